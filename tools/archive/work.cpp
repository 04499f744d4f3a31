#include "archive/work.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "search/index_text.h"
#include "shown.h"
#include "vanban/decode.h"

namespace vanban::archive {
namespace {

using search::letters_of;

constexpr std::string_view kStateNames[] = {"done_in_time", "done_late", "in_time", "overdue", "done", "open"};

struct Reply {
  WorkAnswer answer;
  std::string issuer;  // its letters
};

// A header writes Sở Nội vụ where a task says Sở Nội vụ tỉnh, and the other way.
bool is_one_of(const std::string& issuer, std::string_view bodies) {
  while (!bodies.empty() && !issuer.empty()) {
    const std::string body = letters_of(bodies.substr(0, bodies.find("; ")));
    bodies.remove_prefix(std::min(bodies.find("; "), bodies.size()));
    bodies.remove_prefix(std::min<std::size_t>(2, bodies.size()));
    if (!body.empty() && (issuer.find(body) != std::string::npos || body.find(issuer) != std::string::npos))
      return true;
  }
  return false;
}

// The replies to a document, in the order of their days.
class Replies {
 public:
  explicit Replies(Database& database)
      : citing_(database.prepare(
            "SELECT documents.id, number, issued_on, issuer FROM (SELECT DISTINCT document_id FROM citations WHERE key "
            "= ? AND relation IN ('responds_to', 'implements')) JOIN documents ON documents.id = document_id "
            "WHERE issued_on IS NOT NULL ORDER BY issued_on, documents.id")) {}

  const std::vector<Reply>& to(const std::string& key) {
    if (key == key_) return replies_;
    key_ = key;
    replies_.clear();
    if (key.empty()) return replies_;
    citing_.bind(1, key);
    while (citing_.step())
      replies_.push_back({{citing_.integer(0), citing_.text(1), citing_.text(2)}, letters_of(citing_.view(3))});
    return replies_;
  }

 private:
  Statement citing_;
  std::string key_;
  std::vector<Reply> replies_;
};

// What is due in a month or a year is due at its end.
std::string last_day(const std::string& due) {
  return due.empty() || due.size() >= 10 ? due : due + std::string("9999-99-99").substr(due.size());
}

WorkState state_of(const std::string& day, const WorkAnswer* answer, std::string_view today) {
  const std::string due = last_day(day);
  if (due.empty()) return answer != nullptr ? WorkState::done : WorkState::open;
  if (answer != nullptr) return answer->issued_on <= due ? WorkState::done_in_time : WorkState::done_late;
  return today <= due ? WorkState::in_time : WorkState::overdue;
}

bool is_due_then(const std::string& day, const Choice& choice) {
  if (choice.due_from.empty() && choice.due_to.empty()) return true;
  const std::string due = last_day(day);
  return !due.empty() && due >= choice.due_from && (choice.due_to.empty() || due <= choice.due_to);
}

bool is_in_state(WorkState state, const Choice& choice) {
  return choice.state.empty() || choice.state == name_of(state);
}

// The first answer of a body in charge to a document of that day and key; null where none is held.
const WorkAnswer* answer_to(const std::string& key, std::string_view issued_on, std::string_view lead,
                            Replies* replies) {
  for (const Reply& reply : replies->to(key)) {
    if (reply.answer.issued_on >= issued_on && is_one_of(reply.issuer, lead)) return &reply.answer;
  }
  return nullptr;
}

// Versions of one document count once; days as ?1 and ?2.
constexpr const char* kTasksOfChoice =
    "FROM documents INDEXED BY documents_facts CROSS JOIN tasks ON document_id = documents.id WHERE (work IS NULL OR "
    "documents.id = (SELECT min(other.id) FROM documents AS other WHERE other.work = documents.work)) AND (?1 = '' OR "
    "issued_on >= ?1) AND (?2 = '' OR substr(issued_on, 1, 10) <= ?2)";

// Where a task stands, and by what it is put in order.
struct Place {
  std::string due, issued_on;
  std::int64_t document = 0;
  std::int64_t ord = 0;
  WorkState state = WorkState::open;

