// Keys cut into parts, and which full keys a partial one fits (KEYS, "Linking").
#include "link/key_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "vanban/engine.h"

namespace vanban::link {
namespace {

const LinkBook& book() {
  static const auto* const kEngine = new Result<Engine>(Engine::create());
  static const auto* const kBook = new LinkBook(kEngine->value().grammar());
  return *kBook;
}

TEST(KeyParts, CutsKeys) {
  const struct {
    const char *key, *scope, *item, *period, *annex;
  } rows[] = {
      {"vn/30-2020-nd-cp", "vn", "30-2020-nd-cp", "", ""},
      {"vn/97-nq-cp/2016", "vn", "97-nq-cp", "2016", ""},
      {"vn/luat-dat-dai/2024", "vn", "luat-dat-dai", "2024", ""},
      {"vn/luat-dat-dai/~", "vn", "luat-dat-dai", "~", ""},
      {"vn/218-qd-tw/k11", "vn", "218-qd-tw", "k11", ""},
      {"lao-cai/5-2025-qd-ubnd/2025b", "lao-cai", "5-2025-qd-ubnd", "2025b", ""},
      {"bac-kan/2314-qd-ubnd/2023/_chuong-trinh", "bac-kan", "2314-qd-ubnd", "2023", "_chuong-trinh"},
      {"vn/30-2020-nd-cp/_quy-che", "vn", "30-2020-nd-cp", "", "_quy-che"},
      {"son-la/ban-chi-dao-chuyen-doi-so/16-qd-bcd/2023", "son-la/ban-chi-dao-chuyen-doi-so", "16-qd-bcd", "2023", ""},
      {"~/12-qd-ubnd/2024", "~", "12-qd-ubnd", "2024", ""},
      {"", "", "", "", ""},
      {"/", "", "", "", ""},
      {"2024", "", "2024", "", ""},
  };
  for (const auto& row : rows) {
    const KeyParts parts = parts_of(row.key);
    EXPECT_EQ(parts.scope, row.scope) << row.key;
    EXPECT_EQ(parts.item, row.item) << row.key;
    EXPECT_EQ(parts.period, row.period) << row.key;
    EXPECT_EQ(parts.annex, row.annex) << row.key;
  }
}

TEST(KeyParts, PartialKeysFit) {
  const struct {
    const char *partial, *full;
    bool fits;
  } rows[] = {
      {"vn/57-nq-tw/~", "vn/57-nq-tw/2024", true},
      {"vn/57-nq-tw/~", "vn/57-nq-tu/2024", false},
      {"vn/57-nq-tw/~", "bac-kan/57-nq-tw/2024", false},
      {"vn/218-qd-tw/k11", "vn/218-qd-tw/2013", true},
      {"vn/218-qd-tw/k11", "vn/218-qd-tw/2016", true},  // the year in which one term follows the other
      {"vn/218-qd-tw/k11", "vn/218-qd-tw/2017", false},
      {"ha-lam/5-nq-tu/k17", "ha-lam/5-nq-tu/2017", true},  // no list has this province's terms
      {"~/12-qd-ubnd/2024", "ha-lam/12-qd-ubnd/2024", true},
      {"~/12-qd-ubnd/2024", "ha-lam/huyen-dong-son/xa-thach-lung/12-qd-ubnd/2024", true},
      {"~/12-qd-ubnd/2024", "ha-lam/12-qd-ubnd/2023", false},
      {"~/12-qd-ubnd/2025", "lao-cai/12-qd-ubnd/2025b", true},  // whether it began again is not known
      {"lao-cai/12-qd-ubnd/2025", "lao-cai/12-qd-ubnd/2025b", false},
      {"lao-cai/12-qd-ubnd/2025~", "lao-cai/12-qd-ubnd/2025b", true},
      {"lao-cai/12-qd-ubnd/2025~", "lao-cai/12-qd-ubnd/2025", true},
      {"lao-cai/12-qd-ubnd/2025~", "lao-cai/12-qd-ubnd/2024", false},
      {"lao-cai/5-2025-qd-ubnd/2025~", "lao-cai/5-2025-qd-ubnd", true},
      {"~/uy-ban-bau-cu/9-tb-ubbc/2025", "ha-lam/xa-a/uy-ban-bau-cu/9-tb-ubbc/2025", true},
      {"~/uy-ban-bau-cu/9-tb-ubbc/2025", "ha-lam/xa-a/9-tb-ubbc/2025", false},
      {"ha-lam/~/xa-a/9-tb-ubnd/2023", "ha-lam/huyen-b/xa-a/9-tb-ubnd/2023", true},
      {"ha-lam/~/xa-a/9-tb-ubnd/2023", "ha-lam/xa-a/9-tb-ubnd/2023", false},
      {"vn/31-2024-~-qh15", "vn/31-2024-luat-qh15", true},
      {"vn/31-2024-~-qh15", "vn/31-2024-nq-qh15", true},
      {"vn/31-2024-~-qh15", "vn/31-2023-luat-qh15", false},
      {"vn/nghi-quyet-dai-hoi/k~", "vn/nghi-quyet-dai-hoi/k13", true},
      {"vn/luat-dat-dai/~", "vn/luat-dat-dai/2013", true},
      {"vn/luat-dat-dai/~", "vn/luat-dat/2013", false},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(fits(parts_of(row.partial), parts_of(row.full), book()), row.fits) << row.partial << " " << row.full;
  }
}

TEST(KeyParts, ScopesOfManyOpenPartsCostLittle) {
  std::string partial, full;
  for (int i = 0; i < 3000; ++i) partial += i % 2 == 0 ? "~/a/" : "b/", full += "a/";
  EXPECT_FALSE(fits(parts_of(partial + "1-x/2024"), parts_of(full + "1-x/2024"), book()));
}

TEST(LinkBook, NamesLawsByTheirNumbers) {
  EXPECT_EQ(book().name_key("luật", "Đất đai", "31/2024/QH15", ""), "vn/luat-dat-dai/2024");
  EXPECT_EQ(book().name_key("bộ luật", "Dân sự", "91/2015/QH13", "2015-11-24"), "vn/bo-luat-dan-su/2015");
  EXPECT_EQ(book().name_key("luật", "Đất đai", "", ""), "");
  EXPECT_EQ(book().name_key("nghị định", "Đất đai", "1/2024/NĐ-CP", ""), "");
  const auto& laws = book().laws();
  EXPECT_TRUE(std::any_of(laws.begin(), laws.end(), [](const KnownAct& law) {
    return law.name_key == "vn/bo-luat-dan-su/2015" && law.number_key == "vn/91-2015-luat-qh13";
  }));
}

}  // namespace
}  // namespace vanban::link
