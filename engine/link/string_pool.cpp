#include "link/string_pool.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

namespace vanban::link {
namespace {

// The first blocks are small, for small sets.
constexpr std::size_t kSmallest = std::size_t{64} << 10;
constexpr std::size_t kLargest = std::size_t{8} << 20;

std::uint32_t hash_of(std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

StringPool::StringPool() : entries_{{"", 0}}, slots_(1024) {}

std::size_t StringPool::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot].ref != 0; slot = (slot + 1) & mask) {
    if (slots_[slot].hash != hash) continue;
    const Entry& entry = entries_[slots_[slot].ref];
    if (std::string_view(entry.text, entry.size) == text) break;
  }
  return slot;
}

Ref StringPool::find(std::string_view text) const {
  return text.empty() ? 0 : slots_[slot_of(text, hash_of(text))].ref;
}

Ref StringPool::intern(std::string_view text) { return text.empty() ? 0 : intern(text, hash_of(text)); }

Ref StringPool::intern(std::string_view text, std::uint32_t hash) {
  std::size_t slot = slot_of(text, hash);
  if (slots_[slot].ref != 0) return slots_[slot].ref;
  if (entries_.size() * 10 > slots_.size() * 7) {
    grow();
    slot = slot_of(text, hash);
  }
  slots_[slot] = {hash, static_cast<Ref>(entries_.size())};
  entries_.push_back({store(text), static_cast<std::uint32_t>(text.size())});
  return slots_[slot].ref;
}

// Among millions of strings each look-up goes to three places that no cache has: the slot, the entry and the text.
// Those of all are asked for before any is read.
void StringPool::intern(std::span<const std::string_view> texts, Ref* refs) {
  constexpr std::size_t kMost = 16;
  std::array<std::uint32_t, kMost> hashes{};
  for (std::size_t begin = 0; begin < texts.size(); begin += kMost) {
    const std::size_t count = std::min(kMost, texts.size() - begin);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      hashes[i] = hash_of(texts[begin + i]);
      __builtin_prefetch(&slots_[hashes[i] & mask]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Slot& slot = slots_[hashes[i] & mask];
      if (slot.hash == hashes[i]) __builtin_prefetch(&entries_[slot.ref]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Slot& slot = slots_[hashes[i] & mask];
      if (slot.hash == hashes[i]) __builtin_prefetch(entries_[slot.ref].text);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view text = texts[begin + i];
      refs[begin + i] = text.empty() ? 0 : intern(text, hashes[i]);
    }
  }
}

const char* StringPool::store(std::string_view text) {
  if (text.size() > room_) {
    const std::size_t usual = blocks_.empty() ? kSmallest : std::min(2 * blocks_.back().size(), kLargest);
    room_ = std::max(usual, text.size());
    blocks_.emplace_back(room_);
  }
  char* const to = blocks_.back().data() + (blocks_.back().size() - room_);
  std::memcpy(to, text.data(), text.size());
  room_ -= text.size();
  return to;
}

void StringPool::grow() {
  Slots slots(2 * slots_.size());
  const std::size_t mask = slots.size() - 1;
  for (const Slot& old : slots_) {
    if (old.ref == 0) continue;
    std::size_t slot = old.hash & mask;
    while (slots[slot].ref != 0) slot = (slot + 1) & mask;
    slots[slot] = old;
  }
  slots_ = std::move(slots);
}

}  // namespace vanban::link
