#include "structure/tasks_passages.h"

#include "text/ascii.h"

namespace vanban::structure {
namespace {

bool is_sign(char c) { return !text::is_alnum(c) && c != '(' && c != '"'; }

// Where a unit stands, in key positions of the normalised text: in them a block of the reading is sorted, and they are
// looked up once for each unit.
struct UnitPlace {
  std::uint32_t label_begin = 0;
  std::uint32_t label_end = 0;
  std::uint32_t end = 0;
};

class Divider {
 public:
  Divider(const layout::Origin& origin, const std::vector<Unit>& units)
      : origin_(origin), to_norm_(origin.reading().to_norm), units_(units) {
    places_.reserve(units.size());
    for (const Unit& unit : units) {
      const Span label = origin.to_norm(unit.label_span);
      places_.push_back({label.begin, label.end, origin.to_norm(unit.span).end});
    }
  }

  void take(Span block) {
    std::uint32_t at = block.begin;
    while (at < block.end) {
      leave(to_norm_.to_source({at, at + 1}).begin);
      std::uint32_t end = block.end;
      if (next_ < units_.size()) end = position(places_[next_].label_begin, {at, end});
      if (unit_ >= 0) end = position(places_[static_cast<std::size_t>(unit_)].end, {at, end});
      if (end > at) add({at, end});
      if (next_ < units_.size() && places_[next_].label_begin <= norm_of(end, block.end)) {
        at = enter(end, block.end);
      } else {
        at = end > at ? end : at + 1;
      }
    }
  }

  std::vector<Passage> result() { return std::move(passages_); }

 private:
  // Past the end of the block: its last character.
  std::uint32_t norm_of(std::uint32_t at, std::uint32_t end) const {
    return at < end ? to_norm_.to_source({at, at + 1}).begin : to_norm_.to_source({end - 1, end}).end - 1;
  }

  // The first position in a stretch of a block that stands at or behind a place of the normalised text, else its end.
  std::uint32_t position(std::uint32_t norm, Span stretch) const { return to_norm_.from_source_within(stretch, norm); }

  // Units that end before a place are left; units that no block shows are passed over.
  void leave(std::uint32_t norm) {
    while (unit_ >= 0 && places_[static_cast<std::size_t>(unit_)].end <= norm)
      unit_ = units_[static_cast<std::size_t>(unit_)].parent;
    while (next_ < units_.size() && places_[next_].end <= norm) ++next_;
  }

  std::uint32_t enter(std::uint32_t at, std::uint32_t end) {
    unit_ = static_cast<std::int32_t>(next_++);
    passages_.push_back({unit_, {}});
    at = position(places_[static_cast<std::size_t>(unit_)].label_end, {at, end});
    while (at < end && is_sign(origin_.reading().key[at])) ++at;
    return at;
  }

  void add(Span span) {
    const std::string& key = origin_.reading().key;
    while (!span.empty() && key[span.begin] == ' ') ++span.begin;
    while (!span.empty() && key[span.end - 1] == ' ') --span.end;
    if (span.empty()) return;
    if (passages_.empty() || passages_.back().unit != unit_) passages_.push_back({unit_, {}});
    passages_.back().lines.push_back(span);
  }

  const layout::Origin& origin_;
  const text::Alignment& to_norm_;
  const std::vector<Unit>& units_;
  std::vector<UnitPlace> places_;
  std::vector<Passage> passages_;
  std::size_t next_ = 0;
  std::int32_t unit_ = -1;
};

bool is_row(const layout::Line& line) { return line.table_row && line.cell_count > 2; }

}  // namespace

std::vector<Passage> read_passages(const layout::Origin& origin, const std::vector<Unit>& units,
                                   const HeaderReading& header, const Closing& closing,
                                   const std::vector<bool>& in_table) {
  Divider divider(origin, units);
  const layout::Layout& layout = origin.layout();
  for (const layout::Block& block : origin.reading().blocks) {
    // A block that begins in the header may hold the lead-in too.
    if (block.last_line < header.first_body_line || block.span.empty()) continue;
    if (block.first_line < closing.lines.size() && closing.lines[block.first_line]) continue;
    if (in_table[block.first_line]) continue;
    if (is_row(layout.lines[block.first_line])) continue;
    divider.take(block.span);
  }
  return divider.result();
}

}  // namespace vanban::structure
