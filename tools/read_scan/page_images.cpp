// qpdf 11 warns until this is said: which of its pointers are meant.
#define POINTERHOLDER_TRANSITION 4
#include "page_images.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>

namespace vanban::scan {
namespace {

constexpr double kUsual = 300;    // pixels an inch, where nothing tells
constexpr double kCoarsest = 60;  // a picture that gives less is no scan of the page
constexpr double kFinest = 620;
constexpr double kMostPixels = 60e6;  // A3 at 600 dpi is 70 million: that is read somewhat coarser
constexpr double kPointsOfA4 = 595.3;

struct Size {
  double width = 0, height = 0;
};

// What a scanner put on a page: its largest picture, in pixels.
struct PagePicture {
  Size size;
  bool grey = false;       // it is all that the page shows, and has no colours
  QPDFObjectHandle image;  // of a byte a pixel, if it covers the page upright, pixel for pixel; else uninitialised
};

// What a page draws: the matrix of the one picture that it shows, if it shows nothing else.
class Drawing : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    if (name == "cm") {
      matrices_ += 1;
      matrix_.clear();
      for (QPDFObjectHandle& operand : operands_) matrix_.push_back(operand.getNumericValue());
    } else if (name == "Do") {
      pictures_ += 1;
    } else if (name != "q" && name != "Q") {
      others_ += 1;
    }
    operands_.clear();
  }
  void handleEOF() override {}

  bool covers(const QPDFObjectHandle::Rectangle& box) const {
    constexpr double kSlack = 1;  // points
    if (matrices_ != 1 || pictures_ != 1 || others_ != 0 || matrix_.size() != 6) return false;
    const double expected[] = {box.urx - box.llx, 0, 0, box.ury - box.lly, box.llx, box.lly};
    return std::equal(matrix_.begin(), matrix_.end(), std::begin(expected),
                      [](double is, double wanted) { return std::abs(is - wanted) < kSlack; });
  }

 private:
  std::vector<QPDFObjectHandle> operands_;
  std::vector<double> matrix_;
  int matrices_ = 0, pictures_ = 0, others_ = 0;
};

bool is_grey(QPDFObjectHandle image) {
  QPDFObjectHandle space = image.getKey("/ColorSpace");
  QPDFObjectHandle bits = image.getKey("/BitsPerComponent");
  return (space.isName() && space.getName() == "/DeviceGray") || (bits.isInteger() && bits.getIntValue() == 1);
}

PagePicture picture_of(QPDFPageObjectHelper& page) {
  PagePicture largest;
  QPDFObjectHandle stream;
  int count = 0;
  page.forEachImage(true, [&](QPDFObjectHandle& image, QPDFObjectHandle&, const std::string&) {
    QPDFObjectHandle dictionary = image.getDict();
    const Size size{static_cast<double>(dictionary.getKey("/Width").getIntValue()),
                    static_cast<double>(dictionary.getKey("/Height").getIntValue())};
    if (size.width * size.height > largest.size.width * largest.size.height) largest = {size, is_grey(dictionary), {}};
    stream = image;
    ++count;
  });
  QPDFObjectHandle resources = page.getAttribute("/Resources", false);
  const bool alone = count == 1 && page.getAnnotations().empty() && resources.isDictionary() &&
                     resources.getKey("/XObject").isDictionary() &&
                     resources.getKey("/XObject").getKeys().size() == 1 && !resources.getKey("/Font").isDictionary();
  largest.grey = largest.grey && alone;
  if (!largest.grey) return largest;
  QPDFObjectHandle dictionary = stream.getDict();
  QPDFObjectHandle bits = dictionary.getKey("/BitsPerComponent");
  const bool plain = bits.isInteger() && bits.getIntValue() == 8 && !dictionary.hasKey("/Decode") &&
                     !dictionary.hasKey("/Mask") && !dictionary.hasKey("/SMask");
  QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
  QPDFObjectHandle box = page.getCropBox(false);
  if (!plain || (turned.isInteger() && turned.getIntValue() != 0) || !box.isRectangle()) return largest;
  Drawing drawing;
  page.parseContents(&drawing);
  if (drawing.covers(box.getArrayAsRectangle())) largest.image = stream;
  return largest;
}

// `pdf` is for reading `bytes`, and both must outlive the pictures.
std::vector<PagePicture> pictures_of(const std::vector<char>& bytes, QPDF* pdf) {
  std::vector<PagePicture> pictures;
  try {
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile("pdf", bytes.data(), bytes.size());
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(*pdf).getAllPages()) {
      try {
        pictures.push_back(picture_of(page));
      } catch (const std::exception&) {
        pictures.emplace_back();
      }
    }
  } catch (const std::exception&) {
    // Poppler may still show what qpdf cannot read: at the usual resolution.
  }
  return pictures;
}

// The picture's own pixels; null where they cannot be had so. What a page is drawn from need not be drawn.
Image pixels_of(QPDFObjectHandle picture, const Size& size) {
  try {
    const auto buffer = picture.getStreamData(qpdf_dl_all);
    const auto width = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    if (buffer->getSize() < width * height) return nullptr;
    Image image(pixCreate(static_cast<l_int32>(width), static_cast<l_int32>(height), 8));
    if (!image) return image;
    for (std::size_t y = 0; y < height; ++y) {
      const unsigned char* from = buffer->getBuffer() + y * width;
      l_uint32* line = pixGetData(image.get()) + y * static_cast<std::size_t>(pixGetWpl(image.get()));
      for (std::size_t x = 0; x < width; ++x) SET_DATA_BYTE(line, x, from[x]);
    }
    return image;
  } catch (const std::exception&) {
    return nullptr;
  }
}

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
    const auto at = static_cast<std::size_t>(index);
    if (at < pictures_.size() && pictures_[at].image.isInitialized() &&
        pictures_[at].size.width * pictures_[at].size.height < kMostPixels) {
      out.image = pixels_of(pictures_[at].image, pictures_[at].size);
      if (out.image) {
        out.across = pictures_[at].size.width * 72 / out.width;
        out.down = pictures_[at].size.height * 72 / out.height;
        return out;
      }
    }
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    const bool grey = at < pictures_.size() && pictures_[at].grey;
    renderer.set_image_format(grey ? poppler::image::format_gray8 : poppler::image::format_rgb24);
    const poppler::image picture = renderer.render_page(page.get(), out.across, out.down);
    if (picture.is_valid() && picture.const_data() != nullptr) out.image = to_pix(picture);
    return out;
  }

 private:
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
  constexpr std::size_t kLooked = 1024;  // readers of PDF look so far for its head
  const std::string_view head(bytes.data(), std::min(bytes.size(), kLooked));
  if (head.find("%PDF-") == std::string_view::npos) {
    setMsgSeverity(L_SEVERITY_NONE);
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
