#include "ingest/styled_fonts.h"

#include <algorithm>

#include "ingest/code_points.h"
#include "ingest/legacy_restore.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kSample = 40000;

bool beyond_latin(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x110 || c == 0x111 || c == 0x1A0 || c == 0x1A1 || c == 0x1AF ||
         c == 0x1B0 || c == 0x102 || c == 0x103;
}

// Raises what stands in runs of capitals; of a text that lost its places the first run decides for all.
void raise(const std::vector<std::pair<std::size_t, bool>>& ends, bool has_places, std::u32string* text) {
  std::size_t begin = 0;
  for (const auto& [end, capitals] : ends) {
    const std::size_t to = has_places ? end : text->size();
    for (; begin < to; ++begin) {
      if (capitals) (*text)[begin] = to_capital((*text)[begin]);
    }
  }
}

bool has_high(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x80; });
}

}  // namespace

std::uint32_t StyledFonts::id_of(std::string_view name) {
  const auto found = ids_.find(name);
  if (found != ids_.end()) return found->second;
  const auto id = static_cast<std::uint32_t>(fonts_.size());
  fonts_.push_back({std::string(name), note_of_font(name), {}, Charset::unicode});
  ids_.emplace(name, id);
  return id;
}

void StyledFonts::take_sample(const StyledParagraph& paragraph) {
  for (const StyledRun& run : paragraph) {
    std::u32string& sample = fonts_[run.font].sample;
    if (sample.size() <= kSample) sample += run.text;
  }
  for (const StyledRun& run : paragraph) fonts_[run.font].sample += U'\n';
}

void StyledFonts::decide() {
  std::u32string unnamed;
  for (const Font& font : fonts_) {
    if (!font.note.charset) unnamed += font.sample.substr(0, kSample / 4);
  }
  const Charset whole = detect(unnamed, 10);
  for (Font& font : fonts_) {
    font.charset = charset_of_font(font, whole);
    font.sample.clear();
    font.sample.shrink_to_fit();
  }
}

// What a font holds: by its name where that says something, else by what makes syllables. `whole`: what those hold
// together whose names say nothing.
Charset StyledFonts::charset_of_font(const Font& font, Charset whole) {
  const SyllableCount plain = count_syllables(font.sample);
  if (font.note.charset) {
    const SyllableCount converted = count_syllables(convert(font.sample, *font.note.charset));
    // A font's name outlives the text in it: what is Unicode already stays.
    const bool unicode =
        std::count_if(font.sample.begin(), font.sample.end(), beyond_latin) > 2 && plain.sound > converted.sound;
    return unicode ? Charset::unicode : *font.note.charset;
  }
  const Charset own = detect(font.sample, 10);
  const bool as_the_whole = own == Charset::unicode && whole != Charset::unicode && plain.marked > 0 &&
                            plain.share() < 0.8 && std::none_of(font.sample.begin(), font.sample.end(), beyond_latin);
  return as_the_whole ? whole : own;
}

bool StyledFonts::has_legacy() const {
  return std::any_of(fonts_.begin(), fonts_.end(), [](const Font& font) { return font.charset != Charset::unicode; });
}

// A paragraph may differ from its font: mixed files, pasted Unicode.
Charset StyledFonts::charset_of(std::u32string_view text, std::uint32_t font) const {
  const Charset usual = fonts_[font].charset;
  if (!has_high(text)) return usual == Charset::viqr ? usual : Charset::unicode;
  const SyllableCount as_usual = count_syllables(convert(text, usual));
  if (usual != Charset::unicode && std::any_of(text.begin(), text.end(), beyond_latin)) {
    const SyllableCount as_it_is = count_syllables(text);
    if (as_it_is.sound >= as_usual.sound) return Charset::unicode;
  }
  if (as_usual.marked == 0 || as_usual.share() >= 0.7) return usual;
  Charset best = usual;
  double best_share = as_usual.share() + 0.25;
  for (const Charset other : {Charset::unicode, Charset::tcvn3, Charset::vni}) {
    // A word or two prove an encoding only where other text of the file is in it already.
    const bool established =
        std::any_of(fonts_.begin(), fonts_.end(), [&](const Font& each) { return each.charset == other; });
    if (other != Charset::unicode && !established && as_usual.marked < 6) continue;
    const SyllableCount count = count_syllables(convert(text, other));
    const bool enough = count.marked >= 3 || (established && usual != Charset::unicode && count.share() == 1.0);
    if (enough && count.share() > best_share) {
      best = other;
      best_share = count.share();
    }
  }
  return best;
}

// They are converted together: VNI's marks may stand in the next run.
StyledFonts::Stretch StyledFonts::stretch_at(const StyledParagraph& paragraph, std::size_t* at) const {
  Stretch stretch;
  const Charset usual = fonts_[paragraph[*at].font].charset;
  std::size_t longest = 0;
  for (; *at < paragraph.size() && fonts_[paragraph[*at].font].charset == usual; ++*at) {
    const StyledRun& run = paragraph[*at];
    stretch.text += run.text;
    const bool by_font = fonts_[run.font].note.capitals && usual == Charset::tcvn3;
    stretch.ends.emplace_back(stretch.text.size(), run.capitals || by_font);
    if (stretch.ends.size() > 1 && run.text.size() <= longest) continue;
    longest = run.text.size();
    stretch.font = run.font;
  }
  return stretch;
}

std::u32string StyledFonts::converted(const Stretch& stretch) {
  const Charset charset = charset_of(stretch.text, stretch.font);
  if (charset != Charset::unicode) used_[charset] += std::max<std::size_t>(count_syllables(stretch.text, 50).marked, 1);
  const bool as_it_is =
      charset == Charset::unicode && fonts_[stretch.font].charset == Charset::unicode && !has_legacy();
  std::u32string text = as_it_is ? stretch.text : convert(stretch.text, charset);
  // One character each: capitals of .VnTimeH can be raised run by run.
  const bool by_character = charset == Charset::tcvn3 || charset == Charset::unicode || charset == Charset::viscii;
  if (by_character) raise(stretch.ends, text.size() == stretch.text.size(), &text);
  return text;
}

std::u32string StyledFonts::plain(const StyledParagraph& paragraph) {
  std::u32string out;
  for (std::size_t at = 0; at < paragraph.size();) out += converted(stretch_at(paragraph, &at));
  if (used_.contains(Charset::tcvn3)) restore_capitals(&out);
  return out;
}

// The one from which most was converted.
void StyledFonts::note_encoding(FileText* file) const {
  const auto most =
      std::max_element(used_.begin(), used_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == used_.end()) return;
  file->encoding = std::string(name_of(most->first));
  if (used_.size() > 1) file->remarks.emplace_back("mixed_encodings");
}

}  // namespace vanban::ingest
