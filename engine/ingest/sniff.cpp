#include "ingest/sniff.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "text/ascii.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kLooked = 65536;

std::string_view without_lead(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t at = bytes.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? std::string_view() : bytes.substr(at);
}

std::size_t count_of(std::string_view part, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

// Does markup carry the lines? Text that somebody copied, or set in Markdown, has tags only here and there, and its
// line ends mean something.
bool is_marked_up(std::string_view text) {
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines += text.substr(begin, end - begin).find_first_not_of(" \t\r") != std::string_view::npos;
    begin = end + 1;
  }
  return count_of("</", text) * 2 >= lines;
}

// The skeleton of a page near the beginning, or a piece of one: plain text may hold a '<', but not these.
bool is_html(std::string_view head) {
  const std::string_view bytes = without_lead(head);
  if (bytes.empty() || bytes[0] != '<') return false;
  const std::string lower = text::lower(bytes.substr(0, 4096));
  const auto holds = [&](std::string_view tag) { return lower.find(tag) != std::string::npos; };
  constexpr std::string_view kSkeleton[] = {"<!doctype html", "<html", "<head", "<body", "<meta", "<title"};
  constexpr std::string_view kPieces[] = {"<table", "<div", "<p>", "<p "};
  if (std::any_of(std::begin(kSkeleton), std::end(kSkeleton), holds)) return true;
  return std::any_of(std::begin(kPieces), std::end(kPieces), holds) && is_marked_up(lower);
}

bool is_edxml(std::string_view head) {
  const std::string_view bytes = without_lead(head);
  return bytes.starts_with("<") && (bytes.substr(0, 4096).find("edXML") != std::string_view::npos);
}

// The first lines are header fields, and one of them is a mail's own.
bool is_mail(std::string_view head) {
  constexpr std::string_view kFields[] = {
      "received:", "return-path:", "mime-version:", "message-id:", "delivered-to:", "dkim-signature:", "x-mailer:"};
  std::size_t fields = 0;
  bool own = false;
  std::string_view rest = head;
  for (int lines = 0; lines < 40 && !rest.empty(); ++lines) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) break;
    if (fields > 0 && (line[0] == ' ' || line[0] == '\t')) continue;
    if (fields == 0 && line.starts_with("From ")) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 ||
        line.substr(0, colon).find_first_of(" \t") != std::string_view::npos)
      return false;
    ++fields;
    const std::string name = text::lower(line.substr(0, colon + 1));
    own = own || std::find(std::begin(kFields), std::end(kFields), name) != std::end(kFields);
  }
  return own && fields >= 2;
}

// Control codes that no text has, beyond those two old encodings use for rare capitals.
bool is_binary(std::string_view head) {
  // \t \n \v \f \r stand side by side. Counted in bytes, block by block, which compilers do many at a time.
  constexpr std::size_t kBlock = 240;
  std::size_t control = 0;
  for (std::size_t at = 0; at < head.size(); at += kBlock) {
    std::uint8_t count = 0;
    for (const char c : head.substr(at, kBlock)) {
      const auto byte = static_cast<std::uint8_t>(c);
      const auto from_tab = static_cast<std::uint8_t>(byte - '\t');
      count = static_cast<std::uint8_t>(count + ((byte < 0x20) & (from_tab > '\r' - '\t') & (byte != 0x1A)));
    }
    control += count;
  }
  return control * 50 > head.size();
}

}  // namespace

std::string_view image_type(std::string_view bytes) {
  struct Image {
    std::string_view begin;
    std::string_view type;
  };
  constexpr Image kImages[] = {{"\x89PNG", "image/png"},
                               {"\xFF\xD8\xFF", "image/jpeg"},
                               {"GIF8", "image/gif"},
                               {std::string_view("MM\0*", 4), "image/tiff"},
                               {std::string_view("II*\0", 4), "image/tiff"}};
  for (const Image& image : kImages) {
    if (bytes.starts_with(image.begin)) return image.type;
  }
  // A text may begin with BM, but has no zeros.
  constexpr std::size_t kBmpHead = 14;
  const bool is_bmp =
      bytes.starts_with("BM") && bytes.size() > 30 && bytes.substr(0, kBmpHead).find('\0') != std::string_view::npos;
  return is_bmp ? "image/bmp" : "";
}

Kind sniff(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kLooked);
  if (head.empty()) return Kind::empty;
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return Kind::zip;
  if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Kind::compound;
  if (without_lead(head).starts_with("{\\rtf")) return Kind::rtf;
  if (!image_type(head).empty()) return Kind::image;
  // PDF may have rubbish before it, but a ZIP that stores one as it is is none.
  if (head.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Kind::pdf;
  const bool utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  const std::string decoded =
      utf16 || head.find('\0') != std::string_view::npos ? decode(head.substr(0, 8192)).text : std::string();
  const std::string_view looked = decoded.empty() ? head : decoded;
  if (is_edxml(looked)) return Kind::edxml;
  if (is_html(looked)) return Kind::html;
  if (is_mail(looked)) return Kind::mail;
  return is_binary(looked) ? Kind::other : Kind::text;
}

}  // namespace vanban::ingest
