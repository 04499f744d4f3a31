// What the readers of PDFs and of scans are given: the bytes of a file on their standard input.
#ifndef VANBAN_TOOLS_STANDARD_INPUT_H_
#define VANBAN_TOOLS_STANDARD_INPUT_H_

#include <cstddef>
#include <cstdio>
#include <vector>

namespace vanban::tools {

// All of it, to its end.
inline std::vector<char> standard_input() {
  std::vector<char> bytes;
  constexpr std::size_t kChunk = 1 << 20;
  while (true) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    const std::size_t got = std::fread(bytes.data() + size, 1, kChunk, stdin);
    bytes.resize(size + got);
    if (got == 0) return bytes;
  }
}

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_STANDARD_INPUT_H_
