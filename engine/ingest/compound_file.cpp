#include "ingest/compound_file.h"

#include <algorithm>
#include <limits>

namespace vanban::ingest {
namespace {

constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // and above: end, free, tables

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
    value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
  return value;
}

}  // namespace

std::uint32_t u8_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 1); }
std::uint32_t u16_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 2); }
std::uint32_t u32_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 4); }

std::string CompoundFile::chain(std::uint32_t start, std::uint64_t most) const {
  std::string out;
  std::size_t steps = 0;
  // A chain longer than the file has sectors runs in a circle.
  for (std::uint32_t at = start; at < kLastSector && out.size() < most && steps <= next_.size(); ++steps) {
    const std::size_t begin = (std::size_t{at} + 1) * sector_;
    if (begin >= bytes_.size()) break;
    out += bytes_.substr(begin, sector_);
    if (at >= next_.size()) break;
    at = next_[at];
  }
  if (out.size() > most) out.resize(most);
  return out;
}

std::optional<CompoundFile> CompoundFile::open(std::string_view bytes) {
  CompoundFile file;
  file.bytes_ = bytes;
  const std::uint32_t shift = u16_at(bytes, 30);
  const std::uint32_t mini_shift = u16_at(bytes, 32);
  if (bytes.size() < 1536 || (shift != 9 && shift != 12) || mini_shift > shift || mini_shift < 4) return std::nullopt;
  file.sector_ = std::size_t{1} << shift;
  file.mini_sector_ = std::size_t{1} << mini_shift;
  file.mini_below_ = u32_at(bytes, 56);
  const std::size_t sectors = bytes.size() / file.sector_;
  // The sectors that hold the table of sectors: 109 in the head, more in a chain.
  std::vector<std::uint32_t> tables;
  for (std::size_t i = 0; i < 109; ++i) tables.push_back(u32_at(bytes, 76 + 4 * i));
  std::uint32_t more = u32_at(bytes, 68);
  for (std::size_t step = 0; more < kLastSector && step < sectors; ++step) {
    const std::size_t begin = (std::size_t{more} + 1) * file.sector_;
    if (begin + file.sector_ > bytes.size()) break;
    for (std::size_t i = 0; i + 4 < file.sector_; i += 4) tables.push_back(u32_at(bytes, begin + i));
    more = u32_at(bytes, begin + file.sector_ - 4);
  }
  for (const std::uint32_t table : tables) {
    if (table >= kLastSector || file.next_.size() > sectors) continue;
    const std::size_t begin = (std::size_t{table} + 1) * file.sector_;
    for (std::size_t i = 0; i < file.sector_; i += 4)
      file.next_.push_back(begin + i + 4 <= bytes.size() ? u32_at(bytes, begin + i) : kLastSector);
  }
  const std::string directory = file.chain(u32_at(bytes, 48), std::size_t{1} << 24);
  constexpr std::size_t kEntry = 128;
  for (std::size_t at = 0; at + kEntry <= directory.size(); at += kEntry) {
    const std::string_view raw = std::string_view(directory).substr(at, kEntry);
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
    file.entries_.push_back(std::move(entry));
  }
  const std::string mini_table = file.chain(u32_at(bytes, 60), bytes.size());
  for (std::size_t i = 0; i + 4 <= mini_table.size(); i += 4) file.mini_next_.push_back(u32_at(mini_table, i));
  const auto root =
      std::find_if(file.entries_.begin(), file.entries_.end(), [](const Entry& entry) { return entry.root; });
  if (root == file.entries_.end()) return std::nullopt;
  file.mini_ = file.chain(root->start, root->size);
  file.mark_own();
  return file;
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
  if (entry->size >= mini_below_) return chain(entry->start, std::min<std::uint64_t>(entry->size, bytes_.size()));
  std::string out;
  std::size_t steps = 0;
  for (std::uint32_t at = entry->start; at < kLastSector && out.size() < entry->size && steps <= mini_next_.size();
       ++steps) {
    const std::size_t begin = std::size_t{at} * mini_sector_;
    if (begin >= mini_.size()) break;
    out += mini_.substr(begin, mini_sector_);
    if (at >= mini_next_.size()) break;
    at = mini_next_[at];
  }
  if (out.size() > entry->size) out.resize(entry->size);
  return out;
}

}  // namespace vanban::ingest
