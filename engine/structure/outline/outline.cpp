// The outline in four steps: labels at the begin of lines, labels made good, their nesting, their extents.
#include "structure/outline/outline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>
#include <utility>

#include "structure/header/rules.h"
#include "structure/outline/heading.h"
#include "structure/outline/label.h"
#include "structure/outline/label_reader.h"
#include "structure/outline/lines.h"
#include "structure/outline/mend.h"
#include "structure/outline/nesting.h"
#include "structure/outline/ordinal.h"
#include "structure/too_many.h"
#include "text/ascii.h"
#include "text/roman.h"
#include "text/utf8.h"
#include "vanban/limits.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;

// A unit in the making.
struct Draft {
  std::uint32_t label = 0;  // which of all labels
  UnitKind kind = UnitKind::item;
  std::int32_t parent = -1;
  std::uint32_t end = 0;          // key position of the normalised text
  std::uint32_t first_block = 0;  // that begins at the label's line or behind it
  std::uint32_t last_block = 0;   // of its own words
};

// A heading without a label that ended lists, and the unit that goes on over it (negative: none).
struct OpenHeading {
  std::uint32_t block = 0;
  std::int32_t around = -1;
};

// For the first heading without a label behind the last unit.
struct HeadingSearch {
  std::uint32_t looked_to = 0;    // the blocks before this one were looked at
  std::uint32_t heading = kNone;  // the block, where there is one
};

// Where the labels are nested.
struct Course {
  std::uint32_t block = 0;         // the last one that begins at the label's line or before it
  std::uint32_t block_before = 0;  // of the last draft
  HeadingSearch search;
  std::size_t attached = 0;  // the heads of other papers before it were passed
};

bool is_short_lived(Style style) {
  return style == Style::bullet || style == Style::bracket_number || style == Style::bracket_letter ||
         style == Style::bracket_roman;
}

// u1, u2, ... for the units in their order.
std::string id_of(std::size_t unit) {
  std::array<char, 24> id{'u'};
  return {id.data(), std::to_chars(id.data() + 1, id.data() + id.size(), unit + 1).ptr};
}

// What a label reads that was misread.
std::string counted_name(const Label& label) {
  const int value = label.ordinal.last();
  if (label.style == Style::appendix) return "Phụ lục " + std::string(text::roman_name(value));
  if (label.style == Style::letter) return std::string(letter_name(value));
  return label.style == Style::roman ? std::string(text::roman_name(value)) : std::to_string(value);
}

class OutlineReader {
 public:
  OutlineReader(const layout::Origin& origin, const HeaderReading& header, const Closing& closing,
                const OutlineRules& rules)
      : origin_(origin), layout_(origin.layout()), header_(header), closing_(closing), rules_(rules) {}

  Outline run() {
    read_labels();
    pass_listed_forms();
    mend_labels(&labels_);
    note_next_letters();
    nest();
    measure();
    return make_units();
  }

 private:
  void read_labels() {
    const LabelReader reader(origin_, rules_.labels);
    BodyLines lines(origin_, header_, closing_, rules_);
    TableFences tables(layout_, rules_);
    const std::size_t most = limits::kUnits.of(origin_.text_size());
    labels_.reserve(std::min(layout_.lines.size() / 4, most));
    while (lines.next()) {
      if (lines.heads_attached()) note_attached(lines.line());
      if (labels_.size() == most) {
        unread_ = {layout_.lines[lines.line()].span.begin, layout_.read_to};
        break;
      }
      if (!reader.read(lines.line(), &labels_)) continue;
      if (files(labels_.back())) {
        drop_recipients(lines.last_listed());
        continue;
      }
      Label& label = labels_.back();
      const TableFences::Side side = tables.at(label.line);
      const bool may_be_in_cell = is_legal(label.style) && !(side.row && label.style == Style::form);
      const bool in_cell = (side.row || lines.is_in_column()) && !may_be_in_cell && !label.capitals;
      if (in_cell || (side.tabbed && label.style == Style::bullet)) {
        labels_.pop_back();
        continue;
      }
      if (label.style == Style::form && lines.before().empty()) label.caption = true;  // the head of the whole text
      label.place = lines.place();
      label.place.fenced = side.fenced;
      label.place.anew = lines.take_anew();
      note_draft(lines.before());
    }
  }