  friend bool operator<(const Place& a, const Place& b) {
    return std::tuple(a.due.empty(), std::string_view(a.due), std::string_view(a.issued_on), a.document, a.ord) <
           std::tuple(b.due.empty(), std::string_view(b.due), std::string_view(b.issued_on), b.document, b.ord);
  }
};

// What a Work is made of, for task_in and answer_in.
constexpr std::string_view kWorkColumns =
    "tasks.text, lead, joint, deadline, due, recurrence, output, path, documents.id, doc_type, number, issued_on, key ";
// Those of them behind the task's own.
enum : int { kDocument = 8, kDocType, kNumber, kIssuedOn, kKey };

// The task of a row of kWorkColumns, without state and answer.
Work task_in(const Statement& row) {
  Work work;
  int column = 0;
  for (std::string* field :
       {&work.text, &work.lead, &work.joint, &work.deadline, &work.due, &work.recurrence, &work.output, &work.path}) {
    *field = row.text(column++);
  }
  work.document = row.integer(kDocument);
  work.source = tools::shown_name(row.text(kDocType), row.text(kNumber), row.text(kIssuedOn));
  return work;
}

const WorkAnswer* answer_in(const Statement& row, const Work& work, Replies* replies) {
  return answer_to(row.text(kKey), row.text(kIssuedOn), work.lead, replies);
}

// The tasks that are asked for, in no order. Counts those of every state, whichever is asked for.
std::vector<Place> places_of(Database& database, const Choice& choice, std::string_view today, Replies* replies,
                             WorkPage* page) {
  std::vector<Place> places;
  const std::string body = fold(choice.body);
  std::map<std::string, bool, std::less<>> bodies;  // the same names come again and again
  const auto is_meant = [&](std::string_view names) {
    const auto known = bodies.find(names);
    if (known != bodies.end()) return known->second;
    return bodies.emplace(names, fold(names).find(body) != std::string::npos).first->second;
  };
  Statement tasks =
      database.prepare("SELECT documents.id, ord, issued_on, key, due, lead, joint " + std::string(kTasksOfChoice));
  tasks.bind(1, choice.from).bind(2, choice.to);
  while (tasks.step()) {
    if (!body.empty() && !is_meant(tasks.view(5)) && !is_meant(tasks.view(6))) continue;
    const std::string due = tasks.text(4);
    if (!is_due_then(due, choice)) continue;
    const WorkState state = state_of(due, answer_to(tasks.text(3), tasks.view(2), tasks.view(5), replies), today);
    ++page->counts[static_cast<std::size_t>(state)];
    if (is_in_state(state, choice)) places.push_back({due, tasks.text(2), tasks.integer(0), tasks.integer(1), state});
  }
  return places;
}

}  // namespace

std::vector<Work> work_of(Database& database, const Choice& choice, std::string_view today) {
  Statement tasks = database.prepare("SELECT " + std::string(kWorkColumns) + std::string(kTasksOfChoice) +
                                     " ORDER BY issued_on, issuer, CAST(serial AS INTEGER), documents.id, ord");
  tasks.bind(1, choice.from).bind(2, choice.to);
  const std::string body = fold(choice.body);
  Replies replies(database);
  std::vector<Work> all;
  while (tasks.step()) {
    Work work = task_in(tasks);
    if (!body.empty() && fold(work.lead + ';' + work.joint).find(body) == std::string::npos) continue;
    if (!is_due_then(work.due, choice)) continue;
    const WorkAnswer* answer = answer_in(tasks, work, &replies);
    if (answer != nullptr) work.answer = *answer;
    work.state = state_of(work.due, answer, today);
    if (is_in_state(work.state, choice)) all.push_back(std::move(work));
  }
  return all;
}

WorkPage page_of_work(Database& database, const WorkQuestion& question, std::string_view today) {
  WorkPage page;
  Replies replies(database);
  std::vector<Place> places = places_of(database, question.choice, today, &replies, &page);
  page.total = places.size();
  const std::size_t end = std::min(places.size(), question.offset + question.limit);
  if (question.offset >= end) return page;
  std::partial_sort(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(end), places.end());
  Statement one =
      database.prepare("SELECT " + std::string(kWorkColumns) +
                       "FROM tasks JOIN documents ON documents.id = document_id WHERE document_id = ? AND ord = ?");
  for (std::size_t i = question.offset; i < end; ++i) {
    one.bind(1, places[i].document).bind(2, places[i].ord);
    if (!one.step()) continue;
    Work work = task_in(one);
    work.state = places[i].state;
    if (const WorkAnswer* answer = answer_in(one, work, &replies); answer != nullptr) work.answer = *answer;
    page.work.push_back(std::move(work));
    one.reset();
  }
  return page;
}

std::string_view name_of(WorkState state) { return kStateNames[static_cast<std::size_t>(state)]; }

bool is_state(std::string_view name) {
  return std::find(std::begin(kStateNames), std::end(kStateNames), name) != std::end(kStateNames);
}

std::string_view vietnamese(WorkState state) {
  constexpr std::string_view kNames[] = {"hoàn thành đúng hạn", "hoàn thành quá hạn", "trong hạn", "quá hạn",
                                         "hoàn thành",          "không có thời hạn"};
  return kNames[static_cast<std::size_t>(state)];
}

}  // namespace vanban::archive
