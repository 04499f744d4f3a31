// The header put together: what each part says, and whether it is a header at all.
#include "structure/header/header.h"

#include <algorithm>
#include <string>
#include <utility>

#include "structure/confidence.h"
#include "structure/header/addressees.h"
#include "structure/header/authentication.h"
#include "structure/header/bodies.h"
#include "structure/header/copy_marks.h"
#include "structure/header/date.h"
#include "structure/header/effective.h"
#include "structure/header/heading.h"
#include "structure/header/lines.h"
#include "structure/header/parts.h"
#include "structure/header/pieces.h"
#include "structure/header/report.h"
#include "structure/header/text.h"
#include "structure/header/title.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kMostLines = 80;        // lines with text that are looked at
constexpr std::size_t kMostLinesAbove = 3;      // over a type line that has no header above it
constexpr int kMostLinesBeforeAddressees = 12;  // a letter may tell its occasion first
constexpr std::uint32_t kLongestHeading = 200;  // of an article
constexpr std::uint32_t kShortestParagraph = 60;
constexpr std::size_t kMostBodyLines = 8;  // of one name; more are a table's, or running text

class HeaderReader {
 public:
  HeaderReader(const layout::Layout& layout, const layout::Origin& origin, const HeaderRules& rules,
               const recognise::Codes& codes)
      : layout_(layout),
        origin_(origin),
        codes_(codes),
        key_(layout.key.bytes()),
        rules_(rules),
        lines_(layout, rules_) {}

  HeaderReading read() {
    CopyMarks copy = read_copy_marks(origin_, rules_, lines_, codes_);
    pieces_.emplace(layout_, lines_, kMostLines, std::move(copy.lines));
    parts_ = read_header_parts(rules_, origin_, codes_, lines_, &*pieces_);
    out_.header.copy = std::move(copy.copy);
    if (!has_evidence()) return no_header();
    set_marks();
    set_number();
    set_place_and_date();
    set_type_and_title();
    if (!is_borne_out()) return no_header();
    set_bodies();
    set_addressees();
    settle_type();
    settle_family();
    settle_date();
    report();
    if (out_.header.doc_type) out_.header.effective = read_effective(origin_, rules_, *out_.header.doc_type);
    return std::move(out_);
  }

 private:
  // --- is it a header?

  bool has_head() const { return parts_.title || parts_.number || parts_.place_date; }

  // PHỤ LỤC II over all: an attachment, whatever forms it holds.
  bool is_attachment() const {
    const std::uint32_t first = next_text(0);
    return first < layout_.lines.size() && begins(rules_.annex, key_, lines_.text_of(first));
  }

  bool has_evidence() const {
    if (is_attachment()) return false;
    const bool letter = !parts_.subject.empty() || parts_.addressee_line != kNoLine;
    if (parts_.type) return has_head() || parts_.column.size() <= kMostLinesAbove;
    if (parts_.number) return parts_.title || parts_.place_date || letter;
    return parts_.title && parts_.place_date && letter;
  }

  // A type with nothing above it must show more: a title, and where it stands in small letters a number or an issuer
  // behind it and the body's first words below.
  bool is_borne_out() const {
    if (!parts_.type || has_head()) return true;
    if (parts_.type->capitals && out_.header.title) return true;
    const bool markdown = key_[layout_.lines[parts_.type_line].span.begin] == '#';
    const bool body =
        next_line_ < layout_.lines.size() && layout_.lines[next_line_].is_text() && lines_.is_opener(next_line_);
    return heading_.names_document() && (markdown || authority_ || body);
  }

  // An article has its heading at most.
  HeaderReading no_header() {
    HeaderReading none;
    if (const std::optional<std::uint32_t> line = article_heading()) {
      const Span span = lines_.text_of(*line);
      none.header.title = origin_.quote_norm(span);
      none.header.title->confidence = confidence::kArticleHeading;
      none.title_norm = span;
      none.first_body_line = *line + 1;
    }
    return none;
  }

