// vanban register: is a series of numbers whole?
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "archive/schema.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "grammar/grammar.h"
#include "link/link_book.h"
#include "shown.h"
#include "vanban/decode.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban register --check [--body NAME] [--year YEAR] ARCHIVE.db";

constexpr std::string_view kHelp = R"(NAME
  vanban register - is a series of numbers whole?

SYNOPSIS
  vanban register --check [--body NAME] [--year YEAR] ARCHIVE.db

DESCRIPTION
  Looks at the serial numbers of each body. By Decree 30/2020/NĐ-CP, Article 15, number and symbol occur once in a year; bodies
  of the Party number by type and term. Prints a line for each series with a fault; tabs between:

  missing       body, symbol, year: serials from 1 to the highest that no document has. Series that the archive holds less
                than half of are another body's, of which some documents came in: they are left out unless --body names it
  doubled       one serial on different days or with different titles, with the paths
  out of order  a serial that is dated before the one that precedes it

  A series of the Party runs for a term: from the first low number in the year of a national congress, or in the one before it, when
  the provinces and districts hold theirs, to the next. It is named by its first and last year.

OPTIONS
  --check      do so
  --body NAME  only the series of that body
  --year YEAR  only that year
  --help       print this

EXIT STATUS
  0  nothing was found
  1  the archive cannot be read
  2  wrong use
  3  something was found
)";

constexpr Option kOptions[] = {{"--check", false}, {"--body", true}, {"--year", true}, {"--help", false}};
constexpr Manual kManual{kUsage, "vanban register --help", kHelp, kOptions};

constexpr int kFound = 3;

struct Settings {
  std::string archive;
  std::string body, year;  // "": all
};

Result<Settings> settings_of(const Arguments& arguments) {
  if (!arguments.has("--check")) return Error{"say --check", ""};
  if (arguments.operands.size() != 1) return Error{"name one archive", ""};
  return Settings{std::string(arguments.operands[0]), std::string(arguments.value("--body").value_or("")),
                  std::string(arguments.value("--year").value_or(""))};
}

struct Entry {
  int serial;
  std::string date, title, path;
};

struct Series {
  std::string body, symbol, period;
  bool of_party = false;
  std::vector<Entry> entries;
};

using AllSeries = std::map<std::string, Series>;

AllSeries series_of(archive::Database& database, const std::string& body, const std::string& year) {
  AllSeries all;
  archive::Statement documents = database.prepare(
      "SELECT issuer, symbol, issued_on, serial, title, family, (SELECT min(path) FROM files WHERE document_id = "
      "documents.id) FROM documents "
      "WHERE issuer IS NOT NULL AND symbol IS NOT NULL AND length(issued_on) >= 10 AND serial IS NOT NULL ORDER BY id");
  while (documents.step()) {
    const std::string issuer = documents.text(0);
    const std::string date = documents.text(2);
    const std::string serial = documents.text(3);
    int number = 0;
    const auto [end, error] = std::from_chars(serial.data(), serial.data() + serial.size(), number);
    if (error != std::errc() || end != serial.data() + serial.size() || number < 1) continue;  // 30c, handwritten
    if (!body.empty() && fold(issuer) != fold(body)) continue;
    const bool of_party = documents.text(5) == "party";
    const std::string period = of_party ? "" : date.substr(0, 4);
    if (!of_party && !year.empty() && period != year) continue;
    const std::string symbol = documents.text(1);
    Series& series = all[fold(issuer) + '\t' + fold(symbol) + '\t' + period];
    if (series.entries.empty()) series = {issuer, symbol, period, of_party, {}};
    series.entries.push_back({number, date, documents.text(4), documents.text(6)});
  }
  return all;
}

// The years of the Party's national congresses.
std::vector<int> congress_years(const grammar::Grammar& grammar) {
  const link::LinkBook book(grammar);
  std::vector<int> years;
  for (int term = 1; book.first_year("vn", term) > 0; ++term) years.push_back(book.first_year("vn", term));
  return years;
}

int year_of(const Entry& entry) { return std::atoi(entry.date.substr(0, 4).c_str()); }