  // A list of forms names each before the form itself stands there.
  void pass_listed_forms() {
    std::set<std::string> below;
    for (auto label = labels_.rbegin(); label != labels_.rend(); ++label) {
      if (label->style == Style::appendix) below.clear();
      if (label->style != Style::form || label->caption) continue;
      label->caption = !below.insert(text::lower(layout_.at(label->value))).second;
    }
  }

  // The first line of such a head behind a label is enough.
  void note_attached(std::uint32_t line) {
    const bool noted = !attached_.empty() && (labels_.empty() || attached_.back() >= labels_.back().line);
    if (!noted) attached_.push_back(line);
  }

  // "Nghị quyết gồm 2 điều:" / "Điều 1. ...;" / "Điều 2. ...": a list in a paper that presents the draft, where one
  // article stands right behind the other. Elsewhere they are real.
  void note_draft(Span before) {
    Label& label = labels_.back();
    if (label.style != Style::article) return;
    if (drafted_ > 0 && drafted_ + 1 == labels_.size()) {
      Label& last = labels_[drafted_ - 1];
      if (!follows(Style::step, last.ordinal, label.ordinal)) return;
      last.style = label.style = Style::step;
      drafted_ = labels_.size();
    } else if (label.ordinal.is_first() && label.place.opened && presents_draft() &&
               begins(rules_.drafted_articles, layout_.key.bytes(), before)) {
      drafted_ = labels_.size();
    }
  }

  bool presents_draft() const {
    return header_.header.doc_type && rules_.roles.has(*header_.header.doc_type, DoctypeRole::proposal);
  }

  // - Lưu: VT ends a list of recipients.
  bool files(const Label& label) const {
    if (label.style != Style::bullet) return false;
    grammar::Match match;
    const layout::Line& line = layout_.lines[label.line];
    const std::uint32_t end = line.cell_count > 1 ? layout_.cell(line, cell_of(label)).span.end : line.span.end;
    return begins(rules_.filing, layout_.key.bytes(), {words_of(label).begin, end}, &match) && match.whole.end == end;
  }

  // The filing line, and what stands above it up to "- Như trên", or to the list that a line of dirt has cut.
  void drop_recipients(std::uint32_t listed) {
    constexpr std::size_t kMostRecipients = 40;
    constexpr std::uint32_t kNear = 6;       // lines
    constexpr std::uint32_t kLongest = 120;  // bytes
    const auto is_near = [](std::uint32_t line, std::uint32_t below) { return line < below && below - line <= kNear; };
    std::size_t kept = labels_.size() - 1;
    for (std::size_t first = kept, seen = 0; seen < kMostRecipients; --first, ++seen) {
      const Label& label = labels_[first];
      if (label.style != Style::bullet || layout_.lines[label.line].span.size() > kLongest) break;
      if (is_near(listed, label.line) || begins(rules_.as_above, layout_.key.bytes(), words_of(label))) kept = first;
      if (first == 0 || !is_near(labels_[first - 1].line, label.line)) break;
    }
    labels_.resize(kept);
  }

  Span words_of(const Label& label) const {
    const std::uint32_t end = layout_.lines[label.line].span.end;
    std::uint32_t at = label.whole.end;
    while (at < end && text::is_blank(layout_.key[at])) ++at;
    return {at, end};
  }

  // Of each label, as far as the next one of an act.
  void note_next_letters() {
    Ordinal next;
    for (auto label = labels_.rbegin(); label != labels_.rend(); ++label) {
      label->next_letter = next;
      if (is_legal(label->style)) next = {};
      if (label->style == Style::letter) next = label->ordinal;
    }
  }

