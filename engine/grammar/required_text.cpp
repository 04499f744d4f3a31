#include "grammar/required_text.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

// The letter of which a set has one case or both, the sign that is all of it; 0 where there are several.
char only_letter(const Bytes& bytes) {
  char only = 0;
  for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
    const char c = text::to_lower(static_cast<char>(byte));
    if (!bytes[byte]) continue;
    if (only != 0 && only != c) return 0;
    only = c;
  }
  return only;
}

class Finder {
 public:
  std::vector<std::string> find(const Node& node) {
    read(node);
    end_stretch();
    return std::move(found_);
  }

 private:
  // Recursive: patterns are no deeper than kMaxDepth.
  void read(const Node& node) {
    switch (node.kind) {
      case Node::Kind::literal:
        for (const char byte : node.text) byte == ' ' ? end_stretch() : stretch_.push_back(text::to_lower(byte));
        break;
      case Node::Kind::bytes:
        read_bytes(node.bytes);
        break;
      case Node::Kind::sequence:
        for (const NodePtr& child : node.children) read(*child);
        break;
      case Node::Kind::group:
        read(*node.children[0]);
        break;
      case Node::Kind::repeat:
        end_stretch();
        if (node.min > 0) read(*node.children[0]);
        end_stretch();
        break;
      case Node::Kind::alternatives:
        end_stretch();
        break;
      case Node::Kind::text_begin:
      case Node::Kind::text_end:
        break;
    }
  }

  // One byte, or the two cases of a letter.
  void read_bytes(const Bytes& bytes) {
    if (const char only = only_letter(bytes); only != 0) {
      stretch_.push_back(only);
    } else {
      end_stretch();
    }
  }

  void end_stretch() {
    if (!stretch_.empty()) found_.push_back(stretch_);
    stretch_.clear();
  }

  std::string stretch_;
  std::vector<std::string> found_;
};

// Adds what all matches of a pattern begin with; false where it does not go on with what stands behind the pattern.
// Recursive: patterns are no deeper than kMaxDepth.
bool read_leading(const Node& node, std::string* text) {
  switch (node.kind) {
    case Node::Kind::literal:
      for (const char byte : node.text) {
        if (byte == ' ') return false;
        text->push_back(text::to_lower(byte));
      }
      return true;
    case Node::Kind::bytes: {
      const char only = only_letter(node.bytes);
      if (only == 0 || only == ' ') return false;
      text->push_back(only);
      return true;
    }
    case Node::Kind::sequence:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const NodePtr& child) { return read_leading(*child, text); });
    case Node::Kind::group:
      return read_leading(*node.children[0], text);
    case Node::Kind::repeat:
      if (node.min > 0) read_leading(*node.children[0], text);
      return false;
    case Node::Kind::alternatives:
      return false;
    case Node::Kind::text_begin:
    case Node::Kind::text_end:
      return true;
  }
  return false;
}

}  // namespace

std::string leading_text(const Node& node) {
  std::string text;
  read_leading(node, &text);
  return text;
}

std::vector<std::string> required_texts(const Node& node) { return Finder().find(node); }

char required_sign(const Node& node) {
  char found = 0;
  for (const std::string& text : required_texts(node)) {
    for (const char c : text) {
      if (text::is_alnum(c)) continue;
      const bool is_usual = c == ',' || c == '.';
      if (found == 0 || !is_usual) found = c;
    }
  }
  return found;
}

}  // namespace vanban::grammar
