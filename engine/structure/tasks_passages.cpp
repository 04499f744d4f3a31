#include "structure/tasks_passages.h"

#include "text/ascii.h"

namespace vanban::structure {
namespace {

bool is_sign(char c) { return !text::is_alnum(c) && c != '(' && c != '"'; }

class Divider {
 public:
  Divider(const layout::Origin& origin, const std::vector<Unit>& units) : origin_(origin), units_(units) {}

  void take(Span block) {
    std::uint32_t at = block.begin;
    while (at < block.end) {
      const std::uint32_t place = origin_.from_reading({at, at + 1}).begin;
      leave(place);
      std::uint32_t end = block.end;
      if (next_ < units_.size()) end = position(units_[next_].label_span.begin, at, end);
      if (unit_ >= 0) end = position(units_[static_cast<std::size_t>(unit_)].span.end, at, end);
      if (end > at) add({at, end});
      if (next_ < units_.size() && units_[next_].label_span.begin <= place_of(end, block.end)) {
        at = enter(end, block.end);
      } else {
        at = end > at ? end : at + 1;
      }
    }
  }

  std::vector<Passage> result() { return std::move(passages_); }

 private:
  // Original offset of a position; past the end of the block, that of its last character's end.
  std::uint32_t place_of(std::uint32_t at, std::uint32_t end) const {
    if (at < end) return origin_.from_reading({at, at + 1}).begin;
    return origin_.from_reading({end - 1, end}).end - 1;
  }

  // The first position in [begin, end) whose character stands at or behind an offset of the original, else `end`.
  std::uint32_t position(std::uint32_t original, std::uint32_t begin, std::uint32_t end) const {
    while (begin < end) {
      const std::uint32_t middle = begin + (end - begin) / 2;
      if (origin_.from_reading({middle, middle + 1}).end <= original) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    return begin;
  }

  // Units that end before an offset are left; units that no block shows are passed over.
  void leave(std::uint32_t place) {
    while (unit_ >= 0 && units_[static_cast<std::size_t>(unit_)].span.end <= place)
      unit_ = units_[static_cast<std::size_t>(unit_)].parent;
    while (next_ < units_.size() && units_[next_].span.end <= place) ++next_;
  }

  std::uint32_t enter(std::uint32_t at, std::uint32_t end) {
    const Unit& unit = units_[next_];
    unit_ = static_cast<std::int32_t>(next_++);
    passages_.push_back({unit_, {}});
    at = position(unit.label_span.end, at, end);
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
  const std::vector<Unit>& units_;
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
