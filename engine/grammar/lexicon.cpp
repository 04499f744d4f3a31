// Lexicons: how they are asked.
#include <algorithm>

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

Lexicon::Found Lexicon::look_up(std::string_view key) const {
  auto entry = std::lower_bound(by_key_.begin(), by_key_.end(), key,
                                [](const auto& e, std::string_view wanted) { return e.first < wanted; });
  Found found;
  if (entry != by_key_.end() && entry->first == key) found.row = &rows_[entry->second];
  // Names that are alike stand together, and before the longer ones.
  while (entry != by_key_.end() && entry->first == key) ++entry;
  found.goes_on = entry != by_key_.end() && entry->first.starts_with(key);
  return found;
}

std::vector<const Lexicon::Row*> Lexicon::find_all(std::string_view key) const {
  std::vector<const Row*> rows;
  auto entry = std::lower_bound(by_key_.begin(), by_key_.end(), key,
                                [](const auto& e, std::string_view wanted) { return e.first < wanted; });
  for (; entry != by_key_.end() && entry->first == key; ++entry) rows.push_back(&rows_[entry->second]);
  return rows;
}

}  // namespace vanban::grammar
