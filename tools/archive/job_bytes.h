// JobBytes: the bytes that a worker is to read: of a file on the disk, or of one inside it.
#ifndef VANBAN_TOOLS_ARCHIVE_JOB_BYTES_H_
#define VANBAN_TOOLS_ARCHIVE_JOB_BYTES_H_

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/rows.h"
#include "ingest/container.h"
#include "ingest/file_text.h"

namespace vanban::archive {

// A file on the disk, or one inside it, step by step.
struct Job {
  std::string path;                  // what the ledger calls it
  std::string outer;                 // the file on the disk
  std::vector<std::string> members;  // the way in, from the outside
  bool is_short = false;             // read in a moment, whatever it is
};

// The members of a container are jobs that follow one another: it stays open, unless it changes on the disk, until a
// job asks for something else. Opened for each of 20,000 members, it would be read 20,000 times.
class JobBytes {
 public:
  explicit JobBytes(std::int64_t largest_file) : largest_file_(largest_file) {}

  // Fills `failed` where they cannot be had, and `evidence` with what a message says of the file that it carries.
  std::string take(const Job& job, std::optional<Yield>* failed, std::vector<ingest::Evidence>* evidence);

  // How many containers were opened so far.
  std::size_t opened() const { return opened_; }

 private:
  using Way = std::vector<std::string>;  // members, from the outside

  // A container that is open.
  struct Level {
    Way way;  // to it from the file on the disk, which has none
    std::string bytes;
    Result<std::unique_ptr<ingest::Container>> container;
    std::optional<std::vector<ingest::Evidence>> evidence;  // of a message: of this one, or of one around it

    Result<std::string> read(const std::string& member) const;
  };

  Result<std::string> read_member(const Way& members);
  void open(Way way, std::string bytes);

  std::int64_t largest_file_;
  std::string outer_;        // the file on the disk that the levels are of
  struct stat state_ {};     // and how it was
  std::list<Level> levels_;  // one inside the other; each stays where it is, for its container looks into its bytes
  std::size_t opened_ = 0;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_JOB_BYTES_H_
