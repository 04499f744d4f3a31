// The sections that units stand in: of duties, of purposes and funds, of what is told, of amendments.
#ifndef VANBAN_STRUCTURE_TASKS_SECTIONS_H_
#define VANBAN_STRUCTURE_TASKS_SECTIONS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "structure/tasks/document_kind.h"
#include "structure/tasks/line_fields.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/passages.h"
#include "structure/tasks/rule_matcher.h"
#include "structure/tasks/tasks.h"
#include "structure/tasks/unit_tree.h"

namespace vanban::structure {

// open: neutral, or none where a list above it names things. That is asked only where something depends on it.
// powers: duties of the body in the heading, who may ask others for something. rights: what somebody may do, whose
// duties among them are told by words that charge him.
enum class Section : std::uint8_t { neutral, open, duties, powers, none, rights, told, amending, closed };

// Sections of purposes, funds, rights, results: their words are no tasks.
inline bool is_idle(Section section) {
  return section == Section::none || section == Section::rights || section == Section::told ||
         section == Section::closed;
}

// Units are read in their order.
class Sections {
 public:
  // Keeps references.
  Sections(const TaskRules& rules, std::string_view key, const UnitTree& units, const DocumentKind& kind,
           LineFields* fields, NameReader* names)
      : rules_(rules),
        key_(key),
        units_(units),
        kind_(kind),
        fields_(*fields),
        names_(*names),
        matcher_(key),
        states_(units.size()) {}

  // Reads a unit's, by its first words and by where it stands.
  void read(std::int32_t unit, const Passage& passage);
  // A line outside of units stands above those that are read from here on.
  void begin_below(Span line) {
    outside_ = before_ = line;
    led_to_.reset();
  }
  // Reads what the list is that a unit's last line leads to.
  void read_end(std::int32_t unit, Span line);
  void set(std::int32_t unit, Section section) { states_[index_of(unit)].section = section; }

  // As far as it is known.
  Section known(std::int32_t unit) const { return states_[index_of(unit)].section; }
  // Never open.
  Section of(std::int32_t unit);
  // Is the list of a unit what is looked at?
  bool lists_what_is_inspected(std::int32_t unit) const { return states_[index_of(unit)].inspects; }
  // Does its heading, or one above it, say that somebody's powers are listed?
  bool lists_powers(std::int32_t unit) const { return states_[index_of(unit)].over_powers; }

 private:
  enum class Answer : std::uint8_t { no, unasked, yes };

  struct State {
    Section section = Section::neutral;
    bool inspects = false;
    bool over_powers = false;
    // Does its list name things, or what its own work is to bring about?
    Answer over_things = Answer::no;
    Span last_line;  // which tells it
  };

  // The notes of a form, as units of one list.
  struct NoteList {
    std::int32_t parent;
    UnitKind kind;
    bool operator==(const NoteList&) const = default;
  };

  bool is_note(std::int32_t unit);
  Section above(std::int32_t unit);
  Section section_of(std::int32_t unit, const Passage& passage);
  Section led_to();
  Section led_to_by(Span line);
  Section by_title(std::int32_t unit, Span line, Section above, bool topic, bool heading);
  bool asks_somebody(Span line);
  bool is_over_procedures(std::int32_t unit, Span line);
  bool is_title(std::int32_t unit, Span line);
  bool names_duties(Span line);
  bool is_among_things(std::int32_t unit);
  bool is_over_things(std::int32_t unit);
  bool ends_in_things(Span line);
  template <typename Is>
  bool any_word_begins(const grammar::FirstBytes& first, Span stretch, Is is) const;
  bool leads_to_duties(std::int32_t unit, Span line);

  const TaskRules& rules_;
  const std::string_view key_;
  const UnitTree& units_;
  const DocumentKind& kind_;
  LineFields& fields_;
  NameReader& names_;
  RuleMatcher matcher_;
  std::vector<State> states_;
  Span before_;                    // the line that was read last
  Span outside_;                   // the last line outside of units
  std::optional<Section> led_to_;  // by it; asked where bullets stand below it
  std::optional<NoteList> notes_;  // while they are read
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_SECTIONS_H_
