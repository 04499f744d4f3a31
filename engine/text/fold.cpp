// The search key (fold() of decode.h): what a reader would type to find the words.
#include <unicode/uchar.h>

#include "text/characters.h"
#include "text/compose.h"
#include "text/key.h"
#include "text/nfc.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban {
namespace {

using namespace text;

constexpr bool is_mark(char32_t c) { return c >= 0x300 && c < 0x370; }
constexpr bool is_latin_key(char key) { return is_ascii_letter(static_cast<unsigned char>(key)); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

class Folder {
 public:
  void add(char32_t c) {
    const char32_t with = mapped(c);
    if (with == kDropped || is_mark(with)) return;
    if (with == ' ' || with == '\t' || with == '\n') {
      if (out_.empty() || out_.back() != ' ') out_.push_back(' ');
    } else if (with < 0x80) {
      out_.push_back(lower(static_cast<char>(with)));
    } else if (const char key = key_byte(with); is_latin_letter(with) && is_latin_key(key)) {
      out_.push_back(lower(key));
    } else {
      add_foreign(with);
    }
  }

  std::string finish() { return has_foreign_ ? compose_all() : std::move(out_); }

 private:
  void add_foreign(char32_t c) {
    has_foreign_ = true;
    parts_.clear();
    decompose(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))), &parts_);
    for (const char32_t part : parts_) {
      if (!is_mark(part)) append_utf8(part, &out_);
    }
  }

  std::string compose_all() const {
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, out_, sink, nullptr, status);
    return composed;
  }

  std::string out_;
  std::u32string parts_;
  bool has_foreign_ = false;
};

}  // namespace

std::string fold(std::string_view utf8) {
  Folder folder;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    folder.add(c.value);
    at += c.size;
  }
  return folder.finish();
}

}  // namespace vanban
