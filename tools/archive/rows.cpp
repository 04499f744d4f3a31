#include "archive/rows.h"

#include <algorithm>
#include <map>

#include "archive/fields.h"
#include "ingest/legacy.h"
#include "ingest/read_file.h"
#include "search/index_text.h"
#include "vanban/decode.h"
#include "vanban/names.h"

namespace vanban::archive {
namespace {

using search::letters_of;

Value text_or_null(const std::optional<Quoted>& quoted) { return quoted ? Value(quoted->text) : Value(); }

std::string joined(const std::vector<Quoted>& names) {
  std::string out;
  for (const Quoted& name : names) {
    if (!out.empty()) out += "; ";
    out += name.text;
  }
  return out;
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r|*_-");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r|*_-") - begin + 1);
}

bool is_mark(std::string_view words) {
  constexpr std::string_view kMarks[] = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"};
  return std::find(std::begin(kMarks), std::end(kMarks), words) != std::end(kMarks);
}

// In whatever form its letters are composed.
bool may_be_mark(std::string_view cell) {
  constexpr std::size_t kLongest = 32;
  return !cell.empty() && cell.size() <= kLongest && (cell[0] == 'M' || cell[0] == 'T');
}

Row citation_row(const Citation& citation, std::int64_t ord) {
  return {Value(),
          ord,
          citation.text,
          std::string(name_of(citation.form)),
          or_null(citation.doc_type),
          citation.number ? Value(citation.number->canonical) : Value(),
          citation.date ? Value(citation.date->value) : Value(),
          citation.issuer ? Value(citation.issuer->text) : Value(),
          text_or_null(citation.title),
          std::string(name_of(citation.relation)),
          unless_empty(name_of(citation.extent)),
          or_null(citation.key),
          or_null(citation.partial_key),
          or_null(citation.unit),
          static_cast<std::int64_t>(citation.span.begin),
          static_cast<std::int64_t>(citation.span.end),
          citation.confidence};
}

std::string words_of(std::string_view text, const Task& task) {
  std::string out;
  const std::vector<Span> parts = task.parts.empty() ? std::vector<Span>{task.span} : task.parts;
  for (const Span part : parts) {
    bool blank = !out.empty();
    for (const char c : text.substr(part.begin, part.size())) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        blank = !out.empty();
        continue;
      }
      if (blank) out += ' ';
      blank = false;
      out += c;
    }
  }
  return out;
}

Row task_row(const Task& task, std::int64_t ord, const std::string& words, const Assignment* assignment) {
  Row row = {Value(),
             ord,
             task.path,
             words,
             {},
             {},
             {},
             {},
             {},
             text_or_null(task.output),
             static_cast<std::int64_t>(task.span.begin),
             static_cast<std::int64_t>(task.span.end)};
  if (assignment == nullptr) return row;
  constexpr std::size_t kLead = 4, kJoint = 5, kDeadline = 6, kDue = 7, kRecurrence = 8;
  row[kLead] = unless_empty(joined(assignment->lead));
  row[kJoint] = unless_empty(joined(assignment->with));
  if (assignment->deadline) {
    row[kDeadline] = assignment->deadline->text;
    row[kDue] = or_null(assignment->deadline->due);
    row[kRecurrence] = or_null(assignment->deadline->recurrence);
  }
  return row;
}

using Assignments = std::map<std::string_view, const Assignment*>;

// Those of a task; null alone where nobody is named.
std::vector<const Assignment*> assignments_of(const Task& task, const Assignments& assignments) {
  std::vector<const Assignment*> given;
  for (const TaskAssignment& one : task.assignments) {
    if (const auto found = assignments.find(one.id); found != assignments.end()) given.push_back(found->second);
  }
  if (given.empty()) given.push_back(nullptr);
  return given;
}

// A row for each assignment of a task; one without a body where nobody is named.
void add_tasks(const Document& document, std::string_view text, Yield* yield) {
  Assignments assignments;
  for (const Assignment& assignment : document.assignments) assignments[assignment.id] = &assignment;
  for (const Task& task : document.tasks) {
    const std::string words = words_of(text, task);
    for (const Assignment* assignment : assignments_of(task, assignments)) {
      const auto ord = static_cast<std::int64_t>(yield->tasks.size());
      yield->tasks.push_back(task_row(task, ord, words, assignment));
    }
  }
}

