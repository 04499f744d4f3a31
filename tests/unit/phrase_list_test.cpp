// Phrases found at a place by the tree of their words, held against a comparison with each of them.
#include "structure/phrase_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
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
  explicit Line(std::string line) : words(std::move(line)), norm(text::normalise(words)) {
    layout.key = text::Key(norm.text);
    reading.key = layout.key.bytes();
  }

  layout::Origin origin() const { return {norm.text, norm, layout, reading}; }
  std::uint32_t size() const { return layout.key.size(); }

  std::string words;
  text::NormText norm;  // of `words`
  layout::Layout layout;
  layout::Reading reading;
};

// The names of all phrases of a list that stand at a place, in the order in which they are asked for.
std::string all_at(PhraseReader* reader, std::uint32_t at, std::uint32_t limit,
                   WantedPhrases wanted = WantedPhrases::all(), PhraseList list = PhraseList::heads) {
  std::string names;
  reader->longest(list, at, limit, wanted, [&](const Phrase& phrase, Span words) {
    EXPECT_EQ(words.begin, at);
    EXPECT_EQ(words.size(), phrase.key.size());
    names += phrase.name + "|";
    return false;
  });
  return names;
}

std::string all_at(const PhraseLists& list, const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) {
  PhraseReader reader(list, origin);
  return all_at(&reader, at, limit);
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
  const PhraseLists list(phrases(kNames), {});
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
  const PhraseLists list(all, {});
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
    const layout::Origin origin = line.origin();
    PhraseReader reader(list, origin);  // which keeps what it found
    for (std::uint32_t at = 0; at < line.size(); ++at) {
      if (!text::is_letter(key[at]) || (at > 0 && text::is_letter(key[at - 1]))) continue;
      for (const std::uint32_t limit : {line.size(), std::min(line.size(), at + 7)})
        ASSERT_EQ(all_at(&reader, at, limit), all_at_plain(all, key, at, limit)) << text << " at " << at;
    }
  }
}

// Damage of marks, word by word, held against comparing the words themselves.
TEST(PhraseList, MarksAgreeAsComparisonSays) {
  constexpr std::array<const char*, 8> kFirst = {"tổ", "Tổ", "TỔ", "tô", "to", "tỗ", "tộ", "tở"};
  constexpr std::array<const char*, 8> kSecond = {"hòa", "hoà", "HÒA", "hóa", "hoa", "hoá", "hỏa", "Hòa"};
  const PhraseLists list(phrases({"tổ hòa", "tổ", "tộ", "tổ hóa"}), {});
  for (const char* first : kFirst) {
    for (const char* second : kSecond) {
      const Line line(std::string(first) + ' ' + second + " bến đò");
      const layout::Origin origin = line.origin();
      const auto says = [&](Span words, const char* name) { return origin.marks_agree(words, name); };
      const Span one{0, 2};
      const Span two{3, 6};
      std::string expected;
      const bool of_hoa = says(one, "tổ") && says(two, "hóa");
      if (says(one, "tổ") || says(two, "hòa") || says(two, "hóa")) {
        const bool nearly = !(says(one, "tổ") && says(two, "hòa")) && !of_hoa;  // the first of those that are
        expected += (nearly ? says(one, "tổ") || says(two, "hòa") : !of_hoa) ? "tổ hòa|" : "tổ hóa|";
      }
      if (says(one, "tổ")) expected += "tổ|";
      if (says(one, "tộ")) expected += "tộ|";
      EXPECT_EQ(all_at(list, origin, 0, line.size()), expected) << first << ' ' << second;
    }
  }
}

// What is not wanted is left out, and what was found at a place is found there again.
TEST(PhraseList, OnlyWhatIsWanted) {
  std::vector<Phrase> all = phrases({"sở", "sở y tế", "bộ", "ông"});
  all[0].kind = PhraseKind::noun;
  all[1].kind = PhraseKind::body;
  all[2].kind = PhraseKind::body;
  all[2].capital = true;
  const PhraseLists list(all, {});
  const Line line("sở y tế, bộ và ông");
  const layout::Origin origin = line.origin();
  PhraseReader reader(list, origin);
  constexpr WantedPhrases kNoNouns = WantedPhrases::all().but(PhraseKind::noun);
  const struct {
    std::uint32_t at;
    std::uint32_t limit;
    WantedPhrases wanted;
    const char* found;
  } cases[] = {{0, 17, WantedPhrases::all(), "sở y tế|sở|"}, {0, 17, kNoNouns, "sở y tế|"},
               {0, 4, WantedPhrases::all(), "sở|"},          {0, 4, kNoNouns, ""},
               {0, 17, WantedPhrases::all(), "sở y tế|sở|"}, {9, 17, kNoNouns, "bộ|"},
               {9, 17, kNoNouns.in_small_letters(), ""},     {9, 17, WantedPhrases::all().in_small_letters(), ""},
               {15, 18, kNoNouns.in_small_letters(), "ông|"}};
  for (const auto& c : cases) EXPECT_EQ(all_at(&reader, c.at, c.limit, c.wanted), c.found) << c.at << ' ' << c.limit;
}

