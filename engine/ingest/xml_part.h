// The XML parts of which documents in a ZIP archive are made: DOCX, ODT, XLSX.
#ifndef VANBAN_INGEST_XML_PART_H_
#define VANBAN_INGEST_XML_PART_H_

#include <cstdint>
#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "ingest/file_text.h"
#include "ingest/zip_file.h"

namespace vanban::ingest {

// The local name of an element: `p` for `w:p`, whatever the prefix.
std::string_view local_name(const pugi::xml_node& node);
// The first child of that local name.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
// An attribute by its local name, "" if there is none.
std::string_view value_of(const pugi::xml_node& node, std::string_view name);
// The number with which that attribute begins; of what is more than a thousand million, that.
int number_of(const pugi::xml_node& node, std::string_view name, int otherwise = 0);

// Reads the part of that name. "", or what is wrong: "missing", "too_large" (over `most` bytes), "encrypted",
// "damaged". No entity of a DTD is expanded. `blanks`: how pugixml is to take white space (pugi::parse_ws_pcdata ...).
std::string load_part(const ZipFile& zip, const std::string& name, std::uint64_t most, unsigned blanks,
                      pugi::xml_document* document);

// What a part of an Office document says of another one.
struct PartRelation {
  std::string_view id;
  std::string_view type;  // an address, whose last part tells
  std::string target;     // the other part
};
// Gives `take` those of `part`, of the whole document those of "", until it returns false. None is kept: a small
// archive may hold millions.
void for_each_relation(const ZipFile& zip, const std::string& part, std::uint64_t most,
                       const std::function<bool(const PartRelation&)>& take);

// What is told of a document whose part is so `wrong`; `damaged` is the code of one that is not whole.
Fault fault_of_part(std::string_view wrong, std::uint64_t most, std::string damaged);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_XML_PART_H_
