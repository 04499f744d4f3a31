// What the commands of the graph read: lines of `vanban extract`, or documents, which are extracted on the way.
#ifndef VANBAN_TOOLS_GRAPH_INPUT_H_
#define VANBAN_TOOLS_GRAPH_INPUT_H_

#include "graph_settings.h"
#include "vanban/graph.h"

namespace vanban::tools {

// Adds all inputs, on as many threads as they say; `-` is standard input. An input that begins with '{' holds one JSON
// object a line, any other is a file of any format that `vanban extract` reads, with one document or several. False
// where something could not be read or linked: standard error says what, and the others were still done. The linker is
// the same for any number.
bool add_inputs(const GraphInputs& inputs, const Engine& engine, Linker* linker);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_GRAPH_INPUT_H_
