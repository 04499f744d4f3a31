#include "page/follow_page.h"

#include <algorithm>

#include "link/relation_words.h"
#include "page/address.h"
#include "page/day_input.h"
#include "page/document_page.h"
#include "page/graph_words.h"
#include "page/marks.h"
#include "page/shell.h"
#include "shown.h"
#include "vanban/graph_output.h"
#include "vanban/graph_picture.h"
#include "vanban/graph_questions.h"

namespace vanban::page {
namespace {

constexpr std::size_t kMostListed = 200;

void link_to(const Graph& graph, NodeId id, Html* html) {
  html->element("a", name_of(graph, id), {{"href", follow_address(graph.node(id).key)}});
}

class Follower {
 public:
  Follower(const Graph& graph, NodeId id, std::string_view on, std::string_view no_day, const Say& say)
      : graph_(graph), id_(id), node_(graph.node(id)), on_(on), no_day_(no_day), say_(say) {}

  std::string write(std::optional<std::int64_t> held) {
    html_.open("main", {{"id", "main"}, {"class", "follow"}}).element("h1", name_of(graph_, id_));
    if (!node_.title.empty()) html_.element("p", node_.title, {{"class", "title"}});
    html_.open("p", {{"class", "quiet"}});
    if (!node_.key.starts_with("doc:")) html_.source(node_.key).text(" · ");
    if (held) {
      html_.element("a", say_("Đọc văn bản", "Read the document"), {{"href", "/documents/" + std::to_string(*held)}});
    } else {
      html_.text(say_("chưa có trong kho", "not held"));
      Mark mark;
      mark.key = node_.key;
      mark.number = node_.number;
      if (const std::string link = public_link(mark); !link.empty())
        html_.text(" · ").element("a",
                                  say_("Tìm trên Thư viện pháp luật (mở trang mạng bên ngoài)",
                                       "Look it up in a public database (leaves this computer)"),
                                  {{"href", link}, {"rel", "noopener noreferrer external"}});
    }
    html_.close("p");
    write_force();
    picture(say_("Lược đồ", "Relations"), diagram(graph_, id_, PictureFormat::svg));
    picture(say_("Chuỗi triển khai theo cấp", "Chain by level"),
            chain_picture(graph_, chain_of(graph_, id_, {}), PictureFormat::svg));
    write_mentions();
    html_.close("main");
    const std::string here = Address("/follow").with("key", std::string(node_.key)).with("on", std::string(on_)).text();
    return whole_page({Room::follow, name_of(graph_, id_), here, "follow.js"}, html_.take(), say_);
  }

 private:
  void write_force() {
    const Validity validity = validity_of(graph_, id_, on_);
    html_.open("section", {{"aria-labelledby", "force"}});
    html_.element("h2", say_("Hiệu lực", "Force"), {{"id", "force"}});
    html_.open("form", {{"action", "/follow"}, {"method", "get"}, {"class", "line"}});
    html_.open("input", {{"type", "hidden"}, {"name", "key"}, {"value", node_.key}});
    write_day_input("on", say_("Ngày ", "On "), on_, say_, &html_);
    html_.element("button", say_("Xem", "Show"), {{"type", "submit"}});
    html_.element("strong", words_of(validity.force, say_),
                  {{"class", "force " + std::string(vanban::name_of(validity.force))}});
    html_.close("form");
    write_no_day(no_day_, say_, &html_);
    html_.open("ol", {{"class", "timeline"}});
    if (!validity.since.empty())
      moment(validity.since, [&] { html_.text(say_("bắt đầu có hiệu lực", "comes into force")); });
    for (const Change& change : validity.changes) {
      moment(change.since, [&] {
        html_.text(words_of(*change.edge, change.extent, say_));
        html_.text(change.proposed ? say_(" (mới đề nghị): ", " (only proposed): ") : std::string_view(": "));
        link_to(graph_, change.edge->from, &html_);
        quote(*change.edge);
      });
    }
    if (validity.by_list) {
      moment(validity.until, [&] {
        html_.text(say_("hết hiệu lực, theo danh mục luật", "has ended, says the list of laws"));
        if (const auto next = graph_.find(validity.successor)) {
          html_.text(say_(", được thay thế bởi ", ", replaced by "));
          link_to(graph_, *next, &html_);
        }
      });
    }
    html_.close("ol");
    if (validity.changes.empty() && !validity.by_list)
      html_.element("p",
                    say_("Không văn bản nào trong kho sửa đổi, thay thế hay bãi bỏ văn bản này.",
                         "No document of the archive amends, replaces or repeals it."),
                    {{"class", "quiet"}});
    html_.close("section");
  }

  template <typename What>
  void moment(std::string_view day, const What& what) {
    html_.open("li").element("time",
                             day.empty() ? std::string(say_("không rõ ngày", "day unknown")) : tools::shown_date(day));
    html_.text(" ");
    what();
    html_.close("li");
  }

  void quote(const Edge& edge) {
    if (edge.mention_count == 0) return;
    const std::string_view sentence = graph_.mention(edge.first_mention).sentence;
    if (!sentence.empty()) html_.element("blockquote", sentence);
  }

