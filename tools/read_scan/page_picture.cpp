// qpdf 11 warns until this is said: which of its pointers are meant.
#define POINTERHOLDER_TRANSITION 4
#include "page_picture.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <iterator>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>

#include "picture_pixels.h"

namespace vanban::scan {
namespace {

// What a page draws: the matrix of the one picture that it shows, if it shows
// nothing else.
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
    } else if (name != "q" && name != "Q" && name != "ri" && name != "i") {
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
  QPDFObjectHandle bits = image.getKey("/BitsPerComponent");
  return channels_of(image) == 1 || (bits.isInteger() && bits.getIntValue() == 1);
}

// The one picture of a page: all of it, upright, with nothing cut out.
bool covers_page(QPDFObjectHandle picture, QPDFPageObjectHelper& page) {
  QPDFObjectHandle dictionary = picture.getDict();
  for (const char* cut : {"/ImageMask", "/Mask", "/SMask"}) {
    if (dictionary.hasKey(cut)) return false;
  }
  QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
  QPDFObjectHandle box = page.getCropBox(false);
  if ((turned.isInteger() && turned.getIntValue() != 0) || !box.isRectangle()) return false;
  Drawing drawing;
  page.parseContents(&drawing);
  return drawing.covers(box.getArrayAsRectangle());
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
  if (alone && covers_page(stream, page)) largest.image = stream;
  return largest;
}

}  // namespace

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

}  // namespace vanban::scan
