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
  std::string text;       // as written
  std::string canonical;  // repaired: no blanks, plain '-' and '/', leading zeros kept
  std::optional<std::string> serial;
  std::optional<int> year;
  std::string symbol;  // what follows serial and year: QĐ/TU, NĐ-CP
  std::optional<std::string> type_code;
  std::optional<std::string> issuer_code;
  Boxed<std::string> unit_code;  // drafting unit of a State letter: VX in 12/UBND-VX
  Span span;
  std::vector<Span> parts;
  double confidence = 1.0;
};

enum class Precision : std::uint8_t { day, month, year };

struct Date {
  std::string text;   // with its word: ngày 07 tháng 3 năm 2022
  std::string value;  // ISO 8601, partial allowed: 2022-03-07, 2022-03, 2022
  Precision precision = Precision::day;
  Span span;
  std::vector<Span> parts;
  double confidence = 1.0;
};

enum class Level : std::uint8_t { none, central, province, district, commune, unit };

struct Body {
  std::string text;
  Span span;
  std::vector<Span> parts;
  std::optional<std::string> id;  // canonical body, as in the contract's KEYS
  Level level = Level::none;
  std::optional<std::string> province;  // slug
  std::optional<int> term;              // khóa XI: 11
  std::string rule;
  double confidence = 1.0;
};

enum class Family : std::uint8_t { party, state, mass, other };

struct Effective {
  std::string text;
  Span span;
  std::optional<std::string> date;  // ISO
  std::optional<std::string> rule;  // "signing", or the words as they stand
};

// The copying body's own line or block (Sao y, Sao lục, Trích sao): never the document's number.
struct Copy {
  std::string form;
  std::optional<std::string> body;
  std::optional<std::string> number;
  std::optional<std::string> date;
  Span span;
};

// From the Lưu line and the typist's mark.
struct Filing {
  std::optional<std::string> unit;
  std::optional<std::string> drafter;
  std::optional<int> copies;
  Span span;
};

struct Header {
  Family family = Family::other;
  std::optional<std::string> doc_type;  // full name in lower case: chỉ thị
  Boxed<Number> number;
  Boxed<Body> issuer;
  Boxed<Body> parent;
  Boxed<Quoted> place;
  Boxed<Date> date;
  Boxed<Quoted> title;
  std::vector<Quoted> addressees;
  Boxed<Quoted> urgency;
  Boxed<Quoted> secrecy;
  Boxed<Quoted> circulation;
  Boxed<Effective> effective;
  Boxed<Copy> copy;
  Boxed<Filing> filing;
};

struct Signature {
  std::optional<std::string> authority;
  std::optional<std::string> body;
  std::optional<std::string> position;
  std::optional<std::string> name;
  Span span;
  std::vector<std::string> chain;  // all authority lines in order
};

struct Recipient {
  Quoted quoted;
  std::optional<std::string> purpose;
  std::optional<std::string> group;
};

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
  std::string id;
  UnitKind kind = UnitKind::item;
  std::string label;
  Span label_span;
  Boxed<Quoted> heading;
  Span span;
  std::int32_t parent = -1;
};

struct Deadline {
  std::string text;
  Span span;
  std::optional<std::string> due;         // ISO, partial allowed
  std::optional<std::string> recurrence;  // month, quarter, half-year, year, week; month/25 where the day is said
};

struct Assignment {
  std::string id;
  std::optional<std::string> unit;
  std::vector<std::string> tasks;
  Span span;
  std::vector<Quoted> lead;
  std::vector<Quoted> with;
  Boxed<Deadline> deadline;
  Boxed<Quoted> cue;
  bool inherited = false;  // the addressees of a letter, where the letter names nobody else
};

struct TaskAssignment {
  std::string id;
  bool inherited = false;
};

struct Task {
  std::string id;
  std::optional<std::string> unit;
  std::string path;
  Span span;
  std::vector<Span> parts;
  std::vector<std::string> citations;
  std::vector<TaskAssignment> assignments;
  Boxed<Quoted> output;
  std::vector<Quoted> report_to;
};

enum class Form : std::uint8_t { numbered, named, back };

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

enum class Extent : std::uint8_t { none, whole, part };

struct PinpointPart {
  Boxed<std::string> part, chapter, section, article, clause, point, appendix, heading, item;
};

struct Pinpoint {
  std::string text;
  Span span;
  std::vector<PinpointPart> parts;  // one for each place named
};

struct Citation {
  std::string id;
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
  Boxed<Quoted> cue;
  Boxed<std::string> subject;     // id of another citation; empty: this document
  Boxed<std::string> antecedent;  // for Form::back
  std::optional<std::string> key;
  std::optional<std::string> partial_key;
  std::optional<std::string> unit;
  double confidence = 1.0;
  Extent extent = Extent::none;
};

enum class Severity : std::uint8_t { info, warning, error };

// What was odd or not understood, with what to do in `message`.
struct Diagnostic {
  Severity severity = Severity::info;
  std::string code;
  std::string message;
  std::optional<Span> span;
  std::string basis;  // the article of the rule, "" where none
};

enum class TerritoryFrom : std::uint8_t { issuer, parent, place, text };

// The unit whose document this is (KEYS: province[/district][/commune], or vn), and where that is said.
struct Territory {
  std::string id;
  Span span;
  TerritoryFrom from = TerritoryFrom::text;
};

struct Document {
  std::optional<std::string> key;
  std::optional<std::string> partial_key;
  std::optional<Territory> territory;
  Header header;
  std::vector<Signature> signatures;
  std::vector<Recipient> recipients;
  std::vector<Unit> outline;
  std::vector<Task> tasks;
  std::vector<Assignment> assignments;
  std::vector<Citation> citations;
  std::vector<Date> dates;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace vanban

#endif  // VANBAN_DOCUMENT_H_
