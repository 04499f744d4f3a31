// The "lược đồ" of one document: boxes by relation, as lawyers know it from the State's databases.
#include <algorithm>
#include <array>

#include "emit/node_words.h"
#include "emit/relation_colours.h"
#include "emit/svg.h"
#include "link/written.h"
#include "vanban/graph_picture.h"

namespace vanban {
namespace {

using emit::Box;
using emit::kPictureWidth;
using emit::Svg;
namespace colours = emit::colours;

constexpr int kMargin = 20;
constexpr int kGap = 16;    // between boxes
constexpr int kSpine = 60;  // between the columns, for the arrows
constexpr int kColumn = (kPictureWidth - 2 * kMargin - kSpine) / 2;
constexpr std::size_t kMany = 120;  // documents from which on an item is one line

struct Heading {
  Relation relation;
  std::string_view acted_on;  // of what this document acts on
  std::string_view acting;    // of what acts on it
};

// In the order of the State's pages: what it rests on first, mere mentions last.
constexpr auto kHeadings = std::to_array<Heading>({
    {Relation::based_on, "Văn bản căn cứ", "Văn bản lấy văn bản này làm căn cứ"},
    {Relation::implements, "Văn bản được triển khai, thực hiện", "Văn bản triển khai, thực hiện văn bản này"},
    {Relation::guides, "Văn bản được hướng dẫn, quy định chi tiết", "Văn bản hướng dẫn, quy định chi tiết"},
    {Relation::amends, "Văn bản được sửa đổi, bổ sung", "Văn bản sửa đổi, bổ sung"},
    {Relation::replaces, "Văn bản bị thay thế", "Văn bản thay thế"},
    {Relation::repeals, "Văn bản bị bãi bỏ", "Văn bản bãi bỏ văn bản này"},
    {Relation::suspends, "Văn bản bị ngưng hiệu lực", "Văn bản ngưng hiệu lực văn bản này"},
    {Relation::extends, "Văn bản được gia hạn", "Văn bản gia hạn"},
    {Relation::corrects, "Văn bản được đính chính", "Văn bản đính chính"},
    {Relation::consolidates, "Văn bản được hợp nhất", "Văn bản hợp nhất"},
    {Relation::issues, "Văn bản ban hành kèm theo", "Văn bản ban hành văn bản này"},
    {Relation::responds_to, "Văn bản được trả lời", "Văn bản trả lời"},
    {Relation::cites, "Văn bản được dẫn chiếu", "Văn bản dẫn chiếu đến văn bản này"},
});

class Diagram {
 public:
  Diagram(const Graph& graph, NodeId document) : graph_(graph), document_(document) {
    for (const Edge& edge : graph.edges_from(document)) {
      if (edge.to != document) left_.push_back(&edge);
    }
    for (const std::uint32_t index : graph.edges_to(document)) {
      if (graph.edges()[index].from != document) right_.push_back(&graph.edges()[index]);
    }
    dense_ = left_.size() + right_.size() > kMany;
  }

  std::string draw(PictureFormat format) {
    const int top = draw_document() + 24;
    draw_spine(top);
    const int left = draw_column(left_, true, top);
    const int right = draw_column(right_, false, top);
    if (left_.empty()) svg_.text(kMargin, top + 20, "Không dẫn văn bản nào.", {13, false, colours::kGrey});
    if (right_.empty()) {
      svg_.text(kPictureWidth - kMargin - kColumn, top + 20, "Chưa thấy văn bản nào dẫn đến.",
                {13, false, colours::kGrey});
    }
    const int bottom = std::max({left, right, top + 40});
    return emit::finished(svg_, kPictureWidth, bottom + kMargin, "Lược đồ: " + emit::name_of(graph_, document_),
                          format);
  }

 private:
  // Returns where it ends.
  int draw_document() {
    const Node node = graph_.node(document_);
    const auto title = emit::wrapped(node.title, 120, 3);
    const Box box{kPictureWidth / 2 - 450, kMargin, 900, 64 + 19 * static_cast<int>(title.size())};
    svg_.begin_node(node.key, emit::tooltip_of(graph_, document_));
    svg_.rectangle(box, colours::kInQuestion, colours::kInk, !node.held, 2);
    svg_.text(box.x + 16, box.y + 26, "Văn bản hiện thời", {12, false, colours::kGrey});
    svg_.text(box.x + 16, box.y + 48, emit::cut(emit::name_of(graph_, document_), 90), {18, true});
    if (!node.date.empty()) svg_.text(box.x + 760, box.y + 26, link::written_day(node.date), {14, true});
    for (std::size_t i = 0; i < title.size(); ++i) {
      svg_.text(box.x + 16, box.y + 70 + 19 * static_cast<int>(i), title[i], {14});
    }
    svg_.end_node();
    return box.bottom();
  }

