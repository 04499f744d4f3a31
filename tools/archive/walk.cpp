#include "archive/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "input.h"

namespace vanban::archive {
namespace {

constexpr int kDeepest = 200;  // folders in folders; each holds a descriptor while it is read

using Take = std::function<bool(const Found&)>;

struct Closer {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

Found fault_of(const std::string& path, int error) {
  Found found;
  found.path = path;
  found.fault = error == EACCES || error == EPERM ? "no_permission" : error == ENOENT ? "vanished" : "unreadable";
  found.message = tools::system_error(error).message;
  return found;
}

bool take_file(const std::string& path, const struct stat& status, const Take& take) {
  Found found;
  found.path = path;
  found.size = status.st_size;
  found.modified = std::int64_t{status.st_mtim.tv_sec} * 1000000000 + status.st_mtim.tv_nsec;
  if (!S_ISREG(status.st_mode)) {
    found.fault = "special_file";
    found.message = "no regular file: a pipe, a device or a socket";
  }
  return take(found);
}

bool is_passed_over(const std::string& name) { return name.starts_with('.') || name.starts_with("~$"); }

bool walk_folder(int descriptor, const std::string& path, int depth, const Take& take);

bool walk_entry(int folder, const std::string& name, const std::string& path, int depth, const Take& take) {
  struct stat status {};
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT || take(fault_of(path, errno));
  if (S_ISLNK(status.st_mode)) {
    if (::fstatat(folder, name.c_str(), &status, 0) != 0) return take(fault_of(path, errno));
    return S_ISDIR(status.st_mode) || take_file(path, status, take);
  }
  if (!S_ISDIR(status.st_mode)) return take_file(path, status, take);
  if (depth >= kDeepest) {
    Found found;
    found.path = path;
    found.fault = "too_deep";
    found.message = "more than 200 folders in one another: import the inner ones by themselves";
    return take(found);
  }
  const int inner = ::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (inner < 0) return take(fault_of(path, errno));
  return walk_folder(inner, path, depth + 1, take);
}

bool walk_folder(int descriptor, const std::string& path, int depth, const Take& take) {
  const std::unique_ptr<DIR, Closer> folder(::fdopendir(descriptor));
  if (folder == nullptr) {
    const int error = errno;
    ::close(descriptor);
    return take(fault_of(path, error));
  }
  while (true) {
    errno = 0;
    const dirent* const entry = ::readdir(folder.get());
    if (entry == nullptr) return errno == 0 || take(fault_of(path, errno));
    const std::string name = entry->d_name;
    if (is_passed_over(name)) continue;
    if (!walk_entry(descriptor, name, path.ends_with('/') ? path + name : path + '/' + name, depth, take)) return false;
  }
}

}  // namespace

void walk(const std::string& path, const Take& take) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    take(fault_of(path, errno));
    return;
  }
  if (!S_ISDIR(status.st_mode)) {
    take_file(path, status, take);
    return;
  }
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    take(fault_of(path, errno));
    return;
  }
  walk_folder(descriptor, path, 0, take);
}

}  // namespace vanban::archive
