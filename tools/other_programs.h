// The programs that stand beside this one: the readers of PDF and of scans, for poppler's licence and for their
// crashes, and the server, whose libraries would make each start of this program dearer.
#ifndef VANBAN_TOOLS_OTHER_PROGRAMS_H_
#define VANBAN_TOOLS_OTHER_PROGRAMS_H_

#include <string>

namespace vanban::tools {

// The paths of vanban-read-pdf and vanban-read-scan, which stand beside this program; "" if it was not built. The
// environment variables VANBAN_READ_PDF and VANBAN_READ_SCAN name other ones.
std::string pdf_reader();
std::string scan_reader();
// The same of vanban-serve; VANBAN_SERVE_PROGRAM.
std::string server();

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_OTHER_PROGRAMS_H_
