#include "text/find_folded.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <utility>

#include "text/ascii.h"
#include "text/avx2.h"
#include "text/wide_scan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

constexpr std::size_t kWide = 32;  // places that are looked at together
constexpr std::size_t kFewest = 2 * kWide;
constexpr std::size_t kLong = 512;  // in a shorter text it costs more to tell which letters are rare

#if defined(__SSE2__)
constexpr std::size_t kStep = sizeof(__m128i);

// A bit for each of sixteen bytes that is this one but for bit 0x20, in which the cases of a letter differ.
unsigned like(const char* p, char byte) {
  const __m128i bit = _mm_set1_epi8(0x20);
  const __m128i bytes = _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)), bit);
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(byte | 0x20)))));
}
#endif

// The rarer letters come later. A place is looked at closely where the two rarest of a word stand as in it.
constexpr std::array<std::uint8_t, 128> kRarity = [] {
  std::array<std::uint8_t, 128> rarity{};
  rarity.fill(0xFF);
  std::uint8_t rank = 0;
  for (const char c : std::string_view(" nhtcaiougderpvmlbqsyxkfjzw")) rarity[static_cast<unsigned char>(c)] = rank++;
  return rarity;
}();

std::uint8_t rarity_of(char c) { return kRarity[static_cast<unsigned char>(c) & 0x7F]; }

// Places in a word of two of its letters, in order.
struct Two {
  std::size_t first;
  std::size_t second;
};

Two ends_of(std::string_view word) { return {0, word.size() - 1}; }

Two rarest_of(std::string_view word) {
  Two rarest{0, word.size() - 1};
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (rarity_of(word[i]) > rarity_of(word[rarest.first])) rarest.first = i;
  }
  if (rarest.second == rarest.first) rarest.second = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i != rarest.first && rarity_of(word[i]) > rarity_of(word[rarest.second])) rarest.second = i;
  }
  if (rarest.first > rarest.second) std::swap(rarest.first, rarest.second);
  return rarest;
}

// Up to the last places, fewer than 32: where the word stands, or the first one that was not looked at.
std::size_t find_wide(std::string_view key, std::string_view lower, std::size_t places) {
  const Two two = places >= kLong ? rarest_of(lower) : ends_of(lower);
  const LetterPair pair{lower[two.first], lower[two.second], two.second - two.first};
  std::size_t at = 0;
  for (;; ++at) {
    at = pass_other_pairs_wide(key.data() + two.first, at, places, pair);
    if (at + kWide > places || stands_at(key, at, lower)) return at;
  }
}

}  // namespace

std::size_t find_folded(std::string_view key, std::string_view lower) {
  if (key.size() < lower.size()) return std::string_view::npos;
  if (lower.size() == 1 && !is_letter(lower[0])) return key.find(lower[0]);
  const std::size_t places = key.size() - lower.size() + 1;
  std::size_t at = 0;
  if (places >= kFewest && has_avx2()) {
    at = find_wide(key, lower, places);
    if (at + kWide <= places) return at;
  }
#if defined(__SSE2__)
  // The last ones once more with those before them: one by one they cost more than all others of a line.
  for (; at < places && places >= kStep; at += kStep) {
    at = std::min(at, places - kStep);
    unsigned bits = like(key.data() + at, lower.front()) & like(key.data() + at + lower.size() - 1, lower.back());
    for (; bits != 0; bits &= bits - 1) {
      const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(bits));
      if (stands_at(key, place, lower)) return place;
    }
  }
#endif
  for (; at < places; ++at) {
    if (stands_at(key, at, lower)) return at;
  }
  return std::string_view::npos;
}

std::size_t find_word(std::string_view key, std::string_view word, std::size_t from) {
  std::string lowered;
  if (std::any_of(word.begin(), word.end(), is_upper)) lowered = text::lower(word);
  const std::string_view lower = lowered.empty() ? word : std::string_view(lowered);
  for (std::size_t at = from; at < key.size(); ++at) {
    const std::size_t found = find_folded(key.substr(at), lower);
    if (found == std::string_view::npos) break;
    at += found;
    if (key.substr(at, word.size()) == word) return at;
  }
  return std::string_view::npos;
}

}  // namespace vanban::text
