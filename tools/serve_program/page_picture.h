// A page of a file as a picture, drawn by the readers of PDF and of scans: programs of their own, which may crash.
#ifndef VANBAN_TOOLS_SERVE_PROGRAM_PAGE_PICTURE_H_
#define VANBAN_TOOLS_SERVE_PROGRAM_PAGE_PICTURE_H_

#include <optional>
#include <string>

#include "serve/application.h"

namespace vanban::tools {

// PNG. `number` counts from 1. None where the file is gone, is not the one that was read, has no such page, or takes
// more than some seconds.
std::optional<std::string> draw_page(const vanban::serve::PagedFile& file, int number);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_SERVE_PROGRAM_PAGE_PICTURE_H_
