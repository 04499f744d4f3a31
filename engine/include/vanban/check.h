// The check of one document's citations against a set: does it cite what there is, as it is, and is that in force?
//
// Nothing is assumed: what neither the set nor the lists know is `unknown`, which is a finding about the set as much as
// about the citation.
#ifndef VANBAN_CHECK_H_
#define VANBAN_CHECK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.h"
#include "vanban/engine.h"
#include "vanban/export.h"
#include "vanban/graph.h"
#include "vanban/graph_questions.h"

namespace vanban {

// How well the cited document is known, apart from this document.
enum class Acquaintance : std::uint8_t {
  unnamed,  // the words make no key
  open,     // the words fit several documents, or lack what would tell
  unknown,  // nobody else knows it
  listed,   // the lists of laws have it
  cited,    // other documents cite it
  held      // it is in the set
};

enum class CitationFault : std::uint8_t {
  unknown,       // and nothing near it is known either
  wrong_number,  // day and title are another number's
  wrong_date,    // the number is of another day
  wrong_title,   // the number has another title
  not_yet,       // not in force yet on the day
  ended,         // replaced or repealed
  ended_in_part,
  suspended,
  amended  // in force, but no longer in this form: to be looked at, not wrong
};

// What is wrong with a citation, or is to be known of it.
struct CitationFinding {
  CitationFault fault = CitationFault::unknown;
  std::string expected;         // the number, day or title as it is known; "" where none is
  std::vector<std::string> by;  // keys of the acts that end, suspend or amend it
  std::string day;              // since when; "" where that is not known
};

// Strings are copies; what is said here outlives the set.
struct CheckedCitation {
  std::size_t citation = 0;  // index into Document::citations
  Acquaintance acquaintance = Acquaintance::unnamed;
  std::string key;                      // of the document that it means, or should mean; "" where that is open
  std::vector<std::string> candidates;  // where it is open
  std::vector<CitationFinding> findings;
  std::string corrected;  // the citation as it should read; "" where nothing is to be corrected, or nobody knows how
  std::string successor;  // the act that replaced it as a whole, as it is cited; "" where none did

  // Whether a clerk must do something: amended alone is none.
  VANBAN_API bool is_faulty() const;
};

// `set`, not null, holds the documents to check against. `record`, that of `document`, is added to it, and stays there.
// `on` is the day on which acts must be in force (YYYY-MM-DD), "" for the document's own day; without either, force is
// not checked. One result for each citation, in their order. Costs two graphs of the set.
VANBAN_API std::vector<CheckedCitation> check_citations(const Engine& engine, const Document& document,
                                                        const DocumentRecord& record, Linker* set, std::string_view on);

// What the rules of form ask of a draft beyond Document::diagnostics, which are also told of documents as they were
// received: titles of the State or the Party, trích yếu, Kính gửi, Lưu, name and office of the signer, zeros before
// small figures, the Party's and the State's ways of writing numbers and authority (DIAGNOSTICS.md, form.*). `text` is
// the text that the document was extracted from. Nothing of a text without a head, and of documents older than the
// rules (5 March 2020, for the Party 3 April 2018).
VANBAN_API std::vector<Diagnostic> check_form(const Engine& engine, const Document& document, std::string_view text);

// The document's findings as JSON, one object in the form vanban/check/1: its citations, and its diagnostics as
// "layout". Spans count bytes of the decoded text.
VANBAN_API std::string check_json(const Document& document, std::string_view uri,
                                  const std::vector<CheckedCitation>& checked, bool pretty);

// The JSON's words: held, wrong_date. Static.
VANBAN_API std::string_view name_of(Acquaintance acquaintance);
VANBAN_API std::string_view name_of(CitationFault fault);

}  // namespace vanban

#endif  // VANBAN_CHECK_H_
