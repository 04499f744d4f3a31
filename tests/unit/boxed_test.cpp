// A Boxed is used as a std::optional is: what reads one reads the other.
#include "vanban/boxed.h"

#include <gtest/gtest.h>

#include <string>

namespace vanban {
namespace {

using Text = Boxed<std::string>;

TEST(Boxed, IsOnePointerWide) { static_assert(sizeof(Text) == sizeof(void*)); }

TEST(Boxed, IsEmptyAtFirst) {
  const Text none;
  EXPECT_FALSE(none);
  EXPECT_FALSE(none.has_value());
  EXPECT_EQ(none, std::nullopt);
  EXPECT_EQ(none.value_or("khác"), "khác");
  EXPECT_THROW(none.value(), std::bad_optional_access);
}

TEST(Boxed, HoldsWhatItIsMadeOf) {
  for (const Text& text : {Text("c2"), Text(std::string("c2")), Text(std::optional<std::string>("c2"))}) {
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "c2");
    EXPECT_EQ(text->size(), 2U);
    EXPECT_EQ(text.value(), "c2");
    EXPECT_EQ(text.value_or("khác"), "c2");
  }
}

TEST(Boxed, ComparesLikeItsValue) {
  const Text text = "c2";
  EXPECT_EQ(text, "c2");
  EXPECT_NE(text, "c3");
  EXPECT_EQ(text, Text("c2"));
  EXPECT_NE(text, Text("c3"));
  EXPECT_NE(text, Text());
  EXPECT_NE(text, std::nullopt);
  EXPECT_EQ(text, std::optional<std::string>("c2"));
  EXPECT_NE(text, std::optional<std::string>());
  EXPECT_EQ(Text(), Text());
}

TEST(Boxed, CopiesItsValue) {
  Text text = "c2";
  const Text copy = text;
  *text = "c3";
  EXPECT_EQ(copy, "c2");
  Text assigned;
  assigned = text;
  text.reset();
  EXPECT_EQ(assigned, "c3");
  EXPECT_EQ(text, std::nullopt);
  const Text& itself = assigned;
  assigned = itself;
  EXPECT_EQ(assigned, "c3");
}

TEST(Boxed, LeavesNothingWhereItIsMovedFrom) {
  Text text = "c2";
  const Text moved = std::move(text);
  EXPECT_EQ(moved, "c2");
  EXPECT_EQ(text, std::nullopt);  // NOLINT(bugprone-use-after-move): that is what is told
}

TEST(Boxed, IsFilledInPlace) {
  struct Place {
    int article = 0;
    std::string clause;
  };
  Boxed<Place> place;
  place.emplace(12, "3").article = 13;
  EXPECT_EQ(place->article, 13);
  EXPECT_EQ(place->clause, "3");
  place = std::nullopt;
  EXPECT_FALSE(place);
}

TEST(Boxed, BecomesAnOptional) {
  const std::optional<std::string> full = Text("c2");
  const std::optional<std::string> empty = Text();
  EXPECT_EQ(full, "c2");
  EXPECT_EQ(empty, std::nullopt);
}

}  // namespace
}  // namespace vanban
