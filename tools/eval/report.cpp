// Writes reports.
#include "eval/report.h"

#include <array>
#include <cstdio>
#include <optional>

#include "nlohmann/json.hpp"

namespace vanban::eval {
namespace {

using nlohmann::ordered_json;

std::string four_digits(std::optional<double> value) {
  if (!value) return "  -  ";
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.4f", *value);
  return digits.data();
}

std::string padded(std::string name) {
  constexpr std::size_t kNameWidth = 22;
  if (name.size() < kNameWidth) name.resize(kNameWidth, ' ');
  return "  " + name + " ";
}

std::string tally_line(const std::string& metric, const Tally& tally) {
  return padded(metric) + "P " + four_digits(tally.precision()) + " R " + four_digits(tally.recall()) + " F1 " +
         four_digits(tally.f1()) + "  n=" + std::to_string(tally.wanted()) + "\n";
}

std::optional<double> share(const Accuracy& accuracy) {
  if (accuracy.asked == 0) return std::nullopt;
  return static_cast<double>(accuracy.right) / static_cast<double>(accuracy.asked);
}

std::string accuracy_line(const std::string& metric, const Accuracy& accuracy) {
  return padded(metric) + "acc " + four_digits(share(accuracy)) + "  n=" + std::to_string(accuracy.asked) + "\n";
}

ordered_json number(std::optional<double> value) { return value ? ordered_json(*value) : ordered_json(nullptr); }

ordered_json metrics_of(const Scores& scores) {
  ordered_json metrics = ordered_json::object();
  for (const auto& [metric, tally] : scores.tallies) {
    metrics[metric] = {{"p", number(tally.precision())},
                       {"r", number(tally.recall())},
                       {"f1", number(tally.f1())},
                       {"n", tally.wanted()}};
  }
  for (const auto& [metric, accuracy] : scores.accuracies) {
    metrics[metric] = {{"acc", number(share(accuracy))}, {"n", accuracy.asked}};
  }
  return metrics;
}

}  // namespace

std::string table(const Groups& groups) {
  std::string lines;
  for (const auto& [group, scores] : groups) {
    lines += "== " + group + "\n";
    for (const auto& [metric, tally] : scores.tallies) lines += tally_line(metric, tally);
    for (const auto& [metric, accuracy] : scores.accuracies) lines += accuracy_line(metric, accuracy);
  }
  return lines;
}

std::string report_json(const Groups& groups, const std::vector<std::string>& failed) {
  ordered_json metrics = ordered_json::object();
  for (const auto& [group, scores] : groups) metrics[group] = metrics_of(scores);
  ordered_json report = ordered_json::object();
  report["metrics"] = std::move(metrics);
  report["failed"] = failed;
  return report.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string mistake_lines(const std::string& name, const std::vector<Mistake>& mistakes) {
  std::string lines;
  for (const Mistake& mistake : mistakes) lines += name + "\t" + mistake.metric + "\t" + mistake.what + "\n";
  return lines;
}

}  // namespace vanban::eval
