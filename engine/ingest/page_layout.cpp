#include "ingest/page_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "ingest/code_points.h"
#include "ingest/syllables.h"
#include "structure/phrase_finder.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr float kColumnGap = 1.4F;     // widths of a letter high: a wider gap parts columns
constexpr std::size_t kBlanks = 3;     // what the engine takes for a gap
constexpr float kInTables = 0.7F;      // of a letter's width: so wide that narrow letters stay in their cell
constexpr float kParagraphGap = 0.9F;  // of a line's height, between lines: a blank line is written

struct Line {
  std::vector<const PageWord*> words;
  float top = 0, bottom = 0;

  float height() const { return bottom - top; }
};

float middle(const PageWord& word) { return (word.top + word.bottom) / 2; }
float height(const PageWord& word) { return word.bottom - word.top; }

float overlap(float begin, float end, float other_begin, float other_end) {
  return std::min(end, other_end) - std::max(begin, other_begin);
}

float median(std::vector<float> values, float otherwise) {
  if (values.empty()) return otherwise;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// Two words in one place: the second lies over the first.
bool lies_over(const PageWord& one, const PageWord& other) {
  const float shared = overlap(one.left, one.right, other.left, other.right);
  return shared > 0.3F * std::min(one.right - one.left, other.right - other.left);
}

// Words join the line that their middle lies in, unless something else stands in their place there: then they are a
// line of their own, if they could be one, or lie over it.
std::vector<Line> lines_of(std::vector<const PageWord*> order, bool* overlaid) {
  std::stable_sort(order.begin(), order.end(),
                   [](const PageWord* a, const PageWord* b) { return middle(*a) < middle(*b); });
  std::vector<Line> lines;
  for (const PageWord* word : order) {
    Line* best = nullptr;
    float best_shared = 0;
    // Only the last lines can be near.
    for (std::size_t back = 0; back < 4 && back < lines.size(); ++back) {
      Line& line = lines[lines.size() - 1 - back];
      const float shared = overlap(word->top, word->bottom, line.top, line.bottom);
      const float least = 0.55F * std::min(height(*word), line.height());
      if (shared < least || shared <= best_shared) continue;
      const bool taken = std::any_of(line.words.begin(), line.words.end(),
                                     [&](const PageWord* other) { return lies_over(*word, *other); });
      const bool same_line = std::abs(middle(*word) - (line.top + line.bottom) / 2) < 0.25F * line.height();
      if (taken && !same_line) continue;
      if (taken) *overlaid = true;
      best = &line;
      best_shared = shared;
    }
    if (best == nullptr) {
      lines.push_back({{word}, word->top, word->bottom});
    } else {
      best->words.push_back(word);
      // The line stays where its first words put it: marks and larger letters must not make it swallow the next.
      const float share = 1.0F / static_cast<float>(best->words.size());
      best->top += (word->top - best->top) * share;
      best->bottom += (word->bottom - best->bottom) * share;
    }
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.top + a.bottom < b.top + b.bottom; });
  for (Line& line : lines)
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PageWord* a, const PageWord* b) { return a->left < b->left; });
  return lines;
}

// Kính gửi: below the head, though it may stand left of the gutter.
bool opens_address(const Line& line) {
  return line.words.size() > 1 && fold(to_utf8(line.words[0]->text)) == "kinh" &&
         fold(to_utf8(line.words[1]->text)).starts_with("gui");
}

// Where the right half of a document's head begins: the left edge of the nation's title, or the Party's, and of what
// stands below it; 0 if it is not there. Left of it stands the issuing body, however near.
struct Gutter {
  float left = 0;
  std::size_t last_line = 0;  // lines up to it are parted
};

