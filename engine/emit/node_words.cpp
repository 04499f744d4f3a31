#include "emit/node_words.h"

#include <vector>

#include "link/key_parts.h"
#include "link/written.h"

namespace vanban::emit {

std::string_view vietnamese(Relation relation) {
  switch (relation) {
    case Relation::based_on:
      return "căn cứ";
    case Relation::implements:
      return "thực hiện";
    case Relation::guides:
      return "hướng dẫn";
    case Relation::amends:
    case Relation::amended_by:
      return "sửa đổi, bổ sung";
    case Relation::replaces:
    case Relation::replaced_by:
      return "thay thế";
    case Relation::repeals:
    case Relation::repealed_by:
      return "bãi bỏ";
    case Relation::issues:
    case Relation::issued_by:
      return "ban hành kèm theo";
    case Relation::responds_to:
      return "trả lời";
    case Relation::extends:
      return "gia hạn";
    case Relation::corrects:
      return "đính chính";
    case Relation::suspends:
      return "ngưng hiệu lực";
    case Relation::consolidates:
      return "hợp nhất";
    case Relation::cites:
      return "dẫn chiếu";
  }
  return "";
}

std::string_view file_of(const Graph& graph, NodeId id) {
  if (!graph.node(id).key.starts_with("doc:")) return {};
  const std::vector<std::string_view> files = graph.documents(id);
  if (files.empty()) return {};
  return files.front().substr(files.front().find_last_of("/!") + 1);
}

std::string name_of(const Graph& graph, NodeId id) {
  const Node node = graph.node(id);
  const std::string name = link::written_type(node.doc_type);
  if (!node.number.empty()) return name + (name.empty() ? "" : " ") + std::string(node.number);
  if (!node.title.empty()) return name + (name.empty() ? "" : " ") + std::string(node.title);
  if (!name.empty()) return name;
  const std::string_view file = file_of(graph, id);
  return std::string(file.empty() ? node.key : file);
}

std::string_view unit_of(const Node& node) {
  const bool is_named = node.key.starts_with("doc:");
  std::string_view scope = is_named ? node.territory : link::parts_of(node.key).scope;
  if (scope == "vn" || scope.starts_with("vn/") || scope.starts_with("~")) return {};
  const std::size_t stroke = scope.rfind('/');
  return stroke == std::string_view::npos ? scope : scope.substr(stroke + 1);
}

std::string tooltip_of(const Graph& graph, NodeId id) {
  const Node node = graph.node(id);
  std::string words = name_of(graph, id);
  if (!node.date.empty()) words += "\n" + link::written_day(node.date);
  if (!node.title.empty()) words += "\n" + std::string(node.title);
  words += "\n" + std::string(node.key);
  return words + (node.held ? "" : "\n(chưa có trong tập)");
}

std::string_view said_in(const Mention& mention) { return mention.sentence.empty() ? mention.text : mention.sentence; }

}  // namespace vanban::emit
