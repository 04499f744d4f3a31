// The key is made by table look-up: a character's first three bytes give an index without a branch, because the lengths
// of Vietnamese letters are not predictable.
#include "text/key.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/ascii.h"
#include "text/avx2.h"
#include "text/utf8.h"
#include "text/wide_key.h"

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
// for everything else. Two-byte characters stand in the order of their second byte, then of their first (kTwoBytes).
constexpr unsigned char kKnownRows[] = {0xE1, 0xE2, 0xE3, 0xEF};
constexpr std::size_t kRow = 0x1000;
constexpr std::size_t kTwoBytes = 0x80;
constexpr std::size_t kThreeBytes = kTwoBytes + kRow;
constexpr std::size_t kUnknown = kThreeBytes + std::size(kKnownRows) * kRow;

constexpr auto kTable = [] {
  std::array<char, kUnknown + 1> table{};
  for (char32_t c = 0; c < 0x80; ++c) table[c] = key_of_code_point(c);
  for (char32_t c = 0x80; c < 0x800; ++c) table[kTwoBytes + (c & 0x3F) * 64 + (c >> 6)] = key_of_code_point(c);
  std::size_t at = kThreeBytes;
  for (const unsigned char lead : kKnownRows) {
    const char32_t first = (lead & 0xFu) << 12;
    for (char32_t c = 0; c < kRow; ++c) table[at++] = key_of_code_point(first + c);
  }
  table[kUnknown] = kOther;
  return table;
}();

// Where a lead byte's characters stand in the table, and which bits of the next two bytes say which one it is. The
// product of these bits with kGather has them side by side at its upper end: those of the second byte, then of the
// third.
struct alignas(8) Lead {
  std::uint32_t bits = 0;  // of four bytes, the lead the lowest
  std::uint16_t base = kUnknown;
  std::uint8_t size = 1;
  std::uint8_t more = 0;  // sixteen times the bytes after it
};
constexpr std::uint32_t kGather = 1u << 18 | 1u << 4;
constexpr int kGathered = 20;
constexpr std::uint32_t kSecond = 0x3F00;
constexpr std::uint32_t kThird = 0x3F0000;

constexpr std::size_t entry_of(const Lead& lead, std::uint32_t four_bytes) {
  return lead.base + ((four_bytes & lead.bits) * kGather >> kGathered);
}

constexpr auto kLeads = [] {
  std::array<Lead, 256> leads{};
  for (std::size_t b = 0; b < leads.size(); ++b) {
    leads[b].size = static_cast<std::uint8_t>(length_of(static_cast<char>(b)));
    leads[b].more = static_cast<std::uint8_t>(16 * (leads[b].size - 1));
    if (leads[b].size == 2) leads[b] = {kSecond, static_cast<std::uint16_t>(kTwoBytes + (b & 0x1F)), 2, 16};
  }
  std::size_t at = kThreeBytes;
  for (const unsigned char lead : kKnownRows) {
    leads[lead] = {kSecond | kThird, static_cast<std::uint16_t>(at), 3, 32};
    at += kRow;
  }
  return leads;
}();

inline std::uint32_t four_bytes_at(const char* p) {
  if constexpr (std::endian::native == std::endian::little) {
    std::uint32_t bytes;
    std::memcpy(&bytes, p, sizeof bytes);
    return bytes;
  }
  const auto byte = [p](int i) { return std::uint32_t{static_cast<unsigned char>(p[i])}; };
  return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

constexpr std::uint32_t kChunk = 64;
constexpr std::size_t kCopy = 16;  // most runs of ASCII are shorter

#if defined(__SSE2__)
// What a text is asked, 64 bytes at a time.
class Look {
 public:
  // One bit for each byte that begins a character of two bytes or more. As signed numbers those are -64 to -1.
  std::uint64_t long_leads(const char* p) {
    std::uint64_t bits = 0;
    for (std::uint32_t at = 0; at < kChunk; at += sizeof(__m128i)) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + at));
      const __m128i is_long = _mm_and_si128(bytes, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-65)));
      bits |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(is_long))} << at;
      // A line end becomes the greatest number, other controls become the least ones.
      const __m128i moved = _mm_add_epi8(_mm_xor_si128(bytes, _mm_set1_epi8('\n')), _mm_set1_epi8(-1));
      least_ = _mm_min_epu8(least_, moved);
    }
    return bits;
  }

  // Was there a control other than a line end?
  bool saw_control() const {
    const __m128i none = _mm_cmpeq_epi8(_mm_max_epu8(least_, _mm_set1_epi8(' ' - 1)), least_);
    return _mm_movemask_epi8(none) != 0xFFFF;
  }

 private:
  __m128i least_ = _mm_set1_epi8(-1);
};

