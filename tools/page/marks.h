// What was recognised in a document, as marks on its text: each with a place and with what is known of it.
#ifndef VANBAN_TOOLS_PAGE_MARKS_H_
#define VANBAN_TOOLS_PAGE_MARKS_H_

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/html.h"
#include "vanban/span.h"

namespace vanban::page {

enum class MarkKind : std::uint8_t { field, citation, body, deadline, label, task, diagnostic };

struct Mark {
  MarkKind kind = MarkKind::field;
  std::string id;                                          // of its details in the page: m1, m2, ...
  std::string field;                                       // number, signature, citation, ...
  std::string name;                                        // what it is: Số, ký hiệu
  std::vector<Span> spans;                                 // in reading order; bytes of the text
  std::vector<std::pair<std::string, std::string>> facts;  // what is known of it, in words
  std::string key;                                         // of the document that is cited; "" where none is known
  std::string number;                                      // its number as cited
};

// A unit of the outline.
struct Heading {
  std::string id;      // of its place in the page: u1
  std::string words;   // 1. Tiếp tục quán triệt
  std::size_t at = 0;  // byte of the text
  int depth = 0;
  bool is_task = false;
};

struct Marks {
  std::vector<Mark> marks;
  std::vector<Heading> outline;
};

// `document` has the form vanban/document/1 with offsets in bytes of `text`. Spans that do not lie in the text are left
// out.
Marks marks_of(const nlohmann::json& document, std::string_view text, const Say& say);

// What a person found right where the reading had something else, or nothing.
struct Corrected {
  std::string field;                            // doc_type, number, date, issuer, title, place, signer
  std::optional<std::string> extracted, value;  // no value: the document does not say
  std::string author, at;                       // at: UTC, ISO 8601
};

// The words of a field's name: header.number, Số, ký hiệu.
std::string_view field_name(std::string_view field, const Say& say);
// implements: thực hiện.
std::string_view relation_name(std::string_view relation, const Say& say);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_MARKS_H_
