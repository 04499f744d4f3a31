#include "search/index_text.h"

#include <algorithm>
#include <vector>

#include "text/query_terms.h"
#include "vanban/decode.h"

namespace vanban::search {
namespace {

bool is_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> item_words(std::string_view number) {
  std::vector<std::string> words;
  Span span;
  for (text::SearchWords all(number); all.next(&span);) words.push_back(fold(number.substr(span.begin, span.size())));
  if (!words.empty()) {
    std::string& serial = words.front();
    serial.erase(0, std::min(serial.find_first_not_of('0'), serial.size() - 1));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : "-") + word;
  return out;
}

}  // namespace

std::string folded_text(std::string_view text) { return fold(text); }

std::string exact_text(std::string_view text) { return text::exact_words(text); }

NumberItems number_items(std::string_view number) {
  std::vector<std::string> words = item_words(number);
  NumberItems items{joined(words), std::nullopt};
  if (words.size() < 3 || !is_digits(words[0]) || words[1].size() != 4 || !is_digits(words[1])) return items;
  words.erase(words.begin() + 1);
  items.yearless = joined(words);
  return items;
}

std::string number_item(std::string_view number) { return joined(item_words(number)); }
std::optional<std::string> yearless_item(std::string_view number) { return number_items(number).yearless; }

std::string letters_of(std::string_view words) {
  std::string out;
  for (const char c : fold(words)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

NumberParts parts_of_number(std::string_view number) {
  constexpr std::string_view kStrokes = "/-";
  NumberParts parts;
  if (number.empty() || !is_digits(number.substr(0, 1))) return parts;
  const auto take = [&](std::size_t end) {
    const std::string_view taken = number.substr(0, end);
    number.remove_prefix(std::min(taken.size() + 1, number.size()));
    return taken;
  };
  parts.serial = take(number.find_first_of(kStrokes));
  const std::size_t end = number.find_first_of(kStrokes);
  const std::string_view year = number.substr(0, end);
  if (year.size() == 4 && is_digits(year) && (year.starts_with("19") || year.starts_with("20"))) {
    parts.year = (year[0] - '0') * 1000 + (year[1] - '0') * 100 + (year[2] - '0') * 10 + (year[3] - '0');
    take(end);
  }
  parts.symbol = number;
  return parts;
}

}  // namespace vanban::search
