#include "structure/tasks/partners.h"

#include <algorithm>
#include <utility>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_letter;

namespace {

constexpr std::uint32_t kLongestPartners = 400;  // from the duty to those who join in it
constexpr int kMostNames = 8;                    // of a duty, before the word that says who joins in it

}  // namespace

// "Phối hợp với Sở Y tế; Công an tỉnh tổ chức ...": behind the semicolon the partners go on, nobody else is told.
std::uint32_t Partners::end_of(Span clause, std::uint32_t end) {
  std::uint32_t to = 0;
  std::uint32_t free = clause.begin;
  for (const recognise::ClueMention& clue : clues_.within({clause.begin, end})) {
    if (clue.span.begin < free) continue;  // within a list of names that was read
    if (is_settled({clause.begin, clue.span.begin}, clue.span)) continue;
    std::uint32_t name = clue.span.end;
    while (name < clause.end && (key_[name] == ' ' || key_[name] == ':')) ++name;
    const auto list = names_.read(name, clause.end);
    if (!list) continue;
    if (list->end > end) to = list->next;
    free = list->end;
  }
  return to;
}

// "Sở Nội vụ chủ trì, Sở Tài chính phối hợp thẩm định": those who stand before the word.
void Partners::add_before(std::uint32_t end, AssignmentDraft* draft) {
  const Span words{draft->next, end};
  if (!rules_.leads(key_, words.begin)) return;
  for (const recognise::ClueMention& clue : clues_.within(words)) {
    int tries = 0;
    const std::uint32_t from = std::max(words.begin, clue.span.begin - std::min(clue.span.begin, kLongestPartners));
    for (std::uint32_t at = find_sign(key_, ',', {from, clue.span.begin});
         at + 2 < clue.span.begin && tries < kMostNames;
         at = find_sign(key_, ',', {at + 1, clue.span.begin}), ++tries) {
      const auto list = names_.read(at + 2, end);
      if (!list || list->ended_by != ListEnd::duty || list->next != clue.span.begin) continue;
      draft->with.insert(draft->with.end(), list->names.begin(), list->names.end());
      return;
    }
  }
}

// "...; Sở Tài chính phối hợp thực hiện": the same behind a semicolon. Those who receive stand within the words of who
// leads, and part nobody from them.
void Partners::join(std::uint32_t line_end, std::vector<AssignmentDraft>* drafts) {
  std::vector<AssignmentDraft> joined;
  std::size_t told = 0;  // the last that does not receive
  for (AssignmentDraft& draft : *drafts) {
    if (draft.receives || joined.empty() || !joins(joined[told], draft, line_end)) {
      if (!draft.receives) told = joined.size();
      joined.push_back(std::move(draft));
      continue;
    }
    AssignmentDraft& before = joined[told];
    before.with.insert(before.with.end(), draft.lead.begin(), draft.lead.end());
    before.span.end = draft.span.end;
  }
  *drafts = std::move(joined);
}

bool Partners::joins(const AssignmentDraft& before, const AssignmentDraft& self, std::uint32_t line_end) {
  if (self.cue || !rules_.leads(key_, before.next) || self.span.begin - before.next > kLongestPartners) return false;
  const auto clues = clues_.within({self.next, self.next + 1});
  const std::string_view between = key_.substr(before.next, self.span.begin - before.next);
  return !clues.empty() && between.ends_with("; ") && between.find(". ") == std::string_view::npos &&
         !names_.begins_name(clues.front().span.end + 1, line_end);
}

std::uint32_t Partners::add(Span span, std::size_t most, std::vector<Span>* with) {
  std::uint32_t free = span.begin;
  for (const recognise::ClueMention& clue : clues_.within(span)) {
    if (clue.span.begin < free || clue.span.end > span.end) continue;
    if (is_settled({span.begin, clue.span.begin}, clue.span)) continue;
    if (with->size() >= most) return clue.span.begin;
    std::uint32_t name = clue.span.end;
    while (name < span.end && (key_[name] == ' ' || key_[name] == ':')) ++name;
    const auto list = names_.read(name, span.end);
    if (!list || joins_taught(clue.span.begin, span)) continue;
    with->insert(with->end(), list->names.begin(), list->names.end());
    free = std::max(list->end, clue.span.end);
  }
  return span.end;
}

// "quy định sau khi thống nhất với Bộ Nội vụ", "đã đăng ký và thống nhất với Bộ Nội vụ": behind such words it is no
// part that anybody plays.
bool Partners::is_settled(Span before, Span clue) const {
  constexpr std::string_view kAgrees = "thong nhat";
  constexpr std::string_view kAnd = " va ";
  constexpr std::uint32_t kLongest = 60;  // from the word to what is joined to its verb
  if (!text::stands_at(key_, clue.begin, kAgrees)) return false;
  const WordList& settled = rules_.names.words.settled;
  if (settled.stands_before_end(key_, before)) return true;
  const std::uint32_t from = std::max(before.begin, before.end - std::min(before.end, kLongest));
  return key_.substr(from, before.end - from).ends_with(kAnd) && settled.stands_in(key_, {from, before.end});
}

// "Hướng dẫn các trường phối hợp với Sở Y tế": those who are taught join with it, not who teaches them.
bool Partners::joins_taught(std::uint32_t clue, Span span) {
  constexpr std::uint32_t kLongest = 100;  // from the verb to the clue
  grammar::Match match;
  const std::uint32_t from = std::max(span.begin, clue - std::min(clue, kLongest));
  for (std::uint32_t at = from; at < clue; at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at]) || (at > 0 && is_letter(key_[at - 1]))) continue;
    if (!rules_.teaches->match_at(key_, at, clue, &match)) continue;
    const auto list = names_.read(match.whole.end + 1, span.end);
    if (list && list->ended_by == ListEnd::duty && list->next == clue) return true;
  }
  return false;
}

}  // namespace vanban::structure
