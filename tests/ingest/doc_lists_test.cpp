// Lists of a Word 97 file, from their tables.
#include "ingest/doc_lists.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ingest/bytes.h"

namespace vanban::ingest {
namespace {

constexpr std::uint32_t kArabic = 0, kUpperRoman = 1, kLowerLetter = 4, kBullet = 23;
constexpr std::uint32_t kFirst = 11, kSecond = 12;  // names of looks

// A list of one level. The table of looks has all looks first, then their levels.
std::string look(std::uint32_t name) { return Bytes().u32(name).zeros(22).u8(0x01).zeros(1).all(); }
// `text`: \0 stands for the number.
std::string level(std::uint32_t start, std::uint32_t format, const std::u16string& text, std::string_view font = {}) {
  Bytes bytes;
  bytes.u32(start).u8(format).zeros(19).u8(static_cast<std::uint32_t>(font.size())).zeros(3).raw(font);
  bytes.u16(static_cast<std::uint32_t>(text.size()));
  for (const char16_t c : text) bytes.u16(c);
  return bytes.all();
}
std::string looks(std::uint32_t count, const std::string& all) { return Bytes().u16(count).raw(all).all(); }
std::string list_of(std::uint32_t look, std::uint32_t own_levels = 0) {
  return Bytes().u32(look).zeros(8).u8(own_levels).zeros(3).all();
}

std::string labels_of(ListLabels labels, const std::string& list, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += (i > 0 ? " " : "") + labels.next(list, 0).text;
  return out;
}

TEST(DocLists, LookAsTheirLevelsSay) {
  const struct {
    const char* what;
    std::string level;
    const char* labels;
  } rows[] = {
      {"a number and a point", level(1, kArabic, {u'\0', u'.'}), "1. 2. 3."},
      {"a letter and a bracket", level(1, kLowerLetter, {u'\0', u')'}), "a) b) c)"},
      {"a word before the number", level(4, kUpperRoman, {u'P', u'h', u' ', u'\0'}), "Ph IV Ph V Ph VI"},
      {"a sign", level(1, kBullet, u"+"), "+ + +"},
  };
  for (const auto& row : rows) {
    ListLabels labels;
    read_lists(looks(1, look(kFirst) + row.level), Bytes().u32(1).raw(list_of(kFirst)).raw(Bytes().u32(0).all()).all(),
               {}, &labels);
    EXPECT_EQ(labels_of(labels, "1", 3), row.labels) << row.what;
  }
}

TEST(DocLists, HaveTheFontOfTheirLevel) {
  const std::string font = Bytes().u16(0x4A4F).u16(1).all();
  ListLabels labels;
  read_lists(looks(1, look(kFirst) + level(1, kArabic, {u'\0'}, font)),
             Bytes().u32(1).raw(list_of(kFirst)).u32(0).all(), {"Arial", ".VnTime"}, &labels);
  EXPECT_EQ(labels.next("1", 0).font, ".VnTime");
}

TEST(DocLists, GoOnCountingUnlessTheyBeginAnew) {
  const std::string both =
      looks(2, look(kFirst) + look(kSecond) + level(1, kArabic, {u'\0', u'.'}) + level(1, kLowerLetter, {u'\0', u')'}));
  constexpr std::uint32_t kBeginsAt = 0x10;  // of level 0
  const std::string lists = Bytes()
                                .u32(3)
                                .raw(list_of(kFirst))
                                .raw(list_of(kSecond))
                                .raw(list_of(kFirst, 1))
                                .u32(0)
                                .u32(0)
                                .raw(Bytes().u32(0).u32(7).u32(kBeginsAt).all())
                                .all();
  ListLabels labels;
  read_lists(both, lists, {}, &labels);
  EXPECT_EQ(labels.next("1", 0).text, "1.");
  EXPECT_EQ(labels.next("2", 0).text, "a)");
  EXPECT_EQ(labels.next("1", 0).text, "2.");
  EXPECT_EQ(labels.next("3", 0).text, "7.");
}

TEST(DocLists, OfATornTableAreThoseThatAreWhole) {
  const std::string whole = looks(1, look(kFirst) + level(1, kArabic, {u'\0', u'.'}));
  const std::string lists = Bytes().u32(1).raw(list_of(kFirst)).u32(0).all();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ListLabels labels;
    read_lists(whole.substr(0, size), lists, {}, &labels);
    read_lists(whole, lists.substr(0, size % lists.size()), {}, &labels);
  }
  ListLabels labels;
  read_lists("", "", {}, &labels);
  EXPECT_EQ(labels.next("1", 0).text, "");
}

}  // namespace
}  // namespace vanban::ingest
