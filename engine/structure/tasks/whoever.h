// Those who are named by nothing but what they are or do, where they are charged: "người tiếp nhận hồ sơ phải ...".
#ifndef VANBAN_STRUCTURE_TASKS_WHOEVER_H_
#define VANBAN_STRUCTURE_TASKS_WHOEVER_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "layout/reading.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

class WhoeverReader {
 public:
  // Keeps references.
  WhoeverReader(const NameRules& rules, const layout::Origin& origin, NameReader* names)
      : rules_(rules), origin_(origin), key_(origin.reading().key), names_(*names) {}

  bool may_begin(std::uint32_t at, std::uint32_t limit) const {
    return rules_.whoever->may_match_at(key_, at, limit) || rules_.lone_whoever->may_match_at(key_, at, limit);
  }
  // Where the words end that say what he is, if one may be named at a place; else 0.
  std::uint32_t noun_end(std::uint32_t at, std::uint32_t limit);
  // The same of somebody of whom no word is known: "Thợ lặn có nghĩa vụ: ...".
  std::uint32_t unknown_noun_end(std::uint32_t begin, std::uint32_t limit);
  // His name, or those of several, up to the words that charge them; empty where none do in the clause, or where they
  // only say what he has to be. For where no body is named.
  std::optional<NameList> read(std::uint32_t begin, std::uint32_t noun_end, std::uint32_t limit);

 private:
  bool is_borne(Span noun, std::uint32_t duty, std::uint32_t limit);
  std::uint32_t find_charge(std::uint32_t begin, std::uint32_t noun, std::uint32_t limit);
  std::optional<NameList> read_before_owed(std::uint32_t begin, std::uint32_t noun, Span owed);
  std::uint32_t charge_behind_owed(std::uint32_t begin, Span owed, std::uint32_t charge, std::uint32_t limit);
  std::uint32_t end_of_name(std::uint32_t begin, std::uint32_t noun, std::uint32_t charge);
  std::uint32_t end_before_right(std::uint32_t begin, std::uint32_t noun, std::uint32_t charge);
  std::uint32_t end_of_what_is_done(std::uint32_t begin, std::uint32_t noun, std::uint32_t charge);
  void divide(Span words, std::uint32_t noun, NameSpans* names);
  bool is_person(std::uint32_t at, std::uint32_t limit) {
    return rules_.one_of_several->match_at(key_, at, limit, &match_);
  }
  std::uint32_t next_member(std::uint32_t at, std::uint32_t limit);
  bool is_charge(Span name, std::uint32_t noun, std::uint32_t limit);
  bool ends_in_another(Span words);

  const NameRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader& names_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_WHOEVER_H_
