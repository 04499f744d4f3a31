// The engine: text in, Document out.
//
//   auto engine = vanban::Engine::create();             // the embedded grammars
//   vanban::Document d = engine->extract(text);         // total: any text gives a document
//   std::string json = vanban::to_json(d, text, {});    // json.h
#ifndef VANBAN_ENGINE_H_
#define VANBAN_ENGINE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.h"
#include "vanban/explain.h"
#include "vanban/export.h"
#include "vanban/result.h"

namespace vanban {

namespace grammar {
class Grammar;
}

// Immutable after construction; one engine may be shared by any number of threads. Cheap to copy.
class Engine {
 public:
  // With the grammars that were embedded, and compiled, at build time. Does not fail.
  VANBAN_API static Result<Engine> create();
  // Compiles the *.grammar and *.tsv files of a folder instead. The error says file:line:column.
  VANBAN_API static Result<Engine> create(const std::string& grammars_dir);

  // Reads one document. `text` is decoded text (decode.h): valid UTF-8, at most 4 GiB - 1 bytes; it is not
  // kept. There is no error path: what is odd is in Document::diagnostics.
  VANBAN_API Document extract(std::string_view text) const;

  // Every match of the scanning rules on `text`, in reading order, with what became of it. Slower than extract.
  VANBAN_API std::vector<Step> explain(std::string_view text) const;

  // For the project's own tools; lives as long as any copy of this engine.
  const grammar::Grammar& grammar() const;

 private:
  struct State;
  explicit Engine(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

}  // namespace vanban

#endif  // VANBAN_ENGINE_H_
