// The pixels of a picture in a PDF, as they are stored: what a page is drawn
// from need not be drawn.
#ifndef VANBAN_TOOLS_READ_SCAN_PICTURE_PIXELS_H_
#define VANBAN_TOOLS_READ_SCAN_PICTURE_PIXELS_H_

#include <qpdf/QPDFObjectHandle.hh>

#include "page_images.h"

namespace vanban::scan {

// Colours a pixel has by the picture's dictionary: 1 for grey, 3 for red, green
// and blue; 0: another way of saying it.
int channels_of(QPDFObjectHandle dictionary);

// 1, 8 or 32 bits a pixel. Null where they cannot be had so: JBIG2, JPEG 2000,
// palettes, four inks, what is broken.
Image pixels_of(QPDFObjectHandle picture);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_PICTURE_PIXELS_H_