  void nest() {
    Nesting nesting;
    drafts_.reserve(labels_.size());
    Course course;
    for (Label& label : labels_) {
      if (label.place.anew) {
        nesting.close_all();
        behind_signature_ = true;
      }
      pass_attached(&label, &course, &nesting);
      if (is_form_spoken_of(label, nesting)) continue;
      note_form(label);
      if (is_none(label)) continue;
      course.block = last_block_at(label.line, course.block);
      label.place.lower = lower_follows(label);
      label.place.apart = !drafts_.empty() && course.block > course.block_before + 1;
      if (label.place.apart) look_between(label, &course);
      if (!place(course.search.heading, &label, &nesting)) continue;
      course.search.heading = kNone;
      if (nesting.cut() && too_deep_ == kNone) too_deep_ = static_cast<std::uint32_t>(drafts_.size());
      const std::uint32_t end = layout_.lines[label.line].span.end;
      const auto index = static_cast<std::uint32_t>(&label - labels_.data());
      drafts_.push_back({index, nesting.kind(), nesting.parent(), end, first_block_of(label.line, course.block), 0});
      course.block_before = course.block;
    }
    if (!drafts_.empty()) pass_attached(nullptr, &course, &nesting);
  }

  bool is_none(const Label& label) {
    return (drafts_.empty() && is_preamble(label)) || is_role(label) || is_farewell(label) || goes_on(label);
  }

  // The last block that begins at a line or before it; `block` is one.
  std::uint32_t last_block_at(std::uint32_t line, std::uint32_t block) const {
    const layout::Blocks& blocks = origin_.reading().blocks;
    while (block + 1 < blocks.size() && blocks[block + 1].first_line <= line) ++block;
    return block;
  }

  void look_between(const Label& label, Course* course) const {
    look_for_heading(&course->search, course->block_before + 1, course->block);
    if (course->search.heading == kNone && stands_under_notes(label, course->block))
      course->search.heading = course->block - 1;
  }

  // The heads of papers before a label, or all that are left: each begins at its block, or at the first heading behind
  // the unit before it.
  void pass_attached(const Label* label, Course* course, Nesting* nesting) {
    for (; course->attached < attached_.size(); ++course->attached) {
      const std::uint32_t line = attached_[course->attached];
      if (label != nullptr && line >= label->line) return;
      if (label != nullptr && is_continued(next_counted(*label), *nesting)) continue;
      course->block = last_block_at(line, course->block);
      look_for_heading(&course->search, course->block_before + 1, course->block);
      nesting->begin_attached();
      const std::uint32_t heading = course->search.heading;
      open_headings_.push_back({heading == kNone ? course->block : heading, nesting->innermost()});
      course->search = {course->block + 1, kNone};
    }
  }

  // The motto, what is attached, or a form may be spoken of: the articles or the list go on behind it.
  static bool is_continued(const Label* next, const Nesting& nesting) {
    return next != nullptr && nesting.is_continued_by(*next);
  }

  bool is_form_spoken_of(const Label& label, const Nesting& nesting) const {
    return label.style == Style::form && !label.caption && is_continued(next_counted(label), nesting);
  }

  // "... xem xét./." / "(Xin gửi kèm theo:": the list of what is enclosed.
  bool stands_behind_the_end(Span above, Span block) const {
    const std::string_view key = origin_.reading().key;
    return above.end > 1 && key[above.end - 1] == '.' && key[above.end - 2] == '/' &&
           begins(rules_.enclosed, key, block);
  }

  // "Ghi chú:" / "(1) ...": notes go with the whole of a form or table.
  bool stands_under_notes(const Label& label, std::uint32_t block) const {
    if (label.style != Style::bracket_number || !label.ordinal.is_first() || block == 0) return false;
    return begins(rules_.notes, origin_.reading().key, origin_.reading().blocks[block - 1].span);
  }

  // False where the label is none: then the heading before it (kNone: there is none) ended nothing, unless a form
  // begins.
  bool place(std::uint32_t heading, Label* label, Nesting* nesting) {
    const bool ended = heading != kNone && nesting->end_lists(next_counted(*label));
    const std::int32_t around = nesting->innermost();
    const bool placed = nesting->place(label, static_cast<std::int32_t>(drafts_.size()));
    const bool divides = placed || (label->style == Style::form && label->place.strong);
    if (ended && divides) open_headings_.push_back({heading, around});
    if (ended && !divides) nesting->reopen_lists();
    return placed;
  }

