// What the types of documents have in common, as column `roles` of doctypes.tsv says.
#ifndef VANBAN_STRUCTURE_DOCTYPE_ROLES_H_
#define VANBAN_STRUCTURE_DOCTYPE_ROLES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "recognise/scan.h"

namespace vanban::structure {

enum class DoctypeRole : std::uint16_t {
  law = 1,               // known by its name; has a number of the legislature
  directive = 1 << 1,    // carried out, not merely followed
  issued = 1 << 2,       // a text that another act brings into force, known by what it is about
  named = 1 << 3,        // may have a name of its own before the word số: Quy chế làm việc số 12
  proposal = 1 << 4,     // changes nothing itself
  treaty = 1 << 5,       // between states, known by what it is about
  by_body = 1 << 6,      // known by whoever issued it and what it is about, where it has no number
  of_ministry = 1 << 7,  // changes no act of the Government
  joint = 1 << 8,        // issued by several bodies
  details = 1 << 9,      // makes a law exact
  letter = 1 << 10,      // answered; issues nothing
  owned = 1 << 11,       // in its name stands whose it is
  general = 1 << 12,     // any type: the number tells which
  agreed = 1 << 13,      // between parties, who number as they like: the year may be another than that of the day
};

class DoctypeRoles {
 public:
  // The lexicon doctypes; it must live on.
  explicit DoctypeRoles(const grammar::Lexicon& doctypes);

  // By the row alone: each type word of a text is asked for, several times.
  bool has(const recognise::TypeMention& type, DoctypeRole role) const { return has_row(type.row, role); }
  bool is_law(const recognise::TypeMention& type) const { return has(type, DoctypeRole::law); }
  // `type`: a name of doctypes.tsv, in lower case with its marks.
  bool has(std::string_view type, DoctypeRole role) const;
  bool is_law(std::string_view type) const { return has(type, DoctypeRole::law); }

  // The rows of the types that this one is a kind of: a chương trình hành động is a chương trình.
  const std::vector<std::size_t>& wider(const recognise::TypeMention& type) const { return wider_[type.row]; }
  std::size_t type_count() const { return roles_.size(); }

 private:
  bool has_row(std::size_t row, DoctypeRole role) const {
    return (roles_[row] & static_cast<std::uint16_t>(role)) != 0;
  }

  const grammar::Lexicon& doctypes_;
  std::vector<std::uint16_t> roles_;  // of each row
  std::vector<std::vector<std::size_t>> wider_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_DOCTYPE_ROLES_H_
