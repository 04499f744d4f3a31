#include "structure/tasks/units.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "structure/tasks/clause_signs.h"
#include "structure/tasks/document_kind.h"
#include "structure/tasks/gathering.h"
#include "structure/tasks/line_fields.h"
#include "structure/tasks/placement.h"
#include "structure/tasks/rule_matcher.h"
#include "structure/tasks/sections.h"
#include "structure/tasks/task_decision.h"
#include "structure/tasks/unit_begins.h"
#include "structure/tasks/unit_fields.h"
#include "structure/tasks/unit_tree.h"
#include "structure/tasks/unit_words.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

using text::is_upper;

namespace {

// Reads the passages in their order: the assignments of each, and how each unit begins.
class Finder {
 public:
  Finder(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Unit>& units,
         const std::vector<Passage>& passages, const Header& header, const TaskRules& rules,
         AssignmentReader* assignments)
      : origin_(origin),
        mentions_(mentions),
        key_(origin.reading().key),
        passages_(passages),
        rules_(rules),
        task_words_(rules.assignments.names.words),
        assignments_(*assignments),
        kind_(document_kind(origin, units, header, rules)),
        units_(units),
        placement_(units.size(), origin.text_size(), key_.size()),
        line_fields_(rules, key_),
        sections_(rules, key_, units_, kind_, &line_fields_, &assignments->names()),
        words_(origin, mentions, rules, &assignments->names()),
        begins_(rules, key_, units_, kind_, &assignments->names(), &words_),
        fields_(rules, key_, kind_, &line_fields_, &assignments->names(), &begins_, &placement_),
        matcher_(key_) {}

  UnitTasks run() {
    for (const Passage& passage : passages_) {
      if (!passage.lines.empty() && placement_.ends_before(passage.lines.front().begin)) break;
      const bool before_units = passage.unit < 0 && next_unit_ == 0;
      if (passage.unit < 0) {
        read_outside(passage, before_units);
      } else {
        read_unit(passage);
      }
    }
    decide_on_tasks(units_, kind_, &sections_, &begins_, &placement_);
    gather_below_assignments(origin_, mentions_, passages_, rules_, kind_.letter, placement_.names_left(),
                             &assignments_, &placement_.tasks());
    return std::move(placement_.tasks());
  }

 private:
  // What stands right below a unit: "Giao Sở Y tế ..." and others who are told something, "Lập sổ" and other duties.
  struct ListBelow {
    bool gives_work = false;
    bool has_duties = false;
  };

  ListBelow list_below(std::int32_t unit) {
    if (lists_below_.empty()) find_lists();
    return lists_below_[index_of(unit)];
  }

  void find_lists() {
    lists_below_.resize(units_.size());
    for (const Passage& passage : passages_) {
      const std::int32_t parent = passage.unit >= 0 ? units_.parent(passage.unit) : kNone;
      if (parent < 0 || passage.lines.empty()) continue;
      const Span line = passage.lines.front();
      ListBelow& list = lists_below_[index_of(parent)];
      if (mentions_.assigning.within({line.begin, line.begin + 1}).empty()) {
        list.has_duties = list.has_duties || words_.begin_with_duty(line);
      } else {
        list.gives_work = list.gives_work || matcher_.begins(rules_.gives_work, line);
      }
    }
  }

