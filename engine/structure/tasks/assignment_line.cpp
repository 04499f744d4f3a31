#include "structure/tasks/assignment_line.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "structure/tasks/partners.h"

namespace vanban::structure {

std::uint32_t AssignmentLine::add(const NameList& list, std::optional<Span> cue, std::uint32_t sentence_end) {
  AssignmentDraft draft;
  draft.span = {cue ? cue->begin : list.begin, end_of_words(list.next, sentence_end)};
  draft.lead = list.names.copy();
  draft.cue = cue;
  draft.next = list.next;
  draft.from = when_.value_or(draft.span.begin);
  when_.reset();
  draft.leads_in =
      list.ended_by == ListEnd::colon ||
      (rules_.only_leads_in->match_at(key_, list.next, sentence_end, &match_) && match_.whole.end >= sentence_end);
  left_.take(draft);
  drafts_.push_back(std::move(draft));
  return list.next;
}

void AssignmentLine::add_receiver(const NameList& list, std::uint32_t end) {
  AssignmentDraft& draft = drafts_.emplace_back();
  draft.span = {list.begin, end};
  draft.lead = list.names.copy();
  draft.next = list.next;
  draft.from = list.begin;
  draft.receives = true;
  left_.take(draft);
}

void AssignmentLine::cut(std::size_t draft, std::uint32_t end) {
  drafts_[draft].span.end = std::min(drafts_[draft].span.end, end);
}

// The end of an assignment's own words: "..., cụ thể như sau:" is left.
std::uint32_t AssignmentLine::end_of_words(std::uint32_t begin, std::uint32_t end) const {
  return rules_.end_before_tail(key_, {begin, before_end_signs(key_, {begin, end})}, {',', ','});
}

void AssignmentLine::finish_drafts(Partners* partners) {
  if (drafts_.size() > 1) {
    std::stable_sort(drafts_.begin(), drafts_.end(),
                     [](const AssignmentDraft& a, const AssignmentDraft& b) { return a.span.begin < b.span.begin; });
    partners->join(line_.end, &drafts_);
  }
  AssignmentRoom left = room_;
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    if (left.full()) line_.end = std::min(line_.end, drafts_[i].span.begin);
    if (drafts_[i].span.begin >= line_.end) {
      drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(i), drafts_.end());
      break;
    }
    if (!drafts_[i].receives) finish_draft(i, left.names, partners);
    left.take(drafts_[i]);
  }
}

// The words of an assignment go on behind those who receive, up to the next who is told something; whoever coordinates
// stands in them.
void AssignmentLine::finish_draft(std::size_t i, std::size_t names_left, Partners* partners) {
  AssignmentDraft& draft = drafts_[i];
  std::size_t next = i + 1;
  while (next < drafts_.size() && drafts_[next].receives) ++next;
  const std::uint32_t end = next < drafts_.size() ? std::min(drafts_[next].span.begin, line_.end) : line_.end;
  if (draft.span.end > end) draft.span.end = before_signs({draft.next, end});
  partners->add_before(end, &draft);
  const std::uint32_t read_to = partners->add({draft.next, end}, names_left, &draft.with);
  if (read_to < end) line_.end = std::min(line_.end, read_to);
}

// Where a stretch ends without what divides it from the words behind it: "; ".
std::uint32_t AssignmentLine::before_signs(Span words) const {
  constexpr std::string_view kSigns = " ,;";
  while (words.end > words.begin && kSigns.find(key_[words.end - 1]) != std::string_view::npos) --words.end;
  return words.end;
}

}  // namespace vanban::structure
