#include "recognise/names_by_word.h"

#include <bit>

namespace vanban::recognise {

NamesByWord::NamesByWord(const grammar::Lexicon* lexicon) : lexicon_(lexicon) {
  const std::size_t count = lexicon == nullptr ? 0 : lexicon->key_count();
  std::vector<Names> all;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view name = lexicon->key(i);
    if (name.empty()) continue;
    const text::PackedWord word = text::word_at(name, 0).word;
    const auto at = static_cast<std::uint32_t>(i);
    if (all.empty() || all.back().word != word) all.push_back({word, at, at});
    all.back().end = at + 1;
  }
  if (all.empty()) return;
  slots_.resize(std::bit_ceil(2 * all.size()));
  shift_ = 64 - std::countr_zero(slots_.size());
  for (const Names& names : all) {
    Names& slot = slots_[place_of(names.word)];
    if (slot.word == 0) slot = names;
    slot.end = names.end;  // a sign behind the word may part them; what stands between them is refused by its letters
  }
}

}  // namespace vanban::recognise
