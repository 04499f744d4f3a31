// Part 3 of OpenDocument 1.2: text 5 and 6, tables 9, styles 16, list styles 16.31.
#include "ingest/read_odt.h"

#include <algorithm>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/list_labels.h"
#include "ingest/styled_text.h"
#include "ingest/xml_part.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr std::uint64_t kLargestPart = 64u << 20;
constexpr int kDeepest = 200;
constexpr std::uint32_t kMostRepeats = 64;  // of cells: what lies beyond is a blank sheet's rest
constexpr FileForm kForm = {"application/vnd.oasis.opendocument.text", "odt"};

std::uint32_t repeats(const pugi::xml_node& node, std::string_view attribute, std::uint32_t most) {
  return static_cast<std::uint32_t>(std::clamp(number_of(node, attribute), 1, static_cast<int>(most)));
}

class OdtReader {
 public:
  explicit OdtReader(const ZipFile& zip) : zip_(zip) {}

  FileText read() {
    FileText file(kForm);
    pugi::xml_document manifest;
    if (load("META-INF/manifest.xml", &manifest).empty() && is_encrypted(manifest.document_element()))
      return refuse(has_password(), kForm);
    pugi::xml_document content;
    if (const std::string wrong = load("content.xml", &content); !wrong.empty())
      return refuse(fault_of_part(wrong, kLargestPart, "bad_odt"), kForm);
    pugi::xml_document styles;
    if (load("styles.xml", &styles).empty()) take_styles(styles.document_element());
    take_styles(content.document_element());
    const pugi::xml_node text = child_of(child_of(content.document_element(), "body"), "text");
    blocks(text, 0);
    out_.begin_notes();
    for (const pugi::xml_node& note : notes_) blocks(note, 1);
    page_heads(child_of(styles.document_element(), "master-styles"));
    out_.finish(&file);
    properties(&file);
    if (tracked_) file.remarks.emplace_back("tracked_changes");
    return file;
  }

 private:
  struct Look {
    std::string parent, font;
    std::optional<bool> capitals, hidden;
    std::string list;
  };
  struct ListLevel {
    std::string format, before, behind, bullet;
    int shown = 1;
    int start = 1;
  };

  std::string load(const std::string& name, pugi::xml_document* document) {
    return load_part(zip_, name, kLargestPart, pugi::parse_ws_pcdata, document);
  }

  static bool is_encrypted(const pugi::xml_node& manifest) {
    const auto has = [](const pugi::xml_node& entry) { return static_cast<bool>(child_of(entry, "encryption-data")); };
    const auto entries = manifest.children();
    return std::any_of(entries.begin(), entries.end(), has);
  }

  void take_styles(const pugi::xml_node& root) {
    for (const pugi::xml_node& face : child_of(root, "font-face-decls").children())
      faces_[std::string(value_of(face, "name"))] = std::string(value_of(face, "font-family"));
    for (const char* part : {"styles", "automatic-styles"}) {
      for (const pugi::xml_node& style : child_of(root, part).children()) {
        const std::string_view kind = local_name(style);
        if (kind == "style" || kind == "default-style") take_style(style);
        if (kind == "list-style") take_list_style(style);
      }
    }
  }

  void take_style(const pugi::xml_node& style) {
    const pugi::xml_node text = child_of(style, "text-properties");
    Look look;
    look.parent = value_of(style, "parent-style-name");
    look.list = value_of(style, "list-style-name");
    look.font = value_of(text, "font-name");
    if (const auto face = faces_.find(look.font); face != faces_.end()) look.font = face->second;
    if (look.font.empty()) look.font = value_of(text, "font-family");
    std::erase(look.font, '\'');
    if (const std::string_view transform = value_of(text, "text-transform"); !transform.empty())
      look.capitals = transform == "uppercase";
    if (const std::string_view display = value_of(text, "display"); !display.empty()) look.hidden = display == "none";
    looks_[std::string(value_of(style, "name"))] = std::move(look);
  }

  void take_list_style(const pugi::xml_node& style) {
    std::map<int, ListLevel>& levels = lists_[std::string(value_of(style, "name"))];
    for (const pugi::xml_node& node : style.children()) {
      ListLevel level;
      level.format = value_of(node, "num-format");
      level.before = value_of(node, "num-prefix");
      level.behind = value_of(node, "num-suffix");
      level.bullet = value_of(node, "bullet-char");
      level.shown = static_cast<int>(repeats(node, "display-levels", 10));
      level.start = std::max(1, number_of(node, "start-value"));
      levels[number_of(node, "level")] = std::move(level);
    }
  }

