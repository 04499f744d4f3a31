#include "structure/tasks/deadlines.h"

#include <string>
#include <string_view>
#include <utility>

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

// "Hằng năm", which is one with the day behind its comma: "Hằng năm, chậm nhất ngày 15/12".
struct Rhythm {
  Span span;
  std::vector<Span>* among;  // the last of these
};

// Right behind it, or behind a comma.
bool goes_on_with(std::string_view key, Span first, Span second) {
  return second.begin == first.end + 1 || (second.begin == first.end + 2 && key[first.end] == ',');
}

// The begin of the word that ends at a place.
std::uint32_t word_begin(std::string_view key, std::uint32_t end) {
  while (end > 0 && text::is_alnum(key[end - 1])) --end;
  return end;
}

// Asks at each of the words before a place in its clause, the nearest first, until one of them answers.
template <typename Ask>
bool ask_words_before(std::string_view key, std::uint32_t at, int most, Ask ask) {
  for (int words = 0; words < most && at >= 2 && key[at - 1] == ' ' && text::is_alnum(key[at - 2]); ++words) {
    at = word_begin(key, at - 1);
    if (const std::optional<bool> answer = ask(at)) return *answer;
  }
  return false;
}

}  // namespace

DeadlineReader::DeadlineReader(const grammar::Grammar& grammar)
    : rules_(grammar.recogniser("deadline")),
      dates_(grammar.recogniser("date")),
      week_of_month_(grammar.rule("task.week_of_month")),
      done_on_day_(grammar.rule("task.done_on_day")),
      happens_on_day_(grammar.rule("task.happens_on_day")),
      told_of_days_(grammar.rule("task.told_of_days")),
      due_before_(grammar.rule("task.due_before")),
      state_before_(grammar.rule("task.state_before")),
      undone_before_(grammar.rule("task.undone_before")),
      lasts_(grammar.rule("task.lasts")),
      due_of_other_(grammar.rule("task.due_of_other")),
      due_goes_on_(grammar.rule("task.due_goes_on")),
      onward_(grammar, "onward"),
      linking_(grammar, "linking"),
      words_(grammar) {}

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
  constexpr std::string_view kBefore = "now_and_then_before";
  constexpr std::string_view kSet = "now_and_then_set";
  constexpr std::string_view kOnDay = "on_day";
  constexpr std::string_view kDayToDay = "on_day_to_day";
  constexpr std::string_view kWithin = "within_days";
  constexpr std::string_view kEach = "now_and_then_each";
  constexpr std::string_view kOften = "often";
  const std::string_view key = origin.reading().key;
  std::vector<Span> found;
  std::optional<Rhythm> rhythm;  // where the last one says how often
  std::uint32_t free = span.begin;
  for (const recognise::ClueMention& clue : deadlines.within(span)) {
    if (clue.span.begin < free) continue;
    const auto within = cut(*rules_, key, clue, span.end);
    if (!within) continue;
    const std::string_view rule = within->rule->name();
    if (rule == kBefore) {
      if (const auto due = due_before(key, within->span, span.end)) vague->push_back(without_purpose(origin, *due));
      continue;  // what stands within these words counts for itself
    }
    const bool none = rule == kNone || (rule.starts_with(kOnDay) && !is_day_of_work(key, within->span)) ||
                      (rule == kDayToDay && is_told_of_days(key, within->span)) ||
                      (rule == kWithin && lasts(key, within->span)) ||
                      (rule.starts_with(kSet) && is_of_undone(key, within->span));
    free = within->span.end;
    if (none) continue;
    const Span all = with_series(key, within->value, span.end);
    free = std::max(free, all.end);
    Span due = without_purpose(origin, all);
    const bool is_vague = rule.starts_with(kVague);
    if (rhythm && !is_vague && goes_on_with(key, rhythm->span, due)) {
      rhythm->among->pop_back();
      due.begin = rhythm->span.begin;
    }
    std::vector<Span>* const among = is_vague ? vague : &found;
    among->push_back(due);
    rhythm = rule == kEach || rule.starts_with(kOften) ? std::optional(Rhythm{due, among}) : std::nullopt;
  }
  return found;
}

// "tổ chức hội nghị vào ngày 02/4/2026", not "vụ lật đò xảy ra vào ngày 02/4/2026": the nearest word that says what
// the day is of.
bool DeadlineReader::is_day_of_work(std::string_view key, Span deadline) const {
  constexpr int kMostWords = 10;
  const std::uint32_t end = text::word_end(key, deadline.begin);  // behind "vào"
  grammar::Match match;
  return ask_words_before(key, deadline.begin, kMostWords, [&](std::uint32_t at) -> std::optional<bool> {
    if (happens_on_day_->match_at(key, at, end, &match)) return false;
    if (done_on_day_->match_at(key, at, end, &match)) return true;
    return std::nullopt;
  });
}

// "gửi số thu của bến từ ngày 01/6/2026 đến ngày 15/6/2026": the days are those of what is sent.
bool DeadlineReader::is_told_of_days(std::string_view key, Span deadline) const {
  constexpr int kMostWords = 10;
  grammar::Match match;
  return ask_words_before(key, deadline.begin, kMostWords, [&](std::uint32_t at) -> std::optional<bool> {
    if (told_of_days_->match_at(key, at, deadline.begin, &match)) return true;
    return std::nullopt;
  });
}