  // Labels that turn out to be none stand in between: each block is looked at once.
  void look_for_heading(HeadingSearch* search, std::uint32_t first, std::uint32_t end) const {
    if (search->heading == kNone) search->heading = open_heading(std::max(first, search->looked_to), end);
    search->looked_to = end;
  }

  // "KẾT LUẬN" on a line of its own, behind a sentence that is over: the lists above it are over, too. Which block it
  // is; kNone where there is none.
  std::uint32_t open_heading(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t kShortest = 8;
    constexpr std::uint32_t kLongest = 120;
    const std::string& key = origin_.reading().key;
    const layout::Blocks& blocks = origin_.reading().blocks;
    for (std::uint32_t i = first; i < end; ++i) {
      const Span span = blocks[i].span;
      if (stands_behind_the_end(blocks[i - 1].span, span)) return i;
      if (span.size() < kShortest || span.size() > kLongest || !text::is_upper(key[span.begin])) continue;
      const std::string_view words = std::string_view(key).substr(span.begin, span.size());
      const bool beside = blocks[i].stands_beside(blocks[i - 1]) || blocks[i].stands_beside(blocks[i + 1]);
      const bool alone = !beside && words.find(' ') != std::string_view::npos && text::is_alnum(words.back());
      if (!alone || std::any_of(words.begin(), words.end(), text::is_lower)) continue;
      const Span above = blocks[i - 1].span;
      const bool is_label = key.find(' ', above.begin) >= above.end;  // one that its heading was torn from
      const char before = key[above.end - 1];
      if (!is_label && (before == '.' || before == ';')) return i;
    }
    return kNone;
  }

  // Within the next labels. Notes that begin here, (1) and (2), and forms are passed over.
  const Label* next_counted(const Label& label) const {
    constexpr std::ptrdiff_t kMost = 100;
    const auto begin = labels_.begin() + (&label - labels_.data());
    const auto end = labels_.end() - begin > kMost ? begin + kMost : labels_.end();
    const bool notes = label.style == Style::bracket_number && label.ordinal.is_first();
    const bool forms = label.style == Style::form;
    const auto next = std::find_if(begin, end, [&](const Label& l) {
      return l.style != Style::bullet && !(notes && l.style == Style::bracket_number) &&
             !(forms && l.style == Style::form);
    });
    return next == end ? nullptr : &*next;
  }

  // Of the blocks that begin at a line; `last` is the last one that does, or begins before it.
  std::uint32_t first_block_of(std::uint32_t line, std::uint32_t last) const {
    const layout::Blocks& blocks = origin_.reading().blocks;
    if (blocks.empty() || blocks[last].first_line < line) return last + 1;
    while (last > 0 && blocks[last - 1].first_line == line) --last;
    return last;
  }

  const Label& label_of(const Draft& draft) const { return labels_[draft.label]; }

  void note_form(const Label& label) {
    const std::uint32_t begin = label.whole.begin;
    const bool is_open = !forms_.empty() && forms_.back().end == kNone;
    if (is_open && label.style == Style::appendix) forms_.back().end = begin;
    const bool behind = behind_signature_ || (!label.caption && !drafts_.empty());
    if (!is_open && label.style == Style::form && behind && label.place.strong) forms_.push_back({begin, kNone});
  }

  bool is_preamble(const Label& label) const {
    return label.style == Style::bullet &&
           begins(rules_.preamble, layout_.key.bytes(), {label.whole.end, layout_.lines[label.line].span.end});
  }

  // ": Trên đây là báo cáo": specks before the closing words are no dash.
  bool is_farewell(const Label& label) const {
    return label.style == Style::bullet && label.damaged &&
           begins(rules_.farewell, layout_.key.bytes(), words_of(label));
  }

