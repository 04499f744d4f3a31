// A key cut into its parts, and whether a partial key can be a full one (KEYS, "Linking").
#ifndef VANBAN_LINK_KEY_PARTS_H_
#define VANBAN_LINK_KEY_PARTS_H_

#include <cstdint>
#include <string_view>

#include "link/link_book.h"

namespace vanban::link {

using KeyId = std::uint32_t;  // a full key, by its number (Meanings)

// Views into the key.
struct KeyParts {
  std::string_view scope;   // ha-giang/huyen-vi-xuyen, vn/bo-x
  std::string_view item;    // 30-2020-nd-cp
  std::string_view period;  // 2024, 2025b, k11, ~; "" where the key has none
  std::string_view annex;   // _quy-che; "" where the key is a document's own

  bool open_scope() const { return scope.find('~') != std::string_view::npos; }
  bool open_item() const { return item.find('~') != std::string_view::npos; }
  bool open_serial() const { return item.starts_with("~"); }
};

KeyParts parts_of(std::string_view key);

// The year written right behind the serial of an item: 2020 of 30-2020-nd-cp; 0 where there is none.
int item_year(std::string_view item);
// The year that a key speaks of: of its period, of its item, or the first of its term; 0 where none is known.
int year_of(const KeyParts& key, const LinkBook& book);

// Whether the full key may be what the partial one means. Neither has an annex.
bool fits(const KeyParts& partial, const KeyParts& full, const LinkBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_KEY_PARTS_H_
