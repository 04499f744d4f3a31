// vanban import: folders of files into an archive.
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "archive/importer.h"
#include "archive/schema.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extraction.h"
#include "grammar/embedded.h"
#include "grammar/loader.h"
#include "ingest/read_file.h"
#include "ingest/read_scan.h"
#include "other_programs.h"
#include "sha256.h"
#include "vanban/engine.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage =
    "usage: vanban import --into ARCHIVE.db [--jobs N] [--timeout SECONDS] [--memory MB] [--no-ocr] [--ocr-model "
    "NAME|FILE] [--retry-failed] [--retry CODE] [--reread] [--allow-secret] [--grammars DIR] PATH...";

constexpr std::string_view kHelp = R"(NAME
  vanban import - read folders of files into an archive

SYNOPSIS
  vanban import --into ARCHIVE.db [OPTION...] PATH...

DESCRIPTION
  Reads every file in each PATH, a file or a folder, whatever its format (vanban extract --help tells which), and the files
  inside ZIP archives and mails. What they say goes into one SQLite file, which other programs may query meanwhile:
  documents with their text and JSON, citations, tasks, where each piece of text stood, what files say of themselves.

  It can be stopped or killed at any moment; the same command goes on where it was. Files that are unchanged are not read
  again. The same content under two names is stored once. A file that cannot be read, crashes its reader or never ends costs
  itself alone: the table "files" holds the reason for each. vanban status shows it.

  A document marked MẬT, TỐI MẬT or TUYỆT MẬT is not stored: only its path, the hash of its bytes and the reason.
  No temporary file is made.

OPTIONS
  --into ARCHIVE.db  the archive; made if it is not there
  --jobs N           processes that read (1 to 64; the default is one for each core)
  --timeout SECONDS  for one file, or one page of a scan (60)
  --memory MB        for one process (2048; 0: no limit)
  --no-ocr           do not recognise scans and pictures: they wait as needs_ocr for a run without this
  --ocr-model M      name of an installed Tesseract model, or the path of a *.traineddata (vie). Scans that another one read
                     are read again
  --retry-failed     also try again what failed, was damaged, encrypted, too large or too slow
  --retry CODE       also try again what failed with that code, e.g. timeout; may be repeated
  --reread           also read again what other grammars than the present ones have read: after a change of DIR, or of those
                     built in. What another version of vanban has read is read again in any case. What fails then, or is too
                     slow, keeps what was read of it unless it has changed
  --allow-secret     store documents marked secret too. By the law on State secrets (117/2025/QH15, Article 5) no such document may
                     be kept on a computer that is joined to a network other than an isolated one
  --grammars DIR     use the *.grammar and *.tsv files of DIR instead of those built in
  --help             print this
  --                 what follows are paths, even if a name begins with -

EXIT STATUS
  0    every file was read, is a scan without words, is of no known format, or is not to be stored
  1    some files failed: vanban status says which and why
  2    wrong use; nothing was done
  3    no file was found that could be read
  4    the archive could not be written; what was stored before stays
  130  interrupted; the same command goes on

EXAMPLES
  vanban import --into office.db /srv/documents
  vanban import --into office.db --retry-failed --timeout 300
  vanban import --into office.db --reread --grammars my-grammars /srv/documents
)";

constexpr Option kOptions[] = {{"--into", true},          {"--jobs", true},     {"--timeout", true},
                               {"--memory", true},        {"--no-ocr", false},  {"--ocr-model", true},
                               {"--retry-failed", false}, {"--retry", true},    {"--reread", false},
                               {"--allow-secret", false}, {"--grammars", true}, {"--help", false}};

constexpr Manual kManual{kUsage, "vanban import --help", kHelp, kOptions};

constexpr int kNothing = 3;
constexpr int kStorageFailed = 4;
constexpr int kInterrupted = 130;

volatile std::sig_atomic_t g_stop = 0;

struct Settings {
  std::string archive;
  std::vector<std::string> paths;
  std::optional<std::string> grammars;
  archive::ImportOptions import;
};

Result<Settings> settings_of(const Arguments& arguments) {
  Settings settings;
  const auto into = arguments.value("--into");
  if (!into) return Error{"name the archive: --into ARCHIVE.db", ""};
  settings.archive = *into;
  settings.paths.assign(arguments.operands.begin(), arguments.operands.end());
  settings.import.retry_failed = arguments.has("--retry-failed");
  for (const auto& [name, value] : arguments.options) {
    if (name == "--retry") settings.import.retry_codes.emplace_back(value);
  }
  const bool retries = settings.import.retry_failed || !settings.import.retry_codes.empty();
  if (settings.paths.empty() && !retries) return Error{"name a file or a folder", ""};
  const long cores = ::sysconf(_SC_NPROCESSORS_ONLN);
  const auto jobs = parse_number(arguments, "--jobs", static_cast<std::size_t>(std::clamp(cores, 1L, 64L)), {1, 64});
  if (!jobs) return jobs.error();
  const auto timeout = parse_number(arguments, "--timeout", 60, {1, 86400});
  if (!timeout) return timeout.error();
  const auto memory = parse_number(arguments, "--memory", 2048, {0, 1 << 20});
  if (!memory) return memory.error();
  archive::PoolOptions& pool = settings.import.pool;
  pool.workers = *jobs;
  pool.memory_mb = static_cast<std::int64_t>(*memory);
  pool.work.timeout_seconds = static_cast<int>(*timeout);
  pool.work.allow_secret = arguments.has("--allow-secret");
  pool.work.pdf_reader = pdf_reader();
  settings.import.readers.extractor = std::string(VANBAN_VERSION "/") + std::to_string(ingest::kReaderVersion);
  settings.import.readers.rereads = arguments.has("--reread");
  if (settings.import.readers.rereads && settings.paths.empty())
    return Error{"name the files or folders that are to be read again", ""};
  settings.grammars = arguments.text("--grammars");
  if (!arguments.has("--no-ocr")) pool.work.scan_reader = scan_reader();
  if (const auto value = arguments.value("--ocr-model")) {
    if (pool.work.scan_reader.empty())
      return Error{"no scans are recognised: leave out --no-ocr, or build with VANBAN_OCR=ON", ""};
    pool.work.scan_model = *value;
  }
  return settings;
}