  // "phát thanh" / "-về sách": a margin's speck, where dashes have a blank behind them and the line above has no end.
  bool goes_on(const Label& label) {
    if (label.style != Style::bullet || label.sign != '-') return false;
    spaced_dashes_ += label.glued ? -1 : 1;
    if (!label.glued) return false;
    const Span words = words_of(label);
    const bool inside = !words.empty() && (text::is_lower(layout_.key[words.begin]) || layout_.key[words.begin] == '(');
    return inside && !label.place.stopped && spaced_dashes_ >= 0;
  }

  // "Ông Lò Văn Thảo, Giám đốc Sở" / "- Thành viên;": the dash goes on with the line above.
  bool is_role(const Label& label) const {
    if (label.style != Style::bullet || label.place.strong) return false;
    grammar::Match match;
    const Span words = words_of(label);
    return rules_.role->match_at(layout_.key.bytes(), words.begin, words.end, &match) && match.whole.end == words.end;
  }

  bool lower_follows(const Label& label) const {
    const Span words = words_of(label);
    return !words.empty() && text::is_lower(layout_.key[words.begin]);
  }

  // Gives each line to the unit that it belongs to. Each line with words is in a block, or in several side by side, of
  // which the last one tells.
  void measure() {
    const layout::Blocks& blocks = origin_.reading().blocks;
    const auto block_count = static_cast<std::uint32_t>(blocks.size());
    const std::uint32_t first_closing = first_closing_line();
    const auto line_of = [&](std::uint32_t unit) {
      return unit < drafts_.size() ? label_of(drafts_[unit]).line : kNone;
    };
    std::uint32_t unit = 0;
    std::uint32_t next_label = line_of(unit);
    std::uint32_t owner = kNone;
    std::size_t next_heading = 0;
    for (std::uint32_t block = 0; block < block_count; ++block) {
      const std::uint32_t first = blocks[block].first_line;
      const std::uint32_t last = blocks[block].last_line;
      while (next_heading < open_headings_.size() && open_headings_[next_heading].block < block) ++next_heading;
      if (block + 1 < block_count && blocks[block + 1].first_line == first) continue;
      const bool headed = next_heading < open_headings_.size() && open_headings_[next_heading].block == block;
      for (std::uint32_t i = first; i <= last; ++i) {
        const layout::Line line = layout_.lines[i];
        if (!line.is_text()) continue;
        if (next_label == i) {
          owner = unit++;
          next_label = line_of(unit);
        } else if (i >= first_closing && i < closing_.lines.size() && closing_.lines[i]) {
          owner = kNone;
        } else if (headed && stands_before(owner, first)) {
          owner = owner_around(open_headings_[next_heading]);
        } else if (owner != kNone && i == first) {
          owner = owner_of(blocks[block].span, owner, next_label == kNone || first_closing < next_label);
        }
        if (owner == kNone) continue;
        drafts_[owner].end = line.span.end;
        drafts_[owner].last_block = block;
      }
    }
    stretch_parents();
  }

  // A unit ends with the last one that stands in it.
  void stretch_parents() {
    for (std::size_t i = drafts_.size(); i-- > 0;) {
      if (drafts_[i].parent < 0) continue;
      Draft& parent = drafts_[static_cast<std::size_t>(drafts_[i].parent)];
      parent.end = std::max(parent.end, drafts_[i].end);
    }
  }

  bool stands_before(std::uint32_t unit, std::uint32_t line) const {
    return unit == kNone || label_of(drafts_[unit]).line < line;
  }

  static std::uint32_t owner_around(const OpenHeading& heading) {
    return heading.around < 0 ? kNone : static_cast<std::uint32_t>(heading.around);
  }

  std::uint32_t first_closing_line() const {
    const auto first = std::find(closing_.lines.begin(), closing_.lines.end(), true);
    return static_cast<std::uint32_t>(first - closing_.lines.begin());
  }

