#include "ingest/styled_text.h"

#include <algorithm>

#include "ingest/code_points.h"
#include "ingest/legacy_restore.h"
#include "ingest/table_text.h"
#include "text/utf8.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kSample = 40000;

bool beyond_latin(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x110 || c == 0x111 || c == 0x1A0 || c == 0x1A1 || c == 0x1AF ||
         c == 0x1B0 || c == 0x102 || c == 0x103;
}

// Tabs part columns; those that only indent a paragraph, or set its label apart, do not.
std::u32string without_label_tabs(std::u32string text) {
  constexpr std::size_t kLongestLabel = 8;
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '\t' || text[at] == ' ')) text[at++] = ' ';
  const std::size_t label = at;
  while (at < text.size() && text[at] != '\t' && text[at] != ' ' && text[at] != '\n') ++at;
  const bool is_label = at > label && at - label <= kLongestLabel && at < text.size() && text[at] == '\t' &&
                        std::u32string_view(U".):-+*").find(text[at - 1]) != std::u32string_view::npos;
  for (; is_label && at < text.size() && text[at] == '\t'; ++at) text[at] = ' ';
  return text;
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

// Cuts at line breaks.
void add_lines(std::u32string_view text, std::vector<std::u32string>* lines) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(U'\n', at), text.size());
    lines->emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
}

bool has_high(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x80; });
}

}  // namespace

std::uint32_t StyledText::font_id(std::string_view name) {
  const auto found = font_ids_.find(name);
  if (found != font_ids_.end()) return found->second;
  const auto id = static_cast<std::uint32_t>(fonts_.size());
  fonts_.push_back({std::string(name), note_of_font(name), {}, Charset::unicode});
  font_ids_.emplace(name, id);
  return id;
}

void StyledText::add(std::u32string_view text, std::string_view font, bool capitals) {
  if (text.empty()) return;
  const std::uint32_t id = font_id(font);
  if (!runs_.empty() && runs_.back().font == id && runs_.back().capitals == capitals) {
    runs_.back().text += text;
  } else {
    runs_.push_back({std::u32string(text), id, capitals});
  }
}

void StyledText::put_paragraph(Paragraph paragraph) {
  if (depth_ > 0) {
    cell_.push_back(std::move(paragraph));
  } else {
    blocks_.push_back({std::move(paragraph), {}, note_});
  }
}

void StyledText::end_paragraph() {
  put_paragraph(std::move(runs_));
  runs_.clear();
}

void StyledText::begin_table() {
  if (!runs_.empty()) end_paragraph();
  ++depth_;
}

void StyledText::end_cell(std::uint32_t columns_spanned) {
  if (!runs_.empty()) end_paragraph();
  if (depth_ > 1) return;  // the paragraphs join the outer cell
  row_.push_back({std::move(cell_), std::max(columns_spanned, 1u)});
  cell_.clear();
}

void StyledText::end_row() {
  if (depth_ != 1) return;
  if (!cell_.empty() || !runs_.empty()) end_cell();
  if (!row_.empty()) rows_.push_back(std::move(row_));
  row_.clear();
}

void StyledText::end_table() {
  if (depth_ == 0) return;
  if (depth_ == 1) {
    end_row();
    if (!rows_.empty()) blocks_.push_back({{}, std::move(rows_), note_});
    rows_.clear();
  }
  --depth_;
}

void StyledText::begin_notes() {
  while (depth_ > 0) end_table();
  if (!runs_.empty()) end_paragraph();
  note_ = true;
}

void StyledText::take_sample(const Paragraph& paragraph) {
  for (const Run& run : paragraph) {
    std::u32string& sample = fonts_[run.font].sample;
    if (sample.size() <= kSample) sample += run.text;
  }
  for (const Run& run : paragraph) fonts_[run.font].sample += U'\n';
}

