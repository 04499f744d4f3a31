// Writes hostile inputs, for the growth check:
//   hostile_input --list          their names
//   hostile_input NAME BYTES      one of them, of about this size
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "hostile/inputs.h"

int main(int argc, char** argv) {
  using vanban::tests::kHostileInputs;
  if (argc == 2 && std::strcmp(argv[1], "--list") == 0) {
    for (const auto& input : kHostileInputs) std::printf("%s\n", std::string(input.name).c_str());
    return 0;
  }
  for (const auto& input : kHostileInputs) {
    if (argc != 3 || input.name != argv[1]) continue;
    const std::string text = input.text(std::strtoul(argv[2], nullptr, 10));
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
  }
  std::fputs("usage: hostile_input --list | NAME BYTES\n", stderr);
  return 2;
}
