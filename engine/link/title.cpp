#include "link/title.h"

#include <algorithm>
#include <string>
#include <vector>

#include "link/slug.h"

namespace vanban::link {
namespace {

// The rest of a longer title decides nothing, and the cost is quadratic.
constexpr std::size_t kMostWords = 60;
constexpr std::size_t kMostBytes = 1000;

constexpr std::size_t kLeastCommon = 70;  // per cent of the shorter title's words

// The words of a title without those that a citation may leave out at its front.
std::vector<std::string> words_of_title(std::string_view title) {
  std::vector<std::string> words;
  for (const Word& word : words_of(title.substr(0, kMostBytes))) {
    if (words.empty() && (word.folded == "ve" || word.folded == "viec" || word.folded == "ban" ||
                          word.folded == "hanh" || word.folded == "v")) {
      continue;
    }
    words.push_back(word.folded);
    if (words.size() == kMostWords) break;
  }
  return words;
}

// The length of the longest common subsequence, row by row.
std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (const std::string& word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

bool titles_agree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::vector<std::string> first = words_of_title(a);
  const std::vector<std::string> second = words_of_title(b);
  const std::size_t shorter = std::min(first.size(), second.size());
  return 100 * common(first, second) >= kLeastCommon * shorter;
}

}  // namespace vanban::link
