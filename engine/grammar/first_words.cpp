// The words with which a match can begin, read off the tree of a pattern.
#include <algorithm>
#include <utility>

#include "grammar/pattern.h"
#include "grammar/triggers.h"
#include "text/ascii.h"

namespace vanban::grammar {
namespace {

using text::is_digit;
using text::is_letter;

constexpr int kMaxLettersOfClass = 8;
constexpr std::size_t kMaxWords = 256;
constexpr int kMaxLetterRepeats = 4;
constexpr int kMaxSteps = 50000;  // of the walk over the tree

// Runs over the tree with the set of open words: those that a match may have begun, whose next byte is still to come.
class FirstWordsFinder {
 public:
  FirstWords find(const Node& node) {
    for (const std::string& word : advance(node, {""})) finish(word);
    return std::move(found_);
  }

 private:
  using Open = std::set<std::string>;

  Open give_up(std::string reason) {
    if (found_.reason.empty()) found_.reason = std::move(reason);
    return {};
  }

  void finish(const std::string& word) {
    if (word.empty()) {
      give_up("a match may be empty");
    } else if (word.size() > TriggerTable::kMaxWord) {
      give_up("its first word is longer than 24 letters");
    } else {
      found_.words.insert(word);
    }
  }

  Open advance(const Node& node, Open open) {
    if (open.empty() || !found_.reason.empty()) return {};
    if (++steps_ > kMaxSteps) return give_up("it holds too many repetitions");
    if (open.size() > kMaxWords) return give_up("it can begin with more than 256 words");
    switch (node.kind) {
      case Node::Kind::literal:
        return step(node.text, open);
      case Node::Kind::bytes:
        return step(node.bytes, open);
      case Node::Kind::sequence:
        for (const NodePtr& child : node.children) open = advance(*child, std::move(open));
        return open;
      case Node::Kind::alternatives: {
        Open all;
        for (const NodePtr& child : node.children) all.merge(advance(*child, open));
        return all;
      }
      case Node::Kind::repeat:
        return repeat(node, std::move(open));
      case Node::Kind::group:
        return advance(*node.children[0], std::move(open));
      case Node::Kind::text_begin:
      case Node::Kind::text_end:
        return open;
    }
    return {};
  }

  Open repeat(const Node& node, Open open) {
    Open all = node.min == 0 ? open : Open();
    for (int i = 1; !open.empty() && (node.max == -1 || i <= node.max); ++i) {
      if (i > kMaxLetterRepeats) return give_up("letters of its first word are repeated");
      open = advance(*node.children[0], std::move(open));
      if (i >= node.min) all.insert(open.begin(), open.end());
    }
    return all;
  }

  Open step(const std::string& literal, const Open& open) {
    const auto stop = std::find_if_not(literal.begin(), literal.end(), is_letter);
    const std::string letters = text::lower({literal.begin(), stop});
    Open longer;
    for (const std::string& word : open) longer.insert(word + letters);
    if (stop == literal.end()) return longer;
    return step(Bytes().set(static_cast<unsigned char>(*stop)), longer);
  }

  // One byte on: a letter makes the words longer, anything else ends them.
  Open step(const Bytes& bytes, const Open& open) {
    Open longer;
    const std::set<char> letters = letters_of(bytes);
    if (letters.size() > kMaxLettersOfClass) return give_up("it can begin with too many letters");
    for (const std::string& word : open) {
      for (const char letter : letters) longer.insert(word + letter);
      end_word(word, bytes);
    }
    return longer;
  }

  void end_word(const std::string& word, const Bytes& bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const char c = static_cast<char>(i);
      if (!bytes[i] || is_letter(c)) continue;
      if (!word.empty()) return finish(word);
      if (!is_digit(c))
        return void(
            give_up(std::string("it can begin with '") + (c < ' ' ? '?' : c) + "', which is no letter or digit"));
      found_.digit = true;
    }
  }

  static std::set<char> letters_of(const Bytes& bytes) {
    std::set<char> letters;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] && is_letter(static_cast<char>(i))) letters.insert(text::to_lower(static_cast<char>(i)));
    }
    return letters;
  }

  FirstWords found_;
  int steps_ = 0;
};

}  // namespace

FirstWords first_words_of(const Node& node) { return FirstWordsFinder().find(node); }

}  // namespace vanban::grammar
