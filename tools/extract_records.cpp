#include "extract_records.h"

#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <optional>

#include "commands.h"
#include "console.h"
#include "emit/json_string.h"
#include "extraction.h"
#include "lines.h"
#include "ordered_stream.h"
#include "record_line.h"
#include "vanban/decode.h"

namespace vanban::tools {
namespace {

struct NumberedLine {
  std::string text;
  std::size_t number = 0;
};

// The lines of the files, one after the other; a file that cannot be read is told and passed over.
class RecordSource {
 public:
  explicit RecordSource(const std::vector<std::string>& files) : files_(files) {}

  std::optional<NumberedLine> next() {
    while (true) {
      if (!lines_) {
        if (file_ == files_.size()) return std::nullopt;
        lines_ = std::make_unique<Lines>(files_[file_]);
      }
      if (const auto line = lines_->next()) return NumberedLine{std::string(*line), lines_->number()};
      if (lines_->error()) {
        complain(Error{lines_->error()->message, files_[file_]}.text());
        sound_ = false;
      }
      lines_.reset();
      ++file_;
    }
  }

  bool sound() const { return sound_; }

 private:
  const std::vector<std::string>& files_;
  std::size_t file_ = 0;
  std::unique_ptr<Lines> lines_;
  bool sound_ = true;
};

std::string error_line(const std::string& id, std::size_t line, const RecordFault& fault) {
  std::string out = R"({"id":)" + id + R"(,"status":"error","error":{"code":")" + fault.code + R"(","message":)";
  emit::append_json_string(fault.message, &out);
  return out + R"(,"line":)" + std::to_string(line) + "}}\n";
}

// A record's text stays what it is; bytes are read like a file.
ingest::FileText file_of(const RecordLine& record) {
  if (!record.is_text) return text_of(record.bytes, plain_reading());
  Decoded decoded = decode_utf8(record.bytes);
  ingest::FileText file;
  file.media_type = "text/plain";
  file.text = std::move(decoded.text);
  file.encoding = decoded.encoding;
  file.faithful = decoded.faithful;
  return file;
}

// Or the fault, where the bytes have no text of their own.
std::string extract_record(const Engine& engine, JsonOptions options, RecordLine* record) {
  const ingest::FileText file = file_of(*record);
  if (file.fault.outcome == ingest::Outcome::container) {
    record->fault = {"container", "an archive of documents: give each of them as a record"};
  } else if (!file.has_text()) {
    record->fault = {file.fault.code.empty() ? "unsupported" : file.fault.code, file.fault.message};
  }
  if (!record->fault.code.empty()) return "";
  options.include_text = options.include_text || !file.faithful;
  return R"({"id":)" + record->id + R"(,"status":"ok","document":)" +
         to_json(engine.extract(file.text), file.text, source_of(record->uri, record->bytes, file), options) + "}\n";
}

std::string answer(const Engine& engine, const JsonOptions& options, const NumberedLine& line) {
  constexpr std::size_t kMostBytes = 0xFFFFFFFF;
  RecordLine record;
  try {
    record = read_record_line(line.text);
    if (record.fault.code.empty() && record.bytes.size() > kMostBytes) {
      record.fault = {"too_large", "larger than 4 GiB: divide it"};
    }
    if (record.fault.code.empty()) {
      std::string written = extract_record(engine, options, &record);
      if (record.fault.code.empty()) return written;
    }
    return error_line(record.id, line.number, record.fault);
  } catch (const std::bad_alloc&) {
    return error_line(record.id, line.number, {"memory", "not enough memory: divide the record or use fewer jobs"});
  } catch (const std::exception& fault) {
    const std::string message = std::string("internal fault (") + fault.what() + "): please report it with the record";
    return error_line(record.id, line.number, {"internal", message});
  }
}

}  // namespace

int extract_records(const Engine& engine, const JsonOptions& options, std::size_t jobs,
                    const std::vector<std::string>& files) {
  RecordSource source(files);
  const auto read = [&] { return source.next(); };
  const auto produce = [&](const NumberedLine& line) { return answer(engine, options, line); };
  const auto consume = [](const std::string& line) { return write_result(line); };
  if (!OrderedStream<NumberedLine, std::string>::run(jobs, read, produce, consume)) {
    // Threads may wait for input that never comes; nothing is left to be written.
    std::_Exit(kFailed);
  }
  return source.sound() ? kDone : kFailed;
}

}  // namespace vanban::tools
