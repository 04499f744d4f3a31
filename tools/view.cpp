// vanban view: a document as one page to read.
#include <nlohmann/json.hpp>
#include <string>

#include "answer_form.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extraction.h"
#include "input.h"
#include "output.h"
#include "page/document_page.h"
#include "vanban/engine.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage =
    "usage: vanban view [--language vi|en] [--ocr] [--ocr-model M] [--grammars DIR] [-o PAGE.html] FILE";

constexpr std::string_view kHelp = R"(NAME
  vanban view - a document as one page to read in a browser

SYNOPSIS
  vanban view [OPTION...] FILE

DESCRIPTION
  Reads a document of any format (- is standard input) and writes one HTML page: its outline at the side, its text with
  everything that was recognised marked, and for each mark its field, value, rule and confidence. The page holds all it needs: it opens without server or network
  and has no script. What stands in the document is text in the page, whatever it is.

OPTIONS
  -o PAGE.html     write there; the file is complete or not there
  --language L     the page's own words: vi (the default) or en
  --ocr            recognise scanned pages and pictures, as vanban extract does; --ocr-model M as there
  --grammars DIR   use the *.grammar and *.tsv files of DIR instead of those built in
  --help           print this

EXIT STATUS
  0  done
  1  FILE cannot be read, or the page could not be written
  2  wrong use

EXAMPLE
  vanban view report.docx -o report.html
)";

constexpr Option kOptions[] = {{"-o", true},    {"--language", true}, kOcrOption,
                               kOcrModelOption, {"--grammars", true}, {"--help", false}};

constexpr Manual kManual{kUsage, "vanban view --help", kHelp, kOptions};

Result<std::string> page_of(const std::string& path, const Engine& engine, const ingest::ReadOptions& reading,
                            const page::Say& say) {
  const auto bytes = read_input(path);
  if (!bytes) return Error{bytes.error().message, path};
  const ingest::FileText file = text_of(*bytes, reading);
  using ingest::Outcome;
  if (file.fault.outcome == Outcome::container) return Error{"it holds several files: unpack them, and name one", path};
  if (!file.has_text()) return Error{file.fault.message, path};
  const std::string json = to_json(document_of(engine, file), file.text, source_of(path, *bytes, file), {});
  return page::single_page(nlohmann::json::parse(json), file.text, say);
}

struct Settings {
  std::string file;
  std::optional<std::string> grammars, output;
  ingest::ReadOptions reading;
  page::Language language = page::Language::vietnamese;
};

Result<Settings> settings_of(const Arguments& arguments) {
  if (arguments.operands.size() != 1) return Error{"name one document", ""};
  Settings settings;
  settings.file = arguments.operands[0];
  const auto language = parse_language(arguments);
  if (!language) return language.error();
  settings.language = *language;
  const auto reading = parse_reading(arguments);
  if (!reading) return reading.error();
  settings.reading = *reading;
  settings.grammars = arguments.text("--grammars");
  settings.output = arguments.text("-o");
  return settings;
}

int view(const Settings& settings) {
  const auto engine = engine_of(settings.grammars);
  if (!engine) return give_up(engine.error());
  const FileReading reading(settings.reading, *engine);
  const auto html = page_of(settings.file, *engine, reading.options(), page::Say(settings.language));
  if (!html) return give_up(html.error());
  Output output(settings.output);
  return output.write(*html) && output.finish() ? kDone : kFailed;
}

}  // namespace
}  // namespace vanban::tools

int run_view(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, view);
}
