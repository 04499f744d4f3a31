// Evaluation: each annotated document of a folder is extracted and scored.
#ifndef VANBAN_TOOLS_EVAL_EVALUATION_H_
#define VANBAN_TOOLS_EVAL_EVALUATION_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/score.h"
#include "nlohmann/json_fwd.hpp"
#include "vanban/engine.h"
#include "vanban/result.h"

namespace vanban::eval {

inline constexpr std::string_view kGoldSuffix = ".gold.json";

// Where the documents come from: the engine, or files NAME.json that some program wrote. Shared by threads.
class DocumentSource {
 public:
  explicit DocumentSource(Engine engine) : engine_(std::move(engine)) {}
  explicit DocumentSource(std::string folder) : folder_(std::move(folder)) {}

  // `text`: the decoded text of document `name`. Offsets of the result count code points.
  Result<nlohmann::json> document(const std::string& name, std::string_view text) const;

 private:
  std::string extract(std::string_view text) const;

  std::optional<Engine> engine_;
  std::string folder_;
};

// What became of one document.
struct Outcome {
  std::string name;
  std::optional<std::string> gold_error;  // the annotation or its text cannot be used: not scored
  std::optional<std::string> failure;     // there is no document: scored as one in which nothing was found
  std::vector<std::string> problems;      // of the annotation; it was scored without them
  Scored scored;
};

// The names of the annotations NAME.gold.json in `folder` in which `only` (RE2) has a match, sorted.
Result<std::vector<std::string>> annotated_names(const std::string& folder, const std::string& only);

// One outcome for each name, in their order.
std::vector<Outcome> evaluate(const std::string& folder, const std::vector<std::string>& names,
                              const DocumentSource& source, std::size_t jobs);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_EVALUATION_H_
