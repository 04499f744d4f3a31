#include "structure/tasks/deadline_words.h"

#include <algorithm>
#include <array>

#include "grammar/column.h"
#include "structure/kinds_of_words.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

using Kind = KindOfWords<DeadlineWords>;
constexpr std::array kKinds = {Kind{"recurs", &DeadlineWords::recurs},
                               Kind{"recurring", &DeadlineWords::recurring},
                               Kind{"day", &DeadlineWords::day},
                               Kind{"stretch", &DeadlineWords::stretch},
                               Kind{"from_then", &DeadlineWords::from_then},
                               Kind{"which", &DeadlineWords::which}};

Span all_of(std::string_view words) { return {0, static_cast<std::uint32_t>(words.size())}; }

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), text::is_digit);
}

// What a count of periods is called; "" for what has no name.
std::string_view period_of(std::string_view one, int count) {
  if (count == 1) return one;
  if (one != "month") return "";
  return count == 3 ? "quarter" : count == 6 ? "half-year" : count == 12 ? "year" : "";
}

}  // namespace

DeadlineWords::DeadlineWords(const grammar::Grammar& grammar) {
  const grammar::Lexicon* lexicon = grammar.lexicon("deadline_words");
  if (lexicon == nullptr) return;
  read_kinds(lexicon, kKinds, this);
  const grammar::Column name(lexicon, "name");
  const grammar::Column kind(lexicon, "kind");
  const grammar::Column value(lexicon, "value");
  for (const grammar::Lexicon::Row& row : lexicon->rows()) {
    if (kind.of(row) == "unit") units_.emplace_back(text::key_of(name.of(row)), value.of(row));
    if (kind.of(row) == "count" && is_number(value.of(row)))
      counts_.emplace_back(text::key_of(name.of(row)), std::stoi(std::string(value.of(row))));
  }
}

// The number of units before a word: 03 tháng, sáu tháng; 1 where none stands.
int DeadlineWords::count_before(std::string_view words, std::size_t at) const {
  while (at > 0 && words[at - 1] == ' ') --at;
  std::size_t begin = at;
  while (begin > 0 && text::is_alnum(words[begin - 1])) --begin;
  const std::string_view word = words.substr(begin, at - begin);
  const auto spelt =
      std::find_if(counts_.begin(), counts_.end(), [&](const auto& count) { return count.first == word; });
  if (spelt != counts_.end()) return spelt->second;
  return is_number(word) ? std::stoi(std::string(word)) : 1;
}

// The smallest period named: định kỳ 6 tháng, hằng năm is half-year.
std::string_view DeadlineWords::smallest_period(std::string_view words) const {
  constexpr std::array<std::string_view, 5> kPeriods = {"week", "month", "quarter", "half-year", "year"};
  std::size_t smallest = kPeriods.size();
  for (const auto& [unit, one] : units_) {
    for (std::size_t at = words.find(unit); at != std::string_view::npos; at = words.find(unit, at + 1)) {
      const std::size_t end = at + unit.size();
      const bool whole =
          (at == 0 || !text::is_alnum(words[at - 1])) && (end == words.size() || !text::is_alnum(words[end]));
      // The month of a date counts none: ngày 15 tháng 12 hằng năm.
      const bool dated = one == "month" && end + 1 < words.size() && text::is_digit(words[end + 1]);
      const auto behind = static_cast<std::uint32_t>(std::min(end + 1, words.size()));
      if (!whole || dated || which.begins(words, {behind, all_of(words).end})) continue;
      const auto* const period = std::find(kPeriods.begin(), kPeriods.end(), period_of(one, count_before(words, at)));
      smallest = std::min(smallest, static_cast<std::size_t>(period - kPeriods.begin()));
    }
  }
  return smallest < kPeriods.size() ? kPeriods[smallest] : std::string_view();
}

// The day of the month in "ngày 25 hằng tháng".
std::string DeadlineWords::day_in_month(std::string_view words) const {
  const std::size_t begin = day.find(words, all_of(words)).end + std::size_t{1};
  if (begin >= words.size() || words[begin - 1] != ' ') return "";
  std::size_t end = begin;
  while (end < words.size() && text::is_digit(words[end])) ++end;
  const std::size_t next = day.find(words, {static_cast<std::uint32_t>(end), all_of(words).end}).end + std::size_t{1};
  if (next < words.size() && text::is_digit(words[next])) return "";  // ngày 15 và ngày 30 hằng tháng
  const std::string number(words.substr(begin, end - begin));
  return number.size() == 1 ? "0" + number : number;
}

std::string DeadlineWords::recurrence_of(std::string_view words) const {
  if (!recurring.begins(words, all_of(words)) && !recurs.stands_in(words, all_of(words))) return "";
  const std::string often(smallest_period(words));
  const std::string on = often == "month" ? day_in_month(words) : "";
  return on.empty() ? often : often + "/" + on;
}

bool DeadlineWords::is_stretch(std::string_view words) const {
  const Span all = all_of(words);
  return stretch.stands_in(words, all) || (!all.empty() && from_then.stands_in(words, {1, all.end}));
}

}  // namespace vanban::structure
