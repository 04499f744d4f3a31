#include "structure/phrase_finder.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kWord = 64;

// One column of the edit distance table, its differences as bits (Myers 1999).
class Column {
 public:
  explicit Column(std::size_t size) : last_(1ULL << (size - 1)), distance_(static_cast<int>(size)) {}

  // The distance of the phrase to the best stretch that ends with this letter. `free_start`: it may begin anywhere.
  int step(std::uint64_t match, bool free_start) {
    const std::uint64_t horizontal = (((match & plus_) + plus_) ^ plus_) | match | minus_;
    std::uint64_t up = minus_ | ~(horizontal | plus_);
    std::uint64_t down = plus_ & horizontal;
    if (up & last_) ++distance_;
    if (down & last_) --distance_;
    up = (up << 1) | (free_start ? 0 : 1);
    down <<= 1;
    const std::uint64_t vertical = match | minus_;
    plus_ = down | ~(vertical | up);
    minus_ = up & vertical;
    return distance_;
  }

 private:
  std::uint64_t plus_ = ~0ULL;
  std::uint64_t minus_ = 0;
  std::uint64_t last_;
  int distance_;
};

std::string letters_only(std::string_view text) {
  const std::string key = text::key_of(text);
  std::string letters;
  std::copy_if(key.begin(), key.end(), std::back_inserter(letters), text::is_lower);
  return letters.substr(0, kWord);
}

std::uint64_t entry(const std::array<std::uint64_t, 26>& table, char letter) {
  return table[static_cast<std::size_t>(letter - 'a')];
}

void drop_same_ends(std::string_view* a, std::string_view* b) {
  const auto front = std::mismatch(a->begin(), a->end(), b->begin(), b->end()).first - a->begin();
  a->remove_prefix(static_cast<std::size_t>(front));
  b->remove_prefix(static_cast<std::size_t>(front));
  const auto back = std::mismatch(a->rbegin(), a->rend(), b->rbegin(), b->rend()).first - a->rbegin();
  a->remove_suffix(static_cast<std::size_t>(back));
  b->remove_suffix(static_cast<std::size_t>(back));
}

std::uint16_t pair_at(std::string_view letters, std::size_t i) {
  return static_cast<std::uint16_t>((letters[i] - 'a') * 26 + (letters[i + 1] - 'a'));
}

}  // namespace

class PhraseFinder::Pairs {
 public:
  // Of a stretch's letters, whatever stands between them.
  Pairs(std::string_view key, Span span) {
    std::size_t before = kNone;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const std::size_t letter = kLetters[static_cast<unsigned char>(key[i])];
      if (letter == kNone) continue;
      seen_[before * 26 + letter] = true;
      before = letter;
      ++letters_;
    }
  }
  bool has(std::uint16_t pair) const { return seen_[pair]; }
  std::size_t letters() const { return letters_; }

 private:
  static constexpr std::uint8_t kNone = 26;  // before the first letter, and what is none
  static constexpr auto kLetters = [] {
    std::array<std::uint8_t, 256> letters{};
    letters.fill(kNone);
    for (std::uint8_t i = 0; i < 26; ++i) letters[std::size_t{'a'} + i] = letters[std::size_t{'A'} + i] = i;
    return letters;
  }();

  std::array<bool, std::size_t{27} * 26> seen_{};  // bytes: a bit takes three times as long to set
  std::size_t letters_ = 0;
};

Letters::Letters(std::string_view key, Span span) {
  text.resize(span.size());
  at.resize(span.size());
  std::size_t count = 0;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (!text::is_letter(key[i])) continue;
    text[count] = text::to_lower(key[i]);
    at[count++] = i;
  }
  text.resize(count);
  at.resize(count);
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto size = [](std::string_view s) { return static_cast<int>(s.size()); };
  if (std::abs(size(a) - size(b)) > limit) return limit + 1;
  drop_same_ends(&a, &b);
  const int longer = std::max(size(a), size(b));
  if (longer <= 1 || a.empty() || b.empty()) return std::min(longer, limit + 1);
  if (limit <= 1) return limit + 1;  // the ends differ both, and that is two: most words are refused here
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (const char c : a) {
    int diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int best = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (c == b[j - 1] ? 0 : 1)});
      diagonal = row[j];
      row[j] = best;
    }
  }
  return std::min(row.back(), limit + 1);
}

