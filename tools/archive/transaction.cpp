#include "archive/transaction.h"

#include <utility>

namespace vanban::archive {

void Transaction::open() {
  if (open_) return;
  database_.execute("BEGIN IMMEDIATE");
  open_ = true;
  opened_ = std::chrono::steady_clock::now();
  files_ = 0;
}

void Transaction::close() {
  if (!open_) return;
  open_ = false;
  if (!has_failed()) database_.execute("COMMIT");
  const std::map<std::string, std::uint64_t> states = std::exchange(states_, {});
  if (has_failed()) {
    // A full disk may have ended it, or not: a COMMIT that failed for want of room leaves it open.
    database_.execute("ROLLBACK");
    database_.take_error();
    return;
  }
  for (const auto& [state, count] : states) report_->states[state] += count;
}

bool Transaction::has_failed() {
  if (!report_->fault) report_->fault = database_.take_error();
  return report_->fault.has_value();
}

}  // namespace vanban::archive
