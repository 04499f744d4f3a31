// qpdf 11 warns until this is said: which of its pointers are meant.
#define POINTERHOLDER_TRANSITION 4
#include "picture_pixels.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <qpdf/Buffer.hh>
#include <string>
#include <utility>
#include <vector>

namespace vanban::scan {
namespace {

// A filter or its settings, whether they stand alone or as the only one of a
// list. Null where there are several.
QPDFObjectHandle only(QPDFObjectHandle value) {
  if (!value.isArray()) return value;
  return value.getArrayNItems() == 1 ? value.getArrayItem(0) : QPDFObjectHandle::newNull();
}

bool is_true(QPDFObjectHandle value) { return value.isBool() && value.getBoolValue(); }

int number(QPDFObjectHandle value, int otherwise) { return value.isInteger() ? value.getIntValueAsInt() : otherwise; }

// Of one bit: does 1 stand for black? Decode turns what the colour space says.
bool one_is_black(QPDFObjectHandle dictionary) {
  QPDFObjectHandle decode = dictionary.getKey("/Decode");
  return decode.isArray() && decode.getArrayNItems() == 2 && decode.getArrayItem(0).isNumber() &&
         decode.getArrayItem(0).getNumericValue() > 0.5;
}

void put(std::size_t bytes, std::uint32_t value, std::string* out) {
  for (std::size_t i = 0; i < bytes; ++i) out->push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

// A TIFF of one strip around lines that are stored as faxes send them (ITU-T
// T.6).
std::string as_tiff(std::uint32_t width, std::uint32_t height, std::string_view strip) {
  constexpr std::uint32_t kShort = 3;
  constexpr std::uint32_t kLong = 4;
  struct Field {
    std::uint32_t tag, type, value;
  };
  constexpr std::uint32_t kFields = 9;
  constexpr std::uint32_t kStrip = 8 + 2 + 12 * kFields + 4;
  const Field fields[kFields] = {{256, kLong, width},  {257, kLong, height},
                                 {258, kShort, 1},                        // bits a pixel
                                 {259, kShort, 4},                        // T.6
                                 {262, kShort, 0},                        // 0 is white
                                 {273, kLong, kStrip}, {277, kShort, 1},  // channels
                                 {278, kLong, height}, {279, kLong, static_cast<std::uint32_t>(strip.size())}};
  std::string out("II*\0\x08\0\0\0", 8);
  put(2, kFields, &out);
  for (const Field& field : fields) {
    put(2, field.tag, &out);
    put(2, field.type, &out);
    put(4, 1, &out);
    put(4, field.value, &out);
  }
  put(4, 0, &out);
  return out.append(strip);
}

Image read_fax(QPDFObjectHandle picture, QPDFObjectHandle dictionary, std::uint32_t width, std::uint32_t height) {
  QPDFObjectHandle settings = only(dictionary.getKey("/DecodeParms"));
  if (!settings.isDictionary() || number(settings.getKey("/K"), 0) >= 0 ||
      is_true(settings.getKey("/EncodedByteAlign")))
    return nullptr;
  constexpr int kUsualColumns = 1728;
  if (number(settings.getKey("/Columns"), kUsualColumns) != static_cast<int>(width)) return nullptr;
  const auto strip = picture.getRawStreamData();
  const std::string tiff =
      as_tiff(width, height, {reinterpret_cast<const char*>(strip->getBuffer()), strip->getSize()});
  Image image(pixReadMemTiff(reinterpret_cast<const l_uint8*>(tiff.data()), tiff.size(), 0));
  if (!image || pixGetDepth(image.get()) != 1) return nullptr;
  // Where black is 1 the colour space, for which 0 is black, shows it white.
  if (is_true(settings.getKey("/BlackIs1")) != one_is_black(dictionary)) pixInvert(image.get(), image.get());
  return image;
}

Image read_bits(QPDFObjectHandle picture, QPDFObjectHandle dictionary, std::uint32_t width, std::uint32_t height) {
  const auto buffer = picture.getStreamData(qpdf_dl_all);
  const std::size_t row = (width + 7) / 8;
  if (buffer->getSize() < row * height) return nullptr;
  Image image(pixCreate(static_cast<l_int32>(width), static_cast<l_int32>(height), 1));
  if (!image) return image;
  const unsigned char turn = one_is_black(dictionary) ? 0 : 0xFF;
  for (std::size_t y = 0; y < height; ++y) {
    const unsigned char* from = buffer->getBuffer() + y * row;
    l_uint32* line = pixGetData(image.get()) + y * static_cast<std::size_t>(pixGetWpl(image.get()));
    for (std::size_t x = 0; x < row; ++x) SET_DATA_BYTE(line, x, static_cast<l_uint8>(from[x] ^ turn));
  }
  pixSetPadBits(image.get(), 0);
  return image;
}

Image read_bytes(QPDFObjectHandle picture, int channels, std::uint32_t width, std::uint32_t height) {
  const auto buffer = picture.getStreamData(qpdf_dl_all);
  const std::size_t row = static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  if (buffer->getSize() < row * height) return nullptr;
  Image image(pixCreate(static_cast<l_int32>(width), static_cast<l_int32>(height), channels == 1 ? 8 : 32));
  if (!image) return image;
  for (std::size_t y = 0; y < height; ++y) {
    const unsigned char* from = buffer->getBuffer() + y * row;
    l_uint32* line = pixGetData(image.get()) + y * static_cast<std::size_t>(pixGetWpl(image.get()));
    if (channels == 1) {
      for (std::size_t x = 0; x < width; ++x) SET_DATA_BYTE(line, x, from[x]);
    } else {
      for (std::size_t x = 0; x < width; ++x, from += 3) composeRGBPixel(from[0], from[1], from[2], line + x);
    }
  }
  return image;
}

}  // namespace

int channels_of(QPDFObjectHandle dictionary) {
  QPDFObjectHandle space = dictionary.getKey("/ColorSpace");
  if (space.isName()) return space.getName() == "/DeviceGray" ? 1 : space.getName() == "/DeviceRGB" ? 3 : 0;
  if (!space.isArray() || space.getArrayNItems() < 2 || !space.getArrayItem(0).isName()) return 0;
  const std::string kind = space.getArrayItem(0).getName();
  if (kind == "/CalGray") return 1;
  if (kind == "/CalRGB") return 3;
  if (kind != "/ICCBased" || !space.getArrayItem(1).isStream()) return 0;
  const int channels = number(space.getArrayItem(1).getDict().getKey("/N"), 0);
  return channels == 1 || channels == 3 ? channels : 0;
}

Image pixels_of(QPDFObjectHandle picture) {
  try {
    QPDFObjectHandle dictionary = picture.getDict();
    const auto width = static_cast<std::uint32_t>(number(dictionary.getKey("/Width"), 0));
    const auto height = static_cast<std::uint32_t>(number(dictionary.getKey("/Height"), 0));
    const int bits = number(dictionary.getKey("/BitsPerComponent"), 0);
    const int channels = channels_of(dictionary);
    if (bits == 8 && channels != 0 && !dictionary.hasKey("/Decode"))
      return read_bytes(picture, channels, width, height);
    if (bits != 1 || channels != 1) return nullptr;
    QPDFObjectHandle filter = only(dictionary.getKey("/Filter"));
    Image image = filter.isName() && filter.getName() == "/CCITTFaxDecode"
                      ? read_fax(picture, dictionary, width, height)
                      : read_bits(picture, dictionary, width, height);
    const bool whole = image && static_cast<std::uint32_t>(pixGetWidth(image.get())) == width &&
                       static_cast<std::uint32_t>(pixGetHeight(image.get())) == height;
    return whole ? std::move(image) : nullptr;
  } catch (const std::exception&) {
    return nullptr;
  }
}

}  // namespace vanban::scan
