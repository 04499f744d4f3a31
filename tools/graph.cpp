// vanban graph: documents to the graph of what they cite, and questions to it.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answer_form.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extraction.h"
#include "find_node.h"
#include "graph_input.h"
#include "link/relation_words.h"
#include "page/graph_words.h"
#include "vanban/graph_output.h"
#include "vanban/graph_picture.h"
#include "vanban/graph_questions.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage =
    "usage: vanban graph [--format FORMAT] [--chain KEY|--diagram KEY|--missing|--coverage KEY|--conflicts] "
    "[OPTION...] INPUT...";

constexpr std::string_view kHelp = R"(NAME
  vanban graph - which document carries out, rests on, amends, replaces or repeals which other

SYNOPSIS
  vanban graph [OPTION...] INPUT...

DESCRIPTION
  Joins the citations of all INPUTs into one graph and writes it, or the answer to a question, to standard output. An
  INPUT is what `vanban extract` printed (one JSON object a line), or a document of any format, which is then extracted;
  - is standard input. Mentions of one document in any notation meet in one node, named by its key; what does not name
  exactly one document stays apart under "unresolved", with the candidates. The result does not depend on the order of the
  inputs. A KEY is as vn/5-ct-tw/2016; a number that one document alone bears (05-CT/TW) does too. Answers to questions
  quote the sentence that says so; lines of `vanban extract` give it where they have the "text" (--text), else the cue, the
  citation and its title.

OPTIONS
  --format FORMAT  json (the default: one object in the form vanban/graph/1), ndjson, graphml, csv or dot; with --chain
                   json, text (lines to read), svg or html; with --diagram svg or html (the default); with the other questions json
  --chain KEY      only what the document KEY carries out, and what carries it out, step by step, each with its sentence
  --relation LIST  with --chain: follow these relations, divided by commas, instead of implements,guides,based_on
  --depth N        with --chain: at most N steps away
  --direction D    with --chain: up (what KEY carries out), down (what carries KEY out) or both (the default)
  --diagram KEY    a picture of the document KEY (lược đồ): what it acts on, and what acts on it, in boxes by relation
  --missing        only what is cited but not among the inputs, the most cited first
  --coverage KEY   only the bodies below the one that issued KEY: which of them carry it out, through what, which not
  --conflicts      only contradictions: one number with two dates or titles, a document older than what it carries out,
                   a document cited after its repeal
  --language L     of the text: vi (the default) or en
  --pretty         indent JSON by two spaces
  --ocr            recognise scanned pages and pictures, as vanban extract does; --ocr-model M as there
  --grammars DIR   use the *.grammar and *.tsv files of DIR instead of those built in
  --jobs N         extract N documents at a time (1 to 256; 1 is the default); the output is the same
  --help           print this
  --               what follows are inputs, even if a name begins with -
  Pictures are one file that loads nothing; the HTML page filters by words and shows the relations of the box that is
  clicked. Answers to questions are JSON, with "schema": "vanban/chain/1" and so on.

EXIT STATUS
  0  every input was read
  1  an input could not be read (the others were still done), KEY is in none of them, or the output could not be written
  2  wrong use; nothing was done

EXAMPLES
  vanban extract --jobs 4 *.txt > documents.ndjson
  vanban graph documents.ndjson > graph.json
  vanban graph --chain vn/5-ct-tw/2016 --direction down --pretty documents.ndjson
  vanban graph --chain 05-CT/TW --format text documents.ndjson
  vanban graph --chain vn/5-ct-tw/2016 --format html documents.ndjson > chain.html
  vanban graph --missing documents.ndjson | jq -r '.missing[] | [.key, .cited_by] | @tsv'
)";

constexpr Option kOptions[] = {
    {"--format", true},    {"--chain", true},    {"--diagram", true},  {"--relation", true},   {"--depth", true},
    {"--direction", true}, {"--missing", false}, {"--coverage", true}, {"--conflicts", false}, {"--pretty", false},
    {"--language", true},  {"--grammars", true}, kOcrOption,           kOcrModelOption,        {"--jobs", true},
    {"--help", false}};

constexpr Manual kManual{kUsage, "vanban graph --help", kHelp, kOptions};

enum class Question { none, chain, diagram, missing, coverage, conflicts };

struct Settings {
  GraphInputs inputs;
  GraphFormat format = GraphFormat::json;
  std::optional<PictureFormat> picture;
  bool is_text = false;
  page::Language language = page::Language::vietnamese;
  bool pretty = false;
  Question question = Question::none;
  std::string key;
  ChainOptions chain;
};

// Which formats there are depends on what is asked.
std::optional<Error> parse_format(std::string_view value, Settings* settings) {
  constexpr std::pair<std::string_view, GraphFormat> kFormats[] = {{"json", GraphFormat::json},
                                                                   {"ndjson", GraphFormat::ndjson},
                                                                   {"graphml", GraphFormat::graphml},
                                                                   {"csv", GraphFormat::csv},
                                                                   {"dot", GraphFormat::dot}};
  const bool draws = settings->question == Question::chain || settings->question == Question::diagram;
  if (draws && (value == "svg" || value == "html")) {
    settings->picture = value == "svg" ? PictureFormat::svg : PictureFormat::html;
    return std::nullopt;
  }
  if (settings->question == Question::chain && value == "text") {
    settings->is_text = true;
    return std::nullopt;
  }
  for (const auto& [name, format] : kFormats) {
    const bool fits = settings->question == Question::none ||
                      (settings->question != Question::diagram && format == GraphFormat::json);
    if (value != name || !fits) continue;
    settings->format = format;
    return std::nullopt;
  }
  std::string known = "json";
  if (settings->question == Question::none) known = "json, ndjson, graphml, csv or dot";
  if (settings->question == Question::chain) known = "json, text, svg or html";
  if (settings->question == Question::diagram) known = "svg or html";
  return Error{"--format is " + known + " here, not '" + std::string(value) + "'", ""};
}

