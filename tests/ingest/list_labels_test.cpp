// The labels that word processors make for the items of lists.
#include "ingest/list_labels.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace vanban::ingest {
namespace {

TEST(ListLabels, WritesNumbers) {
  const struct {
    int number;
    std::string_view format, written;
  } rows[] = {
      {3, "decimal", "3"},
      {3, "decimalZero", "03"},
      {12, "decimalZero", "12"},
      {4, "upperRoman", "IV"},
      {1949, "lowerRoman", "mcmxlix"},
      {3, "upperLetter", "C"},
      {26, "lowerLetter", "z"},
      {27, "lowerLetter", "aa"},
      {28, "lowerLetter", "bb"},
      {0, "upperRoman", "0"},
      {4000, "upperRoman", "4000"},
      {0, "lowerLetter", "0"},
      {5, "none", ""},
      {5, "ordinal", "5"},
  };
  for (const auto& row : rows) EXPECT_EQ(list_number(row.number, row.format), row.written) << row.format;
}

TEST(ListLabels, WritesBullets) {
  const struct {
    std::string_view sign, written;
  } rows[] = {
      {"", "-"},       {"-", "-"},      {"+", "+"},           {"*", "*"},           {"\u2013", "-"},
      {"\uF02D", "-"}, {"o", "\u2022"}, {"\uF0B7", "\u2022"}, {"\u00B7", "\u2022"}, {"#", "#"},
  };
  for (const auto& row : rows) EXPECT_EQ(list_bullet(row.sign), row.written) << row.sign;
}

// "Chương I", "Điều 1.", "a)": one list of three levels.
ListLabels act() {
  ListLabels labels;
  ListLabels::Look& look = labels.look("act");
  look[0] = {.format = "upperRoman", .text = "Chương %1"};
  look[1] = {.format = "decimal", .text = "Điều %2."};
  look[2] = {.format = "lowerLetter", .text = "%3)"};
  labels.list("1").look = "act";
  return labels;
}

std::vector<std::string> labels_of(ListLabels labels, const std::vector<int>& levels) {
  std::vector<std::string> out;
  for (const int level : levels) out.push_back(labels.next("1", level).text);
  return out;
}

using Labels = std::vector<std::string>;

TEST(ListLabels, AnOuterItemBeginsInnerOnesAnew) {
  EXPECT_EQ(labels_of(act(), {0, 1, 2, 2, 1, 2, 0, 1}),
            (Labels{"Chương I", "Điều 1.", "a)", "b)", "Điều 2.", "a)", "Chương II", "Điều 1."}));
}

TEST(ListLabels, UnlessTheyCountOn) {
  ListLabels labels = act();
  labels.look("act")[1].restart_limit = 0;
  EXPECT_EQ(labels_of(labels, {0, 1, 1, 0, 1}), (Labels{"Chương I", "Điều 1.", "Điều 2.", "Chương II", "Điều 3."}));
}

TEST(ListLabels, NumbersOfOuterLevels) {
  ListLabels labels;
  labels.look("plan")[0] = {.format = "upperRoman", .text = "%1."};
  labels.look("plan")[1] = {.format = "decimal", .text = "%1.%2. "};
  labels.list("1").look = "plan";
  EXPECT_EQ(labels_of(labels, {0, 1, 1}), (Labels{"I.", "I.1.", "I.2."}));
  labels.look("plan")[1].in_digits = true;
  EXPECT_EQ(labels_of(labels, {0, 1, 1}), (Labels{"I.", "1.1.", "1.2."}));
  labels.look("plan")[1].format = "upperLetter";  // its own number stays as it is
  EXPECT_EQ(labels_of(labels, {0, 1}), (Labels{"I.", "1.A."}));
  EXPECT_EQ(labels_of(labels, {1, 0}), (Labels{"1.A.", "II."}));  // an outer level that was not counted is at its start
}

TEST(ListLabels, ListsOfOneLookCountOnTogether) {
  ListLabels labels = act();
  labels.list("2").look = "act";
  labels.list("3") = {"act", {{1, 7}}, {}};
  EXPECT_EQ(labels.next("1", 1).text, "Điều 1.");
  EXPECT_EQ(labels.next("2", 1).text, "Điều 2.");
  EXPECT_EQ(labels.next("3", 1).text, "Điều 7.");  // begins anew, once
  EXPECT_EQ(labels.next("3", 1).text, "Điều 8.");
}

TEST(ListLabels, AListMayLookOtherwiseAtALevel) {
  ListLabels labels = act();
  labels.list("1").levels[2] = {.format = "bullet", .text = "\uF0B7", .font = "Symbol"};
  const ListLabel bullet = labels.next("1", 2);
  EXPECT_EQ(bullet.text, "\u2022");
  EXPECT_EQ(bullet.font, "");
  labels = act();
  labels.list("1").levels[1] = {.format = "decimalZero", .text = "%2/", .font = ".VnTime", .start = 5};
  const ListLabel label = labels.next("1", 1);
  EXPECT_EQ(label.text, "05/");
  EXPECT_EQ(label.font, ".VnTime");
}

TEST(ListLabels, NoneWhereNothingIsKnown) {
  ListLabels labels = act();
  labels.list("4").look = "no such look";
  EXPECT_EQ(labels.next("no such list", 0).text, "");
  EXPECT_EQ(labels.next("4", 0).text, "");
  EXPECT_EQ(labels.next("1", -1).text, "");
  EXPECT_EQ(labels.next("1", ListLabels::kLevels).text, "");
}

}  // namespace
}  // namespace vanban::ingest
