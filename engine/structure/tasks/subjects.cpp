#include "structure/tasks/subjects.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

namespace {

constexpr std::uint32_t kLongestCase = 150;  // in which somebody is to do something

NameList one_name(Span name) {
  NameList list;
  list.begin = name.begin;
  list.end = name.end;
  list.names.push_back(name);
  return list;
}

}  // namespace

using text::is_lower;
using text::is_upper;
using text::stands_at;

std::uint32_t SubjectReader::take(std::uint32_t at, std::uint32_t limit, AssignmentLine* line) {
  if (line->only_cued()) return 0;
  auto list = names_.read(at, limit);
  return take(&list, at, limit, line);
}

std::uint32_t SubjectReader::take(std::optional<NameList>* read, std::uint32_t at, std::uint32_t limit,
                                  AssignmentLine* line) {
  const bool names_nobody = !*read || (*read)->ended_by == ListEnd::stop || is_nobody(**read);
  const bool one = names_nobody || ((*read)->names.size() == 1 && (*read)->ended_by == ListEnd::duty);
  std::uint32_t noun = one ? whoever_.noun_end(at, limit) : 0;
  if (noun == 0 && !*read) noun = whoever_.unknown_noun_end(at, limit);
  if (noun != 0) {
    if (const std::uint32_t to = take_office_held_by(noun, at, limit, line)) return to;
    if (const std::uint32_t to = names_nobody ? take_whoever(at, noun, limit, line) : 0) return to;
    if (const std::uint32_t to = may_apply(noun, limit) ? take_applicant(one_name({at, noun}), noun, limit, line) : 0)
      return to;
  }
  if (!*read) return 0;
  NameList& list = **read;
  if (noun == 0 && list.ended_by == ListEnd::stop && may_apply(list.end, limit)) {
    if (const std::uint32_t to = take_applicant(list, list.end, limit, line)) return to;
  }
  const std::uint32_t stop = list.next;
  if (asks_behind_then(list)) return line->add(list, std::nullopt, limit);
  if (is_told_by_unknown_verb(list, limit, *line)) {
    list.lead_to(list.unknown, list.end);
    return line->add_by_unknown_verb(list, limit);
  }
  if (list.ended_by != ListEnd::stop) return take_told(list, stop, limit, line);
  const std::uint32_t then = find_then(stop, limit);
  find_duty_behind_stop(limit, line->end(), then, &list);
  return list.ended_by == ListEnd::stop ? take_behind_then(then, limit, line) : take_told(list, stop, limit, line);
}

// "Sổ của bến, nếu bị rách thì trưởng bến phải lập lại": not what they only do, which may be told of them.
std::uint32_t SubjectReader::take_charged_behind_then(Span clause, std::uint32_t limit, AssignmentLine* line) {
  const std::uint32_t then = circumstances_.find_then(clause.begin, clause.end);
  if (then == clause.end) return 0;
  const std::uint32_t at = then + 5;
  const auto list = names_.read(at, limit);
  if (list && list->ended_by == ListEnd::duty) {
    const bool charged = rules_.names.charge->match_at(key_, list->next, limit, &match_);
    return charged ? take_told(*list, list->next, limit, line) : 0;
  }
  const std::uint32_t noun = whoever_.noun_end(at, limit);
  return noun != 0 ? take_whoever(at, noun, limit, line) : 0;
}

// "Công an tỉnh gỡ biển báo cũ.": nothing else is told of one body, by small words up to a full stop or a semicolon.
bool SubjectReader::is_told_by_unknown_verb(const NameList& list, std::uint32_t limit, const AssignmentLine& line) {
  constexpr int kFewest = 3;  // words
  if (list.unknown == 0 || list.ended_by == ListEnd::duty || list.ended_by == ListEnd::colon) return false;
  if (!line.in_unit() || list.names.size() != 1 || list.next < list.unknown) return false;
  const bool ends = list.next >= limit || key_[list.next] == '.' || key_[list.next] == ';' || key_[list.next] == '(';
  const std::string_view words = key_.substr(list.unknown, list.next - list.unknown);
  if (!ends || std::count(words.begin(), words.end(), ' ') + 1 < kFewest) return false;
  return std::all_of(words.begin(), words.end(), [](char c) { return c == ' ' || is_lower(c); }) &&
         !rules_.no_verb->match_at(key_, list.unknown, limit, &match_);
}