void add_pieces(const ingest::FileText& file, Yield* yield) {
  const auto or_none = [](std::int32_t number, std::int32_t none) {
    return number == none ? Value() : Value(std::int64_t{number});
  };
  for (const ingest::Piece& piece : file.pieces) {
    const bool boxed = piece.right > piece.left;
    const auto side = [&](float value) { return boxed ? Value(static_cast<double>(value)) : Value(); };
    yield->pieces.push_back({Value(), static_cast<std::int64_t>(yield->pieces.size()),
                             static_cast<std::int64_t>(piece.span.begin), static_cast<std::int64_t>(piece.span.end),
                             or_none(piece.page, 0), side(piece.left), side(piece.top), side(piece.right),
                             side(piece.bottom), or_none(piece.table, -1), or_none(piece.row, -1),
                             or_none(piece.column, -1), std::int64_t{piece.note}});
  }
}

// What the text says of a field, "" for nothing; none where evidence of that field bears on nothing in the text.
std::optional<std::string> said_by_text(const Document& document, std::string_view field) {
  const Header& header = document.header;
  if (field == "number") return header.number ? header.number->canonical : std::string();
  if (field == "serial") return header.number && header.number->serial ? *header.number->serial : std::string();
  if (field == "date") return header.date ? header.date->value : std::string();
  if (field == "issuer") return header.issuer ? header.issuer->text : std::string();
  if (field == "doc_type") return header.doc_type.value_or("");
  if (field == "title") return header.title ? header.title->text : std::string();
  if (field == "place") return header.place ? header.place->text : std::string();
  if (field == "signer") {
    const auto named = std::find_if(document.signatures.begin(), document.signatures.end(),
                                    [](const Signature& s) { return s.name.has_value(); });
    return named == document.signatures.end() ? std::string() : named->name.value_or("");
  }
  return std::nullopt;
}

// A certificate names the issuing body, the signer, those who signed before them, or a copying office. The last one's
// time is an upper bound of the date.
std::string verdict_of_signature(const Document& document, const ingest::Evidence& evidence, Value* says) {
  if (evidence.field == "signature_time") {
    if (!document.header.date) return "proposes";
    *says = document.header.date->value;
    const std::string day = evidence.value.substr(0, 10);
    return day == document.header.date->value ? "agrees" : "";
  }
  const std::string name = letters_of(evidence.value);
  std::vector<std::string> said;
  if (document.header.issuer) said.push_back(document.header.issuer->text);
  for (const Signature& signature : document.signatures) {
    if (signature.name) said.push_back(*signature.name);
  }
  for (const std::string& words : said) {
    const std::string letters = letters_of(words);
    if (letters.empty() || (name.find(letters) == std::string::npos && letters.find(name) == std::string::npos))
      continue;
    *says = words;
    return "agrees";
  }
  return said.empty() ? "proposes" : "";
}

bool agree(std::string_view field, std::string_view evidence, std::string_view text) {
  if (field == "date") return evidence.substr(0, 10) == text;
  std::string one = letters_of(evidence);
  std::string other = letters_of(text);
  if (field == "serial") {
    one.erase(0, one.find_first_not_of('0'));
    other.erase(0, other.find_first_not_of('0'));
    return one == other;
  }
  // A certificate names the body with its place, the header without, or the other way.
  return one == other || ((field == "issuer" || field == "title" || field == "number") &&
                          (one.find(other) != std::string::npos || other.find(one) != std::string::npos));
}

class Packer {
 public:
  void number(std::uint64_t value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);  // both ends are one program
  }
  void text(std::string_view value) {
    number(value.size());
    out += value;
  }
  void value(const Value& value) {
    out += static_cast<char>(value.index());
    if (const auto* integer = std::get_if<std::int64_t>(&value)) number(static_cast<std::uint64_t>(*integer));
    if (const auto* real = std::get_if<double>(&value))
      text(std::string_view(reinterpret_cast<const char*>(real), sizeof *real));
    if (const auto* words = std::get_if<std::string>(&value)) text(*words);
  }
  void row(const Row& row) {
    number(row.size());
    for (const Value& each : row) value(each);
  }
  void entry(const IndexEntry& entry) {
    for (const IndexedText* indexed : {&entry.folded, &entry.exact}) {
      text(indexed->title);
      text(indexed->text);
    }
    rows(entry.numbers);
    value(entry.doubt);
  }
  void rows(const std::vector<Row>& rows) {
    number(rows.size());
    for (const Row& each : rows) row(each);
  }

  std::string out;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    take(sizeof value).copy(reinterpret_cast<char*>(&value), sizeof value);
    return value;
  }
  std::string text() { return std::string(take(number())); }
  Value value() {
    const std::string_view kind = take(1);
    switch (kind.empty() ? 0 : kind[0]) {
      case 1:
        return static_cast<std::int64_t>(number());
      case 2: {
        const std::string bytes = text();
        double real = 0;
        if (bytes.size() == sizeof real) std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(&real));
        return real;
      }
      case 3:
        return text();
      default:
        return {};
    }
  }
  Row row() {
    const std::uint64_t count = number();
    Row out;
    if (count <= bytes_.size()) out.reserve(count);  // each takes a byte at least
    for (std::uint64_t left = count; left > 0 && sound; --left) out.push_back(value());
    return out;
  }
  IndexEntry entry() {
    IndexEntry entry;
    for (IndexedText* indexed : {&entry.folded, &entry.exact}) {
      indexed->title = text();
      indexed->text = text();
    }
    entry.numbers = rows();
    entry.doubt = value();
    return entry;
  }
  std::vector<Row> rows() {
    std::vector<Row> out;
    for (std::uint64_t left = number(); left > 0 && sound; --left) out.push_back(row());
    return out;
  }

  bool sound = true;

 private:
  std::string_view take(std::uint64_t size) {
    if (size > bytes_.size()) {
      sound = false;
      return {};
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
};

}  // namespace

