#include "page/shell.h"

#include "page/address.h"

namespace vanban::page {
namespace {

struct Door {
  Room room;
  std::string_view path, vietnamese, english;
};

constexpr Door kDoors[] = {{Room::search, "/", "Tìm kiếm", "Search"},
                           {Room::tasks, "/tasks", "Nhiệm vụ", "Tasks"},
                           {Room::check, "/check", "Kiểm tra", "Check"},
                           {Room::missing, "/missing", "Còn thiếu", "Missing"},
                           {Room::conflicts, "/conflicts", "Mâu thuẫn", "Conflicts"}};

void write_top(const Shell& shell, const Say& say, Html* html) {
  html->open("header", {{"class", "top"}});
  html->element("a", say("Đến nội dung", "Skip to the content"), {{"class", "skip"}, {"href", "#main"}});
  html->element("strong", "vanban").open("nav", {{"aria-label", say("Các trang", "Pages")}});
  for (const Door& door : kDoors) {
    const bool is_here = door.room == shell.room;
    html->element("a", say(door.vietnamese, door.english),
                  {{"href", door.path}, {"aria-current", is_here ? "page" : std::string_view()}});
  }
  html->close("nav");
  const bool vietnamese = say.language() == Language::vietnamese;
  const std::string other = Address("/language").with("to", vietnamese ? "en" : "vi").with("back", shell.here).text();
  html->element("a", vietnamese ? "English" : "Tiếng Việt",
                {{"class", "language"}, {"href", other}, {"lang", vietnamese ? "en" : "vi"}});
  html->close("header");
}

}  // namespace

std::string whole_page(const Shell& shell, std::string_view main, const Say& say) {
  Html html;
  html.markup("<!DOCTYPE html>\n").open("html", {{"lang", say.code()}}).open("head");
  html.markup(
      "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      "<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/assets/style.css\">"
      "<link rel=\"stylesheet\" href=\"/assets/rooms.css\">");
  html.element("title", shell.title + " – vanban");
  if (!shell.script.empty())
    html.element("script", "", {{"src", "/assets/" + std::string(shell.script)}, {"defer", ""}});
  html.close("head").open("body", {{"class", shell.room == Room::document ? "reading" : "room"}});
  write_top(shell, say, &html);
  return html.markup(main).close("body").close("html").markup("\n").take();
}

std::string fault_page(std::string_view message, std::string_view here, const Say& say) {
  Html html;
  html.open("main", {{"id", "main"}}).element("h1", say("Không thực hiện được", "This could not be done"));
  html.element("p", message).close("main");
  return whole_page({Room::search, std::string(say("Lỗi", "Fault")), std::string(here), {}}, html.take(), say);
}

}  // namespace vanban::page
