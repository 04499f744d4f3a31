// What a document's reader should know of its scan.
#ifndef VANBAN_INGEST_SCAN_NOTES_H_
#define VANBAN_INGEST_SCAN_NOTES_H_

#include "vanban/document.h"
#include "vanban/scan.h"

namespace vanban::ingest {

// Adds diagnostics: what was mended (with what was read), what is doubtful where it matters, pages that were not read.
void note_scan(const Scan& scan, Document* document);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_SCAN_NOTES_H_
