// A chain in rows by level, from the centre down to the commune.
#include <algorithm>
#include <array>
#include <map>
#include <set>

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

constexpr int kLabels = 110;       // for the names of the levels
constexpr std::size_t kMany = 80;  // documents from which on boxes are small

constexpr auto kLevelNames = std::to_array<std::string_view>({"Trung ương", "Tỉnh", "Huyện", "Xã", "Chưa rõ cấp"});

struct BoxForm {
  int width, height, gap_x, gap_y;
  std::size_t characters, title_lines;
};
constexpr BoxForm kLarge{208, 78, 16, 44, 30, 2};
constexpr BoxForm kSmall{130, 34, 8, 26, 20, 0};

// By the scope of its key, or its territory: vn, a province, a district, a commune.
std::size_t level_of(const Node& node) {
  const std::string_view scope = node.key.starts_with("doc:") ? node.territory : node.key;
  if (scope.empty() || scope[0] == '~') return 4;
  if (scope == "vn" || scope.starts_with("vn/")) return 0;
  const auto has = [scope](std::string_view part) { return scope.find(part) != std::string_view::npos; };
  for (const char* commune : {"/xa-", "/phuong-", "/thi-tran-", "/dac-khu-"}) {
    if (has(commune)) return 3;
  }
  for (const char* district : {"/huyen-", "/quan-", "/thi-xa-", "/thanh-pho-"}) {
    if (has(district)) return 2;
  }
  return 1;
}

class ChainPicture {
 public:
  ChainPicture(const Graph& graph, const Chain& chain) : graph_(graph), chain_(chain) {
    levels_[level_of(graph.node(chain.start))].push_back(chain.start);
    std::set<NodeId> met = {chain.start};
    std::set<const Edge*> edges;
    for (const auto* steps : {&chain.up, &chain.down}) {
      for (const ChainStep& step : *steps) {
        if (edges.insert(step.edge).second) edges_.push_back(step.edge);
        for (const NodeId node : {step.edge->from, step.edge->to}) {
          if (met.insert(node).second) levels_[level_of(graph.node(node))].push_back(node);
        }
      }
    }
    form_ = met.size() > kMany ? kSmall : kLarge;
  }

  std::string draw(PictureFormat format) {
    const int legend = draw_legend();
    const int bottom = place_rows(legend + 20);
    for (const Edge* edge : edges_) draw_edge(*edge);
    for (const auto& [node, box] : boxes_) draw_node(node, box);
    const std::string title = "Chuỗi triển khai: " + emit::name_of(graph_, chain_.start);
    return emit::finished(svg_, kPictureWidth, bottom + 20, title, format);
  }

 private:
  // The relations that occur, with their colours.
  int draw_legend() {
    std::set<Relation> relations;
    for (const Edge* edge : edges_) relations.insert(edge->relation);
    svg_.text(20, 34, emit::cut("Chuỗi triển khai: " + emit::name_of(graph_, chain_.start), 90), {18, true});
    int x = 20;
    for (const Relation relation : relations) {
      const std::string_view colour = emit::colour_of(relation);
      svg_.line(x, 56, x + 28, 56, colour, 3);
      svg_.text(x + 34, 60, emit::vietnamese(relation), {13, false, colour});
      x += 170;
    }
    svg_.text(x, 60, "khung đứt nét: chưa có trong tập", {13, false, colours::kGrey});
    return 64;
  }

  int place_rows(int y) {
    for (std::size_t level = 0; level < levels_.size(); ++level) {
      if (!levels_[level].empty()) y = place_level(level, y);
    }
    return y;
  }

