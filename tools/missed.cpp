#include "missed.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace vanban::tools {
namespace {

bool starts_with_digit(std::string_view words) { return !words.empty() && words[0] >= '0' && words[0] <= '9'; }

bool is_no_digit(char c) { return c < '0' || c > '9'; }

// Takes `words` from the front of `text`, or says that they do not stand there.
bool take(std::string_view* text, std::string_view words) {
  if (!text->starts_with(words)) return false;
  text->remove_prefix(words.size());
  return true;
}

bool is_letter_of_word(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// In capitals, or a letter with a mark: Đ, Ư.
bool is_capital(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; }

template <std::size_t N>
bool starts_with_one(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

bool ends_word(char c) { return std::string_view(" \n\t\r,;()[]|\"").find(c) != std::string_view::npos; }

// The rest of the word at the front, of one without an end its begin: no number is so long.
std::string_view word_of(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  constexpr std::array<std::string_view, 9> kMarks = {"“", "”", "‘", "’", "«", "»", "…", "•", "\u00A0"};
  text = text::whole_characters(text, kLongest);
  std::size_t end = 0;
  while (end < text.size() && !ends_word(text[end]) && !starts_with_one(text.substr(end), kMarks)) ++end;
  const std::string_view word = text.substr(0, end);
  return word.substr(0, word.find_last_not_of(".:/-") + 1);  // the sentence's own
}

// Behind a type: words with which its number begins, or that say which one is meant.
std::string why_number_is_none(std::string_view behind) {
  const std::string_view word = word_of(behind);
  if (std::any_of(word.begin(), word.end(), is_no_digit)) {
    return '"' + std::string(word) +
           "\" is no number: look for a letter among its digits, a sign that is neither '/' nor '-', a code that is "
           "not known (doctypes.tsv, bodies.tsv); else no rule has this notation (number.grammar)";
  }
  return "a number without a code is none (number.grammar), and no document of this type with this serial is cited "
         "before it";
}

// A capital within a sentence is that of a name.
bool is_name_within_sentence(const Step& type, std::string_view text) {
  const std::size_t begin = type.span.begin;
  if (begin < 2 || text[begin - 1] != ' ' || type.words.empty() || !is_capital(type.words.front())) return false;
  const char before = text[begin - 2];
  return is_letter_of_word(before) || before == ',';
}

}  // namespace

std::string why_no_citation(const Step& type, std::string_view text) {
  constexpr std::array<std::string_view, 4> kPointers = {"nêu trên", "nói trên", "trên đây", "dẫn trên"};
  // The document itself, what follows, no document.
  constexpr std::array<std::string_view, 5> kNone = {"này", "sau đây", "như sau", "là ", "của pháp luật"};
  constexpr std::array<std::string_view, 4> kBodies = {"của ", "CỦA ", "do ", "liên tịch "};
  constexpr std::array<std::string_view, 4> kSubjects = {"về ", "quy định ", "năm ", "“"};
  std::string_view behind = text.substr(type.span.end);
  take(&behind, " ");
  if (starts_with_one(behind, kPointers)) return "no document of this type is cited before it";
  if (starts_with_one(behind, kNone)) return "";
  const bool numbered = take(&behind, "số ") || take(&behind, "số: ") || starts_with_digit(behind);
  if (numbered && starts_with_digit(behind)) return why_number_is_none(behind);
  const bool law = type.words == "Luật" || type.words == "Bộ luật" || type.words == "Pháp lệnh";
  if (law && !behind.empty() && is_capital(behind.front())) return "no such name in laws.tsv";
  if (starts_with_one(behind, kBodies))
    return "it has no number and no day, and no rule of named.grammar takes a type with its body alone in these words";
  // In small letters it is a verb more often than a name: quy định về, điện năm.
  const bool is_name = !type.words.empty() && is_capital(type.words.front());
  if ((is_name && starts_with_one(behind, kSubjects)) || is_name_within_sentence(type, text))
    return "it has no number, and no rule of named.grammar knows it by its name: that wants its body, a day or a year";
  return "";
}

std::string rest_of_number(const Step& number, std::string_view text) {
  const std::string_view rest = word_of(text.substr(number.span.end));
  if (rest.starts_with('.') || rest.starts_with(':')) return "";  // the next sentence, glued
  return std::any_of(rest.begin(), rest.end(), is_letter_of_word) ? std::string(rest) : "";
}

std::vector<Span> like_numbers(std::string_view text, Span line) {
  constexpr std::size_t kLongestSerial = 6, kLongest = 40;
  std::vector<Span> found;
  for (std::uint32_t begin = line.begin; begin < line.end; ++begin) {
    if (begin > line.begin && !ends_word(text[begin - 1])) continue;
    const std::string_view word = word_of(text.substr(begin, line.end - begin));
    const std::size_t sign = word.find_first_of("/-");
    if (sign == std::string_view::npos || sign > kLongestSerial || word.size() > kLongest) continue;
    const std::string_view serial = word.substr(0, sign), code = word.substr(sign);
    const bool is_serial =
        starts_with_digit(serial) || std::any_of(serial.begin(), serial.end(), [](char c) { return !is_no_digit(c); });
    if (is_serial && std::count_if(code.begin(), code.end(), is_capital) > 1)
      found.push_back({begin, begin + static_cast<std::uint32_t>(word.size())});
  }
  return found;
}

}  // namespace vanban::tools
