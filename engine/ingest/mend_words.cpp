#include "ingest/mend_words.h"

#include <algorithm>
#include <cstddef>

#include "ingest/code_points.h"
#include "ingest/syllables.h"
#include "text/key.h"

namespace vanban::ingest {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return is_word_character(c) && !is_digit(c); }
// Unlike is_capital, true also of what has no case, as a digit or a sign.
bool is_no_small(char32_t c) { return to_capital(c) == c; }

// The letters between the signs around them; empty where signs or digits are among them.
std::u32string_view letters_of(std::u32string_view word) {
  const auto begin = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), is_letter) - word.begin());
  std::size_t end = word.size();
  while (end > begin && !is_letter(word[end - 1])) --end;
  const std::u32string_view letters = word.substr(begin, end - begin);
  const bool around = std::none_of(word.begin(), word.end(), is_digit);
  return around && std::all_of(letters.begin(), letters.end(), is_letter) ? letters : std::u32string_view();
}

bool has_mark(std::u32string_view word) {
  return std::any_of(word.begin(), word.end(), [](char32_t c) { return c > 0x7F; });
}

// Where `letters`, no syllable, is divided into two or three syllables; none where that can be done in no way, or more.
std::vector<std::size_t> syllable_ends(std::u32string_view letters) {
  constexpr std::size_t kLongest = 20;
  if (letters.size() < 4 || letters.size() > kLongest || !has_mark(letters) || is_syllable(letters)) return {};
  const auto sound = [&](std::size_t begin, std::size_t end) {
    return is_syllable(letters.substr(begin, end - begin));
  };
  std::vector<std::vector<std::size_t>> ways;
  for (std::size_t end = 2; end + 2 <= letters.size(); ++end) {
    if (sound(0, end) && sound(end, letters.size())) ways.push_back({end});
  }
  for (std::size_t first = 2; ways.empty() && first + 4 <= letters.size(); ++first) {
    for (std::size_t second = first + 2; sound(0, first) && second + 2 <= letters.size(); ++second) {
      if (sound(first, second) && sound(second, letters.size())) ways.push_back({first, second});
    }
  }
  return ways.size() == 1 ? ways[0] : std::vector<std::size_t>();
}

bool is_marked_syllable(std::u32string_view word) { return has_mark(word) && is_syllable(word); }

// Where a word with digits or a code ends and a Vietnamese one begins, or the other way round; 0: nowhere.
std::size_t number_end(std::u32string_view word) {
  const auto first_digit = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), is_digit) - word.begin());
  if (first_digit == word.size()) return 0;
  if (first_digit > 0 && is_marked_syllable(word.substr(0, first_digit))) return first_digit;
  std::size_t end = word.size();
  while (end > 0 && !is_letter(word[end - 1])) --end;  // signs behind it
  std::size_t begin = end;
  while (begin > 0 && is_letter(word[begin - 1]) && !is_no_small(word[begin - 1])) --begin;
  const bool behind =
      begin > 1 && (is_digit(word[begin - 1]) || (is_letter(word[begin - 1]) && is_letter(word[begin - 2])));
  return behind && end - begin > 1 && is_marked_syllable(word.substr(begin, end - begin)) ? begin : 0;
}

std::vector<std::size_t> ends_of_parts(std::u32string_view word) {
  if (const std::size_t end = number_end(word); end > 0) return {end};
  const std::u32string_view letters = letters_of(word);
  if (letters.empty()) return {};
  std::vector<std::size_t> ends = syllable_ends(letters);
  for (std::size_t& end : ends) end += static_cast<std::size_t>(letters.data() - word.data());
  return ends;
}

}  // namespace

