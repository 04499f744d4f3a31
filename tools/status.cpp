// vanban status: what an archive holds, and what could not be read.
#include <string>

#include "archive/schema.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "shown.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban status [--files STATE] [--versions] ARCHIVE.db";

constexpr std::string_view kHelp = R"(NAME
  vanban status - what an archive holds, and what could not be read

SYNOPSIS
  vanban status [OPTION...] ARCHIVE.db

DESCRIPTION
  Prints how many files are in each state, and each reason with how many files have it and one of them. May be asked while an
  import runs.

  The states: queued (not yet read), ok, partial (text, but not all), container (an archive or a mail: its files are
  rows of their own), duplicate (the same bytes are stored already), secret (not stored), needs_ocr (a scan), unsupported,
  encrypted, damaged, too_large, timeout, oom (out of memory), failed.

OPTIONS
  --files STATE  instead, each file in that state: path, code, message; tabs between
  --versions     instead, each document that has several files: number, date, issuer, and their paths, with what differs; and
                 what files say of themselves that the text contradicts
  --help         print this

EXIT STATUS
  0  done
  1  the archive cannot be read
  2  wrong use
)";

constexpr Option kOptions[] = {{"--files", true}, {"--versions", false}, {"--help", false}};

constexpr Manual kManual{kUsage, "vanban status --help", kHelp, kOptions};

std::string overview(archive::Database& database) {
  std::string out;
  archive::Statement documents = database.prepare("SELECT count(*), count(DISTINCT work) FROM documents");
  if (documents.step()) {
    out += std::to_string(documents.integer(0)) + " documents; " + std::to_string(documents.integer(1)) +
           " different ones with number, issuer and date\n";
    documents.reset();
  }
  archive::Statement states =
      database.prepare("SELECT state, count(*) FROM files GROUP BY state ORDER BY count(*) DESC, state");
  while (states.step()) out += std::to_string(states.integer(1)) + '\t' + states.text(0) + '\n';
  archive::Statement reasons = database.prepare(
      "SELECT state, code, count(*), min(path), max(message) FROM files WHERE code IS NOT NULL GROUP BY state, code "
      "ORDER BY count(*) DESC, state, code");
  bool first = true;
  while (reasons.step()) {
    if (first) out += '\n';
    first = false;
    out += std::to_string(reasons.integer(2)) + '\t' + reasons.text(0) + '\t' + reasons.text(1) + '\t' +
           printable(reasons.text(4)) + "\te.g. " + printable(reasons.text(3)) + '\n';
  }
  return out;
}

std::string files_in(archive::Database& database, std::string_view state) {
  std::string out;
  archive::Statement files = database.prepare("SELECT path, code, message FROM files WHERE state = ? ORDER BY path");
  files.bind(1, std::string(state));
  while (files.step()) out += printable(files.text(0)) + '\t' + files.text(1) + '\t' + printable(files.text(2)) + '\n';
  return out;
}

std::string versions(archive::Database& database) {
  std::string out;
  archive::Statement works = database.prepare(
      "SELECT work, count(*), count(DISTINCT ifnull(title, '')), count(DISTINCT ifnull(doc_type, '')), count(DISTINCT "
      "ifnull(signer, '')), "
      "min(number), min(issued_on), min(issuer) FROM documents WHERE work IS NOT NULL GROUP BY work HAVING count(*) > "
      "1 ORDER BY min(issued_on), work");
  archive::Statement files = database.prepare(
      "SELECT path, via, signer, title FROM files JOIN documents ON documents.id = document_id WHERE work = ? ORDER BY "
      "path");
  while (works.step()) {
    out += printable(works.text(5)) + '\t' + works.text(6) + '\t' + printable(works.text(7)) + '\t' +
           std::to_string(works.integer(1)) + " versions";
    if (works.integer(2) > 1) out += "; titles differ";
    if (works.integer(3) > 1) out += "; types differ";
    if (works.integer(4) > 1) out += "; signers differ";
    out += '\n';
    files.bind(1, works.text(0));
    while (files.step()) out += "\t" + printable(files.text(0)) + '\t' + files.text(1) + '\n';
  }
  archive::Statement clashes = database.prepare(
      "SELECT path, source, field, value, says FROM evidence JOIN files ON files.id = file_id WHERE verdict = "
      "'contradicts' ORDER BY path, field");
  while (clashes.step())
    out += "contradicted\t" + printable(clashes.text(0)) + '\t' + clashes.text(1) + ' ' + clashes.text(2) + '\t' +
           printable(clashes.text(3)) + "\tthe text says " + printable(clashes.text(4)) + '\n';
  return out;
}

struct Settings {
  std::string archive;
  std::optional<std::string> state;  // whose files are asked for
  bool versions = false;
};

Result<Settings> settings_of(const Arguments& arguments) {
  if (arguments.operands.size() != 1) return Error{"name one archive", ""};
  Settings settings;
  settings.archive = arguments.operands[0];
  if (const auto value = arguments.value("--files")) settings.state = *value;
  settings.versions = arguments.has("--versions");
  return settings;
}

int tell_status(const Settings& settings) {
  auto database = archive::open_for_reading(settings.archive);
  if (!database) return give_up(database.error());
  const std::string answer = settings.state      ? files_in(*database, *settings.state)
                             : settings.versions ? versions(*database)
                                                 : overview(*database);
  if (const auto error = database->take_error()) return give_up(*error);
  return write_result(answer) ? kDone : kFailed;
}

}  // namespace
}  // namespace vanban::tools

int run_status(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, tell_status);
}
