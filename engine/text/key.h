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
#include <memory>
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

  std::string_view bytes() const { return {bytes_.get(), size_}; }
  std::uint32_t size() const { return size_; }
  char operator[](std::uint32_t i) const { return bytes_[i]; }

  // The line end at this position is none: the key has a blank there.
  void join_lines(std::uint32_t line_end) { bytes_[line_end] = ' '; }

  // Key position -> byte offset in the text, and back (a byte inside a character counts as its start).
  // Positions past the end give the end. to_text is O(1), from_text O(log n).
  std::uint32_t to_text(std::uint32_t key) const {
    if (key >= size()) return text_size_;
    const std::uint32_t before = blocks_[key / kBlock];
    return key + before + static_cast<std::uint8_t>(extra_[key] - before);
  }
  Span to_text(Span key) const { return {to_text(key.begin), to_text(key.end)}; }
  std::uint32_t from_text(std::uint32_t byte) const;
  Span from_text(Span text) const { return {from_text(text.begin), from_text(text.end)}; }

 private:
  static constexpr std::uint32_t kBlock = 64;
  class Writer;

  // Characters of more than one byte put a position of the text ahead of that of the key, by how much is kept modulo
  // 256 for each position, and in full for the first of each block. Within a block it grows by less than 256, so both
  // together tell it without counting: spans are asked for often (a look-up costs a third of counting bits).
  std::unique_ptr<char[]> bytes_;
  std::unique_ptr<std::uint8_t[]> extra_;
  std::vector<std::uint32_t> blocks_;
  std::uint32_t size_ = 0;
  std::uint32_t text_size_ = 0;
};

// One code point as the key has it.
char key_byte(char32_t c);

// A whole string folded for the key and lower-cased: for lexicons and comparisons.
std::string key_of(std::string_view utf8);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_KEY_H_
