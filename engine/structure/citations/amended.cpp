// Whom a passive means: the nearest act of the same kind that is not younger than the one that amends.

#include "structure/citations/amended.h"

#include <tuple>

namespace vanban::structure {

using recognise::CueMention;

namespace {

bool is_same_kind(const Draft& a, const Draft& b) {
  return a.type != nullptr && b.type != nullptr && a.type->name == b.type->name;
}

bool is_same_act(const Draft& a, const Draft& b) {
  return a.number != nullptr && b.number != nullptr && a.number->number->canonical == b.number->number->canonical;
}

// Nothing is amended by what is older, or of its day.
bool may_amend(const Draft& amending, const Draft& amended) {
  const auto day = [](const Draft& draft) {
    const bool has_day = draft.own_date && draft.date != nullptr && draft.date->value.day != 0;
    return has_day ? std::tuple(draft.date->value.year, draft.date->value.month, draft.date->value.day)
                   : std::tuple(0, 0, 0);
  };
  const auto year = [](const Draft& draft) {
    if (draft.own_date && draft.date != nullptr) return draft.date->value.year;
    return draft.number == nullptr ? 0 : draft.number->number->year.value_or(0);
  };
  if (std::get<0>(day(amending)) != 0 && std::get<0>(day(amended)) != 0) return day(amending) > day(amended);
  return year(amending) == 0 || year(amended) == 0 || year(amending) >= year(amended);
}

}  // namespace

std::size_t Amendments::amended_before(std::size_t index, std::size_t before) const {
  const Draft& last = drafts_[index - 1];
  const Draft& draft = drafts_[index];
  if (!may_amend(draft, drafts_[before])) return same_kind_before(index, before);
  if (index - 1 == before || !is_same_kind(last, draft)) return before;
  const CueMention* cue = cues_.last(last.whole.end, draft.whole.begin);
  const bool direct = cue != nullptr && is_passive(cue->relation) && cue->span.begin <= last.whole.end + 2;
  return direct ? index - 1 : before;
}

// "Nghị định A (2024) sửa đổi Nghị định B (2016) hướng dẫn Luật C được sửa đổi theo Nghị định D (2020)": D amends B,
// for A is younger. The nearest of the kind that is not; `before` where none is.
std::size_t Amendments::same_kind_before(std::size_t index, std::size_t before) const {
  for (std::size_t i = index; i-- > before + 1;) {
    if (is_same_kind(drafts_[i], drafts_[index]) && may_amend(drafts_[index], drafts_[i])) return i;
  }
  return before;
}

bool Amendments::follows_passive(Draft* draft, std::size_t before) const {
  const Draft& last = drafts_[before];
  const std::uint32_t from = last.whole.end;
  const CueMention* cue = cues_.last(from, draft->whole.begin);
  if (cue != nullptr && is_passive(cue->relation) && draft->begin() - cue->span.end <= 8) {
    text_.set(draft, *cue);
    draft->subject = static_cast<int>(before);
    return true;
  }
  if (!is_passive(last.relation) || last.subject < 0 || closes_note(last, *draft)) return false;
  // Members of one list are alike: all with a place (Điều 1 Thông tư A; Điều 2 Thông tư B), or none.
  const bool alike = last.pinpoint.empty() == draft->pinpoint.empty();
  const Draft& amended = drafts_[static_cast<std::size_t>(last.subject)];
  if (is_same_act(*draft, amended)) return false;  // another place of it
  if (!alike || !may_amend(*draft, amended) || is_amended_too(*draft) || !rows_.joins(last, *draft)) return false;
  const bool semicolon = key_.substr(from, draft->whole.begin - from).find(';') != std::string_view::npos;
  if (semicolon && draft->pinpoint.empty()) return false;
  draft->relation = last.relation;
  draft->cue = last.cue;
  draft->subject = last.subject;
  return true;
}

// "Nghị định A (được sửa đổi bởi Nghị định B) và Nghị định C": the note in brackets is over, C stands beside A.
bool Amendments::closes_note(const Draft& last, const Draft& draft) const {
  const std::uint32_t noted = drafts_[static_cast<std::size_t>(last.subject)].whole.end;
  if (noted > last.whole.begin || last.whole.end > draft.whole.begin) return false;
  const std::string_view before = key_.substr(noted, last.whole.begin - noted);
  const std::size_t open = before.rfind('(');
  const bool opened = open != std::string_view::npos && before.find(')', open) == std::string_view::npos;
  return opened && key_.substr(last.whole.end, draft.whole.begin - last.whole.end).find(')') != std::string_view::npos;
}

// "Luật A đã được sửa đổi theo Luật B và Luật C đã được sửa đổi theo Luật D": C stands beside A.
bool Amendments::is_amended_too(const Draft& draft) const {
  const CueMention* cue = cues_.first(draft.whole.end, draft.whole.end + 60);
  if (cue == nullptr || !is_passive(cue->relation) || cue->span.begin > draft.whole.end + 2) return false;
  const auto by = first_from(drafts_, cue->span.end);
  return by != drafts_.end() && by->begin() <= cue->span.end + 8;
}

}  // namespace vanban::structure
