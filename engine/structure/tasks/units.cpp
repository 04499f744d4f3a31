#include "structure/tasks/units.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "structure/tasks/gathering.h"
#include "structure/tasks/line_fields.h"
#include "structure/tasks/list_counts.h"
#include "structure/tasks/unit_words.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/key.h"
#include "text/packed_word.h"
#include "vanban/limits.h"

namespace vanban::structure {

using text::is_lower;
using text::is_upper;

namespace {

// open: neutral, or none where a list above it names things. That is asked only where something depends on it.
enum class Section : std::uint8_t { neutral, open, duties, none, told, amending, closed };

// Sections of purposes, funds, results: their words are no tasks.
bool is_idle(Section section) {
  return section == Section::none || section == Section::told || section == Section::closed;
}

bool is_end_sign(char c) { return c == '.' || c == ';' || c == ','; }

class Finder {
 public:
  Finder(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Unit>& units,
         const std::vector<Passage>& passages, const Header& header, const TaskRules& rules,
         AssignmentReader* assignments)
      : origin_(origin),
        mentions_(mentions),
        key_(origin.reading().key),
        units_(units),
        passages_(passages),
        rules_(rules),
        assignments_(*assignments),
        names_(assignments->names()),
        fields_(rules, key_),
        words_(origin, mentions, rules, &names_) {
    directing_ = is(rules.directing_type, text::key_of(header.doc_type.value_or("")));
    resolving_ = is(rules.resolving_type, text::key_of(header.doc_type.value_or("")));
    telling_ = is(rules.telling_type, text::key_of(header.doc_type.value_or("")));
    letter_ = header.doc_type == "công văn";
    const std::size_t n = units.size();
    out_.units.resize(n);
    out_.read_to = static_cast<std::uint32_t>(key_.size());
    room_ = {limits::kTasks.of(origin.text_size()) + 1, limits::kTaskNames.of(origin.text_size()) + 1};
    state_.resize(n);
    for (const Unit& unit : units) {
      if (unit.parent >= 0) state_[index(unit.parent)].has_children = true;
    }
  }

  UnitTasks run() {
    for (const Passage& passage : passages_) {
      if (!passage.lines.empty() && ends_before(passage.lines.front().begin)) break;
      const bool before_units = passage.unit < 0 && next_unit_ == 0;
      if (passage.unit < 0) {
        read_outside(passage, before_units);
      } else {
        read_unit(passage);
      }
    }
    decide();
    gather_below_assignments(origin_, mentions_, passages_, rules_, letter_, room_.names, &assignments_, &out_);
    return std::move(out_);
  }

 private:
  // Not yet asked, or the answer.
  enum class Answer : std::uint8_t { unasked, no, yes };

  // What is known of a unit.
  struct State {
    Span first_line;  // where that is to be looked at
    Section section = Section::neutral;
    Answer imperative = Answer::no;
    Answer could_be_task = Answer::no;
    bool bare = false;
    bool has_children = false;
    bool over_tasks = false;  // some of the units in it are tasks
    bool inspects = false;    // its list is what is looked at
    // Does its list name things, or what its own work is to bring about?
    Answer over_things = Answer::no;
    Span last_line;            // which tells it
    std::int32_t own = kNone;  // its last assignment
  };

  bool is(const grammar::Rule* rule, std::string_view words) {
    return rule->match_at(words, 0, static_cast<std::uint32_t>(words.size()), &match_);
  }

  // Does a rule match at the begin of a stretch of the reading?
  bool begins(const grammar::Rule* rule, Span words) { return rule->match_at(key_, words.begin, words.end, &match_); }

  static std::size_t index(std::int32_t unit) { return static_cast<std::size_t>(unit); }

  // ---- how much is read

  // Where there is no room for more, nothing is read from this place of the reading on.
  bool ends_before(std::uint32_t at) {
    if (room_.full()) out_.read_to = std::min(out_.read_to, at);
    return at >= out_.read_to;
  }

  std::vector<AssignmentDraft> read_assignments(Span line, AssignmentMode mode) {
    LineAssignments found = assignments_.read(line, mode, room_);
    if (found.read_to < line.end) out_.read_to = std::min(out_.read_to, found.read_to);
    return std::move(found.drafts);
  }

  // ---- reading: the assignments of each passage, and how each unit begins

