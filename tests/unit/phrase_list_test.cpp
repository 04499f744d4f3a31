// Phrases found at a place by the tree of their words, held against a comparison with each of them.
#include "structure/phrase_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

std::vector<Phrase> phrases(const std::vector<std::string>& names) {
  std::vector<Phrase> all;
  for (const std::string& name : names) {
    all.push_back({});
    all.back().key = text::key_of(name);
    all.back().name = name;
  }
  return all;
}

// One line that is read as it stands.
struct Line {
  explicit Line(const std::string& words) : norm(text::normalise(words)) {
    layout.key = text::Key(norm.text);
    reading.key = layout.key.bytes();
  }

  layout::Origin origin() const { return {norm.text, norm, layout, reading}; }
  std::uint32_t size() const { return layout.key.size(); }

  text::NormText norm;
  layout::Layout layout;
  layout::Reading reading;
};

// The names of all phrases that stand at a place, in the order in which they are asked for.
std::string all_at(const PhraseList& list, const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) {
  std::string names;
  list.longest(origin, at, limit, [&](const Phrase& phrase, Span words) {
    EXPECT_EQ(words.begin, at);
    EXPECT_EQ(words.size(), phrase.key.size());
    names += phrase.name + "|";
    return false;
  });
  return names;
}

// The same in a text without marks, phrase by phrase.
std::string all_at_plain(std::vector<Phrase> phrases, const std::string& key, std::uint32_t at, std::uint32_t limit) {
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const Phrase& a, const Phrase& b) { return a.key.size() > b.key.size(); });
  std::string names;
  std::string last;
  for (const Phrase& phrase : phrases) {
    const std::size_t end = at + phrase.key.size();
    if (end > limit || text::lower(key.substr(at, phrase.key.size())) != phrase.key) continue;
    const auto goes_on = [&](bool (*is)(char)) { return end < key.size() && is(key[end]) && is(key[end - 1]); };
    if (goes_on([](char c) { return text::is_letter(c); }) || goes_on([](char c) { return text::is_digit(c); }))
      continue;
    if (phrase.key != last) names += phrase.name + "|";
    last = phrase.key;
  }
  return names;
}

const std::vector<std::string> kNames = {"tổ",
                                         "tổ chức",
                                         "tổ chức, cá nhân",
                                         "tổ chức - hành chính",
                                         "trực 24/24",
                                         "đ/c",
                                         "từ",
                                         "tự",
                                         "internetworking",
                                         "internetworks",
                                         "internet",
                                         "trực",
                                         "tổ chức cá nhân",
                                         "ám ảnh",
                                         "ủy",
                                         "đê"};

TEST(PhraseList, StandsAtAPlace) {
  const PhraseList list(phrases(kNames));
  const struct {
    const char* text;
    const char* found;
  } cases[] = {{"tổ chức, cá nhân tự lo", "tổ chức, cá nhân|tổ chức|tổ|"},
               {"Tổ chức cá nhân tự lo", "tổ chức cá nhân|tổ chức|tổ|"},
               {"TỔ CHỨC - Hành chính", "tổ chức - hành chính|tổ chức|tổ|"},
               {"tổ chúc mừng", "tổ chức|tổ|"},  // one of two words is damaged
               {"tô chúc mừng", ""},             // both
               {"tự lo", "tự|"},
               {"từ đó", "từ|"},
               {"tư đó", ""},
               {"Đ/c Nam ở tổ", "đ/c|"},
               {"trực 24/24", "trực 24/24|trực|"},
               {"Ám ảnh", "ám ảnh|"},
               {"Àm anh", ""},
               {"Ủy", "ủy|"},
               {"Ũy", ""},
               {"Đê", "đê|"},
               {"Dê", ""},
               {"tổng tổ", ""}};
  for (const auto& c : cases) {
    const Line line(c.text);
    EXPECT_EQ(all_at(list, line.origin(), 0, line.size()), c.found) << c.text;
  }
}

TEST(PhraseList, AgreesWithComparingEach) {
  const std::vector<Phrase> all = phrases(kNames);
  const PhraseList list(all);
  constexpr std::array<const char*, 17> kPieces = {
      "to", "chuc", "ca",  "nhan", "hanh", "chinh",           "truc", "24", "d", "c",
      "Tu", ", ",   " - ", "/",    " ",    "internetworking", "s"};
  std::uint32_t random = 1;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (int piece = 0; piece < 8; ++piece) {
      random = random * 1664525 + 1013904223;
      text += kPieces[(random >> 16) % kPieces.size()];
      if ((random >> 28) % 3 != 0 && text.back() != ' ') text += ' ';
    }
    const Line line(text);
    const std::string key(line.reading.key);
    for (std::uint32_t at = 0; at < line.size(); ++at) {
      if (!text::is_letter(key[at]) || (at > 0 && text::is_letter(key[at - 1]))) continue;
      for (const std::uint32_t limit : {line.size(), std::min(line.size(), at + 7)})
        ASSERT_EQ(all_at(list, line.origin(), at, limit), all_at_plain(all, key, at, limit)) << text << " at " << at;
    }
  }
}

}  // namespace
}  // namespace vanban::structure
