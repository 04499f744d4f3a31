#include "structure/tasks/assignment_rules.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"

namespace vanban::structure {

AssignmentRules::AssignmentRules(const grammar::Grammar& grammar)
    : names(grammar),
      cues(grammar, "cue"),
      around(grammar, "around"),
      events(grammar, "event"),
      said(grammar, "said"),
      no_cue_behind(grammar.rule("task.no_cue_behind")),
      gives(grammar.rule("task.gives")),
      permits(grammar.rule("task.permits")),
      parts(grammar.rule("task.parts")),
      duties_of(grammar.rule("task.duties_of")),
      duties_named(grammar.rule("task.duties_named")),
      kind_of_duties(grammar.rule("task.kind_of_duties")),
      borne(grammar.rule("task.borne")),
      only_leads_in(grammar.rule("task.only_leads_in")),
      circumstance(grammar.rule("task.circumstance")),
      looks_back(grammar.rule("task.looks_back")),
      finds(grammar.rule("task.finds")),
      finder_does(grammar.rule("task.finder_does")),
      may_be_past(grammar.rule("task.may_be_past")),
      result(grammar.rule("task.result")),
      done_on_day(grammar.rule("task.done_on_day")),
      dates(grammar.recogniser("date")),
      persons(grammar.rule("task.persons")),
      event(grammar.rule("task.event")),
      event_over(grammar.rule("task.event_over")),
      time(grammar.rule("task.time")),
      means(grammar.rule("task.means")),
      teaches(grammar.rule("task.teaches")),
      within_work(grammar.rule("task.within_work")),
      passive_origin(grammar.rule("task.passive_origin")),
      passive_duty(grammar.rule("task.passive_duty")),
      due_work(grammar.rule("task.due_work")),
      said_of_it(grammar.rule("task.said_of_it")),
      act_goes_on(grammar.rule("task.act_goes_on")),
      competence(grammar.rule("task.competence")),
      keeping(grammar.rule("task.keeping")),
      kept(grammar.rule("task.kept")),
      act(grammar.rule("task.act")),
      performance(grammar.rule("task.performance")),
      no_agent(grammar.rule("task.no_agent")),
      keeper(grammar.rule("task.keeper")),
      no_verb(grammar.rule("task.no_verb")),
      predicate(grammar.rule("task.predicate")),
      charged_with(grammar.rule("task.charged_with")),
      scope(grammar.rule("task.scope")),
      towards(grammar.rule("task.towards")),
      stock(grammar.rule("task.stock")),
      ban(grammar.rule("task.ban")),
      bound_beside_ban(grammar.rule("task.bound_beside_ban")),
      bound_behind_ban(grammar.rule("task.bound_behind_ban")),
      points_back(grammar.rule("task.points_back")),
      earns(grammar.rule("task.earns")),
      accomplished(grammar.rule("task.accomplished")),
      to_accomplish(grammar.rule("task.to_accomplish")),
      done_then(grammar.rule("task.done_then")),
      dated_itself(grammar.rule("task.dated_itself")),
      worked_example(grammar.rule("task.worked_example")),
      example_goes_on(grammar.rule("task.example_goes_on")),
      earned_by_others(grammar.rule("task.earned_by_others")),
      applies(grammar.rule("task.applies")),
      in_any_case(grammar.rule("task.in_any_case")),
      charged_when(grammar.rule("task.charged_when")),
      charged_besides(grammar.rule("task.charged_besides")),
      office_held_by(grammar.rule("task.office_held_by")),
      carry_out_act(grammar.rule("task.carry_out_act")),
      tail(grammar.rule("task.tail")),
      received(grammar.rule("task.received")) {
  for (const grammar::Rule* const rule : {circumstance, duties_of, towards}) openers.add(rule->first_bytes());
}

std::uint32_t AssignmentRules::end_before_tail(std::string_view key, Span words, std::array<char, 2> signs) const {
  constexpr std::uint32_t kLongestTail = 40;
  const std::uint32_t end = words.end;
  const auto next_sign = [&](std::uint32_t at) {
    return std::min(find_sign(key, signs[0], {at, end}), find_sign(key, signs[1], {at, end}));
  };
  grammar::Match match;
  const std::uint32_t from = end > words.begin + kLongestTail ? end - kLongestTail : words.begin;
  for (std::uint32_t at = next_sign(from); at < end; at = next_sign(at + 1)) {
    if (tail->match_at(key, at, end, &match) && match.whole.end == end) return at;
  }
  return end;
}

}  // namespace vanban::structure
