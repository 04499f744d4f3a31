#include "archive/importer.h"

#include <deque>
#include <utility>

#include "archive/corrections.h"
#include "archive/schema.h"
#include "archive/walk.h"

namespace vanban::archive {
namespace {

using Clock = std::chrono::steady_clock;

// A transaction lasts so long; longer on a slow machine, until it is worth its while.
constexpr auto kTransaction = std::chrono::milliseconds(250);
constexpr auto kLongestTransaction = std::chrono::seconds(2);
constexpr std::size_t kWorthWhile = 200;                     // files
constexpr std::size_t kWindow = 128;                         // files begun and not yet stored
constexpr std::size_t kMostHeld = std::size_t{96} << 20;     // bytes of results that wait for an earlier file
constexpr std::size_t kMostEntered = std::size_t{32} << 20;  // bytes of texts that a transaction enters
constexpr int kMostDepth = 8;                                // archives in archives

bool is_failure(std::string_view state) {
  return state == "failed" || state == "timeout" || state == "oom" || state == "damaged" || state == "encrypted" ||
         state == "too_large";
}

// Is a row of files what this run would make of the same bytes? ?2: the extractor; ?3: the recogniser, "" where scans
// are not recognised: then what another run recognised stands. Scans that wait for a recogniser are done once there is
// one.
constexpr const char* kAsNow =
    "(extractor = ?2 AND NOT (?3 <> '' AND (state = 'needs_ocr' OR ifnull(code, '') = 'pages_without_text')) OR "
    "extractor = ?2 || ' ' || ?3 OR ?3 = '' AND substr(extractor, 1, length(?2) + 1) = ?2 || ' ')";

}  // namespace

// A file that was begun: they are stored in the order in which they were begun.
struct Importer::Pending {
  std::uint64_t number = 0;
  std::int64_t file = 0;
  std::int64_t depth = 0;
  std::string path;
  std::optional<Yield> yield;
  std::string sha256;  // once it is known
};

// The work: takes queued rows by depth and path, gives them to the pool, stores what comes back in that order.
class Importer::Queue {
 public:
  Queue(Importer* importer, ImportReport* report)
      : database_(importer->database_),
        extractor_(importer->options_.extractor),
        recogniser_(importer->options_.recogniser),
        report_(report),
        pool_(importer->engine_, importer->options_.pool,
              [this](std::uint64_t number, const std::string& sha256) { return is_known(number, sha256); }),
        next_(database_.prepare("SELECT id, path, container, member FROM files WHERE state = 'queued' AND depth = ? "
                                "AND (? IS NULL OR path > ?) "
                                "ORDER BY path LIMIT 256")),
        container_(database_.prepare("SELECT path, container, member FROM files WHERE id = ?")),
        known_(
            database_.prepare("SELECT state, document_id, code, message FROM files WHERE sha256 = ?1 AND state NOT IN "
                              "('queued', 'duplicate') AND " +
                              std::string(kAsNow) + " LIMIT 1")),
        document_of_(database_.prepare("SELECT id FROM documents WHERE sha256 = ?")),
        finish_(database_.prepare(
            "UPDATE files SET state = ?, code = ?, message = ?, sha256 = ?, extractor = ?, ms = ?, document_id = ?, "
            "attempts = attempts + 1 WHERE id = ?")),
        add_member_(
            database_.prepare("INSERT INTO files (path, container, depth, member, state) VALUES (?, ?, ?, ?, 'queued') "
                              "ON CONFLICT (path) DO UPDATE SET state = 'queued', container = excluded.container")),
        add_document_(database_.prepare(insertion("documents", kDocumentColumns))),
        add_citation_(database_.prepare(insertion("citations", kCitationColumns))),
        add_task_(database_.prepare(insertion("tasks", kTaskColumns))),
        add_piece_(database_.prepare(insertion("pieces", kPieceColumns))),
        add_evidence_(database_.prepare(insertion("evidence", kEvidenceColumns))),
        forget_evidence_(database_.prepare("DELETE FROM evidence WHERE file_id = ?")),
        set_members_aside_(database_.prepare("UPDATE files SET state = 'gone' WHERE container = ?")),
        forget_members_(database_.prepare("DELETE FROM files WHERE container = ? AND state = 'gone'")),
        is_checked_(database_.prepare("SELECT 1 FROM corrections WHERE sha256 = ? LIMIT 1")),
        index_(database_) {
    Statement left = database_.prepare("SELECT count(*) FROM files WHERE state = 'queued'");
    if (left.step()) left_ = static_cast<std::uint64_t>(left.integer(0));
  }

