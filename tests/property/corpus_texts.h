// The texts of the project's corpus, for tests that try all of them.
#ifndef VANBAN_TESTS_PROPERTY_CORPUS_TEXTS_H_
#define VANBAN_TESTS_PROPERTY_CORPUS_TEXTS_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "vanban/decode.h"

namespace vanban::tests {

struct CorpusText {
  std::string name;
  std::string text;  // decoded
};

// Every *.txt of a folder, by name.
inline std::vector<CorpusText> texts_in(const std::filesystem::path& folder) {
  std::vector<CorpusText> texts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    texts.push_back({entry.path().stem().string(), decode(bytes).text});
  }
  std::sort(texts.begin(), texts.end(), [](const CorpusText& a, const CorpusText& b) { return a.name < b.name; });
  return texts;
}

}  // namespace vanban::tests

#endif  // VANBAN_TESTS_PROPERTY_CORPUS_TEXTS_H_
