// Documents that the scan knows by name: of each row what is read, whole | name | body | each further one; - for none.
#include "structure/citations/known_name.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

std::string shown(const NamedSentence& sentence) {
  const auto& names = sentence.text().mentions.names;
  if (names.empty()) return "not named";
  const auto known = read_known_name(sentence.text(), names.front());
  if (!known) return "-";
  std::string out =
      sentence.quote(known->whole) + "|" + sentence.quote(known->name) + "|" + sentence.quote(known->body);
  for (const Span further : known->further) out += "|" + sentence.quote(further);
  return known->has_type_word ? out : out + " (no type word)";
}

TEST(KnownName, HasItsPartsToldApart) {
  const struct {
    const char* what;
    const char* sentence;
    const char* found;
  } rows[] = {
      {"of a plenum", "theo Nghị quyết Trung ương 4 khóa XI về bến đò",
       "Nghị quyết Trung ương 4 khóa XI||Trung ương 4 khóa XI"},
      {"of several, the type word said once", "theo Nghị quyết Trung ương 4 khóa XI, XII và XIII về bến đò",
       "Nghị quyết Trung ương 4 khóa XI||Trung ương 4 khóa XI|XII|XIII"},
      {"a code by its letters", "theo BLHS thì bến đò", "BLHS|BLHS| (no type word)"},
      {"the words of one programme",
       "thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững tại xã",
       "Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững|xây dựng nông thôn mới, giảm nghèo "
       "bền vững|"},
      {"of several the first alone",
       "thực hiện các Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững tại xã",
       "Chương trình mục tiêu quốc gia xây dựng nông thôn mới|xây dựng nông thôn mới|"},
      {"the head of the text itself", "NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ HUYỆN BẾN ĐÒ LẦN THỨ XX", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(shown(NamedSentence(row.sentence)), row.found) << row.what;
}

}  // namespace
}  // namespace vanban::structure
