// vanban impact: which documents does a new act hit?
#include <string>

#include "answer_form.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "find_node.h"
#include "graph_input.h"
#include "page/graph_words.h"
#include "vanban/graph_output.h"
#include "vanban/graph_questions.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban impact KEY [OPTION...] INPUT...";

constexpr std::string_view kHelp = R"(NAME
  vanban impact - which documents a new act hits, all of them or in part, and why

SYNOPSIS
  vanban impact KEY [OPTION...] INPUT...

DESCRIPTION
  Links the INPUTs (as vanban graph does), the act KEY (vn/168-2024-nd-cp; a number that it alone bears,
  168/2024/NĐ-CP, does too) among them, and writes one JSON object: each document among the INPUTs that the act amends,
  replaces, repeals, suspends, extends or corrects, and each that implements, guides or rests on one of these; with the
  extent (whole or part) and the sentences that say so ("change": of the new act, "basis": of the document that is hit). A document is hit as a whole where what it rests on ends as a whole and it rests on nothing else.

OPTIONS
  --format FORMAT  json (the default), or text: lines to read
  --language L     of the text: vi (the default) or en
  --pretty         indent the JSON by two spaces
  --grammars DIR   use the *.grammar and *.tsv files of DIR instead of those built in
  --jobs N         extract N documents at a time (1 to 256; 1 is the default); the output is the same
  --help           print this

EXIT STATUS
  0  every input was read
  1  an input could not be read, KEY is in none of them, or the output could not be written
  2  wrong use; nothing was done

EXAMPLES
  vanban impact vn/168-2024-nd-cp --format text documents.ndjson
  vanban impact vn/168-2024-nd-cp documents.ndjson | jq -r '.hits[] | [.extent, .key, .title] | @tsv'
)";

constexpr Option kOptions[] = {{"--format", true},   {"--language", true}, {"--pretty", false},
                               {"--grammars", true}, {"--jobs", true},     {"--help", false}};

constexpr Manual kManual{kUsage, "vanban impact --help", kHelp, kOptions};

struct Settings {
  std::string_view key;
  GraphInputs inputs;
  AnswerForm form;
};

Result<Settings> settings_of(const Arguments& arguments) {
  if (arguments.operands.empty()) return Error{"name the key of a document", ""};
  const auto inputs = parse_inputs(arguments, 1, Least::one);
  if (!inputs) return inputs.error();
  const auto form = parse_form(arguments);
  if (!form) return form.error();
  return Settings{arguments.operands[0], *inputs, *form};
}

int tell_impact(const Settings& settings) {
  return with_graph(settings.inputs, [&](const Graph& graph) {
    const auto node = find_node(graph, settings.key);
    if (!node) return false;
    const std::vector<Hit> hits = impact_of(graph, *node);
    return write_result(settings.form.is_text ? page::impact_text(graph, *node, hits, page::Say(settings.form.language))
                                              : impact_json(graph, *node, hits, settings.form.pretty));
  });
}

}  // namespace
}  // namespace vanban::tools

int run_impact(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, tell_impact);
}
