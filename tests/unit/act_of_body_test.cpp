// Acts known by whoever issued them: in each row the body stands in [ ], and beside it the day that is found.
#include "structure/citations/act_of_body.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

TEST(ActOfBody, HasADayAMeetingOrAMatterBesideIt) {
  const struct {
    const char* what;
    const char* sentence;
    const char* date = "";
  } rows[] = {
      {"body and day", "Nghị quyết của [Hội đồng Chính phủ] ngày 5-3-1969 về bến đò", "ngày 5-3-1969"},
      {"day and body", "Công văn ngày 5/3/2024 của [Sở Y tế] về bến đò", "ngày 5/3/2024"},
      {"with the word that a letter has for it", "Công văn đề ngày 5/3/2024 của [Sở Y tế] về bến đò", "ngày 5/3/2024"},
      {"a day alone", "Công văn ngày 5/3/2024 về bến đò"},
      {"a year is no day", "Công văn năm 2024 của Sở Y tế về bến đò"},
      {"a body alone", "Công văn của Sở Y tế thì đã có."},
      {"a day that another word parts from it", "Công văn của Sở Y tế gửi ngày 5/3/2024"},
      {"of a number a scan has left nothing to read",
       "Chỉ thị số 1UC1-TTg ngày 5/3/2021 của [Thủ tướng Chính phủ] về bến đò", "ngày 5/3/2021"},
      {"the paper of a meeting, behind a cue", "Căn cứ Biên bản họp [Hội đồng nhân dân xã] ngày 5/3/2024;",
       "ngày 5/3/2024"},
      {"one that is still to be made", "Lập Biên bản họp Hội đồng nhân dân xã ngày 5/3/2024."},
      {"in a preamble its matter", "Căn cứ Nghị quyết của [Quốc hội] về chủ trương đầu tư bến đò;"},
      {"in a sentence that may be any", "Nghị quyết của Quốc hội về chủ trương đầu tư bến đò là đúng."},
      {"but not where something is done to it", "Thực hiện Nghị quyết của [HĐND tỉnh] về quy hoạch bến đò."},
      {"with its capital", "Thực hiện nghị quyết của HĐND tỉnh về quy hoạch bến đò."},
  };
  for (const auto& row : rows) {
    const NamedSentence sentence(row.sentence);
    const auto act = ActsOfBodies(sentence.text()).read(sentence.type(), sentence.block());
    EXPECT_EQ(act ? sentence.quote(act->body.span) : "", marked_in(row.sentence)) << row.what;
    EXPECT_EQ(act ? sentence.quote(act->date) : "", row.date) << row.what;
    EXPECT_EQ(act && act->spoilt_number, std::string(row.sentence).find("1UC1") != std::string::npos) << row.what;
  }
}

}  // namespace
}  // namespace vanban::structure
