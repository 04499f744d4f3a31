#include "ingest/read_xlsx.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/excel_values.h"
#include "ingest/styled_text.h"
#include "ingest/xml_part.h"
#include "text/ascii.h"

namespace vanban::ingest {
namespace {

constexpr FileForm kForm = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"};
constexpr const char* kWorkbook = "xl/workbook.xml";
constexpr std::uint64_t kLargestPart = 128u << 20;
constexpr std::size_t kMostColumns = 256;  // beyond them a sheet is no list of documents

struct StyledRun {
  std::u32string text;
  std::string font;
};
using Rich = std::vector<StyledRun>;

// A1 -> 0
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (!text::is_upper(c)) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > kMostColumns) break;
  }
  return column == 0 ? 0 : column - 1;
}

class XlsxReader {
 public:
  explicit XlsxReader(const ZipFile& zip) : zip_(zip) {}

  FileText read() {
    FileText file(kForm);
    pugi::xml_document workbook;
    std::string wrong = load(kWorkbook, &workbook);
    find_parts();
    if (wrong.empty()) load_styles();
    if (wrong.empty()) wrong = load_strings();
    if (!wrong.empty()) return refusal(wrong);
    const std::string_view calendar = value_of(child_of(workbook.document_element(), "workbookPr"), "date1904");
    since_1904_ = calendar == "1" || calendar == "true";
    const pugi::xml_node sheets = child_of(workbook.document_element(), "sheets");
    for (const pugi::xml_node& sheet : sheets.children()) {
      wrong = read_sheet(parts_[std::string(value_of(sheet, "id"))]);
      if (wrong == "too_large") return refusal(wrong);
      if (!wrong.empty())
        file.fault = {Outcome::partial, "part_missing", "a sheet could not be read: open and save the file again"};
    }
    out_.finish(&file);
    return file;
  }

 private:
  static FileText refusal(const std::string& wrong) {
    return refuse(fault_of_part(wrong, kLargestPart, "bad_xlsx"), kForm);
  }

  std::string load(const std::string& name, pugi::xml_document* document) {
    return load_part(zip_, name, kLargestPart, pugi::parse_ws_pcdata_single, document);
  }

  void find_parts() {
    for_each_relation(zip_, kWorkbook, kLargestPart, [&](const PartRelation& relation) {
      parts_[std::string(relation.id)] = relation.target;
      return true;
    });
  }

  void load_styles() {
    pugi::xml_document document;
    if (!load("xl/styles.xml", &document).empty()) return;
    const pugi::xml_node root = document.document_element();
    std::vector<std::string> fonts;
    for (const pugi::xml_node& font : child_of(root, "fonts").children())
      fonts.emplace_back(value_of(child_of(font, "name"), "val"));
    std::map<int, std::string> codes;
    for (const pugi::xml_node& format : child_of(root, "numFmts").children())
      codes[number_of(format, "numFmtId")] = std::string(value_of(format, "formatCode"));
    for (const pugi::xml_node& look : child_of(root, "cellXfs").children()) {
      const int format = number_of(look, "numFmtId");
      const auto font = static_cast<std::size_t>(std::max(0, number_of(look, "fontId")));
      looks_.push_back({format, codes[format], font < fonts.size() ? fonts[font] : std::string()});
    }
  }

  static Rich rich_of(const pugi::xml_node& item) {
    Rich rich;
    for (const pugi::xml_node& part : item.children()) {
      if (local_name(part) == "t") rich.push_back({decoded(part.text().get()), ""});
      if (local_name(part) != "r") continue;
      rich.push_back({decoded(child_of(part, "t").text().get()),
                      std::string(value_of(child_of(child_of(part, "rPr"), "rFont"), "val"))});
    }
    return rich;
  }

  std::string load_strings() {
    pugi::xml_document document;
    std::string wrong = load("xl/sharedStrings.xml", &document);
    if (wrong == "missing") return "";
    if (!wrong.empty()) return wrong;
    for (const pugi::xml_node& item : document.document_element().children()) {
      if (local_name(item) == "si") strings_.push_back(rich_of(item));
    }
    return "";
  }

  std::string read_sheet(const std::string& part) {
    pugi::xml_document document;
    if (std::string wrong = load(part, &document); !wrong.empty()) return wrong;
    out_.begin_table();
    for (const pugi::xml_node& row : child_of(document.document_element(), "sheetData").children()) {
      std::size_t column = 0;
      for (const pugi::xml_node& cell : row.children()) {
        const std::string_view reference = value_of(cell, "r");
        const std::size_t at = reference.empty() ? column : column_of(reference);
        if (at >= kMostColumns) break;
        for (; column < at; ++column) out_.end_cell();
        put(cell);
        out_.end_cell();
        column = at + 1;
      }
      out_.end_row();
    }
    out_.end_table();
    return "";
  }

  void put(const pugi::xml_node& cell) {
    const std::string_view type = value_of(cell, "t");
    const auto style = static_cast<std::size_t>(std::max(0, number_of(cell, "s")));
    const Look look = style < looks_.size() ? looks_[style] : Look{};
    const char* value = child_of(cell, "v").text().get();
    if (type == "s") {
      const auto index = static_cast<std::size_t>(std::max(0L, std::strtol(value, nullptr, 10)));
      if (index < strings_.size()) put(strings_[index], look.font);
    } else if (type == "inlineStr") {
      put(rich_of(child_of(cell, "is")), look.font);
    } else if (type == "str" || type == "e" || type == "b" || *value == '\0') {
      out_.add(decoded(value), look.font);
    } else {
      const double number = std::strtod(value, nullptr);
      out_.add(decoded(shown_value(number, look.format, look.code, since_1904_)), "");
    }
  }

  void put(const Rich& rich, const std::string& font) {
    for (const StyledRun& run : rich) out_.add(run.text, run.font.empty() ? font : run.font);
  }

  struct Look {
    int format = 0;
    std::string code;
    std::string font;
  };

  const ZipFile& zip_;
  std::map<std::string, std::string> parts_;
  std::vector<Look> looks_;
  std::vector<Rich> strings_;
  bool since_1904_ = false;
  StyledText out_;
};

}  // namespace

FileText read_xlsx(const ZipFile& zip) { return XlsxReader(zip).read(); }

}  // namespace vanban::ingest
