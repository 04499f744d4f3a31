#include "structure/tasks/whoever.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_alnum;
using text::is_letter;
using text::is_lower;
using text::is_upper;

namespace {

constexpr std::string_view kMay = "duoc ";

}  // namespace

std::optional<NameList> WhoeverReader::read(std::uint32_t begin, std::uint32_t noun, std::uint32_t limit) {
  std::uint32_t charge = find_charge(begin, noun, limit);
  if (charge == limit) return std::nullopt;
  // "Người dự tuyển phải đủ 18 tuổi" tells nobody to do anything.
  if (rules_.quality->match_at(key_, charge, limit, &match_)) return std::nullopt;
  if (rules_.quality_of_place->match_at(key_, begin, limit, &match_)) return std::nullopt;
  const Span owed = names_.owed_in({noun, charge}, limit);
  if (!owed.empty()) {
    if (auto list = read_before_owed(begin, noun, owed)) return list;
    charge = charge_behind_owed(begin, owed, charge, limit);
    if (charge == limit) return std::nullopt;
  }
  const std::string_view before = key_.substr(0, charge);
  const bool joins = before.ends_with(" va ") || before.ends_with(" nhung ");
  const std::uint32_t end = joins ? end_before_right(begin, noun, charge) : end_of_name(begin, noun, charge);
  if (end == begin) return std::nullopt;
  NameList list;
  list.begin = begin;
  list.end = end;
  list.next = charge;
  divide({begin, end}, noun, &list.names);
  list.ended_by = ListEnd::duty;
  return list;
}

// "Chủ bến (nộp đủ) khoản phí phải nộp", "Người nộp phí (tính) số phí phải nộp": what is owed is the object of the verb
// before it. Right behind "người" the verb says who is meant.
std::optional<NameList> WhoeverReader::read_before_owed(std::uint32_t begin, std::uint32_t noun, Span owed) {
  constexpr int kMostBetween = 3;  // words: "đầy đủ các"
  std::uint32_t verb = 0;
  int between = 0;
  for (std::uint32_t at = noun + 1; at < owed.begin; at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at])) continue;
    const DutyPhrase word = names_.duty_at(at, begin, owed.end);
    const bool describes = at == noun + 1 && rules_.words.person.ends(key_, {begin, noun});
    if (verb != 0 || word.kind == DutyWord::none || word.kind == DutyWord::inner || describes) {
      between += verb != 0 ? 1 : 0;
    } else if (word.kind == DutyWord::verb || word.kind == DutyWord::manner) {
      verb = at;
      at = word.end - 1;
    } else {
      return std::nullopt;  // "có quyền", "không"
    }
  }
  if (verb == 0 || between > kMostBetween) return std::nullopt;
  NameList list;
  list.begin = begin;
  list.names.push_back({begin, verb - 1});
  list.lead_to(verb, verb - 1);
  return list;
}

// "Người nhận khoản tiền phải nộp (phải) ghi sổ": the next charge, or the same where those who have what is owed are
// charged with it ("Người có số nợ lớn (phải) trả"); the limit where there is none.
std::uint32_t WhoeverReader::charge_behind_owed(std::uint32_t begin, Span owed, std::uint32_t charge,
                                                std::uint32_t limit) {
  const std::uint32_t next = find_charge(begin, owed.end, limit);
  if (next != limit) return next;
  return key_.substr(0, owed.begin).ends_with(" co ") ? charge : limit;
}

std::uint32_t WhoeverReader::noun_end(std::uint32_t at, std::uint32_t limit) {
  if (rules_.whoever->match_at(key_, at, limit, &match_)) return match_.whole.end;
  const grammar::Rule* lone = rules_.lone_whoever;
  if (!lone->match_at(key_, at, limit, &match_)) return 0;
  return match_.groups[static_cast<std::size_t>(lone->group("noun"))].end;
}

