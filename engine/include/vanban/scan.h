// What was recognised in the pictures of pages, and how sure that is: beside a document, for viewers and for those who
// check it.
#ifndef VANBAN_SCAN_H_
#define VANBAN_SCAN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "vanban/span.h"

namespace vanban {

struct ScannedWord {
  Span span;              // bytes of the text
  std::int32_t page = 0;  // from 1
  // Points from the top left of the page as it is displayed.
  float left = 0, top = 0, right = 0, bottom = 0;
  float confidence = 0;  // 0 to 1: the recogniser's own
  std::string raw;       // what it read, where the text says something else; else ""
};

struct ScannedPage {
  std::int32_t number = 0;      // from 1
  float width = 0, height = 0;  // points
  std::string fault;            // why it was not read: broken, crashed, late, memory; "" where it was
};

struct Scan {
  std::string recogniser;  // version of the program, name of the model and its digest; "": nothing was recognised
  std::vector<ScannedPage> pages;
  std::vector<ScannedWord> words;
};

}  // namespace vanban

#endif  // VANBAN_SCAN_H_
