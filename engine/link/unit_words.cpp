#include "link/unit_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "text/word_set.h"

namespace vanban::link {
namespace {

struct UnitWord {
  std::string_view first;   // with its marks: "quận" is not the "quân" of quân sự
  std::string_view second;  // "" of most
  std::string_view kind;
  Level level;
  bool committee;  // the word of a Party committee, which is a body as well: Tỉnh ủy

  std::size_t words() const { return second.empty() ? 1 : 2; }
};

// Longer ones first. "ủy" is left out of the first column: uỷ and ủy are both written.
constexpr std::array kUnitWords = {
    UnitWord{"thành", "phố", "thanh-pho", Level::province, false},
    UnitWord{"thị", "trấn", "thi-tran", Level::commune, false},
    UnitWord{"thị", "xã", "thi-xa", Level::district, false},
    UnitWord{"đặc", "khu", "dac-khu", Level::commune, false},
    UnitWord{"tỉnh", "", "tinh", Level::province, true},
    UnitWord{"thành", "", "thanh-pho", Level::province, true},
    UnitWord{"huyện", "", "huyen", Level::district, true},
    UnitWord{"quận", "", "quan", Level::district, true},
    UnitWord{"thị", "", "thi-xa", Level::district, true},
    UnitWord{"xã", "", "xa", Level::commune, false},
    UnitWord{"phường", "", "phuong", Level::commune, false},
};

// Names of provinces in one word, that say what they are (TP.HCM).
constexpr std::array<std::string_view, 2> kShortNames = {"tphcm", "brvt"};

constexpr std::size_t kLongestUnitName = 5;  // in words

// What units and short names begin with, without marks: nearly all words are none of these.
const text::WordSet& first_words() {
  static const text::WordSet kWords = [] {
    text::WordSet words;
    for (const UnitWord& unit : kUnitWords) words.add(unit.kind.substr(0, unit.kind.find('-')));
    for (const std::string_view name : kShortNames) words.add(name);
    return words;
  }();
  return kWords;
}

class UnitTaker {
 public:
  UnitTaker(std::vector<Word>& words, BodyName& body, const KeyBook& book) : words_(words), body_(body), book_(book) {}

  void take() {
    kept_.reserve(words_.size());
    for (std::size_t i = 0; i < words_.size();) i = take_at(i);
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (kept_[i] != i) words_[i] = std::move(words_[kept_[i]]);
    }
    words_.resize(kept_.size());
    take_bare_province();
  }

 private:
  static constexpr std::size_t kNone = 0;

  std::size_t take_at(std::size_t i) {
    if (!may_begin_unit(i)) {
      kept_.push_back(i);
      return i + 1;
    }
    for (const UnitWord& unit : kUnitWords) {
      const std::size_t head = head_size(unit, i);
      if (head == kNone) continue;
      // Tỉnh ủy, Huyện ủy stay in the name of the body; thành, thị alone are no units.
      for (std::size_t word = i; is_committee(unit, i) && word < i + head; ++word) kept_.push_back(word);
      return take_name(unit, i + head);
    }
    if (short_name(i)) {
      if (const auto province = book_.province(std::span(words_).subspan(i))) {
        return set_province(*province.value, i + province.words);
      }
    }
    kept_.push_back(i);
    return i + 1;
  }

  bool short_name(std::size_t i) const {
    return std::find(kShortNames.begin(), kShortNames.end(), words_[i].folded) != kShortNames.end();
  }

  bool is_committee(const UnitWord& unit, std::size_t i) const {
    return unit.committee && i + 1 < words_.size() && words_[i + 1].folded == "uy";
  }

  bool may_begin_unit(std::size_t i) const {
    const std::string_view word = words_[i].folded;
    return first_words_.has(word, 0, static_cast<std::uint32_t>(word.size()));
  }

  // How many words at `i` are this unit's word; 0 where they are not.
  std::size_t head_size(const UnitWord& unit, std::size_t i) const {
    if (i + unit.words() > words_.size()) return kNone;
    const bool is_word = words_[i].lower == unit.first && (unit.second.empty() || words_[i + 1].lower == unit.second);
    if (!is_word && !is_misread(unit, i)) return kNone;
    if (is_committee(unit, i)) return 2;
    if (unit.second.empty() && (unit.first == "thành" || unit.first == "thị")) return kNone;
    return is_society(unit, i) ? kNone : unit.words();
  }