  void read_outside(const Passage& passage, bool before_units) {
    bool announced = false;  // "Chủ tịch UBND tỉnh có ý kiến như sau:"
    UnitTasks& out = placement_.tasks();
    for (const Span& line : passage.lines) {
      if (placement_.ends_before(line.begin)) return;
      const bool leads_in = key_[line.end - 1] == ':';
      const bool only_cued = kind_.telling || (before_units && (!announced || leads_in || !kind_.directing));
      std::vector<AssignmentDraft> drafts =
          placement_.read(line, only_cued ? AssignmentMode::cued : AssignmentMode::sentences, &assignments_);
      drafts.erase(std::remove_if(drafts.begin(), drafts.end(),
                                  [&](const AssignmentDraft& draft) {
                                    return asks_of_things(draft, line) || (draft.past && !kind_.directing);
                                  }),
                   drafts.end());
      for (AssignmentDraft& draft : drafts) placement_.place(std::move(draft), kNone, false);
      if (leads_in && task_words_.as_follows.ends(key_, {line.begin, line.end - 1})) announced = true;
      sections_.begin_below(line);
      if (drafts.empty()) continue;
      const std::size_t told = placement_.last_told(out.assignments.size() - drafts.size());
      if (before_units && out.assignments[told].draft.cue) out.lead_in = static_cast<std::int32_t>(told);
    }
  }

  void read_unit(const Passage& passage) {
    const std::int32_t unit = passage.unit;
    const bool first = unit >= next_unit_;
    next_unit_ = std::max(next_unit_, unit + 1);
    if (passage.lines.empty() || sections_.known(unit) == Section::amending) return;
    // What goes on behind the units in it speaks for the whole: the last sentences of a document.
    if (!first) return read_outside(passage, false);
    if (fields_.read_line(units_.parent(unit), passage.lines.front())) return sections_.set(unit, Section::none);
    sections_.read(unit, passage);
    if (sections_.known(unit) != Section::amending) read_words(unit, passage);
  }

  // The words of a unit that are read for the first time, and amend nothing.
  void read_words(std::int32_t unit, const Passage& passage) {
    const bool topic = is_topic_of_anybody(unit, passage);
    const bool headed = !topic && read_heading(unit, passage);
    if (!headed && !is_looked_at(unit, passage.lines.front()) && !asks_of_things(passage.lines.front()))
      begins_.read(unit, passage);
    for (std::size_t i = headed || topic || is_title_of_article(unit, passage) ? 1 : 0; i < passage.lines.size(); ++i) {
      const Span line = passage.lines[i];
      if (placement_.ends_before(line.begin)) return;
      if (i > 0 && fields_.read_line(unit, line)) continue;
      // "II. NHIỆM VỤ" / "Các sở thực hiện các nhiệm vụ sau:" is a title still.
      read_line_with_fields(unit, line, i > 0 && is_section(units_.kind(unit)));
      // Below a body's name and without items of its own, a paragraph is what that body is to do.
      if (headed && i == 1 && (words_.begin_with_duty(line) || is_told_to(unit, line))) begins_.set_imperative(unit);
    }
    sections_.read_end(unit, passage.lines.back());
  }

  bool is_told_to(std::int32_t unit, Span line) {
    return !units_.has_children(unit) && matcher_.begins(rules_.circumstance, line);
  }

  // "Lập đề án (cơ quan chủ trì: Sở Nội vụ; thời gian hoàn thành: quý II)": a task with its fields behind it.
  void read_line_with_fields(std::int32_t unit, Span line, bool below_title) {
    const std::uint32_t fields = fields_.begin_behind_words(line);
    const bool holds = fields < line.end && !is_idle(sections_.of(unit));
    read_line(unit, {line.begin, holds ? fields : line.end}, below_title);
    if (holds) fields_.read_behind_words(unit, line);
  }

