// Inputs that a fuzzer once found something in (tests/fuzz/corpus/FUZZER): they must stay sound, in every build.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "property/extract_oracles.h"
#include "vanban/decode.h"

namespace vanban::tests {
namespace {

std::map<std::string, std::string> kept(const char* fuzzer) {
  std::map<std::string, std::string> inputs;
  const std::filesystem::path folder = std::filesystem::path(VANBAN_SOURCE_DIR "/tests/fuzz/corpus") / fuzzer;
  if (!std::filesystem::exists(folder)) return inputs;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    inputs[entry.path().filename()] = std::string(std::istreambuf_iterator<char>(file), {});
  }
  return inputs;
}

TEST(KeptInputs, OfDocumentsAreSound) {
  const Engine engine = std::move(Engine::create()).value();
  ASSERT_FALSE(kept("fuzz_extract").empty());
  for (const auto& [name, bytes] : kept("fuzz_extract")) {
    const std::string text = decode(bytes).text;
    EXPECT_EQ(check_json(text, extract_json(engine, text)), "") << name;
    EXPECT_EQ(check_spellings(engine, text), "") << name;
  }
}

TEST(KeptInputs, OfTextsAreSound) {
  for (const auto& [name, bytes] : kept("fuzz_text")) EXPECT_EQ(check_bytes(bytes), "") << name;
}

}  // namespace
}  // namespace vanban::tests
