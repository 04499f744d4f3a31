// The trigger table: from a word to the rules that can match where it begins. A flat open-addressing hash table.
#ifndef VANBAN_GRAMMAR_TRIGGERS_H_
#define VANBAN_GRAMMAR_TRIGGERS_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::grammar {

class Rule;

class TriggerTable {
 public:
  using Rules = std::vector<const Rule*>;  // in the order in which they are tried
  static constexpr std::size_t kMaxWord = 24;

  TriggerTable() = default;
  // The words are lower case, letters only, kMaxWord at most; `digit` are the rules of all words that begin with a
  // digit.
  TriggerTable(const std::map<std::string, Rules>& words, const Rules& digit);

  // The letters at the beginning of the word decide, in any case; a digit there decides alone. Most words are no
  // trigger, and are refused by their first three letters before anything is called.
  std::span<const Rule* const> find(std::string_view word) const {
    if (word.empty() || !may_begin(word)) return {};
    return look_up(word);
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;  // 0: empty
    std::uint32_t text = 0;  // in words_
    std::uint32_t size = 0;
    std::uint32_t first = 0;  // in rules_
    std::uint32_t count = 0;
  };

  // The letters as numbers of 1 to 26, in either case; 0 for anything else.
  static constexpr std::uint32_t number_of(char c) {
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'z' ? static_cast<std::uint32_t>(small - 'a' + 1) : 0;
  }

  // Three letters of five bits each; what stands behind the last letter of a word counts as nothing.
  static constexpr std::uint32_t beginning_of(std::string_view word) {
    const std::uint32_t first = number_of(word[0]);
    const std::uint32_t second = word.size() > 1 && first != 0 ? number_of(word[1]) : 0;
    const std::uint32_t third = word.size() > 2 && second != 0 ? number_of(word[2]) : 0;
    return first << 10 | second << 5 | third;
  }
  bool may_begin(std::string_view word) const { return beginnings_[beginning_of(word)]; }

  void insert(std::string_view word, const Rules& rules);
  std::span<const Rule* const> look_up(std::string_view word) const;

  std::bitset<1 << 15> beginnings_;  // of the words; 0: what is no letter
  std::vector<Slot> slots_;          // a power of two, at most half full
  std::string words_;
  Rules rules_;
  Rules digit_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_TRIGGERS_H_
