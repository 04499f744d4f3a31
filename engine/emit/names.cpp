// One table for each enumeration, in the order of its values.
#include "vanban/names.h"

#include <array>

#include "link/relation_words.h"

namespace vanban {
namespace {

template <std::size_t size, typename Enum>
std::string_view pick(const std::array<std::string_view, size>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

constexpr auto kPrecisions = std::to_array<std::string_view>({"day", "month", "year"});
constexpr auto kLevels = std::to_array<std::string_view>({"", "central", "province", "district", "commune", "unit"});
constexpr auto kFamilies = std::to_array<std::string_view>({"party", "state", "mass", "other"});
constexpr auto kUnitKinds =
    std::to_array<std::string_view>({"part", "chapter", "section", "subsection", "article", "clause", "point", "roman",
                                     "letter", "item", "bullet", "appendix"});
constexpr auto kForms = std::to_array<std::string_view>({"numbered", "named", "back"});
constexpr auto kSeverities = std::to_array<std::string_view>({"info", "warning", "error"});
constexpr auto kTerritoryFrom = std::to_array<std::string_view>({"issuer", "parent", "place", "text"});

}  // namespace

std::string_view name_of(OffsetUnit unit) { return link::word_of(unit); }
std::string_view name_of(Precision precision) { return pick(kPrecisions, precision); }
std::string_view name_of(Level level) { return pick(kLevels, level); }
std::string_view name_of(Family family) { return pick(kFamilies, family); }
std::string_view name_of(UnitKind kind) { return pick(kUnitKinds, kind); }
std::string_view name_of(Form form) { return pick(kForms, form); }
std::string_view name_of(Relation relation) { return link::word_of(relation); }
std::string_view name_of(Extent extent) { return link::word_of(extent); }
std::string_view name_of(Severity severity) { return pick(kSeverities, severity); }
std::string_view name_of(TerritoryFrom from) { return pick(kTerritoryFrom, from); }

}  // namespace vanban
