// Gutters of tables on typed pages: how many go across each line.
#include "ingest/table_gutters.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "ingest/typed_page.h"

namespace vanban::ingest {
namespace {

constexpr float kLetter = 12;  // of a typed page: the height of its words

// One figure to a line.
std::string gutters_of(std::string_view page) {
  const std::vector<PageWord> words = words_of(page);
  std::string out;
  for (const LineGutters& gutters : table_gutters(lines_on(words), kLetter)) out += std::to_string(gutters.size());
  return out;
}

TEST(TableGutters, GoThroughManyLinesSideBySide) {
  const struct {
    const char* what;
    std::string_view page;
    const char* gutters;
  } rows[] = {
      {"four columns of six rows",
       "TT  Ten   So   Cho\n"
       "1   Lua   20   Ha\n"
       "2   Ngo   30   An\n"
       "3   Dau   40   Son\n"
       "4   Lac   50   Ben\n"
       "5   Che   60   Doi\n",
       "333333"},
      {"five rows are not enough",
       "1   Lua   20   Ha\n"
       "2   Ngo   30   An\n"
       "3   Dau   40   Son\n"
       "4   Lac   50   Ben\n"
       "5   Che   60   Doi\n",
       "00000"},
      {"nor are two columns, which may be a list",
       "1   Lua o ven song\n"
       "2   Ngo tren doi\n"
       "3   Dau\n"
       "4   Lac va vung\n"
       "5   Che\n"
       "6   Bong trong vuon\n",
       "000000"},
      {"a sentence runs across them all",
       "1   Lua   20   Ha\n"
       "2   Ngo   30   An\n"
       "3   Dau   40   Son\n"
       "Ben do nay cho lua va ngo\n"
       "4   Lac   50   Ben\n"
       "5   Che   60   Doi\n",
       "000000"},
      {"no words at all", "", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(gutters_of(row.page), row.gutters) << row.what;
}

TEST(TableGutters, StandBetweenTheCells) {
  const std::vector<PageWord> words = words_of(
      "1   Lua   20   Ha\n2   Ngo   30   An\n3   Dau   40   Mai\n"
      "4   Lac   50   Ben\n5   Che   60   Doi\n6   Che   70   Vam\n");
  const std::vector<LineGutters> gutters = table_gutters(lines_on(words), kLetter);
  ASSERT_EQ(gutters.size(), 6U);
  // The middle of each gap; a letter is six points wide.
  EXPECT_EQ(gutters[3], (LineGutters{6 * 2.5F, 6 * 8.5F, 6 * 13.5F}));
}

}  // namespace
}  // namespace vanban::ingest
