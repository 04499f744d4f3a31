#include "grammar/triggers.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

constexpr std::size_t kSlotsPerWord = 4;

// Most sets hold few bytes, or are all of them.
template <typename Visit>
void for_each_byte(const Bytes& bytes, Visit visit) {
  constexpr Bytes kLow(~0ULL);
  for (std::size_t from = 0; from < bytes.size(); from += 64) {
    for (unsigned long long left = (bytes >> from & kLow).to_ullong(); left != 0; left &= left - 1)
      visit(from + static_cast<std::size_t>(std::countr_zero(left)));
  }
}

}  // namespace

TriggerTable::TriggerTable(const std::map<std::string, Ways>& words, const DigitWays& digit) {
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(words.size() * kSlotsPerWord, 2));
  slots_.resize(slots);
  shift_ = 64 - std::countr_zero(slots);
  for (const auto& [word, ways] : words) insert(word, ways);
  add_digit_ways(digit);
}

void TriggerTable::insert(std::string_view word, const Ways& ways) {
  const text::PackedWord packed = text::pack_word(word, 0, static_cast<std::uint32_t>(word.size()));
  may_trigger_.set(text::slot_of(packed, kFilterShift));
  std::size_t i = text::slot_of(packed, shift_);
  while (slots_[i].word != 0) i = (i + 1) & (slots_.size() - 1);
  slots_[i].word = packed;
  slots_[i].entry = add_ways(ways);
  for (const Triggered& one : ways) {
    for_each_byte(one.ahead.bytes[1],
                  [&](std::size_t byte) { slots_[i].behind |= 1U << column_of(static_cast<char>(byte)); });
  }
  if (word.size() <= text::kPackedLetters) return;
  slots_[i].entry.rest = static_cast<std::uint32_t>(rests_.size());
  rests_.emplace_back(word.substr(text::kPackedLetters));
}

TriggerTable::Entry TriggerTable::add_ways(const Ways& ways) {
  Entry entry;
  entry.first_group = static_cast<std::uint32_t>(groups_.size());
  entry.first_way = static_cast<std::uint32_t>(ways_.size());
  entry.ways = static_cast<std::uint32_t>(ways.size());
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (i % kGroup == 0) groups_.emplace_back();
    Group& group = groups_.back();
    const auto bit = static_cast<std::uint16_t>(1u << i % kGroup);
    group.all = static_cast<std::uint16_t>(group.all | bit);
    for (std::size_t depth = 0; depth < LookAhead::kDepth; ++depth) {
      for_each_byte(ways[i].ahead.bytes[depth], [&](std::size_t byte) {
        std::uint16_t& left = group.left[depth][column_of(static_cast<char>(byte))];
        left = static_cast<std::uint16_t>(left | bit);
      });
    }
    ways_.push_back(ways[i].way);
  }
  entry.groups = static_cast<std::uint32_t>(groups_.size()) - entry.first_group;
  return entry;
}

void TriggerTable::add_digit_ways(const DigitWays& ways) {
  digit_.first_way = static_cast<std::uint32_t>(ways_.size());
  digit_.ways = static_cast<std::uint32_t>(ways.size());
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (i % kGroup == 0) digit_groups_.emplace_back();
    DigitGroup& group = digit_groups_.back();
    const auto bit = static_cast<std::uint16_t>(1u << i % kGroup);
    group.all = static_cast<std::uint16_t>(group.all | bit);
    for (std::size_t first = 0; first < group.left.size(); ++first) {
      for_each_byte(ways[i].ahead[first], [&](std::size_t second) {
        std::uint16_t& left = group.left[first][second];
        left = static_cast<std::uint16_t>(left | bit);
      });
    }
    ways_.push_back(ways[i].way);
  }
  digit_.groups = static_cast<std::uint32_t>(digit_groups_.size());
}

bool TriggerTable::is_rest(std::string_view rest, std::string_view word) {
  return text::lower(word.substr(text::kPackedLetters)) == rest;
}

std::vector<const Rule*> TriggerTable::find(std::string_view word) const {
  if (word.empty() || !text::is_alnum(word[0])) return {};
  const std::uint32_t end = text::word_end(word, 0);
  std::vector<const Rule*> rules;
  const Entry* const entry = find(word.substr(0, end), 0, end);
  if (entry == nullptr) return rules;
  for (std::uint32_t i = entry->first_way; i < entry->first_way + entry->ways; ++i) {
    if (rules.empty() || rules.back() != ways_[i].rule) rules.push_back(ways_[i].rule);
  }
  return rules;
}

}  // namespace vanban::grammar
