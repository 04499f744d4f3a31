#include "structure/header/parts.h"

#include <algorithm>
#include <utility>

#include "structure/header/addressees.h"
#include "structure/header/bodies.h"
#include "structure/header/text.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

// Lines in a row that say nothing: then it is no header.
constexpr int kMostJunk = 12;
constexpr std::uint32_t kLongestNumberLine = 30;

bool is_title(Role role) {
  return role == Role::national_title || role == Role::party_title || role == Role::youth_title;
}

class PartsReader {
 public:
  PartsReader(const HeaderRules& rules, const layout::Origin& origin, const recognise::Codes& codes,
              const HeaderLines& lines, HeaderPieces* pieces)
      : rules_(rules),
        origin_(origin),
        codes_(codes),
        lines_(lines),
        pieces_(*pieces),
        key_(origin.layout().key.bytes()) {}

  HeaderParts read() {
    for (std::size_t i = 0; pieces_.at(i) != nullptr; ++i) {
      const Piece& piece = *pieces_.at(i);
      if (begins_addressees(origin_.layout(), rules_, lines_, piece.line)) {
        parts_.addressee_line = piece.line;
        break;
      }
      if (piece.role == Role::text ? !take_text(piece) : !take_fixed(piece)) break;
      if (junk_ > kMostJunk) break;
    }
    return std::move(parts_);
  }

 private:
  bool take_fixed(const Piece& piece) {
    junk_ = 0;
    if (piece.role == Role::place_date && !parts_.place_date) parts_.place_date = piece;
    if (is_title(piece.role) && !parts_.title) parts_.title = piece;
    return true;
  }

  // False where the header's pieces end.
  bool take_text(const Piece& piece) {
    if (const std::optional<Mark> mark = read_mark(rules_, key_, piece.span)) {
      parts_.marks.emplace_back(*mark, piece.span);
      return true;
    }
    if (take_number(piece) || is_title_rest(rules_.national_title, key_, piece.span)) return true;
    parts_.type = type_line(piece);
    if (parts_.type) {
      parts_.type_line = piece.line;
      return false;
    }
    if (!parts_.torn_date && begins(rules_.place_date_rest, key_, piece.span)) parts_.torn_date = piece.span;
    if (piece.right || take_subject(piece)) return true;
    parts_.column.push_back(piece);
    junk_ = is_capitals(key_.substr(piece.span.begin, piece.span.size())) ? 0 : junk_ + 1;
    return true;
  }

  bool take_number(const Piece& piece) {
    if (parts_.number) return false;
    if (const std::optional<Span> type_word = read_number_label(rules_, origin_, piece.span)) {
      parts_.number_line = std::min(parts_.number_line, piece.line);
      label_ = Label{*type_word, piece.right};
      return true;
    }
    parts_.number = read_header_number(rules_, origin_, codes_, piece.span);
    if (!parts_.number) parts_.number = number_below_label(piece);
    // "Nghị quyết số 5-NQ/TW" with no header around it is a heading.
    const bool headed = has_title() || pieces_.has({Role::motto});
    if (parts_.number && !parts_.number->type_word.empty() && !headed) parts_.number.reset();
    // Số: with nothing that could be a symbol behind it still ends the issuer's lines.
    const bool label = parts_.number || (begins(rules_.number_line, key_, piece.span) && parts_.title &&
                                         piece.span.size() < kLongestNumberLine);
    if (!label) return take_torn_symbol(piece);
    parts_.number_line = std::min(parts_.number_line, piece.line);
    junk_ = 0;
    if (parts_.number) {
      take_subject_behind(*parts_.number, piece);
    } else if (parts_.torn_number.empty() && has_figure(piece.span)) {
      parts_.torn_number.push_back(piece.span);
    }
    return true;
  }

  bool has_figure(Span span) const {
    const std::string_view text = key_.substr(span.begin, span.size());
    return std::any_of(text.begin(), text.end(), text::is_digit);
  }

  // Right below "Số: 70": 0 7/2024/QĐ-UBND.
  bool take_torn_symbol(const Piece& piece) {
    if (parts_.torn_number.size() != 1 || piece.line != parts_.number_line + 1) return false;
    grammar::Match symbol;
    if (!contains(rules_.number, key_, piece.span, &symbol) || symbol.whole.end != piece.span.end) return false;
    parts_.torn_number.push_back(piece.span);
    return true;
  }

  // "Số: 1502/VPCP-CN V/v nghiên cứu ...": the subject on the number's line.
  void take_subject_behind(const HeaderNumber& number, const Piece& piece) {
    if (!parts_.subject.empty() || number.norm.end <= piece.span.begin) return;
    for (std::uint32_t at = number.norm.end; at + 1 < piece.span.end; ++at) {
      if (!text::is_blank(key_[at]) || !begins(rules_.subject_mark, key_, {at + 1, piece.span.end})) continue;
      parts_.subject.push_back({at + 1, piece.span.end});
      parts_.subject_line = piece.line;
      subject_open_ = true;
      return;
    }
  }

  // The first text in the label's column, if it is a number.
  std::optional<HeaderNumber> number_below_label(const Piece& piece) {
    if (!label_ || label_->right != piece.right) return std::nullopt;
    const Label label = *std::exchange(label_, std::nullopt);
    return read_labelled_number(rules_, origin_, codes_, label.type_word, piece.span);
  }

  // Is the piece the line of the type? In capitals it is; in small letters where a header or a heading's words show it.
  std::optional<TypeLine> type_line(const Piece& piece) const {
    std::optional<TypeLine> type = read_type(rules_, key_, piece.span);
    if (!type) {
      const std::optional<Span> behind = behind_draft(piece.span);
      if (behind) type = read_type(rules_, key_, *behind);
    }
    if (!type || type->name == "công văn") return std::nullopt;
    // In a letter's subject stand the types of other documents.
    if (!parts_.subject.empty() && !(type->capitals && type->rest.empty())) return std::nullopt;
    const bool expected = type->rest.empty() ? is_whole_line(*type, piece) : is_begun_line(*type);
    return expected ? type : std::nullopt;
  }

