// vanban/document/1: which fields, in which order. Every field of the contract is written, null where there is nothing;
// only `parts`, `rule`, `scan` and a confidence of 1 are left out, for they say nothing then.
#include "vanban/json.h"

#include <algorithm>
#include <type_traits>

#include "emit/json_writer.h"
#include "emit/offsets.h"
#include "emit/outline_tree.h"
#include "emit/piecewise.h"
#include "text/utf8.h"
#include "vanban/names.h"

namespace vanban {
namespace {

class DocumentWriter {
 public:
  DocumentWriter(std::string_view text, const JsonOptions& options, std::string* out)
      : text_(text), options_(options), offsets_(text, options.offsets), json_(options.pretty, out) {}
  // What is written goes on whenever it has grown large.
  DocumentWriter(std::string_view text, const JsonOptions& options, emit::Piecewise* pieces)
      : DocumentWriter(text, options, pieces->text()) {
    pieces_ = pieces;
  }

  void write(const Document& document, const Source& source);

 private:
  template <emit::MemberName name, typename T>
  void field(const T& content) {
    json_.key<name>();
    value(content);
  }
  template <emit::MemberName name, typename T>
  void field(const std::optional<T>& content) {
    content ? field<name>(*content) : json_.null_member<name>();
  }
  template <emit::MemberName name, typename T>
  void field(const Boxed<T>& content) {
    content ? field<name>(*content) : json_.null_member<name>();
  }

  template <typename T>
  void value(const std::optional<T>& content) {
    content ? value(*content) : json_.null();
  }

  template <typename T>
  void value(const std::vector<T>& list) {
    json_.begin_array();
    for (const T& content : list) {
      value(content);
      pass_on();
    }
    json_.end_array();
  }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void value(Enum content) {
    const std::string_view name = name_of(content);
    name.empty() ? json_.null() : json_.name(name);
  }

  void value(std::string_view content) { json_.string(content); }
  void value(const std::string& content) { json_.string(content); }
  void value(bool content) { json_.boolean(content); }
  void value(int content) { json_.integer(content); }
  void value(Span span);

  void pass_on() {
    if (pieces_ != nullptr) pieces_->pass_on();
  }

  void write_text();
  void parts(const std::vector<Span>& parts);
  void confidence(double confidence);
  void quoted(const Quoted& quoted);
  void units(const emit::OutlineTree& tree, const std::vector<Unit>& outline, std::int32_t first);

  void value(const Source& source);
  void value(const Scan& scan);
  void value(const ScannedPage& page);
  void value(const ScannedWord& word);
  void value(const Territory& territory);
  void value(const Header& header);
  void value(const Quoted& content);
  void value(const Number& number);
  void value(const Date& date);
  void value(const Body& body);
  void value(const Effective& effective);
  void value(const Copy& copy);
  void value(const Filing& filing);
  void value(const Signature& signature);
  void value(const Recipient& recipient);
  void value(const Task& task);
  void value(const TaskAssignment& carried);
  void value(const Assignment& assignment);
  void value(const Deadline& deadline);
  void value(const Citation& citation);
  void value(const Pinpoint& pinpoint);
  void value(const PinpointPart& part);
  void value(const Diagnostic& diagnostic);

