// The item of a numbered document: serial, year and codes, as KEYS ("Item of a numbered document") cuts them.
#ifndef VANBAN_LINK_ITEM_H_
#define VANBAN_LINK_ITEM_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::link {

class KeyBook;

struct Item {
  std::string serial;  // 5, 30a, 66.15; "~" where it is blank
  std::optional<int> year;
  std::vector<std::string> codes;  // the type's code first, if it has one; "~" for an unknown type that must be known
  bool typed = false;              // codes[0] stands for the type
  bool state_style = false;        // '/' follows the serial or the year

  // The first code after the type's, "" where there is none.
  std::string_view code() const;
  // 5-2024-qd-ubnd
  std::string text() const;
};

// `canonical` as in Number::canonical; `type` is the document's type, "" where it is unknown.
Item item_of(std::string_view canonical, std::string_view type, const KeyBook& book);

// A symbol cut into codes as they stand in a key: QĐ-BGD&ĐT is qd, bgddt.
std::vector<std::string> codes_of(std::string_view symbol, const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_ITEM_H_
