// Parsing of command-line arguments.
#include "arguments.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string>

#include "link/written.h"
#include "shown.h"

namespace vanban::tools {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

// Insertions, deletions and substitutions that make one word of the other (Levenshtein), row by row.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({substituted, row[j] + 1, row[j + 1] + 1}));
    }
  }
  return row.back();
}

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

// The name, and what stands after '='.
std::pair<std::string_view, std::optional<std::string_view>> split(std::string_view word) {
  if (word == "-h") return {"--help", std::nullopt};
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos) return {word, std::nullopt};
  return {word.substr(0, equals), word.substr(equals + 1)};
}

Error unknown_option(std::string_view name, std::span<const Option> known) {
  std::vector<std::string_view> names;
  for (const Option& option : known) names.push_back(option.name);
  const std::string_view meant = nearest(name, names);
  std::string message = "unknown option " + quoted(name);
  if (!meant.empty()) message += "; did you mean " + quoted(meant) + "?";
  return {message, ""};
}

}  // namespace

std::optional<std::string_view> Arguments::value(std::string_view name) const {
  const auto found =
      std::find_if(options.rbegin(), options.rend(), [&](const auto& given) { return given.first == name; });
  if (found == options.rend()) return std::nullopt;
  return found->second;
}

std::optional<std::string> Arguments::text(std::string_view name) const {
  const auto given = value(name);
  return given ? std::optional<std::string>(*given) : std::nullopt;
}

Result<std::size_t> parse_number(const Arguments& arguments, std::string_view option, std::size_t otherwise,
                                 Bounds bounds) {
  const auto value = arguments.value(option);
  if (!value) return otherwise;
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(value->data(), value->data() + value->size(), number);
  const bool is_whole = fault == std::errc() && end == value->data() + value->size();
  if (is_whole && number >= bounds.least && number <= bounds.most) return number;
  return Error{std::string(option) + " is a number from " + std::to_string(bounds.least) + " to " +
                   std::to_string(bounds.most) + ", not " + quoted(*value),
               ""};
}

Result<std::size_t> parse_jobs(const Arguments& arguments) { return parse_number(arguments, "--jobs", 1, {1, 256}); }

Result<std::string> parse_day(std::string_view option, std::string_view value) {
  if (link::is_day(value) && iso_date(value) == value) return std::string(value);
  return Error{std::string(option) + " is a day as 2026-03-31, not '" + std::string(value) + "'", ""};
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  constexpr std::size_t kNear = 2;
  constexpr std::size_t kLongest = 40;  // no option is longer, and the cost is quadratic
  std::string_view best;
  std::size_t best_distance = kNear + 1;
  for (const std::string_view candidate : known) {
    if (word.size() > kLongest) break;
    const std::size_t far = distance(word, candidate);
    if (far < best_distance) best = candidate, best_distance = far;
  }
  return best;
}

Result<Arguments> parse_arguments(std::span<const std::string_view> args, std::span<const Option> known) {
  Arguments arguments;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--") {
      const auto rest = args.subspan(i + 1);
      arguments.operands.insert(arguments.operands.end(), rest.begin(), rest.end());
      break;
    }
    if (!is_option(args[i])) {
      arguments.operands.push_back(args[i]);
      continue;
    }
    const auto [name, attached] = split(args[i]);
    const auto option =
        std::find_if(known.begin(), known.end(), [name = name](const Option& o) { return o.name == name; });
    if (option == known.end()) return unknown_option(name, known);
    if (attached && !option->takes_value) return Error{"option " + quoted(name) + " takes no value", ""};
    const bool value_follows = option->takes_value && !attached;
    if (value_follows && ++i == args.size()) return Error{"option " + quoted(name) + " needs a value", ""};
    arguments.options.emplace_back(name, value_follows ? args[i] : attached.value_or(""));
  }
  return arguments;
}

}  // namespace vanban::tools
