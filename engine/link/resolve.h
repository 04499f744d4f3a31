// Resolution: which node each document and each mention is (KEYS, "Linking").
#ifndef VANBAN_LINK_RESOLVE_H_
#define VANBAN_LINK_RESOLVE_H_

#include <cstdint>
#include <vector>

#include "link/graph_data.h"
#include "link/store.h"

namespace vanban::link {

struct Resolution {
  std::vector<std::uint32_t> order;             // the store's documents by uri and sha256: the order of everything
  std::vector<Ref> node_keys;                   // nodes in the order in which they were met
  std::vector<std::uint32_t> node_of_document;  // of the store
  std::vector<std::uint32_t> node_of_citation;  // of the store; kNone where it is open
  std::vector<OpenMention> open;                // in order
  std::vector<std::uint32_t> candidates;        // nodes, for the open mentions
  std::vector<std::pair<Ref, std::uint32_t>> other_names;              // a law's key by its name, and the node
  std::vector<std::pair<std::uint32_t, const KnownAct*>> listed_acts;  // a node, and what the lists know of it
};

// Interns the keys of nodes that no record spells out. About linear in the records.
Resolution resolve(Store& store);

}  // namespace vanban::link

#endif  // VANBAN_LINK_RESOLVE_H_
