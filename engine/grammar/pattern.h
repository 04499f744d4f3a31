// A pattern: from the expert's words to a tree, from the tree to RE2 syntax over the key.
//
// The tree is over bytes of the key (text/key.h): literals are folded when they are read, so ế in a pattern is e.
#ifndef VANBAN_GRAMMAR_PATTERN_H_
#define VANBAN_GRAMMAR_PATTERN_H_

#include <bitset>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/syntax.h"
#include "vanban/result.h"

namespace vanban::grammar {

struct Node;
using NodePtr = std::shared_ptr<const Node>;
using Bytes = std::bitset<128>;  // a set of key bytes

struct Node {
  enum class Kind { literal, bytes, sequence, alternatives, repeat, group, text_begin, text_end };

  Kind kind = Kind::literal;
  std::string text;               // literal: bytes, ' ' for one blank or more; group: its name
  Bytes bytes;                    // bytes: one of these
  std::vector<NodePtr> children;  // one in repeat and group
  int min = 0, max = 0;           // repeat; max -1 without bound
  bool greedy = true;
  std::size_t weight = 1;  // nodes and literal bytes of the whole tree, insertions counted each time
  int depth = 1;
  int captures = 0;  // groups in the tree, insertions counted each time
};

NodePtr literal_node(std::string text);
NodePtr bytes_node(Bytes bytes);
NodePtr sequence_node(std::vector<NodePtr> children);      // of any number
NodePtr alternatives_node(std::vector<NodePtr> children);  // of one or more
NodePtr repeat_node(NodePtr child, int min, int max, bool greedy);
NodePtr group_node(std::string name, NodePtr child);
NodePtr anchor_node(Node::Kind kind);

struct Let {
  NodePtr node;
  Field name;
  bool used = false;
};
using Lets = std::map<std::string, Let, std::less<>>;

// What a pattern may insert. Looking a let up marks it as used.
struct Scope {
  Lets* own = nullptr;                               // of its file
  Lets* shared = nullptr;                            // of macros.grammar
  std::function<NodePtr(std::string_view)> lexicon;  // its names and variants; null where there is none
};

// Heavier or deeper trees are refused, whatever RE2 would make of them.
inline constexpr std::size_t kMaxWeight = 20000;
inline constexpr int kMaxDepth = 100;

Result<NodePtr> parse_pattern(const Field& pattern, const Scope& scope);

// The tree in RE2 syntax. Capture i+1 of the expression is the group captures_of(node)[i].
std::string to_expression(const Node& node);
std::vector<std::string> captures_of(const Node& node);

// Can it match nothing at all; can its last byte be a letter, a digit, another?
struct Ending {
  bool nullable = false;
  bool letter = false;
  bool digit = false;
  bool other = false;

  Ending& operator|=(const Ending& more);
};
Ending ending_of(const Node& node);

// The words with which a match can begin, for the trigger table; `reason` says why they cannot be told, "" where they
// can.
struct FirstWords {
  std::set<std::string> words;  // lower case, letters only
  bool digit = false;           // or a digit
  std::string reason;
};
FirstWords first_words_of(const Node& node);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_PATTERN_H_
