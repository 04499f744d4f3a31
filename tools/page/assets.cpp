#include "page/assets.h"

namespace vanban::page {

std::string_view asset(std::string_view name) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name == name) return file.content;
  }
  return {};
}

}  // namespace vanban::page
