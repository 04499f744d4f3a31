#include "structure/citations/title_sign.h"

#include <algorithm>

#include "recognise/body_name.h"
#include "text/ascii.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_lower;
using text::is_upper;

// A full stop, a semicolon or a colon that ends the sentence; abbreviations and list-like titles go on.
bool TitleSigns::ends_title(std::size_t index, std::uint32_t at, std::uint32_t limit) const {
  const char c = key_[at];
  if (c == '.') {
    if (at + 1 >= limit || key_[at + 1] == '/') return true;
    if (key_[at + 1] == '.') return false;
    if (key_[at + 1] != ' ' || recognise::ends_abbreviation(key_, at)) return false;
    return at + 2 >= limit || !is_lower(key_[at + 2]);
  }
  if (c == ':' && at + 1 < limit && text::is_digit(key_[at + 1])) return false;  // 1:50.000, ISO 9001:2015
  if (c == ':' && at + 2 < limit && text_.is_preamble(index)) return false;      // các nước: Anh, Pháp
  if (c == ':') return at + 2 >= limit || !(is_lower(key_[at + 2]) || lists_examples(at) || names_project(at));
  if (c == ';') return !goes_on_after_semicolon(index, at, limit);
  return false;
}

bool TitleSigns::lists_examples(std::uint32_t colon) const {
  return is_lower(key_[colon - 1]) && rules_.clause.such_as.ends(key_, {0, colon});
}

// "phê duyệt dự án: Cải tạo bến đò", "Dự án: “An toàn đường thủy”": its name.
bool TitleSigns::names_project(std::uint32_t colon) const {
  return (is_upper(key_[colon + 2]) || key_[colon + 2] == '"') && rules_.clause.project.ends(key_, {0, colon});
}

// "quy định về ...; quy định chi tiết ...", "tổ chức hội nghị cử tri; việc giới thiệu ...".
bool TitleSigns::goes_on_after_semicolon(std::size_t index, std::uint32_t at, std::uint32_t limit) const {
  if (at + 3 >= limit || key_[at + 1] != ' ') return false;
  if (is_upper(key_[at + 2]))
    return is_lower(key_[at + 3]) && text_.is_preamble(index) && !begins_matter(at + 2, limit);
  if (!is_lower(key_[at + 2])) return false;
  grammar::Match match;
  if (rules_.title_goes_on->match_at(key_, at + 2, limit, &match)) return true;
  return (text_.is_preamble(index) || is_considered(index) || is_recital(index) || is_item(index) ||
          is_amended_by_formula(index) || goes_on_changed(index, at + 2, limit)) &&
         !rules_.new_item->match_at(key_, at + 2, limit, &match);
}

// "; Hiến pháp", "; Thường trực Tỉnh ủy thống nhất": with its capital it is the next that a preamble names.
bool TitleSigns::begins_matter(std::uint32_t at, std::uint32_t limit) const {
  grammar::Match match;
  return rules_.new_item->match_at(key_, at, limit, &match) || rules_.new_matter->match_at(key_, at, limit, &match);
}

// "Xét Tờ trình số 5317/TTr-UBND ... về thông qua danh mục; dự án ...": the proposal that the block begins with.
bool TitleSigns::is_considered(std::size_t index) const {
  const Draft& draft = text_.drafts[index];
  const std::uint32_t begin = rules_.clause.considered.end_of_first(key_, {draft.block_begin, draft.begin()});
  return begin != draft.block_begin && begin + 1 == draft.begin();
}

// "Thực hiện Nghị quyết số 5/NQ-HĐND về dịch vụ văn hóa, thể thao; lao động;": an item of a preamble too, by its last
// sign.
bool TitleSigns::is_recital(std::size_t index) const {
  const Draft& draft = text_.drafts[index];
  if (key_[draft.block_end - 1] != ';' || !is_upper(key_[draft.block_begin])) return false;
  const std::uint32_t begin = rules_.clause.opening.end_of_first(key_, {draft.block_begin, draft.begin()});
  return begin != draft.block_begin && begin + 1 == draft.begin();
}

// "a) Thông tư số 38/2015/TT-BTC quy định về thủ tục hải quan; kiểm tra, giám sát hải quan": one of listed acts.
bool TitleSigns::is_item(std::size_t index) const {
  constexpr std::size_t kLongestLabel = 6;
  const Draft& draft = text_.drafts[index];
  const std::string_view label = key_.substr(draft.block_begin, draft.begin() - draft.block_begin);
  return !label.empty() && label.size() <= kLongestLabel && draft.own_date &&
         (label.ends_with(") ") || label.ends_with(". ") || label.ends_with("- "));
}

// "Bộ trưởng ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư A quy định về ...; kiểm soát ...": the act
// that an enacting formula amends.
bool TitleSigns::is_amended_by_formula(std::size_t index) const {
  const Draft& draft = text_.drafts[index];
  if (!rules_.clause.some_articles.stands_before_end(key_, {draft.block_begin, draft.begin()})) return false;
  // It is asked at each semicolon of a title.
  constexpr std::uint32_t kLongestFormula = 400;
  const std::uint32_t from = std::max(draft.block_begin, draft.begin() - std::min(draft.begin(), kLongestFormula));
  return rules_.clause.issues.stands_in(key_, {from, draft.begin()});
}

// "Thông tư này thay thế Thông tư số 38/2015/TT-BTC quy định về bến đò; kiểm tra tàu thuyền.": behind the semicolon
// stands nothing but more of the title, and what is changed next.
bool TitleSigns::goes_on_changed(std::size_t index, std::uint32_t at, std::uint32_t limit) const {
  const Draft& draft = text_.drafts[index];
  const ClauseWords& clause = rules_.clause;
  if (!clause.changed.stands_before_end(key_, {draft.block_begin, draft.begin()})) return false;
  const Span rest{at, limit};
  grammar::Match match;
  if (clause.changed.begins(key_, rest) || clause.when.begins(key_, rest) || clause.other_case.begins(key_, rest) ||
      rules_.clause_verb->match_at(key_, at, limit, &match))
    return false;
  const auto next = first_from(text_.drafts, at);
  const std::uint32_t end = next == text_.drafts.end() ? limit : std::min(limit, next->begin());
  if (is_sentence({at, end})) return false;
  return end == limit || clause.changed.stands_before_end(key_, {at, end});
}

// "; tàu đã đăng ký vẫn được hoạt động": up to the next sign somebody does, or has to do, something.
bool TitleSigns::is_sentence(Span words) const {
  for (const std::string_view sign : {";", ". "}) {
    const std::size_t at = key_.substr(0, words.end).find(sign, words.begin);
    if (at != std::string_view::npos) words.end = static_cast<std::uint32_t>(at);
  }
  if (rules_.clause.finite.stands_in(key_, words)) return true;
  for (std::uint32_t at = words.begin; at < words.end; at = text::word_end(key_, at) + 1) {
    if (text_.says_then(at, words.end)) return true;
  }
  return false;
}

}  // namespace vanban::structure
