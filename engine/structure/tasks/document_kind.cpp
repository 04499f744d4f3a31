#include "structure/tasks/document_kind.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "structure/tasks/rule_matcher.h"
#include "text/key.h"

namespace vanban::structure {

namespace {

// Pages without the head of their document: do they give work? Laws, their annexes and their forms are made of
// articles, and their pages of clauses; whoever gives work writes sections and bullets, or a sentence without any.
bool are_pages_of_work(const std::vector<Unit>& units) {
  const auto is_list = [](const Unit& unit) { return unit.kind == UnitKind::roman || unit.kind == UnitKind::bullet; };
  const auto is_of_work = [&](const Unit& unit) {
    return is_list(unit) || unit.kind == UnitKind::letter || unit.kind == UnitKind::item;
  };
  return std::all_of(units.begin(), units.end(), is_of_work) &&
         (units.empty() || std::any_of(units.begin(), units.end(), is_list));
}

}  // namespace

DocumentKind document_kind(const Header& header, const TaskRules& rules) {
  const std::string type = text::key_of(header.doc_type.value_or(""));
  const Span whole{0, static_cast<std::uint32_t>(type.size())};
  RuleMatcher matcher(type);
  DocumentKind kind;
  kind.directing = matcher.begins(rules.directing_type, whole);
  kind.resolving = matcher.begins(rules.resolving_type, whole);
  kind.standing = matcher.begins(rules.standing_type, whole);
  kind.telling = matcher.begins(rules.telling_type, whole);
  kind.letter = header.doc_type == "công văn";
  return kind;
}

DocumentKind document_kind(const layout::Origin& origin, const std::vector<Unit>& units, const Header& header,
                           const TaskRules& rules) {
  DocumentKind kind = document_kind(header, rules);
  // Of a scan that lost its marks the head may only be illegible.
  const bool has_head = header.doc_type || header.number || header.issuer || header.title || !origin.has_marks();
  kind.headless = !has_head && are_pages_of_work(units);
  kind.directing = kind.directing || kind.headless;
  return kind;
}

}  // namespace vanban::structure
