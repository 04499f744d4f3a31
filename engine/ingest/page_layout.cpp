#include "ingest/page_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ingest/code_points.h"
#include "ingest/page_columns.h"
#include "ingest/page_lines.h"
#include "ingest/table_gutters.h"

namespace vanban::ingest {
namespace {

constexpr float kColumnGap = 1.4F;     // widths of a letter high: a wider gap parts columns
constexpr float kWordGap = 0.12F;      // of a line's height: so far apart a blank stands between
constexpr std::size_t kBlanks = 3;     // what the engine takes for a gap
constexpr float kInTables = 0.7F;      // of a letter's width: so wide that narrow letters stay in their cell
constexpr float kParagraphGap = 0.9F;  // of a line's height, between lines: a blank line is written

float median(std::vector<float> values, float otherwise) {
  if (values.empty()) return otherwise;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// The words of a line that were recognised, in order, each with its place in it.
void note_recognised(std::u32string_view line, const std::vector<std::pair<const PageWord*, std::size_t>>& words,
                     std::uint32_t line_begin, std::int32_t page, FileText* file) {
  std::size_t at = 0;
  std::uint32_t bytes = line_begin;
  for (const auto& [word, place] : words) {
    bytes += static_cast<std::uint32_t>(to_utf8(line.substr(at, place - at)).size());
    const std::uint32_t begin = bytes;
    bytes += static_cast<std::uint32_t>(to_utf8(word->text).size());
    at = place + word->text.size();
    file->scan.words.push_back(
        {{begin, bytes}, page, word->left, word->top, word->right, word->bottom, word->confidence, word->raw});
  }
}

// What a page is measured by, in points.
struct Measures {
  float margin;  // its left
  float letter;  // as wide as one
  float height;  // of most words
};

Measures measures_of(const std::vector<PageWord>& words) {
  std::vector<float> widths;
  std::vector<float> heights;
  widths.reserve(words.size());
  heights.reserve(words.size());
  float margin = words[0].left;
  for (const PageWord& word : words) {
    widths.push_back((word.right - word.left) / static_cast<float>(std::max<std::size_t>(word.text.size(), 1)));
    heights.push_back(word.bottom - word.top);
    margin = std::min(margin, word.left);
  }
  return {margin, std::max(median(widths, 5), 1.0F), std::max(median(heights, 12), 1.0F)};
}

// Writes lines with their gaps as blanks, and a piece for each stretch between two gaps.
class LineWriter {
 public:
  LineWriter(const Measures& measures, std::int32_t page, FileText* file)
      : measures_(measures), page_(page), file_(*file) {}

  // `gutter`: the left edge of the right column; 0 where there is none. `cells`: the gutters of the table that the line
  // is of.
  void write(const PageLine& line, float gutter, const LineGutters& cells) {
    out_.clear();
    recognised_.clear();
    piece_begin_ = 0;
    line_begin_ = static_cast<std::uint32_t>(file_.text.size());
    const PageWord* before = nullptr;
    for (const PageWord* word : line.words) {
      if (before == nullptr || are_apart(*before, *word, gutter) || are_cells(*before, *word, cells)) {
        begin_piece(*word, before == nullptr ? 0 : out_.size() + kBlanks);
      } else if (word->left - before->right > kWordGap * measures_.height || word->confidence >= 0) {
        out_ += U' ';
      }
      add(*word);
      before = word;
    }
    end_piece();
    note_recognised(out_, recognised_, line_begin_, page_, &file_);
    file_.text += to_utf8(out_) + '\n';
  }

 private:
  bool are_apart(const PageWord& before, const PageWord& word, float gutter) const {
    const bool at_gutter = gutter > 0 && before.right <= gutter + kGutterSlack && word.left >= gutter - kGutterSlack &&
                           before.left < gutter - kGutterSlack;
    return at_gutter || word.left - before.right > kColumnGap * measures_.height;
  }

  static bool are_cells(const PageWord& before, const PageWord& word, const LineGutters& cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](float gutter) { return before.right < gutter && word.left > gutter; });
  }

  // At its place on the page, `least` characters into the line.
  void begin_piece(const PageWord& word, std::size_t least) {
    end_piece();
    const float indent = std::round((word.left - measures_.margin) / measures_.letter);
    out_.resize(std::max(static_cast<std::size_t>(std::max(0.0F, indent)), least), U' ');
    piece_begin_ = out_.size();
    piece_ = {};
    piece_.page = page_;
    piece_.left = word.left;
    piece_.top = word.top;
    piece_.right = word.right;
    piece_.bottom = word.bottom;
  }

  void add(const PageWord& word) {
    if (word.confidence >= 0) recognised_.emplace_back(&word, out_.size());
    out_ += word.text;
    piece_.right = std::max(piece_.right, word.right);
    piece_.top = std::min(piece_.top, word.top);
    piece_.bottom = std::max(piece_.bottom, word.bottom);
  }

  void end_piece() {
    if (out_.size() == piece_begin_) return;
    const std::string before = to_utf8(std::u32string_view(out_).substr(0, piece_begin_));
    piece_.span = {line_begin_ + static_cast<std::uint32_t>(before.size()),
                   line_begin_ + static_cast<std::uint32_t>(to_utf8(out_).size())};
    file_.pieces.push_back(piece_);
  }

  const Measures measures_;
  const std::int32_t page_;
  FileText& file_;
  std::u32string out_;
  std::uint32_t line_begin_ = 0;
  Piece piece_;
  std::size_t piece_begin_ = 0;                                      // in out_
  std::vector<std::pair<const PageWord*, std::size_t>> recognised_;  // with its place in out_
};

}  // namespace

void lay_out(std::vector<PageWord> words, std::int32_t page, FileText* file, Order order) {
  std::erase_if(words, [](const PageWord& word) {
    return (word.text.empty() && word.raw.empty()) || word.right <= word.left || word.bottom <= word.top;
  });
  if (words.empty()) return;
  bool overlaid = false;
  std::vector<const PageWord*> all(words.size());
  std::transform(words.begin(), words.end(), all.begin(), [](const PageWord& word) { return &word; });
  std::vector<PageLine> lines = lines_of(std::move(all), &overlaid);
  if (overlaid && std::find(file->remarks.begin(), file->remarks.end(), "overlaid_number") == file->remarks.end())
    file->remarks.emplace_back("overlaid_number");
  Measures measures = measures_of(words);
  const float usual = measures.height;
  const Gutter gutter = find_gutter(lines);
  if (order == Order::reading) {
    part_closing(&lines);
    if (gutter.left > 0) part_head(gutter.last_line + 1, gutter.left, usual, &lines);
  }
  std::vector<LineGutters> cells(lines.size());
  const bool recognised = words[0].confidence >= 0;  // the places of a scan's words are not sure enough
  if (!recognised) cells = table_gutters(lines, usual);
  if (std::any_of(cells.begin(), cells.end(), [](const LineGutters& gutters) { return !gutters.empty(); }))
    measures.letter *= kInTables;
  LineWriter writer(measures, page, file);
  float last_bottom = lines[0].bottom;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PageLine& line = lines[i];
    if (i > 0 && line.top - last_bottom > kParagraphGap * usual) file->text += '\n';
    const bool next_column = line.bottom < last_bottom - usual;
    last_bottom = next_column ? line.bottom : std::max(last_bottom, line.bottom);
    writer.write(line, i <= gutter.last_line ? gutter.left : 0, cells[i]);
  }
}

}  // namespace vanban::ingest
