#include "ingest/table_text.h"

#include <algorithm>
#include <string_view>

#include "ingest/code_points.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kGap = 6;           // blanks between columns: the engine takes three for a gap
constexpr std::size_t kColumnWidth = 52;  // a longer line of a placed column is wrapped
constexpr std::size_t kAnyWidth = 100000;
constexpr std::uint32_t kMostSpanned = 64;  // columns, of a cell: so many are left empty at most

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || c == '\f' || c == '\r'; }

// Without blanks at both ends, and with one between words.
std::u32string single_blanked(const std::u32string& line) {
  std::u32string out;
  for (const char32_t c : line) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != U' ') {
      out += U' ';
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

// In lines of `width` characters where blanks allow; without empty ones at the end.
std::vector<std::u32string> wrapped(const std::vector<std::u32string>& lines, std::size_t width) {
  std::vector<std::u32string> out;
  for (const std::u32string& line : lines) {
    const std::u32string whole = single_blanked(line);
    std::u32string_view rest = whole;  // a cell may be as long as a text
    while (rest.size() > width) {
      std::size_t at = rest.rfind(U' ', width);
      if (at == std::u32string::npos) at = rest.find(U' ', width);
      if (at == std::u32string::npos || at == 0) break;
      out.emplace_back(rest.substr(0, at));
      rest.remove_prefix(at + 1);
    }
    out.emplace_back(rest);
  }
  while (!out.empty() && out.back().empty()) out.pop_back();
  return out;
}

std::size_t width_of(const std::vector<std::u32string>& lines) {
  std::size_t width = 0;
  for (const std::u32string& line : lines) width = std::max(width, line.size());
  return width;
}

// All lines in one, in which no sign divides cells.
std::u32string joined(const std::vector<std::u32string>& lines) {
  std::u32string out;
  for (const std::u32string& line : lines) {
    std::u32string part = single_blanked(line);
    if (part.empty()) continue;
    if (!out.empty()) out += U' ';
    out += part;
  }
  std::replace(out.begin(), out.end(), U'|', U'\u00A6');
  return out;
}

// Words that only the head or the foot of a document has.
bool is_frame(const std::string& folded) {
  constexpr std::string_view kCues[] = {"cong hoa xa hoi chu nghia", "doc lap - tu do", "doc lap tu do",
                                        "dang cong san viet nam",    "noi nhan",        "kinh gui"};
  return std::any_of(std::begin(kCues), std::end(kCues),
                     [&](std::string_view cue) { return folded.find(cue) != std::string::npos; });
}

}  // namespace

void TableText::add_cell(std::vector<std::u32string> lines, std::uint32_t columns_spanned) {
  rows_.back().push_back({std::move(lines), columns_spanned});
}

bool TableText::places_only() const {
  constexpr std::size_t kMostRows = 12;
  std::size_t columns = 0;
  bool frame = false;
  for (const Row& row : rows_) {
    std::size_t filled = 0;
    for (const Cell& cell : row) {
      const std::u32string text = joined(cell.lines);
      filled += !text.empty();
      if (text.size() < 4000 && !frame) frame = is_frame(fold(to_utf8(text)));
    }
    columns = std::max(columns, filled);
  }
  return columns <= 1 || (frame && columns <= 4 && rows_.size() <= kMostRows);
}

bool TableText::is_empty(const Cell& cell) { return joined(cell.lines).empty(); }

void TableText::write(std::int32_t number, FileText* file) const {
  const bool placed = places_only();
  std::int32_t index = 0;
  for (const Row& row : rows_) {
    if (placed) {
      write_placed(row, number, index++, file);
    } else {
      write_listed(row, number, index++, file);
    }
  }
  file->text += '\n';
}

void TableText::write_placed(const Row& row, std::int32_t number, std::int32_t index, FileText* file) const {
  std::vector<std::vector<std::u32string>> cells;
  std::vector<std::size_t> widths;
  const auto filled = std::count_if(row.begin(), row.end(), [](const Cell& cell) { return !is_empty(cell); });
  std::size_t height = 0;
  for (const Cell& cell : row) {
    cells.push_back(wrapped(cell.lines, filled > 1 ? kColumnWidth : kAnyWidth));
    height = std::max(height, cells.back().size());
    widths.push_back(width_of(cells.back()));
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::u32string out;
    std::size_t column = 0;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::u32string text = line < cells[c].size() ? cells[c][line] : U"";
      if (!text.empty()) {
        if (filled > 1 && out.size() < column) out.resize(column, U' ');
        const auto begin = static_cast<std::uint32_t>(file->text.size() + to_utf8(out).size());
        out += text;
        file->pieces.push_back({.span = {begin, begin + static_cast<std::uint32_t>(to_utf8(text).size())},
                                .table = number,
                                .row = index,
                                .column = static_cast<std::int32_t>(c)});
      }
      if (widths[c] > 0) column += widths[c] + kGap;
    }
    file->text += to_utf8(out) + '\n';
  }
}

void TableText::write_listed(const Row& row, std::int32_t number, std::int32_t index, FileText* file) const {
  if (std::all_of(row.begin(), row.end(), is_empty)) return;
  file->text += '|';
  std::int32_t column = 0;
  for (const Cell& cell : row) {
    const std::string text = to_utf8(joined(cell.lines));
    file->text += ' ';
    const auto begin = static_cast<std::uint32_t>(file->text.size());
    file->text += text;
    if (!text.empty()) {
      file->pieces.push_back({.span = {begin, begin + static_cast<std::uint32_t>(text.size())},
                              .table = number,
                              .row = index,
                              .column = column});
    }
    // A cell over several columns leaves the others empty, so that columns keep their places.
    for (std::uint32_t i = 0; i < std::min(cell.span, kMostSpanned); ++i) file->text += i == 0 ? " |" : "  |";
    column += static_cast<std::int32_t>(cell.span);
  }
  file->text += '\n';
}

}  // namespace vanban::ingest