  void read_outside(const Passage& passage, bool before_units) {
    bool announced = false;  // "Chủ tịch UBND tỉnh có ý kiến như sau:"
    for (const Span& line : passage.lines) {
      if (ends_before(line.begin)) return;
      const bool leads_in = key_[line.end - 1] == ':';
      const bool only_cued = telling_ || (before_units && (!announced || leads_in || !directing_));
      std::vector<AssignmentDraft> drafts =
          read_assignments(line, only_cued ? AssignmentMode::cued : AssignmentMode::sentences);
      for (AssignmentDraft& draft : drafts) place(std::move(draft), kNone, false);
      if (leads_in && line.size() > 4 && key_.substr(line.end - 4, 3) == "sau") announced = true;
      over_attendance_ = leads_in && reaches(rules_.attendance, line);
      if (drafts.empty()) continue;
      const std::size_t told = last_told(out_.assignments.size() - drafts.size());
      if (before_units && out_.assignments[told].draft.cue) out_.lead_in = static_cast<std::int32_t>(told);
    }
  }

  // The last assignment from one on, but for those who receive: what is listed below falls to who sends it to them.
  std::size_t last_told(std::size_t first) const {
    std::size_t last = out_.assignments.size() - 1;
    while (last > first && out_.assignments[last].draft.receives) --last;
    return last;
  }

  void place(AssignmentDraft draft, std::int32_t unit, bool heading) {
    room_.take(draft);
    const bool receives = draft.receives;
    out_.assignments.push_back({std::move(draft), unit, heading, false});
    if (unit >= 0 && !receives) state_[index(unit)].own = static_cast<std::int32_t>(out_.assignments.size()) - 1;
  }

  void read_unit(const Passage& passage) {
    const std::int32_t unit = passage.unit;
    const bool first = unit >= next_unit_;
    next_unit_ = std::max(next_unit_, unit + 1);
    if (passage.lines.empty() || state_[index(unit)].section == Section::amending) return;
    // What goes on behind the units in it speaks for the whole: the last sentences of a document.
    if (!first) return read_outside(passage, false);
    if (read_field(units_[index(unit)].parent, passage.lines.front())) {
      state_[index(unit)].section = Section::none;
      return;
    }
    state_[index(unit)].section = section_of(unit, passage);
    if (state_[index(unit)].section == Section::amending) return;
    const bool topic = is_topic_of_anybody(unit, passage);
    const bool headed = !topic && read_heading(unit, passage);
    if (!headed) look_at_begin(unit, passage);
    for (std::size_t i = headed || topic || is_title_of_article(unit, passage) ? 1 : 0; i < passage.lines.size(); ++i) {
      const Span line = passage.lines[i];
      if (ends_before(line.begin)) return;
      if (i > 0 && read_field(unit, line)) continue;
      read_line_with_fields(unit, line);
      // Below a body's name and without items of its own, a paragraph is what that body is to do.
      if (headed && i == 1 && (words_.begin_with_duty(line) || is_told_to(unit, line)))
        state_[index(unit)].imperative = Answer::yes;
    }
    look_at_end(unit, passage.lines.back());
  }

  // "Lập đề án (cơ quan chủ trì: Sở Nội vụ; thời gian hoàn thành: quý II)": a task with its fields behind it.
  void read_line_with_fields(std::int32_t unit, Span line) {
    const std::vector<std::uint32_t>& fields = fields_.in(line);
    const bool holds = !fields.empty() && fields.front() > line.begin && !is_idle(section(unit)) &&
                       (fields.size() > 1 || begins(rules_.field_holder, {fields.front(), line.end}) ||
                        tells_roles({fields.front(), line.end}));
    read_line(unit, {line.begin, holds ? fields.front() : line.end});
    if (holds) read_fields(unit, fields, line.end);
  }

  // "Rà soát hộ nghèo. Trách nhiệm: Phòng Kinh tế (chủ trì), Công an xã (phối hợp)"
  bool tells_roles(Span field) const {
    return key_.substr(field.begin, field.size()).find(" (chu tri)") != std::string_view::npos;
  }

