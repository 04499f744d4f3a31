// Files are read through their descriptor, so pipes and devices work like files.
#include "input.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <limits>
#include <system_error>

#include "descriptor.h"

namespace vanban::tools {
namespace {

constexpr std::size_t kMaxBytes = std::numeric_limits<std::uint32_t>::max();

std::string advice(int error) {
  switch (error) {
    case ENOENT:
      return "check the name";
    case EISDIR:
      return "name the files in it";
    case EACCES:
      return "ask for permission to read it";
    default:
      return "check the file and its disk";
  }
}

// Room for the whole file and one byte more, so that the read that finds the end needs no growth. Not more: room is
// cleared, which costs more than reading a page of text. Pipes do not know their size and say 0.
std::size_t first_room(int descriptor) {
  constexpr std::size_t kUnknown = 65536;
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || status.st_size <= 0) return kUnknown;
  return std::min(static_cast<std::size_t>(status.st_size), kMaxBytes) + 1;
}

}  // namespace

Error system_error(int error) { return {std::generic_category().message(error) + ": " + advice(error), ""}; }

Result<std::string> read_input(const std::string& path) {
  const Descriptor file = open_input(path);
  if (!file.is_open()) return system_error(errno);
  std::string bytes(first_room(file.number()), '\0');
  std::size_t size = 0;
  while (true) {
    if (size == bytes.size()) bytes.resize(2 * size);
    const ssize_t count = read_some(file, bytes.data() + size, bytes.size() - size);
    if (count < 0) return system_error(errno);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size > kMaxBytes) return Error{"larger than 4 GiB: divide it", ""};
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace vanban::tools
