// Lexicons: how they are asked.
#include <algorithm>
#include <bit>
#include <cstring>

#include "grammar/grammar.h"

namespace vanban::grammar {

int Lexicon::column(std::string_view name) const {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

std::string_view Lexicon::cell(const Row& row, std::string_view column_name) const {
  const int index = column(column_name);
  if (index == -1 || static_cast<std::size_t>(index) >= row.cells.size()) return {};
  return row.cells[static_cast<std::size_t>(index)];
}

bool Lexicon::lists(const Row& row, std::string_view column_name, std::string_view name) const {
  const std::string_view names = cell(row, column_name);
  for (std::size_t begin = 0; begin <= names.size();) {
    const std::size_t end = std::min(names.find(';', begin), names.size());
    if (names.substr(begin, end - begin) == name) return true;
    begin = end + 1;
  }
  return false;
}

namespace {

// Bytes as a number: the first one counts most.
template <typename Number>
Number number_at(const char* bytes) {
  Number number = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&number, bytes, sizeof number);
    return sizeof number == 8 ? static_cast<Number>(__builtin_bswap64(number))
                              : static_cast<Number>(__builtin_bswap32(static_cast<std::uint32_t>(number)));
  }
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

// The first eight bytes as a number: of two keys the one with the smaller number stands first.
std::uint64_t head_of(std::string_view key) {
  constexpr std::size_t kHalf = sizeof(std::uint32_t);
  const std::size_t size = key.size();
  if (size >= 2 * kHalf) return number_at<std::uint64_t>(key.data());
  if (size >= kHalf) {  // two halves, which have some bytes in common
    const std::uint64_t first = number_at<std::uint32_t>(key.data());
    const std::uint64_t last = number_at<std::uint32_t>(key.data() + size - kHalf);
    return first << 8 * kHalf | last << 8 * (2 * kHalf - size);
  }
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < kHalf; ++i) head = head << 8 | (i < size ? static_cast<unsigned char>(key[i]) : 0);
  return head << 8 * kHalf;
}

// Where the first one stands that is not less: without a jump that depends on the numbers.
std::size_t place_of_head(const std::vector<std::uint64_t>& heads, std::uint64_t head) {
  const std::uint64_t* from = heads.data();
  for (std::size_t left = heads.size(); left > 0;) {
    const std::size_t half = (left + 1) / 2;
    from += from[half - 1] < head ? half : 0;
    left -= half;
  }
  return static_cast<std::size_t>(from - heads.data());
}

}  // namespace

void Lexicon::index_heads() {
  heads_.clear();
  for (const auto& [key, row] : by_key_) heads_.push_back(head_of(key));
}

// The first entry that is not less. Of the keys that begin with the same eight bytes, one of no more bytes is the
// first.
std::size_t Lexicon::place_of(std::string_view key) const {
  const std::uint64_t head = head_of(key);
  std::size_t place = place_of_head(heads_, head);
  if (key.size() <= sizeof head) return place;
  while (place < by_key_.size() && heads_[place] == head && by_key_[place].first < key) ++place;
  return place;
}

Lexicon::Found Lexicon::look_up(std::string_view key) const {
  const std::uint64_t head = head_of(key);
  std::size_t place = place_of(key);
  // Most keys are none, and most are told apart by their heads.
  const auto is_key = [&](std::size_t i) { return i < by_key_.size() && heads_[i] == head && by_key_[i].first == key; };
  Found found;
  if (is_key(place)) found.row = &rows_[by_key_[place].second];
  // Names that are alike stand together, and before the longer ones.
  while (is_key(place)) ++place;
  found.goes_on = place < by_key_.size() && by_key_[place].first.starts_with(key);
  return found;
}

std::vector<const Lexicon::Row*> Lexicon::find_all(std::string_view key) const {
  std::vector<const Row*> rows;
  for (std::size_t i = place_of(key); i < by_key_.size() && by_key_[i].first == key; ++i)
    rows.push_back(&rows_[by_key_[i].second]);
  return rows;
}

}  // namespace vanban::grammar
