// A table for people: as CSV, or as a workbook that spreadsheets open. No cell is ever a formula.
#ifndef VANBAN_TOOLS_ARCHIVE_SHEET_H_
#define VANBAN_TOOLS_ARCHIVE_SHEET_H_

#include <string>
#include <string_view>
#include <vector>

namespace vanban::archive {

struct Sheet {
  std::string title;  // over the columns of the workbook; not in CSV
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

// RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. What a spreadsheet would take
// for a formula gets an apostrophe before it.
std::string to_csv(const Sheet& sheet);
// XLSX with text in every cell, wrapped; columns as wide as their words allow.
std::string to_xlsx(const Sheet& sheet);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_SHEET_H_
