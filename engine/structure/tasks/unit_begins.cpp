#include "structure/tasks/unit_begins.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"

namespace vanban::structure {

void UnitBegins::read(std::int32_t unit, const Passage& passage) {
  State& state = states_[index_of(unit)];
  state.first_line = passage.lines.front();
  state.imperative = state.could_be_task = Answer::unasked;
  const char last = last_sign(state.first_line);
  const bool title = passage.lines.size() == 1 && !is_end_sign(last) && last != ':' && last != '/';
  state.bare = title && units_.has_children(unit);
  if (!units_.has_children(unit) && is_over_table(passage)) state.imperative = state.could_be_task = Answer::no;
  // Of an article a title alone says what it is about.
  if (title && !units_.has_children(unit) && units_.kind(unit) == UnitKind::article) state.imperative = Answer::no;
}

// The last character of a line, but for specks of a scan: "như sau: ¬ ¬".
char UnitBegins::last_sign(Span line) const {
  constexpr char kForeign = '\x7f';
  while (line.size() > 1 && (key_[line.end - 1] == ' ' || key_[line.end - 1] == kForeign)) --line.end;
  return key_[line.end - 1];
}

// "Mua áo phao:" over a table, or over what a scanner left of its head: "STT Công việc Thời gian".
bool UnitBegins::is_over_table(const Passage& passage) {
  constexpr std::uint32_t kLongestTitle = 60;
  constexpr std::size_t kMostDirt = 2;  // lines
  const Span title = passage.lines.front();
  if (title.size() > kLongestTitle || is_end_sign(key_[title.end - 1])) return false;
  if (passage.lines.size() == 1) return passage.over_table;
  const auto below = passage.lines.subspan(1, std::min(kMostDirt, passage.lines.size() - 1));
  return std::any_of(below.begin(), below.end(), [&](const Span& line) {
    return key_[line.begin] == 'S' && matcher_.begins(rules_.field_number, line);  // TT is a centre
  });
}

bool UnitBegins::is_imperative(std::int32_t unit) {
  State& state = states_[index_of(unit)];
  if (state.imperative == Answer::unasked)
    state.imperative = begins_imperatively(unit, state.first_line) ? Answer::yes : Answer::no;
  return state.imperative == Answer::yes;
}

bool UnitBegins::begins_imperatively(std::int32_t unit, Span line) {
  constexpr std::uint32_t kLongestTitle = 60;
  const bool asks = words_.begin_with_duty({matcher_.end_of(rules_.note, line), line.end}) ||
                    (kind_.directing && (words_.are_due_somewhere(line) || words_.ask_for_work(line)));
  if (!asks || (kind_.resolving && matcher_.begins(rules_.adoption, line))) return false;
  if (matcher_.reaches(rules_.rate, line)) return false;
  if (std::none_of(key_.begin() + line.begin, key_.begin() + line.end, text::is_lower)) return false;
  return !units_.has_children(unit) || line.size() >= kLongestTitle || !matcher_.begins(rules_.duties, line);
}

bool UnitBegins::could_be_task(std::int32_t unit) {
  State& state = states_[index_of(unit)];
  if (state.could_be_task == Answer::unasked)
    state.could_be_task = may_give_work(unit, state.first_line) ? Answer::yes : Answer::no;
  return state.could_be_task == Answer::yes;
}

// A sentence of a text that gives work, without a name or a topic before it.
bool UnitBegins::may_give_work(std::int32_t unit, Span line) {
  constexpr std::uint32_t kShortest = 25;
  if (units_.has_children(unit) || line.size() < kShortest || !text::is_upper(key_[line.begin]) ||
      key_[line.end - 1] == ':')
    return false;
  if (key_.substr(line.begin, line.size()).find("....") != std::string_view::npos) return false;  // a form
  if (names_.begins_name(line.begin, line.end)) return false;
  return !matcher_.begins(rules_.no_duties, line) && !matcher_.begins(rules_.no_duties_topic, line) &&
         !matcher_.begins(rules_.statement, line);
}

}  // namespace vanban::structure
