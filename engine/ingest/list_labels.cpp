#include "ingest/list_labels.h"

#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace vanban::ingest {
namespace {

std::string roman(int number) {
  constexpr std::pair<int, const char*> kParts[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                                    {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                                    {5, "V"},    {4, "IV"},   {1, "I"}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : kParts) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

// a ... z, aa, bb ...
std::string letter(int number) {
  if (number < 1 || number > 26 * 8) return std::to_string(number);
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>('A' + (number - 1) % 26));
}

}  // namespace

std::string list_number(int number, std::string_view format) {
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return text::lower(roman(number));
  if (format == "upperLetter") return letter(number);
  if (format == "lowerLetter") return text::lower(letter(number));
  if (format == "decimalZero") return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
  if (format == "none") return "";
  return std::to_string(number);
}

std::string list_bullet(std::string_view text) {
  if (text.empty()) return "-";
  const char32_t c = text::code_point_at(text, 0).value;
  if (c == '-' || c == '+' || c == '*') return std::string(text);
  if (c == 0x2013 || c == 0x2014 || c == 0xF02D) return "-";
  return c == 'o' || c >= 0xE000 || c > 0x2000 || c == 0xB7 ? "\xE2\x80\xA2" : std::string(text);
}

ListLabel ListLabels::next(const std::string& name, int level) {
  const auto found = lists_.find(name);
  if (found == lists_.end() || level < 0 || level >= kLevels) return {};
  List& list = found->second;
  const auto look = looks_.find(list.look);
  if (look == looks_.end()) return {};
  const auto level_at = [&](std::size_t at) -> const ListLevel& {
    const auto own = list.levels.find(static_cast<int>(at));
    return own == list.levels.end() ? look->second[at] : own->second;
  };
  Counts& counts = counts_[list.look];
  for (const auto& [at, start] : std::exchange(list.starts, {})) {
    if (at >= 0 && at < kLevels) counts[static_cast<std::size_t>(at)] = start - 1;
  }
  const auto here = static_cast<std::size_t>(level);
  for (std::size_t i = 0; i < here; ++i) counts[i] = counts[i].value_or(level_at(i).start);
  counts[here] = counts[here].value_or(level_at(here).start - 1) + 1;
  for (std::size_t i = here + 1; i < counts.size(); ++i) {
    if (level < level_at(i).restart_limit.value_or(kLevels)) counts[i].reset();
  }
  const ListLevel& own = level_at(here);
  if (own.format == "bullet") return {list_bullet(own.text), ""};
  ListLabel label{"", own.font};
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    if (own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9') {
      const auto named = static_cast<std::size_t>(own.text[++i] - '1');
      const bool in_digits = own.in_digits && named != here;
      label.text +=
          list_number(counts[named].value_or(level_at(named).start), in_digits ? "decimal" : level_at(named).format);
    } else {
      label.text += own.text[i];
    }
  }
  while (label.text.ends_with(' ')) label.text.pop_back();
  return label;
}

}  // namespace vanban::ingest
