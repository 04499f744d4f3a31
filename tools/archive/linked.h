// The documents of an archive as a graph.
#ifndef VANBAN_TOOLS_ARCHIVE_LINKED_H_
#define VANBAN_TOOLS_ARCHIVE_LINKED_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "vanban/graph.h"

namespace vanban::archive {

// Links all documents, with the headers that people corrected as they corrected them. A Graph looks into the Linker
// that made it.
Result<Linker> link(Database& database, const Engine& engine);

// Ids, sorted, of the documents that are in force on a day, in whole or in part, as far as the archive says
// (validity_of of graph_questions.h).
std::vector<std::int64_t> in_force(Database& database, const Graph& graph, std::string_view day);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_LINKED_H_
