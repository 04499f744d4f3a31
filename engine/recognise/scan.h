// One pass over the reading text: every number, date and type name, found by the trigger words of the grammar.
#ifndef VANBAN_RECOGNISE_SCAN_H_
#define VANBAN_RECOGNISE_SCAN_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "recognise/date.h"
#include "recognise/name_table.h"
#include "recognise/number.h"
#include "recognise/trace.h"
#include "text/growing_array.h"
#include "vanban/document.h"

namespace vanban::recognise {

// Spans are positions of the reading.
struct NumberMention {
  Span span;
  Boxed<Number> number;  // always there, but where it has been taken; spans not yet set
  bool cued = false;     // the word số, or a type name, stands before it
  const grammar::Rule* rule = nullptr;
};

struct DateMention {
  Span span;
  DateValue value;
  const grammar::Rule* rule = nullptr;
};

struct TypeMention {
  Span span;
  std::string_view name;  // of doctypes.tsv, lower case
  const grammar::Rule* rule = nullptr;
  std::size_t row = 0;   // of doctypes.tsv: one for each name
  bool by_code = false;  // NQ, not nghị quyết
};

// A document known by name: the resolution of a congress, the Constitution.
struct NameMention {
  Span span;
  grammar::Match match;
};

// Words that tell a relation; the rule of the recogniser `relation` bears its name.
struct CueMention {
  Span span;
  Relation relation = Relation::cites;
  bool only_directives = false;  // it says so only of directives; of laws and decrees it says cites
  bool passes_on = false;        // it only names the place: an earlier cue of change holds
  const grammar::Rule* rule = nullptr;
};

// A place where words stand that say something only together with what stands around them.
struct ClueMention {
  Span span;
  Span value;  // the group that the rule calls value or inner, else the whole
  const grammar::Rule* rule = nullptr;
};

// In reading order, one at each place at most, the first rule's; they may overlap.
class Clues {
 public:
  void add(const ClueMention& clue) {
    if (all_.empty() || all_.back().span.begin != clue.span.begin) all_.push_back(clue);
  }
  // Those that begin in a stretch. O(log n), and what it holds.
  std::span<const ClueMention> within(Span stretch) const;
  // The one that begins at a place, null where none does. O(log n).
  const ClueMention* at(std::uint32_t place) const;

 private:
  // The first that begins there or behind.
  const ClueMention* from(std::uint32_t place) const;

  text::GrowingArray<ClueMention> all_;
};

// Something of the form of a date that no calendar has.
struct ImpossibleDate {
  Span span;
};

struct Mentions {
  // Where the scan has ended: beyond all, or where there were too many of what is named (vanban/limits.h).
  std::uint32_t read_to = 0xffffffff;
  std::string_view too_many;
  std::vector<NumberMention> numbers;  // each list in reading order, without overlaps
  text::GrowingArray<DateMention> dates;
  text::GrowingArray<TypeMention> types;
  std::vector<NameMention> names;
  text::GrowingArray<CueMention> cues;
  text::GrowingArray<ImpossibleDate> impossible_dates;
  Clues assigning;  // giao, đề nghị: who is to do something follows
  Clues partners;   // phối hợp với: with whom
  Clues agents;     // do: by whom
  Clues reporting;  // báo cáo: to whom
  Clues deadlines;
};

class Scanner {
 public:
  // Keeps references to both.
  Scanner(const grammar::Grammar& grammar, const Codes& codes);

  // Linear time; cost does not grow with the number of rules. `trace`, where given, takes every match and its fate.
  Mentions scan(const layout::Reading& reading, const layout::Origin& origin, Trace* trace = nullptr) const;

 private:
  friend class Pass;
  const grammar::Grammar& grammar_;
  const Codes& codes_;
  // What the match of a rule is.
  enum class Kind : std::uint8_t { number, date, type, name, cue, clue, none };
  struct Action {
    Kind kind = Kind::none;
    bool only_directives = false;  // of a cue, as in CueMention
    bool passes_on = false;
    std::optional<Relation> cue;
    Clues Mentions::*clues = nullptr;
    int value = -1;  // the group of a clue's value
  };
  void add_clues();
  void set_clue(const grammar::Rule& rule, Clues Mentions::*clues, int value);

  std::vector<Action> actions_;  // by the ordinal of the rule
  // A type, and whether some compound ends like its name (type_compounds.tsv).
  struct Type {
    const grammar::Lexicon::Row* row = nullptr;
    bool ends_compounds = false;
  };
  Type type_of(const grammar::Match& match, std::string_view key) const {
    const bool known = match.rule == type_rule_ && match.phrase < type_of_phrase_.size();
    return known ? type_of_phrase_[match.phrase] : type_at(key, match.whole);
  }
  Type type_at(std::string_view key, Span name) const;
  void note_compounds();
  void find_types_of_phrases(const grammar::Rule& rule);

  const grammar::Lexicon* doctypes_;
  NameTable types_;                   // of these
  std::vector<bool> ends_compounds_;  // by their rows
  // Of a rule that is a list of names the phrase that matched tells the type, without another look-up.
  const grammar::Rule* type_rule_ = nullptr;
  std::vector<Type> type_of_phrase_;
  NameTable form_words_;
  NameTable compounds_;
  // Null in a grammar without them.
  const grammar::Rule* type_code_;
  const grammar::Rule* serial_alone_;
  const grammar::Rule* serial_known_;
};

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_SCAN_H_
