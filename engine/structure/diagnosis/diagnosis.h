// What a records clerk should look at before a document is registered, found from the document as a whole: parts that
// are missing, a number that fits neither type nor issuer, dates that contradict each other, a text that is damaged.
#ifndef VANBAN_STRUCTURE_DIAGNOSIS_DIAGNOSIS_H_
#define VANBAN_STRUCTURE_DIAGNOSIS_DIAGNOSIS_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "structure/doctype_roles.h"
#include "vanban/document.h"

namespace vanban::structure {

// The rows of a lexicon by each code of a column of theirs: to read them all cost more than the rest of the diagnosis.
class RowsByCode {
 public:
  RowsByCode(const grammar::Lexicon* lexicon, std::string_view column);

  // In their order.
  std::vector<const grammar::Lexicon::Row*> with(std::string_view code) const;
  bool has(std::string_view code) const { return !with(code).empty(); }

 private:
  std::vector<std::pair<std::string_view, const grammar::Lexicon::Row*>> rows_;  // by code
};

// What is asked for each document, looked up once. Keeps a reference to the grammar.
struct DiagnosisRules {
  explicit DiagnosisRules(const grammar::Grammar& grammar);

  const grammar::Lexicon* required_parts;
  const grammar::Lexicon* doctypes;
  const grammar::Lexicon* bodies;
  DoctypeRoles roles;
  RowsByCode type_codes;
  RowsByCode body_codes;
};

// Adds to document->diagnostics; the rest is only read, keys too. `utf8`: the decoded text; `layout`: its lines;
// `further_heads`: where other documents begin in it (further_heads.h). What they cite is held against nothing that is
// not theirs. Linear time.
//   header.missing                        the text begins below its head
//   header.number.missing, header.date.missing, header.issuer.missing, signature.missing, recipients.missing
//   header.number.type, header.number.issuer   the symbol names another type, another body
//   signature.name_missing                an office without the name of who signs
//   signature.authority_unreadable        what stands before the head's post cannot be read
//   header.date.early                     two cited documents would be younger than this one
//   citation.date.later                   a cited document would be younger than this one
//   citation.date.conflict                the same document cited with two dates
//   header.number.year, citation.date.year  a number of another year than its date
//   text.empty, text.binary, text.encoding, text.undecoded, text.marks_lost, text.letters_lost
void diagnose(std::string_view utf8, const layout::Layout& layout, const std::vector<std::uint32_t>& further_heads,
              const DiagnosisRules& rules, Document* document);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_DIAGNOSIS_DIAGNOSIS_H_
