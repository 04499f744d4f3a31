#include "ingest/compound_file.h"

#include <algorithm>
#include <utility>

#include "ingest/little_endian.h"

namespace vanban::ingest {
namespace {

constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // and above: end, free, tables

}  // namespace

// Where sectors lie, and which one follows each.
struct CompoundFile::Sectors {
  std::string_view bytes;  // from the first of them on
  std::size_t size;
  const std::vector<std::uint32_t>& next;

  // What the chain holds that begins with a sector; of more than `most` bytes the first.
  std::string chain(std::uint32_t start, std::uint64_t most) const {
    std::string out;
    std::size_t steps = 0;
    // A chain longer than there are sectors runs in a circle.
    for (std::uint32_t at = start; at < kLastSector && out.size() < most && steps <= next.size(); ++steps) {
      const std::size_t begin = std::size_t{at} * size;
      if (begin >= bytes.size()) break;
      out += bytes.substr(begin, size);
      if (at >= next.size()) break;
      at = next[at];
    }
    if (out.size() > most) out.resize(most);
    return out;
  }
};

// The head takes the place of a sector.
CompoundFile::Sectors CompoundFile::sectors() const {
  return {bytes_.substr(std::min(sector_, bytes_.size())), sector_, next_};
}

// Small streams share sectors, in a stream of the root.
CompoundFile::Sectors CompoundFile::mini_sectors() const { return {mini_, mini_sector_, mini_next_}; }

// [MS-CFB] 2.2. Places in the head.
constexpr std::size_t kSectorShift = 30, kMiniSectorShift = 32, kDirectory = 48, kMiniBelow = 56, kMiniTable = 60,
                      kMoreTables = 68, kTables = 76, kTablesInHead = 109;

std::optional<CompoundFile> CompoundFile::open(std::string_view bytes) {
  CompoundFile file;
  file.bytes_ = bytes;
  const std::uint32_t shift = u16_at(bytes, kSectorShift);
  const std::uint32_t mini_shift = u16_at(bytes, kMiniSectorShift);
  if (bytes.size() < 1536 || (shift != 9 && shift != 12) || mini_shift > shift || mini_shift < 4) return std::nullopt;
  file.sector_ = std::size_t{1} << shift;
  file.mini_sector_ = std::size_t{1} << mini_shift;
  file.mini_below_ = u32_at(bytes, kMiniBelow);
  file.read_tables();
  file.read_directory(file.sectors().chain(u32_at(bytes, kDirectory), std::size_t{1} << 24));
  const std::string mini_table = file.sectors().chain(u32_at(bytes, kMiniTable), bytes.size());
  for (std::size_t i = 0; i + 4 <= mini_table.size(); i += 4) file.mini_next_.push_back(u32_at(mini_table, i));
  const auto root =
      std::find_if(file.entries_.begin(), file.entries_.end(), [](const Entry& entry) { return entry.root; });
  if (root == file.entries_.end()) return std::nullopt;
  file.mini_ = file.sectors().chain(root->start, root->size);
  file.mark_own();
  return file;
}

// The sectors that hold the table of sectors are told in the head, and in a chain of more.
void CompoundFile::read_tables() {
  const std::size_t count = bytes_.size() / sector_;
  std::vector<std::uint32_t> tables;
  for (std::size_t i = 0; i < kTablesInHead; ++i) tables.push_back(u32_at(bytes_, kTables + 4 * i));
  std::uint32_t more = u32_at(bytes_, kMoreTables);
  for (std::size_t step = 0; more < kLastSector && step < count; ++step) {
    const std::size_t begin = (std::size_t{more} + 1) * sector_;
    if (begin + sector_ > bytes_.size()) break;
    for (std::size_t i = 0; i + 4 < sector_; i += 4) tables.push_back(u32_at(bytes_, begin + i));
    more = u32_at(bytes_, begin + sector_ - 4);
  }
  for (const std::uint32_t table : tables) {
    if (table >= kLastSector || next_.size() > count) continue;
    const std::size_t begin = (std::size_t{table} + 1) * sector_;
    for (std::size_t i = 0; i < sector_; i += 4)
      next_.push_back(begin + i + 4 <= bytes_.size() ? u32_at(bytes_, begin + i) : kLastSector);
  }
}

// [MS-CFB] 2.6.
void CompoundFile::read_directory(std::string_view directory) {
  constexpr std::size_t kEntry = 128;
  for (std::size_t at = 0; at + kEntry <= directory.size(); at += kEntry) {
    const std::string_view raw = directory.substr(at, kEntry);
    Entry entry;
    const std::size_t size = std::min<std::size_t>(u16_at(raw, 64), 64);
    for (std::size_t i = 0; i + 2 < size; i += 2)
      entry.name += u16_at(raw, i) < 0x80 ? static_cast<char>(u16_at(raw, i)) : '?';
    entry.stream = u8_at(raw, 66) == 2;
    entry.root = u8_at(raw, 66) == 5;
    entry.left = u32_at(raw, 68);
    entry.right = u32_at(raw, 72);
    entry.child = u32_at(raw, 76);
    entry.start = u32_at(raw, 116);
    entry.size = u32_at(raw, 120);
    entries_.push_back(std::move(entry));
  }
}

// The entries of the root are a tree of neighbours.
void CompoundFile::mark_own() {
  std::vector<std::uint32_t> open;
  for (const Entry& entry : entries_) {
    if (entry.root) open.push_back(entry.child);
  }
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    if (at >= entries_.size() || entries_[at].own) continue;
    entries_[at].own = true;
    open.push_back(entries_[at].left);
    open.push_back(entries_[at].right);
  }
}

const CompoundFile::Entry* CompoundFile::find(std::string_view stream) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.stream && entry.own && entry.name == stream;
  });
  return found == entries_.end() ? nullptr : &*found;
}

std::string CompoundFile::read(std::string_view stream) const {
  const Entry* entry = find(stream);
  if (entry == nullptr) return {};
  if (entry->size < mini_below_) return mini_sectors().chain(entry->start, entry->size);
  return sectors().chain(entry->start, std::min<std::uint64_t>(entry->size, bytes_.size()));
}

}  // namespace vanban::ingest
