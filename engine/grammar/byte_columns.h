// Bytes in few columns, for tables that tell what a byte leaves.
#ifndef VANBAN_GRAMMAR_BYTE_COLUMNS_H_
#define VANBAN_GRAMMAR_BYTE_COLUMNS_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace vanban::grammar {

using ByteColumns = std::array<std::uint8_t, 128>;

// Letters of either case are a column, digits one, each other byte that patterns often name one.
struct FoldedColumns {
  static constexpr std::size_t kCount = 32;
  static constexpr ByteColumns kOf = [] {
    ByteColumns columns{};
    for (std::size_t c = 0; c < 26; ++c) columns['a' + c] = columns['A' + c] = static_cast<std::uint8_t>(c + 1);
    for (std::size_t c = '0'; c <= '9'; ++c) columns[c] = 27;
    columns[' '] = 28;
    columns[','] = 29;
    columns['/'] = columns['-'] = 30;
    columns['.'] = 31;
    return columns;
  }();
};

// The same with a column of its own for each capital, and for what stands in numbers of documents.
struct CasedColumns {
  static constexpr std::size_t kCount = 64;
  static constexpr ByteColumns kOf = [] {
    ByteColumns columns = FoldedColumns::kOf;
    for (std::size_t c = 0; c < 26; ++c) columns['A' + c] = static_cast<std::uint8_t>(FoldedColumns::kCount + c);
    columns['-'] = FoldedColumns::kCount + 26;
    columns['\n'] = FoldedColumns::kCount + 27;
    return columns;
  }();
};

template <typename Columns>
std::size_t column_of(char byte) {
  return Columns::kOf[static_cast<unsigned char>(byte) & 0x7F];
}

// The same for each byte, from 1 on: a column's place in a row behind the one number that stands first. A look-up for
// each byte that a table is asked about, so the sum is made beforehand.
template <typename Columns>
inline constexpr std::array<std::uint8_t, 256> kPlaces = [] {
  std::array<std::uint8_t, 256> places{};
  for (std::size_t byte = 0; byte < places.size(); ++byte)
    places[byte] = static_cast<std::uint8_t>(1 + Columns::kOf[byte & 0x7F]);
  return places;
}();

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_BYTE_COLUMNS_H_