  // With what its parents say; `base` is what stands around it.
  Look look_of(std::string name, Look base) const {
    std::vector<const Look*> chain;
    for (int depth = 0; depth < 20; ++depth) {
      const auto found = looks_.find(name);
      if (found == looks_.end()) break;
      chain.push_back(&found->second);
      name = found->second.parent;
    }
    for (auto look = chain.rbegin(); look != chain.rend(); ++look) {
      if (!(*look)->font.empty()) base.font = (*look)->font;
      if ((*look)->capitals) base.capitals = (*look)->capitals;
      if ((*look)->hidden) base.hidden = (*look)->hidden;
      if (!(*look)->list.empty()) base.list = (*look)->list;
    }
    return base;
  }

  void blocks(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p" || name == "h") {
        paragraph(node, depth, "");
      } else if (name == "table") {
        table(node, depth);
      } else if (name == "list") {
        list(node, depth, std::string(value_of(node, "style-name")), 1);
      } else if (name == "tracked-changes") {
        tracked_ = true;  // what was taken out stands there, what was put in stands in the text
      } else if (name == "section" || name == "text-box" || name == "frame" || name == "index-body" ||
                 name == "table-of-content" || name == "numbered-paragraph") {
        blocks(node, depth + 1);
      }
    }
  }

  // A list of the same style goes on counting only where it says so; LibreOffice writes that for lists that were cut.
  void list(const pugi::xml_node& node, int depth, const std::string& style, int level) {
    if (depth > kDeepest) return;
    const bool goes_on = value_of(node, "continue-numbering") == "true" || !value_of(node, "continue-list").empty();
    std::map<int, int>& counts = counts_[style];
    if (!goes_on || level > 1) counts.erase(counts.lower_bound(level), counts.end());
    for (const pugi::xml_node& item : node.children()) {
      const std::string_view kind = local_name(item);
      if (kind != "list-item" && kind != "list-header") continue;
      bool labelled = kind == "list-header";
      for (const pugi::xml_node& inner : item.children()) {
        const std::string_view name = local_name(inner);
        if (name == "list") {
          const std::string own(value_of(inner, "style-name"));
          list(inner, depth + 1, own.empty() ? style : own, level + 1);
        } else if (name == "p" || name == "h") {
          std::string label;
          if (!labelled) label = next_label(item, inner, style, level);
          labelled = true;
          paragraph(inner, depth + 1, label);
        }
      }
    }
  }

  std::string next_label(const pugi::xml_node& item, const pugi::xml_node& inner, std::string style, int level) {
    if (style.empty()) style = look_of(std::string(value_of(inner, "style-name")), {}).list;
    const auto levels = lists_.find(style);
    if (levels == lists_.end()) return "";
    const auto at = levels->second.find(level);
    if (at == levels->second.end()) return "";
    const ListLevel& own = at->second;
    std::map<int, int>& counts = counts_[style];
    int& count = counts.try_emplace(level, own.start - 1).first->second;
    count = value_of(item, "start-value").empty() ? count + 1 : number_of(item, "start-value");
    counts.erase(counts.upper_bound(level), counts.end());
    if (!own.bullet.empty()) return list_bullet(own.bullet);
    if (own.format.empty()) return own.before + own.behind;
    std::string label;
    for (int i = std::max(1, level - own.shown + 1); i <= level; ++i) {
      const auto outer = levels->second.find(i);
      const auto number = counts.find(i);
      if (outer == levels->second.end() || number == counts.end()) continue;
      label += (label.empty() ? "" : ".") + counted(outer->second.format, number->second);
    }
    return own.before + label + own.behind;
  }

  static std::string counted(const std::string& format, int number) {
    if (format == "i") return list_number(number, "lowerRoman");
    if (format == "I") return list_number(number, "upperRoman");
    if (format == "a") return list_number(number, "lowerLetter");
    if (format == "A") return list_number(number, "upperLetter");
    return list_number(number, "decimal");
  }

  void table(const pugi::xml_node& node, int depth) {
    if (depth > kDeepest) return;
    out_.begin_table();
    rows(node, depth + 1);
    out_.end_table();
  }

  void rows(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& row : parent.children()) {
      const std::string_view name = local_name(row);
      if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") rows(row, depth + 1);
      if (name != "table-row") continue;
      for (const pugi::xml_node& cell : row.children()) {
        if (local_name(cell) != "table-cell") continue;  // a covered one is counted in the other's span
        for (std::uint32_t i = repeats(cell, "number-columns-repeated", kMostRepeats); i > 0; --i) {
          blocks(cell, depth + 1);
          out_.end_cell(repeats(cell, "number-columns-spanned", kMostRepeats));
        }
      }
      out_.end_row();
    }
  }

  void paragraph(const pugi::xml_node& node, int depth, const std::string& label) {
    const Look look = look_of(std::string(value_of(node, "style-name")), {});
    if (!label.empty()) out_.add(decoded(label) + U' ', "");
    std::vector<pugi::xml_node> boxes;
    bool blank = true;  // white space at the beginning, and after white space, is none
    inlines(node, look, depth, &blank, &boxes);
    out_.end_paragraph();
    for (const pugi::xml_node& box : boxes) blocks(box, depth + 1);
  }

  void inlines(const pugi::xml_node& parent, const Look& look, int depth, bool* blank,
               std::vector<pugi::xml_node>* boxes) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        put(node.value(), look, blank);
      } else if (name == "span" || name == "a" || name == "bookmark" || name == "meta") {
        const std::string style(value_of(node, "style-name"));
        inlines(node, name == "span" ? look_of(style, look) : look, depth + 1, blank, boxes);
      } else if (name == "s") {
        out_.add(std::u32string(repeats(node, "c", 200), U' '), look.font);
      } else if (name == "tab") {
        out_.add(U"\t", look.font);
        *blank = true;
      } else if (name == "line-break") {
        out_.add(U"\n", look.font);
        *blank = true;
      } else if (name == "note") {
        notes_.push_back(child_of(node, "note-body"));
      } else if (name == "frame" || name == "custom-shape" || name == "rect" || name == "g") {
        find_boxes(node, depth + 1, boxes);
      } else if (name != "annotation" && name != "page-number" && name != "page-count" && name != "tracked-changes" &&
                 name != "ruby-text" && name != "soft-page-break") {
        inlines(node, look, depth + 1, blank, boxes);  // fields: dates, names, sequences, with what they show
      }
    }
  }

  void find_boxes(const pugi::xml_node& parent, int depth, std::vector<pugi::xml_node>* boxes) {
    if (depth > kDeepest) return;
    const bool holds = local_name(parent) != "frame" && local_name(parent) != "g";
    if (holds) return boxes->push_back(parent);
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "text-box" || name == "g" || name == "custom-shape" || name == "frame")
        find_boxes(node, depth + 1, boxes);
    }
  }

  void put(const char* raw, const Look& look, bool* blank) {
    if (look.hidden.value_or(false)) return;
    std::u32string text;
    for (const char32_t c : decoded(raw)) {
      const bool space = c == U' ' || c == U'\t' || c == U'\n' || c == U'\r';
      if (!space || !*blank) text += space ? U' ' : c;
      *blank = space;
    }
    if (!text.empty()) out_.add(text, look.font, look.capitals.value_or(false));
  }

  // Once each; a page number alone says nothing.
  void page_heads(const pugi::xml_node& masters) {
    for (const pugi::xml_node& master : masters.children()) {
      for (const pugi::xml_node& head : master.children()) {
        const std::string_view name = local_name(head);
        if (!name.starts_with("header") && !name.starts_with("footer")) continue;
        if (says_something(head, 0)) blocks(head, 1);
      }
    }
  }

  static bool says_something(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) return false;
    for (const pugi::xml_node& node : parent.children()) {
      if (node.type() == pugi::node_pcdata) {
        const std::u32string text = decoded(node.value());
        if (std::any_of(text.begin(), text.end(), is_word_character)) return true;
      }
      if (local_name(node) != "page-number" && local_name(node) != "page-count" && says_something(node, depth + 1))
        return true;
    }
    return false;
  }

  void properties(FileText* file) {
    pugi::xml_document document;
    if (!load("meta.xml", &document).empty()) return;
    for (const pugi::xml_node& node : child_of(document.document_element(), "meta").children()) {
      const std::string_view name = local_name(node);
      const std::string value = decode(node.text().get()).text;
      if (value.empty()) continue;
      if (name == "title") file->evidence.push_back({"office_properties", "title", value});
      if (name == "initial-creator") file->evidence.push_back({"office_properties", "author", value});
      if (name == "creation-date") file->evidence.push_back({"office_properties", "created", value});
    }
  }

  const ZipFile& zip_;
  std::map<std::string, std::string> faces_;
  std::map<std::string, Look> looks_;
  std::map<std::string, std::map<int, ListLevel>> lists_;
  std::map<std::string, std::map<int, int>> counts_;
  std::vector<pugi::xml_node> notes_;
  StyledText out_;
  bool tracked_ = false;
};

}  // namespace

FileText read_odt(const ZipFile& zip) { return OdtReader(zip).read(); }

}  // namespace vanban::ingest
