// Rich text (RTF).
#ifndef VANBAN_INGEST_READ_RTF_H_
#define VANBAN_INGEST_READ_RTF_H_

#include <string_view>

#include "ingest/file_text.h"

namespace vanban::ingest {

// Text with the fonts of its table, which tell TCVN3 and VNI; tables; the labels of numbered paragraphs, which RTF
// writes out. Pictures, objects, hidden and deleted text are left out.
FileText read_rtf(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_RTF_H_
