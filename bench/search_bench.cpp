// Search at scale: a made archive with the sentences of corpus/, and a written list of queries, each against a plain
// FTS5 query of the same words.
//
//   search_bench [--documents N] [--archive FILE] [--check]
//
// --archive keeps the archive, and uses it where it is there. With --check the exit status is 1 where the ratio of the
// whole list is above its bar.
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/document_index.h"
#include "archive/schema.h"
#include "search/search.h"
#include "text/query_terms.h"
#include "texts.h"

namespace vanban::bench {
namespace {

using archive::Database;
using archive::Row;
using archive::Statement;
using archive::Value;
using Clock = std::chrono::steady_clock;

constexpr double kBar = 1.5;
constexpr int kRepetitions = 3;  // the least time of each counts: what neighbours do makes no query faster

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at + 1) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// Documents that speak of two or three things each, as those of corpus/ do.
class World {
 public:
  explicit World(const std::string& folder) {
    for (const std::string& text : read_texts(folder, 0)) sources_.push_back(lines_of(text));
  }

  void fill(Database& database, std::size_t documents) {
    Statement add = database.prepare(archive::insertion("documents", archive::kDocumentColumns));
    Statement cite = database.prepare(archive::insertion("citations", archive::kCitationColumns));
    archive::DocumentIndex index(database);
    for (std::size_t i = 0; i < documents; ++i) {
      if (i % 2000 == 0) {
        index.write();
        database.execute(i == 0 ? "BEGIN" : "COMMIT; BEGIN");
      }
      const Row row = document(i);
      add.bind_all(row).run();
      const std::string cited = number(random_() % (i + 1));
      cite.bind_all({static_cast<std::int64_t>(i + 1), std::int64_t{0}, cited, std::string("numbered"), Value(), cited,
                     Value(), Value(), Value(), std::string("implements"), Value(), Value(), Value(), Value(),
                     std::int64_t{0}, std::int64_t{1}, 1.0})
          .run();
      index.add(static_cast<std::int64_t>(i + 1), entry_of(i, row, cited));
    }
    index.write();
    database.execute("COMMIT");
  }

 private:
  archive::IndexEntry entry_of(std::size_t i, const Row& row, const std::string& cited) const {
    Document document;
    document.header.number.emplace().canonical = number(i);
    document.header.title.emplace().text = std::get<std::string>(row[25]);
    document.citations.emplace_back().number.emplace().canonical = cited;
    return archive::index_entry(document, std::get<std::string>(row[9]));
  }

  std::string number(std::size_t i) const {
    constexpr const char* kSymbols[] = {"QĐ-UBND", "KH-UBND", "CT/TU", "NQ-HĐND", "CV-SNV", "BC-UBND"};
    return std::to_string(i % 900 + 1) + (i % 6 == 2 ? "-" : "/") + kSymbols[i % 6];
  }

  const std::string& any(const std::vector<std::string>& of) { return of[random_() % of.size()]; }

  Row document(std::size_t i) {
    constexpr const char* kTypes[] = {"quyết định", "kế hoạch", "chỉ thị", "nghị quyết", "công văn", "báo cáo"};
    std::string text = "Số: " + number(i) + "\n";
    std::vector<const std::vector<std::string>*> topics;
    topics.reserve(3);
    for (int t = 0; t < 3; ++t) topics.push_back(&sources_[random_() % sources_.size()]);
    const std::string title = any(*topics[0]);
    text += title + '\n';
    for (std::size_t line = 0, lines = 30 + random_() % 60; line < lines; ++line)
      text += any(*topics[random_() % topics.size()]) + '\n';
    const std::size_t year = 2005 + random_() % 20;
    char day[16];
    std::snprintf(day, sizeof day, "%04zu-%02zu-%02zu", year, random_() % 12 + 1, random_() % 28 + 1);
    const std::string unit = std::to_string(random_() % 300);
    const std::string id = std::to_string(i);
    return {std::string(64 - id.size(), '0') + id,
            "made/" + id,
            std::string("text/plain"),
            std::string("text"),
            std::string("UTF-8"),
            Value(),
            static_cast<std::int64_t>(text.size()),
            std::string("bench"),
            Value(),
            text,
            std::string("{}"),
            Value(),
            Value(),
            Value(),
            std::string("state"),
            std::string(kTypes[i % 6]),
            number(i),
            std::to_string(i % 900 + 1),
            Value(),
            Value(),
            "UBND XÃ SỐ " + unit,
            Value(),
            Value(),
            Value(),
            std::string(day),
            title,
            Value(),
            Value(),
            Value(),
            Value(),
            Value(),
            "ha-giang/xa-" + unit};
  }

