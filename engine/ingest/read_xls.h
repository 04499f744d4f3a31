// Excel 97 to 2003 workbooks (BIFF8), and those of Excel 5 and 95.
#ifndef VANBAN_INGEST_READ_XLS_H_
#define VANBAN_INGEST_READ_XLS_H_

#include "ingest/compound_file.h"
#include "ingest/file_text.h"

namespace vanban::ingest {

// Each sheet a table; values as they show, with the fonts that tell TCVN3 and VNI.
FileText read_xls(const CompoundFile& compound);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_XLS_H_
