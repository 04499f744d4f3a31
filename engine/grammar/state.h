// What a Grammar holds.
#ifndef VANBAN_GRAMMAR_STATE_H_
#define VANBAN_GRAMMAR_STATE_H_

#include <vector>

#include "grammar/grammar.h"
#include "grammar/triggers.h"

namespace vanban::grammar {

struct Grammar::State {
  std::vector<Recogniser> recognisers;
  std::vector<Lexicon> lexicons;
  TriggerTable triggers;  // points into the recognisers
  Asked* asked = nullptr;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_STATE_H_
