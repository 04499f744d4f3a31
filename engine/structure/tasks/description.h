// The words behind a name that say who is meant by it, up to those that charge him: "Thủ trưởng đơn vị duyệt quyết toán
// có trách nhiệm ...".
#ifndef VANBAN_STRUCTURE_TASKS_DESCRIPTION_H_
#define VANBAN_STRUCTURE_TASKS_DESCRIPTION_H_

#include <cstdint>
#include <string_view>

#include "structure/tasks/name_reader.h"
#include "structure/tasks/name_rules.h"
#include "vanban/span.h"

namespace vanban::structure {

class Description {
 public:
  // Keeps references. `list`: where the list of the name begins, and how far it may reach.
  Description(NameReader* names, const NameRules& rules, std::string_view key, Span list)
      : names_(*names), rules_(rules), key_(key), list_(list) {}

  // Is a name nothing but a kind: "các đơn vị", "Thủ trưởng cơ quan"?
  bool is_kind(Span name, bool in_class);
  // Has it a capital that tells of a name? Then it is no kind, which costs less to tell.
  bool is_named(Span name, bool in_class) const;
  // Where the words at `at`, right behind a name, end if they only say who is meant; 0 where they tell him something.
  std::uint32_t end(Span name, bool in_class, std::uint32_t at);

 private:
  // Where a word that charges somebody first stands before a sign other than a comma; 0: nowhere.
  std::uint32_t find(std::string_view word, Span ahead);
  std::uint32_t end_before(std::uint32_t charge, std::uint32_t at, bool kind, bool to_do);
  bool may_be_charged_behind(Span words, bool to_do);
  std::uint32_t end_of_words(Span words, bool kind);

  NameReader& names_;
  const NameRules& rules_;
  std::string_view key_;
  Span list_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_DESCRIPTION_H_
