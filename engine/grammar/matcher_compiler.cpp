// From the tree of a pattern to the steps of a Matcher, from the end to the beginning: so each step knows with which
// bytes what follows it can begin, and a choice needs to keep only the ways that the next byte leaves.
#include <algorithm>
#include <map>
#include <utility>

#include "grammar/byte_classes.h"
#include "grammar/look_ahead.h"
#include "grammar/matcher.h"
#include "text/ascii.h"

namespace vanban::grammar {
namespace {

constexpr char kCaseBit = 'a' - 'A';  // in which the cases of a letter differ

}  // namespace

class MatcherCompiler {
 public:
  MatcherCompiler(bool exact, const std::vector<Bytes>& behind) : bytes_(exact), behind_(behind) {}

  std::optional<Matcher> compile(const Node& node) {
    bytes_.add(node);
    for (const Bytes& set : behind_) bytes_.add(set);
    if (node.captures > static_cast<int>(kMaxCaptures) || !bytes_.number()) return std::nullopt;
    matcher_.classes_ = bytes_.table();
    matcher_.blank_ = bytes_.class_of(' ');
    matcher_.captures_ = static_cast<std::uint8_t>(node.captures);
    for (const Bytes& set : behind_) {
      matcher_.behind_.push_back(set.all() ? Matcher::kAll : bytes_.classes_of(set) | kEnd);
    }
    add({.op = Op::fail}, 0);
    Classes behind = 0;
    for (const Classes set : matcher_.behind_) behind |= set;
    matcher_.entry_ = compile(node, add({.op = Op::accept}, behind), 0);
    matcher_.first_ = firsts_[matcher_.entry_];
    if (refused_) return std::nullopt;
    return std::move(matcher_);
  }

 private:
  using Classes = Matcher::Classes;
  using Step = Matcher::Step;
  using Op = Step::Op;
  using StepId = Matcher::StepId;
  using Ways = std::vector<StepId>;
  static constexpr Classes kEnd = Matcher::kEnd;
  static constexpr std::size_t kMaxSteps = 20000;
  static constexpr std::size_t kMaxTables = std::size_t{1} << 18;

  // An alternative: the literal with which it begins, and the step behind that.
  struct Branch {
    std::string_view literal;
    StepId rest;
  };

  StepId add(const Step& step, Classes first) {
    if (matcher_.steps_.size() >= kMaxSteps || matcher_.tables_.size() > kMaxTables) {
      refused_ = true;
      return 0;
    }
    matcher_.steps_.push_back(step);
    firsts_.push_back(first);
    return static_cast<StepId>(matcher_.steps_.size() - 1);
  }

  // The step at which a node begins; `next` stands behind it, `capture` is the number of its first group.
  StepId compile(const Node& node, StepId next, int capture) {
    if (refused_) return 0;
    switch (node.kind) {
      case Node::Kind::literal:
        return text(node.text, next);
      case Node::Kind::bytes:
        return repeat_bytes(bytes_.classes_of(node.bytes), 1, 1, true, next);
      case Node::Kind::sequence:
        return sequence(node, 0, next, capture);
      case Node::Kind::alternatives:
        return alternatives(node, next, capture);
      case Node::Kind::repeat:
        return repeat(node, next, capture);
      case Node::Kind::group:
        return group(node, next, capture);
      case Node::Kind::text_begin:
        return add({.op = Op::begin, .next = next}, firsts_[next]);
      case Node::Kind::text_end:
        return add({.op = Op::look, .next = next, .set = kEnd}, kEnd);
    }
    return 0;
  }

  StepId sequence(const Node& node, std::size_t from, StepId next, int capture) {
    for (std::size_t i = 0; i < from; ++i) capture += node.children[i]->captures;
    int end = capture;
    for (std::size_t i = from; i < node.children.size(); ++i) end += node.children[i]->captures;
    for (std::size_t i = node.children.size(); i-- > from;) {
      end -= node.children[i]->captures;
      next = compile(*node.children[i], next, end);
    }
    return next;
  }

