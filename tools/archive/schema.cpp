#include "archive/schema.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "archive/corrections.h"
#include "archive/fields.h"
#include "search/index_text.h"

namespace vanban::archive {
namespace {

// "vbar": what PRAGMA application_id says of an archive.
constexpr std::int64_t kApplication = 0x76626172;

constexpr const char* kVersion1 = R"(
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  uri NOT NULL,                 -- where it was first found
  media_type TEXT NOT NULL, via TEXT NOT NULL, encoding TEXT, pages INTEGER, bytes INTEGER NOT NULL,
  extractor TEXT NOT NULL,      -- version of the program and of its readers
  remarks TEXT,                 -- codes of the reader, blanks between
  text TEXT NOT NULL,
  json TEXT NOT NULL,           -- vanban/document/1, offsets in bytes of text
  key TEXT, partial_key TEXT,
  work TEXT,                    -- the same for all files of one document: number, issuer and date
  family TEXT, doc_type TEXT, number TEXT, serial TEXT, symbol TEXT, year INTEGER,
  issuer TEXT, issuer_id TEXT, parent TEXT, place TEXT, issued_on TEXT, title TEXT, signer TEXT, position TEXT,
  urgency TEXT, secrecy TEXT, effective_on TEXT, territory TEXT
);
CREATE INDEX documents_key ON documents(key) WHERE key IS NOT NULL;
CREATE INDEX documents_work ON documents(work) WHERE work IS NOT NULL;
CREATE INDEX documents_issued ON documents(issued_on);

CREATE TABLE citations (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
  text TEXT NOT NULL, form TEXT NOT NULL, doc_type TEXT, number TEXT, date TEXT, issuer TEXT, title TEXT,
  relation TEXT NOT NULL, extent TEXT, key TEXT, partial_key TEXT, unit TEXT, begin INTEGER NOT NULL, end INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document_id, ord)
) WITHOUT ROWID;
CREATE INDEX citations_key ON citations(key) WHERE key IS NOT NULL;

CREATE TABLE tasks (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
  path TEXT NOT NULL, text TEXT NOT NULL, lead TEXT, joint TEXT, deadline TEXT, due TEXT, recurrence TEXT, output TEXT,
  begin INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (document_id, ord)
) WITHOUT ROWID;

CREATE TABLE pieces (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, page INTEGER, left REAL, top REAL, right REAL, bottom REAL,
  table_no INTEGER, row_no INTEGER, column_no INTEGER, note INTEGER NOT NULL,
  PRIMARY KEY (document_id, ord)
) WITHOUT ROWID;

-- What a file says besides its text: beside the header field it bears on, never in its place.
CREATE TABLE evidence (
  file_id INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE,
  source TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
  says TEXT,                    -- what the text says
  verdict TEXT                  -- agrees, contradicts, proposes; NULL: bears on no field
);
CREATE INDEX evidence_file ON evidence(file_id);

CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  path NOT NULL UNIQUE,         -- a BLOB where the name is no UTF-8; a.zip!/b.doc for what is in an archive
  container INTEGER REFERENCES files(id) ON DELETE CASCADE, depth INTEGER NOT NULL DEFAULT 0, member TEXT,
  size INTEGER, modified INTEGER, -- bytes; nanoseconds since 1970
  sha256 TEXT, extractor TEXT,
  state TEXT NOT NULL, code TEXT, message TEXT, attempts INTEGER NOT NULL DEFAULT 0, ms INTEGER,
  document_id INTEGER REFERENCES documents(id) ON DELETE SET NULL
);
CREATE INDEX files_queue ON files(depth, path) WHERE state = 'queued';
CREATE INDEX files_sha256 ON files(sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX files_state ON files(state);
CREATE INDEX files_container ON files(container) WHERE container IS NOT NULL;
CREATE INDEX files_document ON files(document_id) WHERE document_id IS NOT NULL;
)";

// Search (search/search.h). What is stored is entered by DocumentIndex (document_index.h); what is deleted leaves the
// indexes by a trigger.
constexpr const char* kVersion2 = R"(
CREATE VIRTUAL TABLE search_folded USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE search_exact USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 0');
-- What filters, facets and lists of tasks ask of each document. In the table these columns lie behind the text.
CREATE INDEX documents_facts ON documents(id, issued_on, doc_type, issuer, territory, number, serial, key, work);
CREATE INDEX tasks_due ON tasks(due, document_id) WHERE due IS NOT NULL;
CREATE INDEX tasks_bodies ON tasks(lead, joint, document_id) WHERE lead IS NOT NULL OR joint IS NOT NULL;

