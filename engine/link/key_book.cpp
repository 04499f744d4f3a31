#include "link/key_book.h"

#include <algorithm>
#include <vector>

#include "grammar/column.h"
#include "link/item.h"
#include "text/ascii.h"

namespace vanban::link {
namespace {

constexpr std::array<std::string_view, kListCount> kListNames = {
    "renamed",     "type",          "untyped",    "legislature",  "national_type", "national_code",
    "central",     "central_state", "province",   "district",     "any_level",     "party_committee",
    "merged_2025", "post",          "no_post",    "central_body", "local_body",    "central_word",
    "placed_name", "outer_body",    "inner_body", "committee",    "province_body", "one_name"};

using text::is_digit;

std::vector<std::string_view> split(std::string_view cell) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    if (end > 0) parts.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

// "Hậu Giang (cũ)" is called Hậu Giang.
std::string_view without_brackets(std::string_view name) { return name.substr(0, name.find('(')); }

std::string first_word(std::string_view slug) { return std::string(slug.substr(0, slug.find('-'))); }

// The longest of the names that the words begin with. Stops at the first word that no name goes on with.
template <typename Value, typename Names>
Prefix<Value> longest_prefix(const Names& names, std::span<const Word> words) {
  Prefix<Value> longest;
  std::string begun;
  for (std::size_t count = 1; count <= words.size(); ++count) {
    if (count > 1) begun.push_back('-');
    begun += words[count - 1].folded;
    const auto at = names.lower_bound(begun);
    if (at == names.end() || !at->first.starts_with(begun)) break;
    if (at->first == begun) longest = {&at->second, count};
  }
  return longest;
}

template <typename Value, typename Names>
Prefix<Value> longest_prefix(const Names& names, std::string_view slug) {
  Prefix<Value> longest;
  std::size_t count = 0;
  for (std::size_t end = 0; end < slug.size(); ++end) {
    end = std::min(slug.find('-', end), slug.size());
    ++count;
    const std::string_view begun = slug.substr(0, end);
    const auto at = names.lower_bound(begun);
    if (at == names.end() || !at->first.starts_with(begun)) break;
    if (at->first == begun) longest = {&at->second, count};
  }
  return longest;
}

// The slugs of a row's name and, behind it, its variants.
std::vector<std::string> slugs_of(const grammar::Lexicon& lexicon, const grammar::Lexicon::Row& row) {
  std::vector<std::string> slugs = {slug(without_brackets(lexicon.cell(row, "name")))};
  for (const std::string_view variant : split(lexicon.cell(row, "variants")))
    slugs.push_back(slug(without_brackets(variant)));
  return slugs;
}

}  // namespace

KeyBook::KeyBook(const grammar::Grammar& grammar) {
  read_lists(grammar);
  read_types(grammar);
  read_provinces(grammar);
  read_seats(grammar);
  index_uses();
}

void KeyBook::read_lists(const grammar::Grammar& grammar) {
  const grammar::Lexicon* keys = grammar.lexicon("keys");
  if (keys == nullptr) return;
  const grammar::Column lists(keys, "list");
  const grammar::Column codes(keys, "code");
  const grammar::Column values(keys, "value");
  for (const grammar::Lexicon::Row& row : keys->rows()) {
    const auto* at = std::find(kListNames.begin(), kListNames.end(), lists.of(row));
    if (at == kListNames.end()) continue;
    const auto list = static_cast<List>(at - kListNames.begin());
    const std::string_view code = codes.of(row);
    if (const std::size_t stem = code.find_first_of("*#"); stem != std::string_view::npos) {
      patterns_.push_back({std::string(code.substr(0, stem)), code[stem] == '*', list});
      continue;
    }
    lists_[static_cast<std::size_t>(list)].emplace(code, values.of(row));
    uses_[std::string(code)].code.add(list);
    uses_[first_word(code)].first.add(list);
  }
}

void KeyBook::read_types(const grammar::Grammar& grammar) {
  const grammar::Lexicon* types = grammar.lexicon("doctypes");
  if (types == nullptr) return;
  for (const grammar::Lexicon::Row& row : types->rows()) {
    std::string first;
    for (const std::string_view written : split(types->cell(row, "codes"))) {
      std::vector<std::string> codes = codes_of(without_brackets(written), *this);
      if (codes.empty()) continue;
      if (first.empty()) first = codes.front();
      uses_[std::move(codes.front())].type = true;
    }
    const std::string_view name = types->cell(row, "name");
    std::string slugged = slug(name);
    code_of_type_.emplace(slugged, first);
    type_slugs_.emplace(name, std::move(slugged));
  }
  for (const auto& [type, code] : entries(List::type)) code_of_type_[type] = code == "-" ? "" : code;
}

void KeyBook::read_provinces(const grammar::Grammar& grammar) {
  const grammar::Lexicon* provinces = grammar.lexicon("provinces");
  if (provinces == nullptr) return;
  for (const grammar::Lexicon::Row& row : provinces->rows()) {
    std::vector<std::string> names = slugs_of(*provinces, row);
    const Province province{names.front(), slug(provinces->cell(row, "kind")) == "thanh-pho"};
    for (std::string& name : names) {
      // Two letters (HN, BD) are initials of too much else to name a province by themselves.
      if (name.size() <= 2) continue;
      uses_[first_word(name)].province = true;
      provinces_.emplace(std::move(name), province);
    }
  }
}

void KeyBook::read_seats(const grammar::Grammar& grammar) {
  const grammar::Lexicon* seats = grammar.lexicon("seats");
  if (seats == nullptr) return;
  for (const grammar::Lexicon::Row& row : seats->rows()) {
    const auto at = provinces_.find(slug(seats->cell(row, "province")));
    if (at == provinces_.end()) continue;
    std::vector<std::string> names = slugs_of(*seats, row);
    for (std::string& name : names) seats_.emplace(std::move(name), at->second);
  }
}

bool KeyBook::Pattern::fits(std::string_view code) const {
  return code.starts_with(stem) && code.size() > stem.size() &&
         (any || std::all_of(code.begin() + static_cast<std::ptrdiff_t>(stem.size()), code.end(), is_digit));
}

void KeyBook::index_uses() {
  use_index_.reserve(uses_.size());
  for (const auto& [word, uses] : uses_) {
    indexed_uses_.push_back(&uses);
    use_index_.of(word) = static_cast<std::uint32_t>(indexed_uses_.size());
  }
}

ListSet KeyBook::lists_with(std::string_view code) const {
  const Uses* uses = uses_of(code);
  ListSet lists = uses == nullptr ? ListSet() : uses->code;
  if (code.empty() || !is_digit(code.back())) return lists;  // all patterns end in digits
  for (const Pattern& pattern : patterns_) {
    if (pattern.fits(code)) lists.add(pattern.list);
  }
  return lists;
}

bool KeyBook::has_within(List list, std::string_view slug) const {
  const std::string bounded = "-" + std::string(slug) + "-";
  const Entries& all = entries(list);
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& entry) { return bounded.find("-" + entry.first + "-") != std::string::npos; });
}