  // Does the State's title or the Party's stand anywhere at the head?
  bool has_title() const { return pieces_.has({Role::national_title, Role::party_title}); }

  // Number, date or title stand above.
  bool placed() const { return parts_.number || parts_.place_date || parts_.title; }

  bool is_whole_line(const TypeLine& type, const Piece& piece) const {
    if (type.capitals) return placed() || !has_title();
    return placed() || heading_follows(piece.line);
  }

  // KẾ HOẠCH Thực hiện ..., Nghị định của Chính phủ số ...
  bool is_begun_line(const TypeLine& type) const {
    if (type.repaired) return false;
    if (type.capitals) return placed() || !has_title();
    if (begins(rules_.of_issuer, key_, type.rest)) return placed() || at_top();
    return begins(rules_.heading_number, key_, type.rest) && at_top();
  }

  bool at_top() const {
    return parts_.column.empty() && text::is_upper(key_[pieces_.at(0)->span.begin]) && !has_title();
  }

  // Quyết định / của Thủ tướng Chính phủ số ...
  bool heading_follows(std::uint32_t line) const {
    if (!at_top()) return false;
    std::size_t i = 0;
    while (pieces_.at(i) != nullptr && pieces_.at(i)->line <= line) ++i;
    const Piece* const next = pieces_.at(i);
    return next != nullptr && begins(rules_.of_issuer, key_, next->span);
  }

  // DỰ THẢO NGHỊ QUYẾT, Bản Quy định: what stands behind the word.
  std::optional<Span> behind_draft(Span span) const {
    std::uint32_t end = 0;
    const auto* row = longest_name(rules_.marks, key_, span, &end);
    if (row == nullptr || rules_.marks->cell(*row, "field") != "draft" || end >= span.end) return std::nullopt;
    return without_noise(key_, {end, span.end});
  }

  // V/v ... in the left column, over several lines.
  bool take_subject(const Piece& piece) {
    if (parts_.subject.empty()) {
      if (!begins(rules_.subject, key_, piece.span)) return false;
      subject_open_ = true;
    }
    const bool apart = piece.after_blank && !parts_.subject.empty();
    if (apart && !text::is_lower(key_[piece.span.begin]) && !is_open(rules_, origin_, parts_.subject.back())) {
      subject_open_ = false;
    }
    if (begins_text_below_capitals(piece)) subject_open_ = false;
    if (!subject_open_) return false;
    Span span = piece.span;
    if (span.end < key_.size() && key_[span.end] == '/') ++span.end;  // a number broken over two lines: 16/2018/
    parts_.subject.push_back(span);
    parts_.subject_line = piece.line;
    return true;
  }

  // VỀ VIỆC ... TỈNH AN SƠN / Thực hiện Quyết định số ...: where the type's line was lost, the text stands right below.
  bool begins_text_below_capitals(const Piece& piece) const {
    if (parts_.subject.empty() || !text::is_upper(key_[piece.span.begin])) return false;
    const Span last = parts_.subject.back();
    const auto words = [&](Span span) { return key_.substr(span.begin, span.size()); };
    return is_capitals(words(last)) && !is_capitals(words(piece.span)) && begins(rules_.lead_in, key_, piece.span);
  }

  const HeaderRules& rules_;
  const layout::Origin& origin_;
  const recognise::Codes& codes_;
  const HeaderLines& lines_;
  HeaderPieces& pieces_;
  std::string_view key_;
  HeaderParts parts_;
  bool subject_open_ = false;
  int junk_ = 0;
  struct Label {
    Span type_word;
    bool right;  // of other text on its line
  };
  std::optional<Label> label_;  // Số: alone on a line, and nothing in its column below it yet
};

}  // namespace

std::uint32_t HeaderParts::last_line() const {
  std::uint32_t last = subject.empty() ? 0 : subject_line;
  if (title) last = std::max(last, title->line);
  if (place_date) last = std::max(last, place_date->line);
  return number ? std::max(last, number_line) : last;
}

// The column begins on the line of the title if text stands beside it there, else with the first line that names a
// body.
std::vector<Piece> HeaderParts::issuer_column(const HeaderRules& rules, std::string_view key) const {
  if (!title && !place_date && number_line == kNoLine) return {};
  const std::uint32_t last = number_line != kNoLine ? number_line : !title && place_date ? place_date->line : kNoLine;
  std::vector<Piece> pieces;
  std::copy_if(column.begin(), column.end(), std::back_inserter(pieces),
               [&](const Piece& p) { return p.line <= last && !begins(rules.place_date_rest, key, p.span); });
  const auto names = [&](const Piece& piece) { return begins_body(rules, key, piece.span); };
  auto first = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) {
    return title && p.line == title->line && p.span.begin < title->span.begin;
  });
  if (first == pieces.end()) {
    first = std::find_if(pieces.begin(), pieces.end(), names);
  } else {
    while (first != pieces.begin() && !first->after_blank && names(*(first - 1)) &&
           (first - 1)->line + 1 == first->line)
      --first;
  }
  pieces.erase(pieces.begin(), first);
  return pieces;
}

HeaderParts read_header_parts(const HeaderRules& rules, const layout::Origin& origin, const recognise::Codes& codes,
                              const HeaderLines& lines, HeaderPieces* pieces) {
  return PartsReader(rules, origin, codes, lines, pieces).read();
}

}  // namespace vanban::structure
