// Words before a place.
#include "structure/preceding_words.h"

#include <gtest/gtest.h>

#include <string>

namespace vanban::structure {
namespace {

TEST(PrecedingWords, StandBefore) {
  PrecedingWords words;
  for (const char* word : {"to", "phong", "hoi dong"}) words.add(word);
  const struct {
    const char* key;  // the place is its end
    bool stand;
  } cases[] = {{"to ", true},
               {"cac to ", true},
               {"cac To ", true},
               {"dao to ", true},
               {"tto ", false},
               {"to", false},
               {"cac to, ", false},
               {"Hoi Dong ", true},
               {"cac hoi dong ", true},
               {"dong ", false},
               {"Phong ", true},
               {"Quocphong ", false},
               {"bo quoc phong ", true},
               {"", false}};
  for (const auto& c : cases) {
    const std::string key = c.key;
    EXPECT_EQ(words.stand_before(key + "kiem tra", 0, static_cast<std::uint32_t>(key.size())), c.stand) << key;
  }
  EXPECT_FALSE(words.stand_before("cac to kiem tra", 5, 7));  // what is asked about begins behind the t
  EXPECT_FALSE(PrecedingWords().stand_before("to kiem tra", 0, 3));
}

}  // namespace
}  // namespace vanban::structure