  // A first line that stands alone over running text and is no sentence.
  std::optional<std::uint32_t> article_heading() const {
    const std::uint32_t line = next_text(0);
    if (line + 1 >= layout_.lines.size() || layout_.lines[line + 1].kind != layout::LineKind::blank)
      return std::nullopt;
    const Span span = lines_.text_of(line);
    if (span.size() > kLongestHeading || !has_letters(layout_.at(span), 8) || lines_.is_opener(line))
      return std::nullopt;
    if (std::string_view(".;:,").find(key_[span.end - 1]) != std::string_view::npos) return std::nullopt;
    const std::uint32_t below = next_text(line + 1);
    if (below >= layout_.lines.size() || lines_.text_of(below).size() < kShortestParagraph) return std::nullopt;
    return begins_sentence(line) && begins_sentence(below) ? std::optional(line) : std::nullopt;
  }

  bool begins_sentence(std::uint32_t line) const {
    return text::is_upper(key_[lines_.text_of(line).begin]) &&
           !layout::begins_unit(layout_.at(layout_.lines[line].span), rules_.lines);
  }

  std::uint32_t next_text(std::uint32_t line) const {
    while (line < layout_.lines.size() && (!layout_.lines[line].is_text() || lines_.is_markup(line))) ++line;
    return line;
  }

  // --- marks, number, date

  void set_marks() {
    for (const auto& [mark, span] : parts_.marks) {
      Header& header = out_.header;
      Boxed<Quoted>* field = mark.field == "urgency"       ? &header.urgency
                             : mark.field == "secrecy"     ? &header.secrecy
                             : mark.field == "circulation" ? &header.circulation
                                                           : nullptr;
      if (field == nullptr || *field) continue;
      *field = origin_.quote_norm(span);
      (*field)->confidence = mark.errors > 0 ? confidence::kMarkRepaired : confidence::kMark;
    }
  }

  void set_number() {
    if (!parts_.number) return;
    out_.header.number = parts_.number->number;
    out_.number_norm = parts_.number->norm;
  }

  void set_place_and_date() {
    grammar::Match match;
    if (!parts_.place_date || !begins(rules_.place_date, key_, parts_.place_date->date, &match)) return;
    if (!parts_.place_date->place.empty()) {
      out_.header.place = origin_.quote_norm(parts_.place_date->place);
      out_.header.place->rule = rules_.place_date->full_name();
    }
    const std::optional<HeaderDate> date = read_header_date(match, key_);
    const Quoted quoted = origin_.quote_norm(parts_.place_date->date);
    if (date) set_date(quoted, date->value, confidence_of(*date));
    printed_date_ = std::pair(date, quoted);
    if (date && (date->has(DatePart::unreadable) || date->has(DatePart::blank))) out_.open_date = date;
  }

  static double confidence_of(const HeaderDate& date) {
    if (date.has(DatePart::unreadable) || date.impossible) return confidence::kDatePartial;
    return date.has(DatePart::repaired) ? confidence::kDateRepaired : confidence::kDate;
  }

  void set_date(const Quoted& quoted, const recognise::DateValue& value, double confidence) {
    out_.header.date = Date{quoted.text, value.iso(), value.precision(), quoted.span, quoted.parts, confidence};
  }

  // Only now is it known whose rules count.
  void report() {
    const Family family = out_.header.family;
    // A day that hand or scanner spoilt is one.
    const bool dated = (out_.header.date && out_.header.date->precision == Precision::day) ||
                       (printed_date_ && printed_date_->first && printed_date_->first->day == DatePart::unreadable);
    const bool numbered = parts_.number && parts_.number->serial != SerialState::blank;
    if (parts_.number && out_.header.number) report_number(*parts_.number, dated, family, &out_.diagnostics);
    if (!out_.header.number && !parts_.torn_number.empty()) {
      const Quoted torn = origin_.quote_norm(parts_.torn_number);
      out_.torn_number = torn.span;
      report_torn_number(torn, family, &out_.diagnostics);
    }
    if (!out_.header.date && !printed_date_ && parts_.torn_date)
      report_date(std::nullopt, origin_.quote_norm(*parts_.torn_date), numbered, family, &out_.diagnostics);
    if (printed_date_) report_date(printed_date_->first, printed_date_->second, numbered, family, &out_.diagnostics);
  }

