// Where the readers of PDF and of scans are: programs of their own, for poppler's licence and for their crashes.
#ifndef VANBAN_TOOLS_READER_PROGRAMS_H_
#define VANBAN_TOOLS_READER_PROGRAMS_H_

#include <string>

namespace vanban::tools {

// The paths of vanban-read-pdf and vanban-read-scan, which stand beside this program; "" if it was not built. The
// environment variables VANBAN_READ_PDF and VANBAN_READ_SCAN name other ones.
std::string pdf_reader();
std::string scan_reader();

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_READER_PROGRAMS_H_
