// Numbers of the streaming JSON writer.
#include "emit/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vanban::emit {

void JsonWriter::string(std::string_view text) {
  separate();
  if (is_plain_json(text)) {
    put('"', text, "\"");
  } else {
    flush();
    append_json_string(text, out_);
  }
  end_value();
}

// Offsets, mostly: std::to_chars takes twice as long.
void JsonWriter::integer(std::int64_t value) {
  std::array<char, 20> digits;  // -9223372036854775808
  char* at = digits.data() + digits.size();
  auto left = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  do {
    *--at = static_cast<char>('0' + left % 10);
    left /= 10;
  } while (left != 0);
  if (value < 0) *--at = '-';
  literal({at, static_cast<std::size_t>(digits.data() + digits.size() - at)});
}

// Written digit by digit: 0.95 must not become 0.9499999999999999.
void JsonWriter::share(double value) {
  const int hundredths = std::isnan(value) ? 0 : static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * 100));
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

}  // namespace vanban::emit
