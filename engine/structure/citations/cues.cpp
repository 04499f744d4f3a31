// Cues by their place, and how far one reaches: not over a semicolon, nor out of a bracket.

#include "structure/citations/cues.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure {

using recognise::CueMention;

const CueMention* Cues::first(std::uint32_t from, std::uint32_t to) const {
  const auto cue = first_from(mentions_.cues, from);
  return cue != mentions_.cues.end() && cue->span.end <= to ? &*cue : nullptr;
}

const CueMention* Cues::last(std::uint32_t from, std::uint32_t to) const {
  const CueMention* cue = last_ending_by(mentions_.cues, to);
  return cue != nullptr && cue->span.begin >= from ? cue : nullptr;
}

const CueMention* Cues::over(std::uint32_t at) const {
  const auto cue = first_ending_behind(mentions_.cues, at);
  const bool over = cue != mentions_.cues.end() && cue->span.begin < at && cue->relation == Relation::cites;
  return over ? &*cue : nullptr;
}

const CueMention* Cues::telling(std::uint32_t from, const Draft& draft) const {
  const CueMention* cue = last(from, draft.whole.begin);
  if (cue == nullptr || !reaches(*cue, draft)) return nullptr;
  if (cue->passes_on) {
    const CueMention* governing = last_governing(from, *cue);
    return governing != nullptr ? governing : cue;
  }
  const CueMention* earlier = last(from, cue->span.begin);
  if (cue->relation == Relation::guides && is_guidance_of(*cue)) {
    return earlier != nullptr && earlier->relation == Relation::implements ? earlier : nullptr;
  }
  // A cue behind the draft's places ("khoản 1 Điều 2; Phụ lục I ban hành kèm theo"): their semicolons end nothing.
  const std::uint32_t clause = std::min(cue->span.begin, draft.begin());
  if (earlier == nullptr || ends_clause(std::min(earlier->span.end, clause), clause)) return cue;
  constexpr std::uint32_t kLongestObject = 60;  // "gia hạn thời gian thực hiện các dự án theo"
  const bool guides = (earlier->relation == Relation::guides || earlier->relation == Relation::extends) &&
                      cue->span.begin - earlier->span.end <= kLongestObject;
  if (cue->relation == Relation::implements && guides) return earlier;
  // "Thực hiện chỉ đạo của Bộ trưởng theo Quyết định số 5": what is carried out was said there.
  const Span between{earlier->span.end + 1, cue->span.begin};
  const bool ordered = rules_.clause.order.begins(key_, between);
  // "Triển khai thực hiện theo Kế hoạch số 5": a plan is there to be carried out.
  constexpr std::uint32_t kLongestManner = 24;
  const bool in_words =
      between.end - earlier->span.end <= kLongestManner &&
      key_.substr(earlier->span.end, between.end - earlier->span.end).find_first_of(",.;:()") == std::string_view::npos;
  if (cue->only_directives && earlier->relation == Relation::implements && in_words && is_plan(draft)) return earlier;
  if (cue->only_directives && earlier->relation == Relation::implements && ordered) return earlier;
  if (cue->relation == Relation::issued_by) {
    // "sửa đổi mức thuế quy định tại Biểu thuế ban hành kèm theo"
    const CueMention* acting = earlier->passes_on ? last_governing(from, *earlier) : earlier;
    if (acting != nullptr && (changes(acting->relation) || acting->relation == Relation::suspends)) return acting;
  }
  return cue;
}

bool Cues::is_plan(const Draft& draft) const {
  return draft.type != nullptr && !draft.issued_text && rules_.roles.has(*draft.type, DoctypeRole::issued);
}

// A full stop or a semicolon; those in "nhóm 07.14" and "số..." are none.
bool Cues::ends_clause(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    if (ends_clause_at(i)) return true;
  }
  return false;
}
bool Cues::ends_clause_at(std::uint32_t i) const {
  if (key_[i] == ';') return true;
  if (key_[i] != '.' || ends_numeral(i) || is_in_ellipsis(i)) return false;
  return i + 1 >= key_.size() || !text::is_digit(key_[i + 1]);
}

