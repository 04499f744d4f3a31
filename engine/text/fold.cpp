// The search key (fold() of decode.h): what a reader would type to find the words.
#include <unicode/uchar.h>

#include <array>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/compose.h"
#include "text/key.h"
#include "text/nfc.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban {
namespace {

using namespace text;

constexpr bool is_mark(char32_t c) { return c >= 0x300 && c < 0x370; }
constexpr bool is_latin_key(char key) { return is_ascii_letter(static_cast<unsigned char>(key)); }

// The key of a character that has one letter or sign, a blank or a Latin letter: 0 for any other.
char simple_key(char32_t c) {
  const char32_t with = mapped(c);
  if (with == kDropped || is_mark(with)) return 0;
  if (with == '\t' || with == '\n') return ' ';
  if (with < 0x80) return to_lower(static_cast<char>(with));
  const char key = is_latin_letter(with) ? key_byte(with) : '\0';
  return is_latin_key(key) ? to_lower(key) : '\0';
}

// simple_key() by table where texts have most of their characters.
class SimpleKeys {
 public:
  static const SimpleKeys& instance() {
    static const SimpleKeys keys;
    return keys;
  }

  char of(char32_t c) const {
    if (c < kLowEnd) return low_[c];
    return c >= kHigh && c < kHighEnd ? high_[c - kHigh] : simple_key(c);
  }

 private:
  static constexpr char32_t kLowEnd = 0x250;
  static constexpr char32_t kHigh = 0x1E00;
  static constexpr char32_t kHighEnd = 0x1F00;

  SimpleKeys() {
    for (char32_t c = 0; c < kLowEnd; ++c) low_[c] = simple_key(c);
    for (char32_t c = kHigh; c < kHighEnd; ++c) high_[c - kHigh] = simple_key(c);
  }

  std::array<char, kLowEnd> low_;
  std::array<char, kHighEnd - kHigh> high_;
};

class Folder {
 public:
  explicit Folder(std::string_view utf8) : utf8_(utf8), out_(utf8.size(), '\0') {}

  std::string fold() {
    const SimpleKeys& keys = SimpleKeys::instance();
    std::size_t at = 0;
    while (at < utf8_.size()) {
      // All state is in local variables: bytes that are written might be the object's own, for all that the compiler
      // knows. A key is of at least one byte: there is room.
      const char* const text = utf8_.data();
      const std::size_t end = utf8_.size();
      char* out = out_.data() + size_;
      char last = size_ == 0 ? '\0' : out[-1];
      char32_t foreign = kDropped;
      while (at < end && foreign == kDropped) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const CodePoint c = byte < 0x80 ? CodePoint{byte, 1} : code_point_at({text, end}, at);
        at += c.size;
        const char key = keys.of(c.value);
        if (key == 0) {
          foreign = c.value;
        } else if (key != ' ' || last != ' ') {
          *out++ = last = key;
        }
      }
      size_ = static_cast<std::size_t>(out - out_.data());
      if (foreign != kDropped) add_foreign(foreign, end - at);
    }
    out_.resize(size_);
    return has_foreign_ ? to_nfc(out_) : std::move(out_);
  }

 private:
  // `left`: bytes that must still find room.
  void add_foreign(char32_t c, std::size_t left) {
    const char32_t with = mapped(c);
    if (with == kDropped || is_mark(with)) return;
    has_foreign_ = has_foreign_ || with >= 0x80;
    parts_.clear();
    decompose(static_cast<char32_t>(u_tolower(static_cast<UChar32>(with))), &parts_);
    for (const char32_t part : parts_) {
      if (is_mark(part)) continue;
      const Utf8Char made = to_utf8(part);
      if (size_ + made.size + left > out_.size()) out_.resize(out_.size() + out_.size() / 2 + made.size);
      size_ += made.view().copy(out_.data() + size_, made.size);
    }
  }

  std::string_view utf8_;
  std::string out_;
  std::size_t size_ = 0;  // of out_: what is written
  std::u32string parts_;
  bool has_foreign_ = false;
};

}  // namespace

std::string fold(std::string_view utf8) { return Folder(utf8).fold(); }

}  // namespace vanban
