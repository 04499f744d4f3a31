// What the indexes of an archive hold of a text, and what a query asks them for: both sides are made here.
//
// The archive's triggers call these, and take out of an index what they put in by calling them again: whoever changes
// what they give raises the schema's version and fills the indexes anew (archive/schema.cpp).
#ifndef VANBAN_TOOLS_SEARCH_INDEX_TEXT_H_
#define VANBAN_TOOLS_SEARCH_INDEX_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

namespace vanban::search {

// Without marks, đ as d, in lower case.
std::string folded_text(std::string_view text);

// With marks, word by word, each tone at the end of its word: its placement does not count.
std::string exact_text(std::string_view text);

// A document's number in the one form that all notations share: 07-QĐ/TU, 7 qd tu: "7-qd-tu". "" where no word is in
// it.
std::string number_item(std::string_view number);
// The same without its year, by which people leave it out: 30/2020/NĐ-CP: "30-nd-cp"; none where it has no year.
std::optional<std::string> yearless_item(std::string_view number);

// Both of them.
struct NumberItems {
  std::string item;
  std::optional<std::string> yearless;
};
NumberItems number_items(std::string_view number);

// Letters and digits, without marks and in lower case: by these names of bodies are compared.
std::string letters_of(std::string_view words);

// 30/2020/NĐ-CP: 30, 2020, NĐ-CP; of what does not begin with a digit, nothing.
struct NumberParts {
  std::string_view serial, symbol;  // views of the number
  std::optional<int> year;
};
NumberParts parts_of_number(std::string_view number);

}  // namespace vanban::search

#endif  // VANBAN_TOOLS_SEARCH_INDEX_TEXT_H_