  StepId group(const Node& node, StepId next, int capture) {
    const auto index = static_cast<StepId>(2 * capture);
    next = add({.op = Op::save, .next = next, .other = static_cast<StepId>(index + 1)}, firsts_[next]);
    next = compile(*node.children[0], next, capture + 1);
    return add({.op = Op::save, .next = next, .other = index}, firsts_[next]);
  }

  // A blank stands for one or more; where another may follow, their number is open.
  StepId text(std::string_view literal, StepId next) {
    std::size_t end = literal.size();
    while (end > 0) {
      std::size_t begin = end;
      while (begin > 0 && (literal[begin - 1] != ' ' || !may_follow_blank(literal, begin, end, next))) --begin;
      next = plain_text(literal.substr(begin, end - begin), next);
      if (begin > 0) next = repeat_bytes(blank(), 1, -1, true, next);
      end = begin == 0 ? 0 : begin - 1;
    }
    return next;
  }

  // Can a blank stand at literal[at], or behind the part of the literal that ends at `end`?
  bool may_follow_blank(std::string_view literal, std::size_t at, std::size_t end, StepId next) const {
    return at < end ? literal[at] == ' ' : (firsts_[next] & blank()) != 0;
  }

  Classes blank() const { return Classes{1} << bytes_.class_of(' '); }

  StepId plain_text(std::string_view literal, StepId next) {
    while (!literal.empty()) {
      const std::size_t begin = (literal.size() - 1) / Matcher::kMaxText * Matcher::kMaxText;
      next = short_text(literal.substr(begin), next);
      literal = literal.substr(0, begin);
    }
    return next;
  }

  StepId short_text(std::string_view literal, StepId next) {
    Step step{.op = Op::text, .next = next, .from = static_cast<std::uint32_t>(matcher_.texts_.size())};
    step.size = static_cast<std::uint8_t>(literal.size());
    step.max = static_cast<std::uint8_t>(8 * (Matcher::kMaxText - literal.size()));
    for (std::size_t i = 0; i < literal.size(); ++i) {
      matcher_.texts_.push_back(bytes_.class_of(literal[i]));
      const bool folded = bytes_.class_of(text::to_lower(literal[i])) == bytes_.class_of(text::to_upper(literal[i]));
      const char differs = folded && text::is_letter(literal[i]) ? kCaseBit : '\0';
      step.set |= byte_of_word(static_cast<char>(literal[i] | differs), i);
      step.follow |= byte_of_word(differs, i);
    }
    return add(step, Classes{1} << matcher_.texts_[step.from]);
  }

  // The i-th byte in memory.
  static Classes byte_of_word(char byte, std::size_t i) {
    return static_cast<Classes>(static_cast<unsigned char>(byte)) << (8 * i);
  }

  StepId repeat(const Node& node, StepId next, int capture) {
    const Node& child = *node.children[0];
    if (const Classes set = set_of(child)) return repeat_bytes(set, node.min, node.max, node.greedy, next);
    StepId end = next;
    if (node.max == -1) {
      next = endless(child, next, node.greedy, capture);
    } else {
      for (int i = node.min; i < node.max; ++i) next = either(compile(child, next, capture), end, node.greedy);
    }
    for (int i = 0; i < node.min; ++i) next = compile(child, next, capture);
    return next;
  }

  // Of a node that is one byte; else none.
  Classes set_of(const Node& node) const {
    if (node.kind == Node::Kind::bytes) return bytes_.classes_of(node.bytes);
    const bool one = node.kind == Node::Kind::literal && node.text.size() == 1 && node.text != " ";
    return one ? Classes{1} << bytes_.class_of(node.text[0]) : 0;
  }

