// Alignments: the way from a derived text back to its source.
#include "text/alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::text {
namespace {

using ::testing::ElementsAre;

// Source "e^a -- b" (8 bytes): "e^" became "E" (2 bytes), "a " stays, "--" was dropped, " b" stays.
template <typename A>
A sample() {
  A alignment;
  alignment.append(2, 0, 2, false);
  alignment.append(2, 2, 2, true);
  alignment.append(2, 6, 2, true);
  return alignment;
}

// Both hold the same.
template <typename A>
class AlignmentTest : public ::testing::Test {};
using Alignments = ::testing::Types<Alignment, PackedAlignment>;
TYPED_TEST_SUITE(AlignmentTest, Alignments);

TYPED_TEST(AlignmentTest, WithoutRunsIsTheIdentity) {
  const TypeParam identity;
  EXPECT_TRUE(identity.is_identity());
  EXPECT_EQ(identity.to_source({3, 7}), (Span{3, 7}));
  EXPECT_EQ(identity.from_source(5), 5u);
  std::vector<Span> pieces;
  identity.pieces({3, 7}, &pieces);
  EXPECT_THAT(pieces, ElementsAre(Span{3, 7}));
}

TYPED_TEST(AlignmentTest, ToSource) {
  const struct {
    Span derived;
    Span source;
  } cases[] = {
      {{0, 1}, {0, 2}},                                      // part of a replacement: all of its source
      {{0, 2}, {0, 2}}, {{2, 3}, {2, 3}}, {{3, 5}, {3, 7}},  // over what was dropped
      {{0, 6}, {0, 8}}, {{1, 1}, {0, 0}}, {{3, 3}, {3, 3}}, {{4, 4}, {6, 6}}, {{6, 6}, {8, 8}},
  };
  for (const auto& c : cases)
    EXPECT_EQ(sample<TypeParam>().to_source(c.derived), c.source) << c.derived.begin << ' ' << c.derived.end;
}

TYPED_TEST(AlignmentTest, FromSource) {
  const std::uint32_t expected[] = {0, 0, 2, 3, 4, 4, 4, 5, 6};  // for the source bytes 0..8
  for (std::uint32_t source = 0; source < 9; ++source)
    EXPECT_EQ(sample<TypeParam>().from_source(source), expected[source]) << source;
}

TYPED_TEST(AlignmentTest, PiecesLeaveOutWhatWasDropped) {
  std::vector<Span> pieces;
  sample<TypeParam>().pieces({1, 6}, &pieces);
  EXPECT_THAT(pieces, ElementsAre(Span{0, 4}, Span{6, 8}));
}

TYPED_TEST(AlignmentTest, PiecesOfColumnsKeepReadingOrder) {
  TypeParam columns;
  columns.append(3, 10, 3, true);
  columns.append(1, 13, 0, false);  // a blank that no source has
  columns.append(3, 0, 3, true);
  std::vector<Span> pieces;
  columns.pieces({1, 6}, &pieces);
  EXPECT_THAT(pieces, ElementsAre(Span{11, 13}, Span{0, 2}));
}

// Against the plain way: the first position whose source ends behind the byte.
TYPED_TEST(AlignmentTest, FindsASourceByteWithinAStretch) {
  const TypeParam alignment = sample<TypeParam>();
  const std::uint32_t end = alignment.runs().back().to + alignment.runs().back().size;
  for (std::uint32_t begin = 0; begin < end; ++begin) {
    for (std::uint32_t source = 0; source < 12; ++source) {
      std::uint32_t plain = begin;
      while (plain < end && alignment.to_source({plain, plain + 1}).end <= source) ++plain;
      EXPECT_EQ(alignment.from_source_within({begin, end}, source), plain) << begin << ' ' << source;
    }
  }
}

TYPED_TEST(AlignmentTest, CopiesThatContinueAreOneRun) {
  TypeParam alignment;
  alignment.append(2, 0, 2, true);
  alignment.append(3, 2, 3, true);
  alignment.append(0, 5, 4, false);
  EXPECT_EQ(alignment.runs().size(), 1u);
  alignment.append(1, 9, 1, true);
  EXPECT_EQ(alignment.runs().size(), 2u);
}

TYPED_TEST(AlignmentTest, CutTakesBackTheEnd) {
  TypeParam alignment = sample<TypeParam>();
  EXPECT_EQ(alignment.cut(1), 7u);  // " b" loses its "b"
  EXPECT_EQ(alignment.cut(1), 6u);
  EXPECT_EQ(alignment.cut(4), 0u);
  EXPECT_TRUE(alignment.runs().empty());
}

TYPED_TEST(AlignmentTest, ThenComposes) {
  TypeParam second;  // drops the first of the six derived bytes, replaces the 3rd and 4th by one
  second.append(1, 1, 1, true);
  second.append(1, 2, 2, false);
  second.append(2, 4, 2, true);
  const TypeParam both = sample<TypeParam>().then(second);
  EXPECT_EQ(both.to_source({0, 1}), (Span{0, 2}));
  EXPECT_EQ(both.to_source({1, 2}), (Span{2, 4}));
  EXPECT_EQ(both.to_source({2, 4}), (Span{6, 8}));
}

}  // namespace
}  // namespace vanban::text
