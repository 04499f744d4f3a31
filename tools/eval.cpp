// vanban eval: extracts every annotated document of a folder and scores what was found against its gold.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "eval/baseline.h"
#include "eval/evaluation.h"
#include "eval/report.h"
#include "extraction.h"
#include "input.h"
#include "re2/re2.h"
#include "vanban/engine.h"

namespace vanban::eval {
namespace {

using tools::complain;
using tools::read_input;
using tools::write_result;

constexpr std::string_view kUsage =
    "usage: vanban eval [--grammars DIR|--documents DIR] [--only REGEX] [--group] [--json FILE] [--errors FILE] "
    "[--reliability FILE] [--jobs N] [--baseline FILE [--accept]] DIR";

constexpr std::string_view kHelp = R"(NAME
  vanban eval - score the engine on annotated documents

SYNOPSIS
  vanban eval [OPTION...] DIR

DESCRIPTION
  Extracts each document NAME.txt of DIR that has an annotation NAME.gold.json, compares what was found with the
  annotation, and prints for each metric precision, recall, F1 and the number of things to find, or, for the fields of
  what was found, the share that is right and their number.

OPTIONS
  --grammars DIR    use the *.grammar and *.tsv files of DIR instead of those built in
  --documents DIR   score the files NAME.json of DIR, which some program wrote in the form vanban/document/1 with
                    offsets in code points, instead of running the engine
  --only REGEX      only the documents whose NAME has a match
  --group           also by group: the part of NAME before the first -
  --json FILE       write the metrics as JSON
  --reliability FILE
                    write for each range of confidence how many values have it and what share of them is right
  --errors FILE     write each error as a line: NAME, metric and what it is, with tabs between
  --jobs N          work on N documents at a time (1 to 256; 1 is the default); the output is the same
  --baseline FILE   fail if any document has more errors in any metric than FILE says
  --accept          with --baseline: write the errors of today to FILE
  --help            print this
  FILE may be - for standard output, which then does not get the table.

EXIT STATUS
  0  all documents were scored
  1  a document is worse than the baseline, or something could not be read, scored or written; standard error says what
  2  wrong use; nothing was done

EXAMPLES
  vanban eval --errors - corpus | grep citation.date
  vanban eval --baseline baseline.json corpus
)";

constexpr tools::Option kOptions[] = {{"--grammars", true}, {"--documents", true}, {"--only", true},
                                      {"--group", false},   {"--json", true},      {"--reliability", true},
                                      {"--errors", true},   {"--jobs", true},      {"--baseline", true},
                                      {"--accept", false},  {"--help", false}};

constexpr tools::Manual kManual{kUsage, "vanban eval --help", kHelp, kOptions};

struct Settings {
  std::string folder;
  std::optional<std::string> grammars, documents, json, errors, reliability, baseline;
  std::string only;
  std::size_t jobs = 1;
  bool group = false;
  bool accept = false;
};

// What does not go together, or is no value of its option.
std::optional<Error> misuse(const tools::Arguments& arguments) {
  if (arguments.operands.size() != 1) return Error{"name one folder of annotated documents", ""};
  if (arguments.has("--accept") && !arguments.has("--baseline")) return Error{"--accept needs --baseline", ""};
  if (arguments.has("--grammars") && arguments.has("--documents")) {
    return Error{"--documents does not run the engine: leave out --grammars", ""};
  }
  const std::string_view outputs[] = {"--json", "--errors", "--reliability"};
  if (std::count_if(std::begin(outputs), std::end(outputs), [&](auto o) { return arguments.value(o) == "-"; }) > 1) {
    return Error{"only one of --json, --errors and --reliability can be -", ""};
  }
  const RE2 only(std::string(arguments.value("--only").value_or("")), RE2::Quiet);
  if (!only.ok()) return Error{"--only is no regular expression: " + only.error(), ""};
  return std::nullopt;
}

Result<Settings> settings_of(const tools::Arguments& arguments) {
  if (const auto error = misuse(arguments)) return *error;
  const auto jobs = tools::parse_jobs(arguments);
  if (!jobs) return jobs.error();
  Settings settings;
  settings.folder = arguments.operands.front();
  settings.grammars = arguments.text("--grammars");
  settings.documents = arguments.text("--documents");
  settings.json = arguments.text("--json");
  settings.errors = arguments.text("--errors");
  settings.reliability = arguments.text("--reliability");
  settings.baseline = arguments.text("--baseline");
  settings.only = arguments.text("--only").value_or("");
  settings.jobs = *jobs;
  settings.group = arguments.has("--group");
  settings.accept = arguments.has("--accept");
  return settings;
}

bool write_output(const std::string& path, const std::string& content) {
  if (path == "-") return write_result(content);
  std::ofstream file(path, std::ios::binary);
  file << content;
  if (file.flush()) return true;
  complain(path + ": cannot be written");
  return false;
}

// ---- reports

Groups grouped(const std::vector<Outcome>& outcomes, bool by_prefix) {
  Scores all;
  std::map<std::string, Scores> groups;
  for (const Outcome& outcome : outcomes) {
    if (outcome.gold_error) continue;
    all.add(outcome.scored.scores);
    groups[outcome.name.substr(0, outcome.name.find('-'))].add(outcome.scored.scores);
  }
  Groups ordered = {{"all", std::move(all)}};
  if (by_prefix) ordered.insert(ordered.end(), groups.begin(), groups.end());
  return ordered;
}

std::vector<std::string> failed_names(const std::vector<Outcome>& outcomes) {
  std::vector<std::string> names;
  for (const Outcome& outcome : outcomes) {
    if (outcome.failure) names.push_back(outcome.name);
  }
  return names;
}

std::string all_mistake_lines(const std::vector<Outcome>& outcomes) {
  std::string lines;
  for (const Outcome& outcome : outcomes) {
    if (outcome.failure) lines += mistake_lines(outcome.name, {{"FAILED", *outcome.failure}});
    lines += mistake_lines(outcome.name, outcome.scored.mistakes);
  }
  return lines;
}

std::vector<Judgement> all_judgements(const std::vector<Outcome>& outcomes) {
  std::vector<Judgement> all;
  for (const Outcome& outcome : outcomes)
    all.insert(all.end(), outcome.scored.judgements.begin(), outcome.scored.judgements.end());
  return all;
}

// Says what is wrong with single documents. False if any could not be scored: a quotation that is not in the text is
// a blemish, no failure.
bool all_sound(const std::vector<Outcome>& outcomes) {
  bool sound = true;
  for (const Outcome& outcome : outcomes) {
    const std::string gold = outcome.name + std::string(kGoldSuffix);
    if (outcome.gold_error) complain(gold + ": " + *outcome.gold_error);
    for (const std::string& problem : outcome.problems) complain(gold + ": " + problem);
    if (outcome.failure) complain(outcome.name + ": no document: " + *outcome.failure);
    sound = sound && !outcome.gold_error && !outcome.failure;
  }
  return sound;
}

bool write_reports(const Settings& settings, const std::vector<Outcome>& outcomes) {
  const Groups groups = grouped(outcomes, settings.group);
  bool written = true;
  if (settings.json != "-" && settings.errors != "-" && settings.reliability != "-")
    written = write_result(table(groups));
  if (settings.json) written &= write_output(*settings.json, report_json(groups, failed_names(outcomes)));
  if (settings.errors) written &= write_output(*settings.errors, all_mistake_lines(outcomes));
  if (settings.reliability) written &= write_output(*settings.reliability, reliability_table(all_judgements(outcomes)));
  return written;
}

// ---- the ratchet

Baseline errors_now(const std::vector<Outcome>& outcomes) {
  Baseline now;
  for (const Outcome& outcome : outcomes) {
    if (!outcome.gold_error) now[outcome.name] = error_counts(outcome.scored.scores);
  }
  return now;
}

std::optional<Baseline> read_baseline(const std::string& path) {
  const auto bytes = read_input(path);
  const auto baseline = bytes ? parse_baseline(*bytes) : Result<Baseline>(bytes.error());
  if (baseline) return *baseline;
  complain(path + ": " + baseline.error().message);
  return std::nullopt;
}

// With --only, what the file says of the other documents stays. What could not be scored is nothing to accept.
bool accept(const Settings& settings, Baseline now, bool sound) {
  if (!sound) {
    complain("not accepted: some documents could not be scored");
    return false;
  }
  if (!settings.only.empty()) {
    auto before = read_baseline(*settings.baseline);
    if (!before) return false;
    now.merge(*before);
  }
  return write_output(*settings.baseline, baseline_json(now));
}

bool holds(const Settings& settings, const Baseline& now) {
  const auto before = read_baseline(*settings.baseline);
  if (!before) return false;
  for (const auto& [name, counts] : now) {
    if (!before->contains(name)) complain(name + ": not in the baseline yet: take it in with --accept");
  }
  for (const auto& [name, counts] : *before) {
    if (settings.only.empty() && !now.contains(name)) complain(name + ": in the baseline, but not scored");
  }
  const std::vector<std::string> worse = regressions(*before, now);
  for (const std::string& line : worse) complain("worse than the baseline: " + line);
  return worse.empty();
}

// ---- the command

std::optional<DocumentSource> document_source(const Settings& settings) {
  if (settings.documents) return DocumentSource(*settings.documents);
  const auto engine = tools::engine_of(settings.grammars);
  if (engine) return DocumentSource(*engine);
  complain(engine.error().text());
  return std::nullopt;
}

bool run(const Settings& settings) {
  const auto names = annotated_names(settings.folder, settings.only);
  if (!names || names->empty()) {
    complain(names ? settings.folder + ": no annotations NAME.gold.json" : names.error().text());
    return false;
  }
  const auto source = document_source(settings);
  if (!source) return false;
  const std::vector<Outcome> outcomes = evaluate(settings.folder, *names, *source, settings.jobs);
  const bool sound = all_sound(outcomes);
  bool good = write_reports(settings, outcomes) && sound;
  if (settings.baseline && settings.accept) good &= accept(settings, errors_now(outcomes), sound);
  if (settings.baseline && !settings.accept) good &= holds(settings, errors_now(outcomes));
  return good;
}

}  // namespace
}  // namespace vanban::eval

int run_eval(std::span<const std::string_view> args) {
  using namespace vanban::eval;
  return vanban::tools::run_command(kManual, args, settings_of,
                                    [](const Settings& settings) { return run(settings) ? kDone : kFailed; });
}
