// The evaluation counts what it says: forms of comparison, places of quotations, matches, the ratchet.
#include "eval/score.h"

#include <string>
#include <vector>

#include "eval/baseline.h"
#include "eval/comparison.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace vanban::eval {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

struct Form {
  std::string written;
  std::string form;
};

TEST(Norm, UnitesSpellings) {
  const std::vector<Form> rows = {
      {"UBND Tỉnh", "ubnd tỉnh"},
      {"Đô thị", "đô thị"},
      {"\u00D0ô thị", "đô thị"},         // eth for Đ
      {"To\u0300a a\u0301n", "toà án"},  // decomposed, and the tone moves to the a
      {"tòa", "toà"},
      {"HÒE", "hoè"},
      {"thủy lợi", "thuỷ lợi"},
      {"hoàn", "hoàn"},  // closed: nothing to move
      {"mùa", "mùa"},    // ua is no open pair of these
      {"05 – CT / TW", "05-ct/tw"},
      {"a - - b", "a--b"},
      {"a\u2212b\u2010c", "a-b-c"},
      {"“Về việc”  *giao*\u00A0\n đất", "về việc giao đất"},
      {" Nơi nhận: ", "nơi nhận"},
      {"v/v.", "v/v"},
      {"/", ""},
      {"Straße", "strasse"},  // full case folding
  };
  for (const Form& row : rows) EXPECT_EQ(norm(row.written), row.form) << row.written;
  EXPECT_EQ(norm(std::nullopt), "");
}

TEST(Canon, ComparesNumbers) {
  const std::vector<Form> rows = {
      {"05-CT/TW", "5-ct/tw"},
      {"005 /2024/QĐ - UBND", "5/2024/qđ-ubnd"},
      {"0", "0"},
      {"00", "0"},
      {"0a", "0a"},  // a zero goes only before a digit
      {"30a/NQ-CP", "30a/nq-cp"},
  };
  for (const Form& row : rows) EXPECT_EQ(canon(row.written), row.form) << row.written;
  EXPECT_EQ(canon(std::nullopt), "");
}

TEST(LabelForm, DropsBracketsAndStops) {
  EXPECT_EQ(label_form("(1)"), "1");
  EXPECT_EQ(label_form("a)"), "a");
  EXPECT_EQ(label_form("1.1."), "1.1");
  EXPECT_EQ(last_word(label_form("Điều 5.")), "5");
  EXPECT_EQ(last_word(""), std::nullopt);
}

TEST(PythonLiteral, ShowsWhatPythonShows) {
  const std::vector<Form> rows = {
      {"Điều 5", "'Điều 5'"},           {"a'b", "\"a'b\""},        {"a'b\"c", "'a\\'b\"c'"},
      {"a\tb\nc\\", "'a\\tb\\nc\\\\'"}, {"a\u00A0b", "'a\\xa0b'"}, {"\u200B", "'\\u200b'"},
      {"\U000E0001", "'\\U000e0001'"},
  };
  for (const Form& row : rows) EXPECT_EQ(python_literal(row.written), row.form);
  EXPECT_EQ(python_literal(std::nullopt), "None");
}

TEST(ComparedText, MapsTheOriginalOnNfc) {
  // e with two marks, a line end of two characters.
  const ComparedText compared = compare_form("e\u0302\u0301\r\nb");
  EXPECT_EQ(compared.text, U"ế\nb");
  EXPECT_THAT(compared.places, ElementsAre(0, 1, 1, 1, 1, 2, 3));
}

TEST(Occurrences, LetWhiteSpaceDiffer) {
  EXPECT_THAT(occurrences(U"a b a\n\t b ab", U"a b"), ElementsAre(Span{0, 3}, Span{4, 9}));
  EXPECT_THAT(occurrences(U"aaa", U"aa"), ElementsAre(Span{0, 2}));
  EXPECT_THAT(occurrences(U"ab", U" "), IsEmpty());
}

Gold gold_of(json annotation, std::string_view text) {
  if (!annotation.contains("header")) annotation["header"] = json::object();
  Result<Gold> gold = load_gold(annotation.dump(), text);
  EXPECT_TRUE(gold.has_value()) << gold.error().text();
  return std::move(gold).value();
}

TEST(Gold, PlacesRepeatedCitationsInOrder) {
  const auto citation = [](const char* text) { return json{{"text", text}, {"form", "named"}, {"relation", "cites"}}; };
  json third = citation("luật A");
  third["nth"] = 3;
  const json annotation = {{"citations", {citation("luật A"), third, citation("luật A"), citation("luật B")}}};
  const Gold gold = gold_of(annotation, "luật A, luật A, luật A");
  EXPECT_EQ(gold.citations[0].span, (Span{0, 6}));
  EXPECT_EQ(gold.citations[1].span, (Span{16, 22}));
  EXPECT_EQ(gold.citations[2].span, (Span{8, 14}));  // nothing free after the third: the first that is free
  EXPECT_EQ(gold.citations[3].span, std::nullopt);
  EXPECT_THAT(gold.problems, ElementsAre("citation not in the text: 'luật B'"));
}

