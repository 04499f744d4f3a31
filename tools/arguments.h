// Command-line arguments of a subcommand: `--name`, `--name value` or `--name=value`, operands, and `--` before
// operands only.
#ifndef VANBAN_TOOLS_ARGUMENTS_H_
#define VANBAN_TOOLS_ARGUMENTS_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vanban/result.h"

namespace vanban::tools {

struct Option {
  std::string_view name;  // --jobs
  bool takes_value = false;
};

// Views into the arguments.
struct Arguments {
  std::vector<std::pair<std::string_view, std::string_view>> options;  // name, value ("" where none is taken)
  std::vector<std::string_view> operands;                              // a lone `-` is one

  bool has(std::string_view name) const { return value(name).has_value(); }
  std::optional<std::string_view> value(std::string_view name) const;  // of its last occurrence
  std::optional<std::string> text(std::string_view name) const;        // the same, to be kept
};

// The error says what is wrong with which argument, and names the option that was probably meant.
Result<Arguments> parse_arguments(std::span<const std::string_view> args, std::span<const Option> known);

struct Bounds {
  std::size_t least = 1;
  std::size_t most = 1;
};

// The number that an option gives, `otherwise` where it is not given. The error names the option and its bounds.
Result<std::size_t> parse_number(const Arguments& arguments, std::string_view option, std::size_t otherwise,
                                 Bounds bounds);

// --jobs: how many threads work, 1 where it is not given.
Result<std::size_t> parse_jobs(const Arguments& arguments);

// YYYY-MM-DD, a day that there is.
Result<std::string> parse_day(std::string_view option, std::string_view value);

// The known word that differs least from `word`, "" where none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_ARGUMENTS_H_
