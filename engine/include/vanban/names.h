// The words of contract vanban/document/1 for the enumerations of document.h and json.h: what the JSON has for them.
// (Those of check.h and graph_output.h stand there.) ASCII, static: valid as long as the library is loaded.
//
//   for (const vanban::Citation& citation : document.citations)
//     std::cout << vanban::name_of(citation.relation) << ' ' << citation.text << '\n';  // implements Chỉ thị số ...
#ifndef VANBAN_NAMES_H_
#define VANBAN_NAMES_H_

#include <string_view>

#include "vanban/document.h"
#include "vanban/export.h"
#include "vanban/json.h"

namespace vanban {

VANBAN_API std::string_view name_of(Family family);
VANBAN_API std::string_view name_of(Level level);  // "" for Level::none, which the JSON writes as null
VANBAN_API std::string_view name_of(Precision precision);
VANBAN_API std::string_view name_of(UnitKind kind);
VANBAN_API std::string_view name_of(Form form);
VANBAN_API std::string_view name_of(Relation relation);
VANBAN_API std::string_view name_of(Extent extent);  // "" for Extent::none, which the JSON writes as null
VANBAN_API std::string_view name_of(Severity severity);
VANBAN_API std::string_view name_of(TerritoryFrom from);
VANBAN_API std::string_view name_of(OffsetUnit unit);

}  // namespace vanban

#endif  // VANBAN_NAMES_H_
