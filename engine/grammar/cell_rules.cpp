#include "grammar/cell_rules.h"

#include <algorithm>
#include <string>
#include <vector>

#include "grammar/syntax.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::grammar {
namespace {

constexpr std::string_view kBegin = "# cells ";
constexpr std::string_view kEach = ", each";  // the cell is a list, divided by ';'

using text::is_digit;

bool is_number(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

// 2026, 2026-03, 2026-03-31
bool is_time(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, '-');
  if (parts.size() > 3 || parts[0].size() != 4 || !std::all_of(parts.begin(), parts.end(), is_number)) return false;
  constexpr std::string_view kLast[] = {"12", "31"};
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].size() != 2 || parts[i] < "01" || parts[i] > kLast[i - 1]) return false;
  }
  return true;
}

bool is_code(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '#' || c == '*'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

// QĐ, HS-ST, BVHTT&DL: letters of any alphabet, as far as bytes tell.
bool is_symbol(std::string_view text) {
  const auto fits = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || text::is_alnum(c) || c == '-' || c == '&' || c == '.';
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

struct Kind {
  std::string_view word;
  bool (*fits)(std::string_view);
  std::string_view description;
};

constexpr Kind kKinds[] = {
    {"TEXT", [](std::string_view text) { return !text.empty(); }, "some text"},
    {"NUMBER", is_number, "a number"},
    {"TIME", is_time, "a day as 2026-03-31, a month as 2026-03 or a year"},
    {"SYMBOL", is_symbol, "a code as it stands in numbers: letters, digits, '-', '&' or '.'"},
    {"CODE", is_code, "a code in small letters without marks, with digits, '-', '#' or '*'"},
};

// One line `# cells COLUMN: CHOICE | CHOICE`.
class CellRule {
 public:
  CellRule(const Field& line, const Lexicon& lexicon, const FindLexicon& find_lexicon) : line_(line) {
    std::string_view text = line.text.substr(kBegin.size());
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
      fault_ = error_at(line, "write it as: # cells COLUMN: choice | choice");
      return;
    }
    column_name_ = text.substr(0, colon);
    each_ = column_name_.ends_with(kEach);
    if (each_) column_name_.remove_suffix(kEach.size());
    column_ = lexicon.column(column_name_);
    if (column_ < 0) {
      fault_ = error_at(line, "there is no column '" + std::string(column_name_) +
                                  "': the first line that is no comment names the columns");
      return;
    }
    for (const std::string_view choice : split(text.substr(colon + 1), '|')) {
      add_choice(trimmed(choice), find_lexicon);
    }
  }

  const std::optional<Error>& fault() const { return fault_; }

  std::optional<Error> check(const Field& row, const std::vector<std::string_view>& cells) const {
    const auto index = static_cast<std::size_t>(column_);
    const std::string_view cell = index < cells.size() ? trimmed(cells[index]) : "";
    if (cell.empty() && may_be_empty_) return {};
    for (const std::string_view part : each_ ? split(cell, ';') : std::vector<std::string_view>{cell}) {
      const std::string_view value = trimmed(part);
      if (fits(value)) continue;
      const std::size_t offset =
          index < cells.size() ? static_cast<std::size_t>(cells[index].data() - row.text.data()) : row.text.size();
      return error_at(row, offset, complaint(value, cells.size()));
    }
    return {};
  }

 private:
  void add_choice(std::string_view choice, const FindLexicon& find_lexicon) {
    if (choice == "EMPTY") {
      may_be_empty_ = true;
      return;
    }
    if (choice.starts_with('@')) {
      const Lexicon* lexicon = find_lexicon(choice.substr(1));
      if (lexicon == nullptr) {
        fault_ = error_at(line_, "there is no file " + std::string(choice.substr(1)) + ".tsv");
        return;
      }
      lexicons_.push_back(lexicon);
      descriptions_.push_back("a name of " + lexicon->name() + ".tsv");
      return;
    }
    const auto* kind =
        std::find_if(std::begin(kKinds), std::end(kKinds), [&](const Kind& k) { return k.word == choice; });
    if (kind != std::end(kKinds)) {
      kinds_.push_back(kind);
      descriptions_.emplace_back(kind->description);
      return;
    }
    words_.push_back(choice);
    descriptions_.push_back("'" + std::string(choice) + "'");
  }

  bool fits(std::string_view value) const {
    if (std::find(words_.begin(), words_.end(), value) != words_.end()) return true;
    if (std::any_of(kinds_.begin(), kinds_.end(), [&](const Kind* kind) { return kind->fits(value); })) return true;
    return std::any_of(lexicons_.begin(), lexicons_.end(), [&](const Lexicon* lexicon) {
      return !value.empty() && lexicon->find(text::key_of(value)) != nullptr;
    });
  }

  std::string complaint(std::string_view value, std::size_t cells) const {
    std::string message = "column '" + std::string(column_name_) + "' ";
    message += value.empty() ? "is empty" : "holds '" + std::string(value) + "'";
    message += ": it must be ";
    for (std::size_t i = 0; i < descriptions_.size(); ++i) {
      message += (i == 0 ? "" : i + 1 == descriptions_.size() && !may_be_empty_ ? " or " : ", ") + descriptions_[i];
    }
    if (may_be_empty_) message += " or empty";
    if (each_) message += "; several are divided by ';'";
    if (cells == 1) message += "; the row has one cell only: divide cells by a tab";
    return message;
  }

  Field line_;
  std::string_view column_name_;
  int column_ = -1;
  bool each_ = false;
  bool may_be_empty_ = false;
  std::vector<std::string_view> words_;
  std::vector<const Kind*> kinds_;
  std::vector<const Lexicon*> lexicons_;
  std::vector<std::string> descriptions_;
  std::optional<Error> fault_;
};

}  // namespace

std::optional<Error> check_cells(const Source& source, const Lexicon& lexicon, const FindLexicon& find_lexicon) {
  std::vector<Field> lines;
  int number = 0;
  for (std::string_view text : split(source.content, '\n')) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    lines.push_back({text, source.name, ++number, 1});
  }
  std::vector<CellRule> rules;
  for (const Field& line : lines) {
    if (!line.text.starts_with(kBegin)) continue;
    rules.emplace_back(line, lexicon, find_lexicon);
    if (rules.back().fault()) return rules.back().fault();
  }
  if (rules.empty()) return {};
  for (const Lexicon::Row& row : lexicon.rows()) {
    const Field& line = lines[static_cast<std::size_t>(row.line - 1)];
    const std::vector<std::string_view> cells = split(line.text, '\t');
    for (const CellRule& rule : rules) {
      if (auto fault = rule.check(line, cells)) return fault;
    }
  }
  return {};
}

}  // namespace vanban::grammar
