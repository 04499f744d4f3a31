// What all pages of the application have: head, navigation, language.
#ifndef VANBAN_TOOLS_PAGE_SHELL_H_
#define VANBAN_TOOLS_PAGE_SHELL_H_

#include <string>
#include <string_view>

#include "page/html.h"

namespace vanban::page {

enum class Room { search, tasks, check, missing, conflicts, follow, document };

struct Shell {
  Room room = Room::search;
  std::string title;
  std::string here;         // path and parameters of this page, to which a change of language leads back
  std::string_view script;  // of page/assets/; none where empty
};

// `main` is markup; it holds the element <main>.
std::string whole_page(const Shell& shell, std::string_view main, const Say& say);

// A page that says what is wrong, and what to do.
std::string fault_page(std::string_view message, std::string_view here, const Say& say);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_SHELL_H_