TEST(Gold, RefusesWhatIsNoAnnotation) {
  EXPECT_FALSE(load_gold("[]", ""));
  EXPECT_FALSE(load_gold("{", ""));
  EXPECT_FALSE(load_gold(R"({"citations": []})", ""));  // no header
  const auto no_label = load_gold(R"({"header": {}, "outline": [{"text": "1. a"}]})", "1. a");
  ASSERT_FALSE(no_label);
  EXPECT_EQ(no_label.error().text(), "label: is missing");
}

struct F1Row {
  Tally tally;
  std::optional<double> precision, recall, f1;
};

TEST(Tally, HasNoRatioOfNothing) {
  const std::vector<F1Row> rows = {
      {{0, 0, 0}, std::nullopt, std::nullopt, std::nullopt},
      {{0, 0, 2}, std::nullopt, 0.0, 0.0},
      {{0, 2, 0}, 0.0, std::nullopt, 0.0},
      {{3, 1, 0}, 0.75, 1.0, 6.0 / 7.0},
      {{2, 0, 2}, 1.0, 0.5, 2.0 / 3.0},
  };
  for (const F1Row& row : rows) {
    EXPECT_EQ(row.tally.precision(), row.precision);
    EXPECT_EQ(row.tally.recall(), row.recall);
    EXPECT_EQ(row.tally.f1(), row.f1);
  }
}

std::vector<std::string> mistakes(const Scored& scored) {
  std::vector<std::string> lines;
  for (const Mistake& mistake : scored.mistakes) lines.push_back(mistake.metric + ": " + mistake.what);
  return lines;
}

TEST(ScoreDocument, ComparesTheHeaderFieldByField) {
  const Gold gold = gold_of(
      {{"header", {{"number", "05/QĐ-UB"}, {"date", "2024-03-07"}, {"place", "Huế"}, {"title", nullptr}}}}, "Huế");
  const json document = {
      {"header", {{"number", {{"canonical", "5/QĐ-UB"}}}, {"date", {{"value", "2024-03"}}}, {"place", nullptr}}}};
  const Scored scored = score_document(gold, document);
  EXPECT_THAT(mistakes(scored),
              ElementsAre("header.place: gold 'Huế' got None", "header.date: gold '2024-03-07' got '2024-03'"));
  EXPECT_EQ(scored.scores.accuracies.at("header.number").right, 1U);
  EXPECT_EQ(scored.scores.accuracies.at("header.all").asked, 3U);
  EXPECT_FALSE(scored.scores.accuracies.contains("header.title"));  // neither has one
}

TEST(ScoreDocument, FindsUnitsNearTheirPlace) {
  const std::string text = "1. Một\na) Hai\n- Ba";
  const Gold gold = gold_of({{"outline",
                              {{{"text", "1. Một"}, {"label", "1"}, {"parent", nullptr}},
                               {{"text", "a) Hai"}, {"label", "a"}, {"parent", 0}},
                               {{"text", "- Ba"}, {"label", "-"}, {"parent", 1}}}},
                             {"task_items", {1, 2}}},
                            text);
  const json inner = {{"id", "b"}, {"label", "a)"}, {"label_span", {9, 10}}};  // two to the right
  const json outer = {{"id", "a"}, {"label", "Mục 1"}, {"label_span", {0, 2}}, {"children", {inner}}};
  const json wrong = {{"id", "c"}, {"label", "b"}, {"label_span", {14, 15}}};
  const Scored scored = score_document(gold, {{"outline", {outer, wrong}}, {"tasks", {{{"unit", "a"}}}}});
  EXPECT_THAT(mistakes(scored),
              UnorderedElementsAre("outline.bullet: missed '- Ba'", "outline: spurious '- Ba'",
                                   "tasks: missed ' Hai\\n- Ba'", "tasks: spurious '1. Một\\na) Hai\\n- Ba'"));
  EXPECT_EQ(scored.scores.tallies.at("outline").found, 2U);
  EXPECT_EQ(scored.scores.tallies.at("tasks").missed, 2U);  // one of them for want of its unit
  EXPECT_EQ(scored.scores.accuracies.at("outline.parent").right, 2U);
}

