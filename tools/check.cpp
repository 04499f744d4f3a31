// vanban check: are a document's citations true, and in force, and is its form right?
#include "vanban/check.h"

#include <algorithm>
#include <string>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extraction.h"
#include "file_documents.h"
#include "graph_input.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban check FILE [--on DATE] [OPTION...] [INPUT...]";

constexpr std::string_view kHelp = R"(NAME
  vanban check - the citations and the form of a draft, or of any text

SYNOPSIS
  vanban check FILE [--on DATE] [OPTION...] [INPUT...]

DESCRIPTION
  Compares each citation of FILE (a draft, a letter, the answer of a chatbot; - is standard input) with what the INPUTs
  say, documents or lines of `vanban extract` as for vanban graph: is there such a document? Do number, day and title
  belong together? Is it in force, and what amended or replaced it? Below that, what is odd in the form of FILE, with
  the article of the rule (Nghị định 30/2020/NĐ-CP, or the Party's guidance). Laws are also looked up in a list that is
  built in. Each finding stands on its own line with its place, and below it the line as it should read:

    draft.txt:12: wrong date: Chỉ thị số 05-CT/TW ngày 15/5/2017: it is of 2016-05-15
      Chỉ thị số 05-CT/TW ngày 15/5/2016

  What neither the INPUTs nor the list know is "unknown": invented, or missing in the INPUTs. The last line counts. FILE has
  any format that vanban extract reads; the lines of a DOCX or PDF are those of its text (vanban extract --text).

OPTIONS
  --on DATE        acts must be in force on that day (YYYY-MM-DD); without it, on the day of FILE
  --format FORMAT  text (the default) or json: one object with each citation, "schema": "vanban/check/1"
  --pretty         indent the JSON by two spaces
  --ocr            recognise scanned pages and pictures of FILE and INPUTs, as vanban extract does; --ocr-model M as there
  --grammars DIR   use the *.grammar and *.tsv files of DIR instead of those built in
  --jobs N         extract N of the INPUTs at a time (1 to 256; 1 is the default); the output is the same
  --help           print this

EXIT STATUS
  0  checked, and nothing found that must be changed
  1  something could not be read or written
  2  wrong use; nothing was done
  3  checked, and something must be changed: a citation, or an error or warning of form

EXAMPLES
  vanban check draft.txt documents.ndjson
  pbpaste | vanban check - --on 2026-03-31 --format json documents.ndjson
)";

constexpr int kFaulty = 3;

constexpr Option kOptions[] = {{"--on", true}, {"--format", true}, {"--pretty", false}, {"--grammars", true},
                               kOcrOption,     kOcrModelOption,    {"--jobs", true},    {"--help", false}};

constexpr Manual kManual{kUsage, "vanban check --help", kHelp, kOptions};

struct Settings {
  std::string file;
  std::string on;
  bool json = false;
  bool pretty = false;
  GraphInputs inputs;
};

Result<Settings> settings_of(const Arguments& arguments) {
  Settings settings;
  if (arguments.operands.empty()) return Error{"name the file to check; - is standard input", ""};
  settings.file = arguments.operands[0];
  settings.pretty = arguments.has("--pretty");
  if (const auto value = arguments.value("--format")) {
    if (*value != "text" && *value != "json") {
      return Error{"--format is text or json, not '" + std::string(*value) + "'", ""};
    }
    settings.json = *value == "json";
  }
  if (const auto value = arguments.value("--on")) {
    const auto on = parse_day("--on", *value);
    if (!on) return on.error();
    settings.on = *on;
  }
  if (const auto error = read_twice(arguments.operands)) return *error;  // the file to check is one, too
  const auto inputs = parse_inputs(arguments, 1, Least::none);
  if (!inputs) return inputs.error();
  settings.inputs = *inputs;
  return settings;
}

