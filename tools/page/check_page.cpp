#include "page/check_page.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "page/address.h"
#include "page/document_page.h"
#include "page/marked_text.h"
#include "page/remark_words.h"
#include "page/shell.h"
#include "picture.h"
#include "shown.h"

namespace vanban::page {
namespace {

using archive::Correction;
using archive::Field;

constexpr double kDoubtful = 0.1;

// The mark that a field's value has in the text.
std::string mark_of(const Marks& marks, const Field& field) {
  if (field.spans.empty()) return {};
  for (const Mark& mark : marks.marks) {
    if (mark.kind == MarkKind::field && mark.spans.front().begin <= field.spans.front().begin &&
        mark.spans.back().end >= field.spans.back().end)
      return mark.id;
  }
  return {};
}

class Page {
 public:
  Page(const CheckQuestion& question, const archive::Queue& queue, const Checked& checked, const Say& say)
      : question_(question), queue_(queue), checked_(checked), say_(say) {}

  std::string write() {
    const Marks marks = marks_of(*checked_.document, checked_.text, say_);
    html_.open("main", {{"id", "main"}, {"class", "checking"}});
    html_.open("section", {{"class", "paper"}, {"tabindex", "0"}, {"aria-label", say_("Văn bản", "Document")}});
    html_.element("p", tools::shown_path(checked_.uri), {{"class", "quiet"}});
    write_picture();
    html_.open("article", {{"lang", "vi"}, {"dir", "ltr"}});
    write_marked_text(
        checked_.text, marks, [](const Mark&) { return std::string(); }, say_, &html_);
    html_.close("article").close("section");
    html_.open("div", {{"class", "side"}});
    write_form(marks);
    write_queue();
    html_.close("div").close("main");
    const std::string here = address().with("id", std::to_string(checked_.id)).text();
    return whole_page({Room::check, std::string(say_("Kiểm tra", "Check")), here, "check.js"}, html_.take(), say_);
  }

 private:
  Address address() const { return Address("/check").with("percent", std::to_string(question_.percent)); }

  // The page as it was scanned; the script shows the one on which the field stands, or the text.
  void write_picture() {
    if (checked_.pages == 0) return;
    const std::string pages = std::to_string(checked_.pages);
    html_.open("div",
               {{"class", "views line"}, {"role", "group"}, {"aria-label", say_("Cách xem", "View")}, {"hidden", ""}});
    html_.element("button", say_("Ảnh trang", "Page"),
                  {{"type", "button"}, {"data-view", "picture"}, {"aria-pressed", "true"}});
    html_.element("button", say_("Văn bản", "Text"),
                  {{"type", "button"}, {"data-view", "text"}, {"aria-pressed", "false"}});
    html_.element("button", "‹",
                  {{"type", "button"}, {"data-step", "-1"}, {"aria-label", say_("Trang trước", "Page before")}});
    html_.element("output", "1 / " + pages, {{"class", "quiet"}});
    html_.element("button", "›",
                  {{"type", "button"}, {"data-step", "1"}, {"aria-label", say_("Trang sau", "Next page")}});
    html_.element("button", say_("Lật ngược", "Turn over"),
                  {{"type", "button"}, {"data-turn", ""}, {"aria-pressed", "false"}});
    html_.close("div");
    const std::string id = std::to_string(checked_.id);
    html_.open(
        "div",
        {{"class", "sheet"}, {"data-pages", pages}, {"data-resolution", std::to_string(tools::kPictureResolution)}});
    html_.open("img", {{"src", "/pages/" + id + "/1"}, {"alt", say_("Ảnh của trang", "Picture of the page")}});
    html_.open("div", {{"class", "boxes"}}).close("div").close("div");
    html_.element("p",
                  say_("Không vẽ được ảnh trang: tệp gốc đã đổi hoặc không còn. Đây là văn bản.",
                       "The page cannot be drawn: its file has changed or is gone. This is the text."),
                  {{"class", "no-picture quiet"}, {"hidden", ""}});
  }

  // page left top right bottom, in points; places are divided by commas.
  std::string places_of(const Field& field) const {
    std::string out;
    const auto found = checked_.places.find(field.name);
    if (found == checked_.places.end()) return out;
    for (const PlaceOnPage& place : found->second) {
      char words[120];
      std::snprintf(words, sizeof words, "%s%d %.1f %.1f %.1f %.1f", out.empty() ? "" : ",", place.page, place.left,
                    place.top, place.right, place.bottom);
      out += words;
    }
    return out;
  }

