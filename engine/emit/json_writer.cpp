// Numbers of the streaming JSON writer.
#include "emit/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vanban::emit {

void JsonWriter::string(std::string_view text) {
  separate();
  if (is_plain_json(text)) {
    put('"');
    put(text);
    put('"');
  } else {
    flush();
    append_json_string(text, out_);
  }
  end_value();
}

void JsonWriter::integer(std::int64_t value) {
  constexpr std::size_t kLongest = 20;  // -9223372036854775808
  separate();
  if (gathered_.size() - size_ < kLongest) flush();
  const auto result = std::to_chars(gathered_.data() + size_, gathered_.data() + gathered_.size(), value);
  size_ = static_cast<std::size_t>(result.ptr - gathered_.data());
  end_value();
}

// Written digit by digit: 0.95 must not become 0.9499999999999999.
void JsonWriter::share(double value) {
  const int hundredths = std::isnan(value) ? 0 : static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * 100));
  const auto digit = [](int number) { return static_cast<char>('0' + number % 10); };
  const std::array<char, 4> digits{digit(hundredths / 100), '.', digit(hundredths / 10), digit(hundredths)};
  literal({digits.data(), digits.back() == '0' ? digits.size() - 1 : digits.size()});
}

}  // namespace vanban::emit
