#include "structure/tasks/passages.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

bool is_sign(char c) { return !text::is_alnum(c) && c != '(' && c != '"'; }

// Units and blocks are held against each other in key positions of the normalised text: in them a block is sorted.
class Divider {
 public:
  Divider(const layout::Origin& origin, const Outline& outline)
      : origin_(origin), to_norm_(origin.reading().to_norm), units_(outline.units), extents_(outline.extents) {
    passages_.lines.reserve(origin.reading().blocks.size() + extents_.size());
    begun_.reserve(extents_.size());
    await(0);
  }

  // `norm`: where the block stands in the normalised text.
  void take(const layout::Block& block, Span norm) {
    leave(norm.begin);
    std::uint32_t at = block.span.begin;
    if (next_.label.begin <= norm.begin) at = enter(at, block.span.end);
    // As nearly all do, it has no border but its begin.
    if (next_.label.begin >= norm.end && unit_end_ >= norm.end) {
      add({at, block.span.end});
    } else {
      divide(block, norm, at);
    }
  }

  // A block of a table is passed over.
  void pass_row() {
    if (!begun_.empty()) begun_.back().over_table = true;
  }

  Passages result() {
    passages_.all.reserve(begun_.size());
    for (std::size_t i = 0; i < begun_.size(); ++i) {
      const std::size_t end = i + 1 < begun_.size() ? begun_[i + 1].first_line : passages_.lines.size();
      passages_.all.push_back({begun_[i].unit,
                               std::span(passages_.lines).subspan(begun_[i].first_line, end - begun_[i].first_line),
                               begun_[i].over_table});
    }
    return std::move(passages_);
  }

 private:
  static constexpr std::uint32_t kNever = 0xffffffff;

  // A passage while lines are added.
  struct Begun {
    std::int32_t unit = -1;
    std::size_t first_line = 0;
    bool over_table = false;
  };

  // The run that holds a position: mostly that of the last one asked for.
  const text::Alignment::Run& run_at(std::uint32_t at) {
    if (!run_.holds(at)) run_ = to_norm_.run_of(at);
    return run_;
  }

  // Past the end of the block: its last character.
  std::uint32_t norm_of(std::uint32_t at, const layout::Block& block, Span norm) {
    if (at == block.span.begin) return norm.begin;
    if (at >= block.span.end) return norm.end - 1;
    const text::Alignment::Run& run = run_at(at);
    return run.copy ? run.from + (at - run.to) : run.from;
  }

  // The first position in a stretch of a block that stands at or behind a place of the normalised text, else its end.
  std::uint32_t position(std::uint32_t norm, Span stretch) {
    // Mostly the stretch is copied up to there, and its begin tells it without a search.
    if (stretch.empty()) return to_norm_.from_source_within(stretch, norm);
    if (const text::Alignment::Run& run = run_at(stretch.begin); run.copy) {
      const std::uint32_t first = run.from + (stretch.begin - run.to);
      if (first <= norm && norm - first < std::min(stretch.size(), run.to + run.size - stretch.begin))
        return stretch.begin + (norm - first);
    }
    return to_norm_.from_source_within(stretch, norm);
  }

  // A block with a border in it, from `at` on.
  void divide(const layout::Block& block, Span norm, std::uint32_t at) {
    std::uint32_t here = norm_of(at, block, norm);
    while (at < block.span.end) {
      leave(here);
      const std::uint32_t label = next_.label.begin;
      const std::uint32_t left = unit_end_;
      // Few blocks have a border in them, and where one begins with a label that need not be looked for.
      std::uint32_t end = label <= here ? at : block.span.end;
      if (end > at && label < norm.end) end = position(label, {at, end});
      if (end > at && left < norm.end) end = position(left, {at, end});
      if (end > at) add({at, end});
      if (label <= norm_of(end, block, norm)) {
        at = enter(end, block.span.end);
      } else {
        at = end > at ? end : at + 1;
      }
      if (at < block.span.end) here = norm_of(at, block, norm);
    }
  }

  // Units that end before a place are left; units that no block shows are passed over.
  void leave(std::uint32_t norm) {
    while (unit_end_ <= norm) set_unit(units_[static_cast<std::size_t>(unit_)].parent);
    while (next_.end <= norm) await(next_unit_ + 1);
  }

  std::uint32_t enter(std::uint32_t at, std::uint32_t end) {
    const std::uint32_t label_end = next_.label.end;
    set_unit(static_cast<std::int32_t>(next_unit_));
    await(next_unit_ + 1);
    begin_passage();
    const std::string_view key = origin_.reading().key;
    at = position(label_end, {at, end});
    while (at < end && is_sign(key[at])) ++at;
    return at;
  }

  // What is read from here on: the words of a unit, or none of a unit.
  void set_unit(std::int32_t unit) {
    unit_ = unit;
    unit_end_ = unit >= 0 ? extents_[static_cast<std::size_t>(unit)].end : kNever;
  }
  // Which unit begins next.
  void await(std::size_t unit) {
    next_unit_ = unit;
    next_ = unit < extents_.size() ? extents_[unit] : UnitExtent{{kNever, kNever}, kNever};
  }

  void add(Span span) {
    const std::string& key = origin_.reading().key;
    while (!span.empty() && key[span.begin] == ' ') ++span.begin;
    while (!span.empty() && key[span.end - 1] == ' ') --span.end;
    const bool is_of_label = span.size() == 1 && key[span.begin] == '(';  // (1)
    if (span.empty() || is_of_label) return;
    if (begun_.empty() || begun_.back().unit != unit_) begin_passage();
    passages_.lines.push_back(span);
  }

  void begin_passage() { begun_.push_back({unit_, passages_.lines.size()}); }

  const layout::Origin& origin_;
  const text::Alignment& to_norm_;
  text::Alignment::Run run_;  // that of the last position
  const std::vector<Unit>& units_;
  const std::vector<UnitExtent>& extents_;
  std::vector<Begun> begun_;
  Passages passages_;
  std::size_t next_unit_ = 0;
  UnitExtent next_;  // of that unit
  std::int32_t unit_ = -1;
  std::uint32_t unit_end_ = kNever;
};

bool is_row(const layout::Line& line) { return line.table_row && line.cell_count > 2; }

}  // namespace

Passages read_passages(const layout::Origin& origin, const Outline& outline, const HeaderReading& header,
                       const Closing& closing, const std::vector<bool>& in_table) {
  Divider divider(origin, outline);
  auto form = outline.forms.begin();
  const layout::Layout& layout = origin.layout();
  for (const layout::Block& block : origin.reading().blocks) {
    // A block that begins in the header may hold the lead-in too.
    if (block.last_line < header.first_body_line || block.span.empty()) continue;
    if (block.first_line < closing.lines.size() && closing.lines[block.first_line]) continue;
    const Span norm = origin.reading().norm_of(block);
    while (form != outline.forms.end() && form->end <= norm.begin) ++form;
    if (form != outline.forms.end() && form->begin <= norm.begin) continue;
    if (in_table[block.first_line] || is_row(layout.lines[block.first_line])) {
      divider.pass_row();
    } else {
      divider.take(block, norm);
    }
  }
  return divider.result();
}

}  // namespace vanban::structure