const std::string* KeyBook::value(List list, std::string_view code) const {
  const Uses* uses = uses_of(code);
  return uses != nullptr && uses->code.has(list) ? &entries(list).find(code)->second : nullptr;
}

Prefix<std::string> KeyBook::prefix(List list, std::span<const Word> words) const {
  const Uses* uses = words.empty() ? nullptr : uses_of(words[0].folded);
  if (uses == nullptr || !uses->first.has(list)) return {};
  return longest_prefix<std::string>(entries(list), words);
}

Prefix<std::string> KeyBook::prefix(List list, std::string_view slug) const {
  return longest_prefix<std::string>(entries(list), slug);
}

std::string KeyBook::type_slug(std::string_view type) const {
  const auto at = type_slugs_.find(type);
  return at == type_slugs_.end() ? slug(type) : at->second;
}

std::optional<std::string_view> KeyBook::code_of_type(std::string_view type) const {
  const auto at = code_of_type_.find(type_slug(type));
  if (at == code_of_type_.end()) return std::nullopt;
  return at->second;
}

Prefix<Province> KeyBook::province(std::span<const Word> words) const {
  const Uses* uses = words.empty() ? nullptr : uses_of(words[0].folded);
  if (uses == nullptr || !uses->province) return {};
  return longest_prefix<Province>(provinces_, words);
}

const Province* KeyBook::seat(std::string_view slug) const {
  const auto at = seats_.find(slug);
  return at == seats_.end() ? nullptr : &at->second;
}

}  // namespace vanban::link
