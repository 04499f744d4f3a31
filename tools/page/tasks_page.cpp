#include "page/tasks_page.h"

#include "emit/json_members.h"
#include "emit/json_writer.h"
#include "page/address.h"
#include "page/day_input.h"
#include "page/shell.h"
#include "shown.h"

namespace vanban::page {
namespace {

using archive::Work;
using archive::WorkPage;
using archive::WorkQuestion;
using archive::WorkState;

constexpr WorkState kStates[] = {WorkState::done_in_time, WorkState::done_late, WorkState::in_time,
                                 WorkState::overdue,      WorkState::done,      WorkState::open};

std::string_view english(WorkState state) {
  constexpr std::string_view kNames[] = {"done in time", "done late", "in time", "overdue", "done", "no deadline"};
  return kNames[static_cast<std::size_t>(state)];
}

Address address_of(std::string path, const WorkQuestion& question) {
  return Address(std::move(path))
      .with("body", question.choice.body)
      .with("from", question.choice.from)
      .with("to", question.choice.to)
      .with("due_from", question.choice.due_from)
      .with("due_to", question.choice.due_to)
      .with("state", question.choice.state);
}

void write_form(const WorkQuestion& question, const Say& say, Html* html) {
  const archive::Choice& choice = question.choice;
  const auto value = [](const std::string& text) { return text.empty() ? std::string_view() : std::string_view(text); };
  html->open("form", {{"action", "/tasks"}, {"method", "get"}, {"class", "ask"}}).open("div", {{"class", "filters"}});
  html->open("label").text(say("Cơ quan", "Body"));
  html->open("input", {{"name", "body"}, {"maxlength", "200"}, {"value", value(choice.body)}}).close("label");
  write_day_input("due_from", say("Thời hạn từ ngày", "Due from"), choice.due_from, say, html);
  write_day_input("due_to", say("đến ngày", "to"), choice.due_to, say, html);
  write_day_input("from", say("Văn bản từ ngày", "Documents from"), choice.from, say, html);
  write_day_input("to", say("đến ngày", "to"), choice.to, say, html);
  if (!choice.state.empty()) html->open("input", {{"type", "hidden"}, {"name", "state"}, {"value", choice.state}});
  html->element("button", say("Xem", "Show"), {{"type", "submit"}}).close("div").close("form");
}

void write_nothing(const WorkQuestion& question, const Say& say, Html* html) {
  const archive::Choice& choice = question.choice;
  const bool is_narrowed =
      !(choice.body + choice.from + choice.to + choice.due_from + choice.due_to + choice.state).empty();
  html->open("p", {{"class", "quiet"}});
  if (is_narrowed) {
    html->text(say("Không có nhiệm vụ nào như vậy. ", "There is no such task. "))
        .element("a", say("Xem tất cả", "Show all"), {{"href", "/tasks"}});
  } else {
    html->text(say("Văn bản trong kho không giao nhiệm vụ nào.", "No document of the archive gives a task."));
  }
  html->close("p");
}

void write_counts(const WorkQuestion& question, const WorkPage& page, const Say& say, Html* html) {
  html->open("ul", {{"class", "counts"}});
  for (const WorkState state : kStates) {
    const std::string name(archive::name_of(state));
    const bool is_chosen = question.choice.state == name;
    const Address address = address_of("/tasks", question).with("state", is_chosen ? "" : name);
    html->open("li", {{"class", name}});
    html->open("a", {{"href", address.text()}, {"aria-current", is_chosen ? "true" : std::string_view()}});
    html->element("b", std::to_string(page.counts[static_cast<std::size_t>(state)]));
    html->text(" ").text(say(archive::vietnamese(state), english(state))).close("a").close("li");
  }
  html->close("ul");
}

void write_row(const Work& work, const Say& say, Html* html) {
  const std::string until = work.due.empty() ? work.deadline : tools::shown_date(work.due);
  html->open("tr").element("td", until, {{"data-label", say("Thời hạn", "Due")}});
  html->open("td", {{"data-label", say("Chủ trì", "In charge")}}).source(work.lead);
  if (!work.joint.empty())
    html->element("div", std::string(say("phối hợp: ", "with: ")) + work.joint, {{"class", "quiet"}});
  html->close("td");
  html->open("td", {{"data-label", say("Nhiệm vụ", "Task")}}).source(work.text);
  html->open("div", {{"class", "quiet"}});
  html->element("a", work.source.empty() ? std::string(say("văn bản", "document")) : work.source,
                {{"href", "/documents/" + std::to_string(work.document)}});
  if (!work.path.empty()) html->source(", " + work.path);
  html->close("div").close("td");
  html->open("td", {{"data-label", say("Tình trạng", "State")}});
  html->element("span", say(archive::vietnamese(work.state), english(work.state)),
                {{"class", "badge " + std::string(archive::name_of(work.state))}});
  if (work.answer)
    html->text(" ").element("a", work.answer->number.empty() ? "→" : work.answer->number,
                            {{"href", "/documents/" + std::to_string(work.answer->document)}});
  html->close("td").close("tr");
}

}  // namespace

std::string tasks_page(const WorkQuestion& question, const WorkPage& page, std::string_view no_day, const Say& say) {
  Html html;
  html.open("main", {{"id", "main"}}).element("h1", say("Nhiệm vụ được giao", "Tasks"));
  write_form(question, say, &html);
  write_no_day(no_day, say, &html);
  write_counts(question, page, say, &html);
  html.open("p");
  html.element("a", say("Tải bảng Excel", "Workbook"), {{"href", address_of("/tasks.xlsx", question).text()}})
      .text(" · ");
  html.element("a", say("Tải lịch (iCalendar)", "Calendar"), {{"href", address_of("/tasks.ics", question).text()}});
  html.close("p");
  if (page.work.empty()) write_nothing(question, say, &html);
  html.open("table", {{"class", "tasks"}, {"hidden", page.work.empty() ? "" : std::string_view()}})
      .open("thead")
      .open("tr");
  for (const std::string_view name :
       {say("Thời hạn", "Due"), say("Chủ trì", "In charge"), say("Nhiệm vụ", "Task"), say("Tình trạng", "State")})
    html.element("th", name, {{"scope", "col"}});
  html.close("tr").close("thead").open("tbody");
  for (const Work& work : page.work) write_row(work, say, &html);
  const std::size_t end = question.offset + page.work.size();
  html.close("tbody").close("table").open("nav",
                                          {{"class", "pages"}, {"aria-label", say("Các trang", "Pages of tasks")}});
  const Address here = address_of("/tasks", question);
  if (question.offset > 0) html.element("a", say("← Đầu", "← First"), {{"href", here.text()}});
  if (!page.work.empty() && end < page.total)
    html.element("a", say("Sau →", "Next →"), {{"href", here.with("offset", std::to_string(end)).text()}});
  html.close("nav").close("main");
  return whole_page({Room::tasks, std::string(say("Nhiệm vụ", "Tasks")), here.text(), {}}, html.take(), say);
}

std::string tasks_json(const WorkPage& page) {
  std::string out;
  emit::JsonWriter json(false, &out);
  json.begin_object();
  word_member(json, "schema", "vanban/tasks/1");
  json.key("counts");
  json.begin_object();
  for (const WorkState state : kStates) {
    integer_member(json, archive::name_of(state),
                   static_cast<std::int64_t>(page.counts[static_cast<std::size_t>(state)]));
  }
  json.end_object();
  objects_member(json, "tasks", page.work, [&](const Work& work) {
    integer_member(json, "document", work.document);
    nullable_member(json, "source", work.source);
    nullable_member(json, "path", work.path);
    nullable_member(json, "text", work.text);
    nullable_member(json, "lead", work.lead);
    nullable_member(json, "with", work.joint);
    nullable_member(json, "deadline", work.deadline);
    nullable_member(json, "due", work.due);
    nullable_member(json, "recurrence", work.recurrence);
    word_member(json, "state", archive::name_of(work.state));
    nullable_member(json, "answer", work.answer ? work.answer->number : std::string());
  });
  json.end_object();
  return out;
}

}  // namespace vanban::page