  void run(const std::function<bool()>& stop, const std::function<void(const Progress&)>& progress) {
    for (std::int64_t depth = 0; depth <= kMostDepth; ++depth) {
      last_ = Value();
      ready_.clear();
      exhausted_ = false;
      while (!database_fault()) {
        if (stop()) report_->interrupted = true;
        while (!report_->interrupted && may_begin(depth)) begin(depth);
        if (pending_.empty()) break;
        for (Pool::Done& done : pool_.wait(std::chrono::milliseconds(100))) take(std::move(done));
        // Workers are fed before results are stored, so that they do not wait for the disk.
        while (!report_->interrupted && may_begin(depth)) begin(depth);
        // A full disk may end the transaction: what came after it would be stored by itself, without its index.
        while (!pending_.empty() && pending_.front().yield && !database_fault()) store(progress);
        if (open_ && is_long_enough()) commit();
      }
      commit();
      if (report_->interrupted || database_fault()) return;
    }
    sweep();
  }

 private:
  bool database_fault() {
    if (!report_->fault) report_->fault = database_.take_error();
    return report_->fault.has_value();
  }

  bool is_long_enough() const {
    const auto lasted = Clock::now() - opened_;
    return lasted > kLongestTransaction || index_.bytes() > kMostEntered ||
           (lasted > kTransaction && stored_ >= kWorthWhile);
  }

  bool may_begin(std::int64_t depth) {
    if (!pool_.has_idle() || pending_.size() >= kWindow || held_ > kMostHeld) return false;
    if (ready_.empty() && !exhausted_) fetch(depth);
    return !ready_.empty();
  }

  void fetch(std::int64_t depth) {
    next_.bind(1, depth).bind(2, last_).bind(3, last_);
    while (next_.step()) {
      Pending file;
      file.file = next_.integer(0);
      file.path = next_.text(1);
      file.depth = depth;
      ready_.push_back(std::move(file));
    }
    if (ready_.empty()) {
      exhausted_ = true;
    } else {
      last_ = ready_.back().path;
    }
  }

  void begin(std::int64_t) {
    Pending file = std::move(ready_.front());
    ready_.pop_front();
    file.number = ++numbers_;
    pool_.give(file.number, job_of(file));
    pending_.push_back(std::move(file));
  }

  // The way from the file on the disk to a member, by the ledger.
  Job job_of(const Pending& file) {
    Job job;
    job.path = file.path;
    job.outer = file.path;
    std::int64_t at = file.file;
    for (int i = 0; i <= kMostDepth; ++i) {
      container_.bind(1, at);
      if (!container_.step()) break;
      const bool inside = !container_.is_null(1);
      job.outer = container_.text(0);
      if (inside) {
        job.members.insert(job.members.begin(), container_.text(2));
        at = container_.integer(1);
      }
      container_.reset();
      if (!inside) break;
    }
    return job;
  }

  bool is_stored(const std::string& sha256) {
    if (sha256.empty()) return false;
    known_.bind(1, sha256).bind(2, extractor_).bind(3, recogniser_);
    const bool stored = known_.step();
    known_.reset();
    return stored;
  }

  // Known: stored already, or being read as an earlier file, which will be stored first.
  bool is_known(std::uint64_t number, const std::string& sha256) {
    const bool stored = is_stored(sha256);
    bool earlier = false;
    for (Pending& file : pending_) {
      if (file.number == number) file.sha256 = sha256;
      earlier = earlier || (file.number < number && file.sha256 == sha256);
    }
    return stored || earlier;
  }

  void take(Pool::Done done) {
    for (Pending& file : pending_) {
      if (file.number != done.number) continue;
      if (done.yield.sha256.empty()) done.yield.sha256 = file.sha256;
      held_ += weight_of(done.yield);
      file.yield = std::move(done.yield);
      return;
    }
  }

  void store(const std::function<void(const Progress&)>& progress) {
    Pending file = std::move(pending_.front());
    pending_.pop_front();
    Yield& yield = *file.yield;
    held_ -= std::min(held_, weight_of(yield));
    if (!open_) {
      database_.execute("BEGIN IMMEDIATE");
      open_ = true;
      opened_ = Clock::now();
      stored_ = 0;
    }
    ++stored_;
    // Of a short text, which is read without asking, it shows now.
    if (file.sha256.empty() && is_stored(yield.sha256)) yield.state = "seen";
    Value document;
    if (yield.state == "seen") {
      document = resolve_known(&yield);
    } else {
      document = store_document(&yield);
      forget_evidence_.bind(1, file.file).run();  // of a run that was stopped in the middle of this file
      for (Row& row : yield.evidence) {
        row[0] = file.file;
        add_evidence_.bind_all(row).run();
      }
      store_members(file, &yield);
    }
    if (database_fault()) return;
    finish_.bind_all({yield.state, unless_empty(yield.code), unless_empty(yield.message), unless_empty(yield.sha256),
                      extractor_of(yield), yield.ms, document, file.file});
    finish_.run();
    ++report_->states[yield.state];
    ++done_;
    failed_ += is_failure(yield.state);
    progress({done_, left_ > done_ ? left_ - done_ : 0, failed_, file.path});
  }

