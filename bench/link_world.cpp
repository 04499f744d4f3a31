#include "link_world.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "grammar/grammar.h"
#include "link/keys.h"

namespace vanban::bench {
namespace {

constexpr int kPeriods = 23;  // 2005 to 2024, both halves of 2025, 2026
constexpr int kDistricts = 10;
constexpr int kCommunes = 12;
constexpr int kNewProvinces = 34;
constexpr std::array<const char*, 8> kMinistries = {"BNV", "BYT", "BTC", "BTP", "BCT", "BXD", "BCA", "BQP"};
constexpr std::array<const char*, 8> kMinistryNames = {"Nội vụ",      "Y tế",     "Tài chính", "Tư pháp",
                                                       "Công Thương", "Xây dựng", "Công an",   "Quốc phòng"};
constexpr std::array<const char*, 16> kFirst = {"Thạch", "Khe", "Suối", "Đồng", "Nà",   "Pác", "Lũng", "Phú",
                                                "Vĩnh",  "Tân", "Xuân", "Hòa",  "Long", "Cư",  "Kim",  "Mường"};
constexpr std::array<const char*, 16> kSecond = {"Lương", "Bay", "Sâu",  "Thượng", "Hạ", "Trung", "Mỹ",  "Lợi",
                                                 "Đức",   "Tâm", "Nhân", "Nghĩa",  "Lễ", "Trí",   "Tín", "Lâm"};

// A number that looks random and is always the same (splitmix64).
std::uint64_t chance_of(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9E3779B97F4A7C15U + b * 0xD1B54A32D192ED03U + 20261129;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31);
}

int year_of_period(int period) { return period <= 20 ? 2005 + period : period + 2004; }

std::string place_name(int n) {
  const auto index = static_cast<std::size_t>(n) % 256;
  return std::string(kFirst[index / 16]) + " " + kSecond[index % 16];
}

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

Quoted quoted(std::string text) {
  Quoted out;
  out.text = std::move(text);
  return out;
}

}  // namespace

const std::vector<World::Type>& World::types_of(Kind kind) {
  static const std::vector<Type> kParty = {
      {"chỉ thị", "CT", false}, {"nghị quyết", "NQ", false}, {"kết luận", "KL", false}};
  static const std::vector<Type> kGovernment = {{"nghị định", "NĐ", true}, {"nghị quyết", "NQ", false}};
  static const std::vector<Type> kPremier = {{"quyết định", "QĐ", false}, {"chỉ thị", "CT", false}};
  static const std::vector<Type> kMinistry = {{"thông tư", "TT", true}, {"quyết định", "QĐ", false}};
  static const std::vector<Type> kCouncil = {{"nghị quyết", "NQ", false}};
  static const std::vector<Type> kCommittee = {{"quyết định", "QĐ", false}, {"kế hoạch", "KH", false}};
  switch (kind) {
    case Kind::politburo:
    case Kind::province_party:
    case Kind::district_party:
    case Kind::commune_party:
      return kParty;
    case Kind::government:
      return kGovernment;
    case Kind::premier:
      return kPremier;
    case Kind::ministry:
      return kMinistry;
    case Kind::council:
      return kCouncil;
    default:
      return kCommittee;
  }
}

World::World(const Engine& engine, std::uint32_t held) : engine_(engine), held_(held) {
  const grammar::Lexicon& provinces = *engine.grammar().lexicon("provinces");
  for (const grammar::Lexicon::Row& row : provinces.rows()) {
    const std::string name(provinces.cell(row, "name"));
    const std::string from(provinces.cell(row, "from")), to(provinces.cell(row, "to"));
    const std::string words = std::string(provinces.cell(row, "kind")) + " " + name;
    const bool is_dated = from.size() == 10 || to.size() == 10;
    if (from == "2025-07-01") new_provinces_.push_back(words);
    if (is_dated && from <= "2024-01-01" && (to.empty() || to >= "2025-06-30")) old_provinces_.push_back(words);
  }
  make_series();
  make_laws();
}

