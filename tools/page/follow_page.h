// Pages that follow a document through the others: lược đồ, force, chain; what is missing; what contradicts itself.
#ifndef VANBAN_TOOLS_PAGE_FOLLOW_PAGE_H_
#define VANBAN_TOOLS_PAGE_FOLLOW_PAGE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "page/html.h"
#include "vanban/graph.h"

namespace vanban::page {

// `on`: the day for which its force is asked; `no_day`: what was written for it and is none. `held`: the document's
// number in the archive, if it is there.
std::string follow_page(const Graph& graph, NodeId node, std::string_view on, std::string_view no_day,
                        std::optional<std::int64_t> held, const Say& say);
std::string missing_page(const Graph& graph, const Say& say);
std::string conflicts_page(const Graph& graph, const Say& say);

// Of the page that follows the document with this key.
std::string follow_address(std::string_view key);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_FOLLOW_PAGE_H_
