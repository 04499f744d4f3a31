// The text in reading order: blocks (paragraphs rejoined over line and page ends), one to a line, blanks folded,
// without page numbers, running heads, stamps and drawn rules.
//
// A Reading is a key (key.h) with the way back; positions in it are its own.
#ifndef VANBAN_LAYOUT_READING_H_
#define VANBAN_LAYOUT_READING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "layout/reading_rules.h"
#include "text/alignment.h"
#include "text/growing_array.h"
#include "text/normalise.h"
#include "vanban/document.h"

namespace vanban::layout {

struct Block {
  Span span;                     // without the '\n' that ends it
  std::uint32_t first_line = 0;  // in Layout::lines
  std::uint32_t last_line = 0;   // inclusive

  // Are both cells of one line?
  bool stands_beside(const Block& other) const {
    return first_line == last_line && first_line == other.first_line && first_line == other.last_line;
  }
};

using Blocks = text::GrowingArray<Block>;

struct Reading {
  std::string key;
  text::Alignment to_norm;  // reading position -> key position of the normalised text
  Blocks blocks;

  // Index of the block that holds a position. O(log n).
  std::uint32_t block_at(std::uint32_t position) const;
  // From a block's first character to its last, in key positions of the normalised text. O(1).
  Span norm_of(const Block& block) const {
    return {to_norm.to_source({block.span.begin, block.span.begin + 1}).begin,
            to_norm.to_source({block.span.end - 1, block.span.end}).end};
  }
};

// `norm` is the text that the layout was made of. Blanks that an extraction has lost (lost_blanks.h) are put in. Linear
// time.
Reading read(const Layout& layout, const text::NormText& norm, const ReadingRules& rules);

// Does a line begin a unit of its own: a numbered or lettered item, a bullet, an article, a formula such as Căn cứ, Nơi
// nhận?
bool begins_unit(std::string_view line, const ReadingRules& rules);

// The way back to the original: what the spans and quoted words of a Document are made with.
class Origin {
 public:
  // All are kept by reference and must outlive this.
  Origin(std::string_view original, const text::NormText& norm, const Layout& layout, const Reading& reading);

  Span from_norm(Span norm) const;        // key positions of the normalised text
  Span from_reading(Span reading) const;  // covers all pieces
  Span to_norm(Span original) const;      // back to key positions of the normalised text
  Quoted quote_norm(Span norm) const;
  Quoted quote_norm(const std::vector<Span>& pieces) const;  // in reading order: the lines of a header cell
  Quoted quote_reading(Span reading) const;
  std::string quote_original(Span original) const;  // the text of a quotation, alone
  // The normalised text at these key positions: for checks of case and marks.
  std::string_view norm_text(Span norm) const {
    const Span text = layout_.key.to_text(norm);
    return norm_.text.substr(text.begin, text.size());
  }
  std::string norm_text_of_reading(Span reading) const;
  // Are these words of the reading the ones of `words`, marks and all (case and tone placement apart)? In a text
  // without any marks the letters alone decide.
  bool marks_agree(Span reading, std::string_view words) const;
  // False of a text that has lost them.
  bool has_marks() const { return has_marks_; }
  // The same original, read in another order: the cells of a table, one by one. `reading` must outlive the result.
  Origin with(const Reading& reading) const { return Origin(original_, norm_, layout_, reading); }
  const Reading& reading() const { return reading_; }
  const Layout& layout() const { return layout_; }
  std::size_t text_size() const { return original_.size(); }

 private:
  std::vector<Span> pieces_of(Span reading) const;  // in key positions of the normalised text
  bool quote_as_read(Span reading, Quoted* quoted) const;
  Quoted quote_piece(Span original) const;
  Quoted quote_pieces(std::vector<Span> original_pieces) const;

  std::string_view original_;
  const text::NormText& norm_;
  const Layout& layout_;
  const Reading& reading_;
  bool has_marks_;
};

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_READING_H_
