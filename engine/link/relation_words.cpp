#include "link/relation_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "vanban/graph_questions.h"

namespace vanban::link {
namespace {

// Each in the order of its enumeration.
constexpr auto kRelations = std::to_array<std::string_view>(
    {"based_on", "implements", "guides", "amends", "replaces", "repeals", "issues", "issued_by", "responds_to",
     "extends", "corrects", "suspends", "consolidates", "amended_by", "replaced_by", "repealed_by", "cites"});
constexpr auto kExtents = std::to_array<std::string_view>({"", "whole", "part"});
constexpr auto kOffsetUnits = std::to_array<std::string_view>({"utf8", "utf16", "codepoint"});

template <typename Enum, std::size_t size>
std::optional<Enum> value_of(const std::array<std::string_view, size>& words, std::string_view word) {
  const auto at = std::find(words.begin(), words.end(), word);
  if (at == words.end()) return std::nullopt;
  return static_cast<Enum>(at - words.begin());
}

}  // namespace

std::string_view word_of(Relation relation) { return kRelations[static_cast<std::size_t>(relation)]; }
std::string_view word_of(Extent extent) { return kExtents[static_cast<std::size_t>(extent)]; }
std::string_view word_of(OffsetUnit unit) { return kOffsetUnits[static_cast<std::size_t>(unit)]; }

std::optional<Relation> relation_of(std::string_view word) { return value_of<Relation>(kRelations, word); }
std::optional<OffsetUnit> offset_unit_of(std::string_view word) { return value_of<OffsetUnit>(kOffsetUnits, word); }
Extent extent_of(std::string_view word) { return value_of<Extent>(kExtents, word).value_or(Extent::none); }

Relation active(Relation relation) {
  switch (relation) {
    case Relation::amended_by:
      return Relation::amends;
    case Relation::replaced_by:
      return Relation::replaces;
    case Relation::repealed_by:
      return Relation::repeals;
    case Relation::issued_by:
      return Relation::issues;
    default:
      return relation;
  }
}

bool changes(Relation relation) {
  switch (relation) {
    case Relation::amends:
    case Relation::replaces:
    case Relation::repeals:
    case Relation::extends:
    case Relation::corrects:
    case Relation::suspends:
      return true;
    default:
      return false;
  }
}

bool carries_out(Relation relation) {
  const std::vector<Relation>& relations = carrying_out();
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

}  // namespace vanban::link
