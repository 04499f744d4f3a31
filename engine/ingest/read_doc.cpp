// [MS-DOC]: the head (FIB) 2.5, the pieces of the text (Clx) 2.9.38.
#include "ingest/read_doc.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/doc_lists.h"
#include "ingest/doc_properties.h"
#include "ingest/legacy.h"
#include "ingest/little_endian.h"
#include "ingest/old_doc_numbers.h"
#include "ingest/styled_text.h"

namespace vanban::ingest {
namespace {

constexpr FileForm kForm = {"application/msword", "doc"};

// Places of the head's fields.
constexpr std::size_t kFlags = 0x0A, kTextBegin = 0x18, kTextEnd = 0x1C, kMainSize = 0x4C, kFootnotes = 0x50,
                      kHeads = 0x54, kComments = 0x5C, kEndnotes = 0x60, kBoxes = 0x64;
constexpr std::size_t kStyles = 0xA2, kCharacterPages = 0xFA, kParagraphPages = 0x102, kFonts = 0x112, kPieces = 0x1A2,
                      kListLooks = 0x2E2, kLists = 0x2EA;
constexpr std::size_t kOldParagraphPages = 0xC0;  // of Word 6 and 95, which have one stream for all
constexpr std::uint32_t kWord97 = 0xC0;

struct TextPiece {
  std::uint32_t begin, end;  // characters
  std::uint32_t place;       // in the file
  bool bytes;                // one byte a character
};

class DocReader {
 public:
  explicit DocReader(const CompoundFile& compound) : document_(compound.read("WordDocument")) {
    table_ = compound.read((u16_at(document_, kFlags) & 0x0200) != 0 ? "1Table" : "0Table");
  }

  FileText read() {
    FileText file(kForm);
    if ((u16_at(document_, kFlags) & 0x0100) != 0) return refuse(has_password(), kForm);
    if (u16_at(document_, 2) < kWord97) {
      old_text();
    } else {
      const std::string_view styles = part(kStyles);
      styles_.read(styles);
      fonts_ = read_font_names(part(kFonts));
      if (u32_at(document_, kListLooks + 4) > 0)
        read_lists(std::string_view(table_).substr(std::min<std::size_t>(u32_at(document_, kListLooks), table_.size())),
                   part(kLists), fonts_, &labels_);
      read_character_runs(document_, part(kCharacterPages), &characters_);
      read_paragraph_runs(document_, part(kParagraphPages), &paragraphs_);
      if (!find_pieces()) return refuse(is_not_whole("bad_doc"), kForm);
      stories();
    }
    out_.finish(&file);
    if (file.text.find_first_not_of(" \n\t\f") == std::string::npos && u32_at(document_, kMainSize) > 20)
      return refuse({Outcome::damaged, "no_text", "no text can be found in it: open and save it again"}, kForm);
    return file;
  }

 private:
  std::string_view part(std::size_t field) const {
    const std::size_t begin = u32_at(document_, field);
    const std::size_t size = u32_at(document_, field + 4);
    return begin < table_.size() ? std::string_view(table_).substr(begin, size) : std::string_view();
  }

  // Word 6 and 95: one stretch of bytes, if the file was not saved fast.
  void old_text() {
    const std::string_view document = document_;
    const std::size_t begin = u32_at(document, kTextBegin);
    const std::size_t end = std::min<std::size_t>(u32_at(document, kTextEnd), document.size());
    const std::size_t pages = std::min<std::size_t>(u32_at(document, kOldParagraphPages), document.size());
    OldDocNumbers numbers;
    numbers.read(document, document.substr(pages, u32_at(document, kOldParagraphPages + 4)));
    for (std::size_t at = begin; at < end; ++at) {
      const bool begins = at == begin || document[at - 1] == 0x0D || document[at - 1] == 0x07;
      if (begins) put_old_label(numbers.next(static_cast<std::uint32_t>(at)));
      put(widen(document.substr(at, 1))[0], {}, {});
    }
  }

  void put_old_label(const OldDocNumbers::Label& label) {
    if (label.text.empty()) return;
    run_ += label.is_bullet ? from_utf8(list_bullet(to_utf8(widen(label.text)))) : widen(label.text);
    run_ += U' ';
  }

  bool find_pieces() {
    std::string_view clx = part(kPieces);
    while (!clx.empty() && clx[0] == 1) clx.remove_prefix(std::min<std::size_t>(3 + u16_at(clx, 1), clx.size()));
    if (clx.empty() || clx[0] != 2) return false;
    const std::string_view table = clx.substr(std::min<std::size_t>(5, clx.size()), u32_at(clx, 1));
    if (table.size() < 4) return false;
    const std::size_t count = (table.size() - 4) / 12;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t raw = u32_at(table, 4 * (count + 1) + 8 * i + 2);
      const bool bytes = (raw & 0x40000000) != 0;
      const std::uint32_t place = raw & 0x3FFFFFFF;
      pieces_.push_back({u32_at(table, 4 * i), u32_at(table, 4 * (i + 1)), bytes ? place / 2 : place, bytes});
    }
    return count > 0;
  }

  // The stories stand one after the other: text, foot notes, heads and feet, comments, end notes, text boxes.
  void stories() {
    const std::uint32_t main = u32_at(document_, kMainSize);
    const std::uint32_t footnotes = u32_at(document_, kFootnotes);
    const std::uint32_t heads = u32_at(document_, kHeads);
    const std::uint32_t comments = u32_at(document_, kComments) + u32_at(document_, 0x58);
    const std::uint32_t endnotes = u32_at(document_, kEndnotes);
    const std::uint32_t boxes = u32_at(document_, kBoxes);
    story(0, main);
    out_.begin_notes();
    std::uint64_t at = main;
    story(at, at + footnotes);
    at += std::uint64_t{footnotes} + heads + comments;
    story(at, at + endnotes);
    story(at + endnotes, at + endnotes + boxes);
  }