// The word with which the title begins; the number of words if it is not there.
std::size_t title_in(const Line& line) {
  struct Title {
    std::string_view words;
    std::size_t count;
  };
  constexpr Title kTitles[] = {{"cong hoa xa hoi", 4}, {"dang cong san viet nam", 5}};
  constexpr int kMisread = 2;  // letters
  const auto& words = line.words;
  for (std::size_t w = 0; w + 2 < words.size(); ++w) {
    const bool found = std::any_of(std::begin(kTitles), std::end(kTitles), [&](const Title& title) {
      std::string phrase;
      for (std::size_t k = w; k < words.size() && k < w + title.count; ++k)
        phrase += (k > w ? " " : "") + fold(to_utf8(words[k]->text));
      return structure::edit_distance(phrase, title.words, kMisread) <= kMisread;
    });
    if (found) return w;
  }
  return words.size();
}

constexpr float kLeftmost = -1e9F;

// Does `line` belong to the head that `gutter` parts? Not if it runs across: by a word, or by words that are no further
// apart than words are. What stands clear of all that stands left, `left_end`, may begin somewhat before the title
// does, as place and date do where they are longer: then the gutter is there.
bool joins_head(const Line& line, float* gutter, float* left_end) {
  constexpr float kGap = 0.9F;   // of the line's height
  constexpr float kLonger = 60;  // points
  const float gap = kGap * line.height();
  const auto& words = line.words;
  const auto beyond =
      std::find_if(words.begin(), words.end(), [&](const PageWord* word) { return word->right > *gutter + 1; });
  auto right = beyond;
  if (beyond != words.end()) {
    while (right != words.begin() && (*right)->left - (*(right - 1))->right < gap) --right;
    const float begin = (*right)->left;
    if (begin < *gutter - 1) {
      const float end = right == words.begin() ? *left_end : std::max(*left_end, (*(right - 1))->right);
      if (begin - end < gap || *gutter - begin > kLonger) return false;
      *gutter = begin;
    }
  }
  if (right != words.begin()) *left_end = std::max(*left_end, (*(right - 1))->right);
  return true;
}

Gutter find_gutter(const std::vector<Line>& lines) {
  constexpr std::size_t kLooked = 14;
  constexpr std::size_t kMostBelow = 8;
  for (std::size_t i = 0; i < lines.size() && i < kLooked; ++i) {
    const std::size_t title = title_in(lines[i]);
    if (title == lines[i].words.size()) continue;
    Gutter gutter{lines[i].words[title]->left, i};
    float left_end = title > 0 ? lines[i].words[title - 1]->right : kLeftmost;
    // Where the columns do not stand level the title has a line for itself, the issuing body those above and below.
    const std::size_t first = title > 0 ? i + 1 : 0;
    // Down to the first line that runs across.
    std::size_t next = first;
    for (; next < lines.size() && next < i + kMostBelow; ++next) {
      if (next == i) continue;
      if (opens_address(lines[next]) || !joins_head(lines[next], &gutter.left, &left_end)) break;
      gutter.last_line = std::max(i, next);
    }
    if (left_end > kLeftmost && next > i) return gutter;
  }
  return {};
}

constexpr float kSlack = 2;  // points, at a gutter

float middle(const Line& line) { return (line.top + line.bottom) / 2; }

// Left and right of a gutter, each from the top down.
struct Columns {
  std::vector<Line> left;
  std::vector<Line> right;
};

// Each column has lines of its own: they need not stand level.
Columns columns_of(const std::vector<Line>& lines, std::size_t begin, std::size_t end, float gutter) {
  std::vector<const PageWord*> left;
  std::vector<const PageWord*> right;
  for (std::size_t i = begin; i < end; ++i) {
    for (const PageWord* word : lines[i].words) (word->left < gutter - kSlack ? left : right).push_back(word);
  }
  bool overlaid = false;  // was seen before
  return {lines_of(std::move(left), &overlaid), lines_of(std::move(right), &overlaid)};
}

// Puts `parted` in the place of the lines from `begin` to `end`.
void replace_lines(std::size_t begin, std::size_t end, std::vector<Line> parted, std::vector<Line>* lines) {
  const auto at = lines->erase(lines->begin() + static_cast<std::ptrdiff_t>(begin),
                               lines->begin() + static_cast<std::ptrdiff_t>(end));
  lines->insert(at, std::make_move_iterator(parted.begin()), std::make_move_iterator(parted.end()));
}

