#include "structure/doctype_roles.h"

#include <array>
#include <utility>

namespace vanban::structure {
namespace {

constexpr std::array<std::pair<std::string_view, DoctypeRole>, 5> kRoles = {{{"law", DoctypeRole::law},
                                                                             {"directive", DoctypeRole::directive},
                                                                             {"issued", DoctypeRole::issued},
                                                                             {"named", DoctypeRole::named},
                                                                             {"proposal", DoctypeRole::proposal}}};

}  // namespace

DoctypeRoles::DoctypeRoles(const grammar::Lexicon& doctypes) {
  for (const grammar::Lexicon::Row& row : doctypes.rows()) {
    std::uint8_t roles = 0;
    for (const auto& [name, role] : kRoles) {
      if (doctypes.lists(row, "roles", name)) roles |= static_cast<std::uint8_t>(role);
    }
    if (roles != 0) roles_.emplace(doctypes.cell(row, "name"), roles);
  }
}

}  // namespace vanban::structure
