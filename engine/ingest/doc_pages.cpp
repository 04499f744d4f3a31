// [MS-DOC]: FKPs 2.9.33 and 2.9.174, their tables 2.8.5 and 2.8.6; Microsoft Word 6 binary format: the same, with
// shorter numbers.
#include "ingest/doc_pages.h"

#include <algorithm>

#include "ingest/little_endian.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kPlace = 4;  // bytes of a place in the file

// The runs of a page: n + 1 places, n entries whose first byte says where the properties are, in words; n is the last
// byte.
void each_run_of_page(std::string_view page, std::size_t entry_size,
                      const std::function<void(const DocPageRun&)>& take) {
  const std::size_t count = u8_at(page, kDocPage - 1);
  const std::size_t entries = kPlace * (count + 1);
  if (entries + entry_size * count >= kDocPage) return;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t properties = std::size_t{2} * u8_at(page, entries + entry_size * i);
    take({page, u32_at(page, kPlace * i), u32_at(page, kPlace * (i + 1)), properties < kDocPage - 1 ? properties : 0});
  }
}

}  // namespace

void each_run(std::string_view document, std::string_view table, DocPageForm form,
              const std::function<void(const DocPageRun&)>& take) {
  if (table.size() < kPlace) return;
  const std::size_t count = (table.size() - kPlace) / (kPlace + form.number_size);
  const std::size_t pages =
      std::min(count, document.size() / kDocPage);  // a made-up table may name one again and again
  for (std::size_t i = 0; i < pages; ++i) {
    const std::size_t place = kPlace * (count + 1) + form.number_size * i;
    const std::uint32_t number = form.number_size == 2 ? u16_at(table, place) : u32_at(table, place) & 0x3FFFFF;
    const std::size_t at = std::size_t{number} * kDocPage;
    if (at + kDocPage <= document.size()) each_run_of_page(document.substr(at, kDocPage), form.entry_size, take);
  }
}

}  // namespace vanban::ingest