  void picture(std::string_view title, const std::string& svg) {
    html_.open("section").element("h2", title);
    html_.open("div", {{"class", "picture"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", title}});
    html_.markup(svg).close("div").close("section");
  }

  void write_mentions() {
    html_.open("section").element("h2", say_("Văn bản nhắc đến", "Where it is spoken of")).open("ul");
    std::size_t count = 0;
    for (const Mention& mention : graph_.mentions_of(id_)) {
      if (++count > kMostListed) break;
      html_.open("li");
      link_to(graph_, mention.document, &html_);
      html_.element("blockquote", mention.sentence.empty() ? mention.text : mention.sentence).close("li");
    }
    html_.close("ul");
    if (count == 0) html_.element("p", say_("Chưa có.", "None."), {{"class", "quiet"}});
    html_.close("section");
  }

  const Graph& graph_;
  const NodeId id_;
  const Node node_;
  const std::string_view on_, no_day_;
  const Say& say_;
  Html html_;
};

std::string_view words_of(ConflictKind kind, const Say& say) {
  switch (kind) {
    case ConflictKind::two_dates:
      return say("một số, hai ngày", "one number, two days");
    case ConflictKind::two_titles:
      return say("một số, hai trích yếu", "one number, two subjects");
    case ConflictKind::older_than_basis:
      return say("ban hành trước văn bản mà nó thực hiện", "older than what it carries out");
    case ConflictKind::cited_after_end:
      return say("viện dẫn văn bản đã hết hiệu lực", "cites what had ended");
  }
  return {};
}

// A list that is cut says so.
std::string only_first(std::size_t count, const Say& say) {
  if (count <= kMostListed) return {};
  return std::string(say("; dưới đây là ", "; here are the first ")) + std::to_string(kMostListed) +
         std::string(say(" văn bản đầu", ""));
}

}  // namespace

std::string follow_address(std::string_view key) { return Address("/follow").with("key", std::string(key)).text(); }

std::string follow_page(const Graph& graph, NodeId node, std::string_view on, std::string_view no_day,
                        std::optional<std::int64_t> held, const Say& say) {
  return Follower(graph, node, on, no_day, say).write(held);
}

std::string missing_page(const Graph& graph, const Say& say) {
  const std::vector<Missing> missing = missing_of(graph);
  Html html;
  html.open("main", {{"id", "main"}}).element("h1", say("Văn bản được viện dẫn nhưng chưa có", "Cited, but not held"));
  if (missing.empty()) {
    html.element(
            "p",
            say("Không thiếu văn bản nào: mọi văn bản được viện dẫn, mà biết được là văn bản nào, đều có trong kho.",
                "Nothing is missing: whatever is cited, and known to be which document, is held."),
            {{"class", "quiet"}})
        .close("main");
    return whole_page({Room::missing, std::string(say("Còn thiếu", "Missing")), "/missing", {}}, html.take(), say);
  }
  html.element("p",
               std::to_string(missing.size()) +
                   std::string(say(" văn bản; được nhiều văn bản viện dẫn nhất đứng trước",
                                   missing.size() == 1 ? " document" : " documents, the most cited first")) +
                   only_first(missing.size(), say) + ".",
               {{"class", "quiet"}});
  html.open("table").open("thead").open("tr");
  html.element("th", say("Văn bản", "Document"), {{"scope", "col"}});
  html.element("th", say("Bao nhiêu văn bản viện dẫn", "Cited by how many"), {{"scope", "col"}})
      .close("tr")
      .close("thead")
      .open("tbody");
  for (std::size_t i = 0; i < std::min(missing.size(), kMostListed); ++i) {
    const Node node = graph.node(missing[i].node);
    html.open("tr").open("td");
    link_to(graph, missing[i].node, &html);
    if (!node.title.empty()) html.element("div", node.title, {{"class", "quiet"}});
    html.close("td").element("td", std::to_string(missing[i].documents)).close("tr");
  }
  html.close("tbody").close("table").close("main");
  return whole_page({Room::missing, std::string(say("Còn thiếu", "Missing")), "/missing", {}}, html.take(), say);
}

std::string conflicts_page(const Graph& graph, const Say& say) {
  const std::vector<Conflict> conflicts = conflicts_of(graph);
  Html html;
  html.open("main", {{"id", "main"}}).element("h1", say("Mâu thuẫn giữa các văn bản", "Contradictions"));
  if (conflicts.empty()) {
    html.element("p",
                 say("Không thấy mâu thuẫn nào về ngày, trích yếu, thứ tự ban hành hay hiệu lực.",
                     "No contradiction of dates, subjects, order or force was found."),
                 {{"class", "quiet"}});
  } else {
    html.element(
        "p",
        std::to_string(conflicts.size()) +
            std::string(say(" chỗ; mỗi chỗ kèm câu đã viết như vậy", " places, each with the words that say so")) +
            (conflicts.size() > kMostListed ? std::string(say("; dưới đây là ", "; here are the first ")) +
                                                  std::to_string(kMostListed) + std::string(say(" chỗ đầu", ""))
                                            : std::string()) +
            ".",
        {{"class", "quiet"}});
  }
  html.open("ul", {{"class", "conflicts"}});
  for (std::size_t i = 0; i < std::min(conflicts.size(), kMostListed); ++i) {
    const Conflict& conflict = conflicts[i];
    html.open("li");
    link_to(graph, conflict.node, &html);
    html.text(": ").element("strong", words_of(conflict.kind, say));
    if (conflict.other != conflict.node) {
      html.text(" – ");
      link_to(graph, conflict.other, &html);
    }
    std::string values;
    for (const std::string& value : conflict.values)
      values += (values.empty() ? "" : " ≠ ") + tools::shown_value(value);
    if (!values.empty()) html.element("p", values);
    for (const Mention& mention : conflict.mentions) {
      html.open("blockquote").source(mention.sentence.empty() ? mention.text : mention.sentence).text(" — ");
      link_to(graph, mention.document, &html);
      html.close("blockquote");
    }
    html.close("li");
  }
  html.close("ul").close("main");
  return whole_page({Room::conflicts, std::string(say("Mâu thuẫn", "Conflicts")), "/conflicts", {}}, html.take(), say);
}

}  // namespace vanban::page
