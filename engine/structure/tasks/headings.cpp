#include "structure/tasks/headings.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/packed_word.h"

namespace vanban::structure {

std::optional<AssignmentDraft> HeadingReader::read(Span line) {
  const Opening opening = opening_of(line);
  const Span words = names_in(opening, line.end);
  AssignmentDraft draft;
  draft.lead = opening.duties_of ? charged(words) : named(words, line.end);
  if (draft.lead.empty() && opening.duties_of && are_borne({line.begin, opening.end})) draft.lead = bearers(words);
  if (draft.lead.empty()) return std::nullopt;
  draft.cue = opening.cue;
  const bool opened = opening.cue || opening.duties_of;
  draft.span = {opened ? line.begin : draft.lead.front().begin, words.end};
  draft.from = line.begin;
  draft.next = line.end;
  draft.leads_in = true;
  return draft;
}

HeadingReader::Opening HeadingReader::opening_of(Span line) {
  Opening opening;
  opening.end = line.begin;
  const bool opens = rules_.openers.admits(key_, line.begin, line.end);
  opening.duties_of = opens && rules_.duties_of->match_at(key_, line.begin, line.end, &match_);
  const auto cue = cues_.within({line.begin, line.begin + 1});
  if (!opening.duties_of && !cue.empty() && cue.front().span.end <= line.end) {
    opening.cue = cue.front().span;
    opening.end = opening.cue->end + 1;
  } else if (opening.duties_of || (opens && rules_.towards->match_at(key_, line.begin, line.end, &match_))) {
    opening.end = match_.whole.end;
  } else if (opens && rules_.duties_named->match_at(key_, line.begin, line.end, &match_)) {
    const std::uint32_t end = match_.whole.end;
    opening.duties_of = is_named({end + 1, line.end}) && !tells_kind_of_duties(line);
    if (opening.duties_of) opening.end = end;
  }
  return opening;
}

// "NHIỆM VỤ CÁC ĐƠN VỊ TRỌNG TÂM"
bool HeadingReader::tells_kind_of_duties(Span line) {
  line.end = before_end_signs(key_, line);
  return rules_.kind_of_duties->match_at(key_, line.begin, line.end, &match_) && match_.whole.end == line.end;
}

// "(Trách nhiệm) các sở, ngành", "(Nhiệm vụ) Ban Chỉ đạo"; not "(Trách nhiệm) phòng cháy", "(NHIỆM VỤ) BAN CHỈ ĐẠO
// GIAO".
bool HeadingReader::is_named(Span words) {
  words.end = before_end_signs(key_, words);
  if (words.empty() || key_[words.begin - 1] != ' ') return false;
  const bool told = text::is_capitalised(key_, words.begin) || names_.head_at(words.begin, words.end).is_class;
  const auto list = told ? names_.read(words.begin, words.end) : std::nullopt;
  return list && list->ended_by == ListEnd::text_end;
}

// From what stands before them to the line's end, without signs and words that lead to a list.
Span HeadingReader::names_in(const Opening& opening, std::uint32_t line_end) const {
  Span words{behind_blanks(key_, opening.end, line_end), line_end};
  words.end = before_end_signs(key_, words);
  if (opening.duties_of) words.end = rules_.end_before_tail(key_, words, {',', ' '});
  return words;
}

// Whose duties are listed. Tổ tiếp công dân, xử lý đơn thư; bộ, cơ quan ngang bộ; người lái đò: all of it is the name.
std::vector<Span> HeadingReader::charged(Span words) {
  const auto list = names_.read(words.begin, words.end);
  if (!list && !names_.begins_noun(words.begin, words.end)) return {};
  const bool whole =
      list && (list->ended_by == ListEnd::text_end || rules_.scope->match_at(key_, list->next, words.end, &match_));
  return whole ? list->names.copy() : names_.divide(words);
}

// "Trách nhiệm của", "Quyền và nghĩa vụ của"; not "Nhiệm vụ của (năm 2026)".
bool HeadingReader::are_borne(Span opening) {
  for (std::uint32_t at = opening.begin; at < opening.end; at = text::word_at(key_, at).end) {
    if (text::is_letter(key_[at]) && rules_.borne->match_at(key_, at, opening.end, &match_)) return true;
  }
  return false;
}

// Thủ thư; bạn đọc và khách tham quan: what bears a duty is somebody, also where no word of it is known. A few words
// each, and nothing but words.
std::vector<Span> HeadingReader::bearers(Span words) {
  constexpr int kMostWords = 5;
  std::vector<Span> found;
  int count = 0;
  std::uint32_t from = words.begin;
  for (std::uint32_t at = words.begin; at < words.end; at = text::word_at(key_, at).end) {
    const bool comma = key_[at] == ',';
    const bool divides = comma || names_.is_and(at);
    if (!divides && text::is_letter(key_[at]) && ++count > kMostWords) return {};
    if (!divides && !text::is_letter(key_[at]) && key_[at] != ' ') return {};
    if (!divides) continue;
    found.push_back({from, before_end_signs(key_, {from, at})});
    from = behind_blanks(key_, comma ? at + 1 : text::word_end(key_, at), words.end);
    count = 0;
    if (from >= words.end) return {};
    at = from - 1;
  }
  found.push_back({from, words.end});
  const auto names_none = [&](Span name) {
    return name.empty() || rules_.names.no_bearer->match_at(key_, name.begin, name.end, &match_);
  };
  return std::any_of(found.begin(), found.end(), names_none) ? std::vector<Span>{} : found;
}

// Those who are named, and nothing but that duties follow.
std::vector<Span> HeadingReader::named(Span words, std::uint32_t line_end) {
  const auto list = names_.read(words.begin, words.end);
  if (!list) return {};
  // "Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội": all of it is the name.
  const std::string_view heading = key_.substr(words.begin, words.size());
  const bool in_charge =
      !rules_.names.words.in_charge.find(key_, words).empty() && heading.find_first_of(":;.") == std::string_view::npos;
  if (in_charge) return {words};
  if (list->ended_by == ListEnd::text_end) return list->names.copy();
  const bool leads_in = list->ended_by == ListEnd::duty &&
                        rules_.only_leads_in->match_at(key_, list->next, line_end, &match_) &&
                        match_.whole.end >= words.end;
  return leads_in ? list->names.copy() : std::vector<Span>{};
}

}  // namespace vanban::structure
