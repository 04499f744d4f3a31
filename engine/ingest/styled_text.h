// Text with its fonts and tables, as word processors hold it, and the plain text that vanban reads made from it.
//
// Readers call add() and the end_...() functions in the order of the file; finish() decides the encoding of each font,
// converts, lays tables out and writes text and pieces.
#ifndef VANBAN_INGEST_STYLED_TEXT_H_
#define VANBAN_INGEST_STYLED_TEXT_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/file_text.h"
#include "ingest/legacy.h"

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
  struct Run {
    std::u32string text;
    std::uint32_t font;
    bool capitals;
  };
  using Paragraph = std::vector<Run>;
  struct Cell {
    std::vector<Paragraph> paragraphs;
    std::uint32_t span = 1;
  };
  using Row = std::vector<Cell>;
  struct Block {
    Paragraph paragraph;    // or
    std::vector<Row> rows;  // a table
    bool note = false;
  };
  struct Font {
    std::string name;
    FontNote note;
    std::u32string sample;
    Charset charset = Charset::unicode;
  };
  // Runs of a paragraph that follow each other, whose fonts are of one charset.
  struct Stretch {
    std::u32string text;
    std::vector<std::pair<std::size_t, bool>> ends;  // of the runs, in `text`; in capitals
    std::uint32_t font = 0;                          // of the longest run
  };

  std::uint32_t font_id(std::string_view name);
  void put_paragraph(Paragraph paragraph);
  void decide_fonts();
  void take_sample(const Paragraph& paragraph);
  static Charset decide(const Font& font, Charset whole);
  Stretch stretch_at(const Paragraph& paragraph, std::size_t* at) const;
  std::u32string converted(const Stretch& stretch);
  std::u32string plain(const Paragraph& paragraph);
  Charset charset_of(std::u32string_view text, std::uint32_t font) const;
  bool has_legacy() const;
  void write_line(const Paragraph& paragraph, bool note, FileText* file);
  void write_table(const std::vector<Row>& rows, std::int32_t number, FileText* file);
  void note_encoding(FileText* file) const;

  std::vector<Block> blocks_;
  std::vector<Row> rows_;
  Row row_;
  std::vector<Paragraph> cell_;
  Paragraph runs_;
  std::size_t depth_ = 0;
  bool note_ = false;
  std::vector<Font> fonts_;
  std::map<std::string, std::uint32_t, std::less<>> font_ids_;
  std::map<Charset, std::size_t> used_;  // marked words converted from each
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_STYLED_TEXT_H_
