#include "ingest/page_columns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/code_points.h"
#include "ingest/syllables.h"
#include "structure/phrase_finder.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr float kLeftmost = -1e9F;
constexpr float kRightmost = 1e9F;

// Kính gửi: below the head, though it may stand left of the gutter.
bool opens_address(const PageLine& line) {
  return line.words.size() > 1 && fold(to_utf8(line.words[0]->text)) == "kinh" &&
         fold(to_utf8(line.words[1]->text)).starts_with("gui");
}

// The word with which the title begins; the number of words if it is not there.
std::size_t title_in(const PageLine& line) {
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

// Does `line` belong to the head that `gutter` parts? Not if it runs across: by a word, or by words that are no further
// apart than words are. What stands clear of all that stands left, `left_end`, may begin somewhat before the title
// does, as place and date do where they are longer: then the gutter is there.
bool joins_head(const PageLine& line, float* gutter, float* left_end) {
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

// Left and right of a gutter, each from the top down.
struct Columns {
  std::vector<PageLine> left;
  std::vector<PageLine> right;
};

// Each column has lines of its own: they need not stand level.
Columns columns_of(const std::vector<PageLine>& lines, std::size_t begin, std::size_t end, float gutter) {
  std::vector<const PageWord*> left;
  std::vector<const PageWord*> right;
  for (std::size_t i = begin; i < end; ++i) {
    for (const PageWord* word : lines[i].words) (word->left < gutter - kGutterSlack ? left : right).push_back(word);
  }
  bool overlaid = false;  // was seen before
  return {lines_of(std::move(left), &overlaid), lines_of(std::move(right), &overlaid)};
}

// Puts `parted` in the place of the lines from `begin` to `end`.
void replace_lines(std::size_t begin, std::size_t end, std::vector<PageLine> parted, std::vector<PageLine>* lines) {
  const auto at = lines->erase(lines->begin() + static_cast<std::ptrdiff_t>(begin),
                               lines->begin() + static_cast<std::ptrdiff_t>(end));
  lines->insert(at, std::make_move_iterator(parted.begin()), std::make_move_iterator(parted.end()));
}

bool has_word(const PageLine& line, std::string_view wanted) {
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
    const PageLine& number = head.left[i];
    if (!has_word(number, "so")) continue;
    if (number.top - head.left[i - 1].bottom < kGap * usual) return all;
    const auto date =
        std::find_if(head.right.begin(), head.right.end(), [](const PageLine& line) { return has_word(line, "ngay"); });
    if (date != head.right.end()) {
      if (std::abs(date->middle() - number.middle()) > kLevel * usual) return all;
      return {i, static_cast<std::size_t>(date - head.right.begin())};
    }
    return number.middle() > head.right.back().bottom ? std::pair(i, head.right.size()) : all;
  }
  return all;
}

// Does `line` run across `gutter`: with a word, or with words that are no further apart than words are?
bool runs_across(const PageLine& line, float gutter) {
  constexpr float kWordGap = 0.7F;  // of the line's height
  float left_end = kLeftmost;
  float right_begin = kRightmost;
  for (const PageWord* word : line.words) {
    const bool on_left = word->left < gutter - kGutterSlack;
    if (on_left && word->right > gutter + kGutterSlack) return true;
    (on_left ? left_end : right_begin) = on_left ? std::max(left_end, word->right) : std::min(right_begin, word->left);
  }
  return right_begin - left_end < kWordGap * line.height();
}

// Where `Nơi nhận` begins a line, or its end does, which a frame's edge was read into; the number of lines if nowhere.
std::size_t recipients_begin(const std::vector<PageLine>& lines) {
  std::size_t first = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& words = lines[i].words;
    if (words.size() < 2 || words[0]->text.size() > 4) continue;
    if (fold(to_utf8(words[0]->text)).ends_with("noi") && fold(to_utf8(words[1]->text)).starts_with("nhan")) first = i;
  }
  return first;
}

// The lines of a closing from `begin` on, and where recipients and signatures part; none where begin is the end.
struct Closing {
  std::size_t begin;
  std::size_t end;
  float gutter = 0;
};

struct Extent {
  float left = kRightmost;
  float right = 0;
};

Extent extent_of(const std::vector<PageLine>& lines) {
  Extent extent;
  for (const PageLine& line : lines) {
    extent.left = std::min(extent.left, line.words.front()->left);
    extent.right = std::max(extent.right, line.words.back()->right);
  }
  return extent;
}

// Takes the gutter if more lines leave it free, or as many and it stands further left; something must stand right of
// it.
void try_gutter(const std::vector<PageLine>& lines, float gutter, Closing* closing) {
  bool has_right = false;
  std::size_t end = closing->begin;
  for (; end < lines.size() && !runs_across(lines[end], gutter); ++end)
    has_right = has_right || lines[end].words.back()->left >= gutter - kGutterSlack;
  if (!has_right || end < closing->end || (end == closing->end && gutter >= closing->gutter)) return;
  closing->gutter = gutter;
  closing->end = end;
}

Closing find_closing(const std::vector<PageLine>& lines, const Extent& page) {
  constexpr float kLeftColumn = 0.35F;  // of the page's width: no gutter stands further left
  const std::size_t begin = recipients_begin(lines);
  const float least = page.left + kLeftColumn * (page.right - page.left);
  Closing closing{begin, begin};
  for (std::size_t i = begin; i < lines.size(); ++i) {
    for (const PageWord* word : lines[i].words) {
      if (word->left > least) try_gutter(lines, word->left, &closing);
    }
  }
  return closing;
}

// Lines above that stand right of all recipients: a signature that begins higher.
void add_lines_above(const std::vector<PageLine>& lines, const Extent& page, Closing* closing) {
  float left_end = page.left;
  for (std::size_t i = closing->begin; i < closing->end; ++i) {
    for (const PageWord* word : lines[i].words)
      if (word->left < closing->gutter - kGutterSlack) left_end = std::max(left_end, word->right);
  }
  for (; closing->begin > 0 && lines[closing->begin - 1].words.front()->left >= left_end; --closing->begin)
    closing->gutter = std::min(closing->gutter, lines[closing->begin - 1].words.front()->left);
}

}  // namespace

Gutter find_gutter(const std::vector<PageLine>& lines) {
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

void part_head(std::size_t end, float gutter, float usual, std::vector<PageLine>* lines) {
  Columns head = columns_of(*lines, 0, end, gutter);
  if (head.left.empty() || head.right.empty()) return;
  const auto [left, right] = first_row(head, usual);
  const auto left_end = head.left.begin() + static_cast<std::ptrdiff_t>(left);
  const auto right_end = head.right.begin() + static_cast<std::ptrdiff_t>(right);
  std::vector<PageLine> parted(head.left.begin(), left_end);
  parted.insert(parted.end(), head.right.begin(), right_end);
  parted.insert(parted.end(), left_end, head.left.end());
  parted.insert(parted.end(), right_end, head.right.end());
  replace_lines(0, end, std::move(parted), lines);
}

void part_closing(std::vector<PageLine>* lines) {
  const Extent page = extent_of(*lines);
  Closing closing = find_closing(*lines, page);
  if (closing.begin == closing.end) return;
  add_lines_above(*lines, page, &closing);
  Columns columns = columns_of(*lines, closing.begin, closing.end, closing.gutter);
  columns.left.insert(columns.left.end(), std::make_move_iterator(columns.right.begin()),
                      std::make_move_iterator(columns.right.end()));
  replace_lines(closing.begin, closing.end, std::move(columns.left), lines);
}

}  // namespace vanban::ingest
