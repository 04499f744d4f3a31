#include "structure/tasks/passive.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_letter;
using text::is_lower;
using text::is_upper;
using text::stands_at;

namespace {

constexpr std::string_view kDue = "phai ";  // by whom it has to be done, "do": by whom it is

}  // namespace

std::uint32_t PassiveReader::take(Span clause, std::uint32_t end, AssignmentLine* line) {
  if (line->only_cued()) return 0;
  for (const recognise::ClueMention& agent : agents_.within({clause.begin, end})) {
    if (rules_.means->match_at(key_, clause.begin, clause.end, &match_)) return 0;
    const std::uint32_t name = agent.span.end + 1;
    if (name >= end || key_[agent.span.end] != ' ') continue;
    // "ngành do bộ, cơ quan ngang bộ chịu trách nhiệm quản lý" says which.
    if (is_lower(key_[name]) && rules_.names.words.ministries.stands_at(key_, name)) continue;
    auto list = names_.read(name, clause.end);
    if (stands_at(key_, agent.span.begin, kDue)) {
      if (list && is_due(*list, {clause.begin, end})) return line->add(*list, std::nullopt, clause.end);
      continue;
    }
    if (list) add_others({clause.begin, end}, &*list);
    if (list) find_duty({clause.begin, end}, &*list);
    if (!list || list->ended_by != ListEnd::duty) {
      const bool by = origin_.marks_agree(agent.span, "do");  // not "đó", "đo"
      auto somebody = by ? somebody_at(name, {clause.begin, agent.span.begin}, end) : std::nullopt;
      if (somebody) list = std::move(somebody);
    }
    if (!list || list->ended_by != ListEnd::duty) continue;
    if (list->end > end) return list->next;  // "do Sở Y tế; các sở, ngành xây dựng": its list goes on behind semicolons
    if (rules_.passive_origin->match_at(key_, list->next, clause.end, &match_)) continue;
    const bool charged = rules_.passive_duty->match_at(key_, list->next, clause.end, &match_) &&
                         !is_attribute({clause.begin, list->next}, {match_.whole.end, end});
    if (charged || is_competent(*list, {clause.begin, agent.span.begin}, end))
      return line->add(*list, std::nullopt, clause.end);
  }
  return 0;
}

// "Sổ kho phải được Cục Kho kiểm tra"; not "Trường hợp sổ kho phải được Cục Kho kiểm tra thì ...", and not "Thủ kho
// phải được đơn vị kiểm tra": that is a condition.
bool PassiveReader::is_due(const NameList& list, Span clause) {
  return list.ended_by == ListEnd::duty && list.end <= clause.end && !circumstances_.begins_event(clause) &&
         !is_person(clause) && rules_.due_work->match_at(key_, list.next, clause.end, &match_);
}

// "người lái đò", "Đội trưởng"
bool PassiveReader::is_person(Span words) {
  if (rules_.names.whoever->match_at(key_, words.begin, words.end, &match_)) return true;
  const Phrase* head = names_.phrase_at(words.begin, words.end);
  return head != nullptr && (head->kind == PhraseKind::post || head->kind == PhraseKind::person);
}

// The same, or a body: "các bên", "văn thư".
bool PassiveReader::is_somebody(Span words) {
  return is_person(words) || names_.begins_name(words.begin, words.end) ||
         rules_.keeper->match_at(key_, words.begin, words.end, &match_);
}

