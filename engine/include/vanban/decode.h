// Bytes to text. The decoded text is what all spans count: UTF-8 as it is (a byte order mark stays part of
// it, line ends are untouched, each maximal ill-formed sequence becomes one U+FFFD); UTF-16 is converted.
#ifndef VANBAN_DECODE_H_
#define VANBAN_DECODE_H_

#include <string>
#include <string_view>
#include <vector>

#include "vanban/export.h"
#include "vanban/span.h"

namespace vanban {

struct Decoded {
  std::string text;              // valid UTF-8, owned
  std::string encoding;          // IANA name: UTF-8, UTF-16LE, UTF-16BE
  bool faithful = true;          // the text is the bytes themselves; false: converted, or ill-formed bytes replaced
  std::vector<Span> ill_formed;  // the replacement characters in `text`, at most kMaxIllFormed of them
  std::size_t ill_formed_count = 0;

  static constexpr std::size_t kMaxIllFormed = 100;
};

// Never fails: any bytes give a text. UTF-16 is recognised by its byte order mark, or without one by
// its zero bytes. Inputs up to 4 GiB - 1 (spans are 32 bits); what lies beyond is cut, with
// faithful == false.
VANBAN_API Decoded decode(std::string_view bytes);

// The same for bytes that are known to be UTF-8: nothing is guessed, so that a text with zero bytes stays what it is.
VANBAN_API Decoded decode_utf8(std::string_view bytes);

// The key that search tools compare: NFC, tone and vowel marks dropped, đ as d, lower case, dashes as '-',
// blanks of any kind as one space. Not for identity: different words share one key. `utf8` is valid (decode gives it
// so); linear time, cannot fail.
VANBAN_API std::string fold(std::string_view utf8);

}  // namespace vanban

#endif  // VANBAN_DECODE_H_
