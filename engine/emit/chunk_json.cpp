// vanban/chunk/1: one object for each chunk, complete in itself, so that a search tool needs no join.
#include <array>

#include "emit/json_members.h"
#include "emit/json_writer.h"
#include "emit/offsets.h"
#include "text/utf8.h"
#include "vanban/chunks.h"
#include "vanban/decode.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using emit::JsonWriter;

constexpr auto kParts = std::to_array<std::string_view>({"header", "text", "unit", "lead", "closing"});

// What is repeated for each chunk of a document is bounded: the output stays in proportion to the input.
constexpr std::size_t kMostRepeated = 500;

std::string_view bounded(std::string_view words) {
  if (words.size() <= kMostRepeated) return words;
  return words.substr(0, text::start_before(words, kMostRepeated));
}

// The day from which the document counts, where it says so: by its date, or on the day of its signing.
std::optional<std::string> effective_date(const Header& header) {
  if (!header.effective) return std::nullopt;
  if (header.effective->date) return header.effective->date;
  const bool is_day_known = header.date && header.date->precision == Precision::day;
  return header.effective->rule == "signing" && is_day_known ? std::optional(header.date->value) : std::nullopt;
}

class ChunkWriter {
 public:
  ChunkWriter(const Document& document, std::string_view text, const Source& source, const ChunkOptions& options,
              std::string* out)
      : document_(document),
        source_(source),
        unit_(options.offsets),
        include_folded_(options.include_folded),
        effective_(effective_date(document.header)),
        offsets_(text, options.offsets),
        json_(false, out) {}

  // One line.
  void write(const Chunk& chunk) {
    json_.begin_object();
    word_member(json_, "schema", "vanban/chunk/1");
    string_member(json_, "uri", source_.uri);
    string_member(json_, "sha256", source_.sha256);
    string_member(json_, "id", chunk.id);
    word_member(json_, "part", kParts[static_cast<std::size_t>(chunk.part)]);
    unit_members(chunk);
    span_member(chunk.span);
    word_member(json_, "offset_unit", name_of(unit_));
    document_members();
    citation_members(chunk);
    task_members(chunk);
    string_member(json_, "text", chunk.text);
    if (include_folded_) string_member(json_, "folded", fold(chunk.text));
    json_.end_object();
    json_.end_line();
  }

 private:
  void nullable(std::string_view key, const std::optional<std::string>& value) {
    optional_member(json_, key, value ? std::optional(bounded(*value)) : std::nullopt);
  }
  void span_member(Span span) { emit::span_member(json_, {offsets_.convert(span.begin), offsets_.convert(span.end)}); }

  const Unit& unit_at(std::int32_t index) const { return document_.outline[static_cast<std::size_t>(index)]; }

  void unit_members(const Chunk& chunk) {
    const Unit* const unit = chunk.unit < 0 ? nullptr : &unit_at(chunk.unit);
    nullable("unit", unit ? std::optional(unit->id) : std::nullopt);
    json_.key("kind");
    unit ? json_.name(name_of(unit->kind)) : json_.null();
    nullable("label", unit ? std::optional(unit->label) : std::nullopt);
    nullable("path", unit ? std::optional(chunk.path) : std::nullopt);
    json_.key("headings");
    json_.begin_array();
    if (unit) headings(chunk.unit);
    json_.end_array();
  }

  // Of the unit and those above it, the outermost first; those without heading have none. Real texts nest half as deep.
  void headings(std::int32_t unit) {
    std::array<std::int32_t, kDeepest> chain{};
    std::size_t depth = 0;
    for (; unit >= 0 && depth < chain.size(); unit = unit_at(unit).parent) chain[depth++] = unit;
    while (depth-- > 0) {
      const Unit& above = unit_at(chain[depth]);
      if (above.heading) json_.string(bounded(above.heading->text));
    }
  }

  void document_members() {
    const Header& header = document_.header;
    nullable("key", document_.key);
    nullable("partial_key", document_.partial_key);
    nullable("doc_type", header.doc_type);
    nullable("number", header.number ? std::optional(header.number->canonical) : std::nullopt);
    nullable("issuer", header.issuer ? std::optional(header.issuer->text) : std::nullopt);
    nullable("date", header.date ? std::optional(header.date->value) : std::nullopt);
    nullable("effective_date", effective_);
    nullable("title", header.title ? std::optional(header.title->text) : std::nullopt);
  }

  void citation_members(const Chunk& chunk) {
    objects_member(json_, "citations", chunk.citations, [this](std::uint32_t i) {
      const Citation& citation = document_.citations[i];
      string_member(json_, "id", citation.id);
      span_member(citation.span);
      string_member(json_, "text", citation.text);
      word_member(json_, "relation", name_of(citation.relation));
      nullable("key", citation.key);
      nullable("partial_key", citation.partial_key);
    });
  }

  void task_members(const Chunk& chunk) {
    json_.key("tasks");
    json_.begin_array();
    for (const std::uint32_t i : chunk.tasks) json_.string(document_.tasks[i].id);
    json_.end_array();
  }

  static constexpr std::size_t kDeepest = 16;

  const Document& document_;
  const Source& source_;
  OffsetUnit unit_;
  bool include_folded_;
  std::optional<std::string> effective_;
  emit::Offsets offsets_;
  JsonWriter json_;
};

}  // namespace

std::string chunk_lines(const Document& document, std::string_view text, const Source& source,
                        const ChunkOptions& options) {
  std::string out;
  ChunkWriter writer(document, text, source, options, &out);
  for (const Chunk& chunk : chunks(document, text, options)) writer.write(chunk);
  return out;
}

}  // namespace vanban
