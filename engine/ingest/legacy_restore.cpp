#include "ingest/legacy_restore.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/syllables.h"

namespace vanban::ingest {
namespace {

// Letters of a word that ASCII has, and how many of them are capitals.
struct Case {
  std::size_t ascii = 0;
  std::size_t capitals = 0;
  std::size_t marked_small = 0;
};

Case case_of(std::u32string_view word) {
  Case found;
  for (const char32_t c : word) {
    if (c < 0x80) {
      ++found.ascii;
      found.capitals += is_capital(c);
    } else {
      found.marked_small += !is_capital(c);
      // Đ, Ă, Â, Ê, Ô, Ơ, Ư have capitals in TCVN3 and say as much as ASCII does.
      found.ascii += is_capital(c);
      found.capitals += is_capital(c);
    }
  }
  return found;
}

bool all_capitals(const Case& found) { return found.capitals > 1 && found.capitals == found.ascii; }

// The words of a line that was set in capitals, or not: .VnTimeH keeps small letters that show as capitals.
class LineCapitals {
 public:
  explicit LineCapitals(std::u32string* text) : text_(*text) {}

  void add(std::size_t begin, std::size_t end) {
    words_.push_back({begin, end, case_of(std::u32string_view(text_).substr(begin, end - begin))});
  }

  void end_line() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Case& letters = words_[i].letters;
      if (letters.marked_small == 0) continue;
      // Bé, ñy: nothing but the neighbours tells.
      const bool open = letters.ascii == letters.capitals;
      if (all_capitals(letters) || (open && stands_among_capitals(i))) raise(words_[i]);
    }
    words_.clear();
  }

 private:
  struct Word {
    std::size_t begin, end;
    Case letters;
  };

  void raise(const Word& word) {
    for (std::size_t i = word.begin; i < word.end; ++i) text_[i] = to_capital(text_[i]);
  }

  // On both sides, of which one may be the line's end.
  bool stands_among_capitals(std::size_t i) const {
    const bool first = i == 0;
    const bool last = i + 1 == words_.size();
    const bool before = !first && all_capitals(words_[i - 1].letters) && only_blanks(words_[i - 1], words_[i]);
    const bool after = !last && all_capitals(words_[i + 1].letters) && only_blanks(words_[i], words_[i + 1]);
    return (before || first) && (after || last) && (before || after);
  }

  bool only_blanks(const Word& left, const Word& right) const {
    const std::u32string_view between = std::u32string_view(text_).substr(left.end, right.begin - left.end);
    return between.find_first_not_of(U' ') == std::u32string_view::npos;
  }

  std::u32string& text_;
  std::vector<Word> words_;
};

// The word with the ư that it lost; empty where it has lost none.
std::u32string with_u_horn(std::u32string_view word) {
  struct Mended {
    std::u32string_view lost, whole;
  };
  // Syllables as they stand, but far commoner with their ư.
  constexpr Mended kCommon[] = {{U"ngời", U"người"}, {U"dới", U"dưới"}, {U"nh", U"như"},
                                {U"t", U"tư"},       {U"th", U"thư"},   {U"s", U"sư"},
                                {U"lu", U"lưu"},     {U"hu", U"hưu"},   {U"cha", U"chưa"}};
  std::u32string small(word);
  std::transform(small.begin(), small.end(), small.begin(), to_small);
  for (const auto& [lost, whole] : kCommon) {
    if (small != lost) continue;
    std::u32string out(whole);
    if (is_capital(word[0])) out[0] = to_capital(out[0]);
    return out;
  }
  if (word.size() < 2 || is_syllable(small)) return {};
  const bool capitals = std::all_of(word.begin(), word.end(), is_capital);
  if (!capitals && std::any_of(word.begin() + 1, word.end(), is_capital)) return {};
  for (std::size_t at = 0; at <= word.size(); ++at) {
    std::u32string tried(word);
    tried.insert(at, 1, capitals ? U'Ư' : U'ư');
    if (is_syllable(tried)) return tried;
  }
  return {};
}

// Is it a label, a) or t., or a short form, whose letters are no syllable's? `behind`: what follows it.
bool is_no_syllable(std::u32string_view word, bool has_mark, char32_t behind) {
  const bool label = word.size() == 1 && (behind == U')' || behind == U'.');
  return label || (!has_mark && word.size() > 2 && is_capital(word.back()));
}

}  // namespace

void restore_capitals(std::u32string* text) {
  LineCapitals line(text);
  for (std::size_t at = 0; at < text->size();) {
    const char32_t c = (*text)[at];
    if (!is_word_character(c)) {
      if (c == '\n' || c == '\t') line.end_line();
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text->size() && is_word_character((*text)[at])) ++at;
    line.add(begin, at);
  }
  line.end_line();
}

void restore_lost_u_horn(std::u32string* text) {
  if (text->find(U'ư') != std::u32string::npos) return;
  std::u32string out;
  out.reserve(text->size() + text->size() / 50);
  std::size_t mended = 0;
  std::size_t marked = 0;
  for (std::size_t at = 0; at < text->size();) {
    if (!is_word_character((*text)[at])) {
      out += (*text)[at++];
      continue;
    }
    const std::size_t begin = at;
    bool has_mark = false;
    while (at < text->size() && is_word_character((*text)[at])) has_mark |= (*text)[at++] >= 0x80;
    const std::u32string_view word = std::u32string_view(*text).substr(begin, at - begin);
    const char32_t behind = at < text->size() ? (*text)[at] : U'\0';
    const std::u32string whole = is_no_syllable(word, has_mark, behind) ? std::u32string() : with_u_horn(word);
    marked += has_mark;
    mended += has_mark && !whole.empty();
    out += whole.empty() ? word : std::u32string_view(whole);
  }
  // ư stands in one word of ten; a sound text has next to no word that it would mend.
  if (marked >= 20 && mended * 40 >= marked) *text = std::move(out);
}

}  // namespace vanban::ingest
