// Store: the records that a Linker was given, packed: every string once, citations in fields of four bytes.
#ifndef VANBAN_LINK_STORE_H_
#define VANBAN_LINK_STORE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "link/chunked.h"
#include "link/link_book.h"
#include "link/string_pool.h"
#include "link/written.h"
#include "vanban/graph.h"

namespace vanban::link {

// A citation as its record says it; what it does not say is 0.
struct StoredCitation {
  std::uint32_t document = 0;  // into Store::documents
  Ref id = 0, text = 0, sentence = 0, cue = 0, title = 0, pinpoint = 0;
  Ref doc_type = 0, number = 0, date = 0, issuer = 0;
  Ref key = 0;
  Ref name_key = 0;           // of a law that is named with its number
  std::uint32_t subject = 0;  // index among the citations of its document, plus 1; 0 where it is the document
  Span span;
  Relation relation = Relation::cites;
  Extent extent = Extent::none;
  bool partial = false;    // the key is
  std::uint8_t trust = 0;  // confidence in hundredths
};

// A document as its record says it; what it does not say is 0.
struct StoredDocument {
  Ref uri = 0, sha256 = 0, key = 0, own_name = 0;  // own_name: doc: and 16 hex digits
  Ref doc_type = 0, number = 0, issuer = 0, territory = 0, date = 0, effective = 0, title = 0;
  Ref name_key = 0;                  // of a law, beside its number's
  std::uint32_t first_citation = 0;  // into Store::citations
  std::uint32_t citation_count = 0;
};

class Store {
 public:
  explicit Store(const grammar::Grammar& grammar) : book(grammar) {}

  // As Linker::add. Copies what it keeps.
  std::optional<Error> add(const DocumentRecord& record);

  // The day of a date, "" where it is not given to the day.
  std::string_view day(Ref date) const { return is_day(strings[date]) ? strings[date] : std::string_view(); }
  // Calls use(place, citation) for those of a document, in their order.
  template <typename Use>
  void each_citation(const StoredDocument& document, Use use) const {
    const std::uint32_t end = document.first_citation + document.citation_count;
    for (std::uint32_t place = document.first_citation; place < end; ++place) use(place, citations[place]);
  }
  // The same for those of several documents.
  template <typename Use>
  void each_citation(std::span<const std::uint32_t> order, Use use) const {
    for (const std::uint32_t document : order) each_citation(documents[document], use);
  }

  LinkBook book;
  StringPool strings;
  Chunked<StoredDocument> documents;      // in the order in which they came
  Chunked<StoredCitation> citations;      // those of a document together, in their order
  std::optional<OffsetUnit> offset_unit;  // of all records; empty while there are none

 private:
  StoredCitation packed(const CitationRecord& citation);
  void connect_subjects(const DocumentRecord& record, std::uint32_t first);
  Ref name_key(Ref type, Ref title, Ref number, Ref date);

  std::unordered_set<std::uint64_t> seen_;                   // uri and sha256
  std::unordered_map<std::uint64_t, Ref> name_keys_;         // by title and number
  std::unordered_map<std::string_view, std::uint32_t> ids_;  // of the citations of one document
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_STORE_H_