std::string words_of(CitationFault fault) {
  std::string words(name_of(fault));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

// What is known instead, or who did it.
std::string reason_of(const CitationFinding& finding) {
  switch (finding.fault) {
    case CitationFault::unknown:
      return "neither the inputs nor the list of laws know it";
    case CitationFault::wrong_number:
      return "this day and title are those of " + finding.expected;
    case CitationFault::wrong_date:
      return "it is of " + finding.expected;
    case CitationFault::wrong_title:
      return "its title is: " + finding.expected;
    case CitationFault::not_yet:
      return "in force since " + finding.day;
    default:
      break;
  }
  std::string reason = finding.day.empty() ? "" : "since " + finding.day;
  if (!finding.by.empty()) reason += reason.empty() ? "by" : " by";
  for (std::size_t i = 0; i < finding.by.size(); ++i) reason += (i == 0 ? " " : ", ") + finding.by[i];
  return reason;
}

bool is_known(const CheckedCitation& item) { return item.acquaintance >= Acquaintance::listed; }

class Report {
 public:
  Report(std::string_view file, std::string_view text) : file_(file), text_(text) {}

  void add(const Citation& citation, const CheckedCitation& checked) {
    for (const CitationFinding& finding : checked.findings) {
      line(citation.span, words_of(finding.fault) + ": " + citation.text + ": " + reason_of(finding));
    }
    if (checked.findings.empty() && checked.acquaintance == Acquaintance::open) {
      std::string which;
      for (const std::string& candidate : checked.candidates) which += (which.empty() ? ": " : ", ") + candidate;
      line(citation.span, "not told apart: " + citation.text + (which.empty() ? ": nothing known fits" : which));
    }
    if (!checked.corrected.empty()) out_ += "  " + checked.corrected + "\n";
    if (!checked.successor.empty()) out_ += "  " + checked.successor + "\n";
  }

  void add(const Diagnostic& diagnostic) {
    std::string message = "form: " + diagnostic.message;
    if (!diagnostic.basis.empty()) message += " (" + diagnostic.basis + ")";
    line(diagnostic.span.value_or(Span{0, 0}), message);
  }

  // The last line: what was looked at.
  void sum(const std::vector<CheckedCitation>& checked) {
    const auto count = [&](auto what) { return std::to_string(std::count_if(checked.begin(), checked.end(), what)); };
    out_ +=
        std::string(file_) + ": " + std::to_string(checked.size()) + (checked.size() == 1 ? " citation" : " citations");
    if (!checked.empty()) {
      out_ += ": " + count([](const auto& item) { return is_known(item); }) + " known, " +
              count([](const auto& item) { return !is_known(item); }) + " unknown, " +
              count([](const auto& item) { return item.is_faulty(); }) + " to look at";
    }
    out_ += '\n';
  }

  const std::string& text() const { return out_; }

 private:
  void line(Span span, const std::string& message) {
    const auto lines =
        std::count(text_.begin(), text_.begin() + std::min<std::ptrdiff_t>(span.begin, std::ssize(text_)), '\n');
    out_ += std::string(file_) + ":" + std::to_string(lines + 1) + ": " + message + "\n";
  }

  std::string_view file_;
  std::string_view text_;
  std::string out_;
};

bool is_wrong(const Diagnostic& diagnostic) { return diagnostic.severity != Severity::info; }

int check(const Settings& settings) {
  const auto engine = engine_of(settings.inputs.grammars);
  if (!engine) return give_up(engine.error());
  const FileReading reading(settings.inputs.reading, *engine);
  const auto draft = read_one_document(settings.file, reading.options());
  if (!draft) return give_up(draft.error());
  for (const Error& fault : draft->faults) complain(fault.text());
  Linker set(*engine);
  const bool sound = add_inputs(settings.inputs, *engine, &set) && draft->faults.empty();
  const std::string& text = draft->file.text;
  Document document = document_of(*engine, draft->file);
  for (Diagnostic& fault : check_form(*engine, document, text)) document.diagnostics.push_back(std::move(fault));
  const auto checked = check_citations(*engine, document, record_of(document, text, draft->source), &set, settings.on);

  Report report(settings.file, text);
  for (const CheckedCitation& item : checked) report.add(document.citations[item.citation], item);
  for (const Diagnostic& diagnostic : document.diagnostics) report.add(diagnostic);
  report.sum(checked);
  const bool is_written =
      write_result(settings.json ? check_json(document, settings.file, checked, settings.pretty) : report.text());
  if (!sound || !is_written) return kFailed;
  const bool is_faulty =
      std::any_of(checked.begin(), checked.end(), [](const auto& item) { return item.is_faulty(); }) ||
      std::any_of(document.diagnostics.begin(), document.diagnostics.end(), is_wrong);
  return is_faulty ? kFaulty : kDone;
}

}  // namespace
}  // namespace vanban::tools

int run_check(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, check);
}
