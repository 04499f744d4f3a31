// The trigger table: from a word to the rules that can match where it begins. A flat open-addressing hash table.
//
// Most words of a text are no trigger; most rules of a trigger are refused by the bytes behind it. Both are told here,
// without a call: the word is compared as one integer, the bytes behind it lead through a table of all its rules.
#ifndef VANBAN_GRAMMAR_TRIGGERS_H_
#define VANBAN_GRAMMAR_TRIGGERS_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/line_table.h"
#include "text/ascii.h"
#include "text/packed_word.h"
#include "text/words.h"
#include "vanban/span.h"

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
    // Calls visit(rule, line) for each in turn.
    template <typename Visit>
    void for_each(Visit visit) const {
      for (LineSet left = set_; left != 0; left &= left - 1) {
        const auto first = static_cast<std::size_t>(std::countr_zero(left));
        const std::size_t last = first + 1 < kMostLines ? first + 1 : count_;
        // Visited in one place, so that the visit is drawn in.
        for (std::size_t way = first; way < last; ++way) visit(*ways_[way].rule, ways_[way].line);
      }
    }

   private:
    friend class TriggerTable;
    Left(const Way* ways, std::uint32_t count, LineSet set) : ways_(ways), count_(count), set_(set) {}
    const Way* ways_;
    std::uint32_t count_;
    LineSet set_;
  };

  // Calls visit(begin, left) for each word of the key of which some way is left. Three words of four are refused by one
  // bit, of the word and of what follows it; the others wait until the next 64 bytes are through.
  template <typename Visit>
  void for_each_trigger(std::string_view key, Visit visit) const {
    std::array<Word, text::kWordBits> waiting;  // no more words end in so many bytes
    std::size_t count = 0;
    const char* const bytes = key.data();
    // So far a word is read in one piece, with the byte behind the one that follows it.
    const auto last = static_cast<std::uint32_t>(std::max(key.size(), text::kPackedLetters) - text::kPackedLetters);
    const auto note = [this, bytes, last, key, &waiting, &count](std::uint32_t begin, std::uint32_t end) {
      if (end > last || end - begin > text::kPackedLetters) {
        waiting[count++] = {text::pack_word(key, begin, end), begin, end};
        return;
      }
      text::PackedWord word = 0;
      std::memcpy(&word, bytes + begin, sizeof word);
      word = text::lower_word(word, end - begin);
      if (filter_.has(word, bytes[end + 1]) || bytes[begin] <= '9') waiting[count++] = {word, begin, end};
    };
    text::for_each_word(key, note, [&] {
      for (const Word& word : std::span(waiting.data(), std::exchange(count, 0))) look(key, word, visit);
    });
  }

 private:
  friend class CompiledGrammar;

  struct Entry {
    std::uint32_t row = 0;  // in rows_, or in digit_rows_
    std::uint32_t first_way = 0;
    std::uint32_t ways = 0;
    std::uint32_t rest = 0;  // in rests_
  };
  struct Slot {
    text::PackedWord word = 0;  // 0: empty
    Entry entry;
  };

  // A bit for each word together with the byte behind the one that follows it: mostly the first letter of the next
  // word. So small that it stays in the nearest cache.
  class Filter {
   public:
    void set(text::PackedWord word, char byte) { bits_[place_of(word, byte) / 64] |= bit(place_of(word, byte)); }
    bool has(text::PackedWord word, char byte) const {
      const std::size_t place = place_of(word, byte);
      return (bits_[place / 64] >> (place % 64) & 1) != 0;
    }

   private:
    friend class CompiledGrammar;
    static constexpr int kBits = 15;
    static std::size_t place_of(text::PackedWord word, char byte) {
      constexpr int kLow = 5;  // of a letter in either case
      return text::slot_of(word ^ static_cast<text::PackedWord>(byte) << (64 - kLow), 64 - kBits);
    }
    static std::uint64_t bit(std::size_t place) { return std::uint64_t{1} << (place % 64); }

    std::array<std::uint64_t, (std::size_t{1} << kBits) / 64> bits_{};
  };

  // A run of letters or of digits.
  struct Word {
    text::PackedWord packed;
    std::uint32_t begin;
    std::uint32_t end;
  };

  template <typename Visit>
  void look(std::string_view key, const Word& word, Visit& visit) const {
    if (text::is_digit(key[word.begin])) {
      const std::size_t count = std::min<std::size_t>(word.end - word.begin, kMostDigits);
      look_behind<CasedColumns>(key, word, digits_[count - 1], digit_rows_, visit);
    } else if (const Entry* const entry = find_word(word.packed, key, word.begin, word.end)) {
      look_behind<FoldedColumns>(key, word, *entry, rows_, visit);
    }
  }

  template <typename Columns, typename Visit>
  void look_behind(std::string_view key, const Word& word, const Entry& entry, const LineTable& rows,
                   Visit& visit) const {
    const LineSet left = lines_left<Columns>(rows, key.substr(word.end, kDeepest), entry.row);
    if (left != 0) visit(word.begin, Left(&ways_[entry.first_way], entry.ways, left));
  }

  // That of a run of letters; null where it is no trigger.
  const Entry* find_word(text::PackedWord word, std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t i = text::slot_of(word, shift_); slots_[i].word != 0; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].word == word && has_rest(slots_[i].entry.rest, key, begin, end)) return &slots_[i].entry;
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
  void add_to_filter(text::PackedWord word, std::uint32_t row);
  Entry add_ways(const Ways& ways);
  void add_digits(const DigitWays& digits);

  // So far the bytes behind a word are looked at: where two rules begin alike, two words tell them apart.
  static constexpr std::size_t kDeepest = 16;

  Filter filter_;
  std::vector<Slot> slots_;                // a power of two, at most a quarter full
  std::vector<std::string> rests_ = {""};  // of words of more than eight letters, what stands behind those
  int shift_ = 0;
  LineTable rows_;        // of words
  LineTable digit_rows_;  // of figures: behind them case tells much (12 Điều, 12 QĐ)
  std::vector<Way> ways_;
  std::array<Entry, kMostDigits> digits_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_TRIGGERS_H_