// A series of the Party by its terms. Numbers begin again in the year of a congress or the one before it; a single low
// number among high ones is a fault, not a beginning.
std::vector<Series> by_terms(Series series, const std::vector<int>& congresses) {
  std::vector<Entry>& entries = series.entries;
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.date < b.date; });
  std::vector<Series> terms;
  int highest = 0;
  int begun = 0;  // the congress of the term
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const int year = year_of(entries[i]);
    const auto next = std::lower_bound(congresses.begin(), congresses.end(), year);
    const bool near = next != congresses.end() && *next - 1 <= year;
    const bool low = entries[i].serial * 2 < highest && (i + 1 == entries.size() || entries[i + 1].serial < highest);
    // Of a congress that lies between two documents.
    const int last = next == congresses.begin() ? 0 : *std::prev(next);
    const bool passed = i > 0 && year_of(entries[i - 1]) < last - 1 && year > last;
    if (terms.empty() || passed || (near && low && begun != *next)) {
      terms.push_back({series.body, series.symbol, "", true, {}});
      highest = 0;
      begun = near ? *next : last;
    }
    highest = std::max(highest, entries[i].serial);
    terms.back().entries.push_back(entries[i]);
  }
  for (Series& term : terms)
    term.period = term.entries.front().date.substr(0, 4) + '-' + term.entries.back().date.substr(0, 4);
  return terms;
}

// 3, 5-7
std::string ranges(const std::vector<int>& numbers) {
  std::string out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    out += (out.empty() ? "" : ", ") + std::to_string(numbers[i]);
    if (end > i) out += '-' + std::to_string(numbers[end]);
    i = end + 1;
  }
  return out;
}

std::string head(std::string_view what, const Series& series) {
  return std::string(what) + '\t' + printable(series.body) + '\t' + printable(series.symbol) + '\t' + series.period +
         '\t';
}

std::string faults_of(Series series, bool named) {
  std::string out;
  std::stable_sort(series.entries.begin(), series.entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(a.serial, a.date) < std::pair(b.serial, b.date);
  });
  std::set<int> there;
  for (const Entry& entry : series.entries) there.insert(entry.serial);
  const int highest = *there.rbegin();
  constexpr int kHighest = 1000000;
  if (highest <= kHighest && (named || static_cast<int>(there.size()) * 2 >= highest)) {
    std::vector<int> missing;
    for (int serial = 1; serial <= highest; ++serial) {
      if (!there.contains(serial)) missing.push_back(serial);
    }
    if (!missing.empty()) out += head("missing", series) + ranges(missing) + '\n';
  }
  for (std::size_t i = 1; i < series.entries.size(); ++i) {
    const Entry& before = series.entries[i - 1];
    const Entry& entry = series.entries[i];
    if (before.serial == entry.serial) {
      // Versions of one document have the same day and title.
      if (before.date == entry.date && fold(before.title) == fold(entry.title)) continue;
      out += head("doubled", series) + std::to_string(entry.serial) + '\t' + before.date + ' ' +
             printable(before.path) + '\t' + entry.date + ' ' + printable(entry.path) + '\n';
    } else if (entry.date < before.date) {
      out += head("out of order", series) + std::to_string(entry.serial) + '\t' + entry.date + ", but " +
             std::to_string(before.serial) + " is of " + before.date + '\n';
    }
  }
  return out;
}

int check_register(const Settings& settings) {
  auto database = archive::open_for_reading(settings.archive);
  if (!database) return give_up(database.error());
  const bool is_named = !settings.body.empty();
  const std::vector<int> congresses = congress_years(grammar::Grammar::embedded());
  std::string answer;
  for (auto& [key, series] : series_of(*database, settings.body, settings.year)) {
    if (!series.of_party) {
      answer += faults_of(std::move(series), is_named);
      continue;
    }
    for (Series& term : by_terms(std::move(series), congresses)) {
      const bool is_asked = settings.year.empty() ||
                            (term.period.substr(0, 4) <= settings.year && settings.year <= term.period.substr(5));
      if (is_asked) answer += faults_of(std::move(term), is_named);
    }
  }
  if (const auto error = database->take_error()) return give_up(*error);
  if (!write_result(answer)) return kFailed;
  return answer.empty() ? kDone : kFound;
}

}  // namespace
}  // namespace vanban::tools

int run_register(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, check_register);
}