// Bytes that are the same sixteen times: how far the text is ahead, as one store writes it.
class Sixteen {
 public:
  explicit Sixteen(std::uint8_t value) : values_(_mm_set1_epi8(static_cast<char>(value))) {}

  // A small number, given sixteen times as large: so it is where it stands in the table.
  void add(std::size_t sixteenfold) {
    values_ = _mm_add_epi8(values_, _mm_load_si128(reinterpret_cast<const __m128i*>(kNumbers.data() + sixteenfold)));
  }
  void store(std::uint8_t* to) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(to), values_); }

 private:
  static constexpr std::size_t kCount = sizeof(__m128i);
  alignas(kCount) static constexpr auto kNumbers = [] {
    std::array<std::uint8_t, 4 * kCount> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::uint8_t>(i / kCount);
    return numbers;
  }();

  __m128i values_;
};

#else
class Look {
 public:
  std::uint64_t long_leads(const char* p) {
    std::uint64_t bits = 0;
    for (std::uint32_t at = 0; at < kChunk; ++at) {
      bits |= std::uint64_t{static_cast<unsigned char>(p[at]) >= 0xC0} << at;
      saw_control_ |= static_cast<unsigned char>(p[at]) < ' ' && p[at] != '\n';
    }
    return bits;
  }
  bool saw_control() const { return saw_control_; }

 private:
  bool saw_control_ = false;
};

class Sixteen {
 public:
  explicit Sixteen(std::uint8_t value) : value_(value) {}

  void add(std::size_t sixteenfold) { value_ = static_cast<std::uint8_t>(value_ + sixteenfold / kCopy); }
  void store(std::uint8_t* to) const { std::memset(to, value_, kCopy); }

 private:
  std::uint8_t value_;
};
#endif

}  // namespace

// By the table where it has what Vietnamese is written with: ASCII, two bytes, and the first known row of three.
char key_byte(char32_t c) {
  if (c < 0x80) return kTable[c];
  if (c < 0x800) return kTable[kTwoBytes + (c & 0x3F) * 64 + (c >> 6)];
  constexpr char32_t kToned = kKnownRows[0] & 0xF;
  return c / kRow == kToned ? kTable[kThreeBytes + c % kRow] : key_of_code_point(c);
}

char key_byte_at(const char* four_bytes) {
  const std::uint32_t bytes = four_bytes_at(four_bytes);
  const std::uint32_t first = bytes & 0xFF;
  return kTable[first < kTwoBytes ? first : entry_of(kLeads[first], bytes)];
}

// Writes key bytes, and how many bytes more the text has before each. Both arrays have kCopy bytes to spare.
class Key::Writer {
 public:
  Writer(char* bytes, std::uint8_t* extra) : bytes_(bytes), extra_(extra) {}

  // Returns the key's size.
  std::size_t write(std::string_view utf8, std::string_view whole) {
    const std::size_t begin = has_avx2() ? write_wide(whole) : 0;
    char* const bytes = bytes_ + size_;
    write_narrow(whole.substr(begin));
    std::fill_n(bytes_ + size_, utf8.size() - whole.size(), kOther);
    write_extra(utf8.size() - whole.size());
    if (look_.saw_control()) std::transform(bytes, bytes_ + size_, bytes, ascii_key);
    return size_;
  }

  // Without a character that the end cuts off.
  static std::string_view without_cut(std::string_view utf8) {
    if (utf8.empty()) return utf8;
    const std::size_t last = start_before(utf8, utf8.size());
    return last + length_of(utf8[last]) > utf8.size() ? utf8.substr(0, last) : utf8;
  }

 private:
  // As far as that goes; where the next character begins.
  std::size_t write_wide(std::string_view utf8) {
    const KeyEnd end = write_key_wide(utf8, bytes_, extra_);
    std::size_t next = end.read;
    while (next < utf8.size() && is_continuation(utf8[next])) ++next;
    size_ = end.written;
    ahead_ = Sixteen(static_cast<std::uint8_t>(next - size_));
    return next;
  }

  void write_narrow(std::string_view utf8) {
    const std::size_t in_place = utf8.size() < kCopy ? 0 : (utf8.size() - kCopy) / kChunk * kChunk;
    std::size_t done = write_chunks(utf8.data(), 0, in_place);
    if (done < in_place) done = write_run(utf8.data(), done, in_place);
    // The rest where it can be read past its end.
    std::array<char, 2 * kChunk + kCopy> rest;
    rest.fill(' ');
    std::copy(utf8.begin() + static_cast<std::ptrdiff_t>(in_place), utf8.end(), rest.begin());
    const std::size_t end = utf8.size() - in_place;
    done = write_chunks(rest.data(), done - in_place, end);
    write_run(rest.data(), done, end);
  }

