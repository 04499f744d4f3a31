#include "structure/tasks/assignments.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "structure/tasks/carry_out.h"
#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

using text::is_alnum;
using text::is_letter;
using text::is_lower;
using text::is_upper;
using text::stands_at;

namespace {

constexpr std::uint32_t kLongestTail = 40;
constexpr int kMostClauses = 8;  // of a sentence in which a subject is sought behind a circumstance

// Where the words that lead to a list begin, behind one of one or two `signs`: ", cụ thể như sau"; else `end`.
std::uint32_t without_tail(const grammar::Rule& tail, std::string_view signs, std::string_view key, std::uint32_t begin,
                           std::uint32_t end) {
  grammar::Match match;
  const std::uint32_t from = end > begin + kLongestTail ? end - kLongestTail : begin;
  for (std::uint32_t at = from; at < end; ++at) {
    if ((key[at] == signs.front() || key[at] == signs.back()) && tail.match_at(key, at, end, &match) &&
        match.whole.end == end)
      return at;
  }
  return end;
}

}  // namespace

AssignmentReader::AssignmentReader(const AssignmentRules& rules, const layout::Origin& origin,
                                   const recognise::Mentions& mentions)
    : rules_(rules),
      origin_(origin),
      key_(origin.reading().key),
      names_(rules.names, origin),
      cues_(rules, origin, mentions.assigning, &names_),
      partners_(rules, origin, mentions.partners, &names_),
      circumstances_(rules, origin, &names_),
      passive_(rules, origin, &names_, &circumstances_),
      whoever_(rules.names, origin, &names_),
      agents_(mentions.agents),
      reports_(mentions.reporting) {}

class AssignmentReader::Pass {
 public:
  Pass(AssignmentReader* reader, Span line, Mode mode, const AssignmentRoom& room)
      : rules_(reader->rules_),
        origin_(reader->origin_),
        names_(reader->names_),
        key_(reader->key_),
        line_(line),
        mode_(mode),
        room_(room),
        first_bracket_(find_sign(key_, '(', line)),
        cues_(reader->cues_),
        partners_(reader->partners_),
        circumstances_(reader->circumstances_),
        passive_(reader->passive_),
        whoever_(reader->whoever_),
        agents_(reader->agents_),
        reports_(reader->reports_) {}

  LineAssignments run() {
    std::uint32_t at = line_.begin;
    while (at < line_.end) {
      const std::uint32_t end = sentence_end(key_, at, line_.end);
      read_sentence({at, end});
      read_bracket({at, std::min(end, line_.end)});
      at = std::max(end + 1, at + 1);
      while (at < line_.end && (key_[at] == ' ' || key_[at] == '/' || key_[at] == '.')) ++at;
    }
    finish();
    return {std::move(drafts_), line_.end};
  }

 private:
  // Where there is no room for more, all that is read of the line ends there.
  bool ends_here(std::uint32_t at) {
    if (!left_.full()) return false;
    line_.end = std::min(line_.end, at);
    return true;
  }

  // The first '(' in a stretch, else its end. Most lines have none, and that is asked once.
  std::uint32_t find_bracket(Span stretch) const {
    if (stretch.end <= first_bracket_) return stretch.end;
    return find_sign(key_, '(', {std::max(stretch.begin, first_bracket_), stretch.end});
  }

  // "(2) Trưởng ban triệu tập hội nghị": steps that are counted within a sentence.
  std::uint32_t behind_enumerator(std::uint32_t at, std::uint32_t limit) const {
    const bool counted =
        at + 4 < limit && key_[at] == '(' && text::is_alnum(key_[at + 1]) && key_[at + 2] == ')' && key_[at + 3] == ' ';
    return counted ? at + 4 : at;
  }

  // "Hoàn thành bàn giao hồ sơ (Sở Nội vụ chủ trì, phối hợp Sở Y tế)": a bracket at the end of its sentence or clause.
  void read_bracket(Span sentence) {
    if (mode_ == Mode::cued) return;
    std::swap(left_, left_in_brackets_);  // they are read behind the clauses that stand behind them
    for (std::uint32_t open = find_bracket(sentence); open < sentence.end && !ends_here(open);) {
      const std::uint32_t close = find_sign(key_, ')', {open, sentence.end});
      const bool ends = close + 1 >= sentence.end || key_[close + 1] == ';' || key_[close + 1] == '.';
      if (close < sentence.end && ends) take_bracket({open + 1, close});
      open = find_sign(key_, '(', {std::min(close, sentence.end), sentence.end});
    }
    std::swap(left_, left_in_brackets_);
  }

