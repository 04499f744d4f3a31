// What the commands of the graph read: lines of `vanban extract`, or documents, which are extracted on the way.
#ifndef VANBAN_TOOLS_GRAPH_INPUT_H_
#define VANBAN_TOOLS_GRAPH_INPUT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "vanban/graph.h"

namespace vanban::tools {

// Adds all inputs, on `jobs` threads; `-` is standard input. An input that begins with '{' holds one JSON object a
// line, any other is a document. False where something could not be read or linked: standard error says what, and the
// others were still done. The linker is the same for any `jobs`.
bool add_inputs(const std::vector<std::string>& inputs, const Engine& engine, std::size_t jobs, Linker* linker);

// The record of one document, from its bytes.
DocumentRecord record_of_bytes(const Engine& engine, const std::string& uri, std::string_view bytes);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_GRAPH_INPUT_H_