  void read_line(std::int32_t unit, Span line) {
    constexpr std::uint32_t kShortest = 25;  // of the words of a duty
    const bool only_cued = telling_ && state_[index(unit)].section != Section::duties;
    const auto mode = only_cued ? AssignmentMode::cued : AssignmentMode::unit;
    if (state_[index(unit)].section == Section::closed) return;
    for (AssignmentDraft& draft : read_assignments(line, mode)) {
      if (is_idle(section(unit)) && !is_plain(draft)) continue;
      // "- Cơ quan cấp thẻ:" is a label of a form.
      if (!draft.cue && !state_[index(unit)].has_children && key_[line.end - 1] == ':' &&
          draft.next + kShortest > line.end)
        continue;
      const bool leads_in = draft.leads_in;
      place(std::move(draft), unit, false);
      if (!leads_in) state_[index(unit)].imperative = Answer::yes;
    }
  }

  // What does a unit's last line lead to?
  void look_at_end(std::int32_t unit, Span line) {
    State& state = state_[index(unit)];
    if (!state.has_children || key_[line.end - 1] != ':') return;
    state.inspects = reaches(rules_.inspects, line);
    if (state.section == Section::none) return;  // then it is none below it too
    state.last_line = line;
    state.over_things = Answer::unasked;
  }

  bool is_over_things(std::int32_t unit) {
    State& state = state_[index(unit)];
    if (state.over_things == Answer::unasked)
      state.over_things = ends_in_things(state.last_line) ? Answer::yes : Answer::no;
    return state.over_things == Answer::yes;
  }

  // Does a line name the things, or the aims, of the list below it? The words that do begin in its last clause.
  bool ends_in_things(Span line) {
    std::string_view clause = key_.substr(line.begin, line.size() - 1);
    for (const char sign : {'.', ';', ':'}) {
      for (std::size_t at = clause.find(sign); at != std::string_view::npos; at = clause.find(sign))
        clause.remove_prefix(at + 1);
    }
    const auto begin = line.end - 1 - static_cast<std::uint32_t>(clause.size());
    const bool names = any_word({begin, line.end}, [&](std::uint32_t at) {
      return rules_.names_list.admits(key_, at, line.end) &&
             (reaches(rules_.things, {at, line.end}) || reaches(rules_.aims, {at, line.end}));
    });
    return names && !any_word({begin, line.end}, [&](std::uint32_t at) {
             return reaches(rules_.provisions, {at, line.end});
           });
  }

  bool reaches(const grammar::Rule* rule, Span words) { return begins(rule, words) && match_.whole.end == words.end; }

  // Is it so at the begin of some word of a stretch?
  template <typename Is>
  bool any_word(Span stretch, Is is) const {
    for (std::uint32_t at = stretch.begin; at < stretch.end; at = text::word_at(key_, at).end) {
      if (text::is_letter(key_[at]) && is(at)) return true;
    }
    return false;
  }

  // "Cơ quan chủ trì: Sở Y tế" below a task says who does it; more such fields may follow on the line.
  bool read_field(std::int32_t unit, Span line) {
    if (unit < 0) return false;
    const std::vector<std::uint32_t>& fields = fields_.in(line);
    return !fields.empty() && fields.front() == line.begin && read_fields(unit, fields, line.end);
  }

  bool read_fields(std::int32_t unit, const std::vector<std::uint32_t>& fields, std::uint32_t end) {
    bool taken = false;
    for (std::size_t i = 0; i < fields.size() && !ends_before(fields[i]); ++i) {
      const Span field{fields[i], i + 1 < fields.size() ? fields[i + 1] : end};
      taken = take_field(unit, field, fields.size() > 1) || taken;
    }
    return taken;
  }

  // One field; `among_others` on its line.
  bool take_field(std::int32_t unit, Span field, bool among_others) {
    const auto colon = static_cast<std::uint32_t>(key_.find(':', field.begin));
    const Span label{field.begin, colon};
    Span value{colon + 1, field.end};
    while (!value.empty() && key_[value.begin] == ' ') ++value.begin;
    while (!value.empty() && (is_end_sign(key_[value.end - 1]) || key_[value.end - 1] == ' ')) --value.end;
    const bool in_bracket = !value.empty() && key_[value.end - 1] == ')' &&
                            key_.substr(value.begin, value.size()).find('(') == std::string_view::npos;
    if (in_bracket) --value.end;
    if (value.empty()) return false;
    const bool with = begins(rules_.field_with, label);
    if (with || begins(rules_.field_lead, label)) {
      // "Chủ trì: Đồng chí Trưởng ban" alone tells of a meeting.
      if (!among_others && !begins(rules_.field_holder, label) && !names_bodies_of_task(unit, value)) return false;
      add_names(unit, value, !with);
      return true;
    }
    if (state_[index(unit)].own < 0) return false;
    if (begins(rules_.field_deadline, label)) {
      out_.assignments[index(state_[index(unit)].own)].draft.deadlines = {value};
    } else {
      out_.units[index(unit)].output = value;
    }
    return true;
  }