  void take_bracket(Span words) {
    const bool by = key_.substr(words.begin, 3) == "do " && origin_.marks_agree({words.begin, words.begin + 2}, "do");
    if (by) words.begin += 3;
    if (cues_.at(words.begin, words.begin, words.end) != nullptr) {
      take_cue(words.begin, words);
      return;
    }
    const auto list = names_at(words.begin, words.end);
    if (!list || list->ended_by != ListEnd::duty || is_nobody(*list)) return;
    const bool charged = names_.duty_at(list->next, list->next, words.end).kind == DutyWord::modal;
    if (charged || leads(key_, list->next)) add(*list, std::nullopt, words.end);
  }

  // Clauses that a semicolon divides are read each by itself.
  void read_sentence(Span sentence) {
    std::uint32_t at = sentence.begin;
    while (at < sentence.end && !ends_here(at)) {
      std::uint32_t end = clause_end({at, sentence.end});
      const std::size_t found = drafts_.size();
      // A list of names may be divided by semicolons: what was read goes on behind the clause.
      std::uint32_t read_to = read_clause({at, sentence.end}, end);
      if (drafts_.size() > found) {
        const std::uint32_t duty = drafts_[found].next;
        if (duty > end) end = clause_end({duty, sentence.end});  // behind such a list
        read_to = std::max(read_to, take_at_the_same_time({std::min(drafts_.back().next, end), end}));
        take_receiver({duty, end});
      }
      if (drafts_.size() == found && enumerates({at, end})) return;
      at = find_sign(key_, ';', {std::max(end, read_to), sentence.end}) + 1;
      while (at < sentence.end && key_[at] == ' ') ++at;
    }
  }

  // "Sở Y tế rà soát các trạm, đồng thời Công an xã trực ban": another who is told, within the clause of the first.
  std::uint32_t take_at_the_same_time(Span duty) {
    constexpr std::string_view kSame = "dong thoi ";
    if (duty.empty()) return 0;
    const std::size_t found = text::find_word(key_.substr(0, duty.end), kSame, duty.begin);
    if (found == std::string_view::npos || found < duty.begin + 2 || key_[found - 2] != ',') return 0;
    const auto name = static_cast<std::uint32_t>(found + kSame.size());
    const std::size_t first = drafts_.size() - 1;
    const std::uint32_t to = names_.begins_name(name, duty.end) ? take_subject(name, duty.end) : 0;
    if (to != 0) drafts_[first].span.end = std::min(drafts_[first].span.end, static_cast<std::uint32_t>(found - 2));
    return to;
  }

  // "Các xã lập dự toán, gửi Sở Tài chính tổng hợp": those to whom it is sent have something to do with it.
  void take_receiver(Span duty) {
    if (duty.empty()) return;
    for (const recognise::ClueMention& clue : reports_.within(duty)) {
      const Span verb{clue.span.begin, text::word_end(key_, clue.span.begin)};
      if (text::to_lower(key_[verb.begin]) != 'g' || !origin_.marks_agree(verb, "gửi")) continue;
      std::uint32_t name = clue.span.end;
      while (name < duty.end && key_[name] == ' ') ++name;
      const auto list = names_at(name, duty.end);
      const bool told = list && list->ended_by == ListEnd::duty && !is_nobody(*list);
      if (!told || !rules_.received->match_at(key_, list->next, duty.end, &match_)) continue;
      AssignmentDraft& draft = drafts_.emplace_back();
      draft.span = {list->begin, match_.whole.end};
      draft.lead = list->names.copy();
      draft.next = list->next;
      draft.from = list->begin;
      draft.receives = true;
      left_.take(draft);
      return;
    }
  }

  // "Các cơ quan được giao nhiệm vụ gồm có Cục Kiểm lâm; Chi cục Kiểm lâm; ...": what stands behind the semicolons are
  // the others of a list of names.
  bool enumerates(Span clause) {
    constexpr std::string_view kAre = "gom ";
    constexpr std::string_view kThere = "co ";
    if (clause.end + 1 >= line_.end || key_[clause.end] != ';') return false;
    const std::size_t found = text::find_word(key_.substr(0, clause.end), kAre, clause.begin);
    if (found == std::string_view::npos) return false;
    auto name = static_cast<std::uint32_t>(found + kAre.size());
    if (stands_at(key_, name, kThere)) name += static_cast<std::uint32_t>(kThere.size());
    const auto list = names_at(name, clause.end);
    return list && (list->ended_by == ListEnd::text_end || list->ended_by == ListEnd::stop);
  }

  // The first semicolon outside of brackets.
  std::uint32_t clause_end(Span sentence) const {
    std::uint32_t end = find_sign(key_, ';', sentence);
    if (end == sentence.end) return end;
    int depth = 0;
    for (std::uint32_t at = find_bracket({sentence.begin, end}); at < end; ++at) {
      if (key_[at] == '(') ++depth;
      if (key_[at] == ')' && depth > 0) --depth;
      if (at + 1 == end && depth > 0 && end < sentence.end) end = find_sign(key_, ';', {end + 1, sentence.end});
    }
    return end;
  }

