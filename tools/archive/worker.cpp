#include "archive/worker.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <new>
#include <system_error>

#include "descriptor.h"
#include "extraction.h"
#include "ingest/read_file.h"
#include "ingest/scan_notes.h"
#include "ingest/sniff.h"
#include "input.h"
#include "sha256.h"
#include "vanban/json.h"

namespace vanban::archive {
namespace {

Yield failure_of_errno(int error) {
  const std::string message = tools::system_error(error).message;
  if (error == ENOENT || error == ENOTDIR) return failure("failed", "vanished", message);
  if (error == EACCES || error == EPERM) return failure("failed", "no_permission", message);
  return failure("failed", "unreadable", message);
}

// Whether the file has changed since `before`, or gave another number of bytes than it had then.
bool has_changed(const tools::Descriptor& file, const struct stat& before, std::size_t size) {
  struct stat after {};
  return ::fstat(file.number(), &after) != 0 || after.st_size != before.st_size ||
         static_cast<std::int64_t>(size) != before.st_size || after.st_mtim.tv_sec != before.st_mtim.tv_sec ||
         after.st_mtim.tv_nsec != before.st_mtim.tv_nsec;
}

// The bytes of a regular file; fills `failed` where they cannot be had.
std::string bytes_on_disk(const std::string& path, std::int64_t largest, std::optional<Yield>* failed) {
  // O_NONBLOCK: a pipe without a writer must not hold the import up.
  const tools::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat before {};
  if (!file.is_open() || ::fstat(file.number(), &before) != 0) {
    *failed = failure_of_errno(errno);
  } else if (!S_ISREG(before.st_mode)) {
    *failed = failure("unsupported", "special_file", "no regular file: a pipe, a device or a socket");
  } else if (before.st_size > largest) {
    *failed = failure("too_large", "file_size", "larger than " + std::to_string(largest >> 20) + " MB: divide it");
  }
  if (*failed) return {};
  std::string bytes(static_cast<std::size_t>(before.st_size) + 1, '\0');  // one more, to see that it ends
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t count = tools::read_some(file, bytes.data() + size, bytes.size() - size);
    if (count < 0) *failed = failure_of_errno(errno);
    if (count <= 0) break;
    size += static_cast<std::size_t>(count);
  }
  if (!*failed && has_changed(file, before, size)) {
    *failed = failure("failed", "changing", "it was being written while it was read: import it again");
  }
  bytes.resize(size);
  return bytes;
}

// `evidence`: what a message says of the file that it carries.
std::string bytes_of(const Job& job, const WorkerOptions& options, std::optional<Yield>* failed,
                     std::vector<ingest::Evidence>* evidence) {
  std::string bytes = bytes_on_disk(job.outer, options.largest_file, failed);
  for (const std::string& member : job.members) {
    if (*failed) return {};
    if (ingest::sniff(bytes) == ingest::Kind::edxml) *evidence = ingest::read_file(bytes, {.pdf_reader = ""}).evidence;
    Result<std::string> inside = ingest::read_member(bytes, member);
    if (!inside) {
      const std::string& code = inside.error().message;
      if (code == "encrypted") {
        *failed = failure("encrypted", "password", "the archive has a password: unpack it");
      } else if (code == "too_large") {
        *failed = failure("too_large", "zip_bomb", "unpacks to more than an archive's member may have: unpack it");
      } else {
        *failed = failure("damaged", "bad_member", "cannot be unpacked: get the archive again from its source");
      }
      return {};
    }
    bytes = *std::move(inside);
  }
  return bytes;
}

Yield read_and_extract(const Job& job, const Engine& engine, const WorkerOptions& options,
                       const std::function<bool(const std::string&)>& is_known) {
  std::optional<Yield> failed;
  std::vector<ingest::Evidence> evidence = evidence_of_name(job.path);
  const std::string bytes = bytes_of(job, options, &failed, &evidence);
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
                                                  {.pdf_reader = options.pdf_reader,
                                                   .scan_reader = options.scan_reader,
                                                   .scan_model = options.scan_model,
                                                   .timeout_seconds = options.timeout_seconds,
                                                   .mender = options.mender,
                                                   .on_progress = options.beat});
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
  Document document = engine.extract(file.text);
  ingest::note_scan(file.scan, &document);
  const std::string mark = secrecy_of(document, file.text);
  if (!mark.empty() && !options.allow_secret) {
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

}  // namespace

Yield work_on(const Job& job, const Engine& engine, const WorkerOptions& options,
              const std::function<bool(const std::string&)>& is_known) {
  const auto begun = std::chrono::steady_clock::now();
  Yield yield;
  try {
    yield = read_and_extract(job, engine, options, is_known);
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