// Two lists in one tree say what each says alone.
TEST(PhraseList, ListsDoNotMeet) {
  const std::vector<std::string> heads = {"tổ", "tổ chức đảng", "ủy ban", "trực", "từ"};
  const std::vector<std::string> duties = {"tổ chức", "tổ chức đảng", "trực 24/24", "ủy", "tự", "tổ"};
  const PhraseLists both(phrases(heads), phrases(duties));
  const PhraseLists only_heads(phrases(heads), {});
  const PhraseLists only_duties({}, phrases(duties));
  for (const char* text : {"tổ chức đảng", "Tổ chức xã", "trực 24/24", "ủy ban", "ủy quyền", "từ đó", "tự lo", "xã"}) {
    const Line line(text);
    const layout::Origin origin = line.origin();
    PhraseReader reader(both, origin);
    PhraseReader heads_alone(only_heads, origin);
    PhraseReader duties_alone(only_duties, origin);
    constexpr WantedPhrases kAll = WantedPhrases::all();
    EXPECT_EQ(all_at(&reader, 0, line.size(), kAll, PhraseList::heads),
              all_at(&heads_alone, 0, line.size(), kAll, PhraseList::heads))
        << text;
    EXPECT_EQ(all_at(&reader, 0, line.size(), kAll, PhraseList::duty_words),
              all_at(&duties_alone, 0, line.size(), kAll, PhraseList::duty_words))
        << text;
  }
}

// What is refused before marks are compared is not found.
TEST(PhraseList, MayStandWhereOneStands) {
  std::vector<Phrase> all = phrases({"tổ", "tổ chức", "tổ chức đảng", "bộ"});
  all[0].kind = PhraseKind::body;
  all[1].kind = PhraseKind::verb;
  all[2].kind = PhraseKind::noun;
  all[3].kind = PhraseKind::body;
  const PhraseLists list(all, {});
  const struct {
    const char* text;
    PhraseKind kind;
    std::uint32_t fewest_letters;
    bool may;
  } cases[] = {{"tổ chức đảng", PhraseKind::noun, 0, true},  {"tổ chức đảng", PhraseKind::body, 0, true},
               {"tổ chức đảng", PhraseKind::body, 3, false}, {"tổ chức đảng", PhraseKind::verb, 7, true},
               {"tổ chức", PhraseKind::noun, 0, false},      {"bố", PhraseKind::body, 2, true},
               {"bố", PhraseKind::verb, 0, false},           {"xã", PhraseKind::body, 0, false}};
  for (const auto& c : cases) {
    const Line line(c.text);
    const layout::Origin origin = line.origin();
    PhraseReader reader(list, origin);
    EXPECT_EQ(reader.may_stand(PhraseList::heads, 0, WantedPhrases::only(c.kind), c.fewest_letters), c.may)
        << c.text << ' ' << c.fewest_letters;
  }
}

// Who is asked to accept a phrase may ask about another place.
TEST(PhraseList, AsksWithinAnAnswer) {
  const PhraseLists list(phrases({"tổ", "tổ chức", "bến đò"}), {});
  const Line line("tổ chức ở bến và " + std::string(46, 'x') + " bến đò");  // 64 letters on
  const layout::Origin origin = line.origin();
  PhraseReader reader(list, origin);
  std::string names;
  reader.longest(PhraseList::heads, 0, line.size(), [&](const Phrase& phrase, Span) {
    names += phrase.name + '|' + all_at(&reader, 64, line.size());
    return false;
  });
  EXPECT_EQ(names, "tổ chức|bến đò|tổ|bến đò|");
}

}  // namespace
}  // namespace vanban::structure
