#include "structure/tasks/assignment_cues.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

using text::is_letter;

const recognise::ClueMention* CueReader::at(std::uint32_t at, std::uint32_t begin, std::uint32_t limit) {
  for (const recognise::ClueMention& clue : cues_.within({at, at + 1})) {
    if (is_cue(clue, begin, limit)) return &clue;
  }
  return nullptr;
}

bool CueReader::is_cue(const recognise::ClueMention& clue, std::uint32_t begin, std::uint32_t limit) {
  if (clue.span.end > limit) return false;
  const std::uint32_t at = clue.span.begin;
  const Span word{at, text::word_end(key_, at)};
  // Chỉ thị with a capital is the document; "mời" in the middle of a sentence tells of a meeting, and so does a
  // person.
  if (key_[at] == 'C') return false;
  const bool bids = rules_.names.words.invites.stands_at(key_, at);
  const bool invites = bids || rules_.names.words.invites.ends(key_, {at, clue.span.end});
  if ((bids && at != begin) || (invites && invites_person(clue.span.end, limit))) return false;
  return rules_.cues.has(origin_, word) && !is_behind_no_cue(at, begin);
}

// mời ông Đỗ Văn Nam, mời các đồng chí
bool CueReader::invites_person(std::uint32_t at, std::uint32_t limit) {
  while (at < limit && key_[at] == ' ') ++at;
  return rules_.persons->match_at(key_, at, limit, &match_);
}

// "thư đề nghị", "đã giao", "ý kiến của Bí thư giao"; but "Ban Bí thư giao".
bool CueReader::is_behind_no_cue(std::uint32_t at, std::uint32_t begin) {
  const auto reaches = [&](const grammar::Rule* rule, std::uint32_t from) {
    return rule->match_at(key_, from, at, &match_) && at - match_.whole.end <= 1;
  };
  bool behind = false;
  std::uint32_t from = at;
  for (int words = 0; words < 2 && from > begin; ++words) {
    while (from > begin && (key_[from - 1] == ' ' || key_[from - 1] == ',')) --from;
    if (from == begin || !is_letter(key_[from - 1])) break;
    while (from > begin && is_letter(key_[from - 1])) --from;
    if (reaches(rules_.gives, from)) return rules_.names.words.opinion.stands_before_end(key_, {begin, from});
    behind = behind || reaches(rules_.no_cue_behind, from);
  }
  return behind;
}

// "Bộ Chính trị đã ban hành Nghị quyết, theo đó giao Đảng ủy Quốc hội ...": where what another document says is told;
// the stretch's end where none is.
std::uint32_t CueReader::told_from(Span stretch) const {
  const Span told = rules_.names.words.as_it_says.find(key_, stretch);
  const bool tells =
      told.end < stretch.end && !rules_.names.words.issued.find(key_, {stretch.begin, told.begin}).empty();
  return tells ? told.end + 1 : stretch.end;
}

// "Kế hoạch số 12", not "danh mục 12 bến đò"
bool CueReader::is_numbered(Span act) const {
  constexpr std::string_view kNumber = " so ";
  const std::string_view words = key_.substr(0, act.end);
  for (std::size_t at = text::find_word(words, kNumber, act.begin); at != std::string_view::npos;
       at = text::find_word(words, kNumber, at + kNumber.size())) {
    const std::size_t number = at + kNumber.size();
    if (number < words.size() && text::is_digit(words[number])) return true;
  }
  return false;
}

// "Tỉnh đã ban hành Kế hoạch số 12 giao Sở Y tế chủ trì": a numbered act says it. Behind a comma this one does.
bool CueReader::is_told_by_act(Span before) const {
  constexpr std::uint32_t kFarthest = 300;  // it is asked at each cue of a clause
  before.begin = std::max(before.begin, before.end - std::min(before.end, kFarthest));
  const Span issued = rules_.names.words.issued.find(key_, before);
  if (issued.empty()) return false;
  const Span act{issued.end, before.end};
  return is_numbered(act) && find_sign(key_, ',', act) == act.end;
}

// "Văn phòng Bộ có thể lập dự toán đề nghị Sở Y tế hỗ trợ": no sign stands between.
bool CueReader::is_permitted(Span before) {
  constexpr std::uint32_t kFarthest = 120;  // it is asked at each cue of a clause
  const std::uint32_t from = std::max(before.begin, before.end - std::min(before.end, kFarthest));
  for (std::uint32_t at = before.end; at > from; --at) {
    const char c = key_[at - 1];
    if (c != ' ' && !text::is_alnum(c)) return false;
    const bool begins = c == ' ' || at - 1 == from;
    const std::uint32_t word = c == ' ' ? at : at - 1;
    if (begins && word < before.end && rules_.permits->match_at(key_, word, before.end, &match_)) return true;
  }
  return false;
}

std::uint32_t CueReader::find(Span clause, std::uint32_t end) {
  std::optional<std::uint32_t> told;  // most clauses have no cue
  for (const recognise::ClueMention& clue : cues_.within({clause.begin, end})) {
    if (!is_cue(clue, clause.begin, clause.end) || !names_behind(clue, clause)) continue;
    if (is_told_by_act({clause.begin, clue.span.begin}) || is_permitted({clause.begin, clue.span.begin})) continue;
    if (!told) told = told_from({clause.begin, end});
    return clue.span.begin < *told ? clue.span.begin : end;
  }
  return end;
}

std::uint32_t CueReader::take(std::uint32_t at, Span clause, AssignmentLine* line) {
  const recognise::ClueMention* cue = this->at(at, clause.begin, clause.end);
  if (cue == nullptr) return 0;
  const auto list = names_behind(*cue, clause);
  return list ? line->add(*list, cue->span, clause.end) : 0;
}

std::optional<NameList> CueReader::names_behind(const recognise::ClueMention& cue, Span clause) {
  if (rules_.parts->match_at(key_, cue.span.begin, clause.end, &match_)) return std::nullopt;
  std::uint32_t name = cue.span.end;
  while (name < clause.end && (key_[name] == ' ' || key_[name] == ':')) ++name;
  auto list = names_.read(name, clause.end);
  if (!list) return list;
  if (list->ended_by == ListEnd::stop) names_.end_behind_relative(clause.end, &*list);
  if (list->unknown != 0 && list->ended_by != ListEnd::duty) list->lead_to(list->unknown, list->end);
  const bool goes_on = list->ended_by == ListEnd::duty || list->ended_by == ListEnd::colon;
  const bool first = cue.span.begin == clause.begin && list->ended_by == ListEnd::stop;
  return goes_on || first ? list : std::nullopt;
}

}  // namespace vanban::structure
