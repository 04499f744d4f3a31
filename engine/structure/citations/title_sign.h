// Signs at which the title of a cited document ends, or goes on: a full stop, a colon, a semicolon.
#ifndef VANBAN_STRUCTURE_CITATIONS_TITLE_SIGN_H_
#define VANBAN_STRUCTURE_CITATIONS_TITLE_SIGN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "structure/citations/titled_text.h"

namespace vanban::structure {

class TitleSigns {
 public:
  explicit TitleSigns(const TitledText& text) : text_(text), key_(text.key), rules_(text.rules) {}

  // Does the sign at `at` end the sentence, and so the title of the draft of that index? Abbreviations go on, and
  // titles that are lists.
  bool ends_title(std::size_t index, std::uint32_t at, std::uint32_t limit) const;

 private:
  bool lists_examples(std::uint32_t colon) const;
  bool names_project(std::uint32_t colon) const;
  bool goes_on_after_semicolon(std::size_t index, std::uint32_t at, std::uint32_t limit) const;
  bool begins_matter(std::uint32_t at, std::uint32_t limit) const;
  bool is_considered(std::size_t index) const;
  bool is_recital(std::size_t index) const;
  bool is_item(std::size_t index) const;
  bool is_amended_by_formula(std::size_t index) const;
  bool goes_on_changed(std::size_t index, std::uint32_t at, std::uint32_t limit) const;
  bool is_sentence(Span words) const;

  const TitledText& text_;
  std::string_view key_;
  const CitationRules& rules_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_TITLE_SIGN_H_
