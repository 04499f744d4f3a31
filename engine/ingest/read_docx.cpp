#include "ingest/read_docx.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/docx_styles.h"
#include "ingest/legacy.h"
#include "ingest/styled_text.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr FileForm kForm = {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"};
constexpr std::uint64_t kLargestPart = 64u << 20;
constexpr int kDeepest = 200;

bool has_letter(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return is_word_character(c); });
}

class DocxReader {
 public:
  explicit DocxReader(const ZipFile& zip) : zip_(zip) {}

  FileText read() {
    FileText file(kForm);
    const std::string main = main_part();
    pugi::xml_document document;
    if (const std::string wrong = load(main, &document); !wrong.empty())
      return refuse(fault_of_part(wrong, kLargestPart, "bad_docx"), kForm);
    find_parts(main);
    load_styles();
    const pugi::xml_node body = child_of(document.document_element(), "body");
    heads_and_feet(document.document_element(), true);
    blocks(body, 0);
    out_.begin_notes();
    notes("footnotes");
    notes("endnotes");
    heads_and_feet(document.document_element(), false);
    out_.finish(&file);
    properties(&file);
    if (tracked_) file.remarks.emplace_back("tracked_changes");
    if (missing_)
      file.fault = {Outcome::partial, "part_missing", "a part of the file could not be read: open and save it again"};
    return file;
  }

 private:
  // White space is text in w:t.
  std::string load(const std::string& name, pugi::xml_document* document) {
    return load_part(zip_, name, kLargestPart, pugi::parse_ws_pcdata, document);
  }

  std::string main_part() {
    std::string main = "word/document.xml";
    for_each_relation(zip_, "", kLargestPart, [&](const PartRelation& relation) {
      const bool is_main = relation.type.ends_with("/officeDocument");
      if (is_main) main = relation.target;
      return !is_main;
    });
    return main;
  }

  void find_parts(const std::string& main) {
    for_each_relation(zip_, main, kLargestPart, [&](const PartRelation& relation) {
      by_type_[std::string(relation.type.substr(relation.type.rfind('/') + 1))] = relation.target;
      by_id_[std::string(relation.id)] = relation.target;
      return true;
    });
  }

  void load_styles() {
    pugi::xml_document document;
    if (by_type_.contains("styles") && load(by_type_["styles"], &document).empty())
      styles_.load(document.document_element());
    pugi::xml_document numbering;
    if (by_type_.contains("numbering") && load(by_type_["numbering"], &numbering).empty())
      load_lists(numbering.document_element(), &labels_);
  }

