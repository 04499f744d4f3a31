// The measured times and the ratios between them: what the bars are about.
#ifndef VANBAN_BENCH_REPORT_H_
#define VANBAN_BENCH_REPORT_H_

#include <benchmark/benchmark.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::bench {

// Thread CPU time of one iteration, in seconds, of each repetition by the benchmark's name; prints the medians.
class Times : public benchmark::ConsoleReporter {
 public:
  Times() : ConsoleReporter(OO_Tabular) {}  // without colours

  void ReportRuns(const std::vector<Run>& runs) override;

  std::optional<double> median(std::string_view name) const;
  std::optional<double> least(std::string_view name) const;
  std::optional<double> speed(std::string_view name) const;  // bytes a second, by the median
  std::vector<std::string> names() const;

 private:
  std::map<std::string, std::vector<double>, std::less<>> times_;
  std::map<std::string, double, std::less<>> bytes_;  // of one iteration
};

// What one document held at once, and its size, in bytes.
struct DocumentMemory {
  double held = 0;
  double size = 0;
};

// Prints the table of ratios. False if a bar fails; what was not measured (--benchmark_filter) fails none.
bool print_ratios(const Times& times, const std::vector<DocumentMemory>& memory);

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_REPORT_H_
