// The offices that signers hold, also as a scanner damages them.
#ifndef VANBAN_STRUCTURE_CLOSING_OFFICES_H_
#define VANBAN_STRUCTURE_CLOSING_OFFICES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "vanban/span.h"

namespace vanban::structure::closing {

class Offices {
 public:
  // `grammar` is kept by reference.
  explicit Offices(const grammar::Grammar& grammar);

  // Where an office that begins here ends.
  std::optional<std::uint32_t> at(std::string_view key, Span span) const;
  // Does one begin here, perhaps with a wrong letter or two?
  bool begins(std::string_view key, Span span) const;
  // PHÓ ..., THỨ ...: does a deputy's post begin so?
  static bool is_deputy(std::string_view office);
  // PHÓ GIÁM ĐỐC below GIÁM ĐỐC, whose KT. was lost.
  static bool is_deputy_of(std::string_view deputy, std::string_view chief);
  // PHÓ G Đ, PHÓ G: what a scanner left of PHÓ GIÁM ĐỐC, below GIÁM ĐỐC.
  static bool is_rest_of_deputy(std::string_view words, std::string_view chief);

 private:
  // Which letters a word has. One that is wrong, lost or added changes two of them at most: nearly all words that are
  // none of an office are refused by that, at a twentieth of what a comparison costs.
  class LetterSet {
   public:
    LetterSet() = default;
    explicit LetterSet(std::string_view word) {
      for (const char c : word) bits_ |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 0x1FU);
    }
    bool may_be_damaged_of(LetterSet other) const {
      std::uint32_t changed = bits_ ^ other.bits_;
      changed &= changed - 1;
      return (changed & (changed - 1)) == 0;
    }

   private:
    std::uint32_t bits_ = 0;
  };
  // The words of an office behind its first one.
  struct Tail {
    std::vector<std::string> words;  // one at least
    LetterSet letters;               // of the first of them
    int most_errors = 0;             // in the whole name
  };
  // The offices that begin with one word: a line that does not begin like it is none of them.
  struct Family {
    std::string first;
    LetterSet letters;  // of it
    std::vector<Tail> tails;
  };
  // Families whose first words begin, or end, with a letter: every line in capitals is held against them, and looking
  // at each was a twentieth of the closing of a short text.
  using ByLetter = std::array<std::vector<std::uint16_t>, 128>;
  static std::size_t index_of(char letter) { return static_cast<unsigned char>(letter) & 0x7FU; }

  void add(const std::string& name);
  bool damaged_at(std::string_view key, Span span) const;
  // The offices of one family; `first` is the span's first word.
  static bool is_damaged_of(const Family& family, std::string_view key, Span first, Span span);
  static bool fits(const Tail& tail, std::string_view key, Span span, int errors);

  const grammar::Rule* rule_;
  std::vector<Family> families_;  // keys in capitals, of two words or more
  ByLetter by_front_;
  ByLetter by_back_;
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_OFFICES_H_