  // Laws and resolutions of an assembly bear no date in the header: theirs is the day of adoption.
  void settle_date() {
    if (out_.header.date || !out_.header.doc_type) return;
    const std::optional<Adoption> adoption = find_adoption(rules_, origin_.reading(), *out_.header.doc_type);
    if (adoption) set_date(origin_.quote_reading(adoption->span), adoption->value, confidence::kDateOfAdoption);
  }

  // --- type and title

  void set_type_and_title() {
    if (!parts_.type) {
      set_subject();
      return;
    }
    out_.header.doc_type = std::string(parts_.type->name);
    consolidate();
    read_title(parts_.type_line, parts_.type->rest,
               parts_.type->repaired ? confidence::kTitleRepairedType : confidence::kTitle);
    if (heading_.number && !out_.header.title) read_second_heading();
  }

  // A consolidated text prints the type and the title of what it consolidates; its own number says what it is, and
  // stands with its date over the signature that authenticates it (Pháp lệnh hợp nhất 01/2012/UBTVQH13).
  void consolidate() {
    constexpr std::string_view kCode = "VBHN";
    const auto is_own = [&](const HeaderNumber& number) { return number.number.type_code == kCode; };
    if (!parts_.number) {
      const std::optional<Authentication> end = find_authentication(rules_, origin_, codes_, lines_);
      if (!end || !is_own(end->number)) return;
      parts_.number = end->number;
      set_number();
      if (!parts_.place_date && end->place_date) {
        parts_.place_date = end->place_date;
        set_place_and_date();
      }
    }
    if (is_own(*parts_.number)) out_.header.doc_type = std::string(codes_.type_name(kCode, false));
  }

  void read_title(std::uint32_t line, Span rest, double confidence) {
    const TitleBlock block = TitleReader(origin_, rules_, lines_).read(line, rest);
    authority_ = block.authority;
    out_.first_body_line = next_line_ = block.next_line;
    heading_ = read_heading_parts(rules_, origin_, codes_, block.text, parts_.number.has_value());
    if (heading_.number) {
      out_.header.number = heading_.number;
      out_.number_norm = {heading_.number_norm.front().begin, heading_.number_norm.back().end};
      lengthen_type(*heading_.number);
    }
    if (heading_.date && !out_.header.date)
      set_date(origin_.quote_norm(heading_.date_norm), *heading_.date, confidence::kDateInHeading);
    set_title(block.text, heading_.rest, confidence);
  }

  // THÔNG TƯ / LIÊN TỊCH BỘ TÀI CHÍNH - ... SỐ 12/2000/TTLT-...: the symbol says the whole name of the type.
  void lengthen_type(const Number& number) {
    if (!number.type_code || !out_.header.doc_type) return;
    const std::string_view name = codes_.type_name(*number.type_code, false);
    if (name.starts_with(*out_.header.doc_type + ' ')) out_.header.doc_type = std::string(name);
  }

  // # Kết luận số 5-KL/TW, and below it the same once more with date, issuer and title.
  void read_second_heading() {
    const std::uint32_t line = next_text(next_line_);
    if (line >= layout_.lines.size()) return;
    const std::optional<TypeLine> again = read_type(rules_, key_, lines_.text_of(line));
    if (!again || again->name != parts_.type->name || !begins(rules_.heading_number, key_, again->rest)) return;
    read_title(line, again->rest, confidence::kTitleSecond);
  }

  // A letter's title is its V/v, or (the Party) the line under the number. Where a type was lost, what stands in its
  // place.
  void set_subject() {
    out_.first_body_line = parts_.last_line() + 1;
    JoinedText text;
    for (const Span span : parts_.subject) text.add(key_, span);
    const bool party_letter = parts_.subject.empty() && parts_.number && parts_.addressee_line != kNoLine;
    for (const Piece& piece : parts_.column) {
      if (party_letter && piece.line > parts_.number_line) text.add(key_, piece.span);
    }
    if (!text.empty()) {
      set_title(text, text.whole(), confidence::kSubject);
    } else if (parts_.addressee_line == kNoLine) {
      read_title(parts_.last_line(), {}, confidence::kTitleTypeLost);
    }
  }

