// What a graph says, in words for people: names of documents, states of force, and answers as lines of plain text.
#ifndef VANBAN_TOOLS_PAGE_GRAPH_WORDS_H_
#define VANBAN_TOOLS_PAGE_GRAPH_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "page/html.h"
#include "vanban/graph_questions.h"

namespace vanban::page {

// Chỉ thị 13-CT/TW ngày 12/01/2017; else its title, else its file, else its key.
std::string name_of(const Graph& graph, NodeId id);
// in_force: còn hiệu lực.
std::string_view words_of(Force force, const Say& say);
// sửa đổi, bổ sung một phần
std::string words_of(const Edge& edge, Extent extent, const Say& say);

// Lines for a terminal, each ended by a line end. Control characters of documents appear as blanks.
std::string validity_text(const Graph& graph, NodeId act, std::string_view on, const Validity& validity,
                          const Say& say);
std::string impact_text(const Graph& graph, NodeId act, const std::vector<Hit>& hits, const Say& say);
std::string chain_text(const Graph& graph, const Chain& chain, const Say& say);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_GRAPH_WORDS_H_
