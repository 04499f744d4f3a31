#include "archive/fields.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace vanban::archive {
namespace {

using nlohmann::json;

const json& at(const json& object, const char* name) {
  static const json kNull;
  if (!object.is_object()) return kNull;
  const auto found = object.find(name);
  return found == object.end() ? kNull : *found;
}

constexpr double kMissing = 0.5;  // doubt of a field that was not found

// A number whose serial is still to be filled in: /QĐ-UBND, -NQ/TU.
bool is_blank(std::string_view number) { return number.starts_with('/') || number.starts_with('-'); }

std::optional<std::string> string_of(const json& value) {
  if (!value.is_string()) return std::nullopt;
  return value.get<std::string>();
}

Field field_of(std::string_view name, const json& value, const char* member) {
  Field field{name, string_of(value.is_string() ? value : at(value, member)), 1, {}};
  const json& confidence = at(value, "confidence");
  if (confidence.is_number()) field.confidence = confidence.get<double>();
  const auto add = [&](const json& span) {
    if (span.is_array() && span.size() == 2 && span[0].is_number_unsigned() && span[1].is_number_unsigned())
      field.spans.push_back(Span{span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>()});
  };
  for (const json& part : at(value, "parts")) add(part);
  if (field.spans.empty()) add(at(value, "span"));
  return field;
}

}  // namespace

double Field::doubt() const { return value ? std::clamp(1 - confidence, 0.0, 1.0) : kMissing; }

std::vector<Field> fields_of(const json& document) {
  const json& header = at(document, "header");
  std::vector<Field> fields = {
      field_of("doc_type", at(header, "doc_type"), "text"), field_of("number", at(header, "number"), "canonical"),
      field_of("date", at(header, "date"), "value"),        field_of("issuer", at(header, "issuer"), "text"),
      field_of("title", at(header, "title"), "text"),       field_of("place", at(header, "place"), "text")};
  Field& number = fields[1];
  if (number.value && is_blank(*number.value)) number.confidence = std::min(number.confidence, 1 - kMissing);
  Field signer = field_of("signer", json(), "name");
  for (const json& signature : at(document, "signatures")) {
    if (signer.value || !at(signature, "name").is_string()) continue;
    signer = field_of("signer", signature, "name");
  }
  fields.push_back(std::move(signer));
  return fields;
}

double doubt_of(std::string_view text) {
  const json document = json::parse(text, nullptr, false);
  const std::vector<Field> fields = fields_of(document);
  const auto has = [&](std::string_view name) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const Field& field) { return field.name == name && field.value; });
  };
  if (!has("doc_type") && !has("number")) return 0;
  double most = 0;
  for (const Field& field : fields) most = std::max(most, field.doubt());
  return most;
}

double doubt_of(const Document& document) {
  const Header& header = document.header;
  if (!header.doc_type && !header.number) return 0;
  // As the JSON says it, in hundredths.
  const auto doubt = [](const auto& field) {
    return field ? std::clamp(1 - std::round(field->confidence * 100) / 100, 0.0, 1.0) : kMissing;
  };
  const bool is_signed = std::any_of(document.signatures.begin(), document.signatures.end(),
                                     [](const Signature& signature) { return signature.name.has_value(); });
  const bool has_number = header.number && !is_blank(header.number->canonical);
  return std::max({header.doc_type && is_signed && has_number ? 0.0 : kMissing, doubt(header.number),
                   doubt(header.date), doubt(header.issuer), doubt(header.title), doubt(header.place)});
}

}  // namespace vanban::archive
