// How units begin: does one tell what to do, or could it?
#ifndef VANBAN_STRUCTURE_TASKS_UNIT_BEGINS_H_
#define VANBAN_STRUCTURE_TASKS_UNIT_BEGINS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/tasks/document_kind.h"
#include "structure/tasks/passages.h"
#include "structure/tasks/rule_matcher.h"
#include "structure/tasks/tasks.h"
#include "structure/tasks/unit_tree.h"
#include "structure/tasks/unit_words.h"

namespace vanban::structure {

// What depends on a begin is asked when a unit is decided on: of most units of a law nothing does.
class UnitBegins {
 public:
  // Keeps references.
  UnitBegins(const TaskRules& rules, std::string_view key, const UnitTree& units, const DocumentKind& kind,
             NameReader* names, UnitWords* words)
      : rules_(rules),
        key_(key),
        units_(units),
        kind_(kind),
        names_(*names),
        words_(*words),
        matcher_(key),
        states_(units.size()) {}

  // A unit begins with the first line of its own words.
  void read(std::int32_t unit, const Passage& passage);
  // It tells what to do, however it begins.
  void set_imperative(std::int32_t unit) { states_[index_of(unit)].imperative = Answer::yes; }

  bool is_imperative(std::int32_t unit);
  // May a unit give work although it begins with no verb that is known?
  bool could_be_task(std::int32_t unit);
  // "Hội nghị thảo luận danh sách": does it tell what is done at a meeting?
  bool is_of_meeting(std::int32_t unit) {
    const Span line = states_[index_of(unit)].first_line;
    return !line.empty() && matcher_.begins(rules_.meeting_does, line);
  }
  // "Cho phép kết xuất dữ liệu": does it tell what a thing can do?
  bool is_feature(std::int32_t unit) {
    const Span line = states_[index_of(unit)].first_line;
    return !line.empty() && matcher_.begins(rules_.feature, line);
  }
  // "Phần mềm quản lý thuốc": does it name a thing over what it can do?
  bool is_of_system(std::int32_t unit) {
    const Span line = states_[index_of(unit)].first_line;
    return !line.empty() && matcher_.begins(rules_.of_system, line);
  }
  // Is it a title over the units in it, and nothing else?
  bool is_bare(std::int32_t unit) const { return states_[index_of(unit)].bare; }

 private:
  // Not yet asked, or the answer.
  enum class Answer : std::uint8_t { unasked, no, yes };

  struct State {
    Span first_line;
    Answer imperative = Answer::no;
    Answer could_be_task = Answer::no;
    bool bare = false;
  };

  bool begins_imperatively(std::int32_t unit, Span line);
  bool may_give_work(std::int32_t unit, Span line);
  bool is_over_table(const Passage& passage);
  char last_sign(Span line) const;

  const TaskRules& rules_;
  const std::string_view key_;
  const UnitTree& units_;
  const DocumentKind& kind_;
  NameReader& names_;
  UnitWords& words_;
  RuleMatcher matcher_;
  std::vector<State> states_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_UNIT_BEGINS_H_
