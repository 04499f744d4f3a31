#include "structure/tasks/fronted.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

using text::is_upper;
using text::stands_at;

// "Trách nhiệm của Sở Xây dựng Chủ trì, phối hợp ...": a heading that the reading joined with the line below it, or
// one that the duty follows on its line: "Trách nhiệm của Sở Xây dựng: Chủ trì ...", "Nhiệm vụ Tổ công tác: Chủ trì
// ...".
std::uint32_t FrontedReader::take_charged(Span clause, AssignmentLine* line) {
  const bool of = rules_.duties_of->match_at(key_, clause.begin, clause.end, &match_);
  if (!of && !rules_.duties_named->match_at(key_, clause.begin, clause.end, &match_)) return 0;
  const std::uint32_t name = behind_blanks(key_, match_.whole.end, clause.end);
  const auto list = of || text::is_capitalised(key_, name) ? names_.read(name, clause.end) : std::nullopt;
  if (!list) return 0;
  std::uint32_t duty = list->next;
  if (list->ended_by == ListEnd::colon) {
    duty = behind_blanks(key_, duty + 1, clause.end);
    if (duty >= clause.end || !is_duty_of(duty, clause.end)) return 0;
  } else if (!of || list->ended_by != ListEnd::duty) {
    return 0;
  }
  return is_upper(key_[duty]) ? line->add(*list, std::nullopt, clause.end) : 0;
}

// "Đối với Sở Công Thương: kiểm tra các chợ"
std::uint32_t FrontedReader::take_towards(Span clause, AssignmentLine* line) {
  if (line->only_cued() || !rules_.towards->may_match_at(key_, clause.begin, clause.end) ||
      !rules_.towards->match_at(key_, clause.begin, clause.end, &match_))
    return 0;
  const std::uint32_t name = behind_blanks(key_, match_.whole.end, clause.end);
  const auto list = names_.read(name, clause.end);
  if (list && list->ended_by == ListEnd::stop && !subjects_.is_nobody(*list)) return take_asked(*list, clause, line);
  // "Đối với các cơ quan ở xã có trách nhiệm niêm yết danh sách"
  if (list && list->ended_by == ListEnd::duty &&
      names_.duty_at(list->next, list->next, clause.end).kind == DutyWord::modal)
    return line->add(*list, std::nullopt, clause.end);
  if (!list || list->ended_by != ListEnd::colon || subjects_.is_nobody(*list)) return 0;
  std::uint32_t verb = list->next;
  while (verb < clause.end && (key_[verb] == ':' || key_[verb] == ' ')) ++verb;
  verb = behind_enumerator(key_, verb, clause.end);
  return names_.begins_verb(verb, clause.end) ? line->add(*list, std::nullopt, clause.end) : 0;
}

// "Đối với các xã, yêu cầu niêm yết công khai danh sách"
std::uint32_t FrontedReader::take_asked(NameList list, Span clause, AssignmentLine* line) {
  if (list.end + 2 >= clause.end || key_[list.end] != ',') return 0;
  const recognise::ClueMention* cue = cues_.at(list.end + 2, clause.begin, clause.end);
  if (cue == nullptr || !names_.begins_verb(cue->span.end + 1, clause.end)) return 0;
  list.next = cue->span.end + 1;
  return line->add(list, std::nullopt, clause.end);
}

// Thanh tra khoa học: Ủy ban nhân dân huyện làm đầu mối; Sở Tư pháp: Chủ trì
std::uint32_t FrontedReader::take_behind_colon(const std::optional<NameList>& list, Span clause, std::uint32_t end,
                                               AssignmentLine* line) {
  if (line->only_cued()) return 0;
  const std::uint32_t colon = find_sign(key_, ':', {clause.begin, end});
  const bool within = colon + 2 < end;
  const bool goes_on = end < clause.end && key_[end] == ';';  // Sở Y tế; Công an tỉnh: theo chức năng ...
  if (!within && !goes_on) return 0;
  if (list && list->ended_by == ListEnd::colon && (within || list->names.size() > 1))
    return take_behind_names(*list, clause, line);
  if (!within) return 0;
  return subjects_.take(behind_enumerator(key_, behind_blanks(key_, colon + 1, end), end), clause.end, line);
}

