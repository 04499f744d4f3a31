#include "archive/worker.h"

#include <chrono>
#include <exception>
#include <new>
#include <optional>
#include <vector>

#include "extraction.h"
#include "ingest/read_file.h"
#include "ingest/scan_notes.h"
#include "ingest/sniff.h"
#include "sha256.h"
#include "vanban/json.h"

namespace vanban::archive {

Yield FileWorker::read_and_extract(const Job& job, const std::function<bool(const std::string&)>& is_known) {
  std::optional<Yield> failed;
  std::vector<ingest::Evidence> evidence = evidence_of_name(job.path);
  const std::string bytes = job_bytes_.take(job, &failed, &evidence);
  if (failed) return *std::move(failed);
  Yield yield;
  yield.sha256 = tools::sha256_of(bytes);
  yield.size = static_cast<std::int64_t>(bytes.size());
  const ingest::Kind kind = ingest::sniff(bytes);
  const bool is_short = yield.size <= kShortFile && kind == ingest::Kind::text;
  if (!is_short && is_known(yield.sha256)) {
    yield.state = "seen";
    return yield;
  }
  const ingest::FileText file = ingest::read_file(bytes, kind,
                                                  {.pdf_reader = options_.pdf_reader,
                                                   .scan_reader = options_.scan_reader,
                                                   .scan_model = options_.scan_model,
                                                   .timeout_seconds = options_.timeout_seconds,
                                                   .mender = options_.mender,
                                                   .on_progress = options_.beat});
  yield.recogniser = file.scan.recogniser;
  yield.state = std::string(state_of(file.fault.outcome));
  yield.code = file.fault.code;
  yield.message = file.fault.message;
  for (const ingest::Member& member : file.members) yield.members.push_back(member.name);
  evidence.insert(evidence.end(), file.evidence.begin(), file.evidence.end());
  if (!file.has_text()) {
    if (file.fault.outcome != ingest::Outcome::container) add_evidence(nullptr, evidence, &yield);
    return yield;
  }
  Document document = engine_.extract(file.text);
  ingest::note_scan(file.scan, &document);
  const std::string mark = secrecy_of(document, file.text);
  if (!mark.empty() && !options_.allow_secret) {
    // Nothing of it is kept: not its text, not what it says of itself, not what it holds.
    Yield secret = failure("secret", "secret", "marked " + mark + ": not stored; --allow-secret would");
    secret.sha256 = yield.sha256;
    secret.recogniser = yield.recogniser;
    secret.size = yield.size;
    return secret;
  }
  const Source source = tools::source_of(job.path, bytes, file, yield.sha256);
  add_rows(document, file, job.path, to_json(document, file.text, source, {}), &yield);
  add_evidence(&document, evidence, &yield);
  return yield;
}

Yield FileWorker::work_on(const Job& job, const std::function<bool(const std::string&)>& is_known) {
  const auto begun = std::chrono::steady_clock::now();
  Yield yield;
  try {
    yield = read_and_extract(job, is_known);
  } catch (const std::bad_alloc&) {
    yield = failure("oom", "memory", "not enough memory: allow more with --memory, or divide the file");
  } catch (const std::exception& fault) {
    yield = failure("failed", "internal",
                    std::string("internal fault (") + fault.what() + "): please report it with the file");
  }
  yield.ms = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
  return yield;
}

}  // namespace vanban::archive
