#include "ingest/table_gutters.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace vanban::ingest {
namespace {

class TableGutters {
 public:
  TableGutters(const std::vector<PageLine>& lines, float usual)
      : lines_(lines), usual_(usual), of_line_(lines.size()) {}

  std::vector<LineGutters> find() {
    const auto words_before = [](std::size_t words, const PageLine& line) { return words + line.words.size(); };
    if (std::accumulate(lines_.begin(), lines_.end(), std::size_t{0}, words_before) > kMostWords)
      return std::move(of_line_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& words = lines_[i].words;
      for (std::size_t w = 1; w < words.size(); ++w) {
        const Gap gap{words[w - 1]->right, words[w]->left};
        if (is_wide(gap) && !is_known(i, gap)) follow(i, gap);
      }
    }
    for (LineGutters& gutters : of_line_) {
      if (gutters.size() < kFewest) gutters.clear();
    }
    return std::move(of_line_);
  }

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

  static Neighbours neighbours(const PageLine& line, float place) {
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

  const std::vector<PageLine>& lines_;
  const float usual_;
  std::vector<LineGutters> of_line_;
};

}  // namespace

std::vector<LineGutters> table_gutters(const std::vector<PageLine>& lines, float usual) {
  return TableGutters(lines, usual).find();
}

}  // namespace vanban::ingest