  std::vector<std::vector<std::string>> sources_;
  std::mt19937 random_{11};
};

std::string plain_expression(const std::string& query) {
  std::string out;
  for (const text::QueryTerm& term : text::query_terms(query)) {
    out += out.empty() ? "\"" : " AND \"";
    for (const text::QueryWord& word : term.words) out += word.folded + ' ';
    out += term.is_beginning ? "\" *" : "\"";
  }
  return out;
}

// What one writes who knows FTS5: the twenty best by its rank.
void ask_plainly(Database& database, const std::string& query) {
  Statement best =
      database.prepare("SELECT rowid FROM search_folded WHERE search_folded MATCH ? ORDER BY rank LIMIT 20");
  best.bind(1, plain_expression(query));
  while (best.step()) {
  }
}

// Of the processor, by this thread: neighbours do not count.
double seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <typename Ask>
double least_seconds(const Ask& ask) {
  double least = 1e9;
  for (int i = 0; i < kRepetitions; ++i) {
    const double begin = seconds();
    ask();
    least = std::min(least, seconds() - begin);
  }
  return least;
}

int measure(Database& database, const std::vector<std::string>& queries, bool is_checked) {
  std::vector<double> ratios;
  double plain_total = 0;
  double total = 0;
  std::size_t hits = 0;
  for (const std::string& query : queries) {
    search::Question question;
    question.query = query;
    const double plain = least_seconds([&] { ask_plainly(database, query); });
    std::size_t found = 0;
    const double ours = least_seconds([&] {
      const auto answer = search::search(database, question);
      found = answer ? answer->total : 0;
    });
    plain_total += plain;
    total += ours;
    hits += found;
    ratios.push_back(ours / plain);
    std::printf("%8.2f ms %8.2f ms %6.2f %8zu  %s\n", plain * 1e3, ours * 1e3, ours / plain, found, query.c_str());
  }
  if (const auto error = database.take_error()) {
    std::fprintf(stderr, "%s\n", error->text().c_str());
    return 1;
  }
  std::sort(ratios.begin(), ratios.end());
  const double ratio = total / plain_total;
  std::printf(
      "queries %zu, hits %zu; plain %.1f ms, search %.1f ms: ratio %.2f (bar %.2f); each: median %.2f, worst %.2f\n",
      queries.size(), hits, plain_total * 1e3, total * 1e3, ratio, kBar, ratios[ratios.size() / 2], ratios.back());
  return is_checked && ratio > kBar ? 1 : 0;
}

int run(std::size_t documents, const std::string& archive, bool is_checked) {
  const std::string source = VANBAN_SOURCE_DIR;
  const bool is_there = std::filesystem::exists(archive);
  auto database = archive::open_for_writing(archive);
  if (!database) {
    std::fprintf(stderr, "%s\n", database.error().text().c_str());
    return 1;
  }
  if (!is_there) {
    const auto begin = Clock::now();
    World(source + "/corpus").fill(*database, documents);
    std::printf("%zu documents stored and indexed in %.1f s, %.0f MB\n", documents,
                std::chrono::duration<double>(Clock::now() - begin).count(),
                static_cast<double>(std::filesystem::file_size(archive)) / 1e6);
  }
  std::ifstream list(source + "/bench/search_queries.txt");
  std::vector<std::string> queries;
  for (std::string line; std::getline(list, line);) {
    if (!line.empty() && line[0] != '#') queries.push_back(line);
  }
  return measure(*database, queries, is_checked);
}

}  // namespace
}  // namespace vanban::bench

int main(int argc, char** argv) {
  std::size_t documents = 2000;
  std::string archive;
  bool is_checked = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--documents" && i + 1 < argc) documents = std::stoul(argv[++i]);
    if (option == "--archive" && i + 1 < argc) archive = argv[++i];
    if (option == "--check") is_checked = true;
  }
  const bool is_kept = !archive.empty();
  if (!is_kept) archive = (std::filesystem::temp_directory_path() / "vanban-search-bench.db").string();
  const auto remove = [&] {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(archive + end);
  };
  if (!is_kept) remove();
  const int status = vanban::bench::run(documents, archive, is_checked);
  if (!is_kept) remove();
  return status;
}
