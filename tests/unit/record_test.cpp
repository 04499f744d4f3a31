// Records read from JSON are those taken from the extraction; the reader agrees with nlohmann/json, and any bytes end
// well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>

#include "link/json_reader.h"
#include "link/sentence.h"
#include "vanban/decode.h"
#include "vanban/graph.h"

namespace vanban {
namespace {

const Engine& engine() {
  static const auto* const kEngine = new Result<Engine>(Engine::create());
  return kEngine->value();
}

// Every field of a record, one a line.
std::string dump(const DocumentRecord& record) {
  std::string out;
  const auto line = [&out](const std::string& text) { out += text + "\n"; };
  for (const std::string& field : {record.uri, record.sha256, record.key, record.territory, record.doc_type,
                                   record.number, record.issuer, record.date, record.title, record.effective}) {
    line(field);
  }
  for (const CitationRecord& c : record.citations) {
    for (const std::string& field : {c.id, c.text, c.sentence, c.cue, c.doc_type, c.number, c.date, c.issuer,
                                     c.issuer_text, c.title, c.pinpoint, c.key, c.partial_key, c.subject}) {
      line("  " + field);
    }
    line("  " + std::to_string(c.span.begin) + " " + std::to_string(c.span.end) + " " +
         std::to_string(static_cast<int>(c.relation)) + std::to_string(static_cast<int>(c.extent)) + " " +
         std::to_string(std::lround(100 * c.confidence)));
  }
  return out;
}

TEST(Record, ReadFromJsonIsTheRecordOfTheExtraction) {
  DocumentRecord read;  // used again and again: nothing of one document may stay for the next
  std::size_t citations = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VANBAN_SOURCE_DIR "/corpus")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const Decoded decoded = decode(std::string(std::istreambuf_iterator<char>(file), {}));
    const Document document = engine().extract(decoded.text);
    Source source;
    source.uri = entry.path().filename().string();
    source.sha256 = std::string(64, 'a');
    const DocumentRecord direct = record_of(document, decoded.text, source);
    for (const bool pretty : {false, true}) {
      const std::string json = to_json(document, decoded.text, source, {OffsetUnit::utf8, pretty, true});
      const auto error = read_record(json, &read);
      ASSERT_FALSE(error) << error->text();
      EXPECT_EQ(dump(read), dump(direct)) << entry.path();
    }
    citations += direct.citations.size();
  }
  EXPECT_GT(citations, 100U);
}

TEST(Record, FaultsAreSaid) {
  const struct {
    const char *line, *fault;
  } rows[] = {
      {"", "'{' or null expected at byte 0"},
      {"[]", "'{' or null expected at byte 0"},
      {"{}", "no document in the form vanban/document/1"},
      {"null", "no document in the form vanban/document/1"},
      {R"({"schema":"vanban/graph/1"})", "no document in the form vanban/document/1"},
      {R"({"schema":"vanban/document/1"} x)", "more than one value in the line at byte 31"},
      {R"({"schema":"vanban/document/1","key":3})", "a string or null expected at byte 36"},
      {R"({"schema":"vanban/document/1","key":"a)", "the string does not end at byte 37"},
      {R"({"schema":"vanban/document/1","tasks":[{]})", "',' or '}' expected at byte 42"},
      {R"({"schema":"vanban/document/1","tasks":)", "a value expected at byte 38"},
      {R"({"schema":"vanban/document/1","key":"\x"})", "no such escape at byte 39"},
      {R"({"schema" "vanban/document/1"})", "':' expected at byte 10"},
  };
  for (const auto& row : rows) {
    DocumentRecord record;
    const auto error = read_record(row.line, &record);
    ASSERT_TRUE(error) << row.line;
    EXPECT_EQ(error->message, row.fault) << row.line;
  }
}

TEST(Record, EveryPrefixOfADocumentIsAFault) {
  const std::string json = to_json(engine().extract("Số: 1/QĐ-UBND\nCăn cứ Nghị định số 2/2020/NĐ-CP;"), "", {}, {});
  DocumentRecord record;
  for (std::size_t size = 0; size < json.size(); ++size) {
    EXPECT_TRUE(read_record(std::string_view(json).substr(0, size), &record)) << size;
  }
  EXPECT_FALSE(read_record(json, &record));
}

// Whatever becomes of a line, reading it ends, and what was read can be linked.
TEST(Record, DamagedLinesEndWell) {
  const std::string json = to_json(engine().extract("Số: 1/QĐ-UBND\nCăn cứ Nghị định số 2/2020/NĐ-CP;"), "", {}, {});
  std::mt19937 random(20261129);
  Linker linker(engine());
  DocumentRecord record;
  std::size_t read = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string damaged = json;
    for (int i = 0; i < 1 + round % 4; ++i) damaged[random() % damaged.size()] = "{}[]\",:\\0~/\x80 "[random() % 13];
    if (read_record(damaged, &record)) continue;
    record.uri = std::to_string(round);
    linker.add(record);
    ++read;
  }
  EXPECT_GT(read, 100U);
  EXPECT_GT(linker.graph().node_count(), 0U);
}

TEST(JsonReader, StringsAreThoseOfNlohmann) {
  for (const char* text :
       {R"("")", R"("a\"b\\c\/d\b\f\n\r\t")", R"("\u0110\u00ea")", R"("\ud83d\ude00")", R"("Điều 5")"}) {
    link::JsonReader reader(text);
    std::string read;
    ASSERT_TRUE(reader.string(&read)) << text;
    EXPECT_EQ(read, nlohmann::json::parse(text).get<std::string>());
  }
  std::string lone;
  link::JsonReader reader(R"("\ud83dx")");
  ASSERT_TRUE(reader.string(&lone));
  EXPECT_EQ(lone, "\xEF\xBF\xBDx");
}

TEST(JsonReader, PassesOverWhatNobodyAsksFor) {
  link::JsonReader reader(R"({"a":[1,{"b":"}]\""},null],"c":-1.5e3,"d":true,"e":"x"} )");
  std::string value;
  EXPECT_TRUE(reader.object([&](std::string_view name) { name == "e" ? reader.string(&value) : reader.skip(); }));
  EXPECT_TRUE(reader.end());
  EXPECT_EQ(value, "x");
}

TEST(Sentence, EndsWhereAReaderWouldStop) {
  const std::string text =
      "Mở đầu bài. Thực hiện Chỉ thị số 05-CT/TW của\nBộ Chính trị, TP. Hà Đông báo cáo.\n\n- Mục khác; hết";
  const auto at = static_cast<std::uint32_t>(text.find("Chỉ thị"));
  EXPECT_EQ(link::sentence_around(text, {at, at + 5}),
            "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị, TP. Hà Đông báo cáo.");
  EXPECT_EQ(link::sentence_around(text, {900, 901}), "");
  EXPECT_EQ(link::sentence_around("", {0, 0}), "");
}

}  // namespace
}  // namespace vanban