void World::make_series() {
  const auto add = [this](Kind kind, int province, int district, int commune) {
    for (std::size_t type = 0; type < types_of(kind).size(); ++type) {
      for (int period = 0; period < kPeriods; ++period) {
        series_.push_back({kind, static_cast<std::uint8_t>(type), static_cast<std::uint8_t>(period),
                           static_cast<std::uint8_t>(province), static_cast<std::uint8_t>(district),
                           static_cast<std::uint8_t>(commune)});
      }
    }
  };
  for (const Kind kind : {Kind::politburo, Kind::government, Kind::premier}) add(kind, 0, 0, 0);
  for (int ministry = 0; ministry < static_cast<int>(kMinistries.size()); ++ministry)
    add(Kind::ministry, ministry, 0, 0);
  for (int province = 0; province < static_cast<int>(old_provinces_.size()); ++province) {
    for (const Kind kind : {Kind::province_party, Kind::province_committee, Kind::council, Kind::department}) {
      add(kind, province, 0, 0);
    }
    for (int district = 0; district < kDistricts; ++district) {
      add(Kind::district_party, province, district, 0);
      add(Kind::district_committee, province, district, 0);
      for (int commune = 0; commune < kCommunes; ++commune) {
        add(Kind::commune_party, province, district, commune);
        add(Kind::commune_committee, province, district, commune);
      }
    }
  }
  order_.resize(series_.size());
  std::iota(order_.begin(), order_.end(), 0U);
  for (std::size_t i = order_.size(); i > 1; --i) std::swap(order_[i - 1], order_[chance_of(i, 7) % i]);
  place_.resize(order_.size());
  for (std::uint32_t i = 0; i < order_.size(); ++i) place_[order_[i]] = i;
}

void World::make_laws() {
  constexpr std::array<std::pair<int, int>, 3> kPassed = {{{2003, 11}, {2013, 13}, {2022, 15}}};
  for (int name = 0; name < 60; ++name) {
    for (std::size_t i = 0; i < kPassed.size(); ++i) {
      if (chance_of(static_cast<std::uint64_t>(name), i) % 3 == 0 && i > 0) continue;
      const int serial = 10 + name;
      laws_.push_back({"Quản lý " + place_name(17 * name), kPassed[i].first,
                       std::to_string(serial) + "/" + std::to_string(kPassed[i].first) + "/QH" +
                           std::to_string(kPassed[i].second)});
    }
  }
}

World::Act World::act(ActId id) const {
  const Series& series = series_[order_[id % order_.size()]];
  Act act;
  act.kind = series.kind;
  act.type = types_of(series.kind)[series.type];
  act.period = series.period;
  act.province = series.province;
  act.district = series.district;
  act.commune = series.commune;
  const std::uint32_t series_number = order_[id % order_.size()];
  act.serial = 1 + static_cast<int>(chance_of(series_number, 3) % 150) + static_cast<int>(id / order_.size());
  if (act.kind < Kind::province_party || !act.since_merger()) return act;
  // Districts ended in July 2025; the provinces that were merged away count on under another one's name.
  if (act.kind == Kind::district_party || act.kind == Kind::district_committee) {
    act.period -= 10;
    act.serial += 3000;
  } else if (act.province >= kNewProvinces) {
    act.serial += 5000;
  }
  return act;
}

const std::string& World::province_name(const Act& act) const {
  return act.since_merger() ? new_provinces_[static_cast<std::size_t>(act.province % kNewProvinces)]
                            : old_provinces_[static_cast<std::size_t>(act.province)];
}

// xã Khe Bay, huyện Nà Lễ, tỉnh Bắc Kạn
std::string World::unit_words(const Act& act, int from_level) const {
  std::string words;
  if (from_level >= 3) {
    const int merged = act.province >= kNewProvinces && act.since_merger() ? kDistricts * kCommunes : 0;
    words += "xã " + place_name(act.district * kCommunes + act.commune + merged) + ", ";
  }
  if (from_level >= 2 && !act.since_merger()) words += "huyện " + place_name(200 + act.district) + ", ";
  return words + province_name(act);
}

std::string World::issuer(const Act& act, bool bare) const {
  const std::string kind = province_name(act).substr(0, province_name(act).find(' ')) == "tỉnh" ? "tỉnh" : "thành phố";
  const std::string province = bare ? kind : unit_words(act, 1);
  switch (act.kind) {
    case Kind::politburo:
      return "Bộ Chính trị";
    case Kind::government:
      return "Chính phủ";
    case Kind::premier:
      return "Thủ tướng Chính phủ";
    case Kind::ministry:
      return std::string("Bộ ") + kMinistryNames[static_cast<std::size_t>(act.province)];
    case Kind::province_party:
      return "Ban Chấp hành Đảng bộ " + province;
    case Kind::province_committee:
      return "UBND " + province;
    case Kind::council:
      return "HĐND " + province;
    case Kind::department:
      return "Sở Y tế " + province;
    case Kind::district_party:
      return "Ban Chấp hành Đảng bộ " + unit_words(act, 2);
    case Kind::district_committee:
      return "UBND " + unit_words(act, 2);
    case Kind::commune_party:
      return "Đảng ủy " + unit_words(act, 3);
    case Kind::commune_committee:
      return "UBND " + unit_words(act, 3);
  }
  return "";
}

