// vanban chunks: documents cut into passages for search and retrieval.
#include "vanban/chunks.h"

#include <string>
#include <vector>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extraction.h"
#include "file_documents.h"
#include "vanban/engine.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage =
    "usage: vanban chunks [--most BYTES] [--offsets utf8|utf16|codepoint] [--folded] [--ocr] [--ocr-model M] "
    "[--grammars DIR] [--jobs N] [FILE...]";

constexpr std::string_view kHelp = R"(NAME
  vanban chunks - cut documents into passages for search and retrieval

SYNOPSIS
  vanban chunks [OPTION...] [FILE...]

DESCRIPTION
  Reads each FILE as vanban extract does and writes its passages to standard output in reading order: one JSON object a
  line, in the form vanban/chunk/1. Each khoản, or numbered unit, is one passage with all its points; an article without
  khoản is one; the own words of a chapter, or of an article over its khoản, are one ("part": "lead"). What stands outside
  of the units is there too: "header", "text", "closing". No unit is cut, no word is lost, nothing is there twice.

  A line has what a search tool needs without looking elsewhere: "key", type, number, issuer, date, effective date and
  title of the document; "path" and "headings" of the unit; "citations" with relation and key; the "tasks" of vanban
  extract; "span" in the decoded text, and "text": its words, NFC with single blanks.

OPTIONS
  --most BYTES     divide passages of more bytes (1 to 1000000000) where points, bullets, or lines outside of units
                   begin; a unit without parts stays whole
  --offsets UNIT   what the spans count in the decoded text: utf8 (bytes; the default), utf16 or codepoint
  --folded         add "folded", the text as search tools compare it: no marks, đ as d, lower case
  --ocr            recognise scanned pages and pictures, as vanban extract does; --ocr-model M as there
  --grammars DIR   use the *.grammar and *.tsv files of DIR instead of those built in
  --jobs N         work on N files at a time (1 to 256; 1 is the default); the output is the same
  --help           print this

EXIT STATUS
  0  every input was read
  1  an input could not be read (the others were still done), the grammars are broken, or the output could not be
     written; standard error says which
  2  wrong use; nothing was done

EXAMPLES
  vanban chunks decree.txt | jq -r '[.path, .text] | @tsv'
  vanban chunks --jobs 4 --folded *.txt > chunks.ndjson
)";

constexpr Option kOptions[] = {{"--folded", false}, kOcrOption,           kOcrModelOption,  {"--most", true},
                               {"--offsets", true}, {"--grammars", true}, {"--jobs", true}, {"--help", false}};

constexpr Manual kManual{kUsage, "vanban chunks --help", kHelp, kOptions};

struct Settings {
  ChunkOptions chunks;
  std::optional<std::string> grammars;
  std::size_t jobs = 1;
  ingest::ReadOptions reading;
  std::vector<std::string> files;
};

Result<Settings> settings_of(const Arguments& arguments) {
  constexpr std::size_t kMostBytes = 1'000'000'000;
  Settings settings;
  const auto offsets = parse_offsets(arguments);
  if (!offsets) return offsets.error();
  settings.chunks.offsets = *offsets;
  settings.chunks.include_folded = arguments.has("--folded");
  const auto most = parse_number(arguments, "--most", settings.chunks.most_bytes, {1, kMostBytes});
  if (!most) return most.error();
  settings.chunks.most_bytes = static_cast<std::uint32_t>(*most);
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  const auto reading = parse_reading(arguments);
  if (!reading) return reading.error();
  settings.reading = *reading;
  const auto files = parse_files(arguments);
  if (!files) return files.error();
  settings.files = *files;
  settings.jobs = *jobs;
  settings.grammars = arguments.text("--grammars");
  return settings;
}

int write_chunks(const Settings& settings) {
  const auto engine = engine_of(settings.grammars);
  if (!engine) return give_up(engine.error());
  const FileReading reading(settings.reading, *engine);
  return write_documents(settings.files, settings.jobs, reading.options(),
                         [&](const Source& source, const ingest::FileText& file, const Sink& sink) {
                           sink(chunk_lines(document_of(*engine, file), file.text, source, settings.chunks));
                         });
}

}  // namespace
}  // namespace vanban::tools

int run_chunks(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, write_chunks);
}
