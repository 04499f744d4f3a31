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
  // `key` and `grammar` are kept by reference.
  Offices(std::string_view key, const grammar::Grammar& grammar);

  // Where an office that begins here ends; `damaged` allows for a wrong letter or two.
  std::optional<std::uint32_t> at(std::uint32_t begin, std::uint32_t end, bool damaged) const;
  // PHÓ GIÁM ĐỐC below GIÁM ĐỐC, whose KT. was lost.
  bool is_deputy_of(Span deputy, Span chief) const;

 private:
  std::string_view words_at(Span span) const { return key_.substr(span.begin, span.size()); }
  std::optional<std::uint32_t> damaged_at(std::uint32_t begin, std::uint32_t end) const;

  std::string_view key_;
  const grammar::Rule* rule_;
  std::vector<std::string> offices_;  // keys in capitals, of two words or more
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_OFFICES_H_