  void read_line(std::int32_t unit, Span line, bool below_title) {
    if (sections_.known(unit) == Section::closed) return;
    const bool only_cued = kind_.telling && sections_.known(unit) != Section::duties;
    const auto mode = only_cued ? AssignmentMode::cued : AssignmentMode::unit;
    for (AssignmentDraft& draft : placement_.read(line, mode, &assignments_)) {
      if ((is_idle(sections_.of(unit)) && !is_plain(unit, draft)) || is_label(unit, draft, line)) continue;
      if (asks_of_things(draft, line)) continue;
      if (draft.guessed && sections_.of(unit) != Section::duties) continue;
      if (draft.past && (kind_.telling || !gives_work_in(unit))) continue;
      if (sections_.known(unit) == Section::told && tells_who_asked(draft, line)) continue;
      const bool leads_in = draft.leads_in && (below_title || !tells_by_verb({draft.next, line.end}));
      // "Yêu cầu các sở cung cấp hồ sơ" among a board's powers is what the board may do, and in an act a body's own
      // duty.
      if (draft.cue && (sections_.known(unit) == Section::powers || is_own_request(unit, *draft.cue, line))) {
        begins_.set_imperative(unit);
        continue;
      }
      placement_.place(std::move(draft), unit, false);
      if (!leads_in) begins_.set_imperative(unit);
    }
  }

  // A law asks nobody by itself. In other acts whoever is asked is told it himself, but for what stands among powers or
  // beside other duties of the one body they are below, where no work is given to others; and so he is everywhere where
  // he is given a day or a period.
  bool is_own_request(std::int32_t unit, Span cue, Span line) {
    const std::int32_t parent = units_.parent(unit);
    const std::int32_t above = parent >= 0 ? placement_.own(parent) : kNone;
    if (kind_.directing || kind_.telling || above < 0 || cue.begin != line.begin) return false;
    if (!matcher_.begins(rules_.request, cue)) return false;
    if (!rules_.deadlines.find(origin_, mentions_.deadlines, line).empty()) return false;
    const PlacedAssignment& head = placement_.tasks().assignments[index_of(above)];
    const AssignmentDraft& told = head.draft;
    const bool heads_list = head.heading || told.leads_in;
    const ListBelow list = list_below(parent);
    const bool among_its_own = !list.gives_work && (sections_.lists_powers(parent) || (heads_list && list.has_duties));
    if (told.cue || !(among_its_own || (kind_.standing && heads_list))) return false;
    return std::none_of(told.lead.begin(), told.lead.end(),
                        [&](Span name) { return matcher_.begins(rules_.several, name); });
  }

  // Is whatever a unit tells to be done?
  bool gives_work_in(std::int32_t unit) { return kind_.directing || sections_.of(unit) == Section::duties; }

  // "- Cơ quan cấp thẻ:" is a label of a form.
  bool is_label(std::int32_t unit, const AssignmentDraft& draft, Span line) const {
    constexpr std::uint32_t kShortest = 25;  // of the words of a duty
    return !draft.cue && !units_.has_children(unit) && key_[line.end - 1] == ':' && draft.next + kShortest > line.end;
  }

  // "Yêu cầu Ban tổ chức, các đội:" before "Sân dài 40 m" says what things have to be like, and tells nobody anything.
  bool asks_of_things(const AssignmentDraft& draft, Span line) {
    return draft.cue && asks_of_things(Span{draft.cue->begin, line.end});
  }
  bool asks_of_things(Span words) {
    const std::uint32_t asks = matcher_.end_of(rules_.request, words);
    if (asks == words.begin || asks + 1 >= words.end || find_sign(key_, ':', {asks, words.end}) == words.end)
      return false;
    const auto asked = assignments_.names().read(asks + 1, words.end);
    return asked && asked->ended_by == ListEnd::colon && is_thing_behind(asked->next);
  }

  // All that stands behind the colon, or each item of the list behind the line.
  bool is_thing_behind(std::uint32_t colon) {
    Span line = line_at(colon);
    const std::uint32_t words = next_word(line);
    if (words < line.end) return is_measured({words, line.end});
    line = line_at(line.end + 1);
    const std::uint32_t first = line.begin;
    do {
      if (!is_measured({behind_label(line), line.end})) return false;
      line = line_at(line.end + 1);
    } while (behind_label(line) > line.begin && is_like(key_[line.begin], key_[first]));
    return true;
  }

  bool is_measured(Span words) { return matcher_.reaches(rules_.measured, words) && !words_.begin_with_duty(words); }

