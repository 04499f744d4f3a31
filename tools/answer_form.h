// How an answer is written: --format json (the default) or text, --language vi (the default) or en, --pretty.
#ifndef VANBAN_TOOLS_ANSWER_FORM_H_
#define VANBAN_TOOLS_ANSWER_FORM_H_

#include "arguments.h"
#include "page/html.h"
#include "vanban/result.h"

namespace vanban::tools {

struct AnswerForm {
  bool is_text = false;
  bool pretty = false;
  page::Language language = page::Language::vietnamese;
};

Result<AnswerForm> parse_form(const Arguments& arguments);
Result<page::Language> parse_language(const Arguments& arguments);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_ANSWER_FORM_H_
