// What must hold for what is read out of a text, tried on the corpus.
#include <gtest/gtest.h>

#include "corpus_texts.h"
#include "extract_oracles.h"

namespace vanban::tests {
namespace {

const Engine& engine() {
  static const Engine kEngine = std::move(Engine::create()).value();
  return kEngine;
}

const std::vector<CorpusText>& corpus() {
  static const std::vector<CorpusText> kCorpus = texts_in(VANBAN_SOURCE_DIR "/corpus");
  return kCorpus;
}

TEST(ExtractProperty, TheCorpusIsThere) { EXPECT_GE(corpus().size(), 20u); }

TEST(ExtractProperty, SpansAndWordsAreThoseOfTheText) {
  for (const auto& [name, text] : corpus()) EXPECT_EQ(check_json(text, extract_json(engine(), text)), "") << name;
}

TEST(ExtractProperty, SpansAndWordsAreThoseOfTheDecomposedText) {
  for (const auto& [name, text] : corpus()) {
    const std::string nfd = icu_nfd(text);
    EXPECT_EQ(check_json(nfd, extract_json(engine(), nfd)), "") << name;
  }
}

TEST(ExtractProperty, ComposedAndDecomposedTextsReadTheSame) {
  for (const auto& [name, text] : corpus()) EXPECT_EQ(check_spellings(engine(), text), "") << name;
}

TEST(ExtractProperty, LineEndsOfWindowsReadTheSame) {
  for (const auto& [name, text] : corpus()) {
    std::string windows;
    for (const char c : text) c == '\n' ? windows += "\r\n" : windows += c;
    EXPECT_EQ(check_json(windows, extract_json(engine(), windows)), "") << name;
    EXPECT_EQ(difference(values_of(json::parse(extract_json(engine(), text))),
                         values_of(json::parse(extract_json(engine(), windows)))),
              "")
        << name;
  }
}

TEST(ExtractProperty, TheSameTextReadsTheSameTwice) {
  const Engine other = std::move(Engine::create()).value();
  for (const auto& [name, text] : corpus()) EXPECT_EQ(extract_json(engine(), text), extract_json(other, text)) << name;
}

}  // namespace
}  // namespace vanban::tests
