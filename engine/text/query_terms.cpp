#include "text/query_terms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/comparison.h"
#include "text/utf8.h"
#include "text/vowels.h"
#include "vanban/decode.h"

namespace vanban::text {
namespace {

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c);
  // Vietnamese letters, which ICU need not look up.
  if ((c >= 0xC0 && c <= 0x1B0 && c != 0xD7 && c != 0xF7) || (c >= kTonedBegin && c < kTonedEnd)) return true;
  const auto value = static_cast<UChar32>(c);
  return u_isalnum(value) || (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
}

// The comparison keys of single letters, looked up: a text that is entered into an index has thousands.
class ExactLetters {
 public:
  struct Letter {
    char plain[2];      // in lower case, without its tone
    std::uint8_t size;  // 0: no letter that Vietnamese has, and no digit
    char tone[2];       // 0, 0: none
  };

  static const ExactLetters& instance() {
    static const ExactLetters letters;
    return letters;
  }

  const Letter& find(char32_t c) const {
    if (c < kLowEnd) return low_[c];
    return c >= kToned && c < kTonedEnd ? toned_[c - kToned] : low_[0];
  }

 private:
  static constexpr char32_t kLowEnd = 0x1B1;
  static constexpr char32_t kToned = 0x1EA0;
  static constexpr char32_t kTonedEnd = 0x1EFA;

  ExactLetters() {
    for (char32_t c = 0; c < kLowEnd; ++c) low_[c] = letter_of(c);
    for (char32_t c = kToned; c < kTonedEnd; ++c) toned_[c - kToned] = letter_of(c);
  }

  static Letter letter_of(char32_t c) {
    if (!is_word_character(c) || (c >= 0x80 && c < 0xC0)) return {};
    const std::string key = comparison_key(to_utf8(mapped(c)).view());
    const std::size_t size = length_of(key[0]);
    Letter letter{};
    if (size > sizeof letter.plain || key.size() > size + sizeof letter.tone) return {};
    letter.size = static_cast<std::uint8_t>(size);
    key.copy(letter.plain, size);
    key.copy(letter.tone, key.size() - size, size);
    return letter;
  }

  std::array<Letter, kLowEnd> low_;
  std::array<Letter, kTonedEnd - kToned> toned_;
};

// Writes words of ASCII and Vietnamese letters.
class ExactWriter {
 public:
  // Room for what a text becomes: a word grows by a byte for its tone, and by the blank before it.
  explicit ExactWriter(std::size_t bytes) : out_(bytes + bytes / 2 + kSpare, '\0') {}

  // The word that begins at `at`. Its end; `at` where it does not begin with such a letter, or goes on with other
  // characters: then nothing is written.
  std::size_t write(std::string_view text, std::size_t at) {
    // As in fold(): all state is in local variables.
    const ExactLetters& letters = letters_;
    const std::size_t begin = at;
    char* out = out_.data() + size_;
    if (size_ > 0) *out++ = ' ';
    const char* tone = nullptr;
    while (at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      const CodePoint c = byte < 0x80 ? CodePoint{byte, 1} : code_point_at(text, at);
      const ExactLetters::Letter& letter = letters.find(c.value);
      if (letter.size == 0) {
        if (c.value >= 0x80 && (is_word_character(c.value) || mapped(c.value) == kDropped)) return begin;
        break;
      }
      at += c.size;
      out[0] = letter.plain[0];
      out[1] = letter.plain[1];  // is written over where there is none
      out += letter.size;
      if (letter.tone[0] != 0) tone = letter.tone;
    }
    if (at == begin) return begin;
    if (tone != nullptr) {
      *out++ = tone[0];
      *out++ = tone[1];
    }
    size_ = static_cast<std::size_t>(out - out_.data());
    return at;
  }

  // Any other word, `left` bytes before the end of the text.
  void append(std::string_view key, std::size_t left) {
    const std::size_t needed = size_ + 1 + key.size() + left + left / 2 + kSpare;
    if (needed > out_.size()) out_.resize(needed + needed / 2);
    if (size_ > 0) out_[size_++] = ' ';
    size_ += key.copy(out_.data() + size_, key.size());
  }

  std::string finish() {
    out_.resize(size_);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kSpare = 8;

  const ExactLetters& letters_ = ExactLetters::instance();
  std::string out_;
  std::size_t size_ = 0;  // of out_: what is written
};

// Without the invisible characters within.
std::string foreign_word(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (const char32_t letter = mapped(c.value); letter != kDropped) append_utf8(letter, &plain);
  }
  return comparison_key(plain);
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
  ExactWriter writer(word.size());
  return !word.empty() && writer.write(word, 0) == word.size() ? writer.finish() : foreign_word(word);
}

std::string exact_words(std::string_view utf8) {
  ExactWriter writer(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (utf8[at] == ' ' || utf8[at] == '\n') {
      ++at;
      continue;
    }
    const std::size_t end = writer.write(utf8, at);
    if (end > at) {
      at = end;
      continue;
    }
    const CodePoint c = code_point_at(utf8, at);
    if (!is_word_character(c.value)) {
      at += c.size;
      continue;
    }
    Span word;
    SearchWords(utf8.substr(at)).next(&word);
    writer.append(foreign_word(utf8.substr(at, word.size())), utf8.size() - at - word.size());
    at += word.size();
  }
  return writer.finish();
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
