#include "grammar/required_text.h"

#include <utility>

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

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
    std::string lower;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
      const char c = text::to_lower(static_cast<char>(byte));
      if (bytes[byte] && (lower.empty() || lower.back() != c)) lower.push_back(c);
    }
    if (lower.size() == 1) {
      stretch_.push_back(lower[0]);
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

}  // namespace

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
