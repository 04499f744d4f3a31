#include "link/key_parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/ascii.h"

namespace vanban::link {
namespace {

using text::is_digit;

// The digits as a number; -1 where it is anything else.
int number_of(std::string_view digits) {
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) && is_digit(text[2]) &&
         is_digit(text[3]);
}

// k11: 11; -1 where it is no term.
int term_of(std::string_view period) { return period.starts_with("k") ? number_of(period.substr(1)) : -1; }

bool is_period(std::string_view part) {
  return part == "~" || part == "k~" || part == "2025b" || part == "2025~" || is_year(part) || term_of(part) >= 0;
}

// Cuts the last part off.
std::string_view take_last(std::string_view* key) {
  const std::size_t stroke = key->rfind('/');
  if (stroke == std::string_view::npos) return std::exchange(*key, {});
  const std::string_view last = key->substr(stroke + 1);
  *key = key->substr(0, stroke);
  return last;
}

std::string_view take_first(std::string_view* parts, char divider) {
  const std::size_t end = std::min(parts->find(divider), parts->size());
  const std::string_view first = parts->substr(0, end);
  parts->remove_prefix(std::min(end + 1, parts->size()));
  return first;
}

// `~` of an item stands for one of its codes, or its serial.
bool item_fits(std::string_view partial, std::string_view full) {
  while (!partial.empty() && !full.empty()) {
    const std::string_view wanted = take_first(&partial, '-');
    if (const std::string_view given = take_first(&full, '-'); wanted != "~" && wanted != given) return false;
  }
  return partial.empty() && full.empty();
}

// `~` of a scope stands for one part or more: a unit may be a commune with its province. Goes back to the last `~`
// only.
bool scope_fits(std::string_view partial, std::string_view full) {
  bool open = false;  // a `~` came before; it may take one part more
  std::string_view partial_behind, full_behind;
  while (!full.empty()) {
    std::string_view wanted_rest = partial, given_rest = full;
    const std::string_view wanted = take_first(&wanted_rest, '/');
    const std::string_view given = take_first(&given_rest, '/');
    if (!partial.empty() && wanted == "~") {
      open = true;
      partial_behind = wanted_rest;
      full_behind = given_rest;
    } else if (partial.empty() || wanted != given) {
      if (!open || full_behind.empty()) return false;
      take_first(&full_behind, '/');
      wanted_rest = partial_behind;
      given_rest = full_behind;
    }
    partial = wanted_rest;
    full = given_rest;
  }
  return partial.empty();
}

bool period_fits(const KeyParts& partial, const KeyParts& full, const LinkBook& book) {
  const std::string_view wanted = partial.period;
  if (wanted == full.period || wanted == "~") return true;
  if (wanted == "k~") return full.period.starts_with("k");
  if (wanted == "2025~") return full.period.empty() || full.period.starts_with("2025");
  // Whether the numbers began again in July 2025 is the unit's affair, and that is not known.
  if (partial.open_scope() && full.period == "2025b") return wanted == "2025" || wanted.empty();
  const int term = term_of(wanted);
  if (term < 0) return false;
  const int year = year_of(full, book);
  return year == 0 || book.is_of_term(full.scope, term, year);
}

}  // namespace

KeyParts parts_of(std::string_view key) {
  KeyParts parts;
  std::string_view last = take_last(&key);
  if (last.starts_with("_")) {
    parts.annex = last;
    last = take_last(&key);
  }
  if (is_period(last) && !key.empty()) {
    parts.period = last;
    last = take_last(&key);
  }
  parts.item = last;
  parts.scope = key;
  return parts;
}

int item_year(std::string_view item) {
  if (item.empty() || (!is_digit(item[0]) && item[0] != '~')) return 0;
  take_first(&item, '-');
  const std::string_view second = take_first(&item, '-');
  return is_year(second) ? number_of(second) : 0;
}

int year_of(const KeyParts& key, const LinkBook& book) {
  if (is_year(key.period.substr(0, 4))) return number_of(key.period.substr(0, 4));
  if (const int year = item_year(key.item); year != 0) return year;
  const int term = term_of(key.period);
  return term < 0 ? 0 : book.first_year(key.scope, term);
}

bool fits(const KeyParts& partial, const KeyParts& full, const LinkBook& book) {
  return item_fits(partial.item, full.item) && scope_fits(partial.scope, full.scope) &&
         period_fits(partial, full, book);
}

}  // namespace vanban::link