PhraseFinder::PhraseFinder(const grammar::Lexicon* lexicon) {
  if (lexicon == nullptr) return;
  for (const auto& row : lexicon->rows()) {
    const std::string letters = letters_only(row.cells[0]);
    if (letters.empty()) continue;
    Phrase phrase;
    phrase.kind = lexicon->cell(row, "kind");
    phrase.letters = letters;
    phrase.size = letters.size();
    const std::string_view errors = lexicon->cell(row, "errors");
    phrase.max_errors = errors.size() == 1 && text::is_digit(errors[0]) ? errors[0] - '0' : 0;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) phrase.pairs.push_back(pair_at(letters, i));
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const auto letter = static_cast<std::size_t>(letters[i] - 'a');
      phrase.forward[letter] |= 1ULL << i;
      phrase.backward[letter] |= 1ULL << (letters.size() - 1 - i);
    }
    const std::size_t fewest = phrase.size - std::min(phrase.size, static_cast<std::size_t>(phrase.max_errors));
    fewest_letters_ = phrases_.empty() ? fewest : std::min(fewest_letters_, fewest);
    phrases_.push_back(std::move(phrase));
  }
}

// An error breaks two pairs of neighbours at most, the rest of them must be there (the q-gram lemma). So most lines are
// refused without a table.
bool PhraseFinder::may_hold(const Pairs& pairs, const Phrase& phrase) {
  if (pairs.letters() + static_cast<std::size_t>(phrase.max_errors) < phrase.size) return false;
  int left = 2 * phrase.max_errors;
  return std::all_of(phrase.pairs.begin(), phrase.pairs.end(),
                     [&](std::uint16_t pair) { return pairs.has(pair) || --left >= 0; });
}

// Where it stands without an error, which is the best that find_one can find.
bool PhraseFinder::find_whole(const Phrase& phrase, const Letters& letters, Found* found) {
  const std::size_t begin = letters.text.find(phrase.letters);
  if (begin == std::string::npos) return false;
  *found = {phrase.kind, {letters.at[begin], letters.at[begin + phrase.size - 1] + 1}, 0};
  return true;
}

bool PhraseFinder::find_one(const Phrase& phrase, const Letters& letters, Found* found) {
  const std::size_t n = letters.text.size();
  if (n + static_cast<std::size_t>(phrase.max_errors) < phrase.size) return false;
  Column forward(phrase.size);
  int best = phrase.max_errors + 1;
  std::size_t end = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const int distance = forward.step(entry(phrase.forward, letters.text[i]), true);
    if (distance >= best) continue;
    best = distance;
    end = i;
  }
  if (best > phrase.max_errors) return false;
  // Back from there to where the stretch begins.
  Column backward(phrase.size);
  int nearest = static_cast<int>(phrase.size) + 1;
  std::size_t begin = end;
  for (std::size_t i = end + 1; i-- > 0 && end - i < phrase.size + static_cast<std::size_t>(phrase.max_errors);) {
    const int distance = backward.step(entry(phrase.backward, letters.text[i]), false);
    if (distance >= nearest) continue;
    nearest = distance;
    begin = i;
  }
  *found = {phrase.kind, {letters.at[begin], letters.at[end] + 1}, best};
  return true;
}

std::vector<PhraseFinder::Found> PhraseFinder::find(std::string_view key, Span span) const {
  std::vector<Found> all;
  if (span.size() < fewest_letters_) return all;
  // What no phrase has taken yet: another one that counts lies within one of these.
  std::vector<Pairs> free;
  const Pairs whole(key, span);
  const auto held = [&](const Phrase& phrase) {
    if (all.empty()) return may_hold(whole, phrase);
    return std::any_of(free.begin(), free.end(), [&](const Pairs& pairs) { return may_hold(pairs, phrase); });
  };
  auto next = std::find_if(phrases_.begin(), phrases_.end(), held);
  if (next == phrases_.end()) return all;  // nearly all lines: nothing was taken from the heap for them
  const Letters letters(key, span);
  Found found;
  for (; next != phrases_.end(); next = std::find_if(next + 1, phrases_.end(), held)) {
    const Phrase& phrase = *next;
    if (!find_whole(phrase, letters, &found) && !find_one(phrase, letters, &found)) continue;
    const bool taken = std::any_of(all.begin(), all.end(), [&](const Found& f) { return f.span.overlaps(found.span); });
    if (taken) continue;
    const auto behind =
        std::find_if(all.begin(), all.end(), [&](const Found& f) { return f.span.begin > found.span.begin; });
    all.insert(behind, found);
    free.clear();
    std::uint32_t begin = span.begin;
    for (const Found& f : all) {
      free.emplace_back(key, Span{begin, f.span.begin});
      begin = f.span.end;
    }
    free.emplace_back(key, Span{begin, span.end});
  }
  return all;
}

}  // namespace vanban::structure