  StepId repeat_bytes(Classes set, int min, int max, bool greedy, StepId next) {
    if (max == 0) return next;
    const Classes follow = firsts_[next];
    const Classes first = min == 0 ? set | follow : set;
    if (min == 1 && max == 1) return add({.op = Op::one, .next = next, .set = set}, first);
    Step step{.next = next, .set = set, .follow = follow};
    step.min = static_cast<std::uint8_t>(min);
    step.max = max == -1 ? Matcher::kUnbounded : static_cast<std::uint8_t>(max);
    step.op = (set & follow) == 0 || min == max ? Op::run : greedy ? Op::longest : Op::shortest;
    return add(step, first);
  }

  // Any number of times; the step that decides whether to go on is made before the child, which leads back to it.
  StepId endless(const Node& child, StepId next, bool greedy, int capture) {
    const Start start = start_of(child);
    if (start.empty) refused_ = true;
    const StepId loop = add({.op = Op::choose}, start.classes | firsts_[next]);
    if (refused_) return 0;
    const StepId again = compile(child, loop, capture);
    const Ways ways = greedy ? Ways{again, next} : Ways{next, again};
    const std::uint32_t table = table_of(firsts_[loop], [&](Classes one) { return way_of(ways, one); });
    matcher_.steps_.own(loop).from = table;
    return loop;
  }

  // With which classes can a node begin, and can it be nothing?
  struct Start {
    Classes classes = 0;
    bool empty = true;
  };

  Start start_of(const Node& node) const {
    Start start;
    switch (node.kind) {
      case Node::Kind::literal:
        if (!node.text.empty()) start = {Classes{1} << bytes_.class_of(node.text[0]), false};
        return start;
      case Node::Kind::bytes:
        return {bytes_.classes_of(node.bytes), false};
      case Node::Kind::sequence:
        for (std::size_t i = 0; i < node.children.size() && start.empty; ++i) {
          const Start one = start_of(*node.children[i]);
          start = {start.classes | one.classes, one.empty};
        }
        return start;
      case Node::Kind::alternatives:
        start.empty = false;
        for (const NodePtr& child : node.children) {
          const Start one = start_of(*child);
          start = {start.classes | one.classes, start.empty || one.empty};
        }
        return start;
      case Node::Kind::repeat:
        start = start_of(*node.children[0]);
        return {start.classes, start.empty || node.min == 0};
      case Node::Kind::group:
        return start_of(*node.children[0]);
      case Node::Kind::text_begin:
      case Node::Kind::text_end:
        return {Matcher::kAll, true};
    }
    return start;
  }

  StepId either(StepId child, StepId next, bool greedy) {
    return choose(greedy ? std::vector<Branch>{{"", child}, {"", next}} : std::vector<Branch>{{"", next}, {"", child}});
  }

  StepId alternatives(const Node& node, StepId next, int capture) {
    std::vector<Branch> branches;
    branches.reserve(node.children.size());
    for (const NodePtr& child : node.children) {
      branches.push_back(branch(*child, next, capture));
      capture += child->captures;
    }
    return choose(branches);
  }

  Branch branch(const Node& node, StepId next, int capture) {
    if (node.kind == Node::Kind::literal) return {node.text, next};
    const bool led =
        node.kind == Node::Kind::sequence && !node.children.empty() && node.children[0]->kind == Node::Kind::literal;
    if (led) return {node.children[0]->text, sequence(node, 1, next, capture)};
    return {"", compile(node, next, capture)};
  }

  Classes first_of(const Branch& branch) const {
    return branch.literal.empty() ? firsts_[branch.rest] : Classes{1} << bytes_.class_of(branch.literal[0]);
  }

  // The next byte decides which branches are left; those with the same literal beginning go on together.
  StepId choose(const std::vector<Branch>& branches) {
    if (branches.size() == 1) return text(branches[0].literal, branches[0].rest);
    Classes first = 0;
    for (const Branch& one : branches) first |= first_of(one);
    std::map<Ways, StepId> chains;
    StepId only = 0;
    bool several = false;
    const auto way = [&](Classes one) {
      const StepId step = chain(ways_for(branches, one), &chains);
      several = several || (only != 0 && step != only);
      return only = step;
    };
    const std::uint32_t table = table_of(first, way);
    if (!several) {
      matcher_.tables_.resize(table);
      return only;
    }
    return add({.op = Op::choose, .from = table}, first);
  }

