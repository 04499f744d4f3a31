// A header that is known in part from elsewhere: keys follow what is known, the rest is as it was read.
#include <gtest/gtest.h>

#include <string>

#include "vanban/engine.h"

namespace vanban {
namespace {

const char* const kText =
    "UBND TỈNH HÀ GIANG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 12/QĐ-UBND          Hà Giang, ngày 05 tháng 3 năm 2024\n\n"
    "                    QUYẾT ĐỊNH\n               Về việc chợ phiên\n\n"
    "Theo Kế hoạch số 7/KH-UBND ngày 03/01/2024 của UBND tỉnh, xã họp chợ.\n";

const Engine& engine() {
  static const auto made = Engine::create();
  return *made;
}

struct Row {
  const char* what;
  KnownHeader known;
  const char* key;
  const char* cited;
};

TEST(KnownHeader, KeysFollowIt) {
  const Row rows[] = {
      {"nothing is known", {}, "ha-giang/12-qd-ubnd/2024", "ha-giang/7-kh-ubnd/2024"},
      {"the number", {.number = "13/QĐ-UBND"}, "ha-giang/13-qd-ubnd/2024", "ha-giang/7-kh-ubnd/2024"},
      {"the day", {.date = "2023-03-05"}, "ha-giang/12-qd-ubnd/2023", "ha-giang/7-kh-ubnd/2024"},
      {"the issuer", {.issuer = "UBND TỈNH BẾN TRE"}, "ben-tre/12-qd-ubnd/2024", "ben-tre/7-kh-ubnd/2024"},
      {"what was read",
       {.number = "12/QĐ-UBND", .date = "2024-03-05"},
       "ha-giang/12-qd-ubnd/2024",
       "ha-giang/7-kh-ubnd/2024"},
      {"that it has no number", {.number = ""}, "", "ha-giang/7-kh-ubnd/2024"},
      {"a number that is none", {.number = "không rõ"}, "", "ha-giang/7-kh-ubnd/2024"},
  };
  for (const Row& row : rows) {
    const Document document = engine().extract(kText, row.known);
    EXPECT_EQ(document.key.value_or(""), row.key) << row.what;
    ASSERT_EQ(document.citations.size(), 1U) << row.what;  // what stands in the header is not cited
    EXPECT_EQ(document.citations[0].key.value_or(""), row.cited) << row.what;
  }
}

TEST(KnownHeader, WhatIsKnownStandsWhereItWasRead) {
  const Document read = engine().extract(kText);
  const Document document = engine().extract(kText, {.number = "13/QĐ-UBND", .title = "Về chợ đêm"});
  EXPECT_EQ(document.header.number->canonical, "13/QĐ-UBND");
  EXPECT_EQ(document.header.number->serial, "13");
  EXPECT_EQ(document.header.number->span, read.header.number->span);
  EXPECT_EQ(document.header.title->text, "Về chợ đêm");
  EXPECT_EQ(document.header.title->span, read.header.title->span);
  EXPECT_EQ(document.header.doc_type, "quyết định");
}

TEST(KnownHeader, ATextWithoutHeaderMayHaveOne) {
  const Document document = engine().extract(
      "Xã họp chợ.",
      {.doc_type = "kế hoạch", .number = "7/KH-UBND", .date = "2024-01-03", .issuer = "UBND TỈNH HÀ GIANG"});
  EXPECT_EQ(document.key, "ha-giang/7-kh-ubnd/2024");
}

}  // namespace
}  // namespace vanban
