// qpdf 11 warns until this is said: which of its pointers are meant.
#define POINTERHOLDER_TRANSITION 4
#include "page_images.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <qpdf/QPDF.hh>
#include <string>

#include "page_picture.h"
#include "picture_pixels.h"

namespace vanban::scan {
namespace {

constexpr double kUsual = 300;    // pixels an inch, where nothing tells
constexpr double kCoarsest = 60;  // a picture that gives less is no scan of the page
constexpr double kFinest = 620;
constexpr double kMostPixels = 60e6;  // A3 at 600 dpi is 70 million: that is read somewhat coarser
constexpr double kPointsOfA4 = 595.3;

Image to_pix(const poppler::image& picture) {
  const int width = picture.width();
  const int height = picture.height();
  const bool grey = picture.format() == poppler::image::format_gray8;
  Image image(pixCreate(width, height, grey ? 8 : 32));
  if (!image) return image;
  for (int y = 0; y < height; ++y) {
    const auto* from = reinterpret_cast<const unsigned char*>(picture.const_data()) +
                       static_cast<std::ptrdiff_t>(y) * picture.bytes_per_row();
    l_uint32* line = pixGetData(image.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image.get());
    if (grey) {
      for (int x = 0; x < width; ++x) SET_DATA_BYTE(line, x, from[x]);
    } else {
      for (int x = 0; x < width; ++x, from += 3) composeRGBPixel(from[0], from[1], from[2], line + x);
    }
  }
  return image;
}

class PdfPages : public Pages {
 public:
  PdfPages(std::unique_ptr<poppler::document> document, std::unique_ptr<QPDF> pdf, std::vector<PagePicture> pictures)
      : document_(std::move(document)), pdf_(std::move(pdf)), pictures_(std::move(pictures)) {}

  int count() const override { return document_->pages(); }

  bool has_picture(int index) const override {
    constexpr double kLeast = 500 * 500;
    // What qpdf could not read may be anything.
    const auto at = static_cast<std::size_t>(index);
    return at >= pictures_.size() || pictures_[at].size.width * pictures_[at].size.height >= kLeast;
  }

  PageImage page(int index) const override {
    PageImage out;
    const std::unique_ptr<poppler::page> page(document_->create_page(index));
    if (page == nullptr) return out;
    const poppler::rectf area = page->page_rect();
    out.width = area.width();
    out.height = area.height();
    const auto turn = page->orientation();
    if (turn == poppler::page::landscape || turn == poppler::page::seascape) std::swap(out.width, out.height);
    if (out.width < 1 || out.height < 1) return out;
    choose_resolution(index, &out);
    if (take_picture(index, &out)) return out;
    const auto at = static_cast<std::size_t>(index);
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    const bool grey = at < pictures_.size() && pictures_[at].grey;
    renderer.set_image_format(grey ? poppler::image::format_gray8 : poppler::image::format_rgb24);
    const poppler::image picture = renderer.render_page(page.get(), out.across, out.down);
    if (picture.is_valid() && picture.const_data() != nullptr) out.image = to_pix(picture);
    return out;
  }

 private:
  // The page's one picture as it is stored, which drawing would only copy (0.1 s at 200 dots an inch).
  bool take_picture(int index, PageImage* out) const {
    const auto at = static_cast<std::size_t>(index);
    if (at >= pictures_.size() || !pictures_[at].image.isInitialized()) return false;
    const Size& size = pictures_[at].size;
    const double across = size.width * 72 / out->width;
    const double down = size.height * 72 / out->height;
    if (std::min(across, down) < kCoarsest || size.width * size.height > kMostPixels) return false;
    out->image = pixels_of(pictures_[at].image);
    if (!out->image) return false;
    out->across = across;
    out->down = down;
    return true;
  }

  // Pixel for pixel as it was scanned, where one picture covers the page.
  void choose_resolution(int index, PageImage* out) const {
    Size picture;
    if (static_cast<std::size_t>(index) < pictures_.size()) picture = pictures_[static_cast<std::size_t>(index)].size;
    if ((picture.width > picture.height) != (out->width > out->height)) std::swap(picture.width, picture.height);
    const double across = picture.width * 72 / out->width;
    const double down = picture.height * 72 / out->height;
    const bool covers = std::min(across, down) >= kCoarsest && std::max(across, down) <= kFinest &&
                        std::abs(across - down) < 0.06 * across;
    out->across = covers ? across : kUsual;
    out->down = covers ? down : kUsual;
    const double pixels = out->across * out->down * out->width * out->height / (72 * 72);
    if (pixels > kMostPixels) {
      const double less = std::sqrt(kMostPixels / pixels);
      out->across *= less;
      out->down *= less;
    }
  }

