#include "archive/corrections.h"

namespace vanban::archive {
namespace {

// The last row of each field.
constexpr const char* kLast =
    "(SELECT * FROM corrections AS c WHERE id = (SELECT max(id) FROM corrections WHERE sha256 = c.sha256 AND field = "
    "c.field))";

std::optional<std::string> text_or_none(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.text(column);
}

}  // namespace

std::optional<Error> store(Database& database, const std::string& sha256, const std::vector<Correction>& corrections) {
  database.execute("BEGIN IMMEDIATE");
  Statement add = database.prepare(
      "INSERT INTO corrections (sha256, field, extracted, value, author, at) VALUES (?, ?, ?, ?, ?, ?)");
  for (const Correction& each : corrections) {
    add.bind_all({sha256, each.field, or_null(each.extracted), or_null(each.value), each.author, each.at}).run();
  }
  auto error = database.take_error();
  database.execute(error ? "ROLLBACK" : "COMMIT");
  if (!error) error = database.take_error();
  return error;
}

std::map<std::string, Correction, std::less<>> corrections_of(Database& database, const std::string& sha256) {
  std::map<std::string, Correction, std::less<>> last;
  Statement rows =
      database.prepare("SELECT field, extracted, value, author, at FROM corrections WHERE sha256 = ? ORDER BY id");
  rows.bind(1, sha256);
  while (rows.step()) {
    last.insert_or_assign(rows.text(0), Correction{rows.text(0), text_or_none(rows, 1), text_or_none(rows, 2),
                                                   rows.text(3), rows.text(4)});
  }
  return last;
}

Queue queue_of(Database& database, int percent, std::int64_t after) {
  Queue queue;
  // The sample hangs on the bytes of each file, so that it does not change when others come.
  const std::string sample = "vanban_share(sha256) < " + std::to_string(percent);
  Statement next =
      database.prepare("SELECT document_id FROM doubts JOIN documents ON id = document_id WHERE id <> ? AND " + sample +
                       " AND NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.sha256 = documents.sha256) "
                       "ORDER BY doubt DESC, document_id LIMIT 1");
  next.bind(1, after);
  if (next.step()) queue.next = next.integer(0);
  next.reset();
  Statement counts = database.prepare(
      "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM corrections WHERE corrections.sha256 = documents.sha256)), "
      "0) FROM documents WHERE " +
      sample);
  if (counts.step()) {
    queue.checked = counts.integer(1);
    queue.left = counts.integer(0) - queue.checked;
  }
  return queue;
}

std::vector<ErrorCount> count_errors(Database& database, CountBy by) {
  const std::string name = by == CountBy::field    ? "field"
                           : by == CountBy::author ? "author"
                                                   : "ifnull((SELECT doc_type FROM documents WHERE documents.sha256 = "
                                                     "last.sha256), '')";
  Statement rows = database.prepare("SELECT " + name + ", count(*), sum(extracted IS NOT value) FROM " + kLast +
                                    " AS last GROUP BY 1 ORDER BY 1");
  std::vector<ErrorCount> counts;
  while (rows.step()) counts.push_back({rows.text(0), rows.integer(1), rows.integer(2)});
  return counts;
}

}  // namespace vanban::archive
