// Which lines lead in a list, and which items say nothing but the act.

#include "structure/citations/lead.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure {

using recognise::CueMention;

namespace {

// An article's heading; "Điều chỉnh dự toán" is none.
bool is_heading(std::string_view words) {
  constexpr std::size_t kNumber = 5;
  return (words.starts_with("Dieu ") || words.starts_with("DIEU ")) && words.size() > kNumber &&
         text::is_digit(words[kNumber]);
}

}  // namespace

// The line over a list: "Bãi bỏ toàn bộ các quyết định sau đây:", or an article's heading. It holds till the next one.
// Few items ask for it, and those stand close behind it: it is sought from there back to where it was sought before.
const CueMention* CitationLead::lead_over(const layout::Block& block) {
  const std::size_t end = static_cast<std::size_t>(&block - blocks_.data()) + 1;
  for (std::size_t i = end; i-- > seen_;) {
    if (!leads(blocks_[i])) continue;
    lead_ = cue_of(blocks_[i]);
    break;
  }
  seen_ = end;
  return lead_;
}

bool CitationLead::leads(const layout::Block& block) const {
  const std::string_view words = key_.substr(block.span.begin, block.span.size());
  if (words.empty()) return false;
  const bool row = words.front() == '|';  // what ends with a colon in a cell leads to nothing below the row
  return (words.back() == ':' && !row) || (words.front() == 'D' && is_heading(words));
}

// Null where the line says nothing of what stands under it.
const CueMention* CitationLead::cue_of(const layout::Block& block) const {
  if (quotes_below(block)) return nullptr;
  const bool heading = is_heading(key_.substr(block.span.begin, block.span.size()));
  const std::uint32_t from = heading ? block.span.begin : begin_of_last_sentence(block.span);
  const CueMention* lead = nullptr;
  for (const CueMention* cue = cues_.first(from, block.span.end); cue != nullptr;
       cue = cues_.first(cue->span.end, block.span.end)) {
    // "Bãi bỏ hiệu lực thi hành của các văn bản sau:" carries out none.
    const bool holds = changes(cue->relation) || cue->relation == Relation::corrects ||
                       cue->relation == Relation::consolidates ||
                       (!heading && lead == nullptr && carries_out(*cue, block));
    if (holds && !in_a_title(*cue, block)) lead = cue;
  }
  return lead;
}

// "Sửa đổi khoản 3 như sau:" over a line in quotation marks: what stands there is new wording, and no act is changed.
bool CitationLead::quotes_below(const layout::Block& block) const {
  std::uint32_t at = block.span.end;
  while (at < key_.size() && (key_[at] == '\n' || key_[at] == ' ')) ++at;
  return at < key_.size() && key_[at] == '"' && key_[block.span.end - 1] == ':';
}

// The line over the acts that amended one: "Nghị định số 134/2016/NĐ-CP ..., được sửa đổi, bổ sung bởi:". It holds as
// long as the lines begin with an act.
void CitationLead::note_passive(const layout::Block& block, std::size_t first, std::size_t end) {
  const bool goes_on = first < end && is_at_begin(drafts_[first], block);
  if (!goes_on && !block.span.empty()) passive_lead_ = nullptr;
  if (first == end || key_[block.span.end - 1] != ':') return;
  const CueMention* cue = cues_.last(block.span.begin, block.span.end);
  if (cue == nullptr || !is_passive(cue->relation) || key_.substr(cue->span.end, block.span.end - cue->span.end) != ":")
    return;
  for (std::size_t i = end; i-- > first;) {
    if (drafts_[i].subject >= 0 || drafts_[i].whole.end > cue->span.begin) continue;
    passive_lead_ = cue;
    passive_subject_ = static_cast<int>(i);
    return;
  }
}

void CitationLead::note_changed(const layout::Block& block, std::size_t first, std::size_t end) {
  if (!is_heading(key_.substr(block.span.begin, block.span.size()))) return;
  changed_ = -1;
  for (std::size_t i = first; i < end && changed_ < 0; ++i) {
    if (drafts_[i].relation == Relation::amends && drafts_[i].subject < 0) changed_ = static_cast<int>(i);
  }
}

void CitationLead::give_changed(Draft* draft, const layout::Block& block) const {
  if (changed_ < 0 || !is_passive(draft->relation) || draft->subject >= 0) return;
  const CueMention* cue = cues_.first(block.span.begin, draft->begin());
  if (cue != nullptr && changes(cue->relation)) draft->subject = changed_;
}

