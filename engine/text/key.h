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
  // `utf8` is valid, NFC. Its bytes are not kept, and must outlive the way back to them. Linear time.
  explicit Key(std::string_view utf8);

  std::string_view bytes() const { return {bytes_.get(), size_}; }
  std::uint32_t size() const { return size_; }
  char operator[](std::uint32_t i) const { return bytes_[i]; }

  // The line end at this position is none: the key has a blank there.
  void join_lines(std::uint32_t line_end) { bytes_[line_end] = ' '; }

  // Key position -> byte offset in the text, and back (a byte inside a character counts as its start).
  // Positions past the end give the end. to_text is O(1), from_text O(log n).
  std::uint32_t to_text(std::uint32_t key) const {
    if (key >= size()) return static_cast<std::uint32_t>(text_.size());
    const std::uint32_t before = blocks_[key / kBlock];
    std::uint32_t at = key / kStep * kStep + before + static_cast<std::uint8_t>(extra_[key / kStep] - before);
    for (std::uint32_t i = key % kStep; i > 0; --i) at += size_at(at);
    return at;
  }
  Span to_text(Span key) const { return {to_text(key.begin), to_text(key.end)}; }
  std::uint32_t from_text(std::uint32_t byte) const;
  Span from_text(Span text) const { return {from_text(text.begin), from_text(text.end)}; }

 private:
  static constexpr std::uint32_t kBlock = 64;
  static constexpr std::uint32_t kStep = 4;
  class Writer;

  // Of the text's character there.
  std::uint32_t size_at(std::uint32_t text) const {
    // A digit for each upper half of a first byte.
    constexpr std::uint64_t kSizes = 0x4322'1111'1111'1111;
    const auto lead = static_cast<unsigned char>(text_[text]);
    return text >= cut_ ? 1 : static_cast<std::uint32_t>(kSizes >> (lead >> 4 << 2)) & 0xF;
  }
  void keep_steps(const std::uint8_t* extra);

  // Characters of more than one byte put a position of the text ahead of that of the key, by how much is kept modulo
  // 256 for every fourth position, and in full for the first of each block. Within a block it grows by less than 256,
  // so both together tell it without counting, and the text tells the sizes of the three behind: spans are asked for
  // often (a look-up costs a third of counting bits).
  std::unique_ptr<char[]> bytes_;
  std::unique_ptr<std::uint8_t[]> extra_;
  std::vector<std::uint32_t> blocks_;
  std::string_view text_;
  std::uint32_t size_ = 0;
  std::uint32_t cut_ = 0;  // where a character begins that the text's end cuts off, else the end
};

// One code point as the key has it.
char key_byte(char32_t c);

// A whole string folded for the key and lower-cased: for lexicons and comparisons.
std::string key_of(std::string_view utf8);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_KEY_H_