  // "Chủ trì: Sở Nội vụ" below a task.
  bool names_bodies_of_task(std::int32_t unit, Span value) {
    if (!directing_ || !is_imperative(index(unit)) || begins(rules_.assignments.names.post, value) ||
        begins(rules_.assignments.persons, value))
      return false;
    const auto list = names_.read(value.begin, value.end);
    return list && list->ended_by == ListEnd::text_end;
  }

  void add_names(std::int32_t unit, Span value, bool lead) {
    const auto list = names_.read(value.begin, value.end);
    const std::vector<Span> names =
        list && list->ended_by == ListEnd::text_end ? list->names.copy() : std::vector<Span>{value};
    if (lead || state_[index(unit)].own < 0) {
      AssignmentDraft draft;
      draft.span = value;
      draft.next = value.end;
      place(std::move(draft), unit, false);
    }
    AssignmentDraft& draft = out_.assignments[index(state_[index(unit)].own)].draft;
    for (const Span& name : names) (lead && !only_joins(name) ? draft.lead : draft.with).push_back(name);
  }

  // "Trách nhiệm: Ban Tổ chức (chủ trì), Văn phòng (phối hợp)"
  bool only_joins(Span name) const { return text::stands_at(key_, name.end, " (phoi hop"); }

  // In a section that gives no work only the plainest words do.
  bool is_plain(const AssignmentDraft& draft) {
    if (draft.cue) return true;
    const auto begins_with = [&](std::string_view words) { return text::stands_at(key_, draft.next, words); };
    if (begins_with("phai ")) return !begins(rules_.standard, {draft.next, draft.span.end});
    // "các sở, ban, ngành căn cứ chức năng, nhiệm vụ có trách nhiệm ..."
    constexpr std::size_t kLongestFrame = 60;
    if ((begins_with("can cu") || begins_with("theo ")) &&
        key_.substr(draft.next, kLongestFrame).find(" co trach nhiem ") != std::string_view::npos)
      return true;
    const bool named = !draft.lead.empty() && is_upper(key_[draft.lead.front().begin]);
    if (named && (begins_with("quyet dinh ") || begins_with("quy dinh "))) return true;
    return begins_with("chu tri") || begins_with("chiu tra") || begins_with("co tra");
  }

  // What a unit is in by where it stands.
  Section section_above(std::int32_t unit) {
    const std::int32_t parent = units_[index(unit)].parent;
    if (parent < 0) return Section::neutral;
    const State& state = state_[index(parent)];
    const bool undecided = state.section == Section::neutral || state.section == Section::open;
    if (undecided && state.over_things == Answer::unasked) return Section::open;
    return is_over_things(parent) ? Section::none : state.section;
  }

  // The section of a unit, or what it is left open to be: as its parent, where that is not over a list of things.
  Section section(std::int32_t unit) {
    State& state = state_[index(unit)];
    if (state.section == Section::open) {
      const std::int32_t parent = units_[index(unit)].parent;
      state.section = is_over_things(parent) ? Section::none : section(parent);
    }
    return state.section;
  }