std::string_view state_of(ingest::Outcome outcome) {
  using ingest::Outcome;
  switch (outcome) {
    case Outcome::ok:
      return "ok";
    case Outcome::partial:
      return "partial";
    case Outcome::container:
      return "container";
    case Outcome::needs_ocr:
      return "needs_ocr";
    case Outcome::unsupported:
      return "unsupported";
    case Outcome::encrypted:
      return "encrypted";
    case Outcome::damaged:
      return "damaged";
    case Outcome::too_large:
      return "too_large";
    case Outcome::failed:
      break;
  }
  return "failed";
}

// The mark of secrecy in a line, "" for none: columns stand between wide gaps.
std::string mark_in(std::string_view line) {
  if (line.find('M') == std::string_view::npos) return {};  // all marks have one
  while (!line.empty()) {
    const std::size_t gap = std::min({line.find("   "), line.find('\t'), line.find('|'), line.size()});
    if (const std::string_view cell = trimmed(line.substr(0, gap)); may_be_mark(cell)) {
      std::string words = ingest::to_utf8(ingest::compose_all(ingest::from_utf8(cell)));
      if (is_mark(words)) return words;
    }
    line.remove_prefix(std::min(gap + 1, line.size()));
  }
  return {};
}

std::string secrecy_of(const Document& document, std::string_view text) {
  if (document.header.secrecy) return document.header.secrecy->text;
  constexpr int kLines = 80;
  for (int line = 0; line < kLines && !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (std::string mark = mark_in(text.substr(0, end)); !mark.empty()) return mark;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

std::optional<std::string> work_of(const Document& document) {
  const Header& header = document.header;
  if (!header.number || !header.number->serial || !header.issuer || !header.date ||
      header.date->precision != Precision::day)
    return std::nullopt;
  return letters_of(header.issuer->text) + '/' + fold(header.number->canonical) + '/' + header.date->value;
}

void add_rows(const Document& document, const ingest::FileText& file, const std::string& uri, const std::string& json,
              Yield* yield) {
  const Header& header = document.header;
  const Number* number = header.number ? &*header.number : nullptr;
  const Body* issuer = header.issuer ? &*header.issuer : nullptr;
  std::string remarks;
  for (const std::string& remark : file.remarks) remarks += remarks.empty() ? remark : ' ' + remark;
  const Signature* signer = nullptr;
  for (const Signature& signature : document.signatures) {
    if (signer == nullptr && signature.name) signer = &signature;
  }
  yield->document = Row{
      yield->sha256,
      uri,
      file.media_type,
      file.via,
      or_null(file.encoding),
      file.pages ? Value(std::int64_t{*file.pages}) : Value(),
      yield->size,
      std::string(),  // extractor: the importer's
      unless_empty(remarks),
      file.text,
      json,
      or_null(document.key),
      or_null(document.partial_key),
      or_null(work_of(document)),
      std::string(name_of(header.family)),
      or_null(header.doc_type),
      number == nullptr ? Value() : Value(number->canonical),
      number == nullptr ? Value() : or_null(number->serial),
      number == nullptr ? Value() : or_null(number->symbol),
      number != nullptr && number->year ? Value(std::int64_t{*number->year}) : Value(),
      issuer == nullptr ? Value() : Value(issuer->text),
      issuer == nullptr ? Value() : or_null(issuer->id),
      header.parent ? Value(header.parent->text) : Value(),
      text_or_null(header.place),
      header.date ? Value(header.date->value) : Value(),
      text_or_null(header.title),
      signer == nullptr ? Value() : or_null(signer->name),
      signer == nullptr ? Value() : or_null(signer->position),
      text_or_null(header.urgency),
      text_or_null(header.secrecy),
      header.effective ? or_null(header.effective->date) : Value(),
      document.territory ? Value(document.territory->id) : Value(),
  };
  std::int64_t ord = 0;
  for (const Citation& citation : document.citations) yield->citations.push_back(citation_row(citation, ord++));
  add_tasks(document, file.text, yield);
  add_pieces(file, yield);
  yield->entry = index_entry(document, file.text);
}

std::vector<ingest::Evidence> evidence_of_name(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  std::vector<ingest::Evidence> out;
  out.push_back({"file_name", "name", std::string(name)});
  // 1943_sy_nvy, 11_CT.signed: a serial in front is what offices name scans by; four digits that are a year are not
  // one.
  std::size_t digits = 0;
  while (digits < name.size() && name[digits] >= '0' && name[digits] <= '9') ++digits;
  const bool ends = digits < name.size() &&
                    (name[digits] == '_' || name[digits] == ' ' || name[digits] == '-' || name[digits] == '.');
  const bool year = digits == 4 && (name.starts_with("19") || name.starts_with("20")) && name.size() > 5 &&
                    name[5] >= '0' && name[5] <= '9';
  if (digits >= 1 && digits <= 5 && ends && !year)
    out.push_back({"file_name", "serial", std::string(name.substr(0, digits))});
  return out;
}

void add_evidence(const Document* document, const std::vector<ingest::Evidence>& evidence, Yield* yield) {
  std::string last_signed;
  for (const ingest::Evidence& each : evidence) {
    if (each.field == "signature_time") last_signed = std::max(last_signed, each.value);
  }
  const bool too_early = document != nullptr && document->header.date && !last_signed.empty() &&
                         last_signed.substr(0, 10) < document->header.date->value;
  for (const ingest::Evidence& each : evidence) {
    Value says;
    Value verdict;
    if (document != nullptr && each.source == "pdf_signature") {
      verdict = unless_empty(verdict_of_signature(*document, each, &says));
      if (too_early && each.value == last_signed) verdict = std::string("contradicts");
    } else if (document != nullptr) {
      if (const auto said = said_by_text(*document, each.field)) {
        says = unless_empty(*said);
        verdict = std::string(said->empty()                          ? "proposes"
                              : agree(each.field, each.value, *said) ? "agrees"
                                                                     : "contradicts");
      }
    } else {
      verdict = each.field == "name" ? Value() : Value(std::string("proposes"));
    }
    yield->evidence.push_back({Value(), each.source, each.field, each.value, says, verdict});
  }
}

std::size_t weight_of(const Yield& yield) {
  std::size_t bytes = yield.entry.folded.text.size() + yield.entry.exact.text.size();
  bytes += 1000 * (1 + yield.citations.size() + yield.tasks.size()) + 200 * yield.pieces.size();
  if (yield.document) {
    for (const Value& value : *yield.document) {
      if (const auto* text = std::get_if<std::string>(&value)) bytes += text->size();
    }
  }
  return bytes;
}

std::string pack(const Yield& yield) {
  Packer packer;
  packer.out.reserve(weight_of(yield));
  for (const std::string* text : {&yield.state, &yield.code, &yield.message, &yield.sha256, &yield.recogniser})
    packer.text(*text);
  packer.number(static_cast<std::uint64_t>(yield.size));
  packer.number(static_cast<std::uint64_t>(yield.ms));
  packer.rows(yield.document ? std::vector<Row>{*yield.document} : std::vector<Row>{});
  for (const std::vector<Row>* rows : {&yield.citations, &yield.tasks, &yield.pieces, &yield.evidence})
    packer.rows(*rows);
  packer.entry(yield.entry);
  packer.number(yield.members.size());
  for (const std::string& member : yield.members) packer.text(member);
  return std::move(packer.out);
}

std::optional<Yield> unpack(std::string_view bytes) {
  Unpacker from(bytes);
  Yield yield;
  for (std::string* text : {&yield.state, &yield.code, &yield.message, &yield.sha256, &yield.recogniser})
    *text = from.text();
  yield.size = static_cast<std::int64_t>(from.number());
  yield.ms = static_cast<std::int64_t>(from.number());
  std::vector<Row> documents = from.rows();
  if (!documents.empty()) yield.document = std::move(documents[0]);
  for (std::vector<Row>* rows : {&yield.citations, &yield.tasks, &yield.pieces, &yield.evidence}) *rows = from.rows();
  yield.entry = from.entry();
  for (std::uint64_t left = from.number(); left > 0 && from.sound; --left) yield.members.push_back(from.text());
  if (!from.sound) return std::nullopt;
  return yield;
}

}  // namespace vanban::archive
