// vanban extract --ndjson: a filter of lines.
#ifndef VANBAN_TOOLS_EXTRACT_RECORDS_H_
#define VANBAN_TOOLS_EXTRACT_RECORDS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "vanban/engine.h"
#include "vanban/json.h"

namespace vanban::tools {

// One line to standard output for each line of the files. The exit code: 0 also where records are faulty.
int extract_records(const Engine& engine, const JsonOptions& options, std::size_t jobs,
                    const std::vector<std::string>& files);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_EXTRACT_RECORDS_H_
