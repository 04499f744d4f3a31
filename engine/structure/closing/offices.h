// The offices that signers hold, also as a scanner damages them.
#ifndef VANBAN_STRUCTURE_CLOSING_OFFICES_H_
#define VANBAN_STRUCTURE_CLOSING_OFFICES_H_

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

 private:
  // The words of an office behind its first one.
  struct Tail {
    std::vector<std::string> words;
    int most_errors = 0;  // in the whole name
  };
  // The offices that begin with one word: a line that does not begin like it is none of them.
  struct Family {
    std::string first;
    std::vector<Tail> tails;
  };
  // Of a family's first word; apart, so that they are passed quickly: every line in capitals is held against them.
  struct Ends {
    std::uint32_t size;
    char front;
    char back;
  };

  void add(const std::string& name);
  bool damaged_at(std::string_view key, Span span) const;
  static bool fits(const Tail& tail, std::string_view key, Span span, int errors);

  const grammar::Rule* rule_;
  std::vector<Ends> ends_;        // of the families
  std::vector<Family> families_;  // keys in capitals, of two words or more
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_OFFICES_H_
