#include "structure/tasks/sections.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/packed_word.h"

namespace vanban::structure {

namespace {

bool is_undecided(Section section) { return section == Section::neutral || section == Section::open; }

}  // namespace

// Is it so from some word of a stretch to its end? Of those alone that `first` admits: nearly no word.
template <typename Is>
bool Sections::any_word_begins(const grammar::FirstBytes& first, Span stretch, Is is) const {
  const std::string_view key = key_;
  for (std::uint32_t at = stretch.begin; at < stretch.end; at = text::word_at(key, at).end) {
    if (text::is_letter(key[at]) && first.admits(key, at, stretch.end) && is(Span{at, stretch.end})) return true;
  }
  return false;
}

Section Sections::led_to() {
  if (!led_to_) led_to_ = led_to_by(outside_);
  return *led_to_;
}

// Closed where a line leads to those who attend, none where it leads to things, else neutral.
Section Sections::led_to_by(Span line) {
  if (line.empty() || key_[line.end - 1] != ':') return Section::neutral;
  if (matcher_.reaches(rules_.attendance, line)) return Section::closed;
  return ends_in_things(line) ? Section::none : Section::neutral;
}

void Sections::read(std::int32_t unit, const Passage& passage) {
  set(unit, is_note(unit) ? Section::closed : section_of(unit, passage));
  const std::int32_t parent = units_.parent(unit);
  states_[index_of(unit)].over_powers =
      (parent >= 0 && lists_powers(parent)) ||
      (units_.has_children(unit) && matcher_.begins(rules_.over_powers, passage.lines.front()));
  before_ = passage.lines.back();
}

// Does a unit stand right below "Ghi chú:" and nothing else, or behind such a one in the same list?
bool Sections::is_note(std::int32_t unit) {
  const NoteList list{units_.parent(unit), units_.kind(unit)};
  if (matcher_.reaches(rules_.notes, before_)) {
    notes_ = list;
  } else if (notes_ && *notes_ != list && above(unit) != Section::closed) {
    notes_.reset();  // below a note its list goes on
  }
  return notes_ == list;
}

Section Sections::section_of(std::int32_t unit, const Passage& passage) {
  constexpr std::uint32_t kLongestTopic = 70;
  constexpr std::uint32_t kLongestHeading = 160;
  const Section above = this->above(unit);
  const Span line = passage.lines.front();
  if (above == Section::amending || above == Section::closed) return above;
  const bool led = units_.parent(unit) < 0 && units_.kind(unit) == UnitKind::bullet;
  if (led && led_to() != Section::neutral) return led_to();
  const bool amends = kind_.headless ? matcher_.begins(rules_.amends_an_act, line)
                                     : !kind_.directing && matcher_.begins(rules_.amending, line);
  if (amends && !matcher_.begins(rules_.may_repeal, line) &&
      (above != Section::duties || matcher_.begins(rules_.amends_an_act, line)))
    return Section::amending;
  const bool adopts = kind_.resolving && units_.has_children(unit) && matcher_.begins(rules_.adoption, line);
  if (is_undecided(above) && (adopts || leads_to_duties(unit, line)) &&
      (above == Section::neutral || !is_among_things(unit)))
    return Section::duties;
  if (matcher_.begins(rules_.no_work, line)) return Section::closed;
  if (matcher_.begins(rules_.powers, line)) return Section::powers;
  if (above == Section::powers && matcher_.begins(rules_.own_benefit, line)) return Section::closed;
  if (above == Section::rights) return units_.has_children(unit) && names_duties(line) ? Section::neutral : above;
  const bool leads = units_.has_children(unit) || passage.lines.size() > 1;
  if (leads && matcher_.reaches(rules_.rights, line) && !names_duties(line)) return Section::rights;
  if (kind_.resolving && above == Section::duties && matcher_.begins(rules_.received_papers, line))
    return Section::none;
  const bool topic = fields_.first_colon(line) < std::min(line.end, line.begin + kLongestTopic);
  const bool headed = units_.has_children(unit) || passage.lines.size() > 1 || units_.kind(unit) == UnitKind::article;
  const bool heading =
      headed && line.size() < kLongestHeading && (!is_end_sign(key_[line.end - 1]) || is_title(unit, line));
  return topic || heading ? by_title(unit, line, above, topic, heading) : above;
}

// What a unit is in by the words of its topic, or of its heading.
Section Sections::by_title(std::int32_t unit, Span line, Section above, bool topic, bool heading) {
  const bool bullets = kind_.directing && units_.kind(unit) == UnitKind::bullet && units_.has_children(unit);
  if (bullets && !is_idle(above) && matcher_.reaches(rules_.range_of_work, line)) return above;
  if (asks_somebody(line)) return above;
  if (topic && matcher_.begins(rules_.no_duties_topic, line)) return Section::none;
  if (!heading) return above;
  const bool article = units_.kind(unit) == UnitKind::article;  // "Điều 7. Đánh giá kết quả" is about how it is done
  if (!article && above != Section::duties && matcher_.begins(rules_.told, line)) return Section::told;
  if (matcher_.begins(rules_.no_duties, line)) return Section::none;
  if (!matcher_.begins(rules_.duties, line) || is_over_procedures(unit, line)) return above;
  // Where results are told, "Công tác chỉ đạo" tells too, and so do "Nội dung" and "Hoạt động" of minutes and
  // reports: only the plainest words give work.
  const bool told = (above == Section::told || kind_.telling) && !matcher_.begins(rules_.plain_duties, line);
  return told ? above : Section::duties;
}

// "Yêu cầu các xã:" over what they are to do; not "Yêu cầu:" or "Yêu cầu đối với các xã".
bool Sections::asks_somebody(Span line) {
  const std::uint32_t asks = matcher_.end_of(rules_.order, line);
  if (asks == line.begin || asks + 1 >= line.end) return false;
  const auto asked = names_.read(asks + 1, line.end);
  return asked && (asked->ended_by == ListEnd::colon || asked->ended_by == ListEnd::duty);
}

// "Điều 7. Trình tự, thủ tục kiểm tra" stands over steps; a chapter of that name over articles.
bool Sections::is_over_procedures(std::int32_t unit, Span line) {
  const UnitKind kind = units_.kind(unit);
  const bool over_articles =
      kind == UnitKind::chapter || kind == UnitKind::section || kind == UnitKind::subsection || kind == UnitKind::part;
  return over_articles && matcher_.begins(rules_.procedure, line);
}

// "b. Yêu cầu." over a list: nothing but the words of a heading, and a point.
bool Sections::is_title(std::int32_t unit, Span line) {
  return units_.has_children(unit) && key_[line.end - 1] == '.' &&
         matcher_.reaches(rules_.no_duties, {line.begin, line.end - 1});
}

// "Trưởng thôn có trách nhiệm và có quyền:", "Quyền hạn của Sở Y tế và nhiệm vụ của các phòng"
bool Sections::names_duties(Span line) {
  return any_word_begins(rules_.among_rights->first_bytes(), line,
                         [&](Span rest) { return matcher_.begins(rules_.among_rights, rest); });
}

// "... tập trung thực hiện một số nhiệm vụ, giải pháp sau:" over a list.
bool Sections::leads_to_duties(std::int32_t unit, Span line) {
  if (!units_.has_children(unit) || key_[line.end - 1] != ':') return false;
  return any_word_begins(rules_.lead_in->first_bytes(), line,
                         [&](Span rest) { return matcher_.begins(rules_.lead_in, rest); });
}

// What a unit is in by where it stands.
Section Sections::above(std::int32_t unit) {
  const std::int32_t parent = units_.parent(unit);
  if (parent < 0) return Section::neutral;
  const State& state = states_[index_of(parent)];
  if (is_undecided(state.section) && state.over_things == Answer::unasked) return Section::open;
  return is_over_things(parent) ? Section::none : state.section;
}

// As its parent, where that is not over a list of things.
Section Sections::of(std::int32_t unit) {
  State& state = states_[index_of(unit)];
  if (state.section == Section::open) {
    const std::int32_t parent = units_.parent(unit);
    state.section = is_over_things(parent) ? Section::none : of(parent);
  }
  return state.section;
}

// Does a list above a unit whose section is left open name things?
bool Sections::is_among_things(std::int32_t unit) {
  const std::int32_t parent = units_.parent(unit);
  return is_over_things(parent) || of(parent) == Section::none;
}

void Sections::read_end(std::int32_t unit, Span line) {
  State& state = states_[index_of(unit)];
  if (!units_.has_children(unit)) return;
  state.inspects = matcher_.reaches(rules_.inspects, line);
  if (key_[line.end - 1] != ':') return;
  if (state.section == Section::none) return;  // then it is none below it too
  state.last_line = line;
  state.over_things = Answer::unasked;
}

bool Sections::is_over_things(std::int32_t unit) {
  State& state = states_[index_of(unit)];
  if (state.over_things == Answer::unasked)
    state.over_things = ends_in_things(state.last_line) ? Answer::yes : Answer::no;
  return state.over_things == Answer::yes;
}

// Does a line name the things, or the aims, of the list below it? The words that do begin in its last clause.
bool Sections::ends_in_things(Span line) {
  std::string_view clause = key_.substr(line.begin, line.size() - 1);
  for (const char sign : {'.', ';', ':'}) {
    for (std::size_t at = clause.find(sign); at != std::string_view::npos; at = clause.find(sign))
      clause.remove_prefix(at + 1);
  }
  const Span last{line.end - 1 - static_cast<std::uint32_t>(clause.size()), line.end};
  const bool names = any_word_begins(rules_.names_list, last, [&](Span rest) {
    return matcher_.reaches(rules_.things, rest) || matcher_.reaches(rules_.aims, rest);
  });
  return names && !any_word_begins(rules_.provisions->first_bytes(), last,
                                   [&](Span rest) { return matcher_.reaches(rules_.provisions, rest); });
}

}  // namespace vanban::structure
