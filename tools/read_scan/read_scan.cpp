// vanban-read-scan: the words of a scanned PDF or of a picture, with their places and how sure each is. A program of
// its own: poppler is GPL, and what it and Tesseract read nobody can vouch for. Each page is read by a process of its
// own.
//
//   vanban-read-scan [--model NAME|FILE] [--pages 1,3,5] [--jobs N] [--seconds N] [--memory MB] [--pictures-only] <
//   file vanban-read-scan [--model NAME|FILE] --identity
//   vanban-read-scan --picture N < file    page N, from 1, as it is displayed, as PNG of 110 pixels an inch
//
// On standard output lines of fields divided by tabs:
//
//   V identity                         of recogniser and model, first
//   P number width height turn angle   a page begins. Sizes in points as it is displayed; to set it upright it was
//   turned
//                                      by so many quarters, then by so many radians about its middle, clockwise
//   W left top right bottom confidence text    a word, in points on the upright page; confidence 0 to 100
//   F number why                       a page that could not be read: broken, crashed, late, memory
//   A                                  pages are being read: said every few seconds
//   E                                  all was written
//
// Exit codes: 0 done, 2 wrong use, 3 damaged, 4 encrypted, 5 out of memory, 7 no such model, 8 no such page.
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "../picture.h"
#include "../standard_input.h"
#include "each_page.h"
#include "ingest/reader_exit.h"
#include "page_images.h"
#include "read_page.h"
#include "recogniser.h"

namespace {

using namespace vanban::ingest;
using namespace vanban::scan;

constexpr int kMostPages = 5000;

struct Settings {
  std::string model = "vie";
  std::vector<int> pages;  // none: all
  PageLimits limits;
  int picture = 0;  // of this page; 0: the words of pages
  bool pictures_only = false;
  bool identity_only = false;
};

bool parse(std::string_view text, int* value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *value);
  return error == std::errc() && end == text.data() + text.size() && *value >= 0;
}

bool parse_pages(std::string_view list, std::vector<int>* pages) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    int page = 0;
    if (!parse(list.substr(0, end), &page) || page < 1) return false;
    pages->push_back(page);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return true;
}

bool parse_settings(int argc, char** argv, Settings* settings) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    if (name == "--identity") {
      settings->identity_only = true;
      continue;
    }
    if (name == "--pictures-only") {
      settings->pictures_only = true;
      continue;
    }
    if (++i == argc) return false;
    const std::string_view value = argv[i];
    int number = 0;
    if (name == "--model") {
      settings->model = value;
      continue;
    }
    if (name == "--pages") {
      if (!parse_pages(value, &settings->pages)) return false;
      continue;
    }
    if (!parse(value, &number)) return false;
    if (name == "--picture" && number > 0) {
      settings->picture = number;
    } else if (name == "--jobs" && number > 0) {
      settings->limits.at_once = static_cast<std::size_t>(number);
    } else if (name == "--seconds" && number > 0) {
      settings->limits.seconds = number;
    } else if (name == "--memory") {
      settings->limits.memory_mb = static_cast<std::size_t>(number);
    } else {
      return false;
    }
  }
  return true;
}

const char* name_of(PageEnd end) {
  switch (end) {
    case PageEnd::crashed:
      return "crashed";
    case PageEnd::late:
      return "late";
    case PageEnd::memory:
      return "memory";
    case PageEnd::read:
    case PageEnd::broken:
      break;
  }
  return "broken";
}

// False: no such model.
bool print_identity(const std::string& identity) {
  if (!identity.empty()) std::printf("V\t%s\n", identity.c_str());
  return !identity.empty();
}

int draw_page(const Pages& pages, int number) {
  using vanban::tools::kPictureResolution;
  if (number > pages.count()) return kReaderNoPage;
  const PageImage page = pages.page(number - 1);
  if (!page.image) return kReaderNoPage;
  const auto across = static_cast<float>(kPictureResolution / page.across);
  const auto down = static_cast<float>(kPictureResolution / page.down);
  const double pixels = static_cast<double>(across) * pixGetWidth(page.image.get()) * static_cast<double>(down) *
                        pixGetHeight(page.image.get());
  if (pixels > vanban::tools::kMostPicturePixels) return kReaderNoPage;
  const Image deep(pixConvertTo8Or32(page.image.get(), L_CLONE, 0));
  const Image drawn(deep ? pixScale(deep.get(), across, down) : nullptr);
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  if (!drawn || pixWriteMem(&bytes, &size, drawn.get(), IFF_PNG) != 0) return kReaderNoPage;
  const bool is_written = std::fwrite(bytes, 1, size, stdout) == size && std::fflush(stdout) == 0;
  std::free(bytes);
  return is_written ? kReaderDone : kReaderNotWritten;
}

int read(const Settings& settings) {
  if (settings.identity_only)
    return print_identity(Recogniser::identity_of(settings.model)) ? kReaderDone : kScanReaderNoModel;
  std::vector<char> bytes = vanban::tools::standard_input();
  const Opened opened = open_pages(bytes);
  if (opened.state == Pages::State::encrypted) return kReaderEncrypted;
  const int count = opened.pages == nullptr ? 0 : std::min(opened.pages->count(), kMostPages);
  if (count <= 0) return kReaderDamaged;
  if (settings.picture > 0) return draw_page(*opened.pages, settings.picture);
  std::vector<int> numbers = settings.pages;
  if (numbers.empty()) {
    numbers.resize(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 1);
  }
  std::erase_if(numbers, [&](int number) {
    return number > count || (settings.pictures_only && !opened.pages->has_picture(number - 1));
  });
  std::unique_ptr<Recogniser> recogniser;
  if (!numbers.empty()) {
    recogniser = Recogniser::load(settings.model);
    if (recogniser == nullptr) return kScanReaderNoModel;
    print_identity(recogniser->identity());
  }
  std::fflush(stdout);  // before there are processes that would write it again
  const bool done = each_page(
      numbers, settings.limits, [&](int number) { return read_page(*opened.pages, number, recogniser.get()); },
      [](int number, PageEnd end, const std::string& lines) {
        if (end == PageEnd::read) {
          std::fputs(lines.c_str(), stdout);
        } else {
          std::printf("F\t%d\t%s\n", number, name_of(end));
        }
        return std::fflush(stdout) == 0;
      },
      [] {
        std::printf("A\n");
        std::fflush(stdout);
      });
  if (!done) return kReaderNotWritten;
  std::printf("E\n");
  return std::fflush(stdout) == 0 ? kReaderDone : kReaderNotWritten;
}

}  // namespace

int main(int argc, char** argv) {
  // A page is read on one core: Tesseract's own threads cost more than they bring. OpenMP looks before main begins.
  if (std::getenv("OMP_THREAD_LIMIT") == nullptr) {
    ::setenv("OMP_THREAD_LIMIT", "1", 1);
    ::execv("/proc/self/exe", argv);
  }
  Settings settings;
  if (!parse_settings(argc, argv, &settings)) return kReaderWrongUse;
  try {
    return read(settings);
  } catch (const std::bad_alloc&) {
    return kReaderOutOfMemory;
  } catch (...) {
    return kReaderDamaged;
  }
}