  Section section_of(std::int32_t unit, const Passage& passage) {
    const Unit& self = units_[index(unit)];
    const Section above = section_above(unit);
    const Span line = passage.lines.front();
    if (above == Section::amending || above == Section::closed) return above;
    if (over_attendance_ && self.parent < 0 && self.kind == UnitKind::bullet) return Section::closed;
    const bool amends = !directing_ && begins(rules_.amending, line);
    if (amends && (above != Section::duties || begins(rules_.amends_an_act, line))) return Section::amending;
    const bool topic = fields_.first_colon(line) < std::min(line.end, line.begin + 70);
    if ((above == Section::neutral || above == Section::open) && leads_to_duties(unit, line) &&
        (above == Section::neutral || !is_among_things(unit)))
      return Section::duties;
    const bool headed = state_[index(unit)].has_children || passage.lines.size() > 1 || self.kind == UnitKind::article;
    const bool heading = headed && line.size() < 160 && (!is_end_sign(key_[line.end - 1]) || is_title(unit, line));
    if (begins(rules_.no_work, line)) return Section::closed;
    if (state_[index(unit)].has_children && key_[line.end - 1] == ':' && reaches(rules_.rights, line))
      return Section::closed;
    if (!topic && !heading) return above;
    if (topic && begins(rules_.no_duties_topic, line)) return Section::none;
    const bool article = self.kind == UnitKind::article;  // "Điều 7. Đánh giá kết quả" is about how it is done
    if (heading && !article && above != Section::duties && begins(rules_.told, line)) return Section::told;
    if (heading && begins(rules_.no_duties, line)) return Section::none;
    if (!heading || !begins(rules_.duties, line)) return above;
    // Where results are told, "Công tác chỉ đạo" tells too, and so do "Nội dung" and "Hoạt động" of minutes and
    // reports: only the plainest words give work.
    const bool told = (above == Section::told || telling_) && !begins(rules_.plain_duties, line);
    return told ? above : Section::duties;
  }

  // "b. Yêu cầu." over a list: nothing but the words of a heading, and a point.
  bool is_title(std::int32_t unit, Span line) {
    return state_[index(unit)].has_children && key_[line.end - 1] == '.' &&
           reaches(rules_.no_duties, {line.begin, line.end - 1});
  }

  // Does a list above a unit whose section is left open name things?
  bool is_among_things(std::int32_t unit) {
    const std::int32_t parent = units_[index(unit)].parent;
    return is_over_things(parent) || section(parent) == Section::none;
  }

  // "... tập trung thực hiện một số nhiệm vụ, giải pháp sau:" over a list.
  bool leads_to_duties(std::int32_t unit, Span line) {
    if (!state_[index(unit)].has_children || key_[line.end - 1] != ':') return false;
    return any_word(line, [&](std::uint32_t at) { return begins(rules_.lead_in, {at, line.end}); });
  }

  // "Cơ quan, đơn vị tiến hành nạo vét" over what is said of them: what stands below is about, nobody's name.
  bool is_topic_of_anybody(std::int32_t unit, const Passage& passage) {
    const Span line = passage.lines.front();
    const char last = key_[line.end - 1];
    if ((!state_[index(unit)].has_children && passage.lines.size() < 2) || is_end_sign(last)) return false;
    return (last != ':' && begins(rules_.anybody, line)) || reaches(rules_.anybody_and_matter, line);
  }

  // "Điều 5. Sở Y tế xem xét, quyết định việc cấp thẻ" over its units or sentences, where it is said again who does it.
  bool is_title_of_article(std::int32_t unit, const Passage& passage) const {
    if (units_[index(unit)].kind != UnitKind::article) return false;
    const Span line = passage.lines.front();
    const char last = key_[line.end - 1];
    const bool goes_on = passage.lines.size() > 1 && is_upper(key_[passage.lines[1].begin]);
    if (!(state_[index(unit)].has_children || goes_on) || is_end_sign(last) || last == ':' || last == '/') return false;
    const std::string_view words = key_.substr(line.begin, line.size());
    return words.find(". ") == std::string_view::npos && !words.ends_with(" sau") &&
           mentions_.assigning.within({line.begin, line.begin + 1}).empty();
  }

  // A name over the duties below it.
  bool read_heading(std::int32_t unit, const Passage& passage) {
    if (is_idle(state_[index(unit)].section) || holds_articles(units_[index(unit)].kind)) return false;
    if (!state_[index(unit)].has_children && passage.lines.size() < 2) return false;
    // Below a body's own heading "Đối với các doanh nghiệp:" says in which matter, not who.
    if (begins(rules_.assignments.towards, passage.lines.front()) && stands_below_heading(unit)) return false;
    auto draft = assignments_.read_heading(passage.lines.front());
    if (!draft || is_idle(section(unit))) return false;
    place(std::move(*draft), unit, true);
    return true;
  }

  bool stands_below_heading(std::int32_t unit) const {
    const std::int32_t parent = units_[index(unit)].parent;
    const std::int32_t own = parent >= 0 ? state_[index(parent)].own : kNone;
    return own >= 0 && out_.assignments[index(own)].heading;
  }

