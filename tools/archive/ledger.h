// The ledger of an import: the table of files, what they wait for and what became of them.
#ifndef VANBAN_TOOLS_ARCHIVE_LEDGER_H_
#define VANBAN_TOOLS_ARCHIVE_LEDGER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/database.h"
#include "archive/rows.h"
#include "archive/worker.h"

namespace vanban::archive {

inline constexpr int kMostDepth = 8;  // archives in archives

// Who reads in this run.
struct Readers {
  std::string extractor;   // version of the program and of its readers
  std::string recogniser;  // of scans, and its model; "": they are not recognised
  std::string grammar;     // names the grammars by what they say
  bool rereads = false;    // what other grammars read is read again
};

// Is a row of files what this run would make of the same bytes? ?2: the extractor; ?3: the recogniser, "" where scans
// are not recognised: then what another run recognised stands. Scans that wait for a recogniser are done once there is
// one. ?4: the grammars, "" where what others read stands.
inline constexpr const char* kAsNow =
    "(?4 IN ('', ifnull(grammar, '-')) AND (extractor = ?2 AND NOT (?3 <> '' AND (state = 'needs_ocr' OR ifnull(code, "
    "'') = 'pages_without_text')) OR "
    "extractor = ?2 || ' ' || ?3 OR ?3 = '' AND substr(extractor, 1, length(?2) + 1) = ?2 || ' '))";

// ?2 to ?4.
void bind_readers(const Readers& readers, Statement* statement);

struct QueuedFile {
  std::int64_t id = 0;
  std::int64_t depth = 0;  // of archives around it
  std::string path;
  bool was_read = false;  // in an earlier run, too
  bool is_inside = false;
  bool is_short = false;
};

// What was read of a file: its document, and by which grammars.
struct Reading {
  Value document;
  Value grammar;
};

class Ledger {
 public:
  Ledger(Database& database, Readers readers);

  std::uint64_t queued();
  // Some of those that wait, of one depth, behind a path ("": all) in the order of their paths.
  std::vector<QueuedFile> next(std::int64_t depth, const Value& last);
  // The way from the file on the disk to it.
  Job job_of(const QueuedFile& file);

  // Were these bytes read, as this run would read them?
  bool is_stored(const std::string& sha256);
  // What became of the first file with these bytes, for another one, and the state of `yield`.
  Reading same_as_stored(Yield* yield);
  // Queues what an archive holds; gives how many that are.
  std::uint64_t store_members(const QueuedFile& file, Yield* yield);
  void finish(const QueuedFile& file, const Yield& yield, const Reading& reading);
  // For a file that was read before and of which nothing can be had now, though nothing says that it has changed: keeps
  // its document and its members. False where there are none, or it is no such failure.
  bool keep(const QueuedFile& file, const Yield& yield);

  // What this run has read as that document.
  Reading read_now(Value document) const { return {std::move(document), readers_.grammar}; }
  // What a text depends on besides its bytes.
  std::string extractor_of(const Yield& yield) const;

 private:
  std::uint64_t add_members(const QueuedFile& file, Yield* yield);

  Database& database_;
  Readers readers_;
  Statement next_, container_, known_, finish_, keep_, add_member_, set_members_aside_, forget_members_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_LEDGER_H_
