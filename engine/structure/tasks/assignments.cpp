#include "structure/tasks/assignments.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"

namespace vanban::structure {

AssignmentReader::AssignmentReader(const AssignmentRules& rules, const layout::Origin& origin,
                                   const recognise::Mentions& mentions, std::string_view issued)
    : rules_(rules),
      origin_(origin),
      key_(origin.reading().key),
      names_(rules.names, origin),
      partners_(rules, origin, mentions.partners, &names_),
      clauses_(rules, origin, mentions, issued, &names_, &partners_),
      others_(rules, origin, mentions.reporting, &names_, &clauses_.subjects()),
      headings_(rules, origin, &names_, &clauses_.cues()) {}

// One walk over a line: its sentences, of each its clauses, and then what stands in its brackets.
class AssignmentReader::Pass {
 public:
  Pass(AssignmentReader* reader, Span line, AssignmentMode mode, const AssignmentRoom& room)
      : reader_(*reader),
        key_(reader->key_),
        line_(reader->rules_, key_, line, mode, room),
        first_bracket_(find_sign(key_, '(', line)) {}

  LineAssignments run() {
    std::uint32_t at = line_.begin();
    while (at < line_.end()) {
      const std::uint32_t end = sentence_end(key_, at, line_.end());
      in_example_ = is_example({at, end});
      if (!in_example_) {
        read_sentence({at, end});
        read_brackets({at, std::min(end, line_.end())});
      }
      at = std::max(end + 1, at + 1);
      while (at < line_.end() && (key_[at] == ' ' || key_[at] == '/' || key_[at] == '.')) ++at;
    }
    return line_.finish(&reader_.partners_);
  }

 private:
  // "Ví dụ: Chủ đò A bán đò. Chủ đò này phải nộp thuế 20%."
  bool is_example(Span sentence) {
    const AssignmentRules& rules = reader_.rules_;
    return rules.worked_example->match_at(key_, sentence.begin, sentence.end, &match_) ||
           (in_example_ && rules.example_goes_on->match_at(key_, sentence.begin, sentence.end, &match_));
  }

  // Clauses that a semicolon divides are read each by itself.
  void read_sentence(Span sentence) {
    std::uint32_t at = sentence.begin;
    while (at < sentence.end && !line_.ends_here(at)) {
      std::uint32_t end = clause_end({at, sentence.end});
      const std::size_t found = line_.found().size();
      // A list of names may be divided by semicolons: what was read goes on behind the clause.
      std::uint32_t read_to = reader_.clauses_.read({at, sentence.end}, end, &line_);
      if (line_.found().size() > found) {
        const std::uint32_t duty = line_.found()[found].next;
        if (duty > end) end = clause_end({duty, sentence.end});  // behind such a list
        read_to = std::max(read_to, read_others(duty, end));
      } else if (reader_.clauses_.enumerates({at, end}, line_.end())) {
        return;
      }
      at = find_sign(key_, ';', {std::max(end, read_to), sentence.end}) + 1;
      while (at < sentence.end && key_[at] == ' ') ++at;
    }
  }

  // Others who are told something within the words of the first one's duty.
  std::uint32_t read_others(std::uint32_t duty, std::uint32_t end) {
    const Span last{std::min(line_.found().back().next, end), end};
    const std::uint32_t read_to = reader_.others_.take_at_the_same_time(last, &line_);
    reader_.others_.take_receiver({duty, end}, &line_);
    return read_to;
  }

  // The first semicolon outside of brackets.
  std::uint32_t clause_end(Span sentence) const {
    std::uint32_t end = find_sign(key_, ';', sentence);
    if (end == sentence.end) return end;
    int depth = 0;
    for (std::uint32_t at = find_bracket({sentence.begin, end}); at < end; ++at) {
      if (key_[at] == '(') ++depth;
      if (key_[at] == ')' && depth > 0) --depth;
      if (at + 1 == end && depth > 0 && end < sentence.end) end = find_sign(key_, ';', {end + 1, sentence.end});
    }
    return end;
  }

  // The first '(' in a stretch, else its end. Most lines have none, and that is asked once.
  std::uint32_t find_bracket(Span stretch) const {
    if (stretch.end <= first_bracket_) return stretch.end;
    return find_sign(key_, '(', {std::max(stretch.begin, first_bracket_), stretch.end});
  }

  // "Hoàn thành bàn giao hồ sơ (Sở Nội vụ chủ trì, phối hợp Sở Y tế)": a bracket at the end of its sentence or clause.
  void read_brackets(Span sentence) {
    if (line_.only_cued()) return;
    line_.switch_room();
    for (std::uint32_t open = find_bracket(sentence); open < sentence.end && !line_.ends_here(open);) {
      const std::uint32_t close = find_sign(key_, ')', {open, sentence.end});
      const bool ends = close + 1 >= sentence.end || key_[close + 1] == ';' || key_[close + 1] == '.';
      if (close < sentence.end && ends) take_bracket({open + 1, close});
      open = find_sign(key_, '(', {std::min(close, sentence.end), sentence.end});
    }
    line_.switch_room();
  }

  void take_bracket(Span words) {
    const bool by =
        key_.substr(words.begin, 3) == "do " && reader_.origin_.marks_agree({words.begin, words.begin + 2}, "do");
    if (by) words.begin += 3;
    if (reader_.clauses_.cues().at(words.begin, words.begin, words.end) != nullptr) {
      reader_.clauses_.cues().take(words.begin, words, &line_);
      return;
    }
    const auto list = reader_.names_.read(words.begin, words.end);
    if (!list || list->ended_by != ListEnd::duty || reader_.clauses_.subjects().is_nobody(*list)) return;
    const bool charged = reader_.names_.duty_at(list->next, list->next, words.end).kind == DutyWord::modal;
    if (charged || reader_.rules_.leads(key_, list->next)) line_.add(*list, std::nullopt, words.end);
  }

  AssignmentReader& reader_;
  const std::string_view key_;
  AssignmentLine line_;
  const std::uint32_t first_bracket_;  // of the line
  bool in_example_ = false;            // so far
  grammar::Match match_;
};

LineAssignments AssignmentReader::read(Span line, AssignmentMode mode, const AssignmentRoom& room) {
  return Pass(this, line, mode, room).run();
}

}  // namespace vanban::structure
