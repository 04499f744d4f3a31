// Whether two titles may be the same act's: citations shorten them, and leave out "về", "ban hành", quotation marks.
#ifndef VANBAN_LINK_TITLE_H_
#define VANBAN_LINK_TITLE_H_

#include <string_view>

namespace vanban::link {

// One is the beginning or a part of the other, or most words of the shorter one stand in the longer one in their order.
// Marks and case do not count. A title without words of its own agrees with all.
bool titles_agree(std::string_view a, std::string_view b);

}  // namespace vanban::link

#endif  // VANBAN_LINK_TITLE_H_
