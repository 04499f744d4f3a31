#include "grammar/triggers.h"

#include <array>
#include <bit>

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

constexpr std::uint32_t kFnvBasis = 2166136261u;
constexpr std::uint32_t kFnvPrime = 16777619u;

std::uint32_t add_to_hash(std::uint32_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * kFnvPrime; }

// 0 marks an empty slot; the high bits of FNV are the good ones.
std::uint32_t finished(std::uint32_t hash) { return (hash ^ (hash >> 15)) | 1u; }

}  // namespace

TriggerTable::TriggerTable(const std::map<std::string, Rules>& words, const Rules& digit)
    : slots_(std::bit_ceil(words.size() * 2 + 1)), digit_(digit) {
  for (const auto& [word, rules] : words) insert(word, rules);
  beginnings_.set(0);  // digits
}

void TriggerTable::insert(std::string_view word, const Rules& rules) {
  beginnings_.set(beginning_of(word));
  std::uint32_t hash = kFnvBasis;
  for (const char c : word) hash = add_to_hash(hash, c);
  hash = finished(hash);
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = (hash >> 1) & mask;
  while (slots_[i].hash != 0) i = (i + 1) & mask;
  slots_[i] = {hash, static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(word.size()),
               static_cast<std::uint32_t>(rules_.size()), static_cast<std::uint32_t>(rules.size())};
  words_ += word;
  rules_.insert(rules_.end(), rules.begin(), rules.end());
}

std::span<const Rule* const> TriggerTable::look_up(std::string_view word) const {
  if (slots_.empty()) return {};
  if (text::is_digit(word[0])) return digit_;
  std::array<char, kMaxWord> lower;
  std::size_t size = 0;
  std::uint32_t hash = kFnvBasis;
  for (const char c : word) {
    if (!text::is_letter(c)) break;
    if (size == kMaxWord) return {};
    lower[size] = static_cast<char>(c | 0x20);
    hash = add_to_hash(hash, lower[size++]);
  }
  hash = finished(hash);
  const std::string_view letters(lower.data(), size);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = (hash >> 1) & mask; slots_[i].hash != 0; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.hash != hash || letters != std::string_view(words_).substr(slot.text, slot.size)) continue;
    return std::span(rules_).subspan(slot.first, slot.count);
  }
  return {};
}

}  // namespace vanban::grammar
