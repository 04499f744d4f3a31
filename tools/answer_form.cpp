#include "answer_form.h"

#include <string>
#include <string_view>

namespace vanban::tools {

Result<page::Language> parse_language(const Arguments& arguments) {
  const std::string_view language = arguments.value("--language").value_or("vi");
  if (language != "vi" && language != "en")
    return Error{"--language is vi or en, not '" + std::string(language) + "'", ""};
  return language == "vi" ? page::Language::vietnamese : page::Language::english;
}

Result<AnswerForm> parse_form(const Arguments& arguments) {
  const std::string_view format = arguments.value("--format").value_or("json");
  if (format != "json" && format != "text")
    return Error{"--format is json or text, not '" + std::string(format) + "'", ""};
  const auto language = parse_language(arguments);
  if (!language) return language.error();
  return AnswerForm{format == "text", arguments.has("--pretty"), *language};
}

}  // namespace vanban::tools
