#include "shown.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace vanban::tools {

std::string shown_date(std::string_view iso) {
  const auto digits = [&](std::size_t at, std::size_t size) { return std::string(iso.substr(at, size)); };
  if (iso.size() >= 10) return digits(8, 2) + '/' + digits(5, 2) + '/' + digits(0, 4);
  if (iso.size() == 7) return digits(5, 2) + '/' + digits(0, 4);
  return std::string(iso);
}

std::string capitalised(const std::string& text) {
  if (text.empty()) return text;
  if (text.starts_with("đ")) return "Đ" + text.substr(std::string_view("đ").size());
  std::string out = text;
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::string today() {
  constexpr std::chrono::hours kVietNam(7);  // ahead of UTC, all year
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + kVietNam));
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return out.data();
}

std::string shown_name(const std::string& doc_type, const std::string& number, const std::string& issued_on) {
  std::string name = capitalised(doc_type);
  if (!number.empty()) name += (name.empty() ? "" : " ") + number;
  if (!issued_on.empty()) name += (name.empty() ? "ngày " : " ngày ") + shown_date(issued_on);
  return name;
}

}  // namespace vanban::tools