bool has_word(const Line& line, std::string_view wanted) {
  return std::any_of(line.words.begin(), line.words.end(), [&](const PageWord* word) {
    const std::string folded = fold(to_utf8(word->text));
    return folded.starts_with(wanted) &&
           (folded.size() == wanted.size() || !is_word_character(word->text[wanted.size()]));
  });
}

// Where a head has two rows of cells, number and date in the second: lines of the left and of the right column that
// are of the first. In a head of one row the number follows the issuer without a gap, or stands higher than the date.
std::pair<std::size_t, std::size_t> first_row(const Columns& head, float usual) {
  constexpr float kGap = 0.8F;    // of a line's height: one line was left out
  constexpr float kLevel = 0.8F;  // of it: beside each other
  const std::pair<std::size_t, std::size_t> all{head.left.size(), head.right.size()};
  for (std::size_t i = 1; i < head.left.size(); ++i) {
    const Line& number = head.left[i];
    if (!has_word(number, "so")) continue;
    if (number.top - head.left[i - 1].bottom < kGap * usual) return all;
    const auto date =
        std::find_if(head.right.begin(), head.right.end(), [](const Line& line) { return has_word(line, "ngay"); });
    if (date != head.right.end()) {
      if (std::abs(middle(*date) - middle(number)) > kLevel * usual) return all;
      return {i, static_cast<std::size_t>(date - head.right.begin())};
    }
    return middle(number) > head.right.back().bottom ? std::pair(i, head.right.size()) : all;
  }
  return all;
}

// The issuing body, the nation's title beside it, and below them number and date; or the left column, then the right
// one.
void part_head(std::size_t end, float gutter, float usual, std::vector<Line>* lines) {
  Columns head = columns_of(*lines, 0, end, gutter);
  if (head.left.empty() || head.right.empty()) return;
  const auto [left, right] = first_row(head, usual);
  const auto left_end = head.left.begin() + static_cast<std::ptrdiff_t>(left);
  const auto right_end = head.right.begin() + static_cast<std::ptrdiff_t>(right);
  std::vector<Line> parted(head.left.begin(), left_end);
  parted.insert(parted.end(), head.right.begin(), right_end);
  parted.insert(parted.end(), left_end, head.left.end());
  parted.insert(parted.end(), right_end, head.right.end());
  replace_lines(0, end, std::move(parted), lines);
}

// Does `line` run across `gutter`: with a word, or with words that are no further apart than words are?
bool runs_across(const Line& line, float gutter) {
  constexpr float kWordGap = 0.7F;  // of the line's height
  float left_end = -1e9F;
  float right_begin = 1e9F;
  for (const PageWord* word : line.words) {
    const bool on_left = word->left < gutter - kSlack;
    if (on_left && word->right > gutter + kSlack) return true;
    (on_left ? left_end : right_begin) = on_left ? std::max(left_end, word->right) : std::min(right_begin, word->left);
  }
  return right_begin - left_end < kWordGap * line.height();
}

// Where `Nơi nhận` begins a line, or its end does, which a frame's edge was read into; the number of lines if nowhere.
std::size_t recipients_begin(const std::vector<Line>& lines) {
  std::size_t first = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& words = lines[i].words;
    if (words.size() < 2 || words[0]->text.size() > 4) continue;
    if (fold(to_utf8(words[0]->text)).ends_with("noi") && fold(to_utf8(words[1]->text)).starts_with("nhan")) first = i;
  }
  return first;
}

