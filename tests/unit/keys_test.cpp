// Canonical keys: every row of the contract's table, and every rule of it as rows.
#include "link/keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "link/item.h"
#include "link/named.h"
#include "link/slug.h"
#include "vanban/engine.h"

namespace vanban::link {
namespace {

// The lexicons that keys are made with, and no others.
const KeyBook& book() {
  static const KeyBook* const kBook = [] {
    std::vector<grammar::Source> sources;
    for (const char* name : {"keys.tsv", "provinces.tsv", "seats.tsv", "doctypes.tsv"}) {
      std::ifstream file(std::string(VANBAN_SOURCE_DIR "/grammars/") + name);
      std::stringstream content;
      content << file.rdbuf();
      sources.push_back({name, content.str()});
    }
    const auto grammar = grammar::Grammar::load(sources);
    EXPECT_TRUE(grammar.has_value()) << (grammar ? "" : grammar.error().text());
    return grammar ? new KeyBook(*grammar) : nullptr;
  }();
  return *kBook;
}

std::optional<std::string> given(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

Number number(const std::string& canonical) {
  Number number;
  number.text = number.canonical = canonical;
  return number;
}

Date date(const std::string& value) {
  Date date;
  date.text = date.value = value;
  return date;
}

Body body(const std::string& text) {
  Body body;
  body.text = text;
  return body;
}

Quoted quoted(const std::string& text) {
  Quoted quoted;
  quoted.text = text;
  return quoted;
}

// A header; "" stands for what it does not say.
struct Head {
  std::string type, number, date, issuer, parent, place, text;
};

Document document_of(const Head& head) {
  Document document;
  Header& header = document.header;
  header.doc_type = given(head.type);
  if (!head.number.empty()) header.number = number(head.number);
  if (!head.date.empty()) header.date = date(head.date);
  if (!head.issuer.empty()) header.issuer = body(head.issuer);
  if (!head.parent.empty()) header.parent = body(head.parent);
  if (!head.place.empty()) header.place = quoted(head.place);
  return document;
}

// A mention in the same way.
struct Mention {
  std::string type, number, date, issuer, title;
};

Citation citation_of(const Mention& mention, const std::string& id) {
  Citation citation;
  citation.id = id;
  citation.form = mention.number.empty() ? Form::named : Form::numbered;
  citation.doc_type = given(mention.type);
  if (!mention.number.empty()) citation.number = number(mention.number);
  if (!mention.date.empty()) citation.date = date(mention.date);
  if (!mention.issuer.empty()) citation.issuer = body(mention.issuer);
  if (!mention.title.empty()) citation.title = quoted(mention.title);
  citation.text = mention.type + " " + mention.title + mention.issuer;
  return citation;
}

// A key, or "partial ..." or "none".
template <typename Keyed>
std::string key_of(const Keyed& keyed) {
  EXPECT_FALSE(keyed.key && keyed.partial_key);
  if (keyed.key) return *keyed.key;
  return keyed.partial_key ? "partial " + *keyed.partial_key : "none";
}

void assign(Document& document, std::string_view text, const KeyBook& with) {
  const text::NormText norm = text::normalise(text);
  assign_keys(document, norm, text::Key(norm.text), with);
}

std::string own_key(const Head& head) {
  Document document = document_of(head);
  assign(document, head.text, book());
  return key_of(document);
}

Document citing(const Head& head, const std::vector<Mention>& mentions) {
  Document document = document_of(head);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    document.citations.push_back(citation_of(mentions[i], "c" + std::to_string(i + 1)));
  }
  assign(document, head.text, book());
  return document;
}

std::string cited_key(const Head& head, const Mention& mention) {
  return key_of(citing(head, {mention}).citations.front());
}

const Head kNowhere{};
const Head kBacKan{"kế hoạch", "89/KH-UBND", "2024-02-20", "ỦY BAN NHÂN DÂN TỈNH BẮC KẠN", "", "Bắc Kạn", ""};
const Head kBenTreBloc{"công văn",
                       "554-CV/ĐUK",
                       "2022-03-07",
                       "ĐẢNG ỦY KHỐI CƠ QUAN - DOANH NGHIỆP TỈNH",
                       "ĐẢNG BỘ TỈNH BẾN TRE",
                       "Bến Tre",
                       ""};

TEST(Slug, WritesShortFormsOut) {
  const struct {
    const char* text;
    const char* slug;
  } rows[] = {
      {"Đắk Lắk", "dak-lak"},
      {"Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"},
      {"Bộ Nông nghiệp & PTNT", "bo-nong-nghiep-ptnt"},
      {"UBND TP. Hà Nội", "uy-ban-nhan-dan-thanh-pho-ha-noi"},
      {"HĐND, MTTQ, BCĐ, BCH, BTV", "hoi-dong-nhan-dan-mat-tran-to-quoc-ban-chi-dao-ban-chap-hanh-ban-thuong-vu"},
      {"VP, BQL", "van-phong-ban-quan-ly"},
      {"Ban Tuyên giáo TW", "ban-tuyen-giao-trung-uong"},
      {"Ban Tuyên giáo TƯ", "ban-tuyen-giao-trung-uong"},
      {"BỘ TƯ PHÁP", "bo-tu-phap"},  // in a line of capitals TƯ is a syllable
      {"Quận 05", "quan-5"},
      {"Te\xCC\x81t", "tet"},  // NFD
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(slug(row.text), row.slug) << row.text;
}

TEST(Item, CutsTheNumber) {
  const struct {
    const char* number;
    const char* type;
    const char* item;
  } rows[] = {
      // 1. the serial
      {"30a/2008/NQ-CP", "nghị quyết", "30a-2008-nq-cp"},
      {"66.15/2026/NQ-CP", "nghị quyết", "66.15-2026-nq-cp"},
      {"/KH-VP", "kế hoạch", "~-kh-vp"},
      {"22HD-UBND", "hướng dẫn", "22-hd-ubnd"},
      {"005-CT/TW", "chỉ thị", "5-ct-tw"},
      // 2. the year
      {"05/2024/QĐ-UBND", "quyết định", "5-2024-qd-ubnd"},
      {"05/QĐ-UBND", "quyết định", "5-qd-ubnd"},
      {"2024/QĐ-UBND", "quyết định", "2024-qd-ubnd"},
      {"12/20245/QĐ-UBND", "quyết định", "12-qd-20245-qd-ubnd"},
      // 3. the codes
      {"05-CT/TƯ", "chỉ thị", "5-ct-tw"},
      {"12-HD/BTCTƯ", "hướng dẫn", "12-hd-btctw"},
      {"01/HĐ-ABC", "hợp đồng", "1-hdd-abc"},
      {"01/HD-ABC", "hướng dẫn", "1-hd-abc"},
      {"06-ĐA/TU", "đề án", "6-dda-tu"},
      {"06-DA/TU", "dự án", "6-da-tu"},
      {"23/HĐBT", "nghị định", "23-nd-hdbt"},
      {"10/2020/TT-BGD&ĐT", "thông tư", "10-2020-tt-bgddt"},
      {"10/2020/TT-BGD", "thông tư", "10-2020-tt-bgddt"},
      {"2103/BNN-VP", "công văn", "2103-bnnptnt-vp"},
      {"7/2005/QĐ-BKH", "quyết định", "7-2005-qd-bkhdt"},
      {"7/2005/QĐ-LĐTBXH", "quyết định", "7-2005-qd-bldtbxh"},
      {"7/2005/QĐ-BCVT", "quyết định", "7-2005-qd-bbcvt"},
      {"7/2005/QĐ-UBDTMN", "quyết định", "7-2005-qd-ubdt"},
      {"7/2005/QĐ-NHNNVN", "quyết định", "7-2005-qd-nhnn"},
      {"7/QĐ-SGD", "quyết định", "7-qd-sgddt"},
      // 4. the type
      {"31/2024/QH15", "luật", "31-2024-luat-qh15"},
      {"91/2015/QH13", "bộ luật", "91-2015-luat-qh13"},
      {"101/2015/QH13", "nghị quyết", "101-2015-nq-qh13"},
      {"101/2015/QH13", "", "101-2015-~-qh13"},
      {"10/CP", "nghị định", "10-nd-cp"},
      {"10/CP", "", "10-~-cp"},
      {"202/BTTTT-KHTC", "công văn", "202-btttt-khtc"},
      {"202/BTTTT-KHTC", "", "202-btttt-khtc"},
      {"202/BTTTT-KHTC", "văn bản", "202-btttt-khtc"},
      {"11/UBTVQH10", "pháp lệnh", "11-pl-ubtvqh10"},
      {"11/TTLB", "thông tư liên bộ", "11-ttlb"},
  };
  for (const auto& row : rows) EXPECT_EQ(item_of(row.number, row.type, book()).text(), row.item) << row.number;
}

// The last table of the contract, in its order.
TEST(Keys, OfTheContractsTable) {
  const struct {
    Mention mention;
    const char* key;
  } rows[] = {
      {{"nghị định", "30/2020/NĐ-CP", "", "", ""}, "vn/30-2020-nd-cp"},
      {{"nghị quyết", "66.15/2026/NQ-CP", "", "", ""}, "vn/66.15-2026-nq-cp"},
      {{"nghị quyết", "97/NQ-CP", "2016-11-01", "Chính phủ", ""}, "vn/97-nq-cp/2016"},
      {{"luật", "31/2024/QH15", "", "", "Đất đai"}, "vn/31-2024-luat-qh15"},
      {{"luật", "", "2024", "", "Đất đai"}, "vn/luat-dat-dai/2024"},
      {{"nghị quyết", "101/2015/QH13", "", "", ""}, "vn/101-2015-nq-qh13"},
      {{"nghị quyết", "1670/NQ-UBTVQH15", "2025-06-16", "", ""}, "vn/1670-nq-ubtvqh15"},
      {{"nghị định", "10/CP", "1993-02-17", "Chính phủ", ""}, "vn/10-nd-cp/1993"},
      {{"thông tư liên tịch", "14/2013/TTLT-BCA-BTC", "", "", ""}, "vn/14-2013-ttlt-bca-btc"},
      {{"công văn", "202/BTTTT-KHTC", "2025-01-21", "", ""}, "vn/202-btttt-khtc/2025"},
      {{"chỉ thị", "05-CT/TW", "2016-05-15", "Bộ Chính trị", ""}, "vn/5-ct-tw/2016"},
      {{"chỉ thị", "05-CT/TƯ", "2016-05-15", "Bộ Chính trị", ""}, "vn/5-ct-tw/2016"},
      {{"quyết định", "218-QĐ/TW", "", "Bộ Chính trị khóa XI", ""}, "partial vn/218-qd-tw/k11"},
      {{"nghị quyết", "", "", "Đại hội XIII của Đảng", ""}, "vn/nghi-quyet-dai-hoi/k13"},
      {{"nghị quyết", "", "", "Đại hội Đảng bộ tỉnh Hưng Yên lần thứ XIX", ""}, "hung-yen/nghi-quyet-dai-hoi/k19"},
      {{"nghị quyết", "", "", "Trung ương 4 (khóa XII)", ""}, "vn/nghi-quyet-hoi-nghi-4/k12"},
      {{"nghị quyết", "", "", "TW 4 (khóa XII)", ""}, "vn/nghi-quyet-hoi-nghi-4/k12"},
      {{"nghị quyết", "", "", "TW4 khóa XII", ""}, "vn/nghi-quyet-hoi-nghi-4/k12"},
      {{"nghị quyết", "", "", "ĐH XIII của Đảng", ""}, "vn/nghi-quyet-dai-hoi/k13"},
      {{"quyết định", "331-QĐ/TU", "2021-12-30", "Tỉnh ủy Hưng Yên", ""}, "hung-yen/331-qd-tu/2021"},
      {{"kế hoạch", "89/KH-UBND", "2024-02-20", "UBND tỉnh Bắc Kạn", ""}, "bac-kan/89-kh-ubnd/2024"},
      {{"quyết định", "3158/QĐ-SYT", "2017-10-05", "Sở Y tế tỉnh Kiên Giang", ""}, "kien-giang/3158-qd-syt/2017"},
      {{"quyết định", "05/2025/QĐ-UBND", "2025-07-01", "UBND tỉnh Lào Cai", ""}, "lao-cai/5-2025-qd-ubnd/2025b"},
      {{"quyết định", "05/2025/QĐ-UBND", "", "UBND tỉnh Lào Cai", ""}, "partial lao-cai/5-2025-qd-ubnd/2025~"},
      {{"quyết định", "12/QĐ-UBND", "2024-03-01", "", ""}, "partial ~/12-qd-ubnd/2024"},
      {{"", "31/2024/QH15", "", "", ""}, "partial vn/31-2024-~-qh15"},
  };
  for (const auto& row : rows) EXPECT_EQ(cited_key(kNowhere, row.mention), row.key);
}

TEST(Keys, OfDocumentsInTheContractsTable) {
  EXPECT_EQ(own_key(kBenTreBloc), "ben-tre/554-cv-duk/2022");
  EXPECT_EQ(own_key({"kế hoạch", "/KH-VP", "2024-02", "", "", "Bắc Kạn", ""}), "partial bac-kan/~/~-kh-vp/2024");
  EXPECT_EQ(own_key({"quyết định", "16-QĐ/BCĐ", "2023-06-20", "Ban Chỉ đạo Chuyển đổi số tỉnh Sơn La", "", "", ""}),
            "son-la/ban-chi-dao-chuyen-doi-so/16-qd-bcd/2023");
  EXPECT_EQ(own_key({"quyết định", "2939/QĐ-ĐHCT", "2013-08-01", "TRƯỜNG ĐẠI HỌC CẦN THƠ", "BỘ GIÁO DỤC VÀ ĐÀO TẠO",
                     "Cần Thơ", ""}),
            "vn/truong-dai-hoc-can-tho/2939-qd-dhct/2013");
  EXPECT_EQ(own_key({"kế hoạch", "33/KH-MTTQ-BTT", "2025-11-14", "BAN THƯỜNG TRỰC",
                     "ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH", "Lương Minh", "kế hoạch của tỉnh Quảng Ninh"}),
            "quang-ninh/xa-luong-minh/33-kh-mttq-btt/2025");
  EXPECT_EQ(cited_key(kBacKan, {"đề án", "06-ĐA/TU", "", "", ""}), "partial bac-kan/6-dda-tu/~");
}

TEST(Keys, ScopeFollowsTheCode) {
  const struct {
    Mention mention;
    const char* key;
  } rows[] = {
      // 1. types that only central bodies issue; without any code the first issuer tells whose they are
      {{"thông tư liên bộ", "11/TTLB", "1993-12-20", "Bộ Nội vụ, Bộ Quốc phòng, Bộ Tài chính", ""},
       "vn/bo-noi-vu/11-ttlb/1993"},
      {{"thông tư liên bộ", "11/TTLB", "1993-12-20", "Bộ Văn hóa, Thể thao và Du lịch và Bộ Tài chính", ""},
       "vn/bo-van-hoa-the-thao-va-du-lich/11-ttlb/1993"},
      {{"lệnh", "13/2010/L-CTN", "", "", ""}, "vn/13-2010-l-ctn"},
      // 2. central codes, some only in State style
      {{"báo cáo", "429/BC-UBPLTP15", "2025-06-03", "", ""}, "vn/429-bc-ubpltp15/2025"},
      {{"công văn", "2794-CV/BTGTW", "2012-07-19", "", ""}, "vn/2794-cv-btgtw/2012"},
      {{"tờ trình", "4481/TTr-BNG-LS", "2025-10-09", "", ""}, "vn/4481-ttr-bng-ls/2025"},
      {{"kế hoạch", "07-KH/BTC", "2023-07-26", "Ban Tổ chức Cuộc thi", ""},
       "partial ~/ban-to-chuc-cuoc-thi/7-kh-btc/2023"},
      // 3. provinces, and (d) for what names no unit
      {{"tờ trình", "66/TTr-SNN", "2008-04-29", "Sở Nông nghiệp", ""}, "bac-kan/66-ttr-snn/2008"},
      {{"chỉ thị", "11-CT/TU", "2021-09-28", "", ""}, "bac-kan/11-ct-tu/2021"},
      {{"công văn", "12-CV/ĐUK", "2020-01-01", "Đảng ủy Khối các cơ quan Trung ương", ""}, "vn/12-cv-duk/2020"},
      {{"chỉ thị", "05-CT/HU", "2020-01-01", "Huyện ủy Na Rì", ""}, "bac-kan/huyen-na-ri/5-ct-hu/2020"},
      {{"chỉ thị", "05-CT/HU", "2020-01-01", "Huyện ủy", ""}, "partial bac-kan/~/5-ct-hu/2020"},
      // 4. any level
      {{"quyết định", "7/QĐ-UBND", "2020-01-01", "Chủ tịch UBND huyện Na Rì, tỉnh Bắc Kạn", ""},
       "bac-kan/huyen-na-ri/7-qd-ubnd/2020"},
      {{"quyết định", "7/QĐ-UBND", "2020-01-01", "UBND thành phố Việt Trì", ""},
       "phu-tho/thanh-pho-viet-tri/7-qd-ubnd/2020"},
      {{"quyết định", "7/QĐ-UBND", "2020-01-01", "UBND thành phố Cao Bằng", ""},
       "cao-bang/thanh-pho-cao-bang/7-qd-ubnd/2020"},
      {{"quyết định", "7/QĐ-UBND", "2026-01-01", "UBND xã Hội Xá, tỉnh Sơn La", ""}, "son-la/xa-hoi-xa/7-qd-ubnd/2026"},
      {{"quyết định", "7/QĐ-UBND", "2020-01-01", "UBND xã A Lù, tỉnh Lào Cai", ""},
       "partial lao-cai/~/xa-a-lu/7-qd-ubnd/2020"},
      {{"chương trình", "3-CTr/ĐU", "2026-01-01", "Đảng ủy xã Mường Bú, tỉnh Sơn La", ""},
       "son-la/xa-muong-bu/3-ctr-du/2026"},
      // 5. bodies by their name
      {{"quyết định", "9-QĐ/BCĐ", "2023-01-01", "Ban Chỉ đạo 35 tỉnh", ""}, "bac-kan/ban-chi-dao-35/9-qd-bcd/2023"},
      {{"quyết định", "9/QĐ-BCĐ", "2023-01-01", "Ban Chỉ đạo Phòng thủ dân sự quốc gia", ""},
       "vn/ban-chi-dao-phong-thu-dan-su-quoc-gia/9-qd-bcd/2023"},
      {{"quyết định", "9/QĐ-BHXH", "2023-01-01", "Bảo hiểm xã hội tỉnh", ""}, "bac-kan/bao-hiem-xa-hoi/9-qd-bhxh/2023"},
  };
  for (const auto& row : rows) EXPECT_EQ(cited_key(kBacKan, row.mention), row.key) << row.mention.issuer;
}

TEST(Keys, CitationTakesItsUnitFromTheCitingDocument) {
  const Head city{"quyết định", "67/2024/QĐ-UBND", "2024-11-21", "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "", "Hà Nội", ""};
  EXPECT_EQ(cited_key(city, {"quyết định", "19/2019/QĐ-UBND", "", "UBND Thành phố", ""}), "ha-noi/19-2019-qd-ubnd");
  EXPECT_EQ(cited_key(kBenTreBloc, {"kế hoạch", "75-KH/ĐUK", "2022-02-17", "Ban Thường vụ Đảng ủy Khối", ""}),
            "ben-tre/75-kh-duk/2022");
  const Head school{"công văn", "1935/QĐ-ĐHCT", "2013-10-17", "TRƯỜNG ĐẠI HỌC CẦN THƠ", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "",
                    ""};
  EXPECT_EQ(cited_key(school, {"quyết định", "2939/QĐ-ĐHCT", "2013-08-01", "Hiệu trưởng Trường Đại học Cần Thơ", ""}),
            "vn/truong-dai-hoc-can-tho/2939-qd-dhct/2013");
  const Head district{"quyết định", "7/QĐ-UBND", "2020-05-01", "UBND huyện Na Rì", "UBND tỉnh Bắc Kạn", "", ""};
  EXPECT_EQ(cited_key(district, {"quyết định", "3/QĐ-UBND", "2020-01-01", "", ""}),
            "bac-kan/huyen-na-ri/3-qd-ubnd/2020");
  EXPECT_EQ(cited_key(district, {"nghị quyết", "3/NQ-HĐND", "2020-01-01", "", ""}), "partial ~/3-nq-hdnd/2020");
  EXPECT_EQ(cited_key(district, {"nghị quyết", "3/NQ-HĐND", "2020-01-01", "HĐND huyện", ""}),
            "bac-kan/huyen-na-ri/3-nq-hdnd/2020");
}

TEST(Keys, RepeatedNumberKeepsItsIssuer) {
  const Head commune{"kế hoạch", "5/KH-UBND", "2026-01-10", "UBND xã Mường Bú", "UBND tỉnh Sơn La", "", ""};
  const Document document = citing(commune, {{"hướng dẫn", "13/HD-UBND", "2026-01-02", "UBND tỉnh Sơn La", ""},
                                             {"hướng dẫn", "13/HD-UBND", "", "", ""}});
  EXPECT_EQ(key_of(document.citations[0]), "son-la/13-hd-ubnd/2026");
  EXPECT_EQ(key_of(document.citations[1]), "partial son-la/13-hd-ubnd/~");
}

TEST(Keys, TheSameNumberOfAnotherDayIsAnotherIssuers) {
  const Document document =
      citing(kBacKan, {{"kế hoạch", "77/KH-UBND", "2023-10-15", "UBND xã Nà Lẹng, huyện Na Rì", ""},
                       {"kế hoạch", "77/KH-UBND", "2022-05-05", "", ""},
                       {"kế hoạch", "77/KH-UBND", "2023-10-15", "", ""}});
  EXPECT_EQ(key_of(document.citations[1]), "bac-kan/77-kh-ubnd/2022");
  EXPECT_EQ(key_of(document.citations[2]), "bac-kan/huyen-na-ri/xa-na-leng/77-kh-ubnd/2023");
}

TEST(Keys, ABodyOfTheSameNameAtAnotherLevelIsNotTheDocumentsOwn) {
  const Head commune{"kế hoạch", "5/KH-UBND", "2024-03-03", "ỦY BAN NHÂN DÂN XÃ KIM LƯ, HUYỆN NA RÌ, TỈNH BẮC KẠN", "",
                     "",         ""};
  const struct {
    const char *issuer, *key;
  } rows[] = {{"UBND tỉnh", "bac-kan/89-kh-ubnd/2024"},
              {"UBND huyện", "bac-kan/huyen-na-ri/89-kh-ubnd/2024"},
              {"UBND xã", "bac-kan/huyen-na-ri/xa-kim-lu/89-kh-ubnd/2024"},
              {"", "bac-kan/huyen-na-ri/xa-kim-lu/89-kh-ubnd/2024"}};
  for (const auto& row : rows) {
    EXPECT_EQ(cited_key(commune, {"kế hoạch", "89/KH-UBND", "2024-02-20", row.issuer, ""}), row.key) << row.issuer;
  }
}

TEST(Keys, AUnitWithoutItsProvinceIsKnownByItsOwnName) {
  const Head commune{"quyết định", "118/QĐ-UBND", "2025-07-07", "ỦY BAN NHÂN DÂN XÃ THẠCH LŨNG", "", "Thạch Lũng", ""};
  const struct {
    const char *issuer, *key;
  } rows[] = {{"UBND xã", "partial ~/xa-thach-lung/97-qd-ubnd/2025"},
              {"UBND huyện", "partial ~/97-qd-ubnd/2025"},
              {"UBND tỉnh", "partial ~/97-qd-ubnd/2025"}};
  for (const auto& row : rows) {
    EXPECT_EQ(cited_key(commune, {"quyết định", "97/QĐ-UBND", "2025-08-25", row.issuer, ""}), row.key) << row.issuer;
  }
}

TEST(Keys, MergedProvincesBeganAgain) {
  const struct {
    Mention mention;
    const char* key;
  } cited[] = {
      {{"quyết định", "5/QĐ-UBND", "2025-06-30", "UBND tỉnh Lào Cai", ""}, "lao-cai/5-qd-ubnd/2025"},
      {{"quyết định", "5/QĐ-UBND", "2025-07-01", "UBND tỉnh Lào Cai", ""}, "lao-cai/5-qd-ubnd/2025b"},
      {{"quyết định", "5/QĐ-UBND", "2025", "UBND tỉnh Lào Cai", ""}, "partial lao-cai/5-qd-ubnd/2025~"},
      {{"quyết định", "5/QĐ-UBND", "2026-01-05", "UBND tỉnh Lào Cai", ""}, "lao-cai/5-qd-ubnd/2026"},
      {{"quyết định", "5/2025/QĐ-UBND", "2025-03-05", "UBND tỉnh Lào Cai", ""}, "lao-cai/5-2025-qd-ubnd"},
      {{"quyết định", "5/QĐ-UBND", "2025-07-01", "UBND tỉnh Sơn La", ""}, "son-la/5-qd-ubnd/2025"},
      {{"quyết định", "5/QĐ-UBND", "2025-08-01", "UBND xã A Lù, tỉnh Lào Cai", ""}, "lao-cai/xa-a-lu/5-qd-ubnd/2025"},
  };
  for (const auto& row : cited) EXPECT_EQ(cited_key(kNowhere, row.mention), row.key);
  // What a merged province's document cites without a name may be another old province's.
  const Head merged{"quyết định", "9/QĐ-UBND", "2025-09-01", "UBND tỉnh Lào Cai", "", "", ""};
  EXPECT_EQ(cited_key(merged, {"nghị quyết", "3/NQ-HĐND", "2025-08-01", "HĐND tỉnh", ""}), "lao-cai/3-nq-hdnd/2025b");
  EXPECT_EQ(cited_key(merged, {"nghị quyết", "3/NQ-HĐND", "2024-08-01", "HĐND tỉnh", ""}), "partial ~/3-nq-hdnd/2024");
  EXPECT_EQ(cited_key(merged, {"chỉ thị", "3-CT/TU", "2024-08-01", "", ""}), "partial ~/3-ct-tu/2024");
}

TEST(Keys, OfDocumentsKnownByName) {
  const struct {
    Mention mention;
    const char* key;
  } rows[] = {
      {{"bộ luật", "", "2015-11-24", "", "Dân sự"}, "vn/bo-luat-dan-su/2015"},
      {{"luật", "", "", "", "Đất đai năm 2013"}, "vn/luat-dat-dai/2013"},
      {{"pháp lệnh", "", "", "", "Cảnh vệ"}, "partial vn/phap-lenh-canh-ve/~"},
      {{"luật", "", "", "", ""}, "none"},
      {{"hiến pháp", "", "2013", "", ""}, "vn/hien-phap/2013"},
      {{"nghị quyết", "", "", "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", ""}, "vn/nghi-quyet-dai-hoi/k13"},
      {{"nghị quyết", "", "", "Đại hội Đảng bộ tỉnh lần thứ XII", ""}, "bac-kan/nghi-quyet-dai-hoi/k12"},
      {{"nghị quyết", "", "", "Đại hội Đảng bộ huyện Na Rì lần thứ XX", ""},
       "bac-kan/huyen-na-ri/nghi-quyet-dai-hoi/k20"},
      {{"nghị quyết", "", "", "Đại hội đảng các cấp, nhiệm kỳ 2020-2025", ""}, "none"},
      {{"nghị quyết", "", "", "Đại hội Đoàn toàn quốc lần thứ XII", ""}, "none"},
      {{"nghị quyết", "", "", "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", ""},
       "vn/nghi-quyet-hoi-nghi-4/k12"},
      {{"nghị quyết", "", "", "Hội nghị Trung ương 8", ""}, "partial vn/nghi-quyet-hoi-nghi-8/~"},
      {{"nghị quyết", "", "", "Ban Chấp hành Trung ương Đảng", ""}, "none"},
      {{"điều lệ đảng", "", "", "", ""}, "partial vn/dieu-le-dang/~"},
      {{"đề án", "", "", "", "tổng thể chuyển đổi số"}, "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(cited_key(kBacKan, row.mention), row.key) << row.mention.issuer;
}

TEST(Keys, OfFurtherPlenums) {
  const struct {
    const char* before;
    const char* words;
    const char* key;
  } rows[] = {
      {"vn/nghi-quyet-hoi-nghi-4/k11", "XII", "vn/nghi-quyet-hoi-nghi-4/k12"},
      {"vn/nghi-quyet-hoi-nghi-4/k11", "khóa XII", "vn/nghi-quyet-hoi-nghi-4/k12"},
      {"vn/nghi-quyet-hoi-nghi-6/~", "7 khóa XII", "vn/nghi-quyet-hoi-nghi-7/k12"},
      {"vn/nghi-quyet-hoi-nghi-4/k11", "Đảng bộ tỉnh", ""},
      {"vn/nghi-quyet-dai-hoi/k11", "XII", ""},
      {"", "XII", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(further_plenum_key(row.before, row.words).value_or(""), row.key) << row.words;
}

TEST(Keys, OfPlenumsInAList) {
  const Document document = Engine::create()->extract(
      "Thực hiện Nghị quyết Trung ương 4 khóa XI, XII và XIII; các Nghị quyết Trung ương 6, 7 khóa XII.");
  std::vector<std::string> keys;
  for (const Citation& citation : document.citations) keys.push_back(citation.key.value_or("-"));
  EXPECT_THAT(keys, testing::ElementsAre("vn/nghi-quyet-hoi-nghi-4/k11", "vn/nghi-quyet-hoi-nghi-4/k12",
                                         "vn/nghi-quyet-hoi-nghi-4/k13", "vn/nghi-quyet-hoi-nghi-6/k12",
                                         "vn/nghi-quyet-hoi-nghi-7/k12"));
}

TEST(Keys, OfTextsIssuedWithAnAct) {
  Document document = document_of(kBacKan);
  document.citations = {citation_of({"chương trình", "", "", "UBND tỉnh", "công tác"}, "c1"),
                        citation_of({"quyết định", "2314/QĐ-UBND", "2023-12-08", "", ""}, "c2"),
                        citation_of({"quy chế", "", "", "", "làm việc"}, "c3")};
  document.citations[1].relation = Relation::issued_by;
  document.citations[1].subject = "c1";
  document.citations[2].relation = Relation::issues;
  assign(document, "", book());
  EXPECT_EQ(key_of(document.citations[0]), "bac-kan/2314-qd-ubnd/2023/_chuong-trinh");
  EXPECT_EQ(key_of(document.citations[2]), "bac-kan/89-kh-ubnd/2024/_quy-che");
}

TEST(Keys, BackReferenceHasTheKeyOfWhatItMeans) {
  Document document = document_of(kBacKan);
  document.citations = {citation_of({"nghị định", "30/2020/NĐ-CP", "", "", ""}, "c1"), Citation{}, Citation{}};
  document.citations[1].form = document.citations[2].form = Form::back;
  document.citations[1].antecedent = "c1";
  assign(document, "", book());
  EXPECT_EQ(key_of(document.citations[1]), "vn/30-2020-nd-cp");
  EXPECT_EQ(key_of(document.citations[2]), "none");
}

TEST(Territory, ByIssuerParentPlaceLineOrText) {
  const struct {
    Head head;
    const char* id;
    TerritoryFrom from;
  } rows[] = {
      {kBacKan, "bac-kan", TerritoryFrom::issuer},
      {{"nghị định", "1/2020/NĐ-CP", "", "CHÍNH PHỦ", "", "Hà Nội", ""}, "vn", TerritoryFrom::issuer},
      {kBenTreBloc, "ben-tre", TerritoryFrom::parent},
      {{"kế hoạch", "/KH-VP", "", "", "", "Bắc Kạn", ""}, "bac-kan", TerritoryFrom::place},
      {{"kế hoạch", "1/KH-BCĐ", "", "BAN CHỈ ĐẠO", "", "Thủ Dầu Một", ""}, "binh-duong", TerritoryFrom::place},
      {{"chỉ thị", "", "", "BAN THƯỜNG VỤ TỈNH ỦY", "", "", "hệ thống chính trị tỉnh Hưng Yên; tỉnh Hưng Yên"},
       "hung-yen",
       TerritoryFrom::text},
  };
  for (const auto& row : rows) {
    Document document = document_of(row.head);
    assign(document, row.head.text, book());
    ASSERT_TRUE(document.territory) << row.id;
    EXPECT_EQ(document.territory->id, row.id);
    EXPECT_EQ(document.territory->from, row.from) << row.id;
  }
}

TEST(Territory, SpanOfTheTextIsWhereTheProvinceIsNamed) {
  const std::string text = "trên địa bàn tỉnh Hưng Yên gắn với";
  Document document = document_of({});
  assign(document, text, book());
  ASSERT_TRUE(document.territory);
  const Span span = document.territory->span;
  EXPECT_EQ(text.substr(span.begin, span.size()), "tỉnh Hưng Yên");
}

TEST(Territory, OfATextThatNamesTwoProvincesIsUnknown) {
  Document document = document_of({});
  assign(document, "tỉnh Hưng Yên và tỉnh Sơn La", book());
  EXPECT_FALSE(document.territory);
}

TEST(Body, IdStandsBelowItsUnit) {
  const struct {
    Head head;
    const char* issuer;
    const char* id;
    Level level;
  } rows[] = {
      {kBenTreBloc, "Ban Thường vụ Tỉnh ủy", "ben-tre/tinh-uy/ban-thuong-vu", Level::province},
      {kBenTreBloc, "Ban Thường vụ Đảng ủy Khối", "ben-tre/dang-uy-khoi-co-quan-doanh-nghiep/ban-thuong-vu",
       Level::province},
      {kBacKan, "UBND tỉnh Bắc Kạn", "bac-kan/uy-ban-nhan-dan", Level::province},
      {kBacKan, "Chủ tịch UBND tỉnh", "bac-kan/uy-ban-nhan-dan", Level::province},
      {kBacKan, "Giám đốc Sở Tài chính", "bac-kan/so-tai-chinh", Level::province},
      {kBacKan, "Ban Chấp hành Đảng bộ tỉnh (khóa XII)", "bac-kan/tinh-uy", Level::province},
      {kBacKan, "Ban Dân vận Tỉnh ủy", "bac-kan/tinh-uy/ban-dan-van", Level::province},
      {kBacKan, "ỦY BAN NHÂN DÂN TĨNH BẮC KẠN", "bac-kan/uy-ban-nhan-dan", Level::province},  // as scans read
      {kBacKan, "Y BAN NHÂN DÂN TỈNH BẮC KẠN", "bac-kan/uy-ban-nhan-dan", Level::province},  // as web pages lose the Ủ
      {kBacKan, "UBND XA Cư Lễ", "bac-kan/xa-cu-le/uy-ban-nhan-dan", Level::commune},
      {kBacKan, "Ban Chỉ huy dân quân tỉnh", "bac-kan/ban-chi-huy-dan-quan", Level::province},
      {kBacKan, "UBND huyện Na Rì", "bac-kan/huyen-na-ri/uy-ban-nhan-dan", Level::district},
      {kBacKan, "Bộ Chính trị khóa XI", "vn/bo-chinh-tri", Level::central},
      {kBacKan, "Ban Chấp hành Trung ương Đảng (khóa XI)", "vn/ban-chap-hanh-trung-uong", Level::central},
      {kBacKan, "Thủ tướng Chính phủ", "vn/thu-tuong-chinh-phu", Level::central},
      {kBacKan, "Bộ trưởng Bộ Y tế", "vn/bo-y-te", Level::central},
      {kBacKan, "Chủ tịch nước", "vn/chu-tich-nuoc", Level::central},
      {kBacKan, "Bộ Công an, Bộ Tài chính", "vn/bo-cong-an", Level::central},
      {kBacKan, "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "vn/dai-hoi-dai-bieu-toan-quoc", Level::central},
      {kBacKan, "Trung ương 4 (khóa XII)", "vn/ban-chap-hanh-trung-uong", Level::central},
  };
  for (const auto& row : rows) {
    const Document document = citing(row.head, {{"nghị quyết", "", "", row.issuer, ""}});
    const Body& body = *document.citations[0].issuer;
    EXPECT_EQ(body.id.value_or(""), row.id) << row.issuer;
    EXPECT_EQ(body.level, row.level) << row.issuer;
    EXPECT_EQ(body.province.has_value(), row.level != Level::central) << row.issuer;
  }
}

TEST(Body, TermAndHeaderBodies) {
  const Document cited = citing(kBacKan, {{"quyết định", "217-QĐ/TW", "", "Bộ Chính trị khóa XI", ""}});
  EXPECT_EQ(cited.citations[0].issuer->term, 11);
  Document document = document_of(kBenTreBloc);
  assign(document, "", book());
  EXPECT_EQ(document.header.issuer->id, "ben-tre/dang-uy-khoi-co-quan-doanh-nghiep");
  EXPECT_EQ(document.header.parent->id, "ben-tre/dang-bo");
  Document inner = document_of(
      {"kế hoạch", "1/KH-MTTQ-BTT", "2025-11-14", "BAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA", "", ""});
  assign(inner, "", book());
  EXPECT_EQ(inner.header.issuer->id, "son-la/uy-ban-mat-tran-to-quoc-viet-nam/ban-thuong-truc");
}

TEST(KeyBook, FindsInASlugWhatItFindsInItsWords) {
  for (const char* name :
       {"Trung ương", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Ban Thường vụ", "Sở Y tế", ""}) {
    const std::vector<Word> words = words_of(name);
    for (const List list : {List::one_name, List::inner_body, List::central_body, List::outer_body}) {
      const auto by_words = book().prefix(list, words);
      const auto by_slug = book().prefix(list, std::string_view(join(words)));
      EXPECT_EQ(by_words.value, by_slug.value) << name;
      EXPECT_EQ(by_words.words, by_slug.words) << name;
    }
  }
}

TEST(KeyBook, SaysAtOnceWhichListsHaveACode) {
  const ListSet lists = book().lists_with("qh15");
  EXPECT_TRUE(lists.has(List::legislature));
  EXPECT_TRUE(lists.has(List::untyped));
  EXPECT_FALSE(lists.has(List::province));
  EXPECT_FALSE(book().has(List::legislature, "qh"));
  EXPECT_TRUE(book().has(List::renamed, "bgd"));
}

}  // namespace
}  // namespace vanban::link
