// The files of page/assets/, as they were when the program was built.
#ifndef VANBAN_TOOLS_PAGE_ASSETS_H_
#define VANBAN_TOOLS_PAGE_ASSETS_H_

#include <span>
#include <string_view>

namespace vanban::page {

struct EmbeddedFile {
  const char* name;
  std::string_view content;
};

std::span<const EmbeddedFile> embedded_files();

// Of one that there is.
std::string_view asset(std::string_view name);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_ASSETS_H_
