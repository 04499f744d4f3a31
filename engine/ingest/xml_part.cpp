#include "ingest/xml_part.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace vanban::ingest {
namespace {

constexpr unsigned kNoBlanks = 0;  // white space between elements is no node

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view value_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    std::string_view local = attribute.name();
    const std::size_t colon = local.find(':');
    if (colon != std::string_view::npos) local.remove_prefix(colon + 1);
    if (local == name) return attribute.value();
  }
  return {};
}

int number_of(const pugi::xml_node& node, std::string_view name, int otherwise) {
  const std::string text(value_of(node, name));
  char* end = nullptr;
  const long value = std::strtol(text.c_str(), &end, 10);
  constexpr long kMost = 1000000000;  // so that counting on from there is no overflow
  return end == text.c_str() ? otherwise : static_cast<int>(std::clamp(value, -kMost, kMost));
}

std::string load_part(const ZipFile& zip, const std::string& name, std::uint64_t most, unsigned blanks,
                      pugi::xml_document* document) {
  const std::int64_t at = zip.find(name);
  if (at < 0) return "missing";
  const Result<std::string> bytes = zip.read(static_cast<std::size_t>(at), most);
  if (!bytes) return bytes.error().message;
  return document->load_buffer(bytes->data(), bytes->size(), pugi::parse_default | blanks) ? "" : "damaged";
}

void for_each_relation(const ZipFile& zip, const std::string& part, std::uint64_t most,
                       const std::function<bool(const PartRelation&)>& take) {
  const std::string folder = part.substr(0, part.rfind('/') + 1);  // npos + 1 is 0
  pugi::xml_document document;
  const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  if (!load_part(zip, name, most, kNoBlanks, &document).empty()) return;
  for (const pugi::xml_node& node : document.document_element().children()) {
    std::string target(value_of(node, "Target"));
    if (target.empty()) continue;
    target.starts_with('/') ? target.erase(0, 1) : target.insert(0, folder);
    if (!take({value_of(node, "Id"), value_of(node, "Type"), std::move(target)})) return;
  }
}

Fault fault_of_part(std::string_view wrong, std::uint64_t most, std::string damaged) {
  if (wrong == "too_large") {
    return {Outcome::too_large, "zip_bomb",
            "a part unpacks to more than " + std::to_string(most >> 20) + " MB: not what a document has"};
  }
  return wrong == "encrypted" ? has_password() : is_not_whole(std::move(damaged));
}

}  // namespace vanban::ingest
