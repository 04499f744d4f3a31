#include "recognise/interpret.h"

#include "recognise/date.h"

namespace vanban::recognise {
namespace {

// A quoted constant, or the words of a group.
std::string_view argument(const grammar::Match& match, std::string_view key) {
  const auto& arguments = match.rule->arguments();
  if (arguments.empty()) return key.substr(match.whole.begin, match.whole.size());
  const std::string_view first = arguments[0];
  if (first.starts_with('"')) return first.substr(1, first.size() - 2);
  const int group = match.rule->group(first);
  if (!match.has(group)) return {};
  const Span span = match.groups[static_cast<std::size_t>(group)];
  return key.substr(span.begin, span.size());
}

}  // namespace

std::string interpret(const grammar::Match& match, std::string_view key, const Codes& codes) {
  const std::string& interpreter = match.rule->interpreter();
  if (interpreter == "date") {
    const auto date = interpret_date(match, key);
    return date ? date->iso() : std::string();
  }
  if (interpreter == "number") {
    const auto number = interpret_number(argument(match, key), codes);
    return number ? number->canonical : std::string();
  }
  return std::string(argument(match, key));
}

}  // namespace vanban::recognise
