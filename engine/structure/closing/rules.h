// What a closing is read by, looked up once for all documents. All of it may be missing: then it matches nothing.
#ifndef VANBAN_STRUCTURE_CLOSING_RULES_H_
#define VANBAN_STRUCTURE_CLOSING_RULES_H_

#include "grammar/rule_holder.h"
#include "structure/closing/names.h"
#include "structure/closing/offices.h"

namespace vanban::structure::closing {

struct ClosingRules : grammar::RuleHolder {
  // `grammar` is kept by reference.
  explicit ClosingRules(const grammar::Grammar& grammar);

  const grammar::Rule* heading = rule("closing.heading");
  const grammar::Rule* filing = rule("closing.filing");
  const grammar::Rule* registry = rule("closing.registry");
  const grammar::Rule* filed = rule("closing.filed");
  const grammar::Rule* group = rule("closing.group");
  const grammar::Rule* parted_office = rule("closing.parted_office");
  const grammar::Rule* office_part = rule("closing.office_part");
  const grammar::Rule* another = rule("closing.another");
  const grammar::Rule* joint = rule("closing.joint");
  const grammar::Rule* purpose = rule("closing.purpose");
  const grammar::Rule* purpose_after_colon = rule("closing.purpose_after_colon");
  const grammar::Rule* authority = rule("closing.authority");
  const grammar::Rule* body = rule("closing.body");
  const grammar::Rule* collective = rule("closing.collective");
  const grammar::Rule* signed_mark = rule("closing.signed");
  const grammar::Rule* basis = rule("closing.basis");
  const grammar::Rule* annex = rule("closing.annex");
  const grammar::Rule* annex_head = rule("closing.annex_head");
  const grammar::Rule* act_unit = rule("closing.act_unit");
  const grammar::Rule* motto = rule("closing.motto");
  const grammar::Rule* stamp = rule("page.stamp");
  Offices offices;
  PersonNames names;
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_RULES_H_
