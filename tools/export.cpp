// vanban export: an archive in the forms that offices use.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "archive/annotations.h"
#include "archive/corrections.h"
#include "archive/forms.h"
#include "archive/schema.h"
#include "archive/sheet.h"
#include "archive/work.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "output.h"
#include "vanban/akoma_ntoso.h"
#include "vanban/decode.h"
#include "vanban/engine.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage =
    "usage: vanban export [--form FORM] [--format ndjson|csv|xlsx|ics|akn|gold] [--body NAME] [--from DAY] [--to DAY] "
    "[--due-from DAY] [--due-to DAY] [--state STATE] [-o FILE] ARCHIVE.db";

constexpr std::string_view kHelp = R"(NAME
  vanban export - an archive in the forms that offices use

SYNOPSIS
  vanban export [OPTION...] ARCHIVE.db

DESCRIPTION
  Writes what an archive holds to standard output, or to a file: each document as JSON (vanban/document/1), a list of
  documents, one of the forms below, or a calendar of tasks. Versions of one document are one row. Columns that no document
  can give (day of arrival, receipt) stay empty, for the clerk. A workbook holds text only, never a formula. Fields that
  were corrected in vanban serve are written as corrected, and said to be so with author and time: in the column for remarks, in a
  column of the list of documents, under "corrections" in JSON, whose other members stay those of the reading.

OPTIONS
  --form FORM      so-den           register of incoming documents (Decree 30/2020/NĐ-CP, annex IV.VI)
                   so-di            register of outgoing documents (IV.I)
                   theo-doi         follow-up of incoming documents, with deadlines and answers (IV.VIII)
                   muc-luc-van-ban  list of documents in a file (V.IV)
                   muc-luc-ho-so    list of files; each folder is taken for one (V.III)
                   nd30-vi          the fields of annex VI, cut to their lengths
                   so-hoa           the sheet of digitisation, 46 columns
                   nhiem-vu         tasks by body and deadline
  --format FORMAT  ndjson (documents as JSON), csv, xlsx, ics (tasks with a day, as a calendar), akn (Akoma Ntoso 3.0 XML:
                   one file a document into the folder -o names, from the texts as they are stored, by the rules built in),
                   gold (what people checked, as annotations that vanban eval takes: two files a document into the folder
                   -o names). If it is not named, what FILE ends in: .ndjson, .csv, .xlsx, .ics; else xlsx for a form,
                   ndjson without one
  --body NAME      so-di: documents of that body; so-den, theo-doi: of all others; nhiem-vu, ics: tasks in whose bodies
                   NAME stands; else documents of that body. A body of documents is named whole, as
                   their headers do (Ủy ban nhân dân, not UBND, where they write it so); capitals and marks do not matter
  --from DAY       documents issued on that day or later, as 2024-01-31
  --to DAY         documents issued on that day or before
  --due-from DAY   nhiem-vu, ics: tasks that are due on that day or later; what is due in a month is due at its end
  --due-to DAY     nhiem-vu, ics: tasks that are due on that day or before
  --state STATE    nhiem-vu, ics: tasks in this state: done_in_time, done_late, in_time, overdue, done or open (no day)
  -o FILE          write there; the file is complete or not there. For akn and gold a folder, made if it is not there
  --help           print this

EXIT STATUS
  0  done
  1  the archive cannot be read, or the output could not be written
  2  wrong use

EXAMPLES
  vanban export --form so-di --body 'Ủy ban nhân dân xã Thạch Lũng' --from 2025-01-01 -o so-di.xlsx office.db
  vanban export --format ics office.db > deadlines.ics
  vanban export --format akn -o office-xml office.db
)";

constexpr Option kOptions[] = {{"--form", true}, {"--format", true},   {"--body", true},   {"--from", true},
                               {"--to", true},   {"--due-from", true}, {"--due-to", true}, {"--state", true},
                               {"-o", true},     {"--help", false}};

constexpr Manual kManual{kUsage, "vanban export --help", kHelp, kOptions};

struct Settings {
  std::string archive, format;
  std::optional<std::string> form, output;
  archive::Choice choice;
};

// The format that the ending of a file's name says; where it says none, the usual one.
std::string format_of(const std::optional<std::string>& file, const std::string& usual) {
  const std::string ending = fold(std::filesystem::path(file.value_or("")).extension().string());
  for (const std::string format : {"ndjson", "csv", "xlsx", "ics"}) {
    if (ending == '.' + format) return format;
  }
  return usual;
}

