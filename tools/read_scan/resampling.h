// A page enlarged and turned in one step: what is resampled twice is blurred twice.
#ifndef VANBAN_TOOLS_READ_SCAN_RESAMPLING_H_
#define VANBAN_TOOLS_READ_SCAN_RESAMPLING_H_

#include "page_images.h"

namespace vanban::scan {

// `grey`, of 8 bits a pixel, turned clockwise by so many radians about its middle, then made so many times as wide and
// as high. What comes in from outside is white. Null: out of memory.
Image resampled(Pix* grey, double angle, double across, double down);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_RESAMPLING_H_
