#include "structure/citations/act_by_subject.h"

#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {

using recognise::TypeMention;

std::optional<ActBySubject> ActsBySubject::read(const TypeMention& type, Span block) const {
  if (!text::is_upper(key_[type.span.begin])) return std::nullopt;
  if (auto act = plan(type, block)) return act;
  if (is_treaty(type)) return ActBySubject{};
  const Span name = amending(type, block.end);
  return name.empty() ? std::nullopt : std::optional(ActBySubject{name, std::nullopt});
}

// "giám sát việc thực hiện Kế hoạch thực hiện Chương trình số 5-CTr/TU của Tỉnh ủy về ...": a plan that is carried out,
// known by what it carries out itself.
std::optional<ActBySubject> ActsBySubject::plan(const TypeMention& type, Span block) const {
  grammar::Match match;
  if (!rules_.roles.has(type, DoctypeRole::issued) ||
      !rules_.clause.carried.stands_before_end(key_, {block.begin, type.span.begin}))
    return std::nullopt;
  // "Chương trình của UBND tỉnh về thực hiện Nghị quyết số 5"
  std::optional<recognise::BodyName> body;
  if (key_.substr(type.span.end, kOf.size()) == kOf)
    body = rules_.bodies.read(text_.origin, type.span.end + static_cast<std::uint32_t>(kOf.size()), block.end, false);
  const std::uint32_t end = body ? body->span.end : type.span.end;
  if (!rules_.plan_of->match_at(key_, end, block.end, &match) || one_at(numbered_, match.whole.end) == nullptr)
    return std::nullopt;
  return ActBySubject{{}, body};
}

// "theo Hiệp định về quy chế biên giới": one for certain; "các Hiệp định về hàng hải" are many.
bool ActsBySubject::is_treaty(const TypeMention& type) const {
  return text::is_lower(key_[type.span.begin + 1]) && rules_.roles.has(type, DoctypeRole::treaty) &&
         text_.says_about(type.span.end + 1) && !rules_.clause.several.stands_before_end(key_, {0, type.span.begin});
}

// "dự thảo Quyết định sửa đổi, bổ sung một số điều của Quyết định số 15/...": an act known by what it amends. Empty
// where it is none.
Span ActsBySubject::amending(const TypeMention& type, std::uint32_t limit) const {
  const auto size = static_cast<std::uint32_t>(key_.size());
  const std::uint32_t begin = type.span.end + 1;
  if (!rules_.amending_law->may_match_at(key_, begin, size) || begin + 1 >= limit ||
      rules_.clause.issues.stands_before_end(key_, {0, type.span.begin}))
    return {};
  grammar::Match match;
  if (!rules_.amending_law->match_at(key_, begin, limit, &match) || !match.has(match.rule->group("some"))) return {};
  const Draft* inner = one_at(numbered_, match.whole.end);
  return inner == nullptr ? Span{} : Span{begin, inner->whole.end};
}

}  // namespace vanban::structure
