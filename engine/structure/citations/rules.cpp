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
    : grammar::RuleHolder(grammar),
      codes(number_codes),
      bodies(grammar),
      clause(grammar),
      doctypes(grammar.lexicon("doctypes")),
      roles(*doctypes),
      law_types(law_types_of(*doctypes)),
      joint_codes(joint_codes_of(*doctypes)),
      laws(grammar.lexicon("laws")),
      law_name(laws, "name"),
      law_names(laws) {}

}  // namespace vanban::structure
