// Stretches of the key as a closing is made of them: words, cells, what stands between tags.
#ifndef VANBAN_STRUCTURE_CLOSING_TEXT_H_
#define VANBAN_STRUCTURE_CLOSING_TEXT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure::closing {

// The blank-divided words of a stretch, found one by one as they are asked for: every line of a document is looked at,
// and a list of its words would cost more than the look.
class Words {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Span;
    using difference_type = std::ptrdiff_t;
    using pointer = const Span*;
    using reference = const Span&;

    Iterator(std::string_view key, std::uint32_t at, std::uint32_t end) : key_(key), word_{at, at}, end_(end) {
      ++*this;
    }
    const Span& operator*() const { return word_; }
    const Span* operator->() const { return &word_; }
    Iterator& operator++() {
      word_.begin = word_.end;
      while (word_.begin < end_ && text::is_blank(key_[word_.begin])) ++word_.begin;
      word_.end = word_.begin;
      while (word_.end < end_ && !text::is_blank(key_[word_.end])) ++word_.end;
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator& other) const { return word_.begin == other.word_.begin; }

   private:
    std::string_view key_;
    Span word_;  // empty at the end
    std::uint32_t end_;
  };

  Words(std::string_view key, Span span) : key_(key), span_(span) {}
  Iterator begin() const { return {key_, span_.begin, span_.end}; }
  Iterator end() const { return {key_, span_.end, span_.end}; }

 private:
  std::string_view key_;
  Span span_;
};

inline Words words_of(std::string_view key, Span span) { return {key, span}; }

// The first words of a stretch, N at most.
template <std::size_t N>
struct FirstWords {
  FirstWords(std::string_view key, Span span) {
    const Words words(key, span);
    for (auto word = words.begin(); count < N && word != words.end(); ++word) at[count++] = *word;
  }

  std::array<Span, N> at;
  std::size_t count = 0;  // N: or more
};

// Where one of the signs stands last, npos where none does. The library looks each byte up with a call.
template <char... signs>
std::size_t last_of(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && ((text[at - 1] != signs) && ...)) --at;
  return at - 1;
}

// Without the bytes at its ends that are neither letters, digits nor brackets.
Span bare(std::string_view key, Span span);
// Without blanks and HTML tags at its ends.
Span content_of_markup(std::string_view key, Span span);
inline Span content(std::string_view key, Span span) {
  while (span.begin < span.end && text::is_blank(key[span.begin])) ++span.begin;
  while (span.begin < span.end && text::is_blank(key[span.end - 1])) --span.end;
  if (span.empty()) return span;
  // Most have neither a tag nor a drawn line's end.
  const char last = key[span.end - 1];
  return key[span.begin] == '<' || last == '>' || last == '\\' ? content_of_markup(key, span) : span;
}
// The stretches between HTML tags: a cell may hold many lines, divided by <br>. None is empty.
std::vector<Span> fragments(std::string_view key, Span span);
// The same one by one: most cells have no tag, and no list is made of them.
template <typename Visit>
void for_each_fragment(std::string_view key, Span span, Visit visit) {
  if (key.substr(span.begin, span.size()).find('<') == std::string_view::npos) {
    const Span inner = content(key, span);
    if (!inner.empty()) visit(inner);
    return;
  }
  for (const Span& fragment : fragments(key, span)) visit(fragment);
}
// Has it capitals and no small letter?
bool in_capitals(std::string_view text);
// Has a word small letters? An l among capitals is a scanner's I: GlÁM ĐỐC.
bool has_small(std::string_view word);
std::size_t count_letters(std::string_view text);

// Where the words of a recipient begin, behind its bullet or the debris of one.
inline std::uint32_t after_bullet(std::string_view key, Span span) {
  std::uint32_t i = span.begin;
  while (i < span.end && !text::is_alnum(key[i]) && key[i] != '(' && key[i] != '[') ++i;
  return i;
}
inline bool has_bullet(std::string_view key, Span span) { return after_bullet(key, span) > span.begin; }

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_TEXT_H_
