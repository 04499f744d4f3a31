// Plain text in any encoding that Vietnamese offices used.
#ifndef VANBAN_INGEST_READ_TEXT_H_
#define VANBAN_INGEST_READ_TEXT_H_

#include <string_view>

#include "ingest/file_text.h"

namespace vanban::ingest {

// Never fails. UTF-8 and UTF-16 as decode() reads them, unless the words show that it is an old encoding in disguise;
// then, and where the bytes are no UTF-8, the encoding that makes the most syllables. A text that is Unicode is never
// changed, to the byte.
FileText read_text(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_TEXT_H_
