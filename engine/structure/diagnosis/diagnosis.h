// What a records clerk should look at before a document is registered, found from the document as a whole: parts that
// are missing, a number that fits neither type nor issuer, dates that contradict each other, a text that is damaged.
#ifndef VANBAN_STRUCTURE_DIAGNOSIS_DIAGNOSIS_H_
#define VANBAN_STRUCTURE_DIAGNOSIS_DIAGNOSIS_H_

#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "vanban/document.h"

namespace vanban::structure {

// What is asked for each document, looked up once. Keeps a reference to the grammar.
struct DiagnosisRules {
  explicit DiagnosisRules(const grammar::Grammar& grammar);

  const grammar::Lexicon* required_parts;
  const grammar::Lexicon* doctypes;
  const grammar::Lexicon* bodies;
};

// Adds to document->diagnostics; the rest is only read, keys too. `utf8`: the decoded text. Linear time.
//   header.missing                        the text begins below its head
//   header.number.missing, header.date.missing, header.issuer.missing, signature.missing, recipients.missing
//   header.number.type, header.number.issuer   the symbol names another type, another body
//   signature.authority_unreadable        what stands before the head's post cannot be read
//   citation.date.later                   a cited document would be younger than this one
//   citation.date.conflict                the same document cited with two dates
//   text.empty, text.binary, text.encoding, text.undecoded, text.marks_lost, text.letters_lost
void diagnose(std::string_view utf8, const DiagnosisRules& rules, Document* document);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_DIAGNOSIS_DIAGNOSIS_H_
