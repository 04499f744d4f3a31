#include "structure/tasks/description.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_letter;

// A verb, and further on words that charge somebody: a sentence has one predicate, and the later one is it. That of a
// named body is the first all the same where others stand between, whom the charge may be meant for; what is only of a
// kind has to be described. A thing too may be what "phải" is said of, and behind "được" it may begin another clause.
std::uint32_t Description::end(Span name, std::uint32_t at) {
  if (rules_.no_description->match_at(key_, at, list_.end, &match_)) return 0;
  const bool kind = is_kind(name);
  if (const std::uint32_t end = end_before(rules_.bound, at, kind)) return end;
  const bool relative = rules_.relative->match_at(key_, at, list_.end, &match_);
  return kind && !relative ? end_before(rules_.to_do, at, kind) : 0;
}

// The same before words that charge by a rule.
std::uint32_t Description::end_before(const grammar::Rule* charge, std::uint32_t at, bool kind) {
  const std::uint32_t duty = find(charge, at);
  if (duty <= at + 1) return 0;
  const Span words{at, duty - 1};
  return may_be_charged_behind(words, charge == rules_.to_do) ? end_of_words(words, kind) : 0;
}

// Where the first of such words stand before a sign other than a comma; 0 where none do.
std::uint32_t Description::find(const grammar::Rule* charge, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 200;
  const std::uint32_t last = std::min(at + kLongest, list_.end);
  for (; at + 1 < last; ++at) {
    const char c = key_[at];
    if (c == ';' || c == ':' || c == '.' || c == '(') return 0;
    if (c != ' ' || !rules_.charges.admits(key_, at + 1, last)) continue;
    if (!charge->match_at(key_, at + 1, last, &match_)) continue;
    if (is_duty(names_.duty_at(at + 1, list_.begin, list_.end).kind)) return at + 1;  // not "biệt phái"
  }
  return 0;
}

// Is it he who is charged behind the words? Behind "và" they go on, and right behind a noun, as in "cơ quan có trách
// nhiệm", "các khoản phải nộp", that says who or what is meant by it.
bool Description::may_be_charged_behind(Span words, bool to_do) {
  constexpr int kLongestNoun = 2;  // words
  if (!is_letter(key_[words.end - 1])) return false;
  std::uint32_t from = words.end;
  for (int count = 0; count < kLongestNoun && from > words.begin; ++count) {
    while (from > words.begin && !is_letter(key_[from - 1])) --from;
    while (from > words.begin && is_letter(key_[from - 1])) --from;
    const auto ends = [&](const grammar::Rule* rule) {
      return rule->match_at(key_, from, words.end, &match_) && match_.whole.end == words.end;
    };
    if (ends(rules_.no_charge_behind) || (to_do && ends(rules_.thing))) return false;
    const Phrase* noun = names_.phrase_at(from, words.end);
    if (noun == nullptr || from + noun->key.size() != words.end) continue;
    const bool place = std::find(rules_.places.begin(), rules_.places.end(), noun->key) != rules_.places.end();
    if (!place && noun->key != "nganh") return false;  // "trên địa bàn tỉnh", "công chức chuyên ngành"
  }
  return true;
}

// Before what says in which frame or case, or that he is charged all the same; 0 where a clause of its own begins, or
// others are named.
std::uint32_t Description::end_of_words(Span words, bool kind) {
  for (std::uint32_t at = words.begin; at < words.end; at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at])) continue;
    const DutyPhrase word = names_.duty_at(at, list_.begin, words.end);
    const bool stops = word.kind == DutyWord::stop;
    const bool still = stops && word.end == words.end && rules_.still->match_at(key_, at, words.end, &match_);
    if (still || word.kind == DutyWord::frame || (stops && rules_.condition->match_at(key_, at, words.end, &match_)))
      return at - 1;
    if (stops && rules_.no_whoever->match_at(key_, at, words.end, &match_)) return 0;
    const bool listed = at > words.begin + 1 && key_[at - 2] == ',';
    if (listed ? names_.begins_name(at, words.end) : !kind && names_.begins_noun(at, words.end)) return 0;
  }
  return words.end;
}

}  // namespace vanban::structure
