#include "page/marked_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace vanban::page {
namespace {

std::string_view class_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::field:
      return "m field";
    case MarkKind::citation:
      return "m citation";
    case MarkKind::body:
      return "m body";
    case MarkKind::deadline:
      return "m deadline";
    case MarkKind::diagnostic:
      return "m diagnostic";
    case MarkKind::label:
    case MarkKind::task:
      break;
  }
  return "m";
}

// What happens at a byte of the text.
struct Event {
  enum class What : std::uint8_t { end, block, unit, begin };  // in this order, where several happen at one byte
  std::size_t at = 0;
  What what = What::end;
  std::size_t which = 0;

  friend bool operator<(const Event& a, const Event& b) {
    return std::tie(a.at, a.what, a.which) < std::tie(b.at, b.what, b.which);
  }
};

// A run of lines that look alike.
struct Block {
  std::size_t begin = 0;
  bool is_columns = false;
  bool is_task = false;
  bool is_wide = false;  // wider than a phone: to be scrolled there, by keyboard too
};

constexpr std::string_view kIndentation = " \t\f";

// By how much each line is set in, and how many lines are set in so far.
using Indentations = std::map<std::size_t, std::size_t>;

Indentations indentations_of(std::string_view text) {
  Indentations counts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = text.substr(begin, end - begin).find_first_not_of(kIndentation);
    if (first != std::string_view::npos) ++counts[first];
    begin = end + 1;
  }
  return counts;
}

// Columns, or a line in the middle of the page. How far that is set in depends on its length; an indentation that many
// lines have is the margin, or that of paragraphs.
bool has_columns(std::string_view line, const Indentations& indentations) {
  const std::size_t first = line.find_first_not_of(kIndentation);
  if (first == std::string_view::npos) return false;
  line.remove_prefix(first);
  const std::size_t gap = std::min(line.find("   "), line.find('\t'));
  if (gap != std::string_view::npos && line.find_first_not_of(" \t\r", gap) != std::string_view::npos) return true;
  constexpr std::size_t kCentred = 12;
  constexpr std::size_t kMany = 5;
  return first > kCentred && indentations.at(first) < kMany;
}

class Writer {
 public:
  Writer(std::string_view text, const Marks& marks, const LinkOf& link_of, const Say& say, Html* html)
      : text_(text), marks_(marks.marks), outline_(marks.outline), link_of_(link_of), say_(say), html_(*html) {}

  void write() {
    find_blocks();
    is_placed_.resize(marks_.size());
    std::vector<Event> events;
    for (std::size_t i = 0; i < blocks_.size(); ++i) events.push_back({blocks_[i].begin, Event::What::block, i});
    for (std::size_t i = 0; i < outline_.size(); ++i) events.push_back({outline_[i].at, Event::What::unit, i});
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (!is_inline(marks_[i])) continue;
      for (const Span span : marks_[i].spans) {
        events.push_back({span.begin, Event::What::begin, i});
        events.push_back({span.end, Event::What::end, i});
      }
    }
    std::sort(events.begin(), events.end());
    std::size_t at = 0;
    for (const Event& event : events) {
      segment(at, event.at);
      at = std::max(at, event.at);
      take(event);
    }
    segment(at, text_.size());
    if (is_block_open_) html_.close("div");
  }

 private:
  static std::size_t size_of(const Mark& mark) {
    std::size_t size = 0;
    for (const Span span : mark.spans) size += span.size();
    return size;
  }

  // A remark on half of the document would lie over everything.
  static bool is_inline(const Mark& mark) {
    constexpr std::size_t kMostDiagnosed = 400;
    return mark.kind != MarkKind::task && (mark.kind != MarkKind::diagnostic || size_of(mark) <= kMostDiagnosed);
  }

  void find_blocks() {
    std::vector<Span> tasks;
    for (const Mark& mark : marks_) {
      if (mark.kind == MarkKind::task) tasks.insert(tasks.end(), mark.spans.begin(), mark.spans.end());
    }
    std::sort(tasks.begin(), tasks.end(), [](Span a, Span b) { return a.begin < b.begin; });
    const Indentations indentations = indentations_of(text_);
    constexpr std::size_t kPhone = 50;  // bytes of a line
    std::size_t task = 0;
    std::size_t task_end = 0;
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      for (; task < tasks.size() && tasks[task].begin < end; ++task)
        task_end = std::max<std::size_t>(task_end, tasks[task].end);
      const Block block{begin, has_columns(text_.substr(begin, end - begin), indentations), begin < task_end};
      if (blocks_.empty() || blocks_.back().is_columns != block.is_columns || blocks_.back().is_task != block.is_task)
        blocks_.push_back(block);
      blocks_.back().is_wide |= block.is_columns && end - begin > kPhone;
      begin = end + 1;
    }
  }

  void take(const Event& event) {
    switch (event.what) {
      case Event::What::block: {
        if (is_block_open_) html_.close("div");
        is_block_open_ = true;
        const Block& block = blocks_[event.which];
        const std::string_view kind =
            block.is_columns ? (block.is_task ? "t columns task" : "t columns") : (block.is_task ? "t task" : "t");
        html_.open("div", {{"class", kind}, {"tabindex", block.is_wide ? "0" : std::string_view()}});
        break;
      }
      case Event::What::unit:
        html_.element("span", "", {{"id", outline_[event.which].id}});
        break;
      case Event::What::begin:
        active_.insert({size_of(marks_[event.which]), event.which});
        break;
      case Event::What::end:
        active_.erase({size_of(marks_[event.which]), event.which});
        if (marks_[event.which].kind == MarkKind::citation && event.at == marks_[event.which].spans.back().end)
          end_citation(marks_[event.which]);
        break;
    }
  }

  // The citation itself may lead away: its details have a sign of their own.
  void end_citation(const Mark& citation) {
    if (link_of_(citation).empty()) return;
    const std::string name = std::string(say_("Chi tiết viện dẫn ", "Details of citation ")) + citation.number;
    html_.element("a", "i", {{"class", "about"}, {"href", "#" + citation.id}, {"aria-label", name}});
  }

  void segment(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const std::string_view words = text_.substr(begin, end - begin);
    if (active_.empty() || words.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
      html_.source(words);
      return;
    }
    const std::size_t which = active_.begin()->second;
    const Mark& mark = marks_[which];
    const bool is_first = !is_placed_[which];
    is_placed_[which] = true;
    const std::string link = mark.kind == MarkKind::citation ? link_of_(mark) : std::string();
    const bool is_outside = link.starts_with("https:");
    html_.open("a", {{"class", class_of(mark.kind)},
                     {"href", link.empty() ? "#" + mark.id : link},
                     {"id", is_first ? place_of(mark) : std::string_view()},
                     {"title", mark.name},
                     {"rel", is_outside ? "noopener noreferrer external" : std::string_view()}});
    html_.source(words).close("a");
  }

  std::string_view text_;
  const std::vector<Mark>& marks_;
  const std::vector<Heading>& outline_;
  const LinkOf& link_of_;
  const Say& say_;
  Html& html_;
  std::vector<Block> blocks_;
  std::set<std::pair<std::size_t, std::size_t>> active_;  // by size: the innermost first
  std::vector<bool> is_placed_;
  bool is_block_open_ = false;
};

}  // namespace

std::string place_of(const Mark& mark) { return "at-" + mark.id; }

void write_marked_text(std::string_view text, const Marks& marks, const LinkOf& link_of, const Say& say, Html* html) {
  Writer(text, marks, link_of, say, html).write();
}

}  // namespace vanban::page
