// A document and its file as rows of the archive.
#ifndef VANBAN_TOOLS_ARCHIVE_ROWS_H_
#define VANBAN_TOOLS_ARCHIVE_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/document_index.h"
#include "ingest/file_text.h"
#include "vanban/document.h"

namespace vanban::archive {

// What one file yields. Rows (packed_rows.h) are in the order of the columns of schema.h, without the first, the id,
// which they get when they are stored.
struct Yield {
  std::string state;  // ok, partial, container, secret, needs_ocr, unsupported, encrypted, damaged, too_large, timeout,
                      // oom, failed; seen: the bytes are known, nothing was read
  std::string code;
  std::string message;
  std::string sha256;
  std::string recogniser;  // of its scanned pages; "" if it has none
  std::int64_t size = -1;  // bytes read; -1: not read
  std::int64_t ms = 0;
  std::string document;  // one row; "": it has none
  std::string citations;
  std::string tasks;
  std::string pieces;
  std::string evidence;
  IndexEntry entry;
  std::vector<std::string> members;
};

// What a file yields that gives no document: its state, code and message.
inline Yield failure(std::string state, std::string code, std::string message) {
  Yield yield;
  yield.state = std::move(state);
  yield.code = std::move(code);
  yield.message = std::move(message);
  return yield;
}

// Of `document` (kDocumentColumns, schema.h).
inline constexpr int kExtractorColumn = 7;

// The contract's word for an outcome that is not of a document.
std::string_view state_of(ingest::Outcome outcome);

// Is the document marked MẬT, TỐI MẬT or TUYỆT MẬT? By its header, or by a line of its first eighty that says nothing
// else. The mark, "" if there is none.
std::string secrecy_of(const Document& document, std::string_view text);

// The same for all files of one document: number, issuer and date, folded; none where one of them is missing.
std::optional<std::string> work_of(const Document& document);

// Fills document, citations, tasks, pieces and entry of `yield`.
void add_rows(const Document& document, const ingest::FileText& file, const std::string& uri, const std::string& json,
              Yield* yield);

// What the name of a file says: the words of its last part that look like serial, number or date.
std::vector<ingest::Evidence> evidence_of_name(std::string_view path);
void add_evidence(const Document* document, const std::vector<ingest::Evidence>& evidence, Yield* yield);

// Bytes that it takes in memory, roughly.
std::size_t weight_of(const Yield& yield);

// One message of a worker, and back. The bytes need not be trusted: what is cut short gives none.
std::string pack(const Yield& yield);
std::optional<Yield> unpack(std::string_view bytes);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_ROWS_H_
