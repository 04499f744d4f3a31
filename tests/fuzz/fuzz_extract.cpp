// Any bytes as a document: the JSON parses, spans lie inside the text at character boundaries, quoted words are the
// text's, and NFC and NFD of a text read the same.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "property/extract_oracles.h"
#include "vanban/decode.h"

namespace {

const vanban::Engine& engine() {
  static const vanban::Engine kEngine = std::move(vanban::Engine::create()).value();
  return kEngine;
}

void require(const std::string& wrong) {
  if (wrong.empty()) return;
  std::fprintf(stderr, "%s\n", wrong.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vanban::tests;
  const std::string text = vanban::decode({reinterpret_cast<const char*>(data), size}).text;
  require(check_json(text, extract_json(engine(), text)));
  require(check_spellings(engine(), text));
  return 0;
}
