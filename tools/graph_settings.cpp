#include "graph_settings.h"

#include <algorithm>
#include <span>

#include "commands.h"
#include "console.h"
#include "extraction.h"
#include "graph_input.h"
#include "link/relation_words.h"
#include "link/written.h"
#include "shown.h"
#include "vanban/decode.h"

namespace vanban::tools {
namespace {

constexpr std::size_t kMostNamed = 5;

// The documents that bear a number as people write it (13-CT/TW, 13-ct/tw).
std::vector<NodeId> bearers_of(const Graph& graph, std::string_view number) {
  const std::string wanted = fold(number);
  std::vector<NodeId> bearers;
  for (NodeId id = 0; id < graph.node_count(); ++id) {
    const std::string_view own = graph.node(id).number;
    if (!own.empty() && fold(own) == wanted) bearers.push_back(id);
  }
  return bearers;
}

}  // namespace

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

Result<std::string> parse_day(std::string_view option, std::string_view value) {
  if (link::is_day(value) && iso_date(value) == value) return std::string(value);
  return Error{std::string(option) + " is a day as 2026-03-31, not '" + std::string(value) + "'", ""};
}

Result<GraphInputs> parse_inputs(const Arguments& arguments, std::size_t first, Least least) {
  GraphInputs inputs;
  const auto operands = std::span(arguments.operands).subspan(std::min(first, arguments.operands.size()));
  inputs.files.assign(operands.begin(), operands.end());
  if (inputs.files.empty() && least == Least::one) return Error{"name an input; - is standard input", ""};
  if (const auto error = read_twice(operands)) return *error;
  inputs.grammars = arguments.text("--grammars");
  const auto reading = parse_reading(arguments);
  if (!reading) return reading.error();
  inputs.reading = *reading;
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  inputs.jobs = *jobs;
  return inputs;
}

Result<page::Language> parse_language(const Arguments& arguments) {
  const std::string_view language = arguments.value("--language").value_or("vi");
  if (language != "vi" && language != "en")
    return Error{"--language is vi or en, not '" + std::string(language) + "'", ""};
  return language == "vi" ? page::Language::vietnamese : page::Language::english;
}

Result<AnswerForm> parse_form(const Arguments& arguments) {
  const std::string_view format = arguments.value("--format").value_or("json");
  if (format != "json" && format != "text")
    return Error{"--format is json or text, not '" + std::string(format) + "'", ""};
  const auto language = parse_language(arguments);
  if (!language) return language.error();
  return AnswerForm{format == "text", arguments.has("--pretty"), *language};
}

std::optional<NodeId> find_node(const Graph& graph, std::string_view key) {
  const auto found = graph.find(key);
  if (found) return found;
  const std::vector<NodeId> bearers = bearers_of(graph, key);
  if (bearers.size() == 1) return bearers[0];
  if (!bearers.empty()) {
    std::string message = "several documents have the number '" + std::string(key) + "': name one by its key:";
    for (std::size_t i = 0; i < bearers.size() && i < kMostNamed; ++i) {
      message += ' ' + std::string(graph.node(bearers[i]).key);
    }
    complain(message + (bearers.size() > kMostNamed ? " ..." : ""));
    return std::nullopt;
  }
  std::string message = "no document has the key or number '" + std::string(key) + "', and none is cited by it";
  const std::string_view item = key.substr(0, key.rfind('/'));
  std::string hint = ": a key is written as vn/13-ct-tw/2017; vanban graph prints those of the inputs";
  for (NodeId id = 0; id < graph.node_count(); ++id) {
    if (item.empty() || !graph.node(id).key.starts_with(item)) continue;
    hint = "; there is '" + std::string(graph.node(id).key) + "'";
    break;
  }
  complain(message + hint);
  return std::nullopt;
}

int with_graph(const GraphInputs& inputs, const std::function<bool(const Graph&)>& use) {
  const auto engine = engine_of(inputs.grammars);
  if (!engine) return give_up(engine.error());
  Linker linker(*engine);
  const bool sound = add_inputs(inputs, *engine, &linker);
  const Graph graph = linker.graph();
  return use(graph) && sound ? kDone : kFailed;
}

}  // namespace vanban::tools
