// The archive is written in transactions that last a moment. What is counted in one is true once it is committed.
#ifndef VANBAN_TOOLS_ARCHIVE_TRANSACTION_H_
#define VANBAN_TOOLS_ARCHIVE_TRANSACTION_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "archive/database.h"
#include "archive/import_report.h"

namespace vanban::archive {

class Transaction {
 public:
  // The report takes the first fault of the archive, and the files of each transaction that was committed.
  Transaction(Database& database, ImportReport* report) : database_(database), report_(report) {}

  // Begins one, if none is open.
  void open();
  bool is_open() const { return open_; }
  // One file more has come to that state.
  void count(const std::string& state) {
    ++states_[state];
    ++files_;
  }
  std::size_t files() const { return files_; }
  std::chrono::steady_clock::duration age() const { return std::chrono::steady_clock::now() - opened_; }
  // Commits. After a fault of the archive, or if this is one, nothing of it stays.
  void close();

  // Has the archive had a fault?
  bool has_failed();

 private:
  Database& database_;
  ImportReport* report_;
  bool open_ = false;
  std::chrono::steady_clock::time_point opened_;
  std::size_t files_ = 0;
  std::map<std::string, std::uint64_t> states_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_TRANSACTION_H_
