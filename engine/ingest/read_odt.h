// OpenDocument text (ISO 26300), as LibreOffice writes it.
#ifndef VANBAN_INGEST_READ_ODT_H_
#define VANBAN_INGEST_READ_ODT_H_

#include "ingest/file_text.h"
#include "ingest/zip_file.h"

namespace vanban::ingest {

// Paragraphs, tables, lists with their labels, notes behind the text; tracked changes as accepted. Fonts tell the
// encoding as in DOCX.
FileText read_odt(const ZipFile& zip);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_ODT_H_
