// What stands before the label of a line: in each row it stands before the mark |.
#include "structure/outline/label_dirt.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/normalise.h"

namespace vanban::structure {
namespace {

// The line from its label on.
std::string without_dirt(std::string_view line) {
  const text::NormText norm = text::normalise(line);
  layout::Layout layout;
  layout.key = text::Key(norm.text);
  const layout::Reading reading;
  const layout::Origin origin(line, norm, layout, reading);
  const Span rest = LabelDirt(origin).skip({0, layout.key.size()});
  return std::string(layout.key.bytes().substr(rest.begin, rest.size()));
}

TEST(LabelDirt, StandsBeforeALabel) {
  const struct {
    const char* what;
    std::string_view line;
  } rows[] = {
      {"nearly all lines", "|1. Ben do"},
      {"a letter", "|a) Ben do"},
      {"a bullet", "|- Ben do"},
      {"a bracket", "|(1) Ben do"},
      {"Markdown's sign of a heading", "## |1. Ben do"},
      {"control characters of a word processor", "\x02\x03|1. Ben do"},
      {"a speck apart from a figure", "\" |1. Ben do"},
      {"a quotation is none", "|\"Ben do\""},
      {"points right before a figure", "....|8..Ben do"},
      {"a part of one", "|.5 tan"},
      {"an ellipsis", "|... 4. Ben do"},
      {"a stroke before a letter with its bracket", "-|a} Ben do"},
      {"with more specks", "- :|e) Ben do"},
      {"a bullet before letters", "|- a, b) ben do"},
      {"a line before a figure", "___|3) Ben do"},
      {"before a letter", "___ |b) Ben do"},
      {"dashes right before a figure", "--|5, Ben do"},
      {"an item of a list", "|-- 5 tan"},
      {"a line to write on", "|_____ 3) Ben do"},
  };
  for (const auto& row : rows) {
    const std::size_t mark = row.line.find('|');
    const std::string_view rest = row.line.substr(mark + 1);
    EXPECT_EQ(without_dirt(std::string(row.line.substr(0, mark)) + std::string(rest)), rest) << row.what;
  }
}

TEST(LabelDirt, IsAllOfSomeLines) {
  EXPECT_EQ(without_dirt(""), "");
  EXPECT_EQ(without_dirt("###"), "");
}

}  // namespace
}  // namespace vanban::structure
