// For search tools: where the words of a query stand in a text, whatever the case, the spelling of Unicode and, where
// the query has none, the marks.
#ifndef VANBAN_HIGHLIGHT_H_
#define VANBAN_HIGHLIGHT_H_

#include <string>
#include <string_view>
#include <vector>

#include "vanban/export.h"
#include "vanban/span.h"

namespace vanban {

// The places of the query's terms in `text`, valid UTF-8: in order, not overlapping, in bytes. Terms are divided by
// white space; what stands in double quotes is one. The words of a term must follow each other in the text, with
// anything that is no letter or digit between: 12/QĐ-UBND is a term of three words. A word that is typed without marks
// means all words with these letters (quyet dinh: quyết định), one with marks only itself (tone placement apart). Whole
// words are compared, except that the last word of a term that ends in * may go on (quy*: quyết). Linear in the text;
// of a query the first 64 terms count.
VANBAN_API std::vector<Span> find_query(std::string_view text, std::string_view query);

// html: all of the text is escaped (& < > "), in the spans and between them; the marks are not.
enum class Markup { plain, html };

// The text with `before` and `after` around each of the spans, which are in order and do not overlap.
VANBAN_API std::string highlight(std::string_view text, const std::vector<Span>& spans, std::string_view before,
                                 std::string_view after, Markup markup = Markup::plain);

}  // namespace vanban

#endif  // VANBAN_HIGHLIGHT_H_
