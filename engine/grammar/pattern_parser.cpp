// The parser of patterns: RE2 syntax with {insertions}, without what would be wrong on Vietnamese text.
#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "grammar/key_bytes.h"
#include "grammar/pattern.h"
#include "text/ascii.h"
#include "text/key.h"
#include "text/utf8.h"

namespace vanban::grammar {
namespace {

using text::is_blank;
using text::is_digit;

constexpr int kMaxRepeat = 200;
constexpr char kNoKeyByte = '\x7f';

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

Bytes all_but_newline() { return ~single('\n'); }

// A blank in a pattern is one blank or more; so "maybe a blank" is any number of them.
NodePtr repeat_blank(int min, int max, bool greedy) {
  const bool maybe = min == 0 && max == 1;
  return repeat_node(bytes_node(single(' ')), min, maybe ? -1 : max, greedy);
}

bool names_a_let(std::string_view text) {
  const bool no_small = std::none_of(text.begin(), text.end(), text::is_lower);
  return text.size() >= 2 && is_name(text) && no_small;
}

// Methods give null when they have set the error.
class PatternParser {
 public:
  PatternParser(const Field& pattern, const Scope& scope) : field_(pattern), text_(pattern.text), scope_(scope) {}

  Result<NodePtr> parse() {
    NodePtr node = alternatives('\0');
    if (node != nullptr && (node->weight > kMaxWeight || node->depth > kMaxDepth)) {
      node = fail(0, "the pattern is too large with what it inserts: divide it into several rules");
    }
    if (error_) return *error_;
    return node;
  }