// "Bến đò không có phao thì ...": where what follows from a case begins, the limit where it does not.
std::uint32_t SubjectReader::find_then(std::uint32_t stop, std::uint32_t limit) const {
  const std::uint32_t last = std::min(limit, stop + kLongestCase);
  constexpr std::string_view kBut = ", nhung ";
  const std::uint32_t then = circumstances_.find_then(stop - 1, last);
  if (then == last) return limit;
  std::uint32_t sign = before_signs({stop, then}).end;
  if (stands_at(key_, sign, kBut)) sign = before_signs({sign + 1, then}).end;
  return sign < then ? limit : then;
}

// "Trưởng bến vi phạm thì Sở Xây dựng / đề nghị Chủ tịch tỉnh xử lý": who in some case has to ask for something is told
// that; elsewhere whom he asks is told something.
bool SubjectReader::asks_behind_then(const NameList& list) const {
  constexpr std::string_view kThen = " thi ";
  constexpr std::string_view kAsk = "de nghi ";
  return list.ended_by == ListEnd::stop && stands_at(key_, list.next, kAsk) &&
         key_.substr(0, list.begin).ends_with(kThen);
}

// `stop`: where the words end that name them, behind which their part may be told.
std::uint32_t SubjectReader::take_told(const NameList& list, std::uint32_t stop, std::uint32_t limit,
                                       AssignmentLine* line) {
  const std::uint32_t at = list.begin;
  if (list.ended_by != ListEnd::duty || is_nobody(list)) return 0;
  if (goes_on(list, at, *line) || passes_on(list.next, at, limit) || is_stock({list.next, limit})) return 0;
  if (only_earns(list, limit) || only_points_back(list, limit)) return 0;
  const std::uint32_t to = line->add(list, std::nullopt, limit);
  if (tells_what_was(list, limit)) line->may_tell_past();
  // "Trưởng bến (là người đứng đầu bến) do Sở Y tế bổ nhiệm, giúp ..."
  if (stop + 3 < to) passive_.take({stands_at(key_, stop, "la ") ? stop + 3 : list.begin, to - 2}, to - 2, line);
  return to;
}

// Behind a semicolon small words go on with what stands before it: "kiểm tra các chợ; cơ sở vi phạm đóng cửa".
bool SubjectReader::goes_on(const NameList& list, std::uint32_t at, const AssignmentLine& line) {
  const bool small = at >= 2 && at > line.begin() && key_[at - 2] == ';' && is_lower(key_[at]) && !is_class(at);
  return small && !is_bound(list.next, line.end()) && !repeats_subject(at, line);
}

// Chính phủ (sẽ) giao Bộ Nội vụ: it is the others who are told.
bool SubjectReader::passes_on(std::uint32_t duty, std::uint32_t begin, std::uint32_t limit) {
  const bool will = rules_.names.words.will.stands_at(key_, duty);
  const recognise::ClueMention* cue = cues_.at(duty + (will ? 3 : 0), begin, limit);
  return cue != nullptr && names_.begins_name(cue->span.end + 1, limit) && !assigns_own(*cue, limit);
}

