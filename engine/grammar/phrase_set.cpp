#include "grammar/phrase_set.h"

#include <algorithm>
#include <bit>

namespace vanban::grammar {

std::optional<PhraseSet> PhraseSet::compile(const Node& node) {
  const Node& inner = node.kind == Node::Kind::group ? *node.children[0] : node;
  if (inner.kind != Node::Kind::alternatives) return std::nullopt;
  std::size_t words = 0;
  for (const NodePtr& child : inner.children) {
    if (child->kind != Node::Kind::literal) return std::nullopt;
    words += 1 + static_cast<std::size_t>(std::count(child->text.begin(), child->text.end(), ' '));
  }
  PhraseSet set;
  set.slots_.resize(std::bit_ceil(2 * words + 2));
  set.shift_ = 64 - std::countr_zero(set.slots_.size());
  for (const NodePtr& child : inner.children) {
    if (!set.add(child->text)) return std::nullopt;
  }
  return set;
}

bool PhraseSet::add(std::string_view phrase) {
  std::uint32_t behind = 0;
  for (std::uint32_t at = 0; at < phrase.size();) {
    const std::uint32_t end = text::word_end(phrase, at);
    if (!text::is_letter(phrase[at]) || end - at > text::kPackedLetters) return false;
    const std::size_t place = place_of(behind, text::pack_word(phrase, at, end));
    Slot& slot = slots_[place];
    if (slot.word == 0) {
      slot.word = text::pack_word(phrase, at, end);
      slot.behind = behind;
      slot.node = static_cast<std::uint32_t>(place + 1);
    }
    behind = slot.node;
    at = end + 1;
    if (end == phrase.size()) {
      slot.ends = 1;
      return true;
    }
    if (slot.ends != 0 || phrase[end] != ' ') return false;
    slot.goes_on = 1;
  }
  return false;
}

}  // namespace vanban::grammar
