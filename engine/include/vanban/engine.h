// The engine: text in, Document out.
//
//   auto engine = vanban::Engine::create();             // the embedded grammars
//   vanban::Document d = engine->extract(text);         // total: any text gives a document
//   std::string json = vanban::to_json(d, text, {});    // json.h
#ifndef VANBAN_ENGINE_H_
#define VANBAN_ENGINE_H_

#include <memory>
#include <optional>
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

// What is known of a document from elsewhere: a register, or somebody who has read it. It holds against what the text
// says. Not set: as it is read; "": the document has none. UTF-8, copied into the Document.
struct KnownHeader {
  std::optional<std::string> doc_type;
  std::optional<std::string> number;  // canonical: 14-CT/TU
  std::optional<std::string> date;    // ISO 8601, partial allowed
  std::optional<std::string> issuer;
  std::optional<std::string> title;
};

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

  // The same of a document whose header is known in part: keys, its own and those of its citations, follow what is
  // known. What is known has the place of what was read in its stead, none where nothing was, and confidence 1.
  VANBAN_API Document extract(std::string_view text, const KnownHeader& known) const;

  // Every match of the scanning rules on `text` (as for extract), in reading order, with what became of it. Slower than
  // extract.
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
