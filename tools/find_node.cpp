#include "find_node.h"

#include <string>
#include <vector>

#include "console.h"
#include "vanban/decode.h"

namespace vanban::tools {
namespace {

constexpr std::size_t kMostNamed = 5;

// The documents that bear a number as people write it (13-CT/TW, 13-ct/tw).
std::vector<NodeId> bearers_of(const Graph& graph, std::string_view number) {
  const std::string wanted = fold(number);
  std::vector<NodeId> bearers;
  for (NodeId id = 0; id < graph.node_count(); ++id) {
    const std::string_view own = graph.node(id).number;
    if (!own.empty() && fold(own) == wanted) bearers.push_back(id);
  }
  return bearers;
}

}  // namespace

std::optional<NodeId> find_node(const Graph& graph, std::string_view key) {
  const auto found = graph.find(key);
  if (found) return found;
  const std::vector<NodeId> bearers = bearers_of(graph, key);
  if (bearers.size() == 1) return bearers[0];
  if (!bearers.empty()) {
    std::string message = "several documents have the number '" + std::string(key) + "': name one by its key:";
    for (std::size_t i = 0; i < bearers.size() && i < kMostNamed; ++i) {
      message += ' ' + std::string(graph.node(bearers[i]).key);
    }
    complain(message + (bearers.size() > kMostNamed ? " ..." : ""));
    return std::nullopt;
  }
  std::string message = "no document has the key or number '" + std::string(key) + "', and none is cited by it";
  const std::string_view item = key.substr(0, key.rfind('/'));
  std::string hint = ": a key is written as vn/13-ct-tw/2017; vanban graph prints those of the inputs";
  for (NodeId id = 0; id < graph.node_count(); ++id) {
    if (item.empty() || !graph.node(id).key.starts_with(item)) continue;
    hint = "; there is '" + std::string(graph.node(id).key) + "'";
    break;
  }
  complain(message + hint);
  return std::nullopt;
}

}  // namespace vanban::tools
