// Word and Excel files of before 2007, and what else comes as a compound file.
#ifndef VANBAN_INGEST_READ_COMPOUND_H_
#define VANBAN_INGEST_READ_COMPOUND_H_

#include <string_view>

#include "ingest/file_text.h"

namespace vanban::ingest {

FileText read_compound(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_COMPOUND_H_
