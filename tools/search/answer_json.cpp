#include "emit/json_members.h"
#include "emit/json_writer.h"
#include "search/search.h"

namespace vanban::search {
namespace {

using emit::JsonWriter;

void hit_members(JsonWriter& json, const Hit& hit) {
  integer_member(json, "id", hit.id);
  word_member(json, "found", name_of(hit.found));
  string_member(json, "uri", hit.uri);
  nullable_member(json, "key", hit.key);
  nullable_member(json, "type", hit.doc_type);
  nullable_member(json, "number", hit.number);
  nullable_member(json, "issuer", hit.issuer);
  nullable_member(json, "date", hit.issued_on);
  nullable_member(json, "title", hit.title);
  objects_member(json, "snippet", hit.snippet, [&](const Piece& piece) {
    string_member(json, "text", piece.text);
    boolean_member(json, "match", piece.is_match);
  });
  objects_member(json, "corrected", hit.corrected, [&](const archive::Correction& correction) {
    string_member(json, "field", correction.field);
    string_member(json, "author", correction.author);
    string_member(json, "at", correction.at);
  });
}

void facet_member(JsonWriter& json, const Facet& facet) {
  objects_member(json, facet.name, facet.values, [&](const auto& value) {
    string_member(json, "value", value.first);
    integer_member(json, "count", static_cast<std::int64_t>(value.second));
  });
}

}  // namespace

std::string answer_json(const Question& question, const Answer& answer, bool pretty) {
  std::string out;
  JsonWriter json(pretty, &out);
  json.begin_object();
  word_member(json, "schema", "vanban/search/1");
  string_member(json, "query", question.query);
  integer_member(json, "total", static_cast<std::int64_t>(answer.total));
  integer_member(json, "offset", static_cast<std::int64_t>(question.offset));
  objects_member(json, "hits", answer.hits, [&](const Hit& hit) { hit_members(json, hit); });
  json.key("facets");
  json.begin_object();
  for (const Facet& facet : answer.facets) facet_member(json, facet);
  json.end_object();
  json.end_object();
  return out;
}

}  // namespace vanban::search
