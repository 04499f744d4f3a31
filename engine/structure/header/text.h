// Small questions about the letters of a key, and the lines of a header joined to one text with the way back.
#ifndef VANBAN_STRUCTURE_HEADER_TEXT_H_
#define VANBAN_STRUCTURE_HEADER_TEXT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "structure/header/rules.h"
#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure {

// A piece of the national title or the motto that a line end cut off: "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "phúc". VIỆT NAM
// alone ends bodies' names too.
bool is_title_rest(const NationalTitle& national, std::string_view key, Span span);

// At least so many letters? Most texts tell it by their first bytes.
bool has_letters(std::string_view text, int count);
// Mostly capitals; a few small letters are a scanner's. False where there is no letter.
bool is_capitals(std::string_view text);

// Without blanks, signs and unreadable characters at its ends; a bracket or quotation mark may begin or end it.
Span without_noise(std::string_view key, Span span);

// The letters of a short stretch of a key in lower case, without a string.
template <std::size_t kMost>
class ShortLetters {
 public:
  // `span` is no longer than kMost.
  ShortLetters(std::string_view key, Span span) {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (text::is_letter(key[i])) letters_[count_++] = text::to_lower(key[i]);
    }
  }
  std::string_view text() const { return {letters_.data(), count_}; }

 private:
  std::array<char, kMost> letters_;
  std::size_t count_ = 0;
};

// The lines into which HTML's <br> divides a cell, without noise at their ends: visit(Span) for each.
template <typename Visit>
void for_each_part(std::string_view key, Span cell, Visit visit) {
  const std::string_view text = key.substr(0, cell.end);
  std::uint32_t begin = cell.begin;
  for (std::size_t at = text.find("<br", begin); at != std::string_view::npos; at = text.find("<br", begin)) {
    const std::size_t close = text.find('>', at);
    if (close == std::string_view::npos) break;
    visit(without_noise(key, {begin, static_cast<std::uint32_t>(at)}));
    begin = static_cast<std::uint32_t>(close) + 1;
  }
  visit(without_noise(key, {begin, cell.end}));
}
std::vector<Span> at_breaks(std::string_view key, Span cell);

// Does a line that ends so go on below, whatever the next one begins with? A comma at its end, or an open word with its
// marks (header_open_words).
bool is_open(const HeaderRules& rules, const layout::Origin& origin, Span norm);

// The same for a line of a body's name.
bool is_open_name(const HeaderRules& rules, const layout::Origin& origin, Span norm);

// The row of a lexicon whose name is the longest that begins `span`, word by word; null where none is.
// `end` receives where the name ends.
const grammar::Lexicon::Row* longest_name(const grammar::Lexicon* lexicon, std::string_view key, Span span,
                                          std::uint32_t* end);

// Stretches of a key one after the other, blanks folded, a blank between them.
class JoinedText {
 public:
  void add(std::string_view key, Span span);

  bool empty() const { return text_.empty(); }
  std::string_view text() const { return text_; }
  Span whole() const { return {0, static_cast<std::uint32_t>(text_.size())}; }
  // The stretches of the key that made a part of it, in order.
  std::vector<Span> source(Span part) const;

 private:
  std::string text_;
  // Where its stretches begin that stand in the key as they do here, byte by byte; but for the blanks before them.
  struct Stretch {
    std::uint32_t begin;
    std::uint32_t in_key;
  };
  std::vector<Stretch> stretches_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_TEXT_H_
