// Baseline: the ratchet of the evaluation. It remembers the errors of each document in each metric; a change may not
// add one anywhere, however much it gains elsewhere, unless somebody accepts that.
#ifndef VANBAN_TOOLS_EVAL_BASELINE_H_
#define VANBAN_TOOLS_EVAL_BASELINE_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "eval/score.h"
#include "vanban/result.h"

namespace vanban::eval {

// Errors by metric; a metric without errors is not listed.
using ErrorCounts = std::map<std::string, std::size_t>;
// By document.
using Baseline = std::map<std::string, ErrorCounts>;

// Spurious and missed, or wrong. Leaves out what only counts other metrics again: header.all and relation.*.
ErrorCounts error_counts(const Scores& scores);

// {"NAME": {"METRIC": errors}}, keys sorted.
Result<Baseline> parse_baseline(std::string_view json);
std::string baseline_json(const Baseline& baseline);

// Where `now` has more errors than `before`, one line each: "NAME: METRIC 3 -> 5". Documents that `before` does not
// know have nothing to be compared with.
std::vector<std::string> regressions(const Baseline& before, const Baseline& now);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_BASELINE_H_