  void write_form(const Marks& marks) {
    html_.open("form", {{"class", "fields"}, {"method", "post"}, {"action", "/check"}, {"id", "fields"}});
    html_.element("h1", name_of_document(*checked_.document, {}));
    html_.element("p",
                  std::to_string(queue_.left) + std::string(say_(" văn bản còn lại, ", " left, ")) +
                      std::to_string(queue_.checked) + std::string(say_(" đã kiểm tra", " checked")),
                  {{"class", "quiet"}, {"role", "status"}});
    write_remarks();
    hidden("token", question_.token);
    hidden("id", std::to_string(checked_.id));
    hidden("percent", std::to_string(question_.percent));
    hidden("after", std::to_string(question_.after));
    std::vector<Field> fields = archive::fields_of(*checked_.document);
    std::stable_sort(fields.begin(), fields.end(),
                     [](const Field& a, const Field& b) { return a.doubt() > b.doubt(); });
    for (const Field& field : fields) write_field(field, mark_of(marks, field));
    html_.open("div", {{"class", "author"}});
    html_.element("label", say_("Người kiểm tra", "Checked by"), {{"for", "author"}});
    const bool is_faulty = checked_.faults.contains("author");
    html_.open("input", {{"id", "author"},
                         {"name", "author"},
                         {"required", ""},
                         {"maxlength", "80"},
                         {"autocomplete", "name"},
                         {"aria-invalid", is_faulty ? "true" : std::string_view()},
                         {"aria-describedby", is_faulty ? "fault-author" : std::string_view()},
                         {"value", question_.author.empty() ? std::string_view() : question_.author}});
    write_fault("author");
    html_.close("div").open("p", {{"class", "line"}});
    html_.element("button", say_("Lưu, văn bản sau", "Save, next document"), {{"type", "submit"}});
    const std::string later = address().with("after", std::to_string(checked_.id)).text();
    html_.element("a", say_("Để sau", "Later"), {{"href", later}, {"class", "later"}}).close("p");
    html_.element("p",
                  say_("Enter: đúng, sang trường sau (trường cuối: lưu). Alt+Enter: lưu ngay. Alt+S: để sau. Alt+A: "
                       "ảnh trang hay văn bản. "
                       "Bỏ trống: văn bản không ghi.",
                       "Enter: right, next field (the last one: save). Alt+Enter: save at once. Alt+S: later. Alt+A: "
                       "page or text. Empty: the "
                       "document does not say."),
                  {{"class", "quiet"}});
    html_.close("form");
  }

  // What is checked next, and what was.
  void write_queue() {
    html_.open("form", {{"class", "line"}, {"action", "/check"}, {"method", "get"}});
    html_.open("label").text(say_("Kiểm tra ", "Check "));
    html_.open("input", {{"name", "percent"},
                         {"type", "number"},
                         {"min", "1"},
                         {"max", "100"},
                         {"required", ""},
                         {"value", std::to_string(question_.percent)}});
    html_.text(say_(" % số văn bản (100: tất cả)", " % of the documents (100: all)")).close("label");
    html_.element("button", say_("Lấy mẫu", "Sample"), {{"type", "submit"}}).close("form");
    html_.open("p", {{"class", "line"}});
    if (question_.after > 0)
      html_.element("a", say_("← Văn bản vừa rồi", "← The one before"),
                    {{"href", address().with("id", std::to_string(question_.after)).text()}});
    html_.element("a", say_("Đọc văn bản này", "Read this document"),
                  {{"href", "/documents/" + std::to_string(checked_.id)}});
    html_.element("a", say_("Thống kê lỗi", "Counts of errors"), {{"href", "/check/errors"}}).close("p");
  }

  void write_fault(const std::string& field) {
    const auto fault = checked_.faults.find(field);
    if (fault != checked_.faults.end())
      html_.element("p", fault->second, {{"class", "fault"}, {"role", "alert"}, {"id", "fault-" + field}});
  }

  // What the reading itself found odd about the fields.
  void write_remarks() {
    constexpr std::size_t kMost = 8;
    std::vector<std::string> remarks;
    for (const nlohmann::json& each : checked_.document->value("diagnostics", nlohmann::json::array())) {
      if (!each.is_object() || remarks.size() == kMost) continue;
      const std::string code = each.value("code", "");
      const bool is_of_fields =
          code.starts_with("header.") || code.starts_with("scan.") || code.starts_with("signature.");
      if (is_of_fields) remarks.push_back(remark_words(code, each.value("message", ""), say_));
    }
    if (remarks.empty()) return;
    html_.open("ul", {{"class", "quiet remarks"}, {"aria-label", say_("Lưu ý", "Remarks")}});
    for (const std::string& words : remarks) html_.element("li", words);
    html_.close("ul");
  }

