#include "ingest/zip_file.h"

#include <dlfcn.h>
#include <zip.h>

#include <algorithm>

namespace vanban::ingest {
namespace {

// libzip, opened with the first archive. It brings a library of cryptography along, and to look up the symbols of both
// was a fifth of each start of the program, which mostly reads no archive.
class LibZip {
 public:
  // Null where the library is not there.
  static const LibZip* get() {
    static const LibZip kLibZip;
    return kLibZip.whole_ ? &kLibZip : nullptr;
  }

  decltype(&zip_error_init) error_init = nullptr;
  decltype(&zip_error_fini) error_fini = nullptr;
  decltype(&zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&zip_source_free) source_free = nullptr;
  decltype(&zip_open_from_source) open_from_source = nullptr;
  decltype(&zip_discard) discard = nullptr;
  decltype(&zip_get_num_entries) get_num_entries = nullptr;
  decltype(&zip_stat_index) stat_index = nullptr;
  decltype(&zip_fopen_index) fopen_index = nullptr;
  decltype(&zip_fread) fread = nullptr;
  decltype(&zip_fclose) fclose = nullptr;

 private:
  LibZip() : library_(::dlopen(VANBAN_LIBZIP, RTLD_NOW | RTLD_LOCAL)) {
    whole_ = library_ != nullptr && find("zip_error_init", &error_init) && find("zip_error_fini", &error_fini) &&
             find("zip_source_buffer_create", &source_buffer_create) && find("zip_source_free", &source_free) &&
             find("zip_open_from_source", &open_from_source) && find("zip_discard", &discard) &&
             find("zip_get_num_entries", &get_num_entries) && find("zip_stat_index", &stat_index) &&
             find("zip_fopen_index", &fopen_index) && find("zip_fread", &fread) && find("zip_fclose", &fclose);
  }

  template <typename Function>
  bool find(const char* name, Function* function) const {
    *function = reinterpret_cast<Function>(::dlsym(library_, name));
    return *function != nullptr;
  }

  void* library_;  // stays open as long as the program runs
  bool whole_ = false;
};

}  // namespace

struct ZipFile::Handle {
  explicit Handle(const LibZip* library) : libzip(*library) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (archive != nullptr) libzip.discard(archive);
  }

  const LibZip& libzip;
  zip_t* archive = nullptr;
};

ZipFile::ZipFile(std::shared_ptr<Handle> handle) : handle_(std::move(handle)) {}

Result<ZipFile> ZipFile::open(std::string_view bytes) {
  const LibZip* const libzip = LibZip::get();
  if (libzip == nullptr) return Error{"no_library", VANBAN_LIBZIP};
  zip_error_t error;
  libzip->error_init(&error);
  zip_source_t* source = libzip->source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) {
    libzip->error_fini(&error);
    return Error{"damaged", ""};
  }
  auto handle = std::make_shared<Handle>(libzip);
  handle->archive = libzip->open_from_source(source, ZIP_RDONLY, &error);
  if (handle->archive == nullptr) {
    libzip->source_free(source);
    libzip->error_fini(&error);
    return Error{"damaged", ""};
  }
  libzip->error_fini(&error);
  ZipFile zip(handle);
  const auto count = libzip->get_num_entries(handle->archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    Entry entry;
    if (libzip->stat_index(handle->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &stat) == 0) {
      if ((stat.valid & ZIP_STAT_NAME) != 0) entry.name = stat.name;
      if ((stat.valid & ZIP_STAT_SIZE) != 0) entry.size = stat.size;
      entry.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
      entry.folder = !entry.name.empty() && entry.name.back() == '/';
    }
    zip.entries_.push_back(std::move(entry));
  }
  return zip;
}

std::int64_t ZipFile::find(std::string_view name) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.name == name; });
  return found == entries_.end() ? -1 : found - entries_.begin();
}

Result<std::string> ZipFile::read(std::size_t index, std::uint64_t most) const {
  if (index >= entries_.size()) return Error{"damaged", ""};
  if (entries_[index].encrypted) return Error{"encrypted", ""};
  if (entries_[index].size > most) return Error{"too_large", ""};
  const LibZip& libzip = handle_->libzip;
  zip_file_t* file = libzip.fopen_index(handle_->archive, index, 0);
  if (file == nullptr) return Error{"damaged", ""};
  std::string bytes;
  constexpr std::size_t kChunk = 1 << 16;
  while (true) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    const zip_int64_t got = libzip.fread(file, bytes.data() + size, kChunk);
    bytes.resize(size + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    if (got < 0 || bytes.size() > most) {
      libzip.fclose(file);
      return Error{got < 0 ? "damaged" : "too_large", ""};
    }
    if (got == 0) break;
  }
  libzip.fclose(file);
  return bytes;
}

}  // namespace vanban::ingest
