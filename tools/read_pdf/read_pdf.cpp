// vanban-read-pdf: the words of a PDF with their places. A program of its own, since poppler is GPL and reads files
// that nobody can vouch for: it may crash or be killed without harm to its caller.
//
// PDF on standard input; on standard output lines of fields divided by tabs:
//
//   P width height                     a page begins; sizes in points
//   W left top right bottom turn font text    a word; turn: quarter turns to the right
//   I key value                        of the document's own description
//   E                                  all was written
//
// With --picture N instead: page N, from 1, as PNG of 110 pixels an inch.
//
// Exit codes: 0 done, 2 wrong use, 3 damaged, 4 encrypted, 5 out of memory, 8 there is no such page, or it is too
// large.
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "../picture.h"
#include "../standard_input.h"
#include "ingest/reader_exit.h"

namespace {

using namespace vanban::ingest;

constexpr int kMostPages = 5000;

std::string utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  std::string out;
  for (const char c : bytes) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  return out;
}

std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  return out;
}

void write_info(const poppler::document& document) {
  for (const char* key : {"Title", "Author"}) {
    const std::string value = utf8(document.info_key(key));
    if (!value.empty()) std::printf("I\t%s\t%s\n", key, value.c_str());
  }
  const time_t created = document.info_date_t("CreationDate");
  tm parts{};
  char text[32];
  if (created > 0 && gmtime_r(&created, &parts) != nullptr &&
      std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts) > 0)
    std::printf("I\tCreationDate\t%s\n", text);
}

void write_page(const poppler::page& page) {
  const poppler::rectf area = page.page_rect();
  std::printf("P\t%.2f\t%.2f\n", area.width(), area.height());
  for (const poppler::text_box& word : page.text_list(poppler::page::text_list_include_font)) {
    const poppler::rectf box = word.bbox();
    const std::string font = word.has_font_info() ? plain(word.get_font_name()) : std::string();
    const std::string text = utf8(word.text());
    if (text.empty()) continue;
    std::printf("W\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%s\t%s\n", box.left(), box.top(), box.right(), box.bottom(),
                word.rotation(), font.c_str(), text.c_str());
  }
}

int draw_page(const poppler::document& document, int number) {
  using vanban::tools::kPictureResolution;
  if (number > document.pages()) return kReaderNoPage;
  const std::unique_ptr<poppler::page> page(document.create_page(number - 1));
  if (page == nullptr) return kReaderNoPage;
  const poppler::rectf area = page->page_rect();
  const double pixels = area.width() * area.height() * kPictureResolution * kPictureResolution / (72 * 72);
  if (!(pixels >= 1 && pixels <= vanban::tools::kMostPicturePixels)) return kReaderNoPage;
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_rgb24);
  const poppler::image picture = renderer.render_page(page.get(), kPictureResolution, kPictureResolution);
  if (!picture.is_valid()) return kReaderNoPage;
  return picture.save("/dev/stdout", "png", kPictureResolution) ? kReaderDone : kReaderNotWritten;
}

// `picture`: the number of the page to draw; 0: the words of all.
int read(int picture) {
  std::vector<char> bytes = vanban::tools::standard_input();
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
  if (document == nullptr) return kReaderDamaged;
  if (document->is_locked()) return kReaderEncrypted;
  const int pages = document->pages();
  if (pages <= 0) return kReaderDamaged;
  if (picture > 0) return draw_page(*document, picture);
  for (int i = 0; i < pages && i < kMostPages; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (page != nullptr) {
      write_page(*page);
    } else {
      std::printf("P\t0\t0\n");
    }
  }
  write_info(*document);
  std::printf("E\n");
  return std::fflush(stdout) == 0 ? kReaderDone : kReaderNotWritten;
}

}  // namespace

int main(int argc, char** argv) {
  int picture = 0;
  if (argc > 1) {
    const std::string_view option = argv[1];
    const std::string_view number = argc == 3 ? argv[2] : "";
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), picture);
    if (option != "--picture" || error != std::errc() || end != number.data() + number.size() || picture < 1)
      return kReaderWrongUse;
  }
  try {
    return read(picture);
  } catch (const std::bad_alloc&) {
    return kReaderOutOfMemory;
  } catch (...) {
    return kReaderDamaged;
  }
}