  void set_title(const JoinedText& text, Span part, double confidence) {
    const std::string_view key = text.text().substr(part.begin, part.size());
    Span title = trim_title(rules_, key, parts_.type ? parts_.type->name : std::string_view());
    if (!has_letters(key.substr(title.begin, title.size()), 2)) return;
    title = {title.begin + part.begin, title.end + part.begin};
    const std::vector<Span> source = text.source(title);
    out_.header.title = origin_.quote_norm(source);
    out_.header.title->confidence = confidence;
    out_.title_norm = {source.front().begin, source.back().end};
  }

  void settle_type() {
    std::optional<std::string>& type = out_.header.doc_type;
    if (type) return;
    if (parts_.number && !parts_.number->type_word.empty()) {
      if (const auto word = read_type(rules_, key_, parts_.number->type_word)) type = std::string(word->name);
    }
    if (!type && parts_.number && parts_.number->number.type_code) {
      const std::string_view name = codes_.type_name(*parts_.number->number.type_code, parts_.number->party_style);
      if (!name.empty()) type = std::string(name);
    }
    if (!type && (!parts_.subject.empty() || parts_.addressee_line != kNoLine)) type = "công văn";
  }

  // --- issuer, parent, family

  void set_bodies() {
    std::vector<HeaderBody> bodies = read_bodies(rules_, origin_, parts_.issuer_column(rules_, key_));
    std::erase_if(bodies, [](const HeaderBody& body) { return body.lines.size() > kMostBodyLines; });
    if (bodies.size() > 1 && is_joint()) {
      set_joint_body(bodies);
      for (const HeaderBody& body : bodies) note_family(body.family);
    } else if (!bodies.empty()) {
      set_body(bodies.back().lines, bodies.back().known ? confidence::kBody : confidence::kBodyUnknown,
               &out_.header.issuer);
      if (bodies.size() > 1) set_body(bodies[bodies.size() - 2].lines, confidence::kBody, &out_.header.parent);
      for (const HeaderBody& body : bodies) note_family(body.family);
    } else if (!heading_.issuer.empty()) {
      set_body(heading_.issuer, confidence::kBodyInHeading, &out_.header.issuer);
      note_family(family_of(rules_, key_, heading_.issuer.front()));
    } else if (authority_) {
      set_body(authority_lines(), confidence::kBodyOfAuthority, &out_.header.issuer);
      note_family(family_of(rules_, key_, *authority_));
    }
  }

  // THÔNG TƯ LIÊN TỊCH: the bodies over it issue it together, each on lines of its own.
  bool is_joint() const {
    const std::string_view code = parts_.number && parts_.number->number.type_code
                                      ? std::string_view(*parts_.number->number.type_code)
                                      : std::string_view();
    return code.starts_with("TTLT") || code.starts_with("NQLT") ||
           out_.header.doc_type.value_or("").find(" liên ") != std::string::npos;
  }

  // Their names joined by " - ", as one writes them on one line (corpus/ANNOTATION.md).
  void set_joint_body(const std::vector<HeaderBody>& bodies) {
    std::vector<Span> lines;
    std::vector<Span> parts;
    std::string text;
    std::string words;
    for (const HeaderBody& body : bodies) {
      lines.insert(lines.end(), body.lines.begin(), body.lines.end());
      const Quoted name = origin_.quote_norm(body.lines);
      text += (text.empty() ? "" : " - ") + name.text;
      words += (words.empty() ? "" : " ") + name.text;
      parts.insert(parts.end(), name.parts.begin(), name.parts.end());
      if (name.parts.empty()) parts.push_back(name.span);
    }
    set_body(lines, confidence::kBody, &out_.header.issuer);
    // A rule drawn between two of them is of no name.
    if (origin_.quote_norm(lines).text != words) out_.header.issuer->parts = std::move(parts);
    out_.header.issuer->text = std::move(text);
  }

  void set_body(const std::vector<Span>& lines, double confidence, Boxed<Body>* out) {
    const Quoted quoted = origin_.quote_norm(lines);
    Body body;
    body.text = quoted.text;
    body.span = quoted.span;
    body.parts = quoted.parts;
    body.confidence = confidence;
    *out = std::move(body);
  }

