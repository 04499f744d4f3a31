#include "grammar/triggers.h"

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

constexpr std::size_t kSlotsPerWord = 4;
constexpr std::size_t kRowsPerWay = 12;
// Behind figures ways part late (30/2020/NĐ-CP, 30/2020), and many texts are full of figures.
constexpr std::size_t kRowsPerDigitWay = 40;

}  // namespace

TriggerTable::TriggerTable(const std::map<std::string, Ways>& words, const DigitWays& digits) {
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(words.size() * kSlotsPerWord, 2));
  slots_.resize(slots);
  shift_ = 64 - std::countr_zero(slots);
  for (const auto& [word, ways] : words) insert(word, ways);
  add_digits(digits);
}

void TriggerTable::insert(std::string_view word, const Ways& ways) {
  const text::PackedWord packed = text::pack_word(word, 0, static_cast<std::uint32_t>(word.size()));
  std::size_t i = text::slot_of(packed, shift_);
  while (slots_[i].word != 0) i = (i + 1) & (slots_.size() - 1);
  slots_[i].word = packed;
  slots_[i].entry = add_ways(ways);
  add_to_filter(packed, slots_[i].entry.row);
  if (word.size() <= text::kPackedLetters) return;
  slots_[i].entry.rest = static_cast<std::uint32_t>(rests_.size());
  rests_.emplace_back(word.substr(text::kPackedLetters));
}

void TriggerTable::add_to_filter(text::PackedWord word, std::uint32_t row) {
  for (std::size_t first = 0; first < FoldedColumns::kCount; ++first) {
    const std::uint32_t next = rows_[row + 1 + first];
    if (next == 0) continue;
    for (std::size_t byte = 0; byte < FoldedColumns::kOf.size(); ++byte) {
      const auto c = static_cast<char>(byte);
      if ((next & kLastRow) != 0 || rows_[next + 1 + column_of<FoldedColumns>(c)] != 0) filter_.set(word, c);
    }
  }
}

TriggerTable::Entry TriggerTable::add_ways(const Ways& ways) {
  Entry entry;
  entry.first_way = static_cast<std::uint32_t>(ways_.size());
  std::vector<LineStart> start;
  for (const Triggered& one : ways) {
    if (one.start.matcher != nullptr && one.start.places.empty()) continue;
    start.push_back(one.start);
    ways_.push_back(one.way);
  }
  entry.ways = static_cast<std::uint32_t>(start.size());
  entry.row = add_lines<FoldedColumns>({start}, {kRowsPerWay, kDeepest}, &rows_).front();
  return entry;
}

// Behind runs of one digit, two and so on stand the same ways, and soon at the same places.
void TriggerTable::add_digits(const DigitWays& digits) {
  const auto first_way = static_cast<std::uint32_t>(ways_.size());
  for (const Triggered& one : digits.front()) ways_.push_back(one.way);
  std::vector<std::vector<LineStart>> starts;
  for (const Ways& ways : digits) {
    starts.emplace_back();
    for (const Triggered& one : ways) starts.back().push_back(one.start);
  }
  const auto rows = add_lines<CasedColumns>(starts, {kRowsPerDigitWay, kDeepest}, &digit_rows_);
  const auto count = static_cast<std::uint32_t>(digits.front().size());
  for (std::size_t i = 0; i < rows.size(); ++i) digits_[i] = {.row = rows[i], .first_way = first_way, .ways = count};
}

bool TriggerTable::is_rest(std::string_view rest, std::string_view word) {
  return text::lower(word.substr(text::kPackedLetters)) == rest;
}

std::vector<const Rule*> TriggerTable::find(std::string_view word) const {
  if (word.empty() || !text::is_alnum(word[0])) return {};
  const std::uint32_t end = text::word_end(word, 0);
  std::vector<const Rule*> rules;
  const Entry* const entry = text::is_digit(word[0]) ? &digits_[std::min<std::size_t>(end, kMostDigits) - 1]
                                                     : find_word(text::pack_word(word, 0, end), word, 0, end);
  if (entry == nullptr) return rules;
  for (std::uint32_t i = entry->first_way; i < entry->first_way + entry->ways; ++i) {
    if (rules.empty() || rules.back() != ways_[i].rule) rules.push_back(ways_[i].rule);
  }
  return rules;
}

}  // namespace vanban::grammar
