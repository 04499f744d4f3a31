// What is mended in words that were recognised, and what must stay.
#include "ingest/mend_scan.h"

#include <gtest/gtest.h>

#include "ingest/code_points.h"

namespace vanban::ingest {
namespace {

const ScanMender& mender() {
  static const grammar::Grammar grammar = grammar::Grammar::embedded();
  static const ScanMender mender(grammar);
  return mender;
}

struct Case {
  const char* before;
  const char* read;
  const char* mended;
};

TEST(MendScan, NumbersAreMadeOfCodesThatAreKnown) {
  const Case cases[] = {
      {"số", "05-CT/IW", "05-CT/TW"},
      {"05-", "CT/IW", "CT/TW"},
      {"số", "331-QĐĐ/TU,", "331-QĐ/TU,"},
      {"số", "217-Q1/TW", "217-QĐ/TW"},
      {"số", "72/2020/QHI4;", "72/2020/QH14;"},
      {"số", "147//2025/QH15", "147/2025/QH15"},
      {"41-", "ÑQ/TU", "NQ/TU"},
      {"số", "41-NÑQ/TU", "41-NQ/TU"},
      {"số", "3l-KH/TU", "31-KH/TU"},
      {"số", "33/CT-TTEg", "33/CT-TTg"},
      {"số", "98/2024/T'T-BQP", "98/2024/TT-BQP"},
      {"số", "85/2015/QH113", "85/2015/QH13"},  // the one term of that year
  };
  for (const Case& each : cases) EXPECT_EQ(mender().mend_number(each.read, each.before), each.mended) << each.read;
}

TEST(MendScan, WhatIsNoNumberOrHasTwoReadingsStays) {
  const Case cases[] = {
      {"số", "128/QĐ-SYT", ""},
      {"số", "08-CT/T", ""},
      {"số", "85/2016/QH113", ""},  // QH13 or QH14
      {"số", "85/2019/QH13", ""},   // either can be misread
      {"ngày", "20/02/2024", ""},
      {"giai", "2021-2025", ""},
      {"đoạn", "30l", ""},
      {"số", "04/GAVI", ""},
      {"là", "12kg/m2", ""},
      {"số", "12/2025/NQ-HĐND", ""},
      {"", "", ""},
      {"", "-", ""},
      {"", "//", ""},
      {"số", "/", ""},
      {"dân", "HĐND/UBND", ""},
      {"", "1/", ""},
  };
  for (const Case& each : cases) EXPECT_EQ(mender().mend_number(each.read, each.before), each.read) << each.read;
}

TEST(MendScan, DatesAreThoseOfACalendar) {
  const Case cases[] = {
      {"ngày", "3l/12/2021", "31/12/2021"},
      {"tháng", "I1", "11"},
      {"năm", "2O24", "2024"},
      {"ngày", "I/l", "I/l"},
      {"ngày", "l", "l"},
      {"ngày", "4l", "4l"},
      {"tháng", "1l", "11"},
      {"có", "1l", "1l"},
      {"ngày", "31/l3/2021", "31/l3/2021"},
      {"ngày", "07", "07"},
  };
  for (const Case& each : cases) EXPECT_EQ(mender().mend_date(each.read, each.before), each.mended) << each.read;
}

PageWord word(const char* text, float confidence, float top = 100) {
  PageWord out{50, top, 90, top + 10, from_utf8(text)};
  out.confidence = confidence;
  return out;
}

std::string text_of(const std::vector<PageWord>& words) {
  std::string out;
  for (const PageWord& each : words) out += (out.empty() ? "" : " ") + to_utf8(each.text);
  return out;
}

TEST(MendScan, ASerialOrADayThatIsNotSureIsNotSaid) {
  std::vector<PageWord> words = {word("Số:", 0.97F), word("24", 0.1F),     word("/UBND-KSTTHC", 0.8F),
                                 word("Phú", 0.9F),  word("Thọ,", 0.9F),   word("ngày", 0.97F),
                                 word("2", 0.65F),   word("tháng", 0.97F), word("12", 0.97F),
                                 word("năm", 0.97F), word("2011", 0.96F)};
  mender().mend(true, 842, &words);
  EXPECT_EQ(text_of(words), "Số:  /UBND-KSTTHC Phú Thọ, ngày  tháng 12 năm 2011");
  EXPECT_EQ(words[1].raw, "24");
  EXPECT_EQ(words[6].raw, "2");

  // Half of it read with the mark, and surely: the rest was not.
  words = {word("Số:42", 0.81F), word("%É/SYT-NVY", 0.1F)};
  mender().mend(true, 842, &words);
  EXPECT_EQ(text_of(words), "Số: /SYT-NVY");

  words = {word("Số:", 0.97F), word("9A.5/SYT-NVY", 0.3F)};
  mender().mend(true, 842, &words);
  EXPECT_EQ(text_of(words), "Số: /SYT-NVY");
  EXPECT_EQ(words[1].raw, "9A.5/SYT-NVY");
}

TEST(MendScan, StrokesOfAPenBetweenDayAndMonthAreNoWords) {
  std::vector<PageWord> words = {word("ngày", 0.93F), word("Í", 0.2F),    word("Cu", 0.1F),   word("háng", 0.4F),
                                 word("11", 0.9F),    word("năm", 0.97F), word("2017", 0.97F)};
  mender().mend(true, 842, &words);
  EXPECT_EQ(text_of(words), "ngày   tháng 11 năm 2017");
}

TEST(MendScan, ANumberThatIsNotSureAndHasNoKnownCodeIsNotSaid) {
  std::vector<PageWord> words = {word("số", 0.9F), word("08-CT/T,", 0.43F, 700), word("ngày", 0.9F)};
  mender().mend(false, 842, &words);
  EXPECT_EQ(text_of(words), "số  ngày");
  EXPECT_TRUE(words[1].raw.starts_with("08-CT/T, (perhaps ") && words[1].raw.find("TU") != std::string::npos)
      << words[1].raw;
  for (const auto& [number, sure] :
       {std::pair{"08-CT/T", 0.7F}, {"08-CT/TU", 0.3F}, {"23/9/2021", 0.3F}, {"57/2014/QH13", 0.3F}}) {
    words = {word("số", 0.9F), word(number, sure, 700)};
    mender().mend(false, 842, &words);
    EXPECT_EQ(to_utf8(words[1].text), number);
  }
}

TEST(MendScan, WhatIsPrintedIsSaid) {
  const std::vector<PageWord> printed = {word("Số:", 0.97F),  word("02", 0.93F), word("/SYT-GAVI", 0.91F),
                                         word("ngày", 0.97F), word("27", 0.97F), word("tháng", 0.97F),
                                         word("6", 0.95F)};
  std::vector<PageWord> words = printed;
  mender().mend(true, 842, &words);
  EXPECT_EQ(text_of(words), text_of(printed));
  // Below the head, and on other pages, it is no serial of this document.
  words = {word("Số:", 0.97F, 700), word("24/QĐ-SYT", 0.1F, 700)};
  mender().mend(true, 842, &words);
  EXPECT_EQ(text_of(words), "Số: 24/QĐ-SYT");
  words = {word("Số:", 0.97F), word("24/QĐ-SYT", 0.1F)};
  mender().mend(false, 842, &words);
  EXPECT_EQ(text_of(words), "Số: 24/QĐ-SYT");
}

}  // namespace
}  // namespace vanban::ingest