// Recipients, then who signed beside them. The gutter is what most lines from there on leave free.
void part_closing(std::vector<Line>* lines) {
  std::size_t first = recipients_begin(*lines);
  if (first == lines->size()) return;
  float begin = 1e9F;
  float end = 0;
  for (const Line& line : *lines) {
    begin = std::min(begin, line.words.front()->left);
    end = std::max(end, line.words.back()->right);
  }
  const float least = begin + 0.35F * (end - begin);
  float gutter = 0;
  std::size_t last = first;  // behind the closing
  const auto try_gutter = [&](float candidate) {
    std::size_t until = first;
    std::size_t beside = 0;  // behind the last line that has something on the right
    for (; until < lines->size() && !runs_across((*lines)[until], candidate); ++until) {
      if ((*lines)[until].words.back()->left >= candidate - kSlack) beside = until + 1;
    }
    if (beside == 0 || until < last || (until == last && candidate >= gutter)) return;
    gutter = candidate;
    last = until;
  };
  for (std::size_t i = first; i < lines->size(); ++i) {
    for (const PageWord* word : (*lines)[i].words) {
      if (word->left > least) try_gutter(word->left);
    }
  }
  if (last == first) return;
  // Lines above that stand right of all recipients: a signature that begins higher.
  float left_end = begin;
  for (std::size_t i = first; i < last; ++i) {
    for (const PageWord* word : (*lines)[i].words)
      if (word->left < gutter - kSlack) left_end = std::max(left_end, word->right);
  }
  for (; first > 0 && (*lines)[first - 1].words.front()->left >= left_end; --first)
    gutter = std::min(gutter, (*lines)[first - 1].words.front()->left);
  Columns closing = columns_of(*lines, first, last, gutter);
  closing.left.insert(closing.left.end(), std::make_move_iterator(closing.right.begin()),
                      std::make_move_iterator(closing.right.end()));
  replace_lines(first, last, std::move(closing.left), lines);
}

// The gutters of tables: where no word stands in many lines, one below the other. The cells of a ruled table may stand
// as near as words do; but in running text no gap goes on for six lines, and no list has three of them beside each
// other.
class TableGutters {
 public:
  TableGutters(const std::vector<Line>& lines, float usual) : lines_(lines), usual_(usual), of_line_(lines.size()) {}

