// Provinces by their names: an archive holds slugs, as keys have them.
#ifndef VANBAN_TOOLS_SEARCH_PLACE_NAMES_H_
#define VANBAN_TOOLS_SEARCH_PLACE_NAMES_H_

#include <string>
#include <string_view>

namespace vanban::search {

inline constexpr std::string_view kCentre = "vn";  // the scope of central bodies

// Kiên Giang for kien-giang, Trung ương for vn; a slug that is not in the list of provinces as it is.
std::string place_name(std::string_view slug);

// The slug of a name; of Trung ương, vn.
std::string place_slug(std::string_view name);

}  // namespace vanban::search

#endif  // VANBAN_TOOLS_SEARCH_PLACE_NAMES_H_