std::string World::number(const Act& act, bool padded) const {
  static constexpr std::array<const char*, 12> kCodes = {"TW",   "CP",  "TTg", "",     "TU", "UBND",
                                                         "HĐND", "SYT", "HU",  "UBND", "ĐU", "UBND"};
  const std::string serial = padded ? two_digits(act.serial) : std::to_string(act.serial);
  const auto kind = static_cast<std::size_t>(act.kind);
  std::string code = act.kind == Kind::ministry ? kMinistries[static_cast<std::size_t>(act.province)] : kCodes[kind];
  const bool is_party = act.kind == Kind::politburo || act.kind == Kind::province_party ||
                        act.kind == Kind::district_party || act.kind == Kind::commune_party;
  if (is_party) return serial + "-" + act.type.code + "/" + (code == "TW" && !padded ? "TƯ" : code);
  if (act.type.dated)
    return serial + "/" + std::to_string(year_of_period(act.period)) + "/" + act.type.code + "-" + code;
  return serial + "/" + act.type.code + "-" + code;
}

std::string World::date(ActId id) const {
  if (is_law(id)) return std::to_string(laws_[id - 2 * held_].year) + "-06-20";
  const Act a = act(id);
  const std::uint64_t chance = chance_of(id, 11);
  const bool first_half = a.period == 20 || a.period == 22;
  const int months = first_half || a.period == 21 ? 6 : 12;
  const int month = 1 + static_cast<int>(chance % static_cast<std::uint64_t>(months)) + (a.period == 21 ? 6 : 0);
  return std::to_string(year_of_period(a.period)) + "-" + two_digits(month) + "-" +
         two_digits(1 + static_cast<int>(chance / 16 % 28));
}

int World::year(ActId id) const { return is_law(id) ? laws_[id - 2 * held_].year : year_of_period(act(id).period); }

std::string World::without_year(ActId id) const {
  if (is_law(id)) return laws_[id - 2 * held_].title;
  const Act a = act(id);
  return issuer(a, false) + "|" + a.type.code + "|" + std::to_string(a.serial);
}

std::string World::without_unit(ActId id) const {
  const Act a = act(id);
  return number(a, true) + "|" + std::to_string(year_of_period(a.period));
}

// Half of what is cited is central, the newest numbers less; a third comes from the own province.
ActId World::draw(ActId document, std::uint64_t chance) const {
  const std::uint64_t kind = chance % 100;
  const std::uint64_t second = chance_of(chance, 5);
  const std::uint64_t all = 2 * std::uint64_t{held_};
  if (kind >= 85) return static_cast<ActId>(second % all);
  std::size_t first = 0, last = std::size_t{7} * kPeriods + kMinistries.size() * 2 * kPeriods;  // the central series
  if (kind >= 50) {
    const Act own = act(document);
    const std::size_t size = (series_.size() - last) / old_provinces_.size();
    if (own.kind < Kind::province_party) return static_cast<ActId>(second % held_);
    first = last + size * static_cast<std::size_t>(own.province);
    last = first + (kind >= 70 ? size : std::size_t{8} * kPeriods);
  }
  // Squared: few are cited by many.
  const double share = static_cast<double>(second % 1000003) / 1000003.0;
  const auto series = first + static_cast<std::size_t>(share * share * static_cast<double>(last - first));
  const std::uint64_t turn = kind < 50 ? 0 : second / 1000003 % 2;
  return static_cast<ActId>((place_[series] + turn * order_.size()) % all);
}

ActId World::draw_law(ActId document, std::uint64_t chance) const {
  const std::size_t law = chance % laws_.size();
  return year(document) > laws_[law].year ? static_cast<ActId>(std::size_t{2} * held_ + law)
                                          : static_cast<ActId>(0xffffffff);
}

Notation World::notation_for(const Act& citing, const Act& cited, ActId target, std::uint64_t chance) const {
  const std::uint64_t kind = chance % 100;
  const bool is_held = target < held_;
  const bool in_own_province = cited.kind >= Kind::province_party && cited.kind <= Kind::department &&
                               citing.kind >= Kind::province_party && citing.province == cited.province &&
                               citing.since_merger() == cited.since_merger();
  if (kind < 40 && in_own_province) return Notation::bare_unit;
  if (kind >= 80 && kind < 90 && is_held && !cited.type.dated) return Notation::no_date;
  // Only where the code leaves the unit open, and the citing document's own code does not lend it one.
  const bool is_open = cited.kind == Kind::district_committee || cited.kind == Kind::commune_committee;
  const bool lends =
      citing.kind >= Kind::province_party && citing.kind != Kind::district_party && citing.kind != Kind::commune_party;
  if (kind >= 90 && is_held && is_open && !lends) return Notation::no_unit;
  return Notation::full;
}