// "Báo cáo do Sở Y tế chủ trì lập / phải được thẩm định", "Đối với đề án do Sở Y tế chủ trì, ...": whose that is which
// the sentence tells something of.
bool PassiveReader::is_attribute(Span before, Span behind) {
  constexpr std::uint32_t kFarthest = 200;  // it is asked behind each agent of a clause
  behind.end = std::min(behind.end, behind.begin + kFarthest);
  if (circumstances_.begins_event(before) || rules_.towards->match_at(key_, before.begin, before.end, &match_))
    return find_sign(key_, ',', behind) < behind.end ||
           circumstances_.find_then(behind.begin - 1, behind.end) < behind.end;
  for (std::uint32_t at = behind.begin; at < behind.end; at = text::word_at(key_, at).end) {
    if (key_[at] != ' ' && !text::is_alnum(key_[at])) return false;
    if (!is_letter(key_[at])) continue;
    if (rules_.act_goes_on->match_at(key_, at, behind.end, &match_)) return false;
    if (rules_.said_of_it->match_at(key_, at, behind.end, &match_) &&
        rules_.said.has(origin_, {at, text::word_end(key_, at)}))
      return true;
  }
  return false;
}

// "do Đoàn kiểm tra hoặc Trạm Đường thủy thực hiện", "do Ban chấm thi khi thi và Ban xét tuyển khi xét thực hiện": the
// others by whom it is done, and where what they do begins.
void PassiveReader::add_others(Span clause, NameList* list) {
  constexpr std::uint32_t kFarthest = 100;
  constexpr std::string_view kWhen = "khi ";
  constexpr std::string_view kOr = "hoac ";
  constexpr std::string_view kAnd = "va ";
  int most = 2;
  bool when = false;
  for (std::uint32_t at = list->next;
       list->ended_by == ListEnd::stop && at < std::min(clause.end, list->end + kFarthest);
       at = text::word_at(key_, at).end) {
    if (key_[at] == ',') return;
    if (!is_letter(key_[at])) continue;
    if (at == list->next) when = stands_at(key_, at, kWhen);
    if (when && does_competently(clause.begin, at, clause.end)) {
      list->next = at;
      list->ended_by = ListEnd::duty;
      return;
    }
    const bool either = stands_at(key_, at, kOr);
    if (!either && !when) return;
    if (!either && !stands_at(key_, at, kAnd)) continue;
    const auto name = static_cast<std::uint32_t>(at + (either ? kOr : kAnd).size());
    const auto other = most-- > 0 ? names_.read(name, clause.end) : std::nullopt;
    if (!other) return;
    for (const Span own : other->names) list->names.push_back(own);
    list->end = other->end;
    list->next = at = other->next;
    list->ended_by = other->ended_by;
    if (list->ended_by == ListEnd::stop) at = list->next - 1;
  }
}

// Ends the last name of a list where the duty begins, if that was read as a part of it; `clause` begins with what is
// done. "do cơ quan được giao chủ trì thực hiện nhiệm vụ quyết định", "do Chủ tịch Ủy ban nhân dân tỉnh cấp": what they
// are charged with says which of them, and the last word is what they do.
void PassiveReader::find_duty(Span clause, NameList* list) {
  constexpr std::uint32_t kLongestCharge = 300;
  const std::uint32_t charge = rules_.names.words.charged.behind_first(key_, {list->next, clause.end});
  if (list->ended_by == ListEnd::duty && charge != list->next) {
    const std::uint32_t last = std::min(clause.end, list->next + kLongestCharge);
    for (std::uint32_t at = charge; at < last; at = text::word_at(key_, at).end) {
      if (is_letter(key_[at]) && does_competently(clause.begin, at, clause.end)) return list->lead_to(at, at - 1);
    }
  } else if (list->ended_by != ListEnd::colon) {
    std::uint32_t last = list->end;
    while (last > list->begin && is_letter(key_[last - 1])) --last;
    const bool named = last > list->names.back().begin && is_upper(key_[list->names.back().begin]);
    if (named && is_lower(key_[last]) && does_competently(clause.begin, last, clause.end))
      list->lead_to(last, last - 1);
  }
}

// "Thẻ kiểm tra do Chủ tịch Ủy ban nhân dân tỉnh cấp": what the clause is about, by whom, and what that one does with
// it; "theo mẫu do Bộ Y tế quy định" only says whose it is.
bool PassiveReader::is_competent(const NameList& list, Span subject, std::uint32_t end) {
  return (does_competently(subject.begin, list.next, end) || keeps(subject, {list.next, end})) && is_topic(subject);
}