  // `clause` reaches to the sentence's end, so that a list may; `end` is where its first semicolon stands.
  std::uint32_t read_clause(Span clause, std::uint32_t end) {
    clause.begin = behind_enumerator(clause.begin, end);
    const bool opens = rules_.openers.admits(key_, clause.begin, clause.end);
    const bool told_when = opens && circumstances_.begins(clause);
    const std::uint32_t when_end = circumstances_.end_of_last();
    when_ = told_when ? std::optional(clause.begin) : std::nullopt;
    std::optional<NameList> list = mode_ == Mode::cued ? std::nullopt : list_at(clause);
    if (const std::uint32_t to = list && is_cut_short(rules_, origin_, *list, clause, line_.end, &names_)
                                     ? take_who_carry_out(*list, clause)
                                     : 0)
      return to;
    const bool names = list || (mode_ != Mode::cued && whoever_.may_begin(clause.begin, clause.end));
    if (const std::uint32_t to = names ? take_subject(&list, clause.begin, clause.end) : 0)
      return to < end && end < clause.end ? std::max(to, partners_.end_of({to, clause.end}, end)) : to;
    const bool told = list && (list->ended_by == ListEnd::colon || list->ended_by == ListEnd::duty);
    if (const std::uint32_t to = list && !told ? take_who_carry_out(*list, clause) : 0) return to;
    if (const std::uint32_t to = opens ? take_heading(clause) : 0) return to;
    const bool idle = !list || list->ended_by == ListEnd::stop || list->ended_by == ListEnd::text_end;
    if (idle && list && list->end > end && list->names.size() > 1) untold_ = list;
    if (idle && !told_when && names_nobody(clause, end)) return list || !opens ? 0 : take_towards(clause);
    if (const std::uint32_t to = take_behind_colon(list, clause, end)) return to;
    const bool cued = cues_.at(clause.begin, clause.begin, clause.end) != nullptr;
    if (mode_ == Mode::unit && !cued && names_.begins_verb(clause.begin, clause.end)) {
      if (const std::uint32_t to = take_behind_lead(clause, end, told_when, when_end)) return to;
      return partners_.end_of(clause, end);
    }
    // What stands first is meant: the body behind the circumstance, or what the cue gives.
    const std::uint32_t cue = cues_.find(clause, end);
    if (const std::uint32_t to = opens ? take_towards(clause) : 0) return to;
    if (!cued && told_when) {
      if (const std::uint32_t to = take_behind_comma(clause, std::min(cue, end))) return to;
    }
    if (cue < end) return take_cue(cue, clause);
    return take_passive(clause, end);
  }

  // The list that begins a clause. "Sở Y tế; Sở Nội vụ; Công an tỉnh.": one that goes on behind the semicolons and
  // leads to no duty does not lead to one from its second name on, and is not read once more from each of them.
  std::optional<NameList> list_at(Span clause) {
    const auto begins_before = [](const Span& name, std::uint32_t at) { return name.begin < at; };
    if (!untold_ || clause.begin >= untold_->end) return names_at(clause.begin, clause.end);
    const NameSpans& names = untold_->names;
    const Span* const member = std::lower_bound(names.begin(), names.end(), clause.begin, begins_before);
    if (member == names.end() || member->begin != clause.begin) return names_at(clause.begin, clause.end);
    if (!names_.begins_list(clause.begin, clause.end)) return std::nullopt;
    NameList rest;
    rest.names.push_back(*member);
    rest.begin = member->begin;
    rest.end = untold_->end;
    rest.next = untold_->next;
    rest.ended_by = untold_->ended_by;
    return rest;
  }

  // Most clauses: without a name that is told something at their begin, a circumstance, a colon or words that give work
  // nobody is told.
  bool names_nobody(Span clause, std::uint32_t end) const {
    const Span words{clause.begin, end};
    if (find_sign(key_, ':', words) < end || !cues_.within(words).empty() || !agents_.within(words).empty())
      return false;
    // Partners may go on behind the semicolon.
    return mode_ != Mode::unit || end + 1 >= clause.end || partners_.within(words).empty();
  }

