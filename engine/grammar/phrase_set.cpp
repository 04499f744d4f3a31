#include "grammar/phrase_set.h"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

namespace vanban::grammar {

namespace {

using Phrases = std::vector<std::string>;
constexpr std::size_t kMostPhrases = 1024;

// All that a pattern matches, in the order in which it tries them; nothing where that is no list of literals, or a long
// one.
std::optional<Phrases> phrases_of(const Node& node);

std::optional<Phrases> behind_each(const Phrases& first, const Node& node) {
  const std::optional<Phrases> second = phrases_of(node);
  if (!second || first.size() * second->size() > kMostPhrases) return std::nullopt;
  Phrases all;
  for (const std::string& begin : first) {
    for (const std::string& end : *second) all.push_back(begin + end);
  }
  return all;
}

std::optional<Phrases> phrases_of_any(const std::vector<NodePtr>& alternatives) {
  Phrases all;
  for (const NodePtr& alternative : alternatives) {
    const std::optional<Phrases> some = phrases_of(*alternative);
    if (!some || all.size() + some->size() > kMostPhrases) return std::nullopt;
    all.insert(all.end(), some->begin(), some->end());
  }
  return all;
}

std::optional<Phrases> phrases_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::literal:
      return Phrases{node.text};
    case Node::Kind::alternatives:
      return phrases_of_any(node.children);
    case Node::Kind::sequence: {
      std::optional<Phrases> all = Phrases{""};
      for (const NodePtr& child : node.children) {
        if (all) all = behind_each(*all, *child);
      }
      return all;
    }
    case Node::Kind::repeat: {
      if (node.min != 0 || node.max != 1 || !node.greedy) return std::nullopt;
      std::optional<Phrases> all = phrases_of(*node.children[0]);
      if (all) all->emplace_back();
      return all;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<PhraseSet> PhraseSet::compile(const Node& node) {
  const std::optional<Phrases> phrases = phrases_of(node.kind == Node::Kind::group ? *node.children[0] : node);
  if (!phrases) return std::nullopt;
  std::size_t words = 0;
  for (const std::string& phrase : *phrases)
    words += 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
  PhraseSet set;
  set.slots_.resize(std::bit_ceil(2 * words + 2));
  set.mask_ = static_cast<std::uint32_t>(set.slots_.size() - 1);
  set.shift_ = 64 - std::countr_zero(set.slots_.size());
  for (std::uint32_t i = 0; i < phrases->size(); ++i) {
    if (!set.add((*phrases)[i], i)) return std::nullopt;
  }
  return set;
}

bool PhraseSet::add(std::string_view phrase, std::uint32_t number) {
  std::uint32_t behind = 0;
  for (std::uint32_t at = 0; at < phrase.size();) {
    const std::uint32_t end = text::word_end(phrase, at);
    if (!text::is_letter(phrase[at]) || end - at > text::kPackedLetters) return false;
    const std::size_t place = place_of(behind, text::pack_word(phrase, at, end));
    Slot& slot = slots_.own(place);
    if (slot.word == 0) {
      slot.word = text::pack_word(phrase, at, end);
      slot.behind = behind;
      slot.node = static_cast<std::uint32_t>(place + 1);
    }
    behind = slot.node;
    at = end + 1;
    if (end == phrase.size()) {
      if (slot.ends == 0) slot.ends = number + 1;
      return true;
    }
    if (slot.ends != 0 || phrase[end] != ' ') return false;
    slot.goes_on = 1;
  }
  return false;
}

}  // namespace vanban::grammar
