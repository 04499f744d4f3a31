#include "structure/doctype_roles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/column.h"

namespace vanban::structure {
namespace {

constexpr std::array<std::pair<std::string_view, DoctypeRole>, 8> kRoles = {
    {{"law", DoctypeRole::law},
     {"directive", DoctypeRole::directive},
     {"issued", DoctypeRole::issued},
     {"named", DoctypeRole::named},
     {"proposal", DoctypeRole::proposal},
     {"treaty", DoctypeRole::treaty},
     {"by_body", DoctypeRole::by_body},
     {"of_ministry", DoctypeRole::of_ministry}}};

bool is_kind_of(std::string_view narrow, std::string_view wide) {
  return narrow.size() > wide.size() && narrow.starts_with(wide) && narrow[wide.size()] == ' ';
}

}  // namespace

DoctypeRoles::DoctypeRoles(const grammar::Lexicon& doctypes) : doctypes_(doctypes) {
  roles_.reserve(doctypes.rows().size());
  const grammar::Column column(&doctypes, "roles");
  for (const grammar::Lexicon::Row& row : doctypes.rows()) {
    std::uint8_t roles = 0;
    for (const auto& [name, role] : kRoles) {
      if (column.of(row).empty()) break;  // most types have none
      if (doctypes.lists(row, "roles", name)) roles |= static_cast<std::uint8_t>(role);
    }
    roles_.push_back(roles);
    std::vector<std::size_t>& wider = wider_.emplace_back();
    for (std::size_t other = 0; other < doctypes.rows().size(); ++other) {
      if (is_kind_of(row.cells[0], doctypes.rows()[other].cells[0])) wider.push_back(other);
    }
  }
}

bool DoctypeRoles::has(std::string_view type, DoctypeRole role) const {
  const auto& rows = doctypes_.rows();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.cells[0] == type; });
  return row != rows.end() && has_row(static_cast<std::size_t>(row - rows.begin()), role);
}

}  // namespace vanban::structure