  // What became of the first file with these bytes.
  Value resolve_known(Yield* yield) {
    known_.bind(1, yield->sha256).bind(2, extractor_).bind(3, recogniser_);
    Value document;
    yield->state = "duplicate";
    if (known_.step()) {
      const std::string state = known_.text(0);
      document = known_.value(1);
      // A second copy of what has no document is no better off than the first.
      if (std::holds_alternative<std::monostate>(document) && state != "container") {
        yield->state = state;
        yield->code = known_.text(2);
        yield->message = known_.text(3);
      }
    }
    known_.reset();
    return document;
  }

  // What its text depends on besides its bytes.
  std::string extractor_of(const Yield& yield) const {
    return yield.recogniser.empty() ? extractor_ : extractor_ + ' ' + yield.recogniser;
  }

  Value store_document(Yield* yield) {
    if (!yield->document) return {};
    document_of_.bind(1, yield->sha256);
    const bool there = document_of_.step();
    const std::int64_t old = there ? document_of_.integer(0) : 0;
    document_of_.reset();
    Row& row = *yield->document;
    row[kExtractorColumn] = extractor_of(*yield);
    if (there) {  // read again, by other readers: the document keeps its number
      index_.write();
      Statement remove = database_.prepare("DELETE FROM documents WHERE id = ?");
      remove.bind(1, old).run();
      Statement again = database_.prepare("INSERT INTO documents (id, " + std::string(kDocumentColumns) +
                                          ") VALUES (?" + marks(row.size()) + ")");
      again.bind(1, old);
      for (std::size_t i = 0; i < row.size(); ++i) again.bind(static_cast<int>(i) + 2, row[i]);
      again.run();
      Statement relink = database_.prepare(
          "UPDATE files SET document_id = ?1 WHERE sha256 = ?2 AND document_id IS NULL AND state IN ('ok', 'partial', "
          "'duplicate')");
      relink.bind(1, old).bind(2, yield->sha256).run();
    } else {
      add_document_.bind_all(row).run();
    }
    const std::int64_t id = there ? old : database_.last_id();
    const auto add = [&](Statement& statement, std::vector<Row>& rows) {
      for (Row& each : rows) {
        each[0] = id;
        statement.bind_all(each).run();
      }
    };
    add(add_citation_, yield->citations);
    add(add_task_, yield->tasks);
    add(add_piece_, yield->pieces);
    index_.add(id, std::move(yield->entry));
    show_what_was_corrected(yield->sha256);
    return id;
  }

  // Corrections outlive another reading.
  void show_what_was_corrected(const std::string& sha256) {
    is_checked_.bind(1, sha256);
    const bool is_checked = is_checked_.step();
    is_checked_.reset();
    if (!is_checked) return;
    index_.write();
    show_corrections(database_, sha256);
  }

  static std::string marks(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += ", ?";
    return out;
  }

  void store_members(const Pending& file, Yield* yield) {
    set_members_aside_.bind(1, file.file).run();
    const bool had_members = database_.changes() > 0;
    add_members(file, yield);
    if (had_members) forget_members_.bind(1, file.file).run();
  }

  void add_members(const Pending& file, Yield* yield) {
    if (yield->members.empty()) return;
    if (file.depth >= kMostDepth) {
      yield->state = "too_large";
      yield->code = "too_deep";
      yield->message = "archives in archives, nine deep: unpack them";
      return;
    }
    for (const std::string& member : yield->members) {
      add_member_.bind_all({file.path + "!/" + member, file.file, file.depth + 1, member});
      add_member_.run();
      ++left_;
    }
  }

  // Documents that no file holds any more: the file changed, or the archive that it was in.
  void sweep() {
    if (report_->fault) return;
    database_.execute(
        "DELETE FROM documents WHERE id NOT IN (SELECT document_id FROM files WHERE document_id IS NOT NULL)");
    database_fault();
  }

  void commit() {
    if (!open_) return;
    if (!database_fault()) index_.write();
    database_.execute(database_fault() ? "ROLLBACK" : "COMMIT");
    open_ = false;
    // A COMMIT that failed for want of room leaves the transaction open.
    if (database_fault()) {
      database_.execute("ROLLBACK");
      database_.take_error();
    }
  }

