// The page of tasks: what is to be done by whom until when, and the four counts that offices report.
#ifndef VANBAN_TOOLS_PAGE_TASKS_PAGE_H_
#define VANBAN_TOOLS_PAGE_TASKS_PAGE_H_

#include <string>
#include <vector>

#include "archive/work.h"
#include "page/html.h"

namespace vanban::page {

struct TasksQuestion {
  archive::Choice choice;
  std::string state;  // "": all
  std::size_t offset = 0;

  static constexpr std::size_t kShown = 100;
};

// `work` is all of it, before the state is asked for.
std::string tasks_page(const TasksQuestion& question, const std::vector<archive::Work>& work, const Say& say);

// {"schema": "vanban/tasks/1", "counts": ..., "tasks": [...]}
std::string tasks_json(const TasksQuestion& question, const std::vector<archive::Work>& work);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_TASKS_PAGE_H_