  // A paragraph without a label goes on with the item around the bullets before it, not with the last bullet.
  // `last`: no unit of the document itself follows. Below a heading, and behind a colon, a request is the unit's own.
  std::uint32_t owner_of(Span block, std::uint32_t owner, bool last) const {
    const std::string& key = origin_.reading().key;
    if (text::is_lower(key[block.begin])) return owner;
    const bool said = block.begin > 1 && std::string_view(".;/").find(key[block.begin - 2]) != std::string_view::npos;
    if (is_sole_paragraph(block.begin, owner)) return owner;
    constexpr std::uint32_t kMostSpecks = 3;
    const std::uint32_t specks = block.begin + kMostSpecks;
    while (block.begin + 1 < block.end && block.begin < specks && !text::is_alnum(key[block.begin])) ++block.begin;
    if (begins(rules_.farewell, key, block) || begins(rules_.farewell_request, key, block)) return kNone;
    if (begins(rules_.addressees, key, block)) return kNone;
    if (last && said && (begins(rules_.parting, key, block) || speaks_for_all(block, owner))) return kNone;
    auto unit = static_cast<std::int32_t>(owner);
    while (unit >= 0 && is_short_lived(label_of(drafts_[static_cast<std::size_t>(unit)]).style))
      unit = drafts_[static_cast<std::size_t>(unit)].parent;
    return unit < 0 ? owner : static_cast<std::uint32_t>(unit);
  }

  // The first paragraph below the heading of an article is its text, whatever it says.
  bool is_sole_paragraph(std::uint32_t begin, std::uint32_t owner) const {
    constexpr std::uint32_t kLongestHeading = 80;
    constexpr std::uint32_t kLongestLabel = 10;
    const Draft& draft = drafts_[owner];
    const layout::Blocks& blocks = origin_.reading().blocks;
    if (draft.kind != UnitKind::article || draft.first_block + 1 >= blocks.size() ||
        blocks[draft.first_block + 1].span.begin != begin)
      return false;
    const Span title = blocks[draft.first_block].span;
    const bool says = title.size() > kLongestLabel && origin_.reading().key[title.end - 1] == '.';
    return title.size() <= kLongestHeading && !says;
  }

  // An article holds its own requests.
  bool speaks_for_all(Span block, std::uint32_t owner) const {
    if (!begins(rules_.parting_for_a_reason, origin_.reading().key, block)) return false;
    auto unit = static_cast<std::int32_t>(owner);
    while (unit >= 0 && drafts_[static_cast<std::size_t>(unit)].kind != UnitKind::article)
      unit = drafts_[static_cast<std::size_t>(unit)].parent;
    return unit < 0;
  }

  Outline make_units() const {
    Outline outline;
    outline.units.reserve(drafts_.size());
    outline.extents.reserve(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& draft = drafts_[i];
      const Label& label = label_of(draft);
      Unit& unit = outline.units.emplace_back();
      unit.id = id_of(i);
      unit.kind = draft.kind;
      unit.label_span = origin_.from_norm(label.value);
      unit.label = name_of(label, unit.label_span);
      const bool bracketed = layout_.key[label.whole.begin] == '(';
      unit.span = origin_.from_norm({bracketed ? label.whole.begin : label.value.begin, draft.end});
      unit.heading = heading(i);
      unit.parent = draft.parent;
      outline.extents.push_back({label.value, draft.end});
    }
    outline.forms = forms_;
    if (too_deep_ != kNone) {
      outline.diagnostics.push_back({Severity::warning, "outline.too_deep",
                                     "units stand in one another deeper than 64; the inner ones are kept at that depth",
                                     outline.units[too_deep_].label_span, ""});
    }
    if (!unread_.empty()) outline.diagnostics.push_back(too_many("units", origin_.from_norm(unread_)));
    return outline;
  }

  Boxed<Quoted> heading(std::size_t i) const {
    const Draft& draft = drafts_[i];
    const Label& label = label_of(draft);
    if (draft.kind == UnitKind::bullet) return std::nullopt;
    const std::uint32_t block = block_of_label(label, draft.first_block);
    if (block == kNone) return std::nullopt;
    UnitPlace place;
    place.block = block;
    place.limit = draft.last_block + 1;
    const bool has_child = i + 1 < drafts_.size() && drafts_[i + 1].parent == static_cast<std::int32_t>(i);
    place.has_more = has_child || place.limit > block + 1;
    place.body = behind_label(label, origin_.reading().blocks[block].span);
    return heading_of(origin_, rules_, label, draft.kind, place);
  }

