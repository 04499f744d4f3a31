// What the commands of the graph have in common on the command line: inputs, keys, numbers, relations.
#ifndef VANBAN_TOOLS_GRAPH_SETTINGS_H_
#define VANBAN_TOOLS_GRAPH_SETTINGS_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "ingest/read_file.h"
#include "page/html.h"
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

// Words of the contract divided by commas.
Result<std::vector<Relation>> parse_relations(std::string_view list);
// YYYY-MM-DD, a day that there is.
Result<std::string> parse_day(std::string_view option, std::string_view value);

// Complains where the graph does not have the key, and says which keys are near.
std::optional<NodeId> find_node(const Graph& graph, std::string_view key);

// How an answer is written: --format json (the default) or text, --language vi (the default) or en, --pretty.
struct AnswerForm {
  bool is_text = false;
  bool pretty = false;
  page::Language language = page::Language::vietnamese;
};
Result<page::Language> parse_language(const Arguments& arguments);
Result<AnswerForm> parse_form(const Arguments& arguments);

// Links the inputs and gives the graph to `use`. The exit code: of the inputs, and of what `use` says.
int with_graph(const GraphInputs& inputs, const std::function<bool(const Graph&)>& use);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_GRAPH_SETTINGS_H_
