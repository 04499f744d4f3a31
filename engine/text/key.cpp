// The key is made by table look-up: a character's first three bytes give an index without a branch, because the lengths
// of Vietnamese letters are not predictable.
#include "text/key.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

constexpr char kOther = '\x7f';

// Base letters of the precomposed Latin letters, '.' for those that have none.
constexpr char32_t kFirstLatin = 0xC0;
constexpr std::string_view kLatin =
    "AAAAAA.CEEEEIIIIDNOOOOO..UUUUY..aaaaaa.ceeeeiiiidnooooo..uuuuy.y"   // 00C0
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl."   // 0100
    "...NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz."   // 0140
    ".........D......................Oo.............Uu..............."   // 0180
    ".............AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa...."   // 01C0
    "AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............";  // 0200
constexpr char32_t kFirstLatinAdditional = 0x1E00;
constexpr std::string_view kLatinAdditional =
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"   // 1E00
    "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"   // 1E40
    "WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"   // 1E80
    "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";  // 1EC0
static_assert(kLatin.size() == 0x240 - kFirstLatin && kLatinAdditional.size() == 0x100);

constexpr char base_letter(std::string_view letters, char32_t first, char32_t c) {
  const char base = letters[c - first];
  return base == '.' ? kOther : base;
}

// Written so that the compiler can do it for many bytes at once.
constexpr char ascii_key(char c) {
  const char control = c == '\t' ? '\t' : c >= 0x0B && c <= 0x0D ? ' ' : kOther;
  return c >= 0x20 || c == '\n' ? c : control;
}

constexpr bool is_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

constexpr bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0xAD || c == 0x2212 || c == 0x2E3A || c == 0x2E3B || c == 0xFE58 ||
         c == 0xFE63;
}

