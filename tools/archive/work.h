// The work that the documents of an archive give: whose it is, until when, and whether an answer is held.
#ifndef VANBAN_TOOLS_ARCHIVE_WORK_H_
#define VANBAN_TOOLS_ARCHIVE_WORK_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/forms.h"

namespace vanban::archive {

// The four that offices report, and what has no day.
enum class WorkState : std::uint8_t { done_in_time, done_late, in_time, overdue, done, open };
inline constexpr std::size_t kWorkStates = 6;

// A document of the body in charge that answers or carries out the one that gave the task.
struct WorkAnswer {
  std::int64_t document = 0;
  std::string number, issued_on;
};

struct Work {
  std::int64_t document = 0;
  std::string text, lead, joint, deadline, due, recurrence, output;
  std::string source;  // the document's name
  std::string path;    // of the unit in it
  WorkState state = WorkState::open;
  std::optional<WorkAnswer> answer;  // the first one
};

// Tasks in the order of their documents; `body` of the choice: in whose bodies these words stand. `today` is a day,
// ISO.
std::vector<Work> work_of(Database& database, const Choice& choice, std::string_view today);

// Some of it, without holding all: a page of what was chosen, and the counts of all states.
struct WorkPage {
  std::array<std::size_t, kWorkStates> counts{};
  std::size_t total = 0;  // in the state of the choice
  std::vector<Work> work;
};
struct WorkQuestion {
  Choice choice;
  std::size_t offset = 0;
  std::size_t limit = 100;
};
// What is due first, first; without a day last.
WorkPage page_of_work(Database& database, const WorkQuestion& question, std::string_view today);

// done_in_time; in Vietnamese: hoàn thành đúng hạn.
std::string_view name_of(WorkState state);
bool is_state(std::string_view name);
std::string_view vietnamese(WorkState state);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_WORK_H_