  void hidden(std::string_view name, const std::string& value) {
    html_.open("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  }

  void write_field(const Field& field, const std::string& mark) {
    const std::string name(field.name);
    const auto correction = checked_.corrections.find(name);
    const std::string extracted = field.value.value_or("");
    std::string value = correction == checked_.corrections.end() ? extracted : correction->second.value.value_or("");
    if (name == "date") value = tools::shown_value(value);
    if (const auto typed = checked_.typed.find(name); typed != checked_.typed.end()) value = typed->second;
    const bool is_faulty = checked_.faults.contains(name);
    const bool is_doubtful = field.doubt() >= kDoubtful;
    html_.open("div", {{"class", is_doubtful ? "field doubtful" : "field"}});
    html_.open("label", {{"for", "f-" + name}}).text(field_name(name, say_));
    html_.text(" ").element("span",
                            field.value ? std::string(say_("tin cậy ", "confidence ")) +
                                              std::to_string(std::lround(field.confidence * 100)) + " %"
                                        : std::string(say_("không thấy", "not found")),
                            {{"class", is_doubtful ? "badge overdue" : "badge"}});
    html_.close("label");
    const std::string places = places_of(field);
    html_.open("textarea", {{"id", "f-" + name},
                            {"name", name},
                            {"rows", value.size() > 60 ? "3" : "1"},
                            {"maxlength", "2000"},
                            {"spellcheck", "false"},
                            {"aria-invalid", is_faulty ? "true" : std::string_view()},
                            {"aria-describedby", is_faulty ? "fault-" + name : std::string_view()},
                            {"data-places", places.empty() ? std::string_view() : places},
                            {"data-mark", mark.empty() ? std::string_view() : mark}});
    html_.text(value).close("textarea");
    write_fault(name);
    if (correction != checked_.corrections.end())
      html_.element("p",
                    std::string(say_("Đã kiểm tra: ", "Checked: ")) + correction->second.author + ", " +
                        tools::shown_time(correction->second.at),
                    {{"class", "quiet"}});
    html_.close("div");
  }

  const CheckQuestion& question_;
  const archive::Queue& queue_;
  const Checked& checked_;
  const Say& say_;
  Html html_;
};

void write_counts(std::string_view caption, std::string_view title, const std::vector<archive::ErrorCount>& counts,
                  const Say& say, bool are_fields, Html* html) {
  html->open("table").element("caption", caption).open("thead").open("tr");
  for (const std::string_view name :
       {title, say("Đã kiểm tra", "Checked"), say("Sai", "Wrong"), say("Tỷ lệ sai", "Share wrong")})
    html->element("th", name, {{"scope", "col"}});
  html->close("tr").close("thead").open("tbody");
  for (const archive::ErrorCount& count : counts) {
    const auto tenths = count.checked == 0 ? 0 : (count.wrong * 1000 + count.checked / 2) / count.checked;
    const std::string_view name = count.name.empty() ? say("không rõ", "not known") : std::string_view(count.name);
    html->open("tr").element("td", are_fields ? field_name(name, say) : name);
    html->element("td", std::to_string(count.checked)).element("td", std::to_string(count.wrong));
    html->element("td", std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " %").close("tr");
  }
  html->close("tbody").close("table");
}

}  // namespace

std::string check_page(const CheckQuestion& question, const archive::Queue& queue, const Checked& checked,
                       const Say& say) {
  return Page(question, queue, checked, say).write();
}

std::string checked_page(const CheckQuestion& question, const archive::Queue& queue, const Say& say) {
  Html html;
  html.open("main", {{"id", "main"}})
      .element("h1", say("Không còn văn bản nào để kiểm tra", "Nothing is left to check"));
  html.element("p",
               std::to_string(queue.checked) + std::string(say(" văn bản đã kiểm tra.", " documents were checked.")));
  if (question.percent < 100)
    html.open("p")
        .element("a", say("Mẫu đã hết: kiểm tra tất cả văn bản", "The sample is done: check all documents"),
                 {{"href", "/check"}})
        .close("p");
  html.open("p")
      .element("a", say("Thống kê lỗi", "Counts of errors"), {{"href", "/check/errors"}})
      .close("p")
      .close("main");
  const std::string here = Address("/check").with("percent", std::to_string(question.percent)).text();
  return whole_page({Room::check, std::string(say("Kiểm tra", "Check")), here, {}}, html.take(), say);
}

std::string errors_page(const ErrorCounts& counts, const Say& say) {
  Html html;
  html.open("main", {{"id", "main"}}).element("h1", say("Thống kê lỗi", "Counts of errors"));
  if (counts.by_field.empty()) {
    html.element("p",
                 say("Chưa có trường nào được kiểm tra. Số liệu có khi văn bản đầu tiên được lưu ở trang Kiểm tra.",
                     "No field has been checked yet. There are counts as soon as a document is saved under Check."),
                 {{"class", "quiet"}});
  } else {
    html.element("p",
                 say("Sai: giá trị người kiểm tra ghi khác giá trị máy đọc.",
                     "Wrong: what a person found is not what was read."),
                 {{"class", "quiet"}});
    write_counts(say("Theo trường", "By field"), say("Trường", "Field"), counts.by_field, say, true, &html);
    write_counts(say("Theo loại văn bản", "By type"), say("Loại văn bản", "Type"), counts.by_type, say, false, &html);
    write_counts(say("Theo người kiểm tra", "By person"), say("Người kiểm tra", "Checked by"), counts.by_author, say,
                 false, &html);
  }
  html.close("main");
  return whole_page({Room::check, std::string(say("Thống kê lỗi", "Counts of errors")), "/check/errors", {}},
                    html.take(), say);
}

}  // namespace vanban::page
