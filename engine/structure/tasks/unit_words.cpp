#include "structure/tasks/unit_words.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

bool UnitWords::begin_with_duty(Span line) {
  const auto is_duty = [&](std::uint32_t at) {
    const DutyPhrase phrase = names_.duty_at(at, at, line.end);
    return phrase.kind == DutyWord::verb || phrase.kind == DutyWord::manner || phrase.kind == DutyWord::modal
               // "Tổ chức tư vấn được thành lập" is about a body.
               ? names_.name_head_end(at, line.end) <= phrase.end
               : false;
  };
  const auto does = [&](std::uint32_t at) { return at < line.end && names_.begins_verb(at, line.end); };
  if (begins(rules_.own_right, line)) return does(behind_then(line));  // "Khiếu nại về bến đò thì chuyển đến Sở Y tế"
  if (is_duty(line.begin) || begins(rules_.own_duty, line)) return true;
  const std::string_view words = key_.substr(line.begin, line.size());
  const std::size_t colon = words.find(": ");
  if (colon != std::string_view::npos && colon < 90) return is_duty(line.begin + static_cast<std::uint32_t>(colon) + 2);
  if (!begins(rules_.circumstance, line)) return false;
  const std::size_t comma = words.find(", ");
  if (comma != std::string_view::npos && is_duty(line.begin + static_cast<std::uint32_t>(comma) + 2)) return true;
  if (comma != std::string_view::npos && charge_behind_comma(line, comma + 2)) return true;
  const std::uint32_t then = behind_then(line);
  return does(then) && !begins(rules_.assignments.stock, {then, line.end});
}

// "Trong phạm vi nhiệm vụ, quyền hạn của mình, có trách nhiệm hướng dẫn": a circumstance may have commas of its own.
// Behind one of them a name would be theirs who are charged.
bool UnitWords::charge_behind_comma(Span line, std::size_t from) {
  constexpr int kMostCommas = 3;
  const std::string_view words = key_.substr(line.begin, line.size());
  std::size_t comma = words.find(", ", from);
  if (names_.begins_name(line.begin + static_cast<std::uint32_t>(from), line.end)) return false;
  for (int tries = 0; comma != std::string_view::npos && tries < kMostCommas; ++tries) {
    const std::uint32_t at = line.begin + static_cast<std::uint32_t>(comma) + 2;
    if (names_.duty_at(at, at, line.end).kind == DutyWord::modal) return true;
    comma = words.find(", ", comma + 2);
  }
  return false;
}

// "Phiếu của các đơn vị gửi về Sở Y tế trước ngày 01/11/2026", "Biên bản được gửi đến Sở Y tế": what is to be sent is
// named first.
bool UnitWords::are_due_somewhere(Span line) {
  bool sent = false;
  for (const recognise::ClueMention& clue : mentions_.reporting.within(line)) {
    if (clue.span.end > line.end || text::to_lower(key_[clue.span.begin]) != 'g') continue;
    sent = true;
    if (is_to_be_sent({line.begin, clue.span.begin}) && !words_.encloses.stands_at(key_, clue.span.begin)) return true;
  }
  return sent && !rules_.deadlines.find(origin_, mentions_.deadlines, line).empty();
}

// Do the words before "gửi" end in "được", but not in "đã được", "không được" and the like?
bool UnitWords::is_to_be_sent(Span before) const {
  if (!words_.passive.stands_before_end(key_, before)) return false;
  const std::uint32_t passive = words_.passive.begin_of_last(key_, {before.begin, before.end - 1});
  return !words_.not_to_be.stands_before_end(key_, {before.begin, passive});
}

// "Thống nhất với đề xuất của Sở Tài chính, yêu cầu hoàn thiện hồ sơ trong tháng 8": asked of nobody by name.
bool UnitWords::ask_for_work(Span line) {
  const auto cues = mentions_.assigning.within(line);
  return std::any_of(cues.begin(), cues.end(), [&](const recognise::ClueMention& cue) {
    const bool behind_comma = cue.span.begin >= line.begin + 2 && key_[cue.span.begin - 2] == ',';
    return behind_comma && words_.asks.stands_at(key_, cue.span.begin) &&
           names_.begins_verb(cue.span.end + 1, line.end);
  });
}

// "Trường hợp hồ sơ chưa đủ thì hướng dẫn bổ sung": behind the word; the line's end where there is none.
std::uint32_t UnitWords::behind_then(Span line) const {
  constexpr std::string_view kThen = "thi ";
  const std::size_t found = text::find_word(key_.substr(0, line.end), kThen, line.begin);
  if (found == std::string_view::npos) return line.end;
  const auto at = static_cast<std::uint32_t>(found);
  return origin_.marks_agree({at, at + 3}, "thì") ? at + static_cast<std::uint32_t>(kThen.size()) : line.end;
}

}  // namespace vanban::structure
