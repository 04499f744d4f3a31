#include "extraction.h"

#include <algorithm>
#include <utility>

#include "ingest/scan_notes.h"
#include "input.h"
#include "other_programs.h"
#include "sha256.h"
#include "vanban/decode.h"

namespace vanban::tools {

Result<Engine> engine_of(const std::optional<std::string>& grammars) {
  return grammars ? Engine::create(*grammars) : Engine::create();
}

std::optional<Error> read_twice(std::span<const std::string_view> inputs) {
  if (std::count(inputs.begin(), inputs.end(), "-") < 2) return std::nullopt;
  return Error{"standard input can be read only once: name - once", ""};
}

Result<std::vector<std::string>> parse_files(const Arguments& arguments) {
  if (const auto error = read_twice(arguments.operands)) return *error;
  std::vector<std::string> files(arguments.operands.begin(), arguments.operands.end());
  if (files.empty()) files.emplace_back("-");
  return files;
}

Result<OffsetUnit> parse_offsets(const Arguments& arguments) {
  const std::string_view value = arguments.value("--offsets").value_or("utf8");
  if (value == "utf8") return OffsetUnit::utf8;
  if (value == "utf16") return OffsetUnit::utf16;
  if (value == "codepoint") return OffsetUnit::codepoint;
  return Error{"--offsets is utf8, utf16 or codepoint, not '" + std::string(value) + "'", ""};
}

ingest::ReadOptions plain_reading() { return {.pdf_reader = pdf_reader()}; }

Result<ingest::ReadOptions> parse_reading(const Arguments& arguments) {
  ingest::ReadOptions reading = plain_reading();
  const auto model = arguments.value(kOcrModelOption.name);
  if (model && !arguments.has(kOcrOption.name)) return Error{"--ocr-model is for --ocr: give that too", ""};
  if (!arguments.has(kOcrOption.name)) return reading;
  reading.scan_reader = scan_reader();
  if (reading.scan_reader.empty())
    return Error{"the recognition of scans was left out of this build: build with VANBAN_OCR=ON", ""};
  if (model) reading.scan_model = *model;
  return reading;
}

FileReading::FileReading(ingest::ReadOptions options, const Engine& engine) : options_(std::move(options)) {
  if (!options_.scan_reader.empty()) options_.mender = &mender_.emplace(engine.grammar());
}

void leave_to_the_end(const Engine& engine) {
  // Never deleted. Volatile: else the compiler drops what nobody reads, and a check for leaks finds no owner.
  [[maybe_unused]] static const Engine* volatile left = new Engine(engine);
}

Document document_of(const Engine& engine, const ingest::FileText& file) {
  Document document = engine.extract(file.text);
  ingest::note_scan(file.scan, &document);
  return document;
}

ingest::FileText text_of(std::string_view bytes, const ingest::ReadOptions& options) {
  ingest::FileText file = ingest::read_file(bytes, options);
  if (file.fault.outcome == ingest::Outcome::unsupported && file.fault.code == "binary") {
    Decoded decoded = decode(bytes);
    file = {};
    file.media_type = "application/octet-stream";
    file.text = std::move(decoded.text);
    file.encoding = decoded.encoding;
    file.faithful = decoded.faithful;
  }
  return file;
}

Source source_of(const std::string& uri, std::string_view bytes, const ingest::FileText& file, std::string sha256) {
  Source source;
  source.uri = uri;
  source.sha256 = sha256.empty() ? sha256_of(bytes) : std::move(sha256);
  source.media_type = file.media_type;
  source.encoding = file.encoding;
  source.via = file.via;
  source.bytes = bytes.size();
  source.pages = file.pages;
  source.scan = file.scan;
  return source;
}

}  // namespace vanban::tools
