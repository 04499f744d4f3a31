// The words of a unit that is not told to anybody by name: do they tell what to do?
#ifndef VANBAN_STRUCTURE_TASKS_UNIT_WORDS_H_
#define VANBAN_STRUCTURE_TASKS_UNIT_WORDS_H_

#include <cstdint>
#include <string_view>

#include "structure/tasks/tasks.h"

namespace vanban::structure {

class UnitWords {
 public:
  // Keeps references.
  UnitWords(const layout::Origin& origin, const recognise::Mentions& mentions, const TaskRules& rules,
            NameReader* names)
      : origin_(origin),
        mentions_(mentions),
        key_(origin.reading().key),
        rules_(rules),
        words_(rules.assignments.names.words),
        names_(*names) {}

  bool begin_with_duty(Span line);
  bool are_due_somewhere(Span line);
  bool ask_for_work(Span line);

 private:
  bool begins(const grammar::Rule* rule, Span words) { return rule->match_at(key_, words.begin, words.end, &match_); }
  bool is_to_be_sent(Span before) const;
  bool charge_behind_comma(Span line, std::size_t from);
  std::uint32_t behind_then(Span line) const;

  const layout::Origin& origin_;
  const recognise::Mentions& mentions_;
  const std::string_view key_;
  const TaskRules& rules_;
  const TaskWords& words_;
  NameReader& names_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_UNIT_WORDS_H_