  // The authority's name may take more than one line: HỘI ĐỒNG NHÂN DÂN / TỈNH AN SƠN.
  std::vector<Span> authority_lines() const {
    std::vector<Span> names = {*authority_};
    for (std::uint32_t i = next_line_ + 1; i < layout_.lines.size() && names.size() < 4; ++i) {
      if (layout_.lines[i].kind == layout::LineKind::rule) break;
      if (!layout_.lines[i].is_text()) continue;
      const Span span = without_noise(key_, lines_.text_of(i));
      if (lines_.is_opener(i) || begins(rules_.session, key_, span) || !is_capitals(layout_.at(span))) break;
      names.push_back(span);
    }
    return names;
  }

  void note_family(std::string_view family) {
    if (family == "mass") body_family_ = Family::mass;
    if (family == "party" && body_family_ != Family::mass) body_family_ = Family::party;
    if (family == "state" && !body_family_) body_family_ = Family::state;
  }

  void settle_family() {
    const Role title = parts_.title ? parts_.title->role : Role::text;
    Family& family = out_.header.family;
    if (title == Role::party_title) {
      family = Family::party;
    } else if (title == Role::youth_title) {
      family = Family::mass;
    } else if (title == Role::national_title) {
      family = body_family_ == Family::mass ? Family::mass : Family::state;
    } else if (body_family_) {
      family = *body_family_;
    } else {
      family = pieces_->has({Role::youth_title}) ? Family::mass : has_party_number() ? Family::party : Family::state;
    }
  }

  // 57-NQ/TW: the Party writes a hyphen behind the serial.
  bool has_party_number() const {
    if (parts_.number) return parts_.number->party_style;
    if (!heading_.number || !heading_.number->serial) return false;
    const std::size_t after = heading_.number->serial->size();
    return heading_.number->canonical.size() > after && heading_.number->canonical[after] == '-' &&
           !heading_.number->year;
  }

  // --- addressees

  void set_addressees() {
    if (parts_.addressee_line == kNoLine) parts_.addressee_line = addressees_below(out_.first_body_line);
    if (parts_.addressee_line == kNoLine) return;
    const Addressees list = read_addressees(origin_, rules_, lines_, parts_.addressee_line);
    for (const std::vector<Span>& item : list.items) {
      out_.header.addressees.push_back(origin_.quote_norm(item));
      out_.header.addressees.back().rule = rules_.addressee != nullptr ? rules_.addressee->full_name() : "";
    }
    out_.first_body_line = std::max(out_.first_body_line, list.next_line);
  }

  // The list stands right under the title, or a bracket lies between; a letter may tell its occasion first.
  std::uint32_t addressees_below(std::uint32_t from) const {
    const bool telegram = parts_.type && parts_.type->name == "công điện";
    int others = parts_.type ? 1 : kMostLinesBeforeAddressees;
    for (std::uint32_t i = from; i < layout_.lines.size() && others >= 0; ++i) {
      if (!layout_.lines[i].is_text()) continue;
      const Span span = lines_.text_of(i);
      if (begins_addressees(layout_, rules_, lines_, i) || (telegram && begins(rules_.telegram, key_, span))) return i;
      if (!begins(rules_.attached, key_, span)) --others;
    }
    return kNoLine;
  }

  const layout::Layout& layout_;
  const layout::Origin& origin_;
  const recognise::Codes& codes_;
  std::string_view key_;
  const HeaderRules& rules_;
  HeaderLines lines_;
  std::optional<HeaderPieces> pieces_;
  HeaderParts parts_;
  HeadingParts heading_;
  std::optional<Span> authority_;  // the line that names who decides
  std::uint32_t next_line_ = 0;    // below the title
  std::optional<Family> body_family_;
  std::optional<std::pair<std::optional<HeaderDate>, Quoted>> printed_date_;
  HeaderReading out_;
};

}  // namespace

HeaderReading read_header(const layout::Layout& layout, const layout::Origin& origin, const HeaderRules& rules,
                          const recognise::Codes& codes) {
  return HeaderReader(layout, origin, rules, codes).read();
}

}  // namespace vanban::structure
