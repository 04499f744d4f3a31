// HTML: pages saved from the sites of laws, and what word processors call .doc.
#ifndef VANBAN_INGEST_READ_HTML_H_
#define VANBAN_INGEST_READ_HTML_H_

#include <string_view>

#include "ingest/file_text.h"

namespace vanban::ingest {

// Never fails. Where the page marks the part that holds the document (divContentDoc, data-vbpl-content-root, ...), only
// that is read. Fonts named .VnTime or VNI-Times say the encoding of their text.
FileText read_html(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_HTML_H_
