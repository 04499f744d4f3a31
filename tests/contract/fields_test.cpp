// What is printed and what contract vanban/document/1 lists are the same: every field, every word of an enumeration.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "full_document.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using nlohmann::json;
using testing::ElementsAreArray;
using testing::UnorderedElementsAreArray;

const json& schema() {
  static const json* const document = [] {
    std::ifstream file(VANBAN_SOURCE_DIR "/tests/contract/document.schema.json");
    return new json(json::parse(file));
  }();
  return *document;
}

// Follows $ref, and anyOf to the branch that is not null.
const json& resolve(const json& node) {
  if (node.contains("$ref")) return resolve(schema().at(json::json_pointer(node["$ref"].get<std::string>().substr(1))));
  if (node.contains("anyOf")) return resolve(node["anyOf"][0]);
  return node;
}

// The listed fields of an object and their schemas; a recipient lists them in two places.
std::map<std::string, json> listed_fields(const json& object) {
  std::map<std::string, json> fields;
  for (const json& part : object.value("allOf", json::array())) fields.merge(listed_fields(resolve(part)));
  if (object.contains("properties")) fields.merge(object["properties"].get<std::map<std::string, json>>());
  return fields;
}

void expect_fields(const json& printed, const json& node, const std::string& place) {
  const json& listed = resolve(node);
  if (printed.is_array() && listed.contains("items")) {
    EXPECT_FALSE(printed.empty() && place.find("children") == std::string::npos) << place << " is not tested";
    for (const json& item : printed) expect_fields(item, listed["items"], place + "[]");
  }
  if (!printed.is_object()) return;
  std::set<std::string> names;
  for (const auto& [name, content] : listed_fields(listed)) {
    const bool of_unit = place.ends_with("/outline[]") || place.ends_with("/children[]");
    if (!(of_unit && name == "parts")) names.insert(name);  // the engine never cuts a unit into pieces
    if (printed.contains(name)) expect_fields(printed[name], content, place + "/" + name);
  }
  std::set<std::string> printed_names;
  for (const auto& [name, content] : printed.items()) printed_names.insert(name);
  EXPECT_THAT(printed_names, ElementsAreArray(names)) << place;
}

TEST(Contract, AFullDocumentPrintsEveryListedField) {
  const JsonOptions with_text{.include_text = true};
  expect_fields(json::parse(to_json(tests::full_document(), "text", tests::full_source(), with_text)), schema(), "");
}

TEST(Contract, AnEmptyDocumentPrintsEveryRequiredField) {
  const json printed = json::parse(to_json(Document{}, "", Source{}, {}));
  for (const json& name : schema()["required"]) EXPECT_TRUE(printed.contains(name)) << name;
  for (const json& name : schema()["properties"]["header"]["required"]) {
    EXPECT_TRUE(printed["header"].contains(name)) << name;
  }
}

template <typename Enum>
std::vector<std::string> names_through(Enum last) {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) names.emplace_back(name_of(static_cast<Enum>(i)));
  return names;
}

TEST(Contract, EnumerationsAreThoseListed) {
  const struct {
    const char* place;
    std::vector<std::string> names;
  } cases[] = {
      {"/properties/offset_unit", names_through(OffsetUnit::codepoint)},
      {"/properties/territory/anyOf/0/properties/from", names_through(TerritoryFrom::text)},
      {"/properties/header/properties/family", names_through(Family::other)},
      {"/properties/citations/items/properties/form", names_through(Form::back)},
      {"/properties/citations/items/properties/relation", names_through(Relation::cites)},
      {"/properties/citations/items/properties/extent", names_through(Extent::part)},
      {"/properties/diagnostics/items/properties/severity", names_through(Severity::error)},
      {"/$defs/body/properties/level", names_through(Level::unit)},
      {"/$defs/date/properties/precision", names_through(Precision::year)},
      {"/$defs/unit/properties/kind", names_through(UnitKind::appendix)},
  };
  for (const auto& [place, names] : cases) {
    std::vector<std::string> listed;
    for (const json& word : schema().at(json::json_pointer(place))["enum"]) {
      listed.push_back(word.is_null() ? "" : word.get<std::string>());
    }
    EXPECT_THAT(names, UnorderedElementsAreArray(listed)) << place;
  }
}

}  // namespace
}  // namespace vanban
