#include "structure/phrase_list.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace vanban::structure {
namespace {

// As deepest() divides a phrase, or fewer: a sign is a word of its own.
std::size_t word_count(std::string_view key) {
  return std::accumulate(key.begin(), key.end(), std::size_t{1}, [](std::size_t words, char c) {
    return words + (text::is_lower(c) ? 0 : c == ' ' ? 1 : 2);
  });
}

// Where the word behind `end` begins, in a key that has one blank between words.
std::uint32_t next_word(std::string_view key, std::uint32_t end) {
  return end < key.size() && key[end] == ' ' ? end + 1 : end;
}

// Is this the capital of a small letter? Of those that Vietnamese has; Đ and đ, Ủ and ủ differ by one, Â and â by more.
bool is_capital_of(std::string_view capital, std::string_view small) {
  if (small.size() == 1) return text::to_lower(capital[0]) == small[0];
  const int step = small[0] == '\xC3' ? 0x20 : 1;
  const std::size_t last = small.size() - 1;
  return capital.substr(0, last) == small.substr(0, last) && capital[last] + step == small[last];
}

// Does the text say it as the lexicon does, but for a first capital?
bool says(const layout::Origin& origin, Span words, std::string_view name) {
  const auto copy = origin.reading().to_norm.copied(words);
  if (!copy) return false;
  const std::string_view own = origin.norm_text(*copy);
  const std::size_t first = text::length_of(name[0]);
  if (own.size() != name.size() || own.substr(first) != name.substr(first)) return false;
  const std::string_view small = name.substr(0, first);
  return own.substr(0, first) == small || is_capital_of(own.substr(0, first), small);
}

// Scanners lose marks: of two words one may be damaged (Đây mạnh, đôn đôc), not both.
bool ends_alike(const layout::Origin& origin, Span words, std::string_view name) {
  const std::string_view key = origin.reading().key;
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos) return false;
  const std::uint32_t first = text::word_end(key, words.begin);
  if (first >= words.end || key[first] != ' ') return false;
  return origin.marks_agree({words.begin, first}, name.substr(0, blank)) ||
         origin.marks_agree({first + 1, words.end}, name.substr(blank + 1));
}

}  // namespace

PhraseList::PhraseList(std::vector<Phrase> phrases) : phrases_(std::move(phrases)), nodes_(1) {
  std::erase_if(phrases_, [](const Phrase& phrase) { return phrase.key.empty(); });
  std::size_t words = 1;
  for (const Phrase& phrase : phrases_) words += word_count(phrase.key);
  const std::size_t slots = std::bit_ceil(words + 1);  // many words are shared: half of them are filled, or fewer
  edges_.resize(slots);
  shift_ = 64 - std::countr_zero(slots);
  alike_.assign(phrases_.size(), kNone);
  for (auto i = static_cast<std::uint32_t>(phrases_.size()); i-- > 0;) {
    Node& node = nodes_[add_words(phrases_[i].key)];
    alike_[i] = std::exchange(node.first, i);
    node.size = static_cast<std::uint32_t>(phrases_[i].key.size());
  }
  for (const Edge& edge : edges_) {
    if (edge.child != kRoot) nodes_[edge.child].shorter = edge.parent;
  }
  for (Node& node : nodes_) {
    if (nodes_[node.shorter].first == kNone) node.shorter = nodes_[node.shorter].shorter;
  }
}

// The node of a phrase.
std::uint32_t PhraseList::add_words(std::string_view key) {
  std::uint32_t at = 0;
  std::uint32_t node = kRoot;
  bool has_signs = false;
  while (at < key.size()) {
    nodes_[node].goes_on = true;
    const text::WordAt word = text::word_at(key, at);
    has_signs = has_signs || !text::is_letter(key[at]);
    Edge& edge = edges_[slot(node, word.word)];
    if (edge.child == kRoot) {
      edge = {word.word, node, static_cast<std::uint32_t>(nodes_.size())};
      nodes_.push_back({});
      nodes_.back().has_signs = has_signs;
    }
    node = edge.child;
    at = next_word(key, word.end);
  }
  return node;
}

// Where the edge stands, or would.
std::size_t PhraseList::slot(std::uint32_t parent, text::PackedWord word) const {
  std::size_t i = text::slot_of(word + parent, shift_);
  while (edges_[i].child != kRoot && (edges_[i].word != word || edges_[i].parent != parent))
    i = (i + 1) & (edges_.size() - 1);
  return i;
}

std::uint32_t PhraseList::deepest(std::string_view key, std::uint32_t at, std::uint32_t limit) const {
  std::uint32_t node = kRoot;
  std::uint32_t found = kRoot;
  while (at < limit) {
    const text::WordAt word = text::word_at(key, at);
    node = edges_[slot(node, word.word)].child;
    if (node == kRoot) break;
    if (nodes_[node].first != kNone) found = node;
    if (!nodes_[node].goes_on) break;
    at = next_word(key, word.end);
  }
  return found;
}

const Phrase* PhraseList::agreeing(const Node& node, const layout::Origin& origin, Span words) const {
  // Most are said plainly: a tenth of the cost of what is below.
  if (says(origin, words, phrases_[node.first].name)) return &phrases_[node.first];
  for (std::uint32_t i = node.first; i != kNone; i = alike_[i]) {
    if (origin.marks_agree(words, phrases_[i].name)) return &phrases_[i];
  }
  for (std::uint32_t i = node.first; i != kNone; i = alike_[i]) {
    if (ends_alike(origin, words, phrases_[i].name)) return &phrases_[i];
  }
  return nullptr;
}

}  // namespace vanban::structure
