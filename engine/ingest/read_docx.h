// Word files (OOXML).
#ifndef VANBAN_INGEST_READ_DOCX_H_
#define VANBAN_INGEST_READ_DOCX_H_

#include "ingest/file_text.h"
#include "ingest/zip_file.h"

namespace vanban::ingest {

// Reads the main part with its notes, heads and feet. Tracked changes are taken as accepted; text boxes come once,
// behind their paragraph; numbers that Word makes itself (w:numPr) are written out. Parts over 64 MB are refused.
FileText read_docx(const ZipFile& zip);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_DOCX_H_
