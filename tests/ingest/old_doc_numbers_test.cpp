// Numbers of paragraphs in a Word 6 file: each row is a document, a paragraph to a byte of its text.
#include "ingest/old_doc_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "ingest/bytes.h"
#include "ingest/doc_pages.h"

namespace vanban::ingest {
namespace {

constexpr std::uint32_t kArabic = 0, kUpperRoman = 1, kLowerLetter = 4;

// What a paragraph says of its number: its kind, and how it looks.
std::string numbered(std::uint32_t kind, std::uint32_t format, std::string_view before, std::string_view after,
                     std::uint32_t start = 1, bool with_outer = false) {
  Bytes look;
  look.u8(format).u8(static_cast<std::uint32_t>(before.size())).u8(static_cast<std::uint32_t>(after.size()));
  look.u8(with_outer ? 0x04 : 0).zeros(6).u16(start).fill_to(20).raw(before).raw(after);
  return Bytes().u8(13).u8(kind).u8(12).u8(static_cast<std::uint32_t>(look.all().size())).raw(look.all()).all();
}
std::string plain() { return {}; }

// Places 0, 1, 2 ... of the text are the paragraphs; the page of their properties is the second of the file.
std::string labels_of(const std::vector<std::string>& paragraphs) {
  const auto count = static_cast<std::uint32_t>(paragraphs.size());
  Bytes ends;
  for (std::uint32_t i = 0; i <= count; ++i) ends.u32(i);
  std::string entries, properties;
  const std::size_t from = (ends.all().size() + 7 * count + 1) / 2 * 2;
  for (const std::string& paragraph : paragraphs) {
    const std::string modifiers = paragraph.size() % 2 == 0 ? paragraph + '\0' : paragraph;
    const auto place = static_cast<std::uint32_t>((from + properties.size()) / 2);
    entries += Bytes().u8(paragraph.empty() ? 0 : place).zeros(6).all();
    // Half its size, and its style before the modifiers.
    properties += Bytes().u8(static_cast<std::uint32_t>((3 + modifiers.size()) / 2)).u16(0).raw(modifiers).all();
  }
  Bytes page;
  page.raw(ends.all()).raw(entries).fill_to(from).raw(properties).fill_to(kDocPage - 1).u8(count);
  const std::string document = Bytes().zeros(kDocPage).raw(page.all()).all();
  OldDocNumbers numbers;
  numbers.read(document, Bytes().u32(0).u32(count).u16(1).all());
  std::string out;
  for (std::uint32_t i = 0; i < count; ++i) {
    const OldDocNumbers::Label label = numbers.next(i);
    out += (i > 0 ? " " : "") + (label.text.empty() ? "_" : label.text) + (label.is_bullet ? "*" : "");
  }
  return out;
}

TEST(OldDocNumbers, CountWhatIsNumbered) {
  const std::string point = numbered(OldNumber::kNumbered, kArabic, "", ".");
  const std::string chapter = numbered(1, kUpperRoman, "Ch ", "");
  const std::string article = numbered(2, kArabic, "", ".", 1);
  const std::string below = numbered(2, kLowerLetter, "-", "", 1, true);
  const struct {
    const char* what;
    std::vector<std::string> paragraphs;
    const char* labels;
  } rows[] = {
      {"a list", {point, point, point}, "1. 2. 3."},
      {"what has no number ends it", {point, point, plain(), point}, "1. 2. _ 1."},
      {"what is passed over does not", {point, numbered(OldNumber::kPassedOver, kArabic, "", "."), point}, "1. _ 2."},
      {"it begins where it says", {numbered(OldNumber::kNumbered, kLowerLetter, "", ")", 3)}, "c)"},
      {"a bullet has a sign", {numbered(OldNumber::kBullet, kArabic, "+", "")}, "+*"},
      {"levels of an outline begin anew below the next of an outer one",
       {chapter, article, article, chapter, article},
       "Ch I 1. 2. Ch II 1."},
      {"numbers of outer levels stand before it", {chapter, below, below}, "Ch I Ch I-a Ch I-b"},
  };
  for (const auto& row : rows) EXPECT_EQ(labels_of(row.paragraphs), row.labels) << row.what;
}

TEST(OldDocNumbers, OfATornFileAreNone) {
  OldDocNumbers numbers;
  numbers.read("", "");
  numbers.read(std::string(kDocPage, '\xFF'), Bytes().u32(0).u32(1).u16(0).all());
  EXPECT_EQ(numbers.next(0).text, "");
}

}  // namespace
}  // namespace vanban::ingest
