// Numbers in the names of congresses, sessions and terms.
#include "link/ordinal.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace vanban::link {
namespace {

TEST(Ordinal, IsWrittenInFiguresNumeralsOrWords) {
  const struct {
    const char* word;
    std::optional<int> value;
  } rows[] = {
      {"11", 11},  {"XI", 11}, {"xiv", 14}, {"nhất", 1},     {"tư", 4},
      {"bảy", 7},  {"bẩy", 7}, {"năm", 5},  // and year: asked only where a number is due
      {"nam", {}}, {"tự", {}}, {"L", {}},   {"1234567", {}}, {"bến", {}},
  };
  for (const auto& row : rows) {
    const std::vector<Word> words = words_of(row.word);
    ASSERT_EQ(words.size(), 1U) << row.word;
    EXPECT_EQ(ordinal(words[0]), row.value) << row.word;
  }
}

TEST(Ordinal, OfATermStandsBehindItsWord) {
  const struct {
    const char* words;
    std::optional<int> term;
  } rows[] = {
      {"Quốc hội khóa XIV", 14},      {"Hội đồng nhân dân xã khoá 3 kỳ họp thứ 5", 3},
      {"khóa học bến đò khóa II", 2},  // the first that has a number
      {"Quốc hội kỳ họp thứ 5", {}},  {"Quốc hội khóa", {}},
  };
  for (const auto& row : rows) EXPECT_EQ(term_of(words_of(row.words)), row.term) << row.words;
}

}  // namespace
}  // namespace vanban::link
