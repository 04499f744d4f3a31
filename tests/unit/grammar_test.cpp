// The grammar loader: what it makes of good files, and what it says of broken ones.
#include "grammar/grammar.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "grammar/triggers.h"
#include "recognise/date.h"
#include "text/key.h"

namespace vanban::grammar {
namespace {

Result<Grammar> load(const std::string& file) { return Grammar::load({{"x.grammar", file}}); }

// A recogniser with one rule of these lines; its example and its reject stand for any.
std::string with_rule(const std::string& lines) {
  return "grammar 1\nrecogniser x\nrule one\n" + lines + "\n  example đây\n  reject kia\n";
}

std::string error_of(const std::string& file) {
  const auto grammar = load(file);
  return grammar ? "" : grammar.error().text();
}

// What the rule one of these lines matches at the beginning of a text: whole|name=group|..., or "-".
std::string match(const std::string& lines, const std::string& text) {
  const auto grammar = load(with_rule(lines));
  if (!grammar) return grammar.error().text();
  const text::Key key(text);
  const Rule* rule = grammar->rule("x.one");
  Match found;
  if (!rule->match_at(key.bytes(), 0, key.size(), &found)) return "-";
  std::string all(key.bytes().substr(found.whole.begin, found.whole.size()));
  for (const char* name : {"a", "b"}) {
    const int group = rule->group(name);
    if (!found.has(group)) continue;
    const Span span = found.groups[static_cast<std::size_t>(group)];
    all += "|" + std::string(name) + "=" + std::string(key.bytes().substr(span.begin, span.size()));
  }
  return all;
}

struct MatchCase {
  const char* pattern;
  const char* text;
  const char* found;
};

class Matching : public testing::TestWithParam<MatchCase> {};

TEST_P(Matching, AtTheBeginning) {
  EXPECT_EQ(match(std::string("  match ") + GetParam().pattern, GetParam().text), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(Folding, Matching,
                         testing::Values(MatchCase{"điều", "Điều 5", "Dieu"}, MatchCase{"ĐIỀU", "điều", "dieu"},
                                         MatchCase{"hoà", "hòa", "hoa"}, MatchCase{"[đế]+", "ĐỀ", "DE"},
                                         MatchCase{"[à-ỹ]+", "ếđu", "edu"}, MatchCase{"số – \\d", "Số - 5", "So - 5"},
                                         MatchCase{"e\u0302\u0301", "ế", "e"}));

INSTANTIATE_TEST_SUITE_P(
    Blanks, Matching,
    testing::Values(MatchCase{"kế hoạch", "kế   hoạch", "ke   hoach"}, MatchCase{"kế hoạch", "kếhoạch", "-"},
                    MatchCase{"kế ?hoạch", "kếhoạch", "kehoach"}, MatchCase{"kế ?hoạch", "kế  hoạch", "ke  hoach"},
                    MatchCase{"kế hoạch", "kế\nhoạch", "-"}, MatchCase{"?, ?{a:\\d}", " , 5", " , 5|a=5"},
                    MatchCase{".+", "một\nhai", "mot"}, MatchCase{"\\S+", "một hai", "mot"}));

INSTANTIATE_TEST_SUITE_P(
    Guards, Matching,
    testing::Values(MatchCase{"điều", "điềun", "-"}, MatchCase{"điều", "điều5", "dieu"},
                    MatchCase{"điều|điều kiện", "điều kiện", "dieu"}, MatchCase{"kế|kế hoạch", "kế hoạch", "ke"},
                    MatchCase{"ke(?:hoach)?x?", "kehoachh", "-"}, MatchCase{"\\d{1,2}", "123", "-"},
                    MatchCase{"\\d{1,2}", "12a", "12"}, MatchCase{"[(]?a", "(a)", "(a"},
                    MatchCase{"điều \\d+\\.?", "Điều 5.Phạm vi", "Dieu 5."},
                    MatchCase{"điều \\d+", "Điều 5a", "Dieu 5"}, MatchCase{"điều ?\\d?", "Điều 57", "Dieu"},
                    MatchCase{"số ?", "số 47", "so "}));

INSTANTIATE_TEST_SUITE_P(Groups, Matching,
                         testing::Values(MatchCase{"{a:\\d+}/{b:[A-Z]+}", "30/CP", "30/CP|a=30|b=CP"},
                                         MatchCase{"(?:{a:x}|{b:y})", "y", "y|b=y"},
                                         MatchCase{"(?:{a:x} 1|{a:y} 2)", "y 2", "y 2|a=y"},
                                         MatchCase{"{a:{b:\\d}\\d}", "12", "12|a=12|b=1"},
                                         MatchCase{"{a:\\d{2,3}}", "123", "123|a=123"}));

TEST(Grammar, SeveralMatchLinesAreTriedInTheirOrderAndShareGroups) {
  const std::string lines = "  match {a:\\d+} tháng\n  match tháng {b:x}?{a:\\d+}";
  EXPECT_EQ(match(lines, "5 tháng"), "5 thang|a=5");
  EXPECT_EQ(match(lines, "tháng 5"), "thang 5|a=5");
}

TEST(Grammar, CaseExactTakesLettersAsTheyStand) {
  EXPECT_EQ(match("  match QĐ", "qđ"), "qd");
  EXPECT_EQ(match("  case exact\n  match QĐ", "qđ"), "-");
  EXPECT_EQ(match("  case exact\n  match QĐ", "QĐ"), "QD");
}

TEST(Grammar, AMatchDoesNotBeginInAWordNorLookBeyondTheLimit) {
  const auto grammar = load(with_rule("  match \\d+ {a:tháng}"));
  ASSERT_TRUE(grammar) << grammar.error().text();
  const Rule& rule = *grammar->rule("x.one");
  Match found;
  EXPECT_TRUE(rule.match_at("ngay 12 thang", 5, 13, &found));
  EXPECT_EQ(found.whole, (Span{5, 13}));
  EXPECT_EQ(found.groups[0], (Span{8, 13}));
  EXPECT_FALSE(rule.match_at("ngay 12 thang", 6, 13, &found)) << "12 is one word";
  EXPECT_FALSE(rule.match_at("ngay 12 thang", 5, 12, &found)) << "the limit is within thang";
  EXPECT_TRUE(rule.match_at("ngay 12 thang 3", 5, 14, &found));
  EXPECT_FALSE(rule.match_at("ngay 12 thang", 13, 13, &found));
}

TEST(Grammar, SearchFindsTheFirstMatchThatCutsNoWord) {
  const auto grammar = load(with_rule("  match {a:so} \\d"));
  ASSERT_TRUE(grammar) << grammar.error().text();
  Match found;
  EXPECT_TRUE(grammar->recogniser("x")->search("neso 1, so 2", 0, 12, &found));
  EXPECT_EQ(found.whole, (Span{8, 12}));
  EXPECT_EQ(found.rule, grammar->rule("x.one"));
  EXPECT_FALSE(grammar->recogniser("x")->search("neso 1, so 2", 0, 10, &found));
}

TEST(Grammar, LetsAreSharedFromFilesWithoutRecogniserAndInsertEachOther) {
  const auto grammar =
      Grammar::load({{"b.grammar",
                      "grammar 1\nrecogniser b\nlet DATE = {a:DAY}/{MONTH}\nrule one\n"
                      "  match ngày {DATE}\n  example ngày 5/6\n  reject x\n"},
                     {"macros.grammar", "grammar 1\nlet DAY = \\d{1,2}\nlet MONTH = {DAY}\nlet IDLE = x\n"}});
  ASSERT_TRUE(grammar) << grammar.error().text();
  Match found;
  ASSERT_TRUE(grammar->rule("b.one")->match_at("ngay 5/6", 0, 8, &found));
  EXPECT_EQ(found.groups[0], (Span{5, 6}));
}

TEST(Grammar, WhatARuleSaysOfItself) {
  const auto grammar = load(
      "grammar 1\r\n# a comment\nrecogniser x\nrule one  # another\n  match ngày {day:\\d}{month:\\d}\n"
      "  give date(\"2024\", month , day)\n  example ra [ngày 12] \\[x\\] => 2024-2-1  # a third\n  reject a # "
      "b\\#c\n");
  ASSERT_TRUE(grammar) << grammar.error().text();
  const Rule& rule = *grammar->rule("x.one");
  EXPECT_EQ(rule.full_name(), "x.one");
  EXPECT_EQ(rule.where(), "x.grammar:4");
  EXPECT_EQ(rule.interpreter(), "date");
  EXPECT_EQ(rule.arguments(), (std::vector<std::string>{"\"2024\"", "month", "day"}));
  EXPECT_EQ(rule.group("month"), 1);
  EXPECT_EQ(rule.group("year"), -1);
  ASSERT_EQ(rule.examples().size(), 2u);
  EXPECT_EQ(rule.examples()[0].text, "ra ngày 12 [x]");
  EXPECT_EQ(rule.examples()[0].span, (Span{3, 11}));
  EXPECT_EQ(rule.examples()[0].value, "2024-2-1");
  EXPECT_EQ(rule.examples()[0].line, 7);
  EXPECT_TRUE(rule.examples()[1].reject);
  EXPECT_EQ(rule.examples()[1].text, "a # b#c");
}

// The names of the rules that a word triggers, in a grammar of one scanning recogniser with these patterns: 0, 1 ...
std::string triggered(const std::vector<std::string>& patterns, std::string_view word) {
  std::string file = "grammar 1\nrecogniser x scan\n";
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    file += "rule r" + std::to_string(i) + "\n  match " + patterns[i] + "\n  example x\n  reject y\n";
  }
  const auto grammar = load(file);
  if (!grammar) return grammar.error().text();
  std::string names;
  for (const Rule* rule : grammar->triggers().find(word)) names += rule->name().substr(1);
  return names;
}

TEST(Trigger, IsTheFirstWordOfEachAlternative) {
  const std::vector<std::string> patterns = {"ngày {a:\\d}", "(?:ngày )?\\d", "tháng?|năm",
                                             "[kc]ăn cứ",    "th(?:áng|ứ) x", "tháng ?\\d"};
  EXPECT_EQ(triggered(patterns, "Ngay"), "01");
  EXPECT_EQ(triggered(patterns, "5"), "1");
  EXPECT_EQ(triggered(patterns, "5a"), "1");
  EXPECT_EQ(triggered(patterns, "than"), "2");
  EXPECT_EQ(triggered(patterns, "thang"), "245");
  EXPECT_EQ(triggered(patterns, "THANG12"), "245") << "letters at the beginning decide";
  EXPECT_EQ(triggered(patterns, "can"), "3");
  EXPECT_EQ(triggered(patterns, "thu"), "4");
  EXPECT_EQ(triggered(patterns, "th"), "");
  EXPECT_EQ(triggered(patterns, "ngayx"), "");
  EXPECT_EQ(triggered(patterns, std::string(100, 'a')), "");
  EXPECT_EQ(triggered(patterns, ""), "");
}

TEST(Trigger, MayBeDeclared) {
  const std::string pattern = ".* số\n  trigger căn digit";
  EXPECT_EQ(triggered({pattern}, "can"), "0");
  EXPECT_EQ(triggered({pattern}, "7"), "0");
  EXPECT_EQ(triggered({pattern}, "so"), "");
}

TEST(Lexicon, IsIndexedByKeyOfNameAndVariants) {
  const auto grammar = Grammar::load(
      {{"types.tsv", "# comment\nname\tcodes\tvariants\nQuyết định\tQĐ\tqđ ; quyết  nghị\n\nKế hoạch\tKH\n"},
       {"x.grammar", with_rule("  match {a:@types} số")}});
  ASSERT_TRUE(grammar) << grammar.error().text();
  const Lexicon& types = *grammar->lexicon("types");
  EXPECT_EQ(types.columns(), (std::vector<std::string>{"name", "codes", "variants"}));
  EXPECT_EQ(types.column("codes"), 1);
  EXPECT_EQ(types.column("none"), -1);
  ASSERT_EQ(types.rows().size(), 2u);
  EXPECT_EQ(types.rows()[1].line, 5);
  EXPECT_EQ(types.find("quyet dinh"), &types.rows()[0]);
  EXPECT_EQ(types.find("qd"), &types.rows()[0]);
  EXPECT_EQ(types.find("quyet"), nullptr);
  EXPECT_EQ(types.cell(types.rows()[0], "codes"), "QĐ");
  EXPECT_EQ(types.cell(types.rows()[1], "variants"), "");
  Match found;
  EXPECT_TRUE(grammar->rule("x.one")->match_at("Ke hoach so", 0, 11, &found));
  EXPECT_EQ(found.groups[0], (Span{0, 8}));
}

struct BrokenCase {
  const char* name;
  std::string file;
  const char* error;
};

void PrintTo(const BrokenCase& broken, std::ostream* out) { *out << broken.name; }

std::string case_name(const testing::TestParamInfo<BrokenCase>& one) { return one.param.name; }

class Broken : public testing::TestWithParam<BrokenCase> {};

TEST_P(Broken, IsRefusedWithPlaceAndReason) { EXPECT_EQ(error_of(GetParam().file), GetParam().error); }

const char* const kHead = "grammar 1\nrecogniser x\n";
const std::string kScan = "grammar 1\nrecogniser x scan\nrule one\n  example a\n  reject b\n";

INSTANTIATE_TEST_SUITE_P(
    File, Broken,
    testing::Values(
        BrokenCase{"empty", "", "x.grammar: the file is empty: begin it with the line 'grammar 1'"},
        BrokenCase{"version", "grammar 2\n", "x.grammar:1:1: a grammar file begins with the line 'grammar 1'"},
        BrokenCase{"not_utf8", "grammar 1\n# \xFF\n",
                   "x.grammar:2:3: the file is not UTF-8 from here on: save it as UTF-8"},
        BrokenCase{"unknown_word", std::string(kHead) + "  mtach x\n",
                   "x.grammar:3:3: unknown word 'mtach': a line begins with recogniser, let, rule, match, give, "
                   "trigger, case, "
                   "example or reject"},
        BrokenCase{"match_outside", std::string(kHead) + "  match x\n",
                   "x.grammar:3:9: this line stands before any rule: begin one with 'rule NAME'"},
        BrokenCase{"rule_before_recogniser", "grammar 1\nrule one\n",
                   "x.grammar:2:6: a rule before 'recogniser NAME': only a file of shared lets has no recogniser"},
        BrokenCase{"no_rule", kHead, "x.grammar:2:12: the recogniser 'x' has no rule"},
        BrokenCase{"no_example", std::string(kHead) + "rule one\n match x\n reject y\n",
                   "x.grammar:3:6: the rule 'one' has no example: add a line 'example some [words] here'"},
        BrokenCase{"no_match", std::string(kHead) + "rule one\n example x\n reject y\n",
                   "x.grammar:3:6: the rule 'one' has no 'match' line"},
        BrokenCase{
            "no_reject", std::string(kHead) + "rule one\n match x\n example x\n",
            "x.grammar:2:12: the recogniser 'x' has no 'reject' line: add words that look alike and must not match"},
        BrokenCase{"duplicate_rule", with_rule("  match x") + "rule one\n match y\n example y\n",
                   "x.grammar:7:6: the rule 'one' stands already in x.grammar:3: give one of them another name"},
        BrokenCase{"unused_let", "grammar 1\nrecogniser x\nlet DAY = x\nrule one\n match y\n example y\n reject z\n",
                   "x.grammar:3:5: the let 'DAY' is used nowhere: use it or take it out"},
        BrokenCase{"duplicate_let", "grammar 1\nlet DAY = x\nlet DAY = y\n",
                   "x.grammar:3:5: the let 'DAY' stands already in x.grammar:2: give one of them another name"},
        BrokenCase{"case", with_rule("  match x\n  case any"), "x.grammar:5:8: write it as: case exact"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Pattern, Broken,
    testing::Values(
        BrokenCase{"word_edge", with_rule("  match ngày \\bx"),
                   "x.grammar:4:14: \\b is refused: the loader puts guards at both ends so that no match cuts a word"},
        BrokenCase{"word_class", with_rule("  match [\\w]"),
                   "x.grammar:4:10: \\w is refused: it takes '_' for a letter; write [a-z] or [a-z0-9], đ and ế are d "
                   "and e in the key"},
        BrokenCase{"space_class", with_rule("  match a\\sb"),
                   "x.grammar:4:10: \\s is refused: it takes line ends for blanks; write a blank, which stands for one "
                   "or more"},
        BrokenCase{"back_reference", with_rule("  match (a)\\1"),
                   "x.grammar:4:12: \\1 is refused: RE2 has no back-references; write what may stand there once more"},
        BrokenCase{"look_ahead", with_rule("  match a(?=b)"),
                   "x.grammar:4:10: look-around is refused, RE2 has none: match the neighbour and put the wanted part "
                   "in a group "
                   "{name:...}"},
        BrokenCase{"look_behind", with_rule("  match (?<!b)a"),
                   "x.grammar:4:9: look-around is refused, RE2 has none: match the neighbour and put the wanted part "
                   "in a group "
                   "{name:...}"},
        BrokenCase{"re2_group", with_rule("  match (?P<a>b)"), "x.grammar:4:9: write a named group as {name:...}"},
        BrokenCase{"flags", with_rule("  match (?i)b"),
                   "x.grammar:4:9: flags are refused: for capitals as they stand give the rule a line 'case exact'"},
        BrokenCase{"open_paren", with_rule("  match số (a"), "x.grammar:4:12: this '(' is not closed"},
        BrokenCase{"open_brace", with_rule("  match {a:b"), "x.grammar:4:9: this '{' is not closed"},
        BrokenCase{"open_bracket", with_rule("  match [ab"), "x.grammar:4:9: this '[' is not closed"},
        BrokenCase{"stray_paren", with_rule("  match a)"),
                   "x.grammar:4:10: ')' closes nothing: write \\) for the character itself"},
        BrokenCase{
            "unknown_let", with_rule("  match {a:DAY}"),
            "x.grammar:4:12: unknown let 'DAY': write 'let DAY = ...' above, or (?:DAY) if the letters are meant"},
        BrokenCase{"unknown_lexicon", with_rule("  match {@towns}"),
                   "x.grammar:4:9: unknown lexicon 'towns': there is no file towns.tsv"},
        BrokenCase{"repetition", with_rule("  match a{2,1000}"), "x.grammar:4:10: a repetition goes to 200 at most"},
        BrokenCase{"double_repetition", with_rule("  match a**"),
                   "x.grammar:4:11: two repetition signs: put (?:...) around the first"},
        BrokenCase{"refused_by_re2", with_rule("  match (?:[a-z]{1,100} ){1,100}"),
                   "x.grammar:4:9: RE2 refuses the pattern: invalid repetition size: {1,100}"},
        BrokenCase{"too_many_steps",
                   with_rule("  match (?:[a-e]{12}|[f-j]{12}|[k-o]{12}|[p-t]{12}|[u-z]{12}|[0-9]{12}){1,80}"),
                   "x.grammar:4:9: the pattern compiles to 5843 steps, more than 5000: shorten repetitions like "
                   "{1,60}, or match "
                   "any word and look it up in the lexicon afterwards"},
        BrokenCase{"too_many_groups",
                   with_rule("  match {a:x}{b:x}{c:x}{d:x}{e:x}{f:x}{g:x}{h:x}{i:x}{j:x}{k:x}{l:x}{m:x}"),
                   "x.grammar:4:9: a rule has at most 12 groups: divide it"},
        BrokenCase{"nothing_in_scan", kScan + "  match x?\n",
                   "x.grammar:6:9: the pattern can match nothing at all: make one part of it obligatory"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    Lines, Broken,
    testing::Values(
        BrokenCase{"interpreter", with_rule("  match {a:x}\n  give day(a)"),
                   "x.grammar:5:8: unknown interpreter 'day': there are date, number, text, constant"},
        BrokenCase{"group_of_give", with_rule("  match {a:x}\n  give date(a, b)"),
                   "x.grammar:5:16: unknown group 'b': the rule has a"},
        BrokenCase{"form_of_give", with_rule("  match {a:x}\n  give date"),
                   "x.grammar:5:8: write it as: give date(year, month, day)"},
        BrokenCase{"open_example", with_rule("  match x\n  example [x"), "x.grammar:5:11: this '[' is not closed"},
        BrokenCase{"empty_example", with_rule("  match x\n  example x[]"), "x.grammar:5:11: the example marks no text"},
        BrokenCase{"trigger_of_two_kinds", kScan + "  match x\n  trigger c(?:a|b)\n",
                   "x.grammar:7:11: a trigger is one word of letters, or 'digit': the word at which a match begins"},
        BrokenCase{"no_trigger", kScan + "  match .* số\n",
                   "x.grammar:6:9: no trigger can be read off this pattern: it can begin with too many letters; add a "
                   "line 'trigger' with "
                   "the words at which a match begins, or 'digit'"},
        BrokenCase{"trigger_of_a_sign", kScan + "  match [(]a\n",
                   "x.grammar:6:9: no trigger can be read off this pattern: it can begin with '(', which is no letter "
                   "or digit; add a line "
                   "'trigger' with the words at which a match begins, or 'digit'"}),
    case_name);

std::string lexicon_error(const std::string& file) {
  const auto grammar = Grammar::load({{"t.tsv", file}});
  return grammar ? "" : grammar.error().text();
}

TEST(Give, ADateIsReadFromWhatItNames) {
  const auto date = [](const std::string& lines, const std::string& text) -> std::string {
    const auto grammar = load(with_rule(lines));
    if (!grammar) return grammar.error().text();
    const text::Key key(text);
    Match found;
    if (!grammar->rule("x.one")->match_at(key.bytes(), 0, key.size(), &found)) return "-";
    const auto value = recognise::interpret_date(found, key.bytes());
    return value ? value->iso() : "none";
  };
  EXPECT_EQ(date("  match {a:\\d+}/{b:\\d+}/{c:\\d+}\n  give date(c, b, a)", "10/2/2026"), "2026-02-10");
  EXPECT_EQ(date("  match Tết {y:\\d+}\n  give date(y, \"2\", \"17\")", "Tết 2026"), "2026-02-17");
  EXPECT_EQ(date("  match {day:\\d+}-{month:[IVX]+}-{year:\\d+}\n  give date(year, month, day)", "10-VIII-1960"),
            "1960-08-10");
  EXPECT_EQ(date("  match {day:\\d+}-{month:[IVX]+}-{year:\\d+}\n  give date(year, month, day)", "10-XIII-1960"),
            "none");
  EXPECT_EQ(date("  match {day:\\d+}-{month:\\d+}-{year:\\d+}\n  give date(year)", "10-2-1960"), "1960");
}

TEST(Lexicon, SaysWhatIsWrong) {
  EXPECT_EQ(lexicon_error("# only a comment\n"), "t.tsv: the lexicon has no line of column names");
  EXPECT_EQ(lexicon_error("name\tnote\na\tb\tc\n"),
            "t.tsv:2:1: the row has 3 cells, but there are 2 columns: look for a tab too many");
  EXPECT_EQ(lexicon_error("name\tnote\n\tb\n"), "t.tsv:2:1: the first cell of the row is empty: it holds the name");
  EXPECT_EQ(
      lexicon_error("name\tvariants\nHòa Bình\t\nx\ta;Hoà bình\n"),
      "t.tsv:3: the name 'Hoà bình' stands also in line 2, where marks and capitals do not count: take one out, or "
      "put the line '# duplicates allowed' into the file");
  EXPECT_EQ(lexicon_error("name,note\na,b\n"),
            "t.tsv:1:1: there is one column only, and a ',' in its name: divide cells by a tab (save as text, "
            "tab-separated)");
  EXPECT_EQ(lexicon_error("# cells note: TEXT\nname;note\na;b\n"),
            "t.tsv:2:1: there is one column only, and a ';' in its name: divide cells by a tab (save as text, "
            "tab-separated)");
  EXPECT_EQ(lexicon_error("# duplicates allowed\nname\tvariants\nHòa Bình\t\nx\ta;Hoà bình\n"), "");
  EXPECT_EQ(lexicon_error("name\tvariants\nHòa Bình\tHoà Bình\n"), "") << "variants of one row may fold alike";
}

// A quoted cell is blamed where it stands, not where its name is looked up and not found.
TEST(Lexicon, CellsInQuotesAreRefused) {
  const std::string why =
      " is in quotes, which would belong to its text: take them off (in a spreadsheet: save as text, tab-separated, "
      "text "
      "cells not quoted)";
  EXPECT_EQ(lexicon_error("name\tkind\n\"Hòa Bình\"\tx\n"), "t.tsv:2:1: the cell \"Hòa Bình\"" + why);
  EXPECT_EQ(lexicon_error("name\tkind\nHòa Bình\t\"x\"\n"), "t.tsv:2:10: the cell \"x\"" + why);
  EXPECT_EQ(lexicon_error("\"name\"\tkind\n"), "t.tsv:1:1: the cell \"name\"" + why);
  EXPECT_EQ(lexicon_error("name\tkind\tnote\nHòa Bình\t\"\t\"12/QĐ\"\n"), "") << "a lone sign, and a note";
}

TEST(Lexicon, CellsAreAsItsRulesSay) {
  const std::string rules =
      "# cells kind: verb | modal\n# cells from: TIME | EMPTY\n# cells lacks, each: NUMBER | date | EMPTY\n"
      "name\tkind\tfrom\tlacks\n";
  const auto error = [&](const std::string& row) { return lexicon_error(rules + row + "\n"); };
  EXPECT_EQ(error("rà soát\tverb\nxét\tmodal\t2026-02-28\t1; date\nký\tverb\t2026\nhọp\tverb\t2026-12\tdate"), "");
  EXPECT_EQ(error("rà soát\tVerb"), "t.tsv:5:9: column 'kind' holds 'Verb': it must be 'verb' or 'modal'");
  EXPECT_EQ(
      error("rà soát verb"),
      "t.tsv:5:13: column 'kind' is empty: it must be 'verb' or 'modal'; the row has one cell only: divide cells by "
      "a tab");
  for (const std::string day : {"1/7/2027", "2027-13", "2027-00-01", "2027-1-1", "27", "2027-01-01-01", "2027-"}) {
    EXPECT_EQ(error("xét\tverb\t" + day),
              "t.tsv:5:10: column 'from' holds '" + day +
                  "': it must be a day as 2026-03-31, a month as 2026-03 or a year or empty");
  }
  EXPECT_EQ(error("xét\tverb\t\t12;day"),
            "t.tsv:5:11: column 'lacks' holds 'day': it must be a number, 'date' or empty; several are divided by ';'");
}

TEST(Lexicon, CodesOfNumbers) {
  const auto error = [](const std::string& codes) {
    return lexicon_error("# cells codes, each: SYMBOL | EMPTY\nname\tcodes\nx\t" + codes + "\n");
  };
  for (const std::string codes : {"QĐ", "HS-ST;DS-ST", "BVHTT&DL; TThuận", "", "B12"}) EXPECT_EQ(error(codes), "");
  for (const std::string codes : {"QĐ,NĐ", "QĐ NĐ", "QĐ/NĐ", "QĐ;"}) {
    const std::string part = codes == "QĐ;" ? "is empty" : "holds '" + codes + "'";
    EXPECT_EQ(error(codes),
              "t.tsv:3:3: column 'codes' " + part +
                  ": it must be a code as it stands in numbers: letters, digits, '-', '&' or '.' or empty; several are "
                  "divided by ';'");
  }
}

TEST(Lexicon, CellsNameWhatOthersHold) {
  const auto error = [](const std::string& row) {
    const auto grammar = Grammar::load({{"seats.tsv", "# cells province: @provinces\nname\tprovince\n" + row + "\n"},
                                        {"provinces.tsv", "name\tvariants\nHà Lâm\tHL\n"}});
    return grammar ? "" : grammar.error().text();
  };
  EXPECT_EQ(error("Na Rì\tHà Lâm\nNa Sầm\tHL"), "");
  EXPECT_EQ(error("Na Rì\tHà Lầu"),
            "seats.tsv:3:7: column 'province' holds 'Hà Lầu': it must be a name of provinces.tsv");
}

TEST(Lexicon, RulesOfCellsThemselves) {
  EXPECT_EQ(lexicon_error("# cells kind\nname\tkind\n"), "t.tsv:1:1: write it as: # cells COLUMN: choice | choice");
  EXPECT_EQ(lexicon_error("# cells kind: verb\nname\tsort\n"),
            "t.tsv:1:1: there is no column 'kind': the first line that is no comment names the columns");
  EXPECT_EQ(lexicon_error("# cells kind: @sorts\nname\tkind\n"), "t.tsv:1:1: there is no file sorts.tsv");
}

TEST(Grammar, FoldersWithoutGrammarsAreRefused) {
  const auto missing = Grammar::load_directory("/nonexistent/grammars");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().text(), "/nonexistent/grammars: cannot read the folder: No such file or directory");
}

}  // namespace
}  // namespace vanban::grammar
