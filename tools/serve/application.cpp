#include "serve/application.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>

#include "archive/corrections.h"
#include "archive/fields.h"
#include "archive/forms.h"
#include "archive/linked.h"
#include "archive/sheet.h"
#include "emit/json_string.h"
#include "page/address.h"
#include "page/assets.h"
#include "page/check_page.h"
#include "page/document_page.h"
#include "page/follow_page.h"
#include "page/search_page.h"
#include "page/shell.h"
#include "page/tasks_page.h"
#include "search/search.h"
#include "shown.h"
#include "vanban/graph_output.h"
#include "vanban/graph_questions.h"

namespace vanban::serve {
namespace {

using archive::Database;
using archive::Statement;

std::int64_t number_of(const std::string& text, std::int64_t otherwise, std::int64_t least, std::int64_t most) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) return otherwise;
  return number;
}

// ISO, of a day in either notation. What is no day asks for nothing.
std::string day_of(const std::string& text) {
  const auto day = tools::iso_date(text);
  constexpr std::size_t kDay = std::string_view("2024-03-05").size();
  return day && day->size() == kDay ? *day : std::string();
}

// What was written for a day and is none.
std::string no_day_of(const Request& request, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    std::string written = request.parameter(name);
    if (!written.empty() && day_of(written).empty()) return written;
  }
  return {};
}

std::string now() {
  const auto time = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return out;
}

// Compares all of it, so that the time tells nothing.
bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned differences = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differences |= static_cast<unsigned char>(a[i] ^ b[i]);
  return differences == 0;
}

std::optional<StoredDocument> stored(Database& database, std::int64_t id) {
  Statement row = database.prepare(
      "SELECT sha256, uri, text, json, pages, ifnull(key, 'doc:' || substr(sha256, 1, 16)) FROM documents WHERE id = "
      "?");
  row.bind(1, id);
  if (!row.step()) return std::nullopt;
  return StoredDocument{
      id, row.text(0), row.text(1), row.text(2), row.text(3), static_cast<int>(row.integer(4)), row.text(5)};
}

// The number of the document with this key: of the first, if there are several files of it.
std::optional<std::int64_t> held(Database& database, const std::string& key) {
  Statement row = database.prepare(
      key.starts_with("doc:")
          ? "SELECT id FROM documents WHERE sha256 >= substr(?1, 5) AND sha256 < substr(?1, 5) || 'g' LIMIT 1"
          : "SELECT min(id) FROM documents WHERE key = ?1");
  row.bind(1, key);
  if (!row.step() || row.is_null(0)) return std::nullopt;
  return row.integer(0);
}

// The file of a document that has pages to look at: rather one on the disk than one inside of another.
std::optional<PagedFile> paged_file(Database& database, std::int64_t id) {
  Statement way = database.prepare(
      "WITH RECURSIVE way(id, path, sha256, container, member, level) AS (SELECT * FROM (SELECT files.id, path, "
      "files.sha256, container, member, 0 FROM files JOIN documents ON documents.id = document_id WHERE documents.id = "
      "?1 AND (media_type = 'application/pdf' OR media_type LIKE 'image/%') ORDER BY depth, files.id LIMIT 1) UNION "
      "ALL "
      "SELECT files.id, files.path, files.sha256, files.container, files.member, level + 1 FROM files JOIN way ON "
      "files.id = way.container) SELECT path, way.sha256, way.container IS NULL, member, documents.sha256, media_type "
      "FROM way, documents WHERE documents.id = ?1 ORDER BY level DESC");
  way.bind(1, id);
  PagedFile file;
  while (way.step()) {
    if (way.integer(2) != 0) {
      file.path = way.text(0);
      file.path_sha256 = way.text(1);
    } else {
      file.members.push_back(way.text(3));
    }
    file.sha256 = way.text(4);
    file.media_type = way.text(5);
  }
  return file.path.empty() ? std::nullopt : std::optional(std::move(file));
}

// Where a field stands on its pages: the pieces of the text that its spans touch.
std::vector<page::PlaceOnPage> places_of(Database& database, std::int64_t id, const archive::Field& field) {
  constexpr std::size_t kMost = 20;
  std::vector<page::PlaceOnPage> places;
  Statement pieces = database.prepare(
      "SELECT page, left, top, right, bottom FROM pieces WHERE document_id = ? AND end > ? AND begin < ? AND page IS "
      "NOT NULL AND left IS NOT NULL ORDER BY ord");
  for (const Span span : field.spans) {
    pieces.bind(1, id).bind(2, std::int64_t{span.begin}).bind(3, std::int64_t{span.end});
    while (pieces.step()) {
      if (places.size() < kMost)
        places.push_back(
            {static_cast<int>(pieces.integer(0)), pieces.real(1), pieces.real(2), pieces.real(3), pieces.real(4)});
    }
  }
  return places;
}

