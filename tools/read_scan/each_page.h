// Pages read by processes of their own: one that crashes, never ends or wants too much memory costs its page.
#ifndef VANBAN_TOOLS_READ_SCAN_EACH_PAGE_H_
#define VANBAN_TOOLS_READ_SCAN_EACH_PAGE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace vanban::scan {

struct PageLimits {
  std::size_t at_once = 1;       // processes
  int seconds = 60;              // of work for a page; one that stops working may stand still for twice as long
  std::size_t memory_mb = 1024;  // resident
};

enum class PageEnd { read, broken, crashed, late, memory };

// Calls `read` in a process for each of the numbers, and `take` here, in the order of the numbers. `read` may throw;
// what it returns is what `take` gets; "" is a page that is broken. While pages are worked on `alive` is called every
// few seconds, however slow a loaded machine makes them. False: a process could not be started, or `take` said no.
bool each_page(const std::vector<int>& numbers, const PageLimits& limits, const std::function<std::string(int)>& read,
               const std::function<bool(int, PageEnd, const std::string&)>& take, const std::function<void()>& alive);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_EACH_PAGE_H_
