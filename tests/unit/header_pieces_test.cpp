// The pieces of a header, cut as they are asked for.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "structure/header/pieces.h"
#include "structure/header/text.h"
#include "text/normalise.h"

namespace vanban::structure {
namespace {

const grammar::Grammar& test_grammar() {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  return kGrammar;
}

// A text, its lines, and their pieces.
struct Head {
  explicit Head(std::string original, std::uint32_t max_lines = 80)
      : words(std::move(original)),
        norm(text::normalise(words)),
        layout(layout::analyse(norm, test_grammar())),
        reading_rules(test_grammar()),
        rules(test_grammar(), reading_rules),
        lines(layout, rules),
        pieces(layout, lines, max_lines, std::vector<bool>(layout.lines.size(), false)) {}

  // All pieces, with a '^' behind a blank line and their roles as numbers, text's left out.
  std::vector<std::string> all() {
    std::vector<std::string> found;
    for (std::size_t i = 0; pieces.at(i) != nullptr; ++i) {
      const Piece& piece = *pieces.at(i);
      const std::string role = piece.role == Role::text ? "" : std::to_string(static_cast<int>(piece.role)) + ":";
      found.push_back((piece.after_blank ? "^" : "") + role + std::string(layout.at(piece.span)));
    }
    return found;
  }

  std::string words;
  text::NormText norm;  // of `words`
  layout::Layout layout;
  layout::ReadingRules reading_rules;
  HeaderRules rules;
  HeaderLines lines;
  HeaderPieces pieces;
};

const char* const kHead =
    "UBND TỈNH AN SƠN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 5/KH-UBND              Độc lập - Tự do - Hạnh phúc\n"
    "\n"
    "KẾ HOẠCH\n"
    "ĐOÀN TNCS HỒ CHÍ MINH\n"
    "Căn cứ Luật Giá;\n"
    "ĐẢNG CỘNG SẢN VIỆT NAM\n";

TEST(HeaderPieces, AreThoseOfTheLinesUpToTheBody) {
  EXPECT_EQ(Head(kHead).all(),
            (std::vector<std::string>{"^UBND TINH AN SON", "^1:CONG HOA XA HOI CHU NGHIA VIET NAM", "So: 5/KH-UBND",
                                      "2:Doc lap - Tu do - Hanh phuc", "^KE HOACH", "4:DOAN TNCS HO CHI MINH"}));
  EXPECT_EQ(Head(kHead, 1).all().size(), 2U);
  EXPECT_TRUE(Head("").all().empty());
}

TEST(HeaderPieces, AreTheSameInWhateverOrderTheyAreAskedFor) {
  const std::vector<std::string> expected = Head(kHead).all();
  Head head(kHead);
  const Piece* const first = head.pieces.at(0);
  EXPECT_TRUE(head.pieces.has({Role::party_title, Role::youth_title}));
  EXPECT_EQ(head.pieces.at(0), first);                 // what was given stays where it is
  EXPECT_FALSE(head.pieces.has({Role::party_title}));  // behind the body's begin
  EXPECT_EQ(head.all(), expected);
  EXPECT_EQ(head.pieces.at(expected.size()), nullptr);
}

TEST(HeaderPieces, ATitleThatANarrowColumnCutsIsNoText) {
  EXPECT_EQ(Head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n").all(),
            (std::vector<std::string>{"^1:CONG HOA XA HOI CHU NGHIA", "2:VIET NAM"}));
}

TEST(HeaderText, LettersAreCountedAsFarAsTheyAreAskedFor) {
  EXPECT_TRUE(has_letters("", 0));
  EXPECT_FALSE(has_letters("12 - /", 1));
  EXPECT_TRUE(has_letters("1a2B", 2));
  EXPECT_FALSE(has_letters("1a2B", 3));
}

TEST(HeaderText, LettersAloneAreInLowerCase) {
  EXPECT_EQ(ShortLetters<8>("- HOA-Toc 1", {0, 8}).text(), "hoato");
  EXPECT_EQ(ShortLetters<8>("12", {0, 2}).text(), "");
}

TEST(HeaderText, CellsAreDividedAtBreaks) {
  const std::string key = " a b <br/>- c<br> <b";
  std::vector<std::string> parts;
  for (const Span part : at_breaks(key, {0, static_cast<std::uint32_t>(key.size())}))
    parts.push_back(key.substr(part.begin, part.size()));
  EXPECT_EQ(parts, (std::vector<std::string>{"a b", "c", "b"}));
}

// Lines that are joined: blanks single, each part with the stretches of the key that it was made of.
TEST(JoinedText, SourceOfAPart) {
  const std::string_view key = "  MOT  HAI\nBA|  BON |NAM  SAU";
  JoinedText text;
  for (const Span line : {Span{0, 13}, Span{14, 20}, Span{21, 29}}) text.add(key, line);
  EXPECT_EQ(text.text(), "MOT HAI BA BON NAM SAU");
  const struct {
    Span part;
    std::vector<Span> source;
  } cases[] = {
      {{0, 3}, {{2, 5}}},
      {{0, 7}, {{2, 10}}},              // two blanks are one stretch still
      {{5, 6}, {{8, 9}}},               // within a word
      {{4, 10}, {{7, 13}}},             // over a line end within what was added
      {{8, 14}, {{11, 13}, {16, 19}}},  // over what was added later
      {{3, 3}, {}},
      {{15, 22}, {{21, 29}}},
      {{0, 22}, {{2, 13}, {16, 29}}},  // two bytes between two lines are as two blanks
  };
  for (const auto& c : cases) EXPECT_EQ(text.source(c.part), c.source) << c.part.begin << ' ' << c.part.end;
}

}  // namespace
}  // namespace vanban::structure
