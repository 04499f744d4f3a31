// What stands under a document: the recipients (Nơi nhận) with the filing line, and the signatures.
#ifndef VANBAN_STRUCTURE_CLOSING_CLOSING_H_
#define VANBAN_STRUCTURE_CLOSING_CLOSING_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/closing/rules.h"
#include "vanban/document.h"

namespace vanban::structure {

struct Closing {
  std::vector<Recipient> recipients;  // spans in the original text
  std::vector<Signature> signatures;
  std::optional<Filing> filing;
  std::vector<bool> lines;  // one for each of Layout::lines: does it belong to the closing (so it is no body text)?
  std::optional<Quoted> unread_signature;  // what a scanner made of it, where there is none that can be read
  std::vector<Diagnostic> diagnostics;
};

// signature.unreadable
void report_unread_signature(const Closing& closing, Family family, std::vector<Diagnostic>* out);

// Total. Rules come from the recogniser `closing` and the lexicon signature_cues.
Closing read_closing(const layout::Layout& layout, const layout::Origin& origin, const closing::ClosingRules& rules);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CLOSING_CLOSING_H_
