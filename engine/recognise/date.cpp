#include "recognise/date.h"

#include <array>
#include <cstdio>

namespace vanban::recognise {
namespace {

int number_in(std::string_view digits) {
  int value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') continue;
    value = value * 10 + (c - '0');
    if (value > 9999) return 0;
  }
  return value;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::string DateValue::iso() const {
  std::array<char, 16> buffer{};
  if (day != 0) {
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  } else if (month != 0) {
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", year, month);
  } else {
    std::snprintf(buffer.data(), buffer.size(), "%04d", year);
  }
  return buffer.data();
}

std::optional<DateValue> interpret_date(const grammar::Match& match, std::string_view key) {
  const auto group = [&](std::string_view name) -> std::string_view {
    const int index = match.rule->group(name);
    if (!match.has(index)) return {};
    const Span span = match.groups[static_cast<std::size_t>(index)];
    return key.substr(span.begin, span.size());
  };
  DateValue date;
  const std::string_view year = group("year");
  date.year = number_in(year);
  if (year.size() == 2) date.year += 1900;
  if (date.year < 1900 || date.year > 2100) return std::nullopt;
  date.month = number_in(group("month"));
  date.day = number_in(group("day"));
  if (date.month > 12 || (date.day != 0 && date.month == 0)) return std::nullopt;
  if (date.day != 0 && date.day > days_in(date.month, date.year)) return std::nullopt;
  return date;
}

}  // namespace vanban::recognise