void StyledText::decide_fonts() {
  for (const Block& block : blocks_) {
    take_sample(block.paragraph);
    for (const Row& row : block.rows) {
      for (const Cell& cell : row) {
        for (const Paragraph& paragraph : cell.paragraphs) take_sample(paragraph);
      }
    }
  }
  std::u32string unnamed;
  for (const Font& font : fonts_) {
    if (!font.note.charset) unnamed += font.sample.substr(0, kSample / 4);
  }
  const Charset whole = detect(unnamed, 10);
  for (Font& font : fonts_) {
    font.charset = decide(font, whole);
    font.sample.clear();
    font.sample.shrink_to_fit();
  }
}

// What a font holds: by its name where that says something, else by what makes syllables. `whole`: what those hold
// together whose names say nothing.
Charset StyledText::decide(const Font& font, Charset whole) {
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

bool StyledText::has_legacy() const {
  return std::any_of(fonts_.begin(), fonts_.end(), [](const Font& font) { return font.charset != Charset::unicode; });
}

// A paragraph may differ from its font: mixed files, pasted Unicode.
Charset StyledText::charset_of(std::u32string_view text, std::uint32_t font) const {
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
StyledText::Stretch StyledText::stretch_at(const Paragraph& paragraph, std::size_t* at) const {
  Stretch stretch;
  const Charset usual = fonts_[paragraph[*at].font].charset;
  std::size_t longest = 0;
  for (; *at < paragraph.size() && fonts_[paragraph[*at].font].charset == usual; ++*at) {
    const Run& run = paragraph[*at];
    stretch.text += run.text;
    const bool by_font = fonts_[run.font].note.capitals && usual == Charset::tcvn3;
    stretch.ends.emplace_back(stretch.text.size(), run.capitals || by_font);
    if (stretch.ends.size() > 1 && run.text.size() <= longest) continue;
    longest = run.text.size();
    stretch.font = run.font;
  }
  return stretch;
}

std::u32string StyledText::converted(const Stretch& stretch) {
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

std::u32string StyledText::plain(const Paragraph& paragraph) {
  std::u32string out;
  for (std::size_t at = 0; at < paragraph.size();) out += converted(stretch_at(paragraph, &at));
  if (used_.contains(Charset::tcvn3)) restore_capitals(&out);
  return out;
}

void StyledText::write_line(const Paragraph& paragraph, bool note, FileText* file) {
  const auto begin = static_cast<std::uint32_t>(file->text.size());
  file->text += to_utf8(without_label_tabs(plain(paragraph)));
  const auto end = static_cast<std::uint32_t>(file->text.size());
  file->text += '\n';
  if (end > begin) file->pieces.push_back({.span = {begin, end}, .note = note});
}

void StyledText::write_table(const std::vector<Row>& rows, std::int32_t number, FileText* file) {
  TableText grid;
  for (const Row& row : rows) {
    grid.begin_row();
    for (const Cell& cell : row) {
      std::vector<std::u32string> lines;
      for (const Paragraph& paragraph : cell.paragraphs) add_lines(plain(paragraph), &lines);
      grid.add_cell(std::move(lines), cell.span);
    }
  }
  grid.write(number, file);
}

// The one from which most was converted.
void StyledText::note_encoding(FileText* file) const {
  const auto most =
      std::max_element(used_.begin(), used_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == used_.end()) return;
  file->encoding = std::string(name_of(most->first));
  if (used_.size() > 1) file->remarks.emplace_back("mixed_encodings");
}

void StyledText::finish(FileText* file) {
  while (depth_ > 0) end_table();
  if (!runs_.empty()) end_paragraph();
  decide_fonts();
  std::int32_t tables = 0;
  bool in_notes = false;
  for (const Block& block : blocks_) {
    if (block.note && !in_notes) file->text += '\n';
    in_notes = block.note;
    if (block.rows.empty()) {
      write_line(block.paragraph, block.note, file);
    } else {
      write_table(block.rows, tables++, file);
    }
  }
  note_encoding(file);
}

}  // namespace vanban::ingest