std::uint32_t FrontedReader::take_behind_names(const NameList& list, Span clause, AssignmentLine* line) {
  const std::uint32_t duty = behind_enumerator(key_, behind_blanks(key_, list.next + 1, clause.end), clause.end);
  const bool each = words_.each.stands_at(key_, duty);  // các trạm y tế: mỗi trạm cử 02 người
  if (each || is_duty_of(duty, clause.end)) return line->add(list, std::nullopt, clause.end);
  return subjects_.take(duty, clause.end, line) == 0 ? 0 : clause.end;
}

// Behind a name and its colon: "Chủ trì ...", "Phụ trách chung", "Trên cơ sở báo cáo, rà soát ...". "Lãnh đạo bệnh
// viện, các khoa" names those who attend.
bool FrontedReader::is_duty_of(std::uint32_t duty, std::uint32_t limit) {
  const DutyPhrase phrase = names_.duty_at(duty, duty, limit);
  const auto others = names_.read(duty, limit);
  if (others && (others->ended_by == ListEnd::text_end || others->ended_by == ListEnd::stop)) return false;
  // "Phụ trách chung", not "Phụ trách viên là ông An"
  const bool in_charge = phrase.kind != DutyWord::stop && words_.in_charge.stands_at(key_, duty);
  return is_duty(phrase.kind) || in_charge || rules_.circumstance->match_at(key_, duty, limit, &match_);
}

// "Hằng năm Sở Y tế lập dự toán", "Kết thúc đợt sửa bến các xã báo cáo": no comma stands behind the time.
std::uint32_t FrontedReader::take_behind_time(Span clause, std::uint32_t end, AssignmentLine* line) {
  constexpr std::uint32_t kLongestEvent = 80;
  constexpr std::string_view kClass = "cac ";
  const std::uint32_t name = behind_time(clause);
  if (name != clause.begin) {
    auto list = line->only_cued() ? std::nullopt : names_.read(name, clause.end);
    // "Trước ngày 25/4/2026 Tổ xây dựng kế hoạch": a lone word may be the first of a name that holds a verb.
    if (!list || key_.substr(list->begin, list->end - list->begin).find(' ') == std::string_view::npos) return 0;
    if (looks_back(clause, name, *line)) return 0;
    return subjects_.take(&list, name, clause.end, line);
  }
  if (!rules_.event_over->match_at(key_, clause.begin, clause.end, &match_)) return 0;
  const Span event{match_.whole.end, std::min(end, match_.whole.end + kLongestEvent)};
  const std::string_view words = key_.substr(0, find_sign(key_, ',', event));
  const std::size_t found = text::find_word(words, kClass, event.begin);
  return found == std::string_view::npos ? 0 : subjects_.take(static_cast<std::uint32_t>(found), clause.end, line);
}

// Where a name may stand behind the time that some words begin with; their begin where they begin with none.
std::uint32_t FrontedReader::behind_time(Span words) {
  const bool time = rules_.time->match_at(key_, words.begin, words.end, &match_);
  return time && match_.whole.end < words.end && key_[match_.whole.end] == ' '
             ? behind_blanks(key_, match_.whole.end, words.end)
             : words.begin;
}

// "Khi có biến động nhân sự các sở, ngành gửi danh sách": behind the class's comma stands no name of its own. Where the
// class begins, else the place itself; `none`, the sentence's end, where the class is no subject ("của các sở, ngành").
std::uint32_t FrontedReader::begin_of_class(std::uint32_t at, std::uint32_t begin, std::uint32_t none) const {
  if (at < begin + 2 || key_[at - 2] != ',') return at;
  const std::uint32_t of_class = words_.one_class.begin_of_last(key_, {begin, text::word_end(key_, at)});
  if (of_class <= begin || of_class >= at) return at;
  return words_.not_told.ends(key_, {begin, of_class - 1}) ? none : of_class;
}