  // "- " and "b)" are labels.
  std::uint32_t behind_label(Span line) const {
    constexpr std::uint32_t kLongestLabel = 2;
    if (line.empty() || !text::is_alnum(key_[line.begin])) return next_word(line);
    const std::uint32_t end = text::word_end(key_, line.begin);
    const bool label = end < line.end && end - line.begin <= kLongestLabel && key_[end] != ' ';
    return label ? next_word({end, line.end}) : line.begin;
  }

  static bool is_like(char a, char b) {
    return a == b || (text::is_letter(a) && text::is_letter(b)) || (text::is_digit(a) && text::is_digit(b));
  }

  std::uint32_t next_word(Span words) const {
    while (!words.empty() && !text::is_alnum(key_[words.begin])) ++words.begin;
    return words.begin;
  }

  Span line_at(std::uint32_t at) const {
    const auto size = static_cast<std::uint32_t>(key_.size());
    at = std::min(at, size);
    const std::size_t end = key_.find('\n', at);
    return {at, end == std::string_view::npos ? size : static_cast<std::uint32_t>(end)};
  }

  // "Tỉnh yêu cầu các sở báo cáo (Công văn số 12/UBND)" among results tells what was asked, and by whom.
  bool tells_who_asked(const AssignmentDraft& draft, Span line) {
    return kind_.telling && draft.cue && draft.cue->begin > line.begin + 1 &&
           text::is_letter(key_[draft.cue->begin - 2]) && matcher_.begins(rules_.order, *draft.cue);
  }

  // In a section that gives no work only the plainest words do. What a body decided is told among results.
  bool is_plain(std::int32_t unit, const AssignmentDraft& draft) {
    if (sections_.of(unit) == Section::rights)
      return !draft.cue && matcher_.begins(rules_.assignments.names.charge, {draft.next, draft.span.end});
    if (draft.cue) return true;
    if (task_words_.must.stands_at(key_, draft.next))
      return !matcher_.begins(rules_.standard, {draft.next, draft.span.end});
    // "các sở, ban, ngành căn cứ chức năng, nhiệm vụ có trách nhiệm ..."
    constexpr std::uint32_t kLongestFrame = 60;
    const Span frame{draft.next, std::min(draft.next + kLongestFrame, static_cast<std::uint32_t>(key_.size()))};
    if (task_words_.frame.begins(key_, frame) && !task_words_.bound.find(key_, frame).empty()) return true;
    const bool named = !draft.lead.empty() && is_upper(key_[draft.lead.front().begin]);
    const bool told = (kind_.directing || kind_.telling) && sections_.of(unit) == Section::told;
    if (named && !told && matcher_.begins(rules_.decides, {draft.next, draft.span.end})) return true;
    return task_words_.plain_duty.stands_at(key_, draft.next);
  }

  // "Cơ quan, đơn vị tiến hành nạo vét" over what is said of them: what stands below is about, nobody's name.
  bool is_topic_of_anybody(std::int32_t unit, const Passage& passage) {
    const Span line = passage.lines.front();
    const char last = key_[line.end - 1];
    if ((!units_.has_children(unit) && passage.lines.size() < 2) || is_end_sign(last)) return false;
    if (matcher_.reaches(rules_.range_of_work, line)) return true;
    return (last != ':' && matcher_.begins(rules_.anybody, line)) || matcher_.reaches(rules_.anybody_and_matter, line);
  }

  // "Điều 5. Sở Y tế xem xét, quyết định việc cấp thẻ" over its units or sentences, where it is said again who does it.
  bool is_title_of_article(std::int32_t unit, const Passage& passage) const {
    if (units_.kind(unit) != UnitKind::article) return false;
    const Span line = passage.lines.front();
    const char last = key_[line.end - 1];
    const bool goes_on = passage.lines.size() > 1 && is_upper(key_[passage.lines[1].begin]);
    if (!(units_.has_children(unit) || goes_on) || is_end_sign(last) || last == ':' || last == '/') return false;
    const std::string_view words = key_.substr(line.begin, line.size());
    return words.find(". ") == std::string_view::npos && !task_words_.as_follows.ends(key_, line) &&
           mentions_.assigning.within({line.begin, line.begin + 1}).empty();
  }

