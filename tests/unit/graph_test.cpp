// Resolution and edges, as tables of small sets of documents: who cites what in which words, and what the graph says.
#include "vanban/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "link/relation_words.h"
#include "small_set.h"
#include "vanban/graph_output.h"
#include "vanban/graph_questions.h"

namespace vanban {
namespace {

using testing::ElementsAre;

TEST(Graph, FullKeysMeetInOneNode) {
  Set set;
  set.add("a", "ha-lam/1-kh-ubnd/2024").cites("vn/5-ct-tw/2016", "implements");
  set.add("b", "ha-lam/2-kh-ubnd/2024").cites("vn/5-ct-tw/2016", "based_on").cites("ha-lam/1-kh-ubnd/2024");
  EXPECT_THAT(set.lines(), ElementsAre("ha-lam/1-kh-ubnd/2024 implements vn/5-ct-tw/2016 [a:c1]",
                                       "ha-lam/2-kh-ubnd/2024 cites ha-lam/1-kh-ubnd/2024 [b:c2]",
                                       "ha-lam/2-kh-ubnd/2024 based_on vn/5-ct-tw/2016 [b:c1]"));
}

TEST(Graph, PassiveRelationsAreTurnedRound) {
  Set set;
  set.add("a", "vn/1-2024-tt-byt")
      .cites("vn/2-2020-nd-cp", "amended_by")
      .cites("vn/3-2020-nd-cp", "replaced_by")
      .cites("vn/4-2020-nd-cp", "repealed_by")
      .cites("vn/5-2020-nd-cp", "issued_by");
  EXPECT_THAT(
      set.lines(),
      ElementsAre("vn/2-2020-nd-cp amends vn/1-2024-tt-byt [a:c1]", "vn/3-2020-nd-cp replaces vn/1-2024-tt-byt [a:c2]",
                  "vn/4-2020-nd-cp repeals vn/1-2024-tt-byt [a:c3]", "vn/5-2020-nd-cp issues vn/1-2024-tt-byt [a:c4]"));
}

// Kết luận 01-KL/TW về tiếp tục thực hiện Chỉ thị 05-CT/TW: the first carries out the second, says a third.
TEST(Graph, EdgesOfThirdParties) {
  Set set;
  set.add("a", "ha-lam/1-kh-tu/2024")
      .cites("vn/1-kl-tw/2021", "implements")
      .cites("vn/5-ct-tw/2016", "implements", "c1")
      .cites("vn/9-kl-tw/2023", "amended_by", "c1");
  EXPECT_THAT(set.lines(), ElementsAre("ha-lam/1-kh-tu/2024 implements vn/1-kl-tw/2021 [a:c1]",
                                       "vn/1-kl-tw/2021 implements vn/5-ct-tw/2016 [a:c2]",
                                       "vn/9-kl-tw/2023 amends vn/1-kl-tw/2021 [a:c3]"));
}

TEST(Graph, WhereTheSubjectIsNotKnownTheDocumentOnlyCites) {
  Set set;
  set.add("a", "ha-lam/1-kh-tu/2024").cites("", "implements").cites("vn/5-ct-tw/2016", "implements", "c1");
  EXPECT_THAT(set.lines(), ElementsAre("ha-lam/1-kh-tu/2024 cites vn/5-ct-tw/2016 [a:c2]", "open a:c1"));
}

// Thông tư 111/2014 sửa đổi Biểu thuế ban hành kèm theo Thông tư 164/2013: it is the tariff that was issued so.
TEST(Graph, WhatHasANumberWasNotIssuedWithAnotherAct) {
  Set set;
  set.add("a", "").says("vn/111-2014-tt-btc", "111/2014/TT-BTC", "").cites("vn/164-2013-tt-btc", "issued_by", "c1");
  set.add("b", "").cites("vn/164-2013-tt-btc/_bieu-thue").cites("vn/164-2013-tt-btc", "issued_by", "c1");
  EXPECT_THAT(set.lines(), testing::IsSupersetOf({"vn/111-2014-tt-btc cites vn/164-2013-tt-btc [a:c2]",
                                                  "vn/164-2013-tt-btc issues vn/164-2013-tt-btc/_bieu-thue [b:c2]"}));
}

// Bãi bỏ Điều 7 Quy chế ban hành kèm theo Quyết định 5: who reads the decision finds that a part of it was changed.
TEST(Graph, WhoChangesATextChangesTheActThatIssuedIt) {
  Set set;
  set.add("a", "ha-lam/9-qd-ubnd/2024")
      .cites("ha-lam/5-qd-ubnd/2020/_quy-che", "repeals")
      .cites("ha-lam/5-qd-ubnd/2020", "issued_by", "c1");
  set.add("b", "ha-lam/8-qd-ubnd/2024").cites("ha-lam/6-qd-ubnd/2020/_quy-che", "amends");
  set.add("c", "ha-lam/7-kh-ubnd/2024").cites("ha-lam/5-qd-ubnd/2020/_quy-che", "implements");
  EXPECT_THAT(set.lines(), ElementsAre("ha-lam/5-qd-ubnd/2020 issues ha-lam/5-qd-ubnd/2020/_quy-che [a:c2]",
                                       "ha-lam/7-kh-ubnd/2024 implements ha-lam/5-qd-ubnd/2020/_quy-che [c:c1]",
                                       "ha-lam/8-qd-ubnd/2024 amends ha-lam/6-qd-ubnd/2020/_quy-che [b:c1]",
                                       "ha-lam/9-qd-ubnd/2024 repeals ha-lam/5-qd-ubnd/2020 [a:c1]",
                                       "ha-lam/9-qd-ubnd/2024 repeals ha-lam/5-qd-ubnd/2020/_quy-che [a:c1]"));
  const Graph graph = set.graph();
  const auto act = graph.find("ha-lam/5-qd-ubnd/2020");
  ASSERT_TRUE(act);
  ASSERT_EQ(graph.edges_to(*act).size(), 1U);
  EXPECT_EQ(graph.edges()[graph.edges_to(*act)[0]].extent, Extent::part);
}

// Bãi bỏ Quyết định 5 và Quy chế ban hành kèm theo Quyết định 5: what is said of the decision itself says how much.
TEST(Graph, WhatIsDoneToAnActItselfIsNotToldByItsText) {
  struct Row {
    const char* act_extent;
    const char* act_pinpoint;
    Extent extent;
    Force force;
  };
  for (const Row& row :
       {Row{"", "", Extent::none, Force::ended}, Row{"whole", "", Extent::whole, Force::ended},
        Row{"part", "Điều 3", Extent::part, Force::in_part}, Row{"", "Điều 3", Extent::none, Force::in_part}}) {
    Set set;
    set.add("a", "ha-lam/9-qd-ubnd/2024")
        .cites("ha-lam/5-qd-ubnd/2020/_quy-che", "repeals", "", "", "part", "Điều 7")
        .cites("ha-lam/5-qd-ubnd/2020", "repeals", "", "", row.act_extent, row.act_pinpoint)
        .cites("ha-lam/5-qd-ubnd/2020/_quy-dinh", "repeals", "", "", "whole")
        .cites("ha-lam/5-qd-ubnd/2020", "issued_by", "c1")
        .cites("ha-lam/5-qd-ubnd/2020", "issued_by", "c3");
    const Graph graph = set.graph();
    const auto act = graph.find("ha-lam/5-qd-ubnd/2020");
    ASSERT_TRUE(act);
    ASSERT_EQ(graph.edges_to(*act).size(), 1U);
    const Edge& edge = graph.edges()[graph.edges_to(*act)[0]];
    EXPECT_EQ(edge.extent, row.extent);
    ASSERT_EQ(edge.mention_count, 1U);
    EXPECT_EQ(graph.mention(edge.first_mention).pinpoint, row.act_pinpoint);
    const Validity validity = validity_of(graph, *act, "2025-01-01");
    EXPECT_EQ(validity.changes.size(), 3U) << row.act_extent;
    EXPECT_EQ(validity.force, row.force) << row.act_extent << row.act_pinpoint;
  }
}

TEST(Graph, PartialKeysResolveInTheirOwnDocumentFirst) {
  Set set;
  set.add("a", "ha-lam/1-kh-tu/2020").cites("vn/5-ct-tw/2016").cites("vn/5-ct-tw/~", "implements");
  set.add("b", "ha-lam/2-kh-tu/2020").cites("vn/5-ct-tw/2011");
  EXPECT_THAT(set.lines(), ElementsAre("ha-lam/1-kh-tu/2020 implements vn/5-ct-tw/2016 [a:c2]",
                                       "ha-lam/1-kh-tu/2020 cites vn/5-ct-tw/2016 [a:c1]",
                                       "ha-lam/2-kh-tu/2020 cites vn/5-ct-tw/2011 [b:c1]"));
}

struct Partial {
  const char* what;
  std::vector<const char*> known;  // full keys that another document cites
  const char* citing;              // date of the citing document
  const char* partial;
  const char* date;  // of the mention
  const char* found;
};

TEST(Graph, PartialKeysResolveInTheSetWhereExactlyOneFits) {
  const Partial rows[] = {
      {"one fits", {"vn/57-nq-tw/2024"}, "2025-01-01", "vn/57-nq-tw/~", "", "vn/57-nq-tw/2024"},
      {"none fits", {"vn/58-nq-tw/2024"}, "2025-01-01", "vn/57-nq-tw/~", "", "open -"},
      {"two fit",
       {"vn/57-nq-tw/2024", "vn/57-nq-tw/2013"},
       "2025-01-01",
       "vn/57-nq-tw/~",
       "",
       "open vn/57-nq-tw/2013 vn/57-nq-tw/2024"},
      {"what is younger than the citing document does not fit",
       {"vn/57-nq-tw/2024", "vn/57-nq-tw/2013"},
       "2020-01-01",
       "vn/57-nq-tw/~",
       "",
       "vn/57-nq-tw/2013"},
      {"nor alone", {"vn/57-nq-tw/2024"}, "2020-01-01", "vn/57-nq-tw/~", "", "open -"},
      {"a term", {"vn/218-qd-tw/2013", "vn/218-qd-tw/2019"}, "2024-01-01", "vn/218-qd-tw/k11", "", "vn/218-qd-tw/2013"},
      {"any unit", {"ha-lam/9-qd-ubnd/2023"}, "2024-01-01", "~/9-qd-ubnd/2023", "", "ha-lam/9-qd-ubnd/2023"},
      {"several units",
       {"ha-lam/9-qd-ubnd/2023", "ha-lam/xa-a/9-qd-ubnd/2023"},
       "2024-01-01",
       "~/9-qd-ubnd/2023",
       "",
       "open ha-lam/9-qd-ubnd/2023 ha-lam/xa-a/9-qd-ubnd/2023"},
      {"any unit and year", {"ha-lam/9-qd-ubnd/2023"}, "2024-01-01", "~/9-qd-ubnd/~", "", "ha-lam/9-qd-ubnd/2023"},
      {"a law or a resolution",
       {"vn/100-2015-luat-qh13", "vn/100-2015-nq-qh13"},
       "2020-01-01",
       "vn/100-2015-~-qh13",
       "",
       "open vn/100-2015-luat-qh13 vn/100-2015-nq-qh13"},
      {"a blank serial is no number", {"ha-lam/9-kh-ubnd/2024"}, "2024-01-01", "ha-lam/~-kh-ubnd/2024", "", "open -"},
      {"an annex of what is known",
       {"ha-lam/9-qd-ubnd/2023"},
       "2024-01-01",
       "~/9-qd-ubnd/2023/_quy-che",
       "",
       "ha-lam/9-qd-ubnd/2023/_quy-che"},
  };
  for (const Partial& row : rows) {
    Set set;
    auto other = set.add("other", "vn/99-bc-tw/2026");
    for (const char* key : row.known) other.cites(key);
    set.add("a", "ha-lam/7-kh-ubnd/" + std::string(row.citing).substr(0, 4), row.citing)
        .cites(row.partial, "implements", "", row.date);
    EXPECT_EQ(set.target("a", "c1"), row.found) << row.what;
  }
}

TEST(Graph, TheDayDecides) {
  const Partial rows[] = {
      {"the same day", {}, "2024-06-01", "~/9-qd-ubnd/2024", "2024-02-03", "ha-lam/9-qd-ubnd/2024"},
      {"another day", {}, "2024-06-01", "~/9-qd-ubnd/2024", "2024-02-04", "open -"},
      {"a blank serial with its day", {}, "2024-06-01", "ha-lam/~-qd-ubnd/2024", "2024-02-03", "ha-lam/9-qd-ubnd/2024"},
      {"and with another", {}, "2024-06-01", "ha-lam/~-qd-ubnd/2024", "2024-02-04", "open -"},
  };
  for (const Partial& row : rows) {
    Set set;
    set.add("held", "ha-lam/9-qd-ubnd/2024", "2024-02-03");
    set.add("a", "ha-lam/7-kh-ubnd/2024", row.citing).cites(row.partial, "cites", "", row.date);
    EXPECT_EQ(set.target("a", "c1"), row.found) << row.what;
  }
}

TEST(Graph, TwoDocumentsWithOneKeyAreToldApartByTheirDays) {
  Set set;
  set.add("a", "ha-lam/9-qd-ubnd/2024", "2024-02-03");
  set.add("b", "ha-lam/9-qd-ubnd/2024", "2024-03-04");
  set.add("c", "ha-lam/1-bc-ubnd/2024", "2024-05-05")
      .cites("ha-lam/9-qd-ubnd/2024", "cites", "", "2024-03-04")
      .cites("ha-lam/9-qd-ubnd/2024")
      .cites("ha-lam/9-qd-ubnd/2024", "cites", "", "2024-03-05");
  const std::string a = set.own_name("a"), b = set.own_name("b");
  EXPECT_EQ(set.target("c", "c1"), b);
  EXPECT_EQ(set.target("c", "c2"), "open " + std::min(a, b) + " " + std::max(a, b));
  EXPECT_EQ(set.target("c", "c3"), "open " + std::min(a, b) + " " + std::max(a, b));
}

TEST(Graph, CopiesAreOneNode) {
  Set set;
  set.add("copy-1", "ha-lam/9-qd-ubnd/2024", "2024-02-03");
  set.add("copy-2", "ha-lam/9-qd-ubnd/2024", "2024-02-03");
  set.add("undated", "ha-lam/9-qd-ubnd/2024", "");
  const Graph graph = set.graph();
  ASSERT_EQ(graph.node_count(), 1U);
  EXPECT_THAT(graph.documents(0), ElementsAre("copy-1", "copy-2", "undated"));
}

TEST(Graph, DocumentsWithoutKeyAreNamedByTheirContent) {
  Set set;
  set.add("a", "").cites("vn/5-ct-tw/2016");
  EXPECT_THAT(set.lines(), ElementsAre(set.own_name("a") + " cites vn/5-ct-tw/2016 [a:c1]"));
}

TEST(Graph, LawsByNameAndByNumberAreOneNode) {
  Set set;
  set.add("a", "ha-lam/1-qd-ubnd/2016", "2016-05-05").cites("vn/bo-luat-dan-su/2015").cites("vn/91-2015-luat-qh13");
  EXPECT_EQ(set.target("a", "c1"), "vn/91-2015-luat-qh13");  // laws.tsv has it
  EXPECT_EQ(set.target("a", "c2"), "vn/91-2015-luat-qh13");
  EXPECT_EQ(set.graph().find("vn/bo-luat-dan-su/2015"), set.graph().find("vn/91-2015-luat-qh13"));
}

struct Unyeared {
  const char* what;
  const char* citing;     // date of the citing document
  const char* effective;  // and the day on which it comes into force
  const char* partial;
  const char* found;
};

// laws.tsv says since when each is in force.
TEST(Graph, ALawWithoutItsYearIsTheOneInForce) {
  const Unyeared rows[] = {
      {"the law of the day", "2015-03-03", "", "vn/luat-dat-dai/~", "vn/45-2013-luat-qh13"},
      {"the next one", "2024-08-01", "", "vn/luat-dat-dai/~", "vn/31-2024-luat-qh15"},
      {"by the name that offices abbreviate", "2015-03-03", "", "vn/luat-pctn/~", "vn/55-2005-luat-qh11"},
      {"an old one without a number", "1999-05-05", "", "vn/luat-dat-dai/~", "vn/luat-dat-dai/1993"},
      {"before all of them", "1990-05-05", "", "vn/luat-dat-dai/~", "open -"},
      {"passed but not yet in force: either", "2024-02-02", "", "vn/luat-dat-dai/~",
       "open vn/13-2003-luat-qh11 vn/31-2024-luat-qh15 vn/45-2013-luat-qh13 vn/luat-dat-dai/1993"},
      {"in force before the document is, not after", "2013-11-28", "2014-07-01", "vn/luat-dat-dai/~",
       "open vn/13-2003-luat-qh11 vn/45-2013-luat-qh13 vn/luat-dat-dai/1993"},
      {"a month that it was in force through", "2015-03", "", "vn/luat-dat-dai/~", "vn/45-2013-luat-qh13"},
      {"a month in which it changed", "2014-07", "", "vn/luat-to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan/~",
       "vn/11-2003-luat-qh11"},
      {"a year in which it changed", "2014", "", "vn/luat-dat-dai/~",
       "open vn/13-2003-luat-qh11 vn/45-2013-luat-qh13 vn/luat-dat-dai/1993"},
      {"ended by a law of another name", "2020-01-01", "", "vn/luat-bao-ve-va-phat-trien-rung/~",
       "open vn/29-2004-luat-qh11 vn/luat-bao-ve-va-phat-trien-rung/1991"},
      {"the constitution", "2010-01-01", "", "vn/hien-phap/~", "vn/hien-phap/1992"},
      {"and the next", "2016-01-01", "", "vn/hien-phap/~", "vn/hien-phap/2013"},
      {"two laws of one name and year", "2025-05-05", "", "vn/luat-to-chuc-chinh-quyen-dia-phuong/2025",
       "vn/65-2025-luat-qh15"},
      {"the second of them", "2025-09-09", "", "vn/luat-to-chuc-chinh-quyen-dia-phuong/2025", "vn/72-2025-luat-qh15"},
  };
  for (const Unyeared& row : rows) {
    Set set;
    set.add("a", "", row.citing).cites(row.partial).takes_effect(row.effective);
    EXPECT_EQ(set.target("a", "c1"), row.found) << row.what;
  }
}

TEST(Graph, ALawWithoutItsYearIsFirstOneOfItsDocument) {
  Set set;
  set.add("a", "", "2025-05-05").cites("vn/luat-dat-dai/2013").cites("vn/luat-dat-dai/~");
  set.add("b", "", "2025-05-05").cites("vn/luat-dat-dai/2013").cites("vn/luat-dat-dai/2024").cites("vn/luat-dat-dai/~");
  EXPECT_EQ(set.target("a", "c2"), "vn/45-2013-luat-qh13");
  EXPECT_EQ(set.target("b", "c3"), "vn/31-2024-luat-qh15");
}

// "Nghị định 137/2013 quy định chi tiết Luật Điện lực", quoted in 2025.
TEST(Graph, ALawThatAQuotedActSpeaksOfIsThatOfTheActsTime) {
  struct Row {
    const char* what;
    const char* quoted;  // key of the quoted act
    const char* day;     // of the quoted act
    const char* relation;
    const char* found;
  };
  const Row rows[] = {
      {"the law of its day", "vn/137-2013-nd-cp", "2013-10-21", "guides", "vn/28-2004-luat-qh11"},
      {"of its year, where the day is not said", "vn/137-2013-nd-cp", "", "guides", "vn/28-2004-luat-qh11"},
      {"of the year of its period", "ha-lam/1-qd-ubnd/2011", "", "implements", "vn/28-2004-luat-qh11"},
      {"no year: that of the document", "~/1-qd-ubnd/~", "", "implements", "vn/61-2024-luat-qh15"},
  };
  for (const Row& row : rows) {
    Set set;
    set.add("a", "", "2025-12-01")
        .cites("vn/61-2024-luat-qh15", "based_on")
        .cites(row.quoted, "cites", "", row.day)
        .cites("vn/luat-dien-luc/~", row.relation, "c2");
    set.add("b", "ha-lam/1-qd-ubnd/2011", "2011-01-01");
    EXPECT_EQ(set.target("a", "c3"), row.found) << row.what;
  }
  Set set;  // what came later may have amended it
  set.add("a", "", "2025-12-01")
      .cites("vn/137-2013-nd-cp", "cites", "", "2013-10-21")
      .cites("vn/luat-dien-luc/~", "amended_by", "c1");
  EXPECT_THAT(set.lines(), testing::Contains("vn/61-2024-luat-qh15 amends vn/137-2013-nd-cp [a:c2]"));
}

TEST(Graph, ALawOfTheNameThatTheListDoesNotHaveMayBeTheNext) {
  Set set;
  set.add("a", "", "2027-05-05").cites("vn/luat-dat-dai/~");
  set.add("b", "", "2027-05-05").cites("vn/luat-dat-dai/2026");
  EXPECT_EQ(set.target("a", "c1"),
            "open vn/13-2003-luat-qh11 vn/31-2024-luat-qh15 vn/45-2013-luat-qh13 "
            "vn/luat-dat-dai/1993 vn/luat-dat-dai/2026");
}

// plenums.tsv has their numbers.
TEST(Graph, AResolutionOfAPlenumIsItsNumberWhereTheSetHasThat) {
  const std::string fourth = "vn/nghi-quyet-hoi-nghi-4/k12", sixth = "vn/nghi-quyet-hoi-nghi-6/k12";
  struct Row {
    std::string key, title, alone, found;  // without the numbers in the set, and with them
  };
  const Row rows[] = {
      {fourth, "", fourth, "vn/4-nq-tw/2016"},
      {fourth, "về tăng cường xây dựng, chỉnh đốn Đảng", fourth, "vn/4-nq-tw/2016"},
      {fourth, "về tiếp tục đổi mới mô hình tăng trưởng", "vn/5-nq-tw/2016", "vn/5-nq-tw/2016"},
      {fourth, "về việc khác", fourth, fourth},
      {sixth, "", sixth, sixth},  // four of them
      {sixth, "về công tác dân số trong tình hình mới", "vn/21-nq-tw/2017", "vn/21-nq-tw/2017"},
  };
  for (const Row& row : rows) {
    Set set;
    set.add("a", "", "2024-05-05").cites(row.key).titled(row.title);
    EXPECT_EQ(set.target("a", "c1"), row.alone) << row.key << " " << row.title;
    set.add("b", "", "2024-05-05").cites("vn/4-nq-tw/2016").cites("vn/18-nq-tw/2017");
    EXPECT_EQ(set.target("a", "c1"), row.found) << row.key << " " << row.title;
  }
  Set set;
  set.add("a", "", "2024-05-05").cites(fourth).cites("vn/4-nq-tw/2016");
  const Graph graph = set.graph();
  ASSERT_EQ(graph.node_count(), 2U);
  EXPECT_EQ(graph.node(*graph.find(fourth)).number, "04-NQ/TW");
}

TEST(Graph, LawsThatTheListDoesNotHaveClusterByTheirName) {
  Set set;
  set.add("a", "ha-lam/1-qd-ubnd/2016", "2016-05-05").cites("vn/luat-cho-phien/2014");
  set.add("b", "ha-lam/2-qd-ubnd/2016", "2016-05-05").cites("vn/luat-cho-phien/~");
  EXPECT_EQ(set.target("a", "c1"), "vn/luat-cho-phien/2014");
  EXPECT_EQ(set.target("b", "c1"), "vn/luat-cho-phien/2014");
}

TEST(Graph, ADocumentThatNamesALawWithItsNumberLendsItToTheSet) {
  Set set;
  set.add("a", "ha-lam/1-qd-ubnd/2016", "2016-05-05").cites("vn/luat-cho-phien/2014");
  set.add("b", "ha-lam/2-qd-ubnd/2016", "2016-05-05")
      .names("luật", "Chợ phiên", "99/2014/QH13", "vn/99-2014-luat-qh13");
  EXPECT_EQ(set.target("a", "c1"), "vn/99-2014-luat-qh13");
  // A second number for the name: nobody knows which.
  set.add("c", "ha-lam/3-qd-ubnd/2016", "2016-05-05")
      .names("luật", "Chợ phiên", "98/2014/QH13", "vn/98-2014-luat-qh13");
  EXPECT_EQ(set.target("a", "c1"), "open vn/98-2014-luat-qh13 vn/99-2014-luat-qh13");
}

// By their own, or by that of the citing document.
TEST(Graph, TwoLawsOfOneNameAndYearAreToldApartByTheirDays) {
  const std::string name = "vn/luat-to-chuc-chinh-quyen-dia-phuong/2025";
  Set set;
  set.add("a", "", "2025-09-09")
      .cites(name, "cites", "", "2025-06-16")
      .cites(name, "cites", "", "2025-02-19")
      .cites(name)
      .cites(name, "cites", "", "2025-03-03");
  EXPECT_EQ(set.target("a", "c1"), "vn/72-2025-luat-qh15");
  EXPECT_EQ(set.target("a", "c2"), "vn/65-2025-luat-qh15");
  EXPECT_EQ(set.target("a", "c3"), "vn/72-2025-luat-qh15");
  EXPECT_EQ(set.target("a", "c4"), name);  // none is of that day
}

// A law of the list whose first day in force it does not say.
TEST(Graph, WhereTheListDoesNotSayWhatWasInForceANameMeansTheLawOnlyInLaterYears) {
  const struct {
    const char *date, *found;
  } rows[] = {{"2019-01-01", "vn/33-2018-luat-qh14"},
              {"2018-12-31", "open vn/33-2018-luat-qh14"},
              {"2010-01-01", "open -"},
              {"", "open vn/33-2018-luat-qh14"}};
  for (const auto& row : rows) {
    Set set;
    set.add("a", "", row.date).cites("vn/luat-canh-sat-bien-viet-nam/~");
    EXPECT_EQ(set.target("a", "c1"), row.found) << row.date;
  }
  Set set;
  set.add("a", "", "2019-01-01").cites("vn/luat-canh-sat-bien-viet-nam/~");
  set.add("b", "", "2012-01-01").cites("vn/luat-canh-sat-bien-viet-nam/2008");
  EXPECT_EQ(set.target("a", "c1"), "open vn/33-2018-luat-qh14 vn/luat-canh-sat-bien-viet-nam/2008");
  EXPECT_EQ(set.target("b", "c1"), "vn/luat-canh-sat-bien-viet-nam/2008");
}

TEST(Graph, ExtentPinpointsAndConfidenceAreThoseOfTheMentions) {
  Set set;
  set.add("a", "vn/1-2024-nd-cp")
      .cites("vn/2-2020-nd-cp", "repeals", "", "", "part", "khoản 2 Điều 5")
      .cites("vn/2-2020-nd-cp", "repeals", "", "", "part", "Điều 7");
  set.add("b", "vn/3-2024-nd-cp").cites("vn/2-2020-nd-cp", "repeals", "", "", "whole");
  set.add("c", "vn/4-2024-nd-cp")
      .cites("vn/2-2020-nd-cp", "repeals", "", "", "part", "Điều 7")
      .cites("vn/2-2020-nd-cp", "repeals", "", "", "whole");
  const Graph graph = set.graph();
  ASSERT_EQ(graph.edges().size(), 3U);
  EXPECT_EQ(graph.edges()[0].extent, Extent::part);
  EXPECT_EQ(graph.edges()[1].extent, Extent::whole);
  EXPECT_EQ(graph.edges()[2].extent, Extent::whole);
  EXPECT_EQ(graph.mentions(graph.edges()[0]).size(), 2U);
  EXPECT_FLOAT_EQ(graph.edges()[0].confidence, 0.9F);
}

TEST(Graph, WordsOfANodeAreItsOwnOrWhatMostSay) {
  Set set;
  set.add("a", "").says("vn/5-ct-tw/2016", "05-CT/TW", "2016-05-15").says("vn/5-ct-tw/2016", "5-CT/TW", "2016-05-15");
  set.add("b", "").says("vn/5-ct-tw/2016", "05-CT/TW", "2016");
  const Graph graph = set.graph();
  const Node node = graph.node(*graph.find("vn/5-ct-tw/2016"));
  EXPECT_EQ(node.number, "05-CT/TW");
  EXPECT_EQ(node.date, "2016-05-15");
  EXPECT_FALSE(node.held);
}

TEST(Linker, WhatWasAddedIsNotAddedAgain) {
  Set set;
  set.add("a", "ha-lam/1-kh-ubnd/2024").cites("vn/5-ct-tw/2016");
  Linker linker(Set::engine());
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(linker.add(set.records()[0]));
  EXPECT_EQ(linker.size(), 1U);
}

TEST(Linker, UnitsOfOffsetsDoNotMix) {
  Set set;
  set.add("a", "ha-lam/1-kh-ubnd/2024");
  set.add("b", "ha-lam/2-kh-ubnd/2024");
  Linker linker(Set::engine());
  EXPECT_FALSE(linker.add(set.records()[0]));
  DocumentRecord other = set.records()[1];
  other.offset_unit = OffsetUnit::utf16;
  const auto error = linker.add(other);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->text(), "b: its spans count utf16, those before it utf8: extract them with one --offsets");
  EXPECT_EQ(linker.size(), 1U);
}

// Everything that can depend on the order of arrival, in one set.
Set everything() {
  Set set;
  set.add("a", "ha-lam/9-qd-ubnd/2024", "2024-02-03").cites("vn/bo-luat-dan-su/~").cites("vn/57-nq-tw/~");
  set.add("b", "ha-lam/9-qd-ubnd/2024", "2024-03-04").cites("vn/5-ct-tw/k12", "implements");
  set.add("c", "", "2024-05-05").cites("ha-lam/9-qd-ubnd/2024").cites("~/9-qd-ubnd/2024", "cites", "", "2024-03-04");
  set.add("d", "").says("vn/5-ct-tw/2016", "05-CT/TW", "2016-05-15").cites("vn/57-nq-tw/2024");
  set.add("e", "").says("vn/5-ct-tw/2016", "5-CT/TW", "2016-05-16").cites("vn/luat-cho-phien/2014");
  set.add("f", "").names("luật", "Chợ phiên", "99/2014/QH13", "vn/99-2014-luat-qh13").cites("vn/luat-cho-phien/~");
  set.add("g", "ha-lam/1-kh-tu/2024", "2024-01-01")
      .cites("vn/1-kl-tw/2021")
      .cites("vn/5-ct-tw/2016", "implements", "c1");
  set.add("h", "ha-lam/1-kh-tu/2024", "2024-01-01").cites("~/1-kh-tu/~").cites("vn/31-2024-~-qh15");
  return set;
}

TEST(Linker, TheOrderOfArrivalDoesNotMatter) {
  const Set set = everything();
  const std::string expected = set.json();
  std::vector<DocumentRecord> records = set.records();
  std::mt19937 random(20261129);
  for (int round = 0; round < 200; ++round) {
    std::shuffle(records.begin(), records.end(), random);
    ASSERT_EQ(Set::json_of(records), expected) << round;
  }
}

// Asking in between changes nothing, and what was open is resolved by whoever comes later.
TEST(Linker, LateArrivalsResolveWhatWasOpen) {
  const Set set = everything();
  Linker linker(Set::engine());
  std::size_t asked = 0;
  for (const DocumentRecord& record : set.records()) {
    linker.add(record);
    asked += linker.graph().node_count();
  }
  EXPECT_GT(asked, 0U);
  EXPECT_EQ(Set::json_of(linker.graph()), set.json());

  Set late;
  late.add("a", "ha-lam/1-kh-ubnd/2025", "2025-01-01").cites("vn/57-nq-tw/~", "implements");
  EXPECT_EQ(late.target("a", "c1"), "open -");
  late.add("b", "vn/57-nq-tw/2024", "2024-12-22");
  EXPECT_EQ(late.target("a", "c1"), "vn/57-nq-tw/2024");
}

}  // namespace
}  // namespace vanban
