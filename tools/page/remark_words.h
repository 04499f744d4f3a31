// Remarks on a document (engine/DIAGNOSTICS.md) in the language of the page.
#ifndef VANBAN_TOOLS_PAGE_REMARK_WORDS_H_
#define VANBAN_TOOLS_PAGE_REMARK_WORDS_H_

#include <string>
#include <string_view>

#include "page/html.h"

namespace vanban::page {

// What is wrong and what to do, with the words of the document that `message` quotes. `message` itself, which is
// English, where the page is, or the code is not known.
std::string remark_words(std::string_view code, std::string_view message, const Say& say);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_REMARK_WORDS_H_
