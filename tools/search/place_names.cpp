#include "search/place_names.h"

#include <algorithm>
#include <map>

#include "grammar/embedded.h"
#include "link/slug.h"

namespace vanban::search {
namespace {

constexpr std::string_view kCentreName = "Trung ương";

using Names = std::map<std::string, std::string, std::less<>>;

// The first cells of provinces.tsv; a name may stand there several times, for each of its lives.
Names read_names() {
  Names names;
  for (const grammar::EmbeddedFile& file : grammar::embedded_files()) {
    if (file.name != std::string_view("provinces.tsv")) continue;
    std::string_view rest = file.content;
    bool is_head = true;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      if (line.empty() || line[0] == '#') continue;
      std::string_view name = line.substr(0, line.find('\t'));
      name = name.substr(0, name.find(" ("));
      if (!is_head) names.emplace(link::slug(name), name);
      is_head = false;
    }
  }
  return names;
}

}  // namespace

std::string place_name(std::string_view slug) {
  static const Names kNames = read_names();
  if (slug == kCentre) return std::string(kCentreName);
  const auto found = kNames.find(slug);
  return found == kNames.end() ? std::string(slug) : found->second;
}

std::string place_slug(std::string_view name) {
  std::string slug = link::slug(name);
  return slug == link::slug(kCentreName) ? std::string(kCentre) : slug;
}

}  // namespace vanban::search