  // "Định kỳ trước ngày 15 tháng 6 hằng năm, Sở Y tế chủ trì ..."; "Đẩy mạnh đối thoại: Khi có kiến nghị, yêu cầu các
  // sở
  // ...": an imperative that only says how often, or what about.
  std::uint32_t take_behind_lead(Span clause, std::uint32_t end, bool told_when, std::uint32_t when_end) {
    constexpr std::uint32_t kLongestTime = 90;
    constexpr std::uint32_t kLongestPeriod = 14;
    if (told_when && !names_.begins_verb(when_end + 1, clause.end)) {
      const std::uint32_t last = std::min(end, clause.begin + kLongestTime);
      std::uint32_t comma = find_sign(key_, ',', {clause.begin, last});
      while (comma + 2 < last) {
        if (const std::uint32_t to = take_subject(comma + 2, clause.end)) return to;
        if (const std::uint32_t to = take_cue(comma + 2, clause)) return to;  // "Đồng thời, giao Sở Y tế ..."
        const std::uint32_t next = find_sign(key_, ',', {comma + 1, last});
        // "Định kỳ 6 tháng, một năm, Sở Y tế ...", "Hằng năm, trước ngày 15 tháng 12, Sở Y tế ..."
        if (next - comma > kLongestPeriod && !circumstances_.begins({comma + 2, clause.end})) break;
        comma = next;
      }
    }
    const std::uint32_t colon = find_sign(key_, ':', {clause.begin, end});
    if (colon + 2 >= end || !is_upper(key_[colon + 2])) return 0;
    const Span rest{colon + 2, clause.end};
    const std::uint32_t cue = cues_.find(rest, end);
    if (cue < end) return take_cue(cue, rest);
    return circumstances_.begins(rest) ? take_behind_comma(rest, end) : 0;
  }

  std::uint32_t take_cue(std::uint32_t at, Span clause) {
    const recognise::ClueMention* cue = cues_.at(at, clause.begin, clause.end);
    if (cue == nullptr) return 0;
    const auto list = cues_.names_behind(*cue, clause);
    return list ? add(*list, cue->span, clause.end) : 0;
  }

  std::optional<NameList> names_at(std::uint32_t at, std::uint32_t limit) { return names_.read(at, limit); }

  std::uint32_t take_subject(std::uint32_t at, std::uint32_t limit) {
    if (mode_ == Mode::cued) return 0;
    auto list = names_at(at, limit);
    return take_subject(&list, at, limit);
  }

  // Sở Y tế chủ trì ...
  std::uint32_t take_subject(std::optional<NameList>* read, std::uint32_t at, std::uint32_t limit) {
    const bool names_nobody = !*read || (*read)->ended_by == ListEnd::stop || is_nobody(**read);
    const bool one = names_nobody || ((*read)->names.size() == 1 && (*read)->ended_by == ListEnd::duty);
    if (const std::uint32_t noun = one ? whoever_.noun_end(at, limit) : 0) {
      if (const std::uint32_t to = take_office_held_by(noun, at, limit)) return to;
      if (const std::uint32_t to = names_nobody ? take_whoever(at, noun, limit) : 0) return to;
    }
    if (!*read) return 0;
    NameList& list = **read;
    const std::uint32_t role = list.next;
    if (list.ended_by == ListEnd::stop) find_duty_behind_role(limit, &list);
    if (list.ended_by != ListEnd::duty || is_nobody(list)) return 0;
    const bool goes_on = at >= 2 && at > line_.begin && key_[at - 2] == ';' && is_lower(key_[at]) && !is_class(at);
    if (goes_on && !is_bound(list.next) && !repeats_subject(at)) return 0;
    const bool will = key_.substr(list.next, 3) == "se ";  // Chính phủ sẽ giao Bộ Nội vụ
    const recognise::ClueMention* cue = cues_.at(list.next + (will ? 3 : 0), at, limit);
    if (cue != nullptr && names_.begins_name(cue->span.end + 1, limit)) return 0;
    if (is_stock({list.next, limit})) return 0;
    const std::uint32_t to = add(list, std::nullopt, limit);
    // "Trưởng bến (là người đứng đầu bến) do Sở Y tế bổ nhiệm, giúp ..."
    if (role + 3 < to) take_passive({stands_at(key_, role, "la ") ? role + 3 : list.begin, to - 2}, to - 2);
    return to;
  }

  // "Người tiếp nhận hồ sơ phải trả lời"; but "Người học phải bồi hoàn chi phí trước ngày này thì tiếp tục ..." only
  // says who is meant.
  std::uint32_t take_whoever(std::uint32_t at, std::uint32_t noun, std::uint32_t limit) {
    const auto list = whoever_.read(at, noun, limit);
    if (!list || is_stock({list->next, limit})) return 0;
    const std::uint32_t end = find_sign(key_, ',', {list->next, find_sign(key_, ';', {list->next, limit})});
    return circumstances_.find_then(list->next, end) < end ? 0 : add(*list, std::nullopt, limit);
  }

