// Which encoding a text is in: the one that makes most syllables out of it.
#include <algorithm>

#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "text/utf8.h"

namespace vanban::ingest {
namespace {

// Another charset has to have so much more syllables among the words with marks than Unicode.
constexpr double kMargin = 0.3;

// No charset can be better by the margin.
bool is_beyond_doubt(const SyllableCount& as_unicode) { return as_unicode.share() + kMargin >= 1.0; }

// A part of the text from `begin` on, whole characters only.
std::string_view part_of(std::string_view valid_utf8, std::size_t begin, std::size_t size) {
  std::size_t end = std::min(begin + size, valid_utf8.size());
  while (begin < end && text::is_continuation(valid_utf8[begin])) ++begin;
  while (end < valid_utf8.size() && text::is_continuation(valid_utf8[end])) ++end;
  return valid_utf8.substr(begin, end - begin);
}

}  // namespace

bool is_surely_unicode(std::string_view valid_utf8) {
  constexpr std::size_t kParts = 8;
  constexpr std::size_t kPartSize = 120;  // two dozen words
  constexpr std::size_t kFewestMarked = 5;
  if (valid_utf8.size() < kParts * kPartSize) return false;  // short enough for `detect`
  SyllableCount all;
  for (std::size_t i = 0; i < kParts; ++i) {
    const std::string_view part = part_of(valid_utf8, i * (valid_utf8.size() / kParts), kPartSize);
    const SyllableCount count = count_syllables(from_utf8(part));
    if (count.marked >= kFewestMarked && !is_beyond_doubt(count)) return false;
    all += count;
  }
  return all.marked >= kParts * kFewestMarked && is_beyond_doubt(all);
}

Charset detect(std::u32string_view text, std::size_t least) {
  constexpr Charset kCandidates[] = {Charset::tcvn3,       Charset::vni,  Charset::viscii,
                                     Charset::windows1258, Charset::viqr, Charset::utf8_twice};
  const std::u32string_view sample = text.substr(0, kDetectSample);
  const SyllableCount plain = count_syllables(sample);
  Charset best = Charset::unicode;
  double best_share = std::max(0.6, plain.share() + kMargin);
  if (is_beyond_doubt(plain)) return best;  // nothing can be better: nearly all texts are Unicode
  for (const Charset charset : kCandidates) {
    const SyllableCount count = count_syllables(convert(sample, charset));
    // Six of ten Vietnamese words have marks. Damaged text of other kinds has a few, by chance.
    if (count.marked * 4 < count.words) continue;
    // VIQR is ASCII throughout, and a sign behind a vowel is little evidence.
    if (charset == Charset::viqr && (plain.marked * 20 > count.marked || count.marked < 2 * least)) continue;
    if (count.marked < least || count.share() <= best_share) continue;
    best = charset;
    best_share = count.share();
  }
  return best;
}

}  // namespace vanban::ingest
