// Hostile inputs give what any text gives: JSON that parses, spans inside the text, words that are the text's. How the
// work grows is counted by growth.py.
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <random>

#include "hostile/inputs.h"
#include "property/corpus_texts.h"
#include "property/extract_oracles.h"
#include "vanban/decode.h"

namespace vanban::tests {
namespace {

const Engine& engine() {
  static const Engine kEngine = std::move(Engine::create()).value();
  return kEngine;
}

// Bytes in, a sound document out.
std::string check(std::string_view bytes) {
  const std::string text = decode(bytes).text;
  return check_json(text, extract_json(engine(), text));
}

class HostileInputs : public testing::TestWithParam<HostileInput> {};

TEST_P(HostileInputs, GiveASoundDocument) { EXPECT_EQ(check(GetParam().text(100'000)), ""); }

TEST_P(HostileInputs, GiveASoundDocumentWhateverTheirSize) {
  for (const std::size_t size : {1, 2, 3, 5, 8, 13, 60, 255, 256, 257, 1000, 4097}) {
    EXPECT_EQ(check(GetParam().text(size).substr(0, size)), "") << size;
  }
}

TEST_P(HostileInputs, GiveASoundDocumentInsideARealOne) {
  const std::vector<CorpusText> texts = texts_in(VANBAN_SOURCE_DIR "/corpus");
  const std::string& text = texts[GetParam().name.size() * 7 % texts.size()].text;
  const std::string hostile = GetParam().text(5'000);
  EXPECT_EQ(check(text + hostile), "");
  EXPECT_EQ(check(hostile + text), "");
  EXPECT_EQ(check(text.substr(0, text.size() / 2) + hostile + text.substr(text.size() / 2)), "");
}

INSTANTIATE_TEST_SUITE_P(All, HostileInputs, testing::ValuesIn(kHostileInputs),
                         [](const auto& input) { return std::string(input.param.name); });

TEST(Hostile, NothingAtAll) {
  EXPECT_EQ(check(""), "");
  EXPECT_EQ(check("\xEF\xBB\xBF"), "");
  EXPECT_EQ(check("\xFF\xFE"), "");
}

TEST(Hostile, AMegabyteInOneLine) { EXPECT_EQ(check(HostileInput{"", "thực hiện nhiệm vụ "}.text(1'000'000)), ""); }

TEST(Hostile, AMegabyteInOneWord) { EXPECT_EQ(check(std::string(1'000'000, 'N')), ""); }

TEST(Hostile, LoneSurrogatesInUtf16) {
  std::string bytes = "\xFF\xFE";
  for (int i = 0; i < 1000; ++i)
    bytes += std::string(
        "\x00\xD8"
        "A\x00"
        "\x00\xDC"
        "\xA1\x1E",
        8);
  EXPECT_EQ(check(bytes), "");
  EXPECT_EQ(check(bytes + '\xD8'), "");  // and half a unit
}

TEST(Hostile, EveryByteTwice) {
  std::string bytes;
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      bytes += static_cast<char>(a);
      bytes += static_cast<char>(b);
    }
  }
  EXPECT_EQ(check(bytes), "");
}

TEST(Hostile, ControlCharactersBetweenTheLetters) {
  for (const std::string& control : {std::string(1, '\0'), std::string("\u202E"), std::string("\u200B"),
                                     std::string("\u00AD"), std::string("\x1B[31m"), std::string("\u2028")}) {
    std::string text;
    for (const char c : std::string_view("Quyet dinh so 12/2020/QD-UBND ngay 5/3/2020 cua UBND tinh"))
      text += c + control;
    EXPECT_EQ(check(text), "") << testing::PrintToString(control);
  }
}

TEST(Hostile, NestingGoesAsDeepAsItLikes) {
  std::string text;
  for (int depth = 1; depth < 300; ++depth) {
    for (int i = 0; i < depth; ++i) text += "1.";
    text += " a\n";
  }
  EXPECT_EQ(check(text), "");
}

TEST(Hostile, FiguresThatNoIntegerHolds) {
  const std::string huge(40, '9');
  for (const std::string& text :
       {"Số: " + huge + "/QĐ-UBND", "ngày " + huge + "/" + huge + "/" + huge, "Điều " + huge + ". a", huge + ". a",
        "Luật số " + huge + "/" + huge + "/QH" + huge, "Điều " + huge + " Luật Đất đai năm " + huge,
        "Nghị quyết Đại hội Đảng toàn quốc lần thứ " + huge, "khóa " + huge + ", nhiệm kỳ " + huge + "-" + huge,
        "Tỉnh ủy khóa " + std::string(5'000, 'X'), "Lưu: VT, (" + huge + "b)"}) {
    EXPECT_EQ(check(text), "") << text;
    EXPECT_EQ(check("Căn cứ Quyết định của Tỉnh ủy " + text + "\n\nNơi nhận:\n- Lưu: VT, " + huge + "\n"), "") << text;
  }
}

// Lines of real forms, mangled. The seed is fixed: a failure comes back.
class Mangler {
 public:
  Mangler(const std::vector<CorpusText>& texts, unsigned seed) : texts_(texts), random_(seed) {}

  std::string next() {
    std::vector<std::string> lines = lines_of(any_text());
    for (std::size_t n = 1 + random_() % 6; n > 0; --n) change(&lines);
    std::string text;
    for (const std::string& line : lines) text += line + (random_() % 50 == 0 ? "\r\n" : "\n");
    return text.substr(0, 20'000);
  }

 private:
  const std::string& any_text() { return texts_[random_() % texts_.size()].text; }

  static std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return lines;
  }

  void change(std::vector<std::string>* lines) {
    if (lines->empty()) return;
    const auto any = [&] { return random_() % lines->size(); };
    const std::size_t a = any();
    const std::size_t b = any();
    const auto at = [&](std::size_t i) { return lines->begin() + static_cast<std::ptrdiff_t>(i); };
    switch (random_() % 8) {
      case 0:  // swap
        std::swap((*lines)[a], (*lines)[b]);
        break;
      case 1:  // cut lines out
        lines->erase(at(std::min(a, b)), at(std::max(a, b)));
        break;
      case 2:  // repeat one
        lines->insert(at(a), 1 + random_() % 40, std::string((*lines)[b]));
        break;
      case 3:  // interleave with another document
        interleave(lines);
        break;
      case 4:  // cut at a byte, which may be inside a character
        (*lines)[a].resize(random_() % ((*lines)[a].size() + 1));
        break;
      case 5:  // two lines become one
        (*lines)[a] += (random_() % 2 == 0 ? "" : "      ") + std::string((*lines)[b]);
        break;
      case 6:  // two columns
        for (std::size_t i = 0; i + 1 < lines->size() && i < 20; ++i) (*lines)[i] += "     " + (*lines)[i + 1];
        break;
      case 7:  // a byte changes
        if (!(*lines)[a].empty()) (*lines)[a][random_() % (*lines)[a].size()] = static_cast<char>(random_());
        break;
    }
  }

  void interleave(std::vector<std::string>* lines) {
    const std::vector<std::string> others = lines_of(any_text());
    std::vector<std::string> mixed;
    for (std::size_t i = 0; i < std::max(lines->size(), others.size()); ++i) {
      if (i < lines->size()) mixed.push_back((*lines)[i]);
      if (i < others.size()) mixed.push_back(others[i]);
    }
    *lines = std::move(mixed);
  }

  const std::vector<CorpusText>& texts_;
  std::mt19937 random_;
};

// VANBAN_MANGLED says how many, VANBAN_SEED which: tests/full tries more.
TEST(Hostile, MangledDocuments) {
  const auto number = [](const char* name, int otherwise) {
    const char* value = std::getenv(name);
    return value == nullptr ? otherwise : std::atoi(value);
  };
  const int documents = number("VANBAN_MANGLED", 1500);
  constexpr int kSpelt = 10;  // every tenth in both spellings: that costs three times as much
  const std::vector<CorpusText> texts = texts_in(VANBAN_SOURCE_DIR "/corpus");
  ASSERT_FALSE(texts.empty());
  Mangler mangler(texts, static_cast<unsigned>(number("VANBAN_SEED", 20260301)));
  for (int i = 0; i < documents; ++i) {
    const std::string bytes = mangler.next();
    ASSERT_EQ(check(bytes), "") << "document " << i << ":\n" << bytes;
    if (i % kSpelt != 0) continue;
    ASSERT_EQ(check_spellings(engine(), decode(bytes).text), "") << "document " << i << ":\n" << bytes;
  }
}

}  // namespace
}  // namespace vanban::tests
