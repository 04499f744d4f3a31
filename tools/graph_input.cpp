#include "graph_input.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "commands.h"
#include "console.h"
#include "extraction.h"
#include "file_documents.h"
#include "lines.h"
#include "ordered.h"

namespace vanban::tools {
namespace {

// One input, as far as any thread can take it: extracted documents, or lines that wait to be read in their turn.
struct Taken {
  std::string path;
  std::vector<DocumentRecord> records;
  std::unique_ptr<Lines> lines;
  std::vector<Error> faults;
};

bool holds_lines(Lines* lines) {
  const std::string_view begin = lines->peek(2);
  return begin.starts_with('{') && begin != "{\\";  // {\rtf1
}

Taken take(const std::string& path, const Engine& engine, const ingest::ReadOptions& reading) {
  Taken taken{path, {}, std::make_unique<Lines>(path), {}};
  try {
    if (holds_lines(taken.lines.get())) return taken;
    std::string bytes = taken.lines->rest();
    const std::optional<Error> error = taken.lines->error();
    taken.lines.reset();
    if (error) {
      taken.faults = {{error->message, path}};
      return taken;
    }
    taken.faults =
        read_documents(path, std::move(bytes), reading, [&](const Source& source, const ingest::FileText& file) {
          taken.records.push_back(record_of(document_of(engine, file), file.text, source));
        });
  } catch (const std::exception& fault) {
    taken.lines.reset();
    taken.faults.push_back(
        {std::string("internal fault (") + fault.what() + "): please report it with the file", path});
  }
  return taken;
}

// Reads records into the linker; says what is wrong with which line.
class Adder {
 public:
  explicit Adder(Linker* linker) : linker_(*linker) {}

  bool sound() const { return sound_; }

  void add(const Taken& taken) {
    for (const Error& fault : taken.faults) refuse(fault.where, fault.message);
    for (const DocumentRecord& record : taken.records) add_record(record.uri, record);
    if (taken.lines) add_lines(taken.path, *taken.lines);
  }

 private:
  void add_record(const std::string& where, const DocumentRecord& record) {
    if (const auto error = linker_.add(record)) refuse(where, error->message);
  }

  void add_lines(const std::string& path, Lines& lines) {
    while (const auto line = lines.next()) {
      if (line->find_first_not_of(" \t\r") == std::string_view::npos) continue;
      const std::string where = path + ":" + std::to_string(lines.number());
      if (const auto error = read_record(*line, &record_)) {
        refuse(where, error->message + "; one document a line, as vanban extract prints it without --pretty");
        if (*line == "{") return;  // indented JSON: each line would be a fault
      } else {
        add_record(where, record_);
      }
    }
    if (lines.error()) refuse(path, lines.error()->message);
  }

  void refuse(const std::string& where, const std::string& what) {
    complain(where + ": " + what);
    sound_ = false;
  }

  Linker& linker_;
  DocumentRecord record_;
  bool sound_ = true;
};

}  // namespace

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

bool add_inputs(const GraphInputs& inputs, const Engine& engine, Linker* linker) {
  const FileReading reading(inputs.reading, engine);
  Adder adder(linker);
  const auto produce = [&](std::size_t i) { return take(inputs.files[i], engine, reading.options()); };
  const auto consume = [&](const Taken& taken) {
    adder.add(taken);
    return true;
  };
  OrderedWork(inputs.files.size(), std::min(inputs.jobs, std::max<std::size_t>(inputs.files.size(), 1)), produce,
              consume)
      .run();
  return adder.sound();
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
