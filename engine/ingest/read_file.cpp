#include "ingest/read_file.h"

#include <exception>
#include <new>

#include "ingest/read_compound.h"
#include "ingest/read_mail.h"
#include "ingest/read_pdf.h"
#include "ingest/read_rtf.h"
#include "ingest/read_scan.h"
#include "ingest/read_text.h"
#include "ingest/sniff.h"
#ifdef VANBAN_HAS_HTML
#include "ingest/read_html.h"
#endif
#ifdef VANBAN_HAS_OFFICE
#include "ingest/read_edxml.h"
#include "ingest/read_zip.h"
#endif

namespace vanban::ingest {
namespace {

[[maybe_unused]] FileText left_out(const char* format, const char* option) {
  return refuse({Outcome::unsupported, "left_out",
                 std::string(format) + " was left out of this build: build with " + option + "=ON"});
}

FileText read_kind(std::string_view bytes, Kind kind, const ReadOptions& options) {
  switch (kind) {
    case Kind::html:
#ifdef VANBAN_HAS_HTML
      return read_html(bytes);
#else
      return left_out("HTML", "VANBAN_HTML");
#endif
    case Kind::zip:
#ifdef VANBAN_HAS_OFFICE
      return read_zip(bytes);
#else
      return left_out("DOCX, XLSX and ZIP", "VANBAN_OFFICE");
#endif
    case Kind::image:
      return read_picture(bytes, options);
    case Kind::pdf:
      return read_pdf(bytes, options);
    case Kind::rtf:
      return read_rtf(bytes);
    case Kind::compound:
      return read_compound(bytes);
    case Kind::mail:
      return read_mail(bytes);
    case Kind::edxml:
#ifdef VANBAN_HAS_OFFICE
      return read_edxml(bytes);
#else
      return left_out("edXML", "VANBAN_OFFICE");
#endif
    case Kind::other:
      return refuse({Outcome::unsupported, "binary", "neither text nor a format that is known here"});
    case Kind::empty:
    case Kind::text:
      break;
  }
  return read_text(bytes);
}

}  // namespace

FileText read_file(std::string_view bytes, const ReadOptions& options) {
  return read_file(bytes, sniff(bytes), options);
}

FileText read_file(std::string_view bytes, Kind kind, const ReadOptions& options) {
  try {
    return read_kind(bytes, kind, options);
  } catch (const std::bad_alloc&) {
    return refuse(lacks_memory());
  } catch (const std::exception& fault) {
    return refuse({Outcome::failed, "internal",
                   std::string("internal fault (") + fault.what() + "): please report it with the file"});
  }
}

Result<std::unique_ptr<Container>> open_container(std::string_view bytes) {
  const Kind kind = sniff(bytes);
  try {
#ifdef VANBAN_HAS_OFFICE
    if (kind == Kind::zip) return open_zip(bytes);
    if (kind == Kind::edxml) return open_edxml(bytes);
#endif
    if (kind == Kind::mail) return open_mail(bytes);
  } catch (const std::bad_alloc&) {
    return Error{"too_large", ""};
  }
  return Error{"no_such_member", ""};
}

Result<std::string> read_member(std::string_view container, const std::string& name) {
  const Result<std::unique_ptr<Container>> opened = open_container(container);
  if (!opened) return opened.error();
  return (*opened)->read(name);
}

}  // namespace vanban::ingest
