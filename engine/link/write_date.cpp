#include "link/write_date.h"

namespace vanban::link {

std::string written_date(std::string_view iso) {
  if (iso.size() != 10) return std::string(iso);
  std::string_view month = iso.substr(5, 2);
  if (month > "02" && month[0] == '0') month.remove_prefix(1);
  return "ngày " + std::string(iso.substr(8)) + "/" + std::string(month) + "/" + std::string(iso.substr(0, 4));
}

}  // namespace vanban::link
