#include "structure/tasks/deadlines.h"

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
    : rules_(grammar.recogniser("deadline")),
      dates_(grammar.recogniser("date")),
      week_of_month_(grammar.rule("task.week_of_month")),
      done_on_day_(grammar.rule("task.done_on_day")),
      happens_on_day_(grammar.rule("task.happens_on_day")),
      onward_(grammar, "onward") {}

std::vector<Span> DeadlineReader::find(const layout::Origin& origin, const recognise::Clues& deadlines,
                                       Span span) const {
  std::vector<Span> vague;
  std::vector<Span> found = find(origin, deadlines, span, &vague);
  return found.empty() ? vague : found;
}

std::vector<Span> DeadlineReader::find_definite(const layout::Origin& origin, const recognise::Clues& deadlines,
                                                Span span) const {
  std::vector<Span> vague;
  return find(origin, deadlines, span, &vague);
}

std::vector<Span> DeadlineReader::find(const layout::Origin& origin, const recognise::Clues& deadlines, Span span,
                                       std::vector<Span>* vague) const {
  constexpr std::string_view kNone = "effect";
  constexpr std::string_view kVague = "now_and_then";
  constexpr std::string_view kOnDay = "on_day";
  std::vector<Span> found;
  std::uint32_t free = span.begin;
  for (const recognise::ClueMention& clue : deadlines.within(span)) {
    if (clue.span.begin < free) continue;
    const auto within = cut(*rules_, origin.reading().key, clue, span.end);
    if (!within) continue;
    const std::string_view rule = within->rule->name();
    const bool none = rule == kNone || (rule == kOnDay && !is_day_of_work(origin.reading().key, within->span));
    if (!none) (rule.starts_with(kVague) ? *vague : found).push_back(without_purpose(origin, within->value));
    free = within->span.end;
  }
  return found;
}

// "tổ chức hội nghị vào ngày 02/4/2026", not "vụ lật đò xảy ra vào ngày 02/4/2026": the nearest word that says what
// the day is of.
bool DeadlineReader::is_day_of_work(std::string_view key, Span deadline) const {
  constexpr int kMostWords = 10;
  const std::uint32_t end = text::word_end(key, deadline.begin);  // behind "vào"
  grammar::Match match;
  std::uint32_t at = deadline.begin;
  for (int words = 0; words < kMostWords && at >= 2 && key[at - 1] == ' ' && text::is_alnum(key[at - 2]); ++words) {
    --at;
    while (at > 0 && text::is_alnum(key[at - 1])) --at;
    if (happens_on_day_->match_at(key, at, end, &match)) return false;
    if (done_on_day_->match_at(key, at, end, &match)) return true;
  }
  return false;
}

// "... của quý tiếp theo để tổng hợp", "... kể từ khi thành lập phải họp": what it is for, or what is to be done, is no
// part of a deadline.
Span DeadlineReader::without_purpose(const layout::Origin& origin, Span deadline) const {
  const std::string_view key = origin.reading().key;
  for (std::uint32_t at = deadline.begin; at < deadline.end; at = text::word_end(key, at)) {
    const Span word{at, text::word_end(key, at)};
    if (at > deadline.begin && text::is_lower(key[at]) && onward_.has(origin, word)) return {deadline.begin, at - 1};
  }
  return deadline;
}

Deadline DeadlineReader::interpret(const layout::Origin& origin, Span span) const {
  Quoted quoted = origin.quote_reading(span);
  Deadline deadline{std::move(quoted.text), quoted.span, std::nullopt, std::nullopt};
  set_value(std::string_view(origin.reading().key).substr(span.begin, span.size()), &deadline);
  return deadline;
}

namespace {

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !text::is_alnum(words[at - 1])) && (end == words.size() || !text::is_alnum(words[end])))
      return true;
  }
  return false;
}

// The number of units before a word: 03 tháng, sáu tháng; 1 where none stands.
int count_before(std::string_view words, std::size_t at) {
  while (at > 0 && words[at - 1] == ' ') --at;
  std::size_t begin = at;
  while (begin > 0 && text::is_alnum(words[begin - 1])) --begin;
  const std::string_view word = words.substr(begin, at - begin);
  constexpr std::array<std::string_view, 6> kWords = {"mot", "hai", "ba", "bon", "nam", "sau"};
  const auto spelt = std::find(kWords.begin(), kWords.end(), word);
  if (spelt != kWords.end()) return static_cast<int>(spelt - kWords.begin()) + 1;
  if (word.empty() || word.size() > 2 || !std::all_of(word.begin(), word.end(), text::is_digit)) return 1;
  return std::stoi(std::string(word));
}