  Database& database_;
  std::string extractor_;
  std::string recogniser_;
  ImportReport* report_;
  Pool pool_;
  Statement next_, container_, known_, document_of_, finish_, add_member_, add_document_, add_citation_, add_task_,
      add_piece_, add_evidence_, forget_evidence_, set_members_aside_, forget_members_, is_checked_;
  DocumentIndex index_;
  std::deque<Pending> ready_;
  std::deque<Pending> pending_;
  Value last_;
  bool exhausted_ = false;
  std::uint64_t numbers_ = 0;
  std::size_t held_ = 0;
  bool open_ = false;
  Clock::time_point opened_;
  std::size_t stored_ = 0;  // files, since then
  std::uint64_t done_ = 0;
  std::uint64_t left_ = 0;
  std::uint64_t failed_ = 0;
};

// Puts what the paths hold into the ledger. A file that is there already, unchanged and read by this version, stays as
// it is.
void Importer::scan(const std::vector<std::string>& paths, const std::function<bool()>& stop, ImportReport* report) {
  Statement known =
      database_.prepare("SELECT id, size, modified, " + std::string(kAsNow) + ", state FROM files WHERE path = ?1");
  // A container is as it was; what is in it may wait for a recogniser, or have had another one.
  Statement reread = database_.prepare(
      "WITH RECURSIVE inside(id) AS (SELECT id FROM files WHERE container = ?1 UNION ALL SELECT files.id FROM files "
      "JOIN "
      "inside ON files.container = inside.id) UPDATE files SET state = 'queued' WHERE id IN inside AND state <> "
      "'queued' "
      "AND NOT " +
      std::string(kAsNow));
  Statement add =
      database_.prepare("INSERT INTO files (path, size, modified, state, code, message) VALUES (?, ?, ?, ?, ?, ?)");
  Statement change =
      database_.prepare("UPDATE files SET size = ?, modified = ?, state = ?, code = ?, message = ? WHERE id = ?");
  Statement forget = database_.prepare("DELETE FROM evidence WHERE file_id = ?");
  database_.execute("BEGIN IMMEDIATE");
  auto opened = Clock::now();
  for (const std::string& path : paths) {
    walk(path, [&](const Found& found) {
      ++report->found;
      known.bind(1, found.path).bind(2, options_.extractor).bind(3, options_.recogniser);
      const bool there = known.step();
      const std::int64_t id = there ? known.integer(0) : 0;
      const bool same = there && !known.is_null(1) && known.integer(1) == found.size &&
                        known.integer(2) == found.modified &&
                        (known.text(4) == "queued" || (found.fault.empty() && known.integer(3) != 0));
      known.reset();
      if (same) {
        ++report->unchanged;
        reread.bind(1, id).bind(2, options_.extractor).bind(3, options_.recogniser).run();
      } else {
        const bool special = found.fault == "special_file";
        const std::string state = found.fault.empty() ? "queued" : special ? "unsupported" : "failed";
        const Row row = {found.size, found.modified, state, unless_empty(found.fault), unless_empty(found.message)};
        if (!found.fault.empty()) ++report->states[state];
        if (there) {
          for (int i = 0; i < 5; ++i) change.bind(i + 1, row[static_cast<std::size_t>(i)]);
          change.bind(6, id).run();
          forget.bind(1, id).run();
        } else {
          add.bind(1, found.path);
          for (int i = 0; i < 5; ++i) add.bind(i + 2, row[static_cast<std::size_t>(i)]);
          add.run();
        }
      }
      if (Clock::now() - opened > kTransaction) {
        database_.execute("COMMIT; BEGIN IMMEDIATE");
        opened = Clock::now();
      }
      report->fault = database_.take_error();
      report->interrupted = stop();
      return !report->fault && !report->interrupted;
    });
    if (report->fault || report->interrupted) break;
  }
  database_.execute("COMMIT");
  if (!report->fault) report->fault = database_.take_error();
}

void Importer::requeue() {
  database_.execute("BEGIN IMMEDIATE");
  if (options_.retry_failed) {
    database_.execute(
        "UPDATE files SET state = 'queued' WHERE state IN ('failed', 'timeout', 'oom', 'damaged', 'encrypted', "
        "'too_large') "
        "AND ifnull(code, '') <> 'special_file'");
  }
  Statement by_code = database_.prepare(
      "UPDATE files SET state = 'queued' WHERE code = ? AND state NOT IN ('ok', 'duplicate', 'container')");
  for (const std::string& code : options_.retry_codes) by_code.bind(1, code).run();
  database_.execute("COMMIT");
}

ImportReport Importer::run(const std::vector<std::string>& paths, const std::function<bool()>& stop,
                           const std::function<void(const Progress&)>& progress) {
  ImportReport report;
  if (options_.retry_failed || !options_.retry_codes.empty()) requeue();
  scan(paths, stop, &report);
  if (report.fault || report.interrupted) return report;
  Queue queue(this, &report);
  queue.run(stop, progress);
  return report;
}

}  // namespace vanban::archive