  // The block that begins at the label's line, or at its cell where the line was divided into columns.
  std::uint32_t block_of_label(const Label& label, std::uint32_t block) const {
    const layout::Blocks& blocks = origin_.reading().blocks;
    const auto in_line = [&] { return block < blocks.size() && blocks[block].first_line == label.line; };
    if (!in_line()) return kNone;
    if (block + 1 < blocks.size() && blocks[block + 1].first_line == label.line) block += cell_of(label);
    return in_line() ? block : kNone;
  }

  std::uint32_t cell_of(const Label& label) const {
    const layout::Line& line = layout_.lines[label.line];
    std::uint32_t cell = 0;
    while (cell + 1 < line.cell_count && layout_.cell(line, cell + 1).span.begin <= label.value.begin) ++cell;
    return cell;
  }

  // The label is the first thing in its line or cell, but for dirt; blanks were folded.
  std::uint32_t behind_label(const Label& label, Span block) const {
    const std::string& key = origin_.reading().key;
    const layout::Line& line = layout_.lines[label.line];
    const std::uint32_t cell = cell_of(label);
    const std::uint32_t begin = cell == 0 ? line.span.begin : layout_.cell(line, cell).span.begin;
    // Mostly it stands there as it was.
    const std::string_view words = layout_.at({begin, label.whole.end});
    if (std::string_view(key).substr(block.begin, words.size()) == words)
      return block.begin + static_cast<std::uint32_t>(words.size());
    std::uint32_t left = 0;
    for (std::uint32_t i = begin; i < label.whole.end; ++i) left += text::is_blank(layout_.key[i]) ? 0 : 1;
    std::uint32_t at = block.begin;
    for (; at < block.end && left > 0; ++at) left -= text::is_blank(key[at]) ? 0 : 1;
    return at;
  }

  // Bullets that are drawn in many ways get one name; words keep their own, of the original text.
  std::string name_of(const Label& label, Span original) const {
    if (label.misread && label.reads_h && label.style != Style::appendix) {
      std::string name = origin_.quote_original(original);
      name.resize(name.size() - 1);
      return name + std::string(text::roman_name(label.ordinal.last()));
    }
    if (label.misread) return counted_name(label);
    if (label.style == Style::bullet && label.sign == '(') return "*";
    if (label.style == Style::bullet && (label.sign != '*' || label.damaged)) return std::string(1, label.sign);
    return origin_.quote_original(original);
  }

  const layout::Origin& origin_;
  const layout::Layout& layout_;
  const HeaderReading& header_;
  const Closing& closing_;
  const OutlineRules& rules_;

  std::vector<Label> labels_;
  std::vector<Draft> drafts_;
  std::vector<OpenHeading> open_headings_;
  std::size_t drafted_ = 0;  // labels up to the last article that may be of a draft
  int spaced_dashes_ = 0;    // those with a blank behind them, less those without
  bool behind_signature_ = false;
  std::vector<std::uint32_t> attached_;  // lines with heads of papers that are attached
  std::vector<Span> forms_;              // as in Outline; the last may be open: its end is kNone
  std::uint32_t too_deep_ = kNone;
  Span unread_;  // behind the last unit that there may be
};

}  // namespace

Outline read_outline(const layout::Origin& origin, const HeaderReading& header, const Closing& closing,
                     const OutlineRules& rules) {
  return OutlineReader(origin, header, closing, rules).run();
}

void place_citations(const std::vector<Unit>& units, std::vector<Citation>* citations) {
  for (Citation& citation : *citations) {
    const std::uint32_t at = citation.span.begin;
    const auto after = std::upper_bound(units.begin(), units.end(), at,
                                        [](std::uint32_t p, const Unit& unit) { return p < unit.span.begin; });
    auto unit = static_cast<std::int32_t>(after - units.begin()) - 1;
    while (unit >= 0 && units[static_cast<std::size_t>(unit)].span.end <= at)
      unit = units[static_cast<std::size_t>(unit)].parent;
    if (unit >= 0) citation.unit = units[static_cast<std::size_t>(unit)].id;
  }
}

}  // namespace vanban::structure