  // A scan reads ỦY BAN NHÂN DÂN TĨNH, TÍNH, XA; behind a council of the people such a word can only be the unit's.
  // Not so the quân of dân quân.
  bool is_misread(const UnitWord& unit, std::size_t i) const {
    if (i == 0 || unit.kind == "quan") return false;
    const std::string_view before = words_[i - 1].folded;
    if (before != "dan" && before != "ubnd" && before != "hdnd") return false;
    return join(std::span(words_).subspan(i, unit.words())) == unit.kind;
  }

  // The "xã" of xã hội. In capitals a commune called Hội ... is told by the body that it follows.
  bool is_society(const UnitWord& unit, std::size_t i) const {
    if (unit.first != "xã" || i + 1 >= words_.size() || words_[i + 1].folded != "hoi") return false;
    const bool of_council = i > 0 && (words_[i - 1].lower == "dân" || words_[i - 1].lower == "nam");
    return !of_council || i + 2 == words_.size();
  }

  std::size_t take_name(const UnitWord& unit, std::size_t i) {
    if (unit.level == Level::province) {
      if (const auto province = book_.province(std::span(words_).subspan(i)))
        return take_province(unit, *province.value, i, province.words);
    }
    const std::size_t end = unit.kind == "tinh" ? i : name_end(i);
    if (end == i) return set_bare(unit, i);
    const std::string name = join(std::span(words_).subspan(i, end - i));
    set_local(unit, name);
    return end;
  }

  // A city that is called like its province (thành phố Cao Bằng) is a district of it.
  std::size_t take_province(const UnitWord& unit, const Province& province, std::size_t i, std::size_t count) {
    if (unit.kind == "thanh-pho" && !province.city) {
      body_.place.district = "thanh-pho-" + join(std::span(words_).subspan(i, count));
    }
    return set_province(province, i + count);
  }

  std::size_t set_province(const Province& province, std::size_t end) {
    body_.place.province = province.slug;
    return end;
  }

  std::size_t set_bare(const UnitWord& unit, std::size_t end) {
    if (body_.bare == Level::none) {
      body_.bare = unit.level;
      body_.bare_kind = unit.kind;
    }
    return end;
  }

  void set_local(const UnitWord& unit, const std::string& name) {
    std::string& slot = unit.level == Level::commune ? body_.place.commune : body_.place.district;
    slot = std::string(unit.kind) + "-" + name;
    const Province* province = unit.kind == "thanh-pho" || unit.kind == "thi-xa" ? book_.seat(name) : nullptr;
    if (province != nullptr && body_.place.province.empty()) body_.place.province = province->slug;
  }

  // Where the name that begins at `i` ends: at a comma, at a small letter, at the next unit.
  std::size_t name_end(std::size_t i) const {
    std::size_t end = i;
    while (end < words_.size() && end - i < kLongestUnitName && words_[end].capital && !words_[end].apart &&
           !begins_unit(end)) {
      ++end;
    }
    return end;
  }

  bool begins_unit(std::size_t i) const {
    return may_begin_unit(i) && std::any_of(kUnitWords.begin(), kUnitWords.end(),
                                            [&](const UnitWord& unit) { return head_size(unit, i) != kNone; });
  }

  // Sở Y tế Hà Nội: a province without its word ends the name. Hồ Chí Minh is more often the man than the city.
  void take_bare_province() {
    if (!body_.place.empty() || body_.independent) return;
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (!words_[i].capital) continue;
      const auto province = book_.province(std::span(words_).subspan(i));
      if (!province || i + province.words != words_.size() || province.value->slug == "ho-chi-minh") continue;
      body_.place.province = province.value->slug;
      words_.resize(i);
      return;
    }
  }

  const text::WordSet& first_words_ = first_words();
  std::vector<Word>& words_;
  BodyName& body_;
  const KeyBook& book_;
  std::vector<std::size_t> kept_;  // words that are none of a unit
};

}  // namespace

void take_units(std::vector<Word>& words, BodyName& body, const KeyBook& book) { UnitTaker(words, body, book).take(); }

}  // namespace vanban::link
