#include "structure/deadlines.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "recognise/date.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

// What a rule finds within a limit, where its match in the whole text goes on beyond it.
std::optional<recognise::ClueMention> cut(const grammar::Recogniser& rules, std::string_view key,
                                          const recognise::ClueMention& clue, std::uint32_t limit) {
  if (clue.span.end <= limit) return clue;
  grammar::Match match;
  if (!rules.match_at(key, clue.span.begin, limit, &match)) return std::nullopt;
  for (const char* group : {"value", "inner"}) {
    const int index = match.rule->group(group);
    if (match.has(index)) return {{match.whole, match.groups[static_cast<std::size_t>(index)], match.rule}};
  }
  return {{match.whole, match.whole, match.rule}};
}

}  // namespace

DeadlineReader::DeadlineReader(const grammar::Grammar& grammar)
    : rules_(grammar.recogniser("deadline")), dates_(grammar.recogniser("date")) {}

std::vector<Span> DeadlineReader::find(const layout::Origin& origin, const recognise::Clues& deadlines,
                                       Span span) const {
  std::vector<Span> found;
  std::uint32_t free = span.begin;
  for (const recognise::ClueMention& clue : deadlines.within(span)) {
    if (clue.span.begin < free) continue;
    const auto within = cut(*rules_, origin.reading().key, clue, span.end);
    if (!within) continue;
    if (within->rule->name() != "effect") found.push_back(within->value);
    free = within->span.end;
  }
  return found;
}

Deadline DeadlineReader::interpret(const layout::Origin& origin, Span span) const {
  Quoted quoted = origin.quote_reading(span);
  Deadline deadline{std::move(quoted.text), quoted.span, std::nullopt, std::nullopt};
  set_value(std::string_view(origin.reading().key).substr(span.begin, span.size()), &deadline);
  return deadline;
}

// How often: the smallest unit named, with its day where said.
namespace {

struct Often {
  std::string_view word;
  std::string_view value;
};

std::optional<std::string> recurrence_of(std::string_view key) {
  const std::string words = " " + text::lower(key);
  if (words.find(" hang ") == std::string::npos && words.find(" dinh ky") == std::string::npos &&
      words.find(" lan") == std::string::npos && words.find(" moi ") == std::string::npos)
    return std::nullopt;
  constexpr std::array<Often, 10> kOften = {{{" hang tuan", "week"},
                                             {" hang thang", "month"},
                                             {" hang quy", "quarter"},
                                             {" hang nam", "year"},
                                             {"tuan", "week"},
                                             {"6 thang", "half-year"},
                                             {"sau thang", "half-year"},
                                             {"quy", "quarter"},
                                             {"thang", "month"},
                                             {"nam", "year"}}};
  for (const Often& often : kOften) {
    if (words.find(often.word) != std::string::npos) return std::string(often.value);
  }
  return std::nullopt;
}

}  // namespace

void DeadlineReader::set_value(std::string_view key, Deadline* deadline) const {
  deadline->recurrence = recurrence_of(key);
  const std::string words = text::lower(key);
  // 6 tháng đầu năm 2025, quý II năm 2024, giai đoạn 2021 - 2025 are no one day, month or year.
  const bool period = words.find("quy ") != std::string::npos || words.find("thang dau") != std::string::npos ||
                      words.find("thang cuoi") != std::string::npos;
  if (deadline->recurrence || period || dates_ == nullptr) return;
  const auto size = static_cast<std::uint32_t>(key.size());
  std::uint32_t at = 0;
  while (at < size) {
    const std::uint32_t word = text::word_end(key, at);
    grammar::Match match;
    if (text::is_alnum(key[at]) && dates_->match_at(key, at, size, &match)) {
      const auto value = recognise::interpret_date(match, key);
      const bool second = value && deadline->due && *deadline->due != value->iso();
      if (second) {
        deadline->due = std::nullopt;  // two days are no one day
        return;
      }
      if (value) deadline->due = value->iso();
      at = match.whole.end;
    } else {
      at = word;
    }
  }
}

}  // namespace vanban::structure
