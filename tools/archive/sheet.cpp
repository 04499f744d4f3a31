#include "archive/sheet.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace vanban::archive {
namespace {

constexpr std::size_t kMostRows = 1048576 - 3;  // what a sheet of Excel holds, under its title
constexpr std::size_t kMostCharacters = 32767;  // what a cell of Excel holds

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return !vanban::text::is_continuation(c); }));
}

std::string_view cut(std::string_view utf8, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (!vanban::text::is_continuation(utf8[i]) && ++count > most) return utf8.substr(0, i);
  }
  return utf8;
}

std::string csv_cell(std::string_view text) {
  std::string value;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) value += '\'';
  value += text;
  if (value.find_first_of(",\"\n\r") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

// Characters that XML 1.0 does not have are left out.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (byte >= 0x20 || c == '\n' || c == '\t') {
      out += c;
    }
  }
  return out;
}

std::string column_name(std::size_t column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

// Styles: 0 plain, 1 heading (bold, framed, centred), 2 cell (framed, wrapped), 3 title (bold).
std::string cell(std::string_view text, std::size_t column, std::size_t row, int style) {
  const std::string place = column_name(column) + std::to_string(row);
  if (text.empty()) return "<c r=\"" + place + "\" s=\"" + std::to_string(style) + "\"/>";
  return "<c r=\"" + place + "\" s=\"" + std::to_string(style) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
         xml(cut(text, kMostCharacters)) + "</t></is></c>";
}

std::string columns_xml(const Sheet& sheet) {
  constexpr std::size_t kNarrowest = 8, kWidest = 60;
  std::string out = "<cols>";
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    std::size_t width = std::min<std::size_t>(characters(sheet.columns[column]), 20);
    for (std::size_t row = 0; row < std::min<std::size_t>(sheet.rows.size(), 2000); ++row)
      width = std::max(width, characters(sheet.rows[row][column]));
    width = std::clamp(width + 2, kNarrowest, kWidest);
    const std::string number = std::to_string(column + 1);
    out += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + std::to_string(width) +
           "\" customWidth=\"1\"/>";
  }
  return out + "</cols>";
}

std::string sheet_xml(const Sheet& sheet) {
  std::string out =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)";
  out +=
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" "
      "state=\"frozen\"/></sheetView></sheetViews>";
  out += columns_xml(sheet) + "<sheetData><row r=\"1\">" + cell(sheet.title, 0, 1, 3) + "</row><row r=\"3\">";
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) out += cell(sheet.columns[i], i, 3, 1);
  out += "</row>";
  for (std::size_t r = 0; r < std::min(sheet.rows.size(), kMostRows); ++r) {
    out += "<row r=\"" + std::to_string(r + 4) + "\">";
    for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) out += cell(sheet.rows[r][c], c, r + 4, 2);
    out += "</row>";
  }
  out +=
      "</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>";
  return out + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
}

constexpr std::string_view kStyles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0"/>)"
    R"(<xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>)"
    R"(<xf fontId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>)";

// A ZIP without compression: the same sheet gives the same bytes.
class Zip {
 public:
  void add(const std::string& name, std::string_view data) {
    const std::uint32_t crc = crc_of(data);
    const auto size = static_cast<std::uint32_t>(data.size());
    const auto at = static_cast<std::uint32_t>(out_.size());
    std::string head;
    for (const std::uint32_t field : {20u, 0x0800u, 0u, 0u, 0x21u})
      number(field, 2, &head);  // version, UTF-8, stored, 1/1/1980
    for (const std::uint32_t field : {crc, size, size}) number(field, 4, &head);
    number(static_cast<std::uint32_t>(name.size()), 2, &head);
    number(0, 2, &head);
    number(0x04034B50, 4, &out_);
    out_ += head + name;
    out_ += data;
    number(0x02014B50, 4, &directory_);
    number(20, 2, &directory_);
    directory_ += head;
    for (const std::uint32_t field : {0u, 0u, 0u}) number(field, 2, &directory_);
    number(0, 4, &directory_);
    number(at, 4, &directory_);
    directory_ += name;
    ++count_;
  }

  std::string finish() {
    const auto at = static_cast<std::uint32_t>(out_.size());
    out_ += directory_;
    number(0x06054B50, 4, &out_);
    for (const std::uint32_t field : {0u, 0u, count_, count_}) number(field, 2, &out_);
    number(static_cast<std::uint32_t>(directory_.size()), 4, &out_);
    number(at, 4, &out_);
    number(0, 2, &out_);
    return std::move(out_);
  }

 private:
  static void number(std::uint32_t value, int bytes, std::string* out) {
    for (int i = 0; i < bytes; ++i) *out += static_cast<char>(value >> 8 * i & 0xFF);
  }

  static std::uint32_t crc_of(std::string_view data) {
    static const auto kTable = [] {
      std::array<std::uint32_t, 256> table{};
      for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? 0xEDB88320 ^ value >> 1 : value >> 1;
        table[i] = value;
      }
      return table;
    }();
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : data) crc = kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ crc >> 8;
    return ~crc;
  }

  std::string out_;
  std::string directory_;
  std::uint32_t count_ = 0;
};

}  // namespace

std::string to_csv(const Sheet& sheet) {
  std::string out = "\xEF\xBB\xBF";
  const auto line = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + csv_cell(cells[i]);
    out += "\r\n";
  };
  line(sheet.columns);
  for (const auto& row : sheet.rows) line(row);
  return out;
}

std::string to_xlsx(const Sheet& sheet) {
  constexpr std::string_view kXml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
  constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006";
  constexpr std::string_view kMain = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const auto text = [](auto... parts) {
    std::string out;
    ((out += parts), ...);
    return out;
  };
  Zip zip;
  zip.add("[Content_Types].xml",
          text(kXml, "<Types xmlns=\"", kPackage,
               "/content-types\"><Default Extension=\"rels\" "
               "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
               "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
               "ContentType=\"",
               kMain, ".sheet.main+xml\"/>", "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"", kMain,
               ".worksheet+xml\"/>", "<Override PartName=\"/xl/styles.xml\" ContentType=\"", kMain,
               ".styles+xml\"/></Types>"));
  zip.add("_rels/.rels",
          text(kXml, "<Relationships xmlns=\"", kPackage, "/relationships\"><Relationship Id=\"rId1\" Type=\"", kOffice,
               "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
  zip.add("xl/workbook.xml",
          text(kXml, "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"",
               kOffice, "\"><sheets><sheet name=\"vanban\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
  zip.add("xl/_rels/workbook.xml.rels",
          text(kXml, "<Relationships xmlns=\"", kPackage, "/relationships\"><Relationship Id=\"rId1\" Type=\"", kOffice,
               "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"", kOffice,
               "/styles\" Target=\"styles.xml\"/></Relationships>"));
  zip.add("xl/styles.xml", kStyles);
  zip.add("xl/worksheets/sheet1.xml", sheet_xml(sheet));
  return zip.finish();
}

}  // namespace vanban::archive
