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
// Exit codes: 0 done, 3 damaged, 4 encrypted, 5 out of memory.
#include <poppler-document.h>
#include <poppler-page.h>

#include <cstdio>
#include <ctime>
#include <iterator>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "../standard_input.h"

namespace {

constexpr int kDamaged = 3;
constexpr int kEncrypted = 4;
constexpr int kOutOfMemory = 5;
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

int read() {
  std::vector<char> bytes = vanban::tools::standard_input();
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
  if (document == nullptr) return kDamaged;
  if (document->is_locked()) return kEncrypted;
  const int pages = document->pages();
  if (pages <= 0) return kDamaged;
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
  return std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace

int main() {
  try {
    return read();
  } catch (const std::bad_alloc&) {
    return kOutOfMemory;
  } catch (...) {
    return kDamaged;
  }
}
