// A Document as JSON, in the form of contract vanban/document/1.
#ifndef VANBAN_JSON_H_
#define VANBAN_JSON_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "vanban/document.h"
#include "vanban/export.h"
#include "vanban/scan.h"
#include "vanban/sink.h"

namespace vanban {

// What spans are counted in: bytes, UTF-16 units (as JavaScript and Java count), or code points (as Python does).
enum class OffsetUnit : std::uint8_t { utf8, utf16, codepoint };

// Where the document came from: the caller knows, the engine does not.
struct Source {
  std::string uri;     // the path as given; a member of an archive: a.zip!/b.doc
  std::string sha256;  // of the bytes, 64 hex digits
  std::string media_type = "text/plain";
  std::optional<std::string> encoding = "UTF-8";  // IANA name, or TCVN3, VNI, VIQR
  std::string via = "text";                       // how the text was had
  std::uint64_t bytes = 0;                        // size of the file
  std::optional<int> pages;                       // where the format has pages
  Scan scan;                                      // written where something was recognised
};

struct JsonOptions {
  OffsetUnit offsets = OffsetUnit::utf8;
  bool pretty = false;  // indented by two spaces; otherwise one line without a line end
  // The decoded text as member "text". The caller sets it where the source is not valid UTF-8.
  bool include_text = false;
};

// `text` is the decoded text that the document was extracted from. Never fails; the result is valid JSON in UTF-8.
VANBAN_API std::string to_json(const Document& document, std::string_view text, const Source& source,
                               const JsonOptions& options);
// The same in pieces of some 64 kB, so that the output of a large document is never held whole (its text, where it is
// included, is one piece). False where the sink refused; it is not asked again then.
VANBAN_API bool write_json(const Document& document, std::string_view text, const Source& source,
                           const JsonOptions& options, const Sink& sink);

}  // namespace vanban

#endif  // VANBAN_JSON_H_
