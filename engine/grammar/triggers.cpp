#include "grammar/triggers.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/ascii.h"

namespace vanban::grammar {
namespace {

constexpr std::size_t kSlotsPerWord = 4;
constexpr std::size_t kRowsPerWay = 12;
// Behind figures ways part late (30/2020/NĐ-CP, 30/2020), and many texts are full of figures.
constexpr std::size_t kRowsPerDigitWay = 40;

// All bytes, folded, with which a word can begin, and stand before others, so that some line is left.
template <typename Take>
class BytesOfWord {
 public:
  // Calls take(bytes) for each `depth` bytes, until it says that it has all; `row` is that behind the word.
  BytesOfWord(const LineTable& rows, std::size_t depth, Take take) : rows_(rows), depth_(depth), take_(take) {}

  void find(std::string_view word, std::uint32_t row) {
    size_ = word.size();
    for (std::size_t i = 0; i < std::min(size_, depth_); ++i) set(i, column_of<FoldedColumns>(word[i]));
    add_from(row, std::min(size_, depth_));
  }

 private:
  // What stands behind the bytes from `at` on.
  void add_from(std::uint32_t row, std::size_t at) {
    if (at == depth_) return take();
    if ((row & kLastRow) != 0) return rows_[row & ~kLastRow] != 0 ? add_any(at) : void();
    if ((row & kTextRow) != 0) return add_text(line_text_at(rows_, row), 0, rows_[(row & ~kTextRow) + 1], at);
    if (rows_[row] != 0) take();  // the text may end here: all bytes behind it are 0
    for (std::size_t column = 0; column < FoldedColumns::kCount && !full_; ++column) {
      const std::uint32_t next = rows_[row + 1 + column];
      if (next == 0 || !may_stand(column, at)) continue;
      set_column(at, column);
      add_from(next, at + 1);
    }
    set(at, 0);
  }

  // What stands behind so many bytes of a text.
  void add_text(const LineText& text, std::size_t read, std::uint32_t next, std::size_t at) {
    if (read == text.size) return add_from(next, at);
    take();  // the text may end here
    if (at == depth_) return;
    if (read > 0 && text.bytes[read - 1] == ' ') {  // one or more
      set(at, text::kFoldedBlank);
      add_text(text, read, next, at + 1);
    }
    const std::size_t column = column_of<FoldedColumns>(static_cast<char>(text.bytes[read]));
    if (may_stand(column, at)) {
      set_column(at, column);
      add_text(text, read + 1, next, at + 1);
    }
    set(at, 0);
  }

  void add_any(std::size_t at) {
    if (at == depth_) return take();
    for (std::size_t byte = 0; byte < text::kFoldedBytes && !full_; ++byte) {
      set(at, byte);
      add_any(at + 1);
    }
    set(at, 0);
  }

  // A letter directly behind the word would be the word's own.
  bool may_stand(std::size_t column, std::size_t at) const {
    const bool is_letter = column > 0 && column < text::kFoldedDigit;
    return at != size_ || !is_letter;
  }

  void take() { full_ = take_(bytes_); }
  // A column as a folded byte (text::WordBlock), which has none for signs.
  void set_column(std::size_t at, std::size_t column) { set(at, column < text::kFoldedBytes ? column : 0); }
  void set(std::size_t at, std::size_t byte) {
    bytes_ = (bytes_ & ~(std::uint64_t{0xff} << 8 * at)) | std::uint64_t{byte} << 8 * at;
  }

  const LineTable& rows_;
  const std::size_t depth_;
  Take take_;
  std::size_t size_ = 0;
  std::uint64_t bytes_ = 0;
  bool full_ = false;
};

}  // namespace

TriggerTable::TriggerTable(const std::map<std::string, Ways>& words, const DigitWays& digits) {
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(words.size() * kSlotsPerWord, 2));
  slots_.resize(slots);
  shift_ = 64 - std::countr_zero(slots);
  LineTable rows;
  for (const auto& [word, ways] : words) insert(word, ways, &rows);
  rows_ = Table(std::move(rows));
  add_digits(digits);
}

void TriggerTable::insert(std::string_view word, const Ways& ways, LineTable* rows) {
  const std::uint64_t folded = text::folded_word(word);
  std::size_t i = text::slot_of(folded, shift_);
  while (slots_[i].word != 0) i = (i + 1) & (slots_.size() - 1);
  Slot& slot = slots_.own(i);
  slot.word = folded;
  slot.entry = add_ways(ways, rows);
  add_to_filters(word, *rows, &slot);
  if (word.size() <= text::kPackedLetters) return;
  slot.entry.rest = static_cast<std::uint32_t>(rests_.size());
  rests_.emplace_back(word.substr(text::kPackedLetters));
}

void TriggerTable::add_to_filters(std::string_view word, const LineTable& rows, Slot* slot) {
  const auto add = [&](std::uint64_t bytes) {
    filter_.add(bytes);
    return false;
  };
  BytesOfWord(rows, WordFilter::bytes_of(word.size()), add).find(word, slot->entry.row);
  const auto add_next = [&](std::uint64_t bytes) {
    slot->next |= std::uint64_t{1} << next_bit(bytes);
    return slot->next == ~std::uint64_t{0};
  };
  BytesOfWord(rows, kNextBytes, add_next).find("", slot->entry.row);
}

TriggerTable::Entry TriggerTable::add_ways(const Ways& ways, LineTable* rows) {
  Entry entry;
  entry.first_way = static_cast<std::uint32_t>(ways_.size());
  std::vector<LineStart> start;
  for (const Triggered& one : ways) {
    if (one.start.matcher != nullptr && one.start.places.empty()) continue;
    start.push_back(one.start);
    ways_.push_back(one.way);
  }
  entry.ways = static_cast<std::uint32_t>(start.size());
  entry.row = add_lines<FoldedColumns>({start}, {kRowsPerWay, kDeepest}, rows).front();
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
  LineTable table;
  const auto rows = add_lines<CasedColumns>(starts, {kRowsPerDigitWay, kDeepest}, &table);
  digit_rows_ = Table(std::move(table));
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
  const Entry* const entry = text::is_digit(word[0])
                                 ? &digits_[std::min<std::size_t>(end, kMostDigits) - 1]
                                 : find_word(text::folded_word(word.substr(0, end)), word.substr(0, end));
  if (entry == nullptr) return rules;
  for (std::uint32_t i = entry->first_way; i < entry->first_way + entry->ways; ++i) {
    if (rules.empty() || rules.back() != ways_[i].rule) rules.push_back(ways_[i].rule);
  }
  return rules;
}

}  // namespace vanban::grammar
