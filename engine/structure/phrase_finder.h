// Fixed phrases in damaged text, sought letter by letter: blanks, marks and signs do not count, and a few letters may
// be wrong, lost or added. Myers' bit-vector algorithm: one pass over the letters for each phrase.
#ifndef VANBAN_STRUCTURE_PHRASE_FINDER_H_
#define VANBAN_STRUCTURE_PHRASE_FINDER_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "vanban/span.h"

namespace vanban::structure {

// The letters of a stretch of a key in lower case, each with its place.
struct Letters {
  Letters(std::string_view key, Span span);

  std::string text;
  std::vector<std::uint32_t> at;
};

// How many letters must change to make one of the other; limit + 1 where more than `limit`. For short words.
int edit_distance(std::string_view a, std::string_view b, int limit);

class PhraseFinder {
 public:
  struct Found {
    std::string_view kind;
    Span span;  // from the first letter to behind the last
    int errors = 0;
  };

  // Column `name` holds the phrases, `kind` what they are, `errors` how many letters may be wrong. The lexicon must
  // outlive this; null finds nothing. Phrases of more than 64 letters are cut.
  explicit PhraseFinder(const grammar::Lexicon* lexicon);

  // The phrases in a stretch of a key, in order; where two overlap, the one that the lexicon names first.
  std::vector<Found> find(std::string_view key, Span span) const;

 private:
  using Table = std::array<std::uint64_t, 26>;
  struct Phrase {
    std::string_view kind;
    std::string letters;
    std::size_t size = 0;
    int max_errors = 0;
    std::vector<std::uint16_t> pairs;  // of letters, one after the other
    Table forward{};
    Table backward{};
  };

  // Which pairs of letters stand next to each other somewhere in a text.
  class Pairs;

  static bool may_hold(const Pairs& pairs, const Phrase& phrase);
  static bool find_whole(const Phrase& phrase, const Letters& letters, Found* found);
  static bool find_one(const Phrase& phrase, const Letters& letters, Found* found);

  std::vector<Phrase> phrases_;
  std::size_t fewest_letters_ = 0;  // that a phrase can have, errors and all
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_PHRASE_FINDER_H_
