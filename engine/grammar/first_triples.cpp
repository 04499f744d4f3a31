// The first three bytes of matches: what is read off a matcher byte by byte, as far as FirstBytes tells bytes apart.
#include <array>
#include <cstddef>

#include "grammar/look_ahead.h"

namespace vanban::grammar {
namespace {

// Sets the bits of all triples that begin with what was read and go on with what can stand behind it.
class TripleFinder {
 public:
  explicit TripleFinder(const Matcher& matcher) : matcher_(matcher) {}

  FirstBytes::Triples find() {
    visit(first_places(matcher_), 0);
    return triples_;
  }

 private:
  static constexpr std::size_t kFolded = 32;  // bytes that FirstBytes::triple_at does not tell apart are one
  static constexpr std::size_t kMany = 20;    // of so many, those behind each are not looked at

  void visit(const Places& places, std::size_t depth) {
    if (depth == FirstBytes::kDepth) {
      triples_.set(FirstBytes::triple_at({read_.data(), read_.size()}, 0));
      return;
    }
    const Bytes next = places.done ? Bytes().set() : bytes_at(matcher_, places);
    std::array<Bytes, kFolded> classes{};
    std::size_t count = 0;
    for (std::size_t byte = 0; byte < next.size(); ++byte) {
      if (!next[byte]) continue;
      count += classes[byte % kFolded].none() ? 1 : 0;
      classes[byte % kFolded].set(byte);
    }
    for (std::size_t folded = 0; folded < kFolded; ++folded) {
      if (classes[folded].none()) continue;
      read_[depth] = static_cast<char>(folded);
      if (places.done || depth + 1 == FirstBytes::kDepth || count > kMany) {
        set_all(depth + 1);
      } else {
        visit(places_behind(matcher_, places, classes[folded]), depth + 1);
      }
    }
  }

  // Whatever stands from there on.
  void set_all(std::size_t depth) {
    if (depth == FirstBytes::kDepth) {
      triples_.set(FirstBytes::triple_at({read_.data(), read_.size()}, 0));
      return;
    }
    for (std::size_t folded = 0; folded < kFolded; ++folded) {
      read_[depth] = static_cast<char>(folded);
      set_all(depth + 1);
    }
  }

  const Matcher& matcher_;
  std::array<char, FirstBytes::kDepth> read_{};
  FirstBytes::Triples triples_;
};

}  // namespace

FirstBytes::Triples first_triples(const Matcher& matcher) { return TripleFinder(matcher).find(); }

}  // namespace vanban::grammar
