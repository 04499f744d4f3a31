#include "ingest/docx_styles.h"

#include <algorithm>
#include <cstdlib>

#include "text/utf8.h"

namespace vanban::ingest {
namespace {

constexpr int kLongestChain = 20;  // styles based on each other may form a circle

std::string roman(int number) {
  constexpr std::pair<int, const char*> kParts[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                                    {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                                    {5, "V"},    {4, "IV"},   {1, "I"}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : kParts) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

// a ... z, aa, bb ...
std::string letter(int number) {
  if (number < 1 || number > 26 * 8) return std::to_string(number);
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>('A' + (number - 1) % 26));
}

int number_of(std::string_view digits, int otherwise) {
  const std::string text(digits);
  char* end = nullptr;
  const long value = std::strtol(text.c_str(), &end, 10);
  return end == text.c_str() || value < -1000000 || value > 1000000 ? otherwise : static_cast<int>(value);
}

}  // namespace

std::string list_number(int number, std::string_view format) {
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return small(roman(number));
  if (format == "upperLetter") return letter(number);
  if (format == "lowerLetter") return small(letter(number));
  if (format == "decimalZero") return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
  if (format == "none") return "";
  return std::to_string(number);
}

std::string list_bullet(std::string_view text) {
  if (text.empty()) return "-";
  const char32_t c = text::code_point_at(text, 0).value;
  if (c == '-' || c == '+' || c == '*') return std::string(text);
  if (c == 0x2013 || c == 0x2014 || c == 0xF02D) return "-";
  return c == 'o' || c >= 0xE000 || c > 0x2000 || c == 0xB7 ? "\xE2\x80\xA2" : std::string(text);
}

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
      style.numbering.level = number_of(value_of(child_of(numbered, "ilvl"), "val"), 0);
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

void DocxNumbering::load(const pugi::xml_node& numbering) {
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) == "abstractNum") {
      Abstract& abstract = abstracts_[std::string(value_of(node, "abstractNumId"))];
      for (const pugi::xml_node& child : node.children()) {
        if (local_name(child) != "lvl") continue;
        const int at = number_of(value_of(child, "ilvl"), -1);
        if (at < 0 || at >= kLevels) continue;
        Level& level = abstract.levels[static_cast<std::size_t>(at)];
        level.format = std::string(value_of(child_of(child, "numFmt"), "val"));
        level.text = std::string(value_of(child_of(child, "lvlText"), "val"));
        level.start = number_of(value_of(child_of(child, "start"), "val"), 1);
      }
    } else if (local_name(node) == "num") {
      List& list = lists_[std::string(value_of(node, "numId"))];
      list.abstract = std::string(value_of(child_of(node, "abstractNumId"), "val"));
      for (const pugi::xml_node& child : node.children()) {
        const pugi::xml_node start = child_of(child, "startOverride");
        if (start) list.starts[number_of(value_of(child, "ilvl"), 0)] = number_of(value_of(start, "val"), 1);
      }
    }
  }
}

std::string DocxNumbering::next(const std::string& list_id, int level) {
  const auto found = lists_.find(list_id);
  if (found == lists_.end() || level < 0 || level >= kLevels) return {};
  List& list = found->second;
  const auto abstract = abstracts_.find(list.abstract);
  if (abstract == abstracts_.end()) return {};
  const std::vector<Level>& levels = abstract->second.levels;
  std::vector<int>& counts = counters_[list.abstract];
  constexpr int kUnused = -1;
  if (counts.empty()) counts.assign(kLevels, kUnused);
  if (!list.started) {
    list.started = true;
    for (const auto& [at, start] : list.starts) {
      if (at >= 0 && at < kLevels) counts[static_cast<std::size_t>(at)] = start - 1;
    }
  }
  const auto here = static_cast<std::size_t>(level);
  for (std::size_t i = 0; i < here; ++i) {
    if (counts[i] == kUnused) counts[i] = levels[i].start;
  }
  counts[here] = counts[here] == kUnused ? levels[here].start : counts[here] + 1;
  std::fill(counts.begin() + level + 1, counts.end(), kUnused);
  if (levels[here].format == "bullet") return list_bullet(levels[here].text);
  std::string out;
  const std::string& text = levels[here].text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
      const auto named = static_cast<std::size_t>(text[++i] - '1');
      out += list_number(counts[named] == kUnused ? levels[named].start : counts[named], levels[named].format);
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace vanban::ingest
