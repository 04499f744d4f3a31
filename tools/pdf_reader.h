// Where the reader of PDF is: a program of its own, for its licence and its crashes.
#ifndef VANBAN_TOOLS_PDF_READER_H_
#define VANBAN_TOOLS_PDF_READER_H_

#include <string>

namespace vanban::tools {

// The path of vanban-read-pdf, which stands beside this program; "" if it was not built. The environment variable
// VANBAN_READ_PDF names another one.
std::string pdf_reader();

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_PDF_READER_H_
