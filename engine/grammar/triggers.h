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

  // Calls visit(rule, line) for each way of the word [begin, end) of a key, a run of letters or of digits, that the
  // bytes behind the word leave.
  template <typename Visit>
  void for_each(std::string_view key, std::uint32_t begin, std::uint32_t end, Visit visit) const {
    if (key[begin] <= '9') {
      for (std::uint32_t i = 0; i < digit_.groups; ++i)
        visit_left(digit_, i, left_of(digit_groups_[i], key, end), visit);
      return;
    }
    const text::PackedWord word = text::pack_word(key, begin, end);
    if (!may_trigger_[text::slot_of(word, kFilterShift)]) return;
    const Entry& entry = look_up(word, key.substr(begin, end - begin));
    for (std::uint32_t i = 0; i < entry.groups; ++i) {
      visit_left(entry, i, left_of(groups_[entry.first_group + i], key, end), visit);
    }
  }

 private:
  friend class CompiledGrammar;
  static constexpr std::uint32_t kGroup = 16;
  static constexpr std::size_t kColumns = 32;

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
  struct Entry {
    std::uint32_t first_group = 0;
    std::uint32_t groups = 0;
    std::uint32_t first_way = 0;
    std::uint32_t ways = 0;
    std::uint32_t rest = 0;  // in rests_
  };
  struct Slot {
    text::PackedWord word = 0;  // 0: empty
    Entry entry;
  };

  // Letters of either case are a column, digits one, each other byte that patterns often name one.
  static constexpr std::array<std::uint8_t, 128> kColumnOf = [] {
    std::array<std::uint8_t, 128> columns{};
    for (std::size_t c = 0; c < 26; ++c) columns['a' + c] = columns['A' + c] = static_cast<std::uint8_t>(c + 1);
    for (std::size_t c = '0'; c <= '9'; ++c) columns[c] = 27;
    columns[' '] = 28;
    columns[','] = 29;
    columns['/'] = columns['-'] = 30;
    columns['.'] = 31;
    return columns;
  }();

  static std::size_t column_of(char byte) { return kColumnOf[static_cast<unsigned char>(byte) & 0x7F]; }

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

  const Entry& look_up(text::PackedWord packed, std::string_view word) const {
    if (slots_.empty()) return none_;
    for (std::size_t i = text::slot_of(packed, shift_); slots_[i].word != 0; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].word == packed && has_rest(slots_[i].entry.rest, word)) return slots_[i].entry;
    }
    return none_;
  }

  // What stands behind the first eight letters.
  bool has_rest(std::uint32_t rest, std::string_view word) const {
    if (word.size() <= text::kPackedLetters) return rest == 0;
    return rest != 0 && is_rest(rests_[rest], word);
  }
  static bool is_rest(std::string_view rest, std::string_view word);

  void insert(std::string_view word, const Ways& ways);
  Entry add_ways(const Ways& ways);
  void add_digit_ways(const DigitWays& ways);

  // Two words of three are no trigger: this small table, which stays in the nearest cache, refuses nearly all of them.
  static constexpr int kFilterShift = 64 - 14;
  std::bitset<1 << 14> may_trigger_;
  std::vector<Slot> slots_;                // a power of two, at most a quarter full
  std::vector<std::string> rests_ = {""};  // of words of more than eight letters, what stands behind those
  int shift_ = 0;
  std::vector<Group> groups_;
  std::vector<DigitGroup> digit_groups_;
  std::vector<Way> ways_;
  Entry digit_;
  Entry none_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_TRIGGERS_H_
