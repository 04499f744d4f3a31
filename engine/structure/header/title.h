// Type and title: QUYẾT ĐỊNH / Về việc ..., KẾ HOẠCH Thực hiện ... in one line, and where a title ends.
#ifndef VANBAN_STRUCTURE_HEADER_TITLE_H_
#define VANBAN_STRUCTURE_HEADER_TITLE_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "structure/header/lines.h"
#include "structure/header/rules.h"
#include "structure/header/text.h"

namespace vanban::structure {

struct TypeLine {
  std::string_view name;  // full name in lower case, of the lexicon doctypes
  Span words;             // the type's words
  Span rest;              // what stands behind them on the line, empty where nothing does
  bool capitals = false;
  bool repaired = false;  // a letter was wrong
};

// A piece that is a type's name, or begins with one. Case is for the caller to judge.
std::optional<TypeLine> read_type(const HeaderRules& rules, std::string_view key, Span piece);

struct TitleBlock {
  JoinedText text;
  std::uint32_t next_line = 0;    // the first line that does not belong to it
  std::optional<Span> authority;  // the line in capitals that names who decides, if it ended the title
};

class TitleReader {
 public:
  TitleReader(const layout::Origin& origin, const HeaderRules& rules, const HeaderLines& lines)
      : origin_(origin), layout_(origin.layout()), rules_(rules), lines_(lines), key_(origin.layout().key.bytes()) {}

  // Reads on from `rest` (what stands behind the type on its line, may be empty) over the lines below `line`.
  TitleBlock read(std::uint32_t line, Span rest) const;

 private:
  enum class Step : std::uint8_t { take, skip, stop };
  struct State {
    std::uint32_t blanks = 0;  // blank lines since the last line taken
    bool blank = false;        // they part the lines
    bool capitals = false;
    Span last;  // the last line taken
    TitleBlock block;
  };

  Step judge(std::uint32_t line, Span span, const State& state) const;
  bool ends_title(std::uint32_t line, Span span, const State& state) const;
  bool begins_text(std::uint32_t line, Span span) const;
  bool continues_over_blank(std::uint32_t line, Span span, const State& state) const;
  bool awaits_title(const State& state) const;
  bool is_attached(Span span) const;
  bool is_paragraph(std::uint32_t line) const;
  bool is_authority(std::uint32_t line, Span span, const State& state) const;
  std::optional<Span> glued_authority(std::uint32_t line, Span span) const;
  void take_displaced(std::uint32_t line, State* state) const;
  bool begins_post(Span span) const;
  bool is_whole_name(Span span) const;
  bool begins_long_name(Span span) const;
  bool opener_follows(std::uint32_t line, int most_lines) const;
  bool belongs_to_type(std::uint32_t line, Span rest) const;
  bool goes_on_with_number(Span span, const State& state) const;
  std::uint32_t text_line_below(std::uint32_t line) const;
  bool is_author(std::uint32_t line, Span span) const;

  const layout::Origin& origin_;
  const layout::Layout& layout_;
  const HeaderRules& rules_;
  const HeaderLines& lines_;
  std::string_view key_;
};

// The part of a joined title that is the title: without noise, a leading V/v, the type's name, quotation marks around
// the whole.
Span trim_title(const HeaderRules& rules, std::string_view title, std::string_view type);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_TITLE_H_
