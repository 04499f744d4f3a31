#include "structure/national_title.h"

#include <algorithm>
#include <string_view>

#include "grammar/column.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

std::string letters_of(std::string_view key) {
  std::string letters(key);
  std::erase_if(letters, [](char c) { return !text::is_letter(c); });
  return letters;
}

}  // namespace

NationalTitle::NationalTitle(const grammar::Grammar& grammar) {
  const grammar::Lexicon* lexicon = grammar.lexicon("header_anchors");
  if (lexicon == nullptr) return;
  const grammar::Column name(lexicon, "name");
  const grammar::Column kind(lexicon, "kind");
  const auto first = [&](std::string_view wanted) {
    const auto& rows = lexicon->rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return kind.of(r) == wanted; });
    return row == rows.end() ? std::string() : text::key_of(name.of(*row));
  };
  begin = first("national_title_begin");
  letters = letters_of(first("national_title"));
  const std::string first_letters = letters_of(begin);
  if (letters.starts_with(first_letters)) last_letters = letters.substr(first_letters.size());
  const std::string motto = first("motto");
  motto_letters = letters_of(motto);
  party = first("party_title");
  motto_begin = motto.substr(0, motto.find(' ', motto.find(' ') + 1));
}

}  // namespace vanban::structure
