// vanban extract: documents to JSON, one line each.
#include <string>
#include <vector>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extract_records.h"
#include "extraction.h"
#include "file_documents.h"
#include "ingest/mend_scan.h"
#include "ingest/scan_notes.h"
#include "other_programs.h"
#include "vanban/engine.h"
#include "vanban/json.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage =
    "usage: vanban extract [--offsets utf8|utf16|codepoint] [--pretty] [--text] [--ndjson] [--ocr] [--ocr-model "
    "NAME|FILE] [--grammars DIR] [--jobs N] [FILE...]";

constexpr std::string_view kHelp = R"(NAME
  vanban extract - read Vietnamese administrative documents into JSON

SYNOPSIS
  vanban extract [OPTION...] [FILE...]

DESCRIPTION
  Reads each FILE and writes what it says to standard output: one JSON object a line, in the order of the files, in the
  form vanban/document/1 (header, signatures, recipients, outline, tasks, assignments, citations, dates, diagnostics).
  Without FILE, or where FILE is -, reads standard input. A file is what its bytes say, not its name: plain text in
  Unicode or in an old encoding (TCVN3, VNI, VISCII, Windows-1258, VIQR), HTML, DOCX, DOC, RTF, XLSX, XLS, PDF with a
  text layer (scans: --ocr); an archive gives a document for each file in it. Any other bytes are read as text; what is odd is in
  "diagnostics".

OPTIONS
  --offsets UNIT   what the spans count in the decoded text: utf8 (bytes; the default), utf16 (code units, as
                   JavaScript, Java and C# count) or codepoint (as Python counts)
  --pretty         indent the JSON by two spaces instead of one line a document
  --text           include the text that was read as "text"; done anyway where it is not the file's own bytes
  --ndjson         the FILEs hold records, one JSON object a line: {"id": ..., "text": ...}, or "base64" with the bytes of a
                   document instead of "text", and "uri" if you like; other members are passed over. Each line gives one,
                   in order: {"id": ..., "status": "ok", "document": {...}}, or where it cannot be read
                   {"id": ..., "status": "error", "error": {"code", "message", "line"}}; the exit status is still 0.
                   For pipes of Spark, GNU parallel and the like
  --ocr            recognise the text of scanned PDFs and of pictures, page by page; seconds a page. A text layer that is sound
                   is kept. "scan" then holds page, place and confidence of each word, "diagnostics" what was mended
  --ocr-model M    name of an installed Tesseract model, or the path of a *.traineddata (vie)
  --grammars DIR   use the *.grammar and *.tsv files of DIR instead of those built in
  --jobs N         work on N files or records at a time (1 to 256; 1 is the default); the output is the same
  --help           print this
  --               what follows are files, even if a name begins with -
  An option's value may also be written --option=value.

EXIT STATUS
  0  every input was read
  1  an input could not be read (the others were still done), the grammars are broken, or the output could not be
     written; standard error says which: vanban: FILE: what: what to do
  2  wrong use; nothing was done

ENVIRONMENT
  NO_COLOR         if set and not empty, messages have no colour (they have one only on a terminal)

EXAMPLES
  vanban extract report.txt | jq .header.number.canonical
  vanban extract --jobs 4 --offsets utf16 *.txt > documents.ndjson
  parallel --pipe --block 10M vanban extract --ndjson < records.ndjson > results.ndjson
)";

constexpr Option kOptions[] = {{"--offsets", true},  {"--pretty", false}, {"--text", false},
                               {"--ndjson", false},  kOcrOption,          kOcrModelOption,
                               {"--grammars", true}, {"--jobs", true},    {"--help", false}};

constexpr Manual kManual{kUsage, "vanban extract --help", kHelp, kOptions};

struct Settings {
  JsonOptions json;
  std::optional<std::string> grammars;
  std::size_t jobs = 1;
  ingest::ReadOptions reading;
  bool ndjson = false;
  std::vector<std::string> files;
};

Result<Settings> settings_of(const Arguments& arguments) {
  Settings settings;
  settings.json.pretty = arguments.has("--pretty");
  settings.json.include_text = arguments.has("--text");
  const auto unit = parse_offsets(arguments);
  if (!unit) return unit.error();
  settings.json.offsets = *unit;
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  settings.jobs = *jobs;
  settings.grammars = arguments.text("--grammars");
  const auto files = parse_files(arguments);
  if (!files) return files.error();
  settings.files = *files;
  settings.ndjson = arguments.has("--ndjson");
  const auto reading = parse_reading(arguments);
  if (!reading) return reading.error();
  settings.reading = *reading;
  if (settings.ndjson && arguments.has(kOcrOption.name)) return Error{"--ocr is for files: not with --ndjson", ""};
  if (settings.ndjson && settings.json.pretty) return Error{"--ndjson gives one line a record: not with --pretty", ""};
  return settings;
}

// The line of one document.
void write_line(const Engine& engine, JsonOptions options, const Source& source, const ingest::FileText& file,
                const Sink& sink) {
  options.include_text = options.include_text || !file.faithful;
  if (write_json(document_of(engine, file), file.text, source, options, sink)) sink("\n");
}

int extract(const Settings& settings) {
  const auto engine = engine_of(settings.grammars);
  if (!engine) return give_up(engine.error());
  leave_to_the_end(*engine);
  ingest::ReadOptions options = settings.reading;
  // One file: its pages share the jobs.
  if (settings.files.size() == 1) options.scan_jobs = static_cast<int>(settings.jobs);
  const FileReading reading(std::move(options), *engine);
  if (settings.ndjson) return extract_records(*engine, settings.json, settings.jobs, settings.files);
  return write_documents(settings.files, settings.jobs, reading.options(),
                         [&](const Source& source, const ingest::FileText& file, const Sink& sink) {
                           write_line(*engine, settings.json, source, file, sink);
                         });
}

}  // namespace
}  // namespace vanban::tools

int run_extract(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, extract);
}
