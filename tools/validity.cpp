// vanban validity: is a document in force on a day, as the others say?
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

constexpr std::string_view kUsage = "usage: vanban validity KEY --on DATE [OPTION...] INPUT...";

constexpr std::string_view kHelp = R"(NAME
  vanban validity - whether a document is in force on a day, as the inputs and the list of laws say

SYNOPSIS
  vanban validity KEY --on DATE [OPTION...] INPUT...

DESCRIPTION
  Links the INPUTs (as vanban graph does) and writes one JSON object: the state of the document KEY (vn/13-ct-tw/2017; a
  number that it alone bears, 13-CT/TW, does too) on the day (in_force, in_force_in_part, not_yet, suspended, ended,
  unknown), since when and until when, and each act that amends, corrects, extends, suspends, replaces or repeals it: since
  when, all of it or which parts, and the sentence that says so. A change whose day is not known counts, and "day_known" is
  false. What is only "proposed" (by a tờ trình, a báo cáo, a letter about a legal normative act) never counts. Where no
  input says that a law has ended, but the list of laws that is built in does, "by_list" is true and "successor" the law
  of the same name that took its place. What neither says is not known here.

OPTIONS
  --on DATE        the day: YYYY-MM-DD
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
  vanban validity 100/2019/NĐ-CP --on 2025-06-30 --format text documents.ndjson
  vanban validity vn/100-2019-nd-cp --on 2025-06-30 documents.ndjson | jq -r .state
)";

constexpr Option kOptions[] = {{"--on", true},       {"--format", true}, {"--language", true}, {"--pretty", false},
                               {"--grammars", true}, {"--jobs", true},   {"--help", false}};

constexpr Manual kManual{kUsage, "vanban validity --help", kHelp, kOptions};

struct Settings {
  std::string_view key;
  std::string on;
  GraphInputs inputs;
  AnswerForm form;
};

Result<Settings> settings_of(const Arguments& arguments) {
  if (arguments.operands.empty()) return Error{"name the key of a document", ""};
  if (!arguments.has("--on")) return Error{"--on says for which day", ""};
  const auto on = parse_day("--on", *arguments.value("--on"));
  if (!on) return on.error();
  const auto inputs = parse_inputs(arguments, 1, Least::one);
  if (!inputs) return inputs.error();
  const auto form = parse_form(arguments);
  if (!form) return form.error();
  return Settings{arguments.operands[0], *on, *inputs, *form};
}

int tell_validity(const Settings& settings) {
  return with_graph(settings.inputs, [&](const Graph& graph) {
    const auto node = find_node(graph, settings.key);
    if (!node) return false;
    const Validity validity = validity_of(graph, *node, settings.on);
    return write_result(
        settings.form.is_text
            ? page::validity_text(graph, *node, settings.on, validity, page::Say(settings.form.language))
            : validity_json(graph, *node, settings.on, validity, settings.form.pretty));
  });
}

}  // namespace
}  // namespace vanban::tools

int run_validity(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, tell_validity);
}
