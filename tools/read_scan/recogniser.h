// Tesseract: an image of lines to words.
#ifndef VANBAN_TOOLS_READ_SCAN_RECOGNISER_H_
#define VANBAN_TOOLS_READ_SCAN_RECOGNISER_H_

#include <memory>
#include <string>
#include <vector>

struct Pix;  // of Leptonica
namespace tesseract {
class TessBaseAPI;
}

namespace vanban::scan {

struct ScanWord {
  double left = 0, top = 0, right = 0, bottom = 0;  // pixels
  float confidence = 0;                             // 0 to 100
  std::string text;                                 // UTF-8, without blanks
};

// What the image is taken for.
enum class Layout {
  page,   // columns, tables and pictures are looked for
  block,  // lines one below the other
  sparse  // words anywhere
};

// Used by one thread; may be carried over a fork.
class Recogniser {
 public:
  // `model`: the name of an installed one (vie), or the path of a file *.traineddata. Null where it cannot be loaded.
  static std::unique_ptr<Recogniser> load(const std::string& model);
  // Its identity() without the time that loading takes; "" where it is no model.
  static std::string identity_of(const std::string& model);
  ~Recogniser();
  Recogniser(const Recogniser&) = delete;
  Recogniser& operator=(const Recogniser&) = delete;

  // Version of Tesseract, name of the model, and the first 16 hex digits of its file's SHA-256.
  const std::string& identity() const { return identity_; }

  // 1 or 8 bits a pixel; resolution in pixels an inch.
  std::vector<ScanWord> read(Pix* image, double resolution, Layout layout);

 private:
  Recogniser() = default;
  // `only_look`: nothing can be read with it.
  static std::unique_ptr<Recogniser> open(const std::string& model, bool only_look);

  std::unique_ptr<tesseract::TessBaseAPI> api_;
  std::string identity_;
};

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_RECOGNISER_H_
