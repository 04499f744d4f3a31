#include "recogniser.h"

#include <nettle/sha2.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace vanban::scan {
namespace {

constexpr std::string_view kModelFile = ".traineddata";

// The first 16 hex digits; "" where the file cannot be read.
std::string digest_of(const std::string& path) {
  FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return {};
  sha256_ctx context;
  sha256_init(&context);
  std::vector<std::uint8_t> chunk(1 << 16);
  for (std::size_t got = 1; got > 0;) {
    got = std::fread(chunk.data(), 1, chunk.size(), file);
    sha256_update(&context, got, chunk.data());
  }
  std::fclose(file);
  std::uint8_t digest[8];
  sha256_digest(&context, sizeof digest, digest);
  std::string out;
  for (const std::uint8_t byte : digest) {
    constexpr char kHex[] = "0123456789abcdef";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

std::string without_blanks(const char* text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; });
  return out;
}

}  // namespace

Recogniser::~Recogniser() = default;

std::unique_ptr<Recogniser> Recogniser::load(const std::string& model) { return open(model, false); }

std::string Recogniser::identity_of(const std::string& model) {
  const std::unique_ptr<Recogniser> opened = open(model, true);
  return opened == nullptr ? std::string() : opened->identity_;
}

std::unique_ptr<Recogniser> Recogniser::open(const std::string& model, bool only_look) {
  std::string folder;
  std::string name = model;
  if (model.size() > kModelFile.size() && model.ends_with(kModelFile)) {
    const std::size_t slash = model.rfind('/');
    folder = slash == std::string::npos ? "." : model.substr(0, slash + 1);
    name = model.substr(slash == std::string::npos ? 0 : slash + 1);
    name.resize(name.size() - kModelFile.size());
  }
  std::unique_ptr<Recogniser> recogniser(new Recogniser);
  recogniser->api_ = std::make_unique<tesseract::TessBaseAPI>();
  // A tenth of a second goes into networks and words, which its name does not need.
  const std::vector<std::string> names{"tessedit_init_config_only"};
  const std::vector<std::string> values{only_look ? "1" : "0"};
  if (recogniser->api_->Init(folder.empty() ? nullptr : folder.c_str(), name.c_str(), tesseract::OEM_LSTM_ONLY, nullptr,
                             0, &names, &values, false) != 0)
    return nullptr;
  // A line of which it is unsure it would read a second time, white on black: on office paper nothing is printed so.
  recogniser->api_->SetVariable("tessedit_do_invert", "0");
  const std::string path = std::string(recogniser->api_->GetDatapath()) + '/' + name + std::string(kModelFile);
  recogniser->identity_ =
      std::string("tesseract-") + tesseract::TessBaseAPI::Version() + ' ' + name + ' ' + digest_of(path);
  return recogniser;
}

std::vector<ScanWord> Recogniser::read(Pix* image, double resolution, Layout layout) {
  std::vector<ScanWord> words;
  api_->SetPageSegMode(layout == Layout::page    ? tesseract::PSM_AUTO
                       : layout == Layout::block ? tesseract::PSM_SINGLE_BLOCK
                                                 : tesseract::PSM_SPARSE_TEXT);
  api_->SetImage(image);
  api_->SetSourceResolution(static_cast<int>(std::lround(resolution)));
  if (api_->Recognize(nullptr) != 0) return words;
  const std::unique_ptr<tesseract::ResultIterator> at(api_->GetIterator());
  if (at == nullptr) return words;
  constexpr auto kWord = tesseract::RIL_WORD;
  do {
    const std::unique_ptr<char[]> text(at->GetUTF8Text(kWord));
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    if (text == nullptr || !at->BoundingBox(kWord, &left, &top, &right, &bottom)) continue;
    ScanWord word{static_cast<double>(left),
                  static_cast<double>(top),
                  static_cast<double>(right),
                  static_cast<double>(bottom),
                  0,
                  {}};
    word.text = without_blanks(text.get());
    word.confidence = at->Confidence(kWord);
    if (!word.text.empty()) words.push_back(std::move(word));
  } while (at->Next(kWord));
  return words;
}

}  // namespace vanban::scan
