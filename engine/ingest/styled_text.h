// Text with its fonts and tables, as word processors hold it, and the plain text that vanban reads made from it.
//
// Readers call add() and the end_...() functions in the order of the file; finish() has the encodings of fonts undone
// (styled_fonts.h), lays tables out and writes text and pieces.
#ifndef VANBAN_INGEST_STYLED_TEXT_H_
#define VANBAN_INGEST_STYLED_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/file_text.h"
#include "ingest/styled_fonts.h"

namespace vanban::ingest {

class StyledText {
 public:
  // Text of one font; '\n' is a line break within the paragraph, '\t' a tab, '\f' a page end. Old encodings come
  // widened (legacy.h). `capitals`: shown in capitals whatever it holds.
  void add(std::u32string_view text, std::string_view font, bool capitals = false);
  void end_paragraph();

  // Tables nest; the text of a table within a cell joins that cell.
  void begin_table();
  void end_cell(std::uint32_t columns_spanned = 1);
  void end_row();
  void end_table();
  std::size_t table_depth() const { return depth_; }
  bool in_row() const { return depth_ > 0 && (!row_.empty() || !cell_.empty() || !runs_.empty()); }

  // What follows stands outside the flow: notes, running heads.
  void begin_notes();

  bool empty() const { return blocks_.empty() && runs_.empty(); }

  // Fills text, pieces, encoding and remarks of `file`.
  void finish(FileText* file);

 private:
  struct Cell {
    std::vector<StyledParagraph> paragraphs;
    std::uint32_t span = 1;
  };
  using Row = std::vector<Cell>;
  struct Block {
    StyledParagraph paragraph;  // or
    std::vector<Row> rows;      // a table
    bool note = false;
  };

  void put_paragraph(StyledParagraph paragraph);
  void take_samples();
  void write_line(const StyledParagraph& paragraph, bool note, FileText* file);
  void write_table(const std::vector<Row>& rows, std::int32_t number, FileText* file);

  std::vector<Block> blocks_;
  std::vector<Row> rows_;
  Row row_;
  std::vector<StyledParagraph> cell_;
  StyledParagraph runs_;
  std::size_t depth_ = 0;
  bool note_ = false;
  StyledFonts fonts_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_STYLED_TEXT_H_
