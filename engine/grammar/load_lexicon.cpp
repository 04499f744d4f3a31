// Lexicons: tables of tab-separated values, indexed by the keys of their names and variants.
#include <algorithm>
#include <set>
#include <utility>

#include "grammar/cell_rules.h"
#include "grammar/loader.h"
#include "grammar/state.h"
#include "text/key.h"

namespace vanban::grammar {
namespace {

constexpr std::string_view kDuplicatesAllowed = "# duplicates allowed";

std::string_view lexicon_name(const Source& source) {
  return std::string_view(source.name).substr(0, source.name.size() - kLexiconEnding.size());
}

// The name and the variants of a row, as written.
std::vector<std::string_view> names_of(const Lexicon& lexicon, const Lexicon::Row& row) {
  std::vector<std::string_view> names = {row.cells[0]};
  for (const std::string_view variant : split(lexicon.cell(row, "variants"), ';')) {
    const std::string_view name = trimmed(variant);
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

}  // namespace

Loader::Problem Loader::load_lexicons(const std::vector<Source>& sources) {
  for (const Source& source : sources) {
    if (!source.name.ends_with(kLexiconEnding)) continue;
    if (Problem problem = load_lexicon(source)) return problem;
  }
  const auto find_lexicon = [this](std::string_view name) { return grammar_.lexicon(name); };
  for (const Source& source : sources) {
    if (!source.name.ends_with(kLexiconEnding)) continue;
    const Lexicon* lexicon = grammar_.lexicon(lexicon_name(source));
    if (Problem problem = check_cells(source, *lexicon, find_lexicon)) return problem;
  }
  return {};
}

Loader::Problem Loader::load_lexicon(const Source& source) {
  Lexicon lexicon;
  lexicon.name_ = lexicon_name(source);
  std::string_view content = source.content;
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  bool duplicates_allowed = false;
  int number = 0;
  for (std::string_view text : split(content, '\n')) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    const Field line{text, source.name, ++number, 1};
    duplicates_allowed = duplicates_allowed || text == kDuplicatesAllowed;
    if (trimmed(line).empty() || text.starts_with('#')) continue;
    if (Problem problem = add_row(line, &lexicon)) return problem;
  }
  if (lexicon.columns_.empty()) return Error{"the lexicon has no line of column names", source.name};
  if (Problem problem = index_lexicon(source.name, duplicates_allowed, &lexicon)) return problem;
  grammar_.state_->lexicons.push_back(std::move(lexicon));
  return {};
}

namespace {

// What a spreadsheet saves that was not told to divide by tabs.
std::optional<Error> check_columns(const Field& line, const std::vector<std::string>& columns) {
  const std::size_t sign = columns[0].find_first_of(",;");
  if (columns.size() > 1 || sign == std::string::npos) return {};
  return error_at(line, std::string("there is one column only, and a '") + columns[0][sign] +
                            "' in its name: divide cells by a tab (save as text, tab-separated)");
}

// What a spreadsheet saves that puts text into quotes: they would belong to the name, which nothing finds then, and
// whatever looks for it would be blamed. A column `note` is for people.
std::optional<Error> check_quotes(const Field& line, const std::vector<std::string>& columns) {
  std::size_t column = 0;
  for (const std::string_view text : split(line.text, '\t')) {
    const std::string_view cell = trimmed(text);
    const bool quoted = cell.size() > 1 && cell.front() == '"' && cell.back() == '"';
    if (quoted && (column >= columns.size() || columns[column] != "note")) {
      return error_at(
          line, static_cast<std::size_t>(cell.data() - line.text.data()),
          "the cell " + std::string(cell) +
              " is in quotes, which would belong to its text: take them off (in a spreadsheet: save as text, "
              "tab-separated, text cells not quoted)");
    }
    ++column;
  }
  return {};
}

}  // namespace

// The first line names the columns.
Loader::Problem Loader::add_row(const Field& line, Lexicon* lexicon) {
  Lexicon::Row row;
  row.line = line.line;
  if (Problem problem = check_quotes(line, lexicon->columns_)) return problem;
  for (const std::string_view cell : split(line.text, '\t')) row.cells.emplace_back(trimmed(cell));
  if (lexicon->columns_.empty()) {
    lexicon->columns_ = std::move(row.cells);
    return check_columns(line, lexicon->columns_);
  }
  if (row.cells.size() > lexicon->columns_.size()) {
    return error_at(line, "the row has " + std::to_string(row.cells.size()) + " cells, but there are " +
                              std::to_string(lexicon->columns_.size()) + " columns: look for a tab too many");
  }
  if (row.cells[0].empty()) return error_at(line, "the first cell of the row is empty: it holds the name");
  lexicon->rows_.push_back(std::move(row));
  return {};
}

Loader::Problem Loader::index_lexicon(std::string_view file, bool duplicates_allowed, Lexicon* lexicon) {
  auto& by_key = lexicon->by_key_;
  for (std::uint32_t i = 0; i < lexicon->rows_.size(); ++i) {
    for (const std::string_view name : names_of(*lexicon, lexicon->rows_[i]))
      by_key.emplace_back(text::key_of(name), i);
  }
  std::sort(by_key.begin(), by_key.end());
  by_key.erase(std::unique(by_key.begin(), by_key.end()), by_key.end());  // variants of one row may fold alike
  lexicon->index_heads();
  const auto same_key = [](const auto& a, const auto& b) { return a.first == b.first; };
  const auto twin = std::adjacent_find(by_key.begin(), by_key.end(), same_key);
  if (twin == by_key.end() || duplicates_allowed) return {};
  const int earlier = lexicon->rows_[twin->second].line;
  const Lexicon::Row& row = lexicon->rows_[(twin + 1)->second];
  const std::vector<std::string_view> names = names_of(*lexicon, row);
  const auto name =
      std::find_if(names.begin(), names.end(), [&](std::string_view n) { return text::key_of(n) == twin->first; });
  return Error{"the name '" + std::string(*name) + "' stands also in line " + std::to_string(earlier) +
                   ", where marks and capitals do not count: take one out, or put the line '" +
                   std::string(kDuplicatesAllowed) + "' into the file",
               std::string(file) + ":" + std::to_string(row.line)};
}

// All names and variants as alternatives, the longest first.
NodePtr Loader::lexicon_node(std::string_view name) {
  const auto cached = lexicon_nodes_.find(name);
  if (cached != lexicon_nodes_.end()) return cached->second;
  const Lexicon* lexicon = grammar_.lexicon(name);
  if (lexicon == nullptr) return nullptr;
  const auto longer = [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  };
  std::set<std::string, decltype(longer)> names(longer);
  for (const Lexicon::Row& row : lexicon->rows()) {
    for (const std::string_view one : names_of(*lexicon, row)) names.emplace(text::Key(one).bytes());
  }
  std::vector<NodePtr> nodes;
  nodes.reserve(names.size());
  for (const std::string& one : names) nodes.push_back(literal_node(one));
  NodePtr node = nodes.empty() ? nullptr : alternatives_node(std::move(nodes));
  return lexicon_nodes_.emplace(name, std::move(node)).first->second;
}

}  // namespace vanban::grammar
