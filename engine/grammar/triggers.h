// The trigger table: from a word to the rules that can match where it begins. A flat open-addressing hash table.
#ifndef VANBAN_GRAMMAR_TRIGGERS_H_
#define VANBAN_GRAMMAR_TRIGGERS_H_

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

  // The letters at the beginning of the word decide, in any case; a digit there decides alone.
  std::span<const Rule* const> find(std::string_view word) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;  // 0: empty
    std::uint32_t text = 0;  // in words_
    std::uint32_t size = 0;
    std::uint32_t first = 0;  // in rules_
    std::uint32_t count = 0;
  };

  void insert(std::string_view word, const Rules& rules);

  std::vector<Slot> slots_;  // a power of two, at most half full
  std::string words_;
  Rules rules_;
  Rules digit_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_TRIGGERS_H_
