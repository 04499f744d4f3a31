#include "archive/job_bytes.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <utility>

#include "descriptor.h"
#include "ingest/read_file.h"
#include "ingest/sniff.h"
#include "input.h"

namespace vanban::archive {
namespace {

// What is larger is read without its container beside it: reading takes several times its size.
constexpr std::size_t kLargestBeside = std::size_t{8} << 20;
// Containers in containers are held together up to so many bytes.
constexpr std::size_t kMostHeld = std::size_t{256} << 20;

Yield failure_of_errno(int error) {
  const std::string message = tools::system_error(error).message;
  if (error == ENOENT || error == ENOTDIR) return failure("failed", "vanished", message);
  if (error == EACCES || error == EPERM) return failure("failed", "no_permission", message);
  return failure("failed", "unreadable", message);
}

Yield failure_of_member(const std::string& code) {
  if (code == "encrypted") return failure("encrypted", "password", "the archive has a password: unpack it");
  if (code == "too_large")
    return failure("too_large", "zip_bomb", "unpacks to more than an archive's member may have: unpack it");
  return failure("damaged", "bad_member", "cannot be unpacked: get the archive again from its source");
}

bool is_same(const struct stat& one, const struct stat& other) {
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino && one.st_size == other.st_size &&
         one.st_mtim.tv_sec == other.st_mtim.tv_sec && one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

// Whether a container that stands there is on the way to a member.
bool leads_to(const std::vector<std::string>& way, const std::vector<std::string>& members) {
  return way.size() < members.size() && std::equal(way.begin(), way.end(), members.begin());
}

// A regular file that is open, and how it is.
class DiskFile {
 public:
  // O_NONBLOCK: a pipe without a writer must not hold the import up.
  explicit DiskFile(const std::string& path) : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}

  // What hinders reading it.
  std::optional<Yield> fault(std::int64_t largest) {
    if (!file_.is_open() || ::fstat(file_.number(), &state_) != 0) return failure_of_errno(errno);
    if (!S_ISREG(state_.st_mode))
      return failure("unsupported", "special_file", "no regular file: a pipe, a device or a socket");
    if (state_.st_size > largest)
      return failure("too_large", "file_size", "larger than " + std::to_string(largest >> 20) + " MB: divide it");
    return std::nullopt;
  }

  const struct stat& state() const { return state_; }

  std::string bytes(std::optional<Yield>* failed) const {
    std::string bytes(static_cast<std::size_t>(state_.st_size) + 1, '\0');  // one more, to see that it ends
    std::size_t size = 0;
    while (size < bytes.size()) {
      const ssize_t count = tools::read_some(file_, bytes.data() + size, bytes.size() - size);
      if (count < 0) *failed = failure_of_errno(errno);
      if (count <= 0) break;
      size += static_cast<std::size_t>(count);
    }
    if (!*failed && has_changed(size)) {
      *failed = failure("failed", "changing", "it was being written while it was read: import it again");
    }
    bytes.resize(size);
    return bytes;
  }

 private:
  // Since it was opened, or it gave another number of bytes than it had then.
  bool has_changed(std::size_t size) const {
    struct stat after {};
    return ::fstat(file_.number(), &after) != 0 || static_cast<std::int64_t>(size) != state_.st_size ||
           !is_same(state_, after);
  }

  tools::Descriptor file_;
  struct stat state_ {};
};

}  // namespace

std::string JobBytes::take(const Job& job, std::optional<Yield>* failed, std::vector<ingest::Evidence>* evidence) {
  DiskFile file(job.outer);
  *failed = file.fault(largest_file_);
  if (*failed) return {};
  if (job.members.empty() || job.outer != outer_ || !is_same(state_, file.state())) levels_.clear();
  levels_.remove_if([&](const Level& level) { return !leads_to(level.way, job.members); });
  if (levels_.empty()) {
    std::string bytes = file.bytes(failed);
    if (job.members.empty() || *failed) return bytes;
    outer_ = job.outer;
    state_ = file.state();
    open({}, std::move(bytes));
  }
  Result<std::string> inside = read_member(job.members);
  if (levels_.back().evidence) *evidence = *levels_.back().evidence;
  if (!inside) {
    *failed = failure_of_member(inside.error().message);
    if (!levels_.back().container) levels_.pop_back();
    return {};
  }
  if (inside->size() > kLargestBeside) levels_.clear();
  return *std::move(inside);
}

Result<std::string> JobBytes::read_member(const Way& members) {
  for (std::size_t depth = levels_.back().way.size();; ++depth) {
    Result<std::string> inside = levels_.back().read(members[depth]);
    if (!inside || depth + 1 == members.size()) return inside;
    open(Way(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(depth) + 1), *std::move(inside));
  }
}

void JobBytes::open(Way way, std::string bytes) {
  const auto around = levels_.empty() ? std::nullopt : levels_.back().evidence;
  std::list<Level> opened;
  Level& level = opened.emplace_back(Level{std::move(way), std::move(bytes), Error(), around});
  level.container = ingest::open_container(level.bytes);
  if (ingest::sniff(level.bytes) == ingest::Kind::edxml)
    level.evidence = ingest::read_file(level.bytes, {.pdf_reader = ""}).evidence;
  levels_.splice(levels_.end(), opened);
  ++opened_;
  const auto add = [](std::size_t sum, const Level& each) { return sum + each.bytes.size(); };
  while (levels_.size() > 1 && std::accumulate(levels_.begin(), levels_.end(), std::size_t{0}, add) > kMostHeld)
    levels_.pop_front();
}

Result<std::string> JobBytes::Level::read(const std::string& member) const {
  if (!container) return container.error();
  return (*container)->read(member);
}

}  // namespace vanban::archive