void part_joined_words(std::vector<PageWord>* words) {
  std::vector<PageWord> out;
  out.reserve(words->size());
  for (PageWord& word : *words) {
    std::vector<std::size_t> ends = ends_of_parts(word.text);
    if (ends.empty()) {
      out.push_back(std::move(word));
      continue;
    }
    ends.push_back(word.text.size());
    const float letter = (word.right - word.left) / static_cast<float>(word.text.size());
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      PageWord part = word;
      part.left = word.left + letter * static_cast<float>(begin);
      part.right = word.left + letter * static_cast<float>(end);
      part.text = word.text.substr(begin, end - begin);
      out.push_back(std::move(part));
      begin = end;
    }
  }
  *words = std::move(out);
}

WordMender::WordMender(const grammar::Grammar& grammar) : phrases_(grammar.lexicon("office_phrases")) {
  const grammar::Lexicon* const misreadings = grammar.lexicon("misreadings");
  if (misreadings == nullptr) return;
  for (const auto& row : misreadings->rows()) {
    const std::u32string read = to_capitals(from_utf8(misreadings->cell(row, "read")));
    const std::u32string meant = to_capitals(from_utf8(misreadings->cell(row, "meant")));
    if (misreadings->cell(row, "where") == "words" && read.size() == 1 && meant.size() == 1)
      misread_.emplace_back(read[0], meant[0]);
  }
}

// `all_capitals`: as which the word stands. The model loses their marks, whichever they are.
bool WordMender::is_misread(std::u32string_view read, std::u32string_view meant, bool all_capitals) const {
  if (read.size() != meant.size()) return false;
  if (all_capitals) return true;
  const auto [at, is] = std::mismatch(read.begin(), read.end(), meant.begin());
  if (at == read.end() || !std::equal(at + 1, read.end(), is + 1)) return false;
  return std::find(misread_.begin(), misread_.end(), std::pair(*at, *is)) != misread_.end();
}

void WordMender::mend_pair(PageWord* first, PageWord* second) const {
  const std::u32string_view left = letters_of(first->text);
  const std::u32string_view right = letters_of(second->text);
  // Signs between them part them; and what has a capital behind a word without one begins something else.
  if (left.empty() || right.empty() || !first->text.ends_with(left) || !second->text.starts_with(right)) return;
  if (is_no_small(right[0]) && !is_no_small(left[0])) return;
  const std::u32string read_left = to_capitals(left);
  const std::u32string read_right = to_capitals(right);
  const bool all_capitals = left == read_left && right == read_right;
  PageWord* word = nullptr;
  std::u32string meant;
  for (const auto* row : phrases_->find_all(text::key_of(to_utf8(left) + ' ' + to_utf8(right)))) {
    const std::u32string phrase = from_utf8(row->cells[0]);
    const std::u32string capitals = to_capitals(phrase);
    const std::size_t blank = capitals.find(U' ');
    if (blank == std::u32string::npos) continue;
    const std::u32string meant_left = capitals.substr(0, blank);
    const std::u32string meant_right = capitals.substr(blank + 1);
    if (meant_left == read_left && meant_right == read_right) return;
    const bool misread_left = meant_right == read_right && is_misread(read_left, meant_left, all_capitals);
    if (!misread_left && !(meant_left == read_left && is_misread(read_right, meant_right, all_capitals))) continue;
    if (word != nullptr) return;  // it can be either
    word = misread_left ? first : second;
    meant = misread_left ? phrase.substr(0, blank) : phrase.substr(blank + 1);
  }
  if (word == nullptr) return;
  const std::u32string_view letters = word == first ? left : right;
  const auto begin = static_cast<std::size_t>(letters.data() - word->text.data());
  const std::string read = to_utf8(word->text);
  for (std::size_t i = 0; i < meant.size(); ++i) {
    char32_t& letter = word->text[begin + i];
    letter = is_no_small(letter) ? to_capital(meant[i]) : meant[i];
  }
  if (word->raw.empty()) word->raw = read;
}

void WordMender::mend(std::vector<PageWord>* words) const {
  if (phrases_ == nullptr) return;
  for (std::size_t i = 0; i + 1 < words->size(); ++i) mend_pair(&(*words)[i], &(*words)[i + 1]);
}

}  // namespace vanban::ingest
