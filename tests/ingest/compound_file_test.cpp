// Compound files (OLE2), made here sector by sector: streams by name.
#include "ingest/compound_file.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::ingest {
namespace {

constexpr std::size_t kSector = 512, kMiniSector = 64;
constexpr std::uint32_t kEnd = 0xFFFFFFFE, kNone = 0xFFFFFFFF;

void put16(std::string* bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 2; ++i) (*bytes)[at + i] = static_cast<char>(value >> 8 * i & 0xFF);
}
void put32(std::string* bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) (*bytes)[at + i] = static_cast<char>(value >> 8 * i & 0xFF);
}

struct TestEntry {
  std::string name;
  std::uint32_t type;  // 5: the root, 2: a stream, 1: a storage
  std::uint32_t start;
  std::uint32_t size;
  std::uint32_t right = kNone, child = kNone;
};

std::string directory_of(const std::vector<TestEntry>& entries) {
  std::string out;
  for (const TestEntry& entry : entries) {
    std::string raw(128, '\0');
    for (std::size_t i = 0; i < entry.name.size(); ++i) raw[2 * i] = entry.name[i];
    put16(&raw, 64, static_cast<std::uint32_t>(2 * entry.name.size() + 2));
    raw[66] = static_cast<char>(entry.type);
    put32(&raw, 68, kNone);
    put32(&raw, 72, entry.right);
    put32(&raw, 76, entry.child);
    put32(&raw, 116, entry.start);
    put32(&raw, 120, entry.size);
    out += raw;
  }
  out.resize((out.size() + kSector - 1) / kSector * kSector);
  return out;
}

// Sector 0 is the table, 1 and 2 the directory, 3 the table of small sectors, 4 what these hold, from 5 on the large
// stream, whose sectors stand in the order 5, 7, 6, 8, ...
struct TestFile {
  std::string large = std::string(4096, 'L') + "end";
  std::string small = "Số: 12";
  std::vector<std::uint32_t> next = {0xFFFFFFFD, 2, kEnd, kEnd, kEnd, 7, 8, 6, 9, 10, 11, 12, 13, kEnd};

  std::string bytes() const {
    std::string out(kSector, '\0');
    put16(&out, 30, 9);
    put16(&out, 32, 6);
    put32(&out, 48, 1);
    put32(&out, 56, 4096);
    put32(&out, 60, 3);
    put32(&out, 68, kEnd);
    for (std::size_t i = 0; i < 109; ++i) put32(&out, 76 + 4 * i, i == 0 ? 0 : kNone);
    std::string table(kSector, '\xFF');
    for (std::size_t i = 0; i < next.size(); ++i) put32(&table, 4 * i, next[i]);
    out += table;
    out += directory_of({{"Root Entry", 5, 4, kMiniSector * 2, kNone, 1},
                         {"WordDocument", 2, 5, static_cast<std::uint32_t>(large.size()), 2},
                         {"1Table", 2, 0, static_cast<std::uint32_t>(small.size()), 3},
                         {"ObjectPool", 1, 0, 0, kNone, 4},
                         {"Workbook", 2, 1, 3}});  // of a table that is embedded
    std::string small_table(kSector, '\xFF');
    put32(&small_table, 0, kEnd);
    put32(&small_table, 4, kEnd);
    out += small_table;
    std::string small_sectors = small;
    small_sectors.resize(kMiniSector);
    small_sectors += "xls";
    small_sectors.resize(kSector);
    out += small_sectors;
    std::string sectors = large;
    sectors.resize((large.size() + kSector - 1) / kSector * kSector);
    const std::size_t places[] = {0, 2, 1, 3, 4, 5, 6, 7, 8};  // 7 is second, 6 third
    std::string placed(sectors.size(), '\0');
    for (std::size_t i = 0; i < sectors.size() / kSector; ++i)
      placed.replace(places[i] * kSector, kSector, sectors.substr(i * kSector, kSector));
    return out + placed;
  }
};

std::string counting(std::size_t size) {
  std::string out;
  for (std::size_t i = 0; out.size() < size; ++i) out += std::to_string(i) + ' ';
  out.resize(size);
  return out;
}

TEST(CompoundFile, ReadsStreamsByTheirNames) {
  TestFile file;
  file.large = counting(4099);
  const std::string bytes = file.bytes();
  const auto compound = CompoundFile::open(bytes);
  ASSERT_TRUE(compound);
  EXPECT_EQ(compound->read("WordDocument"), file.large);  // along the chain of its sectors
  EXPECT_EQ(compound->read("1Table"), "Số: 12");          // out of the small sectors
  EXPECT_TRUE(compound->has("1Table"));
}

TEST(CompoundFile, HasNeitherFoldersNorWhatIsEmbedded) {
  const std::string bytes = TestFile().bytes();
  const auto compound = CompoundFile::open(bytes);
  ASSERT_TRUE(compound);
  for (const std::string_view name : {"ObjectPool", "Workbook", "0Table", "Root Entry", ""}) {
    EXPECT_FALSE(compound->has(name)) << name;
    EXPECT_EQ(compound->read(name), "") << name;
  }
}

TEST(CompoundFile, AStreamIsCutWhereTheFileIs) {
  TestFile file;
  file.large = counting(4099);
  const std::string bytes = file.bytes();
  const std::string_view cut = std::string_view(bytes).substr(0, bytes.size() - 2 * kSector);
  const auto compound = CompoundFile::open(cut);
  ASSERT_TRUE(compound);
  EXPECT_EQ(compound->read("WordDocument"), file.large.substr(0, 7 * kSector));
}

TEST(CompoundFile, AChainThatRunsInACircleEnds) {
  TestFile file;
  file.next[8] = 5;
  const std::string bytes = file.bytes();
  const auto compound = CompoundFile::open(bytes);
  ASSERT_TRUE(compound);
  EXPECT_EQ(compound->read("WordDocument").size(), 4099);
}

TEST(CompoundFile, OtherBytesAreNone) {
  const std::string sound = TestFile().bytes();
  EXPECT_FALSE(CompoundFile::open(""));
  EXPECT_FALSE(CompoundFile::open(std::string(4096, '\0')));
  EXPECT_FALSE(CompoundFile::open(std::string_view(sound).substr(0, 1024)));
  std::string rootless = sound;
  rootless[2 * kSector + 66] = 2;
  EXPECT_FALSE(CompoundFile::open(rootless));
  std::string odd_sectors = sound;
  odd_sectors[30] = 10;
  EXPECT_FALSE(CompoundFile::open(odd_sectors));
}

}  // namespace
}  // namespace vanban::ingest
