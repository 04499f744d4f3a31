#include "structure/citations/rules.h"

#include <algorithm>
#include <utility>

#include "grammar/syntax.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

// "Luat ", "Phap lenh ": a capital in a sentence.
std::vector<std::string> law_types_of(const grammar::Lexicon& doctypes) {
  std::vector<std::string> types;
  for (const grammar::Lexicon::Row& row : doctypes.rows()) {
    if (!doctypes.lists(row, "roles", "law")) continue;
    std::string type = text::key_of(row.cells[0]) + ' ';
    type[0] = text::to_upper(type[0]);
    types.push_back(std::move(type));
  }
  return types;
}

std::vector<std::string> joint_codes_of(const grammar::Lexicon& doctypes) {
  std::vector<std::string> codes;
  for (const grammar::Lexicon::Row& row : doctypes.rows()) {
    if (!doctypes.lists(row, "roles", "joint")) continue;
    for (const std::string_view code : grammar::split(doctypes.cell(row, "codes"), ';')) codes.emplace_back(code);
  }
  return codes;
}

}  // namespace

std::uint32_t CitationRules::longest_law_type() const {
  std::size_t longest = 0;
  for (const std::string& law : law_types) longest = std::max(longest, law.size());
  return static_cast<std::uint32_t>(longest);
}

CitationRules::CitationRules(const grammar::Grammar& grammar, const recognise::Codes& number_codes)
    : codes(number_codes),
      bodies(grammar),
      clause(grammar),
      number_lead(grammar.rule("citation.number_lead")),
      serial_known(grammar.rule("citation.serial_known")),
      list_gap(grammar.rule("citation.list_gap")),
      close_gap(grammar.rule("citation.close_gap")),
      kind_of_report(grammar.rule("citation.kind_of_report")),
      date_lead(grammar.rule("citation.date_lead")),
      passed(grammar.rule("citation.passed")),
      law_edition(grammar.rule("citation.law_edition")),
      issuer_lead(grammar.rule("citation.issuer_lead")),
      issuer_before(grammar.rule("citation.issuer_before")),
      proposed_by(grammar.rule("citation.proposed_by")),
      title_start(grammar.rule("citation.title_start")),
      title_end(grammar.rule("citation.title_end")),
      announced(grammar.rule("citation.announced")),
      stays_in_force(grammar.rule("citation.stays_in_force")),
      basis(grammar.rule("citation.basis")),
      place_gap(grammar.rule("citation.place_gap")),
      no_title(grammar.rule("citation.no_title")),
      session(grammar.rule("citation.session")),
      body_note(grammar.rule("citation.body_note")),
      title_goes_on(grammar.rule("citation.title_goes_on")),
      new_item(grammar.rule("citation.new_item")),
      new_matter(grammar.rule("citation.new_matter")),
      title_behind_bracket(grammar.rule("citation.title_behind_bracket")),
      clause_verb(grammar.rule("citation.clause_verb")),
      main_clause(grammar.rule("citation.main_clause")),
      clause_subject(grammar.rule("citation.clause_subject")),
      act_verb(grammar.rule("citation.act_verb")),
      amending_law(grammar.rule("citation.amending_law")),
      plan_of(grammar.rule("citation.plan_of")),
      meeting(grammar.rule("citation.meeting")),
      amending_several(grammar.rule("citation.amending_several")),
      list_joint(grammar.rule("citation.list_joint")),
      carried_out_gap(grammar.rule("citation.carried_out_gap")),
      carried_out(grammar.rule("citation.carried_out")),
      parts(grammar.rule("citation.parts")),
      reworded(grammar.rule("citation.reworded")),
      this_act(grammar.rule("citation.this_act")),
      no_text_name(grammar.rule("citation.no_text_name")),
      edition(grammar.rule("citation.edition")),
      day_alone(grammar.rule("citation.day_alone")),
      signing_post(grammar.rule("citation.signing_post")),
      of_a_post(grammar.rule("citation.of_a_post")),
      back_pointer(grammar.rule("back.pointer")),
      back_above(grammar.rule("back.above")),
      back_of_itself(grammar.rule("back.of_itself")),
      back_this(grammar.rule("back.this")),
      back_serial(grammar.rule("back.serial")),
      back_goes_on(grammar.rule("back.goes_on")),
      back_indefinite(grammar.rule("back.indefinite")),
      place(grammar.rule("pinpoint.place")),
      next_label(grammar.rule("pinpoint.next_label")),
      next_form(grammar.rule("pinpoint.next_form")),
      named_annex(grammar.rule("pinpoint.named_annex")),
      place_about(grammar.rule("pinpoint.place_about")),
      joint(grammar.rule("pinpoint.joint")),
      to_document(grammar.rule("pinpoint.to_document")),
      doctypes(grammar.lexicon("doctypes")),
      roles(*doctypes),
      law_types(law_types_of(*doctypes)),
      joint_codes(joint_codes_of(*doctypes)),
      laws(grammar.lexicon("laws")),
      law_name(laws, "name"),
      law_names(laws) {}

}  // namespace vanban::structure
