#include "link/string_pool.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace vanban::link {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20;

std::uint32_t hash_of(std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

StringPool::StringPool() : entries_{{"", 0, 0}}, slots_(1024) {}

std::size_t StringPool::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Entry& entry = entries_[slots_[slot]];
    if (entry.hash == hash && std::string_view(entry.text, entry.size) == text) break;
  }
  return slot;
}

Ref StringPool::find(std::string_view text) const { return text.empty() ? 0 : slots_[slot_of(text, hash_of(text))]; }

Ref StringPool::intern(std::string_view text) {
  if (text.empty()) return 0;
  const std::uint32_t hash = hash_of(text);
  std::size_t slot = slot_of(text, hash);
  if (slots_[slot] != 0) return slots_[slot];
  if (entries_.size() * 10 > slots_.size() * 7) {
    grow();
    slot = slot_of(text, hash);
  }
  slots_[slot] = static_cast<Ref>(entries_.size());
  entries_.push_back({store(text), static_cast<std::uint32_t>(text.size()), hash});
  return slots_[slot];
}

const char* StringPool::store(std::string_view text) {
  if (text.size() > room_) {
    room_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(room_));
  }
  const std::size_t size = std::max(kBlock, text.size());
  char* to = blocks_.back().get() + (size - room_);
  std::memcpy(to, text.data(), text.size());
  room_ -= text.size();
  return to;
}

void StringPool::grow() {
  std::vector<Ref> slots(2 * slots_.size());
  const std::size_t mask = slots.size() - 1;
  for (Ref ref = 1; ref < entries_.size(); ++ref) {
    std::size_t slot = entries_[ref].hash & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = ref;
  }
  slots_ = std::move(slots);
}

}  // namespace vanban::link
