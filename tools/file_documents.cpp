// Files to lines of output.
#include "file_documents.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "commands.h"
#include "console.h"
#include "extraction.h"
#include "input.h"
#include "ordered.h"

namespace vanban::tools {
namespace {

struct Written {
  std::string lines;
  std::vector<Error> faults;
};

void write_bytes(const std::string& uri, std::string bytes, int depth, const ingest::ReadOptions& reading,
                 const WriteDocument& write, Written* out) {
  constexpr int kDeepest = 4;  // archives in archives
  const ingest::FileText file = text_of(bytes, reading);
  if (file.faithful) std::string().swap(bytes);  // the text is the same: a large document is not held twice
  const bool readable = file.outcome == ingest::Outcome::ok || file.outcome == ingest::Outcome::partial;
  if (file.outcome == ingest::Outcome::container || !file.members.empty()) {
    if (depth == kDeepest) out->faults.push_back({"archives in archives, five deep: unpack them", uri});
    for (std::size_t i = 0; i < file.members.size() && depth < kDeepest; ++i) {
      const std::string& name = file.members[i].name;
      Result<std::string> member = ingest::read_member(bytes, name);
      if (member) {
        write_bytes(uri + "!/" + name, std::move(*member), depth + 1, reading, write, out);
      } else {
        out->faults.push_back(
            {"cannot be unpacked (" + member.error().message + "): check the archive", uri + "!/" + name});
      }
    }
    if (file.outcome == ingest::Outcome::container) return;
  }
  if (!file.message.empty()) out->faults.push_back({file.message, uri});
  if (!readable) return;
  std::string lines = write(uri, file.faithful ? file.text : bytes, file);
  if (out->lines.empty()) {
    out->lines = std::move(lines);  // a large document's output is not held twice
  } else {
    out->lines += lines;
  }
}

// The lines of output for one file. A file too large for the memory, or one that meets a fault of ours, costs itself,
// not the others.
Result<Written> read_and_write(const std::string& path, const ingest::ReadOptions& reading,
                               const WriteDocument& write) {
  try {
    auto bytes = read_input(path);
    if (!bytes) return Error{bytes.error().message, path};
    Written written;
    write_bytes(path, std::move(*bytes), 0, reading, write, &written);
    return written;
  } catch (const std::bad_alloc&) {
    return Error{"not enough memory: divide the file or use fewer jobs", path};
  } catch (const std::exception& fault) {
    return Error{std::string("internal fault (") + fault.what() + "): please report it with the file", path};
  }
}

}  // namespace

int write_documents(const std::vector<std::string>& files, std::size_t jobs, const ingest::ReadOptions& reading,
                    const WriteDocument& write) {
  bool sound = true;
  const auto produce = [&](std::size_t i) { return read_and_write(files[i], reading, write); };
  const auto consume = [&](const Result<Written>& done) {
    if (!done) {
      complain(done.error().text());
      sound = false;
      return true;
    }
    for (const Error& fault : done->faults) complain(fault.text());
    sound = sound && done->faults.empty();
    const bool written = write_result(done->lines);
    sound = sound && written;
    return written;
  };
  OrderedWork(files.size(), std::min(jobs, files.size()), produce, consume).run();
  return sound ? kDone : kFailed;
}

}  // namespace vanban::tools
