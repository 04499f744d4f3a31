// The line reader of grammar files: one keyword at the beginning of each line, the rest is its own.
#include "grammar/syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

using text::is_blank;

int count_characters(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// A comment begins with '#' at the line start or after two blanks, so that a single " #" may stand in an example.
std::string_view without_comment(std::string_view line) {
  for (std::size_t i = line.find('#'); i != std::string_view::npos; i = line.find('#', i + 1)) {
    const std::string_view before = line.substr(0, i);
    const bool indent_only = std::all_of(before.begin(), before.end(), is_blank);
    if (indent_only || (i >= 2 && is_blank(line[i - 1]) && is_blank(line[i - 2]))) return before;
  }
  return line;
}

// Cuts the first word off a field.
Field take_word(Field* rest) {
  const auto end = std::find_if(rest->text.begin(), rest->text.end(), is_blank);
  const auto size = static_cast<std::size_t>(end - rest->text.begin());
  Field word = first(*rest, size);
  *rest = trimmed(after(*rest, size));
  return word;
}

using Problem = std::optional<Error>;

class FileReader {
 public:
  FileReader(std::string_view file, std::string_view content) : content_(content) { syntax_.file = file; }

  Result<FileSyntax> read() {
    for (int line = 1; !content_.empty(); ++line) {
      Field field = next_line(line);
      if (field.empty()) continue;
      if (Problem problem = read_line(field)) return *problem;
    }
    if (!versioned_) return Error{"the file is empty: begin it with the line 'grammar 1'", std::string(syntax_.file)};
    return std::move(syntax_);
  }

 private:
  Field next_line(int line) {
    const std::size_t end = std::min(content_.find('\n'), content_.size());
    std::string_view text = content_.substr(0, end);
    content_.remove_prefix(std::min(end + 1, content_.size()));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return trimmed({without_comment(text), syntax_.file, line, 1});
  }

  Problem read_line(Field line) {
    Field rest = line;
    const Field keyword = take_word(&rest);
    if (!versioned_) return read_version(keyword, rest);
    for (const auto& [word, reader] : kReaders) {
      if (keyword.text == word) return rest.empty() ? error_at(keyword, empty_message(keyword)) : (this->*reader)(rest);
    }
    return error_at(keyword,
                    "unknown word '" + std::string(keyword.text) +
                        "': a line begins with recogniser, let, rule, match, give, trigger, case, example or reject");
  }

  static std::string empty_message(const Field& keyword) {
    return "nothing stands after '" + std::string(keyword.text) + "'";
  }

  Problem read_version(const Field& keyword, const Field& rest) {
    versioned_ = true;
    if (keyword.text == "grammar" && rest.text == "1") return {};
    return error_at(keyword, "a grammar file begins with the line 'grammar 1'");
  }

  Problem read_recogniser(Field rest) {
    if (!syntax_.recogniser.empty()) return error_at(rest, "a second recogniser: give it a file of its own");
    if (!syntax_.rules.empty()) return error_at(rest, "'recogniser' stands after a rule: put it first");
    syntax_.recogniser = take_word(&rest);
    if (!is_name(syntax_.recogniser.text)) return bad_name(syntax_.recogniser, "recogniser");
    syntax_.scan = rest.text == "scan";
    if (!rest.empty() && !syntax_.scan)
      return error_at(rest, "only the word 'scan' may stand after the recogniser's name");
    return {};
  }

  Problem read_let(Field rest) {
    const std::size_t equals = rest.text.find('=');
    if (equals == std::string_view::npos) return error_at(rest, "write it as: let NAME = pattern");
    LetSyntax let{trimmed(first(rest, equals)), trimmed(after(rest, equals + 1))};
    const bool capitals = std::none_of(let.name.text.begin(), let.name.text.end(), text::is_lower);
    if (!is_name(let.name.text) || !capitals || let.name.text.size() < 2) {
      return error_at(let.name, "the name of a let is two or more capitals, digits or '_': let DAY = ...");
    }
    if (let.pattern.empty()) return error_at(rest, "no pattern stands after '='");
    syntax_.lets.push_back(let);
    return {};
  }

  Problem read_rule(Field rest) {
    if (syntax_.is_shared())
      return error_at(rest, "a rule before 'recogniser NAME': only a file of shared lets has no recogniser");
    if (!is_name(rest.text)) return bad_name(rest, "rule");
    syntax_.rules.push_back({});
    syntax_.rules.back().name = rest;
    return {};
  }

  static Problem bad_name(const Field& name, const std::string& what) {
    return error_at(name, "the name of a " + what + " is one word of a to z, digits and '_', a letter first");
  }

  // The rule that a line belongs to, or null.
  RuleSyntax* rule() { return syntax_.rules.empty() ? nullptr : &syntax_.rules.back(); }
  static Problem no_rule(const Field& rest) {
    return error_at(rest, "this line stands before any rule: begin one with 'rule NAME'");
  }

  Problem read_list(std::vector<Field> RuleSyntax::*list, const Field& rest) {
    RuleSyntax* const owner = rule();
    if (owner == nullptr) return no_rule(rest);
    (owner->*list).push_back(rest);
    return {};
  }
  Problem read_match(Field rest) { return read_list(&RuleSyntax::matches, rest); }
  Problem read_example(Field rest) { return read_list(&RuleSyntax::examples, rest); }
  Problem read_reject(Field rest) { return read_list(&RuleSyntax::rejects, rest); }

  Problem read_trigger(Field rest) {
    if (rule() == nullptr) return no_rule(rest);
    while (!rest.empty()) rule()->triggers.push_back(take_word(&rest));
    return {};
  }

  Problem read_give(Field rest) {
    if (rule() == nullptr) return no_rule(rest);
    if (!rule()->give.empty()) return error_at(rest, "a second 'give' in one rule: write another rule");
    rule()->give = rest;
    return {};
  }

  Problem read_case(Field rest) {
    if (rule() == nullptr) return no_rule(rest);
    if (rest.text != "exact") return error_at(rest, "write it as: case exact");
    rule()->exact = true;
    return {};
  }

  using Reader = Problem (FileReader::*)(Field);
  static constexpr std::array<std::pair<std::string_view, Reader>, 9> kReaders = {{
      {"recogniser", &FileReader::read_recogniser},
      {"let", &FileReader::read_let},
      {"rule", &FileReader::read_rule},
      {"match", &FileReader::read_match},
      {"give", &FileReader::read_give},
      {"trigger", &FileReader::read_trigger},
      {"case", &FileReader::read_case},
      {"example", &FileReader::read_example},
      {"reject", &FileReader::read_reject},
  }};

  std::string_view content_;  // what is still to be read
  FileSyntax syntax_;
  bool versioned_ = false;
};

}  // namespace