// Few words, the first with a capital, before those that only somebody can be charged with, and behind these what it
// is.
std::uint32_t WhoeverReader::unknown_noun_end(std::uint32_t begin, std::uint32_t limit) {
  constexpr int kMostWords = 4;
  if (begin >= limit || !is_upper(key_[begin])) return 0;
  std::uint32_t at = begin;
  for (int words = 0; words <= kMostWords && at < limit && is_letter(key_[at]); ++words) {
    const std::uint32_t behind = rules_.words.bears.end_of_first(key_, {at, limit});
    if (words != 0 && behind != at) return is_borne({begin, at - 1}, behind, limit) ? at - 1 : 0;
    const std::uint32_t end = text::word_end(key_, at);
    if (end >= limit || key_[end] != ' ') return 0;
    at = end + 1;
  }
  return 0;
}

// Is it somebody, and what is told behind "có nghĩa vụ" a duty: ":", " ghi sổ"?
bool WhoeverReader::is_borne(Span noun, std::uint32_t duty, std::uint32_t limit) {
  if (duty >= limit || rules_.no_bearer->match_at(key_, noun.begin, noun.end, &match_)) return false;
  if (names_.begins_verb(noun.begin, noun.end)) return false;
  return key_[duty] == ':' || rules_.words.as_follows.stands_at(key_, duty + 1) || names_.begins_verb(duty + 1, limit);
}

// "người mượn, người bảo lãnh", "người bán và người mua": where such a noun begins once more, another is meant.
void WhoeverReader::divide(Span words, std::uint32_t noun, NameSpans* names) {
  std::uint32_t from = words.begin;
  const bool several = is_person(words.begin, words.end);
  for (std::uint32_t at = noun; at < words.end; ++at) {
    const bool joins = several && (key_[at] == ' ' || key_[at] == ',');
    const std::uint32_t next = joins ? next_member(at, words.end) : 0;
    if (next == 0) continue;
    names->push_back({from, at});
    from = next;
  }
  names->push_back({from, words.end});
}

// Where the next of several begins behind a sign or a word that joins them; 0 where none does.
std::uint32_t WhoeverReader::next_member(std::uint32_t at, std::uint32_t limit) {
  constexpr std::array<std::string_view, 3> kJoins = {", ", " va ", " hoac "};
  for (const std::string_view join : kJoins) {
    if (key_[at] != join.front() || key_.substr(at, join.size()) != join) continue;
    const auto next = static_cast<std::uint32_t>(at + join.size());
    return next < limit && is_person(next, limit) ? next : 0;
  }
  return 0;
}

// Before any sign but a comma in the charge's frame, or before another of several; the limit where none is found.
std::uint32_t WhoeverReader::find_charge(std::uint32_t begin, std::uint32_t noun, std::uint32_t limit) {
  constexpr std::uint32_t kLongest = 120;
  const std::uint32_t last = std::min(limit, noun + kLongest);
  for (std::uint32_t at = noun; at + 1 < last; ++at) {
    const char c = key_[at];
    if (is_alnum(c)) continue;
    if (c == ' ') {
      if (rules_.named_in->match_at(key_, at + 1, last, &match_)) {
        at = match_.whole.end - 1;  // its commas divide nothing
        continue;
      }
      if (is_charge({begin, at + 1}, noun, limit)) return at + 1;
    } else if (c == ',') {
      const bool framed = rules_.framing->match_at(key_, std::min(at + 2, last), last, &match_);
      if (!framed && (!is_person(begin, limit) || next_member(at, last) == 0)) return limit;
    } else if (c == ';' || c == ':' || c == '.' || c == '(') {
      return limit;
    }
  }
  return limit;
}

// Words that say in which frame, or that he is charged all the same, stand behind it; its begin where what is said is
// more than a name. "Người thuê kho không trả tiền thì phải ...": before in which case, but "người không trả tiền thì
// phải ...".
std::uint32_t WhoeverReader::end_of_name(std::uint32_t begin, std::uint32_t noun, std::uint32_t charge) {
  constexpr std::string_view kThen = " thi ";
  const bool in_case =
      key_.substr(0, charge).ends_with(kThen) && origin_.marks_agree({charge - 4, charge - 1}, "thì");  // not "dự thi"
  std::uint32_t end = charge - static_cast<std::uint32_t>(in_case ? kThen.size() : 1);
  for (std::uint32_t at = noun + 1; at < charge; at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at])) continue;
    if (rules_.named_in->match_at(key_, at, charge, &match_)) at = match_.whole.end - 1;  // "(Điều) này" ends no clause
    const DutyPhrase word = names_.duty_at(at, begin, charge);
    const bool stops = word.kind == DutyWord::stop;
    if (stops && rules_.no_whoever->match_at(key_, at, charge, &match_)) {
      if (!in_case) return begin;
      if (at > noun + 1) end = std::min(end, at - 1);
    }
    const bool still = stops && word.end + 1 == charge && rules_.still->match_at(key_, at, charge, &match_);
    if (still || word.kind == DutyWord::frame) end = std::min(end, at - 1);
  }
  return end;
}

