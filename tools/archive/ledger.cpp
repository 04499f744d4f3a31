#include "archive/ledger.h"

#include <utility>

namespace vanban::archive {

void bind_readers(const Readers& readers, Statement* statement) {
  statement->bind(2, readers.extractor).bind(3, readers.recogniser).bind(4, readers.rereads ? readers.grammar : "");
}

Ledger::Ledger(Database& database, Readers readers)
    : database_(database),
      readers_(std::move(readers)),
      next_(database.prepare(
          "SELECT id, path, attempts, container, size FROM files WHERE state = 'queued' AND depth = ? AND "
          "(? IS NULL OR path > ?) ORDER BY path LIMIT 256")),
      container_(database.prepare("SELECT path, container, member FROM files WHERE id = ?")),
      known_(database.prepare(
          "SELECT state, document_id, code, message, grammar FROM files WHERE sha256 = ?1 AND state NOT IN "
          "('queued', 'duplicate') AND " +
          std::string(kAsNow) + " LIMIT 1")),
      finish_(database.prepare(
          "UPDATE files SET state = ?, code = ?, message = ?, sha256 = ?, extractor = ?, grammar = ?, ms = ?, "
          "document_id = ?, attempts = attempts + 1 WHERE id = ?")),
      keep_(database.prepare(
          "UPDATE files SET state = ?1, code = ?2, message = ?3, extractor = ?4, grammar = ?5, ms = ?6, attempts = "
          "attempts + 1 WHERE id = ?7 AND ifnull(?8, sha256) = sha256 AND (document_id IS NOT NULL OR EXISTS (SELECT 1 "
          "FROM files AS inside WHERE inside.container = ?7))")),
      add_member_(
          database.prepare("INSERT INTO files (path, container, depth, member, state) VALUES (?, ?, ?, ?, 'queued') ON "
                           "CONFLICT (path) DO UPDATE SET state = 'queued', container = excluded.container")),
      set_members_aside_(database.prepare("UPDATE files SET state = 'gone' WHERE container = ?")),
      forget_members_(database.prepare("DELETE FROM files WHERE container = ? AND state = 'gone'")) {}

std::uint64_t Ledger::queued() {
  Statement left = database_.prepare("SELECT count(*) FROM files WHERE state = 'queued'");
  return left.step() ? static_cast<std::uint64_t>(left.integer(0)) : 0;
}

std::vector<QueuedFile> Ledger::next(std::int64_t depth, const Value& last) {
  std::vector<QueuedFile> files;
  next_.bind(1, depth).bind(2, last).bind(3, last);
  while (next_.step())
    files.push_back({next_.integer(0), depth, next_.text(1), next_.integer(2) > 0, !next_.is_null(3),
                     !next_.is_null(4) && next_.integer(4) <= kShortFile});
  return files;
}

Job Ledger::job_of(const QueuedFile& file) {
  Job job;
  job.path = file.path;
  job.outer = file.path;
  job.is_short = file.is_short;
  std::int64_t at = file.id;
  bool is_inside = file.is_inside;
  for (int i = 0; i <= kMostDepth && is_inside; ++i) {
    container_.bind(1, at);
    if (!container_.step()) break;
    is_inside = !container_.is_null(1);
    job.outer = container_.text(0);
    if (is_inside) {
      job.members.insert(job.members.begin(), container_.text(2));
      at = container_.integer(1);
    }
    container_.reset();
  }
  return job;
}

bool Ledger::is_stored(const std::string& sha256) {
  if (sha256.empty()) return false;
  known_.bind(1, sha256);
  bind_readers(readers_, &known_);
  const bool stored = known_.step();
  known_.reset();
  return stored;
}

Reading Ledger::same_as_stored(Yield* yield) {
  known_.bind(1, yield->sha256);
  bind_readers(readers_, &known_);
  Reading reading = read_now({});
  yield->state = "duplicate";
  if (known_.step()) {
    const std::string state = known_.text(0);
    reading = {known_.value(1), known_.value(4)};
    // A second copy of what has no document is no better off than the first.
    if (std::holds_alternative<std::monostate>(reading.document) && state != "container") {
      yield->state = state;
      yield->code = known_.text(2);
      yield->message = known_.text(3);
    }
  }
  known_.reset();
  return reading;
}

std::uint64_t Ledger::store_members(const QueuedFile& file, Yield* yield) {
  if (!file.was_read) return add_members(file, yield);
  set_members_aside_.bind(1, file.id).run();
  const bool had_members = database_.changes() > 0;
  const std::uint64_t added = add_members(file, yield);
  if (had_members) forget_members_.bind(1, file.id).run();
  return added;
}

std::uint64_t Ledger::add_members(const QueuedFile& file, Yield* yield) {
  if (yield->members.empty()) return 0;
  if (file.depth >= kMostDepth) {
    yield->state = "too_large";
    yield->code = "too_deep";
    yield->message = "archives in archives, nine deep: unpack them";
    return 0;
  }
  for (const std::string& member : yield->members)
    add_member_.bind_all({file.path + "!/" + member, file.id, file.depth + 1, member}).run();
  return yield->members.size();
}

void Ledger::finish(const QueuedFile& file, const Yield& yield, const Reading& reading) {
  finish_.bind_all({yield.state, unless_empty(yield.code), unless_empty(yield.message), unless_empty(yield.sha256),
                    extractor_of(yield), reading.grammar, yield.ms, reading.document, file.id});
  finish_.run();
}

bool Ledger::keep(const QueuedFile& file, const Yield& yield) {
  const bool may_pass = yield.state == "failed" || yield.state == "timeout" || yield.state == "oom";
  if (!file.was_read || !may_pass) return false;
  keep_.bind_all({yield.state, unless_empty(yield.code), unless_empty(yield.message), extractor_of(yield),
                  readers_.grammar, yield.ms, file.id, unless_empty(yield.sha256)});
  keep_.run();
  return database_.changes() > 0;
}

std::string Ledger::extractor_of(const Yield& yield) const {
  return yield.recogniser.empty() ? readers_.extractor : readers_.extractor + ' ' + yield.recogniser;
}

}  // namespace vanban::archive