Result<FileSyntax> parse_file(std::string_view file, std::string_view content) {
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  return FileReader(file, content).read();
}

Error error_at(const Field& field, std::size_t offset, std::string message) {
  const int column = field.column + count_characters(field.text.substr(0, offset));
  return {std::move(message),
          std::string(field.file) + ":" + std::to_string(field.line) + ":" + std::to_string(column)};
}

bool is_name(std::string_view text) {
  const auto allowed = [](char c) { return text::is_alnum(c) || c == '_'; };
  return !text.empty() && text::is_letter(text[0]) && std::all_of(text.begin(), text.end(), allowed);
}

Field trimmed(Field field) {
  while (!field.empty() && is_blank(field.text.back())) field.text.remove_suffix(1);
  const auto start = std::find_if_not(field.text.begin(), field.text.end(), is_blank);
  return after(field, static_cast<std::size_t>(start - field.text.begin()));
}

std::string_view trimmed(std::string_view text) { return trimmed(Field{text, {}, 0, 0}).text; }

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

Field first(const Field& field, std::size_t size) {
  return {field.text.substr(0, size), field.file, field.line, field.column};
}

Field after(const Field& field, std::size_t size) {
  const int column = field.column + count_characters(field.text.substr(0, size));
  return {field.text.substr(size), field.file, field.line, column};
}

}  // namespace vanban::grammar
