#include "structure/header/copy_marks.h"

#include <algorithm>

#include "structure/header/bodies.h"
#include "structure/header/date.h"
#include "structure/header/number.h"
#include "structure/header/text.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kEdge = 40;  // lines at either end of the text
constexpr int kMostLines = 8;      // of one mark
constexpr std::uint32_t kLongest = 160;

class CopyReader {
 public:
  CopyReader(const layout::Origin& origin, const HeaderRules& rules, const HeaderLines& lines,
             const recognise::Codes& codes)
      : layout_(origin.layout()),
        origin_(origin),
        codes_(codes),
        key_(origin.layout().key.bytes()),
        rules_(rules),
        lines_(lines) {
    out_.lines.resize(layout_.lines.size());
  }

  CopyMarks read() {
    const std::size_t count = layout_.lines.size();
    for (std::uint32_t i = 0; i < count && !out_.copy; ++i) {
      if (i == kEdge && count > 2 * kEdge) i = static_cast<std::uint32_t>(count - kEdge);
      take(i);
    }
    return std::move(out_);
  }

 private:
  void take(std::uint32_t line) {
    if (!usable(line)) return;
    const Span text = lines_.text_of(line);
    if (rules_.copy_begins.at(key_, text.begin, text.end) == 0) return;
    const Span span = without_noise(key_, text);
    grammar::Match match;
    if (begins(rules_.copy_mark, key_, span, &match) && is_capitals(layout_.at(group(match, "form")))) {
      out_.copy = Copy{};
      out_.copy->form = origin_.quote_norm(group(match, "form")).text;
      out_.copy->span = origin_.from_norm(span);
      out_.lines[line] = true;
      take_rest(group(match, "rest"));
      take_above(line);
      take_below(line);
    } else if (is_copy_number(span, &match)) {
      // A copy's number without its mark: the form is told by the code.
      out_.copy = Copy{};
      out_.copy->form = form_of(match);
      out_.copy->span = origin_.from_norm(span);
      out_.lines[line] = true;
      take_number(span);
      if (match.has(match.rule->group("party"))) take_party_copy(line);
    }
  }

  // HUYỆN ỦY AN SƠN / * / Số 31-BS/HU / SAO LỤC / An Sơn, ngày 13 tháng 5 năm 2024: the Party's number stands over the
  // mark, and the body that copied over the number.
  void take_party_copy(std::uint32_t number) {
    constexpr std::uint32_t kNear = 4;
    for (std::uint32_t i = number; i-- > 0 && number - i <= kNear && !out_.copy->body;) take_body(i);
    const auto end = std::min(static_cast<std::uint32_t>(layout_.lines.size()), number + 1 + kNear);
    for (std::uint32_t i = number + 1; i < end; ++i) {
      grammar::Match match;
      const Span span = without_noise(key_, lines_.text_of(i));
      if (!usable(i) || !begins(rules_.copy_mark, key_, span, &match)) continue;
      out_.copy->form = origin_.quote_norm(group(match, "form")).text;
      out_.copy->span.end = origin_.from_norm(span).end;
      out_.lines[i] = true;
      take_below(i);
      return;
    }
  }

  void take_body(std::uint32_t line) {
    if (!usable(line)) return;
    for (const Piece& piece : lines_.cut_line(line)) {
      if (piece.role != Role::text || !begins_body(rules_, key_, piece.span)) continue;
      out_.copy->body = origin_.quote_norm(piece.span).text;
      return;
    }
  }

  // `from` where there is text at all on the line
  bool usable(std::uint32_t line) const {
    const layout::Line& l = layout_.lines[line];
    return (l.is_text() || l.kind == layout::LineKind::stamp) && l.span.size() <= kLongest;
  }

  bool is_copy_number(Span span, grammar::Match* code = nullptr) const {
    if (rules_.number_line == nullptr || !rules_.number_line->may_match_at(key_, span.begin, span.end)) return false;
    grammar::Match line;
    grammar::Match body;
    if (!begins(rules_.number_line, key_, span, &line) || !may_hold_copy_code(group(line, "content"))) return false;
    if (!contains(rules_.number, key_, group(line, "content"), &body)) return false;
    return begins(rules_.copy_code, key_, group(body, "symbol"), code);
  }

