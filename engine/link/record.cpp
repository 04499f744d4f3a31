// What the graph keeps of a document: taken from an extraction, or read from its JSON.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "link/json_reader.h"
#include "link/relation_words.h"
#include "link/sentence.h"
#include "text/utf8.h"
#include "vanban/graph.h"

namespace vanban {
namespace {

using link::JsonReader;

std::string words(const std::optional<std::string>& text) { return text.value_or(""); }
template <typename Quotation>
std::string text_of(const Boxed<Quotation>& quoted) {
  return quoted ? quoted->text : std::string();
}
std::string canonical(const Boxed<Number>& number) { return number ? number->canonical : std::string(); }
std::string value(const Boxed<Date>& date) { return date ? date->value : std::string(); }
std::string id_of(const Boxed<Body>& body) { return body ? words(body->id) : std::string(); }

// In force since its signing: that is its date.
std::string effective_date(const std::string& date, const std::string& rule, const std::string& signed_on) {
  return date.empty() && rule == "signing" ? signed_on : date;
}

CitationRecord citation_record(const Citation& citation, std::string_view text) {
  CitationRecord record;
  record.id = citation.id;
  record.span = citation.span;
  record.text = citation.text;
  record.sentence = link::sentence_around(text, citation.span);
  record.cue = text_of(citation.cue);
  record.doc_type = words(citation.doc_type);
  record.number = canonical(citation.number);
  record.date = value(citation.date);
  record.issuer = id_of(citation.issuer);
  record.issuer_text = text_of(citation.issuer);
  record.title = text_of(citation.title);
  record.pinpoint = text_of(citation.pinpoint);
  record.key = words(citation.key);
  record.partial_key = words(citation.partial_key);
  record.subject = words(citation.subject);
  record.relation = citation.relation;
  record.extent = citation.extent;
  record.confidence = citation.confidence;
  return record;
}

// The positions, which count `unit`, as bytes of the text; what lies behind its end at the end.
void count_in_bytes(std::string_view text, OffsetUnit unit, std::vector<std::uint32_t*> positions) {
  std::sort(positions.begin(), positions.end(), [](const auto* a, const auto* b) { return *a < *b; });
  std::uint32_t units = 0;
  std::size_t byte = 0;
  for (std::uint32_t* position : positions) {
    while (byte < text.size() && units < *position) {
      const std::uint32_t size = text::length_of(text[byte]);
      units += unit == OffsetUnit::utf16 && size == 4 ? 2 : 1;
      byte += size;
    }
    *position = static_cast<std::uint32_t>(std::min(byte, text.size()));
  }
}

// Reads the fields of interest of one document; the others are passed over.
class RecordReader {
 public:
  RecordReader(std::string_view line, DocumentRecord* record) : json_(line), record_(*record) {}

  std::optional<Error> read() {
    reset();
    json_.object([this](std::string_view name) { read_member(name); });
    json_.end();
    if (!json_.failed() && !is_document_) return Error{"no document in the form vanban/document/1", ""};
    if (json_.failed()) return Error{json_.fault() + " at byte " + std::to_string(json_.position()), ""};
    record_.citations.resize(citations_);
    record_.effective = effective_date(record_.effective, effective_rule_, record_.date);
    quote_sentences();
    return std::nullopt;
  }

 private:
  void reset() {
    for (std::string* field : {&record_.uri, &record_.sha256, &record_.key, &record_.territory, &record_.doc_type,
                               &record_.number, &record_.issuer, &record_.date, &record_.title, &record_.effective}) {
      field->clear();
    }
    record_.offset_unit = OffsetUnit::utf8;
  }

  void read_member(std::string_view name) {
    if (name == "schema") return read_schema();
    if (name == "source") return read_source();
    if (name == "text") return void(json_.string(&text_));
    if (name == "offset_unit") return read_offset_unit();
    if (name == "key") return void(json_.string(&record_.key));
    if (name == "territory") return read_inner("id", &record_.territory);
    if (name == "header") return read_header();
    if (name == "citations") return read_citations();
    json_.skip();
  }

  void read_schema() {
    json_.string(&word_);
    is_document_ = word_ == "vanban/document/1";
  }

  void read_offset_unit() {
    json_.string(&word_);
    record_.offset_unit = link::offset_unit_of(word_).value_or(OffsetUnit::utf8);
  }

  void read_source() {
    json_.object([this](std::string_view name) {
      if (name == "uri") return void(json_.string(&record_.uri));
      if (name == "sha256") return void(json_.string(&record_.sha256));
      json_.skip();
    });
  }

  // The one member `inner` of an object or null.
  void read_inner(std::string_view inner, std::string* out) {
    out->clear();
    json_.object([&](std::string_view name) { name == inner ? json_.string(out) : json_.skip(); });
  }

