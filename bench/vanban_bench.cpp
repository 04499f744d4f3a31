// Times and ratios of vanban: see bench/README.md.
#include <benchmark/benchmark.h>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <random>

#include "hostile/inputs.h"
#include "more_rules.h"
#include "processes.h"
#include "report.h"
#include "stages.h"
#include "texts.h"
#include "vanban/decode.h"
#include "vanban/engine.h"
#include "vanban/json.h"
#include "yardsticks.h"

namespace vanban::bench {
namespace {

struct Settings {
  std::string folder = VANBAN_SOURCE_DIR "/corpus";
  std::size_t bytes = 1'000'000;        // of text
  std::size_t hostile_bytes = 100'000;  // of the smaller of two hostile inputs
  bool check = false;
  std::vector<char*> others;  // for Google Benchmark
};

constexpr const char* kUsage =
    "usage: vanban_bench [--folder=DIR] [--bytes=N] [--hostile_bytes=N] [--check] [--benchmark_...]\n"
    "  --folder=DIR       measure on the *.txt of DIR instead of the project's corpus\n"
    "  --bytes=N          vary them until N bytes are there; 0: as they are (1000000)\n"
    "  --hostile_bytes=N  size n of the hostile inputs; the other is 2n (100000)\n"
    "  --check            exit with 1 if a ratio fails its bar\n";

bool take_number(std::string_view argument, std::string_view name, std::size_t* out) {
  if (!argument.starts_with(name)) return false;
  argument.remove_prefix(name.size());
  const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), *out);
  return error == std::errc() && end == argument.data() + argument.size();
}

std::optional<Settings> settings_of(int argc, char** argv) {
  static char interleave[] = "--benchmark_enable_random_interleaving=true";
  static char repetitions[] = "--benchmark_repetitions=7";
  static char seconds[] = "--benchmark_min_time=0.02";
  Settings settings;
  settings.others = {argv[0], interleave, repetitions, seconds};  // what follows overrides them
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument.starts_with("--folder=")) {
      settings.folder = argument.substr(9);
    } else if (argument == "--check") {
      settings.check = true;
    } else if (argument.starts_with("--benchmark_")) {
      settings.others.push_back(argv[i]);
    } else if (!take_number(argument, "--bytes=", &settings.bytes) &&
               !take_number(argument, "--hostile_bytes=", &settings.hostile_bytes)) {
      return std::nullopt;
    }
  }
  return settings;
}

std::string text_to_json(const Engine& engine, std::string_view bytes) {
  const Decoded decoded = decode(bytes);
  return to_json(engine.extract(decoded.text), decoded.text, Source{}, {});
}

std::filesystem::path new_folder() {
  auto folder = std::filesystem::temp_directory_path() / ("vanban_bench." + std::to_string(std::random_device()()));
  std::filesystem::create_directory(folder);
  return folder;
}

// An engine of grammar files that stand in no folder yet.
Engine engine_of(const std::vector<grammar::Source>& sources) {
  const auto folder = new_folder();
  for (const grammar::Source& source : sources) std::ofstream(folder / source.name, std::ios::binary) << source.content;
  auto engine = Engine::create(folder.string());
  std::filesystem::remove_all(folder);
  if (engine) return std::move(engine).value();
  std::fprintf(stderr, "vanban_bench: %s\n", engine.error().text().c_str());
  std::exit(1);
}

void measure(const std::string& name, std::size_t bytes, const std::function<void()>& run) {
  benchmark::RegisterBenchmark(name.c_str(), [bytes, run](benchmark::State& state) {
    for (auto _ : state) run();
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
  })->Unit(benchmark::kMillisecond);
}

// The processor time of a whole process, in place of this one's.
void measure_process(const std::string& name, std::size_t bytes, const std::vector<std::string>& command) {
  benchmark::RegisterBenchmark(
      name.c_str(),
      [bytes, command](benchmark::State& state) {
        for (auto _ : state) state.SetIterationTime(cpu_seconds_of(command));
        state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
      })
      ->Unit(benchmark::kMillisecond)
      ->UseManualTime();
}

template <typename Function>
void measure_each(const std::string& name, const Texts& texts, Function function) {
  measure(name, size_of(texts), [&texts, function] {
    for (const std::string& text : texts) benchmark::DoNotOptimize(function(text));
  });
}

// Everything that is measured, and what it is measured with.
struct Bench {
  explicit Bench(const Settings& settings)
      : nfc(composed(read_texts(settings.folder, settings.bytes))),
        nfd(decomposed(nfc)),
        scan(scanned(nfc)),
        stages(nfc),
        files(nfc) {
    hostile_bytes = settings.hostile_bytes;
  }

  void add_yardsticks() {
    measure_each("icu/nfc", nfc, icu_normalise);
    measure_each("icu/nfd", nfd, icu_normalise);
    measure_each("re2_reference/nfc", nfc, [this](const std::string& text) { return reference.count(text); });
    measure_each("naive/nfc", nfc, [this](const std::string& text) { return naive.run(text); });
  }

