#include "emit/json_writer.h"
#include "search/search.h"

namespace vanban::search {
namespace {

using emit::JsonWriter;

void text_or_null(std::string_view name, std::string_view text, JsonWriter* json) {
  json->key(name);
  if (text.empty()) {
    json->null();
  } else {
    json->string(text);
  }
}

void write(const Hit& hit, JsonWriter* json) {
  json->begin_object();
  json->key("id");
  json->integer(hit.id);
  json->key("found");
  json->name(name_of(hit.found));
  json->key("uri");
  json->string(hit.uri);
  text_or_null("key", hit.key, json);
  text_or_null("type", hit.doc_type, json);
  text_or_null("number", hit.number, json);
  text_or_null("issuer", hit.issuer, json);
  text_or_null("date", hit.issued_on, json);
  text_or_null("title", hit.title, json);
  json->key("snippet");
  json->begin_array();
  for (const Piece& piece : hit.snippet) {
    json->begin_object();
    json->key("text");
    json->string(piece.text);
    json->key("match");
    json->boolean(piece.is_match);
    json->end_object();
  }
  json->end_array();
  json->key("corrected");
  json->begin_array();
  for (const archive::Correction& each : hit.corrected) {
    json->begin_object();
    json->key("field");
    json->string(each.field);
    json->key("author");
    json->string(each.author);
    json->key("at");
    json->string(each.at);
    json->end_object();
  }
  json->end_array();
  json->end_object();
}

void write(const Facet& facet, JsonWriter* json) {
  json->key(facet.name);
  json->begin_array();
  for (const auto& [value, count] : facet.values) {
    json->begin_object();
    json->key("value");
    json->string(value);
    json->key("count");
    json->integer(static_cast<std::int64_t>(count));
    json->end_object();
  }
  json->end_array();
}

}  // namespace

std::string answer_json(const Question& question, const Answer& answer, bool pretty) {
  std::string out;
  JsonWriter json(pretty, &out);
  json.begin_object();
  json.key("schema");
  json.name("vanban/search/1");
  json.key("query");
  json.string(question.query);
  json.key("total");
  json.integer(static_cast<std::int64_t>(answer.total));
  json.key("offset");
  json.integer(static_cast<std::int64_t>(question.offset));
  json.key("hits");
  json.begin_array();
  for (const Hit& hit : answer.hits) write(hit, &json);
  json.end_array();
  json.key("facets");
  json.begin_object();
  for (const Facet& facet : answer.facets) write(facet, &json);
  json.end_object();
  json.end_object();
  return out;
}

}  // namespace vanban::search
