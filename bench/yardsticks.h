// What the engine is measured against, on the same text in the same run: parts that everyone has.
#ifndef VANBAN_BENCH_YARDSTICKS_H_
#define VANBAN_BENCH_YARDSTICKS_H_

#include <re2/re2.h>

#include <memory>
#include <string>
#include <vector>

namespace vanban::bench {

// ICU's normalizeUTF8 to NFC with Edits: the least that a program does that normalises and keeps the way back.
std::size_t icu_normalise(const std::string& text);

// One pattern for a whole reference (type, number, date, issuer) with captures, over the text from match to match.
class ReferencePattern {
 public:
  ReferencePattern();
  std::size_t count(const std::string& text) const;

 private:
  re2::RE2 pattern_;
};

// The pipeline that one writes first: ICU in UTF-16, sentences by BreakIterator, thirty patterns with captures over
// each, a JSON tree.
class NaivePipeline {
 public:
  NaivePipeline();
  std::string run(const std::string& text) const;

 private:
  std::vector<std::unique_ptr<re2::RE2>> patterns_;
};

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_YARDSTICKS_H_
