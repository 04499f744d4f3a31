// vanban search: words, numbers and filters to the documents of an archive.
#include "search/search.h"

#include <unistd.h>

#include <string>

#include "archive/linked.h"
#include "archive/schema.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "shown.h"
#include "vanban/decode.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban search [OPTION...] ARCHIVE.db [QUERY...]";

constexpr std::string_view kHelp = R"(NAME
  vanban search - documents of an archive by words, numbers, and what is known of them

SYNOPSIS
  vanban search [OPTION...] ARCHIVE.db [QUERY...]

DESCRIPTION
  Finds the documents that hold all words of QUERY, the likeliest first: for each its number, date, issuer and title, and the
  place of its text that tells most. Words may be typed without marks (quyet dinh finds Quyết định); if they are typed with
  marks, documents that hold them so come first. The place of the tone does not count (hòa, hoà). A phrase stands in double
  quotes, a beginning ends in * ("cải cá*"). A number in any notation (331 qd tu, 331/QĐ-TU) brings the document that bears it,
  then those that cite it. No sign in a query is an error. Without a QUERY, all documents that the options leave are listed,
  the latest first.

OPTIONS
  --type TYPE         of this type: 'chỉ thị'
  --issuer WORDS      issued by a body with these words in its name; in double quotes ('"CHÍNH PHỦ"') the whole name
  --province NAME     of this province; ha-lam/huyen-na-ri names a unit in it
  --year YEAR         issued in this year
  --from DAY          issued on this day or later, as 2024-01-31
  --to DAY            issued on this day or before
  --cites DOCUMENT    that cite this document: its key (vn/13-ct-tw/2017) or number (13-CT/TW)
  --cited-by DOCUMENT  that this document cites
  --in-force-on DAY   in force on this day, as far as the archive says
  --assigned-to WORDS  with a task for a body with these words in its name
  --due-before DAY    with a task that is due before this day
  --limit N           print at most N documents (1 to 1000; 20 is the default)
  --offset N          leave out the first N
  --json              print one JSON object (vanban/search/1) with snippets, and counts by type, issuer, province and year
  --pretty            the same, indented
  --help              print this
  --                  what follows is no option, even if it begins with -

EXIT STATUS
  0  done, also where nothing was found
  1  the archive cannot be read, or the output could not be written
  2  wrong use

ENVIRONMENT
  NO_COLOR  if set and not empty, neither the words found nor messages have colour (they have it only on a terminal)

EXAMPLES
  vanban search office.db 'cải cách hành chính' --type 'chỉ thị' --json
  vanban search office.db 331 qd tu
  vanban search office.db --assigned-to 'Sở Tài chính' --due-before 2026-01-01
)";

constexpr Option kOptions[] = {
    {"--type", true},        {"--issuer", true},      {"--province", true},   {"--year", true},
    {"--from", true},        {"--to", true},          {"--cites", true},      {"--cited-by", true},
    {"--in-force-on", true}, {"--assigned-to", true}, {"--due-before", true}, {"--limit", true},
    {"--offset", true},      {"--json", false},       {"--pretty", false},    {"--help", false}};

constexpr Manual kManual{kUsage, "vanban search --help", kHelp, kOptions};

struct Settings {
  std::string archive;
  search::Question question;
  std::string in_force_on;
  bool json = false;
  bool pretty = false;
};

// Arguments are bytes; what is searched for is text.
std::string text_of(std::string_view argument) { return decode_utf8(argument).text; }

Result<Settings> settings_of(const Arguments& arguments) {
  Settings settings;
  if (arguments.operands.empty()) return Error{"name an archive", ""};
  settings.archive = arguments.operands[0];
  search::Question& question = settings.question;
  for (std::size_t i = 1; i < arguments.operands.size(); ++i)
    question.query += (i > 1 ? " " : "") + text_of(arguments.operands[i]);
  search::Filters& filters = question.filters;
  const std::pair<std::string_view, std::string*> words[] = {{"--type", &filters.doc_type},
                                                             {"--issuer", &filters.issuer},
                                                             {"--province", &filters.province},
                                                             {"--year", &filters.year},
                                                             {"--cites", &filters.cites},
                                                             {"--cited-by", &filters.cited_by},
                                                             {"--assigned-to", &filters.assigned_to}};
  for (const auto& [name, field] : words) {
    if (const auto value = arguments.value(name)) *field = text_of(*value);
  }
  const std::pair<std::string_view, std::string*> days[] = {{"--from", &filters.from},
                                                            {"--to", &filters.to},
                                                            {"--due-before", &filters.due_before},
                                                            {"--in-force-on", &settings.in_force_on}};
  for (const auto& [name, field] : days) {
    const auto value = arguments.value(name);
    if (!value) continue;
    const auto day = parse_day(name, *value);
    if (!day) return day.error();
    *field = *day;
  }
  constexpr std::size_t kMostOffset = 1'000'000'000;
  const auto limit = parse_number(arguments, "--limit", question.limit, {1, search::Question::kMostHits});
  if (!limit) return limit.error();
  question.limit = *limit;
  const auto offset = parse_number(arguments, "--offset", question.offset, {1, kMostOffset});
  if (!offset) return offset.error();
  question.offset = *offset;
  settings.pretty = arguments.has("--pretty");
  settings.json = settings.pretty || arguments.has("--json");
  return settings;
}

// The graph is made only for who asks what is in force.
std::optional<Error> ask_force(archive::Database& database, Settings* settings) {
  if (settings->in_force_on.empty()) return std::nullopt;
  const auto engine = Engine::create();
  if (!engine) return engine.error();
  auto linker = archive::link(database, *engine);
  if (!linker) return linker.error();
  settings->question.filters.only = archive::in_force(database, linker->graph(), settings->in_force_on);
  return std::nullopt;
}

std::string as_lines(const search::Answer& answer) {
  const auto harmless = [](std::string_view words) { return printable(words, ' '); };
  const bool colours = may_colour(STDOUT_FILENO);
  std::string out;
  for (const search::Hit& hit : answer.hits) {
    std::string name = hit.doc_type;
    for (const std::string* part : {&hit.number, &hit.issued_on, &hit.issuer, &hit.title}) {
      if (!part->empty()) name += (name.empty() ? "" : ", ") + *part;
    }
    out += (name.empty() ? "?" : harmless(name)) + "\n  " + harmless(hit.uri) + "\n  ";
    for (const archive::Correction& each : hit.corrected)
      out += "corrected: " + each.field + ", " + harmless(each.author) + ", " + harmless(each.at) + "\n  ";
    for (const search::Piece& piece : hit.snippet) {
      const bool shown = colours && piece.is_match;
      out += (shown ? "\x1b[1m" : "") + harmless(piece.text) + (shown ? "\x1b[0m" : "");
    }
    out += "\n\n";
  }
  return out + std::to_string(answer.total) + (answer.total == 1 ? " document\n" : " documents\n");
}

int find(Settings settings) {
  auto database = archive::open_for_reading(settings.archive);
  if (!database) return give_up(database.error());
  if (const auto error = ask_force(*database, &settings)) return give_up(*error);
  const auto answer = search::search(*database, settings.question);
  if (!answer) return give_up(answer.error());
  const std::string out =
      settings.json ? search::answer_json(settings.question, *answer, settings.pretty) + '\n' : as_lines(*answer);
  return write_result(out) ? kDone : kFailed;
}

}  // namespace
}  // namespace vanban::tools

int run_search(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, find);
}
