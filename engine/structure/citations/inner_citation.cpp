#include "structure/citations/inner_citation.h"

#include <algorithm>

#include "structure/citations/small_words.h"

namespace vanban::structure {
namespace {

constexpr std::string_view kAndSeveral = " va cac ";

// By the years of their numbers, or by their days.
bool is_older(const Draft& a, const Draft& b) {
  if (a.number != nullptr && b.number != nullptr && a.number->number->year && b.number->number->year &&
      *a.number->number->year != *b.number->number->year)
    return *a.number->number->year < *b.number->number->year;
  return a.own_date && b.own_date && a.date->value.iso() < b.date->value.iso();
}

// "Nghị định A ngày 30/8/2019 của Chính phủ sửa đổi Nghị định B ngày ... về giá đất và Nghị định C ngày 6/5/2015":
// whose B and C are was said with A, and what is changed is older.
bool leaves_body_out(const Draft& outer, const Draft& first, const Draft& draft) {
  const bool older = draft.own_date && outer.own_date && draft.date->value.iso() < outer.date->value.iso();
  return older && outer.own_issuer && !first.issuer && !draft.issuer;
}

// "Thông tư A hướng dẫn Nghị định B về giá đất và Nghị định C": of one type and one body.
bool is_alike(const Draft& a, const Draft& b) {
  return a.type != nullptr && b.type != nullptr && a.type->name == b.type->name && a.number != nullptr &&
         b.number != nullptr && a.number->number->issuer_code == b.number->number->issuer_code;
}

}  // namespace

// Not where it begins a new member of the sentence, after a comma or `và`, unless the title amends or ends a list of
// acts of which it is one.
bool InnerCitations::nested(std::size_t outer, std::size_t inner, std::uint32_t begin) const {
  const std::vector<Draft>& drafts = text_.drafts;
  const Draft& draft = drafts[inner];
  // A member of a list is inside if the list begins inside.
  if (!draft.own_type) {
    return draft.link == ListLink::none || draft.type == nullptr || draft.type->span.begin >= begin;
  }
  const std::string_view before = key_.substr(begin, draft.begin() - begin);
  const bool after_and = before.ends_with(kAnd) || before.ends_with(kAndSeveral);
  const bool after_comma = before.ends_with(", ") || before.ends_with("; ");
  if (!after_and && !after_comma) return true;
  // Directly behind another inner citation: a list of the acts that the title is about.
  if (inner <= outer + 1) return false;
  if (is_guided_with_law(drafts[outer], inner)) return true;
  if (after_and && is_alike(drafts[inner - 1], draft) &&
      (!is_alike(drafts[outer], draft) || leaves_body_out(drafts[outer], drafts[inner - 1], draft)))
    return true;
  if (is_amended_too(outer, inner, begin)) return true;
  const recognise::TypeMention* before_type = drafts[inner - 1].type;
  if (before_type == nullptr || draft.type == nullptr || before_type->name != draft.type->name) return false;
  const std::uint32_t from = drafts[inner - 1].whole.end;
  return rules_.close_gap.fills(key_, from, draft.begin());
}

// "Thủ thư quy định tại Nghị định A quy định về thư viện và lưu trữ viên quy định tại Nghị định B": two acts of one
// type, each behind what it provides for. Where the second of these begins; 0 where it is in the title.
std::uint32_t InnerCitations::before_like_clause(std::size_t outer_index, std::size_t inner_index,
                                                 std::uint32_t begin) const {
  constexpr std::uint32_t kLongestSubject = 60;
  const Draft& outer = text_.drafts[outer_index];
  const Draft& inner = text_.drafts[inner_index];
  const bool alike = outer.type != nullptr && inner.type != nullptr && outer.type->name == inner.type->name &&
                     rules_.clause.provided.stands_before_end(key_, {outer.block_begin, outer.begin()});
  if (!alike || !rules_.clause.provided.stands_before_end(key_, {begin, inner.begin()})) return 0;
  const std::uint32_t from = std::max(begin, inner.begin() - std::min(inner.begin(), kLongestSubject));
  const std::string_view subject = key_.substr(from, inner.begin() - from);
  const std::size_t joint = subject.rfind(kAnd);
  if (joint == std::string_view::npos || subject.find_first_of(",;.:(", joint) != std::string_view::npos) return 0;
  return from + static_cast<std::uint32_t>(joint);
}

// "Căn cứ Nghị định A sửa đổi, bổ sung một số điều của Nghị định B về giá đất, Nghị định C về nhà ở;": in a preamble
// another basis stands behind a semicolon. C is amended like B, for it is older than A.
bool InnerCitations::is_amended_too(std::size_t outer, std::size_t inner, std::uint32_t begin) const {
  const Draft& draft = text_.drafts[inner];
  if (!key_.substr(begin, draft.begin() - begin).ends_with(", ") || !is_alike(text_.drafts[outer + 1], draft))
    return false;
  grammar::Match match;
  return rules_.amending_law->match_at(key_, begin, draft.begin(), &match) && match.has(match.rule->group("some")) &&
         match.whole.end == text_.drafts[outer + 1].begin() && is_older(draft, text_.drafts[outer]) &&
         text_.is_preamble(outer);
}

// "Thông tư A hướng dẫn Luật B và Nghị định C": a decree that is cited for itself stands before a circular.
bool InnerCitations::is_guided_with_law(const Draft& outer, std::size_t inner) const {
  const std::vector<Draft>& drafts = text_.drafts;
  if (inner == 0 || outer.type == nullptr || drafts[inner].type == nullptr || drafts[inner - 1].type == nullptr)
    return false;
  return is_circular(*outer.type) && rules_.roles.is_law(*drafts[inner - 1].type) &&
         rules_.roles.has(*drafts[inner].type, DoctypeRole::details) && !is_circular(*drafts[inner].type) &&
         rules_.close_gap.fills(key_, drafts[inner - 1].whole.end, drafts[inner].begin());
}

}  // namespace vanban::structure
