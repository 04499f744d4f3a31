// The parts of a signature as they stand in one cell: TM. ỦY BAN, CHỦ TỊCH, (Đã ký), a name.
#ifndef VANBAN_STRUCTURE_CLOSING_ELEMENTS_H_
#define VANBAN_STRUCTURE_CLOSING_ELEMENTS_H_

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "structure/closing/cues.h"

namespace vanban::structure::closing {

// A stretch of one line: a cell, or what belongs to one column of it.
struct Piece {
  Span span;
  std::uint32_t line = 0;
  std::uint32_t column = 0;  // from the line's begin
};

// From this column on nothing but a signature stands.
inline constexpr std::uint32_t kRightColumn = 30;

enum class ElementKind : std::uint8_t {
  authority,  // TM. and the words after it
  office,     // CHỦ TỊCH ...
  capitals,   // other words in capitals: they go on with the element before
  link,       // Kiêm
  name,
  mark,   // (Đã ký), a stamp
  noise,  // too short or too strange to be anything
  other   // running text
};

struct Element {
  ElementKind kind = ElementKind::noise;
  Span span;                   // authority: the words after the prefix
  Span authority;              // the prefix
  Piece piece;                 // where it stands
  bool behind_debris = false;  // office: letters or digits stand before it that could not be read
};

// Kept with the cues: a signature's lines are asked for again by all who read it, five times as a rule.
const std::vector<Element>& elements_of(const ClosingCues& cues, const Piece& piece);

class KnownElements {
 public:
  // Null where the piece is new.
  const std::vector<Element>* find(const Piece& piece) const;
  const std::vector<Element>& add(const Piece& piece, std::vector<Element> elements);
  // Between two signatures: those of lines far behind are not asked for again, and a text may have a hundred thousand.
  void forget_if_many() {
    if (entries_.size() > kMany) entries_.clear();
  }

 private:
  static constexpr std::size_t kMany = 1000;

  struct Entry {
    Piece piece;
    std::vector<Element> elements;
  };
  std::unordered_multimap<std::uint64_t, Entry> entries_;  // by begin and end of the piece
};

// Can the first element be an authority or an office? Much cheaper than to read it: asked of every line in capitals.
bool may_begin_with_office(const ClosingCues& cues, Span span);

// Do these stand in a signature, and nothing else with them?
bool is_signing(const std::vector<Element>& elements);
bool has_kind(const std::vector<Element>& elements, ElementKind kind);

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_ELEMENTS_H_
