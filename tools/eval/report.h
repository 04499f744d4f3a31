// Report: scores as a table for people and as JSON for programs, mistakes as lines.
#ifndef VANBAN_TOOLS_EVAL_REPORT_H_
#define VANBAN_TOOLS_EVAL_REPORT_H_

#include <string>
#include <utility>
#include <vector>

#include "eval/score.h"

namespace vanban::eval {

// Scores by the name of a group of documents, in the order of the report.
using Groups = std::vector<std::pair<std::string, Scores>>;

// "== GROUP", then a line for each metric: P, R, F1 and n (how many there were to find), or acc and n.
std::string table(const Groups& groups);

// {"metrics": {GROUP: {METRIC: {"p", "r", "f1", "n"} or {"acc", "n"}}}, "failed": [NAME]}; null where nothing was
// counted.
std::string report_json(const Groups& groups, const std::vector<std::string>& failed);

// "NAME <tab> METRIC <tab> what" for each mistake.
std::string mistake_lines(const std::string& name, const std::vector<Mistake>& mistakes);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_REPORT_H_