// Is nothing told of the subject but what is done with it?
bool PassiveReader::is_topic(Span subject) {
  if (names_.begins_verb(subject.begin, subject.end) || circumstances_.begins(subject)) return false;
  for (std::uint32_t at = subject.begin; at < subject.end; at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at])) continue;
    // "Thẻ của người được giao lái đò do Sở Xây dựng quy định."
    if (rules_.charged_with->match_at(key_, at, subject.end, &match_)) {
      at = match_.whole.end - 1;
    } else if (rules_.predicate->match_at(key_, at, subject.end, &match_)) {
      return false;
    }
  }
  return true;
}

// "Sổ bến do (người lái đò) lập.", "Công tác an toàn do (Đội trưởng) phụ trách.": somebody behind "do" without a name,
// before what is done with the clause's subject up to its end.
std::optional<NameList> PassiveReader::somebody_at(std::uint32_t name, Span subject, std::uint32_t end) {
  constexpr int kMostWords = 6;
  const bool may_be_done = rules_.kept->may_match_at(key_, subject.begin, subject.end) ||
                           rules_.act->may_match_at(key_, subject.begin, subject.end);
  if (!may_be_done || rules_.no_agent->match_at(key_, name, end, &match_)) return std::nullopt;
  if (!is_somebody({name, end})) return std::nullopt;
  std::uint32_t at = name;
  for (int words = 0; words < kMostWords && at < end && is_letter(key_[at]); ++words) {
    if (words != 0 && (performs(subject.begin, at, end) || keeps(subject, {at, end})) && is_topic(subject)) {
      NameList list;
      list.begin = name;
      list.names.push_back({name, at - 1});
      list.lead_to(at, at - 1);
      return list;
    }
    const DutyWord word = names_.duty_at(at, name, end).kind;
    if (word == DutyWord::stop || word == DutyWord::modal || rules_.names.words.must.stands_at(key_, at))
      return std::nullopt;
    at = text::word_end(key_, at) + 1;
    if (at >= end || key_[at - 1] != ' ') return std::nullopt;
  }
  return std::nullopt;
}

// Does what a body does with the `subject` of the clause stand here, to the clause's end?
bool PassiveReader::does_competently(std::uint32_t subject, std::uint32_t at, std::uint32_t end) {
  return ends_clause(rules_.competence, at, end) || performs(subject, at, end);
}

// The same where the subject is work.
bool PassiveReader::performs(std::uint32_t subject, std::uint32_t at, std::uint32_t end) {
  return ends_clause(rules_.performance, at, end) && rules_.act->match_at(key_, subject, end, &match_);
}

bool PassiveReader::ends_clause(const grammar::Rule* rule, std::uint32_t at, std::uint32_t end) {
  if (!rule->match_at(key_, at, end, &match_)) return false;
  const std::uint32_t done = match_.whole.end;
  return done >= end || key_[done] == ',' || key_[done] == '.' || key_[done] == ';';
}

// "Sổ bến do Ban quản lý bến lập.": is the subject a paper, and does keeping it end the sentence?
bool PassiveReader::keeps(Span subject, Span act) {
  const auto matches = [&](const grammar::Rule* rule, Span words) {
    return rule->match_at(key_, words.begin, words.end, &match_);
  };
  const Span first{subject.begin, text::word_end(key_, subject.begin)};
  if (stands_at(key_, first.begin, "so ") && !origin_.marks_agree(first, "sổ")) return false;  // "Số bến"
  if (!matches(rules_.keeping, act) || !stands_at(key_, match_.whole.end, ".")) return false;
  return matches(rules_.kept, subject) && match_.whole.end + 1 >= subject.end;  // the blank before "do"
}

}  // namespace vanban::structure