  void story(std::uint64_t begin, std::uint64_t end) {
    in_field_ = 0;
    labelled_ = false;
    for (const TextPiece& piece : pieces_) {
      const std::uint64_t from = std::max<std::uint64_t>(piece.begin, begin);
      const std::uint64_t to = std::min<std::uint64_t>(piece.end, end);
      for (std::uint64_t at = from; at < to; ++at) {
        const std::uint64_t place = piece.place + (at - piece.begin) * (piece.bytes ? 1 : 2);
        if (place >= document_.size()) break;
        const std::uint32_t raw = piece.bytes ? u8_at(document_, place) : u16_at(document_, place);
        const char32_t c = piece.bytes && raw >= 0x80 ? widen(std::string(1, static_cast<char>(raw)))[0] : raw;
        put(c, characters_.at(static_cast<std::uint32_t>(place)), paragraphs_.at(static_cast<std::uint32_t>(place)));
      }
    }
    flush();
    while (out_.table_depth() > 0) out_.end_table();
  }

  // Is it the mark of a field, or of its code? Neither shows.
  bool take_field(char32_t c) {
    switch (c) {
      case 0x13:
        ++in_field_;
        in_code_ = true;
        return true;
      case 0x14:
        in_code_ = false;
        return true;
      case 0x15:
        in_field_ -= in_field_ > 0;
        in_code_ = false;
        return true;
      default:
        return in_field_ > 0 && in_code_;
    }
  }

  // Runs keep their look, which is asked for once.
  void take_look(const DocCharacters& own, std::uint32_t style) {
    if (&own == last_own_ && style == last_style_) return;
    flush();
    last_own_ = &own;
    last_style_ = style;
    look_ = styles_.at(style);
    if (own.style) look_.override_with(styles_.at(*own.style));
    look_.override_with(own);
    font_ = look_.font && *look_.font < fonts_.size() ? fonts_[*look_.font] : std::string();
    legacy_ = note_of_font(font_).charset.has_value();
  }

  void put(char32_t c, const DocCharacters& own, const DocParagraph& paragraph) {
    if (take_field(c)) return;
    place_in_table(paragraph);
    take_look(own, paragraph.style);
    const bool shows = !look_.hidden.value_or(false) && !look_.deleted.value_or(false);
    if (shows && !labelled_ && !paragraph.row_end) put_label(paragraph);
    if (c == 0x07 || c == 0x0D) {
      end(c, paragraph);
    } else if (shows) {
      put_visible(c);
    }
  }

  void put_visible(char32_t c) {
    if (c == 0x28 && look_.symbol) {
      const std::uint32_t symbol = *look_.symbol;
      run_ += legacy_ && symbol >= 0xF000 ? symbol - 0xF000
              : symbol >= 0xE000          ? U'\u2022'
                                          : static_cast<char32_t>(symbol);
    } else if (c == 0x0B) {
      run_ += U'\n';
    } else if (c == 0x0C) {
      run_ += U'\f';
    } else if (c == 0x1E) {
      run_ += U'-';
    } else if (c == 0x1F || c == 0xAD) {
      if (legacy_ || c == 0xAD) run_ += U'\u00AD';
    } else if (c == 0x09 || (c >= 0x20 && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))) {
      run_ += c;
    }
  }

  void put_label(const DocParagraph& paragraph) {
    labelled_ = true;
    DocItem item = styles_.item_at(paragraph.style);
    item.override_with(paragraph.item);
    const std::uint32_t list = item.list.value_or(0);
    if (list == 0) return;
    const ListLabel label = labels_.next(std::to_string(list), static_cast<int>(item.level.value_or(0)));
    if (label.text.empty()) return;
    out_.add(from_utf8(label.text), label.font.empty() ? font_ : label.font, look_.capitals.value_or(false));
    out_.add(U" ", font_);
  }

  void flush() {
    out_.add(run_, font_, look_.capitals.value_or(false));
    run_.clear();
  }

  void place_in_table(const DocParagraph& paragraph) {
    if (paragraph.in_table && out_.table_depth() == 0) {
      flush();
      out_.begin_table();
    } else if (!paragraph.in_table && out_.table_depth() > 0) {
      flush();
      out_.end_table();
    }
  }

  void end(char32_t c, const DocParagraph& paragraph) {
    flush();
    labelled_ = false;
    if (c == 0x07 && out_.table_depth() > 0) {
      if (paragraph.row_end) {
        out_.end_row();
      } else {
        out_.end_cell();
      }
    } else {
      out_.end_paragraph();
    }
  }

  std::string document_;
  std::string table_;
  std::vector<TextPiece> pieces_;
  DocRuns<DocCharacters> characters_;
  DocRuns<DocParagraph> paragraphs_;
  DocStyles styles_;
  std::vector<std::string> fonts_;
  ListLabels labels_;
  StyledText out_;
  std::u32string run_;
  DocCharacters look_;
  std::string font_;
  bool legacy_ = false;
  const DocCharacters* last_own_ = nullptr;
  std::uint32_t last_style_ = 0xFFFFFFFF;
  int in_field_ = 0;
  bool in_code_ = false;
  bool labelled_ = false;  // the paragraph that is being read
};

}  // namespace

FileText read_doc(const CompoundFile& compound) { return DocReader(compound).read(); }

}  // namespace vanban::ingest
