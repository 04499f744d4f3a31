#include "layout/lost_blanks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <string>
#include <unordered_map>

#include "text/ascii.h"
#include "text/avx2.h"
#include "text/case_bits.h"
#include "text/packed_word.h"
#include "text/vowel_rows.h"
#include "text/wide_scan.h"
#include "text/words.h"

namespace vanban::layout {
namespace {

using text::is_alnum;
using text::is_digit;
using text::is_letter;
using text::is_lower;
using text::is_upper;
using text::vowel_rows;

// The longest syllable, nghiêng.
constexpr std::uint32_t kLongestSyllable = 7;
constexpr int kMostParts = 3;
constexpr std::uint32_t kLongestGlued = kMostParts * kLongestSyllable;

bool is_one_of(std::string_view word, const ReadingRules::Words& words) {
  const std::string folded = text::lower(word);
  return std::find(words.begin(), words.end(), folded) != words.end();
}

// Which words may be parts of glued ones: nearly all others are refused by one look, and need not be counted.
class PartFilter {
 public:
  void add(text::PackedWord word) { bits_[text::slot_of(word, kShift)] = true; }
  bool may_have(text::PackedWord word) const { return bits_[text::slot_of(word, kShift)]; }

 private:
  static constexpr int kShift = 64 - 12;
  std::bitset<std::size_t{1} << 12> bits_;
};

class LostBlanks {
 public:
  LostBlanks(const text::Key& key, std::string_view norm_text, const ReadingRules& rules)
      : key_(key), bytes_(key.bytes()), norm_text_(norm_text), rules_(rules) {}

