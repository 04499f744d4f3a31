// Compound files (OLE2), in which Word and Excel kept their documents until 2007: streams by name.
#ifndef VANBAN_INGEST_COMPOUND_FILE_H_
#define VANBAN_INGEST_COMPOUND_FILE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::ingest {

class CompoundFile {
 public:
  // Nothing where the bytes are no compound file, or its tables run in circles. `bytes` must outlive the object.
  static std::optional<CompoundFile> open(std::string_view bytes);

  bool has(std::string_view stream) const { return find(stream) != nullptr; }
  // A stream of the document itself, not of one that is embedded in it, by its ASCII name; "" if it is not there. Cut
  // where the file is cut.
  std::string read(std::string_view stream) const;

 private:
  struct Entry {
    std::string name;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
    bool stream = false;
    bool root = false;
    bool own = false;  // not within an embedded document
    std::uint32_t left = 0, right = 0, child = 0;
  };
  const Entry* find(std::string_view stream) const;
  struct Sectors;
  Sectors sectors() const;
  Sectors mini_sectors() const;
  void read_tables();
  void read_directory(std::string_view directory);
  void mark_own();

  std::string_view bytes_;
  std::size_t sector_ = 512;
  std::size_t mini_sector_ = 64;
  std::uint32_t mini_below_ = 4096;
  std::vector<std::uint32_t> next_;
  std::vector<std::uint32_t> mini_next_;
  std::vector<Entry> entries_;
  std::string mini_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_COMPOUND_FILE_H_
