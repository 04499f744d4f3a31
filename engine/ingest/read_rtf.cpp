#include "ingest/read_rtf.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ingest/legacy.h"
#include "ingest/styled_text.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kDeepest = 2000;  // groups in groups; deeper ones are read as if they were not

// Groups whose text is not the document's.
bool is_silent(std::string_view word) {
  constexpr std::string_view kWords[] = {"colortbl",
                                         "stylesheet",
                                         "info",
                                         "pict",
                                         "object",
                                         "header",
                                         "headerl",
                                         "headerr",
                                         "headerf",
                                         "footer",
                                         "footerl",
                                         "footerr",
                                         "footerf",
                                         "listtable",
                                         "fldinst",
                                         "sp",
                                         "shprslt",
                                         "nonshppict",
                                         "revtbl",
                                         "rsidtbl",
                                         "generator",
                                         "xmlnstbl",
                                         "themedata",
                                         "colorschememapping",
                                         "datastore",
                                         "latentstyles",
                                         "listoverridetable",
                                         "bkmkstart",
                                         "bkmkend",
                                         "annotation",
                                         "atnid",
                                         "atnauthor",
                                         "template",
                                         "filetbl",
                                         "ftnsep",
                                         "ftnsepc",
                                         "aftnsep",
                                         "aftnsepc",
                                         "private",
                                         "xe",
                                         "tc"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// Groups that begin with \* and are text all the same.
bool is_heard(std::string_view word) {
  return word == "shpinst" || word == "shptxt" || word == "shppict" || word == "footnote" || word == "listtext" ||
         word == "pntext";
}

char32_t sign_of(std::string_view word) {
  constexpr std::pair<std::string_view, char32_t> kSigns[] = {
      {"emdash", 0x2014},    {"endash", 0x2013},    {"lquote", 0x2018}, {"rquote", 0x2019},
      {"ldblquote", 0x201C}, {"rdblquote", 0x201D}, {"bullet", 0x2022}, {"emspace", ' '},
      {"enspace", ' '},      {"tab", '\t'},         {"line", '\n'},     {"page", '\f'}};
  for (const auto& [name, sign] : kSigns) {
    if (name == word) return sign;
  }
  return 0;
}

class RtfReader {
 public:
  explicit RtfReader(std::string_view bytes) : bytes_(bytes) {}

  FileText read() {
    FileText file({"application/rtf", "rtf"});
    while (at_ < bytes_.size()) step();
    flush();
    if (began_paragraph_) out_.end_paragraph();
    out_.finish(&file);
    if (states_.size() > 1)
      file.fault = {Outcome::partial, "cut_off", "the file ends in the middle: get it again from its source"};
    return file;
  }

 private:
  struct State {
    int font = -1;
    bool capitals = false;
    bool hidden = false;
    bool silent = false;
    bool fonts = false;  // in the table of fonts
    bool label = false;  // a number that Word made
    int unicode_skip = 1;
  };

  void step() {
    const char c = bytes_[at_];
    switch (c) {
      case '{':
        ++at_;
        if (states_.size() < kDeepest) {
          states_.push_back(now_);
        } else {
          ++beyond_;
        }
        return;
      case '}':
        ++at_;
        end_font();
        if (beyond_ > 0) {
          --beyond_;
        } else if (!states_.empty()) {
          if (states_.back().font != now_.font || states_.back().capitals != now_.capitals) flush();
          now_ = states_.back();
          states_.pop_back();
        }
        return;
      case '\\':
        control();
        return;
      case '\r':
      case '\n':
        ++at_;
        return;
      default:
        ++at_;
        put_byte(static_cast<unsigned char>(c));
    }
  }

  void control() {
    ++at_;
    if (at_ >= bytes_.size()) return;
    const char c = bytes_[at_];
    if (!text::is_letter(c)) {
      ++at_;
      symbol(c);
      return;
    }
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && text::is_letter(bytes_[at_])) ++at_;
    const std::string_view word = bytes_.substr(begin, at_ - begin);
    const std::size_t digits = at_;
    if (at_ < bytes_.size() && bytes_[at_] == '-') ++at_;
    while (at_ < bytes_.size() && text::is_digit(bytes_[at_])) ++at_;
    const bool has_number = at_ > digits;
    const int number = std::atoi(std::string(bytes_.substr(digits, std::min<std::size_t>(at_ - digits, 12))).c_str());
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    act(word, has_number, number);
  }

  void symbol(char c) {
    if (c == '\'') {
      const auto value = std::strtol(std::string(bytes_.substr(at_, 2)).c_str(), nullptr, 16);
      at_ = std::min(at_ + 2, bytes_.size());
      put_byte(static_cast<unsigned char>(value));
    } else if (c == '*') {
      starred_ = true;
      return;
    } else if (c == '~') {
      put(0xA0);
    } else if (c == '_') {
      put('-');
    } else if (c == '-') {
      if (is_legacy()) put(0xAD);
    } else if (c == '\n' || c == '\r') {
      end_paragraph();
    } else {
      put_byte(static_cast<unsigned char>(c));
    }
  }

  void act(std::string_view word, bool has_number, int number) {
    const bool starred = std::exchange(starred_, false);
    if (take_group(word, starred) || take_look(word, has_number, number) || take_layout(word)) return;
    if (word == "u" && has_number) {
      unicode(number < 0 ? number + 65536 : number);
    } else if (word == "bin") {
      at_ = std::min(at_ + static_cast<std::size_t>(std::max(number, 0)), bytes_.size());
    } else if (const char32_t sign = sign_of(word); sign != 0) {
      put(now_.label && sign == '\t' ? ' ' : sign);
    }
  }

  // What the group that began is.
  bool take_group(std::string_view word, bool starred) {
    if (word == "fonttbl") {
      now_.fonts = true;
    } else if (is_silent(word) || (starred && !is_heard(word))) {
      now_.silent = true;
    } else if (word == "shptxt" || word == "footnote") {
      now_.silent = false;
    } else if (word == "listtext" || word == "pntext") {
      now_.label = true;
    } else {
      return false;
    }
    return true;
  }

  // How the text looks from here on.
  bool take_look(std::string_view word, bool has_number, int number) {
    const bool on = !has_number || number != 0;
    if (word == "f" && has_number) {
      take_font(number);
    } else if (word == "deff") {
      default_font_ = number;
    } else if (word == "plain") {
      change([](State& state) {
        state.font = -1;
        state.capitals = state.hidden = false;
      });
    } else if (word == "caps") {
      change([&](State& state) { state.capitals = on; });
    } else if (word == "v" || word == "deleted") {
      now_.hidden = on;
    } else if (word == "uc") {
      now_.unicode_skip = std::clamp(number, 0, 100);
    } else {
      return false;
    }
    return true;
  }

  void take_font(int number) {
    if (now_.fonts) {
      end_font();
      font_number_ = number;
    } else {
      change([&](State& state) { state.font = number; });
    }
  }

  // Paragraphs and tables.
  bool take_layout(std::string_view word) {
    if (word == "intbl") {
      in_table_ = true;
    } else if (word == "pard") {
      in_table_ = false;
    } else if (word == "cell" || word == "nestcell") {
      end_cell();
    } else if (word == "row" || word == "nestrow") {
      flush();
      if (out_.table_depth() > 0 && !now_.silent) out_.end_row();
    } else if (word == "par" || word == "sect") {
      end_paragraph();
    } else {
      return false;
    }
    return true;
  }

  template <typename Change>
  void change(Change with) {
    flush();
    with(now_);
  }

  void unicode(int value) {
    char32_t c = static_cast<char32_t>(std::clamp(value, 0, 0xFFFF));
    if (c >= 0xD800 && c <= 0xDFFF) c = text::kReplacement;
    // What follows says the same to programs that know no Unicode.
    put(c);
    for (int skipped = 0; skipped < now_.unicode_skip && at_ < bytes_.size(); ++skipped) {
      if (bytes_[at_] == '{' || bytes_[at_] == '}') break;
      if (bytes_[at_] == '\\' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\'') {
        at_ = std::min(at_ + 4, bytes_.size());
      } else if (bytes_[at_] == '\\') {
        break;
      } else {
        ++at_;
      }
    }
  }

  // Bytes are kept widened; fonts say their encoding, Vietnamese Windows fonts that they are of Windows-1258.
  void put_byte(unsigned char byte) {
    if (now_.fonts && !now_.silent) {
      font_name_ += static_cast<char>(byte);
      return;
    }
    put(widen(std::string(1, static_cast<char>(byte)))[0]);
  }

  void put(char32_t c) {
    if (now_.silent || now_.fonts || now_.hidden) return;
    if (in_table_ && out_.table_depth() == 0) {
      flush();
      out_.begin_table();
    } else if (!in_table_ && out_.table_depth() > 0) {
      flush();
      out_.end_table();
    }
    run_ += c;
    began_paragraph_ = true;
  }

  void end_font() {
    if (!now_.fonts || font_name_.empty()) return;
    while (!font_name_.empty() && (font_name_.back() == ';' || font_name_.back() == ' ')) font_name_.pop_back();
    font_names_[font_number_] = font_name_;
    font_name_.clear();
  }

  const std::string& font() const {
    static const std::string kNone;
    const auto found = font_names_.find(now_.font >= 0 ? now_.font : default_font_);
    return found == font_names_.end() ? kNone : found->second;
  }

  bool is_legacy() const { return note_of_font(font()).charset.has_value(); }

  void flush() {
    if (run_.empty()) return;
    out_.add(run_, font(), now_.capitals);
    run_.clear();
  }

  void end_paragraph() {
    if (now_.silent || now_.fonts) return;
    put_nothing();
    flush();
    out_.end_paragraph();
    began_paragraph_ = false;
  }

  // Moves into or out of a table for an empty paragraph too.
  void put_nothing() {
    if (!in_table_ && out_.table_depth() > 0) {
      flush();
      out_.end_table();
    }
  }

  void end_cell() {
    if (now_.silent) return;
    flush();
    if (out_.table_depth() == 0) out_.begin_table();
    out_.end_cell();
    began_paragraph_ = false;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  State now_;
  std::vector<State> states_;
  std::size_t beyond_ = 0;
  bool starred_ = false;
  bool in_table_ = false;
  bool began_paragraph_ = false;
  int default_font_ = 0;
  int font_number_ = 0;
  std::string font_name_;
  std::map<int, std::string> font_names_;
  std::u32string run_;
  StyledText out_;
};

}  // namespace

FileText read_rtf(std::string_view bytes) { return RtfReader(bytes).read(); }

}  // namespace vanban::ingest
