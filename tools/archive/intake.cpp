#include "archive/intake.h"

#include <chrono>
#include <cstddef>
#include <utility>

namespace vanban::archive {
namespace {

constexpr auto kTransaction = std::chrono::milliseconds(250);

}  // namespace

Intake::Intake(Database& database, Readers readers, ImportReport* report)
    : readers_(std::move(readers)),
      report_(report),
      transaction_(database, report),
      known_(
          database.prepare("SELECT id, size, modified, " + std::string(kAsNow) + ", state FROM files WHERE path = ?1")),
      // A container is as it was; what is in it may wait for a recogniser, or have had another one.
      reread_(database.prepare(
          "WITH RECURSIVE inside(id) AS (SELECT id FROM files WHERE container = ?1 UNION ALL SELECT files.id FROM "
          "files "
          "JOIN inside ON files.container = inside.id) UPDATE files SET state = 'queued' WHERE id IN inside AND state "
          "<> 'queued' AND NOT " +
          std::string(kAsNow))),
      add_(
          database.prepare("INSERT INTO files (size, modified, state, code, message, path) VALUES (?, ?, ?, ?, ?, ?)")),
      change_(
          database.prepare("UPDATE files SET size = ?, modified = ?, state = ?, code = ?, message = ? WHERE id = ?")),
      forget_evidence_(database.prepare("DELETE FROM evidence WHERE file_id = ?")) {}

void Intake::take(const std::vector<std::string>& paths, const std::function<bool()>& stop) {
  for (const std::string& path : paths) {
    walk(path, [&](const Found& found) {
      transaction_.open();
      ++report_->found;
      put(found);
      if (transaction_.age() > kTransaction) transaction_.close();
      report_->interrupted = stop();
      return !transaction_.has_failed() && !report_->interrupted;
    });
    if (report_->fault || report_->interrupted) break;
  }
  transaction_.close();
}

Intake::Entry Intake::entry_of(const Found& found) {
  known_.bind(1, found.path);
  bind_readers(readers_, &known_);
  Entry entry;
  if (known_.step()) {
    entry.id = known_.integer(0);
    const bool is_as_now = found.fault.empty() && known_.integer(3) != 0;
    entry.is_same = !known_.is_null(1) && known_.integer(1) == found.size && known_.integer(2) == found.modified &&
                    (known_.text(4) == "queued" || is_as_now);
  }
  known_.reset();
  return entry;
}

void Intake::put(const Found& found) {
  const Entry entry = entry_of(found);
  if (entry.is_same) {
    ++report_->unchanged;
    reread_.bind(1, entry.id);
    bind_readers(readers_, &reread_);
    reread_.run();
    return;
  }
  const char* const fault = found.fault == "special_file" ? "unsupported" : "failed";
  const std::string state = found.fault.empty() ? "queued" : fault;
  Row row = {found.size, found.modified, state, unless_empty(found.fault), unless_empty(found.message)};
  if (entry.id == 0) {
    row.emplace_back(found.path);
    add_.bind_all(row).run();
  } else {
    row.emplace_back(entry.id);
    change_.bind_all(row).run();
    forget_evidence_.bind(1, entry.id).run();
  }
  if (!found.fault.empty()) transaction_.count(state);
}

}  // namespace vanban::archive