std::vector<MeantMention> World::mentions(ActId document) const {
  std::vector<MeantMention> mentions;
  const std::uint64_t chance = chance_of(document, 1);
  const std::size_t wanted = chance % 20 == 0 ? 30 + chance / 32 % 50 : 6 + chance / 32 % 15;
  const Act citing = act(document);
  const std::string own_date = date(document);
  // Each law is named with its number by some: else its name and its number would be two laws.
  if (document < 40 * laws_.size() && year(document) > laws_[document % laws_.size()].year) {
    mentions.push_back(
        {static_cast<ActId>(std::size_t{2} * held_ + document % laws_.size()), Notation::both, Relation::cites, -1});
  }
  for (std::size_t i = 0; i < wanted; ++i) {
    const std::uint64_t drawn = chance_of(chance, 100 + i);
    MeantMention mention;
    const bool law = drawn % 6 == 0;
    mention.act = law ? draw_law(document, drawn / 8) : draw(document, drawn / 8);
    if (mention.act == 0xffffffff || mention.act == document || date(mention.act) >= own_date) continue;
    constexpr std::array<Notation, 4> kLaw = {Notation::year, Notation::number, Notation::both, Notation::no_year};
    mention.notation =
        law ? kLaw[drawn / 64 % 4] : notation_for(citing, act(mention.act), mention.act, chance_of(drawn, 9));
    // An author does not write what his own document makes unclear.
    const bool unclear = std::any_of(mentions.begin(), mentions.end(), [&](const MeantMention& other) {
      return other.act != mention.act && is_law(other.act) == law &&
             (without_year(other.act) == without_year(mention.act) ||
              (!law && number(act(other.act), true) == number(act(mention.act), true)));
    });
    if (unclear) continue;
    if (drawn % 31 == 0) mention.relation = Relation::amended_by;
    // A title speaks of what was there before; what amended an act came later.
    const bool in_title = !mentions.empty() &&
                          (mention.relation == Relation::amended_by || date(mention.act) < date(mentions.back().act));
    if (drawn % 17 == 0 && in_title) mention.subject = static_cast<int>(mentions.size()) - 1;
    mentions.push_back(mention);
    if (drawn % 13 == 0) mentions.push_back({mention.act, Notation::full, Relation::cites, -1});
    if (law && drawn % 13 == 0) mentions.back().notation = Notation::both;
  }
  return mentions;
}

Citation World::law_citation(const MeantMention& mention) const {
  const Law& law = laws_[mention.act - 2 * held_];
  Citation citation;
  citation.doc_type = "luật";
  citation.form = Form::named;
  if (mention.notation != Notation::number) citation.title = quoted(law.title);
  if (mention.notation == Notation::number || mention.notation == Notation::both) {
    citation.form = Form::numbered;
    citation.number = Number{};
    citation.number->canonical = citation.number->text = law.number;
  }
  if (mention.notation == Notation::year) {
    citation.date = Date{};
    citation.date->value = citation.date->text = std::to_string(law.year);
    citation.date->precision = Precision::year;
  }
  citation.text = "Luật " + (citation.title ? citation.title->text : law.number);
  return citation;
}

Citation World::citation(const MeantMention& mention, ActId document, std::size_t place) const {
  const Act cited = act(mention.act);
  Citation citation;
  citation.doc_type = cited.type.name;
  citation.number = Number{};
  citation.number->canonical = citation.number->text = number(cited, (document + place) % 3 != 0);
  if (mention.notation != Notation::no_unit) {
    citation.issuer = Body{};
    citation.issuer->text = issuer(cited, mention.notation == Notation::bare_unit);
  }
  citation.text = std::string(cited.type.name) + " số " + citation.number->text;
  if (mention.notation != Notation::no_date) {
    citation.date = Date{};
    citation.date->value = date(mention.act);
    citation.date->text = "ngày " + citation.date->value;
    citation.text += " " + citation.date->text;
  }
  return citation;
}

Document World::document(ActId id) const {
  const Act own = act(id);
  Document document;
  document.header.doc_type = own.type.name;
  document.header.number = Number{};
  document.header.number->canonical = document.header.number->text = number(own, true);
  document.header.issuer = Body{};
  document.header.issuer->text = issuer(own, false);
  document.header.date = Date{};
  document.header.date->value = document.header.date->text = date(id);
  const std::vector<MeantMention> meant = mentions(id);
  for (std::size_t i = 0; i < meant.size(); ++i) {
    Citation cited = is_law(meant[i].act) ? law_citation(meant[i]) : citation(meant[i], id, i);
    cited.id = "c" + std::to_string(i + 1);
    cited.relation = meant[i].relation;
    if (meant[i].subject >= 0) cited.subject = "c" + std::to_string(meant[i].subject + 1);
    cited.span = {static_cast<std::uint32_t>(100 * i), static_cast<std::uint32_t>(100 * i + cited.text.size())};
    document.citations.push_back(std::move(cited));
  }
  static const link::KeyBook kBook(engine_.grammar());
  static const text::NormText kNothing = text::normalise("");
  link::assign_keys(document, kNothing, text::Key(kNothing.text), kBook);
  return document;
}

}  // namespace vanban::bench
