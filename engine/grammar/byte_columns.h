// Bytes in few columns, for tables that tell what a byte leaves.
#ifndef VANBAN_GRAMMAR_BYTE_COLUMNS_H_
#define VANBAN_GRAMMAR_BYTE_COLUMNS_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace vanban::grammar {

inline constexpr std::size_t kColumns = 32;

// Letters of either case are a column, digits one, each other byte that patterns often name one.
inline constexpr std::array<std::uint8_t, 128> kColumnOf = [] {
  std::array<std::uint8_t, 128> columns{};
  for (std::size_t c = 0; c < 26; ++c) columns['a' + c] = columns['A' + c] = static_cast<std::uint8_t>(c + 1);
  for (std::size_t c = '0'; c <= '9'; ++c) columns[c] = 27;
  columns[' '] = 28;
  columns[','] = 29;
  columns['/'] = columns['-'] = 30;
  columns['.'] = 31;
  return columns;
}();

inline std::size_t column_of(char byte) { return kColumnOf[static_cast<unsigned char>(byte) & 0x7F]; }

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_BYTE_COLUMNS_H_
