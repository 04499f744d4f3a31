#include "ingest/excel_values.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include "text/ascii.h"

namespace vanban::ingest {

bool is_date_format(int id, std::string_view code) {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return true;
  if (code.empty()) return false;
  bool quoted = false;
  bool day = false;
  bool year = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\\') {
      ++i;
    } else if (c == '[') {
      i = std::min(code.find(']', i), code.size());
    } else {
      day = day || c == 'd' || c == 'D';
      year = year || c == 'y' || c == 'Y';
    }
  }
  return day || year;
}

std::string shown_date(double days, bool since_1904) {
  constexpr double kLastDay = 2958465;  // 31/12/9999
  if (!(days >= 1) || days > kLastDay) return shown_number(days);
  using namespace std::chrono;
  // Excel's 1900 was a leap year: its day 60 does not exist.
  const int whole = static_cast<int>(days);
  const sys_days begin =
      since_1904 ? sys_days(year(1904) / January / 1) : sys_days(year(1899) / December / (whole < 60 ? 31 : 30));
  const year_month_day date(begin + std::chrono::days(whole));
  std::array<char, 32> text;
  const int size = std::snprintf(text.data(), text.size(), "%02u/%02u/%04d", static_cast<unsigned>(date.day()),
                                 static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
  return std::string(text.data(), static_cast<std::size_t>(size));
}

namespace {

// A date format without days: 03/2024, or a year alone.
std::string without_day(std::string_view code, std::string date) {
  const auto has = [&](char small) {
    bool quoted = false;
    return std::any_of(code.begin(), code.end(), [&](char c) {
      if (c == '"') quoted = !quoted;
      return !quoted && (c | 0x20) == small;
    });
  };
  if (code.empty() || has('d') || date.size() != 10) return date;
  return date.substr(has('m') ? 3 : 6);
}

// The section of a format for a value: positive; negative; zero. `value` loses its sign where the section has its own.
std::string_view section_for(std::string_view code, double* value) {
  std::vector<std::string_view> sections;
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '"') quoted = !quoted;
    if (code[i] == '\\') ++i;
    if (quoted || i >= code.size() || code[i] != ';') continue;
    sections.push_back(code.substr(begin, i - begin));
    begin = i + 1;
  }
  sections.push_back(code.substr(begin));
  if (*value < 0 && sections.size() >= 2) {
    *value = -*value;
    return sections[1];
  }
  return *value == 0 && sections.size() >= 3 ? sections[2] : sections[0];
}

struct NumberFormat {
  std::string before, behind;
  int whole = 0;     // digits at least
  int decimals = 0;  // at least
  int most_decimals = 0;
  bool percent = false;
  bool words_only = false;  // no digit is shown
};

// Reads what a format of one group of digits says.
class FormatReader {
 public:
  // None for others: fractions, telephone numbers, exponents, General.
  std::optional<NumberFormat> read(std::string_view section) {
    for (std::size_t i = 0; i < section.size(); ++i) {
      const std::size_t skipped = skip_words(section.substr(i));
      i += skipped;
      if (skipped == 0 && !take(section[i])) return std::nullopt;
    }
    format_.words_only = place_ == Place::before;
    if (format_.words_only && format_.before.empty()) return std::nullopt;
    return std::move(format_);
  }

 private:
  enum class Place { before, whole, fraction, behind };

  // How many characters follow the first that belong to it: words in quotes, an escaped sign, a condition in brackets,
  // a gap as wide as a sign.
  std::size_t skip_words(std::string_view rest) {
    switch (rest[0]) {
      case '"': {
        const std::size_t end = std::min(rest.find('"', 1), rest.size());
        add_words(rest.substr(1, end - 1));
        return end;
      }
      case '\\':
        add_words(rest.substr(1, 1));
        return 1;
      case '[':
        return std::min(rest.find(']'), rest.size());
      case '_':
      case '*':
        return 1;
      default:
        return 0;
    }
  }

  bool take(char c) {
    if (c == '0' || c == '#' || c == '?') return take_digit(c == '0');
    if (c == '.' && place_ == Place::whole) {
      place_ = Place::fraction;
    } else if (c == '%') {
      format_.percent = true;
      add_words("%");
    } else if (c != ',') {
      if (c == '@' || c == '/' || text::is_letter(c)) return false;
      add_words({&c, 1});
    }
    return true;
  }

  bool take_digit(bool always) {
    if (place_ == Place::behind) return false;
    if (place_ == Place::before) place_ = Place::whole;
    if (place_ == Place::whole) {
      format_.whole += always ? 1 : 0;
    } else {
      ++format_.most_decimals;
      if (always) format_.decimals = format_.most_decimals;
    }
    return true;
  }

  void add_words(std::string_view words) {
    if (place_ != Place::before) place_ = Place::behind;
    (place_ == Place::before ? format_.before : format_.behind) += words;
  }

  NumberFormat format_;
  Place place_ = Place::before;
};

std::string_view built_in(int id) {
  switch (id) {
    case 2:
    case 4:
    case 39:
    case 40:
      return "0.00";
    case 9:
      return "0%";
    case 10:
      return "0.00%";
    default:
      return "";
  }
}

std::string padded(double value, const NumberFormat& format) {
  std::array<char, 64> text;
  if (!(std::abs(value) < 1e15)) return shown_number(value);
  const int decimals = std::min(format.most_decimals, 15);
  std::string out(text.data(),
                  static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.*f", decimals, value)));
  if (decimals > 0) {
    while (out.back() == '0' && out.size() - out.find('.') > static_cast<std::size_t>(format.decimals) + 1)
      out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  const std::size_t sign = out[0] == '-' ? 1 : 0;
  const std::size_t digits = std::min(out.find('.'), out.size()) - sign;
  const auto least = static_cast<std::size_t>(std::min(format.whole, 20));
  if (digits < least) out.insert(sign, least - digits, '0');
  return out;
}

}  // namespace

std::string shown_value(double value, int id, std::string_view code, bool since_1904) {
  if (is_date_format(id, code)) return without_day(code, shown_date(value, since_1904));
  const std::string_view section = section_for(code.empty() ? built_in(id) : code, &value);
  const auto format = FormatReader().read(section);
  if (!format) return shown_number(value);
  if (format->words_only) return format->before;
  return format->before + padded(format->percent ? value * 100 : value, *format) + format->behind;
}

std::string shown_number(double value) {
  std::array<char, 40> text;
  const bool whole = std::abs(value) < 1e15 && std::floor(value) == value;
  const int size = std::snprintf(text.data(), text.size(), whole ? "%.0f" : "%.11g", value);
  return std::string(text.data(), static_cast<std::size_t>(size));
}

}  // namespace vanban::ingest
