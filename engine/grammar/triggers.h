// The trigger table: from a word to the rules that can match where it begins. A flat open-addressing hash table.
//
// Most words of a text are no trigger; most rules of a trigger are refused by the bytes behind it. Both are told here,
// without a call: nearly all words are refused by a filter, the others compared as one integer, and the bytes behind
// them lead through a table of all their rules.
#ifndef VANBAN_GRAMMAR_TRIGGERS_H_
#define VANBAN_GRAMMAR_TRIGGERS_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/line_table.h"
#include "grammar/table.h"
#include "grammar/word_filter.h"
#include "text/ascii.h"
#include "text/avx2.h"
#include "text/packed_word.h"
#include "text/word_block.h"
#include "vanban/span.h"

namespace vanban::grammar {

class Rule;

class TriggerTable {
 public:
  // One way in which a rule matches: one of its `match` lines.
  struct Way {
    const Rule* rule = nullptr;
    std::uint32_t line = 0;
    std::uint32_t phrases = 0;  // of a line that is a list of phrases: where those stand that begin with the word
  };
  struct Triggered {
    Way way;
    LineStart start;  // behind this word
  };
  using Ways = std::vector<Triggered>;              // in the order in which they are tried
  using DigitWays = std::array<Ways, kMostDigits>;  // the same of runs of one digit, of two, ... of many
  static constexpr std::size_t kMaxWord = 24;

  TriggerTable() = default;
  // The words are lower case, letters only, kMaxWord at most; `digits` are the ways of all words that begin with a
  // digit. Ways that do not go on behind the word are left out.
  TriggerTable(const std::map<std::string, Ways>& words, const DigitWays& digits);

  // All rules of a word: the letters at its beginning decide, in any case; a digit there decides alone.
  std::vector<const Rule*> find(std::string_view word) const;

  // The ways of one place that the bytes there leave.
  class Left {
   public:
    // Calls visit(way) for each in turn.
    template <typename Visit>
    void for_each(Visit visit) const {
      for (LineSet left = set_; left != 0; left &= left - 1) {
        const auto first = static_cast<std::size_t>(std::countr_zero(left));
        const std::size_t last = first + 1 < kMostLines ? first + 1 : count_;
        // Visited in one place, so that the visit is drawn in.
        for (std::size_t way = first; way < last; ++way) visit(ways_[way]);
      }
    }

   private:
    friend class TriggerTable;
    Left(const Way* ways, std::uint32_t count, LineSet set) : ways_(ways), count_(count), set_(set) {}
    const Way* ways_;
    std::uint32_t count_;
    LineSet set_;
  };

  // Calls visit(word, left) for each word of the key of which some way is left.
  template <typename Visit>
  void for_each_trigger(std::string_view key, Visit visit) const {
    if (slots_.empty()) return;
    text::WordBlock block;
    Words words;
    const bool wide = text::has_avx2();
    for (std::size_t at = 0; at < key.size(); at += text::WordBlock::kSize) {
      block.read(key, at);
      words.count = filter_.filter(block, &words.places);
      if (wide) {
        look_up_wide(block, &words);
      } else {
        look_up(block, &words);
      }
      for (std::size_t i = 0; i < words.count; ++i)
        look(key, block, static_cast<std::uint32_t>(at), words.all[i], visit);
    }
  }

 private:
  friend class CompiledGrammar;

  struct Entry {
    std::uint32_t row = 0;  // in rows_, or in digit_rows_: where lines_left begins
    std::uint32_t first_way = 0;
    std::uint32_t ways = 0;
    std::uint32_t rest = 0;  // in rests_
  };
  struct Slot {
    std::uint64_t word = 0;  // folded (text::WordBlock); 0: empty
    Entry entry;
    std::uint64_t next = 0;  // a bit for the bytes behind the word (next_bit) with which some way is left
  };

  // Words of a block that may be triggers: how many letters each has, at most 8; 0 of figures. And its slot, where its
  // first one is its own, as nearly always.
  static constexpr std::uint32_t kNoSlot = 0xffffffff;
  struct Words {
    struct Word {
      std::uint16_t place;
      std::uint16_t size;
      std::uint32_t slot;
    };
    WordFilter::Places places;
    std::array<Word, text::WordBlock::kMostWords> all;
    std::size_t count;
  };