  // The steps of the branches that can begin with a class, in their order.
  Ways ways_for(const std::vector<Branch>& branches, Classes one) {
    Ways ways;
    std::vector<Branch> together;
    const auto flush = [&] {
      if (!together.empty()) join(together, &ways);
      together.clear();
    };
    for (const Branch& branch : branches) {
      if ((first_of(branch) & one) == 0) continue;
      if (!branch.literal.empty()) {
        together.push_back(branch);
      } else {
        flush();
        ways.push_back(branch.rest);
      }
    }
    flush();
    return ways;
  }

  // Branches with the same first byte: what they share, then the choice between the rests.
  void join(const std::vector<Branch>& branches, Ways* ways) {
    if (branches.size() == 1) return ways->push_back(text(branches[0].literal, branches[0].rest));
    std::string_view shared = branches[0].literal;
    for (const Branch& branch : branches) {
      const auto [a, b] = std::mismatch(shared.begin(), shared.end(), branch.literal.begin(), branch.literal.end(),
                                        [&](char x, char y) { return bytes_.class_of(x) == bytes_.class_of(y); });
      shared = shared.substr(0, static_cast<std::size_t>(a - shared.begin()));
    }
    std::vector<Branch> rests = branches;
    Classes first = 0;
    for (Branch& rest : rests) {
      rest.literal.remove_prefix(shared.size());
      first |= first_of(rest);
    }
    // Where the number of blanks is open, what is tried first is all numbers of them with the first branch.
    if (shared.back() == ' ' && (first & blank()) != 0) {
      for (const Branch& branch : branches) ways->push_back(text(branch.literal, branch.rest));
    } else {
      ways->push_back(text(shared, choose(rests)));
    }
  }

  // One table entry for each class; `way` is asked for those of `first`.
  template <typename Way>
  std::uint32_t table_of(Classes first, Way way) {
    std::vector<StepId> table(bytes_.count(), 0);
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Classes one = Classes{1} << i;
      if ((first & one) != 0) table[i] = way(one);
    }
    const auto from = static_cast<std::uint32_t>(matcher_.tables_.size());
    for (const StepId step : table) matcher_.tables_.push_back(step);
    return from;
  }

  StepId way_of(const Ways& all, Classes one) {
    Ways ways;
    for (const StepId way : all) {
      if ((firsts_[way] & one) != 0) ways.push_back(way);
    }
    std::map<Ways, StepId> chains;
    return chain(ways, &chains);
  }

  // One after the other.
  StepId chain(const Ways& ways, std::map<Ways, StepId>* known) {
    if (ways.empty()) return 0;
    if (ways.size() == 1) return ways[0];
    const auto found = known->find(ways);
    if (found != known->end()) return found->second;
    StepId step = ways.back();
    for (std::size_t i = ways.size() - 1; i-- > 0;) {
      step = add({.op = Op::either, .next = ways[i], .other = step}, firsts_[ways[i]] | firsts_[step]);
    }
    return known->emplace(ways, step).first->second;
  }

  ByteClasses bytes_;
  const std::vector<Bytes>& behind_;
  Matcher matcher_;
  std::vector<Classes> firsts_;  // of the steps: with what they can begin, all that follows included
  bool refused_ = false;
};

std::optional<Matcher> Matcher::compile(const Node& node, bool exact, const std::vector<Bytes>& behind) {
  std::optional<Matcher> matcher = MatcherCompiler(exact, behind).compile(node);
  if (matcher) look_ahead_of_choices(&*matcher);
  return matcher;
}

}  // namespace vanban::grammar
