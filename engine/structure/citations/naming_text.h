// A text that names documents, with what the scan has found in it: what all ask who read such names. None of them knows
// of the drafts that are made of what they read.
#ifndef VANBAN_STRUCTURE_CITATIONS_NAMING_TEXT_H_
#define VANBAN_STRUCTURE_CITATIONS_NAMING_TEXT_H_

#include <cstdint>
#include <string_view>

#include "layout/reading.h"
#include "recognise/scan.h"
#include "structure/citations/reading_order.h"
#include "structure/citations/rules.h"
#include "vanban/span.h"

namespace vanban::structure {

// All are kept by reference.
struct NamingText {
  NamingText(const layout::Origin& from, const recognise::Mentions& found, const CitationRules& by)
      : origin(from), key(from.reading().key), mentions(found), rules(by) {}

  std::string_view words(Span span) const { return key.substr(span.begin, span.size()); }
  Span block_at(std::uint32_t place) const { return origin.reading().blocks[origin.reading().block_at(place)].span; }
  // The type word that begins there; null where none does.
  const recognise::TypeMention* type_at(std::uint32_t begin) const { return one_at(mentions.types, begin); }
  // The first date that begins in there; null where none does.
  const recognise::DateMention* date_in(Span span) const {
    const auto date = first_from(mentions.dates, span.begin);
    return date != mentions.dates.end() && date->span.begin < span.end ? &*date : nullptr;
  }
  // "về" and a blank, and no other word of its letters (vẽ).
  bool says_about(std::uint32_t at) const;
  // Where the words end with which a block opens a preamble's item: "Căn cứ". 0 where it is none.
  std::uint32_t end_of_basis(Span block) const;

  const layout::Origin& origin;
  const std::string_view key;
  const recognise::Mentions& mentions;
  const CitationRules& rules;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_NAMING_TEXT_H_
