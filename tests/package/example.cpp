#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "vanban/decode.h"
#include "vanban/engine.h"
#include "vanban/json.h"
#include "vanban/names.h"

int main(int argc, char** argv) {
  const auto engine = vanban::Engine::create();  // once; any number of threads may share it
  if (!engine || argc != 2) return 1;
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) return 1;
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  const vanban::Decoded decoded = vanban::decode(bytes);
  const vanban::Document document = engine->extract(decoded.text);  // cannot fail
  for (const vanban::Citation& citation : document.citations) {
    std::cerr << vanban::name_of(citation.relation) << ": " << citation.key.value_or(citation.text);
    if (citation.title) std::cerr << ", " << citation.title->text;  // what the text does not say is empty
    std::cerr << '\n';
  }
  std::cout << vanban::to_json(document, decoded.text, {}, {.pretty = true}) << '\n';
}