// "Sở Xây dựng phân công cán bộ trực bến": its own people, whom it has to choose; not "phân công đồng chí Lò Văn Thảo".
bool SubjectReader::assigns_own(const recognise::ClueMention& cue, std::uint32_t limit) {
  constexpr std::string_view kAssigns = "phan cong";
  const std::uint32_t name = cue.span.end + 1;
  const Phrase* head = stands_at(key_, cue.span.begin, kAssigns) ? names_.phrase_at(name, limit) : nullptr;
  if (head == nullptr || (head->kind != PhraseKind::post && head->kind != PhraseKind::person)) return false;
  const auto behind = name + static_cast<std::uint32_t>(head->key.size()) + 1;
  return is_lower(key_[name]) && behind < limit && is_lower(key_[behind]);
}

// "Người tiếp nhận hồ sơ phải trả lời"; but "Người học phải bồi hoàn chi phí trước ngày này thì tiếp tục ..." only
// says who is meant.
std::uint32_t SubjectReader::take_whoever(std::uint32_t at, std::uint32_t noun, std::uint32_t limit,
                                          AssignmentLine* line) {
  const auto list = whoever_.read(at, noun, limit);
  if (!list || is_stock({list->next, limit})) return 0;
  const std::uint32_t end = find_sign(key_, ',', {list->next, find_sign(key_, ';', {list->next, limit})});
  return circumstances_.find_then(list->next, end) < end ? 0 : line->add(*list, std::nullopt, limit);
}

// "Tổ chức, cá nhân đề nghị cấp thẻ lái đò / nộp hồ sơ": what he wants says who is meant. `noun`: where the words end
// that say what he is.
std::uint32_t SubjectReader::take_applicant(NameList who, std::uint32_t noun, std::uint32_t limit,
                                            AssignmentLine* line) {
  if (!rules_.applies->match_at(key_, noun + 1, limit, &match_) || match_.has(match_.rule->group("may"))) return 0;
  const std::uint32_t duty = match_.groups[static_cast<std::size_t>(match_.rule->group("duty"))].begin;
  who.lead_to(duty, duty - 1);
  return line->add(who, std::nullopt, limit);
}

// "Cơ quan thẩm định là Sở Y tế": the name behind the office.
std::uint32_t SubjectReader::take_office_held_by(std::uint32_t noun, std::uint32_t at, std::uint32_t limit,
                                                 AssignmentLine* line) {
  constexpr std::uint32_t kLongestOffice = 90;
  const std::string_view office = key_.substr(0, std::min(limit, noun + kLongestOffice));
  if (text::find_word(office, "la ", noun) == std::string_view::npos) return 0;  // most, without asking the rule
  if (!rules_.office_held_by->match_at(key_, at, limit, &match_)) return 0;
  const std::uint32_t name = behind_blanks(key_, match_.whole.end, limit);
  auto list = names_.read(name, find_sign(key_, ';', {name, limit}));
  if (!list || std::none_of(key_.begin() + list->begin, key_.begin() + list->end, is_upper)) return 0;
  list->begin = at;
  return line->add(*list, std::nullopt, limit);
}

// No line of the rule goes beyond a semicolon. Some look for their words in all that they may: that would be the rest
// of the sentence at each of its clauses.
bool SubjectReader::is_stock(Span duty) {
  const Span clause{duty.begin, find_sign(key_, ';', duty)};
  return rules_.stock->match_at(key_, clause.begin, clause.end, &match_) || is_only_banned(clause, duty.end);
}

// "không được chở quá tải"; but "không được chở quá tải và phải ghi sổ", "không được chở quá tải; báo cáo số khách".
// Another verb behind the semicolon may be banned as well.
bool SubjectReader::is_only_banned(Span clause, std::uint32_t limit) {
  if (!rules_.ban->match_at(key_, clause.begin, clause.end, &match_)) return false;
  if (rules_.bound_beside_ban->match_at(key_, clause.begin, clause.end, &match_)) return false;
  const std::uint32_t behind = behind_blanks(key_, clause.end + 1, limit);
  return behind >= limit || !rules_.bound_behind_ban->match_at(key_, behind, limit, &match_);
}