  // Chương IV. CƠ QUAN ĐIỀU TRA says what its articles are about; whom they charge is said in them.
  static bool holds_articles(UnitKind kind) {
    return kind == UnitKind::chapter || kind == UnitKind::section || kind == UnitKind::subsection;
  }

  bool is_told_to(std::int32_t unit, Span line) {
    return !state_[index(unit)].has_children && begins(rules_.circumstance, line);
  }

  void look_at_begin(std::int32_t unit, const Passage& passage) {
    const Span line = passage.lines.front();
    if (is_looked_at(unit, line)) return;
    State& state = state_[index(unit)];
    state.first_line = line;
    state.imperative = state.could_be_task = Answer::unasked;
    const char last = key_[line.end - 1];
    const bool title = passage.lines.size() == 1 && !is_end_sign(last) && last != ':' && last != '/';
    state.bare = title && state.has_children;
    // Of an article a title alone says what it is about.
    if (title && !state.has_children && units_[index(unit)].kind == UnitKind::article) state.imperative = Answer::no;
  }

  // How a unit begins is asked when it is decided on: of most units of a law nothing depends on it.
  bool is_imperative(std::size_t unit) {
    State& state = state_[unit];
    if (state.imperative == Answer::unasked) state.imperative = begins_imperatively(state) ? Answer::yes : Answer::no;
    return state.imperative == Answer::yes;
  }

  bool begins_imperatively(const State& state) {
    const Span line = state.first_line;
    if (!words_.begin_with_duty(line) && !(directing_ && (words_.are_due_somewhere(line) || words_.ask_for_work(line))))
      return false;
    if (std::none_of(key_.begin() + line.begin, key_.begin() + line.end, is_lower)) return false;
    const bool title = state.has_children && line.size() < 60 && begins(rules_.duties, line);
    return !title;
  }

  // "Giám sát việc kiểm phiếu, cụ thể: - Bảo đảm đủ người chứng kiến" tells what is looked at.
  bool is_looked_at(std::int32_t unit, Span line) {
    const std::int32_t parent = units_[index(unit)].parent;
    return parent >= 0 && state_[index(parent)].inspects && begins(rules_.looked_at, line);
  }

  // May a unit give work although it begins with no verb that is known? A sentence of a text that gives work, without a
  // name or a topic before it.
  bool could_be_task(std::size_t unit) {
    State& state = state_[unit];
    if (state.could_be_task == Answer::unasked) state.could_be_task = may_give_work(state) ? Answer::yes : Answer::no;
    return state.could_be_task == Answer::yes;
  }

  bool may_give_work(const State& state) {
    constexpr std::uint32_t kShortest = 25;
    const Span line = state.first_line;
    if (state.has_children || line.size() < kShortest || !is_upper(key_[line.begin]) || key_[line.end - 1] == ':')
      return false;
    if (key_.substr(line.begin, line.size()).find("....") != std::string_view::npos) return false;  // a form
    if (names_.begins_name(line.begin, line.end)) return false;
    return !begins(rules_.no_duties, line) && !begins(rules_.no_duties_topic, line) && !begins(rules_.statement, line);
  }

  // ---- deciding

  void decide() {
    for (std::size_t i = 0; i < state_.size(); ++i) {
      const std::int32_t parent = units_[i].parent;
      const std::int32_t above = parent >= 0 ? out_.units[index(parent)].holder : kNone;
      out_.units[i].holder = state_[i].own >= 0 ? state_[i].own : above;
      out_.units[i].is_task = is_task(i, above);
    }
    for (std::size_t i = state_.size(); i-- > 0;) {
      bool& is_task = out_.units[i].is_task;
      is_task = is_task && !(state_[i].bare && state_[i].over_tasks && !asks_by_cue(i));
      if ((is_task || state_[i].over_tasks) && units_[i].parent >= 0) state_[index(units_[i].parent)].over_tasks = true;
    }
    follow_siblings();
    drop_idle_headings();
  }

  // "Đề nghị Công an tỉnh, Sở Y tế phối hợp" over a list, without a sign at its end: still it asks for work.
  bool asks_by_cue(std::size_t unit) const {
    if (state_[unit].own < 0) return false;
    const PlacedAssignment& own = out_.assignments[index(state_[unit].own)];
    return own.draft.cue && !own.heading;
  }

