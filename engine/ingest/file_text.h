// What a reader makes of a file: its text, where each piece of it stood, what else the file says of itself, and the
// files inside it. Or why there is no text.
#ifndef VANBAN_INGEST_FILE_TEXT_H_
#define VANBAN_INGEST_FILE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "vanban/scan.h"
#include "vanban/span.h"

namespace vanban::ingest {

enum class Outcome : std::uint8_t {
  ok,
  partial,      // text, but not all of it: `code` says what is missing
  container,    // no text of its own: `members`
  needs_ocr,    // pictures of pages, or letters that no table explains
  unsupported,  // a format without a reader, or one left out of this build
  encrypted,
  damaged,
  too_large,  // more than the caps allow: a bomb, or a giant
  timeout,    // not read within the time that it was given
  failed      // a fault of ours, or of the machine
};

// A stretch of the text that stood in one place.
struct Piece {
  Span span;              // bytes of FileText::text
  std::int32_t page = 0;  // from 1; 0: the format has no pages
  // PDF: points from the top left of the page.
  float left = 0, top = 0, right = 0, bottom = 0;
  std::int32_t table = -1;  // number of the table in the file, from 0; with row and column of the cell
  std::int32_t row = -1;
  std::int32_t column = -1;
  bool note = false;  // a foot note, a running head or foot: not in the flow of the text
};

// What the file says besides its text. Never put into the document in silence: proposed or contradicted beside it.
struct Evidence {
  std::string source;  // file_name, pdf_info, pdf_signature, edxml, office_properties, mail
  std::string field;   // number, date, issuer, signer, title, doc_type, created, author, place, recipients ...
  std::string value;   // dates as ISO 8601
};

struct Member {
  std::string name;  // inside the container, '/' between folders; unique there; valid UTF-8
  std::uint64_t bytes = 0;
};

// Why a file has no text, or not all of it.
struct Fault {
  Outcome outcome = Outcome::ok;
  std::string code;     // no_text_layer, zip_bomb, password ...; "" where all is well
  std::string message;  // what, and what to do; "" where all is well
};

// What a file is, and by which way its text comes.
struct FileForm {
  const char* media_type = "application/octet-stream";
  const char* via = "text";  // text, html, docx, doc, rtf, odt, xlsx, xls, pdf, ocr
};

struct FileText {
  FileText() = default;
  explicit FileText(FileForm form) : media_type(form.media_type), via(form.via) {}

  // All of it, or a part.
  bool has_text() const { return fault.outcome == Outcome::ok || fault.outcome == Outcome::partial; }

  Fault fault;
  std::string text;       // valid UTF-8
  bool faithful = false;  // the text is the bytes of the file themselves
  std::vector<Piece> pieces;
  std::string media_type = FileForm().media_type;
  std::string via = FileForm().via;
  std::optional<std::string> encoding;  // UTF-8, TCVN3 ...; empty for formats that have no choice
  std::optional<int> pages;
  std::vector<Evidence> evidence;
  std::vector<Member> members;
  Scan scan;
  std::vector<std::string> remarks;  // codes: tracked_changes, lost_u_horn, overlaid_number, mixed_encodings ...
};

inline FileText refuse(Fault fault, FileForm form = {}) {
  FileText file(form);
  file.fault = std::move(fault);
  return file;
}

// What many formats have in common.
inline Fault has_password() {
  return {Outcome::encrypted, "password", "the file has a password: ask its owner for one without"};
}
inline Fault is_not_whole(std::string code) {
  return {Outcome::damaged, std::move(code), "the file is not whole: get it again from its source"};
}
inline Fault lacks_memory() {
  return {Outcome::too_large, "memory", "not enough memory for this file: allow more, or divide it"};
}

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_FILE_TEXT_H_
