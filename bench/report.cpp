#include "report.h"

#include <algorithm>
#include <cstdio>

namespace vanban::bench {
namespace {

// The bars.
constexpr double kLeastOverIcu = 0.30;
constexpr double kLeastOverIcuNfd = 1.2;
constexpr double kLeastOverRe2 = 0.8;
constexpr double kLeastScanned = 0.8;
constexpr double kLeastHostile = 0.05;
constexpr double kMostForRules = 1.15;
constexpr double kMostForStart = 10;
constexpr double kMostForTwoJobs = 1.05;
constexpr double kMostGrowth = 2.2;
// What a document may hold at once: kMostBytes for each byte of its own, and kBytesFree.
constexpr double kMostBytes = 8;
constexpr double kBytesFree = 1'000'000;

enum class Bar { none, at_least, at_most };

class Table {
 public:
  void row(const std::string& name, std::optional<double> value, Bar bar = Bar::none, double limit = 0) {
    if (!value) return;
    const bool failed = (bar == Bar::at_least && *value < limit) || (bar == Bar::at_most && *value > limit);
    sound_ = sound_ && !failed;
    std::printf("%-58s%8.3f", name.c_str(), *value);
    if (bar != Bar::none)
      std::printf("   %s %.2f%s", bar == Bar::at_least ? ">=" : "<=", limit, failed ? "  FAILS" : "");
    std::printf("\n");
  }

  bool sound() const { return sound_; }

 private:
  bool sound_ = true;
};

std::optional<double> ratio(std::optional<double> a, std::optional<double> b) {
  if (!a || !b || *b <= 0) return std::nullopt;
  return *a / *b;
}

void print_stages(const Times& times, Table* table) {
  double all = 0;
  for (const std::string& name : times.names()) {
    const bool part_of_layout = name == "stage/key";
    if (!name.starts_with("stage/")) continue;
    if (!part_of_layout) all += *times.median(name);
    table->row("share of " + name.substr(6), ratio(times.median(name), times.median("vanban/nfc")));
  }
  if (all > 0) table->row("share of all stages", ratio(all, times.median("vanban/nfc")));
}

void print_growth(const Times& times, Table* table) {
  for (const std::string& name : times.names()) {
    if (!name.starts_with("hostile/") || !name.ends_with("/n")) continue;
    const std::string twice = name.substr(0, name.size() - 1) + "2n";
    table->row("T(2n)/T(n) " + name.substr(8, name.size() - 10), ratio(times.least(twice), times.least(name)),
               Bar::at_most, kMostGrowth);
  }
}

// The slowest of the hostile inputs, per byte, against real text.
void print_worst_hostile(const Times& times, Table* table) {
  std::optional<double> worst;
  const auto usual = times.speed("vanban/nfc");
  for (const std::string& name : times.names()) {
    if (!name.starts_with("hostile/")) continue;
    const auto speed = ratio(times.speed(name), usual);
    if (speed) worst = std::min(worst.value_or(*speed), *speed);
  }
  table->row("speed per byte of the worst hostile input over NFC", worst, Bar::at_least, kLeastHostile);
}

void print_memory(const std::vector<DocumentMemory>& memory, Table* table) {
  if (memory.empty()) return;
  double worst = 0;
  std::vector<double> of_a_byte;
  for (const auto& [held, size] : memory) {
    worst = std::max(worst, held / (kMostBytes * size + kBytesFree));
    of_a_byte.push_back(held / size);
  }
  const auto middle = of_a_byte.begin() + static_cast<std::ptrdiff_t>(of_a_byte.size() / 2);
  std::nth_element(of_a_byte.begin(), middle, of_a_byte.end());
  table->row("memory of a document, for each byte of it (median)", *middle);
  table->row("memory of a document over 8 x its size + 1 MB (worst)", worst, Bar::at_most, 1);
}

}  // namespace

void Times::ReportRuns(const std::vector<Run>& runs) {
  std::vector<Run> medians;
  for (const Run& run : runs) {
    if (run.run_type == Run::RT_Iteration) {
      const std::string& name = run.run_name.function_name;
      const bool of_process = run.run_name.time_type == "manual_time";
      const double time = of_process ? run.real_accumulated_time : run.cpu_accumulated_time;
      times_[name].push_back(time / static_cast<double>(run.iterations));
      if (const auto bytes = run.counters.find("bytes_per_second"); bytes != run.counters.end())
        bytes_[name] = bytes->second.value * times_[name].back();
      if (run.repetitions == 1) medians.push_back(run);
    } else if (run.aggregate_name == "median") {
      medians.push_back(run);
    }
  }
  ConsoleReporter::ReportRuns(medians);
}

std::optional<double> Times::median(std::string_view name) const {
  const auto found = times_.find(name);
  if (found == times_.end()) return std::nullopt;
  std::vector<double> sorted = found->second;
  std::sort(sorted.begin(), sorted.end());
  return sorted[sorted.size() / 2];
}

std::optional<double> Times::least(std::string_view name) const {
  const auto found = times_.find(name);
  if (found == times_.end()) return std::nullopt;
  return *std::min_element(found->second.begin(), found->second.end());
}

std::optional<double> Times::speed(std::string_view name) const {
  const auto time = median(name);
  const auto bytes = bytes_.find(name);
  if (!time || bytes == bytes_.end()) return std::nullopt;
  return bytes->second / *time;
}

std::vector<std::string> Times::names() const {
  std::vector<std::string> names;
  for (const auto& [name, times] : times_) names.push_back(name);
  return names;
}

bool print_ratios(const Times& times, const std::vector<DocumentMemory>& memory) {
  Table table;
  const auto of = [&](std::string_view name) { return times.median(name); };
  std::printf("\n%-58s%8s   bar\n", "ratio", "value");
  table.row("speed of text to JSON over ICU, NFC", ratio(of("icu/nfc"), of("vanban/nfc")), Bar::at_least,
            kLeastOverIcu);
  table.row("speed of text to JSON over ICU, NFD", ratio(of("icu/nfd"), of("vanban/nfd")), Bar::at_least,
            kLeastOverIcuNfd);
  table.row("speed of text to JSON over one RE2 pattern", ratio(of("re2_reference/nfc"), of("vanban/nfc")),
            Bar::at_least, kLeastOverRe2);
  table.row("speed of text to JSON over the naive pipeline", ratio(of("naive/nfc"), of("vanban/nfc")));
  table.row("speed per byte of a scanned copy over NFC", ratio(of("vanban/nfc"), of("vanban/scanned")), Bar::at_least,
            kLeastScanned);
  print_worst_hostile(times, &table);
  print_memory(memory, &table);
  table.row("cost of 4 times the rules, first words in no text", ratio(of("rules_x4/in_no_text"), of("vanban/nfc")),
            Bar::at_most, kMostForRules);
  table.row("cost of 4 times the rules, a third of them tried in vain",
            ratio(of("rules_x4/a_third_in_the_text"), of("vanban/nfc")), Bar::at_most, kMostForRules);
  table.row("a document of 20 kB, start to exit, over an empty program",
            ratio(of("start/document_of_20_kB"), of("start/empty_program")), Bar::at_most, kMostForStart);
  table.row("cost per byte with --jobs 2 over one job", ratio(of("jobs/2"), of("jobs/1")), Bar::at_most,
            kMostForTwoJobs);
  print_stages(times, &table);
  print_growth(times, &table);
  return table.sound();
}

}  // namespace vanban::bench
