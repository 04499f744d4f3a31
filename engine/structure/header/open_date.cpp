#include "structure/header/open_date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "structure/confidence.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kIsoDay = 10;  // 2024-03-05

// One side of the limits, and why.
struct Limit {
  std::string day;  // ISO; empty: none
  const char* why = "";
};

void lower_to(const std::string& day, const char* why, Limit* limit) {
  if (limit->day.empty() || day < limit->day) *limit = {day, why};
}

// The days that what was read leaves, in their order.
std::vector<recognise::DateValue> days_of(const HeaderDate& date) {
  std::vector<recognise::DateValue> days;
  for (int month = 1; month <= 12; ++month) {
    if (date.value.month != 0 ? month != date.value.month : !may_say(date.written_month, month)) continue;
    for (int day = 1; day <= days_in(month, date.value.year); ++day) {
      const bool fits = date.day == DatePart::read ? date.read_day == day : may_say(date.written_day, day);
      if (fits) days.push_back({date.value.year, month, day});
    }
  }
  return days;
}

// Where the document's own part ends, in the original text: with its foot, or before the next head in the file.
std::uint32_t own_end(const layout::Origin& origin, const std::vector<bool>& closing_lines,
                      const HeaderReading& header) {
  const auto text_end = static_cast<std::uint32_t>(origin.text_size());
  const std::uint32_t next = header.further_heads.empty() ? text_end : header.further_heads.front();
  const auto last = std::find(closing_lines.rbegin(), closing_lines.rend(), true);
  if (last == closing_lines.rend()) return next;
  const auto line = static_cast<std::size_t>(closing_lines.rend() - last) - 1;
  return std::min(next, origin.from_norm(origin.layout().lines[line].span).end);
}

class DateSettler {
 public:
  DateSettler(const layout::Origin& origin, const HeaderRules& rules, const std::vector<Citation>& citations,
              const std::vector<Assignment>& assignments, std::uint32_t own_end, HeaderReading* header)
      : origin_(origin),
        key_(origin.layout().key.bytes()),
        lines_(origin.layout().lines),
        rules_(rules),
        citations_(citations),
        assignments_(assignments),
        own_end_(own_end),
        header_(*header) {}

  void settle() {
    if (!header_.header.date || header_.header.date->precision == Precision::day) return;
    days_ = days_of(*header_.open_date);
    keep_from(last_cited());
    if (days_.empty()) return;
    keep_to(last_signing());
    if (header_.open_date->has(DatePart::blank)) {
      if (!to_.day.empty()) note_limits();
      return;
    }
    keep_to(first_to_come());
    if (days_.size() == 1) return take(days_.front());
    note_limits();
  }

 private:
  // --- the limits

  static bool may_be_later(const Citation& citation) {
    return citation.relation == Relation::amended_by || citation.relation == Relation::replaced_by ||
           citation.relation == Relation::repealed_by;
  }

  Limit last_cited() const {
    Limit limit;
    for (const Citation& citation : citations_) {
      if (citation.span.begin >= own_end_) continue;
      if (!citation.date || citation.date->precision != Precision::day || may_be_later(citation)) continue;
      if (citation.date->value > limit.day) limit = {citation.date->value, ", of which it cites something"};
    }
    return limit;
  }

  // Of several signatures the last one: the head of the office may sign before day and number are given.
  Limit last_signing() const {
    Limit limit;
    // The mark of signing may stand below the foot.
    const auto end =
        header_.further_heads.empty() ? static_cast<std::uint32_t>(origin_.text_size()) : header_.further_heads.front();
    each_match(rules_.signing_time, end, [&](const std::string& day) {
      if (day > limit.day) limit = {day, ", when it was signed electronically"};
    });
    return limit;
  }

  Limit first_to_come() const {
    Limit limit;
    const std::string first = days_.front().iso();
    for (const Assignment& assignment : assignments_) {
      if (assignment.span.begin >= own_end_ || !assignment.deadline || !assignment.deadline->due) continue;
      const std::string& due = *assignment.deadline->due;
      // Work is hardly due on the very day: then it is earlier work that is spoken of.
      if (due.size() == kIsoDay && due > first) lower_to(due, ", when work is due", &limit);
    }
    if (header_.header.doc_type != "giấy mời") return limit;
    each_match(rules_.meeting_time, own_end_, [&](const std::string& day) {
      if (day >= first) lower_to(day, ", to which it invites", &limit);
    });
    return limit;
  }

  // In the lines before `end`, a place of the original text.
  template <typename Visit>
  void each_match(const grammar::Rule* rule, std::uint32_t end, Visit visit) const {
    const std::uint32_t stop = origin_.to_norm({0, end}).end;
    for (const layout::Line line : lines_) {
      if (line.span.begin >= stop) return;
      grammar::Match match;
      if (line.span.empty() || !contains(rule, key_, line.span, &match)) continue;
      const auto value = recognise::interpret_date(match, key_);
      if (value) visit(value->iso());
    }
  }

  void keep_from(Limit limit) {
    if (std::erase_if(days_, [&](const recognise::DateValue& day) { return day.iso() < limit.day; }) > 0)
      from_ = std::move(limit);
  }

  // What was over before the document can have been made is no limit of it.
  void keep_to(Limit limit) {
    if (limit.day.empty() || limit.day < days_.front().iso()) return;
    if (std::erase_if(days_, [&](const recognise::DateValue& day) { return day.iso() > limit.day; }) > 0)
      to_ = std::move(limit);
  }

  // --- what is told

  std::string limits() const {
    std::string words;
    if (!from_.day.empty()) words += "not before " + from_.day + from_.why;
    if (!to_.day.empty()) words += (words.empty() ? "" : ", and ") + ("not after " + to_.day) + to_.why;
    return words;
  }

  std::vector<Diagnostic>::iterator diagnostic() {
    return std::find_if(header_.diagnostics.begin(), header_.diagnostics.end(), [](const Diagnostic& d) {
      return d.code == "header.date.unreadable" || d.code == "header.date.incomplete";
    });
  }

  void note_limits() {
    const auto found = diagnostic();
    const std::string words = limits();
    if (found != header_.diagnostics.end() && !words.empty()) found->message += "; the document is " + words;
  }

  void take(const recognise::DateValue& day) {
    Date& date = *header_.header.date;
    date.value = day.iso();
    date.precision = Precision::day;
    date.confidence = confidence::kDateSettled;
    const auto found = diagnostic();
    if (found == header_.diagnostics.end()) return;
    const std::string words = limits();
    found->severity = Severity::info;
    found->code = "header.date.settled";
    found->message = "\"" + date.text + "\" cannot be read by itself; " + date.value + " alone fits it" +
                     (words.empty() ? "" : ", for the document is " + words) + ": compare it with the source";
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const layout::Lines& lines_;
  const HeaderRules& rules_;
  const std::vector<Citation>& citations_;
  const std::vector<Assignment>& assignments_;
  const std::uint32_t own_end_;  // in the original text
  HeaderReading& header_;
  std::vector<recognise::DateValue> days_;
  Limit from_;
  Limit to_;
};

}  // namespace

void settle_open_date(const layout::Origin& origin, const HeaderRules& rules, const std::vector<Citation>& citations,
                      const std::vector<Assignment>& assignments, const std::vector<bool>& closing_lines,
                      HeaderReading* header) {
  if (!header->open_date) return;
  DateSettler(origin, rules, citations, assignments, own_end(origin, closing_lines, *header), header).settle();
}

}  // namespace vanban::structure
