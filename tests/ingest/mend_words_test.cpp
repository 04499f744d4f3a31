// Words of scans: what their neighbours mend, what stays, and where joined ones are parted.
#include "ingest/mend_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "ingest/code_points.h"

namespace vanban::ingest {
namespace {

std::vector<PageWord> words_of(std::string_view line) {
  std::vector<PageWord> words;
  const std::u32string text = from_utf8(line);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U' ', begin), text.size());
    words.push_back({static_cast<float>(begin), 0, static_cast<float>(end), 2, text.substr(begin, end - begin), 0.9F});
    begin = end + 1;
  }
  return words;
}

std::string text_of(const std::vector<PageWord>& words) {
  std::string out;
  for (const PageWord& each : words) out += (out.empty() ? "" : " ") + to_utf8(each.text);
  return out;
}

const WordMender& mender() {
  static const grammar::Grammar grammar = grammar::Grammar::embedded();
  static const WordMender mender(grammar);
  return mender;
}

std::string mended(std::string_view line) {
  std::vector<PageWord> words = words_of(line);
  mender().mend(&words);
  return text_of(words);
}

struct Case {
  const char* read;
  const char* meant;
};

TEST(MendWords, ANeighbourMendsOneLetter) {
  const Case cases[] = {
      {"được sửa đối, bố sung một số điều;", "được sửa đổi, bổ sung một số điều;"},
      {"Tố chức triến khai", "Tổ chức triển khai"},
      {"BỐ SUNG", "BỔ SUNG"},
      {"SƠ Y TE", "SỞ Y TẾ"},  // capitals lose their marks, whichever they are
      {"THÀNH PHÓ", "THÀNH PHỐ"},
      {"hướng dẫn chỉ tiết", "hướng dẫn chi tiết"},
      {"nhập khấu)", "nhập khẩu)"},
      {"Đân vận", "Dân vận"},
  };
  for (const Case& each : cases) EXPECT_EQ(mended(each.read), each.meant);
}

TEST(MendWords, WhatCanBeMeantStays) {
  for (const char* const line : {
           "phân bố dân cư",               // a phrase itself
           "chỉ tiểu",                     // chi tiêu or chỉ tiêu
           "chỉ Bộ Công an",               // the capital begins another name
           "bố, sung",                     // a sign parts them
           "tờ chức",                      // not a letter that is misread
           "tố cáo chức",                  // no phrase
           "hướng dẫn số 12, thứ trưởng",  // dân số, thủ trưởng
           "bố 2 sung",
           "",
       })
    EXPECT_EQ(mended(line), line);
}

TEST(MendWords, WhatWasReadIsKept) {
  std::vector<PageWord> words = words_of("sửa đối;");
  mender().mend(&words);
  EXPECT_EQ(words[0].raw, "");
  EXPECT_EQ(words[1].raw, "đối;");
}

TEST(MendWords, JoinedWordsAreParted) {
  const Case cases[] = {
      {"một số điềucủa Luật", "một số điều của Luật"},
      {"sungmộtsố", "sung một số"},
      {"Ủyban", "Ủy ban"},
      {"Luật số47/2025/QH15;", "Luật số 47/2025/QH15;"},
      {"tháng5", "tháng 5"},
      {"năm 2018của", "năm 2018 của"},
      {"56/2026/NĐ-CPvà", "56/2026/NĐ-CP và"},
      // No Vietnamese marks, more ways than one, codes, one syllable.
      {"Campuchia internet nhân 12/QĐ-TTg 12kg 3a UBND NĐ-CP", "Campuchia internet nhân 12/QĐ-TTg 12kg 3a UBND NĐ-CP"},
  };
  for (const Case& each : cases) {
    std::vector<PageWord> words = words_of(each.read);
    part_joined_words(&words);
    EXPECT_EQ(text_of(words), each.meant);
  }
  std::vector<PageWord> words = words_of("điềucủa");
  part_joined_words(&words);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_FLOAT_EQ(words[0].right, 4);
  EXPECT_FLOAT_EQ(words[1].left, 4);
  EXPECT_FLOAT_EQ(words[1].right, 7);
}

}  // namespace
}  // namespace vanban::ingest