  // In the order of what they carry out, so that arrows cross less; then by day.
  int place_level(std::size_t level, int y) {
    std::vector<NodeId>& nodes = levels_[level];
    const auto place = [this](NodeId id) {
      int sum = 0, count = 0;
      for (const Edge& edge : graph_.edges_from(id)) {
        const auto box = boxes_.find(edge.to);
        if (box != boxes_.end()) sum += box->second.middle(), ++count;
      }
      return count == 0 ? 0 : sum / count;
    };
    std::map<NodeId, std::pair<int, std::string_view>> order;
    for (const NodeId id : nodes) order[id] = {place(id), graph_.node(id).date};
    std::stable_sort(nodes.begin(), nodes.end(), [&](NodeId a, NodeId b) { return order[a] < order[b]; });
    const int per_line = (kPictureWidth - kLabels - 20) / (form_.width + form_.gap_x);
    const int lines = (static_cast<int>(nodes.size()) + per_line - 1) / per_line;
    const int height = lines * (form_.height + form_.gap_y);
    svg_.rectangle({0, y, kPictureWidth, height}, level % 2 == 0 ? colours::kBand : colours::kPaper, "none", false);
    svg_.text(14, y + form_.gap_y / 2 + 20, kLevelNames[level], {14, true, colours::kRowName});
    svg_.text(14, y + form_.gap_y / 2 + 38, std::to_string(nodes.size()) + " văn bản", {12, false, colours::kGrey});
    for (std::size_t i = 0; i < nodes.size(); ++i) place_box(nodes[i], i, nodes.size(), per_line, y);
    return y + height;
  }

  // A line that is not full stands in the middle.
  void place_box(NodeId id, std::size_t place, std::size_t count, int per_line, int y) {
    const int line = static_cast<int>(place) / per_line;
    const int in_line = std::min(per_line, static_cast<int>(count) - line * per_line);
    const int step = form_.width + form_.gap_x;
    const int left = kLabels + (kPictureWidth - kLabels - in_line * step) / 2;
    boxes_.emplace(id, Box{left + static_cast<int>(place) % per_line * step,
                           y + form_.gap_y / 2 + line * (form_.height + form_.gap_y), form_.width, form_.height});
  }

  void draw_edge(const Edge& edge) {
    const Box& from = boxes_.at(edge.from);
    const Box& to = boxes_.at(edge.to);
    const Mention mention = graph_.mention(edge.first_mention);
    const std::string words =
        std::string(emit::vietnamese(edge.relation)) + ": “" + std::string(emit::said_in(mention)) + "”";
    const bool upwards = from.y > to.y;
    const bool level = from.y == to.y;
    svg_.arrow(from.middle(), upwards || level ? from.y : from.bottom(), to.middle() + (level ? 8 : 0),
               level ? to.y : (upwards ? to.bottom() : to.y), edge.relation, graph_.node(edge.from).key,
               graph_.node(edge.to).key, words);
  }

  static std::string day_and_unit(const Node& node) {
    std::string words = link::written_day(node.date);
    const std::string_view unit = emit::unit_of(node);
    if (!words.empty() && !unit.empty()) words += " · ";
    return words + std::string(unit);
  }

  void draw_node(NodeId id, const Box& box) {
    const Node node = graph_.node(id);
    const bool is_start = id == chain_.start;
    svg_.begin_node(node.key, emit::tooltip_of(graph_, id));
    svg_.rectangle(box, is_start ? colours::kInQuestion : colours::kPaper, is_start ? colours::kInk : colours::kGrey,
                   !node.held, is_start ? 2 : 1);
    if (form_.title_lines == 0) {
      const std::string name(node.number.empty() ? emit::name_of(graph_, id) : std::string(node.number));
      svg_.text(box.x + 6, box.y + 14, emit::cut(name, form_.characters), {11, true});
      svg_.text(box.x + 6, box.y + 28, emit::cut(day_and_unit(node), form_.characters), {10, false, colours::kGrey});
    } else {
      svg_.text(box.x + 8, box.y + 18, emit::cut(emit::name_of(graph_, id), form_.characters - 2), {13, true});
      svg_.text(box.x + 8, box.y + 34, emit::cut(day_and_unit(node), form_.characters + 3),
                {11, false, colours::kGrey});
      const auto title = emit::wrapped(node.number.empty() ? std::string_view() : node.title, form_.characters + 3, 2);
      for (std::size_t i = 0; i < title.size(); ++i) {
        svg_.text(box.x + 8, box.y + 51 + 15 * static_cast<int>(i), title[i], {11});
      }
    }
    svg_.end_node();
  }

  const Graph& graph_;
  const Chain& chain_;
  std::array<std::vector<NodeId>, kLevelNames.size()> levels_;
  std::vector<const Edge*> edges_;
  std::map<NodeId, Box> boxes_;
  BoxForm form_ = kLarge;
  Svg svg_;
};

}  // namespace

std::string chain_picture(const Graph& graph, const Chain& chain, PictureFormat format) {
  return ChainPicture(graph, chain).draw(format);
}

}  // namespace vanban
