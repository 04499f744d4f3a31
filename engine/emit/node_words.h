// What pictures say: nodes, relations and mentions in the words of Vietnamese readers.
#ifndef VANBAN_EMIT_NODE_WORDS_H_
#define VANBAN_EMIT_NODE_WORDS_H_

#include <string>
#include <string_view>

#include "vanban/graph.h"

namespace vanban::emit {

// căn cứ, thực hiện ...
std::string_view vietnamese(Relation relation);
// Nghị định 30/2020/NĐ-CP; for what has no number its title; for what says nothing of itself its file, or its key.
std::string name_of(const Graph& graph, NodeId id);
// The name of the file of a document without a key of its own, without folders; "" of others.
std::string_view file_of(const Graph& graph, NodeId id);
// Whose document it is, as its key says it: xa-kim-lu, bac-kan; "" of central bodies and where it is not known.
std::string_view unit_of(const Node& node);
// What a box cannot hold: name, day, title, key.
std::string tooltip_of(const Graph& graph, NodeId id);
// The sentence that a mention stands in; its own words where that was not kept.
std::string_view said_in(const Mention& mention);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_NODE_WORDS_H_
