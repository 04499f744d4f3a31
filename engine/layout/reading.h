// The text in reading order: blocks (paragraphs rejoined over line and page ends, columns one after the other),
// one to a line, blanks folded, without page numbers, running heads, stamps and drawn rules.
#ifndef VANBAN_LAYOUT_READING_H_
#define VANBAN_LAYOUT_READING_H_

#include <cstdint>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "text/alignment.h"
#include "text/key.h"
#include "text/normalise.h"
#include "vanban/document.h"

namespace vanban::layout {

struct Block {
  Span span;  // in Reading::text, without the '\n' that ends it
  std::uint32_t first_line;
  std::uint32_t last_line;  // inclusive
};

struct Reading {
  std::string text;
  text::Alignment to_norm;
  text::Key key;  // of `text`
  std::vector<Block> blocks;

  // Index of the block that holds a byte of `text`. O(log n).
  std::uint32_t block_at(std::uint32_t byte) const;
};

Reading read(const text::NormText& norm, const Layout& layout);

// Back to the original: what spans and quoted words in a Document are made with.
class Origin {
 public:
  // All are kept by reference and must outlive this.
  Origin(std::string_view original, const text::NormText& norm, const Reading& reading)
      : original_(original), norm_(norm), reading_(reading) {}

  // Spans of the reading text / of the normalised text -> the original.
  Span from_reading(Span reading) const;
  Span from_norm(Span norm) const;
  Quoted quote_reading(Span reading) const;
  Quoted quote_norm(Span norm) const;
  // Several pieces of the normalised text, in reading order (the lines of a header cell), as one quotation.
  Quoted quote_norm(const std::vector<Span>& pieces) const;

 private:
  Quoted quote_pieces(const std::vector<Span>& original_pieces) const;

  std::string_view original_;
  const text::NormText& norm_;
  const Reading& reading_;
};

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_READING_H_