// Khi thực hiện xong chuyên đề, nghiên cứu sinh làm giấy ...; but "Ngay sau hội nghị, gửi biên bản đến Sở Y tế, Sở
// Nội vụ chậm nhất ngày 4/2" names nobody who is told.
std::uint32_t FrontedReader::take_behind_circumstance(Span clause, std::uint32_t end, AssignmentLine* line) {
  constexpr int kMostBreaks = 8;
  const bool event = circumstances_.begins_event(clause);
  int tries = 0;
  bool only_charged = false;  // "Trường hợp rà soát, kiểm tra sổ bị sai, Sở Y tế phải ...": or else nobody by name
  const std::uint32_t from = event ? circumstances_.behind_own_subject(clause) : clause.begin;
  std::uint32_t next_then = circumstances_.find_then(from, end);
  for (std::uint32_t at = circumstances_.next_break(from, end, next_then); at < end && tries < kMostBreaks;
       at = circumstances_.next_break(at + 1, end, next_then)) {
    const bool then = at == next_then;
    if (then) next_then = circumstances_.find_then(at + 1, end);
    if (++tries == 1 && event && circumstances_.begins_own_duty({at + 2, clause.end})) {
      only_charged = true;
      continue;
    }
    // "Trường hợp không đạt thì lập lại hồ sơ"
    if (then && circumstances_.begins_verb({at + 5, clause.end})) return event ? take_who_finds(clause, at, line) : 0;
    // "Trên cơ sở báo cáo của các xã, chủ trì, phối hợp với các sở, cơ quan liên quan thẩm định": nobody by name.
    if (line->in_unit() && !then && begins_partners(at + 2)) return 0;
    const std::uint32_t behind = behind_time({at + (then ? 5 : 2), clause.end});
    const std::uint32_t name = begin_of_class(behind, clause.begin, clause.end);
    if (name == clause.end) continue;
    if (!names_.begins_name(name, clause.end) && subjects_.whoever().noun_end(name, clause.end) == 0) continue;
    if (!then && (circumstances_.is_in_condition(event, {at, next_then}, end, line->end()) ||
                  circumstances_.is_among_agents({clause.begin, at}, clause.end)))
      continue;
    if (looks_back(clause, name, *line) || (only_charged && !is_charged(name, clause.end))) continue;
    if (const std::uint32_t to = subjects_.take(name, clause.end, line)) return to;
  }
  if (only_charged) return 0;
  // However long a condition is, what follows from it is told to those behind "thì".
  return event && next_then < end ? subjects_.take(next_then + 5, clause.end, line) : 0;
}

// "Sở Y tế phải ...", "các xã có trách nhiệm ..."
bool FrontedReader::is_charged(std::uint32_t name, std::uint32_t limit) {
  const auto list = names_.read(name, limit);
  return list && list->ended_by == ListEnd::duty &&
         (words_.must.stands_at(key_, list->next) ||
          names_.duty_at(list->next, list->next, limit).kind == DutyWord::modal);
}

// "Trường hợp trạm Đường thủy phát hiện đò hỏng thì lập biên bản": who finds something in a case acts on it.
std::uint32_t FrontedReader::take_who_finds(Span clause, std::uint32_t then, AssignmentLine* line) {
  if (!rules_.circumstance->match_at(key_, clause.begin, clause.end, &match_)) return 0;
  auto list = names_.read(match_.whole.end + 1, then);
  if (!list || subjects_.is_nobody(*list) || !rules_.finds->match_at(key_, list->next, then, &match_)) return 0;
  if (!rules_.finder_does->match_at(key_, then + 5, clause.end, &match_)) return 0;
  list->lead_to(then + 5, list->end);
  return line->add(*list, std::nullopt, clause.end);
}

