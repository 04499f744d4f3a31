// What paths hold, put into the ledger to wait for being read.
#ifndef VANBAN_TOOLS_ARCHIVE_INTAKE_H_
#define VANBAN_TOOLS_ARCHIVE_INTAKE_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/import_report.h"
#include "archive/ledger.h"
#include "archive/transaction.h"
#include "archive/walk.h"

namespace vanban::archive {

class Intake {
 public:
  Intake(Database& database, Readers readers, ImportReport* report);

  // A file that is there already, unchanged and read as this run would read it, stays as it is. `stop` is asked between
  // files.
  void take(const std::vector<std::string>& paths, const std::function<bool()>& stop);

 private:
  struct Entry {
    std::int64_t id = 0;  // 0: it is not there
    bool is_same = false;
  };
  Entry entry_of(const Found& found);
  void put(const Found& found);

  Readers readers_;
  ImportReport* report_;
  Transaction transaction_;
  Statement known_, reread_, add_, change_, forget_evidence_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_INTAKE_H_
