#include "link/citing.h"

namespace vanban::link {
namespace {

constexpr std::string_view kMergerMonth = "2025-07";  // the merger was on its first day

}  // namespace

bool is_since_merger(std::string_view date) {
  if (date.size() < kMergerMonth.size()) return date.size() == 4 && date > "2025";
  return date.substr(0, kMergerMonth.size()) >= kMergerMonth;
}

bool is_before_merger(std::string_view date) {
  if (date.size() < kMergerMonth.size()) return date.size() == 4 && date < "2025";
  return date.substr(0, kMergerMonth.size()) < kMergerMonth;
}

Place unit_at(const Citing& citing, Level level, std::string_view kind) {
  Place unit = citing.place;
  if (unit.national()) return {};
  if (kind == "thanh-pho") {
    if (unit.district.starts_with("thanh-pho-")) level = Level::district;
    if (level == Level::province && !citing.city) return {};
  }
  if (level != Level::commune) unit.commune.clear();
  if (level == Level::province) unit.district.clear();
  // Without its province a unit is known by its own name at least, or not at all.
  if (unit.province.empty()) return unit.level() == level ? unit : Place{};
  if (level == Level::district && unit.district.empty()) unit.district = "~";
  if (level == Level::commune && unit.commune.empty()) unit.commune = "~";
  return unit;
}

}  // namespace vanban::link