// "Chi hội tổ chức được 3 buổi", "Sở Xây dựng triển khai dự án trong năm 2019" (of a document of 2021): it is told what
// was done, unless work is given there. Not "Mỗi chi hội tổ chức được 3 buổi", "... được 3 buổi trở lên": so much is to
// be done.
bool SubjectReader::tells_what_was(const NameList& list, std::uint32_t limit) {
  const Span words{list.next, find_sign(key_, ';', {list.next, limit})};
  if (rules_.accomplished->match_at(key_, words.begin, words.end, &match_))
    return !rules_.names.words.each.stands_at(key_, list.begin) &&
           !rules_.to_accomplish->match_at(key_, words.begin, words.end, &match_);
  return is_done(words);
}

// All that a sentence says, with its year at the end. Another verb between them may be what the year belongs to: "tổ
// chức thu hồi thẻ cấp trong năm 2016".
bool SubjectReader::is_done(Span words) {
  words.end = before_end_signs(key_, words);
  if (!rules_.done_then->match_at(key_, words.begin, words.end, &match_) || match_.whole.end != words.end) return false;
  const Span object = match_.groups[static_cast<std::size_t>(rules_.done_then->group("object"))];
  for (std::uint32_t at = behind_blanks(key_, object.begin, object.end); at < object.end;
       at = text::word_at(key_, at).end) {
    const bool dates_it = rules_.dated_itself->match_at(key_, at, object.end, &match_);
    if (dates_it || (is_lower(key_[at]) && names_.duty_at(at, words.begin, words.end).kind != DutyWord::none))
      return false;
  }
  return circumstances_.is_past({object.end, words.end});
}

// "Doanh nghiệp đầu tư bến đò được miễn thuế": of those who are only of a kind that tells who has the right.
bool SubjectReader::only_earns(const NameList& list, std::uint32_t limit) {
  const Span name = list.names.front();
  if (!rules_.earns->match_at(key_, list.next, limit, &match_)) return false;
  const Span earned{list.next, before_signs({list.next, limit}).end};
  return rules_.names.of_a_kind->match_at(key_, name.begin, name.end, &match_) && !are_others_named(earned);
}

// "đào tạo nghề cho (lao động được) vay vốn", "đầu tư trên đất được miễn tiền thuê phải lập sổ"
bool SubjectReader::are_others_named(Span words) {
  for (std::uint32_t at = words.begin; at < words.end; at = text::word_at(key_, at).end) {
    if (text::is_letter(key_[at]) && rules_.earned_by_others->match_at(key_, at, words.end, &match_)) return true;
  }
  return false;
}

// "Các xã này tổ chức hội nghị" goes on with what is told of them; "Các xã này phải báo cáo" charges them.
bool SubjectReader::only_points_back(const NameList& list, std::uint32_t limit) {
  const Span name = list.names.front();
  return rules_.points_back->match_at(key_, name.begin, name.end, &match_) && match_.whole.end == name.end &&
         !is_bound(list.next, limit);
}

void SubjectReader::find_duty_behind_stop(std::uint32_t limit, std::uint32_t line_end, std::uint32_t then,
                                          NameList* list) {
  if (!find_duty_in_any_case(limit, then, list)) find_duty_behind_role(limit, line_end, list);
}

