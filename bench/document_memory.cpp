// What documents cost in memory: prints, for each FILE, the most bytes that the heap held at once while it was read and
// written, beyond what the engine holds. A program of its own, for it counts every allocation, ICU's too.
#include <malloc.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "vanban/decode.h"
#include "vanban/engine.h"
#include "vanban/json.h"

namespace {

// One thread allocates here. Plain numbers, for they are used before any constructor has run.
std::size_t held = 0;
std::size_t most_held = 0;

// What an allocation takes, with the word before it that says how large it is.
std::size_t taken(void* memory) { return memory == nullptr ? 0 : malloc_usable_size(memory) + sizeof(std::size_t); }

void* count(void* memory) {
  held += taken(memory);
  most_held = std::max(most_held, held);
  return memory;
}

}  // namespace

// glibc's own stand behind these names; a program may put others in front of them.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* memory);

void* malloc(std::size_t size) { return count(__libc_malloc(size)); }
void* calloc(std::size_t number, std::size_t size) { return count(__libc_calloc(number, size)); }
void* realloc(void* memory, std::size_t size) {
  const std::size_t before = taken(memory);
  void* const moved = __libc_realloc(memory, size);
  if (moved != nullptr || size == 0) held -= before;  // where there was no room, the old one stays
  return count(moved);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) { return count(__libc_memalign(alignment, size)); }
void* memalign(std::size_t alignment, std::size_t size) { return count(__libc_memalign(alignment, size)); }
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
  *memory = count(__libc_memalign(alignment, size));
  return *memory == nullptr ? ENOMEM : 0;
}
void free(void* memory) {
  held -= taken(memory);
  __libc_free(memory);
}
}

namespace {

// As `vanban extract` does: the file's bytes, their text, the document, its JSON in pieces.
bool read_and_write(const vanban::Engine& engine, const char* path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return false;
  std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
  if (!file.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return false;
  const vanban::Decoded decoded = vanban::decode(bytes);
  return vanban::write_json(engine.extract(decoded.text), decoded.text, {}, {}, [](std::string_view) { return true; });
}

}  // namespace

int main(int argc, char** argv) {
  const vanban::Engine engine = std::move(vanban::Engine::create()).value();
  for (int i = 1; i < argc; ++i) {
    const std::size_t before = held;
    most_held = held;
    if (!read_and_write(engine, argv[i])) {
      std::fprintf(stderr, "document_memory: %s cannot be read\n", argv[i]);
      return 1;
    }
    std::printf("%zu\n", most_held - before);
  }
}
