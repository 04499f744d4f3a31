#include "structure/phrase_list.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <iterator>
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

PhraseLists::PhraseLists(std::vector<Phrase> heads, std::vector<Phrase> duty_words) : phrases_(std::move(heads)) {
  const auto is_empty = [](const Phrase& phrase) { return phrase.key.empty(); };
  std::erase_if(phrases_, is_empty);
  std::erase_if(duty_words, is_empty);
  heads_ = phrases_.size();
  phrases_.insert(phrases_.end(), std::make_move_iterator(duty_words.begin()),
                  std::make_move_iterator(duty_words.end()));
  std::size_t words = 1;
  for (const Phrase& phrase : phrases_) words += word_count(phrase.key);
  const std::size_t slots = std::bit_ceil(words + 1);  // many words are shared: half of them are filled, or fewer
  edges_.resize(slots);
  shift_ = 64 - std::countr_zero(slots);
  next_.assign(phrases_.size(), kNone);
  for (auto i = static_cast<std::uint32_t>(phrases_.size()); i-- > 0;)
    add(i < heads_ ? PhraseList::heads : PhraseList::duty_words, i);
  set_shorter();
  for (Alike& alike : alike_) {
    if (!alike.has_signs) set_marks(&alike);
  }
}

void PhraseLists::add(PhraseList list, std::uint32_t phrase) {
  bool has_signs = false;
  std::uint32_t& place = add_words(phrases_[phrase].key, &has_signs).alike[static_cast<std::size_t>(list)];
  if (place == kNone) {
    place = static_cast<std::uint32_t>(alike_.size());
    alike_.push_back({});
  }
  Alike& alike = alike_[place];
  next_[phrase] = std::exchange(alike.first, phrase);
  alike.name = phrases_[phrase].name;
  alike.size = static_cast<std::uint32_t>(phrases_[phrase].key.size());
  alike.kinds.add(phrases_[phrase]);
  alike.has_signs = has_signs;
}

// Each node has a higher number than the one above it: the phrases that end above are known before.
void PhraseLists::set_shorter() {
  std::vector<const Edge*> nodes(nodes_ + 1, nullptr);
  for (const Edge& edge : edges_) nodes[edge.child] = &edge;
  std::vector<OfLists> longest(nodes_ + 1, kNothing);  // of the words up to each node
  for (std::uint32_t node = kRoot + 1; node <= nodes_; ++node) {
    const Edge& edge = *nodes[node];
    for (std::size_t list = 0; list < kPhraseLists; ++list) {
      const std::uint32_t above = longest[edge.parent][list];
      longest[node][list] = edge.alike[list] != kNone ? edge.alike[list] : above;
      if (edge.alike[list] != kNone) alike_[edge.alike[list]].shorter = above;
    }
  }
}

void PhraseLists::set_marks(Alike* alike) {
  alike->marks = static_cast<std::uint32_t>(marks_.size());
  for (std::uint32_t i = alike->first; i != kNone; i = next_[i]) {
    MarksOfWords marks;
    const std::size_t words = text::marks_of_words(phrases_[i].name, marks);
    alike->marked_words = static_cast<std::uint8_t>(words);
    if (words == 0) return;
    marks_.insert(marks_.end(), marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(words));
  }
}

// The edge to the node of a phrase.
PhraseLists::Edge& PhraseLists::add_words(std::string_view key, bool* has_signs) {
  Edge* last = nullptr;
  for (std::uint32_t at = 0; at < key.size();) {
    const bool one_letter = at + 1 == key.size();  // behind it anything may stand
    if (last != nullptr) last->next |= one_letter ? ~std::uint64_t{0} : begin_bit(key[at], key[at + 1]);
    const text::WordAt word = text::word_at(key, at);
    *has_signs = *has_signs || !text::is_letter(key[at]);
    const std::uint32_t parent = last != nullptr ? last->child : kRoot;
    last = &edges_[static_cast<std::size_t>(&edge(parent, word.word) - edges_.data())];
    if (last->child == kRoot) {
      last->word = word.word;
      last->parent = parent;
      last->child = ++nodes_;
    }
    at = next_word(key, word.end);
  }
  return *last;
}

PhraseLists::OfLists PhraseLists::longest_at(std::string_view key, std::uint32_t at) const {
  OfLists longest = kNothing;
  std::uint32_t node = kRoot;
  for (;;) {
    const text::WordAt word = text::word_at(key, at);
    const Edge& edge = this->edge(node, word.word);
    if (edge.child == kRoot) return longest;
    for (std::size_t list = 0; list < kPhraseLists; ++list) {
      if (edge.alike[list] != kNone) longest[list] = edge.alike[list];
    }
    node = edge.child;
    at = next_word(key, word.end);
    if (at >= key.size()) return longest;
    if (at + 1 < key.size() && (edge.next & begin_bit(key[at], key[at + 1])) == 0) return longest;
  }
}

const Phrase* PhraseLists::agreeing(const Alike& alike, const layout::Origin& origin, Span words,
                                    layout::CopiedWords* copied) const {
  const Phrase* const first = &phrases_[alike.first];
  if (alike.has_signs && !text::stands_at(origin.reading().key, words.begin, first->key)) return nullptr;
  if (!origin.has_marks()) return first;
  const auto own = copied->text(words);
  if (!own || alike.marked_words == 0) return agreeing_by_text(alike, origin, words);
  if (says(*own, alike.name)) return first;  // as most are said
  MarksOfWords marks;
  if (text::marks_of_words(*own, marks) != alike.marked_words) return agreeing_by_text(alike, origin, words);
  return agreeing_by_marks(alike, marks.data());
}

const Phrase* PhraseLists::agreeing_by_marks(const Alike& alike, const text::WordMarks* own) const {
  const std::size_t words = alike.marked_words;
  const text::WordMarks* marks = &marks_[alike.marks];
  for (std::uint32_t i = alike.first; i != kNone; i = next_[i], marks += words) {
    if (std::equal(own, own + words, marks)) return &phrases_[i];
  }
  if (words == 1) return nullptr;
  // One word may be damaged, as in ends_alike.
  marks = &marks_[alike.marks];
  for (std::uint32_t i = alike.first; i != kNone; i = next_[i], marks += words) {
    if (own[0] == marks[0] || std::equal(own + 1, own + words, marks + 1)) return &phrases_[i];
  }
  return nullptr;
}

const Phrase* PhraseLists::agreeing_by_text(const Alike& alike, const layout::Origin& origin, Span words) const {
  for (std::uint32_t i = alike.first; i != kNone; i = next_[i]) {
    if (origin.marks_agree(words, phrases_[i].name)) return &phrases_[i];
  }
  for (std::uint32_t i = alike.first; i != kNone; i = next_[i]) {
    if (ends_alike(origin, words, phrases_[i].name)) return &phrases_[i];
  }
  return nullptr;
}

}  // namespace vanban::structure
