#include "archive/rows.h"

#include <algorithm>
#include <array>
#include <map>

#include "archive/fields.h"
#include "archive/packed_rows.h"
#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "ingest/read_file.h"
#include "search/index_text.h"
#include "vanban/decode.h"
#include "vanban/names.h"

namespace vanban::archive {
namespace {

using search::letters_of;

// The text of a quotation, or null.
template <typename Quotation>
void add_text(const Boxed<Quotation>& quoted, PackedRows* rows) {
  quoted ? rows->text(quoted->text) : rows->null();
}

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

void add_citation(const Citation& citation, PackedRows* rows) {
  rows->integer(rows->rows()).text(citation.text).utf8(name_of(citation.form)).text_or_null(citation.doc_type);
  citation.number ? rows->text(citation.number->canonical) : rows->null();
  citation.date ? rows->text(citation.date->value) : rows->null();
  add_text(citation.issuer, rows);
  add_text(citation.title, rows);
  rows->utf8(name_of(citation.relation)).text_unless_empty(name_of(citation.extent));
  rows->text_or_null(citation.key).text_or_null(citation.partial_key).text_or_null(citation.unit);
  rows->integer(citation.span.begin).integer(citation.span.end).real(citation.confidence).end_row();
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

void add_task(const Task& task, std::string_view words, const Assignment* assignment, PackedRows* rows) {
  rows->integer(rows->rows()).text(task.path).text(words);
  rows->text_unless_empty(assignment == nullptr ? "" : joined(assignment->lead));
  rows->text_unless_empty(assignment == nullptr ? "" : joined(assignment->with));
  if (assignment != nullptr && assignment->deadline) {
    const Deadline& deadline = *assignment->deadline;
    rows->text(deadline.text).text_or_null(deadline.due).text_or_null(deadline.recurrence);
  } else {
    rows->null().null().null();
  }
  add_text(task.output, rows);
  rows->integer(task.span.begin).integer(task.span.end).end_row();
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
std::string task_rows(const Document& document, std::string_view text) {
  PackedRows rows;
  Assignments assignments;
  for (const Assignment& assignment : document.assignments) assignments[assignment.id] = &assignment;
  for (const Task& task : document.tasks) {
    const std::string words = words_of(text, task);
    for (const Assignment* assignment : assignments_of(task, assignments)) add_task(task, words, assignment, &rows);
  }
  return std::move(rows).bytes();
}

std::string piece_rows(const ingest::FileText& file) {
  PackedRows rows;
  const auto add_number = [&](std::int32_t number, std::int32_t none) {
    number == none ? rows.null() : rows.integer(number);
  };
  for (const ingest::Piece& piece : file.pieces) {
    rows.integer(rows.rows()).integer(piece.span.begin).integer(piece.span.end);
    add_number(piece.page, 0);
    const bool boxed = piece.right > piece.left;
    for (const float side : {piece.left, piece.top, piece.right, piece.bottom})
      boxed ? rows.real(static_cast<double>(side)) : rows.null();
    for (const std::int32_t place : {piece.table, piece.row, piece.column}) add_number(place, -1);
    rows.integer(piece.note ? 1 : 0).end_row();
  }
  return std::move(rows).bytes();
}

// The columns from family on.
void add_header(const Document& document, PackedRows* row) {
  const Header& header = document.header;
  row->text(name_of(header.family)).text_or_null(header.doc_type);
  if (const auto& number = header.number) {
    row->text(number->canonical).text_or_null(number->serial).text_or_null(number->symbol);
    number->year ? row->integer(*number->year) : row->null();
  } else {
    row->null().null().null().null();
  }
  add_text(header.issuer, row);
  header.issuer ? row->text_or_null(header.issuer->id) : row->null();
  add_text(header.parent, row);
  add_text(header.place, row);
  header.date ? row->text(header.date->value) : row->null();
  add_text(header.title, row);
  const auto signer = std::find_if(document.signatures.begin(), document.signatures.end(),
                                   [](const Signature& signature) { return signature.name.has_value(); });
  const bool is_signed = signer != document.signatures.end();
  is_signed ? row->text_or_null(signer->name) : row->null();
  is_signed ? row->text_or_null(signer->position) : row->null();
  add_text(header.urgency, row);
  add_text(header.secrecy, row);
  header.effective ? row->text_or_null(header.effective->date) : row->null();
  document.territory ? row->text(document.territory->id) : row->null();
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
std::string verdict_of_signature(const Document& document, const ingest::Evidence& evidence, std::string* says) {
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

// The parts of a Yield that are bytes, in one order for both ends.
template <typename YieldOrConst>
auto parts_of(YieldOrConst& yield) {
  return std::array{&yield.state,
                    &yield.code,
                    &yield.message,
                    &yield.sha256,
                    &yield.recogniser,
                    &yield.document,
                    &yield.citations,
                    &yield.tasks,
                    &yield.pieces,
                    &yield.evidence,
                    &yield.entry.folded.title,
                    &yield.entry.folded.text,
                    &yield.entry.exact.title,
                    &yield.entry.exact.text,
                    &yield.entry.numbers};
}

class Packer {
 public:
  explicit Packer(std::size_t bytes) { out.reserve(bytes); }

  template <typename Number>
  void number(Number value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);  // both ends are one program
  }
  void text(std::string_view value) {
    number(value.size());
    out += value;
  }

  std::string out;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number number() {
    Number value = 0;
    take(sizeof value).copy(reinterpret_cast<char*>(&value), sizeof value);
    return value;
  }
  std::string text() { return std::string(take(number<std::size_t>())); }

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
    case Outcome::timeout:
      return "timeout";
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
  std::string remarks;
  for (const std::string& remark : file.remarks) remarks += remarks.empty() ? remark : ' ' + remark;
  PackedRows row;
  row.text(yield->sha256).text(uri).text(file.media_type).text(file.via).text_or_null(file.encoding);
  file.pages ? row.integer(*file.pages) : row.null();
  row.integer(yield->size).null();  // the extractor: the importer's
  row.text_unless_empty(remarks).utf8(file.text).utf8(json);
  row.text_or_null(document.key).text_or_null(document.partial_key).text_or_null(work_of(document));
  add_header(document, &row);
  row.end_row();
  yield->document = std::move(row).bytes();
  PackedRows citations;
  for (const Citation& citation : document.citations) add_citation(citation, &citations);
  yield->citations = std::move(citations).bytes();
  yield->tasks = task_rows(document, file.text);
  yield->pieces = piece_rows(file);
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
  PackedRows rows;
  for (const ingest::Evidence& each : evidence) {
    std::string says;
    std::string verdict;
    if (document != nullptr && each.source == "pdf_signature") {
      verdict = verdict_of_signature(*document, each, &says);
      if (too_early && each.value == last_signed) verdict = "contradicts";
    } else if (document != nullptr) {
      if (const auto said = said_by_text(*document, each.field)) {
        says = *said;
        verdict = said->empty() ? "proposes" : agree(each.field, each.value, *said) ? "agrees" : "contradicts";
      }
    } else if (each.field != "name") {
      verdict = "proposes";
    }
    rows.text(each.source).text(each.field).text(each.value).text_unless_empty(says).text_unless_empty(verdict);
    rows.end_row();
  }
  yield->evidence = std::move(rows).bytes();
}

std::size_t weight_of(const Yield& yield) {
  std::size_t bytes = sizeof yield;
  for (const std::string* part : parts_of(yield)) bytes += part->size();
  return bytes;
}

std::string pack(const Yield& yield) {
  const auto parts = parts_of(yield);
  Packer packer(weight_of(yield) + parts.size() * sizeof(std::size_t));
  for (const std::string* part : parts) packer.text(*part);
  packer.number(yield.size);
  packer.number(yield.ms);
  packer.number(yield.entry.doubt);
  packer.number(yield.members.size());
  for (const std::string& member : yield.members) packer.text(member);
  return std::move(packer.out);
}

std::optional<Yield> unpack(std::string_view bytes) {
  Unpacker from(bytes);
  Yield yield;
  for (std::string* part : parts_of(yield)) *part = from.text();
  yield.size = from.number<std::int64_t>();
  yield.ms = from.number<std::int64_t>();
  yield.entry.doubt = from.number<double>();
  for (auto left = from.number<std::size_t>(); left > 0 && from.sound; --left) yield.members.push_back(from.text());
  const auto rows = {&yield.document, &yield.citations, &yield.tasks,
                     &yield.pieces,   &yield.evidence,  &yield.entry.numbers};
  const bool sound =
      from.sound && std::all_of(rows.begin(), rows.end(), [](const std::string* each) { return are_rows(*each); });
  if (!sound) return std::nullopt;
  return yield;
}

}  // namespace vanban::archive