  // Of the places that the filter left those that stay, with their words. Without a branch, as the filter.
  [[gnu::always_inline]] void look_up(const text::WordBlock& block, Words* words) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words->count; ++i) {
      const std::size_t place = words->places[i];
      const std::uint64_t folded = block.folded_at(place);
      const text::FoldedLetters word = text::letters_of(folded);
      const auto slot = static_cast<std::uint32_t>(text::slot_of(word.letters, shift_));
      const Slot& first = slots_[slot];
      const std::uint32_t goes_on = first.next >> next_bit(block.folded_at(place + word.size)) & 1 ? 1 : 0;
      const std::uint32_t is_word = first.word == word.letters ? 1 : 0;  // else it may stand in the next slot
      const std::uint32_t is_full = first.word != 0 ? 1 : 0;
      const std::uint32_t may_be_longer = word.size == text::kPackedLetters ? 1 : 0;
      const std::uint32_t is_whole = word.size - 1 < text::kPackedLetters - 1 ? 1 : 0;  // and no figure
      const std::uint32_t stays = (is_word & goes_on) | (is_full & ~is_word) | may_be_longer | is_figure(folded);
      words->all[count] = {static_cast<std::uint16_t>(place), static_cast<std::uint16_t>(word.size),
                           slot | ((is_word & is_whole) - 1)};
      count += static_cast<std::size_t>(stays);
    }
    words->count = count;
  }
  // The same, made of what newer processors have (text/avx2.h).
  void look_up_wide(const text::WordBlock& block, Words* words) const;
  static std::uint32_t is_figure(std::uint64_t folded) { return (folded & 0xff) == text::kFoldedDigit ? 1 : 0; }

  // Of folded bytes, so many of which count.
  static constexpr std::size_t kNextBytes = 4;
  static std::uint64_t next_bit(std::uint64_t folded) { return (folded & 0xffffffff) * 0x9E3779B97F4A7C15 >> (64 - 6); }

  template <typename Visit>
  void look(std::string_view key, const text::WordBlock& block, std::uint32_t at, Words::Word in_block,
            Visit& visit) const {
    const std::uint32_t begin = at + in_block.place;
    if (in_block.slot != kNoSlot)
      return look_behind<FoldedColumns>(key, {begin, begin + in_block.size}, slots_[in_block.slot].entry, rows_, visit);
    const Span word{begin, text::word_end(key, begin)};
    if (in_block.size == 0) {
      look_behind<CasedColumns>(key, word, digits_[std::min<std::size_t>(word.size(), kMostDigits) - 1], digit_rows_,
                                visit);
      return;
    }
    const std::uint64_t letters = text::letters_of(block.folded_at(in_block.place)).letters;
    const Entry* const entry = find_word(letters, key.substr(begin, word.size()));
    if (entry != nullptr) look_behind<FoldedColumns>(key, word, *entry, rows_, visit);
  }

  template <typename Columns, typename Visit>
  void look_behind(std::string_view key, Span word, const Entry& entry, const Table<std::uint32_t>& rows,
                   Visit& visit) const {
    const LineSet left = lines_left<Columns>(rows, key.substr(word.end), entry.row);
    if (left != 0) visit(word, Left(&ways_[entry.first_way], entry.ways, left));
  }

  // That of a run of letters; null where it is no trigger.
  const Entry* find_word(std::uint64_t folded, std::string_view word) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t i = text::slot_of(folded, shift_); slots_[i].word != 0; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].word == folded && has_rest(slots_[i].entry.rest, word)) return &slots_[i].entry;
    }
    return nullptr;
  }

  // What stands behind the first eight letters.
  bool has_rest(std::uint32_t rest, std::string_view word) const {
    if (word.size() <= text::kPackedLetters) return rest == 0;
    return rest != 0 && is_rest(rests_[rest], word);
  }
  static bool is_rest(std::string_view rest, std::string_view word);

  void insert(std::string_view word, const Ways& ways, LineTable* rows);
  void add_to_filters(std::string_view word, const LineTable& rows, Slot* slot);
  Entry add_ways(const Ways& ways, LineTable* rows);
  void add_digits(const DigitWays& digits);

  // So far the bytes behind a word are looked at: where two rules begin alike, two words tell them apart.
  static constexpr std::size_t kDeepest = 16;

  WordFilter filter_;
  Table<Slot> slots_;                      // a power of two, at most a quarter full
  std::vector<std::string> rests_ = {""};  // of words of more than eight letters, what stands behind those
  int shift_ = 0;
  Table<std::uint32_t> rows_;        // of words
  Table<std::uint32_t> digit_rows_;  // of figures: behind them case tells much (12 Điều, 12 QĐ)
  std::vector<Way> ways_;
  std::array<Entry, kMostDigits> digits_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_TRIGGERS_H_
