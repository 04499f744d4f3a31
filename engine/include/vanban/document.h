// What vanban reads out of one document: plain structs, the C++ side of contract vanban/document/1.
//
// Every Span counts bytes of the decoded original text (decode.h), half open. A value that the text does
// not give is empty (std::nullopt, also of a Boxed, or an empty vector), never guessed. Strings are UTF-8 and owned.
#ifndef VANBAN_DOCUMENT_H_
#define VANBAN_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vanban/boxed.h"
#include "vanban/span.h"

namespace vanban {

// Words of the source: NFC, white space (line breaks too) written as one space.
// `parts` is set where `span` also covers foreign text (another column, a page number): the pieces in
// reading order.
struct Quoted {
  std::string text;
  Span span;
  std::vector<Span> parts;
  std::string rule;         // the grammar rule that gave it, "" where none did
  double confidence = 1.0;  // that the value is right, 0 to 1
};

// A document's number and symbol (số, ký hiệu): Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3;
// Hướng dẫn 36-HD/VPTW for the Party.
struct Number {
  std::string text;                        // as written
  std::string canonical;                   // repaired: no blanks, plain '-' and '/', leading zeros kept
  std::optional<std::string> serial;       // 30, 05, 66.15; empty where it is still to be filled in
  std::optional<int> year;                 // where the number has one: 30/2020/NĐ-CP
  std::string symbol;                      // what follows serial and year: QĐ/TU, NĐ-CP
  std::optional<std::string> type_code;    // of the document's type: QĐ, NĐ
  std::optional<std::string> issuer_code;  // of the body: TU, CP
  Boxed<std::string> unit_code;            // drafting unit of a State letter: VX in 12/UBND-VX
  Span span;
  std::vector<Span> parts;
  double confidence = 1.0;
};

// What of a date is said.
enum class Precision : std::uint8_t { day, month, year };

struct Date {
  std::string text;   // with its word: ngày 07 tháng 3 năm 2022
  std::string value;  // ISO 8601, partial allowed: 2022-03-07, 2022-03, 2022
  Precision precision = Precision::day;
  Span span;
  std::vector<Span> parts;
  double confidence = 1.0;
};

// Of which level a body is. none: its name does not tell; unit: it is no authority of a territory (school, company).
enum class Level : std::uint8_t { none, central, province, district, commune, unit };

// A body, or a post, as the text names it.
struct Body {
  std::string text;  // this, span, parts, rule and confidence as in Quoted
  Span span;
  std::vector<Span> parts;
  std::optional<std::string> id;  // canonical body, as in the contract's KEYS: hung-yen/tinh-uy/ban-thuong-vu
  Level level = Level::none;
  std::optional<std::string> province;  // that it is in, by its slug of KEYS; empty for central bodies
  std::optional<int> term;              // khóa XI: 11
  std::string rule;
  double confidence = 1.0;
};

// By whose rules of form a document is made: the Party's (Hướng dẫn 36-HD/VPTW), the State's (Nghị định 30/2020/NĐ-CP),
// those of a mass organisation.
enum class Family : std::uint8_t { party, state, mass, other };

// Since when the document is in force, where it says so itself.
struct Effective {
  std::string text;
  Span span;
  std::optional<std::string> date;  // ISO, where the words give it
  std::optional<std::string> rule;  // "signing" (kể từ ngày ký), or the words as they stand
};

// The copying body's own line or block (Sao y, Sao lục, Trích sao): never the document's number.
struct Copy {
  std::string form;  // SAO Y, SAO LỤC, TRÍCH SAO
  std::optional<std::string> body;
  std::optional<std::string> number;
  std::optional<std::string> date;
  Span span;
};

// From the Lưu line and the typist's mark.
struct Filing {
  std::optional<std::string> unit;     // that drafted it: KGVX
  std::optional<std::string> drafter;  // his or her mark: bnt
  std::optional<int> copies;
  Span span;
};

// What stands above the body, as the Family's rules of form have it; `effective` and `filing` stand elsewhere.
struct Header {
  Family family = Family::other;
  std::optional<std::string> doc_type;  // full name in lower case: chỉ thị
  Boxed<Number> number;
  Boxed<Body> issuer;
  Boxed<Body> parent;              // the body over the issuer, which stands above it
  Boxed<Quoted> place;             // where it is issued, before the date: Hà Nội
  Boxed<Date> date;                // of issue
  Boxed<Quoted> title;             // trích yếu
  std::vector<Quoted> addressees;  // of a letter, behind Kính gửi
  Boxed<Quoted> urgency;           // KHẨN, THƯỢNG KHẨN, HỎA TỐC
  Boxed<Quoted> secrecy;           // MẬT, TỐI MẬT, TUYỆT MẬT
  Boxed<Quoted> circulation;       // XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ
  Boxed<Effective> effective;
  Boxed<Copy> copy;
  Boxed<Filing> filing;
};

// One who has signed: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / (name). `authority` and `body` are those of
// the first line, `position` is the signer's own post.
struct Signature {
  std::optional<std::string> authority;  // TM., KT., TL.
  std::optional<std::string> body;
  std::optional<std::string> position;
  std::optional<std::string> name;
  Span span;
  std::vector<std::string> chain;  // all authority lines in order: TL. CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG
};

// An entry of the list under Nơi nhận.
struct Recipient {
  Quoted quoted;
  std::optional<std::string> purpose;  // để báo cáo
  std::optional<std::string> group;    // a line over several: Gửi bản điện tử
};

// Phần, Chương, Mục, Tiểu mục, Điều; khoản and điểm in an article; outside of articles roman I., letter A. or a), item
// 1. 1.1. (1), bullet -; appendix Phụ lục, Mẫu số 01.
enum class UnitKind : std::uint8_t {
  part,
  chapter,
  section,
  subsection,
  article,
  clause,
  point,
  roman,
  letter,
  item,
  bullet,
  appendix
};

// A labelled unit of the text. The outline is kept flat, in reading order; `parent` is an index into it, or -1.
struct Unit {
  std::string id;  // u1, u2, ...
  UnitKind kind = UnitKind::item;
  std::string label;  // without punctuation: I, 1.1, a, Điều 5, -
  Span label_span;
  Boxed<Quoted> heading;
  Span span;  // from its label to the end of its last text, or of the last unit in it
  std::int32_t parent = -1;
};

// By when, or how often.
struct Deadline {
  std::string text;
  Span span;
  std::optional<std::string> due;         // ISO, partial allowed
  std::optional<std::string> recurrence;  // month, quarter, half-year, year, week; month/25 where the day is said
};

// Work that is given to bodies or posts.
struct Assignment {
  std::string id;                   // a1, a2, ...
  std::optional<std::string> unit;  // id of the innermost unit of the outline that it stands in
  std::vector<std::string> tasks;   // ids of those in whose own words it stands
  Span span;
  std::vector<Quoted> lead;  // who is charged: chủ trì
  std::vector<Quoted> with;  // who joins in: phối hợp
  Boxed<Deadline> deadline;
  Boxed<Quoted> cue;       // the words that assign: giao, yêu cầu, có trách nhiệm
  bool inherited = false;  // the addressees of a letter, where the letter names nobody else
};

// An assignment that carries a task.
struct TaskAssignment {
  std::string id;          // Assignment::id
  bool inherited = false;  // it stands in the lead-in or in a unit above, not in the task's own words
};

// What is to be done: the own words of a unit, or a row of a table.
struct Task {
  std::string id;                   // t1, t2, ...
  std::optional<std::string> unit;  // id of the unit that states it; empty for a row
  std::string path;                 // labels from the root, joined by points: II.6.4.-2
  Span span;
  std::vector<Span> parts;             // as in Quoted
  std::vector<std::string> citations;  // ids of those in its words
  std::vector<TaskAssignment> assignments;
  Boxed<Quoted> output;           // the product that is asked for
  std::vector<Quoted> report_to;  // bodies that are to be told of the result
};

// How a document is cited: by its number, by its name (Luật Đất đai năm 2024), or by pointing back (Nghị quyết nêu
// trên).
enum class Form : std::uint8_t { numbered, named, back };

// Of the subject of a citation to the cited document; the *_by forms say it the other way round.
enum class Relation : std::uint8_t {
  based_on,
  implements,
  guides,
  amends,
  replaces,
  repeals,
  issues,
  issued_by,
  responds_to,
  extends,
  corrects,
  suspends,
  consolidates,
  amended_by,
  replaced_by,
  repealed_by,
  cites
};

// Of what is changed or ended; none: the relation has no extent.
enum class Extent : std::uint8_t { none, whole, part };

// A place in a document: its labels, as they are written.
struct PinpointPart {
  Boxed<std::string> part, chapter, section, article, clause, point, appendix, heading, item;
};

// điểm b, c khoản 3 Điều 1
struct Pinpoint {
  std::string text;
  Span span;
  std::vector<PinpointPart> parts;  // one for each place named
};

// A mention of another document.
struct Citation {
  std::string id;  // c1, c2, ... in reading order
  Span span;
  std::string text;
  Form form = Form::numbered;
  std::optional<std::string> doc_type;
  Boxed<Number> number;
  Boxed<Date> date;
  Boxed<Body> issuer;
  Boxed<Quoted> title;
  Boxed<Pinpoint> pinpoint;
  Relation relation = Relation::cites;
  Boxed<Quoted> cue;  // the words that tell the relation
  // Id of the citation whose title or amendment note contains this one, or which it amends; empty: this document.
  Boxed<std::string> subject;
  Boxed<std::string> antecedent;           // for Form::back: id of the citation meant
  std::optional<std::string> key;          // of the cited document (the contract's KEYS); empty where a part is missing
  std::optional<std::string> partial_key;  // then what is known of it, ~ for the rest
  std::optional<std::string> unit;         // id of the innermost unit of the outline that it stands in
  double confidence = 1.0;
  Extent extent = Extent::none;
};

enum class Severity : std::uint8_t { info, warning, error };

// What was odd or not understood, with what to do in `message`.
struct Diagnostic {
  Severity severity = Severity::info;
  std::string code;  // header.number.missing; all of them: engine/DIAGNOSTICS.md
  std::string message;
  std::optional<Span> span;  // empty where it is about the document as a whole
  std::string basis;         // the article of the rule: Nghị định 30/2020/NĐ-CP, Điều 8; "" where none
};

// Where a territory is said.
enum class TerritoryFrom : std::uint8_t { issuer, parent, place, text };

// The unit whose document this is (KEYS: province[/district][/commune], or vn), and where that is said.
struct Territory {
  std::string id;
  Span span;
  TerritoryFrom from = TerritoryFrom::text;
};

// All lists are in reading order.
struct Document {
  std::optional<std::string> key;          // canonical (the contract's KEYS); empty where a part is missing
  std::optional<std::string> partial_key;  // then what is known of it, ~ for the rest
  std::optional<Territory> territory;
  Header header;
  std::vector<Signature> signatures;
  std::vector<Recipient> recipients;
  std::vector<Unit> outline;
  std::vector<Task> tasks;
  std::vector<Assignment> assignments;
  std::vector<Citation> citations;
  std::vector<Date> dates;  // every mention of one, those of citations too
  std::vector<Diagnostic> diagnostics;
};

}  // namespace vanban

#endif  // VANBAN_DOCUMENT_H_