  void read_header() {
    json_.object([this](std::string_view name) {
      if (name == "doc_type") return void(json_.string(&record_.doc_type));
      if (name == "number") return read_inner("canonical", &record_.number);
      if (name == "issuer") return read_inner("id", &record_.issuer);
      if (name == "date") return read_inner("value", &record_.date);
      if (name == "title") return read_inner("text", &record_.title);
      if (name == "effective") return read_effective();
      json_.skip();
    });
  }

  void read_effective() {
    json_.object([this](std::string_view name) {
      if (name == "date") return void(json_.string(&record_.effective));
      if (name == "rule") return void(json_.string(&effective_rule_));
      json_.skip();
    });
  }

  void read_citations() {
    json_.array([this] {
      if (citations_ == record_.citations.size()) record_.citations.emplace_back();
      read_citation(record_.citations[citations_++]);
    });
  }

  void read_citation(CitationRecord& citation) {
    for (std::string* field :
         {&citation.id, &citation.text, &citation.sentence, &citation.cue, &citation.doc_type, &citation.number,
          &citation.date, &citation.issuer, &citation.issuer_text, &citation.title, &citation.pinpoint, &citation.key,
          &citation.partial_key, &citation.subject}) {
      field->clear();
    }
    citation.span = {};
    citation.relation = Relation::cites;
    citation.extent = Extent::none;
    citation.confidence = 1.0;
    json_.object([&](std::string_view name) { read_citation_member(name, citation); });
  }

  void read_citation_member(std::string_view name, CitationRecord& citation) {
    if (name == "id") return void(json_.string(&citation.id));
    if (name == "span") return read_span(&citation.span);
    if (name == "text") return void(json_.string(&citation.text));
    if (name == "doc_type") return void(json_.string(&citation.doc_type));
    if (name == "number") return read_inner("canonical", &citation.number);
    if (name == "date") return read_inner("value", &citation.date);
    if (name == "issuer") return read_issuer(citation);
    if (name == "title") return read_inner("text", &citation.title);
    if (name == "pinpoint") return read_inner("text", &citation.pinpoint);
    if (name == "relation") return read_relation(&citation.relation);
    if (name == "cue") return read_inner("text", &citation.cue);
    if (name == "extent") return read_extent(&citation.extent);
    if (name == "subject") return void(json_.string(&citation.subject));
    if (name == "key") return void(json_.string(&citation.key));
    if (name == "partial_key") return void(json_.string(&citation.partial_key));
    if (name == "confidence") return void(json_.number(&citation.confidence));
    json_.skip();
  }

  void read_issuer(CitationRecord& citation) {
    json_.object([&](std::string_view name) {
      if (name == "id") return void(json_.string(&citation.issuer));
      if (name == "text") return void(json_.string(&citation.issuer_text));
      json_.skip();
    });
  }

  void read_span(Span* span) {
    std::size_t index = 0;
    json_.array([&] {
      double offset = 0;
      json_.number(&offset);
      const bool sound = offset >= 0 && offset <= 4294967295.0;
      if (index < 2 && sound) (index == 0 ? span->begin : span->end) = static_cast<std::uint32_t>(offset);
      ++index;
    });
  }

  void read_relation(Relation* relation) {
    json_.string(&word_);
    *relation = link::relation_of(word_).value_or(Relation::cites);
  }

  void read_extent(Extent* extent) {
    json_.string(&word_);
    *extent = link::extent_of(word_);
  }

  // Where the document came with its text.
  void quote_sentences() {
    if (text_.empty()) return;
    std::vector<Span> spans;
    spans.reserve(record_.citations.size());
    for (const CitationRecord& citation : record_.citations) spans.push_back(citation.span);
    if (record_.offset_unit != OffsetUnit::utf8) {
      std::vector<std::uint32_t*> positions;
      for (Span& span : spans) positions.insert(positions.end(), {&span.begin, &span.end});
      count_in_bytes(text_, record_.offset_unit, std::move(positions));
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      record_.citations[i].sentence = link::sentence_around(text_, spans[i]);
    }
  }

  JsonReader json_;
  DocumentRecord& record_;
  std::size_t citations_ = 0;
  std::string word_, text_, effective_rule_;
  bool is_document_ = false;
};

}  // namespace

DocumentRecord record_of(const Document& document, std::string_view text, const Source& source) {
  const Header& header = document.header;
  DocumentRecord record;
  record.uri = source.uri;
  record.sha256 = source.sha256;
  record.key = words(document.key);
  if (document.territory) record.territory = document.territory->id;
  record.doc_type = words(header.doc_type);
  record.number = canonical(header.number);
  record.issuer = id_of(header.issuer);
  record.date = value(header.date);
  record.title = text_of(header.title);
  if (header.effective) {
    record.effective = effective_date(words(header.effective->date), words(header.effective->rule), record.date);
  }
  record.citations.reserve(document.citations.size());
  for (const Citation& citation : document.citations) record.citations.push_back(citation_record(citation, text));
  return record;
}

std::optional<Error> read_record(std::string_view line, DocumentRecord* record) {
  return RecordReader(line, record).read();
}

}  // namespace vanban
