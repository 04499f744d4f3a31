#include "ingest/zip_file.h"

#include <zip.h>

#include <algorithm>

namespace vanban::ingest {

struct ZipFile::Handle {
  zip_t* archive = nullptr;
  ~Handle() {
    if (archive != nullptr) zip_discard(archive);
  }
};

ZipFile::ZipFile(std::shared_ptr<Handle> handle) : handle_(std::move(handle)) {}

Result<ZipFile> ZipFile::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return Error{"damaged", ""};
  auto handle = std::make_shared<Handle>();
  handle->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (handle->archive == nullptr) {
    zip_source_free(source);
    zip_error_fini(&error);
    return Error{"damaged", ""};
  }
  zip_error_fini(&error);
  ZipFile zip(handle);
  const auto count = zip_get_num_entries(handle->archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    Entry entry;
    if (zip_stat_index(handle->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &stat) == 0) {
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
  zip_file_t* file = zip_fopen_index(handle_->archive, index, 0);
  if (file == nullptr) return Error{"damaged", ""};
  std::string bytes;
  constexpr std::size_t kChunk = 1 << 16;
  while (true) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    const zip_int64_t got = zip_fread(file, bytes.data() + size, kChunk);
    bytes.resize(size + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    if (got < 0 || bytes.size() > most) {
      zip_fclose(file);
      return Error{got < 0 ? "damaged" : "too_large", ""};
    }
    if (got == 0) break;
  }
  zip_fclose(file);
  return bytes;
}

}  // namespace vanban::ingest