  std::unique_ptr<poppler::document> document_;
  std::unique_ptr<QPDF> pdf_;
  std::vector<PagePicture> pictures_;
};

class PicturePages : public Pages {
 public:
  explicit PicturePages(const std::vector<char>& bytes) : bytes_(bytes) {
    l_int32 format = IFF_UNKNOWN;
    findFileFormatBuffer(data(), &format);
    tiff_ = format == IFF_TIFF || format == IFF_TIFF_G3 || format == IFF_TIFF_G4 || format == IFF_TIFF_LZW ||
            format == IFF_TIFF_PACKBITS || format == IFF_TIFF_RLE || format == IFF_TIFF_ZIP || format == IFF_TIFF_JPEG;
    if (tiff_) {
      // Leptonica counts the pages of a stream only.
      if (FILE* stream = fmemopen(const_cast<l_uint8*>(data()), bytes_.size(), "rb")) {
        l_int32 count = 1;
        if (tiffGetCount(stream, &count) == 0) count_ = count;
        std::fclose(stream);
      }
    }
  }

  int count() const override { return count_; }
  bool has_picture(int) const override { return true; }

  PageImage page(int index) const override {
    PageImage out;
    Image image(tiff_ ? pixReadMemTiff(data(), bytes_.size(), index) : pixReadMem(data(), bytes_.size()));
    if (!image) return out;
    const double width = pixGetWidth(image.get());
    const double height = pixGetHeight(image.get());
    if (width * height > 2 * kMostPixels) return out;
    // 72 and 96 are what programs write that do not know.
    const double said = pixGetXRes(image.get());
    const bool known = said > 99 && said <= kFinest;
    // A page of office paper, otherwise.
    out.across = out.down = known ? said : std::clamp(std::min(width, height) * 72 / kPointsOfA4, kCoarsest, kFinest);
    out.width = width * 72 / out.across;
    out.height = height * 72 / out.down;
    Image plain(pixRemoveColormap(image.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (!plain) return out;
    const int depth = pixGetDepth(plain.get());
    out.image = depth == 1 || depth == 8 || depth == 32 ? std::move(plain) : Image(pixConvertTo8(plain.get(), 0));
    return out;
  }

 private:
  const l_uint8* data() const { return reinterpret_cast<const l_uint8*>(bytes_.data()); }

  const std::vector<char>& bytes_;
  bool tiff_ = false;
  int count_ = 1;
};

}  // namespace

double PageImage::resolution() const {
  constexpr double kLargest = 900;  // points: the shorter side of A3 is 842
  const double shorter = std::min(width, height);
  const double stated = (across + down) / 2;
  return shorter > kLargest ? stated * shorter / kPointsOfA4 : stated;
}

Opened open_pages(std::vector<char>& bytes) {
  Opened opened;
  setMsgSeverity(L_SEVERITY_NONE);
  constexpr std::size_t kLooked = 1024;  // readers of PDF look so far for its head
  const std::string_view head(bytes.data(), std::min(bytes.size(), kLooked));
  if (head.find("%PDF-") == std::string_view::npos) {
    l_int32 format = IFF_UNKNOWN;
    if (bytes.size() < 16) return opened;
    findFileFormatBuffer(reinterpret_cast<const l_uint8*>(bytes.data()), &format);
    if (format == IFF_UNKNOWN) return opened;
    opened.pages = std::make_unique<PicturePages>(bytes);
    opened.state = Pages::State::open;
    return opened;
  }
  auto pdf = std::make_unique<QPDF>();
  std::vector<PagePicture> pictures = pictures_of(bytes, pdf.get());
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) return opened;
  if (document->is_locked()) {
    opened.state = Pages::State::encrypted;
    return opened;
  }
  opened.pages = std::make_unique<PdfPages>(std::move(document), std::move(pdf), std::move(pictures));
  opened.state = Pages::State::open;
  return opened;
}

}  // namespace vanban::scan
