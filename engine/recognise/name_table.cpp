#include "recognise/name_table.h"

#include <bit>
#include <string>

#include "text/ascii.h"

namespace vanban::recognise {
namespace {

constexpr char kCase = 'a' - 'A';  // in which the cases of a letter differ

}  // namespace

NameTable::NameTable(const grammar::Lexicon* lexicon) {
  const std::size_t names = lexicon == nullptr ? 0 : lexicon->key_count();
  slots_.resize(std::bit_ceil(2 * names + 2));
  shift_ = 64 - std::countr_zero(slots_.size());
  for (std::size_t i = 0; i < names; ++i) {
    const bool known = i > 0 && lexicon->key(i) == lexicon->key(i - 1);
    if (!known) add(lexicon->key(i), &lexicon->row_of_key(i));
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