  // All from `done` on that characters beyond ASCII in [done, end) leave behind them; where that is. All state is in
  // local variables: bytes that are written might be the object's own, for all that the compiler knows.
  std::size_t write_chunks(const char* text, std::size_t done, std::size_t end) {
    const char* from = text + done;
    char* const bytes = bytes_;
    std::uint8_t* const extra = extra_;
    std::size_t size = size_;
    Sixteen ahead = ahead_;
    Look look = look_;
    for (std::size_t chunk = 0; chunk < end; chunk += kChunk) {
      const char* const begin = text + chunk;
      for (std::uint64_t leads = look.long_leads(begin); leads != 0; leads &= leads - 1) {
        const char* const lead = begin + static_cast<unsigned>(std::countr_zero(leads));
        // ASCII before it, and how far the text is ahead for the character itself too. What that writes too much is
        // written over.
        const auto run = static_cast<std::size_t>(lead - from);
        std::memcpy(bytes + size, from, kCopy);
        ahead.store(extra + size);
        for (std::size_t i = kCopy; i <= run; i += kCopy) [[unlikely]] {
            std::memcpy(bytes + size + i, from + i, kCopy);
            ahead.store(extra + size + i);
          }
        const std::uint32_t four_bytes = four_bytes_at(lead);
        const Lead& form = kLeads[four_bytes & 0xFF];
        bytes[size + run] = kTable[entry_of(form, four_bytes)];
        size += run + 1;
        ahead.add(form.more);
        from = lead + form.size;
      }
    }
    size_ = size;
    ahead_ = ahead;
    look_ = look;
    return static_cast<std::size_t>(from - text);
  }

  std::size_t write_run(const char* text, std::size_t from, std::size_t end) {
    std::memcpy(bytes_ + size_, text + from, end - from);
    write_extra(end - from);
    return end;
  }

  void write_extra(std::size_t count) {
    for (std::size_t i = 0; i < count; i += kCopy) ahead_.store(extra_ + size_ + i);
    size_ += count;
  }

  char* const bytes_;
  std::uint8_t* const extra_;
  std::size_t size_ = 0;  // of the key
  Sixteen ahead_{0};      // bytes that the text has more, so far
  Look look_;
};

// The room is as large as the text, of which a quarter is not used, nor ever touched where that would count.
Key::Key(std::string_view utf8) : bytes_(std::make_unique_for_overwrite<char[]>(utf8.size() + kCopy)), text_(utf8) {
  const auto extra = std::make_unique_for_overwrite<std::uint8_t[]>(utf8.size() + kCopy);
  const std::string_view whole = Writer::without_cut(utf8);
  cut_ = static_cast<std::uint32_t>(whole.size());
  size_ = static_cast<std::uint32_t>(Writer(bytes_.get(), extra.get()).write(utf8, whole));
  keep_steps(extra.get());
}

void Key::keep_steps(const std::uint8_t* extra) {
  blocks_.resize((size_ + kBlock - 1) / kBlock);
  for (std::uint32_t i = 1; i < blocks_.size(); ++i) {
    blocks_[i] = blocks_[i - 1] + static_cast<std::uint8_t>(extra[i * kBlock] - blocks_[i - 1]);
  }
  const std::uint32_t steps = (size_ + kStep - 1) / kStep;
  extra_ = std::make_unique_for_overwrite<std::uint8_t[]>(steps);
  std::uint8_t* const kept = extra_.get();
  for (std::uint32_t i = 0; i < steps; ++i) kept[i] = extra[i * kStep];
}

std::uint32_t Key::from_text(std::uint32_t byte) const {
  if (byte >= text_.size()) return size();
  std::uint32_t low = 0;  // to_text(low) <= byte
  for (std::uint32_t high = size(); high - low > 1;) {
    const std::uint32_t middle = low + (high - low) / 2;
    (to_text(middle) <= byte ? low : high) = middle;
  }
  return low;
}

std::string key_of(std::string_view utf8) {
  std::string key(utf8.size(), '\0');
  std::size_t size = 0;
  char* const bytes = key.data();
  for (std::size_t at = 0; at < utf8.size();) {
    // Two letters in three are ASCII: their key is looked up at once, in half the instructions.
    if (const auto ascii = static_cast<unsigned char>(utf8[at]); ascii < 0x80) {
      bytes[size++] = to_lower(kTable[ascii]);
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(utf8, at);
    bytes[size++] = to_lower(key_byte(c.value));
    at += c.size;
  }
  key.resize(size);
  return key;
}

}  // namespace vanban::text