constexpr bool is_double_quote(char32_t c) {
  return (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2033 || c == 0x2036 || c == 0x300C ||
         c == 0x300D;
}

constexpr bool is_single_quote(char32_t c) {
  return (c >= 0x2018 && c <= 0x201B) || c == 0x2032 || c == 0x2035 || c == 0x2039 || c == 0x203A || c == 0xB4 ||
         c == 0x2B9 || c == 0x2BC;
}

constexpr bool is_bullet(char32_t c) {
  switch (c) {
    case 0xB7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x204C:
    case 0x204D:
    case 0x2219:
    case 0x22C5:
    case 0x25A0:
    case 0x25A1:
    case 0x25AA:
    case 0x25AB:
    case 0x25B6:
    case 0x25B8:
    case 0x25BA:
    case 0x25C6:
    case 0x25C7:
    case 0x25CA:
    case 0x25CB:
    case 0x25CF:
    case 0x25E6:
    case 0x2605:
    case 0x2606:
    case 0x2666:
    case 0x2713:
    case 0x2714:
    case 0x2756:
    case 0x2794:
    case 0x27A2:
    case 0x27A4:
    case 0xF0A7:
    case 0xF0B7:
    case 0xF0D8:
    case 0xF0FC:  // Symbol and Wingdings in the private use area
      return true;
    default:
      return false;
  }
}

constexpr char key_of_code_point(char32_t c) {
  if (c < 0x80) return ascii_key(static_cast<char>(c));
  if (c >= kFirstLatin && c < kFirstLatin + kLatin.size()) return base_letter(kLatin, kFirstLatin, c);
  if (c >= kFirstLatinAdditional && c < kFirstLatinAdditional + kLatinAdditional.size()) {
    return base_letter(kLatinAdditional, kFirstLatinAdditional, c);
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFF01 + 0x21);
  if (is_space(c)) return ' ';
  if (is_dash(c)) return '-';
  if (is_double_quote(c)) return '"';
  if (is_single_quote(c)) return '\'';
  const bool may_be_bullet = c < 0x2800 || (c >= 0xF000 && c < 0xF100);  // spares the compiler work
  if (may_be_bullet && is_bullet(c)) return '*';
  if (c == 0x2026) return '.';
  if (c == 0x2044 || c == 0x2215) return '/';
  return kOther;
}

// The table: all of ASCII and of two-byte characters, those three-byte rows where something is known, and one entry
// for everything else.
constexpr unsigned char kKnownRows[] = {0xE1, 0xE2, 0xE3, 0xEF};
constexpr std::size_t kTwoBytes = 0x80;
constexpr std::size_t kThreeBytes = kTwoBytes + 0x800;
constexpr std::size_t kRow = 0x1000;
constexpr std::size_t kUnknown = kThreeBytes + std::size(kKnownRows) * kRow;

constexpr auto kTable = [] {
  std::array<char, kUnknown + 1> table{};
  for (char32_t c = 0; c < 0x80; ++c) table[c] = key_of_code_point(c);
  for (char32_t c = 0x80; c < 0x800; ++c) table[kTwoBytes + c] = key_of_code_point(c);
  std::size_t at = kThreeBytes;
  for (const unsigned char lead : kKnownRows) {
    const char32_t first = (lead & 0xFu) << 12;
    for (char32_t c = 0; c < kRow; ++c) table[at++] = key_of_code_point(first + c);
  }
  table[kUnknown] = kOther;
  return table;
}();

// Where a lead byte's characters stand in the table, and which bits of the next two bytes say which one it is.
struct alignas(8) Lead {
  std::uint16_t base;
  std::uint8_t size;
  std::uint8_t shift;
  std::uint8_t second;
  std::uint8_t third;
};

constexpr auto kLeads = [] {
  std::array<Lead, 256> leads{};
  for (std::size_t b = 0; b < leads.size(); ++b) {
    const auto size = static_cast<std::uint8_t>(length_of(static_cast<char>(b)));
    leads[b] = {kUnknown, size, 0, 0, 0};
    if (b < 0x80) leads[b].base = static_cast<std::uint16_t>(b);
    if (size == 2) leads[b] = {static_cast<std::uint16_t>(kTwoBytes + (b & 0x1F) * 64), size, 0, 0x3F, 0};
  }
  std::size_t at = kThreeBytes;
  for (const unsigned char lead : kKnownRows) {
    leads[lead] = {static_cast<std::uint16_t>(at), 3, 6, 0x3F, 0x3F};
    at += kRow;
  }
  return leads;
}();

// The key of a character that is not ASCII, where at least three bytes can be read.
inline char look_up(const char* p) {
  const auto byte = [p](int i) { return static_cast<unsigned char>(p[i]); };
  const Lead& lead = kLeads[byte(0)];
  return kTable[lead.base + (static_cast<std::size_t>(byte(1) & lead.second) << lead.shift) + (byte(2) & lead.third)];
}

constexpr std::uint32_t kChunk = 64;
constexpr std::size_t kCopy = 16;  // most runs of ASCII are shorter
constexpr std::size_t kLarge = std::size_t{1} << 18;

#if defined(__SSE2__)
// One bit for each of 64 bytes that begins a character of two bytes or more. As signed numbers those are -64 to -1.
std::uint64_t long_leads(const char* p) {
  std::uint64_t bits = 0;
  for (std::uint32_t at = 0; at < kChunk; at += sizeof(__m128i)) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + at));
    const int high = _mm_movemask_epi8(bytes);
    const int no_continuation = _mm_movemask_epi8(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(-65)));
    bits |= std::uint64_t{static_cast<unsigned>(high & no_continuation)} << at;
  }
  return bits;
}
#else
std::uint64_t long_leads(const char* p) {
  std::uint64_t bits = 0;
  for (std::uint32_t at = 0; at < kChunk; ++at) {
    bits |= std::uint64_t{static_cast<unsigned char>(p[at]) >= 0xC0} << at;
  }
  return bits;
}
#endif

}  // namespace

char key_byte(char32_t c) { return key_of_code_point(c); }

// Writes key bytes, and how many bytes more the text has before each. Both arrays have kCopy bytes to spare.
class Key::Writer {
 public:
  Writer(std::string_view utf8, char* bytes, std::uint8_t* extra) : text_(utf8), bytes_(bytes), extra_(extra) {}