// "Qua kiểm tra, các xã thực hiện tốt", "Ngày 12/3/2026, Sở Y tế ban hành Kế hoạch": it is told what was, unless those
// at `name` have to do something; among work "Ngày 12/3/2026, các xã tổ chức ..." says what they do on a day.
bool FrontedReader::looks_back(Span clause, std::uint32_t name, const AssignmentLine& line) {
  const bool back = rules_.looks_back->match_at(key_, clause.begin, clause.end, &match_);
  const bool on_day = back && text::is_digit(key_[match_.whole.end - 1]) && line.in_unit();
  const bool may_be_past = rules_.may_be_past->match_at(key_, clause.begin, clause.end, &match_);
  if (!back && !may_be_past) return false;
  // "Trong năm 2026, các xã ..." opens plans too: what is behind its comma is no result.
  const bool may_tell = key_[name - 2] != ',' || (may_be_past && match_.has(rules_.may_be_past->group("point")));
  const auto list = names_.read(name, clause.end);
  if (!list || list->ended_by != ListEnd::duty) return back;
  if (words_.must.stands_at(key_, list->next) || stands_at(key_, list->next, "can ") ||
      names_.duty_at(list->next, list->next, clause.end).kind == DutyWord::modal)
    return false;
  const Span time{clause.begin, find_sign(key_, ',', {clause.begin, name})};
  if (may_be_past && (circumstances_.is_past(time) || (may_tell && tells_result({list->next, clause.end}))))
    return true;
  return back && !(on_day && rules_.done_on_day->match_at(key_, list->next, clause.end, &match_));
}

bool FrontedReader::tells_result(Span words) {
  const std::uint32_t end = find_sign(key_, ';', words);
  for (std::uint32_t at = words.begin; at < end; at = text::word_end(key_, at)) {
    if (text::is_alnum(key_[at]) && rules_.result->match_at(key_, at, end, &match_)) return true;
  }
  return false;
}

// "chủ trì, phối hợp với", "phối hợp với"
bool FrontedReader::begins_partners(std::uint32_t at) {
  return rules_.leads(key_, at) || !partners_.within({at, at + 1}).empty();
}

std::uint32_t FrontedReader::take_behind_imperative(Span clause, std::uint32_t end,
                                                    std::optional<std::uint32_t> circumstance, AssignmentLine* line) {
  const bool told = circumstance && names_.begins_verb(*circumstance + 1, clause.end) &&
                    !rules_.time->match_at(key_, clause.begin, clause.end, &match_);
  if (circumstance && !told) {
    if (const std::uint32_t to = take_behind_period(clause, end, line)) return to;
  }
  return take_behind_matter(clause, end, line);
}

// "Định kỳ trước ngày 15 tháng 6 hằng năm, Sở Y tế chủ trì ...": what looks like a verb only says how often.
std::uint32_t FrontedReader::take_behind_period(Span clause, std::uint32_t end, AssignmentLine* line) {
  constexpr std::uint32_t kLongestTime = 160;
  constexpr std::uint32_t kLongestPeriod = 14;
  const std::uint32_t last = std::min(end, clause.begin + kLongestTime);
  std::uint32_t comma = find_sign(key_, ',', {clause.begin, last});
  while (comma + 2 < last) {
    if (const std::uint32_t to = subjects_.take(comma + 2, clause.end, line)) return to;
    if (const std::uint32_t to = cues_.take(comma + 2, clause, line)) return to;  // "Đồng thời, giao Sở Y tế ..."
    const std::uint32_t next = find_sign(key_, ',', {comma + 1, last});
    // "Định kỳ 6 tháng, một năm, Sở Y tế ...", "Hằng năm, trước ngày 15 tháng 12, Sở Y tế ..."
    if (next - comma > kLongestPeriod && !circumstances_.begins({comma + 2, clause.end})) break;
    comma = next;
  }
  return 0;
}

// "Đẩy mạnh đối thoại: Khi có kiến nghị, yêu cầu các sở ...": it only says what about.
std::uint32_t FrontedReader::take_behind_matter(Span clause, std::uint32_t end, AssignmentLine* line) {
  const std::uint32_t colon = find_sign(key_, ':', {clause.begin, end});
  if (colon + 2 >= end || !is_upper(key_[colon + 2])) return 0;
  const Span rest{colon + 2, clause.end};
  const std::uint32_t cue = cues_.find(rest, end);
  if (cue < end) return cues_.take(cue, rest, line);
  return circumstances_.begins(rest) ? take_behind_circumstance(rest, end, line) : 0;
}

}  // namespace vanban::structure
