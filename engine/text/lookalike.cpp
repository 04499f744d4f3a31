// A word that is wholly Cyrillic or Greek is left alone: it is foreign, not mistyped.
#include "text/lookalike.h"

#include <unicode/uchar.h>

#include "text/characters.h"
#include "text/compose.h"
#include "text/scan.h"

namespace vanban::text {
namespace {

constexpr std::u32string_view kForeign = U"АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
constexpr std::u32string_view kLatin = U"ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo";
static_assert(kForeign.size() == kLatin.size());

constexpr char32_t latin_for(char32_t c) {
  const std::size_t i = kForeign.find(c);
  return i == std::u32string_view::npos ? 0 : kLatin[i];
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '/';
  if (is_latin_letter(c) || is_greek_or_cyrillic(c)) return true;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

// The position of the next Greek or Cyrillic letter.
std::size_t find_foreign(std::string_view utf8, std::size_t at) {
  for (at = find_unplain(utf8, at); at < utf8.size(); at = find_unplain(utf8, at)) {
    const CodePoint c = code_point_at(utf8, at);
    if (is_greek_or_cyrillic(c.value)) return at;
    at += c.size;
  }
  return at;
}

struct Word {
  std::size_t begin;
  std::size_t end;
  bool has_latin;
};

// The word around `at`, not before `least`.
Word word_around(std::string_view utf8, std::size_t at, std::size_t least) {
  Word word = {at, at, false};
  while (word.begin > least) {
    const std::size_t begin = start_before(utf8, word.begin);
    const char32_t c = code_point_at(utf8, begin).value;
    if (!is_word_character(c)) break;
    word.has_latin |= is_latin_letter(c);
    word.begin = begin;
  }
  while (word.end < utf8.size()) {
    const CodePoint c = code_point_at(utf8, word.end);
    if (!is_word_character(c.value)) break;
    word.has_latin |= is_latin_letter(c.value);
    word.end += c.size;
  }
  return word;
}

// Replaces a letter that has a look-alike, with the marks on it; returns the end of what it has read.
std::size_t replace_letter(std::string_view utf8, std::size_t at, Rewriter* out) {
  CodePoint c = code_point_at(utf8, at);
  std::size_t end = at + c.size;
  if (!is_greek_or_cyrillic(c.value)) return end;
  std::u32string cluster(1, c.value);
  if (latin_for(c.value) == 0) {
    cluster.clear();
    decompose(c.value, &cluster);
  }
  cluster[0] = latin_for(cluster[0]);
  if (cluster[0] == 0) return end;
  while (end < utf8.size()) {
    c = code_point_at(utf8, end);
    if (begins_cluster(c.value)) break;
    cluster.push_back(c.value);
    end += c.size;
  }
  out->replace(at, end, cluster.size() == 1 ? std::string(1, static_cast<char>(cluster[0])) : compose(cluster));
  return end;
}

}  // namespace

void replace_lookalikes(std::string_view utf8, Rewriter* out) {
  std::size_t done = 0;
  for (std::size_t at = find_foreign(utf8, 0); at < utf8.size(); at = find_foreign(utf8, done)) {
    const Word word = word_around(utf8, at, done);
    if (word.has_latin) {
      for (std::size_t i = word.begin; i < word.end;) i = replace_letter(utf8, i, out);
    }
    done = word.end;
  }
}

}  // namespace vanban::text
