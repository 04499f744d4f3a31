#include "structure/closing/rules.h"

namespace vanban::structure::closing {

ClosingRules::ClosingRules(const grammar::Grammar& grammar)
    : grammar::RuleHolder(grammar), offices(grammar), names(grammar) {}

}  // namespace vanban::structure::closing