-- Each number in the form that all notations share, with and without its year.
CREATE TABLE numbers (
  item TEXT NOT NULL, cited INTEGER NOT NULL,   -- 0: the document's own
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  PRIMARY KEY (item, cited, document_id)
) WITHOUT ROWID;
CREATE INDEX numbers_document ON numbers(document_id);

CREATE TRIGGER documents_forgotten AFTER DELETE ON documents BEGIN
  INSERT INTO search_folded(search_folded, rowid, title, text)
    VALUES ('delete', old.id, vanban_folded(old.title), vanban_folded(old.text));
  INSERT INTO search_exact(search_exact, rowid, title, text)
    VALUES ('delete', old.id, vanban_exact(old.title), vanban_exact(old.text));
END;

-- How sure the reading is of each document's fields (fields.h): the least sure are checked first.
CREATE TABLE doubts (
  document_id INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE, doubt REAL NOT NULL
);
CREATE INDEX doubts_order ON doubts(doubt DESC, document_id);

-- What people found when they checked a field: beside the extraction, never in its place. By the bytes of the file, so
-- that it outlives another reading of them; each row stays, and the last of a field counts.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL, field TEXT NOT NULL,
  extracted TEXT,               -- what the reading said then; NULL: nothing
  value TEXT,                   -- what is right; NULL: the document does not say
  author TEXT NOT NULL, at TEXT NOT NULL  -- UTC, ISO 8601
);
CREATE INDEX corrections_document ON corrections(sha256, field, id);
)";

// Enters the documents of an archive that had no search.
constexpr const char* kFill2 = R"(
INSERT INTO search_folded(rowid, title, text) SELECT id, vanban_folded(title), vanban_folded(text) FROM documents;
INSERT INTO search_exact(rowid, title, text) SELECT id, vanban_exact(title), vanban_exact(text) FROM documents;
INSERT INTO doubts SELECT id, vanban_doubt(json) FROM documents;
INSERT OR IGNORE INTO numbers
  SELECT vanban_item(number), 0, id FROM documents WHERE vanban_item(number) IS NOT NULL
  UNION SELECT vanban_yearless(number), 0, id FROM documents WHERE vanban_yearless(number) IS NOT NULL
  UNION SELECT vanban_item(number), 1, document_id FROM citations WHERE vanban_item(number) IS NOT NULL
  UNION SELECT vanban_yearless(number), 1, document_id FROM citations WHERE vanban_yearless(number) IS NOT NULL;
)";

// Until then triggers entered what was stored, document by document.
constexpr const char* kVersion3 = R"(
DROP TRIGGER IF EXISTS documents_searched;
DROP TRIGGER IF EXISTS citations_searched;
DROP TRIGGER IF EXISTS documents_doubted;
)";

// The columns of a document show what people corrected (corrections.h), and the indexes follow them. What was put in
// under an old title is taken out by that title.
constexpr const char* kVersion4 = R"(
CREATE TRIGGER documents_retitled AFTER UPDATE OF title ON documents BEGIN
  INSERT INTO search_folded(search_folded, rowid, title, text)
    VALUES ('delete', old.id, vanban_folded(old.title), vanban_folded(old.text));
  INSERT INTO search_exact(search_exact, rowid, title, text)
    VALUES ('delete', old.id, vanban_exact(old.title), vanban_exact(old.text));
  INSERT INTO search_folded(rowid, title, text) VALUES (new.id, vanban_folded(new.title), vanban_folded(new.text));
  INSERT INTO search_exact(rowid, title, text) VALUES (new.id, vanban_exact(new.title), vanban_exact(new.text));
END;
CREATE TRIGGER documents_renumbered AFTER UPDATE OF number ON documents BEGIN
  DELETE FROM numbers WHERE document_id = new.id AND cited = 0;
  INSERT OR IGNORE INTO numbers SELECT vanban_item(new.number), 0, new.id WHERE vanban_item(new.number) IS NOT NULL;
  INSERT OR IGNORE INTO numbers SELECT vanban_yearless(new.number), 0, new.id
    WHERE vanban_yearless(new.number) IS NOT NULL;
  UPDATE documents SET serial = vanban_serial(new.number), year = vanban_year(new.number),
    symbol = vanban_symbol(new.number) WHERE id = new.id;
END;
CREATE TRIGGER documents_reworked AFTER UPDATE OF number, issuer, issued_on ON documents BEGIN
  UPDATE documents SET work = CASE WHEN vanban_serial(new.number) IS NOT NULL AND length(new.issued_on) = 10 THEN
    vanban_letters(new.issuer) || '/' || vanban_folded(new.number) || '/' || new.issued_on END WHERE id = new.id;
END;
)";

// Which grammars read a file; null: unknown, of before.
constexpr const char* kVersion5 = "ALTER TABLE files ADD COLUMN grammar TEXT";