  std::vector<std::uint32_t> run() {
    find_seams();
    if (found_.empty()) return {};
    // Hardly any text has such words.
    if (const std::vector<Span> glued = find_glued(); !glued.empty()) {
      read_words(glued);
      cut_words(glued);
    }
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  // Candidates: a small letter before a capital or a digit, a digit before a small letter.
  void find_seams() {
    constexpr std::uint32_t kBlock = 32;
    std::uint32_t at = 1;
    while (text::has_avx2() && at < bytes_.size()) {  // nearly all blocks are passed over there
      const text::Seams seams = text::next_seams_wide(bytes_, at);
      at = static_cast<std::uint32_t>(seams.at);
      if (seams.bits == 0) break;
      take_seams(at, seams.bits);
      at += kBlock;
    }
    find_seams_from(at);
  }

  // The same from a place on, before which a byte stands.
  void find_seams_from(std::uint32_t at) {
    constexpr auto kCaseBits = static_cast<std::uint32_t>(text::kCaseBits);
    if (at >= bytes_.size()) return;
    std::uint64_t lower_before = is_lower(bytes_[at - 1]) ? 1 : 0;
    std::uint64_t digit_before = is_digit(bytes_[at - 1]) ? 1 : 0;
    for (; at < bytes_.size(); at += kCaseBits) {
      text::CaseBits bits;
      if (at + kCaseBits <= bytes_.size()) {
        bits = text::case_bits(bytes_.data() + at);
      } else {
        std::array<char, kCaseBits> last{};
        std::copy(bytes_.begin() + at, bytes_.end(), last.begin());
        bits = text::case_bits(last.data());
      }
      take_seams(at, ((bits.upper | bits.digits) & (bits.lower << 1 | lower_before)) |
                         (bits.lower & (bits.digits << 1 | digit_before)));
      lower_before = bits.lower >> (kCaseBits - 1);
      digit_before = bits.digits >> (kCaseBits - 1);
    }
  }

  void take_seams(std::uint32_t at, std::uint64_t bits) {
    for (; bits != 0; bits &= bits - 1) take_seam(at + static_cast<std::uint32_t>(std::countr_zero(bits)));
  }

  // Is it one, between at - 1 and at?
  void take_seam(std::uint32_t at) {
    if (is_seam(at)) found_.push_back(at);
  }

  bool is_seam(std::uint32_t at) const {
    std::uint32_t begin = at;
    std::uint32_t end = at;
    if (is_digit(bytes_[at - 1])) {
      end = text::word_end(bytes_, at);
      return end - at <= kLongestSyllable && has_marks({at, end}) && is_one_of(word({at, end}), rules_.behind_figures);
    }
    while (begin > 0 && at - begin <= kLongestSyllable && is_letter(bytes_[begin - 1])) --begin;
    if (at - begin > kLongestSyllable || (begin > 0 && is_alnum(bytes_[begin - 1]))) return false;
    if (is_digit(bytes_[at])) return has_marks({begin, at}) && is_one_of(word({begin, at}), rules_.before_figures);
    // Codes have capitals in a row: QyĐ, TTrHĐ.
    if (at + 1 >= bytes_.size() || !is_lower(bytes_[at + 1])) return false;
    if (std::any_of(bytes_.begin() + begin + 1, bytes_.begin() + at, is_upper)) return false;
    end = text::word_end(bytes_, at);
    return has_marks({begin, at}) && is_syllable(word({begin, at})) && is_syllable(word({at, end}));
  }

  std::string_view word(Span span) const { return bytes_.substr(span.begin, span.size()); }

  std::string_view written(Span span) const {
    const Span text = key_.to_text(span);
    return norm_text_.substr(text.begin, text.size());
  }

  // Of the letters of Vietnamese those with marks take more than one byte.
  bool has_marks(Span span) const { return key_.to_text(span).size() > span.size(); }

  // One row of vowels, and letters around it.
  static bool is_syllable(std::string_view letters) { return vowel_rows(letters) == 1; }

  // Words with marks that may be several: of more than one row of vowels.
  std::vector<Span> find_glued() const {
    std::vector<Span> glued;
    text::for_each_word_of_rows(bytes_, [&](std::uint32_t begin, std::uint32_t end) {
      const Span span{begin, end};
      if (span.size() <= kLongestGlued && has_marks(span)) glued.push_back(span);
    });
    return glued;
  }

  // How often each syllable stands alone that is a part of such a word.
  void read_words(const std::vector<Span>& glued) {
    PartFilter parts;
    for (const Span& span : glued) {
      for (std::uint32_t begin = span.begin; begin < span.end; ++begin) {
        const std::uint32_t last = std::min(span.end, begin + kLongestSyllable);
        for (std::uint32_t end = begin + 1; end <= last; ++end) parts.add(text::pack_word(bytes_, begin, end));
      }
    }
    text::for_each_word(bytes_, [&](std::uint32_t begin, std::uint32_t end) {
      const Span span{begin, end};
      if (span.size() > kLongestSyllable || !parts.may_have(text::pack_word(bytes_, begin, end))) return;
      if (is_syllable(word(span))) ++words_[text::lower(written(span))];
    });
  }

  void cut_words(const std::vector<Span>& glued) {
    for (const Span& span : glued) {
      std::vector<std::uint32_t> cuts;
      if (rarest_part(span, kMostParts, &cuts) > 0) found_.insert(found_.end(), cuts.begin(), cuts.end());
    }
  }

  // Cuts the letters into words of this text, `parts` at most: how often the rarest of them stands alone, where that is
  // most; 0 where they cannot be cut.
  int rarest_part(Span span, int parts, std::vector<std::uint32_t>* cuts) const {
    int best = 0;
    for (std::uint32_t cut = span.begin + 1; cut < span.end && cut - span.begin <= kLongestSyllable; ++cut) {
      const int first = times(Span{span.begin, cut});
      if (first <= best) continue;
      std::vector<std::uint32_t> rest_cuts;
      const Span rest{cut, span.end};
      int others = times(rest);
      if (others == 0 && parts > 2) others = rarest_part(rest, parts - 1, &rest_cuts);
      if (std::min(first, others) <= best) continue;
      best = std::min(first, others);
      *cuts = {cut};
      cuts->insert(cuts->end(), rest_cuts.begin(), rest_cuts.end());
    }
    return best;
  }

  // A letter alone is a label, if it has no mark (a, b).
  int times(Span part) const {
    if (part.size() < 2 && !has_marks(part)) return 0;
    const auto found = words_.find(text::lower(written(part)));
    return found == words_.end() ? 0 : found->second;
  }

  const text::Key& key_;
  std::string_view bytes_;
  std::string_view norm_text_;
  const ReadingRules& rules_;
  std::vector<std::uint32_t> found_;
  std::unordered_map<std::string, int> words_;  // in small letters, as far as they are of ASCII
};

}  // namespace

std::vector<std::uint32_t> find_lost_blanks(const text::Key& key, std::string_view norm_text,
                                            const ReadingRules& rules) {
  return LostBlanks(key, norm_text, rules).run();
}

}  // namespace vanban::layout
