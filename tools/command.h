// The frame of a subcommand: its manual, the reading of its arguments, and what is said where they are wrong.
#ifndef VANBAN_TOOLS_COMMAND_H_
#define VANBAN_TOOLS_COMMAND_H_

#include <span>
#include <string_view>

#include "arguments.h"
#include "commands.h"
#include "console.h"

namespace vanban::tools {

// What a subcommand says of itself. Views of what lives as long as the program.
struct Manual {
  std::string_view usage;           // one line: usage: vanban extract [OPTION...] [FILE...]
  std::string_view help_command;    // vanban extract --help
  std::string_view help;            // what that prints
  std::span<const Option> options;  // --help among them
};

// Runs a subcommand; the exit code. `settings_of` makes a Result of the parsed arguments, `run` the exit code of a
// value that it gave. The settings may view the arguments, which live until `run` is done.
template <typename SettingsOf, typename Run>
int run_command(const Manual& manual, std::span<const std::string_view> args, SettingsOf settings_of, Run run) {
  const auto misused = [&](const Error& error) {
    return complain_of_use(error.text(), manual.usage, manual.help_command);
  };
  const auto arguments = parse_arguments(args, manual.options);
  if (!arguments) return misused(arguments.error());
  if (arguments->has("--help")) return write_result(manual.help) ? kDone : kFailed;
  const auto settings = settings_of(*arguments);
  return settings ? run(*settings) : misused(settings.error());
}

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_COMMAND_H_
