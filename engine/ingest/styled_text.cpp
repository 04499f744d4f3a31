#include "ingest/styled_text.h"

#include <algorithm>
#include <utility>

#include "ingest/code_points.h"
#include "ingest/table_text.h"

namespace vanban::ingest {
namespace {

// Tabs part columns; those that only indent a paragraph, or set its label apart, do not.
std::u32string without_label_tabs(std::u32string text) {
  constexpr std::size_t kLongestLabel = 8;
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '\t' || text[at] == ' ')) text[at++] = ' ';
  const std::size_t label = at;
  while (at < text.size() && text[at] != '\t' && text[at] != ' ' && text[at] != '\n') ++at;
  const bool is_label = at > label && at - label <= kLongestLabel && at < text.size() && text[at] == '\t' &&
                        std::u32string_view(U".):-+*").find(text[at - 1]) != std::u32string_view::npos;
  for (; is_label && at < text.size() && text[at] == '\t'; ++at) text[at] = ' ';
  return text;
}

// Cuts at line breaks.
void add_lines(std::u32string_view text, std::vector<std::u32string>* lines) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(U'\n', at), text.size());
    lines->emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

void StyledText::add(std::u32string_view text, std::string_view font, bool capitals) {
  if (text.empty()) return;
  const std::uint32_t id = fonts_.id_of(font);
  if (!runs_.empty() && runs_.back().font == id && runs_.back().capitals == capitals) {
    runs_.back().text += text;
  } else {
    runs_.push_back({std::u32string(text), id, capitals});
  }
}

void StyledText::put_paragraph(StyledParagraph paragraph) {
  if (depth_ > 0) {
    cell_.push_back(std::move(paragraph));
  } else {
    blocks_.push_back({std::move(paragraph), {}, note_});
  }
}

void StyledText::end_paragraph() {
  put_paragraph(std::move(runs_));
  runs_.clear();
}

void StyledText::begin_table() {
  if (!runs_.empty()) end_paragraph();
  ++depth_;
}

void StyledText::end_cell(std::uint32_t columns_spanned) {
  if (!runs_.empty()) end_paragraph();
  if (depth_ > 1) return;  // the paragraphs join the outer cell
  row_.push_back({std::move(cell_), std::max(columns_spanned, 1u)});
  cell_.clear();
}

void StyledText::end_row() {
  if (depth_ != 1) return;
  if (!cell_.empty() || !runs_.empty()) end_cell();
  if (!row_.empty()) rows_.push_back(std::move(row_));
  row_.clear();
}

void StyledText::end_table() {
  if (depth_ == 0) return;
  if (depth_ == 1) {
    end_row();
    if (!rows_.empty()) blocks_.push_back({{}, std::move(rows_), note_});
    rows_.clear();
  }
  --depth_;
}

void StyledText::begin_notes() {
  while (depth_ > 0) end_table();
  if (!runs_.empty()) end_paragraph();
  note_ = true;
}

void StyledText::take_samples() {
  for (const Block& block : blocks_) {
    fonts_.take_sample(block.paragraph);
    for (const Row& row : block.rows) {
      for (const Cell& cell : row) {
        for (const StyledParagraph& paragraph : cell.paragraphs) fonts_.take_sample(paragraph);
      }
    }
  }
}

void StyledText::write_line(const StyledParagraph& paragraph, bool note, FileText* file) {
  const auto begin = static_cast<std::uint32_t>(file->text.size());
  file->text += to_utf8(without_label_tabs(fonts_.plain(paragraph)));
  const auto end = static_cast<std::uint32_t>(file->text.size());
  file->text += '\n';
  if (end > begin) file->pieces.push_back({.span = {begin, end}, .note = note});
}

void StyledText::write_table(const std::vector<Row>& rows, std::int32_t number, FileText* file) {
  TableText grid;
  for (const Row& row : rows) {
    grid.begin_row();
    for (const Cell& cell : row) {
      std::vector<std::u32string> lines;
      for (const StyledParagraph& paragraph : cell.paragraphs) add_lines(fonts_.plain(paragraph), &lines);
      grid.add_cell(std::move(lines), cell.span);
    }
  }
  grid.write(number, file);
}

void StyledText::finish(FileText* file) {
  while (depth_ > 0) end_table();
  if (!runs_.empty()) end_paragraph();
  take_samples();
  fonts_.decide();
  std::int32_t tables = 0;
  bool in_notes = false;
  for (const Block& block : blocks_) {
    if (block.note && !in_notes) file->text += '\n';
    in_notes = block.note;
    if (block.rows.empty()) {
      write_line(block.paragraph, block.note, file);
    } else {
      write_table(block.rows, tables++, file);
    }
  }
  fonts_.note_encoding(file);
}

}  // namespace vanban::ingest
