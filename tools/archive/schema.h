// The tables of an archive, and what each version of them needs to become the next.
#ifndef VANBAN_TOOLS_ARCHIVE_SCHEMA_H_
#define VANBAN_TOOLS_ARCHIVE_SCHEMA_H_

#include <string>
#include <string_view>

#include "archive/database.h"

namespace vanban::archive {

inline constexpr std::int64_t kSchemaVersion = 5;

// Opens an archive for import: creates it, or brings an older one up to this version in one transaction. What is no
// archive, or one of a later version, is refused and left as it is.
Result<Database> open_for_writing(const std::string& path);
// Opens one for questions. An older schema is refused with the advice to import into it once.
Result<Database> open_for_reading(const std::string& path);

// In the order in which rows are made (rows.h); the first column of what depends on a document or a file is its id.
inline constexpr std::string_view kDocumentColumns =
    "sha256, uri, media_type, via, encoding, pages, bytes, extractor, remarks, text, json, key, partial_key, work, "
    "family, doc_type, "
    "number, serial, symbol, year, issuer, issuer_id, parent, place, issued_on, title, signer, position, urgency, "
    "secrecy, effective_on, "
    "territory";
inline constexpr std::string_view kCitationColumns =
    "document_id, ord, text, form, doc_type, number, date, issuer, title, relation, extent, key, partial_key, unit, "
    "begin, end, confidence";
inline constexpr std::string_view kTaskColumns =
    "document_id, ord, path, text, lead, joint, deadline, due, recurrence, output, begin, end";
inline constexpr std::string_view kPieceColumns =
    "document_id, ord, begin, end, page, left, top, right, bottom, table_no, row_no, column_no, note";
inline constexpr std::string_view kEvidenceColumns = "file_id, source, field, value, says, verdict";

// INSERT INTO table (columns) VALUES (?, ...).
std::string insertion(std::string_view table, std::string_view columns);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_SCHEMA_H_
