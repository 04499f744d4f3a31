#include "structure/phrase_list.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kSlotsPerWord = 4;

text::PackedWord first_word(std::string_view key) { return text::pack_word(key, 0, text::word_end(key, 0)); }

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
  sort();
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

// Phrases are large: their places are sorted, and each phrase moves once.
void PhraseList::sort() {
  struct Place {
    text::PackedWord word;
    Phrase* phrase;
  };
  std::vector<Place> places;
  places.reserve(phrases_.size());
  for (Phrase& phrase : phrases_) places.push_back({first_word(phrase.key), &phrase});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    if (a.word != b.word) return a.word < b.word;
    const std::string& first = a.phrase->key;
    const std::string& second = b.phrase->key;
    if (first.size() != second.size()) return first.size() > second.size();
    return first != second ? first < second : a.phrase < b.phrase;
  });
  std::vector<Phrase> sorted;
  sorted.reserve(phrases_.size());
  for (const Place& place : places) sorted.push_back(std::move(*place.phrase));
  phrases_ = std::move(sorted);
}

std::span<const Phrase> PhraseList::beginning_with(std::string_view key, std::uint32_t at) const {
  if (slots_.empty()) return {};
  const text::PackedWord word = text::pack_word(key, at, text::word_end(key, at));
  for (std::size_t i = text::slot_of(word, shift_); slots_[i].word != 0; i = (i + 1) & (slots_.size() - 1)) {
    if (slots_[i].word == word) return std::span(phrases_).subspan(slots_[i].begin, slots_[i].end - slots_[i].begin);
  }
  return {};
}

bool PhraseList::stands_at(const Phrase& phrase, std::string_view key, std::uint32_t at) {
  const std::size_t size = phrase.key.size();
  if (at + size > key.size()) return false;
  // From behind: the beginnings are alike.
  for (std::size_t i = size; i-- > 0;) {
    if (text::to_lower(key[at + i]) != phrase.key[i]) return false;
  }
  const auto end = static_cast<std::uint32_t>(at + size);
  return end == key.size() || !text::is_letter(key[end]) || !text::is_letter(key[end - 1]);
}

const Phrase* PhraseList::agreeing(std::span<const Phrase> phrases, const layout::Origin& origin, Span words) {
  const auto agrees = [&](const Phrase& phrase) { return origin.marks_agree(words, phrase.name); };
  const auto nearly = [&](const Phrase& phrase) { return ends_alike(origin, words, phrase.name); };
  auto found = std::find_if(phrases.begin(), phrases.end(), agrees);
  if (found == phrases.end()) found = std::find_if(phrases.begin(), phrases.end(), nearly);
  return found == phrases.end() ? nullptr : &*found;
}

}  // namespace vanban::structure
