// Stores what files yield: a document with its citations, tasks, pieces and its place in the indexes; evidence.
#ifndef VANBAN_TOOLS_ARCHIVE_DOCUMENT_STORE_H_
#define VANBAN_TOOLS_ARCHIVE_DOCUMENT_STORE_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "archive/database.h"
#include "archive/document_index.h"
#include "archive/rows.h"

namespace vanban::archive {

class DocumentStore {
 public:
  explicit DocumentStore(Database& database);

  // The number of the document, null where there is none. One with the same bytes, read by other readers, is replaced
  // and keeps its number. `extractor`: who read it.
  Value store(Yield* yield, const std::string& extractor);
  // `was_read`: there may be some of an earlier run, which goes.
  void store_evidence(std::int64_t file, bool was_read, const Yield& yield);
  // Enters into the indexes what was stored: before the transaction is committed.
  void write() { index_.write(); }
  // Of the texts that wait for that.
  std::size_t bytes() const { return index_.bytes(); }

 private:
  std::int64_t replace(std::int64_t old, const Yield& yield, const std::string& extractor);
  std::int64_t add(const Yield& yield, const std::string& extractor);
  void show_what_was_corrected(const std::string& sha256);

  Database& database_;
  Statement document_of_, add_document_, add_citation_, add_task_, add_piece_, add_evidence_, forget_evidence_,
      is_checked_;
  DocumentIndex index_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_DOCUMENT_STORE_H_
