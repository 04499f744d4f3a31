// Speaker: who speaks of an act where it is cited.
#ifndef VANBAN_LINK_SPEAKER_H_
#define VANBAN_LINK_SPEAKER_H_

#include <cstdlib>
#include <string>
#include <string_view>

#include "link/store.h"

namespace vanban::link {

// The document, or another one whose title it quotes. What does not exist yet is not meant.
struct Speaker {
  std::string date, effective;  // "" where unknown; the first may be a year
  bool is_quoted = false;

  int year() const { return std::atoi(date.substr(0, 4).c_str()); }  // 0 where unknown
};

// "Nghị định số 9/2013/NĐ-CP quy định chi tiết Luật Điện lực" speaks of the law of 2013, whenever it is quoted. Not
// of what a later act did to it.
Speaker speaker_of(const StoredCitation& citation, const StoredDocument& owner, const Store& store);

// The law of this name that was in force when the speaker was made, and when it comes into force itself: acts of one
// session cite one another. Null where there is none.
const KnownAct* in_force(std::string_view name, const Speaker& speaker, const LinkBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_SPEAKER_H_