bool Cues::is_in_ellipsis(std::uint32_t point) const {
  return (point > 0 && key_[point - 1] == '.') || (point + 1 < key_.size() && key_[point + 1] == '.');
}

bool Cues::ends_numeral(std::uint32_t point) const {
  std::uint32_t begin = point;
  while (begin > 0 && (key_[begin - 1] == 'I' || key_[begin - 1] == 'V' || key_[begin - 1] == 'X')) --begin;
  return begin < point && begin > 0 && key_[begin - 1] == ' ';
}

// "Thực hiện hướng dẫn của Bộ X tại Công văn số 5": the guidance is a thing there; "hướng dẫn Luật" is what is done.
bool Cues::is_guidance_of(const CueMention& cue) const {
  return rules_.clause.guidance.begins(key_, {cue.span.begin, static_cast<std::uint32_t>(key_.size())});
}

// A cue in a closed bracket, or before a semicolon, governs nothing behind it; the draft's places may have semicolons
// themselves: "quy định chi tiết khoản 2 Điều 4; khoản 3 Điều 5 của Luật". What is changed may be a row of things of
// which places are the last: "Bãi bỏ các quy định về X; Điều 3 Thông tư số 5".
bool Cues::reaches(const CueMention& cue, const Draft& draft) const {
  const std::uint32_t to = draft.begin();
  const bool in_row = !draft.pinpoint.empty() && changes(cue.relation);
  int depth = 0;
  for (std::uint32_t i = cue.span.end; i < to; ++i) {
    if (key_[i] == ';' && !(in_row && i + 2 == to)) return false;
    depth += key_[i] == '(' ? 1 : key_[i] == ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return true;
}

bool Cues::is_apart(std::uint32_t from, std::uint32_t to) const {
  int depth = 0;
  for (std::uint32_t i = from; i < to; ++i) {
    if (ends_clause_at(i)) return true;
    depth += key_[i] == '(' ? 1 : key_[i] == ')' ? -1 : 0;
  }
  return depth != 0;
}

// "thủ tục thay thế được công bố tại Quyết định số 5": what was announced there replaces something itself.
bool Cues::is_of_what_is_told(const CueMention& change, const CueMention& place) const {
  return change.span.end + 1 == place.span.begin && words(place).starts_with("duoc ");
}

// Before "quy định tại": the nearest cue of change or of carrying out, in the same sentence.
const CueMention* Cues::last_governing(std::uint32_t from, const CueMention& cue) const {
  constexpr std::uint32_t kShortObject = 12;  // "hướng dẫn thi hành một số quy định của Nghị định"
  for (const CueMention* c = last(from, cue.span.begin); c != nullptr; c = last(from, c->span.begin)) {
    if (is_apart(c->span.end, cue.span.begin)) return nullptr;
    if (changes(c->relation)) return is_of_what_is_told(*c, cue) ? nullptr : c;
    const bool close = cue.span.begin - c->span.end <= kShortObject;
    if (close && c->relation == Relation::guides) return c;
    if (close && c->relation == Relation::based_on)
      return rules_.clause.grounds.stands_before_end(key_, {from, c->span.begin}) ? nullptr : c;
    // "Thực hiện nghiêm quy định tại khoản 3 Điều 52 Luật ...", "kéo dài thời hạn áp dụng các quy định tại", but not
    // "thực hiện bình ổn giá quy định tại".
    const bool acts =
        c->relation == Relation::implements || c->relation == Relation::extends || c->relation == Relation::suspends;
    if (acts && !c->only_directives && rules_.carried_out_gap.fills(key_, c->span.end, cue.span.begin)) return c;
    if (c->relation == Relation::cites && !c->passes_on) return nullptr;
  }
  return nullptr;
}

const recognise::TypeMention* Cues::type_before(const CueMention& cue, std::uint32_t from) const {
  const recognise::TypeMention* type = last_ending_by(mentions_.types, cue.span.begin);
  return type != nullptr && type->span.begin >= from ? type : nullptr;
}

bool Cues::names(Span cue) const { return text::lower(key_.substr(cue.end - 3, 3)) == " la"; }

std::string Cues::words(const CueMention& cue) const {
  return text::lower(key_.substr(cue.span.begin, cue.span.size()));
}

}  // namespace vanban::structure
