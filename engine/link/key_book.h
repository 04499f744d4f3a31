// KeyBook: what keys are made with, read once from the lexicons keys, provinces, seats and doctypes.
#ifndef VANBAN_LINK_KEY_BOOK_H_
#define VANBAN_LINK_KEY_BOOK_H_

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/grammar.h"
#include "link/slug.h"
#include "recognise/code_table.h"
#include "text/packed_word.h"

namespace vanban::link {

// The lists of grammars/keys.tsv; what each is for is said there.
enum class List : std::uint8_t {
  renamed,
  type,
  untyped,
  legislature,
  national_type,
  national_code,
  central,
  central_state,
  province,
  district,
  any_level,
  party_committee,
  merged_2025,
  post,
  no_post,
  central_body,
  local_body,
  central_word,
  placed_name,
  outer_body,
  inner_body,
  committee,
  province_body,
  one_name
};
inline constexpr std::size_t kListCount = static_cast<std::size_t>(List::one_name) + 1;

class ListSet {
 public:
  void add(List list) { bits_ |= bit(list); }
  bool has(List list) const { return (bits_ & bit(list)) != 0; }

 private:
  static std::uint32_t bit(List list) { return std::uint32_t{1} << static_cast<unsigned>(list); }

  std::uint32_t bits_ = 0;
};

struct Province {
  std::string slug;   // by the name of its time: bac-kan
  bool city = false;  // a city under central rule (thành phố trực thuộc trung ương)
};

// A name found at the front of some words.
template <typename T>
struct Prefix {
  const T* value = nullptr;
  std::size_t words = 0;
  explicit operator bool() const { return value != nullptr; }
};

// Immutable; may be shared by threads. Missing lexicons give empty lists.
class KeyBook {
 public:
  explicit KeyBook(const grammar::Grammar& grammar);
  KeyBook(KeyBook&&) = default;
  KeyBook(const KeyBook&) = delete;  // one part points into another
  KeyBook& operator=(const KeyBook&) = delete;

  // Which lists have this code; '#' in a list stands for digits, '*' for anything.
  ListSet lists_with(std::string_view code) const;
  bool has(List list, std::string_view code) const { return lists_with(code).has(list); }
  // Whether the slug has one of the list's entries as whole words.
  bool has_within(List list, std::string_view slug) const;
  // The value beside a code; null where the list does not have the code. No patterns.
  const std::string* value(List list, std::string_view code) const;
  // The longest entry of the list that the words begin with.
  Prefix<std::string> prefix(List list, std::span<const Word> words) const;
  // The same for the words of a slug.
  Prefix<std::string> prefix(List list, std::string_view slug) const;

  bool is_type_code(std::string_view code) const {
    const Uses* uses = uses_of(code);
    return uses != nullptr && uses->type;
  }
  // slug(type): types are few, and named by each citation.
  std::string type_slug(std::string_view type) const;
  // The code that stands for a document type in an item, "" where it has none; empty where the type is unknown.
  std::optional<std::string_view> code_of_type(std::string_view type) const;

  // The province that the words begin with, the longest name first: Bà Rịa - Vũng Tàu.
  Prefix<Province> province(std::span<const Word> words) const;
  // The province whose seat this is.
  const Province* seat(std::string_view slug) const;

 private:
  using Entries = std::map<std::string, std::string, std::less<>>;
  // qh# is qh and digits; ub*# is ub, anything, and digits.
  struct Pattern {
    std::string stem;
    bool any = false;
    List list;

    bool fits(std::string_view code) const;
  };
  // What the lists have to do with a word.
  struct Uses {
    ListSet code;           // lists that have it
    ListSet first;          // an entry of several words begins with it, or is it
    bool province = false;  // so does the name of a province
    bool type = false;      // it is the code of a type
  };
  struct Hash {
    using is_transparent = void;
    // The first eight letters tell nearly all words apart.
    std::size_t operator()(std::string_view word) const {
      if (word.empty()) return 0;  // it may have no place in memory
      const text::PackedWord packed = text::pack_word(word, 0, static_cast<std::uint32_t>(word.size()));
      return text::slot_of(packed ^ word.size(), 0);
    }
  };

  using ByName = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;

  void read_lists(const grammar::Grammar& grammar);
  void read_types(const grammar::Grammar& grammar);
  void read_provinces(const grammar::Grammar& grammar);
  void read_seats(const grammar::Grammar& grammar);
  void index_uses();
  const Entries& entries(List list) const { return lists_[static_cast<std::size_t>(list)]; }
  // Null where the lists have nothing to do with it.
  const Uses* uses_of(std::string_view word) const {
    const std::uint32_t use = use_index_.find(word);
    return use == 0 ? nullptr : indexed_uses_[use - 1];
  }

  std::array<Entries, kListCount> lists_;
  std::vector<Pattern> patterns_;
  // By the word: most codes and first words are in none of the lists that are asked, and one look tells so of all.
  std::unordered_map<std::string, Uses, Hash, std::equal_to<>> uses_;
  recognise::CodeTable use_index_;  // into indexed_uses_, from 1 on; made when all are known, a fifth of the map's cost
  std::vector<const Uses*> indexed_uses_;
  ByName code_of_type_;
  ByName type_slugs_;
  std::map<std::string, Province, std::less<>> provinces_;  // by the slug of every name and variant
  std::map<std::string, Province, std::less<>> seats_;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_KEY_BOOK_H_
