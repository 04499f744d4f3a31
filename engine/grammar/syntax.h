// The lines of a grammar file as they stand: words and places, nothing looked up and nothing compiled yet.
#ifndef VANBAN_GRAMMAR_SYNTAX_H_
#define VANBAN_GRAMMAR_SYNTAX_H_

#include <string>
#include <string_view>
#include <vector>

#include "vanban/result.h"

namespace vanban::grammar {

// A piece of a source with its place; `text` points into the source.
struct Field {
  std::string_view text;
  std::string_view file;
  int line = 0;
  int column = 0;  // in characters, from 1

  bool empty() const { return text.empty(); }
};

struct LetSyntax {
  Field name;
  Field pattern;
};

struct RuleSyntax {
  Field name;
  bool exact = false;  // `case exact`
  std::vector<Field> matches;
  std::vector<Field> triggers;  // single words
  std::vector<Field> examples;
  std::vector<Field> rejects;
  Field give;  // empty where the rule gives nothing
};

struct FileSyntax {
  std::string_view file;
  Field recogniser;  // empty in a file of shared macros
  bool scan = false;
  std::vector<LetSyntax> lets;
  std::vector<RuleSyntax> rules;

  bool is_shared() const { return recogniser.empty(); }
};

// `content` is valid UTF-8 and outlives the result.
Result<FileSyntax> parse_file(std::string_view file, std::string_view content);

// An error at byte `offset` of a field.
Error error_at(const Field& field, std::size_t offset, std::string message);
inline Error error_at(const Field& field, std::string message) { return error_at(field, 0, std::move(message)); }

// Is it a name: letters of a to z, digits and '_', a letter first?
bool is_name(std::string_view text);

// Without the blanks at both ends.
Field trimmed(Field field);
std::string_view trimmed(std::string_view text);
// The parts between separators; one more than there are separators.
std::vector<std::string_view> split(std::string_view text, char separator);
// The first `size` bytes, and what stands after them.
Field first(const Field& field, std::size_t size);
Field after(const Field& field, std::size_t size);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_SYNTAX_H_
