#include "page/graph_words.h"

#include "emit/node_words.h"
#include "link/relation_words.h"
#include "page/marks.h"
#include "shown.h"

namespace vanban::page {
namespace {

constexpr std::string_view kIndent = "    ";

std::string harmless(std::string_view words) { return tools::printable(words, ' '); }

// Name and key; whether it is held where it is not.
std::string whole_name(const Graph& graph, NodeId id, const Say& say) {
  const Node node = graph.node(id);
  return harmless(name_of(graph, id)) + " [" + std::string(node.key) + "]" +
         (node.held ? "" : std::string(say(" (chưa có)", " (not held)")));
}

// "the sentence that says so"
std::string quoted(const Graph& graph, const Edge& edge) {
  if (edge.mention_count == 0) return {};
  const std::string_view sentence = graph.mention(edge.first_mention).sentence;
  return sentence.empty() ? std::string() : std::string(kIndent) + "“" + harmless(sentence) + "”\n";
}

// A thực hiện B
std::string said(const Graph& graph, const Edge& edge, const Say& say) {
  return whole_name(graph, edge.from, say) + ' ' + words_of(edge, edge.extent, say) + ' ' +
         whole_name(graph, edge.to, say) + '\n' + quoted(graph, edge);
}

std::string steps_text(const Graph& graph, std::string_view title, const std::vector<ChainStep>& steps,
                       const Say& say) {
  std::string out = '\n' + std::string(title) + ": " + std::to_string(steps.size()) + '\n';
  int depth = 0;
  for (const ChainStep& step : steps) {
    if (step.depth != depth) {
      depth = step.depth;
      out += std::string(say("Bước ", "Step ")) + std::to_string(depth) + '\n';
    }
    out += "  " + said(graph, *step.edge, say);
  }
  return out;
}

}  // namespace

std::string name_of(const Graph& graph, NodeId id) {
  const Node node = graph.node(id);
  std::string name = tools::shown_name(std::string(node.doc_type), std::string(node.number), std::string(node.date));
  if (!name.empty()) return name;
  if (!node.title.empty()) return std::string(node.title);
  const std::string_view file = emit::file_of(graph, id);
  return std::string(file.empty() ? node.key : file);
}

std::string_view words_of(Force force, const Say& say) {
  switch (force) {
    case Force::not_yet:
      return say("chưa có hiệu lực", "not yet in force");
    case Force::in_force:
      return say("còn hiệu lực", "in force");
    case Force::in_part:
      return say("hết hiệu lực một phần", "in force in part");
    case Force::suspended:
      return say("ngưng hiệu lực", "suspended");
    case Force::ended:
      return say("hết hiệu lực", "no longer in force");
    case Force::unknown:
      break;
  }
  return say("chưa rõ", "not known");
}

std::string words_of(const Edge& edge, Extent extent, const Say& say) {
  std::string out(relation_name(link::word_of(edge.relation), say));
  if (extent == Extent::part) out += say(" một phần", " in part");
  return out;
}

std::string validity_text(const Graph& graph, NodeId act, std::string_view on, const Validity& validity,
                          const Say& say) {
  const auto day = [&](std::string_view iso) {
    return iso.empty() ? std::string(say("không rõ ngày", "day unknown")) : tools::shown_date(iso);
  };
  std::string out = whole_name(graph, act, say) + '\n' + tools::shown_date(on) + ": " +
                    std::string(words_of(validity.force, say)) + '\n';
  if (!validity.since.empty())
    out += "  " + day(validity.since) + ": " + std::string(say("bắt đầu có hiệu lực", "comes into force")) + '\n';
  for (const Change& change : validity.changes) {
    out += "  " + day(change.since) + ": " + words_of(*change.edge, change.extent, say) +
           std::string(change.proposed ? say(" (mới đề nghị)", " (only proposed)") : std::string_view()) +
           std::string(say(" bởi ", " (by) ")) + whole_name(graph, change.edge->from, say) + '\n' +
           quoted(graph, *change.edge);
  }
  if (validity.by_list) {
    out += "  " + day(validity.until) + ": " +
           std::string(say("hết hiệu lực, theo danh mục luật", "has ended, says the list of laws"));
    if (const auto next = graph.find(validity.successor))
      out += std::string(say(", được thay thế bởi ", ", replaced by ")) + whole_name(graph, *next, say);
    out += '\n';
  }
  if (validity.changes.empty() && !validity.by_list)
    out += std::string(say("Không văn bản nào ở đây sửa đổi, thay thế hay bãi bỏ văn bản này.",
                           "No document here amends, replaces or repeals it.")) +
           '\n';
  return out;
}

std::string impact_text(const Graph& graph, NodeId act, const std::vector<Hit>& hits, const Say& say) {
  std::string out = whole_name(graph, act, say) + '\n' +
                    std::string(say("Văn bản chịu tác động: ", "Documents that it hits: ")) +
                    std::to_string(hits.size()) + '\n';
  for (const Hit& hit : hits) {
    out += "- " + whole_name(graph, hit.document, say) + ": " +
           std::string(hit.extent == Extent::part ? say("một phần", "in part") : say("toàn bộ", "all of it")) + '\n';
    for (const Edge* edge : {hit.change, hit.basis}) {
      if (edge != nullptr) out += "  " + said(graph, *edge, say);
    }
  }
  return out;
}

std::string chain_text(const Graph& graph, const Chain& chain, const Say& say) {
  return whole_name(graph, chain.start, say) + '\n' +
         steps_text(graph, say("Văn bản này thực hiện", "What it carries out"), chain.up, say) +
         steps_text(graph, say("Văn bản thực hiện văn bản này", "What carries it out"), chain.down, say);
}

}  // namespace vanban::page