// "Ủy ban nhân dân xã là chủ đầu tư, có trách nhiệm lập hồ sơ", "Trưởng bến do Giám đốc Sở bổ nhiệm, giúp Giám đốc
// ..."
void SubjectReader::find_duty_behind_role(std::uint32_t limit, std::uint32_t line_end, NameList* list) {
  constexpr std::uint32_t kLongestRole = 100;
  const std::string_view role = key_.substr(list->next, 3);
  if (is_beside_other_work(*list) && lead_by(rules_.charged_besides, list->next, limit, list)) return;
  if (lead_by(rules_.charged_when, list->next, limit, list)) return;
  if (rules_.names.words.condition.stands_at(key_, list->next))
    return find_duty_behind_condition(limit, line_end, list);
  if (is_told_elsewhere(list->next, limit)) {
    list->ended_by = ListEnd::duty;
    return;
  }
  if (role != "la " && role != "do ") return;
  const std::uint32_t last = std::min(limit, list->next + kLongestRole);
  const std::uint32_t comma = find_sign(key_, ',', {list->next, last});
  if (comma + 2 >= last || key_.substr(list->next, comma - list->next).find_first_of(";:.(") != std::string_view::npos)
    return;
  const bool helps = role == "do " && rules_.names.words.helps.stands_at(key_, comma + 2);
  if (!helps && names_.duty_at(comma + 2, comma + 2, limit).kind != DutyWord::modal) return;
  list->next = comma + 2;
  list->ended_by = ListEnd::duty;
}

// "Ngoài việc sửa bến, (Sở Xây dựng) còn phải ...": what one does besides opens the sentence.
bool SubjectReader::is_beside_other_work(const NameList& list) const {
  constexpr std::uint32_t kLongest = 250;
  constexpr std::string_view kBesides = "Ngoai ";
  constexpr std::string_view kAlso = "con ";
  if (!stands_at(key_, list.next, kAlso)) return false;
  const std::uint32_t from = list.begin - std::min(list.begin, kLongest);
  const std::string_view before = key_.substr(from, list.begin - from);
  const std::size_t found = before.rfind(kBesides);
  return found != std::string_view::npos && before.ends_with(", ") &&
         before.find_first_of(";:", found) == std::string_view::npos &&
         before.find(". ", found) == std::string_view::npos;
}

// "Lái đò trong hoạt động chở khách phải ...", "Lái đò đến Phòng Kinh tế nộp đơn": not "(các xã từ tỉnh) đến cơ sở".
bool SubjectReader::is_told_elsewhere(std::uint32_t at, std::uint32_t limit) {
  constexpr std::string_view kTo = "den ";
  if (stands_at(key_, at, "trong ") && rules_.within_work->match_at(key_, at, limit, &match_)) return true;
  if (key_.substr(at, kTo.size()) != kTo) return false;
  const auto place = names_.read(at + static_cast<std::uint32_t>(kTo.size()), limit);
  if (!place || !is_upper(key_[place->begin])) return false;
  const bool takes = place->ended_by == ListEnd::stop && stands_at(key_, place->next, "nhan ");
  return takes || (place->ended_by == ListEnd::duty && names_.begins_verb(place->next, limit));
}

// "Sở Y tế nhận đơn chậm thì phải trả lời": behind the words that say in which case, before any sign. Behind a comma
// "(nếu là Phó Giám đốc,) Giám đốc thì phải báo cáo" stands at a condition's end.
bool SubjectReader::find_duty_in_any_case(std::uint32_t limit, std::uint32_t then, NameList* list) {
  if (then < limit) {
    const bool ends_condition = then + 1 == list->next && list->begin >= 2 && key_[list->begin - 2] == ',';
    return !ends_condition && lead_by(rules_.in_any_case, then + 1, limit, list);
  }
  constexpr std::string_view kOwed = "phai ";
  const Span words{list->next, std::min(limit, list->next + kLongestCase)};
  if (text::find_word(key_.substr(0, words.end), kOwed, words.begin) == std::string_view::npos) return false;
  const std::string_view clause = key_.substr(0, before_signs(words).end);
  for (const std::string_view word : {"hay khong ", "van ", "cung "}) {
    const std::size_t found = text::find_word(clause, word, words.begin);
    if (found != std::string_view::npos && lead_by(rules_.in_any_case, static_cast<std::uint32_t>(found), limit, list))
      return true;
  }
  return false;
}