// One line that changes on a terminal; else a line every so often.
class Shown {
 public:
  ~Shown() {
    if (terminal_ && begun_) std::fputs("\r\x1b[K", stderr);
  }

  void operator()(const archive::Progress& progress) {
    const auto now = std::chrono::steady_clock::now();
    const auto pause = terminal_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(10000);
    if (now - last_ < pause) return;
    last_ = now;
    begun_ = true;
    std::fprintf(
        stderr, terminal_ ? "\r\x1b[K%llu done, %llu left, %llu failed" : "vanban: %llu done, %llu left, %llu failed\n",
        static_cast<unsigned long long>(progress.done), static_cast<unsigned long long>(progress.left),
        static_cast<unsigned long long>(progress.failed));
  }

 private:
  const bool terminal_ = ::isatty(STDERR_FILENO) == 1;
  bool begun_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

std::string summary(const archive::ImportReport& report) {
  std::string out = std::to_string(report.found) + " files found, " + std::to_string(report.unchanged) + " unchanged";
  for (const auto& [state, count] : report.states) out += ", " + std::to_string(count) + ' ' + state;
  return out + '\n';
}

int verdict(const archive::ImportReport& report) {
  if (report.fault) {
    complain(report.fault->text());
    return kStorageFailed;
  }
  if (report.interrupted) {
    complain("interrupted: the same command goes on where it was");
    return kInterrupted;
  }
  std::uint64_t failed = 0;
  for (const char* state : {"failed", "timeout", "oom", "damaged", "encrypted", "too_large"}) {
    const auto found = report.states.find(state);
    if (found != report.states.end()) failed += found->second;
  }
  std::uint64_t all = 0;
  for (const auto& [state, count] : report.states) all += count;
  if (report.unchanged == 0 && failed == all) return kNothing;
  return failed > 0 ? kFailed : kDone;
}

// Sets which recogniser reads scans. False: the model cannot be loaded.
bool find_recogniser(archive::ImportOptions* options) {
  archive::WorkerOptions& work = options->pool.work;
  if (work.scan_reader.empty()) return true;
  options->readers.recogniser = ingest::recogniser_identity(work.scan_reader, work.scan_model);
  return !options->readers.recogniser.empty();
}

// The same for all grammars that say the same, built in or not.
std::string identity_of(std::vector<grammar::Source> sources) {
  constexpr std::size_t kDigits = 16;
  std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  std::string all;
  for (const grammar::Source& source : sources)
    all.append(source.name).append(1, '\0').append(source.content).append(1, '\0');
  return sha256_of(all).substr(0, kDigits);
}

// Sets which grammars read. The error is that of their folder.
std::optional<Error> find_grammars(const std::optional<std::string>& directory, archive::Readers* readers) {
  auto sources =
      directory ? grammar::read_sources(*directory) : Result<std::vector<grammar::Source>>(grammar::embedded_sources());
  if (!sources) return sources.error();
  readers->grammar = identity_of(std::move(*sources));
  return std::nullopt;
}

int import(Settings settings) {
  if (!find_recogniser(&settings.import)) {
    complain(
        "the model for scans, " + settings.import.pool.work.scan_model +
        ", cannot be loaded: install tesseract-ocr-vie, name a model with --ocr-model, or leave scans with --no-ocr");
    return kFailed;
  }
  const auto engine = engine_of(settings.grammars);
  if (!engine) return give_up(engine.error());
  if (const auto error = find_grammars(settings.grammars, &settings.import.readers)) return give_up(*error);
  const ingest::ScanMender mender(engine->grammar());
  settings.import.pool.work.mender = &mender;
  auto database = archive::open_for_writing(settings.archive);
  if (!database) {
    complain(database.error().text());
    return kStorageFailed;
  }
  struct sigaction action {};
  action.sa_handler = [](int) { g_stop = 1; };
  action.sa_flags = SA_RESETHAND;  // a second one ends it at once, which costs nothing either
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  archive::Importer importer(*database, *engine, settings.import);
  archive::ImportReport report;
  {
    Shown shown;
    report = importer.run(
        settings.paths, [] { return g_stop != 0; }, [&](const archive::Progress& progress) { shown(progress); });
  }
  if (!write_result(summary(report))) return kFailed;
  return verdict(report);
}

}  // namespace
}  // namespace vanban::tools

int run_import(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, import);
}
