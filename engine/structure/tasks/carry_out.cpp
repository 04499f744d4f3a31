#include "structure/tasks/carry_out.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

using text::is_alnum;
using text::is_upper;

namespace {

class ThoseWhoCarryOut {
 public:
  ThoseWhoCarryOut(const AssignmentRules& rules, const layout::Origin& origin, std::uint32_t line_end,
                   NameReader* names)
      : rules_(rules), key_(origin.reading().key), line_end_(line_end), names_(*names) {}

  // "Thủ trưởng các cơ quan sử dụng vốn ngân sách, Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định
  // này": a verb that only says which of them are meant.
  bool is_cut_short(const NameList& list, Span clause) {
    if (list.ended_by != ListEnd::duty || names_.duty_at(list.next, list.next, clause.end).kind != DutyWord::verb)
      return false;
    const std::uint32_t duty = find_carry_out(list, clause);
    if (duty == clause.end || key_.substr(0, duty).ends_with(" va "))
      return false;  // "kiểm tra và chịu trách nhiệm ..."
    for (Span next = next_member({list.next, duty}); next.end < duty; next = next_member({next.end, duty})) {
      const bool tells = !begins_member(next.end) && names_.begins_verb(next.end, duty);
      if (tells && !follows_verb({list.next, next.begin})) return false;
    }
    return true;
  }

  // "Thủ trưởng các đơn vị, Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài và các cơ quan có liên quan chịu
  // trách nhiệm thi hành Quyết định này": whatever their names hold, all who stand before these words are meant.
  std::optional<NameList> all(const NameList& list, Span clause) {
    const std::uint32_t duty = find_carry_out(list, clause);
    if (duty == clause.end) return std::nullopt;
    NameList all = list;
    all.names = {};
    for (std::uint32_t at = clause.begin; at < duty;) at = take_member({at, duty}, &all.names);
    all.next = duty;
    all.end = duty - 1;
    all.ended_by = ListEnd::duty;
    return all;
  }

 private:
  // "các đơn vị sử dụng kinh phí để tổ chức đào tạo, bồi dưỡng cán bộ ...": further verbs of what some do, the last of
  // which ends before a comma, and is not the first of all.
  bool follows_verb(Span words) {
    constexpr int kMostWords = 2;
    std::uint32_t from = words.end;
    for (int count = 0; count < kMostWords && from > words.begin; ++count) {
      while (from > words.begin && key_[from - 1] == ' ') --from;
      while (from > words.begin && text::is_letter(key_[from - 1])) --from;
      const DutyPhrase verb = names_.duty_at(from, from, words.end);
      if (verb.kind == DutyWord::verb && verb.end == words.end) return from > words.begin;
    }
    return false;
  }

  // Where the words stand that end an act, behind a list of names; the clause's end where none do.
  std::uint32_t find_carry_out(const NameList& list, Span clause) {
    constexpr std::uint32_t kLongest = 1200;
    const std::uint32_t last = std::min(clause.end, list.end + kLongest);
    const Span words = rules_.names.words.answers_for.find(key_, {list.end, last});
    if (words.empty()) return clause.end;
    const std::uint32_t duty = words.begin;
    grammar::Match match;
    return rules_.carry_out_act->match_at(key_, duty, clause.end, &match) ? duty : clause.end;
  }

  // One of those who carry out an act, or the names that it holds; gives where the next begins.
  std::uint32_t take_member(Span rest, NameSpans* names) {
    Span next = rest;
    do next = next_member({next.begin + 1, rest.end});
    while (next.end < rest.end && !begins_member(next.end));
    Span member{rest.begin, before_bracket({rest.begin, next.end < rest.end ? next.begin : rest.end})};
    while (!member.empty() && !is_alnum(key_[member.end - 1]) && key_[member.end - 1] != ')') --member.end;
    if (member.empty()) return std::max(next.end, rest.begin + 1);  // two signs side by side
    const auto list = names_.read(member.begin, member.end);
    if (list && list->end == member.end) {
      for (const Span name : list->names) names->push_back(name);
    } else {
      names->push_back(member);
    }
    return std::max(next.end, member.end + 1);
  }

  // What joins a member to the one before: from there to where the next may begin.
  Span next_member(Span rest) const {
    constexpr std::string_view kAnd = " va ";
    for (std::uint32_t at = rest.begin; at < rest.end; ++at) {
      if (key_[at] == '(') at = std::min(find_sign(key_, ')', {at, rest.end}), rest.end - 1);
      const bool sign = key_[at] == ',' || key_[at] == ';';
      const bool joined = key_.substr(at, kAnd.size()) == kAnd;
      if (!sign && !joined) continue;
      std::uint32_t next = at + (joined ? static_cast<std::uint32_t>(kAnd.size()) : 2);
      if (sign && key_.substr(next, 3) == "va ") next += 3;
      return {at, std::min(next, rest.end)};
    }
    return {rest.end, rest.end};
  }

  // "các đồng chí khác (Chánh Văn phòng, Trưởng phòng ...)": without those whom a bracket at its end names; but "(bà)".
  std::uint32_t before_bracket(Span member) const {
    constexpr std::uint32_t kShortest = 20;
    while (!member.empty() && key_[member.end - 1] == ' ') --member.end;
    if (member.empty() || key_[member.end - 1] != ')') return member.end;
    const std::size_t open = key_.substr(member.begin, member.size()).rfind('(');
    const bool is_long = open != std::string_view::npos && open > 0 && member.size() - open > kShortest;
    return is_long ? member.begin + static_cast<std::uint32_t>(open) : member.end;
  }

  // A name with a capital, a class with its plural ("các tổ chức", but "cơ quan, tổ chức" are one), and whatever stands
  // behind a semicolon.
  bool begins_member(std::uint32_t at) {
    if (at >= 2 && key_[at - 2] == ';') return true;
    const std::uint32_t noun = rules_.names.words.plural.behind_first(key_, {at, line_end_});
    return (is_upper(key_[at]) || noun != at) && names_.begins_name(noun, line_end_);
  }

  const AssignmentRules& rules_;
  const std::string_view key_;
  const std::uint32_t line_end_;
  NameReader& names_;
};

}  // namespace

bool is_cut_short(const AssignmentRules& rules, const layout::Origin& origin, const NameList& list, Span clause,
                  std::uint32_t line_end, NameReader* names) {
  return ThoseWhoCarryOut(rules, origin, line_end, names).is_cut_short(list, clause);
}

std::optional<NameList> who_carry_out(const AssignmentRules& rules, const layout::Origin& origin, const NameList& list,
                                      Span clause, std::uint32_t line_end, NameReader* names) {
  return ThoseWhoCarryOut(rules, origin, line_end, names).all(list, clause);
}

}  // namespace vanban::structure
