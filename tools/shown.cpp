#include "shown.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "link/written.h"

namespace vanban::tools {
namespace {

constexpr std::chrono::hours kVietNam(7);  // ahead of UTC, all year

}  // namespace

std::string shown_date(std::string_view iso) {
  const auto digits = [&](std::size_t at, std::size_t size) { return std::string(iso.substr(at, size)); };
  if (iso.size() >= 10) return digits(8, 2) + '/' + digits(5, 2) + '/' + digits(0, 4);
  if (iso.size() == 7) return digits(5, 2) + '/' + digits(0, 4);
  return std::string(iso);
}

std::string shown_value(std::string_view value) {
  const bool is_date = value.size() >= 7 && value[4] == '-' && iso_date(value) == value;
  return is_date ? shown_date(value) : std::string(value);
}

std::string shown_time(std::string_view utc) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  if (std::sscanf(std::string(utc).c_str(), "%4d-%2u-%2uT%2d:%2d:", &year, &month, &day, &hour, &minute) != 5)
    return std::string(utc);
  using namespace std::chrono;
  const auto there = sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) + hours(hour) +
                     minutes(minute) + kVietNam;
  const year_month_day date(floor<days>(there));
  const hh_mm_ss clock(there - floor<days>(there));
  std::array<char, 48> out{};
  std::snprintf(out.data(), out.size(), "%02d:%02d %02u/%02u/%04d", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()), static_cast<unsigned>(date.day()),
                static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
  return out.data();
}

std::optional<std::string> iso_date(std::string_view written) {
  std::array<int, 3> parts{};
  std::array<std::size_t, 3> digits{};
  std::size_t count = 1;
  for (const char c : written) {
    if (c >= '0' && c <= '9' && ++digits[count - 1] <= 4) {
      parts[count - 1] = parts[count - 1] * 10 + (c - '0');
    } else if ((c == '/' || c == '-' || c == '.') && count < parts.size()) {
      ++count;
    } else {
      return std::nullopt;
    }
  }
  if (digits[0] == 4) {
    const bool is_whole = (count < 2 || digits[1] == 2) && (count < 3 || digits[2] == 2);
    if (!is_whole || written.find_first_not_of("0123456789-") != std::string_view::npos) return std::nullopt;
    if (count < 3)
      return count < 2 || (parts[1] >= 1 && parts[1] <= 12) ? std::optional(std::string(written)) : std::nullopt;
  } else {
    if (digits[count - 1] != 4 || count == 1) return std::nullopt;
    std::swap(parts[0], parts[count - 1]);
    if (count == 2) {
      if (parts[1] < 1 || parts[1] > 12) return std::nullopt;
      std::array<char, 16> month{};
      std::snprintf(month.data(), month.size(), "%04d-%02d", parts[0], parts[1]);
      return month.data();
    }
  }
  const std::chrono::year_month_day day{std::chrono::year{parts[0]},
                                        std::chrono::month{static_cast<unsigned>(parts[1])},
                                        std::chrono::day{static_cast<unsigned>(parts[2])}};
  if (!day.ok()) return std::nullopt;
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", parts[0], parts[1], parts[2]);
  return out.data();
}

std::string_view shown_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

std::string_view shown_file(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string printable(std::string_view words, char instead) {
  std::string out(words);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  std::replace_if(out.begin(), out.end(), is_control, instead);
  return out;
}

std::string today() {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + kVietNam));
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return out.data();
}

std::string shown_name(const std::string& doc_type, const std::string& number, const std::string& issued_on) {
  std::string name = link::written_type(doc_type);
  const bool is_blank = number.starts_with('/') || number.starts_with('-');  // its serial is still to be filled in
  if (!number.empty()) name += (name.empty() ? "" : " ") + std::string(is_blank ? "…" : "") + number;
  const std::string what = issued_on.size() == 4 ? "năm " : issued_on.size() == 7 ? "tháng " : "ngày ";
  if (!issued_on.empty()) name += (name.empty() ? "" : " ") + what + shown_date(issued_on);
  return name;
}

}  // namespace vanban::tools
