#include "archive/importer.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "archive/document_store.h"
#include "archive/intake.h"
#include "archive/ledger.h"
#include "archive/transaction.h"

namespace vanban::archive {
namespace {

// A transaction lasts so long; longer on a slow machine, until it is worth its while.
constexpr auto kTransaction = std::chrono::milliseconds(250);
constexpr auto kLongestTransaction = std::chrono::seconds(2);
constexpr std::size_t kWorthWhile = 200;                     // files
constexpr std::size_t kWindow = 512;                         // files begun and not yet stored
constexpr std::size_t kMostHeld = std::size_t{96} << 20;     // bytes of results that wait for an earlier file
constexpr std::size_t kMostEntered = std::size_t{32} << 20;  // bytes of texts that a transaction enters

bool is_failure(std::string_view state) {
  return state == "failed" || state == "timeout" || state == "oom" || state == "damaged" || state == "encrypted" ||
         state == "too_large";
}

// A file that was begun: they are stored in the order in which they were begun.
struct Pending {
  std::uint64_t number = 0;
  QueuedFile file;
  std::optional<Yield> yield;
  std::string sha256;  // once it is known
};

// The work: takes queued rows by depth and path, gives them to the pool, stores what comes back in that order.
class Queue {
 public:
  using Show = std::function<void(const Progress&)>;

  Queue(Database& database, const Engine& engine, const ImportOptions& options, ImportReport* report)
      : database_(database),
        report_(report),
        ledger_(database, options.readers),
        documents_(database),
        transaction_(database, report),
        pool_(engine, options.pool,
              [this](std::uint64_t number, const std::string& sha256) { return is_known(number, sha256); }),
        left_(ledger_.queued()) {}

  void run(const std::function<bool()>& stop, const Show& show) {
    for (std::int64_t depth = 0; depth <= kMostDepth && !has_ended(); ++depth) work_through(depth, stop, show);
    if (!has_ended()) sweep();
  }

 private:
  bool has_ended() { return report_->interrupted || transaction_.has_failed(); }

  void work_through(std::int64_t depth, const std::function<bool()>& stop, const Show& show) {
    last_ = Value();
    ready_.clear();
    exhausted_ = false;
    while (!transaction_.has_failed()) {
      if (stop()) report_->interrupted = true;
      feed(depth);
      if (pending_.empty()) break;
      for (Pool::Done& done : pool_.wait(std::chrono::milliseconds(100))) take(std::move(done));
      // Workers are fed before results are stored, so that they do not wait for the disk.
      feed(depth);
      // A full disk may end the transaction: what came after it would be stored by itself, without its index.
      while (!pending_.empty() && pending_.front().yield && !transaction_.has_failed()) store_next(show);
      if (transaction_.is_open() && is_long_enough()) commit();
    }
    commit();
  }

  bool is_long_enough() const {
    const auto lasted = transaction_.age();
    return lasted > kLongestTransaction || documents_.bytes() > kMostEntered ||
           (lasted > kTransaction && transaction_.files() >= kWorthWhile);
  }

  void feed(std::int64_t depth) {
    while (!report_->interrupted && may_begin(depth)) begin();
  }

  bool may_begin(std::int64_t depth) {
    if (pending_.size() >= kWindow || held_ > kMostHeld) return false;
    if (ready_.empty() && !exhausted_) fetch(depth);
    return !ready_.empty() && pool_.has_room(ready_.front().is_short);
  }

  void fetch(std::int64_t depth) {
    for (QueuedFile& file : ledger_.next(depth, last_)) ready_.push_back(std::move(file));
    if (ready_.empty()) {
      exhausted_ = true;
    } else {
      last_ = ready_.back().path;
    }
  }

  void begin() {
    Pending pending;
    pending.file = std::move(ready_.front());
    ready_.pop_front();
    pending.number = ++numbers_;
    pool_.give(pending.number, ledger_.job_of(pending.file));
    pending_.push_back(std::move(pending));
  }

  // Known: stored already, or being read as an earlier file, which will be stored first.
  bool is_known(std::uint64_t number, const std::string& sha256) {
    const bool stored = ledger_.is_stored(sha256);
    bool earlier = false;
    for (Pending& pending : pending_) {
      if (pending.number == number) pending.sha256 = sha256;
      earlier = earlier || (pending.number < number && pending.sha256 == sha256);
    }
    return stored || earlier;
  }

  void take(Pool::Done done) {
    if (pending_.empty() || done.number < pending_.front().number) return;
    const std::size_t at = done.number - pending_.front().number;  // they are numbered one by one
    if (at >= pending_.size()) return;
    Pending& pending = pending_[at];
    if (done.yield.sha256.empty()) done.yield.sha256 = pending.sha256;
    held_ += weight_of(done.yield);
    pending.yield = std::move(done.yield);
  }

  void store_next(const Show& show) {
    Pending pending = std::move(pending_.front());
    pending_.pop_front();
    Yield yield = std::move(pending.yield).value_or(Yield());
    held_ -= std::min(held_, weight_of(yield));
    transaction_.open();
    store(pending.file, &yield);
    if (transaction_.has_failed()) return;
    transaction_.count(yield.state);
    ++done_;
    failed_ += is_failure(yield.state);
    show({done_, left_ > done_ ? left_ - done_ : 0, failed_, pending.file.path});
  }

  void store(const QueuedFile& file, Yield* yield) {
    if (ledger_.keep(file, *yield)) return;
    Reading reading;
    // Of a short text, which is read without asking, and of two that were read at once, it shows now.
    if (yield->state == "seen" || ledger_.is_stored(yield->sha256)) {
      reading = ledger_.same_as_stored(yield);
    } else {
      reading = ledger_.read_now(documents_.store(yield, ledger_.extractor_of(*yield)));
      documents_.store_evidence(file.id, file.was_read, *yield);
      left_ += ledger_.store_members(file, yield);
    }
    if (!transaction_.has_failed()) ledger_.finish(file, *yield, reading);
  }

  // Documents that no file holds any more: the file changed, or the archive that it was in.
  void sweep() {
    database_.execute(
        "DELETE FROM documents WHERE id NOT IN (SELECT document_id FROM files WHERE document_id IS NOT NULL)");
    transaction_.has_failed();
  }

  void commit() {
    if (transaction_.is_open() && !transaction_.has_failed()) documents_.write();
    transaction_.close();
  }

  Database& database_;
  ImportReport* report_;
  Ledger ledger_;
  DocumentStore documents_;
  Transaction transaction_;
  Pool pool_;
  std::deque<QueuedFile> ready_;
  std::deque<Pending> pending_;
  Value last_;
  bool exhausted_ = false;
  std::uint64_t numbers_ = 0;
  std::size_t held_ = 0;
  std::uint64_t done_ = 0;
  std::uint64_t left_ = 0;
  std::uint64_t failed_ = 0;
};

}  // namespace

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
  // As they are by default, a transaction does not fit into the cache, and is written to the log while it lasts and
  // read again; and the log is copied into the archive after each of them. Neither makes an import that is killed lose
  // more.
  database_.execute("PRAGMA cache_size = -65536");         // kB
  database_.execute("PRAGMA wal_autocheckpoint = 16384");  // pages
  if (options_.retry_failed || !options_.retry_codes.empty()) requeue();
  Intake(database_, options_.readers, &report).take(paths, stop);
  if (report.fault || report.interrupted) return report;
  Queue(database_, engine_, options_, &report).run(stop, progress);
  return report;
}

}  // namespace vanban::archive
