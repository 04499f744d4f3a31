#include "structure/tasks/clauses.h"

#include <algorithm>
#include <optional>

#include "structure/tasks/carry_out.h"
#include "structure/tasks/clause_signs.h"
#include "text/find_folded.h"

namespace vanban::structure {

namespace {

bool leads_to_duty(const NameList& list) { return list.ended_by == ListEnd::colon || list.ended_by == ListEnd::duty; }

}  // namespace

ClauseReader::ClauseReader(const AssignmentRules& rules, const layout::Origin& origin,
                           const recognise::Mentions& mentions, std::string_view issued, NameReader* names,
                           Partners* partners)
    : rules_(rules),
      origin_(origin),
      key_(origin.reading().key),
      names_(*names),
      partners_(*partners),
      cues_(rules, origin, mentions.assigning, names),
      circumstances_(rules, origin, names, issued),
      passive_(rules, origin, mentions.agents, names, &circumstances_),
      subjects_(rules, origin, names, &cues_, &circumstances_, &passive_),
      fronted_(rules, origin, names, &cues_, partners, &circumstances_, &subjects_) {}

// One clause while it is read.
class ClauseReader::Pass {
 public:
  // `words` reach to the sentence's end, `end` is where the first semicolon stands.
  Pass(ClauseReader* reader, Span words, std::uint32_t end, AssignmentLine* line)
      : reader_(*reader),
        rules_(reader->rules_),
        key_(reader->key_),
        names_(reader->names_),
        cues_(reader->cues_),
        partners_(reader->partners_),
        fronted_(reader->fronted_),
        line_(*line),
        words_{behind_enumerator(key_, words.begin, end), words.end},
        end_(end),
        opens_(rules_.openers.admits(key_, words_.begin, words_.end)) {
    Circumstances& circumstances = reader->circumstances_;
    if (opens_ ? circumstances.begins(words_) : circumstances.begins_surroundings(words_))
      circumstance_ = circumstances.end_of_last();
    line_.begin_clause(circumstance_ ? std::optional(words_.begin) : std::nullopt);
  }

  std::uint32_t run() {
    std::optional<NameList> list = line_.only_cued() ? std::nullopt : first_list();
    if (const std::uint32_t to = take_named(&list)) return to;
    if (const std::uint32_t to = opens_ ? fronted_.take_heading(words_, &line_) : 0) return to;
    if (const std::uint32_t to = circumstance_ ? fronted_.take_behind_time(words_, end_, &line_) : 0) return to;
    const bool idle = !list || !leads_to_duty(*list);
    if (idle && list && list->end > end_ && list->names.size() > 1) line_.set_untold(*list);
    if (idle && !circumstance_ && names_nobody()) {
      const std::uint32_t to = list || !opens_ ? 0 : fronted_.take_towards(words_, &line_);
      return to != 0 ? to : take_behind_then();
    }
    if (const std::uint32_t to = fronted_.take_behind_colon(list, words_, end_, &line_)) return to;
    const std::uint32_t to = take_unnamed(list.has_value());
    return to != 0 ? to : take_behind_then();
  }

 private:
  // The list that begins a clause. "Sở Y tế; Sở Nội vụ; Công an tỉnh.": one that goes on behind the semicolons and
  // leads to no duty does not lead to one from its second name on, and is not read once more from each of them.
  std::optional<NameList> first_list() {
    const auto begins_before = [](const Span& name, std::uint32_t at) { return name.begin < at; };
    const std::optional<NameList>& untold = line_.untold();
    if (!untold || words_.begin >= untold->end) return names_.read(words_.begin, words_.end);
    const NameSpans& names = untold->names;
    const Span* const member = std::lower_bound(names.begin(), names.end(), words_.begin, begins_before);
    if (member == names.end() || member->begin != words_.begin) return names_.read(words_.begin, words_.end);
    if (!names_.begins_list(words_.begin, words_.end)) return std::nullopt;
    NameList rest;
    rest.names.push_back(*member);
    rest.begin = member->begin;
    rest.end = untold->end;
    rest.next = untold->next;
    rest.ended_by = untold->ended_by;
    return rest;
  }

