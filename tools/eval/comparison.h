// Comparison: the forms in which the evaluation compares an answer with the gold. Two spellings that a reader would
// call the same (dash, quotation mark, case, blanks, place of the tone mark) have one form.
#ifndef VANBAN_TOOLS_EVAL_COMPARISON_H_
#define VANBAN_TOOLS_EVAL_COMPARISON_H_

#include <optional>
#include <string>

#include "unicode/umachine.h"

namespace vanban::eval {

// White space as Python's str.split() and \s have it: White_Space and the four information separators.
bool is_blank(UChar32 c);

// The form in which words are compared: NFC, case folded, Ð as Đ, tones on the second vowel of open oa, oe and uy,
// every dash '-', no quotation marks nor Markdown stars, no blanks about '-' and '/', one space for other white space,
// no blanks and no .,;:/ at the ends. Nothing (null) compares as the empty string.
std::string norm(const std::optional<std::string>& words);

// The form in which document numbers are compared: norm without spaces and leading zeros.
std::string canon(const std::optional<std::string>& number);

// The form in which outline labels are compared: norm without brackets and stops at the ends.
std::string label_form(const std::optional<std::string>& label);

// The last word of a label form (Điều 5 and 5 agree in it); none if there is no word.
std::optional<std::string> last_word(const std::string& form);

// How the error lines show a value: a Python literal, so that both scorers write the same lines.
std::string python_literal(const std::optional<std::string>& value);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_COMPARISON_H_
