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
constexpr std::array kKinds = {Kind{"recurring", &DeadlineWords::recurring}, Kind{"day", &DeadlineWords::day},
                               Kind{"stretch", &DeadlineWords::stretch}, Kind{"from_then", &DeadlineWords::from_then},
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

// The words of a deadline, folded and in lower case, and the marks that they have in the text.
class DeadlineWords::Words {
 public:
  Words(const layout::Origin& origin, Span deadline, const std::vector<Word>& others)
      : origin_(origin),
        others_(others),
        begin_(deadline.begin),
        words_(text::lower(std::string_view(origin.reading().key).substr(deadline.begin, deadline.size()))) {}

  std::string_view text() const { return words_; }

  // Does the word stand there, and no other one by its marks?
  bool stands_at(std::size_t at, const Word& word) const {
    const std::size_t end = at + word.key.size();
    if (at >= words_.size() || !text().substr(at).starts_with(word.key)) return false;
    if ((at > 0 && text::is_alnum(words_[at - 1])) || (end < words_.size() && text::is_alnum(words_[end])))
      return false;
    const auto begin = static_cast<std::uint32_t>(begin_ + at);
    const Span span{begin, begin + static_cast<std::uint32_t>(word.key.size())};
    const bool other = std::any_of(others_.begin(), others_.end(), [&](const Word& known) {
      return known.key == word.key && origin_.marks_agree(span, known.name);
    });
    return !other || origin_.marks_agree(span, word.name);
  }
  bool one_stands_at(std::size_t at, const std::vector<Word>& any) const {
    return std::any_of(any.begin(), any.end(), [&](const Word& word) { return stands_at(at, word); });
  }
  // Behind the word that begins there, or the sign; the end where no other follows.
  std::size_t next_word(std::size_t at) const {
    while (at < words_.size() && text::is_alnum(words_[at])) ++at;
    while (at < words_.size() && !text::is_alnum(words_[at])) ++at;
    return at;
  }
  // The word that begins there; empty where none does.
  std::string_view word_at(std::size_t at) const {
    std::size_t end = at;
    while (end < words_.size() && text::is_alnum(words_[end])) ++end;
    return at < end ? text().substr(at, end - at) : std::string_view();
  }

 private:
  const layout::Origin& origin_;
  const std::vector<Word>& others_;
  std::uint32_t begin_;
  std::string words_;
};

DeadlineWords::DeadlineWords(const grammar::Grammar& grammar) {
  const grammar::Lexicon* lexicon = grammar.lexicon("deadline_words");
  if (lexicon == nullptr) return;
  read_kinds(lexicon, kKinds, this);
  const grammar::Column name(lexicon, "name");
  const grammar::Column kind(lexicon, "kind");
  const grammar::Column value(lexicon, "value");
  for (const grammar::Lexicon::Row& row : lexicon->rows()) {
    const Word word{text::key_of(name.of(row)), std::string(name.of(row)), std::string(value.of(row))};
    if (kind.of(row) == "unit") units_.push_back(word);
    if (kind.of(row) == "recurs") recurs_.push_back(word);
    if (kind.of(row) == "each") each_.push_back(word);
    if (kind.of(row) == "other") others_.push_back(word);
    if (kind.of(row) == "count" && is_number(value.of(row)))
      counts_.emplace_back(text::key_of(name.of(row)), std::stoi(std::string(value.of(row))));
  }
}

std::optional<int> DeadlineWords::count_of(std::string_view word) const {
  const auto spelt =
      std::find_if(counts_.begin(), counts_.end(), [&](const auto& count) { return count.first == word; });
  if (spelt != counts_.end()) return spelt->second;
  return is_number(word) ? std::optional(std::stoi(std::string(word))) : std::nullopt;
}

// The number of units before a word: 03 tháng, sáu tháng; 1 where none stands.
int DeadlineWords::count_before(std::string_view words, std::size_t at) const {
  while (at > 0 && words[at - 1] == ' ') --at;
  std::size_t begin = at;
  while (begin > 0 && text::is_alnum(words[begin - 1])) --begin;
  return count_of(words.substr(begin, at - begin)).value_or(1);
}

// "hằng tháng", "mỗi 6 tháng", "hai năm một lần"; not "hàng vào Việt Nam".
bool DeadlineWords::recurs(const Words& words) const {
  for (std::size_t at = 0; at < words.text().size(); at = words.next_word(at)) {
    if (words.one_stands_at(at, recurs_)) return true;
    if (!words.one_stands_at(at, each_)) continue;
    const std::size_t behind = at + words.word_at(at).size() + 1;
    const std::string_view count = words.word_at(behind);
    const bool counted = count_of(count) && words.one_stands_at(behind + count.size() + 1, units_);
    if (counted || words.one_stands_at(behind, units_)) return true;
  }
  return false;
}

// The smallest period named: định kỳ 6 tháng, hằng năm is half-year.
std::string_view DeadlineWords::smallest_period(const Words& words) const {
  constexpr std::array<std::string_view, 5> kPeriods = {"week", "month", "quarter", "half-year", "year"};
  const std::string_view text = words.text();
  std::size_t smallest = kPeriods.size();
  for (const Word& unit : units_) {
    for (std::size_t at = text.find(unit.key); at != std::string_view::npos; at = text.find(unit.key, at + 1)) {
      const std::size_t end = at + unit.key.size();
      // The month of a date counts none: ngày 15 tháng 12 hằng năm.
      const bool dated = unit.value == "month" && end + 1 < text.size() && text::is_digit(text[end + 1]);
      const auto behind = static_cast<std::uint32_t>(std::min(end + 1, text.size()));
      if (dated || !words.stands_at(at, unit) || which.begins(text, {behind, all_of(text).end})) continue;
      const auto* const period =
          std::find(kPeriods.begin(), kPeriods.end(), period_of(unit.value, count_before(text, at)));
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
  if (end + 1 < words.size() && words[end] == '/' && text::is_digit(words[end + 1])) return "";  // 15/4/2026: once
  const std::size_t next = day.find(words, {static_cast<std::uint32_t>(end), all_of(words).end}).end + std::size_t{1};
  if (next < words.size() && text::is_digit(words[next])) return "";  // ngày 15 và ngày 30 hằng tháng
  const std::string number(words.substr(begin, end - begin));
  return number.size() == 1 ? "0" + number : number;
}

std::string DeadlineWords::recurrence_of(const layout::Origin& origin, Span deadline) const {
  const Words words(origin, deadline, others_);
  if (!recurring.begins(words.text(), all_of(words.text())) && !recurs(words)) return "";
  const std::string often(smallest_period(words));
  const std::string on = often == "month" ? day_in_month(words.text()) : "";
  return on.empty() ? often : often + "/" + on;
}

bool DeadlineWords::is_stretch(std::string_view words) const {
  const Span all = all_of(words);
  return stretch.stands_in(words, all) || (!all.empty() && from_then.stands_in(words, {1, all.end}));
}

}  // namespace vanban::structure