std::uint32_t CitationLead::begin_of_last_sentence(Span block) const {
  const std::string_view words = key_.substr(block.begin, block.size());
  const std::size_t stop = words.rfind(". ");
  return block.begin + static_cast<std::uint32_t>(stop == std::string_view::npos ? 0 : stop);
}

// "Tiếp tục thực hiện các văn bản chỉ đạo sau:".
bool CitationLead::carries_out(const CueMention& cue, const layout::Block& block) const {
  constexpr std::uint32_t kLongestRest = 60;
  return cue.relation == Relation::implements && !cue.only_directives &&
         block.span.end <= cue.span.end + kLongestRest &&
         text_.finds(text_.rules.carried_out, {cue.span.end, block.span.end});
}

// Behind a label at most: "1. Luật số", "- Nghị định số"; no word before it.
bool CitationLead::is_at_begin(const Draft& draft, const layout::Block& block) const {
  if (draft.begin() - block.span.begin > 8) return false;
  for (std::uint32_t i = block.span.begin; i + 1 < draft.begin(); ++i) {
    if (text::is_letter(key_[i]) && text::is_letter(key_[i + 1])) return false;
  }
  return true;
}

// "Kể từ ngày Nghị định A sửa đổi Nghị định B có hiệu lực, các thông tư sau đây tiếp tục được áp dụng:" changes none.
bool CitationLead::in_a_title(const CueMention& cue, const layout::Block& block) const {
  auto draft = first_from(drafts_, block.span.begin);
  for (; draft != drafts_.end() && draft->whole.begin < cue.span.begin; ++draft) {
    if (draft->title.begin <= cue.span.begin && cue.span.end <= draft->title.end) return true;
  }
  return false;
}

// Does an item say nothing but the citation (and what it is about)?
bool CitationLead::is_whole_item(const Draft& draft, const layout::Block& block) const {
  const std::string_view rest = key_.substr(draft.end(block.span.end), block.span.end - draft.end(block.span.end));
  const std::size_t words = rest.find_first_not_of(" .,;:/\"");
  if (words == std::string_view::npos) return true;
  const Span tail{draft.end(block.span.end) + static_cast<std::uint32_t>(words), block.span.end};
  const ClauseWords& clause = text_.rules.clause;
  if (clause.in_force.stands_in(key_, tail)) return false;
  // Directly behind its label it is what the item is about, whatever its title goes on to say.
  if (draft.begin() - block.span.begin <= 8) return true;
  return key_[tail.begin] == '(' || clause.told_of_item.begins(key_, tail);
}

bool CitationLead::sets(Draft* draft, const layout::Block& block) {
  constexpr std::uint32_t kLongestLabel = 40;
  if (draft->begin() - block.span.begin > kLongestLabel) return false;
  const CueMention* const lead = lead_over(block);
  if (lead == nullptr || !is_whole_item(*draft, block)) return false;
  text_.set(draft, *lead);
  return true;
}

// "Bãi bỏ một số cụm từ tại các Thông tư sau:" over it, "Đính chính lỗi tại Thông tư số 5 như sau:": the act is changed
// in part, wherever in the item it stands.
bool CitationLead::sets_by_phrase(Draft* draft, const layout::Block& block) {
  const CueMention* const lead = lead_over(block);
  if (lead == nullptr || (lead->relation != Relation::amends && lead->relation != Relation::corrects)) return false;
  text_.set(draft, *lead);
  draft->in_part = lead->relation == Relation::amends;
  return true;
}

// Behind a label: "a) Cụm từ", "- cụm từ", "2.1. Các cụm từ"; or behind the act: "Tại Điều 5 Thông tư số 7, cụm từ".
bool CitationLead::names_phrase(const Draft& draft, const layout::Block& block) const {
  constexpr std::uint32_t kFar = 16;
  const auto stands_at = [&](std::uint32_t at) {
    return text_.rules.clause.phrase.stands_in(key_, {at, std::min(at + kFar, block.span.end)});
  };
  const bool comma = draft.whole.end < block.span.end && key_[draft.whole.end] == ',';
  return stands_at(block.span.begin) || (comma && stands_at(draft.whole.end));
}

bool CitationLead::sets_passive(Draft* draft, const layout::Block& block) const {
  if (passive_lead_ == nullptr || !is_at_begin(*draft, block)) return false;
  text_.set(draft, *passive_lead_);
  draft->subject = passive_subject_;
  return true;
}

}  // namespace vanban::structure