// Those of an archive that did not show them yet.
void show_all_corrections(Database& database) {
  std::vector<std::string> checked;
  Statement rows = database.prepare("SELECT DISTINCT sha256 FROM corrections");
  while (rows.step()) checked.push_back(rows.text(0));
  for (const std::string& sha256 : checked) show_corrections(database, sha256);
}

// A number from 0 to 99 by which a file is in a sample or not.
Value share_of(std::string_view sha256) {
  std::uint32_t number = 0;
  std::from_chars(sha256.data(), sha256.data() + std::min<std::size_t>(sha256.size(), 8), number, 16);
  return static_cast<double>(number % 100);
}

void define_functions(Database& database) {
  database.define("vanban_share", share_of);
  database.define("vanban_folded", [](std::string_view text) { return Value(search::folded_text(text)); });
  database.define("vanban_exact", [](std::string_view text) { return Value(search::exact_text(text)); });
  database.define("vanban_item", [](std::string_view number) { return unless_empty(search::number_item(number)); });
  database.define("vanban_doubt", [](std::string_view json) { return Value(doubt_of(json)); });
  database.define("vanban_letters", [](std::string_view name) { return Value(search::letters_of(name)); });
  database.define("vanban_serial",
                  [](std::string_view number) { return unless_empty(search::parts_of_number(number).serial); });
  database.define("vanban_year", [](std::string_view number) {
    const auto year = search::parts_of_number(number).year;
    return year ? Value(std::int64_t{*year}) : Value();
  });
  database.define("vanban_symbol",
                  [](std::string_view number) { return unless_empty(search::parts_of_number(number).symbol); });
  database.define("vanban_yearless", [](std::string_view number) { return or_null(search::yearless_item(number)); });
}

std::int64_t pragma(Database& database, const char* name) {
  Statement statement = database.prepare("PRAGMA " + std::string(name));
  const std::int64_t value = statement.step() ? statement.integer(0) : 0;
  statement.reset();
  return value;
}

std::int64_t tables(Database& database) {
  Statement statement = database.prepare("SELECT count(*) FROM sqlite_schema");
  return statement.step() ? statement.integer(0) : 0;
}

Result<Database> checked(Database database) {
  const std::int64_t application = pragma(database, "application_id");
  const std::int64_t version = pragma(database, "user_version");
  const std::int64_t found = tables(database);
  if (auto error = database.take_error()) return *error;
  define_functions(database);
  if (application != kApplication && found > 0)
    return Error{"not an archive of vanban: name another file", database.path()};
  if (version > kSchemaVersion) return Error{"made by a later version of vanban: use that one", database.path()};
  return database;
}

// In one transaction, so that nobody meets half of it.
void bring_up_to_date(Database& database) {
  database.execute("BEGIN IMMEDIATE");
  const std::int64_t version = pragma(database, "user_version");
  if (version < 1) {
    database.execute(kVersion1);
    database.execute("PRAGMA application_id = " + std::to_string(kApplication));
  }
  if (version < 2) {
    database.execute(kVersion2);
    database.execute(kFill2);
  }
  if (version < 3) database.execute(kVersion3);
  if (version < 4) {
    database.execute(kVersion4);
    show_all_corrections(database);
  }
  if (version < 5) database.execute(kVersion5);
  // The next version's changes stand here, each behind the question whether the archive is older.
  database.execute("PRAGMA user_version = " + std::to_string(kSchemaVersion));
  database.execute("COMMIT");
}

}  // namespace

Result<Database> open_for_writing(const std::string& path) {
  auto opened = Database::open(path, Database::Mode::write);
  if (!opened) return opened.error();
  auto database = checked(std::move(*opened));
  if (!database) return database.error();
  database->execute("PRAGMA foreign_keys = ON");
  database->execute("PRAGMA journal_mode = WAL");
  database->execute("PRAGMA synchronous = NORMAL");
  if (pragma(*database, "user_version") < kSchemaVersion) bring_up_to_date(*database);
  if (auto error = database->take_error()) return *error;
  return database;
}

Result<Database> open_for_reading(const std::string& path) {
  auto opened = Database::open(path, Database::Mode::read);
  if (!opened) return opened.error();
  auto database = checked(std::move(*opened));
  if (!database) return database.error();
  if (pragma(*database, "user_version") < kSchemaVersion)
    return Error{"made by an earlier version of vanban: run vanban import --into it once", path};
  return database;
}

std::string insertion(std::string_view table, std::string_view columns) {
  std::string marks = "?";
  for (std::ptrdiff_t i = std::count(columns.begin(), columns.end(), ','); i > 0; --i) marks += ", ?";
  return "INSERT INTO " + std::string(table) + " (" + std::string(columns) + ") VALUES (" + marks + ")";
}

}  // namespace vanban::archive