  // "Cơ quan thẩm định là Sở Y tế": the name behind the office.
  std::uint32_t take_office_held_by(std::uint32_t noun, std::uint32_t at, std::uint32_t limit) {
    constexpr std::uint32_t kLongestOffice = 90;
    const std::string_view office = key_.substr(0, std::min(limit, noun + kLongestOffice));
    if (text::find_word(office, "la ", noun) == std::string_view::npos) return 0;  // most, without asking the rule
    if (!rules_.office_held_by->match_at(key_, at, limit, &match_)) return 0;
    std::uint32_t name = match_.whole.end;
    while (name < limit && key_[name] == ' ') ++name;
    auto list = names_at(name, find_sign(key_, ';', {name, limit}));
    if (!list || std::none_of(key_.begin() + list->begin, key_.begin() + list->end, is_upper)) return 0;
    list->begin = at;
    return add(*list, std::nullopt, limit);
  }

  // No line of the rule goes beyond a semicolon. Some look for their words in all that they may: that would be the rest
  // of the sentence at each of its clauses.
  bool is_stock(Span duty) { return rules_.stock->match_at(key_, duty.begin, find_sign(key_, ';', duty), &match_); }

  std::uint32_t take_who_carry_out(const NameList& list, Span clause) {
    const auto all = who_carry_out(rules_, origin_, list, clause, line_.end, &names_);
    return all ? add(*all, std::nullopt, clause.end) : 0;
  }

  // "Ủy ban nhân dân xã là chủ đầu tư, có trách nhiệm lập hồ sơ", "Trưởng bến do Giám đốc Sở bổ nhiệm, giúp Giám đốc
  // ..."
  void find_duty_behind_role(std::uint32_t limit, NameList* list) {
    constexpr std::uint32_t kLongestRole = 100;
    const std::string_view role = key_.substr(list->next, 3);
    if (role == "khi" || role == "neu") return find_duty_behind_condition(limit, list);
    if (role != "la " && role != "do ") return;
    const std::uint32_t last = std::min(limit, list->next + kLongestRole);
    const std::uint32_t comma = find_sign(key_, ',', {list->next, last});
    if (comma + 2 >= last ||
        key_.substr(list->next, comma - list->next).find_first_of(";:.(") != std::string_view::npos)
      return;
    const bool helps = role == "do " && stands_at(key_, comma + 2, "giup ");
    if (!helps && names_.duty_at(comma + 2, comma + 2, limit).kind != DutyWord::modal) return;
    list->next = comma + 2;
    list->ended_by = ListEnd::duty;
  }

  // "Các sở khi mời chuyên gia, ngoài thủ tục chung, phối hợp với Công an tỉnh": behind one of the condition's commas.
  void find_duty_behind_condition(std::uint32_t limit, NameList* list) {
    constexpr std::uint32_t kLongestCondition = 250;
    const std::uint32_t last =
        std::min(find_sign(key_, ';', {list->next, limit}), std::min(limit, list->next + kLongestCondition));
    int tries = 0;
    for (std::uint32_t comma = find_sign(key_, ',', {list->next, last}); comma + 2 < last && tries < kMostClauses;
         comma = find_sign(key_, ',', {comma + 1, last}), ++tries) {
      if (!names_.begins_verb(comma + 2, limit) && !is_bound(comma + 2)) continue;
      list->next = comma + 2;
      list->ended_by = ListEnd::duty;
      return;
    }
  }

  // "Công chức Tư pháp rà soát; công chức Văn hóa lập danh sách"
  bool repeats_subject(std::uint32_t at) const {
    if (drafts_.empty() || drafts_.back().lead.empty()) return false;
    const std::uint32_t before = drafts_.back().lead.front().begin;
    return stands_at(key_, before, key_.substr(at, text::word_end(key_, text::word_end(key_, at) + 1) - at));
  }

  // "Trách nhiệm của Sở Xây dựng Chủ trì, phối hợp ...": a heading that the reading joined with the line below it, or
  // one that the duty follows on its line: "Trách nhiệm của Sở Xây dựng: Chủ trì ...".
  std::uint32_t take_heading(Span clause) {
    if (mode_ == Mode::cued || !rules_.duties_of->match_at(key_, clause.begin, clause.end, &match_)) return 0;
    std::uint32_t name = match_.whole.end;
    while (name < clause.end && key_[name] == ' ') ++name;
    const auto list = names_at(name, clause.end);
    if (!list) return 0;
    std::uint32_t duty = list->next;
    if (list->ended_by == ListEnd::colon) {
      for (++duty; duty < clause.end && key_[duty] == ' ';) ++duty;
      if (duty >= clause.end || !is_duty_of(duty, clause.end)) return 0;
    } else if (list->ended_by != ListEnd::duty) {
      return 0;
    }
    return is_upper(key_[duty]) ? add(*list, std::nullopt, clause.end) : 0;
  }