TEST(ScoreDocument, MatchesCitationsByNumberAndPlace) {
  const Gold gold =
      gold_of({{"citations",
                {{{"text", "Nghị định 1/NĐ"}, {"form", "numbered"}, {"number", "1/NĐ"}, {"relation", "amends"}},
                 {{"text", "Luật A"}, {"form", "named"}, {"relation", "cites"}, {"subject", 0}}}}},
              "Nghị định 1/NĐ về Luật A");
  const json first = {{"id", "c9"},         {"span", {10, 14}},
                      {"form", "numbered"}, {"number", {{"canonical", "01/NĐ"}}},
                      {"text", "1/NĐ"},     {"relation", "cites"}};
  const json second = {{"id", "c8"}, {"span", {18, 24}}, {"form", "named"}, {"relation", "cites"}, {"subject", "c9"}};
  const json elsewhere = {{"span", {15, 17}}, {"form", "named"}, {"text", "về"}};
  const Scored scored = score_document(gold, {{"citations", {first, second, elsewhere}}});
  EXPECT_THAT(mistakes(scored), UnorderedElementsAre("citations.named: spurious 'về'",
                                                     "citation.relation: 'Nghị định 1/NĐ' gold amends got cites"));
  EXPECT_EQ(scored.scores.tallies.at("relation.amends").missed, 1U);
  EXPECT_EQ(scored.scores.tallies.at("relation.cites").spurious, 1U);
  EXPECT_EQ(scored.scores.accuracies.at("citation.subject").right, 2U);
}

TEST(ScoreDocument, CountsOneDeadlineOnceAndNoInheritedLead) {
  const Gold gold = gold_of(
      {{"assignments", {{{"text", "Sở A"}, {"lead", {"Sở A"}}, {"deadline", "trước 30/6"}, {"due", "2024-06-30"}}}}},
      "Sở A làm trước 30/6");
  const json deadline = {{"text", "trước 30/6"}, {"span", {9, 19}}, {"due", "2024-06-30"}};
  const json own = {{"lead", {{{"text", "SỞ A"}}}}, {"deadline", deadline}};
  json inherited = own;
  inherited["inherited"] = true;
  const Scored scored = score_document(gold, {{"assignments", {own, inherited}}});
  EXPECT_THAT(mistakes(scored), IsEmpty());
  EXPECT_EQ(scored.scores.tallies.at("assign.deadline").found, 1U);
}

TEST(ScoreDocument, LeavesOutWhatWasNotAnnotated) {
  const Gold gold =
      gold_of({{"skip", {"header", "outline", "tasks", "recipients", "signatures", "assignments"}}}, "1. a");
  const json document = {
      {"header", {{"family", "state"}}}, {"recipients", {{{"text", "a"}}}},
      {"signatures", {{{"name", "b"}}}}, {"outline", {{{"id", "u"}, {"label", "1"}, {"label_span", {0, 1}}}}},
      {"tasks", {{{"unit", "u"}}}},      {"assignments", {{{"lead", {{{"text", "a"}}}}}}}};
  EXPECT_THAT(mistakes(score_document(gold, document)), IsEmpty());
}

TEST(ScoreDocument, BearsAnyJson) {
  const Gold gold = gold_of(json::object(), "a");
  const json odd = {
      {"header", 1}, {"outline", {1, {{"children", "x"}}}}, {"citations", {nullptr, "a"}}, {"tasks", {{}}}};
  EXPECT_EQ(score_document(gold, odd).scores.tallies.at("outline").spurious, 2U);
  EXPECT_THAT(mistakes(score_document(gold, json())), IsEmpty());
}

TEST(Baseline, NamesEveryMetricThatGotWorse) {
  const Baseline before = {{"a", {{"outline", 2}, {"tasks", 1}}}, {"b", {}}};
  const Baseline now = {{"a", {{"outline", 1}, {"tasks", 2}}}, {"b", {{"header.date", 1}}}, {"c", {{"tasks", 9}}}};
  EXPECT_THAT(regressions(before, now), ElementsAre("a: tasks 1 -> 2", "b: header.date 0 -> 1"));
  EXPECT_THAT(regressions(now, now), IsEmpty());
}

TEST(Baseline, IsReadAsWritten) {
  const Baseline baseline = {{"b", {}}, {"a", {{"tasks", 1}, {"outline", 2}}}};
  const std::string written = baseline_json(baseline);
  EXPECT_EQ(written, "{\n \"a\": {\n  \"outline\": 2,\n  \"tasks\": 1\n },\n \"b\": {}\n}\n");
  const auto read = parse_baseline(written);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, baseline);
  for (const char* broken : {"", "[]", R"({"a": 1})", R"({"a": {"tasks": -1}})"}) {
    EXPECT_FALSE(parse_baseline(broken)) << broken;
  }
}

TEST(Baseline, CountsNoErrorTwice) {
  Scores scores;
  scores.tallies["relation.cites"] = {0, 1, 1};
  scores.tallies["citations.named"] = {5, 1, 2};
  scores.accuracies["header.all"] = {0, 1};
  scores.accuracies["header.date"] = {0, 1};
  scores.accuracies["header.place"] = {1, 1};
  EXPECT_EQ(error_counts(scores), (ErrorCounts{{"citations.named", 3}, {"header.date", 1}}));
}

}  // namespace
}  // namespace vanban::eval