// Words of the contract divided by commas.
Result<std::vector<Relation>> parse_relations(std::string_view list) {
  std::vector<Relation> relations;
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(','));
    list.remove_prefix(std::min(word.size() + 1, list.size()));
    const auto relation = link::relation_of(word);
    if (!relation || link::is_passive(*relation)) {
      return Error{"--relation does not know '" + std::string(word) +
                       "': based_on, implements, guides, amends, replaces, repeals, issues, responds_to, extends, "
                       "corrects, suspends, consolidates, cites",
                   ""};
    }
    relations.push_back(*relation);
  }
  return relations;
}

std::optional<Error> parse_chain(const Arguments& arguments, ChainOptions* chain) {
  if (const auto value = arguments.value("--relation")) {
    const auto relations = parse_relations(*value);
    if (!relations) return relations.error();
    chain->relations = *relations;
  }
  const auto depth = parse_number(arguments, "--depth", static_cast<std::size_t>(chain->depth), {1, 1000});
  if (!depth) return depth.error();
  chain->depth = static_cast<int>(*depth);
  if (const auto value = arguments.value("--direction")) {
    if (*value != "up" && *value != "down" && *value != "both") {
      return Error{"--direction is up, down or both, not '" + std::string(*value) + "'", ""};
    }
    chain->up = *value != "down";
    chain->down = *value != "up";
  }
  return std::nullopt;
}

std::optional<Error> parse_question(const Arguments& arguments, Settings* settings) {
  constexpr std::pair<std::string_view, Question> kQuestions[] = {{"--chain", Question::chain},
                                                                  {"--diagram", Question::diagram},
                                                                  {"--missing", Question::missing},
                                                                  {"--coverage", Question::coverage},
                                                                  {"--conflicts", Question::conflicts}};
  for (const auto& [name, question] : kQuestions) {
    const auto value = arguments.value(name);
    if (!value) continue;
    if (settings->question != Question::none) return Error{"ask one question at a time", ""};
    settings->question = question;
    settings->key = *value;
    const bool needs_key = name == "--chain" || name == "--diagram" || name == "--coverage";
    if (needs_key && settings->key.empty()) return Error{std::string(name) + " needs the key of a document", ""};
  }
  for (const std::string_view name : {"--relation", "--depth", "--direction"}) {
    if (arguments.has(name) && settings->question != Question::chain) {
      return Error{std::string(name) + " goes with --chain", ""};
    }
  }
  return std::nullopt;
}

Result<Settings> settings_of(const Arguments& arguments) {
  Settings settings;
  settings.pretty = arguments.has("--pretty");
  if (const auto error = parse_question(arguments, &settings)) return *error;
  if (settings.question == Question::diagram) settings.picture = PictureFormat::html;
  if (const auto value = arguments.value("--format")) {
    if (const auto error = parse_format(*value, &settings)) return *error;
  }
  const auto language = parse_language(arguments);
  if (!language) return language.error();
  settings.language = *language;
  if (const auto error = parse_chain(arguments, &settings.chain)) return *error;
  const auto inputs = parse_inputs(arguments, 0, Least::one);
  if (!inputs) return inputs.error();
  settings.inputs = *inputs;
  return settings;
}

std::string answer(const Graph& graph, const Settings& settings, NodeId node) {
  switch (settings.question) {
    case Question::chain: {
      const Chain chain = chain_of(graph, node, settings.chain);
      if (settings.is_text) return page::chain_text(graph, chain, page::Say(settings.language));
      return settings.picture ? chain_picture(graph, chain, *settings.picture)
                              : chain_json(graph, chain, settings.pretty);
    }
    case Question::diagram:
      return diagram(graph, node, *settings.picture);
    case Question::missing:
      return missing_json(graph, missing_of(graph), settings.pretty);
    case Question::coverage:
      return coverage_json(graph, node, coverage_of(graph, node), settings.pretty);
    case Question::conflicts:
      return conflicts_json(graph, conflicts_of(graph), settings.pretty);
    case Question::none:
      break;
  }
  return "";
}

bool write(const Graph& graph, const Settings& settings) {
  if (settings.question == Question::none) return write_graph(graph, settings.format, settings.pretty, write_result);
  NodeId node = 0;
  if (!settings.key.empty()) {
    const auto found = find_node(graph, settings.key);
    if (!found) return false;
    node = *found;
  }
  return write_result(answer(graph, settings, node));
}

int link_and_write(const Settings& settings) {
  return with_graph(settings.inputs, [&](const Graph& graph) { return write(graph, settings); });
}

}  // namespace
}  // namespace vanban::tools

int run_graph(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, link_and_write);
}
