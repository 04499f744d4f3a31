// Counts, compares and stores errors.
#include "eval/baseline.h"

#include "nlohmann/json.hpp"

namespace vanban::eval {
namespace {

using nlohmann::json;

bool counts_again(std::string_view metric) {
  return metric == "header.all" || metric.substr(0, std::string_view("relation.").size()) == "relation.";
}

std::size_t count_of(const ErrorCounts& counts, const std::string& metric) {
  const auto entry = counts.find(metric);
  return entry == counts.end() ? 0 : entry->second;
}

bool is_counts(const json& value) {
  if (!value.is_object()) return false;
  for (const auto& [metric, errors] : value.items()) {
    if (!errors.is_number_unsigned()) return false;
  }
  return true;
}

}  // namespace

ErrorCounts error_counts(const Scores& scores) {
  ErrorCounts counts;
  for (const auto& [metric, tally] : scores.tallies) {
    if (tally.errors() > 0 && !counts_again(metric)) counts[metric] = tally.errors();
  }
  for (const auto& [metric, accuracy] : scores.accuracies) {
    if (accuracy.errors() > 0 && !counts_again(metric)) counts[metric] = accuracy.errors();
  }
  return counts;
}

Result<Baseline> parse_baseline(std::string_view text) {
  const json parsed = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_object()) return Error{"not a JSON object of documents", ""};
  Baseline baseline;
  for (const auto& [name, counts] : parsed.items()) {
    if (!is_counts(counts)) return Error{"expected counts of errors by metric for " + name, ""};
    baseline[name] = counts.get<ErrorCounts>();
  }
  return baseline;
}

std::string baseline_json(const Baseline& baseline) {
  return json(baseline).dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::vector<std::string> regressions(const Baseline& before, const Baseline& now) {
  std::vector<std::string> lines;
  for (const auto& [name, counts] : now) {
    const auto known = before.find(name);
    if (known == before.end()) continue;
    for (const auto& [metric, errors] : counts) {
      const std::size_t allowed = count_of(known->second, metric);
      if (errors <= allowed) continue;
      lines.push_back(name + ": " + metric + " " + std::to_string(allowed) + " -> " + std::to_string(errors));
    }
  }
  return lines;
}

}  // namespace vanban::eval
