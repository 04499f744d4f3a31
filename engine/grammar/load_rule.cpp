// One rule: its expressions, what it gives, its examples.
#include <algorithm>
#include <utility>

#include "grammar/interpreters.h"
#include "grammar/key_bytes.h"
#include "grammar/loader.h"
#include "grammar/look_ahead.h"
#include "grammar/program.h"
#include "grammar/required_text.h"

namespace vanban::grammar {
namespace {

constexpr std::string_view kEscaped = "[]\\n#";
constexpr int kMaxProgramSize = 5000;
constexpr std::size_t kManyBytes = 64;  // of 128: where matches begin with so many, the first byte refuses little

// Can the last byte be of more than one kind, so that what may stand behind it depends on the match?
bool is_mixed(const Ending& ending) { return int{ending.letter} + int{ending.digit} + int{ending.other} > 1; }

// What stands behind a match whose last word ends there; "" where no match ends in a word.
std::string guard_of(const Ending& ending) {
  if (!ending.letter && !ending.digit) return "";
  if (is_mixed(ending)) return "(?:[^0-9A-Za-z]|\\z)";
  return ending.letter ? "(?:[^A-Za-z]|\\z)" : "(?:[^0-9]|\\z)";
}

// The same for a Matcher: first what may stand behind the plain pattern, then behind the guarded.
std::vector<Bytes> behind(const Ending& ending) {
  std::vector<Bytes> sets;
  const std::string guard = guard_of(ending);
  if (guard.empty() || is_mixed(ending)) sets.push_back(~Bytes());
  if (guard.empty()) return sets;
  Bytes set = ~Bytes();
  if (ending.letter || is_mixed(ending)) set &= ~letters();
  if (ending.digit || is_mixed(ending)) set &= ~digits();
  sets.push_back(set);
  return sets;
}

std::optional<Error> check_program(const Field& field, const re2::RE2& program) {
  if (!program.ok()) return error_at(field, "RE2 refuses the pattern: " + program.error());
  const int size = program.ProgramSize();
  if (size <= kMaxProgramSize) return {};
  return error_at(field,
                  "the pattern compiles to " + std::to_string(size) + " steps, more than " +
                      std::to_string(kMaxProgramSize) +
                      ": shorten repetitions like {1,60}, or match any word and look it up in the lexicon afterwards");
}

std::string quoted_list(const auto& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
}

// Text with \[ \] \\ \# \n for the characters themselves.
std::string unescape(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '\\' && i + 1 < text.size() && kEscaped.find(text[i + 1]) != std::string_view::npos;
    if (escaped) ++i;
    plain += escaped && text[i] == 'n' ? '\n' : text[i];
  }
  return plain;
}

// The next bracket from `from` on that no backslash stands before; the end where there is none.
std::size_t find_bracket(std::string_view text, char bracket, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == bracket) {
      return i;
    }
  }
  return end;
}

// The outermost brackets mark what the rule must match.
Result<Example> read_example(const Field& field) {
  Example example;
  example.line = field.line;
  std::string_view text = field.text;
  const std::size_t arrow = text.rfind("=>");
  if (arrow != std::string_view::npos) {
    example.value = trimmed(after(field, arrow + 2)).text;
    text = trimmed(first(field, arrow)).text;
  }
  const std::size_t open = find_bracket(text, '[', 0, text.size());
  if (open == text.size()) {
    example.text = unescape(text);
    example.span = {0, static_cast<std::uint32_t>(example.text.size())};
    return example;
  }
  std::size_t close = open;
  for (std::size_t i = open; i < text.size(); i = find_bracket(text, ']', i + 1, text.size())) close = i;
  if (close == open) return error_at(field, "this '[' is not closed");
  example.text = unescape(text.substr(0, open));
  example.span.begin = static_cast<std::uint32_t>(example.text.size());
  example.text += unescape(text.substr(open + 1, close - open - 1));
  example.span.end = static_cast<std::uint32_t>(example.text.size());
  example.text += unescape(text.substr(close + 1));
  if (example.span.empty()) return error_at(field, "the example marks no text");
  return example;
}

}  // namespace

