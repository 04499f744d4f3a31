// Bytes to text: which encoding, and what to do with bytes that are ill-formed in it.
#include "vanban/decode.h"

#include <algorithm>
#include <limits>

#include "text/utf8.h"

namespace vanban {
namespace {

using text::append_utf8;
using text::kReplacement;

constexpr std::size_t kMaxSize = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMaxCharSize = 4;

enum class Encoding { utf8, utf16le, utf16be };

// UTF-16 without a byte order mark: ASCII characters leave zeros in one of the two bytes of a unit only.
Encoding guess_by_zeros(std::string_view bytes) {
  constexpr std::size_t kLooked = 4096;
  std::size_t zeros[2] = {0, 0};
  const std::size_t units = std::min(bytes.size(), kLooked) / 2;
  if (bytes.substr(0, 2 * units).find('\0') == std::string_view::npos) return Encoding::utf8;  // nearly all texts
  for (std::size_t i = 0; i < 2 * units; ++i) zeros[i % 2] += bytes[i] == '\0';
  const std::size_t many = std::max<std::size_t>(1, units / 4);
  const std::size_t few = units / 64;
  if (zeros[1] >= many && zeros[0] <= few) return Encoding::utf16le;
  if (zeros[0] >= many && zeros[1] <= few) return Encoding::utf16be;
  return Encoding::utf8;
}

Encoding recognise(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16be;
  return guess_by_zeros(bytes);
}

constexpr std::size_t kRoomForReplacements = 1024;

void append_ill_formed(Decoded* decoded) {
  const auto begin = static_cast<std::uint32_t>(decoded->text.size());
  append_utf8(kReplacement, &decoded->text);
  if (decoded->ill_formed.size() < Decoded::kMaxIllFormed) decoded->ill_formed.push_back({begin, begin + 3});
  ++decoded->ill_formed_count;
  decoded->faithful = false;
}

// Appends what is valid of the first bytes, and leaves the others. Piece by piece, so that a byte is copied while it is
// near.
void append_valid(std::string_view* bytes, std::string* text) {
  constexpr std::size_t kPiece = 1024;
  while (true) {
    const bool last = bytes->size() <= kPiece;
    const std::size_t valid = text::valid_prefix(last ? *bytes : bytes->substr(0, kPiece));
    text->append(bytes->substr(0, valid));
    bytes->remove_prefix(valid);
    // A character that the piece's end cuts off begins the next one.
    if (last || valid + kMaxCharSize <= kPiece) return;
  }
}

void append_utf8_text(std::string_view bytes, Decoded* decoded) {
  decoded->encoding = "UTF-8";
  decoded->text.reserve(bytes.size());
  while (true) {
    append_valid(&bytes, &decoded->text);
    if (bytes.empty() || decoded->text.size() + bytes.size() > kMaxSize) return;
    // Of a few such bytes the text grows by a few: it need not double.
    if (decoded->faithful) decoded->text.reserve(decoded->text.size() + bytes.size() + kRoomForReplacements);
    append_ill_formed(decoded);
    bytes.remove_prefix(text::ill_formed_length(bytes));
  }
}

class Utf16Units {
 public:
  Utf16Units(std::string_view bytes, bool little_endian) : bytes_(bytes), low_(little_endian ? 0 : 1) {}

  std::size_t size() const { return bytes_.size() / 2; }
  char32_t operator[](std::size_t i) const { return byte(2 * i + low_) | byte(2 * i + 1 - low_) << 8; }

 private:
  char32_t byte(std::size_t i) const { return static_cast<unsigned char>(bytes_[i]); }

  std::string_view bytes_;
  std::size_t low_;  // which byte of a unit is the low one
};

constexpr bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

void decode_utf16(std::string_view bytes, bool little_endian, Decoded* decoded) {
  decoded->encoding = little_endian ? "UTF-16LE" : "UTF-16BE";
  decoded->faithful = false;
  const Utf16Units units(bytes, little_endian);
  decoded->text.reserve(bytes.size() / 2 + bytes.size() / 8);
  for (std::size_t i = 0; i < units.size() && decoded->text.size() + kMaxCharSize <= kMaxSize; ++i) {
    const char32_t unit = units[i];
    if (is_high_surrogate(unit) && i + 1 < units.size() && is_low_surrogate(units[i + 1])) {
      append_utf8(0x10000 + ((unit - 0xD800) << 10) + (units[++i] - 0xDC00), &decoded->text);
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      append_ill_formed(decoded);
    } else {
      append_utf8(unit, &decoded->text);
    }
  }
  if (bytes.size() % 2 != 0) append_ill_formed(decoded);  // half a unit
}

}  // namespace

Decoded decode(std::string_view bytes) {
  Decoded decoded;
  const std::string_view kept = text::whole_characters(bytes, kMaxSize);
  const Encoding encoding = recognise(kept);
  if (encoding == Encoding::utf8) {
    append_utf8_text(kept, &decoded);
  } else {
    decode_utf16(kept, encoding == Encoding::utf16le, &decoded);
  }
  if (kept.size() < bytes.size()) decoded.faithful = false;
  return decoded;
}

Decoded decode_utf8(std::string_view bytes) {
  Decoded decoded;
  const std::string_view kept = text::whole_characters(bytes, kMaxSize);
  append_utf8_text(kept, &decoded);
  if (kept.size() < bytes.size()) decoded.faithful = false;
  return decoded;
}

}  // namespace vanban
