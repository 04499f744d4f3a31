#include "structure/tasks/clauses.h"

#include <algorithm>

#include "structure/tasks/carry_out.h"
#include "structure/tasks/clause_signs.h"
#include "text/find_folded.h"

namespace vanban::structure {

namespace {

bool leads_to_duty(const NameList& list) { return list.ended_by == ListEnd::colon || list.ended_by == ListEnd::duty; }

}  // namespace

ClauseReader::ClauseReader(const AssignmentRules& rules, const layout::Origin& origin,
                           const recognise::Mentions& mentions, NameReader* names, Partners* partners)
    : rules_(rules),
      origin_(origin),
      key_(origin.reading().key),
      names_(*names),
      partners_(*partners),
      cues_(rules, origin, mentions.assigning, names),
      circumstances_(rules, origin, names),
      passive_(rules, origin, mentions.agents, names, &circumstances_),
      subjects_(rules, origin, names, &cues_, &circumstances_, &passive_),
      fronted_(rules, origin, names, &cues_, partners, &circumstances_, &subjects_) {}

std::uint32_t ClauseReader::read(Span words, std::uint32_t end, AssignmentLine* line) {
  Clause clause = begin(words, end, line);
  if (const std::uint32_t to = take_named(&clause, line)) return to;
  if (const std::uint32_t to = clause.opens ? fronted_.take_heading(clause.words, line) : 0) return to;
  const std::optional<NameList>& list = clause.list;
  const bool idle = !list || !leads_to_duty(*list);
  if (idle && list && list->end > end && list->names.size() > 1) line->set_untold(*list);
  if (idle && !clause.circumstance && names_nobody(clause, *line))
    return list || !clause.opens ? 0 : fronted_.take_towards(clause.words, line);
  if (const std::uint32_t to = fronted_.take_behind_colon(list, clause.words, end, line)) return to;
  return take_unnamed(clause, line);
}

ClauseReader::Clause ClauseReader::begin(Span words, std::uint32_t end, AssignmentLine* line) {
  Clause clause;
  words.begin = behind_enumerator(key_, words.begin, end);
  clause.words = words;
  clause.end = end;
  clause.opens = rules_.openers.admits(key_, words.begin, words.end);
  if (clause.opens && circumstances_.begins(words)) clause.circumstance = circumstances_.end_of_last();
  line->begin_clause(clause.circumstance ? std::optional(words.begin) : std::nullopt);
  if (!line->only_cued()) clause.list = list_at(words, *line);
  return clause;
}

// The list that begins a clause. "Sở Y tế; Sở Nội vụ; Công an tỉnh.": one that goes on behind the semicolons and
// leads to no duty does not lead to one from its second name on, and is not read once more from each of them.
std::optional<NameList> ClauseReader::list_at(Span clause, const AssignmentLine& line) {
  const auto begins_before = [](const Span& name, std::uint32_t at) { return name.begin < at; };
  const std::optional<NameList>& untold = line.untold();
  if (!untold || clause.begin >= untold->end) return names_.read(clause.begin, clause.end);
  const NameSpans& names = untold->names;
  const Span* const member = std::lower_bound(names.begin(), names.end(), clause.begin, begins_before);
  if (member == names.end() || member->begin != clause.begin) return names_.read(clause.begin, clause.end);
  if (!names_.begins_list(clause.begin, clause.end)) return std::nullopt;
  NameList rest;
  rest.names.push_back(*member);
  rest.begin = member->begin;
  rest.end = untold->end;
  rest.next = untold->next;
  rest.ended_by = untold->ended_by;
  return rest;
}

// What those are told whom a clause begins with.
std::uint32_t ClauseReader::take_named(Clause* clause, AssignmentLine* line) {
  const Span words = clause->words;
  std::optional<NameList>& list = clause->list;
  const bool cut_short = list && is_cut_short(rules_, origin_, *list, words, line->end(), &names_);
  if (const std::uint32_t to = cut_short ? take_who_carry_out(*list, words, line) : 0) return to;
  const bool names = list || (!line->only_cued() && subjects_.whoever().may_begin(words.begin, words.end));
  if (const std::uint32_t to = names ? subjects_.take(&list, words.begin, words.end, line) : 0) {
    const bool has_others = to < clause->end && clause->end < words.end;
    return has_others ? std::max(to, partners_.end_of({to, words.end}, clause->end)) : to;
  }
  return list && !leads_to_duty(*list) ? take_who_carry_out(*list, words, line) : 0;
}

std::uint32_t ClauseReader::take_who_carry_out(const NameList& list, Span clause, AssignmentLine* line) {
  const auto all = who_carry_out(rules_, origin_, list, clause, line->end(), &names_);
  return all ? line->add(*all, std::nullopt, clause.end) : 0;
}

// What those are told who stand further on. What stands first is meant: the body behind the circumstance, or what the
// cue gives.
std::uint32_t ClauseReader::take_unnamed(const Clause& clause, AssignmentLine* line) {
  const Span words = clause.words;
  const bool cued = cues_.at(words.begin, words.begin, words.end) != nullptr;
  if (line->in_unit() && !cued && names_.begins_verb(words.begin, words.end)) {
    const std::uint32_t to = fronted_.take_behind_imperative(words, clause.end, clause.circumstance, line);
    return to != 0 ? to : partners_.end_of(words, clause.end);
  }
  const std::uint32_t cue = cues_.find(words, clause.end);
  if (const std::uint32_t to = clause.opens ? fronted_.take_towards(words, line) : 0) return to;
  if (!cued && clause.circumstance) {
    if (const std::uint32_t to = fronted_.take_behind_circumstance(words, std::min(cue, clause.end), line)) return to;
  }
  return cue < clause.end ? cues_.take(cue, words, line) : passive_.take(words, clause.end, line);
}

// Most clauses: without a name that is told something at their begin, a circumstance, a colon or words that give work
// nobody is told.
bool ClauseReader::names_nobody(const Clause& clause, const AssignmentLine& line) {
  const Span words{clause.words.begin, clause.end};
  if (find_sign(key_, ':', words) < clause.end || !cues_.within(words).empty() || !passive_.within(words).empty())
    return false;
  // Partners may go on behind the semicolon.
  return !line.in_unit() || clause.end + 1 >= clause.words.end || partners_.within(words).empty();
}

// "Các cơ quan được giao nhiệm vụ gồm có Cục Kiểm lâm; Chi cục Kiểm lâm; ...": what stands behind the semicolons are
// the others of a list of names.
bool ClauseReader::enumerates(Span clause, std::uint32_t line_end) {
  constexpr std::string_view kAre = "gom ";
  constexpr std::string_view kThere = "co ";
  if (clause.end + 1 >= line_end || key_[clause.end] != ';') return false;
  const std::size_t found = text::find_word(key_.substr(0, clause.end), kAre, clause.begin);
  if (found == std::string_view::npos) return false;
  auto name = static_cast<std::uint32_t>(found + kAre.size());
  if (text::stands_at(key_, name, kThere)) name += static_cast<std::uint32_t>(kThere.size());
  const auto list = names_.read(name, clause.end);
  return list && !leads_to_duty(*list);
}

}  // namespace vanban::structure
