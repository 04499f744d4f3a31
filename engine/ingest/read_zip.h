// ZIP: a Word file, a workbook, or a folder of files.
#ifndef VANBAN_INGEST_READ_ZIP_H_
#define VANBAN_INGEST_READ_ZIP_H_

#include <string>
#include <string_view>

#include "ingest/file_text.h"
#include "vanban/result.h"

namespace vanban::ingest {

FileText read_zip(std::string_view bytes);
Result<std::string> read_zip_member(std::string_view bytes, std::string_view name);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_ZIP_H_
