// The tree of a pattern: how nodes are made, and what can be told from a tree without running it.
#include "grammar/pattern.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

std::shared_ptr<Node> make_node(Node::Kind kind, std::vector<NodePtr> children = {}) {
  auto node = std::make_shared<Node>();
  node->kind = kind;
  for (const NodePtr& child : children) {
    node->weight = std::min(node->weight + child->weight, kMaxWeight + 1);
    node->depth = std::max(node->depth, child->depth + 1);
    node->captures = std::min(node->captures + child->captures, kMaxDepth * kMaxDepth);
  }
  node->children = std::move(children);
  return node;
}

Ending ending_of_byte(char c) {
  const bool letter = text::is_letter(c);
  const bool digit = text::is_digit(c);
  return {false, letter, digit, !letter && !digit};
}

Ending ending_of_bytes(const Bytes& bytes) {
  Ending ending;
  for (std::size_t c = 0; c < bytes.size(); ++c) {
    if (bytes[c]) ending |= ending_of_byte(static_cast<char>(c));
  }
  return ending;
}

Ending ending_of_sequence(const std::vector<NodePtr>& children) {
  Ending all;
  for (auto child = children.rbegin(); child != children.rend(); ++child) {
    const Ending one = ending_of(**child);
    all |= one;
    all.nullable = one.nullable;
    if (!one.nullable) return all;
  }
  all.nullable = true;
  return all;
}

Ending ending_of_alternatives(const std::vector<NodePtr>& children) {
  Ending any;
  for (const NodePtr& child : children) any |= ending_of(*child);
  return any;
}

}  // namespace

NodePtr literal_node(std::string text) {
  auto node = make_node(Node::Kind::literal);
  node->weight = std::min(text.size() + 1, kMaxWeight + 1);
  node->text = std::move(text);
  return node;
}

NodePtr bytes_node(Bytes bytes) {
  auto node = make_node(Node::Kind::bytes);
  node->bytes = bytes;
  return node;
}

NodePtr sequence_node(std::vector<NodePtr> children) {
  return children.size() == 1 ? children[0] : make_node(Node::Kind::sequence, std::move(children));
}

NodePtr alternatives_node(std::vector<NodePtr> children) {
  return children.size() == 1 ? children[0] : make_node(Node::Kind::alternatives, std::move(children));
}

NodePtr repeat_node(NodePtr child, int min, int max, bool greedy) {
  auto node = make_node(Node::Kind::repeat, {std::move(child)});
  node->min = min;
  node->max = max;
  node->greedy = greedy;
  return node;
}

NodePtr group_node(std::string name, NodePtr child) {
  auto node = make_node(Node::Kind::group, {std::move(child)});
  node->text = std::move(name);
  ++node->captures;
  return node;
}

NodePtr anchor_node(Node::Kind kind) { return make_node(kind); }

std::vector<std::string> captures_of(const Node& node) {
  if (node.captures == 0) return {};
  std::vector<std::string> names;
  if (node.kind == Node::Kind::group) names.push_back(node.text);
  for (const NodePtr& child : node.children) {
    for (std::string& name : captures_of(*child)) names.push_back(std::move(name));
  }
  return names;
}

Ending& Ending::operator|=(const Ending& more) {
  nullable = nullable || more.nullable;
  letter = letter || more.letter;
  digit = digit || more.digit;
  other = other || more.other;
  return *this;
}

Ending ending_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::literal:
      return node.text.empty() ? Ending{true} : ending_of_byte(node.text.back());
    case Node::Kind::bytes:
      return ending_of_bytes(node.bytes);
    case Node::Kind::sequence:
      return ending_of_sequence(node.children);
    case Node::Kind::alternatives:
      return ending_of_alternatives(node.children);
    case Node::Kind::repeat: {
      Ending child = ending_of(*node.children[0]);
      child.nullable = child.nullable || node.min == 0;
      return child;
    }
    case Node::Kind::group:
      return ending_of(*node.children[0]);
    case Node::Kind::text_begin:
    case Node::Kind::text_end:
      return {true};
  }
  return {};
}

}  // namespace vanban::grammar
