// Documents cut into passages: what goes into which, and how one is written.
#include "vanban/chunks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "vanban/engine.h"

namespace vanban {
namespace {

using testing::ElementsAre;

const Engine& engine() {
  static const Engine kEngine = std::move(Engine::create()).value();
  return kEngine;
}

constexpr std::string_view kNames[] = {"header", "text", "unit", "lead", "closing"};

// "part path: words", the words shortened to their beginning.
std::vector<std::string> cut(std::string_view text, std::uint32_t most_bytes = 0) {
  std::vector<std::string> lines;
  for (const Chunk& chunk : chunks(engine().extract(text), text, {.most_bytes = most_bytes})) {
    std::string words = chunk.text;
    for (char& c : words) c = c == '\n' ? '|' : c;
    lines.push_back(std::string(kNames[static_cast<int>(chunk.part)]) + (chunk.path.empty() ? "" : " " + chunk.path) +
                    ": " + words);
  }
  return lines;
}

constexpr std::string_view kDecision = R"(ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 12/QĐ-UBND
Lào Cai, ngày 07 tháng 3 năm 2022
QUYẾT ĐỊNH
Về việc giao đất

Căn cứ Luật Đất đai số 31/2024/QH15;

Điều 1. Giao đất
1. Giao Sở Y tế   chủ trì:
a) Đo đất;
b) Vẽ bản đồ.
2. Sở Tài chính phối hợp.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Nơi nhận:
- Các sở;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nông Văn Dền
)";

TEST(Chunks, AKhoanWithItsPointsIsOne) {
  EXPECT_THAT(
      cut(kDecision),
      ElementsAre(
          "header: ỦY BAN NHÂN DÂN|TỈNH LÀO CAI|Số: 12/QĐ-UBND|Lào Cai, ngày 07 tháng 3 năm 2022|QUYẾT ĐỊNH|Về việc "
          "giao đất",
          "text: Căn cứ Luật Đất đai số 31/2024/QH15;", "lead Điều 1: Điều 1. Giao đất",
          "unit Điều 1.1: 1. Giao Sở Y tế chủ trì:|a) Đo đất;|b) Vẽ bản đồ.",
          "unit Điều 1.2: 2. Sở Tài chính phối hợp.", "unit Điều 2: Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
          "closing: Nơi nhận:|- Các sở;|- Lưu: VT.|TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nông Văn Dền"));
}

TEST(Chunks, WhatIsTooLongIsDividedAtItsPoints) {
  EXPECT_THAT(cut(kDecision, 50),
              testing::IsSupersetOf({"lead Điều 1.1: 1. Giao Sở Y tế chủ trì:", "unit Điều 1.1.a: a) Đo đất;",
                                     "unit Điều 1.1.b: b) Vẽ bản đồ."}));
}

TEST(Chunks, TextWithoutUnitsIsOneOrIsDividedAtLines) {
  EXPECT_THAT(cut("Một hai ba.\n\n  Bốn năm."), ElementsAre("text: Một hai ba.|Bốn năm."));
  EXPECT_THAT(cut("Một hai ba.\n\n  Bốn năm.", 20), ElementsAre("text: Một hai ba.", "text: Bốn năm."));
  EXPECT_THAT(cut("Một hai ba bốn năm.", 3), ElementsAre("text: Một hai ba bốn năm."));
}

TEST(Chunks, ABlankTextHasNone) {
  EXPECT_THAT(cut(""), ElementsAre());
  EXPECT_THAT(cut(" \n\u00A0\uFEFF\t\f"), ElementsAre());
}

TEST(Chunks, ASectionIsItsOwnWordsAndItsItems) {
  EXPECT_THAT(cut("I. NHIỆM VỤ\nCác sở:\n1. Sở Y tế báo cáo.\n2. Sở Xây dựng báo cáo.\nII. KINH PHÍ\nTự lo.\n"),
              ElementsAre("lead I: I. NHIỆM VỤ|Các sở:", "unit I.1: 1. Sở Y tế báo cáo.",
                          "unit I.2: 2. Sở Xây dựng báo cáo.", "unit II: II. KINH PHÍ|Tự lo."));
}

TEST(Chunks, ALineHasTheFactsOfItsDocument) {
  const std::string lines = chunk_lines(engine().extract(kDecision), kDecision, {.uri = "a.txt"}, {});
  std::vector<nlohmann::json> found;
  for (std::size_t begin = 0, end; (end = lines.find('\n', begin)) != std::string::npos; begin = end + 1) {
    found.push_back(nlohmann::json::parse(lines.substr(begin, end - begin)));
  }
  ASSERT_EQ(found.size(), 7u);
  const nlohmann::json& clause = found[3];
  EXPECT_EQ(clause["key"], "lao-cai/12-qd-ubnd/2022");
  EXPECT_EQ(clause["number"], "12/QĐ-UBND");
  EXPECT_EQ(clause["effective_date"], "2022-03-07");  // of signing
  EXPECT_EQ(clause["headings"], nlohmann::json({"Giao đất", "Giao Sở Y tế"}));
  EXPECT_EQ(clause["kind"], "clause");
  EXPECT_EQ(found[1]["citations"][0]["key"], "vn/31-2024-luat-qh15");
  EXPECT_EQ(found[1]["citations"][0]["relation"], "based_on");
  EXPECT_FALSE(clause.contains("folded"));
  const std::string folded = chunk_lines(engine().extract("Đất"), "Đất", {}, {.include_folded = true});
  EXPECT_EQ(nlohmann::json::parse(folded)["folded"], "dat");
}

TEST(Chunks, OffsetsCountWhatIsAsked) {
  const std::string text = "Điều 1. Một 😀\nĐiều 2. Hai";
  const Document document = engine().extract(text);
  const auto last_span = [&](OffsetUnit unit) {
    const std::string lines = chunk_lines(document, text, {}, {.offsets = unit});
    return nlohmann::json::parse(lines.substr(lines.rfind('\n', lines.size() - 2) + 1))["span"].dump();
  };
  EXPECT_EQ(last_span(OffsetUnit::utf8), "[22,36]");
  EXPECT_EQ(last_span(OffsetUnit::utf16), "[15,26]");
  EXPECT_EQ(last_span(OffsetUnit::codepoint), "[14,25]");
}

}  // namespace
}  // namespace vanban
