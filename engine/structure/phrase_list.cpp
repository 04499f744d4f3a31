#include "structure/phrase_list.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kSlotsPerWord = 4;

text::PackedWord first_word(std::string_view key) { return text::pack_word(key, 0, text::word_end(key, 0)); }

// Less than 0, 0, or more: as `folded` stands to the words in lower case.
int compare(std::string_view folded, std::string_view words) {
  const std::size_t size = std::min(folded.size(), words.size());
  for (std::size_t i = 0; i < size; ++i) {
    const int difference = folded[i] - text::to_lower(words[i]);
    if (difference != 0) return difference;
  }
  return folded.size() < words.size() ? -1 : static_cast<int>(folded.size() > words.size());
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

PhraseList::PhraseList(std::vector<Phrase> phrases) : phrases_(std::move(phrases)) {
  std::erase_if(phrases_, [](const Phrase& phrase) { return phrase.key.empty(); });
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) { return a.key < b.key; });
  const std::size_t count = std::bit_ceil(std::max<std::size_t>(phrases_.size() * kSlotsPerWord, 2));
  slots_.resize(count);
  shift_ = 64 - std::countr_zero(count);
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    const text::PackedWord word = first_word(phrases_[i].key);
    std::size_t slot = text::slot_of(word, shift_);
    while (slots_[slot].word != 0 && slots_[slot].word != word) slot = (slot + 1) & (count - 1);
    if (slots_[slot].word == 0) slots_[slot] = {word, i, i};
    slots_[slot].end = i + 1;
  }
}

std::span<const Phrase> PhraseList::beginning_with(std::string_view key, std::uint32_t at, std::uint32_t end) const {
  if (slots_.empty()) return {};
  const text::PackedWord word = text::pack_word(key, at, end);
  for (std::size_t i = text::slot_of(word, shift_); slots_[i].word != 0; i = (i + 1) & (slots_.size() - 1)) {
    if (slots_[i].word == word) return std::span(phrases_).subspan(slots_[i].begin, slots_[i].end - slots_[i].begin);
  }
  return {};
}

PhraseList::Found PhraseList::find(std::span<const Phrase> phrases, const layout::Origin& origin, Span words) {
  const std::string_view text = std::string_view(origin.reading().key).substr(words.begin, words.size());
  auto it = std::partition_point(phrases.begin(), phrases.end(),
                                 [&](const Phrase& phrase) { return compare(phrase.key, text) < 0; });
  Found found;
  const Phrase* near = nullptr;
  for (; it != phrases.end() && compare(it->key, text) == 0; ++it) {
    if (found.phrase != nullptr) continue;
    if (origin.marks_agree(words, it->name)) {
      found.phrase = &*it;
    } else if (near == nullptr && ends_alike(origin, words, it->name)) {
      near = &*it;
    }
  }
  if (found.phrase == nullptr) found.phrase = near;
  found.goes_on = it != phrases.end() && compare(std::string_view(it->key).substr(0, text.size()), text) == 0;
  return found;
}

}  // namespace vanban::structure
