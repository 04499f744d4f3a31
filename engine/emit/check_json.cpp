// What a check found, as JSON.
#include <array>

#include "emit/graph_json.h"
#include "emit/json_writer.h"
#include "emit/span_member.h"
#include "vanban/check.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using emit::JsonWriter;
using emit::member;

void strings(JsonWriter& json, std::string_view name, const std::vector<std::string>& values) {
  json.key(name);
  json.begin_array();
  for (const std::string& value : values) json.string(value);
  json.end_array();
}

void finding(JsonWriter& json, const CitationFinding& finding) {
  json.begin_object();
  json.key("fault");
  json.name(name_of(finding.fault));
  member(json, "expected", finding.expected);
  member(json, "day", finding.day);
  strings(json, "by", finding.by);
  json.end_object();
}

void citation(JsonWriter& json, const Citation& cited, const CheckedCitation& checked) {
  json.begin_object();
  json.key("citation");
  json.string(cited.id);
  span_member(json, cited.span);
  json.key("text");
  json.string(cited.text);
  member(json, "key", checked.key);
  json.key("known");
  json.name(name_of(checked.acquaintance));
  strings(json, "candidates", checked.candidates);
  json.key("findings");
  json.begin_array();
  for (const CitationFinding& found : checked.findings) finding(json, found);
  json.end_array();
  member(json, "corrected", checked.corrected);
  member(json, "successor", checked.successor);
  json.end_object();
}

void diagnostic(JsonWriter& json, const Diagnostic& diagnostic) {
  json.begin_object();
  json.key("severity");
  json.name(name_of(diagnostic.severity));
  json.key("code");
  json.string(diagnostic.code);
  json.key("message");
  json.string(diagnostic.message);
  member(json, "basis", diagnostic.basis);
  if (diagnostic.span) {
    span_member(json, *diagnostic.span);
  } else {
    json.key("span");
    json.null();
  }
  json.end_object();
}

}  // namespace

std::string_view name_of(Acquaintance acquaintance) {
  constexpr auto kNames = std::to_array<std::string_view>({"unnamed", "open", "unknown", "listed", "cited", "held"});
  return kNames[static_cast<std::size_t>(acquaintance)];
}

std::string_view name_of(CitationFault fault) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"unknown", "wrong_number", "wrong_date", "wrong_title", "not_yet", "ended",
                                       "ended_in_part", "suspended", "amended"});
  return kNames[static_cast<std::size_t>(fault)];
}

std::string check_json(const Document& document, std::string_view uri, const std::vector<CheckedCitation>& checked,
                       bool pretty) {
  std::string text;
  JsonWriter json(pretty, &text);
  json.begin_object();
  json.key("schema");
  json.name("vanban/check/1");
  json.key("uri");
  json.string(uri);
  json.key("offset_unit");
  json.name("utf8");
  member(json, "key", document.key.value_or(""));
  json.key("citations");
  json.begin_array();
  for (const CheckedCitation& item : checked) citation(json, document.citations[item.citation], item);
  json.end_array();
  json.key("layout");
  json.begin_array();
  for (const Diagnostic& item : document.diagnostics) diagnostic(json, item);
  json.end_array();
  json.end_object();
  text.push_back('\n');
  return text;
}

}  // namespace vanban
