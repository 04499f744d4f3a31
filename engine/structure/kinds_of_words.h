// Reads the word lists of a lexicon: each kind of its words into a list of its own.
#ifndef VANBAN_STRUCTURE_KINDS_OF_WORDS_H_
#define VANBAN_STRUCTURE_KINDS_OF_WORDS_H_

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "grammar/column.h"
#include "grammar/grammar.h"
#include "structure/word_list.h"
#include "text/key.h"

namespace vanban::structure {

// What column `kind` says, and the list that such words go to.
template <typename Lists>
using KindOfWords = std::pair<std::string_view, WordList Lists::*>;

// Words of other kinds are left out, which others ask for; the loader of the grammars refuses unknown ones.
template <typename Lists, std::size_t size>
void read_kinds(const grammar::Lexicon* lexicon, const std::array<KindOfWords<Lists>, size>& kinds, Lists* lists) {
  if (lexicon == nullptr) return;
  const grammar::Column name(lexicon, "name");
  const grammar::Column kind(lexicon, "kind");
  const auto* list = kinds.begin();  // mostly that of the line before
  for (const grammar::Lexicon::Row& line : lexicon->rows()) {
    if (list == kinds.end() || kind.of(line) != list->first) {
      list = kinds.begin();
      while (list != kinds.end() && list->first != kind.of(line)) ++list;
    }
    if (list != kinds.end()) (lists->*list->second).add(text::key_of(name.of(line)));
  }
}

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_KINDS_OF_WORDS_H_
