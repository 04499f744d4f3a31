// What a file is, by its bytes; its name is not asked.
#ifndef VANBAN_INGEST_SNIFF_H_
#define VANBAN_INGEST_SNIFF_H_

#include <cstdint>
#include <string_view>

namespace vanban::ingest {

enum class Kind : std::uint8_t {
  empty,
  text,
  html,
  rtf,
  pdf,
  zip,       // DOCX, XLSX, edXML's payload or an archive: what is in it tells (read_zip)
  compound,  // DOC, XLS, encrypted DOCX: its streams tell (read_compound)
  mail,
  edxml,
  image,
  other  // anything else that is not text
};

// Looks at the first 64 kB at most.
Kind sniff(std::string_view bytes);

// The media type of a picture, by how it begins: image/png; "" of what is none that is known.
std::string_view image_type(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_SNIFF_H_
