#include "graph_input.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

#include "console.h"
#include "input.h"
#include "lines.h"
#include "ordered.h"
#include "vanban/decode.h"

namespace vanban::tools {
namespace {

// One input, as far as any thread can take it: an extracted document, or lines that wait to be read in their turn.
struct Taken {
  std::string path;
  DocumentRecord record;
  std::unique_ptr<Lines> lines;
  std::optional<Error> error;
};

Taken take(const std::string& path, const Engine& engine) {
  Taken taken{path, {}, std::make_unique<Lines>(path), {}};
  try {
    const bool is_lines = taken.lines->peek(1) == "{";
    if (is_lines) return taken;
    const std::string bytes = taken.lines->rest();
    taken.error = taken.lines->error();
    taken.lines.reset();
    if (!taken.error) taken.record = record_of_bytes(engine, path, bytes);
  } catch (const std::exception& fault) {
    taken.lines.reset();
    taken.error = Error{std::string("internal fault (") + fault.what() + "): please report it with the file", ""};
  }
  return taken;
}

// Reads records into the linker; says what is wrong with which line.
class Adder {
 public:
  explicit Adder(Linker* linker) : linker_(*linker) {}

  bool sound() const { return sound_; }

  void add(const Taken& taken) {
    if (taken.error) return refuse(taken.path, taken.error->message);
    if (!taken.lines) return add_record(taken.path, taken.record);
    add_lines(taken.path, *taken.lines);
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

DocumentRecord record_of_bytes(const Engine& engine, const std::string& uri, std::string_view bytes) {
  const Decoded decoded = decode(bytes);
  Source source;
  source.uri = uri;
  source.sha256 = sha256_of(bytes);
  return record_of(engine.extract(decoded.text), decoded.text, source);
}

bool add_inputs(const std::vector<std::string>& inputs, const Engine& engine, std::size_t jobs, Linker* linker) {
  Adder adder(linker);
  const auto produce = [&](std::size_t i) { return take(inputs[i], engine); };
  const auto consume = [&](const Taken& taken) {
    adder.add(taken);
    return true;
  };
  OrderedWork(inputs.size(), std::min(jobs, std::max<std::size_t>(inputs.size(), 1)), produce, consume).run();
  return adder.sound();
}

}  // namespace vanban::tools
