#include "ingest/excel_values.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace vanban::ingest {

bool is_date_format(int id, std::string_view code) {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return true;
  if (code.empty()) return false;
  bool quoted = false;
  bool day = false;
  bool year = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\\') {
      ++i;
    } else if (c == '[') {
      i = std::min(code.find(']', i), code.size());
    } else {
      day = day || c == 'd' || c == 'D';
      year = year || c == 'y' || c == 'Y';
    }
  }
  return day || year;
}

std::string shown_date(double days, bool since_1904) {
  constexpr double kLastDay = 2958465;  // 31/12/9999
  if (!(days >= 1) || days > kLastDay) return shown_number(days);
  using namespace std::chrono;
  // Excel's 1900 was a leap year: its day 60 does not exist.
  const int whole = static_cast<int>(days);
  const sys_days begin =
      since_1904 ? sys_days(year(1904) / January / 1) : sys_days(year(1899) / December / (whole < 60 ? 31 : 30));
  const year_month_day date(begin + std::chrono::days(whole));
  std::array<char, 32> text;
  const int size = std::snprintf(text.data(), text.size(), "%02u/%02u/%04d", static_cast<unsigned>(date.day()),
                                 static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
  return std::string(text.data(), static_cast<std::size_t>(size));
}

std::string shown_number(double value) {
  std::array<char, 40> text;
  const bool whole = std::abs(value) < 1e15 && std::floor(value) == value;
  const int size = std::snprintf(text.data(), text.size(), whole ? "%.0f" : "%.11g", value);
  return std::string(text.data(), static_cast<std::size_t>(size));
}

}  // namespace vanban::ingest