  // Blocks: paragraphs, tables, and what wraps them.
  void blocks(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        paragraph(node, depth);
      } else if (name == "tbl") {
        table(node, depth);
      } else if (name == "AlternateContent") {
        blocks(chosen(node), depth + 1);
      } else if (name == "del" || name == "moveFrom") {
        tracked_ = true;
      } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo" || name == "customXml" ||
                 name == "smartTag") {
        if (name == "ins" || name == "moveTo") tracked_ = true;
        blocks(node, depth + 1);
      }
    }
  }

  // Word writes new drawings twice, for itself and for older programs.
  static pugi::xml_node chosen(const pugi::xml_node& alternate) {
    const pugi::xml_node choice = child_of(alternate, "Choice");
    return choice ? choice : child_of(alternate, "Fallback");
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
      if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins") rows(row, depth + 1);
      if (name != "tr") continue;
      if (child_of(child_of(row, "trPr"), "del")) {
        tracked_ = true;
        continue;
      }
      cells(row, depth + 1);
      out_.end_row();
    }
  }

  void cells(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& cell : parent.children()) {
      const std::string_view name = local_name(cell);
      if (name == "sdt" || name == "sdtContent" || name == "customXml") cells(cell, depth + 1);
      if (name != "tc") continue;
      const pugi::xml_node properties = child_of(cell, "tcPr");
      blocks(cell, depth + 1);
      out_.end_cell(static_cast<std::uint32_t>(std::clamp(number_of(child_of(properties, "gridSpan"), "val"), 1, 64)));
    }
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child_of(node, "pPr");
    const std::string style(value_of(child_of(properties, "pStyle"), "val"));
    look_ = styles_.paragraph_look(style);
    put_label(properties, style);
    std::vector<pugi::xml_node> boxes;
    inlines(node, depth, &boxes);
    // A paragraph mark that was deleted joins the next paragraph.
    if (child_of(child_of(properties, "rPr"), "del")) {
      tracked_ = true;
    } else {
      out_.end_paragraph();
    }
    for (const pugi::xml_node& box : boxes) blocks(box, depth + 1);
  }

  void put_label(const pugi::xml_node& properties, const std::string& style) {
    NumberedBy numbered = styles_.numbering(style);
    const pugi::xml_node own = child_of(properties, "numPr");
    if (own) {
      const std::string_view list = value_of(child_of(own, "numId"), "val");
      if (!list.empty()) numbered.list = std::string(list);
      const pugi::xml_node level = child_of(own, "ilvl");
      if (!value_of(level, "val").empty()) numbered.level = number_of(level, "val");
    }
    if (!numbered.list || *numbered.list == "0") return;
    const ListLabel label = labels_.next(*numbered.list, numbered.level.value_or(0));
    if (label.text.empty()) return;
    out_.add(from_utf8(label.text), label.font);
    out_.add(U" ", "");
  }

  void inlines(const pugi::xml_node& parent, int depth, std::vector<pugi::xml_node>* boxes) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "r") {
        run(node, depth + 1, boxes);
      } else if (name == "del" || name == "moveFrom") {
        tracked_ = true;
      } else if (name == "AlternateContent") {
        inlines(chosen(node), depth + 1, boxes);
      } else if (name != "pPr" && name != "sdtPr" && name != "instrText" && name != "rPr") {
        if (name == "ins" || name == "moveTo") tracked_ = true;
        inlines(node, depth + 1, boxes);
      }
    }
  }

  void run(const pugi::xml_node& node, int depth, std::vector<pugi::xml_node>* boxes) {
    RunLook look = look_;
    const pugi::xml_node properties = child_of(node, "rPr");
    look.override_with(styles_.character_look(std::string(value_of(child_of(properties, "rStyle"), "val"))));
    look.override_with(look_of(properties));
    if (look.hidden.value_or(false)) return;
    run_parts(node, look, depth, boxes);
  }

  void run_parts(const pugi::xml_node& parent, const RunLook& look, int depth, std::vector<pugi::xml_node>* boxes) {
    if (depth > kDeepest) return;
    const std::string font = look.font.value_or("");
    const bool capitals = look.capitals.value_or(false);
    const bool legacy = note_of_font(font).charset.has_value();
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "t") {
        out_.add(decoded(node.text().get()), font, capitals);
      } else if (name == "tab" || name == "ptab") {
        out_.add(U"\t", font, capitals);
      } else if (name == "br") {
        out_.add(value_of(node, "type") == "page" ? U"\f" : U"\n", font, capitals);
      } else if (name == "cr") {
        out_.add(U"\n", font, capitals);
      } else if (name == "noBreakHyphen") {
        out_.add(U"-", font, capitals);
      } else if (name == "softHyphen") {
        // The ư of TCVN3 is U+00AD, and Word takes it for one.
        if (legacy) out_.add(U"\u00AD", font, capitals);
      } else if (name == "sym") {
        symbol(node, capitals);
      } else if (name == "AlternateContent") {
        run_parts(chosen(node), look, depth + 1, boxes);
      } else if (name == "drawing" || name == "pict" || name == "object") {
        find_boxes(node, depth + 1, boxes);
      }
    }
  }

  void symbol(const pugi::xml_node& node, bool capitals) {
    const std::string code(value_of(node, "char"));
    const std::string font(value_of(node, "font"));
    const long value = std::strtol(code.c_str(), nullptr, 16);
    if (value <= 0 || value > 0xFFFF) return;
    if (note_of_font(font).charset && value >= 0xF000) {
      out_.add(std::u32string(1, static_cast<char32_t>(value - 0xF000)), font, capitals);
    } else if (value < 0xE000) {
      out_.add(std::u32string(1, static_cast<char32_t>(value)), "", capitals);
    } else {
      out_.add(U"\u2022", "", capitals);
    }
  }

  void find_boxes(const pugi::xml_node& parent, int depth, std::vector<pugi::xml_node>* boxes) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "txbxContent") {
        boxes->push_back(node);
      } else if (name == "AlternateContent") {
        find_boxes(chosen(node), depth + 1, boxes);
      } else {
        find_boxes(node, depth + 1, boxes);
      }
    }
  }

  void notes(const std::string& type) {
    if (!by_type_.contains(type)) return;
    pugi::xml_document document;
    if (!load(by_type_[type], &document).empty()) {
      missing_ = true;
      return;
    }
    for (const pugi::xml_node& note : document.document_element().children()) {
      const std::string_view kind = value_of(note, "type");
      if (kind == "separator" || kind == "continuationSeparator" || kind == "continuationNotice") continue;
      blocks(note, 1);
    }
  }

  // The head of a first page that differs belongs before the text: letterheads. Others are read after it, once each.
  void heads_and_feet(const pugi::xml_node& root, bool first) {
    std::vector<std::string> read;
    std::vector<pugi::xml_node> sections;
    find_sections(root, 0, &sections);
    for (const pugi::xml_node& section : sections) {
      const bool own_first = is_on(child_of(section, "titlePg"));
      for (const pugi::xml_node& node : section.children()) {
        const std::string_view name = local_name(node);
        if (name != "headerReference" && name != "footerReference") continue;
        const bool is_first =
            name == "headerReference" && value_of(node, "type") == "first" && own_first && section == sections.front();
        if (value_of(node, "type") == "first" && !own_first) continue;
        if (is_first != first) continue;
        const std::string part = by_id_[std::string(value_of(node, "id"))];
        if (part.empty() || std::find(read.begin(), read.end(), part) != read.end()) continue;
        read.push_back(part);
        pugi::xml_document document;
        if (load(part, &document).empty() && says_something(document.document_element(), 0))
          blocks(document.document_element(), 1);
      }
    }
  }

  static void find_sections(const pugi::xml_node& parent, int depth, std::vector<pugi::xml_node>* sections) {
    if (depth > 6) return;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "sectPr") {
        sections->push_back(node);
      } else if (name == "body" || name == "p" || name == "pPr") {
        find_sections(node, depth + 1, sections);
      }
    }
  }

  // A page number alone says nothing.
  static bool says_something(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) return false;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "t" && has_letter(decoded(node.text().get()))) return true;
      if (name != "instrText" && says_something(node, depth + 1)) return true;
    }
    return false;
  }

  void properties(FileText* file) {
    pugi::xml_document document;
    if (!load("docProps/core.xml", &document).empty()) return;
    for (const pugi::xml_node& node : document.document_element().children()) {
      const std::string_view name = local_name(node);
      const std::string value = decode(node.text().get()).text;
      if (value.empty()) continue;
      if (name == "title" || name == "created" || name == "modified") {
        file->evidence.push_back({"office_properties", std::string(name), value});
      } else if (name == "creator") {
        file->evidence.push_back({"office_properties", "author", value});
      }
    }
  }

  const ZipFile& zip_;
  std::map<std::string, std::string> by_type_;
  std::map<std::string, std::string> by_id_;
  DocxStyles styles_;
  ListLabels labels_;
  StyledText out_;
  RunLook look_;
  bool tracked_ = false;
  bool missing_ = false;
};

}  // namespace

FileText read_docx(const ZipFile& zip) { return DocxReader(zip).read(); }

}  // namespace vanban::ingest
