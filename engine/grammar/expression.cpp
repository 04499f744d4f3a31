// The tree of a pattern in RE2 syntax.
#include <array>
#include <cstdio>
#include <utility>

#include "grammar/pattern.h"
#include "text/ascii.h"

namespace vanban::grammar {
namespace {

void append_byte(char c, std::string* out) {
  if (text::is_alnum(c)) {
    *out += c;
  } else if (c > ' ' && c < '\x7f') {
    *out += '\\';
    *out += c;
  } else {
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), "\\x%02x", static_cast<unsigned>(c));
    *out += hex.data();
  }
}

void append_literal(const std::string& text, std::string* out) {
  for (const char c : text) {
    if (c == ' ') {
      *out += " +";
    } else {
      append_byte(c, out);
    }
  }
}

void append_bytes(const Bytes& bytes, std::string* out) {
  *out += '[';
  for (std::size_t low = 0; low < bytes.size(); ++low) {
    if (!bytes[low]) continue;
    std::size_t high = low;
    while (high + 1 < bytes.size() && bytes[high + 1]) ++high;
    append_byte(static_cast<char>(low), out);
    if (high > low) *out += '-';
    if (high > low) append_byte(static_cast<char>(high), out);
    low = high;
  }
  *out += ']';
}

std::string quantifier(int min, int max, bool greedy) {
  std::string sign;
  if (min == 0 && max == 1) {
    sign = "?";
  } else if (max == -1 && min <= 1) {
    sign = min == 0 ? "*" : "+";
  } else {
    sign = "{" + std::to_string(min) + (max == min ? "" : max == -1 ? "," : "," + std::to_string(max)) + "}";
  }
  return greedy ? sign : sign + "?";
}

class ExpressionWriter {
 public:
  std::string write(const Node& node) {
    append(node);
    return std::move(out_);
  }

 private:
  void append(const Node& node) {
    switch (node.kind) {
      case Node::Kind::literal:
        return append_literal(node.text, &out_);
      case Node::Kind::bytes:
        return append_bytes(node.bytes, &out_);
      case Node::Kind::sequence:
        for (const NodePtr& child : node.children) append(*child);
        return;
      case Node::Kind::alternatives:
        return append_alternatives(node);
      case Node::Kind::repeat:
        out_ += "(?:";
        append(*node.children[0]);
        out_ += ")" + quantifier(node.min, node.max, node.greedy);
        return;
      case Node::Kind::group:
        out_ += '(';
        append(*node.children[0]);
        out_ += ')';
        return;
      case Node::Kind::text_begin:
        out_ += "\\A";
        return;
      case Node::Kind::text_end:
        out_ += "\\z";
        return;
    }
  }

  void append_alternatives(const Node& node) {
    std::string_view sign = "(?:";
    for (const NodePtr& child : node.children) {
      out_ += sign;
      append(*child);
      sign = "|";
    }
    out_ += ')';
  }

  std::string out_;
};

}  // namespace

std::string to_expression(const Node& node) { return ExpressionWriter().write(node); }

}  // namespace vanban::grammar