  void find() {
    const auto words_before = [](std::size_t words, const Line& line) { return words + line.words.size(); };
    if (std::accumulate(lines_.begin(), lines_.end(), std::size_t{0}, words_before) > kMostWords) return;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& words = lines_[i].words;
      for (std::size_t w = 1; w < words.size(); ++w) {
        const Gap gap{words[w - 1]->right, words[w]->left};
        if (is_wide(gap) && !is_known(i, gap)) follow(i, gap);
      }
    }
    for (std::vector<float>& gutters : of_line_) {
      if (gutters.size() < kFewest) gutters.clear();
      any_ = any_ || !gutters.empty();
    }
  }

  bool any() const { return any_; }
  // Those that a line goes across, in points.
  const std::vector<float>& of_line(std::size_t line) const { return of_line_[line]; }

 private:
  static constexpr std::size_t kMostWords = 5000;  // of a page: each gap may be followed past all of them
  static constexpr std::size_t kFewest = 3;        // beside each other
  static constexpr std::size_t kFewestLines = 6;   // that one goes through
  static constexpr std::size_t kFewestNear = 3;    // of these, with words on both sides, that begin near it
  static constexpr float kLeast = 0.33F;           // of a line's height: wider than words mostly stand apart ...
  static constexpr float kFar = 0.7F;              // ... and than they ever do
  static constexpr float kNear = 4;                // where what stands in the middle of a column begins
  static constexpr float kFarthest = 5;            // from one line of a table to the next

  struct Gap {
    float left, right;
  };
  // The words of a line between which a gutter is; null where none is on that side.
  struct Neighbours {
    const PageWord* left = nullptr;
    const PageWord* right = nullptr;

    bool both() const { return left != nullptr && right != nullptr; }
    float apart() const { return right->left - left->right; }
  };

  static Neighbours neighbours(const Line& line, float place) {
    Neighbours found;
    for (const PageWord* word : line.words) {
      if (word->left + word->right < 2 * place) {
        if (found.left == nullptr || word->right > found.left->right) found.left = word;
      } else if (found.right == nullptr || word->left < found.right->left) {
        found.right = word;
      }
    }
    return found;
  }

  bool is_wide(Gap gap) const { return gap.right - gap.left >= kLeast * usual_; }

  bool is_known(std::size_t line, Gap gap) const {
    const auto inside = [&](float gutter) { return gutter > gap.left && gutter < gap.right; };
    return std::any_of(of_line_[line].begin(), of_line_[line].end(), inside);
  }

  // As far down as it goes on.
  void follow(std::size_t first, Gap gap) {
    std::size_t end = first;
    std::vector<Neighbours> parted;
    for (; end < lines_.size(); ++end) {
      if (end > first && lines_[end].top - lines_[end - 1].bottom > kFarthest * usual_) break;
      const Neighbours here = neighbours(lines_[end], (gap.left + gap.right) / 2);
      Gap narrowed = gap;
      if (here.left != nullptr) narrowed.left = std::max(gap.left, here.left->right);
      if (here.right != nullptr) narrowed.right = std::min(gap.right, here.right->left);
      if (!is_wide(narrowed)) break;
      gap = narrowed;
      if (here.both()) parted.push_back(here);
    }
    if (end - first < kFewestLines || !parts_cells(std::move(parted), gap)) return;
    for (std::size_t i = first; i < end; ++i) of_line_[i].push_back((gap.left + gap.right) / 2);
  }

  // A gap in one line, with a wide one in those below it, is none of their cells; nor is one between words that each
  // row repeats.
  bool parts_cells(std::vector<Neighbours> parted, Gap gap) const {
    std::erase_if(parted, [&](const Neighbours& each) { return each.right->left - gap.right > kNear * usual_; });
    if (parted.size() < kFewestNear) return false;
    return std::any_of(parted.begin(), parted.end(), [&](const Neighbours& each) {
      return each.apart() > kFar * usual_ || each.left->text != parted[0].left->text ||
             each.right->text != parted[0].right->text;
    });
  }

  const std::vector<Line>& lines_;
  const float usual_;
  std::vector<std::vector<float>> of_line_;
  bool any_ = false;
};

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
    heights.push_back(height(word));
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
  void write(const Line& line, float gutter, const std::vector<float>& cells) {
    out_.clear();
    recognised_.clear();
    piece_begin_ = 0;
    line_begin_ = static_cast<std::uint32_t>(file_.text.size());
    const PageWord* before = nullptr;
    for (const PageWord* word : line.words) {
      if (before == nullptr || are_apart(*before, *word, gutter) || are_cells(*before, *word, cells)) {
        begin_piece(*word, before == nullptr ? 0 : out_.size() + kBlanks);
      } else if (word->left - before->right > 0.12F * measures_.height || word->confidence >= 0) {
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
    const bool at_gutter =
        gutter > 0 && before.right <= gutter + kSlack && word.left >= gutter - kSlack && before.left < gutter - kSlack;
    return at_gutter || word.left - before.right > kColumnGap * measures_.height;
  }

  static bool are_cells(const PageWord& before, const PageWord& word, const std::vector<float>& cells) {
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
  std::vector<Line> lines = lines_of(std::move(all), &overlaid);
  if (overlaid && std::find(file->remarks.begin(), file->remarks.end(), "overlaid_number") == file->remarks.end())
    file->remarks.emplace_back("overlaid_number");
  Measures measures = measures_of(words);
  const float usual = measures.height;
  const Gutter gutter = find_gutter(lines);
  if (order == Order::reading) {
    part_closing(&lines);
    if (gutter.left > 0) part_head(gutter.last_line + 1, gutter.left, usual, &lines);
  }
  TableGutters tables(lines, usual);
  const bool recognised = words[0].confidence >= 0;  // the places of a scan's words are not sure enough
  if (!recognised) tables.find();
  if (tables.any()) measures.letter *= kInTables;
  LineWriter writer(measures, page, file);
  float last_bottom = lines[0].bottom;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (i > 0 && line.top - last_bottom > kParagraphGap * usual) file->text += '\n';
    const bool next_column = line.bottom < last_bottom - usual;
    last_bottom = next_column ? line.bottom : std::max(last_bottom, line.bottom);
    writer.write(line, i <= gutter.last_line ? gutter.left : 0, tables.of_line(i));
  }
}

}  // namespace vanban::ingest
