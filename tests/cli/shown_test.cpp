// Values as readers see them.
#include "shown.h"

#include <gtest/gtest.h>

namespace vanban::tools {
namespace {

TEST(Shown, ControlCharactersBecomeHarmless) {
  struct Row {
    const char* words;
    const char* with_marks;
    const char* with_blanks;
  };
  const Row rows[] = {
      {"", "", ""},
      {"một\thai\nba", "một?hai?ba", "một hai ba"},
      {"a\x1B[2Jb", "a?[2Jb", "a [2Jb"},
      {"a\x7F\x1F", "a??", "a  "},
      {"Đặng Ỷ, ừ – …", "Đặng Ỷ, ừ – …", "Đặng Ỷ, ừ – …"},  // of two and three bytes, none of them a control
      {" ~", " ~", " ~"},                                   // their neighbours
  };
  for (const Row& row : rows) {
    EXPECT_EQ(printable(row.words), row.with_marks);
    EXPECT_EQ(printable(row.words, ' '), row.with_blanks);
  }
}

}  // namespace
}  // namespace vanban::tools
