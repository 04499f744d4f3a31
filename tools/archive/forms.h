// The forms that offices keep, filled with what an archive knows. Columns that no document can give stay empty.
#ifndef VANBAN_TOOLS_ARCHIVE_FORMS_H_
#define VANBAN_TOOLS_ARCHIVE_FORMS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/sheet.h"

namespace vanban::archive {

// Which documents: of one body or of all others, and issued from a day to a day (ISO).
struct Choice {
  std::string body;  // "": all
  std::string from, to;
  // Of tasks only: due on these days, or between them; in this state (name_of in work.h).
  std::string due_from, due_to, state;
};

// so-den, so-di, theo-doi, muc-luc-van-ban, muc-luc-ho-so (Nghị định 30/2020/NĐ-CP, annexes IV and V); nd30-vi (annex
// VI); so-hoa; nhiem-vu. Nothing for another name.
std::optional<Sheet> fill_form(Database& database, std::string_view form, const Choice& choice);
const std::vector<std::string_view>& form_names();

// All documents with their header fields, a row each.
Sheet list_documents(Database& database, const Choice& choice);

// Tasks with a day as a calendar (RFC 5545).
std::string calendar_of_tasks(Database& database, const Choice& choice);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_FORMS_H_
