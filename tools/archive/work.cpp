#include "archive/work.h"

#include <algorithm>
#include <map>

#include "shown.h"
#include "vanban/decode.h"

namespace vanban::archive {
namespace {

struct Reply {
  WorkAnswer answer;
  std::string issuer;  // its letters
};

std::string letters_of(std::string_view words) {
  std::string out;
  for (const char c : fold(words)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

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

WorkState state_of(const Work& work, std::string_view today) {
  const std::string due = last_day(work.due);
  if (due.empty()) return work.answer ? WorkState::done : WorkState::open;
  if (work.answer) return work.answer->issued_on <= due ? WorkState::done_in_time : WorkState::done_late;
  return today <= due ? WorkState::in_time : WorkState::overdue;
}

}  // namespace

std::vector<Work> work_of(Database& database, const Choice& choice, std::string_view today) {
  // Versions of one document count once.
  Statement tasks = database.prepare(
      "SELECT tasks.text, lead, joint, deadline, due, recurrence, output, path, documents.id, doc_type, number, "
      "issued_on, key FROM documents INDEXED BY documents_facts JOIN tasks ON document_id = documents.id WHERE (work "
      "IS NULL OR documents.id = "
      "(SELECT min(other.id) FROM documents AS other WHERE other.work = documents.work)) "
      "AND (?1 = '' OR issued_on >= ?1) AND (?2 = '' OR substr(issued_on, 1, 10) <= ?2) "
      "ORDER BY issued_on, issuer, CAST(serial AS INTEGER), documents.id, ord");
  tasks.bind(1, choice.from).bind(2, choice.to);
  const std::string body = fold(choice.body);
  Replies replies(database);
  std::vector<Work> all;
  while (tasks.step()) {
    Work work;
    int column = -1;
    for (std::string* field :
         {&work.text, &work.lead, &work.joint, &work.deadline, &work.due, &work.recurrence, &work.output, &work.path})
      *field = tasks.text(++column);
    if (!body.empty() && fold(work.lead + ';' + work.joint).find(body) == std::string::npos) continue;
    work.document = tasks.integer(++column);
    const std::string issued_on = tasks.text(column + 3);
    work.source = tools::shown_name(tasks.text(column + 1), tasks.text(column + 2), issued_on);
    for (const Reply& reply : replies.to(tasks.text(column + 4))) {
      if (work.answer || reply.answer.issued_on < issued_on || !is_one_of(reply.issuer, work.lead)) continue;
      work.answer = reply.answer;
    }
    work.state = state_of(work, today);
    all.push_back(std::move(work));
  }
  return all;
}

std::array<std::size_t, kWorkStates> count_states(const std::vector<Work>& work) {
  std::array<std::size_t, kWorkStates> counts{};
  for (const Work& each : work) ++counts[static_cast<std::size_t>(each.state)];
  return counts;
}

std::string_view name_of(WorkState state) {
  constexpr std::string_view kNames[] = {"done_in_time", "done_late", "in_time", "overdue", "done", "open"};
  return kNames[static_cast<std::size_t>(state)];
}

std::string_view vietnamese(WorkState state) {
  constexpr std::string_view kNames[] = {"hoàn thành đúng hạn", "hoàn thành quá hạn", "trong hạn", "quá hạn",
                                         "hoàn thành",          "không có thời hạn"};
  return kNames[static_cast<std::size_t>(state)];
}

}  // namespace vanban::archive