  // Lists are parallel: where most units of a list begin with a verb that is known, the others begin with one that is
  // not, or that a scanner misread.
  void follow_siblings() {
    constexpr int kFewest = 2;
    const auto may_follow = [&](std::size_t i) {
      if (out_.units[i].is_task || is_idle(state_[i].section)) return false;
      if (!directing_ && !(resolving_ && state_[i].section == Section::duties) && out_.units[i].holder < 0)
        return false;
      return could_be_task(i);
    };
    std::vector<std::size_t> idle;
    for (std::size_t i = 0; i < state_.size(); ++i) {
      if (may_follow(i)) idle.push_back(i);
    }
    if (idle.empty()) return;
    ListCounts lists(units_.size());
    for (std::size_t i = 0; i < state_.size(); ++i) {
      if (state_[i].own >= 0) continue;  // told to somebody, by whatever words
      ListCounts::Count& count = lists.of(units_[i]);
      ++count.units;
      count.tasks += out_.units[i].is_task ? 1 : 0;
    }
    for (const std::size_t i : idle) {
      const ListCounts::Count& count = lists.of(units_[i]);
      if (count.tasks >= kFewest && count.tasks * 3 >= (count.units - 1) * 2) out_.units[i].is_task = true;
    }
  }

  bool is_task(std::size_t i, std::int32_t above) {
    if (state_[i].own >= 0) {
      const PlacedAssignment& own = out_.assignments[index(state_[i].own)];
      if (own.heading) return is_imperative(i);
      return !own.draft.leads_in || !state_[i].has_children || is_imperative(i);
    }
    if (is_idle(state_[i].section)) return false;
    const bool gives_work = above >= 0 || state_[i].section == Section::duties || (directing_ && !telling_);
    if (!gives_work || is_idle(section(static_cast<std::int32_t>(i)))) return false;
    const bool among_duties = directing_ || state_[i].section == Section::duties;
    return is_imperative(i) || (among_duties && stands_below_name(i, above) && could_be_task(i));
  }

  // All that stands right below a body's name is what that body is to do.
  bool stands_below_name(std::size_t i, std::int32_t above) const {
    return above >= 0 && out_.assignments[index(above)].heading &&
           out_.assignments[index(above)].unit == units_[i].parent;
  }

  // A heading whose units all have bodies of their own names nobody that is to do something.
  void drop_idle_headings() {
    if (out_.assignments.empty()) return;
    std::vector<bool> used(out_.assignments.size(), false);
    for (std::size_t i = 0; i < state_.size(); ++i) {
      const bool carries = out_.units[i].holder >= 0 && out_.units[i].is_task;
      if (carries) used[index(out_.units[i].holder)] = true;
    }
    for (std::size_t a = 0; a < used.size(); ++a) {
      PlacedAssignment& assignment = out_.assignments[a];
      if (assignment.heading && !used[a] && !assignment.draft.cue) assignment.dropped = true;
    }
    for (std::size_t i = 0; i < state_.size(); ++i) {
      std::int32_t& holder = out_.units[i].holder;
      if (holder >= 0 && out_.assignments[index(holder)].dropped) holder = kNone;
    }
  }

  const layout::Origin& origin_;
  const recognise::Mentions& mentions_;
  std::string_view key_;
  const std::vector<Unit>& units_;
  const std::vector<Passage>& passages_;
  const TaskRules& rules_;
  AssignmentReader& assignments_;
  NameReader& names_;
  LineFields fields_;
  UnitWords words_;
  UnitTasks out_;
  AssignmentRoom room_;       // one more than there may be: then there are too many
  std::vector<State> state_;  // of the units
  grammar::Match match_;      // the last one: room for it is made once
  std::int32_t next_unit_ = 0;
  bool over_attendance_ = false;  // the last line outside of units leads to those who attend
  bool directing_ = false;
  bool resolving_ = false;
  bool telling_ = false;
  bool letter_ = false;  // what its list asks for is asked of those in its lead-in
};

}  // namespace

UnitTasks find_tasks(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Unit>& units,
                     const std::vector<Passage>& passages, const Header& header, const TaskRules& rules,
                     AssignmentReader* assignments) {
  return Finder(origin, mentions, units, passages, header, rules, assignments).run();
}

}  // namespace vanban::structure
