#include "recognise/name_table.h"

#include <algorithm>
#include <bit>
#include <set>
#include <string>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::recognise {
namespace {

constexpr char kCase = 'a' - 'A';  // in which the cases of a letter differ

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text::is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && text::is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// The keys of all names and variants.
std::set<std::string> keys_of(const grammar::Lexicon& lexicon) {
  std::set<std::string> keys;
  for (const grammar::Lexicon::Row& row : lexicon.rows()) {
    keys.insert(text::key_of(row.cells[0]));
    std::string_view variants = lexicon.cell(row, "variants");
    while (!variants.empty()) {
      const std::size_t end = std::min(variants.find(';'), variants.size());
      keys.insert(text::key_of(without_blanks(variants.substr(0, end))));
      variants.remove_prefix(std::min(end + 1, variants.size()));
    }
  }
  return keys;
}

}  // namespace

NameTable::NameTable(const grammar::Lexicon* lexicon) {
  const std::set<std::string> keys = lexicon == nullptr ? std::set<std::string>() : keys_of(*lexicon);
  slots_.resize(std::bit_ceil(2 * keys.size() + 2));
  shift_ = 64 - std::countr_zero(slots_.size());
  for (const std::string& key : keys) {
    if (const grammar::Lexicon::Row* const row = lexicon->find(key)) add(key, row);
  }
}

void NameTable::add(std::string_view name, const grammar::Lexicon::Row* row) {
  const auto size = static_cast<std::uint32_t>(name.size());
  Slot slot{hash_of(name, 0, size), row, static_cast<std::uint32_t>(pieces_.size()), size};
  for (std::uint32_t at = 0; at < size; at += text::kPackedLetters) {
    std::string cases(name.substr(at, text::kPackedLetters));
    for (char& c : cases) c = text::is_letter(c) ? kCase : '\0';
    pieces_.push_back({text::pack_bytes(name, at, size), text::pack_bytes(cases, 0, size - at)});
  }
  std::size_t i = text::slot_of(slot.hash, shift_);
  while (slots_[i].row != nullptr) i = (i + 1) & (slots_.size() - 1);
  slots_[i] = slot;
}

}  // namespace vanban::recognise
