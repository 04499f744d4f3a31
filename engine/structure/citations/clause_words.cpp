#include "structure/citations/clause_words.h"

#include <array>

#include "structure/kinds_of_words.h"

namespace vanban::structure {
namespace {

using Kind = KindOfWords<ClauseWords>;
constexpr std::array kKinds = {Kind{"when", &ClauseWords::when},
                               Kind{"followed", &ClauseWords::followed},
                               Kind{"wrote", &ClauseWords::wrote},
                               Kind{"draft", &ClauseWords::draft},
                               Kind{"carried", &ClauseWords::carried},
                               Kind{"provided", &ClauseWords::provided},
                               Kind{"no_end", &ClauseWords::no_end},
                               Kind{"changed", &ClauseWords::changed},
                               Kind{"considered", &ClauseWords::considered},
                               Kind{"through", &ClauseWords::through},
                               Kind{"announces", &ClauseWords::announces},
                               Kind{"announced", &ClauseWords::announced},
                               Kind{"some_articles", &ClauseWords::some_articles},
                               Kind{"several", &ClauseWords::several},
                               Kind{"issues", &ClauseWords::issues},
                               Kind{"issues_copy", &ClauseWords::issues_copy},
                               Kind{"base", &ClauseWords::base},
                               Kind{"on_that_day", &ClauseWords::on_that_day},
                               Kind{"another_day", &ClauseWords::another_day},
                               Kind{"dated", &ClauseWords::dated},
                               Kind{"meeting", &ClauseWords::meeting},
                               Kind{"act_of", &ClauseWords::act_of},
                               Kind{"receives", &ClauseWords::receives},
                               Kind{"member", &ClauseWords::member},
                               Kind{"together", &ClauseWords::together},
                               Kind{"row", &ClauseWords::row},
                               Kind{"no_row", &ClauseWords::no_row},
                               Kind{"did", &ClauseWords::did},
                               Kind{"no_name", &ClauseWords::no_name},
                               Kind{"next_body", &ClauseWords::next_body},
                               Kind{"next_opinion", &ClauseWords::next_opinion},
                               Kind{"until", &ClauseWords::until},
                               Kind{"other_case", &ClauseWords::other_case},
                               Kind{"order", &ClauseWords::order},
                               Kind{"annex", &ClauseWords::annex},
                               Kind{"this", &ClauseWords::this_act},
                               Kind{"part_of_this", &ClauseWords::part_of_this},
                               Kind{"opening", &ClauseWords::opening},
                               Kind{"grounds", &ClauseWords::grounds},
                               Kind{"guidance", &ClauseWords::guidance},
                               Kind{"enforces", &ClauseWords::enforces},
                               Kind{"received", &ClauseWords::received},
                               Kind{"ended", &ClauseWords::ended},
                               Kind{"ended_by", &ClauseWords::ended_by},
                               Kind{"undergoes", &ClauseWords::undergoes},
                               Kind{"plenum", &ClauseWords::plenum},
                               Kind{"in_force", &ClauseWords::in_force},
                               Kind{"stays", &ClauseWords::stays},
                               Kind{"told_of_item", &ClauseWords::told_of_item},
                               Kind{"rules_there", &ClauseWords::rules_there},
                               Kind{"title_of_rules", &ClauseWords::title_of_rules},
                               Kind{"matter", &ClauseWords::matter},
                               Kind{"phrase", &ClauseWords::phrase},
                               Kind{"such_as", &ClauseWords::such_as},
                               Kind{"project", &ClauseWords::project},
                               Kind{"finite", &ClauseWords::finite},
                               Kind{"by_whom", &ClauseWords::by_whom},
                               Kind{"ground", &ClauseWords::ground},
                               Kind{"leads_on", &ClauseWords::leads_on},
                               Kind{"now_in_force", &ClauseWords::now_in_force},
                               Kind{"own_work", &ClauseWords::own_work},
                               Kind{"term", &ClauseWords::term},
                               Kind{"beyond", &ClauseWords::beyond}};

}  // namespace

ClauseWords::ClauseWords(const grammar::Grammar& grammar) { read_kinds(grammar.lexicon("clause_words"), kKinds, this); }

}  // namespace vanban::structure
