// StringPool: each different string once, named by a number.
#ifndef VANBAN_LINK_STRING_POOL_H_
#define VANBAN_LINK_STRING_POOL_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "link/large_memory.h"

namespace vanban::link {

using Ref = std::uint32_t;  // 0 is the empty string

// Views stay valid as long as the pool. Not for several threads.
class StringPool {
 public:
  StringPool();

  Ref intern(std::string_view text);
  // Several at once, which waits for memory once instead of once for each. `refs` has room for all.
  void intern(std::span<const std::string_view> texts, Ref* refs);
  // 0 where the pool does not have it.
  Ref find(std::string_view text) const;
  std::string_view operator[](Ref ref) const { return {entries_[ref].text, entries_[ref].size}; }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    const char* text;
    std::uint32_t size;
  };
  struct Slot {
    std::uint32_t hash;
    Ref ref;  // 0: free
  };

  // The slot of the string, or the free one where it belongs.
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  Ref intern(std::string_view text, std::uint32_t hash);
  const char* store(std::string_view text);
  void grow();

  using Slots = std::vector<Slot, LargeAllocator<Slot>>;

  std::vector<Entry, LargeAllocator<Entry>> entries_;
  Slots slots_;  // open addressing; a power of two
  std::vector<std::vector<char, LargeAllocator<char>>> blocks_;
  std::size_t room_ = 0;  // left in the last block
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_STRING_POOL_H_
