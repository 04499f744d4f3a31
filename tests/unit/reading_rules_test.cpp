// Which words join lines is said by a lexicon: another word there, and other lines are joined.
#include "layout/reading_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "layout/reading.h"
#include "text/normalise.h"

namespace vanban::layout {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

grammar::Grammar grammar_of(const std::string& rows) {
  return std::move(grammar::Grammar::load({{"joined_lines.tsv", "name\tkind\tnext\n" + rows}})).value();
}

// The blocks of a text, a bar between them.
std::string blocks(const std::string& text, const grammar::Grammar& grammar) {
  const text::NormText norm = text::normalise(text);
  const Layout layout = analyse(norm, grammar);
  const Reading reading = read(layout, norm, ReadingRules(grammar));
  std::string out;
  for (const Block& block : reading.blocks)
    out += (out.empty() ? "" : "|") + reading.key.substr(block.span.begin, block.span.size());
  return out;
}

TEST(ReadingRules, KindsAreKeptAsTheyAreAsked) {
  const ReadingRules rules(
      grammar_of("Căn cứ *\topener\nđiều #\topener\ncủa\topen\nLuật\tlaw\nSở\tbody\nlao động\thalf\t- Thương binh\n"
                 "ngày\tbefore_figure\n*\topener\ntại\topen_unit\ncụ thể\tleads_on\n"));
  EXPECT_THAT(rules.open_units, ElementsAre("tại"));
  EXPECT_THAT(rules.leads_on, ElementsAre("cu the"));
  EXPECT_THAT(rules.openers.with('C'), ElementsAre("can cu "));
  EXPECT_THAT(rules.openers.with('d'), ElementsAre("dieu #"));
  EXPECT_THAT(rules.openers.with('5'), IsEmpty());
  EXPECT_THAT(rules.open.with('c'), ElementsAre("cua"));
  EXPECT_THAT(rules.laws, ElementsAre(" Luat"));
  EXPECT_THAT(rules.bodies, ElementsAre("So "));
  EXPECT_THAT(rules.halves, ElementsAre(Pair(" lao dong", "- thuong binh")));
  EXPECT_THAT(rules.before_figures, ElementsAre("ngay"));
}

TEST(ReadingRules, AWordOfTheLexiconJoinsLines) {
  const struct {
    std::string row;
    std::string text;
    std::string without, with;
  } cases[] = {
      {"bằng\topen\n", "Bến neo bằng\nThuyền gỗ", "Ben neo bang|Thuyen go", "Ben neo bang Thuyen go"},
      {"chủ bến\tpost\nTổ\tbody\n", "Giao ông chủ bến\nTổ đò ngang", "Giao ong chu ben|To do ngang",
       "Giao ong chu ben To do ngang"},
      {"mở\tverb\n", "Xã mở\nChợ phiên số 5", "Xa mo|Cho phien so 5", "Xa mo Cho phien so 5"},
      {"đò\thalf\t- phà\n", "Tổ quản lý đò\n- Phà ngang", "To quan ly do|- Pha ngang", "To quan ly do - Pha ngang"},
      {"ban chài tỉnh\thalf_charged\tchài tỉnh\nphải lo\tcharge\n", "Điều 3. Ban chài tỉnh\nChài tỉnh phải lo lưới.",
       "Dieu 3. Ban chai tinh|Chai tinh phai lo luoi.", "Dieu 3. Ban chai tinh Chai tinh phai lo luoi."},
      {"ban chài tỉnh\thalf_charged\tchài tỉnh\nphải lo\tcharge\n",
       "Điều 3. Việc của ban chài tỉnh\nChài tỉnh có lưới.", "Dieu 3. Viec cua ban chai tinh|Chai tinh co luoi.",
       "Dieu 3. Viec cua ban chai tinh|Chai tinh co luoi."},
      {"nhớ rằng *\topener\n", "các thôn,\nNhớ rằng thuyền", "cac thon, Nho rang thuyen", "cac thon,|Nho rang thuyen"},
  };
  const std::string other = "xyz\topen\n";
  for (const auto& [row, text, without, with] : cases) {
    EXPECT_EQ(blocks(text, grammar_of(other)), without);
    EXPECT_EQ(blocks(text, grammar_of(other + row)), with);
  }
}

}  // namespace
}  // namespace vanban::layout
