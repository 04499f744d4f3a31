#include "structure/citations/amending_law.h"

#include <algorithm>
#include <string>

#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {

using recognise::DateMention;
using recognise::TypeMention;

AmendingLaw AmendingLaws::read(std::uint32_t begin, std::uint32_t limit) const {
  AmendingLaw law;
  grammar::Match match;
  if (rules_.amending_several->match_at(key_, begin, limit, &match)) {
    law.end = match.whole.end;
    law.counted = true;
    law.number = numbered_behind(law.end);
  } else if (rules_.amending_law->match_at(key_, begin, limit, &match)) {
    read_row(match.whole.end, limit, end_of_dated_row(begin, match.whole.end, limit), &law);
  }
  return law;
}

// The laws that are named from `at` on.
void AmendingLaws::read_row(std::uint32_t at, std::uint32_t limit, std::uint32_t row_end, AmendingLaw* law) const {
  grammar::Match match;
  int with_number = 0;
  for (;;) {
    const int number = numbered_law_at(at);
    std::uint32_t end =
        number >= 0 ? numbered_[static_cast<std::size_t>(number)].number->span.end : end_of_member(at, limit);
    if (number < 0 && row_end > at && row_end != end && is_law_at(at)) end = end_in_row(at, end, row_end, law);
    if (end == 0) break;
    law->end = end;
    law->number = number;
    with_number += number >= 0 ? 1 : 0;
    if (!rules_.close_gap->match_at(key_, end, limit, &match) || match.whole.empty()) break;
    at = match.whole.end;
  }
  if (with_number > 1) law->number = -1;
}

// "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Phòng, chống bến đò ngày 29/11/2024;": where the last of
// the names ends, before the day. 0 where it is no item of a preamble, or more stands between. `at`: the first of them.
std::uint32_t AmendingLaws::end_of_dated_row(std::uint32_t begin, std::uint32_t at, std::uint32_t limit) const {
  constexpr std::uint32_t kLongestRow = 1000;
  if (text_.end_of_basis(text_.block_at(begin)) == 0) return 0;
  const DateMention* date = text_.date_in({at, std::min(limit, at + kLongestRow)});
  if (date == nullptr || date->value.day == 0 || date->span.begin == at || key_[date->span.begin - 1] != ' ') return 0;
  const std::string_view row = text_.words({at, date->span.begin});
  const bool plain =
      std::all_of(row.begin(), row.end(), [](char c) { return c == ' ' || c == ',' || text::is_letter(c); });
  return plain ? date->span.begin - 1 : 0;
}

// A name that the list does not know goes on to the next law of the row: "Luật Phòng" is none, "Luật Phòng, chống bến
// đò" is.
std::uint32_t AmendingLaws::end_in_row(std::uint32_t at, std::uint32_t end, std::uint32_t row_end,
                                       AmendingLaw* law) const {
  grammar::Match match;
  const std::uint32_t from = std::max(end, at);
  if (from >= row_end) return end;
  if (end != 0 && rules_.close_gap->match_at(key_, end, row_end, &match) && !match.whole.empty() &&
      is_law_at(match.whole.end))
    return end;
  const std::uint32_t whole = begin_of_next_law(from, row_end);
  if (end != 0 && (key_.substr(end, kAnd.size()) == kAnd || names_type({end, whole}))) return end;
  law->listed.push_back({at, whole});
  return whole;
}

// The joint before it in the row; the end of the row where none follows.
std::uint32_t AmendingLaws::begin_of_next_law(std::uint32_t from, std::uint32_t row_end) const {
  std::string_view rest = text_.words({from, row_end});
  for (const std::string& type : rules_.law_types) {
    for (std::size_t at = find_law_type(rest, type); at != std::string_view::npos;
         at = find_law_type(rest, type, at + 1)) {
      const std::string_view before = rest.substr(0, at);
      const std::size_t joint = before.ends_with(", ") ? 2 : before.ends_with(kAnd) ? kAnd.size() : 0;
      if (joint == 0) continue;
      rest = rest.substr(0, at - joint);
      break;
    }
  }
  return from + static_cast<std::uint32_t>(rest.size());
}

// "Luật Giá và Nghị định của Chính phủ", "Luật Giá và các văn bản hướng dẫn": more than the name of a law.
bool AmendingLaws::names_type(Span words) const {
  const auto type = first_from(text_.mentions.types, words.begin);
  return type != text_.mentions.types.end() && type->span.begin < words.end;
}

bool AmendingLaws::is_law_at(std::uint32_t begin) const {
  const TypeMention* type = text_.type_at(begin);
  return type != nullptr && rules_.roles.is_law(*type);
}

// One law of that list, by its name.
std::uint32_t AmendingLaws::end_of_member(std::uint32_t at, std::uint32_t limit) const {
  const TypeMention* type = text_.type_at(at);
  if (type == nullptr || !rules_.roles.is_law(*type) || type->span.end + 1 >= limit) return 0;
  return names_.end_of(type->span.end + 1, limit, type->name);
}

// The law with a number that begins here; -1 where none does.
int AmendingLaws::numbered_law_at(std::uint32_t begin) const {
  const Draft* draft = one_at(numbered_, begin);
  const bool law = draft != nullptr && draft->number != nullptr && draft->type != nullptr &&
                   rules_.roles.is_law(*draft->type) && !draft->name.empty();
  return law ? index_of(*draft) : -1;
}

// The draft whose number follows at once: " số 28/2018/QH14".
int AmendingLaws::numbered_behind(std::uint32_t end) const {
  constexpr std::uint32_t kLongestGap = 5;
  const auto draft = first_ending_behind(numbered_, end);
  const bool behind = draft != numbered_.end() && draft->number != nullptr && draft->number->span.begin > end &&
                      draft->number->span.begin <= end + kLongestGap;
  return behind ? index_of(*draft) : -1;
}

}  // namespace vanban::structure
