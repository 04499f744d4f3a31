// The fonts of a text as word processors hold it, and what each of them holds: old encodings are undone.
#ifndef VANBAN_INGEST_STYLED_FONTS_H_
#define VANBAN_INGEST_STYLED_FONTS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/file_text.h"
#include "ingest/legacy.h"

namespace vanban::ingest {

// Text of one font. Old encodings are widened (legacy.h). `capitals`: shown in capitals whatever it holds.
struct StyledRun {
  std::u32string text;
  std::uint32_t font = 0;
  bool capitals = false;
};
using StyledParagraph = std::vector<StyledRun>;

class StyledFonts {
 public:
  // The font's number, for runs.
  std::uint32_t id_of(std::string_view name);

  // First all paragraphs,
  void take_sample(const StyledParagraph& paragraph);
  // then the encoding of each font is decided,
  void decide();
  // then the paragraphs become plain text, one by one.
  std::u32string plain(const StyledParagraph& paragraph);

  // Fills encoding and remarks: what was converted so far.
  void note_encoding(FileText* file) const;

 private:
  struct Font {
    std::string name;
    FontNote note;
    std::u32string sample;
    Charset charset = Charset::unicode;
  };
  // Runs of a paragraph that follow each other, whose fonts are of one charset.
  struct Stretch {
    std::u32string text;
    std::vector<std::pair<std::size_t, bool>> ends;  // of the runs, in `text`; in capitals
    std::uint32_t font = 0;                          // of the longest run
  };

  static Charset charset_of_font(const Font& font, Charset whole);
  Stretch stretch_at(const StyledParagraph& paragraph, std::size_t* at) const;
  std::u32string converted(const Stretch& stretch);
  Charset charset_of(std::u32string_view text, std::uint32_t font) const;
  bool has_legacy() const;

  std::vector<Font> fonts_;
  std::map<std::string, std::uint32_t, std::less<>> ids_;
  std::map<Charset, std::size_t> used_;  // marked words converted from each
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_STYLED_FONTS_H_
