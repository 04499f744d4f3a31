// PDF with a text layer, through the reader program; scans are told from it.
#ifndef VANBAN_INGEST_READ_PDF_H_
#define VANBAN_INGEST_READ_PDF_H_

#include <string_view>

#include "ingest/file_text.h"
#include "ingest/read_file.h"

namespace vanban::ingest {

// needs_ocr where the pages are pictures (a stamp of the electronic signature is no text layer), or their letters are
// none (broken character maps). Each piece has its page and box.
FileText read_pdf(std::string_view bytes, const ReadOptions& options);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_PDF_H_
