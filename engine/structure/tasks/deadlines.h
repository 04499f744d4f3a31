// Deadlines: until when, how soon or how often something is to be done.
#ifndef VANBAN_STRUCTURE_TASKS_DEADLINES_H_
#define VANBAN_STRUCTURE_TASKS_DEADLINES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "recognise/scan.h"
#include "structure/tasks/deadline_words.h"
#include "structure/tasks/marked_words.h"
#include "vanban/document.h"

namespace vanban::structure {

class DeadlineReader {
 public:
  // Keeps a reference; uses the recogniser `deadline`.
  explicit DeadlineReader(const grammar::Grammar& grammar);

  // The deadlines in a stretch of the reading, in order, without overlaps, out of those of the whole text. Words that
  // only say that it recurs ("định kỳ") count where nothing else is said.
  std::vector<Span> find(const layout::Origin& origin, const recognise::Clues& deadlines, Span span) const;
  // The same without those words.
  std::vector<Span> find_definite(const layout::Origin& origin, const recognise::Clues& deadlines, Span span) const;
  // What a deadline says, quoted with the original's words.
  Deadline interpret(const layout::Origin& origin, Span deadline) const;

 private:
  std::vector<Span> find(const layout::Origin& origin, const recognise::Clues& deadlines, Span span,
                         std::vector<Span>* vague) const;
  bool is_day_of_work(std::string_view key, Span deadline) const;
  bool is_told_of_days(std::string_view key, Span deadline) const;
  bool lasts(std::string_view key, Span time) const;
  bool is_of_undone(std::string_view key, Span deadline) const;
  std::optional<Span> due_before(std::string_view key, Span before, std::uint32_t limit) const;
  Span with_series(std::string_view key, Span deadline, std::uint32_t limit) const;
  Span without_purpose(const layout::Origin& origin, Span deadline) const;
  void set_value(const layout::Origin& origin, Span span, Deadline* deadline) const;

  const grammar::Recogniser* rules_;
  const grammar::Recogniser* dates_;
  const grammar::Rule* week_of_month_;
  const grammar::Rule* done_on_day_;
  const grammar::Rule* happens_on_day_;
  const grammar::Rule* told_of_days_;
  const grammar::Rule* due_before_;
  const grammar::Rule* state_before_;
  const grammar::Rule* undone_before_;
  const grammar::Rule* lasts_;
  const grammar::Rule* due_of_other_;
  const grammar::Rule* due_goes_on_;
  MarkedWords onward_;
  MarkedWords linking_;
  DeadlineWords words_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_DEADLINES_H_
