// Key: a text as the grammar sees it, exactly one ASCII byte for each code point.
//
// Letters lose tone and vowel marks (ế is e, Ư is U) and đ is d; case stays. Digits and ASCII punctuation stay;
// dashes are '-'; curly double quotes, « » and ″ are '"', single ones '\''; U+2044 is '/'; white space is ' ' except
// '\n'; … is '.'; • and other bullets are '*'; any other code point is '\x7f'. So a pattern matches whatever the marks,
// their placement (oà, òa), their damage by OCR or their loss; rules that need the marks check them afterwards.
// Patterns over one byte per character stay small and one-pass in RE2.
#ifndef VANBAN_TEXT_KEY_H_
#define VANBAN_TEXT_KEY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/span.h"

namespace vanban::text {

class Key {
 public:
  Key() = default;
  // `utf8` is valid, NFC. It is not kept. Linear time.
  explicit Key(std::string_view utf8);

  std::string_view bytes() const { return bytes_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }
  char operator[](std::uint32_t i) const { return bytes_[i]; }

  // Key position -> byte offset in the text, and back (a byte inside a character counts as its start).
  // Positions past the end give the end. to_text is O(1), from_text O(log n).
  std::uint32_t to_text(std::uint32_t key) const;
  Span to_text(Span key) const { return {to_text(key.begin), to_text(key.end)}; }
  std::uint32_t from_text(std::uint32_t byte) const;
  Span from_text(Span text) const { return {from_text(text.begin), from_text(text.end)}; }

 private:
  // 64 key positions: where the first one stands in the text, and one bit for each character of at least 2, 3, 4 bytes.
  struct Block {
    std::uint32_t text = 0;
    std::uint64_t two = 0;
    std::uint64_t three = 0;
    std::uint64_t four = 0;

    std::uint32_t offset(std::uint32_t count) const;  // bytes of the first `count` characters
  };
  class Writer;

  std::string bytes_;
  std::vector<Block> blocks_;
  std::uint32_t text_size_ = 0;
};

// One code point as the key has it.
char key_byte(char32_t c);

// A whole string folded for the key and lower-cased: for lexicons and comparisons.
std::string key_of(std::string_view utf8);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_KEY_H_
