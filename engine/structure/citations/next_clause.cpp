#include "structure/citations/next_clause.h"

#include <algorithm>

#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {

using text::is_lower;
using text::is_upper;

// ", Ban Thường vụ Đảng ủy Khối ... đề nghị": a body that does something.
bool NextClauses::begins_clause(std::uint32_t comma, std::uint32_t limit) const {
  const std::uint32_t at = comma + 2;
  if (at >= limit || key_[comma + 1] != ' ') return false;
  if (!is_upper(key_[at])) return begins_small_clause(at, limit);
  const auto body = rules_.bodies.read(text_.origin, at, limit, false);
  if (!body) return false;
  // ", Phó Thủ tướng Trần Văn An có ý kiến", ", Phòng Giáo dục và Đào tạo (GDĐT) hướng dẫn"
  std::uint32_t verb = text_.behind_short_name(rules_.bodies.behind_person(key_, body->span.end, limit), limit);
  while (verb < limit && key_[verb] == ' ') ++verb;
  grammar::Match match;
  if (verb >= limit || !rules_.clause_verb->match_at(key_, verb, limit, &match)) return false;
  return !rules_.clause.issues.begins(key_, {verb, limit}) || !issues_with_next(comma);
}

// "văn bản do Chính phủ, Thủ tướng Chính phủ ban hành": the comma between those who issued what a title speaks of.
bool NextClauses::issues_with_next(std::uint32_t comma) const {
  constexpr std::uint32_t kLongestBody = 50;
  const std::uint32_t from = comma - std::min(comma, kLongestBody);
  const std::size_t by = key_.substr(from, comma - from).rfind(kBy);
  if (by == std::string_view::npos) return false;
  const auto body = rules_.bodies.read(text_.origin, from + static_cast<std::uint32_t>(by + kBy.size()), comma, false);
  return body && body->span.end == comma;
}

// "về việc rà soát đội ngũ, trường THPT An Sơn báo cáo như sau": the writer in small letters. What he does stands a
// few words behind, and the sentence leads on to what he says.
bool NextClauses::begins_small_clause(std::uint32_t at, std::uint32_t limit) const {
  constexpr std::uint32_t kLongestSubject = 60;
  grammar::Match match;
  if (!rules_.clause_subject->match_at(key_, at, limit, &match)) return false;
  const std::uint32_t name = match.whole.end + 1;
  if (name >= limit || key_[match.whole.end] != ' ') return false;
  // "của cá nhân, tổ chức": a class of bodies; who writes has a name.
  if (!match.has(match.rule->group("whole")) && !is_upper(key_[name])) return false;
  if (!rules_.clause.leads_on.stands_in(key_, {at, limit})) return false;
  const std::uint32_t to = std::min(limit, name + kLongestSubject);
  for (std::uint32_t word = name; word < to && std::string_view(",;.:(").find(key_[word]) == std::string_view::npos;
       word = key_[word] == ' ' ? word + 1 : std::max(word + 1, text::word_end(key_, word))) {
    if (is_lower(key_[word]) && key_[word - 1] == ' ' && rules_.clause_verb->match_at(key_, word, limit, &match))
      return true;
  }
  return false;
}

// "Theo Thông tư số 5 về quản lý kho sách, các thư viện lập danh mục": what somebody does, where the sentence has
// told no more than what it goes by.
bool NextClauses::begins_main_clause(const Draft& draft, std::uint32_t comma, std::uint32_t limit) const {
  grammar::Match match;
  return comma + 2 < limit && rules_.main_clause->may_match_at(key_, comma + 2, limit) &&
         rules_.main_clause->match_at(key_, comma + 2, limit, &match) && opens_sentence(draft);
}

// Nothing but "Theo", "Căn cứ quy định tại" stands before it in its sentence. An item of a preamble ends with its
// act.
bool NextClauses::opens_sentence(const Draft& draft) const {
  constexpr std::uint32_t kLongestLead = 32;
  constexpr std::string_view kStop = ". ";
  if (key_[draft.block_end - 1] == ';') return false;
  const std::uint32_t from = std::max(draft.block_begin, draft.begin() - std::min(draft.begin(), kLongestLead));
  const std::size_t stop = key_.substr(from, draft.begin() - from).rfind(kStop);
  if (stop == std::string_view::npos && from != draft.block_begin) return false;
  const std::uint32_t begin =
      stop == std::string_view::npos ? from : from + static_cast<std::uint32_t>(stop + kStop.size());
  grammar::Match match;
  return is_upper(key_[begin]) && (rules_.clause.opening.begins(key_, {begin, draft.begin()}) ||
                                   rules_.basis->match_at(key_, begin, draft.begin(), &match));
}

}  // namespace vanban::structure
