#include "page/search_page.h"

#include "page/address.h"
#include "page/day_input.h"
#include "page/marks.h"
#include "page/shell.h"
#include "search/place_names.h"
#include "shown.h"

namespace vanban::page {
namespace {

using search::Answer;
using search::Facet;
using search::Filters;
using search::Hit;
using search::Question;

struct Input {
  std::string_view name, vietnamese, english;
  std::string value;
  bool is_day = false;
};

std::vector<Input> inputs_of(const Filters& filters, std::string_view in_force_on) {
  return {{"type", "Loại văn bản", "Type", filters.doc_type},
          {"issuer", "Cơ quan ban hành", "Issuing body", filters.issuer},
          {"province", "Tỉnh, thành phố", "Province", filters.province},
          {"year", "Năm", "Year", filters.year},
          {"from", "Từ ngày", "From", filters.from, true},
          {"to", "Đến ngày", "To", filters.to, true},
          {"cites", "Viện dẫn văn bản", "Cites", filters.cites},
          {"cited_by", "Được viện dẫn bởi", "Cited by", filters.cited_by},
          {"in_force_on", "Còn hiệu lực ngày", "In force on", std::string(in_force_on), true},
          {"assigned_to", "Giao việc cho", "Gives work to", filters.assigned_to},
          {"due_before", "Hạn trước ngày", "Work due before", filters.due_before, true}};
}

class Page {
 public:
  Page(const Question& question, std::string_view in_force_on, const Answer& answer, std::string_view no_day,
       const Say& say)
      : question_(question),
        answer_(answer),
        no_day_(no_day),
        say_(say),
        inputs_(inputs_of(question.filters, in_force_on)),
        here_("/") {
    here_ = here_.with("q", question.query);
    for (const Input& input : inputs_) here_ = here_.with(std::string(input.name), input.value);
  }

  std::string write() {
    html_.open("main", {{"id", "main"}, {"class", "search"}});
    write_form();
    html_.open("div", {{"class", "found"}});
    write_facets();
    write_hits();
    html_.close("div").close("main");
    const std::string title = question_.query.empty() ? std::string(say_("Tìm kiếm", "Search")) : question_.query;
    const Address here = here_.with("offset", question_.offset > 0 ? std::to_string(question_.offset) : "");
    return whole_page({Room::search, title, here.text(), {}}, html_.take(), say_);
  }

 private:
  void write_form() {
    html_.open("form", {{"action", "/"}, {"method", "get"}, {"role", "search"}, {"class", "ask"}});
    html_.element("label", say_("Từ ngữ, số ký hiệu", "Words or a number"), {{"for", "q"}});
    html_.open("div", {{"class", "line"}});
    html_.open("input", {{"id", "q"},
                         {"name", "q"},
                         {"type", "search"},
                         {"value", question_.query.empty() ? std::string_view() : question_.query},
                         {"maxlength", "500"},
                         {"autocomplete", "off"},
                         {"placeholder", say_("cải cách hành chính, 331 qd tu, \"phòng cháy\", tuyên truy*",
                                              "cải cách hành chính, 331 qd tu, \"phòng cháy\", tuyên truy*")}});
    html_.element("button", say_("Tìm", "Search"), {{"type", "submit"}}).close("div");
    bool is_used = false;
    for (const Input& input : inputs_) is_used = is_used || !input.value.empty();
    html_.open("details", {{"open", is_used || !no_day_.empty() ? "" : std::string_view()}});
    html_.element("summary", say_("Lọc thêm", "Filters")).open("div", {{"class", "filters"}});
    for (const Input& input : inputs_) {
      if (input.is_day) {
        write_day_input(input.name, say_(input.vietnamese, input.english), input.value, say_, &html_);
        continue;
      }
      html_.open("label").text(say_(input.vietnamese, input.english));
      html_.open("input", {{"name", input.name},
                           {"maxlength", "200"},
                           {"value", input.value.empty() ? std::string_view() : input.value}});
      html_.close("label");
    }
    html_.close("div");
    html_.open("p", {{"class", "line"}}).element("button", say_("Lọc", "Filter"), {{"type", "submit"}});
    if (is_used)
      html_.element("a", say_("Bỏ mọi bộ lọc", "Remove all filters"),
                    {{"href", Address("/").with("q", question_.query).text()}});
    html_.close("p").close("details").close("form");
    write_no_day(no_day_, say_, &html_);
  }

  std::string_view facet_name(std::string_view name) const {
    for (const Input& input : inputs_) {
      if (input.name == name) return say_(input.vietnamese, input.english);
    }
    return name;
  }

  bool is_filtered(std::string_view name) const {
    for (const Input& input : inputs_) {
      if (input.name == name) return !input.value.empty();
    }
    return false;
  }

  void write_facets() {
    html_.open("aside", {{"class", "facets"}, {"aria-label", say_("Thu hẹp", "Narrow down")}});
    for (const Facet& facet : answer_.facets) {
      if (facet.values.empty()) continue;
      const std::string name(facet.name);
      html_.element("h2", facet_name(name)).open("ul");
      for (const auto& [value, count] : facet.values) {
        // In quotes, the whole name is meant: as many are found as the count says.
        const std::string shown = name == "province" ? search::place_name(value) : value;
        const std::string asked = name == "issuer" ? '"' + value + '"' : shown;
        html_.open("li").element("a", shown, {{"href", here_.with(name, asked).text()}});
        html_.element("span", " " + std::to_string(count), {{"class", "quiet"}}).close("li");
      }
      if (is_filtered(name)) {
        html_.open("li")
            .element("a", say_("× bỏ lọc", "× remove"), {{"href", here_.with(name, "").text()}})
            .close("li");
      }
      html_.close("ul");
    }
    html_.close("aside");
  }

