#include "structure/tasks/name_rules.h"

#include <algorithm>
#include <map>
#include <utility>

#include "grammar/column.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

// Of the column `kind` of duty_words.tsv and assignees.tsv.
PhraseKind kind_of(std::string_view kind) {
  constexpr std::array<std::pair<std::string_view, PhraseKind>, 12> kKinds = {{{"verb", PhraseKind::verb},
                                                                               {"manner", PhraseKind::manner},
                                                                               {"modal", PhraseKind::modal},
                                                                               {"frame", PhraseKind::frame},
                                                                               {"stop", PhraseKind::stop},
                                                                               {"inner", PhraseKind::inner},
                                                                               {"class", PhraseKind::class_word},
                                                                               {"body", PhraseKind::body},
                                                                               {"post", PhraseKind::post},
                                                                               {"noun", PhraseKind::noun},
                                                                               {"person", PhraseKind::person},
                                                                               {"thing", PhraseKind::thing}}};
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& known) { return known.first == kind; });
  return found != kKinds.end() ? found->second : PhraseKind::none;
}

// Words divided by signs of their own.
PrecedingWords preceding_words(std::string_view list, char sign) {
  PrecedingWords words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(sign), list.size());
    std::string word = text::key_of(list.substr(0, end));
    if (!word.empty()) words.add(std::move(word));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

// Reads the phrases of a lexicon: its names with their variants.
class PhraseTable {
 public:
  explicit PhraseTable(const grammar::Lexicon& lexicon)
      : rows_(lexicon.rows()),
        names_{lexicon.column("name"), lexicon.column("variants")},
        kind_(lexicon.column("kind")),
        splits_(lexicon.column("splits")),
        capital_(lexicon.column("capital")),
        after_(lexicon.column("after")),
        compound_(lexicon.column("compound")) {}

  std::vector<Phrase> read() {
    std::vector<Phrase> phrases;
    phrases.reserve(rows_.size());
    for (const grammar::Lexicon::Row& row : rows_) {
      for (const int column : names_) {
        for (std::string_view names = cell(row, column); !names.empty();) {
          const std::size_t end = std::min(names.find(';'), names.size());
          add(row, names.substr(0, end), &phrases);
          names.remove_prefix(std::min(end + 1, names.size()));
        }
      }
    }
    return phrases;
  }

 private:
  static std::string_view cell(const grammar::Lexicon::Row& row, int column) {
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < row.cells.size() ? std::string_view(row.cells[index]) : std::string_view();
  }

  void add(const grammar::Lexicon::Row& row, std::string_view name, std::vector<Phrase>* phrases) {
    const std::string_view splits = cell(row, splits_);
    Phrase& phrase = phrases->emplace_back();
    phrase.key = text::key_of(name);
    phrase.name = name;
    phrase.kind = kind_of(cell(row, kind_));
    phrase.splits = !splits.empty();
    phrase.joins = splits == "joins";
    phrase.waits = splits == "waits";
    phrase.capital = cell(row, capital_) == "yes";
    phrase.ends_compound = ends_compound(row, phrase);
    if (const std::string_view after = cell(row, after_); !after.empty()) phrase.after = words_of(after);
  }

  // May it be the second syllable of another word: Ngoại giao, Thiết lập?
  bool ends_compound(const grammar::Lexicon::Row& row, const Phrase& phrase) const {
    const bool verb = phrase.kind == PhraseKind::verb && phrase.key.find(' ') == std::string::npos;
    return verb || cell(row, compound_) == "yes";
  }

  // Many rows have the same.
  const PrecedingWords& words_of(std::string_view after) {
    const auto known = known_.find(after);
    return known != known_.end() ? known->second : known_.emplace(after, preceding_words(after, ',')).first->second;
  }

  const std::vector<grammar::Lexicon::Row>& rows_;
  const std::array<int, 2> names_;
  const int kind_;
  const int splits_;
  const int capital_;
  const int after_;
  const int compound_;
  std::map<std::string_view, PrecedingWords> known_;
};

std::vector<Phrase> phrases_of(const grammar::Lexicon& lexicon) { return PhraseTable(lexicon).read(); }

// Those who are to do something. What is a name by itself stands before what is one only behind a class word.
std::vector<Phrase> assignees(const grammar::Grammar& grammar) {
  std::vector<Phrase> heads = phrases_of(*grammar.lexicon("assignees"));
  for (Phrase& body : phrases_of(*grammar.lexicon("body_heads"))) {
    body.capital = true;
    body.kind = PhraseKind::body;
    heads.push_back(std::move(body));
  }
  std::stable_partition(heads.begin(), heads.end(), [](const Phrase& head) { return head.kind != PhraseKind::noun; });
  return heads;
}

}  // namespace

NameRules::NameRules(const grammar::Grammar& grammar)
    : grammar::RuleHolder(grammar),
      phrases(assignees(grammar), phrases_of(*grammar.lexicon("duty_words"))),
      words(grammar) {
  charges.add(charge->first_bytes());
  charges.add(decides_in_power->first_bytes());
  charges.add(charge_of_class->first_bytes());
  charges.add(bound->first_bytes());
  relatives.add(relative->first_bytes());
  const grammar::Lexicon& lexicon = *grammar.lexicon("name_heads");
  const grammar::Column names(&lexicon, "name");
  const grammar::Column kinds(&lexicon, "kind");
  for (const auto& row : lexicon.rows()) {
    const std::string_view name = names.of(row);
    const std::string_view kind = kinds.of(row);
    if (kind == "field") fields.emplace_back(name);
    std::string key = text::key_of(name);
    if (kind == "place") {
      places.push_back(std::move(key));
    } else {
      (kind == "field" || kind == "office" ? heads_of_names
       : kind == "class"                   ? classes
       : kind == "board"                   ? boards
       : kind == "whole"                   ? longer_words
                                           : heads_of_classes)
          .add(std::move(key));
    }
  }
  const grammar::Lexicon* bodies = grammar.lexicon("bodies");
  const grammar::Column names_of_bodies(bodies, "name");
  for (const auto& row : bodies->rows()) {
    const std::string name = text::key_of(names_of_bodies.of(row));
    const std::uint32_t field = words.office.behind_first(name, {0, static_cast<std::uint32_t>(name.size())});
    if (field != 0) offices.push_back(name.substr(field));
  }
  std::sort(offices.begin(), offices.end());
}

}  // namespace vanban::structure
