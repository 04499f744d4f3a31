#include "structure/phrase_list.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <utility>

#include "text/ascii.h"
#include "text/find_folded.h"
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

// Does the text say it as the lexicon does, but for a first capital? Of the capitals that Vietnamese has, Đ and đ, Ủ
// and ủ differ by one, Â and â by more.
bool says(std::string_view own, std::string_view name) {
  if (own.size() != name.size()) return false;
  const std::size_t first = text::length_of(name[0]);
  if (std::memcmp(own.data() + first, name.data() + first, name.size() - first) != 0) return false;
  if (first == 1) return text::to_lower(own[0]) == name[0];
  const std::size_t last = first - 1;
  if (own.substr(0, last) != name.substr(0, last)) return false;
  const int step = name[0] == '\xC3' ? 0x20 : 1;
  return own[last] == name[last] || own[last] + step == name[last];
}

using MarksOfWords = std::array<text::WordMarks, 8>;

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
    node.kinds.add(phrases_[i]);
  }
  for (const Edge& edge : edges_) {
    if (edge.child != kRoot) nodes_[edge.child].shorter = edge.parent;
  }
  for (Node& node : nodes_) {
    if (nodes_[node.shorter].first == kNone) node.shorter = nodes_[node.shorter].shorter;
    if (node.first != kNone && !node.has_signs) set_marks(&node);
  }
}

void PhraseList::set_marks(Node* node) {
  node->marks = static_cast<std::uint32_t>(marks_.size());
  for (std::uint32_t i = node->first; i != kNone; i = alike_[i]) {
    MarksOfWords marks;
    const std::size_t words = text::marks_of_words(phrases_[i].name, marks);
    node->marked_words = static_cast<std::uint8_t>(words);
    if (words == 0) return;
    marks_.insert(marks_.end(), marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(words));
  }
}

// The node of a phrase.
std::uint32_t PhraseList::add_words(std::string_view key) {
  std::uint32_t at = 0;
  std::uint32_t node = kRoot;
  bool has_signs = false;
  while (at < key.size()) {
    const bool one_letter = at + 1 == key.size();  // behind it anything may stand
    nodes_[node].next |= one_letter ? ~std::uint64_t{0} : begin_bit(key[at], key[at + 1]);
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

std::uint32_t PhraseList::deepest(std::string_view key, std::uint32_t at) const {
  std::uint32_t node = kRoot;
  std::uint32_t found = kRoot;
  do {
    const text::WordAt word = text::word_at(key, at);
    node = edges_[slot(node, word.word)].child;
    if (node == kRoot) break;
    if (nodes_[node].first != kNone) found = node;
    at = next_word(key, word.end);
  } while (goes_on(nodes_[node], key, at));
  return found;
}

const Phrase* PhraseList::agreeing(const Node& node, const layout::Origin& origin, Span words,
                                   layout::CopiedWords* copied) const {
  if (node.has_signs && !text::stands_at(origin.reading().key, words.begin, phrases_[node.first].key)) return nullptr;
  if (!origin.has_marks()) return &phrases_[node.first];
  const auto own = copied->text(words);
  if (!own || node.marked_words == 0) return agreeing_by_text(node, origin, words);
  if (says(*own, phrases_[node.first].name)) return &phrases_[node.first];  // as most are said
  MarksOfWords marks;
  if (text::marks_of_words(*own, marks) != node.marked_words) return agreeing_by_text(node, origin, words);
  return agreeing_by_marks(node, marks.data());
}

const Phrase* PhraseList::agreeing_by_marks(const Node& node, const text::WordMarks* own) const {
  const std::size_t words = node.marked_words;
  const text::WordMarks* marks = &marks_[node.marks];
  for (std::uint32_t i = node.first; i != kNone; i = alike_[i], marks += words) {
    if (std::equal(own, own + words, marks)) return &phrases_[i];
  }
  if (words == 1) return nullptr;
  // One word may be damaged, as in ends_alike.
  marks = &marks_[node.marks];
  for (std::uint32_t i = node.first; i != kNone; i = alike_[i], marks += words) {
    if (own[0] == marks[0] || std::equal(own + 1, own + words, marks + 1)) return &phrases_[i];
  }
  return nullptr;
}

const Phrase* PhraseList::agreeing_by_text(const Node& node, const layout::Origin& origin, Span words) const {
  for (std::uint32_t i = node.first; i != kNone; i = alike_[i]) {
    if (origin.marks_agree(words, phrases_[i].name)) return &phrases_[i];
  }
  for (std::uint32_t i = node.first; i != kNone; i = alike_[i]) {
    if (ends_alike(origin, words, phrases_[i].name)) return &phrases_[i];
  }
  return nullptr;
}

}  // namespace vanban::structure
