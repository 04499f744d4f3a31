#include "ingest/read_text.h"

#include <algorithm>
#include <utility>

#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "ingest/legacy_restore.h"
#include "ingest/styled_text.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr FileForm kForm = {"text/plain", "text"};

FileText as_decoded(Decoded decoded) {
  FileText file(kForm);
  file.text = std::move(decoded.text);
  file.encoding = decoded.encoding;
  file.faithful = decoded.faithful;
  return file;
}

// Lines may differ: mixed files. StyledText decides for each.
FileText converted(std::u32string wide, Charset charset) {
  FileText file(kForm);
  std::u32string out;
  if (charset == Charset::tcvn3 || charset == Charset::vni) {
    StyledText styled;
    for (std::size_t at = 0; at <= wide.size();) {
      const std::size_t end = std::min(wide.find(U'\n', at), wide.size());
      std::u32string_view line = std::u32string_view(wide).substr(at, end - at);
      if (!line.empty() && line.back() == U'\r') line.remove_suffix(1);
      styled.add(line, "");
      if (end < wide.size() || !line.empty()) styled.end_paragraph();
      at = end + 1;
    }
    styled.finish(&file);
    out = from_utf8(file.text);
    if (charset == Charset::tcvn3) {
      const std::size_t before = out.size();
      restore_lost_u_horn(&out);
      if (out.size() != before) {
        file.remarks.emplace_back("lost_u_horn");
        file.pieces.clear();
      }
    }
  } else {
    out = convert(wide, charset);
  }
  std::u32string().swap(wide);  // four bytes a character
  file.text = to_utf8(out);
  file.encoding = std::string(name_of(charset));
  file.faithful = false;
  return file;
}

}  // namespace

FileText read_text(std::string_view bytes) {
  Decoded decoded = decode(bytes);
  const bool sound = decoded.ill_formed_count == 0;
  if (is_surely_unicode(decoded.text)) return as_decoded(std::move(decoded));
  // Text that is UTF-8 as it stands needs much evidence to be something else; ASCII can only be VIQR.
  const auto widened = [&](std::size_t most) {
    if (!sound) return widen(bytes.substr(0, most));
    const std::string_view text = decoded.text;
    while (most < text.size() && text::is_continuation(text[most])) --most;
    return from_utf8(text.substr(0, most));
  };
  // Only a sample is widened: most texts are what they seem, and a copy of all of it would be four times as large.
  constexpr std::size_t kMostBytes = 4 * kDetectSample;
  const Charset charset = detect(widened(kMostBytes), sound ? 10 : 3);
  // Damaged UTF-8 taken byte by byte reads well as UTF-8, of course.
  const bool damaged = !sound && charset == Charset::utf8_twice;
  if (charset == Charset::unicode || damaged) return as_decoded(std::move(decoded));
  std::u32string wide = widened(std::string_view::npos);
  std::string().swap(decoded.text);
  return converted(std::move(wide), charset);
}

}  // namespace vanban::ingest
