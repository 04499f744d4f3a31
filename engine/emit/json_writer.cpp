// Strings and numbers of the streaming JSON writer.
#include "emit/json_writer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace vanban::emit {
namespace {

constexpr std::size_t kMostDigits = 20;  // -9223372036854775808

constexpr auto kPairs = [] {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < 100; ++i) {
    pairs[2 * i] = static_cast<char>('0' + i / 10);
    pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

void write_pair(std::uint32_t number, char* at) { std::memcpy(at, kPairs.data() + std::size_t{2} * number, 2); }

char* write_long_number(std::uint64_t number, char* at) {
  std::array<char, kMostDigits> digits;
  char* const end = digits.data() + digits.size();
  char* begin = end;
  for (; number != 0; number /= 10) *--begin = static_cast<char>('0' + number % 10);
  return std::copy(begin, end, at);
}

// Writes a number at `at`; the end. Offsets, mostly: each size by itself, without a loop; std::to_chars takes four
// times as long.
char* write_number(std::uint64_t number, char* at) {
  if (number >= 1'000'000) return write_long_number(number, at);
  const auto small = static_cast<std::uint32_t>(number);
  const std::uint32_t hundreds = small / 100;
  if (small < 10) {
    *at = static_cast<char>('0' + small);
    return at + 1;
  }
  if (small >= 10'000) {
    const std::uint32_t upper = hundreds / 100;
    const bool one = upper < 10;
    write_pair(upper, at);
    if (one) *at = static_cast<char>('0' + upper);
    at += one ? 1 : 2;
    write_pair(hundreds - upper * 100, at);
    at += 2;
  } else if (small >= 1000) {
    write_pair(hundreds, at);
    at += 2;
  } else if (small >= 100) {
    *at++ = static_cast<char>('0' + hundreds);
  }
  write_pair(small - hundreds * 100, at);
  return at + 2;
}

// Up to eight bytes as a number, the first lowest, and blanks behind them. Every second string is as short: ids,
// labels, codes; a call to copy them, and another to look at them, would cost three times as much.
constexpr std::size_t kShort = sizeof(std::uint64_t);
std::uint64_t short_text(std::string_view text) {
  constexpr std::uint64_t kBlanks = 0x2020202020202020;
  const std::size_t size = text.size();
  const char* const bytes = text.data();
  const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i; };
  constexpr std::size_t kHalf = sizeof(std::uint32_t);
  if (size >= kHalf) {  // two halves, which have some bytes in common
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, bytes, kHalf);
    std::memcpy(&last, bytes + size - kHalf, kHalf);
    const std::uint64_t text_bytes = first | std::uint64_t{last} << 8 * (size - kHalf);
    return size == kShort ? text_bytes : text_bytes | kBlanks << 8 * size;
  }
  if (size == 0) return kBlanks;
  return byte(0) | byte(size / 2) | byte(size - 1) | kBlanks << 8 * size;
}

// ASCII of which nothing must be escaped? False too where only a closer look could tell.
bool is_plain(std::uint64_t bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x8080808080808080;
  const auto has = [&](char byte) {
    const std::uint64_t zero = bytes ^ kEach * static_cast<unsigned char>(byte);
    return (zero - kEach) & ~zero;
  };
  return ((bytes | (bytes - kEach * ' ') | has('"') | has('\\')) & kHigh) == 0;
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  put('"', name, pretty_ ? "\": " : "\":");
  after_key_ = true;
}

void JsonWriter::name(std::string_view text) {
  separate();
  put('"', text, "\"");
  end_value();
}

void JsonWriter::string(std::string_view text) {
  separate();
  if (std::endian::native == std::endian::little && text.size() <= kShort) {
    if (const std::uint64_t bytes = short_text(text); is_plain(bytes)) {
      make_room(kShort + 2);
      *at_ = '"';
      std::memcpy(at_ + 1, &bytes, kShort);
      at_ += 1 + text.size();
      *at_++ = '"';
      return end_value();
    }
  }
  if (text.size() + kJsonPadding + 2 <= kRoom) {
    make_room(text.size() + kJsonPadding + 2);
    // Three bytes before it are ASCII: the quotation mark, and what stands before a value or the gathered.
    *at_ = '"';
    std::memcpy(at_ + 1, text.data(), text.size());
    if (is_plain_json_in_buffer(at_ + 1, text.size())) {
      at_ += 1 + text.size();
      *at_++ = '"';
      return end_value();
    }
  }
  flush();
  append_json_string(text, out_);
  end_value();
}

void JsonWriter::begin_string() {
  separate();
  put('"');
  flush();
}

void JsonWriter::end_string() {
  put('"');
  end_value();
}

void JsonWriter::integer(std::int64_t value) {
  separate();
  make_room(kMostDigits);
  if (value < 0) *at_++ = '-';
  at_ = write_number(value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value), at_);
  end_value();
}

void JsonWriter::pair(std::uint32_t first, std::uint32_t second) {
  if (pretty_) {
    begin_array();
    integer(first);
    integer(second);
    return end_array();
  }
  separate();
  make_room(2 * kMostDigits);
  *at_++ = '[';
  at_ = write_number(first, at_);
  *at_++ = ',';
  at_ = write_number(second, at_);
  *at_++ = ']';
  end_value();
}

// Written digit by digit: 0.95 must not become 0.9499999999999999.
void JsonWriter::share(double value) {
  const double scaled = std::isnan(value) ? 0 : std::clamp(value, 0.0, 1.0) * 100;
  const int whole = static_cast<int>(scaled);
  const int hundredths = whole + (scaled - whole >= 0.5 ? 1 : 0);  // as std::lround, in a third of the time
  const auto digit = [](int number) { return static_cast<char>('0' + number % 10); };
  const std::array<char, 4> digits{digit(hundredths / 100), '.', digit(hundredths / 10), digit(hundredths)};
  literal({digits.data(), digits.back() == '0' ? digits.size() - 1 : digits.size()});
}

void JsonWriter::tenths(double value) {
  constexpr double kMost = 1e9;
  const std::int64_t tenths = std::isnan(value) ? 0 : std::llround(std::clamp(value, -kMost, kMost) * 10);
  std::string digits = std::to_string(std::abs(tenths) / 10);
  if (tenths < 0) digits.insert(digits.begin(), '-');
  if (tenths % 10 != 0) digits += {'.', static_cast<char>('0' + std::abs(tenths) % 10)};
  literal(digits);
}

void JsonWriter::put_member_slowly(const MemberName& name, std::size_t size) {
  key(name.name());
  if (size > name.size()) null();
}

void JsonWriter::flush() {
  char* const begin = gathered_.data() + kBefore;
  append({begin, static_cast<std::size_t>(at_ - begin)});
  at_ = begin;
}

void JsonWriter::put_long(std::string_view bytes) {
  flush();
  append(bytes);
}

// By a quarter: while it moves, a string that doubles takes three times what it holds.
void JsonWriter::append(std::string_view bytes) {
  const std::size_t size = out_->size() + bytes.size();
  if (size > out_->capacity()) out_->reserve(size + size / 4);
  out_->append(bytes);
}

void JsonWriter::break_line() {
  put('\n');
  for (std::size_t i = 0; i < depth_; ++i) put("  ");
}

}  // namespace vanban::emit