archive::Choice choice_of(const Request& request) {
  return {request.parameter("body"),           day_of(request.parameter("from")),
          day_of(request.parameter("to")),     day_of(request.parameter("due_from")),
          day_of(request.parameter("due_to")), request.parameter("state")};
}

std::string error_json(std::string_view message) {
  std::string out = "{\"error\":";
  emit::append_json_string(message, &out);
  return out + "}";
}

std::optional<std::string> unless_blank(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return std::nullopt;
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

}  // namespace

struct Application::Asked {
  const Request& request;
  page::Say say;
  Database& database;
  bool wants_json = false;
};

Response Application::fault(Asked& asked, int status, std::string_view vietnamese, std::string_view english) {
  if (asked.wants_json) return json(error_json(english), status);
  return html(page::fault_page(asked.say(vietnamese, english), asked.request.address, asked.say), status);
}

Response Application::answer(const Request& request) {
  const page::Say say(request.cookie("language") == "en" ? page::Language::english : page::Language::vietnamese);
  auto lease = connections_.take();
  const bool wants_json = request.path.starts_with("/api/");
  if (!lease) {
    const std::string message = lease.error().text();
    return wants_json ? json(error_json(message), 500) : html(page::fault_page(message, "/", say), 500);
  }
  Asked asked{request, say, **lease, wants_json};
  Response response = route(asked);
  if (const auto error = (*lease)->take_error()) return fault(asked, 503, error->text(), error->text());
  return response;
}

Response Application::route(Asked& asked) {
  const Request& request = asked.request;
  if (request.method == "POST") {
    const std::string given = request.token.empty() ? request.parameter("token") : request.token;
    if (!is_same(given, token_))
      return fault(asked, 403, "Trang này đã cũ: tải lại rồi làm lại.",
                   "The token is missing or old: load the page again.");
    if (request.path == "/check" || request.path == "/api/corrections") return correct(asked);
    return fault(asked, 404, "Không có trang này.", "There is no such page.");
  }
  return asked.wants_json ? interface(asked) : page(asked);
}

Response Application::page(Asked& asked) {
  const std::string& path = asked.request.path;
  if (path == "/") return search(asked, false);
  if (path == "/follow") return follow(asked);
  if (path == "/missing" || path == "/conflicts") return questions(asked, path.substr(1));
  if (path == "/tasks") return tasks(asked, "html");
  if (path == "/tasks.xlsx") return tasks(asked, "xlsx");
  if (path == "/tasks.ics") return tasks(asked, "ics");
  if (path == "/check") return check(asked);
  if (path == "/check/errors") return errors(asked);
  if (path == "/language") return change_language(asked);
  if (path == "/openapi.json") return json(std::string(page::asset("openapi.json")));
  constexpr std::string_view kDocuments = "/documents/";
  if (path.starts_with(kDocuments)) return document(asked, path.substr(kDocuments.size()), false);
  constexpr std::string_view kPages = "/pages/";
  if (path.starts_with(kPages)) return page_picture(asked, path.substr(kPages.size()));
  constexpr std::string_view kAssets = "/assets/";
  if (path.starts_with(kAssets)) return asset(asked, path.substr(kAssets.size()));
  return fault(asked, 404, "Không có trang này.", "There is no such page.");
}

Response Application::interface(Asked& asked) {
  const std::string path = asked.request.path.substr(std::string_view("/api").size());
  if (path == "/search") return search(asked, true);
  if (path == "/tasks") return tasks(asked, "json");
  if (path == "/check") return check(asked);
  if (path == "/corrections") return corrections(asked);
  if (path == "/check/errors") return errors(asked);
  constexpr std::string_view kDocuments = "/documents/";
  if (path.starts_with(kDocuments)) return document(asked, path.substr(kDocuments.size()), true);
  for (const char* question : {"missing", "conflicts", "chain", "validity"}) {
    if (path.substr(1) == question) return questions(asked, question);
  }
  return fault(asked, 404, "Không có.", "There is no such address: /openapi.json names those that there are.");
}

