#include "page/document_page.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "page/address.h"
#include "page/assets.h"
#include "page/remark_words.h"
#include "shown.h"

namespace vanban::page {
namespace {

using nlohmann::json;

std::string words_at(const json& document, const char* pointer) {
  const json::json_pointer place(pointer);
  if (!document.contains(place)) return {};
  const json& value = document.at(place);
  return value.is_string() ? value.get<std::string>() : std::string();
}

// What the header says at `pointer`, or what a person found there.
std::string shown(const json& document, const Corrections& corrections, std::string_view field, const char* pointer) {
  for (const Corrected& each : corrections) {
    if (each.field == field) return each.value.value_or("");
  }
  return words_at(document, pointer);
}

std::string value_words(const std::optional<std::string>& value, const Say& say) {
  return value ? tools::shown_value(*value) : std::string(say("văn bản không ghi", "the document does not say"));
}

std::string by_whom(const Corrected& corrected) { return corrected.author + ", " + tools::shown_time(corrected.at); }

void write_corrections(const Corrections& corrections, const Say& say, Html* html) {
  if (corrections.empty()) return;
  html->open("ul", {{"class", "corrected"}, {"aria-label", say("Đã sửa khi kiểm tra", "Corrected by people")}});
  for (const Corrected& each : corrections) {
    html->open("li").element("span", say("đã sửa", "corrected"), {{"class", "badge"}}).text(" ");
    html->element("b", field_name(each.field, say)).text(": ").text(value_words(each.value, say));
    const std::string read =
        each.extracted ? tools::shown_value(*each.extracted) : std::string(say("không thấy", "nothing"));
    html->element("p", std::string(say("Máy đọc: ", "As read: ")) + read + " · " + by_whom(each), {{"class", "quiet"}});
    html->close("li");
  }
  html->close("ul");
}

// The facts of a mark whose field was corrected.
void write_corrected_facts(const Mark& mark, const Corrections& corrections, const Say& say, Html* html) {
  for (const Corrected& each : corrections) {
    const bool is_signer = each.field == "signer" && mark.field == "signature" && each.extracted &&
                           std::any_of(mark.facts.begin(), mark.facts.end(),
                                       [&](const auto& fact) { return fact.second == *each.extracted; });
    if (mark.kind != MarkKind::field || (mark.field != each.field && !is_signer)) continue;
    html->element("dt", say("Sửa thành", "Corrected to")).element("dd", value_words(each.value, say));
    html->element("dt", say("Người sửa", "By")).element("dd", by_whom(each));
  }
}

// Of an outline that is too long to look over, only the upper levels are listed: two of them in any case.
int deepest_listed(const std::vector<Heading>& outline) {
  constexpr std::size_t kMostListed = 150;
  int deepest = 1;
  for (std::size_t listed = 0;; ++deepest) {
    const std::size_t next = static_cast<std::size_t>(std::count_if(
        outline.begin(), outline.end(), [&](const Heading& heading) { return heading.depth <= deepest + 1; }));
    if (next > kMostListed || next == listed) return deepest;
    listed = next;
  }
}

void write_outline(const Marks& marks, const Say& say, Html* html) {
  html->open("nav", {{"class", "outline"}, {"aria-label", say("Mục lục", "Outline")}, {"tabindex", "0"}});
  html->element("h2", say("Mục lục", "Outline"));
  if (marks.outline.empty())
    html->element("p", say("Văn bản không chia mục.", "The document has no numbered units."), {{"class", "quiet"}});
  html->open("ul");
  const int deepest = deepest_listed(marks.outline);
  for (const Heading& heading : marks.outline) {
    if (heading.depth > deepest) continue;
    const std::string kind = "d" + std::to_string(std::min(heading.depth, 5)) + (heading.is_task ? " task" : "");
    html->open("li", {{"class", kind}}).element("a", heading.words, {{"href", "#" + heading.id}}).close("li");
  }
  html->close("ul").close("nav");
}

void write_details(const Marks& marks, const Corrections& corrections, const LinkOf& link_of, const Say& say,
                   Html* html) {
  html->open("aside", {{"class", "details"}, {"aria-label", say("Chi tiết", "Details")}, {"tabindex", "0"}});
  html->element("h2", say("Chi tiết", "Details"));
  html->element("p",
                say("Chọn một chỗ được đánh dấu để xem trường, giá trị và quy tắc đã dùng.",
                    "Choose a marked place to see its field, its value and the rule that found it."),
                {{"class", "quiet hint"}});
  for (const Mark& mark : marks.marks) {
    html->open("section", {{"id", mark.id}, {"tabindex", "-1"}});
    html->element("a", say("Đóng", "Close"), {{"class", "close"}, {"href", "#" + place_of(mark)}});
    html->element("h3", mark.name).open("dl");
    write_corrected_facts(mark, corrections, say, html);
    for (const auto& [name, words] : mark.facts) html->element("dt", name).element("dd", words);
    html->close("dl");
    if (mark.kind == MarkKind::citation) {
      const std::string inside = link_of(mark);
      const std::string outside = public_link(mark);
      if (!inside.empty() && inside != outside)
        html->open("p")
            .element("a",
                     inside.starts_with("/follow") ? say("Những gì biết về văn bản này", "What is known of it")
                                                   : say("Mở văn bản", "Open the document"),
                     {{"href", inside}})
            .close("p");
      if (!outside.empty())
        html->open("p")
            .element("a",
                     say("Tìm trên Thư viện pháp luật (mở trang mạng bên ngoài)",
                         "Look it up in a public database (leaves this computer)"),
                     {{"href", outside}, {"rel", "noopener noreferrer external"}})
            .close("p");
    }
    html->close("section");
  }
  html->close("aside");
}

bool says(const Mark& mark, const std::string& words) {
  return std::any_of(mark.facts.begin(), mark.facts.end(), [&](const auto& fact) { return fact.second == words; });
}

void write_remarks(const json& document, const Marks& marks, const Say& say, Html* html) {
  std::size_t count = 0;
  for (const json& diagnostic : document.value("diagnostics", json::array())) count += diagnostic.is_object();
  if (count == 0) return;
  html->open("details", {{"class", "remarks"}});
  html->element("summary", std::to_string(count) + std::string(say(" lưu ý", count == 1 ? " remark" : " remarks")));
  html->open("ul");
  auto mark = marks.marks.begin();  // those that have a place in the text, in the same order
  for (const json& diagnostic : document.value("diagnostics", json::array())) {
    if (!diagnostic.is_object()) continue;
    const std::string code = words_at(diagnostic, "/code");
    const std::string words = remark_words(code, words_at(diagnostic, "/message"), say);
    mark = std::find_if(mark, marks.marks.end(), [](const Mark& each) { return each.kind == MarkKind::diagnostic; });
    const bool is_placed = mark != marks.marks.end() && says(*mark, words) && says(*mark, code);
    html->open("li");
    if (is_placed) {
      html->element("a", words, {{"href", "#" + mark->id}});
      ++mark;
    } else {
      html->source(words);
    }
    html->close("li");
  }
  html->close("ul").close("details");
}

}  // namespace

std::string name_of_document(const json& document, const Corrections& corrections) {
  const std::string name = tools::shown_name(shown(document, corrections, "doc_type", "/header/doc_type"),
                                             shown(document, corrections, "number", "/header/number/canonical"),
                                             shown(document, corrections, "date", "/header/date/value"));
  return name.empty() ? std::string(tools::shown_file(words_at(document, "/source/uri"))) : name;
}

std::string public_link(const Mark& citation) {
  // Numbers of the State's acts have a stroke before their symbol, those of the Party a hyphen.
  if (!citation.key.starts_with("vn/") || citation.number.find('/') == std::string::npos) return {};
  const std::size_t stroke = citation.number.find('/');
  if (citation.number.find("-") < stroke) return {};
  std::string link = "https://thuvienphapluat.vn/page/tim-van-ban.aspx?keyword=";
  link += percent_encoded(citation.number);
  return link;
}

void write_document(const json& document, std::string_view text, const Corrections& corrections, const LinkOf& link_of,
                    const Say& say, Html* html) {
  const Marks marks = marks_of(document, text, say);
  html->open("div", {{"class", "read"}});
  write_outline(marks, say, html);
  html->open("main",
             {{"id", "main"}, {"class", "paper"}, {"tabindex", "0"}, {"aria-label", say("Văn bản", "Document")}});
  html->element("h1", name_of_document(document, corrections));
  const std::string title = shown(document, corrections, "title", "/header/title/text");
  if (!title.empty()) html->element("p", title, {{"class", "title"}});
  write_corrections(corrections, say, html);
  write_remarks(document, marks, say, html);
  html->open("article", {{"lang", "vi"}, {"dir", "ltr"}});
  write_marked_text(text, marks, link_of, say, html);
  html->close("article").close("main");
  write_details(marks, corrections, link_of, say, html);
  html->close("div");
}

std::string single_page(const json& document, std::string_view text, const Say& say) {
  Html html;
  html.markup("<!DOCTYPE html>\n").open("html", {{"lang", say.code()}}).open("head");
  html.markup("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
  html.markup(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
  html.markup("<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">");
  html.element("title", name_of_document(document, {}));
  html.open("style").markup(asset("style.css")).close("style").close("head").open("body");
  write_document(document, text, {}, public_link, say, &html);
  return html.close("body").close("html").markup("\n").take();
}

}  // namespace vanban::page
