// Chunks cover the text and cut no unit, tried on the corpus and on hostile texts.
#include <gtest/gtest.h>

#include "../hostile/inputs.h"
#include "chunk_oracles.h"
#include "corpus_texts.h"

namespace vanban::tests {
namespace {

const Engine& engine() {
  static const Engine kEngine = std::move(Engine::create()).value();
  return kEngine;
}

TEST(ChunksProperty, CoverTheCorpus) {
  for (const auto& [name, text] : texts_in(VANBAN_SOURCE_DIR "/corpus"))
    EXPECT_EQ(check_chunks(engine(), text), "") << name;
}

TEST(ChunksProperty, CoverPiecesAndRepetitionsOfTheCorpus) {
  const std::vector<CorpusText> texts = texts_in(VANBAN_SOURCE_DIR "/corpus");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string& text = texts[i].text;
    const std::string& next = texts[(i + 1) % texts.size()].text;
    std::size_t middle = text.size() / 2;
    while (text::is_continuation(text[middle])) ++middle;
    EXPECT_EQ(check_chunks(engine(), text.substr(middle) + next), "") << texts[i].name;
    EXPECT_EQ(check_chunks(engine(), text + "\f" + text.substr(0, middle)), "") << texts[i].name;
  }
}

TEST(ChunksProperty, CoverHostileTexts) {
  for (const HostileInput& input : kHostileInputs) {
    const std::string text = decode(input.text(3'000)).text;
    EXPECT_EQ(check_chunks(engine(), text), "") << input.name;
  }
}

TEST(ChunksProperty, WhatIsRepeatedIsBounded) {
  constexpr std::size_t kMostPerChunk = 10'000;
  for (const HostileInput& input : kHostileInputs) {
    const std::string text = decode(input.text(30'000)).text;
    const Document document = engine().extract(text);
    const std::size_t count = chunks(document, text).size();
    EXPECT_LE(chunk_lines(document, text, {}).size(), 50 * text.size() + count * kMostPerChunk) << input.name;
  }
}

TEST(ChunksProperty, ACheckThatCannotFailProvesNothing) {
  const std::string text = "Điều 1. Một\nHai";
  Document document;
  document.outline.push_back(Unit{.id = "u1", .kind = UnitKind::article, .label = "Điều 1", .span = {0, 16}});
  const std::vector<Chunk> whole = chunks(document, text);
  ASSERT_EQ(whole.size(), 2u);
  EXPECT_EQ(check_cover(text, whole) + check_units(document, whole), "");
  EXPECT_NE(check_cover(text, {whole[0]}), "");
  EXPECT_NE(check_cover(text, {whole[1], whole[0]}), "");
  std::vector<Chunk> cut = whole;
  cut[0].span = {3, 20};
  EXPECT_NE(check_units(document, cut), "");
}

}  // namespace
}  // namespace vanban::tests
