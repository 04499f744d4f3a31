// The rules and lists of the grammar that the reading of citations asks for by name.
#ifndef VANBAN_STRUCTURE_CITATIONS_RULES_H_
#define VANBAN_STRUCTURE_CITATIONS_RULES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/column.h"
#include "grammar/rule_holder.h"
#include "recognise/body_name.h"
#include "recognise/names_by_word.h"
#include "recognise/number.h"
#include "structure/citations/clause_words.h"
#include "structure/citations/gap_rule.h"
#include "structure/doctype_roles.h"

namespace vanban::structure {

// Immutable, made once for a grammar, which must live on.
class CitationRules : public grammar::RuleHolder {
 public:
  CitationRules(const grammar::Grammar& grammar, const recognise::Codes& number_codes);

  // Letters of the longest of law_types, and the blank behind it.
  std::uint32_t longest_law_type() const;

  const recognise::Codes& codes;
  recognise::BodyReader bodies;
  ClauseWords clause;
  GapRule number_lead{rule("citation.number_lead")};
  const grammar::Rule* serial_known = rule("citation.serial_known");
  GapRule list_gap{rule("citation.list_gap")};
  GapRule close_gap{rule("citation.close_gap")};
  GapRule kind_of_report{rule("citation.kind_of_report")};
  GapRule date_lead{rule("citation.date_lead")};
  GapRule passed{rule("citation.passed")};
  const grammar::Rule* law_edition = rule("citation.law_edition");
  const grammar::Rule* issuer_lead = rule("citation.issuer_lead");
  GapRule issuer_before{rule("citation.issuer_before")};
  const grammar::Rule* proposed_by = rule("citation.proposed_by");
  const grammar::Rule* title_start = rule("citation.title_start");
  const grammar::Rule* title_end = rule("citation.title_end");
  const grammar::Rule* announced = rule("citation.announced");
  const grammar::Rule* stays_in_force = rule("citation.stays_in_force");
  const grammar::Rule* basis = rule("citation.basis");
  GapRule place_gap{rule("citation.place_gap")};
  const grammar::Rule* no_title = rule("citation.no_title");
  const grammar::Rule* session = rule("citation.session");
  const grammar::Rule* body_note = rule("citation.body_note");
  const grammar::Rule* title_goes_on = rule("citation.title_goes_on");
  const grammar::Rule* new_item = rule("citation.new_item");
  const grammar::Rule* new_matter = rule("citation.new_matter");
  const grammar::Rule* title_behind_bracket = rule("citation.title_behind_bracket");
  const grammar::Rule* clause_verb = rule("citation.clause_verb");
  const grammar::Rule* main_clause = rule("citation.main_clause");
  const grammar::Rule* clause_subject = rule("citation.clause_subject");
  const grammar::Rule* act_verb = rule("citation.act_verb");
  const grammar::Rule* amending_law = rule("citation.amending_law");
  const grammar::Rule* plan_of = rule("citation.plan_of");
  const grammar::Rule* meeting = rule("citation.meeting");
  const grammar::Rule* amending_several = rule("citation.amending_several");
  GapRule list_joint{rule("citation.list_joint")};
  GapRule carried_out_gap{rule("citation.carried_out_gap")};
  const grammar::Rule* carried_out = rule("citation.carried_out");
  const grammar::Rule* parts = rule("citation.parts");
  const grammar::Rule* reworded = rule("citation.reworded");
  const grammar::Rule* this_act = rule("citation.this_act");
  const grammar::Rule* no_text_name = rule("citation.no_text_name");
  const grammar::Rule* edition = rule("citation.edition");
  const grammar::Rule* day_alone = rule("citation.day_alone");
  const grammar::Rule* signing_post = rule("citation.signing_post");
  const grammar::Rule* of_a_post = rule("citation.of_a_post");
  const grammar::Rule* back_pointer = rule("back.pointer");
  const grammar::Rule* back_above = rule("back.above");
  const grammar::Rule* back_of_itself = rule("back.of_itself");
  const grammar::Rule* back_this = rule("back.this");
  const grammar::Rule* back_serial = rule("back.serial");
  const grammar::Rule* back_goes_on = rule("back.goes_on");
  const grammar::Rule* back_indefinite = rule("back.indefinite");
  const grammar::Rule* place = rule("pinpoint.place");
  const grammar::Rule* next_label = rule("pinpoint.next_label");
  const grammar::Rule* next_form = rule("pinpoint.next_form");
  const grammar::Rule* named_annex = rule("pinpoint.named_annex");
  const grammar::Rule* place_about = rule("pinpoint.place_about");
  GapRule joint{rule("pinpoint.joint")};
  GapRule to_document{rule("pinpoint.to_document")};
  const grammar::Lexicon* doctypes;
  DoctypeRoles roles;
  std::vector<std::string> law_types;    // of the role law, as they stand in a sentence: "Luat "
  std::vector<std::string> joint_codes;  // of the role joint, as a symbol has them: TTLT
  const grammar::Lexicon* laws;
  grammar::Column law_name;
  recognise::NamesByWord law_names;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_RULES_H_
