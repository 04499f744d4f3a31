#include "grammar/examples.h"

#include <algorithm>

#include "grammar/triggers.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::grammar {
namespace {

using Finding = std::optional<std::string>;  // what is wrong

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string words_of(std::string_view text, const text::Key& key, Span match) {
  const Span span = key.to_text(match);
  return quoted(text.substr(span.begin, span.size()));
}

bool begins_word(std::string_view key, std::uint32_t at) {
  return text::is_alnum(key[at]) && (at == 0 || text::word_end(key, at - 1) == at);
}

bool triggers(const Grammar& grammar, std::string_view word, const Rule& rule) {
  const auto rules = grammar.triggers().find(word);
  return std::find(rules.begin(), rules.end(), &rule) != rules.end();
}

// The rules that are to be tried where this one is: all of a recogniser that scans, else the rule alone.
std::vector<const Rule*> tried_with(const Recogniser& recogniser, const Rule& rule) {
  if (!recogniser.scan()) return {&rule};
  std::vector<const Rule*> rules;
  for (const Rule& one : recogniser.rules()) rules.push_back(&one);
  return rules;
}

Finding check_match(const Recogniser& recogniser, const Rule& rule, const Example& example, const text::Key& key,
                    Match* match) {
  const Span wanted = key.from_text(example.span);
  for (const Rule* tried : tried_with(recogniser, rule)) {
    if (!tried->match_at(key.bytes(), wanted.begin, key.size(), match)) continue;
    if (tried != &rule)
      return "the rule " + quoted(tried->name()) + " matches first: " + words_of(example.text, key, match->whole);
    if (match->whole == wanted) return {};
    return "the rule matches " + words_of(example.text, key, match->whole) + ", not " +
           words_of(example.text, key, wanted);
  }
  return "the rule does not match " + words_of(example.text, key, wanted);
}

Finding check_value(const Example& example, const Match& match, const text::Key& key, const Interpret& interpret) {
  if (!interpret || example.value.empty() || match.rule->interpreter().empty()) return {};
  const std::string value = interpret(match, key.bytes());
  if (text::key_of(value) == text::key_of(example.value)) return {};
  return "the match gives " + (value.empty() ? "no value" : quoted(value)) + ", not " + quoted(example.value);
}

Finding check_wanted(const Grammar& grammar, const Recogniser& recogniser, const Rule& rule, const Example& example,
                     const Interpret& interpret) {
  const text::Key key(example.text);
  Match match;
  if (Finding wrong = check_match(recogniser, rule, example, key, &match)) return wrong;
  if (recogniser.scan() && !triggers(grammar, key.bytes().substr(match.whole.begin), rule)) {
    return "the first word of " + words_of(example.text, key, match.whole) +
           " does not trigger the rule: add it to a line 'trigger'";
  }
  return check_value(example, match, key, interpret);
}

Finding check_reject(const Recogniser& recogniser, const Rule& rule, const Example& example) {
  const text::Key key(example.text);
  Match match;
  for (std::uint32_t at = 0; at < key.size(); ++at) {
    if (!begins_word(key.bytes(), at)) continue;
    for (const Rule* tried : tried_with(recogniser, rule)) {
      if (!tried->match_at(key.bytes(), at, key.size(), &match) || match.whole.empty()) continue;
      return "the rule " + quoted(tried->name()) + " matches " + words_of(example.text, key, match.whole) +
             ", and nothing should";
    }
  }
  return {};
}

}  // namespace

std::optional<Error> check_example(const Grammar& grammar, const Recogniser& recogniser, const Rule& rule,
                                   const Example& example, const Interpret& interpret) {
  const Finding wrong = example.reject ? check_reject(recogniser, rule, example)
                                       : check_wanted(grammar, recogniser, rule, example, interpret);
  if (!wrong) return {};
  const std::string file = rule.where().substr(0, rule.where().rfind(':'));
  return Error{*wrong, file + ":" + std::to_string(example.line)};
}

std::vector<Error> check_examples(const Grammar& grammar, const Interpret& interpret) {
  std::vector<Error> errors;
  for (const Recogniser& recogniser : grammar.recognisers()) {
    for (const Rule& rule : recogniser.rules()) {
      for (const Example& example : rule.examples()) {
        if (auto error = check_example(grammar, recogniser, rule, example, interpret))
          errors.push_back(std::move(*error));
      }
    }
  }
  return errors;
}

}  // namespace vanban::grammar
