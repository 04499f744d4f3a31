#include "grammar/embedded.h"

#include <string>

namespace vanban::grammar {

std::vector<Source> embedded_sources() {
  std::vector<Source> sources;
  for (const EmbeddedFile& file : embedded_files()) sources.push_back({file.name, std::string(file.content)});
  return sources;
}

}  // namespace vanban::grammar
