// Candidates: which of the set's full keys a partial key fits. Asked for all partial keys at once: one pass over the
// full keys finds those that somebody asks for, by a signature; the cost is that of the keys, not of their pairs.
#ifndef VANBAN_LINK_CANDIDATES_H_
#define VANBAN_LINK_CANDIDATES_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/key_parts.h"

namespace vanban::link {

// What is known of a mention beyond its key.
struct MentionFacts {
  int citing_year = 0;    // of the document that it stands in; 0 where unknown
  std::string_view date;  // of what is cited, "" where it is not given to the day
};

// The full keys that a partial one fits.
struct Found {
  std::vector<KeyId> keys;  // the first of them, at most kMost
  std::size_t count = 0;    // of all

  bool has(KeyId key) const { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

  static constexpr std::size_t kMost = 20;
};

class Candidates {
 public:
  explicit Candidates(const LinkBook& book) : book_(book) {}

  // First all questions; `partial` without annex. Views must stay valid.
  void want(std::string_view partial);
  // Then all full keys. `means` is what the key stands for: a law's name for its number.
  void offer(std::string_view full, KeyId means);
  // Then the days that documents and mentions give for what a key means; only those that are asked for are kept.
  bool is_wanted(KeyId key) const { return key < offered_.size() && offered_[key]; }
  void date(KeyId key, std::string_view day);
  // Then:
  void close();

  // Those that fit, the oldest first. A candidate that is younger than the citing document, or that is known by other
  // days only than the mention, does not. A blank serial is no number at all: it fits by its day alone. O(log n).
  Found find(std::string_view partial, const MentionFacts& facts) const;

 private:
  struct Candidate {
    int year = 0;
    KeyId key = 0;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
  };
  struct Dated {
    std::string_view day;
    KeyId key = 0;
    friend auto operator<=>(const Dated&, const Dated&) = default;
  };
  struct Question {
    KeyParts parts;
    std::vector<Candidate> all;      // by year
    std::vector<Candidate> undated;  // those of them of which no day is known
    std::vector<Dated> dated;        // by day
  };

  // The questions with this signature that the full key fits have it for a candidate.
  void answer(const std::string& signature, const KeyParts& full, KeyId means);
  static void take_until(int year, const std::vector<Candidate>& candidates, Found* found);
  void sort_by_day(Question& question) const;

  const LinkBook& book_;
  std::unordered_map<std::string_view, std::uint32_t> by_partial_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_signature_;
  std::vector<Question> questions_;
  std::array<std::array<bool, 4>, 3> asked_{};  // for which open code, and which parts held fast, there are questions
  std::vector<bool> offered_;
  std::vector<Dated> days_;  // by key once closed
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_CANDIDATES_H_
