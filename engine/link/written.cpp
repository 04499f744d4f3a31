#include "link/written.h"

#include "text/ascii.h"

namespace vanban::link {

std::string written_day(std::string_view iso) {
  if (!is_day(iso)) return std::string(iso);
  std::string_view month = iso.substr(5, 2);
  if (month > "02" && month[0] == '0') month.remove_prefix(1);
  return std::string(iso.substr(8)) + "/" + std::string(month) + "/" + std::string(iso.substr(0, 4));
}

std::string written_date(std::string_view iso) { return (is_day(iso) ? "ngày " : "") + written_day(iso); }

std::string written_type(std::string_view type) {
  constexpr std::string_view kSmall = "đ", kCapital = "Đ";
  std::string text(type);
  if (text.starts_with(kSmall)) return text.replace(0, kSmall.size(), kCapital);
  if (!text.empty()) text[0] = text::to_upper(text[0]);
  return text;
}

}  // namespace vanban::link