// What a count of months or years is called; "" for what has no name.
std::string_view period_of(std::string_view unit, int count) {
  if (unit == "tuan") return count == 1 ? "week" : "";
  if (unit == "quy") return count == 1 ? "quarter" : "";
  if (unit == "nam") return count == 1 ? "year" : "";
  switch (count) {
    case 1:
      return "month";
    case 3:
      return "quarter";
    case 6:
      return "half-year";
    default:
      return count == 12 ? "year" : "";
  }
}

// The smallest period named: định kỳ 6 tháng, hằng năm is half-year.
std::string_view smallest_period(std::string_view words) {
  constexpr std::array<std::string_view, 5> kPeriods = {"week", "month", "quarter", "half-year", "year"};
  std::size_t smallest = kPeriods.size();
  for (const std::string_view unit : {"tuan", "thang", "quy", "nam"}) {
    for (std::size_t at = words.find(unit); at != std::string_view::npos; at = words.find(unit, at + 1)) {
      const std::size_t end = at + unit.size();
      const bool whole =
          (at == 0 || !text::is_alnum(words[at - 1])) && (end == words.size() || !text::is_alnum(words[end]));
      // The month of a date counts none: ngày 15 tháng 12 hằng năm.
      const bool dated = unit == "thang" && end + 1 < words.size() && text::is_digit(words[end + 1]);
      if (!whole || dated) continue;
      const auto period = std::find(kPeriods.begin(), kPeriods.end(), period_of(unit, count_before(words, at)));
      smallest = std::min(smallest, static_cast<std::size_t>(period - kPeriods.begin()));
    }
  }
  return smallest < kPeriods.size() ? kPeriods[smallest] : std::string_view();
}

// The day of the month in "ngày 25 hằng tháng".
std::string day_in_month(std::string_view words) {
  const std::size_t ngay = words.find("ngay ");
  if (ngay == std::string_view::npos) return "";
  std::size_t end = ngay + 5;
  while (end < words.size() && text::is_digit(words[end])) ++end;
  const std::string day(words.substr(ngay + 5, end - ngay - 5));
  return day.size() == 1 ? "0" + day : day;
}

// How often, with its day where said: quarter, month/25.
std::optional<std::string> recurrence_of(std::string_view words) {
  const bool by_period = words.starts_with("theo ");  // "theo tháng"
  constexpr std::array<std::string_view, 4> kRecurs = {"hang", "dinh ky", "lan", "moi"};
  if (!by_period && std::none_of(kRecurs.begin(), kRecurs.end(), [&](auto word) { return has_word(words, word); }))
    return std::nullopt;
  std::string often(smallest_period(words));
  if (often.empty()) return std::nullopt;
  const std::string day = often == "month" ? day_in_month(words) : "";
  return day.empty() ? often : often + "/" + day;
}

// "15 ngày, kể từ ngày bế mạc kỳ họp năm 2017": a period from another day, which is not the deadline itself.
bool is_relative(std::string_view words) {
  return has_word(words, "ke tu") || words.find(" ngay truoc ") != std::string_view::npos ||
         words.find(" ngay sau ") != std::string_view::npos || words.find(" thang sau ") != std::string_view::npos;
}

}  // namespace

void DeadlineReader::set_value(std::string_view key, Deadline* deadline) const {
  const std::string words = text::lower(key);
  deadline->recurrence = recurrence_of(words);
  // 6 tháng đầu năm 2025, quý II năm 2024, giai đoạn 2021 - 2025 are no one day, month or year.
  const bool period = words.find("quy ") != std::string::npos || words.find("thang dau") != std::string::npos ||
                      words.find("thang cuoi") != std::string::npos;
  if (deadline->recurrence || period || is_relative(words) || dates_ == nullptr) return;
  const auto size = static_cast<std::uint32_t>(key.size());
  std::uint32_t at = 0;
  while (at < size) {
    const std::uint32_t word = text::word_end(key, at);
    grammar::Match match;
    if (week_of_month_->match_at(key, at, size, &match)) {  // the 2 of tuần thứ 2 tháng 9 is no day
      at = match.whole.end;
    } else if (text::is_alnum(key[at]) && dates_->match_at(key, at, size, &match)) {
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