  // Nearly all numbers are no copy's, and to look for a number in a line that has none may be dear.
  bool may_hold_copy_code(Span content) const {
    if (rules_.copy_code == nullptr) return false;
    const grammar::FirstBytes& first = rules_.copy_code->first_bytes();
    for (std::uint32_t at = content.begin; at < content.end; ++at) {
      if (first.allows(0, key_[at]) && first.admits(key_, at, content.end)) return true;
    }
    return false;
  }

  static const char* form_of(const grammar::Match& code) {
    if (code.has(code.rule->group("onward"))) return "SAO LỤC";
    if (code.has(code.rule->group("party"))) return "BẢN SAO";
    return code.has(code.rule->group("extract")) ? "TRÍCH SAO" : "SAO Y";
  }

  // SAO Y; Ủy ban nhân dân tỉnh An Sơn; 05/3/2024 08:30:00
  void take_rest(Span rest) {
    std::uint32_t begin = rest.begin;
    for (std::uint32_t i = rest.begin; i <= rest.end && begin < rest.end; ++i) {
      if (i < rest.end && key_[i] != ';') continue;
      const Span part = without_noise(key_, {begin, i});
      if (begins_body(rules_, key_, part) && !out_.copy->body) out_.copy->body = origin_.quote_norm(part).text;
      take_date(part);
      begin = i + 1;
    }
  }

  // VĂN PHÒNG UBND TỈNH / SAO Y / Số: 15/SY-VP: the body that copied stands over its mark where its number stands
  // below.
  void take_above(std::uint32_t mark) {
    const bool numbered = mark + 1 < layout_.lines.size() && usable(mark + 1) &&
                          is_copy_number(without_noise(key_, lines_.text_of(mark + 1)));
    if (!numbered || mark == 0 || !layout_.lines[mark - 1].is_text() || out_.copy->body) return;
    const std::vector<Piece> pieces = lines_.cut_line(mark - 1);
    if (pieces.size() != 1 || pieces[0].role != Role::text || !begins_body(rules_, key_, pieces[0].span)) return;
    out_.copy->body = origin_.quote_norm(pieces[0].span).text;
    out_.lines[mark - 1] = true;
  }

  void take_below(std::uint32_t mark) {
    int seen = 0;
    for (std::uint32_t i = mark + 1; i < layout_.lines.size() && seen < kMostLines; ++i) {
      if (!usable(i)) {
        if (layout_.lines[i].kind == layout::LineKind::blank && seen == 0) continue;
        if (layout_.lines[i].kind == layout::LineKind::blank) break;
        continue;
      }
      ++seen;
      if (!take_piece_line(i)) break;
      out_.lines[i] = true;
      out_.copy->span.end = std::max(out_.copy->span.end, origin_.from_norm(layout_.lines[i].span).end);
    }
  }

  bool take_piece_line(std::uint32_t line) {
    bool any = layout_.lines[line].kind == layout::LineKind::stamp;
    const std::vector<Piece> pieces = lines_.cut_line(line);
    const auto is_own = [](const Piece& p) { return p.role != Role::text && p.role != Role::place_date; };
    if (std::any_of(pieces.begin(), pieces.end(), is_own)) return false;  // the document's own header
    for (const Piece& piece : pieces) {
      if (piece.role == Role::place_date) {
        any = take_date(piece.date) || any;
      } else if (is_copy_number(piece.span)) {
        take_number(piece.span);
        any = true;
      } else if (!out_.copy->body && begins_body(rules_, key_, piece.span)) {
        out_.copy->body = origin_.quote_norm(piece.span).text;
        any = true;
      }
    }
    return any;
  }

  void take_number(Span span) {
    if (const auto number = read_header_number(rules_, origin_, codes_, span))
      out_.copy->number = number->number.canonical;
  }

  bool take_date(Span span) {
    grammar::Match match;
    if (out_.copy->date || !contains(rules_.place_date, key_, span, &match)) return false;
    if (const auto date = read_header_date(match, key_)) out_.copy->date = date->value.iso();
    return out_.copy->date.has_value();
  }

  const layout::Layout& layout_;
  const layout::Origin& origin_;
  const recognise::Codes& codes_;
  std::string_view key_;
  const HeaderRules& rules_;
  const HeaderLines& lines_;
  CopyMarks out_;
};

}  // namespace

CopyMarks read_copy_marks(const layout::Origin& origin, const HeaderRules& rules, const HeaderLines& lines,
                          const recognise::Codes& codes) {
  return CopyReader(origin, rules, lines, codes).read();
}

}  // namespace vanban::structure
