// Workbooks (OOXML): each sheet a table.
#ifndef VANBAN_INGEST_READ_XLSX_H_
#define VANBAN_INGEST_READ_XLSX_H_

#include "ingest/file_text.h"
#include "ingest/zip_file.h"

namespace vanban::ingest {

// Values as they show: shared and inline strings, numbers, dates by their format, results of formulas. Hidden sheets
// are read too. Parts over 128 MB are refused.
FileText read_xlsx(const ZipFile& zip);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_XLSX_H_
