// A country of documents that cite one another, of any size, each a function of its number: what linking is measured
// with.
//
// 63 provinces, since July 2025 34 of the same or other names, their districts and communes, central bodies, Party and
// State; 23 periods; numbers that recur everywhere; laws of one name and several years. A mention is written in one of
// the notations of real documents; the world keeps what it means.
#ifndef VANBAN_BENCH_LINK_WORLD_H_
#define VANBAN_BENCH_LINK_WORLD_H_

#include <cstdint>
#include <string>
#include <vector>

#include "vanban/document.h"
#include "vanban/engine.h"

namespace vanban::bench {

using ActId = std::uint32_t;  // a document of the world; laws come behind the others

// How a mention names its act.
enum class Notation : std::uint8_t {
  full,       // number, date, issuer
  bare_unit,  // the unit without its name: UBND tỉnh
  no_unit,    // no issuer, and the code does not say it
  no_date,    // number and issuer
  no_year,    // a law's name alone
  year,       // a law's name and year
  number,     // a law's number alone
  both        // a law's number and name
};

struct MeantMention {
  ActId act = 0;
  Notation notation = Notation::full;
  Relation relation = Relation::implements;
  int subject = -1;  // index of the mention in whose title it stands
};

class World {
 public:
  // Documents 0 to `held` - 1 are held; the others are only cited. `engine` gives the names of provinces.
  World(const Engine& engine, std::uint32_t held);

  std::uint32_t held() const { return held_; }
  std::uint32_t acts() const { return static_cast<std::uint32_t>(2 * held_ + laws_.size()); }

  // What a document cites, and the document as an extraction would give it, with keys made by the engine.
  std::vector<MeantMention> mentions(ActId document) const;
  Document document(ActId document) const;
  std::string uri(ActId document) const { return "d" + std::to_string(document); }

  // What tells acts apart, for a truth that does not use the engine's keys.
  bool is_law(ActId act) const { return act >= 2 * held_; }
  std::string date(ActId act) const;
  int year(ActId act) const;
  std::string without_year(ActId act) const;  // unit, type and serial; a law's name
  std::string without_unit(ActId act) const;  // number and year

 private:
  enum class Kind : std::uint8_t {
    politburo,
    government,
    premier,
    ministry,
    province_party,
    province_committee,
    council,
    department,
    district_party,
    district_committee,
    commune_party,
    commune_committee
  };
  struct Type {
    const char* name;
    const char* code;
    bool dated;  // the year stands in the number
  };
  struct Series {
    Kind kind = Kind::politburo;
    std::uint8_t type = 0, period = 0, province = 0, district = 0, commune = 0;
  };
  struct Law {
    std::string title;
    int year = 0;
    std::string number;
  };
  // An act taken apart: what its number of the series makes of it.
  struct Act {
    Kind kind = Kind::politburo;
    Type type{};
    int period = 0, province = 0, district = 0, commune = 0, serial = 0;
    bool since_merger() const { return period >= 21; }
  };

  static const std::vector<Type>& types_of(Kind kind);
  void make_series();
  void make_laws();
  Act act(ActId id) const;
  const std::string& province_name(const Act& act) const;
  std::string unit_words(const Act& act, int from_level) const;
  std::string issuer(const Act& act, bool bare) const;
  std::string number(const Act& act, bool padded) const;
  ActId draw(ActId document, std::uint64_t chance) const;
  ActId draw_law(ActId document, std::uint64_t chance) const;
  Notation notation_for(const Act& citing, const Act& cited, ActId target, std::uint64_t chance) const;
  Citation citation(const MeantMention& mention, ActId document, std::size_t place) const;
  Citation law_citation(const MeantMention& mention) const;

  Engine engine_;
  std::uint32_t held_;
  std::vector<std::string> old_provinces_, new_provinces_;  // with their kind: tỉnh Bắc Kạn
  std::vector<Series> series_;
  std::vector<std::uint32_t> order_;  // series in the order in which documents take them
  std::vector<std::uint32_t> place_;  // of a series in the order
  std::vector<Law> laws_;
};

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_LINK_WORLD_H_
