// The fields of a document that people check, and how sure the reading is of them.
#ifndef VANBAN_TOOLS_ARCHIVE_FIELDS_H_
#define VANBAN_TOOLS_ARCHIVE_FIELDS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nlohmann/json_fwd.hpp"
#include "vanban/document.h"
#include "vanban/span.h"

namespace vanban::archive {

struct Field {
  std::string_view name;             // doc_type, number, date, issuer, title, place, signer
  std::optional<std::string> value;  // none: the reading found none
  double confidence = 1;
  std::vector<Span> spans;  // where it stands: its parts, in reading order; none where it has no place

  double doubt() const;  // 0: sure, to 1
};

// Of a document in the form vanban/document/1, always the same seven in one order.
std::vector<Field> fields_of(const nlohmann::json& document);

// The largest doubt of its fields; 0 for what is no official document. Of a text that is no JSON, too.
double doubt_of(std::string_view json);
// The same of a document that need not be parsed first.
double doubt_of(const Document& document);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_FIELDS_H_