  // "Cơ quan phối hợp" names none: it is a label, or a definition. Nor does "của địa phương, cơ quan, Chủ tịch Ủy ban
  // nhân dân ...": the small word belongs to what stands before it.
  bool is_nobody(const NameList& list) const {
    const Span name = list.names.front();
    const auto is = [&](std::string_view words) {
      return name.size() == words.size() && stands_at(key_, name.begin, words);
    };
    if (!is("co quan") && !is("don vi") && !is("nhung nguoi")) return false;
    return list.names.size() == 1 || (is_lower(key_[name.begin]) && is_upper(key_[list.names[1].begin]));
  }

  // "...; cán bộ, đảng viên phải gương mẫu": this verb has a subject of its own.
  bool is_bound(std::uint32_t at) {
    return key_.substr(at, 5) == "phai " || names_.duty_at(at, at, line_.end).kind == DutyWord::modal;
  }

  // Behind a semicolon small words go on with what stands before it, but for các ...
  bool is_class(std::uint32_t at) const {
    const std::string_view word = key_.substr(at, 4);
    return word == "cac " || word == "moi " || word == "tung";
  }

  // Thanh tra khoa học: Ủy ban nhân dân huyện làm đầu mối; Sở Tư pháp: Chủ trì
  std::uint32_t take_behind_colon(const std::optional<NameList>& list, Span clause, std::uint32_t end) {
    if (mode_ == Mode::cued) return 0;
    const std::uint32_t at = find_sign(key_, ':', {clause.begin, end});
    const bool goes_on = end < clause.end && key_[end] == ';';  // Sở Y tế; Công an tỉnh: theo chức năng ...
    if (at + 2 >= end && !goes_on) return 0;
    if (list && list->ended_by == ListEnd::colon && (at + 2 < end || list->names.size() > 1)) {
      std::uint32_t duty = list->next + 1;
      while (duty < clause.end && key_[duty] == ' ') ++duty;
      duty = behind_enumerator(duty, clause.end);
      const bool each = stands_at(key_, duty, "moi ");  // các trạm y tế: mỗi trạm cử 02 người
      if (each || is_duty_of(duty, clause.end)) return add(*list, std::nullopt, clause.end);
      if (take_subject(duty, clause.end) == 0) return 0;
      return clause.end;
    }
    if (at + 2 >= end) return 0;
    std::uint32_t behind = at + 1;
    while (behind < end && key_[behind] == ' ') ++behind;
    return take_subject(behind_enumerator(behind, end), clause.end);
  }

  // Behind a name and its colon: "Chủ trì ...", "Trên cơ sở báo cáo, rà soát ...". "Lãnh đạo bệnh viện, các khoa" names
  // those who attend.
  bool is_duty_of(std::uint32_t duty, std::uint32_t limit) {
    const DutyPhrase phrase = names_.duty_at(duty, duty, limit);
    if (const auto others = names_at(duty, limit);
        others && (others->ended_by == ListEnd::text_end || others->ended_by == ListEnd::stop))
      return false;
    if (phrase.kind != DutyWord::none && phrase.kind != DutyWord::stop && phrase.kind != DutyWord::inner) return true;
    return rules_.circumstance->match_at(key_, duty, limit, &match_);
  }

  // Khi thực hiện xong chuyên đề, nghiên cứu sinh làm giấy ...; but "Ngay sau hội nghị, gửi biên bản đến Sở Y tế, Sở
  // Nội vụ chậm nhất ngày 4/2" names nobody who is told.
  std::uint32_t take_behind_comma(Span clause, std::uint32_t end) {
    const bool event = rules_.event->match_at(key_, clause.begin, clause.end, &match_);
    int tries = 0;
    const std::uint32_t from = event ? circumstances_.behind_own_subject(clause) : clause.begin;
    std::uint32_t next_then = circumstances_.find_then(from, end);
    for (std::uint32_t at = circumstances_.next_break(from, end, next_then); at < end && tries < kMostClauses;
         at = circumstances_.next_break(at + 1, end, next_then)) {
      const bool then = at == next_then;
      if (then) next_then = circumstances_.find_then(at + 1, end);
      if (++tries == 1 && event && circumstances_.begins_own_duty({at + 2, clause.end})) return 0;
      if (then && names_.begins_verb(at + 5, clause.end)) return 0;  // "Trường hợp không đạt thì lập lại hồ sơ"
      // "Trên cơ sở báo cáo của các xã, chủ trì, phối hợp với các sở, cơ quan liên quan thẩm định": nobody by name.
      if (mode_ == Mode::unit && !then && begins_partners(at + 2)) return 0;
      const std::uint32_t name = at + (then ? 5 : 2);
      if (!names_.begins_name(name, clause.end) && whoever_.noun_end(name, clause.end) == 0) continue;
      if (!then && (circumstances_.is_in_condition(event, {at, next_then}, end, line_.end) ||
                    circumstances_.is_among_agents({clause.begin, at}, clause.end)))
        continue;
      if (const std::uint32_t to = take_subject(name, clause.end)) return to;
    }
    // However long a condition is, what follows from it is told to those behind "thì".
    return event && next_then < end ? take_subject(next_then + 5, clause.end) : 0;
  }

