#include "structure/header.h"

#include <algorithm>
#include <string>

#include "structure/copy_marks.h"
#include "structure/effective.h"
#include "structure/header_addressees.h"
#include "structure/header_bodies.h"
#include "structure/header_date.h"
#include "structure/header_lines.h"
#include "structure/header_marks.h"
#include "structure/header_number.h"
#include "structure/header_text.h"
#include "structure/header_title.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kMostLines = 80;        // lines with text that are looked at
constexpr std::size_t kMostJunk = 12;           // lines in a row that say nothing, before a header is given up
constexpr std::uint32_t kLongestHeading = 200;  // of an article
constexpr int kMostHeadingLines = 8;

const char* const kStateBasis = "Nghị định 30/2020/NĐ-CP, Phụ lục I";

class HeaderReader {
 public:
  HeaderReader(const layout::Layout& layout, const layout::Origin& origin, const grammar::Grammar& grammar,
               const recognise::Codes& codes)
      : layout_(layout),
        origin_(origin),
        codes_(codes),
        key_(layout.key.bytes()),
        rules_(grammar),
        lines_(layout, rules_),
        grammar_(grammar),
        copy_(read_copy_marks(layout, origin, grammar, codes)) {}

  HeaderReading read() {
    pieces_ = lines_.cut(kMostLines, copy_.lines);
    walk();
    if (!is_header()) {
      read_heading();
      return std::move(out_);
    }
    read_type_and_title();
    if (!is_borne_out()) {
      read_heading();
      return std::move(out_);
    }
    read_bodies_of_column();
    read_addressees_of_letter();
    settle_type();
    settle_family();
    take_adoption();
    out_.header.copy = copy_.copy;
    if (out_.header.doc_type) out_.header.effective = read_effective(origin_, grammar_, *out_.header.doc_type);
    return std::move(out_);
  }

 private:
  // --- the pieces, one after the other, up to the type line, the addressees or the body

  void walk() {
    has_title_ = std::any_of(pieces_.begin(), pieces_.end(),
                             [](const Piece& p) { return is_title(p.role) && p.role != Role::youth_title; });
    for (const Piece& piece : pieces_) {
      if (begins_addressees(layout_, rules_, lines_, piece.line)) {
        addressee_line_ = piece.line;
        break;
      }
      if (piece.role == Role::text ? !take_text(piece) : !take_fixed(piece)) break;
      if (junk_ > kMostJunk) break;
    }
  }

  static bool is_title(Role role) {
    return role == Role::national_title || role == Role::party_title || role == Role::youth_title;
  }

  bool take_fixed(const Piece& piece) {
    junk_ = 0;
    if (piece.role == Role::place_date) {
      if (date_ == nullptr) date_ = &piece;
    } else if (is_title(piece.role) && title_ == nullptr) {
      title_ = &piece;
    }
    return true;
  }

  // False where the header's pieces end.
  bool take_text(const Piece& piece) {
    if (take_mark(piece) || take_number(piece)) return true;
    if (std::optional<TypeLine> type = type_line(piece)) {
      type_ = *type;
      type_line_ = piece.line;
      return false;
    }
    if (piece.right) return true;
    if (take_subject(piece)) return true;
    left_.push_back(piece);
    ++junk_;
    if (is_capitals(layout_.at(piece.span))) junk_ = 0;
    return true;
  }

  bool take_mark(const Piece& piece) {
    const std::optional<Mark> mark = read_mark(rules_, key_, piece.span);
    if (!mark) return false;
    Header& header = out_.header;
    std::optional<Quoted>* place = mark->field == "urgency"       ? &header.urgency
                                   : mark->field == "secrecy"     ? &header.secrecy
                                   : mark->field == "circulation" ? &header.circulation
                                                                  : nullptr;
    if (place != nullptr && !*place) {
      *place = origin_.quote_norm(piece.span);
      (*place)->confidence = mark->errors > 0 ? 0.7 : 1.0;
    }
    return true;
  }

  bool take_number(const Piece& piece) {
    if (number_) return false;
    number_ = read_header_number(rules_, origin_, codes_, piece.span);
    if (number_) {
      number_piece_ = &piece;
      column_end_ = std::min(column_end_, piece.line);
      junk_ = 0;
      return true;
    }
    // Số: with nothing that could be a symbol behind it still ends the issuer's lines.
    const bool label = begins(rules_.number_line, key_, piece.span) && piece.span.size() < 30 && title_ != nullptr;
    if (label) column_end_ = std::min(column_end_, piece.line);
    return label;
  }