Loader::Problem Loader::add_match(const RuleSyntax& syntax, const Field& field, const NodePtr& node, Rule* rule) {
  const Ending ending = ending_of(*node);
  Rule::Part part;
  if (Problem problem = number_groups(field, captures_of(*node), rule, &part.groups)) return problem;
  part.matcher = Matcher::compile(*node, syntax.exact, behind(ending));
  if (!syntax.exact) part.phrases = PhraseSet::compile(*node);
  part.sign = required_sign(*node);
  part.leading = leading_text(*node);
  if (part.matcher) {
    const LookAhead ahead = look_ahead(*part.matcher);
    part.first.add(ahead.bytes, first_triples(*part.matcher), part.matcher->can_begin_at_end());
    if (ahead.bytes[0].count() >= kManyBytes) part.required = required_texts(*node);
  } else {
    part.first.add(LookAhead::anything().bytes, FirstBytes::Triples().set(), true);
  }
  part.set_later();
  rule->first_.add(part.first);
  const std::string guard = guard_of(ending);
  std::string expression = to_expression(*node);
  if (!guard.empty()) part.guarded = std::make_unique<LazyExpression>("(" + expression + ")" + guard, syntax.exact);
  if (guard.empty() || is_mixed(ending)) {
    part.plain = std::make_unique<LazyExpression>(std::move(expression), syntax.exact);
  }
  // Where there are both, the guarded one differs from the plain one by a few steps only.
  const LazyExpression& main = part.plain != nullptr ? *part.plain : *part.guarded;
  if (Problem problem = check_program(field, main.get())) return problem;
  rule->parts_.push_back(std::move(part));
  return {};
}

// Groups are numbered by name over all `match` lines of a rule.
Loader::Problem Loader::number_groups(const Field& field, const std::vector<std::string>& captures, Rule* rule,
                                      std::vector<std::uint8_t>* groups) {
  for (const std::string& name : captures) {
    if (rule->group(name) == -1) rule->group_names_.push_back(name);
    groups->push_back(static_cast<std::uint8_t>(rule->group(name)));
  }
  if (rule->group_names_.size() > static_cast<std::size_t>(kMaxGroups) || captures.size() > kMaxCaptures) {
    return error_at(field, "a rule has at most " + std::to_string(kMaxGroups) + " groups: divide it");
  }
  return {};
}

// give date(year, month, "1")
Loader::Problem Loader::read_give(const Field& give, Rule* rule) {
  if (give.empty()) return {};
  const std::size_t open = std::min(give.text.find('('), give.text.size());
  const Field name = trimmed(first(give, open));
  if (std::find(kInterpreters.begin(), kInterpreters.end(), name.text) == kInterpreters.end()) {
    return error_at(name,
                    "unknown interpreter '" + std::string(name.text) + "': there are " + quoted_list(kInterpreters));
  }
  if (open == give.text.size() || !give.text.ends_with(')'))
    return error_at(give, "write it as: give date(year, month, day)");
  rule->interpreter_ = name.text;
  Field rest = first(after(give, open + 1), give.text.size() - open - 2);
  if (trimmed(rest).empty()) return {};
  for (bool more = true; more;) {
    const std::size_t comma = rest.text.find(',');
    more = comma != std::string_view::npos;
    const Field argument = trimmed(first(rest, comma));
    const bool constant = argument.text.size() >= 2 && argument.text.starts_with('"') && argument.text.ends_with('"');
    if (!constant && rule->group(argument.text) == -1) {
      const bool several = argument.text.find(' ') != std::string_view::npos;
      return error_at(argument, "unknown group '" + std::string(argument.text) + "': the rule has " +
                                    (rule->group_names_.empty() ? "none" : quoted_list(rule->group_names_)) +
                                    (several ? "; divide arguments by a comma" : ""));
    }
    rule->arguments_.emplace_back(argument.text);
    if (more) rest = after(rest, comma + 1);
  }
  return {};
}

Loader::Problem Loader::read_examples(const RuleSyntax& syntax, Rule* rule) {
  for (const Field& field : syntax.examples) {
    Result<Example> example = read_example(field);
    if (!example) return example.error();
    rule->examples_.push_back(std::move(*example));
  }
  for (const Field& field : syntax.rejects) {
    Example reject;
    reject.text = unescape(field.text);
    reject.reject = true;
    reject.line = field.line;
    rule->examples_.push_back(std::move(reject));
  }
  return {};
}

}  // namespace vanban::grammar