  // "chủ trì, phối hợp với", "phối hợp với"
  bool begins_partners(std::uint32_t at) const { return leads(key_, at) || !partners_.within({at, at + 1}).empty(); }

  // "Đối với Sở Công Thương: kiểm tra các chợ"
  std::uint32_t take_towards(Span clause) {
    constexpr std::string_view kTowards = "doi voi ";
    if (mode_ == Mode::cued || !stands_at(key_, clause.begin, kTowards)) return 0;
    const auto name = static_cast<std::uint32_t>(clause.begin + kTowards.size());
    const auto list = names_at(name, clause.end);
    if (list && list->ended_by == ListEnd::stop && !is_nobody(*list)) return take_asked(*list, clause);
    // "Đối với các cơ quan ở xã có trách nhiệm niêm yết danh sách"
    if (list && list->ended_by == ListEnd::duty &&
        names_.duty_at(list->next, list->next, clause.end).kind == DutyWord::modal)
      return add(*list, std::nullopt, clause.end);
    if (!list || list->ended_by != ListEnd::colon || is_nobody(*list)) return 0;
    std::uint32_t verb = list->next;
    while (verb < clause.end && (key_[verb] == ':' || key_[verb] == ' ')) ++verb;
    verb = behind_enumerator(verb, clause.end);
    return names_.begins_verb(verb, clause.end) ? add(*list, std::nullopt, clause.end) : 0;
  }

  // "Đối với các xã, yêu cầu niêm yết công khai danh sách"
  std::uint32_t take_asked(NameList list, Span clause) {
    if (list.end + 2 >= clause.end || key_[list.end] != ',') return 0;
    const recognise::ClueMention* cue = cues_.at(list.end + 2, clause.begin, clause.end);
    if (cue == nullptr || !names_.begins_verb(cue->span.end + 1, clause.end)) return 0;
    list.next = cue->span.end + 1;
    return add(list, std::nullopt, clause.end);
  }

  // Việc duy trì tủ sách do Bộ Công an quyết định.
  std::uint32_t take_passive(Span clause, std::uint32_t end) {
    if (mode_ == Mode::cued) return 0;
    for (const recognise::ClueMention& agent : agents_.within({clause.begin, end})) {
      if (rules_.means->match_at(key_, clause.begin, clause.end, &match_)) return 0;
      const std::uint32_t name = agent.span.end + 1;
      if (name >= end || key_[agent.span.end] != ' ') continue;
      auto list = names_at(name, clause.end);
      if (list) passive_.find_duty({clause.begin, end}, &*list);
      if (!list || list->ended_by != ListEnd::duty) continue;
      if (list->end > end)
        return list->next;  // "do Sở Y tế; các sở, ngành xây dựng": its list goes on behind semicolons
      if (rules_.passive_duty->match_at(key_, list->next, clause.end, &match_) ||
          passive_.is_competent(*list, {clause.begin, agent.span.begin}, end))
        return add(*list, std::nullopt, clause.end);
    }
    return 0;
  }

  std::uint32_t add(const NameList& list, std::optional<Span> cue, std::uint32_t sentence) {
    AssignmentDraft draft;
    draft.span = {cue ? cue->begin : list.begin, without_lead_in(list.next, sentence)};
    draft.lead = list.names.copy();
    draft.cue = cue;
    draft.next = list.next;
    draft.from = when_.value_or(draft.span.begin);
    when_.reset();
    draft.leads_in =
        list.ended_by == ListEnd::colon ||
        (rules_.only_leads_in->match_at(key_, list.next, sentence, &match_) && match_.whole.end >= sentence);
    left_.take(draft);
    drafts_.push_back(std::move(draft));
    return list.next;
  }

  // The end of an assignment's own words: "..., cụ thể như sau:" is left.
  std::uint32_t without_lead_in(std::uint32_t begin, std::uint32_t end) {
    while (end > begin && !is_alnum(key_[end - 1]) && key_[end - 1] != ')') --end;
    return without_tail(*rules_.tail, ",", key_, begin, end);
  }

