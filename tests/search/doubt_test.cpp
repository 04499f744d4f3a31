// How doubtful a document is: the same by its structs, when it is imported, as by its JSON, when an old archive is
// filled.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "archive/fields.h"
#include "vanban/engine.h"
#include "vanban/json.h"

namespace vanban::archive {
namespace {

TEST(Doubt, IsThatOfTheJson) {
  const auto engine = Engine::create();
  ASSERT_TRUE(engine);
  int doubtful = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VANBAN_SOURCE_DIR "/corpus")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const Document document = engine->extract(text);
    EXPECT_EQ(doubt_of(document), doubt_of(to_json(document, text, {}, {}))) << entry.path();
    doubtful += doubt_of(document) > 0;
  }
  EXPECT_GT(doubtful, 10);
}

TEST(Doubt, OfWhatIsMissing) {
  Document document;
  EXPECT_EQ(doubt_of(document), 0) << "no official document";
  document.header.doc_type = "chỉ thị";
  EXPECT_EQ(doubt_of(document), 0.5);
}

TEST(Doubt, OfANumberWithoutItsSerial) {
  for (const auto& [number, doubt] : {std::pair("12/QĐ-UBND", 0.0), std::pair("/QĐ-UBND", 0.5)}) {
    Document document;
    document.header.doc_type = "quyết định";
    document.header.number.emplace();
    document.header.number->canonical = number;
    for (const Field& field : fields_of(nlohmann::json::parse(to_json(document, "", {}, {})))) {
      if (field.name == "number") {
        EXPECT_EQ(field.doubt(), doubt) << number;
      }
    }
  }
}

}  // namespace
}  // namespace vanban::archive
