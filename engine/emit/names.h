// The words of contract vanban/document/1 for the enumerations of document.h and json.h. All ASCII, static.
#ifndef VANBAN_EMIT_NAMES_H_
#define VANBAN_EMIT_NAMES_H_

#include <string_view>

#include "vanban/document.h"
#include "vanban/json.h"

namespace vanban::emit {

std::string_view name_of(OffsetUnit unit);
std::string_view name_of(Precision precision);
std::string_view name_of(Level level);  // "" for Level::none, which the contract writes as null
std::string_view name_of(Family family);
std::string_view name_of(UnitKind kind);
std::string_view name_of(Form form);
std::string_view name_of(Relation relation);
std::string_view name_of(Extent extent);  // "" for Extent::none, which the contract writes as null
std::string_view name_of(Severity severity);
std::string_view name_of(TerritoryFrom from);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_NAMES_H_
