#include "structure/header/effective.h"

#include <algorithm>
#include <string>

#include "recognise/date.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

constexpr std::string_view kCue = "co hieu luc";
constexpr std::uint32_t kLongestClause = 240;

// Where the document's own type stands before the cue, at the begin of a sentence: "Điều 2. [Quyết định này ]có hiệu
// lực".
std::optional<std::uint32_t> own_type_before(std::string_view key, std::uint32_t cue, const std::string& type) {
  std::string_view before = key.substr(0, cue);
  if (before.ends_with(" nay ")) before.remove_suffix(4);
  if (!before.ends_with(' ') || before.size() < type.size() + 1) return std::nullopt;
  before.remove_suffix(1);
  const auto begin = static_cast<std::uint32_t>(before.size() - type.size());
  if (text::lower(before.substr(begin)) != type || !text::is_upper(key[begin])) return std::nullopt;
  std::uint32_t i = begin;
  while (i > 0 && text::is_blank(key[i - 1])) --i;
  const bool sentence = i == 0 || (!text::is_alnum(key[i - 1]) && key[i - 1] != ',' && key[i - 1] != '"');
  return sentence ? std::optional(begin) : std::nullopt;
}

// "[Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 13/7/2017 và ]có hiệu lực": the clause on adoption
// says both.
std::optional<std::uint32_t> adoption_before(std::string_view key, std::uint32_t cue, std::uint32_t block,
                                             const std::string& type) {
  const std::string_view before = key.substr(0, cue);
  if (!before.ends_with(" va ")) return std::nullopt;
  const std::uint32_t from = std::max(block, cue - std::min(cue, kLongestClause));
  const std::size_t adopted = before.rfind(" thong qua ");
  const std::size_t own = before.rfind(" nay d", adopted);  // này đã được, này được
  if (adopted == std::string_view::npos || own == std::string_view::npos || own < from + type.size())
    return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(own - type.size());
  const bool is_own = text::lower(key.substr(begin, type.size())) == type && text::is_upper(key[begin]);
  const bool one_sentence = before.substr(begin).find(". ") == std::string_view::npos;
  return is_own && one_sentence ? std::optional(begin) : std::nullopt;
}

Effective make(const layout::Origin& origin, const grammar::Match& match, std::string_view key, std::uint32_t begin) {
  Effective effective;
  Span when = group(match, "when");
  while (when.end > when.begin && !text::is_alnum(key[when.end - 1]) && key[when.end - 1] != ')') --when.end;
  const Quoted quoted = origin.quote_reading({begin, when.end});
  effective.text = quoted.text;
  effective.span = quoted.span;
  if (match.has(match.rule->group("signing"))) {
    effective.rule = "signing";
  } else if (match.has(match.rule->group("year"))) {
    if (const auto date = recognise::interpret_date(match, key)) effective.date = date->iso();
  }
  if (!effective.rule && !effective.date) effective.rule = origin.quote_reading(when).text;
  return effective;
}

}  // namespace

std::optional<Effective> read_effective(const layout::Origin& origin, const HeaderRules& rules,
                                        std::string_view doc_type) {
  if (rules.in_force == nullptr || doc_type.empty()) return std::nullopt;
  const std::string type = text::key_of(doc_type);
  const std::string_view key = origin.reading().key;
  for (std::size_t at = text::find_word(key, kCue); at != std::string_view::npos;
       at = text::find_word(key, kCue, at + 1)) {
    const auto cue = static_cast<std::uint32_t>(at);
    const Span block = origin.reading().blocks[origin.reading().block_at(cue)].span;
    std::optional<std::uint32_t> begin = own_type_before(key, cue, type);
    if (!begin) begin = adoption_before(key, cue, block.begin, type);
    if (!begin) continue;
    grammar::Match match;
    if (begins(rules.in_force, key, {cue, std::min(block.end, cue + kLongestClause)}, &match))
      return make(origin, match, key, *begin);
  }
  return std::nullopt;
}

}  // namespace vanban::structure
