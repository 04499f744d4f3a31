#include "structure/tasks/whoever.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_letter;
using text::is_lower;
using text::stands_at;

// Walks from the words for what he is to those that charge him.
std::optional<NameList> WhoeverReader::read(std::uint32_t begin, std::uint32_t limit) {
  constexpr std::uint32_t kLongest = 140;
  constexpr std::string_view kSigns = ",;:.(";
  if (!may_begin(begin, limit)) return std::nullopt;
  const std::uint32_t noun = match_.whole.end;
  const std::uint32_t last = std::min(limit, noun + kLongest);
  std::uint32_t end = 0;  // of the name, where words that say in which frame stand behind it
  Span still;             // the last word that says that he is charged all the same
  for (std::uint32_t at = noun; at + 1 < last; at = text::word_at(key_, at).end) {
    if (kSigns.find(key_[at]) != std::string_view::npos) return std::nullopt;
    if (!is_letter(key_[at])) continue;
    if (is_charge({begin, at}, noun, limit)) {
      if (end == 0) end = still.end + 1 == at ? still.begin - 1 : at - 1;
      return charged(begin, end, at, limit);
    }
    const DutyPhrase word = names_.duty_at(at, begin, limit);
    const bool stops = word.kind == DutyWord::stop;
    if (stops && rules_.no_whoever->match_at(key_, at, limit, &match_)) return std::nullopt;
    if (stops && rules_.still->match_at(key_, at, limit, &match_)) still = {at, word.end};
    if (word.kind == DutyWord::frame && end == 0) end = at - 1;
  }
  return std::nullopt;
}

// "Người dự tuyển phải đủ 18 tuổi" tells nobody to do anything.
std::optional<NameList> WhoeverReader::charged(std::uint32_t begin, std::uint32_t end, std::uint32_t charge,
                                               std::uint32_t limit) {
  const bool joins = key_.substr(0, charge).ends_with(" va ");  // the charge of a verb before it
  if (joins || rules_.quality->match_at(key_, charge, limit, &match_)) return std::nullopt;
  NameList list;
  list.begin = begin;
  list.end = end;
  list.next = charge;
  list.names.push_back({begin, end});
  list.ended_by = ListEnd::duty;
  return list;
}

// Behind the words of a `name`, which begins with a noun: do words charge him? Right behind such a noun they say who is
// meant: "người có nghĩa vụ kê khai phải ...", "cơ quan quản lý người có trách nhiệm ...". And "Tổ chức thực hiện và
// chịu trách nhiệm" begins with a verb.
bool WhoeverReader::is_charge(Span name, std::uint32_t noun, std::uint32_t limit) {
  if (!rules_.charges.admits(key_, name.end, limit) || !rules_.charge->match_at(key_, name.end, limit, &match_))
    return false;
  if (stands_at(key_, name.end, "phai ")) return true;
  const std::string_view words = key_.substr(name.begin, name.size());
  if (words.ends_with("guoi ")) return false;
  if (name.end <= noun + 1) return true;
  const bool verb = words.starts_with("To chuc ") && is_lower(words[8]);
  return !verb && !ends_in_another(name);
}

// Is the last word, or are the last two, such a noun?
bool WhoeverReader::ends_in_another(Span words) {
  std::uint32_t from = words.end - 1;
  for (int count = 0; count < 2 && from > words.begin; ++count) {
    while (from > words.begin && key_[from - 1] == ' ') --from;
    while (from > words.begin && is_letter(key_[from - 1])) --from;
  }
  return may_begin(from, words.end) && match_.whole.end + 1 == words.end;
}

}  // namespace vanban::structure
