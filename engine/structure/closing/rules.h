// What a closing is read by, looked up once for all documents. All of it may be missing: then it matches nothing.
#ifndef VANBAN_STRUCTURE_CLOSING_RULES_H_
#define VANBAN_STRUCTURE_CLOSING_RULES_H_

#include "grammar/grammar.h"
#include "structure/closing/names.h"
#include "structure/closing/offices.h"

namespace vanban::structure::closing {

struct ClosingRules {
  // `grammar` is kept by reference.
  explicit ClosingRules(const grammar::Grammar& grammar);

  const grammar::Rule* heading;
  const grammar::Rule* filing;
  const grammar::Rule* registry;
  const grammar::Rule* filed;
  const grammar::Rule* group;
  const grammar::Rule* parted_office;
  const grammar::Rule* office_part;
  const grammar::Rule* another;
  const grammar::Rule* joint;
  const grammar::Rule* purpose;
  const grammar::Rule* purpose_after_colon;
  const grammar::Rule* authority;
  const grammar::Rule* body;
  const grammar::Rule* collective;
  const grammar::Rule* signed_mark;
  const grammar::Rule* basis;
  const grammar::Rule* annex;
  const grammar::Rule* annex_head;
  const grammar::Rule* act_unit;
  const grammar::Rule* motto;
  const grammar::Rule* stamp;
  Offices offices;
  PersonNames names;
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_RULES_H_
