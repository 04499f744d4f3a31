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

Span value_of(const grammar::Match& match) {
  const int group = match.rule->group("value");
  if (match.has(group)) return match.groups[static_cast<std::size_t>(group)];
  const int inner = match.rule->group("inner");
  return match.has(inner) ? match.groups[static_cast<std::size_t>(inner)] : match.whole;
}

// The words with which deadlines begin; only there are the rules tried.
bool can_begin(std::string_view word) {
  constexpr std::array<std::string_view, 22> kFirst = {"truoc", "cham",  "muon",  "han", "thoi", "hoan", "tu",  "den",
                                                       "xong",  "trong", "khong", "toi", "dinh", "vao",  "moi", "mot",
                                                       "hang",  "bao",   "theo",  "tai", "ngay", "la"};
  return text::is_digit(word[0]) || std::find(kFirst.begin(), kFirst.end(), text::lower(word)) != kFirst.end();
}

}  // namespace

DeadlineReader::DeadlineReader(const grammar::Grammar& grammar)
    : rules_(grammar.recogniser("deadline")), dates_(grammar.recogniser("date")) {}

std::vector<Span> DeadlineReader::find(const layout::Origin& origin, Span span) const {
  std::vector<Span> found;
  const std::string_view key = origin.reading().key;
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const std::uint32_t word = text::word_end(key, at);
    grammar::Match match;
    if (!text::is_alnum(key[at]) || !can_begin(key.substr(at, word - at)) ||
        !rules_->match_at(key, at, span.end, &match)) {
      at = word;
      continue;
    }
    if (match.rule->name() != "effect") found.push_back(value_of(match));
    at = std::max(match.whole.end, word);
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
