#include "ingest/docx_styles.h"

#include <algorithm>

namespace vanban::ingest {
namespace {

constexpr int kLongestChain = 20;  // styles based on each other may form a circle

// Of a list; what no list has is none.
int count_of(const pugi::xml_node& node, std::string_view name, int otherwise) {
  constexpr int kMost = 1000000;
  const int value = number_of(node, name, otherwise);
  return value < -kMost || value > kMost ? otherwise : value;
}

}  // namespace

bool is_on(const pugi::xml_node& node) {
  if (!node) return false;
  const std::string_view value = value_of(node, "val");
  return value != "0" && value != "false" && value != "off";
}

void RunLook::override_with(const RunLook& other) {
  if (other.font) font = other.font;
  if (other.capitals) capitals = other.capitals;
  if (other.hidden) hidden = other.hidden;
}

RunLook look_of(const pugi::xml_node& run_properties) {
  RunLook look;
  for (const pugi::xml_node& node : run_properties.children()) {
    const std::string_view name = local_name(node);
    if (name == "rFonts") {
      std::string_view font = value_of(node, "ascii");
      if (font.empty()) font = value_of(node, "hAnsi");
      if (!font.empty()) look.font = std::string(font);
    } else if (name == "caps") {
      look.capitals = is_on(node);
    } else if (name == "vanish") {
      look.hidden = is_on(node);
    }
  }
  return look;
}

void DocxStyles::load(const pugi::xml_node& styles) {
  defaults_ = look_of(child_of(child_of(child_of(styles, "docDefaults"), "rPrDefault"), "rPr"));
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) != "style") continue;
    const std::string id(value_of(node, "styleId"));
    Style& style = styles_[id];
    style.based_on = std::string(value_of(child_of(node, "basedOn"), "val"));
    style.look = look_of(child_of(node, "rPr"));
    const pugi::xml_node numbered = child_of(child_of(node, "pPr"), "numPr");
    if (numbered) {
      const std::string_view list = value_of(child_of(numbered, "numId"), "val");
      if (!list.empty()) style.numbering.list = std::string(list);
      style.numbering.level = count_of(child_of(numbered, "ilvl"), "val", 0);
    }
    const std::string_view is_default = value_of(node, "default");
    if (value_of(node, "type") == "paragraph" && (is_default == "1" || is_default == "true")) default_paragraph_ = id;
  }
}

RunLook DocxStyles::chain(const std::string& id) const {
  std::vector<const Style*> styles;
  std::string at = id;
  for (int i = 0; i < kLongestChain; ++i) {
    const auto found = styles_.find(at);
    if (found == styles_.end()) break;
    styles.push_back(&found->second);
    at = found->second.based_on;
  }
  RunLook look;
  std::for_each(styles.rbegin(), styles.rend(), [&](const Style* style) { look.override_with(style->look); });
  return look;
}

RunLook DocxStyles::paragraph_look(const std::string& style) const {
  RunLook look = defaults_;
  look.override_with(chain(style.empty() ? default_paragraph_ : style));
  return look;
}

RunLook DocxStyles::character_look(const std::string& style) const { return chain(style); }

NumberedBy DocxStyles::numbering(const std::string& style) const {
  std::string at = style;
  for (int i = 0; i < kLongestChain; ++i) {
    const auto found = styles_.find(at);
    if (found == styles_.end()) break;
    if (found->second.numbering.list) return found->second.numbering;
    at = found->second.based_on;
  }
  return {};
}

namespace {

ListLevel level_of(const pugi::xml_node& node) {
  ListLevel level;
  level.format = std::string(value_of(child_of(node, "numFmt"), "val"));
  level.text = std::string(value_of(child_of(node, "lvlText"), "val"));
  level.font = look_of(child_of(node, "rPr")).font.value_or("");
  level.start = count_of(child_of(node, "start"), "val", 1);
  level.in_digits = is_on(child_of(node, "isLgl"));
  if (const pugi::xml_node restart = child_of(node, "lvlRestart")) level.restart_limit = count_of(restart, "val", 0);
  return level;
}

}  // namespace

void load_lists(const pugi::xml_node& numbering, ListLabels* labels) {
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) == "abstractNum") {
      ListLabels::Look& look = labels->look(std::string(value_of(node, "abstractNumId")));
      for (const pugi::xml_node& child : node.children()) {
        const int at = local_name(child) == "lvl" ? count_of(child, "ilvl", -1) : -1;
        if (at >= 0 && at < ListLabels::kLevels) look[static_cast<std::size_t>(at)] = level_of(child);
      }
    } else if (local_name(node) == "num") {
      ListLabels::List& list = labels->list(std::string(value_of(node, "numId")));
      list.look = std::string(value_of(child_of(node, "abstractNumId"), "val"));
      for (const pugi::xml_node& child : node.children()) {
        const int at = count_of(child, "ilvl", 0);
        if (const pugi::xml_node start = child_of(child, "startOverride")) list.starts[at] = count_of(start, "val", 1);
        if (const pugi::xml_node own = child_of(child, "lvl")) list.levels[at] = level_of(own);
      }
    }
  }
}

}  // namespace vanban::ingest
