// ZIP: a Word file, a workbook, or a folder of files.
#ifndef VANBAN_INGEST_READ_ZIP_H_
#define VANBAN_INGEST_READ_ZIP_H_

#include <memory>
#include <string_view>

#include "ingest/container.h"
#include "ingest/file_text.h"
#include "vanban/result.h"

namespace vanban::ingest {

FileText read_zip(std::string_view bytes);
// `bytes` must outlive it.
Result<std::unique_ptr<Container>> open_zip(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_ZIP_H_
