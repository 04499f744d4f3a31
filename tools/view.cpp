// vanban view: a document as one page to read.
#include <nlohmann/json.hpp>
#include <string>

#include "arguments.h"
#include "commands.h"
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

Result<std::string> page_of(const std::string& path, const Engine& engine, const ingest::ReadOptions& reading,
                            const page::Say& say) {
  const auto bytes = read_input(path);
  if (!bytes) return Error{bytes.error().message, path};
  const ingest::FileText file = text_of(*bytes, reading);
  using ingest::Outcome;
  if (file.outcome == Outcome::container) return Error{"it holds several files: unpack them, and name one", path};
  if (file.outcome != Outcome::ok && file.outcome != Outcome::partial) return Error{file.message, path};
  const std::string json = to_json(document_of(engine, file), file.text, source_of(path, *bytes, file), {});
  return page::single_page(nlohmann::json::parse(json), file.text, say);
}

int view(const Arguments& arguments, page::Language language) {
  const auto grammars = arguments.value("--grammars");
  const auto engine = grammars ? Engine::create(std::string(*grammars)) : Engine::create();
  if (!engine) {
    complain(engine.error().text());
    return kFailed;
  }
  const auto options = parse_reading(arguments);
  if (!options) return complain_of_use(options.error().text(), kUsage, "vanban view --help");
  const FileReading reading(*options, *engine);
  const auto html = page_of(std::string(arguments.operands[0]), *engine, reading.options(), page::Say(language));
  if (!html) {
    complain(html.error().text());
    return kFailed;
  }
  std::optional<std::string> path;
  if (const auto value = arguments.value("-o")) path = *value;
  Output output(path);
  return output.write(*html) && output.finish() ? kDone : kFailed;
}

}  // namespace
}  // namespace vanban::tools

int run_view(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  constexpr std::string_view kHelpCommand = "vanban view --help";
  const auto arguments = parse_arguments(args, kOptions);
  if (!arguments) return complain_of_use(arguments.error().text(), kUsage, kHelpCommand);
  if (arguments->has("--help")) return write_result(kHelp) ? kDone : kFailed;
  if (arguments->operands.size() != 1) return complain_of_use("name one document", kUsage, kHelpCommand);
  const std::string_view language = arguments->value("--language").value_or("vi");
  if (language != "vi" && language != "en")
    return complain_of_use("--language is vi or en, not '" + std::string(language) + "'", kUsage, kHelpCommand);
  return view(*arguments, language == "vi" ? vanban::page::Language::vietnamese : vanban::page::Language::english);
}
