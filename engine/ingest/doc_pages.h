// The pages of a DOC file that say which properties its runs of text have (FKP): 512 bytes each, in Word 6 as in
// Word 97.
#ifndef VANBAN_INGEST_DOC_PAGES_H_
#define VANBAN_INGEST_DOC_PAGES_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace vanban::ingest {

constexpr std::size_t kDocPage = 512;

// A run, and where its properties may be found.
struct DocPageRun {
  std::string_view page;
  std::uint32_t begin, end;  // of its text, in the file
  std::size_t properties;    // where they stand in the page; 0: it has none
};

// How a table of pages (PlcfBteChpx, PlcfBtePapx) and the pages that it names are written.
struct DocPageForm {
  std::size_t number_size;  // bytes of a page's number: 2 in Word 6, 4 in Word 97
  std::size_t entry_size;   // bytes for each run in a page
};

// Calls `take` with each run of the pages that `table` names. What a page says wrongly is passed over.
void each_run(std::string_view document, std::string_view table, DocPageForm form,
              const std::function<void(const DocPageRun&)>& take);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_DOC_PAGES_H_
