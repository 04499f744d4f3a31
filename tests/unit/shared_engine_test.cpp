// One engine, eight threads: every document reads as it does alone. Run under ThreadSanitizer too (preset tsan), where
// the rules' first use, which compiles them, is what could race.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "property/corpus_texts.h"
#include "vanban/engine.h"
#include "vanban/json.h"

namespace vanban::tests {
namespace {

constexpr std::size_t kThreads = 8;

std::vector<std::string> read_all(const Engine& engine, const std::vector<CorpusText>& texts, std::size_t first) {
  std::vector<std::string> documents(texts.size());
  for (std::size_t n = 0; n < texts.size(); ++n) {
    const std::size_t i = (first + n) % texts.size();
    documents[i] = to_json(engine.extract(texts[i].text), texts[i].text, Source{}, {});
  }
  return documents;
}

TEST(SharedEngine, EightThreadsReadWhatOneReads) {
  const std::vector<CorpusText> texts = texts_in(VANBAN_SOURCE_DIR "/corpus");
  ASSERT_FALSE(texts.empty());
  const auto fresh = Engine::create();  // no rule has been used yet
  const auto alone = Engine::create();
  ASSERT_TRUE(fresh && alone);
  std::vector<std::vector<std::string>> found(kThreads);
  std::atomic<std::size_t> waiting{kThreads};
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      const Engine copy = *fresh;  // copies share what was compiled
      for (--waiting; waiting > 0;) std::this_thread::yield();
      found[t] = read_all(copy, texts, t * texts.size() / kThreads);
    });
  }
  for (std::thread& thread : threads) thread.join();
  const std::vector<std::string> expected = read_all(*alone, texts, 0);
  for (const auto& documents : found) EXPECT_EQ(documents, expected);
}

}  // namespace
}  // namespace vanban::tests