  // Leaves out controls: they are still as they were. Returns the key's size.
  std::size_t write() {
    std::size_t chunk = 0;
    for (; chunk + kChunk + kCopy <= text_.size(); chunk += kChunk) write_chunk(chunk);
    if (done_ < chunk) write_run(chunk - done_);
    while (done_ < text_.size()) {
      const CodePoint c = code_point_at(text_, done_);
      bytes_[size_] = key_of_code_point(c.value);
      extra_[size_++] = static_cast<std::uint8_t>(ahead_);
      ahead_ += c.size - 1;
      done_ += c.size;
    }
    return size_;
  }

 private:
  // All state is in local variables: bytes that are written might be the object's own, for all that the compiler knows.
  void write_chunk(std::size_t chunk) {
    const char* from = text_.data() + done_;
    std::size_t size = size_;
    std::uint32_t ahead = ahead_;
    for (std::uint64_t leads = long_leads(text_.data() + chunk); leads != 0; leads &= leads - 1) {
      const char* const lead = text_.data() + chunk + std::countr_zero(leads);
      const auto run = static_cast<std::size_t>(lead - from);
      copy_run(from, run, size, ahead);
      size += run;
      bytes_[size++] = look_up(lead);
      const std::uint32_t length = kLeads[static_cast<unsigned char>(*lead)].size;
      ahead += length - 1;
      from = lead + length;
    }
    done_ = static_cast<std::size_t>(from - text_.data());
    size_ = size;
    ahead_ = ahead;
  }

  // Copies ASCII, and says for the character behind it too how far the text is ahead. A short run is copied with a
  // fixed size, and so by two instructions; what that writes too much is written over.
  void copy_run(const char* from, std::size_t run, std::size_t size, std::uint32_t ahead) {
    const auto low = static_cast<std::uint8_t>(ahead);
    if (run < kCopy) {
      std::memcpy(bytes_ + size, from, kCopy);
      std::memset(extra_ + size, low, kCopy);
    } else {
      std::memcpy(bytes_ + size, from, run);
      std::memset(extra_ + size, low, run + 1);
    }
  }

  void write_run(std::size_t run) {
    std::memcpy(bytes_ + size_, text_.data() + done_, run);
    std::memset(extra_ + size_, static_cast<std::uint8_t>(ahead_), run);
    done_ += run;
    size_ += run;
  }

  const std::string_view text_;
  char* const bytes_;
  std::uint8_t* const extra_;
  std::size_t done_ = 0;     // of the text
  std::size_t size_ = 0;     // of the key
  std::uint32_t ahead_ = 0;  // bytes that the text has more, so far
};

Key::Key(std::string_view utf8) : text_size_(static_cast<std::uint32_t>(utf8.size())) {
  bytes_.resize(utf8.size() + kCopy);
  extra_.resize(utf8.size() + kCopy);
  bytes_.resize(Writer(utf8, bytes_.data(), extra_.data()).write());
  for (char& c : bytes_) c = ascii_key(c);
  extra_.resize(bytes_.size());
  if (bytes_.size() > kLarge) {  // a quarter of the room is left over
    bytes_.shrink_to_fit();
    extra_.shrink_to_fit();
  }
  blocks_.resize((bytes_.size() + kBlock - 1) / kBlock);
  for (std::uint32_t i = 1; i < blocks_.size(); ++i) {
    blocks_[i] = blocks_[i - 1] + static_cast<std::uint8_t>(extra_[i * kBlock] - blocks_[i - 1]);
  }
}

std::uint32_t Key::from_text(std::uint32_t byte) const {
  if (byte >= text_size_) return size();
  std::uint32_t low = 0;  // to_text(low) <= byte
  for (std::uint32_t high = size(); high - low > 1;) {
    const std::uint32_t middle = low + (high - low) / 2;
    (to_text(middle) <= byte ? low : high) = middle;
  }
  return low;
}

std::string key_of(std::string_view utf8) {
  std::string key;
  key.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    const char byte = key_of_code_point(c.value);
    key.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte);
    at += c.size;
  }
  return key;
}

}  // namespace vanban::text