Response Application::search(Asked& asked, bool as_json) {
  const Request& request = asked.request;
  search::Question question;
  question.query = request.parameter("q");
  search::Filters& filters = question.filters;
  filters = {.doc_type = request.parameter("type"),
             .issuer = request.parameter("issuer"),
             .province = request.parameter("province"),
             .year = request.parameter("year"),
             .from = day_of(request.parameter("from")),
             .to = day_of(request.parameter("to")),
             .cites = request.parameter("cites"),
             .cited_by = request.parameter("cited_by"),
             .assigned_to = request.parameter("assigned_to"),
             .due_before = day_of(request.parameter("due_before")),
             .only = std::nullopt};
  question.offset = static_cast<std::size_t>(number_of(request.parameter("offset"), 0, 0, 1'000'000'000));
  question.limit = static_cast<std::size_t>(number_of(request.parameter("limit"), 20, 1, search::Question::kMostHits));
  const std::string day = day_of(request.parameter("in_force_on"));
  if (!day.empty()) {
    const auto linked = graphs_.graph();
    if (!linked) return fault(asked, 500, linked.error().text(), linked.error().text());
    filters.only = archive::in_force(asked.database, (*linked)->graph, day);
  }
  const auto answer = search::search(asked.database, question);
  if (!answer) return fault(asked, 503, answer.error().text(), answer.error().text());
  return as_json ? json(search::answer_json(question, *answer, false))
                 : html(page::search_page(question, day, *answer,
                                          no_day_of(request, {"from", "to", "in_force_on", "due_before"}), asked.say));
}

Response Application::document(Asked& asked, const std::string& id, bool as_json) {
  const auto document = stored(asked.database, number_of(id, -1, 1, INT64_MAX));
  if (!document) return fault(asked, 404, "Kho không có văn bản này.", "The archive has no such document.");
  if (as_json) return json(document->json);
  const auto parsed = nlohmann::json::parse(document->json, nullptr, false);
  page::Corrections corrections;
  for (archive::Correction& each : archive::corrected_of(asked.database, document->sha256))
    corrections.push_back({each.field, each.extracted, each.value, each.author, each.at});
  const auto link_of = [&](const page::Mark& citation) {
    if (citation.key.empty()) return std::string();
    const auto there = held(asked.database, citation.key);
    return there ? "/documents/" + std::to_string(*there) : page::follow_address(citation.key);
  };
  page::Html out;
  out.open("div", {{"class", "bar"}});
  out.element("a", asked.say("Lược đồ, hiệu lực, chuỗi triển khai", "Relations, force, chain"),
              {{"href", page::follow_address(document->key)}});
  out.element("a", asked.say("Kiểm tra", "Check"), {{"href", "/check?id=" + id}});
  out.element("a", "JSON", {{"href", "/api/documents/" + id}});
  out.element("span", tools::shown_path(document->uri), {{"class", "quiet"}}).close("div");
  page::write_document(parsed, document->text, corrections, link_of, asked.say, &out);
  return html(
      page::whole_page({page::Room::document, page::name_of_document(parsed, corrections), asked.request.address, {}},
                       out.take(), asked.say));
}

Response Application::follow(Asked& asked) {
  const auto linked = graphs_.graph();
  if (!linked) return fault(asked, 500, linked.error().text(), linked.error().text());
  const Graph& graph = (*linked)->graph;
  const std::string key = asked.request.parameter("key");
  const auto node = graph.find(key);
  if (!node)
    return fault(asked, 404, "Không văn bản nào có khóa này.", "No document has this key, and none is cited by it.");
  std::string on = day_of(asked.request.parameter("on"));
  if (on.empty()) on = tools::today();
  return html(page::follow_page(graph, *node, on, no_day_of(asked.request, {"on"}),
                                held(asked.database, std::string(graph.node(*node).key)), asked.say));
}

Response Application::questions(Asked& asked, const std::string& question) {
  const auto linked = graphs_.graph();
  if (!linked) return fault(asked, 500, linked.error().text(), linked.error().text());
  const Graph& graph = (*linked)->graph;
  if (question == "missing")
    return asked.wants_json ? json(missing_json(graph, missing_of(graph), false))
                            : html(page::missing_page(graph, asked.say));
  if (question == "conflicts")
    return asked.wants_json ? json(conflicts_json(graph, conflicts_of(graph), false))
                            : html(page::conflicts_page(graph, asked.say));
  const auto node = graph.find(asked.request.parameter("key"));
  if (!node) return fault(asked, 404, "Không có.", "No document has this key, and none is cited by it.");
  if (question == "chain") return json(chain_json(graph, chain_of(graph, *node, {}), false));
  std::string on = day_of(asked.request.parameter("on"));
  if (on.empty()) on = tools::today();
  return json(validity_json(graph, *node, on, validity_of(graph, *node, on), false));
}

Response Application::tasks(Asked& asked, const std::string& form) {
  const archive::Choice choice = choice_of(asked.request);
  const auto file = [](std::string type, const std::string& name, std::string body) {
    return Response{200, std::move(type), std::move(body), {{"Content-Disposition", "attachment; filename=" + name}}};
  };
  if (form == "xlsx")
    return file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "nhiem-vu.xlsx",
                archive::to_xlsx(*archive::fill_form(asked.database, "nhiem-vu", choice)));
  if (form == "ics")
    return file("text/calendar; charset=utf-8", "nhiem-vu.ics", archive::calendar_of_tasks(asked.database, choice));
  archive::WorkQuestion question{.choice = choice};
  question.offset = static_cast<std::size_t>(number_of(asked.request.parameter("offset"), 0, 0, 1'000'000'000));
  const archive::WorkPage work = archive::page_of_work(asked.database, question, tools::today());
  return form == "json"
             ? json(page::tasks_json(work))
             : html(page::tasks_page(question, work, no_day_of(asked.request, {"from", "to", "due_from", "due_to"}),
                                     asked.say));
}

Response Application::check(Asked& asked) {
  const Request& request = asked.request;
  page::CheckQuestion question;
  question.percent = static_cast<int>(number_of(request.parameter("percent"), 100, 1, 100));
  question.author = request.cookie("author");
  question.token = token_;
  question.after = number_of(request.parameter("after"), 0, 0, INT64_MAX);
  const archive::Queue queue = archive::queue_of(asked.database, question.percent, question.after);
  if (asked.wants_json) {
    return json(nlohmann::json{{"schema", "vanban/check-queue/1"},
                               {"next", queue.next ? nlohmann::json(*queue.next) : nlohmann::json()},
                               {"left", queue.left},
                               {"checked", queue.checked}}
                    .dump());
  }
  const std::string id = request.parameter("id");
  const auto document = stored(asked.database, id.empty() ? queue.next.value_or(-1) : number_of(id, -1, 1, INT64_MAX));
  if (!document && !id.empty())
    return fault(asked, 404, "Kho không có văn bản này.", "The archive has no such document.");
  if (!document) return html(page::checked_page(question, queue, asked.say));
  return check_form(asked, question, queue, *document, {});
}

// The document beside its fields; with what was just typed, where it could not be stored.
Response Application::check_form(Asked& asked, const page::CheckQuestion& question, const archive::Queue& queue,
                                 const StoredDocument& document, Typed typed) {
  const auto parsed = nlohmann::json::parse(document.json, nullptr, false);
  page::Checked checked{document.id,
                        document.uri,
                        document.text,
                        &parsed,
                        archive::corrections_of(asked.database, document.sha256),
                        0,
                        {},
                        std::move(typed.values),
                        std::move(typed.faults)};
  if (draw_page_ && paged_file(asked.database, document.id)) {
    checked.pages = document.pages;
    for (const archive::Field& field : archive::fields_of(parsed))
      checked.places.emplace(field.name, places_of(asked.database, document.id, field));
  }
  const int status = checked.faults.empty() ? 200 : 400;
  return html(page::check_page(question, queue, checked, asked.say), status);
}

Response Application::page_picture(Asked& asked, const std::string& id_and_number) {
  const std::size_t stroke = std::min(id_and_number.find('/'), id_and_number.size());
  const std::int64_t number = number_of(id_and_number.substr(std::min(stroke + 1, id_and_number.size())), 0, 1, 99999);
  const auto file = paged_file(asked.database, number_of(id_and_number.substr(0, stroke), -1, 1, INT64_MAX));
  std::optional<std::string> picture;
  if (draw_page_ && file && number > 0) picture = draw_page_(*file, static_cast<int>(number));
  if (!picture)
    return fault(asked, 404, "Không vẽ được trang này: tệp gốc đã đổi hoặc không còn.",
                 "This page cannot be drawn: its file has changed or is gone.");
  return {200, "image/png", *std::move(picture), {}};
}

Response Application::errors(Asked& asked) {
  using archive::CountBy;
  const page::ErrorCounts counts{archive::count_errors(asked.database, CountBy::field),
                                 archive::count_errors(asked.database, CountBy::doc_type),
                                 archive::count_errors(asked.database, CountBy::author)};
  if (!asked.wants_json) return html(page::errors_page(counts, asked.say));
  nlohmann::json out{{"schema", "vanban/check-errors/1"}};
  const std::pair<const char*, const std::vector<archive::ErrorCount>*> groups[] = {
      {"field", &counts.by_field}, {"type", &counts.by_type}, {"author", &counts.by_author}};
  for (const auto& [name, group] : groups) {
    out[name] = nlohmann::json::array();
    for (const archive::ErrorCount& count : *group)
      out[name].push_back({{"name", count.name}, {"checked", count.checked}, {"wrong", count.wrong}});
  }
  return json(out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Response Application::corrections(Asked& asked) {
  const auto document = stored(asked.database, number_of(asked.request.parameter("id"), -1, 1, INT64_MAX));
  if (!document) return fault(asked, 404, "Kho không có văn bản này.", "The archive has no such document.");
  return json("{\"schema\":\"vanban/corrections/1\",\"corrections\":" +
              archive::corrections_json(archive::corrected_of(asked.database, document->sha256)) + "}");
}

Response Application::correct(Asked& asked) {
  const Request& request = asked.request;
  const auto document = stored(asked.database, number_of(request.parameter("id"), -1, 1, INT64_MAX));
  if (!document) return fault(asked, 404, "Kho không có văn bản này.", "The archive has no such document.");
  const auto author = unless_blank(request.parameter("author"));
  Typed typed;
  if (!author) typed.faults.emplace("author", asked.say("Ghi tên người kiểm tra.", "Say who has checked it: author."));
  std::vector<archive::Correction> corrections;
  for (const archive::Field& field : archive::fields_of(nlohmann::json::parse(document->json, nullptr, false))) {
    const auto given = request.parameters.find(field.name);
    if (given == request.parameters.end()) continue;
    typed.values.emplace(field.name, given->second);
    auto value = unless_blank(given->second);
    if (field.name == "date" && value) {
      value = tools::iso_date(*value);
      if (!value)
        typed.faults.emplace(field.name,
                             asked.say("Không có ngày này: ghi như 06/04/2023, hoặc 04/2023 nếu không rõ ngày.",
                                       "There is no such date: write 06/04/2023, or 04/2023 without a day."));
    }
    corrections.push_back({std::string(field.name), field.value, value, author.value_or(""), now()});
  }
  const auto percent = number_of(request.parameter("percent"), 100, 1, 100);
  if (!typed.faults.empty()) {
    if (asked.wants_json) return json(error_json(typed.faults.begin()->second), 400);
    const page::CheckQuestion question{
        static_cast<int>(percent), number_of(request.parameter("after"), 0, 0, INT64_MAX), author.value_or(""), token_};
    return check_form(asked, question, archive::queue_of(asked.database, question.percent, question.after), *document,
                      std::move(typed));
  }
  if (corrections.empty()) return fault(asked, 400, "Không có trường nào.", "There is no field in it.");
  if (const auto error = archive::store(asked.database, document->sha256, corrections))
    return fault(asked, 500, error->text(), error->text());
  if (asked.wants_json) return json("{\"stored\":" + std::to_string(corrections.size()) + "}");
  Response next = go_to("/check?percent=" + std::to_string(percent) + "&after=" + std::to_string(document->id));
  next.headers.emplace_back("Set-Cookie", "author=" + page::percent_encoded(*author) +
                                              "; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000");
  return next;
}

Response Application::change_language(Asked& asked) {
  const std::string back = asked.request.parameter("back");
  const std::string to = asked.request.parameter("to") == "en" ? "en" : "vi";
  // Only to a page of this application. Browsers leave tabs out and take \ for /: /<tab>/evil.example is another host.
  const bool is_ours = back.starts_with('/') && !back.starts_with("//") &&
                       std::none_of(back.begin(), back.end(), [](char c) { return (c >= 0 && c <= ' ') || c == '\\'; });
  Response response = go_to(is_ours ? back : "/");
  response.headers.emplace_back("Set-Cookie",
                                "language=" + to + "; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000");
  return response;
}

Response Application::asset(Asked& asked, const std::string& name) {
  const std::string_view content = page::asset(name);
  if (content.empty()) return fault(asked, 404, "Không có tệp này.", "There is no such file.");
  const char* type = name.ends_with(".css")  ? "text/css; charset=utf-8"
                     : name.ends_with(".js") ? "text/javascript; charset=utf-8"
                                             : "application/json";
  return {200, type, std::string(content), {}};
}

}  // namespace vanban::serve
