// Files to lines of output.
#include "file_documents.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "commands.h"
#include "console.h"
#include "ingest/read_file.h"
#include "input.h"
#include "ordered.h"

namespace vanban::tools {
namespace {

constexpr int kDeepest = 4;  // archives in archives

// A file's documents, and those of the files in it.
class Reader {
 public:
  Reader(const ingest::ReadOptions& reading, const UseDocument& use, std::vector<Error>* faults)
      : reading_(reading), use_(use), faults_(*faults) {}

  void read(const std::string& uri, std::string bytes, int depth = 0) {
    const ingest::FileText file = text_of(bytes, reading_);
    if (!file.members.empty()) read_members(uri, bytes, file.members, depth);
    if (file.fault.outcome == ingest::Outcome::container) return;
    if (!file.fault.message.empty()) faults_.push_back({file.fault.message, uri});
    if (!file.has_text()) return;
    const Source source = source_of(uri, bytes, file);
    std::string().swap(bytes);  // a large document is not held twice
    use_(source, file);
  }

 private:
  void read_members(const std::string& uri, const std::string& bytes, const std::vector<ingest::Member>& members,
                    int depth) {
    if (depth == kDeepest) return faults_.push_back({"archives in archives, five deep: unpack them", uri});
    const auto container = ingest::open_container(bytes);
    for (const ingest::Member& member : members) {
      const std::string own_uri = uri + "!/" + member.name;
      Result<std::string> inside = container ? (*container)->read(member.name) : container.error();
      if (inside) {
        read(own_uri, *std::move(inside), depth + 1);
      } else {
        faults_.push_back({"cannot be unpacked (" + inside.error().message + "): check the archive", own_uri});
      }
    }
  }

  const ingest::ReadOptions& reading_;
  const UseDocument& use_;
  std::vector<Error>& faults_;
};

// What could not be read of a file whose documents are written into `sink`. A file too large for the memory, or one
// that meets a fault of ours, costs itself, not the others.
std::vector<Error> read_and_write(const std::string& path, const ingest::ReadOptions& reading,
                                  const WriteDocument& write, const Sink& sink) {
  try {
    auto bytes = read_input(path);
    if (!bytes) return {Error{bytes.error().message, path}};
    return read_documents(path, std::move(*bytes), reading,
                          [&](const Source& source, const ingest::FileText& file) { write(source, file, sink); });
  } catch (const std::bad_alloc&) {
    return {Error{"not enough memory: divide the file or use fewer jobs", path}};
  } catch (const std::exception& fault) {
    return {Error{std::string("internal fault (") + fault.what() + "): please report it with the file", path}};
  }
}

// The output on its way, in pieces that are worth a call to the system. What is large enough by itself is not copied.
class Outlet {
 public:
  // False once it cannot be written.
  bool put(std::string_view bytes) {
    if (held_.empty() && bytes.size() >= kWorthACall) {
      sound_ = sound_ && write_result(bytes);
      return sound_;
    }
    held_ += bytes;
    return held_.size() < kPiece ? sound_ : flush();
  }
  bool flush() {
    sound_ = sound_ && (held_.empty() || write_result(held_));
    held_.clear();
    return sound_;
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 16;
  static constexpr std::size_t kWorthACall = 4096;
  std::string held_;
  bool sound_ = true;
};

// File by file, and no document's output is held whole.
int write_one_by_one(const std::vector<std::string>& files, const ingest::ReadOptions& reading,
                     const WriteDocument& write) {
  bool sound = true;
  Outlet outlet;
  const Sink sink = [&](std::string_view bytes) { return outlet.put(bytes); };
  for (const std::string& path : files) {
    const std::vector<Error> faults = read_and_write(path, reading, write, sink);
    for (const Error& fault : faults) complain(fault.text());
    sound = sound && faults.empty();
    if (!outlet.flush()) return kFailed;
  }
  return sound ? kDone : kFailed;
}

}  // namespace

std::vector<Error> read_documents(const std::string& uri, std::string bytes, const ingest::ReadOptions& reading,
                                  const UseDocument& use) {
  std::vector<Error> faults;
  Reader(reading, use, &faults).read(uri, std::move(bytes));
  return faults;
}

Result<OneDocument> read_one_document(const std::string& path, const ingest::ReadOptions& reading) {
  auto bytes = read_input(path);
  if (!bytes) return Error{bytes.error().message, path};
  OneDocument one;
  std::size_t count = 0;
  const auto faults =
      read_documents(path, std::move(*bytes), reading, [&](const Source& source, const ingest::FileText& file) {
        if (count++ == 0) one = {source, file, {}};
      });
  if (count > 1) return Error{std::to_string(count) + " documents are in it: take out the one that is meant", path};
  if (count == 0) return faults.empty() ? Error{"no document is in it: name another file", path} : faults[0];
  one.faults = faults;
  return one;
}

int write_documents(const std::vector<std::string>& files, std::size_t jobs, const ingest::ReadOptions& reading,
                    const WriteDocument& write) {
  jobs = std::min(jobs, files.size());
  if (jobs == 1) return write_one_by_one(files, reading, write);
  struct Written {
    std::string lines;
    std::vector<Error> faults;
  };
  bool sound = true;
  const auto produce = [&](std::size_t i) {
    Written written;
    written.faults = read_and_write(files[i], reading, write, [&](std::string_view bytes) {
      written.lines += bytes;
      return true;
    });
    return written;
  };
  const auto consume = [&](const Written& done) {
    for (const Error& fault : done.faults) complain(fault.text());
    sound = sound && done.faults.empty();
    const bool written = write_result(done.lines);
    sound = sound && written;
    return written;
  };
  OrderedWork(files.size(), jobs, produce, consume).run();
  return sound ? kDone : kFailed;
}

}  // namespace vanban::tools