  void write_hits() {
    html_.open("section", {{"aria-label", say_("Kết quả", "Results")}});
    const std::string count = std::to_string(answer_.total);
    std::string words = count + std::string(say_(" văn bản", answer_.total == 1 ? " document" : " documents"));
    if (answer_.hits.size() < answer_.total && !answer_.hits.empty())
      words += std::string(say_(" · đang xem ", ", these are ")) + std::to_string(question_.offset + 1) + "–" +
               std::to_string(question_.offset + answer_.hits.size());
    html_.element("p", words, {{"class", "count"}, {"role", "status"}});
    if (answer_.total == 0) write_nothing();
    html_.open("ol", {{"class", "hits"}, {"start", std::to_string(question_.offset + 1)}});
    for (const Hit& hit : answer_.hits) write_hit(hit);
    html_.close("ol");
    write_pages();
    html_.close("section");
  }

  // What to do where nothing is found.
  void write_nothing() {
    bool is_filtered = false;
    for (const Input& input : inputs_) is_filtered = is_filtered || !input.value.empty();
    html_.open("div", {{"class", "nothing"}});
    if (question_.query.empty() && !is_filtered) {
      html_.element("p", say_("Kho chưa có văn bản nào. Nhập bằng lệnh: vanban import --into KHO.db THƯ-MỤC",
                              "The archive holds no document yet: vanban import --into ARCHIVE.db FOLDER"));
    } else {
      html_.element("p", say_("Không tìm thấy văn bản nào có đủ các từ này.", "No document has all of these words."));
      html_.open("ul");
      if (is_filtered)
        html_.open("li")
            .element("a", say_("Bỏ mọi bộ lọc", "Remove all filters"),
                     {{"href", Address("/").with("q", question_.query).text()}})
            .close("li");
      html_.element("li", say_("Thử ít từ hơn, hoặc viết không dấu: cai cach hanh chinh.",
                               "Try fewer words, or words without marks: cai cach hanh chinh."));
      html_.element("li", say_("Thêm * để tìm theo phần đầu của từ: tuyên truy*.",
                               "Add * to search by the beginning of a word: tuyên truy*."));
      html_
          .element("li", say_("Số ký hiệu viết thế nào cũng được: 331 qd tu.",
                              "Numbers may be written in any way: 331 qd tu."))
          .close("ul");
    }
    html_.close("div");
  }

  void write_hit(const Hit& hit) {
    html_.open("li").open("article");
    const std::string name = tools::shown_name(hit.doc_type, hit.number, hit.issued_on);
    const std::string_view path = tools::shown_path(hit.uri);
    html_.open("h3").element("a", name.empty() ? tools::shown_file(path) : name,
                             {{"href", "/documents/" + std::to_string(hit.id)}});
    if (hit.found == search::Found::number)
      html_.text(" ").element("span", say_("đúng số", "this number"), {{"class", "badge"}});
    if (hit.found == search::Found::cites)
      html_.text(" ").element("span", say_("viện dẫn số này", "cites it"), {{"class", "badge"}});
    html_.close("h3");
    write_corrected(hit);
    if (!hit.title.empty()) html_.element("p", hit.title, {{"class", "title"}});
    if (hit.found != search::Found::listed || hit.title.empty()) write_snippet(hit);
    html_.element("p", hit.issuer + (hit.issuer.empty() ? "" : " · ") + std::string(path), {{"class", "quiet"}});
    html_.close("article").close("li");
  }

  void write_snippet(const Hit& hit) {
    html_.open("p", {{"class", "snippet"}});
    for (const search::Piece& piece : hit.snippet) {
      if (piece.is_match) {
        html_.element("mark", piece.text);
      } else {
        html_.source(piece.text);
      }
    }
    html_.close("p");
  }

  void write_corrected(const Hit& hit) {
    if (hit.corrected.empty()) return;
    std::string words;
    for (const archive::Correction& each : hit.corrected)
      words += (words.empty() ? "" : "; ") + std::string(field_name(each.field, say_)) + ": " + each.author + ", " +
               tools::shown_time(each.at);
    html_.open("p", {{"class", "quiet"}}).element("span", say_("đã sửa", "corrected"), {{"class", "badge"}});
    html_.text(" " + words).close("p");
  }

  void write_pages() {
    const std::size_t limit = question_.limit;
    html_.open("nav", {{"class", "pages"}, {"aria-label", say_("Các trang kết quả", "Pages of results")}});
    if (question_.offset > 0) {
      const std::size_t before = question_.offset < limit ? 0 : question_.offset - limit;
      const std::string offset = before == 0 ? "" : std::to_string(before);
      html_.element("a", say_("← Trước", "← Before"), {{"href", here_.with("offset", offset).text()}, {"rel", "prev"}});
    }
    if (question_.offset + limit < answer_.total) {
      const std::string offset = std::to_string(question_.offset + limit);
      html_.element("a", say_("Sau →", "Next →"), {{"href", here_.with("offset", offset).text()}, {"rel", "next"}});
    }
    html_.close("nav");
  }

  const Question& question_;
  const Answer& answer_;
  std::string_view no_day_;
  const Say& say_;
  std::vector<Input> inputs_;
  Address here_;
  Html html_;
};

}  // namespace

std::string search_page(const Question& question, std::string_view in_force_on, const Answer& answer,
                        std::string_view no_day, const Say& say) {
  return Page(question, in_force_on, answer, no_day, say).write();
}

}  // namespace vanban::page