  void add_engine() {
    const auto with = [](const Engine& used) {
      return [&used](const std::string& text) { return text_to_json(used, text); };
    };
    measure_each("vanban/nfc", nfc, with(engine));
    measure_each("vanban/nfd", nfd, with(engine));
    measure_each("vanban/scanned", scan, with(engine));
    measure_each("rules_x4/in_no_text", nfc, with(more_rules));
    measure_each("rules_x4/a_third_in_the_text", nfc, with(more_rules_tried));
  }

  void add_stages() {
    for (const Stage& stage : stages.all()) measure("stage/" + std::string(stage.name), size_of(nfc), stage.run);
  }

  // The program from start to exit: with one document of 20 kB beside one that does nothing; with all, on one thread
  // and on two.
  void add_processes() {
    const std::string document = (files.path / "document.txt").string();
    measure_process("start/empty_program", 0, {VANBAN_EMPTY_PROGRAM});
    measure_process("start/document_of_20_kB", kDocument, {VANBAN_PROGRAM, "extract", document});
    for (const std::string jobs : {"1", "2"}) {
      std::vector<std::string> command = {VANBAN_PROGRAM, "extract", "--jobs", jobs};
      command.insert(command.end(), files.names.begin(), files.names.end());
      measure_process("jobs/" + jobs, size_of(nfc), command);
    }
  }

  // What each text costs in memory.
  std::vector<DocumentMemory> memory() const {
    const auto held = memory_of_documents(VANBAN_DOCUMENT_MEMORY, files.names, (files.path / "memory").string());
    std::vector<DocumentMemory> memory;
    for (std::size_t i = 0; i < held.size(); ++i) memory.push_back({held[i], static_cast<double>(nfc[i].size())});
    return memory;
  }

  void add_hostile() {
    for (const auto& input : tests::kHostileInputs) add_hostile(std::string(input.name), input, hostile_bytes);
    add_hostile("one_line_of_megabytes", {"", "thực hiện nhiệm vụ "}, 50 * hostile_bytes);
  }

  void add_hostile(const std::string& name, const tests::HostileInput& input, std::size_t bytes) {
    for (const std::size_t factor : {std::size_t{1}, std::size_t{2}}) {
      const std::size_t size = factor * bytes;
      const auto text = std::make_shared<const std::string>(input.text(size));
      measure("hostile/" + name + (factor == 1 ? "/n" : "/2n"), size,
              [this, text] { benchmark::DoNotOptimize(text_to_json(engine, *text)); });
    }
  }

  // The texts as files of a folder that goes when this does.
  struct Files {
    explicit Files(const Texts& texts) {
      std::string document;
      for (const std::string& text : texts) {
        names.push_back((path / (std::to_string(names.size()) + ".txt")).string());
        std::ofstream(names.back(), std::ios::binary) << text;
        if (document.size() < kDocument) document += text;
      }
      std::ofstream(path / "document.txt", std::ios::binary) << document.substr(0, kDocument);
    }
    ~Files() { std::filesystem::remove_all(path); }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;

    std::filesystem::path path = new_folder();
    std::vector<std::string> names;
  };
  static constexpr std::size_t kDocument = 20'000;

  Texts nfc;
  Texts nfd;
  Texts scan;
  Stages stages;
  Files files;
  std::size_t hostile_bytes = 0;
  ReferencePattern reference;
  NaivePipeline naive;
  Engine engine = std::move(Engine::create()).value();
  Engine more_rules = engine_of(grammar_with_more_rules(FirstWords::in_no_text));
  Engine more_rules_tried = engine_of(grammar_with_more_rules(FirstWords::a_third_in_the_text));
};

int run(const Settings& settings) {
  Bench bench(settings);
  if (size_of(bench.nfc) == 0) {
    std::fprintf(stderr, "vanban_bench: no *.txt in %s\n", settings.folder.c_str());
    return 2;
  }
  bench.add_yardsticks();
  bench.add_engine();
  bench.add_stages();
  bench.add_processes();
  bench.add_hostile();
  std::printf("%zu documents, %zu bytes\n", bench.nfc.size(), size_of(bench.nfc));
  Times times;
  benchmark::RunSpecifiedBenchmarks(&times);
  const bool sound = print_ratios(times, bench.memory());
  return settings.check && !sound ? 1 : 0;
}

}  // namespace
}  // namespace vanban::bench

int main(int argc, char** argv) {
  auto settings = vanban::bench::settings_of(argc, argv);
  if (!settings) {
    std::fputs(vanban::bench::kUsage, stderr);
    return 2;
  }
  int others = static_cast<int>(settings->others.size());
  benchmark::Initialize(&others, settings->others.data());
  if (benchmark::ReportUnrecognizedArguments(others, settings->others.data())) return 2;
  return vanban::bench::run(*settings);
}
