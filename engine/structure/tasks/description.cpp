#include "structure/tasks/description.h"

#include <algorithm>
#include <array>

#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_letter;

// A verb, and further on words that charge somebody: a sentence has one predicate, and the later one is it. That of a
// named body is the first all the same where a comma or others stand between, whom the charge may be meant for; what is
// only of a kind has to be described. A thing too may be what "phải" is said of, and behind "được" it may begin another
// clause.
std::uint32_t Description::end(Span name, bool in_class, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 170;
  const bool named = is_named(name, in_class);
  const Span longest{at, std::min(at + kLongest, list_.end)};
  const std::uint32_t bound = find("co ", {at, named ? find_sign(key_, ',', longest) : longest.end});
  std::uint32_t to_do = named ? 0 : find("phai ", longest);
  if (!named && to_do == 0) to_do = find("se ", longest);
  if (!named && to_do == 0) to_do = find("can ", longest);
  if (bound == 0 && to_do == 0) return 0;  // nearly always
  if (rules_.no_description->match_at(key_, at, list_.end, &match_)) return 0;
  const bool kind = is_kind(name, in_class);
  const bool near = bound != 0 && (kind || find_sign(key_, ',', {at, bound}) == bound);
  if (near && rules_.bound->match_at(key_, bound, list_.end, &match_)) {
    if (const std::uint32_t end = end_before(bound, at, kind, false)) return end;
  }
  if (to_do == 0 || !kind || rules_.relative->match_at(key_, at, list_.end, &match_)) return 0;
  if (!rules_.to_do->match_at(key_, to_do, list_.end, &match_) || !names_.owed_in({at, to_do}, list_.end).empty())
    return 0;
  // "Cơ sở chưa có thẻ, sổ, phải ghi sổ": what they lack ends before a comma too.
  const bool lacks = key_[to_do - 2] == ',' && rules_.lacks->match_at(key_, at, list_.end, &match_);
  return end_before(lacks ? to_do - 1 : to_do, at, true, true);
}

// A capital behind the first word: most names are refused by that.
bool Description::is_named(Span name, bool in_class) const {
  const std::uint32_t blank = text::word_end(key_, name.begin);
  return !in_class && blank + 1 < name.end && key_[blank] == ' ' && text::is_upper(key_[blank + 1]);
}

bool Description::is_kind(Span name, bool in_class) {
  if (in_class) return true;
  return !is_named(name, in_class) && rules_.of_a_kind->match_at(key_, name.begin, name.end, &match_);
}

// Going from one first letter to the next costs least in so short a stretch. Not "biệt phái", and "có" before a few
// nouns only.
std::uint32_t Description::find(std::string_view word, Span ahead) {
  constexpr std::array<std::string_view, 5> kNouns = {"tr", "ng", "nh", "qu", "ca"};
  const auto next = [&](std::uint32_t from) { return find_sign(key_, word.front(), {from, ahead.end}); };
  for (std::uint32_t at = next(ahead.begin + 1); at < ahead.end; at = next(at + 1)) {
    if (key_[at - 1] != ' ' || !text::stands_at(key_, at, word)) continue;
    const std::string_view noun = key_.substr(at + word.size(), 2);
    if (word == "co " && std::find(kNouns.begin(), kNouns.end(), noun) == kNouns.end()) continue;
    if (!is_duty(names_.duty_at(at, list_.begin, list_.end).kind)) continue;
    const auto stands_before = [&](char sign) { return find_sign(key_, sign, {ahead.begin, at}) != at; };
    return stands_before('.') || stands_before(';') || stands_before(':') || stands_before('(') ? 0 : at;
  }
  return 0;
}

// The same before words that charge him.
std::uint32_t Description::end_before(std::uint32_t charge, std::uint32_t at, bool kind, bool to_do) {
  if (charge <= at + 1) return 0;
  const Span words{at, charge - 1};
  const std::uint32_t end = may_be_charged_behind(words, to_do) ? end_of_words(words, kind) : 0;
  return end > at ? end : 0;  // who reads on from there comes on
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
  constexpr WantedPhrases kEnds = WantedPhrases::only(PhraseKind::stop).and_of(PhraseKind::frame);
  for (std::uint32_t at = words.begin; at < words.end; at = text::word_at(key_, at).end) {
    if (!is_letter(key_[at])) continue;
    const bool may_end = names_.may_be_duty(at, words.end, kEnds);
    const DutyPhrase word = may_end ? names_.duty_at(at, list_.begin, words.end) : DutyPhrase{};
    const bool stops = word.kind == DutyWord::stop;
    const bool still = stops && word.end == words.end && rules_.still->match_at(key_, at, words.end, &match_);
    if (still || word.kind == DutyWord::frame || (stops && rules_.condition->match_at(key_, at, words.end, &match_)))
      return at - 1;
    const bool lacks = at == words.begin && rules_.lacks->match_at(key_, at, words.end, &match_);
    if (stops && !lacks && rules_.no_whoever->match_at(key_, at, words.end, &match_)) return 0;
    const bool listed = at > words.begin + 1 && key_[at - 2] == ',';
    if (listed ? names_.begins_name(at, words.end) : !kind && names_.begins_noun(at, words.end)) return 0;
  }
  return words.end;
}

}  // namespace vanban::structure
