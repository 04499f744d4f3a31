#include "text/query_terms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/comparison.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::text {
namespace {

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c);
  // Vietnamese letters, which ICU need not look up.
  if ((c >= 0xC0 && c <= 0x1B0 && c != 0xD7 && c != 0xF7) || (c >= 0x1EA0 && c <= 0x1EF9)) return true;
  const auto value = static_cast<UChar32>(c);
  return u_isalnum(value) || (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
}

// The comparison keys of single letters, looked up: a text that is entered into an index has thousands.
class ExactLetters {
 public:
  struct Letter {
    Utf8Char plain;  // in lower case, without its tone
    char tone[2];    // 0, 0: none
  };

  static const ExactLetters& instance() {
    static const ExactLetters letters;
    return letters;
  }

  // Null where `c` is no letter that Vietnamese has.
  const Letter* find(char32_t c) const {
    if (c >= kLatin && c < kLatinEnd) return &latin_[c - kLatin];
    if (c >= kToned && c < kTonedEnd) return &toned_[c - kToned];
    return nullptr;
  }

 private:
  static constexpr char32_t kLatin = 0xC0;
  static constexpr char32_t kLatinEnd = 0x1B1;
  static constexpr char32_t kToned = 0x1EA0;
  static constexpr char32_t kTonedEnd = 0x1EFA;

  ExactLetters() {
    for (char32_t c = kLatin; c < kLatinEnd; ++c) latin_[c - kLatin] = letter_of(c);
    for (char32_t c = kToned; c < kTonedEnd; ++c) toned_[c - kToned] = letter_of(c);
  }

  static Letter letter_of(char32_t c) {
    const std::string key = comparison_key(to_utf8(mapped(c)).view());
    const std::size_t size = length_of(key[0]);
    const bool has_tone = key.size() > size;
    return {to_utf8(code_point_at(key, 0).value), {has_tone ? key[size] : '\0', has_tone ? key[size + 1] : '\0'}};
  }

  std::array<Letter, kLatinEnd - kLatin> latin_;
  std::array<Letter, kTonedEnd - kToned> toned_;
};

// False, and `out` unchanged, where the word has other characters than ASCII and Vietnamese letters.
bool append_vietnamese_word(std::string_view word, std::string* out) {
  const ExactLetters& letters = ExactLetters::instance();
  const std::size_t begin = out->size();
  const char* tone = nullptr;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (c.value < 0x80) {
      out->push_back(static_cast<char>(c.value >= 'A' && c.value <= 'Z' ? c.value + ('a' - 'A') : c.value));
      continue;
    }
    const ExactLetters::Letter* letter = letters.find(c.value);
    if (letter == nullptr) {
      out->resize(begin);
      return false;
    }
    out->append(letter->plain.view());
    if (letter->tone[0] != 0) tone = letter->tone;
  }
  if (tone != nullptr) out->append(tone, 2);
  return true;
}

// A comparison key ends with the tone, which a beginning cannot ask for: cá* finds cách.
void drop_tone(std::string* key) {
  constexpr std::string_view kTones[] = {"\xCC\x80", "\xCC\x81", "\xCC\x83", "\xCC\x89", "\xCC\xA3"};
  for (const std::string_view tone : kTones) {
    if (key->ends_with(tone)) return key->resize(key->size() - tone.size());
  }
}

QueryTerm term_of(std::string_view words) {
  QueryTerm term;
  Span span;
  std::size_t end = 0;
  for (SearchWords all(words); all.next(&span); end = span.end) {
    const std::string_view word = words.substr(span.begin, span.size());
    const bool has_marks =
        std::any_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    term.words.push_back({fold(word), exact_word(word), has_marks});
  }
  term.is_beginning = end > 0 && words.substr(end).starts_with('*');
  if (term.is_beginning) drop_tone(&term.words.back().exact);
  return term;
}

}  // namespace

std::string exact_word(std::string_view word) {
  std::string out;
  append_exact_word(word, &out);
  return out;
}

void append_exact_word(std::string_view word, std::string* out) {
  if (append_vietnamese_word(word, out)) return;
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (const char32_t letter = mapped(c.value); letter != kDropped) append_utf8(letter, &plain);
  }
  *out += comparison_key(plain);
}

bool SearchWords::next(Span* word) {
  while (at_ < utf8_.size()) {
    const CodePoint c = code_point_at(utf8_, at_);
    if (is_word_character(c.value)) break;
    at_ += c.size;
  }
  word->begin = word->end = static_cast<std::uint32_t>(at_);
  while (at_ < utf8_.size()) {
    const CodePoint c = code_point_at(utf8_, at_);
    const bool is_in = is_word_character(c.value);
    if (!is_in && mapped(c.value) != kDropped) break;
    at_ += c.size;
    if (is_in) word->end = static_cast<std::uint32_t>(at_);
  }
  return !word->empty();
}

std::vector<QueryTerm> query_terms(std::string_view query) {
  constexpr std::size_t kMostTerms = 64;
  constexpr std::string_view kWhite = " \t\r\n\f\v";
  std::vector<QueryTerm> terms;
  for (std::size_t at = 0; at < query.size() && terms.size() < kMostTerms;) {
    const bool is_quoted = query[at] == '"';
    const std::size_t begin = at + (is_quoted ? 1 : 0);
    const std::size_t end =
        std::min(is_quoted ? query.find('"', begin) : query.find_first_of(kWhite, begin), query.size());
    QueryTerm term = term_of(query.substr(begin, end - begin));
    if (!term.words.empty()) terms.push_back(std::move(term));
    at = end + 1;
  }
  return terms;
}

}  // namespace vanban::text
