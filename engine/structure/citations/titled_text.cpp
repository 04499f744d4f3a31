#include "structure/citations/titled_text.h"

#include "text/ascii.h"

namespace vanban::structure {

bool TitledText::is_then(std::uint32_t at, std::uint32_t limit) const {
  constexpr std::uint32_t kWord = 3;
  if (at + 5 >= limit || key.substr(at + kWord + 1, 4) == "hanh") return false;
  return origin.norm_text_of_reading({at, at + kWord}) == "thì";
}

bool TitledText::is_preamble(std::size_t index) const {
  constexpr std::uint32_t kLongestLead = 24;  // "Căn cứ các quy định tại"
  const Draft& draft = drafts[index];
  grammar::Match match;
  if (!rules.basis->match_at(key, draft.block_begin, draft.block_end, &match)) return false;
  const auto first = first_from(drafts, draft.block_begin);
  return first != drafts.end() && first->begin() <= draft.block_begin + kLongestLead;
}

std::uint32_t TitledText::behind_short_name(std::uint32_t at, std::uint32_t limit) const {
  constexpr std::uint32_t kLongest = 12;
  std::uint32_t i = at + 2;
  if (i >= limit || key.substr(at, 2) != " (") return at;
  while (i < limit && i < at + kLongest && (text::is_upper(key[i]) || key[i] == '&')) ++i;
  return i > at + 3 && i + 1 < limit && key.substr(i, 2) == ") " ? i + 1 : at;
}

}  // namespace vanban::structure
