// What a cue says of a citation, and what kinds of acts are carried out.

#include "structure/citations/citing_text.h"

#include "text/ascii.h"

namespace vanban::structure {

using recognise::CueMention;

void CitingText::set(Draft* draft, const CueMention& cue) const {
  draft->relation = cue.only_directives && !is_directive(*draft) ? Relation::cites : cue.relation;
  draft->cue = cue.span;
  // "Căn cứ khoản 1 Điều 104 Bộ luật Lao động": with a capital it begins the sentence, and is the basis.
  if (text::is_upper(key[cue.span.begin]) && begins_basis(cue.span.begin, draft->begin()))
    draft->relation = Relation::based_on;
}

bool CitingText::is_directive(const Draft& draft) const {
  if (draft.number != nullptr) {
    const Number& number = *draft.number->number;
    const std::size_t serial = number.serial ? number.serial->size() : 0;
    if (number.canonical.size() > serial && number.canonical[serial] == '-' && !number.year && number.issuer_code)
      return true;
    if (!number.type_code) return false;
  }
  return draft.type != nullptr && rules.roles.has(*draft.type, DoctypeRole::directive);
}

bool CitingText::begins_basis(std::uint32_t at, std::uint32_t to) const {
  grammar::Match match;
  const bool bullet = at + 2 < to && !text::is_alnum(key[at]) && key[at + 1] == ' ';
  if (bullet) at += 2;
  if (!rules.basis->match_at(key, at, static_cast<std::uint32_t>(key.size()), &match)) return false;
  // "- Căn cứ kết quả giao ban, ... Nghị quyết số 5": behind a bullet the act must follow at once, as behind "Chiểu".
  if (!bullet && !match.has(match.rule->group("old"))) return true;
  constexpr std::uint32_t kLongestLead = 24;  // các quy định tại
  const auto first = first_from(drafts, at);
  return first != drafts.end() && first->begin() <= match.whole.end + (bullet ? kLongestLead : 1);
}

Span CitingText::first(const grammar::Rule* rule, Span span) const {
  grammar::Match match;
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const bool word = text::is_alnum(key[at]) && (at == 0 || !text::is_alnum(key[at - 1]));
    if (word && rule->match_at(key, at, span.end, &match)) return match.whole;
  }
  return {};
}

}  // namespace vanban::structure
