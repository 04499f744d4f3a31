// Runs an evaluation.
#include "eval/evaluation.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "eval/gold.h"
#include "input.h"
#include "nlohmann/json.hpp"
#include "ordered.h"
#include "re2/re2.h"
#include "vanban/decode.h"
#include "vanban/json.h"

namespace vanban::eval {
namespace {

namespace fs = std::filesystem;

Outcome evaluate_one(const std::string& folder, const std::string& name, const DocumentSource& source) {
  Outcome outcome;
  outcome.name = name;
  const std::string stem = (fs::path(folder) / name).string();
  const auto annotation = tools::read_input(stem + std::string(kGoldSuffix));
  const auto bytes = tools::read_input(stem + ".txt");
  if (!annotation || !bytes) {
    outcome.gold_error = annotation ? name + ".txt: " + bytes.error().message : annotation.error().message;
    return outcome;
  }
  const std::string text = decode(*bytes).text;
  Result<Gold> gold = load_gold(*annotation, text);
  if (!gold) {
    outcome.gold_error = gold.error().text();
    return outcome;
  }
  outcome.problems = std::move(gold->problems);
  const Result<nlohmann::json> document = source.document(name, text);
  if (!document) outcome.failure = document.error().text();
  outcome.scored = score_document(*gold, document ? *document : nlohmann::json::object());
  return outcome;
}

}  // namespace

Result<nlohmann::json> DocumentSource::document(const std::string& name, std::string_view text) const {
  const std::string file = (fs::path(folder_) / (name + ".json")).string();
  const Result<std::string> json = engine_ ? extract(text) : tools::read_input(file);
  if (!json) return Error{json.error().message, file};
  auto document = nlohmann::json::parse(*json, nullptr, /*allow_exceptions=*/false);
  if (!document.is_object()) return Error{"not a JSON object", engine_ ? "" : file};
  return document;
}

std::string DocumentSource::extract(std::string_view text) const {
  JsonOptions options;
  options.offsets = OffsetUnit::codepoint;
  return to_json(engine_->extract(text), text, {}, options);
}

Result<std::vector<std::string>> annotated_names(const std::string& folder, const std::string& only) {
  std::error_code error;
  const fs::directory_iterator entries(folder, error);
  if (error) return Error{error.message() + ": name a folder of annotated documents", folder};
  const RE2 wanted(only, RE2::Quiet);
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : entries) {
    std::string name = entry.path().filename().string();
    if (!std::string_view(name).ends_with(kGoldSuffix)) continue;
    name.resize(name.size() - kGoldSuffix.size());
    if (RE2::PartialMatch(name, wanted)) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<Outcome> evaluate(const std::string& folder, const std::vector<std::string>& names,
                              const DocumentSource& source, std::size_t jobs) {
  std::vector<Outcome> outcomes;
  const auto produce = [&](std::size_t i) { return evaluate_one(folder, names[i], source); };
  const auto consume = [&](Outcome outcome) {
    outcomes.push_back(std::move(outcome));
    return true;
  };
  tools::OrderedWork(names.size(), std::min(jobs, names.size()), produce, consume).run();
  return outcomes;
}

}  // namespace vanban::eval
