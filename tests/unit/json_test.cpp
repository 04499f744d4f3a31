// Documents as JSON: what each part looks like, and that the writer agrees with nlohmann/json byte for byte.
#include "vanban/json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>

#include "../contract/full_document.h"
#include "emit/json_string.h"
#include "emit/json_writer.h"

namespace vanban {
namespace {

using nlohmann::ordered_json;

std::string printed_at(const char* pointer, const Document& document, std::string_view text = "",
                       const JsonOptions& options = {}) {
  const auto json = ordered_json::parse(to_json(document, text, Source{}, options));
  return json.at(ordered_json::json_pointer(pointer)).dump();
}

TEST(Json, PartsOfADocument) {
  const struct {
    const char* name;
    std::function<void(Document&)> fill;
    const char* pointer;
    const char* expected;
  } cases[] = {
      {"no key", [](Document&) {}, "/key", "null"},
      {"key", [](Document& d) { d.key = "vn/30-2020-nd-cp"; }, "/key", R"("vn/30-2020-nd-cp")"},
      {"territory",
       [](Document& d) {
         d.territory = {"ben-tre", {2, 31}, TerritoryFrom::parent};
       },
       "/territory", R"({"id":"ben-tre","span":[2,31],"from":"parent"})"},
      {"family", [](Document& d) { d.header.family = Family::mass; }, "/header/family", R"("mass")"},
      {"place",
       [](Document& d) {
         d.header.place = Quoted{.text = "Bến Tre", .span = {118, 127}};
       },
       "/header/place", R"({"text":"Bến Tre","span":[118,127]})"},
      {"quotation in pieces", [](Document& d) { d.header.title = tests::full_quoted("A B"); }, "/header/title",
       R"({"text":"A B","span":[1,9],"parts":[[1,4],[6,9]],"rule":"body.named","confidence":0.9})"},
      {"number",
       [](Document& d) {
         d.header.number = Number{.text = "5", .canonical = "5", .span = {1, 2}};
       },
       "/header/number",
       R"({"text":"5","canonical":"5","serial":null,"year":null,"symbol":"","type_code":null,"issuer_code":null,)"
       R"("unit_code":null,"span":[1,2]})"},
      {"body without a level",
       [](Document& d) {
         d.header.issuer = Body{.text = "X", .span = {1, 2}};
       },
       "/header/issuer", R"({"text":"X","span":[1,2],"id":null,"level":null,"province":null,"term":null})"},
      {"date",
       [](Document& d) {
         d.dates = {{"năm 2022", "2022", Precision::year, {7, 17}, {}}};
       },
       "/dates", R"([{"text":"năm 2022","value":"2022","precision":"year","span":[7,17]}])"},
      {"effective",
       [](Document& d) {
         d.header.effective = Effective{"từ ngày ký", {5, 18}, {}, "signing"};
       },
       "/header/effective", R"({"text":"từ ngày ký","span":[5,18],"date":null,"rule":"signing"})"},
      {"signature",
       [](Document& d) {
         d.signatures = {{"T/M", "BTV", {}, "A", {1, 9}, {"T/M BTV", "KT."}}};
       },
       "/signatures/0",
       R"({"authority":"T/M","body":"BTV","position":null,"name":"A","span":[1,9],"chain":["T/M BTV","KT."]})"},
      {"recipient",
       [](Document& d) {
         d.recipients = {{{.text = "Như trên", .span = {1, 12}}, {}, {}}};
       },
       "/recipients/0", R"({"text":"Như trên","span":[1,12],"purpose":null,"group":null})"},
      {"task",
       [](Document& d) {
         d.tasks = {{.id = "t1", .path = "I", .assignments = {{"a1", true}}}};
       },
       "/tasks/0",
       R"({"id":"t1","unit":null,"path":"I","span":[0,0],"assignments":[{"id":"a1","inherited":true}],)"
       R"("citations":[],"output":null,"report_to":[]})"},
      {"deadline",
       [](Document& d) {
         d.assignments = {{.id = "a1", .deadline = Deadline{"x", {1, 2}, {}, "week"}}};
       },
       "/assignments/0/deadline", R"({"text":"x","span":[1,2],"due":null,"recurrence":"week"})"},
      {"a sure citation says so", [](Document& d) { d.citations.resize(1); }, "/citations/0/confidence", "1.0"},
      {"extent that does not apply", [](Document& d) { d.citations.resize(1); }, "/citations/0/extent", "null"},
      {"diagnostic about the whole",
       [](Document& d) {
         d.diagnostics = {{Severity::info, "empty", "nothing", {}, ""}};
       },
       "/diagnostics/0", R"({"severity":"info","code":"empty","message":"nothing","span":null,"basis":null})"},
  };
  for (const auto& [name, fill, pointer, expected] : cases) {
    Document document;
    fill(document);
    EXPECT_EQ(printed_at(pointer, document), expected) << name;
  }
}

TEST(Json, TextIsPrintedOnlyWhenAskedFor) {
  EXPECT_EQ(printed_at("/text", {}, "một\n"), "null");
  EXPECT_EQ(printed_at("/text", {}, "một\n", {.include_text = true}), R"("một\n")");
}

TEST(Json, ConfidenceHasAtMostTwoDecimals) {
  const struct {
    double confidence;
    const char* expected;
  } cases[] = {{1.0, "1.0"},   {0.97, "0.97"}, {0.9, "0.9"}, {0.05, "0.05"}, {0.1 + 0.2, "0.3"},
               {0.999, "1.0"}, {0.0, "0.0"},   {-3, "0.0"},  {7, "1.0"},     {std::nan(""), "0.0"}};
  for (const auto& [confidence, expected] : cases) {
    Document document;
    document.citations = {{.confidence = confidence}};
    EXPECT_EQ(printed_at("/citations/0/confidence", document), expected) << confidence;
  }
}

// The writer's output, read by nlohmann/json and written again, must come out as the same bytes.
TEST(Json, CompactAndPrettyAgreeWithNlohmann) {
  for (const Document& document : {Document{}, tests::full_document()}) {
    for (const bool include_text : {false, true}) {
      const std::string_view text = "Số:\t12\r\n\"\\/\x7F\x01 😀";
      const auto compact = to_json(document, text, tests::full_source(), {.include_text = include_text});
      const auto pretty = to_json(document, text, tests::full_source(), {.pretty = true, .include_text = include_text});
      EXPECT_EQ(compact, ordered_json::parse(compact).dump());
      EXPECT_EQ(pretty, ordered_json::parse(pretty).dump(2));
      EXPECT_EQ(ordered_json::parse(compact), ordered_json::parse(pretty));
    }
  }
}

std::string literal_of(std::string_view text) {
  std::string out;
  emit::append_json_string(text, &out);
  return out;
}

// Short strings are written as one number; the plain twin is the literal.
TEST(JsonWriter, WritesShortStringsAsLiterals) {
  std::mt19937 random(1);
  constexpr std::string_view kBytes = "a1.~\x7F \"\\/\n\x1F\x01\xC3\xA0\xE1\xBB\x87\x80\xFF";
  int plain = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 11, 'x');
    // Most without any byte that is escaped.
    const std::size_t kinds = i % 2 == 0 ? 4 : kBytes.size();
    for (char& byte : text) byte = kBytes[random() % kinds];
    std::string written;
    emit::JsonWriter(false, &written).string(text);
    ASSERT_EQ(written, literal_of(text));
    plain += written == '"' + text + '"' ? 1 : 0;
  }
  EXPECT_GT(plain, 10'000);
}

TEST(Json, InPiecesIsTheSame) {
  Document document;
  Citation citation;
  citation.text = "Nghị định số 30/2020/NĐ-CP";
  document.citations.assign(2000, citation);
  std::vector<std::size_t> sizes;
  std::string joined;
  std::string text = "a";  // a piece ends inside a letter
  while (text.size() < 300'000) text += "Nghị\n\u1EA5";
  const JsonOptions options{.include_text = true};
  EXPECT_TRUE(write_json(document, text, Source{}, options, [&](std::string_view piece) {
    sizes.push_back(piece.size());
    joined += piece;
    return true;
  }));
  EXPECT_EQ(joined, to_json(document, text, Source{}, options));
  EXPECT_EQ(ordered_json::parse(joined)["text"], text);
  EXPECT_GT(sizes.size(), 5u);
  EXPECT_LT(*std::max_element(sizes.begin(), sizes.end()), 160'000u);
}

TEST(Json, InPiecesEndsWhereTheSinkRefuses) {
  Document document;
  document.citations.resize(2000);
  int asked = 0;
  EXPECT_FALSE(write_json(document, "", Source{}, {}, [&](std::string_view) { return ++asked < 2; }));
  EXPECT_EQ(asked, 2);
}

TEST(JsonString, Literals) {
  using std::string_view_literals::operator""sv;
  const struct {
    std::string_view text;
    std::string_view literal;
  } cases[] = {
      {"", R"("")"},
      {"Nghị định", R"("Nghị định")"},
      {"\"\\/", R"("\"\\/")"},
      {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {"\0\x01\x1F\x7F"sv, "\"\\u0000\\u0001\\u001f\x7F\""},
      {"\u2028\uFEFF\U0010FFFF", "\"\u2028\uFEFF\U0010FFFF\""},
      {"\x80 lone continuation", "\"\uFFFD lone continuation\""},
      {"\xC0\xAF overlong", "\"\uFFFD\uFFFD overlong\""},
      {"\xED\xA0\x80 surrogate", "\"\uFFFD\uFFFD\uFFFD surrogate\""},
      {"\xF4\x90\x80\x80 beyond Unicode", "\"\uFFFD\uFFFD\uFFFD\uFFFD beyond Unicode\""},
      {"\xE1\xBB cut short", "\"\uFFFD cut short\""},
      {"cut at the end \xF0\x9F\x98", "\"cut at the end \uFFFD\""},
  };
  for (const auto& [text, literal] : cases) EXPECT_EQ(literal_of(text), literal);
}

TEST(JsonString, AnyBytesAgreeWithNlohmann) {
  std::mt19937 random(20221);
  constexpr std::string_view kBytes = "a\"\\\n\x01\x7F\x80\xBF\xC3\xC6\xE1\xBB\xED\xA0\xF0\x9F\x98\xF4\x90\xFF";
  std::uniform_int_distribution<std::size_t> pick(0, kBytes.size() - 1);
  std::uniform_int_distribution<std::size_t> length(0, 24);
  for (int round = 0; round < 20000; ++round) {
    std::string text(length(random), ' ');
    for (char& byte : text) byte = kBytes[round % 8 == 0 ? pick(random) : 0];
    if (round % 2 == 0) text += "số\t";
    if (round % 4 == 0) text.pop_back();
    const auto expected = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    ASSERT_EQ(literal_of(text), expected) << "round " << round;
    ASSERT_EQ(emit::is_plain_json(text), expected == '"' + text + '"') << "round " << round;
  }
}

// Wherever it stands in a buffer, behind whatever is longer than a block.
TEST(JsonString, InABufferIsToldAsAlone) {
  std::mt19937 random(7);
  constexpr std::string_view kPieces[] = {"a",        "\u1ED1",       "đ",  "é", "😀", "\xE1\xBB",
                                          "\xC0\xAF", "\xE0\x80\x80", "\"", "\n"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t kinds = round % 2 == 0 ? 5 : std::size(kPieces);
    while (text.size() < static_cast<std::size_t>(round % 50)) text += kPieces[random() % kinds];
    if (round % 3 == 0 && !text.empty()) text.pop_back();
    std::string buffer = "[,\"" + text + std::string(emit::kJsonPadding, '\xA0');
    ASSERT_EQ(emit::is_plain_json_in_buffer(buffer.data() + 3, text.size()), emit::is_plain_json(text)) << text;
  }
}

TEST(Json, NumbersOfEverySize) {
  std::string out;
  std::string expected;
  emit::JsonWriter json(false, &out);
  json.begin_array();
  for (std::uint64_t number = 1; number < (1ULL << 61); number = number * 3 / 2 + 1) {
    json.integer(static_cast<std::int64_t>(number));
    json.integer(-static_cast<std::int64_t>(number));
    const auto small = static_cast<std::uint32_t>(number % 1'500'000);
    json.pair(small, small / 10);
    expected += "," + std::to_string(number) + ",-" + std::to_string(number) + ",[" + std::to_string(small) + "," +
                std::to_string(small / 10) + "]";
  }
  json.integer(0);
  json.end_array();
  EXPECT_EQ(out, "[" + expected.substr(1) + ",0]");
}

TEST(Json, NamesKnownBeforeAreWrittenAsOthers) {
  for (const bool pretty : {false, true}) {
    std::string known;
    std::string other;
    emit::JsonWriter a(pretty, &known);
    emit::JsonWriter b(pretty, &other);
    a.begin_array(), b.begin_array();
    for (int i = 0; i < 3000; ++i) {  // more than is gathered at once
      a.begin_object(), b.begin_object();
      a.key<"text">(), b.key("text");
      a.begin_object(), b.begin_object();
      a.null_member<"due">(), b.key("due"), b.null();
      a.key<"n">(), b.key("n");
      a.integer(i), b.integer(i);
      a.end_object(), b.end_object();
      a.key<"with">(), b.key("with");
      a.name("x"), b.name("x");
      a.end_object(), b.end_object();
    }
    a.end_array(), b.end_array();
    EXPECT_EQ(known, other);
    EXPECT_EQ(known, ordered_json::parse(known).dump(pretty ? 2 : -1));
  }
}

std::string span_in(OffsetUnit unit, std::string_view text, Span span) {
  Document document;
  document.dates = {{.span = span}};
  return printed_at("/dates/0/span", document, text, {.offsets = unit});
}

TEST(Offsets, CountCharactersOfOneToFourBytes) {
  // bytes: a 0, đ 1-2, ệ 3-5, 😀 6-9, b 10
  constexpr std::string_view kText = "ađệ😀b";
  const struct {
    Span bytes;
    const char* utf8;
    const char* utf16;
    const char* codepoint;
  } cases[] = {
      {{0, 0}, "[0,0]", "[0,0]", "[0,0]"},       {{0, 1}, "[0,1]", "[0,1]", "[0,1]"},
      {{1, 3}, "[1,3]", "[1,2]", "[1,2]"},       {{3, 6}, "[3,6]", "[2,3]", "[2,3]"},
      {{6, 10}, "[6,10]", "[3,5]", "[3,4]"},     {{10, 11}, "[10,11]", "[5,6]", "[4,5]"},
      {{2, 8}, "[2,8]", "[1,3]", "[1,3]"},        // within characters: their beginnings
      {{11, 999}, "[11,999]", "[6,6]", "[5,5]"},  // beyond the text: its end
  };
  for (const auto& [bytes, utf8, utf16, codepoint] : cases) {
    EXPECT_EQ(span_in(OffsetUnit::utf8, kText, bytes), utf8);
    EXPECT_EQ(span_in(OffsetUnit::utf16, kText, bytes), utf16);
    EXPECT_EQ(span_in(OffsetUnit::codepoint, kText, bytes), codepoint);
  }
}

TEST(Offsets, LongTextsAreCountedRightEverywhere) {
  constexpr std::string_view kCharacters[] = {"a", "đ", "ệ", "😀"};
  std::string text;
  Document document;
  std::vector<std::uint32_t> utf16;
  std::vector<std::uint32_t> codepoint;
  for (std::uint32_t i = 0, units = 0; i < 3000; ++i) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    document.dates.push_back({.span = {begin, begin}});
    codepoint.push_back(i);
    utf16.push_back(units);
    const std::string_view character = kCharacters[i * i / 7 % 4];
    text += character;
    units += character.size() == 4 ? 2 : 1;
  }
  const auto begins = [&](OffsetUnit unit) {
    const auto json = ordered_json::parse(to_json(document, text, Source{}, {.offsets = unit}));
    std::vector<std::uint32_t> offsets;
    for (const auto& date : json["dates"]) offsets.push_back(date["span"][0]);
    return offsets;
  };
  EXPECT_EQ(begins(OffsetUnit::utf16), utf16);
  EXPECT_EQ(begins(OffsetUnit::codepoint), codepoint);
}

// id(children), as in u0(u1 u2(u3))
std::string shape_of(const ordered_json& units) {
  std::string shape;
  for (const auto& unit : units) {
    if (!shape.empty()) shape += ' ';
    shape += unit["id"].get<std::string>();
    if (!unit["children"].empty()) shape += "(" + shape_of(unit["children"]) + ")";
  }
  return shape;
}

std::string shape_of(const std::vector<std::int32_t>& parents) {
  Document document;
  for (const std::int32_t parent : parents) {
    document.outline.push_back({.id = "u" + std::to_string(document.outline.size()), .parent = parent});
  }
  return shape_of(ordered_json::parse(to_json(document, "", Source{}, {}))["outline"]);
}

TEST(Outline, BecomesATree) {
  const struct {
    std::vector<std::int32_t> parents;
    const char* shape;
  } cases[] = {
      {{}, ""},
      {{-1, -1}, "u0 u1"},
      {{-1, 0, 0, 2, -1, 4}, "u0(u1 u2(u3)) u4(u5)"},
      {{-1, 0, 5, 3, -7}, "u0(u1) u2 u3 u4"},  // a parent that does not stand before: a root
  };
  for (const auto& [parents, shape] : cases) EXPECT_EQ(shape_of(parents), shape);
}

TEST(Outline, IsCutAtDepth64) {
  std::vector<std::int32_t> chain;
  for (std::int32_t i = 0; i < 10'000; ++i) chain.push_back(i - 1);
  const std::string shape = shape_of(chain);
  EXPECT_EQ(std::count(shape.begin(), shape.end(), '('), 63);
  EXPECT_NE(shape.find("u62(u63 u64 u65 "), std::string::npos);
  EXPECT_NE(shape.find(" u9999)"), std::string::npos);
}

}  // namespace
}  // namespace vanban
