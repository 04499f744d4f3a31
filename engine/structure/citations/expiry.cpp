// Acts that end, or do not: hết hiệu lực, bị bãi bỏ, tiếp tục có hiệu lực.

#include "structure/citations/expiry.h"

#include <algorithm>

#include "structure/citations/small_words.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/last_of.h"

namespace vanban::structure {

using recognise::CueMention;

const CueMention* Expiry::after(const Draft& draft, std::uint32_t limit) const {
  const std::uint32_t from = draft.end(limit);
  constexpr std::uint32_t kFar = 80;  // " và các quy định trước đây trái với Quyết định này đều "
  const std::uint32_t to = std::min(limit, from + kFar);
  const CueMention* cue = cues_.first(from, to);
  while (cue != nullptr && cue->relation == Relation::cites) cue = cues_.first(cue->span.end, to);  // trái với
  if (cue == nullptr || cue->relation != Relation::repeals || is_a_term(draft) || is_where_announced(draft))
    return nullptr;
  // "Thông tư số ... bị bãi bỏ", but "... quy định tại Luật ... bị hủy bỏ quyết định".
  const bool passive =
      clause_.ended_by.is(key_, cue->span) && clause_.undergoes.stands_before_end(key_, {from, cue->span.begin});
  if (!passive && !clause_.ended.ends(key_, cue->span)) return nullptr;
  return key_.substr(from, cue->span.begin - from).find_first_of(".;") == std::string_view::npos ? cue : nullptr;
}

// "thực hiện đến khi Nghị quyết số 55/2022/QH15 hết hiệu lực": its end is a date here, nobody ends it.
bool Expiry::is_a_term(const Draft& draft) const {
  constexpr std::uint32_t kFar = 160;
  const std::uint32_t from = std::max(draft.block_begin, draft.begin() > kFar ? draft.begin() - kFar : 0);
  const std::size_t sign = text::last_of(key_.substr(from, draft.begin() - from), '.', ';');
  const auto clause = sign == std::string_view::npos ? from : from + static_cast<std::uint32_t>(sign);
  return clause_.until.stands_in(key_, {clause, draft.begin()});
}

// "Thủ tục hành chính được công bố tại Quyết định số 5 bị bãi bỏ": the procedure ends, and not what made it known.
bool Expiry::is_where_announced(const Draft& draft) const {
  return clause_.announced.stands_before_end(key_, {draft.block_begin, draft.begin()});
}

Span Expiry::stays_in_force(std::size_t index, Span block) const {
  constexpr std::uint32_t kLongest = 600;  // with its title, and what has amended it
  const Draft& draft = drafts_[index];
  if (!clause_.announces.stands_before_end(key_, {block.begin, draft.begin()})) return {};
  const std::uint32_t limit = std::min(block.end, draft.whole.end + kLongest);
  const std::string_view behind = key_.substr(draft.whole.end, limit - draft.whole.end);
  const Span words = clause_.stays.find(key_, {draft.whole.end, limit});
  const std::string_view between = behind.substr(0, words.begin - draft.whole.end);
  if (words.empty() || words.begin == draft.whole.end || between.find(';') != std::string_view::npos ||
      between.find(". ") != std::string_view::npos)
    return {};
  const std::uint32_t end = words.begin - 1;
  if (is_told_of_another(index, end)) return {};
  grammar::Match match;
  return text_.rules.stays_in_force->match_at(key_, end + 1, block.end, &match) ? match.whole : Span{};
}

// "Công bố Nghị quyết số 5 về bến đò hết hiệu lực, các bến đã cấp phép tiếp tục được áp dụng": behind the act, or the
// last one of its row, a clause of its own stands before the words at `to`, or one of them ends.
bool Expiry::is_told_of_another(std::size_t index, std::uint32_t to) const {
  std::uint32_t end = drafts_[index].end(to);
  const CueMention* cue = cues_.first(end, to);
  while (cue != nullptr && cue->relation != Relation::repeals) cue = cues_.first(cue->span.end, to);
  if (cue != nullptr) return true;
  for (std::size_t i = index + 1; i < drafts_.size() && drafts_[i].whole.end <= to; ++i)
    end = std::max(end, drafts_[i].end(to));
  const std::string_view rest = key_.substr(end, to - end);
  const std::size_t comma = rest.find(',');
  return comma != std::string_view::npos &&
         std::any_of(rest.begin() + static_cast<std::ptrdiff_t>(comma), rest.end(), text::is_alnum);
}

// "Công bố Nghị quyết số 7 về phí, Nghị quyết số 8 về chợ tiếp tục có hiệu lực": told of all of them.
bool Expiry::stays_in_force_with(const Draft& before, const Draft& draft) const {
  if (before.relation != Relation::extends || before.cue.begin < draft.whole.end || !draft.own_type) return false;
  const std::uint32_t from = before.end(draft.begin());
  const std::string_view gap = key_.substr(from, draft.begin() - from);
  return (gap.ends_with(", ") || gap.ends_with(kAnd)) && cues_.first(from, draft.begin()) == nullptr;
}

void Expiry::spread(std::size_t first, std::size_t end) const {
  if (first == end) return;
  const Draft* expired = nullptr;
  std::uint32_t searched = 0;  // from here to `expired` no sentence ends
  for (std::size_t i = end; i-- > first;) {
    Draft& draft = drafts_[i];
    if (draft.subject >= 0) continue;
    const bool behind = draft.relation == Relation::repeals && draft.cue.begin > draft.whole.begin;
    if (behind) {
      expired = &draft;
      searched = draft.begin();
      continue;
    }
    if (expired == nullptr) continue;
    const std::uint32_t from = std::min(draft.end(expired->whole.begin), searched);
    const std::uint32_t to = std::min(searched + 1, expired->begin());
    if (key_.substr(from, to - from).find(". ") != std::string_view::npos || draft.relation != Relation::cites) {
      expired = nullptr;
      continue;
    }
    searched = from;
    draft.relation = Relation::repeals;
    draft.cue = expired->cue;
  }
}

}  // namespace vanban::structure
