#include "structure/tasks/others_told.h"

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"

namespace vanban::structure {

// "Sở Y tế rà soát các trạm, đồng thời Công an xã trực ban"
std::uint32_t OthersTold::take_at_the_same_time(Span duty, AssignmentLine* line) {
  if (duty.empty()) return 0;
  const Span same = rules_.names.words.same_time.find(key_, duty);
  if (same.end >= duty.end || same.begin < duty.begin + 2 || key_[same.begin - 2] != ',') return 0;
  const std::uint32_t name = same.end + 1;
  const std::size_t first = line->found().size() - 1;
  const std::uint32_t to = names_.begins_name(name, duty.end) ? subjects_.take(name, duty.end, line) : 0;
  if (to != 0) line->cut(first, same.begin - 2);
  return to;
}

// "Các xã lập dự toán, gửi Sở Tài chính tổng hợp"
void OthersTold::take_receiver(Span duty, AssignmentLine* line) {
  if (duty.empty()) return;
  for (const recognise::ClueMention& clue : reports_.within(duty)) {
    const Span verb{clue.span.begin, text::word_end(key_, clue.span.begin)};
    if (text::to_lower(key_[verb.begin]) != 'g' || !origin_.marks_agree(verb, "gửi")) continue;
    const auto list = names_.read(behind_blanks(key_, clue.span.end, duty.end), duty.end);
    const bool told = list && list->ended_by == ListEnd::duty && !subjects_.is_nobody(*list);
    if (!told || !rules_.received->match_at(key_, list->next, duty.end, &match_)) continue;
    return line->add_receiver(*list, match_.whole.end);
  }
}

}  // namespace vanban::structure