  // What coordinates with whom: up to the next assignment.
  void finish() {
    if (drafts_.empty()) return;
    if (drafts_.size() > 1) {
      std::stable_sort(drafts_.begin(), drafts_.end(),
                       [](const AssignmentDraft& a, const AssignmentDraft& b) { return a.span.begin < b.span.begin; });
      partners_.join(line_.end, &drafts_);
    }
    AssignmentRoom left = room_;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      AssignmentDraft& draft = drafts_[i];
      if (left.full()) line_.end = std::min(line_.end, draft.span.begin);
      if (draft.span.begin >= line_.end) return drop_from(i);
      if (!draft.receives) {
        std::size_t next = i + 1;  // the words of this one go on behind those who receive
        while (next < drafts_.size() && drafts_[next].receives) ++next;
        const std::uint32_t end = next < drafts_.size() ? std::min(drafts_[next].span.begin, line_.end) : line_.end;
        if (draft.span.end > end) draft.span.end = before_signs({draft.next, end});
        partners_.add_before(end, &draft);
        const std::uint32_t read_to = partners_.add({draft.next, end}, left.names, &draft.with);
        if (read_to < end) line_.end = std::min(line_.end, read_to);
      }
      left.take(draft);
    }
  }

  // Where a stretch ends without what divides it from the words behind it: "; ".
  std::uint32_t before_signs(Span words) const {
    constexpr std::string_view kSigns = " ,;";
    while (words.end > words.begin && kSigns.find(key_[words.end - 1]) != std::string_view::npos) --words.end;
    return words.end;
  }

  // What was found behind the place where there was no more room.
  void drop_from(std::size_t draft) {
    drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(draft), drafts_.end());
  }

  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  NameReader& names_;
  const std::string_view key_;
  Span line_;
  Mode mode_;
  const AssignmentRoom& room_;
  AssignmentRoom left_ = room_;
  AssignmentRoom left_in_brackets_ = room_;
  const std::uint32_t first_bracket_;  // of the line
  CueReader& cues_;
  Partners& partners_;
  Circumstances& circumstances_;
  PassiveReader& passive_;
  WhoeverReader& whoever_;
  recognise::ClueCursor& agents_;
  recognise::ClueCursor& reports_;
  std::optional<std::uint32_t> when_;  // where a circumstance begins the clause, until a name is found behind it
  std::optional<NameList> untold_;     // the last list over several clauses that led to no duty
  std::vector<AssignmentDraft> drafts_;
  grammar::Match match_;  // the last one: room for it is made once
};

LineAssignments AssignmentReader::read(Span line, Mode mode, const AssignmentRoom& room) {
  return Pass(this, line, mode, room).run();
}

std::optional<AssignmentDraft> AssignmentReader::read_heading(Span line) {
  std::uint32_t at = line.begin;
  AssignmentDraft draft;
  grammar::Match match;
  const bool opens = rules_.openers.admits(key_, at, line.end);
  const bool named = opens && rules_.duties_of->match_at(key_, at, line.end, &match);
  const auto cue = cues_.within({at, at + 1});
  if (!named && !cue.empty() && cue.front().span.end <= line.end) {
    draft.cue = cue.front().span;
    at = draft.cue->end + 1;
  } else if (named || (opens && rules_.towards->match_at(key_, at, line.end, &match))) {
    at = match.whole.end;
  }
  while (at < line.end && key_[at] == ' ') ++at;
  std::uint32_t end = line.end;
  while (end > at && !is_alnum(key_[end - 1]) && key_[end - 1] != ')') --end;
  if (named) end = without_tail(*rules_.tail, ", ", key_, at, end);
  if (named) {  // Tổ tiếp công dân, xử lý đơn thư; bộ, cơ quan ngang bộ; người lái đò: all of it is the name
    draft.lead = {};
    const auto list = names_.read(at, end);
    if (!list && !names_.begins_noun(at, end)) return std::nullopt;
    const bool whole =
        list && (list->ended_by == ListEnd::text_end || rules_.scope->match_at(key_, list->next, end, &match));
    draft.lead = whole ? list->names.copy() : std::vector<Span>{{at, end}};
  } else {
    const auto list = names_.read(at, end);
    if (!list) return std::nullopt;
    // "Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội": all of it is the name.
    const bool in_charge = key_.substr(at, end - at).find(" phu trach ") != std::string_view::npos &&
                           key_.substr(at, end - at).find_first_of(":;.") == std::string_view::npos;
    const bool whole = in_charge || list->ended_by == ListEnd::text_end;
    const bool leads_in = list->ended_by == ListEnd::duty &&
                          rules_.only_leads_in->match_at(key_, list->next, line.end, &match) && match.whole.end >= end;
    if (!whole && !leads_in) return std::nullopt;
    draft.lead = in_charge ? std::vector<Span>{{at, end}} : list->names.copy();
  }
  draft.span = {line.begin, end};
  draft.from = line.begin;
  if (!draft.cue && !named && !draft.lead.empty()) draft.span.begin = draft.lead.front().begin;
  draft.next = line.end;
  draft.leads_in = true;
  return draft;
}

}  // namespace vanban::structure
