#include "other_programs.h"

#include <unistd.h>

#include <climits>
#include <cstdlib>

namespace vanban::tools {
namespace {

std::string beside_this(const char* name, const char* variable) {
  if (const char* named = std::getenv(variable)) return named;
  char self[PATH_MAX];
  const ssize_t size = ::readlink("/proc/self/exe", self, sizeof self);
  if (size <= 0) return {};
  std::string path(self, static_cast<std::size_t>(size));
  path.erase(path.rfind('/') + 1);
  path += name;
  return ::access(path.c_str(), X_OK) == 0 ? path : std::string();
}

}  // namespace

std::string pdf_reader() { return beside_this("vanban-read-pdf", "VANBAN_READ_PDF"); }
std::string scan_reader() { return beside_this("vanban-read-scan", "VANBAN_READ_SCAN"); }
std::string server() { return beside_this("vanban-serve", "VANBAN_SERVE_PROGRAM"); }

}  // namespace vanban::tools
