// What a scanner put on the page of a PDF.
#ifndef VANBAN_TOOLS_READ_SCAN_PAGE_PICTURE_H_
#define VANBAN_TOOLS_READ_SCAN_PAGE_PICTURE_H_

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace vanban::scan {

struct Size {
  double width = 0, height = 0;
};

// Its largest picture, in pixels.
struct PagePicture {
  Size size;
  bool grey = false;       // it is all that the page shows, and has no colours
  QPDFObjectHandle image;  // if it is all that the page shows and covers it
                           // upright; else uninitialised
};

// Of each page. `pdf` is for reading `bytes`, and both must outlive the
// pictures. Fewer than there are pages, or none, where qpdf cannot read the
// file.
std::vector<PagePicture> pictures_of(const std::vector<char>& bytes, QPDF* pdf);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_PAGE_PICTURE_H_
