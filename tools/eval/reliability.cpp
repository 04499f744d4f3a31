#include "eval/reliability.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <iterator>

namespace vanban::eval {
namespace {

// Where the ranges begin; the last holds 1 alone.
constexpr std::array kRanges = {0.0, 0.5, 0.75, 0.85, 0.93, 0.965, 1.0};

struct Range {
  double said = 0;  // the sum
  std::size_t right = 0;
  std::size_t values = 0;
};

using Ranges = std::array<Range, kRanges.size()>;

void add(const Judgement& judgement, Ranges* ranges) {
  const double said = std::clamp(judgement.confidence, 0.0, 1.0);
  const auto next = std::upper_bound(kRanges.begin(), kRanges.end(), said);
  Range& range = (*ranges)[static_cast<std::size_t>(std::distance(kRanges.begin(), next)) - 1];
  range.said += said;
  range.right += judgement.right ? 1 : 0;
  ++range.values;
}

std::string line(const Range& range) {
  const auto values = static_cast<double>(range.values);
  std::array<char, 96> text{};
  std::snprintf(text.data(), text.size(), "  said %.3f  right %.3f  n=%zu\n", range.said / values,
                static_cast<double>(range.right) / values, range.values);
  return text.data();
}

}  // namespace

std::string reliability_table(const std::vector<Judgement>& judgements) {
  std::map<std::string, Ranges> fields;
  Ranges all;
  for (const Judgement& judgement : judgements) {
    add(judgement, &all);
    add(judgement, &fields[judgement.field]);
  }
  std::string table;
  const auto write = [&](const std::string& name, const Ranges& ranges) {
    table += "== " + name + "\n";
    for (const Range& range : ranges) {
      if (range.values > 0) table += line(range);
    }
  };
  write("all", all);
  for (const auto& [name, ranges] : fields) write(name, ranges);
  return table;
}

}  // namespace vanban::eval
