// Documents known by name: laws, resolutions of congresses and plenums, the Party statute (KEYS, "Documents known by
// name").
#ifndef VANBAN_LINK_NAMED_H_
#define VANBAN_LINK_NAMED_H_

#include <optional>
#include <string>
#include <string_view>

#include "link/citing.h"

namespace vanban::link {

// A name's words, "" where there are none.
struct Name {
  std::string_view type;   // in lower case
  std::string_view title;  // Đất đai
  std::string_view words;  // the issuer, or the whole mention: Đại hội Đảng bộ tỉnh lần thứ XIX
  std::string_view date;   // ISO, partial
};

// The key, with '~' for what the name does not say; empty where such a name makes no key.
std::optional<std::string> named_key(const Name& name, const Citing& citing, const KeyBook& book);

// Of a further plenum behind one with the key `before`, whose words are left out: "XII" and "7 khóa XII" behind "Nghị
// quyết Trung ương 4 khóa XI". Empty where the words say neither.
std::optional<std::string> further_plenum_key(std::string_view before, std::string_view words);

enum class Assembly : std::uint8_t { none, party_congress, plenum };

// A Party congress or a plenum of the Central Committee, from its words; its number and term.
struct Session {
  Assembly assembly = Assembly::none;
  bool national = false;
  std::optional<int> number;  // of the congress (its term), of the plenum
  std::optional<int> term;    // of the plenum
};
Session session_of(std::string_view words);

}  // namespace vanban::link

#endif  // VANBAN_LINK_NAMED_H_
