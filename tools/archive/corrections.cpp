#include "archive/corrections.h"

#include "emit/json_members.h"
#include "emit/json_writer.h"

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

// A number, a day, a type or an issuer that was misread made a wrong key.
void show_key(Database& database, const std::string& sha256) {
  const auto known = known_header(database, sha256);
  const auto engine = known ? Engine::create() : Result<Engine>(Error{});
  Statement text = database.prepare("SELECT text FROM documents WHERE sha256 = ?");
  text.bind(1, sha256);
  if (!engine || !text.step()) return;
  const Document document = engine->extract(text.view(0), *known);
  text.reset();
  Statement show = database.prepare(
      "UPDATE documents SET key = ?1, partial_key = ?2 WHERE sha256 = ?3 AND (key IS NOT ?1 OR partial_key IS NOT ?2)");
  show.bind(1, or_null(document.key)).bind(2, or_null(document.partial_key)).bind(3, sha256).run();
}

}  // namespace

std::optional<Error> store(Database& database, const std::string& sha256, const std::vector<Correction>& corrections) {
  database.execute("BEGIN IMMEDIATE");
  Statement add = database.prepare(
      "INSERT INTO corrections (sha256, field, extracted, value, author, at) VALUES (?, ?, ?, ?, ?, ?)");
  for (const Correction& each : corrections) {
    add.bind_all({sha256, each.field, or_null(each.extracted), or_null(each.value), each.author, each.at}).run();
  }
  if (!corrections.empty()) show_corrections(database, sha256);
  auto error = database.take_error();
  database.execute(error ? "ROLLBACK" : "COMMIT");
  if (!error) error = database.take_error();
  return error;
}

void show_corrections(Database& database, const std::string& sha256) {
  constexpr std::pair<const char*, const char*> kColumns[] = {
      {"doc_type", "doc_type"}, {"number", "number"}, {"date", "issued_on"}, {"issuer", "issuer"},
      {"title", "title"},       {"place", "place"},   {"signer", "signer"}};
  const auto last = corrections_of(database, sha256);
  for (const auto& [field, column] : kColumns) {
    const auto found = last.find(field);
    if (found == last.end()) continue;
    const std::string name = column;
    Statement show =
        database.prepare("UPDATE documents SET " + name + " = ?1" + (name == "issuer" ? ", issuer_id = NULL" : "") +
                         " WHERE sha256 = ?2 AND " + name + " IS NOT ?1");
    show.bind(1, or_null(found->second.value)).bind(2, sha256).run();
  }
  show_key(database, sha256);
}

std::optional<KnownHeader> known_header(Database& database, const std::string& sha256) {
  const auto last = corrections_of(database, sha256);
  const auto value = [&](std::string_view field) -> std::optional<std::string> {
    const auto found = last.find(field);
    if (found == last.end()) return std::nullopt;
    return found->second.value.value_or("");
  };
  KnownHeader known{value("doc_type"), value("number"), value("date"), value("issuer"), value("title")};
  const bool is_any = known.doc_type || known.number || known.date || known.issuer || known.title;
  return is_any ? std::optional(std::move(known)) : std::nullopt;
}

CorrectionReader::CorrectionReader(Database& database)
    : rows_(database.prepare(
          "SELECT field, extracted, value, author, at FROM corrections WHERE sha256 = ? ORDER BY id")) {}

std::map<std::string, Correction, std::less<>> CorrectionReader::corrections_of(const std::string& sha256) {
  std::map<std::string, Correction, std::less<>> last;
  rows_.bind(1, sha256);
  while (rows_.step()) {
    last.insert_or_assign(rows_.text(0), Correction{rows_.text(0), text_or_none(rows_, 1), text_or_none(rows_, 2),
                                                    rows_.text(3), rows_.text(4)});
  }
  return last;
}

std::vector<Correction> CorrectionReader::corrected_of(const std::string& sha256) {
  std::vector<Correction> changed;
  for (auto& [field, correction] : corrections_of(sha256)) {
    if (!correction.is_accepted()) changed.push_back(std::move(correction));
  }
  return changed;
}

std::map<std::string, Correction, std::less<>> corrections_of(Database& database, const std::string& sha256) {
  return CorrectionReader(database).corrections_of(sha256);
}

std::vector<Correction> corrected_of(Database& database, const std::string& sha256) {
  return CorrectionReader(database).corrected_of(sha256);
}

std::string corrections_json(const std::vector<Correction>& corrections) {
  std::string out;
  emit::JsonWriter json(false, &out);
  json.begin_array();
  for (const Correction& each : corrections) {
    json.begin_object();
    string_member(json, "field", each.field);
    optional_member(json, "extracted", each.extracted);
    optional_member(json, "value", each.value);
    string_member(json, "author", each.author);
    string_member(json, "at", each.at);
    json.end_object();
  }
  json.end_array();
  return out;
}

Queue queue_of(Database& database, int percent, std::int64_t after) {
  Queue queue;
  // The sample hangs on the bytes of each file, so that it does not change when others come.
  const std::string sample = "vanban_share(sha256) < " + std::to_string(percent);
  const auto first = [&](const std::string& behind) {
    Statement next =
        database.prepare("SELECT document_id FROM doubts JOIN documents ON id = document_id WHERE " + behind + sample +
                         " AND NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.sha256 = documents.sha256) "
                         "ORDER BY doubt DESC, document_id LIMIT 1");
    if (!behind.empty()) next.bind(1, after);
    if (next.step()) queue.next = next.integer(0);
  };
  if (after > 0)
    first(
        "(-doubt, document_id) > (SELECT -last.doubt, last.document_id FROM doubts AS last WHERE last.document_id = "
        "?1) AND ");
  if (!queue.next) first("");
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
