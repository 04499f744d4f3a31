// Rules and recognisers at work.
#include <algorithm>

#include "grammar/grammar.h"
#include "grammar/look_ahead.h"
#include "grammar/program.h"
#include "grammar/word_ends.h"

namespace vanban::grammar {

Rule::Rule() = default;
Rule::~Rule() = default;
Rule::Rule(Rule&&) noexcept = default;
Rule& Rule::operator=(Rule&&) noexcept = default;

int Rule::group(std::string_view name) const {
  const auto found = std::find(group_names_.begin(), group_names_.end(), name);
  return found == group_names_.end() ? -1 : static_cast<int>(found - group_names_.begin());
}

LookAhead Rule::look_ahead(std::size_t line, std::string_view word) const {
  const std::optional<Matcher>& matcher = parts_[line].matcher;
  return matcher ? grammar::look_ahead(*matcher, word) : LookAhead::anything();
}

PairsAhead Rule::pairs_behind_digits(std::size_t line) const {
  const std::optional<Matcher>& matcher = parts_[line].matcher;
  return matcher ? grammar::pairs_behind_digits(*matcher) : any_pairs();
}

std::size_t Rule::line_count() const { return parts_.size(); }

bool Rule::match_line_at(std::size_t line, std::string_view key, std::uint32_t begin, std::uint32_t limit,
                         Match* match) const {
  const std::uint32_t end = window_end(key, begin, limit);
  if (begin > end || cuts_word(key, begin)) return false;
  if (!parts_[line].match_at(key.substr(begin, end - begin), 0, begin, match)) return false;
  match->rule = this;
  return true;
}

bool Rule::match_behind_first(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  const std::uint32_t end = window_end(key, begin, limit);
  if (begin > end || cuts_word(key, begin)) return false;
  const std::string_view window = key.substr(begin, end - begin);
  for (const Part& part : parts_) {
    if (!part.admits(window, 0) || !part.match_at(window, 0, begin, match)) continue;
    match->rule = this;
    return true;
  }
  return false;
}

bool Rule::search(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  const std::uint32_t end = window_end(key, begin, limit);
  if (begin > end) return false;
  const std::string_view window = key.substr(begin, end - begin);
  for (const Part& part : parts_) {
    if (!part.search(window, cuts_word(key, begin), begin, match)) continue;
    match->rule = this;
    return true;
  }
  return false;
}

const Rule* Recogniser::rule(std::string_view name) const {
  const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.name() == name; });
  return found == rules_.end() ? nullptr : &*found;
}

bool Recogniser::match_at(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  if (!first_.admits(key, begin, limit)) return false;
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const Rule& rule) { return rule.match_at(key, begin, limit, match); });
}

bool Recogniser::search(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const Rule& rule) { return rule.search(key, begin, limit, match); });
}

}  // namespace vanban::grammar
