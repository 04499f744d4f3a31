// What the types of documents have in common, as column `roles` of doctypes.tsv says.
#ifndef VANBAN_STRUCTURE_DOCTYPE_ROLES_H_
#define VANBAN_STRUCTURE_DOCTYPE_ROLES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "grammar/grammar.h"

namespace vanban::structure {

enum class DoctypeRole : std::uint8_t {
  law = 1,             // known by its name; has a number of the legislature
  directive = 1 << 1,  // carried out, not merely followed
  issued = 1 << 2,     // a text that another act brings into force, known by what it is about
  named = 1 << 3,      // may have a name of its own before the word số: Quy chế làm việc số 12
  proposal = 1 << 4,   // changes nothing itself
};

class DoctypeRoles {
 public:
  // The lexicon doctypes; it need not live on.
  explicit DoctypeRoles(const grammar::Lexicon& doctypes);

  // `type`: a name of doctypes.tsv, in lower case with its marks.
  bool has(std::string_view type, DoctypeRole role) const {
    const auto found = roles_.find(type);
    return found != roles_.end() && (found->second & static_cast<std::uint8_t>(role)) != 0;
  }
  bool is_law(std::string_view type) const { return has(type, DoctypeRole::law); }

 private:
  std::map<std::string, std::uint8_t, std::less<>> roles_;  // of each type that has some
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_DOCTYPE_ROLES_H_
