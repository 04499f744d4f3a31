#include "layout/reading_rules.h"

#include <map>
#include <string_view>
#include <utility>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::layout {

void ReadingRules::WordsByLetter::add(std::string word) {
  if (!word.empty() && text::is_lower(word.front()))
    words_[static_cast<std::size_t>(word.front() - 'a')].push_back(std::move(word));
}

ReadingRules::ReadingRules(const grammar::Grammar& grammar) {
  struct List {
    Words* words;
    std::string_view before, behind;  // blanks where a word must begin or end
    bool capitals = false;            // count
  };
  const std::map<std::string_view, List> lists = {
      {"law", {&laws, " ", "", true}},
      {"issues", {&issues, " ", "", true}},
      {"post", {&posts, "", ""}},
      {"verb", {&verbs, "", ""}},
      {"body", {&bodies, "", " ", true}},
      {"country", {&countries, "", " ", true}},
      {"lead", {&leads, "", ""}},
      {"preamble", {&preambles, "", " "}},
      {"anew", {&anew, "", " "}},
      {"before_figure", {&before_figures, "", ""}},
      {"behind_figure", {&behind_figures, "", ""}},
      {"leads_on", {&leads_on, "", ""}},
      {"charge", {&charges, " ", ""}},
  };
  const grammar::Lexicon* lexicon = grammar.lexicon("joined_lines");
  if (lexicon == nullptr) return;
  for (const grammar::Lexicon::Row& row : lexicon->rows()) {
    const std::string_view kind = lexicon->cell(row, "kind");
    const std::string_view name = lexicon->cell(row, "name");
    std::string folded = text::key_of(name);
    if (kind == "opener") {
      if (folded.ends_with('*')) folded.pop_back();  // "can cu *": the blank before it stays
      openers.add(std::move(folded));
    } else if (kind == "closing") {
      closings.add(std::move(folded));
    } else if (kind == "open") {
      open.add(std::move(folded));
    } else if (kind == "open_unit") {
      open_units.emplace_back(name);
    } else if (kind == "counted") {
      counted.add(std::move(folded));
    } else if (kind == "half_name") {
      half_names.add(std::move(folded));
    } else if (kind == "half" || kind == "half_charged") {
      if (std::string next = text::key_of(lexicon->cell(row, "next")); !next.empty())
        (kind == "half" ? halves : charged_halves).emplace_back(" " + folded, std::move(next));
    } else if (const auto list = lists.find(kind); list != lists.end()) {
      const List& to = list->second;
      to.words->push_back(std::string(to.before) + (to.capitals ? std::string(text::Key(name).bytes()) : folded) +
                          std::string(to.behind));
    }
  }
}

}  // namespace vanban::layout