// To the duty of a rule, but for what somebody only has to be: "phải đủ 18 tuổi". What was done to those who are meant
// ends their name: "Các hộ (bị thu hồi bến) được đền và phải ...".
bool SubjectReader::lead_by(const grammar::Rule* rule, std::uint32_t at, std::uint32_t limit, NameList* list) {
  if (!rule->match_at(key_, at, limit, &match_)) return false;
  const std::uint32_t duty = match_.groups[static_cast<std::size_t>(rule->group("duty"))].begin;
  if (rules_.names.quality->match_at(key_, duty, limit, &match_)) return false;
  const int told = rule->group("told");
  const bool described = match_.has(told);
  list->lead_to(duty, described ? match_.groups[static_cast<std::size_t>(told)].end : list->end);
  return true;
}

// A stretch up to the first sign that divides it.
Span SubjectReader::before_signs(Span words) const {
  for (const char sign : {',', ';', ':', '.', '('}) words.end = find_sign(key_, sign, words);
  return words;
}

// "Bến đò không có phao thì Sở Xây dựng phải đóng bến": what another does in such a case.
std::uint32_t SubjectReader::take_behind_then(std::uint32_t then, std::uint32_t limit, AssignmentLine* line) {
  auto list = then < limit ? names_.read(then + 5, limit) : std::nullopt;
  if (!list) return 0;
  const std::uint32_t stop = list->next;
  if (asks_behind_then(*list)) return line->add(*list, std::nullopt, limit);
  if (list->ended_by == ListEnd::stop) find_duty_behind_stop(limit, line->end(), find_then(stop, limit), &*list);
  return take_told(*list, stop, limit, line);
}

// "Các sở khi mời chuyên gia, ngoài thủ tục chung, phối hợp với Công an tỉnh": behind one of the condition's commas.
void SubjectReader::find_duty_behind_condition(std::uint32_t limit, std::uint32_t line_end, NameList* list) {
  constexpr std::uint32_t kLongestCondition = 250;
  constexpr int kMostCommas = 8;
  const std::uint32_t last =
      std::min(find_sign(key_, ';', {list->next, limit}), std::min(limit, list->next + kLongestCondition));
  int tries = 0;
  for (std::uint32_t comma = find_sign(key_, ',', {list->next, last}); comma + 2 < last && tries < kMostCommas;
       comma = find_sign(key_, ',', {comma + 1, last}), ++tries) {
    if (!names_.begins_verb(comma + 2, limit) && !is_bound(comma + 2, line_end)) continue;
    list->next = comma + 2;
    list->ended_by = ListEnd::duty;
    return;
  }
}

// "Công chức Tư pháp rà soát; công chức Văn hóa lập danh sách"
bool SubjectReader::repeats_subject(std::uint32_t at, const AssignmentLine& line) const {
  if (line.found().empty() || line.found().back().lead.empty()) return false;
  const std::uint32_t before = line.found().back().lead.front().begin;
  return stands_at(key_, before, key_.substr(at, text::word_end(key_, text::word_end(key_, at) + 1) - at));
}

// "Cơ quan phối hợp" names none: it is a label, or a definition. Nor does "của địa phương, cơ quan, Chủ tịch Ủy ban
// nhân dân ...": the small word belongs to what stands before it.
bool SubjectReader::is_nobody(const NameList& list) const {
  const Span name = list.names.front();
  if (!rules_.names.words.nobody.is(key_, name)) return false;
  return list.names.size() == 1 || (is_lower(key_[name.begin]) && is_upper(key_[list.names[1].begin]));
}

// "...; cán bộ, đảng viên phải gương mẫu": this verb has a subject of its own.
bool SubjectReader::is_bound(std::uint32_t at, std::uint32_t line_end) {
  return rules_.names.words.must.stands_at(key_, at) || names_.duty_at(at, at, line_end).kind == DutyWord::modal;
}

// Behind a semicolon small words go on with what stands before it, but for các ...
bool SubjectReader::is_class(std::uint32_t at) const { return rules_.names.words.plural.stands_at(key_, at); }

}  // namespace vanban::structure
