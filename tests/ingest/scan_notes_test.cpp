// What a scan leaves doubtful, told beside the document.
#include "ingest/scan_notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace vanban::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ScannedWord word(Span span, float confidence, std::string raw = "") {
  ScannedWord word;
  word.span = span;
  word.page = 2;
  word.confidence = confidence;
  word.raw = std::move(raw);
  return word;
}

Scan scan_of(std::vector<ScannedWord> words) { return {"model", {}, std::move(words)}; }

std::vector<std::string> notes_of(const Scan& scan, Document* document) {
  note_scan(scan, document);
  std::vector<std::string> notes;
  for (const Diagnostic& each : document->diagnostics) notes.push_back(each.code + ": " + each.message);
  return notes;
}
std::vector<std::string> notes_of(const Scan& scan) {
  Document document;
  return notes_of(scan, &document);
}

TEST(ScanNotes, NothingIsToldOfWhatWasNotRecognised) {
  Scan scan = scan_of({word({0, 4}, 0.9F, "chơ")});
  scan.recogniser.clear();
  EXPECT_THAT(notes_of(scan), IsEmpty());
}

TEST(ScanNotes, APageThatWasNotReadIsMissing) {
  Scan scan = scan_of({});
  scan.pages = {{1, 595, 842, ""}, {2, 595, 842, "late"}};
  EXPECT_THAT(notes_of(scan),
              ElementsAre("scan.page: page 2 could not be recognised (late): what stands on it is missing here"));
}

TEST(ScanNotes, AWordThatWasDroppedIsToBeFilledIn) {
  EXPECT_THAT(notes_of(scan_of({word({7, 7}, 0.2F, "l2")})),
              ElementsAre("scan.unsure: \"l2\" was read here, perhaps by hand, and is not certain: look at page 2 and "
                          "fill it in"));
}

TEST(ScanNotes, WordsMendedAlikeAreToldOfOnceAndNumbersEachTime) {
  const Scan scan = scan_of({word({0, 4}, 0.9F, "UỶ"), word({5, 9}, 0.9F, "05-CT/IW"), word({10, 14}, 0.9F, "UỶ"),
                             word({15, 19}, 0.9F, "05-CT/IW"), word({20, 24}, 0.9F, "chơ"), word({25, 29}, 0.9F)});
  EXPECT_THAT(notes_of(scan),
              ElementsAre("scan.mended: \"05-CT/IW\" was read here: compare it with the page",
                          "scan.mended: \"05-CT/IW\" was read here: compare it with the page",
                          "scan.mended: \"UỶ\" was read here, and 1 time below: compare it with the page",
                          "scan.mended: \"chơ\" was read here: compare it with the page"));
}

TEST(ScanNotes, AFieldIsAsSureAsItsLeastSureWord) {
  Document document;
  Number number;
  number.text = "12/QĐ-UBND";
  number.span = {4, 15};
  document.header.number = number;
  document.citations.resize(1);
  document.citations[0].span = {20, 30};
  const Scan scan = scan_of({word({0, 3}, 0.1F), word({4, 15}, 0.5F), word({20, 30}, 0.25F)});
  EXPECT_THAT(notes_of(scan, &document),
              ElementsAre("scan.doubtful: the number \"12/QĐ-UBND\" was hard to read: compare it with the page"));
  EXPECT_DOUBLE_EQ(document.header.number->confidence, 0.5);
  EXPECT_DOUBLE_EQ(document.citations[0].confidence, 0.25);  // lowered, and not told of
}

TEST(ScanNotes, WhatWasEasyToReadStays) {
  Document document;
  document.citations.resize(1);
  document.citations[0].span = {0, 10};
  EXPECT_THAT(notes_of(scan_of({word({0, 10}, 0.6F)}), &document), IsEmpty());
  EXPECT_DOUBLE_EQ(document.citations[0].confidence, 1.0);
}

}  // namespace
}  // namespace vanban::ingest
