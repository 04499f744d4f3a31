// What search and the queue of doubts hold of each document, beside its rows.
#ifndef VANBAN_TOOLS_ARCHIVE_DOCUMENT_INDEX_H_
#define VANBAN_TOOLS_ARCHIVE_DOCUMENT_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/database.h"
#include "vanban/document.h"

namespace vanban::archive {

struct IndexedText {
  std::string title;
  std::string text;
};

// Made where a document is read, so that whoever stores it has only to enter it.
struct IndexEntry {
  IndexedText folded;
  IndexedText exact;
  std::string numbers;  // rows of item and cited: the document's own and those that it cites, each once
  double doubt = 0;     // doubt_of(), fields.h
};

// `text`: what the spans of `document` count.
IndexEntry index_entry(const Document& document, std::string_view text);

// Enters documents. FTS5 writes out what it has gathered whenever another statement could fail; so texts are kept until
// write(), which must come before the end of the transaction, and before a document is deleted.
class DocumentIndex {
 public:
  explicit DocumentIndex(Database& database);

  // The document's row must be there.
  void add(std::int64_t document, IndexEntry entry);
  void write();
  // Of the texts that are kept.
  std::size_t bytes() const { return bytes_; }

 private:
  Statement add_number_, add_doubt_, add_folded_, add_exact_;
  std::vector<std::pair<std::int64_t, IndexEntry>> waiting_;
  std::size_t bytes_ = 0;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_DOCUMENT_INDEX_H_
