#include "structure/tasks/document_kind.h"

#include <cstdint>
#include <string>

#include "structure/tasks/rule_matcher.h"
#include "text/key.h"

namespace vanban::structure {

DocumentKind document_kind(const Header& header, const TaskRules& rules) {
  const std::string type = text::key_of(header.doc_type.value_or(""));
  const Span whole{0, static_cast<std::uint32_t>(type.size())};
  RuleMatcher matcher(type);
  DocumentKind kind;
  kind.directing = matcher.begins(rules.directing_type, whole);
  kind.resolving = matcher.begins(rules.resolving_type, whole);
  kind.telling = matcher.begins(rules.telling_type, whole);
  kind.letter = header.doc_type == "công văn";
  return kind;
}

}  // namespace vanban::structure
