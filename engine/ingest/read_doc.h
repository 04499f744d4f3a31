// Word 97 to 2003 (and the text of Word 6 and 95).
#ifndef VANBAN_INGEST_READ_DOC_H_
#define VANBAN_INGEST_READ_DOC_H_

#include "ingest/compound_file.h"
#include "ingest/file_text.h"

namespace vanban::ingest {

// Text with the fonts it is set in, which is what tells TCVN3 and VNI; tables; notes and text boxes behind the text.
// Deleted and hidden text is left out; numbers that Word makes itself are written out.
FileText read_doc(const CompoundFile& compound);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_DOC_H_