  std::string_view text_;
  const JsonOptions& options_;
  emit::Offsets offsets_;
  emit::JsonWriter json_;
  emit::Piecewise* pieces_ = nullptr;  // null: all goes into one string
};

void DocumentWriter::write(const Document& document, const Source& source) {
  json_.begin_object();
  field<"schema">(std::string_view("vanban/document/1"));
  field<"source">(source);
  options_.include_text ? write_text() : json_.null_member<"text">();
  field<"offset_unit">(options_.offsets);
  field<"key">(document.key);
  field<"partial_key">(document.partial_key);
  field<"territory">(document.territory);
  field<"header">(document.header);
  field<"signatures">(document.signatures);
  field<"recipients">(document.recipients);
  json_.key<"outline">();
  const emit::OutlineTree tree(document.outline);
  units(tree, document.outline, tree.first_root());
  field<"tasks">(document.tasks);
  field<"assignments">(document.assignments);
  field<"citations">(document.citations);
  field<"dates">(document.dates);
  field<"diagnostics">(document.diagnostics);
  if (!source.scan.recogniser.empty()) field<"scan">(source.scan);
  json_.end_object();
}

// In pieces: it is as large as the document, and need not be held twice.
void DocumentWriter::write_text() {
  constexpr std::size_t kPiece = std::size_t{1} << 16;
  json_.key<"text">();
  json_.begin_string();
  for (std::string_view rest = text_; !rest.empty();) {
    const std::string_view piece = text::whole_characters(rest, kPiece);
    json_.more(piece);
    pass_on();
    rest.remove_prefix(piece.size());
  }
  json_.end_string();
}

void DocumentWriter::value(Span span) { json_.pair(offsets_.convert(span.begin), offsets_.convert(span.end)); }

void DocumentWriter::parts(const std::vector<Span>& parts) {
  if (!parts.empty()) field<"parts">(parts);
}

void DocumentWriter::confidence(double confidence) {
  if (confidence == 1.0) return;
  json_.key<"confidence">();
  json_.share(confidence);
}

void DocumentWriter::value(const Source& source) {
  json_.begin_object();
  field<"uri">(source.uri);
  field<"sha256">(source.sha256);
  field<"media_type">(source.media_type);
  field<"encoding">(source.encoding);
  field<"via">(source.via);
  json_.key<"bytes">();
  json_.integer(static_cast<std::int64_t>(source.bytes));
  field<"pages">(source.pages);
  json_.end_object();
}

void DocumentWriter::value(const Scan& scan) {
  json_.begin_object();
  field<"recogniser">(scan.recogniser);
  field<"pages">(scan.pages);
  field<"words">(scan.words);
  json_.end_object();
}

void DocumentWriter::value(const ScannedPage& page) {
  json_.begin_object();
  json_.key<"page">();
  json_.integer(page.number);
  json_.key<"width">();
  json_.tenths(static_cast<double>(page.width));
  json_.key<"height">();
  json_.tenths(static_cast<double>(page.height));
  field<"fault">(page.fault.empty() ? std::nullopt : std::optional(page.fault));
  json_.end_object();
}

// As a list: there are many.
void DocumentWriter::value(const ScannedWord& word) {
  json_.begin_array();
  json_.integer(offsets_.convert(word.span.begin));
  json_.integer(offsets_.convert(word.span.end));
  json_.integer(word.page);
  for (const float edge : {word.left, word.top, word.right, word.bottom}) json_.tenths(static_cast<double>(edge));
  json_.share(static_cast<double>(word.confidence));
  json_.end_array();
}

void DocumentWriter::value(const Territory& territory) {
  json_.begin_object();
  field<"id">(territory.id);
  field<"span">(territory.span);
  field<"from">(territory.from);
  json_.end_object();
}

void DocumentWriter::value(const Header& header) {
  json_.begin_object();
  field<"family">(header.family);
  field<"doc_type">(header.doc_type);
  field<"number">(header.number);
  field<"issuer">(header.issuer);
  field<"parent">(header.parent);
  field<"place">(header.place);
  field<"date">(header.date);
  field<"title">(header.title);
  field<"addressees">(header.addressees);
  field<"secrecy">(header.secrecy);
  field<"urgency">(header.urgency);
  field<"circulation">(header.circulation);
  field<"copy">(header.copy);
  field<"effective">(header.effective);
  field<"filing">(header.filing);
  json_.end_object();
}

// The fields of a quotation, for objects that are one and more.
void DocumentWriter::quoted(const Quoted& quoted) {
  field<"text">(quoted.text);
  field<"span">(quoted.span);
  parts(quoted.parts);
  if (!quoted.rule.empty()) field<"rule">(quoted.rule);
  confidence(quoted.confidence);
}

void DocumentWriter::value(const Quoted& content) {
  json_.begin_object();
  quoted(content);
  json_.end_object();
}

void DocumentWriter::value(const Number& number) {
  json_.begin_object();
  field<"text">(number.text);
  field<"canonical">(number.canonical);
  field<"serial">(number.serial);
  field<"year">(number.year);
  field<"symbol">(number.symbol);
  field<"type_code">(number.type_code);
  field<"issuer_code">(number.issuer_code);
  field<"unit_code">(number.unit_code);
  field<"span">(number.span);
  parts(number.parts);
  confidence(number.confidence);
  json_.end_object();
}

void DocumentWriter::value(const Date& date) {
  json_.begin_object();
  field<"text">(date.text);
  field<"value">(date.value);
  field<"precision">(date.precision);
  field<"span">(date.span);
  parts(date.parts);
  confidence(date.confidence);
  json_.end_object();
}

void DocumentWriter::value(const Body& body) {
  json_.begin_object();
  field<"text">(body.text);
  field<"span">(body.span);
  parts(body.parts);
  field<"id">(body.id);
  field<"level">(body.level);
  field<"province">(body.province);
  field<"term">(body.term);
  if (!body.rule.empty()) field<"rule">(body.rule);
  confidence(body.confidence);
  json_.end_object();
}

void DocumentWriter::value(const Effective& effective) {
  json_.begin_object();
  field<"text">(effective.text);
  field<"span">(effective.span);
  field<"date">(effective.date);
  field<"rule">(effective.rule);
  json_.end_object();
}

void DocumentWriter::value(const Copy& copy) {
  json_.begin_object();
  field<"form">(copy.form);
  field<"body">(copy.body);
  field<"number">(copy.number);
  field<"date">(copy.date);
  field<"span">(copy.span);
  json_.end_object();
}

void DocumentWriter::value(const Filing& filing) {
  json_.begin_object();
  field<"unit">(filing.unit);
  field<"drafter">(filing.drafter);
  field<"copies">(filing.copies);
  field<"span">(filing.span);
  json_.end_object();
}

void DocumentWriter::value(const Signature& signature) {
  json_.begin_object();
  field<"authority">(signature.authority);
  field<"body">(signature.body);
  field<"position">(signature.position);
  field<"name">(signature.name);
  field<"span">(signature.span);
  field<"chain">(signature.chain);
  json_.end_object();
}

void DocumentWriter::value(const Recipient& recipient) {
  json_.begin_object();
  quoted(recipient.quoted);
  field<"purpose">(recipient.purpose);
  field<"group">(recipient.group);
  json_.end_object();
}

// Writes `first` and its siblings with all below them. Recursive: OutlineTree bounds the depth.
void DocumentWriter::units(const emit::OutlineTree& tree, const std::vector<Unit>& outline, std::int32_t first) {
  json_.begin_array();
  for (std::int32_t i = first; i != emit::OutlineTree::kNone; i = tree.next_sibling(i)) {
    const Unit& unit = outline[static_cast<std::size_t>(i)];
    json_.begin_object();
    field<"id">(unit.id);
    field<"kind">(unit.kind);
    field<"label">(unit.label);
    field<"label_span">(unit.label_span);
    field<"heading">(unit.heading);
    field<"span">(unit.span);
    json_.key<"children">();
    units(tree, outline, tree.first_child(i));
    json_.end_object();
    pass_on();
  }
  json_.end_array();
}

void DocumentWriter::value(const Task& task) {
  json_.begin_object();
  field<"id">(task.id);
  field<"unit">(task.unit);
  field<"path">(task.path);
  field<"span">(task.span);
  parts(task.parts);
  field<"assignments">(task.assignments);
  field<"citations">(task.citations);
  field<"output">(task.output);
  field<"report_to">(task.report_to);
  json_.end_object();
}

void DocumentWriter::value(const TaskAssignment& carried) {
  json_.begin_object();
  field<"id">(carried.id);
  field<"inherited">(carried.inherited);
  json_.end_object();
}

void DocumentWriter::value(const Assignment& assignment) {
  json_.begin_object();
  field<"id">(assignment.id);
  field<"unit">(assignment.unit);
  field<"tasks">(assignment.tasks);
  field<"span">(assignment.span);
  field<"lead">(assignment.lead);
  field<"with">(assignment.with);
  field<"deadline">(assignment.deadline);
  field<"cue">(assignment.cue);
  field<"inherited">(assignment.inherited);
  json_.end_object();
}

void DocumentWriter::value(const Deadline& deadline) {
  json_.begin_object();
  field<"text">(deadline.text);
  field<"span">(deadline.span);
  field<"due">(deadline.due);
  field<"recurrence">(deadline.recurrence);
  json_.end_object();
}

void DocumentWriter::value(const Citation& citation) {
  json_.begin_object();
  field<"id">(citation.id);
  field<"span">(citation.span);
  field<"text">(citation.text);
  field<"form">(citation.form);
  field<"doc_type">(citation.doc_type);
  field<"number">(citation.number);
  field<"date">(citation.date);
  field<"issuer">(citation.issuer);
  field<"title">(citation.title);
  field<"pinpoint">(citation.pinpoint);
  field<"relation">(citation.relation);
  field<"cue">(citation.cue);
  field<"extent">(citation.extent);
  field<"subject">(citation.subject);
  field<"antecedent">(citation.antecedent);
  field<"key">(citation.key);
  field<"partial_key">(citation.partial_key);
  field<"unit">(citation.unit);
  json_.key<"confidence">();
  json_.share(citation.confidence);
  json_.end_object();
}

void DocumentWriter::value(const Pinpoint& pinpoint) {
  json_.begin_object();
  field<"text">(pinpoint.text);
  field<"span">(pinpoint.span);
  field<"parts">(pinpoint.parts);
  json_.end_object();
}

void DocumentWriter::value(const PinpointPart& part) {
  json_.begin_object();
  field<"part">(part.part);
  field<"chapter">(part.chapter);
  field<"section">(part.section);
  field<"article">(part.article);
  field<"clause">(part.clause);
  field<"point">(part.point);
  field<"appendix">(part.appendix);
  field<"heading">(part.heading);
  field<"item">(part.item);
  json_.end_object();
}

void DocumentWriter::value(const Diagnostic& diagnostic) {
  json_.begin_object();
  field<"severity">(diagnostic.severity);
  field<"code">(diagnostic.code);
  field<"message">(diagnostic.message);
  field<"span">(diagnostic.span);
  field<"basis">(diagnostic.basis.empty() ? std::nullopt : std::optional<std::string_view>(diagnostic.basis));
  json_.end_object();
}

}  // namespace

std::string to_json(const Document& document, std::string_view text, const Source& source, const JsonOptions& options) {
  // Growing the string costs a third of the time; documents give about twice their size.
  constexpr std::size_t kLeastRoom = 4096;
  constexpr std::size_t kMostRoom = std::size_t{16} << 20;
  std::string out;
  out.reserve(std::clamp(2 * text.size(), kLeastRoom, kMostRoom));
  DocumentWriter(text, options, &out).write(document, source);
  return out;
}

bool write_json(const Document& document, std::string_view text, const Source& source, const JsonOptions& options,
                const Sink& sink) {
  emit::Piecewise pieces(sink);
  DocumentWriter(text, options, &pieces).write(document, source);
  return pieces.flush();
}

}  // namespace vanban