  // From the document down to the head of the last box.
  void draw_spine(int top) {
    const int last = std::max(last_head(left_), last_head(right_));
    svg_.line(kPictureWidth / 2, top - 24, kPictureWidth / 2, top + last + 14, colours::kTrunk, 2);
    svg_.text(kMargin, top - 10, "● có trong tập   ○ chỉ được dẫn", {12, false, colours::kGrey});
  }

  // Where the last box of a column begins, from its top.
  int last_head(const std::vector<const Edge*>& edges) const {
    int y = 0, head = 0;
    for (const Heading& heading : kHeadings) {
      const auto count = std::count_if(edges.begin(), edges.end(),
                                       [&](const Edge* edge) { return edge->relation == heading.relation; });
      if (count == 0) continue;
      head = y;
      y += height_of(static_cast<std::size_t>(count)) + kGap;
    }
    return head;
  }

  int row() const { return dense_ ? 20 : 38; }
  int height_of(std::size_t items) const { return 36 + row() * static_cast<int>(items); }

  int draw_column(const std::vector<const Edge*>& edges, bool is_left, int top) {
    int y = top;
    for (const Heading& heading : kHeadings) {
      std::vector<const Edge*> of_relation;
      std::copy_if(edges.begin(), edges.end(), std::back_inserter(of_relation),
                   [&](const Edge* edge) { return edge->relation == heading.relation; });
      if (!of_relation.empty()) y = draw_box(heading, of_relation, is_left, y) + kGap;
    }
    return y;
  }

  int draw_box(const Heading& heading, std::vector<const Edge*> edges, bool is_left, int y) {
    const auto other = [is_left](const Edge* edge) { return is_left ? edge->to : edge->from; };
    std::stable_sort(edges.begin(), edges.end(), [&](const Edge* a, const Edge* b) {
      return graph_.node(other(a)).date > graph_.node(other(b)).date;
    });
    const std::string_view colour = emit::colour_of(heading.relation);
    const Box box{is_left ? kMargin : kPictureWidth - kMargin - kColumn, y, kColumn, height_of(edges.size())};
    svg_.rectangle(box, colours::kPaper, colour, false);
    svg_.rectangle({box.x, box.y, box.width, 28}, colour, colour, false);
    svg_.text(box.x + 12, box.y + 19,
              std::string(is_left ? heading.acted_on : heading.acting) + " (" + std::to_string(edges.size()) + ")",
              {14, true, colours::kPaper});
    svg_.line(kPictureWidth / 2, box.y + 14, is_left ? box.x + box.width : box.x, box.y + 14, colour, 3);
    for (std::size_t i = 0; i < edges.size(); ++i) {
      draw_item(*edges[i], other(edges[i]), {box.x, box.y + 34 + row() * static_cast<int>(i), box.width, row()});
    }
    return box.bottom();
  }

  void draw_item(const Edge& edge, NodeId id, Box place) {
    const Node node = graph_.node(id);
    const Mention mention = graph_.mention(edge.first_mention);
    const std::string words(emit::said_in(mention));
    svg_.begin_node(node.key, emit::tooltip_of(graph_, id) + "\n“" + words + "”");
    svg_.rectangle({place.x + 8, place.y + 3, 8, 8}, node.held ? colours::kInk : colours::kPaper, colours::kGrey,
                   false);
    std::string name = emit::name_of(graph_, id);
    if (!node.date.empty()) name += " · " + link::written_day(node.date);
    if (edge.extent == Extent::part) name += " · một phần";
    if (!mention.pinpoint.empty()) name += ": " + std::string(mention.pinpoint);
    const bool says_title = !node.title.empty() && !node.number.empty();
    if (dense_ && says_title) name += " · " + std::string(node.title);
    svg_.text(place.x + 24, place.y + 12, emit::cut(name, 76), {13, !dense_});
    if (!dense_ && says_title) {
      svg_.text(place.x + 24, place.y + 29, emit::cut(node.title, 84), {12, false, colours::kGrey});
    }
    svg_.end_node();
  }

  const Graph& graph_;
  NodeId document_;
  std::vector<const Edge*> left_, right_;
  bool dense_ = false;
  Svg svg_;
};

}  // namespace

std::string diagram(const Graph& graph, NodeId document, PictureFormat format) {
  return Diagram(graph, document).draw(format);
}

}  // namespace vanban
