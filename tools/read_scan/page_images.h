// The pages of a PDF or of a picture as images, at the resolution at which they were scanned.
#ifndef VANBAN_TOOLS_READ_SCAN_PAGE_IMAGES_H_
#define VANBAN_TOOLS_READ_SCAN_PAGE_IMAGES_H_

#include <leptonica/allheaders.h>

#include <memory>
#include <vector>

namespace vanban::scan {

struct PixDeleter {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Image = std::unique_ptr<Pix, PixDeleter>;

struct PageImage {
  Image image;          // 1, 8 or 32 bits a pixel; null: nothing could be made of the page
  double across = 300;  // pixels to an inch of the page, from left to right
  double down = 300;    // and from top to bottom
  double width = 0;     // of the page as it is displayed, in points
  double height = 0;

  // Pixels to an inch of the paper that was scanned: files without a resolution make a page as large as a door of it.
  double resolution() const;
};

// A file of pages. Reading one may crash or never end, if the file is made so: see each_page.h.
class Pages {
 public:
  enum class State { open, damaged, encrypted };

  virtual ~Pages() = default;
  virtual int count() const = 0;
  virtual bool has_picture(int index) const = 0;  // from 0; does a picture cover the page?
  virtual PageImage page(int index) const = 0;
};

struct Opened {
  Pages::State state = Pages::State::damaged;
  std::unique_ptr<Pages> pages;  // null unless open
};

// Keeps `bytes`, which must outlive the pages.
Opened open_pages(std::vector<char>& bytes);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_PAGE_IMAGES_H_
