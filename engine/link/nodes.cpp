#include "link/nodes.h"

#include <algorithm>

namespace vanban::link {

Nodes::Nodes(const Store& store, Meanings& meanings, std::span<const std::uint32_t> order)
    : store_(store), meanings_(meanings), node_of_document_(store.documents.size(), kNone) {
  std::vector<Held> held;
  for (const std::uint32_t document : order) {
    const StoredDocument& owner = store_.documents[document];
    if (owner.key != 0) {
      held.emplace_back(meanings_.of(owner), document);
    } else {
      node_of_document_[document] = of_name(owner.own_name);
    }
  }
  std::stable_sort(held.begin(), held.end(), [](const Held& a, const Held& b) { return a.first < b.first; });
  for (std::size_t begin = 0; begin < held.size();) {
    std::size_t end = begin;
    while (end < held.size() && held[end].first == held[begin].first) ++end;
    place_documents_of_key(std::span(held).subspan(begin, end - begin));
    begin = end;
  }
}

void Nodes::place_documents_of_key(std::span<const Held> held) {
  const std::map<std::string_view, Ref> names = names_by_day(held);
  const std::size_t days = names.size() - names.count("");
  ByDay nodes;
  for (const auto& [key, document] : held) {
    const StoredDocument& owner = store_.documents[document];
    const std::string_view day = store_.day(owner.date);
    std::uint32_t& node = node_of_document_[document];
    if (days <= 1) {
      node = of_key(key);
    } else if (day.empty()) {
      node = of_name(owner.own_name);
    } else {
      node = of_name(names.at(day));
      nodes[day] = node;
    }
  }
  if (days > 1) divided_[held.front().first] = std::move(nodes);
}

// The first of the names doc: of each day.
std::map<std::string_view, Ref> Nodes::names_by_day(std::span<const Held> held) const {
  std::map<std::string_view, Ref> names;
  for (const auto& [key, document] : held) {
    const StoredDocument& owner = store_.documents[document];
    Ref& name = names[store_.day(owner.date)];
    if (name == 0 || store_.strings[owner.own_name] < store_.strings[name]) name = owner.own_name;
  }
  return names;
}

std::uint32_t Nodes::add_node(Ref key) {
  keys_.push_back(key);
  return static_cast<std::uint32_t>(keys_.size() - 1);
}

// Files of one content are one node, whatever their names.
std::uint32_t Nodes::of_name(Ref own_name) {
  const auto [at, is_new] = named_.try_emplace(own_name, kNone);
  if (is_new) at->second = add_node(own_name);
  return at->second;
}

std::uint32_t Nodes::of_key(KeyId key) {
  if (node_of_key_.size() <= key) node_of_key_.resize(meanings_.size(), kNone);
  if (node_of_key_[key] == kNone) node_of_key_[key] = add_node(meanings_.key(key));
  return node_of_key_[key];
}

std::uint32_t Nodes::at(KeyId key, std::string_view day) {
  const auto divided = divided_.find(key);
  if (divided == divided_.end()) return of_key(key);
  const auto node = divided->second.find(day);
  return node == divided->second.end() ? kNone : node->second;
}

void Nodes::add_all(KeyId key, std::vector<std::uint32_t>* nodes) {
  const auto divided = divided_.find(key);
  if (divided == divided_.end()) return nodes->push_back(of_key(key));
  for (const auto& [day, node] : divided->second) nodes->push_back(node);
}

}  // namespace vanban::link
