// Where blanks are missing in a text: shown by a bar.
#include "layout/lost_blanks.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/key.h"

namespace vanban {
namespace {

std::string shown(std::string_view text) {
  static const layout::ReadingRules kRules(grammar::Grammar::embedded());
  const text::Key key(text);
  std::string out(text);
  const auto found = layout::find_lost_blanks(key, text, kRules);
  for (auto at = found.rbegin(); at != found.rend(); ++at) out.insert(key.to_text(*at), "|");
  return out;
}

TEST(LostBlanks, ShowByTheirForm) {
  EXPECT_EQ(shown("của BộGiao thông ngày04/02/2009, tháng3năm 2010của Bộ"),
            "của Bộ|Giao thông ngày|04/02/2009, tháng|3|năm 2010|của Bộ");
}

TEST(LostBlanks, BetweenSmallLettersTheTextsOwnWordsTell) {
  EXPECT_EQ(shown("tạiViệt Nam thựchiện dựtoán, trìnhcủa: thực, hiện, dự, toán, trình, của, thự"),
            "tại|Việt Nam thực|hiện dự|toán, trình|của: thực, hiện, dự, toán, trình, của, thự");
  EXPECT_EQ(shown("tạiViệt Nam vidéo và cácdựán: các, dự, án"), "tại|Việt Nam vidéo và các|dự|án: các, dự, án");
}

TEST(LostBlanks, ATextWithoutSeamsIsLeftAlone) {
  for (const std::string_view text :
       {"Quyết định số 12/2020/QĐ-UBND, Tờ trình số 5/TTr-SNV, Quy định số 3-QyĐ/TU", "thựchiện: thực, hiện",
        "PowerPoint, eOffice, VNeID, YouTube", "số 30a/2008, 5đ, khoản 3a Điều 5b", ""})
    EXPECT_EQ(shown(text), text);
}

TEST(LostBlanks, LongTextsAreReadInTheSameWay) {
  const std::string clean = "công văn của Sở gửi các huyện ";
  for (std::size_t i = 0; i < 40; ++i)
    EXPECT_EQ(shown(clean.substr(0, 10) + std::string(i, '.') + " của BộTài chính " + clean),
              clean.substr(0, 10) + std::string(i, '.') + " của Bộ|Tài chính " + clean);
}

}  // namespace
}  // namespace vanban
