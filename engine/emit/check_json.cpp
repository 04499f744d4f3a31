// What a check found, as JSON.
#include <array>

#include "emit/json_members.h"
#include "emit/json_writer.h"
#include "vanban/check.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using emit::JsonWriter;

void finding_members(JsonWriter& json, const CitationFinding& finding) {
  word_member(json, "fault", name_of(finding.fault));
  nullable_member(json, "expected", finding.expected);
  nullable_member(json, "day", finding.day);
  strings_member(json, "by", finding.by);
}

void citation_members(JsonWriter& json, const Citation& cited, const CheckedCitation& checked) {
  string_member(json, "citation", cited.id);
  span_member(json, cited.span);
  string_member(json, "text", cited.text);
  nullable_member(json, "key", checked.key);
  word_member(json, "known", name_of(checked.acquaintance));
  strings_member(json, "candidates", checked.candidates);
  objects_member(json, "findings", checked.findings,
                 [&](const CitationFinding& finding) { finding_members(json, finding); });
  nullable_member(json, "corrected", checked.corrected);
  nullable_member(json, "successor", checked.successor);
}

void diagnostic_members(JsonWriter& json, const Diagnostic& diagnostic) {
  word_member(json, "severity", name_of(diagnostic.severity));
  string_member(json, "code", diagnostic.code);
  string_member(json, "message", diagnostic.message);
  nullable_member(json, "basis", diagnostic.basis);
  if (diagnostic.span) {
    span_member(json, *diagnostic.span);
  } else {
    json.key("span");
    json.null();
  }
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
  word_member(json, "schema", "vanban/check/1");
  string_member(json, "uri", uri);
  word_member(json, "offset_unit", "utf8");
  nullable_member(json, "key", document.key.value_or(""));
  objects_member(json, "citations", checked,
                 [&](const CheckedCitation& item) { citation_members(json, document.citations[item.citation], item); });
  objects_member(json, "layout", document.diagnostics,
                 [&](const Diagnostic& diagnostic) { diagnostic_members(json, diagnostic); });
  json.end_object();
  text.push_back('\n');
  return text;
}

}  // namespace vanban
