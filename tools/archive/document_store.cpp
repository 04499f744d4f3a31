#include "archive/document_store.h"

#include <utility>
#include <variant>
#include <vector>

#include "archive/corrections.h"
#include "archive/schema.h"

namespace vanban::archive {
namespace {

// Binds a row of documents from the parameter `first` on. Its long texts are UTF-8, and are not copied.
void bind_document(const Row& row, int first, Statement* statement) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto* text = i == kTextColumn || i == kJsonColumn ? std::get_if<std::string>(&row[i]) : nullptr;
    const int at = first + static_cast<int>(i);
    if (text != nullptr) {
      statement->bind_text(at, *text);
    } else {
      statement->bind(at, row[i]);
    }
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

Value DocumentStore::store(Yield* yield) {
  if (!yield->document) return {};
  document_of_.bind(1, yield->sha256);
  const bool there = document_of_.step();
  const std::int64_t old = there ? document_of_.integer(0) : 0;
  document_of_.reset();
  const std::int64_t id = there ? replace(old, *yield->document, yield->sha256) : add(*yield->document);
  for (const auto& [statement, rows] :
       {std::pair(&add_citation_, &yield->citations), {&add_task_, &yield->tasks}, {&add_piece_, &yield->pieces}}) {
    for (Row& row : *rows) {
      row[0] = id;
      statement->bind_all(row).run();
    }
  }
  index_.add(id, std::move(yield->entry));
  show_what_was_corrected(yield->sha256);
  return id;
}

std::int64_t DocumentStore::add(const Row& row) {
  bind_document(row, 1, &add_document_);
  add_document_.run();
  return database_.last_id();
}

std::int64_t DocumentStore::replace(std::int64_t old, const Row& row, const std::string& sha256) {
  index_.write();
  Statement remove = database_.prepare("DELETE FROM documents WHERE id = ?");
  remove.bind(1, old).run();
  Statement again = database_.prepare(insertion("documents", "id, " + std::string(kDocumentColumns)));
  again.bind(1, old);
  bind_document(row, 2, &again);
  again.run();
  Statement relink = database_.prepare(
      "UPDATE files SET document_id = ?1 WHERE sha256 = ?2 AND document_id IS NULL AND state IN ('ok', 'partial', "
      "'duplicate')");
  relink.bind(1, old).bind(2, sha256).run();
  return old;
}

void DocumentStore::store_evidence(std::int64_t file, bool was_read, Yield* yield) {
  if (was_read) forget_evidence_.bind(1, file).run();
  for (Row& row : yield->evidence) {
    row[0] = file;
    add_evidence_.bind_all(row).run();
  }
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
