#include "recognise/date.h"

#include <array>
#include <cstddef>

#include "text/ascii.h"
#include "text/roman.h"

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

// In figures, or a Roman numeral: 10-II-1960.
int month_in(std::string_view text) {
  if (text.empty() || text::is_digit(text.front())) return number_in(text);
  const int roman = text::roman_value(text);
  return roman == 0 ? number_in(text) : roman;
}

void write_digits(int value, std::size_t count, char* out) {
  for (; count-- > 0; value /= 10) out[count] = static_cast<char>('0' + value % 10);
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::string DateValue::iso() const {
  std::string text = "0000-00-00";
  write_digits(year, 4, text.data());
  write_digits(month, 2, text.data() + 5);
  write_digits(day, 2, text.data() + 8);
  text.resize(day != 0 ? 10 : month != 0 ? 7 : 4);
  return text;
}

std::optional<DateValue> interpret_date(const grammar::Match& match, std::string_view key) {
  constexpr std::array<std::string_view, 3> kUsual = {"year", "month", "day"};
  const auto& arguments = match.rule->arguments();
  const bool has_own = match.rule->interpreter() == "date";
  // What `give date(year, month, day)` names there: a group, or a word in quotes.
  const auto part = [&](std::size_t i) -> std::string_view {
    if (has_own && i >= arguments.size()) return {};
    const std::string_view name = has_own ? std::string_view(arguments[i]) : kUsual[i];
    if (name.starts_with('"')) return name.substr(1, name.size() - 2);
    const int index = match.rule->group(name);
    if (!match.has(index)) return {};
    const Span span = match.groups[static_cast<std::size_t>(index)];
    return key.substr(span.begin, span.size());
  };
  DateValue date;
  const std::string_view year = part(0);
  date.year = number_in(year);
  if (year.size() == 2) date.year += 1900;
  if (date.year < 1900 || date.year > 2100) return std::nullopt;
  date.month = month_in(part(1));
  date.day = number_in(part(2));
  if (date.month > 12 || (date.day != 0 && date.month == 0)) return std::nullopt;
  if (date.day != 0 && date.day > days_in(date.month, date.year)) return std::nullopt;
  return date;
}

}  // namespace vanban::recognise
