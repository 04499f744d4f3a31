#include "structure/citations/known_name.h"

#include <algorithm>

#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

using recognise::NameMention;

Span group_of(const grammar::Match& match, std::string_view name) {
  const int index = match.rule->group(name);
  return match.has(index) ? match.groups[static_cast<std::size_t>(index)] : Span{};
}

// NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ HUYỆN AN SƠN LẦN THỨ XXIII: in capitals at the begin of its block it is the head
// of the document itself.
bool heads_text(const NamingText& text, Span name) {
  const std::string_view words = text.words(name);
  return name.begin == text.block_at(name.begin).begin && std::none_of(words.begin(), words.end(), text::is_lower);
}

// ", XII và XIII": the parts between commas and `và`.
std::vector<Span> parts_of(const NamingText& text, Span list) {
  std::vector<Span> parts;
  for (std::uint32_t at = list.begin; at < list.end;) {
    const std::uint32_t begin = at + static_cast<std::uint32_t>(text.key[at] == ',' ? 2 : kAnd.size());
    const std::string_view rest = text.words({begin, list.end});
    const std::size_t joint = std::min(rest.find(','), rest.find(kAnd));
    at = joint == std::string_view::npos ? list.end : begin + static_cast<std::uint32_t>(joint);
    parts.push_back({begin, at});
  }
  return parts;
}

}  // namespace

std::optional<KnownName> read_known_name(const NamingText& text, const NameMention& mention) {
  if (heads_text(text, mention.span)) return std::nullopt;
  const Span type = group_of(mention.match, "type");
  const Span more = group_of(mention.match, "more");
  const Span aim = group_of(mention.match, "further");
  KnownName known;
  known.whole = {mention.span.begin, more.empty() ? mention.span.end : more.begin};
  known.name = group_of(mention.match, "name");
  known.body = group_of(mention.match, "body");
  // "Các chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững" are several, of which the first
  // has the words of one; the singular has both aims.
  if (!aim.empty() && text.rules.clause.several.stands_before_end(text.key, {0, mention.span.begin}))
    known.whole.end = known.name.end = aim.begin;
  while (!known.name.empty() && text.key[known.name.begin] == ' ') ++known.name.begin;
  known.has_type_word = !type.empty();
  known.type = text.type_at(known.has_type_word ? type.begin : mention.span.begin);
  // "thực hiện pháp luật" is no Hiến pháp.
  if (known.type == nullptr ||
      (known.has_type_word && !known.type->by_code && !text.origin.marks_agree(known.type->span, known.type->name)))
    return std::nullopt;
  known.further = parts_of(text, more);
  return known;
}

}  // namespace vanban::structure
