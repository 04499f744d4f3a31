#include "structure/closing/rules.h"

namespace vanban::structure::closing {

ClosingRules::ClosingRules(const grammar::Grammar& grammar)
    : heading(grammar.rule("closing.heading")),
      filing(grammar.rule("closing.filing")),
      registry(grammar.rule("closing.registry")),
      filed(grammar.rule("closing.filed")),
      group(grammar.rule("closing.group")),
      parted_office(grammar.rule("closing.parted_office")),
      office_part(grammar.rule("closing.office_part")),
      another(grammar.rule("closing.another")),
      joint(grammar.rule("closing.joint")),
      purpose(grammar.rule("closing.purpose")),
      purpose_after_colon(grammar.rule("closing.purpose_after_colon")),
      authority(grammar.rule("closing.authority")),
      body(grammar.rule("closing.body")),
      collective(grammar.rule("closing.collective")),
      signed_mark(grammar.rule("closing.signed")),
      basis(grammar.rule("closing.basis")),
      annex(grammar.rule("closing.annex")),
      annex_head(grammar.rule("closing.annex_head")),
      act_unit(grammar.rule("closing.act_unit")),
      motto(grammar.rule("closing.motto")),
      stamp(grammar.rule("page.stamp")),
      offices(grammar),
      names(grammar) {}

}  // namespace vanban::structure::closing