Result<Settings> settings_of(const Arguments& arguments) {
  Settings settings;
  if (arguments.operands.size() != 1) return Error{"name one archive", ""};
  settings.archive = arguments.operands[0];
  settings.form = arguments.text("--form");
  settings.output = arguments.text("-o");
  const auto& forms = archive::form_names();
  if (settings.form && std::find(forms.begin(), forms.end(), *settings.form) == forms.end()) {
    std::string known;
    for (const std::string_view name : forms) known += (known.empty() ? "" : ", ") + std::string(name);
    return Error{"--form is one of " + known + ", not '" + *settings.form + "'", ""};
  }
  const auto format = arguments.value("--format");
  settings.format = format ? std::string(*format) : format_of(settings.output, settings.form ? "xlsx" : "ndjson");
  const bool of_sheets = settings.format == "csv" || settings.format == "xlsx";
  const bool is_folder = settings.format == "akn" || settings.format == "gold";
  if (!of_sheets && !is_folder && settings.format != "ndjson" && settings.format != "ics")
    return Error{"--format is ndjson, csv, xlsx, ics, akn or gold, not '" + settings.format + "'", ""};
  if (is_folder && !settings.output)
    return Error{"--format " + settings.format + " writes a file a document: name a folder with -o", ""};
  if (settings.form && !of_sheets) return Error{"a form is written as xlsx or csv, not " + settings.format, ""};
  if (const auto value = arguments.value("--body")) settings.choice.body = *value;
  const std::pair<std::string_view, std::string*> days[] = {{"--from", &settings.choice.from},
                                                            {"--to", &settings.choice.to},
                                                            {"--due-from", &settings.choice.due_from},
                                                            {"--due-to", &settings.choice.due_to}};
  for (const auto& [name, field] : days) {
    const auto value = arguments.value(name);
    if (!value) continue;
    const auto day = parse_day(name, *value);
    if (!day) return day.error();
    *field = *day;
  }
  if (const auto value = arguments.value("--state")) settings.choice.state = *value;
  const bool of_tasks = settings.form == "nhiem-vu" || settings.format == "ics";
  if (!of_tasks && !(settings.choice.due_from + settings.choice.due_to + settings.choice.state).empty())
    return Error{"--due-from, --due-to and --state choose tasks: with --form nhiem-vu or --format ics", ""};
  if (!settings.choice.state.empty() && !archive::is_state(settings.choice.state))
    return Error{
        "--state is done_in_time, done_late, in_time, overdue, done or open, not '" + settings.choice.state + "'", ""};
  return settings;
}

// The documents of a choice, in the order in which they came: `visit` gets a row of `columns` and says whether to go
// on.
template <typename Visit>
bool for_documents(archive::Database& database, const archive::Choice& choice, const std::string& columns,
                   const Visit& visit) {
  archive::Statement documents = database.prepare(
      "SELECT issuer, " + columns +
      " FROM documents WHERE (?1 = '' OR issued_on >= ?1) AND (?2 = '' OR substr(issued_on, 1, 10) <= ?2) ORDER BY id");
  documents.bind(1, choice.from).bind(2, choice.to);
  const std::string body = fold(choice.body);
  while (documents.step()) {
    if (!body.empty() && fold(documents.text(0)) != body) continue;
    if (!visit(documents)) return false;
  }
  return true;
}

bool write_documents(archive::Database& database, const archive::Choice& choice, Output* output) {
  return for_documents(database, choice, "json, sha256", [&](const archive::Statement& row) {
    std::string line = row.text(1);
    const auto corrections = archive::corrected_of(database, row.text(2));
    if (!corrections.empty() && line.ends_with('}')) {
      line.pop_back();
      line += ",\"corrections\":" + archive::corrections_json(corrections) + '}';
    }
    return output->write(line + '\n');
  });
}

// One file a document, named by its key, or its number in the archive where it has none.
bool write_akoma_ntoso(archive::Database& database, const archive::Choice& choice, const std::string& folder) {
  const auto engine = Engine::create();
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (!engine || fault) {
    complain(engine ? folder + ": " + fault.message() + ": name a folder that can be made" : engine.error().text());
    return false;
  }
  std::set<std::string> taken;
  return for_documents(database, choice, "id, text, sha256, key", [&](const archive::Statement& row) {
    const std::string text = row.text(2);
    Source source;
    source.sha256 = row.text(3);
    std::string name = row.is_null(4) ? "document-" + row.text(1) : row.text(4);
    std::replace(name.begin(), name.end(), '/', '_');
    if (!taken.insert(name).second) name += "-" + row.text(1);  // another version of it
    Output output(std::optional(folder + '/' + name + ".xml"));
    return output.write(to_akoma_ntoso(engine->extract(text), text, source)) && output.finish();
  });
}

bool write_gold(archive::Database& database, const std::string& folder) {
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  for (const archive::Annotation& annotation : archive::annotations_of(database)) {
    Output text(std::optional(folder + '/' + annotation.name + ".txt"));
    Output gold(std::optional(folder + '/' + annotation.name + ".gold.json"));
    if (!text.write(annotation.text) || !text.finish() || !gold.write(annotation.gold) || !gold.finish()) return false;
  }
  return true;
}

int write_archive(const Settings& settings) {
  auto database = archive::open_for_reading(settings.archive);
  if (!database) return give_up(database.error());
  if (settings.format == "akn" || settings.format == "gold") {
    const bool written = settings.format == "akn" ? write_akoma_ntoso(*database, settings.choice, *settings.output)
                                                  : write_gold(*database, *settings.output);
    if (const auto error = database->take_error()) return give_up(*error);
    return written ? kDone : kFailed;
  }
  Output output(settings.output);
  bool written = true;
  if (settings.format == "ndjson") {
    written = write_documents(*database, settings.choice, &output);
  } else if (settings.format == "ics") {
    written = output.write(archive::calendar_of_tasks(*database, settings.choice));
  } else {
    const archive::Sheet sheet = settings.form ? *archive::fill_form(*database, *settings.form, settings.choice)
                                               : archive::list_documents(*database, settings.choice);
    written = output.write(settings.format == "csv" ? archive::to_csv(sheet) : archive::to_xlsx(sheet));
  }
  if (const auto error = database->take_error()) return give_up(*error);
  return output.finish() && written ? kDone : kFailed;
}

}  // namespace
}  // namespace vanban::tools

int run_export(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, write_archive);
}
