// What linking costs, and whether it is right: a world of documents linked, and the graph compared with what they
// meant.
//
//   link_bench write N [SHUFFLE]   prints the extraction of N documents, one JSON object a line
//   link_bench check N [SHUFFLE]   links them as such lines and compares; exit 1 if a merge is wrong or missed
//
// SHUFFLE is the seed of an order of arrival; the digest of the graph must be the same for all.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <numeric>
#include <random>
#include <string>

#include "link_truth.h"
#include "link_world.h"
#include "vanban/graph_output.h"
#include "vanban/json.h"

namespace vanban::bench {
namespace {

// A million documents in three minutes of one core and 4 GB.
constexpr double kMostMicroseconds = 180;
constexpr long kMostMegabytes = 4096;
constexpr std::size_t kLinkedTwice = 50000;  // smaller sets are linked in the opposite order too

double cpu_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

long peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

std::vector<ActId> arrival(std::uint32_t count, const char* seed) {
  std::vector<ActId> order(count);
  std::iota(order.begin(), order.end(), 0U);
  if (seed != nullptr) std::shuffle(order.begin(), order.end(), std::mt19937(static_cast<unsigned>(std::atoi(seed))));
  return order;
}

std::string line_of(const World& world, ActId id) {
  Source source;
  source.uri = world.uri(id);
  constexpr std::string_view kHex = "0123456789abcdef";
  for (int i = 0; i < 16; ++i) source.sha256.push_back(kHex[(id * 2654435761U >> (i % 8 * 4)) & 15]);
  source.sha256.append(48, '0');
  source.sha256.replace(16, source.uri.size(), source.uri);
  return to_json(world.document(id), "", source, {}) + '\n';
}

int write(const World& world, const std::vector<ActId>& order) {
  for (const ActId id : order) std::cout << line_of(world, id);
  return std::cout.good() ? 0 : 1;
}

// The CPU time of reading and adding alone: lines are made in between.
double add_all(const World& world, const std::vector<ActId>& order, Linker* linker, std::size_t* bytes) {
  constexpr std::size_t kBatch = 1000;
  double seconds = 0;
  DocumentRecord record;
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < order.size(); begin += kBatch) {
    lines.clear();
    for (std::size_t i = begin; i < std::min(begin + kBatch, order.size()); ++i)
      lines.push_back(line_of(world, order[i]));
    const double start = cpu_seconds();
    for (const std::string& line : lines) {
      *bytes += line.size();
      if (const auto error = read_record(line, &record)) std::cerr << error->text() << '\n';
      linker->add(record);
    }
    seconds += cpu_seconds() - start;
  }
  return seconds;
}

// FNV-1a of the graph as NDJSON.
std::uint64_t digest_of(const Graph& graph) {
  std::uint64_t hash = 1469598103934665603U;
  write_graph(graph, GraphFormat::ndjson, false, [&hash](std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return true;
  });
  return hash;
}

int check(const Engine& engine, const World& world, const std::vector<ActId>& order) {
  Linker linker(engine);
  std::size_t bytes = 0;
  const double reading = add_all(world, order, &linker, &bytes);
  const double start = cpu_seconds();
  const Graph graph = linker.graph();
  const double resolving = cpu_seconds() - start;
  const long peak = peak_megabytes();
  const Comparison comparison = compare(graph, world);
  const auto count = static_cast<double>(order.size());
  std::cout << order.size() << " documents, " << comparison.mentions << " citations, " << bytes / 1000000 << " MB\n"
            << "read and added in " << reading << " s, resolved in " << resolving
            << " s: " << 1e6 * (reading + resolving) / count << " us a document\n"
            << "peak memory " << peak << " MB\n"
            << graph.node_count() << " nodes, " << graph.edges().size() << " edges, " << graph.unresolved_count()
            << " open as they must be but " << comparison.missed << "\n"
            << "wrong merges " << comparison.wrong << ", missed " << comparison.missed << ", of the wrong subject "
            << comparison.wrong_subject << ", lost " << comparison.lost << "\n"
            << "digest " << std::hex << digest_of(graph) << '\n';
  bool order_matters = false;
  if (order.size() <= kLinkedTwice) {
    Linker other(engine);
    add_all(world, {order.rbegin(), order.rend()}, &other, &bytes);
    order_matters = digest_of(other.graph()) != digest_of(graph);
    std::cout << (order_matters ? "another graph" : "the same graph") << " in the opposite order\n";
  }
  for (const std::string& example : comparison.examples) std::cout << "  " << example << '\n';
  const bool is_cheap = 1e6 * (reading + resolving) / count <= kMostMicroseconds && peak <= kMostMegabytes;
  if (!is_cheap) std::cout << "too slow, or too large\n";
  return comparison.is_right() && !order_matters && is_cheap ? 0 : 1;
}

int run(int argc, char** argv) {
  const std::string what = argc >= 3 ? argv[1] : "";
  if (what != "write" && what != "check") {
    std::cerr << "usage: link_bench write|check N [SHUFFLE]\n";
    return 2;
  }
  const auto engine = Engine::create();
  if (!engine) return 1;
  const auto count = static_cast<std::uint32_t>(std::atoi(argv[2]));
  const World world(*engine, count);
  const std::vector<ActId> order = arrival(count, argc > 3 ? argv[3] : nullptr);
  return what == "write" ? write(world, order) : check(*engine, world, order);
}

}  // namespace
}  // namespace vanban::bench

int main(int argc, char** argv) { return vanban::bench::run(argc, argv); }