  // What those are told whom a clause begins with.
  std::uint32_t take_named(std::optional<NameList>* list) {
    const bool cut_short = *list && is_cut_short(rules_, reader_.origin_, **list, words_, line_.end(), &names_);
    if (const std::uint32_t to = cut_short ? take_who_carry_out(**list) : 0) return to;
    SubjectReader& subjects = reader_.subjects_;
    WhoeverReader& whoever = subjects.whoever();
    const bool names = *list || (!line_.only_cued() && (whoever.may_begin(words_.begin, words_.end) ||
                                                        whoever.unknown_noun_end(words_.begin, words_.end) != 0));
    if (const std::uint32_t to = names ? subjects.take(list, words_.begin, words_.end, &line_) : 0) {
      const bool has_others = to < end_ && end_ < words_.end;
      return has_others ? std::max(to, partners_.end_of({to, words_.end}, end_)) : to;
    }
    return *list && !leads_to_duty(**list) ? take_who_carry_out(**list) : 0;
  }

  std::uint32_t take_who_carry_out(const NameList& list) {
    const auto all = who_carry_out(rules_, reader_.origin_, list, words_, line_.end(), &names_);
    return all ? line_.add(*all, std::nullopt, words_.end) : 0;
  }

  // What those are told who stand further on. What stands first is meant: the body behind the circumstance, or what the
  // cue gives.
  // `named`: a name begins the clause, whatever verb its first words may be, too ("Thường trực Đảng ủy giao ...").
  std::uint32_t take_unnamed(bool named) {
    const bool cued = cues_.at(words_.begin, words_.begin, words_.end) != nullptr;
    if (line_.in_unit() && !cued && !named && names_.begins_verb(words_.begin, words_.end)) {
      const std::uint32_t to = fronted_.take_behind_imperative(words_, end_, circumstance_, &line_);
      return to != 0 ? to : partners_.end_of(words_, end_);
    }
    const std::uint32_t cue = cues_.find(words_, end_);
    if (const std::uint32_t to = opens_ ? fronted_.take_towards(words_, &line_) : 0) return to;
    if (!cued && circumstance_) {
      if (const std::uint32_t to = fronted_.take_behind_circumstance(words_, std::min(cue, end_), &line_)) return to;
    }
    return cue < end_ ? cues_.take(cue, words_, &line_) : reader_.passive_.take(words_, end_, &line_);
  }

  std::uint32_t take_behind_then() {
    return line_.in_unit() ? reader_.subjects_.take_charged_behind_then({words_.begin, end_}, words_.end, &line_) : 0;
  }

  // Most clauses: without a name that is told something at their begin, a circumstance, a colon or words that give work
  // nobody is told.
  bool names_nobody() {
    const Span own{words_.begin, end_};
    if (find_sign(key_, ':', own) < end_ || !cues_.within(own).empty() || !reader_.passive_.agents_within(own).empty())
      return false;
    // Partners may go on behind the semicolon.
    return !line_.in_unit() || end_ + 1 >= words_.end || partners_.within(own).empty();
  }

  ClauseReader& reader_;
  const AssignmentRules& rules_;
  const std::string_view key_;
  NameReader& names_;
  CueReader& cues_;
  Partners& partners_;
  FrontedReader& fronted_;
  AssignmentLine& line_;
  const Span words_;
  const std::uint32_t end_;
  const bool opens_;                           // by its first letter it may begin with words before the names
  std::optional<std::uint32_t> circumstance_;  // where the one ends that it begins with
};

std::uint32_t ClauseReader::read(Span clause, std::uint32_t end, AssignmentLine* line) {
  return Pass(this, clause, end, line).run();
}

// "Các cơ quan được giao nhiệm vụ gồm có Cục Kiểm lâm; Chi cục Kiểm lâm; ...": what stands behind the semicolons are
// the others of a list of names.
bool ClauseReader::enumerates(Span clause, std::uint32_t line_end) {
  if (clause.end + 1 >= line_end || key_[clause.end] != ';') return false;
  const Span consists = rules_.names.words.consists.find(key_, clause);
  if (consists.end >= clause.end) return false;
  const auto list = names_.read(consists.end + 1, clause.end);
  return list && !leads_to_duty(*list);
}

}  // namespace vanban::structure
