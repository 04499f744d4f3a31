#include "archive/document_store.h"

#include <string_view>
#include <utility>

#include "archive/corrections.h"
#include "archive/packed_rows.h"
#include "archive/schema.h"

namespace vanban::archive {
namespace {

// Binds the row of a document to the parameters from `first` on.
void bind_document(const Yield& yield, const std::string& extractor, int first, Statement* statement) {
  RowReader(yield.document).bind_row(first, statement);
  statement->bind_text(first + kExtractorColumn, extractor);
}

// Stores rows that belong to the row `owner` of another table: its number is their first column.
void store_rows(std::string_view rows, std::int64_t owner, Statement* statement) {
  for (RowReader reader(rows); !reader.at_end(); statement->run()) {
    statement->bind_integer(1, owner);
    reader.bind_row(2, statement);
  }
}

}  // namespace

DocumentStore::DocumentStore(Database& database)
    : database_(database),
      document_of_(database.prepare("SELECT id FROM documents WHERE sha256 = ?")),
      add_document_(database.prepare(insertion("documents", kDocumentColumns))),
      add_citation_(database.prepare(insertion("citations", kCitationColumns))),
      add_task_(database.prepare(insertion("tasks", kTaskColumns))),
      add_piece_(database.prepare(insertion("pieces", kPieceColumns))),
      add_evidence_(database.prepare(insertion("evidence", kEvidenceColumns))),
      forget_evidence_(database.prepare("DELETE FROM evidence WHERE file_id = ?")),
      is_checked_(database.prepare("SELECT 1 FROM corrections WHERE sha256 = ? LIMIT 1")),
      index_(database) {}

Value DocumentStore::store(Yield* yield, const std::string& extractor) {
  if (yield->document.empty()) return {};
  document_of_.bind(1, yield->sha256);
  const bool there = document_of_.step();
  const std::int64_t old = there ? document_of_.integer(0) : 0;
  document_of_.reset();
  const std::int64_t id = there ? replace(old, *yield, extractor) : add(*yield, extractor);
  store_rows(yield->citations, id, &add_citation_);
  store_rows(yield->tasks, id, &add_task_);
  store_rows(yield->pieces, id, &add_piece_);
  index_.add(id, std::move(yield->entry));
  show_what_was_corrected(yield->sha256);
  return id;
}

std::int64_t DocumentStore::add(const Yield& yield, const std::string& extractor) {
  bind_document(yield, extractor, 1, &add_document_);
  add_document_.run();
  return database_.last_id();
}

std::int64_t DocumentStore::replace(std::int64_t old, const Yield& yield, const std::string& extractor) {
  index_.write();
  Statement remove = database_.prepare("DELETE FROM documents WHERE id = ?");
  remove.bind(1, old).run();
  Statement again = database_.prepare(insertion("documents", "id, " + std::string(kDocumentColumns)));
  again.bind(1, old);
  bind_document(yield, extractor, 2, &again);
  again.run();
  Statement relink = database_.prepare(
      "UPDATE files SET document_id = ?1 WHERE sha256 = ?2 AND document_id IS NULL AND state IN ('ok', 'partial', "
      "'duplicate')");
  relink.bind(1, old).bind(2, yield.sha256).run();
  return old;
}

void DocumentStore::store_evidence(std::int64_t file, bool was_read, const Yield& yield) {
  if (was_read) forget_evidence_.bind(1, file).run();
  store_rows(yield.evidence, file, &add_evidence_);
}

// Corrections outlive another reading.
void DocumentStore::show_what_was_corrected(const std::string& sha256) {
  is_checked_.bind(1, sha256);
  const bool is_checked = is_checked_.step();
  is_checked_.reset();
  if (!is_checked) return;
  index_.write();
  show_corrections(database_, sha256);
}

}  // namespace vanban::archive