  // A name over the duties below it.
  bool read_heading(std::int32_t unit, const Passage& passage) {
    if (is_idle(sections_.known(unit)) || holds_articles(units_.kind(unit))) return false;
    if (!units_.has_children(unit) && passage.lines.size() < 2) return false;
    // Below a body's own heading "Đối với các doanh nghiệp:" says in which matter, not who.
    if (matcher_.begins(rules_.assignments.towards, passage.lines.front()) && stands_below_heading(unit)) return false;
    auto draft = assignments_.read_heading(passage.lines.front());
    if (!draft || is_idle(sections_.of(unit))) return false;
    const Span line = passage.lines.front();
    if (asks_of_things(*draft, line)) return false;
    // "Giao Sở Y tế:" over its work; "Phân công cơ quan quản lý" over articles is a title.
    const bool asks = draft->cue && key_[line.end - 1] == ':' && !task_words_.invites.stands_at(key_, line.begin);
    const bool tells = asks || tells_by_verb({draft->lead.back().end, line.end});
    placement_.place(std::move(*draft), unit, true);
    if (tells) begins_.set_imperative(unit);
    return true;
  }

  // "Sở Y tế có nhiệm vụ:" over its duties tells them already, "Sở Y tế:" does not.
  bool tells_by_verb(Span words) {
    while (!words.empty() && key_[words.begin] == ' ') ++words.begin;
    return matcher_.begins(rules_.assignments.only_leads_in, words) && !matcher_.begins(rules_.within_powers, words);
  }

  bool stands_below_heading(std::int32_t unit) {
    const std::int32_t parent = units_.parent(unit);
    const std::int32_t own = parent >= 0 ? placement_.own(parent) : kNone;
    return own >= 0 && placement_.tasks().assignments[index_of(own)].heading;
  }

  static bool is_section(UnitKind kind) {
    return kind == UnitKind::roman || kind == UnitKind::part || holds_articles(kind);
  }

  // Chương IV. CƠ QUAN ĐIỀU TRA says what its articles are about; whom they charge is said in them.
  static bool holds_articles(UnitKind kind) {
    return kind == UnitKind::chapter || kind == UnitKind::section || kind == UnitKind::subsection;
  }

  // "Giám sát việc kiểm phiếu, cụ thể: - Bảo đảm đủ người chứng kiến" tells what is looked at.
  bool is_looked_at(std::int32_t unit, Span line) {
    const std::int32_t parent = units_.parent(unit);
    return parent >= 0 && sections_.lists_what_is_inspected(parent) && matcher_.begins(rules_.looked_at, line);
  }

  const layout::Origin& origin_;
  const recognise::Mentions& mentions_;
  const std::string_view key_;
  const std::vector<Passage>& passages_;
  const TaskRules& rules_;
  const TaskWords& task_words_;
  AssignmentReader& assignments_;
  const DocumentKind kind_;
  const UnitTree units_;
  // They keep references to each other.
  Placement placement_;
  LineFields line_fields_;
  Sections sections_;
  UnitWords words_;
  UnitBegins begins_;
  UnitFields fields_;
  RuleMatcher matcher_;
  std::int32_t next_unit_ = 0;
  std::vector<ListBelow> lists_below_;  // of each unit, once one was asked for
};

}  // namespace

UnitTasks find_tasks(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Unit>& units,
                     const std::vector<Passage>& passages, const Header& header, const TaskRules& rules,
                     AssignmentReader* assignments) {
  return Finder(origin, mentions, units, passages, header, rules, assignments).run();
}

}  // namespace vanban::structure
