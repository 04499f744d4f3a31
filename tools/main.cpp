// The program vanban: finds the subcommand and hands over.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "arguments.h"
#include "commands.h"
#include "console.h"

namespace {

using vanban::tools::complain_of_use;
using vanban::tools::write_result;

// Large blocks come from the system, and go back to it at once. Left alone, glibc keeps them after the first, in pieces
// that the next ones do not fit: a document of 2 MB took a quarter more memory at its peak.
void return_large_blocks() {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

constexpr std::string_view kUsage = "usage: vanban COMMAND [OPTION...] [FILE...]";

constexpr std::string_view kHelp = R"(vanban reads Vietnamese administrative documents into structure.

usage: vanban COMMAND [OPTION...] [FILE...]

  extract         documents to JSON, one line each
  chunks          documents cut into passages for search and retrieval
  graph           which document carries out, amends or repeals which; chains, gaps, contradictions
  check           whether a document's citations are true and in force, and its form is right
  impact          which documents a new act hits
  validity        whether a document is in force on a day
  explain         how a document was read, rule by rule
  view            a document as one page to read in a browser
  import          folders of files, of any format, into an archive
  status          what an archive holds, and what could not be read
  search          documents of an archive by words, numbers, and what is known of them
  serve           an archive in the browser: search, read, follow, check
  export          an archive as registers and lists of offices, a calendar, or JSON
  register        whether the numbers of a body's documents are whole
  grammar check   check the grammars and their examples
  eval            score the engine on annotated documents

  --help          print this; vanban COMMAND --help tells of a command
  --version       print the version
)";

struct Command {
  std::string_view name;
  int (*run)(std::span<const std::string_view> args);
};

constexpr Command kCommands[] = {
    {"extract", run_extract}, {"chunks", run_chunks},     {"graph", run_graph},     {"check", run_check},
    {"impact", run_impact},   {"validity", run_validity}, {"explain", run_explain}, {"view", run_view},
    {"eval", run_eval},       {"grammar", run_grammar},
#ifdef VANBAN_HAS_ARCHIVE
    {"import", run_import},   {"status", run_status},     {"export", run_export},   {"register", run_register},
    {"search", run_search},
#ifdef VANBAN_HAS_SERVE
    {"serve", run_serve},
#endif

#endif
};

int print(std::string_view text) { return write_result(text) ? kDone : kFailed; }

int complain_of_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) names.push_back(command.name);
  const std::string_view meant = vanban::tools::nearest(name, names);
  // Only what is not among kCommands comes here.
  constexpr std::string_view kOfArchives[] = {"import", "status", "search", "export", "register"};
  const bool is_of_archives = std::find(std::begin(kOfArchives), std::end(kOfArchives), name) != std::end(kOfArchives);
  if (is_of_archives || name == "serve") {
    return complain_of_use("'" + std::string(name) + "' was left out of this build: build with VANBAN_" +
                               (is_of_archives ? "ARCHIVE" : "SERVE") + "=ON",
                           kUsage, "vanban --help");
  }
  std::string message = "unknown command '" + std::string(name) + "'";
  if (!meant.empty()) message += "; did you mean '" + std::string(meant) + "'?";
  return complain_of_use(message, kUsage, "vanban --help");
}

}  // namespace

int main(int argc, char** argv) {
  return_large_blocks();
  const std::vector<std::string_view> args(argv + std::min(argc, 1), argv + argc);
  if (args.empty()) return complain_of_use("name a command", kUsage, "vanban --help");
  if (args[0] == "--help" || args[0] == "-h") return print(kHelp);
  if (args[0] == "--version") return print("vanban " VANBAN_VERSION "\n");
  const auto command = std::find_if(std::begin(kCommands), std::end(kCommands),
                                    [&](const Command& known) { return known.name == args[0]; });
  if (command == std::end(kCommands)) return complain_of_command(args[0]);
  return command->run(std::span(args).subspan(1));
}
