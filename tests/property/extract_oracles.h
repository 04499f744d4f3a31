// What must hold for the JSON of any document, used by the hostile and property tests and by the fuzzer. Each check
// returns an empty string, or says what is wrong and where.
//
// They walk the JSON, so that a field of tomorrow is checked too.
#ifndef VANBAN_TESTS_PROPERTY_EXTRACT_ORACLES_H_
#define VANBAN_TESTS_PROPERTY_EXTRACT_ORACLES_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "text/normalise.h"
#include "text/utf8.h"
#include "text_oracles.h"
#include "vanban/engine.h"
#include "vanban/json.h"

namespace vanban::tests {

using nlohmann::json;

inline std::string extract_json(const Engine& engine, std::string_view text) {
  return to_json(engine.extract(text), text, Source{}, {});
}

inline bool is_span(const json& node) {
  return node.is_array() && node.size() == 2 && node[0].is_number_integer() && node[1].is_number_integer();
}

inline Span span_of(const json& node) { return {node[0].get<std::uint32_t>(), node[1].get<std::uint32_t>()}; }

// Inside the text, in order, at character boundaries.
inline std::string check_span(std::string_view text, const json& node) {
  const auto begin = node[0].get<std::int64_t>();
  const auto end = node[1].get<std::int64_t>();
  if (begin < 0 || begin > end || end > static_cast<std::int64_t>(text.size())) return "span outside " + node.dump();
  for (const std::int64_t at : {begin, end}) {
    if (!is_boundary(text, static_cast<std::size_t>(at))) return "span inside a character " + node.dump();
  }
  return "";
}

// Without the dashes that join the issuers of a joint document where each has lines of its own.
inline std::string without_joints(std::string words) {
  constexpr std::string_view kJoint = " - ";
  for (std::size_t at = words.find(kJoint); at != std::string::npos; at = words.find(kJoint, at))
    words.replace(at, kJoint.size(), " ");
  return words;
}

// Quoted words are the source's at their span, or at its parts one after the other. Not for what goes over several
// lines without giving its parts: a citation, a pinpoint, a deadline, a formula of coming into force.
inline std::string check_words(std::string_view text, const json& object) {
  const bool has_parts = object.contains("parts");
  const bool of_spans = has_parts && !object["parts"].empty() && is_span(object["parts"][0]);
  const bool quotes = object.contains("text") && object["text"].is_string() && object.contains("span") &&
                      !object.contains("form") && !object.contains("due") && !object.contains("date") &&
                      has_parts == of_spans;
  if (!quotes) return "";
  const auto words_at = [&](const json& node) {
    const Span span = span_of(node);
    return text::quote(text.substr(span.begin, span.size()));
  };
  std::string words;
  if (has_parts) {
    for (const json& part : object["parts"]) words += (words.empty() ? "" : " ") + words_at(part);
  } else {
    words = words_at(object["span"]);
  }
  const std::string told = object["text"].get<std::string>();
  const bool of_body = object.contains("level");
  const bool same = of_body ? without_joints(words) == without_joints(told) : words == told;
  return same ? "" : "words are not those of the span: " + object.dump();
}

// Its number, date, issuer and pinpoint stand in a citation.
inline std::string check_citation(const json& citation) {
  const Span whole = span_of(citation["span"]);
  const json& number = citation["number"];
  if (number.is_null() || whole.contains(span_of(number["span"]))) return "";
  return "number outside its citation: " + citation.dump();
}

// Positions first: words are looked for only where they are sound.
inline std::string check_node(std::string_view text, const json& node) {
  if (is_span(node)) return check_span(text, node);
  std::string wrong;
  for (auto child = node.begin(); wrong.empty() && node.is_structured() && child != node.end(); ++child)
    wrong = check_node(text, *child);
  return wrong.empty() && node.is_object() ? check_words(text, node) : wrong;
}

// All of it. `text` is valid UTF-8. nlohmann's parser refuses what is not JSON or not UTF-8.
inline std::string check_json(std::string_view text, const std::string& printed) {
  const json document = json::parse(printed, nullptr, false);
  if (document.is_discarded()) return "this does not parse: " + printed.substr(0, 1000);
  std::string wrong;
  for (const json& citation : document["citations"]) {
    if (wrong.empty()) wrong = check_citation(citation);
  }
  for (auto member = document.begin(); wrong.empty() && member != document.end(); ++member)
    wrong = check_node(text, *member);
  return wrong;
}

// The document without its positions: what two spellings of one text must agree in.
inline json values_of(const json& node) {
  if (node.is_array()) {
    json list = json::array();
    for (const json& item : node) list.push_back(values_of(item));
    return list;
  }
  if (!node.is_object()) return node;
  json object = json::object();
  for (const auto& [name, content] : node.items()) {
    const bool position = name == "span" || name == "label_span" || name == "source" ||
                          (name == "parts" && content.is_array() && !content.empty() && is_span(content[0]));
    if (!position) object[name] = values_of(content);
  }
  return object;
}

// The same values in both; says the first place where they differ.
inline std::string difference(const json& a, const json& b) {
  const json patch = json::diff(a, b);
  if (patch.empty()) return "";
  const std::string path = patch[0]["path"];
  const json::json_pointer pointer(path);
  return path + ": " + (a.contains(pointer) ? a[pointer].dump() : "-") + " / " +
         (b.contains(pointer) ? b[pointer].dump() : "-");
}

// Does NFC leave a mark behind its letter (H with a circumflex and a dot below)? No Vietnamese letter does that.
inline bool has_loose_mark(std::string_view nfc) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  for (std::size_t at = 0; at < nfc.size();) {
    const text::CodePoint c = text::code_point_at(nfc, at);
    if (!normalizer->hasBoundaryBefore(static_cast<UChar32>(c.value))) return true;
    at += c.size;
  }
  return false;
}

// NFC and NFD of a text read the same. Loose marks are left out: a number may end before one in NFC, while in NFD
// letter and marks have one place in the alignment.
inline std::string check_spellings(const Engine& engine, std::string_view text) {
  const std::string nfc = icu_nfc(text);
  if (has_loose_mark(nfc)) return "";
  const auto read = [&](const std::string& spelt) {
    return values_of(json::parse(extract_json(engine, spelt), nullptr, false));
  };
  return difference(read(nfc), read(icu_nfd(nfc)));
}

}  // namespace vanban::tests

#endif  // VANBAN_TESTS_PROPERTY_EXTRACT_ORACLES_H_
