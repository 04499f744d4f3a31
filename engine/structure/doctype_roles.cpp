#include "structure/doctype_roles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/column.h"
#include "grammar/syntax.h"

namespace vanban::structure {
namespace {

constexpr std::array<std::pair<std::string_view, DoctypeRole>, 14> kRoles = {{{"law", DoctypeRole::law},
                                                                              {"directive", DoctypeRole::directive},
                                                                              {"issued", DoctypeRole::issued},
                                                                              {"named", DoctypeRole::named},
                                                                              {"proposal", DoctypeRole::proposal},
                                                                              {"treaty", DoctypeRole::treaty},
                                                                              {"by_body", DoctypeRole::by_body},
                                                                              {"of_ministry", DoctypeRole::of_ministry},
                                                                              {"joint", DoctypeRole::joint},
                                                                              {"details", DoctypeRole::details},
                                                                              {"letter", DoctypeRole::letter},
                                                                              {"owned", DoctypeRole::owned},
                                                                              {"general", DoctypeRole::general},
                                                                              {"agreed", DoctypeRole::agreed}}};

std::uint16_t roles_in(std::string_view cell) {
  std::uint16_t roles = 0;
  if (cell.empty()) return roles;  // most types have none
  for (const std::string_view name : grammar::split(cell, ';')) {
    const auto* const role =
        std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& one) { return one.first == name; });
    if (role != kRoles.end()) roles |= static_cast<std::uint16_t>(role->second);
  }
  return roles;
}

bool is_kind_of(std::string_view narrow, std::string_view wide) {
  return narrow.size() > wide.size() && narrow.starts_with(wide) && narrow[wide.size()] == ' ';
}

}  // namespace

DoctypeRoles::DoctypeRoles(const grammar::Lexicon& doctypes) : doctypes_(doctypes) {
  roles_.reserve(doctypes.rows().size());
  const grammar::Column column(&doctypes, "roles");
  for (const grammar::Lexicon::Row& row : doctypes.rows()) {
    roles_.push_back(roles_in(column.of(row)));
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
