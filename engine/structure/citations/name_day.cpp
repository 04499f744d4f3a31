#include "structure/citations/name_day.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

using recognise::DateMention;

template <typename Is>
bool any_law(const grammar::Lexicon& laws, std::string_view name, Is is) {
  const auto rows = laws.find_all(name);
  return std::any_of(rows.begin(), rows.end(), [&](const auto* law) { return is(*law); });
}

bool has_dated(const grammar::Lexicon& laws, std::string_view name, std::string_view year) {
  return any_law(laws, name,
                 [&](const grammar::Lexicon::Row& law) { return laws.cell(law, "date").starts_with(year); });
}

// `name`: folded. Of a name that is short for another, that one's laws count.
bool has_law_of(const grammar::Lexicon& laws, std::string_view name, std::string_view year) {
  return has_dated(laws, name, year) || any_law(laws, name, [&](const grammar::Lexicon::Row& law) {
           const std::string_view full = laws.cell(law, "short_of");
           return !full.empty() && has_dated(laws, text::key_of(full), year);
         });
}

std::optional<DateMention> year_behind(const NamingText& text, Span name, std::uint32_t limit) {
  constexpr std::uint32_t kYear = 4;
  const std::uint32_t begin = name.end + 1;
  const std::uint32_t end = begin + kYear;
  if (end > limit || text.key[begin - 1] != ' ' || text::word_end(text.key, begin) != end) return std::nullopt;
  const std::string_view year = text.words({begin, end});
  if (!std::all_of(year.begin(), year.end(), text::is_digit)) return std::nullopt;
  // 2013/QH13, 2013-2015
  if (end < limit && std::string_view("/-").find(text.key[end]) != std::string_view::npos) return std::nullopt;
  if (!has_law_of(*text.rules.laws, text::lower(text.words(name)), year)) return std::nullopt;
  return DateMention{{begin, end}, {std::stoi(std::string(year)), 0, 0}, nullptr};
}

}  // namespace

NameDay day_behind(const NamingText& text, Span name, std::uint32_t limit) {
  const DateMention* date = text.date_in({name.end, limit});
  if (date == nullptr) return {nullptr, year_behind(text, name, limit)};
  const Span gap{name.end, date->span.begin};
  const bool joined = text.words(gap) == " ";
  const bool behind_comma = text.words(gap) == ", ";
  // Words between name and day that are part of neither: "ban hành".
  if (!joined && !behind_comma && !text.rules.passed.fills(text.key, gap.begin, gap.end))
    return {nullptr, year_behind(text, name, limit)};
  if (behind_comma && date->value.month == 0) return {};
  return {date, std::nullopt};
}

}  // namespace vanban::structure
