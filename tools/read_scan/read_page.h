// One page of a scan: its words, wherever its top is.
#ifndef VANBAN_TOOLS_READ_SCAN_READ_PAGE_H_
#define VANBAN_TOOLS_READ_SCAN_READ_PAGE_H_

#include <string>

#include "page_images.h"
#include "recogniser.h"

namespace vanban::scan {

// The page as lines P and W (see read_scan.cpp). `number` counts from 1. "": the page could not be made an image.
std::string read_page(const Pages& pages, int number, Recogniser* recogniser);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_READ_PAGE_H_