// "lưu giữ sổ trong thời hạn 10 năm", not "nộp sổ lưu trữ trong thời hạn 02 tháng": no other verb stands beside it.
bool DeadlineReader::lasts(std::string_view key, Span time) const {
  constexpr int kMostWords = 10;
  grammar::Match match;
  const auto is_of_other = [&](std::uint32_t at) {
    return due_of_other_->match_at(key, at, time.begin, &match) || done_on_day_->match_at(key, at, time.begin, &match);
  };
  const auto other_before = [&](std::uint32_t at) -> std::optional<bool> {
    if (!is_of_other(at)) return std::nullopt;
    return match.rule != due_of_other_ || !match.has(due_of_other_->group("nearer"));
  };
  return ask_words_before(key, time.begin, kMostWords, [&](std::uint32_t at) -> std::optional<bool> {
    if (is_of_other(at)) return false;
    if (!lasts_->match_at(key, at, time.end, &match)) return std::nullopt;
    return !ask_words_before(key, at, kMostWords, other_before);
  });
}

// "kiểm tra các bến không báo cáo trong thời hạn do Sở quy định": the time was set for others.
bool DeadlineReader::is_of_undone(std::string_view key, Span deadline) const {
  constexpr int kMostWords = 10;
  grammar::Match match;
  return ask_words_before(key, deadline.begin, kMostWords, [&](std::uint32_t at) -> std::optional<bool> {
    if (!undone_before_->match_at(key, at, deadline.begin, &match)) return std::nullopt;
    if (match.has(undone_before_->group("quality"))) return std::nullopt;
    return true;
  });
}

// "phải báo cho trạm gác trước khi thả bè", not "phải trả số tiền đã thu trước khi thả bè": what is quoted where "trước
// khi" stands behind a duty.
std::optional<Span> DeadlineReader::due_before(std::string_view key, Span before, std::uint32_t limit) const {
  constexpr int kMostWords = 50;
  grammar::Match match;
  const int value = due_before_->group("value");
  if (state_before_->match_at(key, before.begin, limit, &match)) return std::nullopt;
  const bool due = ask_words_before(key, before.begin, kMostWords, [&](std::uint32_t at) -> std::optional<bool> {
    if (state_before_->match_at(key, at, before.end, &match)) return false;
    if (!due_before_->match_at(key, at, limit, &match)) return std::nullopt;
    return match.groups[static_cast<std::size_t>(value)].begin == before.begin;
  });
  if (!due) return std::nullopt;
  return match.groups[static_cast<std::size_t>(value)];
}

// "kể từ ngày nhận được bản kê khai tài sản, thu nhập của chủ bến": the words go on behind the comma of such a series.
Span DeadlineReader::with_series(std::string_view key, Span deadline, std::uint32_t limit) const {
  constexpr int kMostSeries = 3;
  constexpr int kMostWords = 22;
  const int value = due_goes_on_->group("value");
  grammar::Match match;
  const auto goes_on_behind = [&](std::uint32_t at) -> std::optional<bool> {
    const bool goes_on = due_goes_on_->match_at(key, at, limit, &match) &&
                         match.groups[static_cast<std::size_t>(value)].begin == deadline.end;
    return goes_on ? std::optional(true) : std::nullopt;
  };
  for (int series = 0; series < kMostSeries && deadline.end < limit && key[deadline.end] == ','; ++series) {
    const std::uint32_t last = word_begin(key, deadline.end);
    if (!goes_on_behind(last) && !ask_words_before(key, last, kMostWords, goes_on_behind)) break;
    deadline.end = match.groups[static_cast<std::size_t>(value)].end;
  }
  return deadline;
}

// "... của quý tiếp theo để tổng hợp", "... kể từ khi giải thể và phải họp": what it is for, or what is to be done, is
// no part of a deadline.
Span DeadlineReader::without_purpose(const layout::Origin& origin, Span deadline) const {
  const std::string_view key = origin.reading().key;
  for (std::uint32_t at = deadline.begin; at < deadline.end; at = text::word_end(key, at)) {
    const Span word{at, text::word_end(key, at)};
    if (at == deadline.begin || !text::is_lower(key[at]) || !onward_.has(origin, word)) continue;
    const std::uint32_t before = word_begin(key, at - 1);
    const bool linked = before > deadline.begin && linking_.has(origin, {before, at - 1});
    return {deadline.begin, (linked ? before : at) - 1};
  }
  return deadline;
}

Deadline DeadlineReader::interpret(const layout::Origin& origin, Span span) const {
  Quoted quoted = origin.quote_reading(span);
  Deadline deadline{std::move(quoted.text), quoted.span, std::nullopt, std::nullopt};
  set_value(origin, span, &deadline);
  return deadline;
}

void DeadlineReader::set_value(const layout::Origin& origin, Span span, Deadline* deadline) const {
  constexpr std::size_t kFullDay = 10;  // 2026-12-01
  const std::string_view key = std::string_view(origin.reading().key).substr(span.begin, span.size());
  std::string recurrence = words_.recurrence_of(origin, span);
  if (!recurrence.empty()) deadline->recurrence = std::move(recurrence);
  if (words_.is_stretch(text::lower(key)) || dates_ == nullptr) return;
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
      // "Hằng năm, chậm nhất ngày 01/12/2026", but not "hằng tháng trong năm 2026"
      const bool counts = value && (!deadline->recurrence || value->iso().size() == kFullDay);
      if (counts) deadline->due = value->iso();
      at = match.whole.end;
    } else {
      at = word;
    }
  }
}

}  // namespace vanban::structure