// "Người lái đò (tiếp tục) được trả công và (phải ...)": before what he may; its begin where another verb stands before
// the charge.
std::uint32_t WhoeverReader::end_before_right(std::uint32_t begin, std::uint32_t noun, std::uint32_t charge) {
  if (const std::uint32_t end = end_of_what_is_done(begin, noun, charge)) return end;
  std::uint32_t end = begin;
  for (std::uint32_t at = noun + 1; at < charge; at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at])) continue;
    const DutyWord word = names_.duty_at(at, begin, charge).kind;
    if (word == DutyWord::verb) return begin;
    if (end == begin && (word == DutyWord::manner || word == DutyWord::stop)) {
      if (at == noun + 1 && rules_.words.person.ends(key_, {begin, noun})) return begin;  // "Người (có công)"
      end = at - 1;
    }
    if (text::stands_at(key_, at, kMay)) return end;
  }
  return begin;
}

// "Người bị thu hồi bến (vẫn) được đền và (phải ...)", "Người được giao bến được miễn phí và ...": what is done to him
// says who is meant, up to what he may; 0 where it does not.
std::uint32_t WhoeverReader::end_of_what_is_done(std::uint32_t begin, std::uint32_t noun, std::uint32_t charge) {
  constexpr std::string_view kSuffers = "bi ";
  const bool done = text::stands_at(key_, noun + 1, kSuffers) ||
                    (text::stands_at(key_, noun + 1, kMay) && rules_.words.person.ends(key_, {begin, noun}));
  if (!done) return 0;
  std::uint32_t end = 0;
  const DutyPhrase charged = names_.duty_at(noun + 1, begin, charge);  // "được giao"
  for (std::uint32_t at = std::max(charged.end, text::word_end(key_, noun + 1)); at < charge;
       at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at])) continue;
    if (text::stands_at(key_, at, kMay)) return end == 0 ? at - 1 : end;
    if (rules_.still->match_at(key_, at, charge, &match_)) {
      if (end == 0) end = at - 1;
    } else if (names_.duty_at(at, begin, charge).kind == DutyWord::stop) {
      return 0;  // "khi", "theo"
    } else {
      end = 0;
    }
  }
  return 0;
}

// Behind the words of a `name`, which begins with a noun: do words charge him? Right behind such a noun they say who is
// meant: "người có nghĩa vụ kê khai phải ...", "cơ quan quản lý người có trách nhiệm ...". And "Tổ chức thực hiện và
// chịu trách nhiệm" begins with a verb.
bool WhoeverReader::is_charge(Span name, std::uint32_t noun, std::uint32_t limit) {
  if (!rules_.charges.admits(key_, name.end, limit) || !rules_.charge->match_at(key_, name.end, limit, &match_))
    return false;
  if (!is_duty(names_.duty_at(name.end, name.begin, limit).kind)) return false;  // "biệt phái"
  if (rules_.words.must.stands_at(key_, name.end)) return true;
  if (rules_.words.person.stands_before_end(key_, name)) return false;
  if (name.end <= noun + 1) return true;
  const std::uint32_t second = rules_.words.organises.behind_first(key_, name);
  const bool verb = second != name.begin && is_upper(key_[name.begin]) && is_lower(key_[second]);
  return !verb && !ends_in_another(name);
}

// Is the last word, or are the last two, such a noun?
bool WhoeverReader::ends_in_another(Span words) {
  std::uint32_t from = words.end - 1;
  for (int count = 0; count < 2 && from > words.begin; ++count) {
    while (from > words.begin && key_[from - 1] == ' ') --from;
    while (from > words.begin && is_letter(key_[from - 1])) --from;
  }
  return noun_end(from, words.end) + 1 == words.end;
}

}  // namespace vanban::structure
