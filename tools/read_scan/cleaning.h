// A scanned page made fit for recognition: ink in colour taken out, straightened.
#ifndef VANBAN_TOOLS_READ_SCAN_CLEANING_H_
#define VANBAN_TOOLS_READ_SCAN_CLEANING_H_

#include "page_images.h"

namespace vanban::scan {

struct Cleaned {
  Image image;        // 8 bits a pixel; null: out of memory
  double angle = 0;   // radians by which it was turned clockwise about its middle
  double across = 1;  // how much larger it is than the page
  double down = 1;
  bool blank = false;  // nothing is printed on it
};

// Red seals and blue stamps go: the text under them is black. The resolution is in pixels an inch.
Cleaned clean(Pix* page, double resolution);

// Of 8 bits a pixel: dots become pale, strokes stay. Null: out of memory.
Image softened(Pix* grey);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_CLEANING_H_
