// The trigger table: from a word to the rules that can match where it begins. A flat open-addressing hash table.
//
// Most words of a text are no trigger; most rules of a trigger are refused by the bytes behind it. Both are told here,
// without a call: the word is compared as one integer, the three bytes behind it by tables of bits.
#ifndef VANBAN_GRAMMAR_TRIGGERS_H_
#define VANBAN_GRAMMAR_TRIGGERS_H_

#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/byte_columns.h"
#include "grammar/look_ahead.h"
#include "text/packed_word.h"

namespace vanban::grammar {

class Rule;

class TriggerTable {
 public:
  // One way in which a rule matches: one of its `match` lines.
  struct Way {
    const Rule* rule = nullptr;
    std::size_t line = 0;
  };
  struct Triggered {
    Way way;
    LookAhead ahead;  // behind this word
  };
  using Ways = std::vector<Triggered>;  // in the order in which they are tried
  struct TriggeredByDigit {
    Way way;
    PairsAhead ahead;
  };
  using DigitWays = std::vector<TriggeredByDigit>;
  static constexpr std::size_t kMaxWord = 24;

  TriggerTable() = default;
  // The words are lower case, letters only, kMaxWord at most; `digit` are the ways of all words that begin with a
  // digit.
  TriggerTable(const std::map<std::string, Ways>& words, const DigitWays& digit);

  // All rules of a word: the letters at its beginning decide, in any case; a digit there decides alone.
  std::vector<const Rule*> find(std::string_view word) const;

  class Entry;
  // That of the word [begin, end) of a key, a run of letters or of digits; null where nothing is left of it. Inline,
  // and apart from what is done with it: two words of three are no trigger, and of those that are one most are refused
  // by the next word's first letter.
  const Entry* find(std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    if (key[begin] <= '9') return &digit_;
    const text::PackedWord word = text::pack_word(key, begin, end);
    if (!may_trigger_[text::slot_of(word, kFilterShift)]) return nullptr;
    const Slot* const slot = find_slot(word, key, begin, end);
    if (slot == nullptr) return nullptr;
    const bool left = end + 1 >= key.size() || (slot->behind >> column_of(key[end + 1]) & 1) != 0;
    return left ? &slot->entry : nullptr;
  }

  // Calls visit(rule, line) for each way of the word that the bytes behind it leave.
  template <typename Visit>
  void for_each(const Entry& entry, std::string_view key, std::uint32_t begin, std::uint32_t end, Visit visit) const {
    const bool digit = key[begin] <= '9';
    for (std::uint32_t i = 0; i < entry.groups; ++i) {
      const std::uint32_t left =
          digit ? left_of(digit_groups_[i], key, end) : left_of(groups_[entry.first_group + i], key, end);
      visit_left(entry, i, left, visit);
    }
  }

  class Entry {
   private:
    friend class CompiledGrammar;
    friend class TriggerTable;
    std::uint32_t first_group = 0;
    std::uint32_t groups = 0;
    std::uint32_t first_way = 0;
    std::uint32_t ways = 0;
    std::uint32_t rest = 0;  // in rests_
  };

 private:
  friend class CompiledGrammar;
  static constexpr std::uint32_t kGroup = 16;

  // Which of sixteen ways a byte behind the word leaves.
  struct Group {
    std::array<std::array<std::uint16_t, kColumns>, LookAhead::kDepth> left{};
    std::uint16_t all = 0;
  };
  // The same by the two bytes behind a run of digits.
  struct DigitGroup {
    std::array<std::array<std::uint16_t, Bytes().size()>, Bytes().size()> left{};
    std::uint16_t all = 0;
  };
  struct Slot {
    text::PackedWord word = 0;  // 0: empty
    Entry entry;
    std::uint32_t behind = 0;  // bit i: column i can be the second one behind the word
  };

  static std::uint32_t left_of(const Group& group, std::string_view key, std::uint32_t end) {
    if (end + LookAhead::kDepth > key.size()) return group.all;
    return group.left[0][column_of(key[end])] & group.left[1][column_of(key[end + 1])] &
           group.left[2][column_of(key[end + 2])];
  }

  static std::uint32_t left_of(const DigitGroup& group, std::string_view key, std::uint32_t end) {
    if (end + 2 > key.size()) return group.all;
    return group.left[static_cast<unsigned char>(key[end]) & 0x7F][static_cast<unsigned char>(key[end + 1]) & 0x7F];
  }

  template <typename Visit>
  void visit_left(const Entry& entry, std::uint32_t group, std::uint32_t left, Visit& visit) const {
    for (; left != 0; left &= left - 1) {
      const Way& way = ways_[entry.first_way + group * kGroup + static_cast<std::uint32_t>(std::countr_zero(left))];
      visit(*way.rule, way.line);
    }
  }

  const Slot* find_slot(text::PackedWord packed, std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    for (std::size_t i = text::slot_of(packed, shift_); slots_[i].word != 0; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].word == packed && has_rest(slots_[i].entry.rest, key, begin, end)) return &slots_[i];
    }
    return nullptr;
  }

  // What stands behind the first eight letters.
  bool has_rest(std::uint32_t rest, std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    if (end - begin <= text::kPackedLetters) return rest == 0;
    return rest != 0 && is_rest(rests_[rest], key.substr(begin, end - begin));
  }
  static bool is_rest(std::string_view rest, std::string_view word);

  void insert(std::string_view word, const Ways& ways);
  Entry add_ways(const Ways& ways);
  void add_digit_ways(const DigitWays& ways);

  // Two words of three are no trigger: this small table, which stays in the nearest cache, refuses nearly all of them.
  static constexpr int kFilterShift = 64 - 14;
  std::bitset<1 << 14> may_trigger_;
  std::vector<Slot> slots_;                // a power of two, at most a quarter full; empty with the filter alone
  std::vector<std::string> rests_ = {""};  // of words of more than eight letters, what stands behind those
  int shift_ = 0;
  std::vector<Group> groups_;
  std::vector<DigitGroup> digit_groups_;
  std::vector<Way> ways_;
  Entry digit_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_TRIGGERS_H_
