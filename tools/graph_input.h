// What the commands of the graph read: lines of `vanban extract`, or documents, which are extracted on the way.
#ifndef VANBAN_TOOLS_GRAPH_INPUT_H_
#define VANBAN_TOOLS_GRAPH_INPUT_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "arguments.h"
#include "ingest/read_file.h"
#include "vanban/graph.h"

namespace vanban::tools {

struct GraphInputs {
  std::vector<std::string> files;
  std::optional<std::string> grammars;
  std::size_t jobs = 1;
  ingest::ReadOptions reading;
};

enum class Least { none, one };  // how many inputs there must be

// Operands from the given one on, --grammars, --jobs, --ocr and --ocr-model.
Result<GraphInputs> parse_inputs(const Arguments& arguments, std::size_t first, Least least);

// Adds all inputs, on as many threads as they say; `-` is standard input. An input that begins with '{' holds one JSON
// object a line, any other is a file of any format that `vanban extract` reads, with one document or several. False
// where something could not be read or linked: standard error says what, and the others were still done. The linker is
// the same for any number.
bool add_inputs(const GraphInputs& inputs, const Engine& engine, Linker* linker);

// Links the inputs and gives the graph to `use`. The exit code: of the inputs, and of what `use` says.
int with_graph(const GraphInputs& inputs, const std::function<bool(const Graph&)>& use);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_GRAPH_INPUT_H_
