// The grammar with four times as many rules that run over the whole text.
#ifndef VANBAN_BENCH_MORE_RULES_H_
#define VANBAN_BENCH_MORE_RULES_H_

#include <vector>

#include "grammar/grammar.h"

namespace vanban::bench {

// What the first words of the added rules are. A rule costs something only where one of its first words stands, so the
// first words decide what is measured.
enum class FirstWords {
  in_no_text,  // names of things that the text does not speak of: the cost of having the rules
  // A third of the added rules begin with words that office texts are full of ("thực hiện", "theo", "các"), a hundred
  // and more of them a page, and are tried there in vain: the cost of rules for other things of the same texts.
  a_third_in_the_text,
};

// The files that are built in, and three more of each recogniser that scans: the same rules under other names, each
// pattern with a first word of its own in front.
std::vector<grammar::Source> grammar_with_more_rules(FirstWords first_words);

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_MORE_RULES_H_
