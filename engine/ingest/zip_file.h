// A ZIP archive in memory, with caps against bombs. libzip behind it, opened when it is needed.
#ifndef VANBAN_INGEST_ZIP_FILE_H_
#define VANBAN_INGEST_ZIP_FILE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/result.h"

namespace vanban::ingest {

class ZipFile {
 public:
  struct Entry {
    std::string name;  // as the archive has it; may hold anything
    std::uint64_t size = 0;
    bool encrypted = false;
    bool folder = false;
  };

  // `bytes` must outlive the object. The error's `message` is "damaged", or "no_library": libzip is not there.
  static Result<ZipFile> open(std::string_view bytes);

  const std::vector<Entry>& entries() const { return entries_; }
  // The index of the entry of that name, -1 if there is none.
  std::int64_t find(std::string_view name) const;
  // What an entry holds. The error's `message` is "too_large" (over `most` bytes, whatever the archive claims),
  // "encrypted" or "damaged".
  Result<std::string> read(std::size_t index, std::uint64_t most) const;

 private:
  struct Handle;
  explicit ZipFile(std::shared_ptr<Handle> handle);
  std::shared_ptr<Handle> handle_;
  std::vector<Entry> entries_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_ZIP_FILE_H_
