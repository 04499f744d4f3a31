// The day behind a name: in each row the name stands in [ ], and beside it what is found.
#include "structure/citations/name_day.h"

#include <gtest/gtest.h>

#include <string>

#include "text/key.h"
#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

TEST(NameDay, StandsRightBehind) {
  const struct {
    const char* what;
    const char* sentence;
    const char* date;
    const char* year = "";
  } rows[] = {
      {"a day", "Theo Luật [Bến đò] ngày 5/3/2030 thì", "ngày 5/3/2030"},
      {"a year with its word", "Theo Luật [Bến đò] năm 2030 thì", "năm 2030"},
      {"a day behind a comma", "Theo Luật [Bến đò], ngày 5/3/2030 thì", "ngày 5/3/2030"},
      {"no year behind a comma", "Theo Luật [Bến đò], năm 2030 xã làm thêm bến.", ""},
      {"words that only say that it was passed", "Luật [Bến đò] ban hành ngày 5/3/2030;", "ngày 5/3/2030"},
      {"other words are the sentence's", "Họp bàn Luật [Bến đò] vào sáng ngày 5/3/2030.", ""},
      {"a bare year of which the list has a law", "Theo Luật [Đất đai] 2013 thì", "", "2013"},
      {"of no other year", "Theo Luật [Đất đai] 2012 thì", ""},
      {"of no other name", "Theo Luật [Bến đò] 2013 thì", ""},
      {"years from one to another", "Theo Luật [Đất đai] 2013-2015 thì", ""},
  };
  for (const auto& row : rows) {
    const NamedSentence sentence(row.sentence);
    const std::uint32_t begin = sentence.type().span.end + 1;
    const Span name{begin, begin + static_cast<std::uint32_t>(text::key_of(marked_in(row.sentence)).size())};
    const NameDay day = day_behind(sentence.text(), name, sentence.block().end);
    EXPECT_EQ(sentence.quote(day.date), row.date) << row.what;
    EXPECT_EQ(sentence.quote(day.bare_year ? &*day.bare_year : nullptr), row.year) << row.what;
  }
}

}  // namespace
}  // namespace vanban::structure
