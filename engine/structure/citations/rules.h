// The rules and lists of the grammar that the reading of citations asks for by name.
#ifndef VANBAN_STRUCTURE_CITATIONS_RULES_H_
#define VANBAN_STRUCTURE_CITATIONS_RULES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/column.h"
#include "grammar/grammar.h"
#include "recognise/body_name.h"
#include "recognise/names_by_word.h"
#include "recognise/number.h"
#include "structure/citations/clause_words.h"
#include "structure/citations/gap_rule.h"
#include "structure/doctype_roles.h"

namespace vanban::structure {

// Immutable, made once for a grammar, which must live on.
class CitationRules {
 public:
  CitationRules(const grammar::Grammar& grammar, const recognise::Codes& number_codes);

  // Letters of the longest of law_types, and the blank behind it.
  std::uint32_t longest_law_type() const;

  const recognise::Codes& codes;
  recognise::BodyReader bodies;
  ClauseWords clause;
  GapRule number_lead;
  const grammar::Rule* serial_known;
  GapRule list_gap;
  GapRule close_gap;
  GapRule kind_of_report;
  GapRule date_lead;
  GapRule passed;
  const grammar::Rule* law_edition;
  const grammar::Rule* issuer_lead;
  GapRule issuer_before;
  const grammar::Rule* proposed_by;
  const grammar::Rule* title_start;
  const grammar::Rule* title_end;
  const grammar::Rule* announced;
  const grammar::Rule* stays_in_force;
  const grammar::Rule* basis;
  GapRule place_gap;
  const grammar::Rule* no_title;
  const grammar::Rule* session;
  const grammar::Rule* body_note;
  const grammar::Rule* title_goes_on;
  const grammar::Rule* new_item;
  const grammar::Rule* new_matter;
  const grammar::Rule* title_behind_bracket;
  const grammar::Rule* clause_verb;
  const grammar::Rule* main_clause;
  const grammar::Rule* clause_subject;
  const grammar::Rule* act_verb;
  const grammar::Rule* amending_law;
  const grammar::Rule* plan_of;
  const grammar::Rule* meeting;
  const grammar::Rule* amending_several;
  GapRule list_joint;
  GapRule carried_out_gap;
  const grammar::Rule* carried_out;
  const grammar::Rule* parts;
  const grammar::Rule* reworded;
  const grammar::Rule* this_act;
  const grammar::Rule* no_text_name;
  const grammar::Rule* edition;
  const grammar::Rule* day_alone;
  const grammar::Rule* signing_post;
  const grammar::Rule* of_a_post;
  const grammar::Rule* back_pointer;
  const grammar::Rule* back_above;
  const grammar::Rule* back_of_itself;
  const grammar::Rule* back_this;
  const grammar::Rule* back_serial;
  const grammar::Rule* back_goes_on;
  const grammar::Rule* back_indefinite;
  const grammar::Rule* place;
  const grammar::Rule* next_label;
  const grammar::Rule* next_form;
  const grammar::Rule* named_annex;
  const grammar::Rule* place_about;
  GapRule joint;
  GapRule to_document;
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
