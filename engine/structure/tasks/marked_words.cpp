#include "structure/tasks/marked_words.h"

#include <algorithm>

#include "grammar/column.h"
#include "text/find_folded.h"
#include "text/key.h"

namespace vanban::structure {

MarkedWords::MarkedWords(const grammar::Grammar& grammar, std::string_view kind) {
  const grammar::Lexicon* lexicon = grammar.lexicon("task_words");
  if (lexicon == nullptr) return;
  const grammar::Column names(lexicon, "name");
  const grammar::Column kinds(lexicon, "kind");
  for (const grammar::Lexicon::Row& row : lexicon->rows()) {
    const std::string_view name = names.of(row);
    if (kinds.of(row) == kind) words_.push_back({text::key_of(name), std::string(name)});
  }
  for (const Word& word : words_) {
    const char second = word.key.size() > 1 ? word.key[1] : ' ';
    seconds_[word.key.front() & 31] |= std::uint32_t{1} << (second & 31);
  }
}

bool MarkedWords::has(const layout::Origin& origin, Span word) const {
  const std::string_view key = origin.reading().key;
  return std::any_of(words_.begin(), words_.end(), [&](const Word& known) {
    return known.key.size() == word.size() && text::stands_at(key, word.begin, known.key) &&
           origin.marks_agree(word, known.name);
  });
}

}  // namespace vanban::structure
