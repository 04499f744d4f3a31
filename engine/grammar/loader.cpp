// Grammar files: shared lets first, then each recogniser with its rules.
#include "grammar/loader.h"

#include <algorithm>
#include <utility>

#include "grammar/state.h"
#include "text/nfc.h"
#include "text/utf8.h"

namespace vanban::grammar {
namespace {

// Combining marks, U+0300 to U+036F: in a file that was saved on macOS, say.
bool may_be_decomposed(std::string_view text) {
  return text.find('\xCC') != std::string_view::npos || text.find('\xCD') != std::string_view::npos;
}

// The first byte that is no UTF-8, with what stands before it in its line.
Error not_utf8(const Source& source, std::size_t valid) {
  const std::string_view before = std::string_view(source.content).substr(0, valid);
  const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return error_at({before.substr(begin), source.name, line, 1}, valid - begin,
                  "the file is not UTF-8 from here on: save it as UTF-8");
}

std::optional<Error> prepare(Source* source) {
  if (!source->name.ends_with(kGrammarEnding) && !source->name.ends_with(kLexiconEnding)) {
    return Error{"a source is called *.grammar or *.tsv", source->name};
  }
  const std::size_t valid = text::valid_prefix(source->content);
  if (valid != source->content.size()) return not_utf8(*source, valid);
  // The key and the patterns suppose composed letters.
  if (may_be_decomposed(source->content)) source->content = text::to_nfc(source->content);
  return {};
}

}  // namespace

Result<Grammar> Loader::load(const std::vector<Source>& sources) {
  std::vector<Source> prepared = sources;
  for (Source& source : prepared) {
    if (Problem problem = prepare(&source)) return *problem;
  }
  if (Problem problem = load_lexicons(prepared)) return *problem;
  if (Problem problem = load_files(prepared)) return *problem;
  grammar_.state_->triggers = trigger_table();
  return std::move(grammar_);
}

Loader::Problem Loader::load_files(const std::vector<Source>& sources) {
  std::vector<FileSyntax> files;
  for (const Source& source : sources) {
    if (!source.name.ends_with(kGrammarEnding)) continue;
    Result<FileSyntax> file = parse_file(source.name, source.content);
    if (!file) return file.error();
    files.push_back(std::move(*file));
  }
  for (const FileSyntax& file : files) {
    if (!file.is_shared()) continue;
    if (Problem problem = define_lets(file, &shared_lets_)) return problem;
  }
  for (const FileSyntax& file : files) {
    if (file.is_shared()) continue;
    if (Problem problem = load_recogniser(file)) return problem;
  }
  return {};
}

Scope Loader::scope(Lets* own) {
  return {own, &shared_lets_, [this](std::string_view name) { return lexicon_node(name); }};
}

Loader::Problem Loader::define_lets(const FileSyntax& file, Lets* lets) {
  for (const LetSyntax& let : file.lets) {
    const std::string name(let.name.text);
    for (const Lets* known : {lets, &shared_lets_}) {
      const auto found = known->find(name);
      if (found == known->end()) continue;
      const Field& earlier = found->second.name;
      return error_at(let.name, "the let '" + name + "' stands already in " + std::string(earlier.file) + ":" +
                                    std::to_string(earlier.line) + ": give one of them another name");
    }
    Result<NodePtr> node = parse_pattern(let.pattern, scope(lets));
    if (!node) return node.error();
    lets->emplace(name, Let{std::move(*node), let.name});
  }
  return {};
}

Loader::Problem Loader::load_recogniser(const FileSyntax& file) {
  if (Problem problem = check_recogniser(file)) return problem;
  if (const Recogniser* earlier = grammar_.recogniser(file.recogniser.text)) {
    return error_at(file.recogniser,
                    "another file has the recogniser '" + earlier->name() + "': one file holds all its rules");
  }
  Lets lets;
  if (Problem problem = define_lets(file, &lets)) return problem;
  Recogniser recogniser;
  recogniser.name_ = file.recogniser.text;
  recogniser.scan_ = file.scan;
  for (const RuleSyntax& rule : file.rules) {
    if (Problem problem = load_rule(file, rule, &lets, &recogniser)) return problem;
  }
  for (const auto& [name, let] : lets) {
    if (!let.used) return error_at(let.name, "the let '" + name + "' is used nowhere: use it or take it out");
  }
  grammar_.state_->recognisers.push_back(std::move(recogniser));
  return {};
}

Loader::Problem Loader::check_recogniser(const FileSyntax& file) {
  const std::string name(file.recogniser.text);
  if (file.rules.empty()) return error_at(file.recogniser, "the recogniser '" + name + "' has no rule");
  bool rejects = false;
  for (const RuleSyntax& rule : file.rules) {
    rejects = rejects || !rule.rejects.empty();
    const std::string quoted = "the rule '" + std::string(rule.name.text) + "'";
    if (rule.matches.empty()) return error_at(rule.name, quoted + " has no 'match' line");
    if (rule.examples.empty())
      return error_at(rule.name, quoted + " has no example: add a line 'example some [words] here'");
  }
  if (rejects) return {};
  return error_at(file.recogniser,
                  "the recogniser '" + name + "' has no 'reject' line: add words that look alike and must not match");
}

Loader::Problem Loader::load_rule(const FileSyntax& file, const RuleSyntax& syntax, Lets* lets,
                                  Recogniser* recogniser) {
  Rule rule;
  rule.name_ = syntax.name.text;
  rule.full_name_ = recogniser->name() + "." + rule.name();
  rule.ordinal_ = rule_count_++;
  rule.where_ = std::string(file.file) + ":" + std::to_string(syntax.name.line);
  if (const Rule* earlier = recogniser->rule(rule.name())) {
    return error_at(syntax.name, "the rule '" + rule.name() + "' stands already in " + earlier->where() +
                                     ": give one of them another name");
  }
  std::vector<NodePtr> matches;
  for (const Field& field : syntax.matches) {
    Result<NodePtr> node = parse_pattern(field, scope(lets));
    if (!node) return node.error();
    if (file.scan && ending_of(**node).nullable) {
      return error_at(field, "the pattern can match nothing at all: make one part of it obligatory");
    }
    if (Problem problem = add_match(syntax, field, *node, &rule)) return problem;
    matches.push_back(std::move(*node));
  }
  rule.index_lines();
  if (Problem problem = read_give(syntax.give, &rule)) return problem;
  if (Problem problem = read_examples(syntax, &rule)) return problem;
  if (file.scan) {
    FirstWords words;
    if (Problem problem = find_triggers(syntax, matches, &words)) return problem;
    triggered_.push_back({grammar_.recognisers().size(), recogniser->rules().size(), std::move(words)});
  }
  recogniser->first_.add(rule.first_);
  recogniser->rules_.push_back(std::move(rule));
  return {};
}

Loader::Problem Loader::find_triggers(const RuleSyntax& syntax, const std::vector<NodePtr>& matches,
                                      FirstWords* words) {
  for (const Field& trigger : syntax.triggers) {
    if (trigger.text == "digit") {
      words->digit = true;
      continue;
    }
    Result<NodePtr> node = parse_pattern(trigger, scope(&shared_lets_));
    if (!node) return node.error();
    const std::string& word = (*node)->text;
    FirstWords one = first_words_of(**node);
    const bool plain = (*node)->kind == Node::Kind::literal && one.reason.empty() && one.words.size() == 1 &&
                       one.words.begin()->size() == word.size();
    if (!plain)
      return error_at(trigger, "a trigger is one word of letters, or 'digit': the word at which a match begins");
    words->words.merge(one.words);
  }
  if (!syntax.triggers.empty()) return {};
  for (std::size_t i = 0; i < matches.size(); ++i) {
    FirstWords one = first_words_of(*matches[i]);
    if (!one.reason.empty()) {
      return error_at(syntax.matches[i],
                      "no trigger can be read off this pattern: " + one.reason +
                          "; add a line 'trigger' with the words at which a match begins, or 'digit'");
    }
    words->words.merge(one.words);
    words->digit = words->digit || one.digit;
  }
  return {};
}

TriggerTable Loader::trigger_table() const {
  std::map<std::string, TriggerTable::Ways> words;
  TriggerTable::DigitWays digits;
  for (const TriggeredRule& triggered : triggered_) {
    const Rule* rule = &grammar_.recognisers()[triggered.recogniser].rules()[triggered.rule];
    for (std::uint32_t line = 0; line < rule->line_count(); ++line) {
      for (const std::string& word : triggered.words.words)
        words[word].push_back({{rule, line, rule->phrases_behind(line, word)}, rule->behind_word(line, word)});
      if (!triggered.words.digit) continue;
      for (std::size_t i = 0; i < digits.size(); ++i)
        digits[i].push_back({{rule, line}, rule->behind_digits(line, i + 1)});
    }
  }
  return {words, digits};
}

}  // namespace vanban::grammar
