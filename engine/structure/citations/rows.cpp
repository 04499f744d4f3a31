// Which citation stands before another, and do they make one row?

#include "structure/citations/rows.h"

#include <algorithm>

#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {

using recognise::CueMention;

bool CitationRows::goes_on(const Draft& before, const Draft& draft) const {
  constexpr std::uint32_t kLongestRest = 200;
  if (before.relation != Relation::implements && before.relation != Relation::responds_to) return false;
  const std::uint32_t from = before.end(draft.begin());
  if (names_next_body(before, draft)) return true;
  if (!draft.own_type || draft.begin() < from + 2 || draft.begin() > from + kLongestRest) return false;
  const std::string_view rest = key_.substr(from, draft.begin() - from);
  const CueMention* cue = cues_.first(from, draft.begin());
  // "Về đề nghị của Sở A (văn bản số 5); ý kiến của Sở B (văn bản số 6)"
  // The signs first: the bracket is looked for far back.
  const bool brackets = cue == nullptr && key_.substr(from, 1) == ")" && rest.ends_with("(") && in_bracket(before);
  if (brackets) return rest.find(". ") == std::string_view::npos;
  return rest.ends_with("; ") && rest.find(". ") == std::string_view::npos &&
         (cue == nullptr || cues_.names(cue->span));
}

// "(công văn số 5)", "(các công văn: số 5 và số 6)": it, or the list that it ends.
bool CitationRows::in_bracket(const Draft& draft) const {
  const std::string_view before = key_.substr(draft.block_begin, draft.begin() - draft.block_begin);
  const std::size_t open = before.rfind('(');
  return open != std::string_view::npos && before.find(')', open) == std::string_view::npos;
}

// "Theo đề nghị của Sở A tại Công văn số 7 và của Sở B tại Công văn số 8": the next body's letter is answered too.
bool CitationRows::names_next_body(const Draft& before, const Draft& draft) const {
  if (!draft.issuer_leads || !draft.issuer) return false;
  const std::uint32_t from = before.end(draft.begin());
  const Span body = draft.issuer->span;
  if (body.begin < from || body.end > draft.begin()) return false;
  if (key_.substr(body.end, draft.begin() - body.end) != kAt) return false;
  Span joint{from, body.begin};
  while (!joint.empty() && std::string_view(",; ").find(key_[joint.begin]) != std::string_view::npos) ++joint.begin;
  if (joint.empty() || key_[joint.end - 1] != ' ') return false;
  --joint.end;
  const ClauseWords& clause = text_.rules.clause;
  if (clause.next_body.is(key_, joint)) return true;
  // "và hướng dẫn của Bộ X tại", "và ý kiến chỉ đạo của Tỉnh ủy tại", ", ý kiến thẩm định của Sở X tại".
  constexpr std::uint32_t kLongest = 30;
  const CueMention* cue = cues_.last(from, body.begin);
  const bool said = cue != nullptr && changes(cue->relation);
  const std::string_view words = key_.substr(joint.begin, joint.size());
  return clause.next_opinion.begins(key_, joint) && words.ends_with(at_end(kOf)) && words.size() < kLongest && !said &&
         std::all_of(words.begin(), words.end(), [](char c) { return c == ' ' || text::is_lower(c); });
}

int CitationRows::neighbour_inside(std::size_t index, std::size_t outer) const {
  for (std::size_t i = index; i-- > outer + 1;) {
    if (drafts_[i].subject == static_cast<int>(outer) || is_passive(drafts_[i].relation)) return static_cast<int>(i);
  }
  return -1;
}

int CitationRows::neighbour(std::size_t index, const layout::Block& block) const {
  for (std::size_t i = index; i-- > 0 && drafts_[i].whole.begin >= block.span.begin;) {
    if (is_short_name(i)) continue;
    if (drafts_[i].subject < 0 || is_passive(drafts_[i].relation)) return static_cast<int>(i);
  }
  return -1;
}

int CitationRows::first_of_table_row(std::size_t index, const layout::Block& block,
                                     const layout::Blocks& blocks) const {
  constexpr std::size_t kMostCells = 40;
  const auto own = static_cast<std::size_t>(&block - blocks.data());
  std::size_t cell = own;
  while (cell > 0 && own - cell < kMostCells && blocks[cell - 1].stands_beside(block)) --cell;
  if (cell == own) return -1;
  std::size_t first = index;
  while (first > 0 && drafts_[first - 1].whole.begin >= blocks[cell].span.begin) --first;
  const bool before = first < index && drafts_[first].whole.begin < block.span.begin && drafts_[first].subject < 0;
  return before ? static_cast<int>(first) : -1;
}

// "(gọi tắt là Nghị quyết 26)", "Nghị quyết số 26-NQ/TW về rừng (Nghị quyết số 26-NQ/TW)": what comes next goes on
// with what has the name.
bool CitationRows::is_short_name(std::size_t index) const {
  const Draft& draft = drafts_[index];
  if (draft.cue.size() > 3 && cues_.names(draft.cue)) return true;
  const std::uint32_t begin = draft.begin();
  const bool bracket = begin > 0 && key_[begin - 1] == '(' && key_.substr(draft.whole.end, 1) == ")";
  if (!bracket || index == 0 || draft.number == nullptr || drafts_[index - 1].number == nullptr) return false;
  return draft.number->number->canonical == drafts_[index - 1].number->number->canonical;
}

bool CitationRows::joins(const Draft& before, const Draft& draft) const {
  const std::uint32_t from = before.end(draft.whole.begin);
  const std::uint32_t to = draft.begin();
  if (from > to) return false;
  if (draft.link != ListLink::none) return true;
  constexpr std::uint32_t kLongestJoint = 120;  // "(sau đây gọi là Quyết định số 27/2013/QĐ-TTg) và"
  if (to - from > kLongestJoint) return false;
  // "sửa đổi theo Luật A và theo Luật B"; elsewhere the preposition is a cue of its own.
  if (!is_passive(before.relation) && text_.rules.clause.through.stands_before_end(key_, {from, to})) return false;
  return text_.rules.list_joint.fills(key_, from, to);
}

bool CitationRows::is_one_clause(const Draft& before, const Draft& draft) const {
  const std::uint32_t from = before.end(draft.begin());
  return from <= draft.begin() && key_.substr(from, draft.begin() - from).find(';') == std::string_view::npos;
}

}  // namespace vanban::structure
