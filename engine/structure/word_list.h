// Words or phrases that are looked for at a place of a key: right before it, at its begin, in a clause.
#ifndef VANBAN_STRUCTURE_WORD_LIST_H_
#define VANBAN_STRUCTURE_WORD_LIST_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure {

// Places are characters of the key. Of several phrases that fit the longest is meant; none may run on over an end of a
// word, or reach beyond the clause.
class WordList {
 public:
  // Folded (text::key_of), not empty.
  void add(std::string phrase);

  // Where the phrase ends with which the clause begins, and where the one begins with which it ends; the clause's own
  // begin, or end, where there is none.
  std::uint32_t end_of_first(std::string_view key, Span clause) const {
    if (clause.begin >= clause.end || !has(first_letters_, key[clause.begin])) return clause.begin;
    if (clause.size() > 1 && !has(second_letters_, key[clause.begin + 1])) return clause.begin;
    return find_first(key, clause);
  }
  std::uint32_t begin_of_last(std::string_view key, Span clause) const {
    if (clause.begin >= clause.end || !has(last_letters_, key[clause.end - 1])) return clause.end;
    if (clause.size() > 1 && !has(last_but_one_, key[clause.end - 2])) return clause.end;
    return find_last(key, clause);
  }
  bool begins(std::string_view key, Span clause) const { return end_of_first(key, clause) != clause.begin; }
  bool stands_at(std::string_view key, std::uint32_t at) const {
    return begins(key, {at, static_cast<std::uint32_t>(key.size())});
  }
  bool ends(std::string_view key, Span clause) const { return begin_of_last(key, clause) != clause.end; }
  // Nothing but a blank stands between the phrase and the end of the clause.
  bool stands_before_end(std::string_view key, Span clause) const {
    return clause.begin < clause.end && key[clause.end - 1] == ' ' && ends(key, {clause.begin, clause.end - 1});
  }
  // Behind the phrase with which the clause begins, and the blank behind that; the clause's own begin where there is
  // none.
  std::uint32_t behind_first(std::string_view key, Span clause) const {
    const std::uint32_t end = end_of_first(key, clause);
    return end != clause.begin && end < key.size() && key[end] == ' ' ? end + 1 : clause.begin;
  }
  // Is it one of the phrases, and nothing else?
  bool is(std::string_view key, Span clause) const {
    return clause.begin < clause.end && begin_of_last(key, clause) == clause.begin;
  }
  bool stands_in(std::string_view key, Span clause) const;
  // Where one stands in the clause, in small letters; empty, at the clause's end, where none does. Of several one that
  // is found: for lists of few.
  Span find(std::string_view key, Span clause) const;

 private:
  // A bit for each letter, in either case; signs share theirs.
  static std::uint32_t letter_bit(char letter) {
    return std::uint32_t{1} << (static_cast<unsigned char>(letter) & 0x1F);
  }
  static bool has(std::uint32_t letters, char letter) { return (letters & letter_bit(letter)) != 0; }
  std::uint32_t find_first(std::string_view key, Span clause) const;
  std::uint32_t find_last(std::string_view key, Span clause) const;

  std::vector<std::string> phrases_;  // the longest first
  std::vector<std::string> roots_;    // those that begin with no other one
  std::uint32_t first_letters_ = 0;
  std::uint32_t second_letters_ = 0;
  std::uint32_t last_letters_ = 0;
  std::uint32_t last_but_one_ = 0;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_WORD_LIST_H_
