// vanban grammar check: whether the grammars load and do what their examples say.
#include <iostream>
#include <sstream>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "grammar_check.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban grammar check [--grammars DIR]";

constexpr std::string_view kHelp = R"(NAME
  vanban grammar check - check the grammars and their examples

SYNOPSIS
  vanban grammar check [--grammars DIR]

DESCRIPTION
  Loads the grammars and runs every example both ways: each rule must fire on its examples and give the span and value
  that they say, and the recogniser must find nothing in its rejects. The cells of lexicons must be what their lines
  '# cells' say, no file that is built in may be missing in DIR, no rule that vanban asks for by name, and there may be no
  rule that nobody asks for. Each fault is a line file:line:column: what. A file that cannot be loaded is the first and
  only one.

OPTIONS
  --grammars DIR   check the *.grammar and *.tsv files of DIR instead of those built in
  --help           print this

EXIT STATUS
  0  all is well
  1  a grammar is broken or an example fails
  2  wrong use
)";

constexpr Option kOptions[] = {{"--grammars", true}, {"--help", false}};

constexpr Manual kManual{kUsage, "vanban grammar check --help", kHelp, kOptions};

// The folder, "" for the grammars that are built in.
Result<std::string> directory_of(const Arguments& arguments) {
  if (arguments.operands.size() != 1 || arguments.operands[0] != "check") {
    return Error{"say what to do with the grammars: check", ""};
  }
  return std::string(arguments.value("--grammars").value_or(""));
}

int check(const std::string& directory) {
  std::ostringstream summary;
  const int status = grammar_check(directory, summary, std::cerr);
  return write_result(summary.str()) ? status : kFailed;
}

}  // namespace
}  // namespace vanban::tools

int run_grammar(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, directory_of, check);
}