  // Is the piece the line of the type? In capitals it is; in small letters where a header or a heading's words show it.
  std::optional<TypeLine> type_line(const Piece& piece) const {
    Span span = piece.span;
    if (const std::optional<Span> draft = behind_draft(span)) span = *draft;
    std::optional<TypeLine> type = read_type(rules_, key_, span);
    if (!type || type->name == "công văn") return std::nullopt;
    const bool placed = number_ || date_ != nullptr || title_ != nullptr;
    if (type->rest.empty()) {
      if (type->capitals) return has_title_ && title_ == nullptr && !number_ ? std::nullopt : type;
      return placed || heading_follows(piece.line) ? type : std::nullopt;
    }
    if (type->repaired) return std::nullopt;
    const bool heading = begins(rules_.of_issuer, key_, type->rest) || begins(rules_.heading_number, key_, type->rest);
    if (heading && (placed || type->capitals || at_top())) return type;
    return type->capitals && (placed || !has_title_) ? type : std::nullopt;
  }

  bool at_top() const { return left_.empty() && !has_title_ && text::is_upper(key_[pieces_.front().span.begin]); }

  // Quyết định / của Thủ tướng Chính phủ số ...
  bool heading_follows(std::uint32_t line) const {
    if (!at_top()) return false;
    const auto next = std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.line > line; });
    return next != pieces_.end() && begins(rules_.of_issuer, key_, next->span);
  }

  // DỰ THẢO NGHỊ QUYẾT: what stands behind the mark.
  std::optional<Span> behind_draft(Span span) const {
    std::uint32_t end = 0;
    const auto* row = longest_name(rules_.marks, key_, span, &end);
    if (row == nullptr || rules_.marks->cell(*row, "field") != "draft" || end >= span.end) return std::nullopt;
    return without_noise(key_, {end, span.end});
  }

  // V/v ... in the left column, over several lines.
  bool take_subject(const Piece& piece) {
    if (subject_.empty()) {
      if (!begins(rules_.subject, key_, piece.span)) return false;
      has_subject_ = true;
    } else if (!has_subject_ || !subject_open_) {
      return false;
    } else if (piece.after_blank && !text::is_lower(key_[piece.span.begin]) &&
               !is_open(rules_, origin_, subject_.back())) {
      subject_open_ = false;
      return false;
    }
    subject_.push_back(piece.span);
    subject_line_ = piece.line;
    subject_open_ = true;
    return true;
  }

  // --- is it a header at all?

  bool is_header() const {
    if (type_) return title_ != nullptr || number_ || date_ != nullptr || begins_document();
    if (title_ != nullptr) return number_.has_value() || (date_ != nullptr && addressee_line_ != kNoLine);
    return number_ && (date_ != nullptr || has_subject_ || addressee_line_ != kNoLine);
  }

  // A type line without any head above it: at the top, and in capitals or with its issuer behind it.
  bool begins_document() const { return left_.size() <= 3; }

  // What has nothing but a heading over it must show more: a title, and where the type stands in small letters a number
  // or an issuer behind it and the body's first words below.
  bool is_borne_out() const {
    if (!type_ || title_ != nullptr || number_ || date_ != nullptr) return true;
    if (type_->capitals && out_.header.title) return true;
    const bool named = heading_number_ || !heading_issuer_.empty();
    const bool markdown = key_[layout_.lines[type_line_].span.begin] == '#';
    const bool body = next_line_ < layout_.lines.size() && lines_.is_opener(next_line_);
    return named && (markdown || authority_ || body);
  }

  // --- type and title

  void read_type_and_title() {
    set_number();
    set_date();
    if (!type_) {
      read_subject();
      return;
    }
    TitleBlock block = TitleReader(origin_, rules_, lines_).read(type_line_, type_->rest);
    authority_ = block.authority;
    next_line_ = block.next_line;
    out_.header.doc_type = std::string(type_->name);
    out_.first_body_line = block.next_line;
    const Span rest = read_heading_parts(block.text);
    set_title(block.text, rest, type_->name, type_->repaired ? 0.7 : 0.95);
  }

  // CỦA BAN THƯỜNG VỤ TỈNH ỦY, của Bộ Tài chính số 13/2001/TT-BTC ngày 8/3/2001: before the title proper.
  Span read_heading_parts(const JoinedText& text) {
    Span rest = text.whole();
    grammar::Match match;
    for (int i = 0; i < 4; ++i) {
      if (begins(rules_.of_issuer, text.text(), rest, &match)) {
        const Span issuer = end_of_issuer(text, group(match, "issuer"));
        if (!names_body(text, issuer)) break;
        heading_issuer_ = text.source(issuer);
        rest.begin = issuer.end;
      } else if (!number_ && begins(rules_.heading_number, text.text(), rest, &match)) {
        if (!set_heading_number(text, group(match, "number"))) break;
        rest.begin = match.whole.end;
      } else if ((heading_number_ || !heading_issuer_.empty()) &&
                 begins(rules_.heading_date, text.text(), rest, &match)) {
        set_heading_date(text, match);
        rest.begin = match.whole.end;
      } else {
        break;
      }
      while (rest.begin < rest.end && (text.text()[rest.begin] == ' ' || text.text()[rest.begin] == ',')) ++rest.begin;
    }
    return rest;
  }

  // An issuer in capitals ends where the small letters of the title begin.
  Span end_of_issuer(const JoinedText& text, Span issuer) const {
    const std::string_view key = text.text();
    if (!text::is_upper(key[issuer.begin]) || !text::is_upper(key[issuer.begin + 1])) return issuer;
    std::uint32_t i = issuer.begin;
    std::uint32_t end = issuer.begin;
    while (i < issuer.end) {
      std::uint32_t word = i;
      while (word < key.size() && key[word] != ' ') ++word;
      const bool small = std::any_of(key.begin() + i, key.begin() + word, text::is_lower);
      if (small && is_capitals(key.substr(issuer.begin, end - issuer.begin)) && !is_capitals(key.substr(i, word - i)))
        break;
      end = word;
      i = word + 1;
    }
    return {issuer.begin, end};
  }

  bool names_body(const JoinedText& text, Span issuer) const { return begins_body(rules_, text.text(), issuer); }

  bool set_heading_number(const JoinedText& text, Span span) {
    const std::vector<Span> source = text.source(span);
    std::string words;
    for (const Span piece : source) words += origin_.norm_text(piece);
    std::optional<Number> number = recognise::interpret_number(words, codes_);
    if (!number || !number->serial) return false;
    const Quoted quoted = origin_.quote_norm(source);
    number->text = quoted.text;
    number->span = quoted.span;
    number->parts = quoted.parts;
    number->confidence = 0.8;
    out_.header.number = std::move(number);
    out_.number_norm = {source.front().begin, source.back().end};
    heading_number_ = true;
    return true;
  }

  void set_heading_date(const JoinedText& text, const grammar::Match& match) {
    const std::optional<recognise::DateValue> value = recognise::interpret_date(match, text.text());
    if (!value || out_.header.date) return;
    Span span = match.whole;
    while (text.text()[span.end - 1] == ' ' || text.text()[span.end - 1] == ',') --span.end;
    set_date_value(origin_.quote_norm(text.source(span)), *value, 0.8);
  }

  void set_title(const JoinedText& text, Span part, std::string_view type, double confidence) {
    const std::string_view key = text.text().substr(part.begin, part.size());
    Span title = trim_title(rules_, key, type);
    if (letter_count(key.substr(title.begin, title.size())) < 2) return;
    title = {title.begin + part.begin, title.end + part.begin};
    const std::vector<Span> source = text.source(title);
    out_.header.title = origin_.quote_norm(source);
    out_.header.title->confidence = confidence;
    out_.title_norm = {source.front().begin, source.back().end};
  }

  // A letter's title is its V/v, or (the Party) the line under the number.
  void read_subject() {
    out_.first_body_line = pieces_.empty() ? 0 : last_header_line() + 1;
    JoinedText text;
    if (has_subject_) {
      for (const Span span : subject_) text.add(key_, span);
    } else if (number_ && addressee_line_ != kNoLine) {
      for (const Piece& piece : left_) {
        if (piece.line > number_piece_->line) text.add(key_, piece.span);
      }
    }
    if (!text.empty()) {
      set_title(text, text.whole(), {}, 0.9);
    } else if (addressee_line_ == kNoLine) {
      read_title_without_type();
    }
  }

  // The type was lost; what stands where it stood is the title.
  void read_title_without_type() {
    const TitleBlock block = TitleReader(origin_, rules_, lines_).read(last_header_line(), {});
    out_.first_body_line = block.next_line;
    authority_ = block.authority;
    set_title(block.text, block.text.whole(), {}, 0.5);
  }

  std::uint32_t last_header_line() const {
    std::uint32_t last = 0;
    if (title_ != nullptr) last = std::max(last, title_->line);
    if (date_ != nullptr) last = std::max(last, date_->line);
    if (number_) last = std::max(last, number_piece_->line);
    return has_subject_ ? std::max(last, subject_line_) : last;
  }

  // --- number and date

  void set_number() {
    if (!number_) return;
    out_.header.number = number_->number;
    out_.number_norm = number_->norm;
    if (number_->serial == SerialState::blank) {
      diagnose(
          Severity::info, "header.number.blank",
          "the serial of the number is blank; only its symbol was read. Fill it in when the document is registered",
          number_->number.span, std::string(kStateBasis) + ", mục II.3");
    } else if (number_->serial == SerialState::unreadable) {
      diagnose(Severity::warning, "header.number.unreadable",
               "the serial of the number cannot be read in '" + number_->number.text + "'; look it up on the page",
               number_->number.span, std::string(kStateBasis) + ", mục II.3");
    }
  }

  void set_date() {
    if (date_ == nullptr) return;
    if (!date_->place.empty()) {
      out_.header.place = origin_.quote_norm(date_->place);
      out_.header.place->rule = "header.place_date";
    }
    grammar::Match match;
    if (!begins(rules_.place_date, key_, date_->date, &match)) return;
    const std::optional<HeaderDate> date = read_header_date(match, key_);
    const Quoted quoted = origin_.quote_norm(date_->date);
    if (!date) {
      diagnose(Severity::warning, "header.date.unreadable",
               "the year cannot be read in '" + quoted.text + "'; look it up on the page", quoted.span,
               std::string(kStateBasis) + ", mục II.4");
      return;
    }
    set_date_value(quoted, date->value, confidence_of(*date));
    diagnose_date(*date, quoted);
  }

  static double confidence_of(const HeaderDate& date) {
    const auto is = [&](DatePart part) { return date.day == part || date.month == part; };
    if (is(DatePart::unreadable) || date.impossible) return 0.6;
    return is(DatePart::repaired) ? 0.7 : 1.0;
  }

  void diagnose_date(const HeaderDate& date, const Quoted& quoted) {
    const std::string basis = std::string(kStateBasis) + ", mục II.4";
    const auto is = [&](DatePart part) { return date.day == part || date.month == part; };
    if (date.impossible) {
      diagnose(Severity::warning, "header.date.impossible",
               "there is no such day as '" + quoted.text + "'; only its month was taken", quoted.span, basis);
    } else if (is(DatePart::unreadable)) {
      diagnose(Severity::warning, "header.date.unreadable",
               "day or month cannot be read in '" + quoted.text + "'; only what is certain was taken", quoted.span,
               basis);
    } else if (is(DatePart::blank)) {
      diagnose(Severity::info, "header.date.incomplete",
               "day or month is blank in '" + quoted.text + "'; fill it in when the document is issued", quoted.span,
               basis);
    } else if (is(DatePart::repaired)) {
      diagnose(Severity::info, "header.date.repaired",
               "letters were read as digits in '" + quoted.text + "'; compare with the page", quoted.span, basis);
    }
  }

  // Laws and resolutions of an assembly bear no date in the header: theirs is the day of adoption.
  void take_adoption() {
    if (out_.header.date || !out_.header.doc_type) return;
    const std::optional<Adoption> adoption = find_adoption(rules_, origin_.reading(), *out_.header.doc_type);
    if (adoption) set_date_value(origin_.quote_reading(adoption->span), adoption->value, 0.95);
  }

  void set_date_value(const Quoted& quoted, const recognise::DateValue& value, double confidence) {
    Date date;
    date.text = quoted.text;
    date.value = value.iso();
    date.precision = value.precision();
    date.span = quoted.span;
    date.parts = quoted.parts;
    date.confidence = confidence;
    out_.header.date = std::move(date);
  }

  void diagnose(Severity severity, const char* code, std::string message, Span span, std::string basis) {
    out_.diagnostics.push_back({severity, code, std::move(message), span, std::move(basis)});
  }

  // --- issuer and parent

  void read_bodies_of_column() {
    const std::vector<HeaderBody> bodies = read_bodies(rules_, origin_, issuer_pieces());
    if (!bodies.empty()) {
      set_body(bodies.back().lines, bodies.back().known ? 0.95 : 0.7, &out_.header.issuer);
      if (bodies.size() > 1) set_body(bodies[bodies.size() - 2].lines, 0.95, &out_.header.parent);
      for (const HeaderBody& body : bodies) note_family(body.family);
    } else if (!heading_issuer_.empty()) {
      set_body(heading_issuer_, 0.85, &out_.header.issuer);
      note_family_of(heading_issuer_.front());
    } else if (authority_) {
      set_body(authority_lines(), 0.7, &out_.header.issuer);
      note_family_of(*authority_);
    }
  }

  // The authority's name may take more than one line: HỘI ĐỒNG NHÂN DÂN / TỈNH AN SƠN.
  std::vector<Span> authority_lines() const {
    std::vector<Span> lines = {*authority_};
    for (std::uint32_t i = out_.first_body_line + 1; i < layout_.lines.size() && lines.size() < 4; ++i) {
      if (layout_.lines[i].kind == layout::LineKind::rule) break;
      if (!layout_.lines[i].is_text()) continue;
      const Span span = without_noise(key_, lines_.text_of(i));
      if (lines_.is_opener(i) || begins(rules_.session, key_, span) || !is_capitals(layout_.at(span))) break;
      lines.push_back(span);
    }
    return lines;
  }

  void note_family(std::string_view family) {
    if (family == "mass") body_family_ = Family::mass;
    if (family == "party" && body_family_ != Family::mass) body_family_ = Family::party;
    if (family == "state" && !body_family_) body_family_ = Family::state;
  }

  void note_family_of(Span span) { note_family(family_of(rules_, key_, span)); }

  void set_body(const std::vector<Span>& lines, double confidence, std::optional<Body>* out) {
    const Quoted quoted = origin_.quote_norm(lines);
    Body body;
    body.text = quoted.text;
    body.span = quoted.span;
    body.parts = quoted.parts;
    body.confidence = confidence;
    *out = std::move(body);
  }

  // The lines of the left column above the number. What a stamp left above the header is cut off: the column begins
  // on the line of the title if there is text beside it, else with the first line that names a body.
  std::vector<Piece> issuer_pieces() const {
    std::vector<Piece> column;
    for (const Piece& piece : left_) {
      if (piece.line > column_end_) break;
      if (!number_ && title_ == nullptr && date_ != nullptr && piece.line > date_->line) break;
      column.push_back(piece);
    }
    if (title_ == nullptr && !number_ && date_ == nullptr) return {};
    std::size_t first = column.size();
    for (std::size_t i = 0; i < column.size() && title_ != nullptr && first == column.size(); ++i) {
      if (column[i].line == title_->line && column[i].span.begin < title_->span.begin) first = i;
    }
    if (first < column.size()) {
      while (first > 0 && !column[first].after_blank && begins_issuer(column[first - 1]) &&
             column[first - 1].line + 1 == column[first].line)
        --first;
    } else {
      first = 0;
      while (first < column.size() && !begins_issuer(column[first])) ++first;
    }
    column.erase(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(first));
    return column;
  }

  bool begins_issuer(const Piece& piece) const { return begins_body(rules_, key_, piece.span); }

  // --- addressees

  void read_addressees_of_letter() {
    const std::uint32_t line = addressee_line_ != kNoLine ? addressee_line_ : addressees_after(out_.first_body_line);
    if (line == kNoLine) return;
    const Addressees list = read_addressees(origin_, rules_, line);
    for (const std::vector<Span>& item : list.items) {
      out_.header.addressees.push_back(origin_.quote_norm(item));
      out_.header.addressees.back().rule = "header.addressee";
    }
    out_.first_body_line = std::max(out_.first_body_line, list.next_line);
    addressee_line_ = line;
  }

  // The list stands right under the title, or a bracket lies between.
  std::uint32_t addressees_after(std::uint32_t from) const {
    int others = 0;
    const int most = type_ ? 1 : 12;  // a letter may tell its occasion first
    for (std::uint32_t i = from; i < layout_.lines.size() && others <= most; ++i) {
      if (!layout_.lines[i].is_text()) continue;
      if (begins_addressees(layout_, rules_, lines_, i)) return i;
      const Span span = lines_.text_of(i);
      if (type_ && type_->name == "công điện" && begins(rules_.telegram, key_, span)) return i;
      if (!begins(rules_.attached, key_, span)) ++others;
    }
    return kNoLine;
  }

  // --- type and family, from everything

  void settle_type() {
    if (out_.header.doc_type) return;
    if (number_ && !number_->type_word.empty()) out_.header.doc_type = type_of_word(number_->type_word);
    if (!out_.header.doc_type && number_ && number_->number.type_code) {
      const std::string_view name = codes_.type_name(*number_->number.type_code, number_->party_style);
      if (!name.empty()) out_.header.doc_type = std::string(name);
    }
    const bool letter = has_subject_ || addressee_line_ != kNoLine;
    if (!out_.header.doc_type && letter) out_.header.doc_type = "công văn";
  }

  std::optional<std::string> type_of_word(Span word) const {
    std::uint32_t end = 0;
    const auto* row = longest_name(rules_.doctypes, key_, word, &end);
    if (row == nullptr) return std::nullopt;
    return row->cells[0];
  }

  void settle_family() {
    Family family = Family::state;
    if (title_ != nullptr && title_->role == Role::party_title) {
      family = Family::party;
    } else if (title_ != nullptr && title_->role == Role::youth_title) {
      family = Family::mass;
    } else if (title_ != nullptr) {
      family = body_family_ == Family::mass ? Family::mass : Family::state;
    } else if (body_family_) {
      family = *body_family_;
    } else if ((number_ && number_->party_style) || party_symbol()) {
      family = Family::party;
    }
    out_.header.family = family;
  }

  // 57-NQ/TW: the Party writes a hyphen behind the serial.
  bool party_symbol() const {
    if (!heading_number_ || !out_.header.number || !out_.header.number->serial) return false;
    const std::string& canonical = out_.header.number->canonical;
    const std::size_t after = out_.header.number->serial->size();
    return canonical.size() > after && canonical[after] == '-';
  }

  // --- no header: an article has its heading at most

  void read_heading() {
    out_ = HeaderReading();
    std::uint32_t i = 0;
    while (i < layout_.lines.size() && !layout_.lines[i].is_text()) ++i;
    if (i + 1 >= layout_.lines.size()) return;
    const Span span = lines_.text_of(i);
    const bool alone = layout_.lines[i + 1].kind == layout::LineKind::blank;
    if (!alone || span.size() > kLongestHeading || span.size() < 10 || !text::is_upper(key_[span.begin])) return;
    const char last = key_[span.end - 1];
    if (last == '.' || last == ';' || last == ':' || last == ',' || lines_.is_opener(i)) return;
    if (layout::begins_unit(layout_.at(layout_.lines[i].span)) || !prose_follows(i + 1)) return;
    out_.header.title = origin_.quote_norm(span);
    out_.header.title->confidence = 0.5;
    out_.title_norm = span;
    out_.first_body_line = i + 1;
  }

  // A paragraph that is longer than a heading, beginning with a capital.
  bool prose_follows(std::uint32_t line) const {
    while (line < layout_.lines.size() && !layout_.lines[line].is_text()) ++line;
    if (line >= layout_.lines.size()) return false;
    const Span span = lines_.text_of(line);
    return span.size() > 60 && text::is_upper(key_[span.begin]) &&
           !layout::begins_unit(layout_.at(layout_.lines[line].span));
  }

  static constexpr std::uint32_t kNoLine = 0xffffffff;

  const layout::Layout& layout_;
  const layout::Origin& origin_;
  const recognise::Codes& codes_;
  std::string_view key_;
  HeaderRules rules_;
  HeaderLines lines_;
  const grammar::Grammar& grammar_;
  CopyMarks copy_;
  std::vector<Piece> pieces_;
  bool has_title_ = false;

  const Piece* title_ = nullptr;  // Quốc hiệu, or the Party's or the Youth Union's title
  const Piece* date_ = nullptr;
  const Piece* number_piece_ = nullptr;
  std::uint32_t column_end_ = kNoLine;  // the line of the number, read or not
  std::optional<HeaderNumber> number_;
  std::optional<TypeLine> type_;
  std::uint32_t type_line_ = kNoLine;
  std::uint32_t next_line_ = 0;  // below the title
  std::uint32_t addressee_line_ = kNoLine;
  std::vector<Piece> left_;  // text of the left column that is nothing else
  std::size_t junk_ = 0;
  std::vector<Span> subject_;
  std::uint32_t subject_line_ = 0;
  bool has_subject_ = false;
  bool subject_open_ = false;
  std::vector<Span> heading_issuer_;
  bool heading_number_ = false;
  std::optional<Span> authority_;
  std::optional<Family> body_family_;
  HeaderReading out_;
};

}  // namespace

HeaderReading read_header(const layout::Layout& layout, const layout::Origin& origin, const grammar::Grammar& grammar,
                          const recognise::Codes& codes) {
  return HeaderReader(layout, origin, grammar, codes).read();
}

}  // namespace vanban::structure