 private:
  bool done() const { return at_ == text_.size(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  NodePtr fail(std::size_t at, std::string message) {
    if (!error_) error_ = error_at(field_, at, std::move(message));
    return nullptr;
  }

  char32_t next_character() {
    const text::CodePoint c = text::code_point_at(text_, at_);
    at_ += c.size;
    return c.value;
  }

  void skip_combining_marks() {
    for (std::size_t start = at_; !done(); start = at_) {
      if (!is_combining(next_character())) {
        at_ = start;
        return;
      }
    }
  }

  NodePtr alternatives(char stop) {
    if (++nesting_ > kMaxDepth) return fail(at_, "the pattern nests too deep");
    std::vector<NodePtr> children;
    do {
      NodePtr child = sequence(stop);
      if (child == nullptr) return nullptr;
      children.push_back(std::move(child));
    } while (take('|'));
    --nesting_;
    return alternatives_node(std::move(children));
  }

  bool take(char c) {
    if (done() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  NodePtr sequence(char stop) {
    std::vector<NodePtr> children;
    std::string literal;  // that is still open: characters that stand side by side are one node
    const auto flush = [&] {
      if (!literal.empty()) children.push_back(literal_node(std::exchange(literal, {})));
    };
    for (skip_combining_marks(); !done() && peek() != '|' && (stop == '\0' || peek() != stop); skip_combining_marks()) {
      NodePtr child = repeated_atom(&literal);
      if (error_) return nullptr;
      if (child == nullptr) continue;
      flush();
      children.push_back(std::move(child));
    }
    flush();
    return sequence_node(std::move(children));
  }

  // Adds a character to the literal and gives no node, or gives the node of anything else.
  NodePtr repeated_atom(std::string* literal) {
    char byte = '\0';
    NodePtr child = take_character(&byte) ? nullptr : atom();
    if (error_) return nullptr;
    if (child != nullptr && child->kind == Node::Kind::literal && child->text.size() == 1) byte = child->text[0];
    skip_combining_marks();
    if (at_quantifier()) return repeated(child != nullptr ? std::move(child) : literal_node(std::string(1, byte)));
    if (byte == '\0') return child;
    *literal += byte;
    return nullptr;
  }

  bool at_quantifier() const {
    return peek() == '?' || peek() == '*' || peek() == '+' || (peek() == '{' && is_digit(peek(1)));
  }

  NodePtr repeated(NodePtr child) {
    int min = 1;
    int max = 1;
    const std::size_t start = at_;
    if (!take_quantifier(&min, &max)) return nullptr;
    const bool greedy = !take('?');
    if (peek() == '*' || peek() == '+' || peek() == '?')
      return fail(at_, "two repetition signs: put (?:...) around the first");
    if (max > kMaxRepeat || min > kMaxRepeat) return fail(start, "a repetition goes to 200 at most");
    if (max != -1 && max < min) return fail(start, "the repetition ends below its beginning");
    if (child->kind == Node::Kind::literal && child->text == " ") return repeat_blank(min, max, greedy);
    return repeat_node(std::move(child), min, max, greedy);
  }

  bool take_quantifier(int* min, int* max) {
    if (take('?')) return *min = 0, *max = 1, true;
    if (take('*')) return *min = 0, *max = -1, true;
    if (take('+')) return *min = 1, *max = -1, true;
    const std::size_t start = at_++;
    *min = *max = take_number();
    if (take(',')) *max = is_digit(peek()) ? take_number() : -1;
    if (take('}')) return true;
    fail(start, "write a repetition as {2}, {2,} or {2,5}");
    return false;
  }

  int take_number() {
    int number = 0;
    while (is_digit(peek())) number = std::min(number * 10 + (text_[at_++] - '0'), kMaxRepeat + 1);
    return number;
  }

  NodePtr atom() {
    const std::size_t start = at_;
    switch (peek()) {
      case '(':
        return parentheses();
      case '[':
        return byte_class();
      case '{':
        return insertion();
      case '\\':
        return escape();
      case '.':
        return ++at_, bytes_node(all_but_newline());
      case '^':
        return ++at_, anchor_node(Node::Kind::text_begin);
      case '$':
        return ++at_, anchor_node(Node::Kind::text_end);
      case '*':
      case '+':
      case '?':
        if (start == 0) return literal_node(" ");  // the blank that was cut off in front of the pattern
        return fail(start, "nothing to repeat stands before this sign: write \\" + std::string(1, peek()) +
                               " for the character itself");
      case ')':
      case '}':
        return fail(start,
                    std::string("'") + peek() + "' closes nothing: write \\" + peek() + " for the character itself");
      default:
        return fail(start, "nothing stands here");
    }
  }

  // A character that stands for itself; a run of blanks is one.
  bool take_character(char* byte) {
    if (std::string_view("([{\\.^$*+?)}").find(peek()) != std::string_view::npos) return false;
    const std::size_t start = at_;
    *byte = text::key_byte(next_character());
    if (*byte == kNoKeyByte)
      return fail(start, "the key has no such character: it stands for all others as '.'"), false;
    while (*byte == ' ' && is_blank(peek())) ++at_;
    return true;
  }

  NodePtr parentheses() {
    const std::size_t start = at_++;
    if (take('?')) {
      const char c = peek();
      const char next = peek(1);
      if (c == '=' || c == '!' || (c == '<' && (next == '=' || next == '!'))) {
        return fail(
            start,
            "look-around is refused, RE2 has none: match the neighbour and put the wanted part in a group {name:...}");
      }
      if (c == 'P' || c == '<') return fail(start, "write a named group as {name:...}");
      if (!take(':'))
        return fail(start, "flags are refused: for capitals as they stand give the rule a line 'case exact'");
    }
    NodePtr node = alternatives(')');
    if (node == nullptr) return nullptr;
    if (!take(')')) return fail(start, "this '(' is not closed");
    return node;
  }

  NodePtr escape() {
    const std::size_t start = at_++;
    const std::optional<Bytes> bytes = escaped(start);
    if (!bytes) return nullptr;
    if (bytes->count() > 1) return bytes_node(*bytes);
    std::size_t only = 0;
    while (!(*bytes)[only]) ++only;
    return literal_node(std::string(1, static_cast<char>(only)));
  }

  // What stands after a backslash at `start`, in and out of classes.
  std::optional<Bytes> escaped(std::size_t start) {
    const char c = peek();
    if (c != '\0') ++at_;
    if (c == 'd') return digits();
    if (c == 'D') return ~digits();
    if (c == 'n') return single('\n');
    if (c == 't') return single(' ');
    if (c == 'S') return ~(single(' ') | single('\n'));
    if (c == 'x') return hexadecimal(start);
    const bool punctuation = c > ' ' && c < kNoKeyByte && !is_digit(c) && !is_name(std::string_view(&c, 1));
    if (punctuation) return single(c);
    fail(start, refusal(c));
    return std::nullopt;
  }

  // \x7f: what the key has for every character that it does not know.
  std::optional<Bytes> hexadecimal(std::size_t start) {
    unsigned byte = 0;
    const char* const begin = text_.data() + at_;
    const char* const end = begin + std::min<std::size_t>(2, text_.size() - at_);
    const auto [stop, failure] = std::from_chars(begin, end, byte, 16);
    if (failure == std::errc() && stop == begin + 2 && byte < 0x80) {
      at_ += 2;
      return single(static_cast<char>(byte));
    }
    fail(start, "write a byte of the key as \\x and two hexadecimal digits, 7f at most");
    return std::nullopt;
  }

  static std::string refusal(char c) {
    const std::string sign = std::string("\\") + c;
    if (c == '\0') return "a backslash at the end of the pattern";
    if (c == 'b' || c == 'B')
      return sign + " is refused: the loader puts guards at both ends so that no match cuts a word";
    if (c == 'w' || c == 'W')
      return sign + " is refused: it takes '_' for a letter; write [a-z] or [a-z0-9], đ and ế are d and e in the key";
    if (c == 's')
      return sign + " is refused: it takes line ends for blanks; write a blank, which stands for one or more";
    if (is_digit(c)) return sign + " is refused: RE2 has no back-references; write what may stand there once more";
    if (c == 'p' || c == 'P') return sign + " is refused: the key is ASCII; write [a-z], or [A-Z] with 'case exact'";
    return sign + " is unknown: write the character without the backslash";
  }

  NodePtr byte_class() {
    const std::size_t start = at_++;
    const bool negated = take('^');
    Bytes bytes;
    while (!done() && peek() != ']') {
      if (!class_item(&bytes)) return nullptr;
    }
    if (!take(']')) return fail(start, "this '[' is not closed");
    if (bytes.none()) return fail(start, "nothing stands between '[' and ']': write \\[ for the character itself");
    return bytes_node(negated ? ~bytes : bytes);
  }

  bool class_item(Bytes* bytes) {
    const std::size_t start = at_;
    if (peek() == '[' && peek(1) == ':') return fail(start, "named classes are refused: write a-z or 0-9"), false;
    if (take('\\')) {
      const std::optional<Bytes> set = escaped(start);
      if (set) *bytes |= *set;
      return set.has_value();
    }
    const char32_t low = next_character();
    const bool range = peek() == '-' && peek(1) != ']' && peek(1) != '\0';
    if (!range) return add_character(low, start, bytes);
    ++at_;
    if (peek() == '\\') return fail(at_, "a range ends with a plain character: put '-' last in the class"), false;
    return add_range(low, next_character(), start, bytes);
  }

  bool add_character(char32_t c, std::size_t start, Bytes* bytes) {
    if (is_combining(c)) return true;
    const char byte = text::key_byte(c);
    if (byte == kNoKeyByte) return fail(start, "the key has no such character"), false;
    bytes->set(static_cast<unsigned char>(byte));
    return true;
  }

  // À-Ỹ takes each letter between them as the key has it.
  bool add_range(char32_t low, char32_t high, std::size_t start, Bytes* bytes) {
    if (high < low || high - low > 0x2000) return fail(start, "the range runs backwards or is too long"), false;
    for (char32_t c = low; c <= high; ++c) {
      const char byte = text::key_byte(c);
      if (byte != kNoKeyByte) bytes->set(static_cast<unsigned char>(byte));
    }
    return true;
  }

  // {NAME}, {@lexicon}, {group:NAME}, {group:@lexicon} or {group:pattern}.
  NodePtr insertion() {
    const std::size_t start = at_++;
    const std::string_view rest = text_.substr(at_);
    const std::size_t stop = rest.find_first_of(":}");
    if (stop == std::string_view::npos) return fail(start, "this '{' is not closed");
    if (rest[stop] == '}') return insert(rest.substr(0, stop), start);
    const std::string_view name = rest.substr(0, stop);
    if (!is_name(name))
      return fail(start, "write {NAME} for a let, {@lexicon}, {group:pattern}, or \\{ for the character itself");
    at_ += stop + 1;
    NodePtr child = group_content();
    if (child == nullptr) return nullptr;
    if (!take('}')) return fail(start, "this '{' is not closed");
    return group_node(std::string(name), std::move(child));
  }

  NodePtr group_content() {
    const std::size_t start = at_;
    const std::string_view rest = text_.substr(at_);
    const std::string_view content = rest.substr(0, rest.find('}'));
    if (!content.starts_with('@') && !names_a_let(content)) return alternatives('}');
    NodePtr node = insert(content, start);
    if (node != nullptr) --at_;  // the '}' belongs to the group
    return node;
  }

  // What stands in the braces; `at_` is at its beginning and goes behind the '}'.
  NodePtr insert(std::string_view content, std::size_t start) {
    at_ += std::min(content.size() + 1, text_.size() - at_);
    if (content.starts_with('@')) return insert_lexicon(content.substr(1), start);
    if (names_a_let(content)) return insert_let(content, start);
    return fail(start, "write {NAME} for a let, {@lexicon}, {group:pattern}, or \\{ for the character itself");
  }

  NodePtr insert_lexicon(std::string_view name, std::size_t start) {
    NodePtr node = scope_.lexicon(name);
    if (node != nullptr) return node;
    return fail(start, "unknown lexicon '" + std::string(name) + "': there is no file " + std::string(name) + ".tsv");
  }

  NodePtr insert_let(std::string_view name, std::size_t start) {
    for (Lets* lets : {scope_.own, scope_.shared}) {
      const auto found = lets->find(name);
      if (found == lets->end()) continue;
      found->second.used = true;
      return found->second.node;
    }
    const std::string let(name);
    return fail(start, "unknown let '" + let + "': write 'let " + let + " = ...' above, or (?:" + let +
                           ") if the letters are meant");
  }

  const Field& field_;
  std::string_view text_;
  const Scope& scope_;
  std::size_t at_ = 0;
  int nesting_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<NodePtr> parse_pattern(const Field& pattern, const Scope& scope) {
  return PatternParser(pattern, scope).parse();
}

}  // namespace vanban::grammar
