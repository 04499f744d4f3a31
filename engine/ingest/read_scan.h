// Pictures of pages, through the program that recognises them: a scanned PDF page by page, or a picture by itself.
#ifndef VANBAN_INGEST_READ_SCAN_H_
#define VANBAN_INGEST_READ_SCAN_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/file_text.h"
#include "ingest/page_layout.h"
#include "ingest/read_file.h"

namespace vanban::ingest {

struct RecognisedPage {
  std::int32_t number = 0;      // from 1
  float width = 0, height = 0;  // points, as it is displayed
  int turn = 0;                 // quarter turns clockwise that set it upright
  double angle = 0;             // and what it was turned further, clockwise, in radians
  std::vector<PageWord> words;  // in points on the upright page
  std::string fault;            // broken, crashed, late, memory; "": it was read
};

struct Recognition {
  std::optional<Fault> fault;  // nothing could be read, and why
  std::string recogniser;
  std::vector<RecognisedPage> pages;
};

// `pages`: numbers from 1; none: all. Pages without a picture are left out if `pictures_only`.
// Precondition: options.scan_reader is not empty.
Recognition recognise(std::string_view bytes, const std::vector<int>& pages, bool pictures_only,
                      const ReadOptions& options);

// Appends a page to text, pieces and scan, the places being those on the page as it is displayed.
void lay_out_scanned(const RecognisedPage& page, FileText* file);

// PNG, JPEG, TIFF and others. needs_ocr without a scan reader, and where no words were found.
FileText read_picture(std::string_view bytes, const ReadOptions& options);

// Sets outcome, code and message by what became of the scanned pages. `pages`: of the whole file.
void judge_scan(std::size_t pages, FileText* file);

// Version of the recogniser, model, digest: what the text of a scan depends on besides its bytes. "": it cannot be had.
std::string recogniser_identity(const std::string& scan_reader, const std::string& model);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_SCAN_H_
