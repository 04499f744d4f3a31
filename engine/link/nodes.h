// Nodes: which node of the graph each document of a set is, and each act that is cited.
#ifndef VANBAN_LINK_NODES_H_
#define VANBAN_LINK_NODES_H_

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "link/meanings.h"
#include "link/store.h"

namespace vanban::link {

class Nodes {
 public:
  // Places the documents, in this order. A document is the node of its key. Where documents of one key have different
  // days, each day is a document of its own, named doc:.
  Nodes(const Store& store, Meanings& meanings, std::span<const std::uint32_t> order);

  // The node of a key that is mentioned with this day, "" where with none. kNone where documents of several days have
  // the key and this day is none of theirs.
  std::uint32_t at(KeyId key, std::string_view day);
  // Appends all nodes that have the key.
  void add_all(KeyId key, std::vector<std::uint32_t>* nodes);
  // kNone where no document and no mention is the node of this key.
  std::uint32_t find(KeyId key) const { return key < node_of_key_.size() ? node_of_key_[key] : kNone; }

  // The keys of the nodes in the order in which they were met, and the node of each document of the store. For the end.
  std::vector<Ref> take_keys() { return std::move(keys_); }
  std::vector<std::uint32_t> take_documents() { return std::move(node_of_document_); }

 private:
  using Held = std::pair<KeyId, std::uint32_t>;  // a document with its key
  using ByDay = std::map<std::string_view, std::uint32_t>;

  void place_documents_of_key(std::span<const Held> held);
  std::map<std::string_view, Ref> names_by_day(std::span<const Held> held) const;
  std::uint32_t add_node(Ref key);
  std::uint32_t of_key(KeyId key);
  std::uint32_t of_name(Ref own_name);

  const Store& store_;
  Meanings& meanings_;
  std::vector<Ref> keys_;
  std::vector<std::uint32_t> node_of_document_;
  std::vector<std::uint32_t> node_of_key_;  // by KeyId
  std::unordered_map<Ref, std::uint32_t> named_;
  std::unordered_map<KeyId, ByDay> divided_;  // keys of documents of several days
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_NODES_H_
