// How far the name of a body or post reaches in running text.
#ifndef VANBAN_RECOGNISE_BODY_NAME_H_
#define VANBAN_RECOGNISE_BODY_NAME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/column.h"
#include "grammar/grammar.h"
#include "layout/reading.h"
#include "recognise/name_table.h"
#include "recognise/names_by_word.h"
#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::recognise {

struct BodyName {
  Span span;  // key positions
  std::optional<int> term;
};

// Is it the point of "TP. An Sơn"? It ends no sentence, and no name.
inline bool ends_abbreviation(std::string_view key, std::uint32_t point) {
  return point >= 2 && key[point - 2] == 'T' && (key[point - 1] == 'P' || key[point - 1] == 'p') &&
         (point == 2 || !text::is_alnum(key[point - 3]));
}

class BodyReader {
 public:
  // Keeps a reference; uses the recognisers `body` and `doctype` and the lexicons body_heads, body_stops, surnames,
  // provinces and ministries.
  explicit BodyReader(const grammar::Grammar& grammar);

  // The name that begins at `begin`, looking no further than `limit`; empty where no head stands there.
  // `joint`: several bodies, divided by commas or `và`, are one issuer (Thông tư liên tịch).
  // `origin` gives the words as written: a stop counts only with its marks.
  std::optional<BodyName> read(const layout::Origin& origin, std::uint32_t begin, std::uint32_t limit,
                               bool joint) const;

  // A name in small letters, as after "của" in hasty texts: "của thủ tướng chính phủ". Only one of two words or more
  // that is complete in itself can be told from common words.
  std::optional<BodyName> read_small(const layout::Origin& origin, std::uint32_t begin, std::uint32_t limit) const;

  // Does a word stand at `at` that ends the name of a body (or of a law)?
  bool ends_name(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) const {
    return stops(origin, at, limit);
  }

  // "Thủ tướng Chính phủ Phạm Minh Chính": behind a post, which ends at `end`, there may stand who holds it. Else
  // `end`.
  std::uint32_t behind_person(std::string_view key, std::uint32_t end, std::uint32_t limit) const;

  bool is_head(const layout::Origin& origin, std::uint32_t begin, std::uint32_t limit) const {
    return head_end(origin, begin, limit) != 0;
  }

 private:
  // Where the head that stands at `begin` ends; 0 where none does.
  std::uint32_t head_end(const layout::Origin& origin, std::uint32_t begin, std::uint32_t limit) const;
  // The name whose head is [begin, end).
  std::uint32_t read_one(const layout::Origin& origin, std::uint32_t begin, std::uint32_t end,
                         std::uint32_t limit) const;
  // A name while it is read.
  struct OpenName {
    std::uint32_t at;    // the next byte
    std::uint32_t end;   // of the words that surely belong to it
    std::uint32_t head;  // the end of its first words, as the lexicon has them
    int running = 0;     // small words in a row
    int unit = 0;        // words since that of a unit (tỉnh, xã), itself too
    bool post = false;   // a person's name behind it is no part of it
  };
  std::uint32_t read_open(const layout::Origin& origin, std::uint32_t end, std::uint32_t limit, bool post) const;
  // False where the name does not go on behind a blank, a hyphen, a comma; with a word.
  bool take_sign(const layout::Origin& origin, std::uint32_t limit, OpenName* name) const;
  bool take_word(const layout::Origin& origin, std::uint32_t limit, OpenName* name) const;
  bool stops(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) const;
  bool ends_with_ministry(std::string_view key, std::uint32_t end) const;
  std::uint32_t glued_stop(const layout::Origin& origin, std::uint32_t at, std::uint32_t end) const;
  bool is_no_province(const layout::Origin& origin, Span word, std::uint32_t limit) const;
  bool names_person(const layout::Origin& origin, std::uint32_t limit, const OpenName& name) const;
  bool begins_type(std::string_view key, std::uint32_t at, std::uint32_t limit) const;
  bool goes_on_after_comma(const layout::Origin& origin, std::uint32_t comma, std::uint32_t limit) const;
  bool goes_on_after_and(const layout::Origin& origin, std::uint32_t next, std::uint32_t limit) const;
  // "Đảng ủy các cơ quan Đảng": those whose body it is. False where no such words stand there.
  bool take_several(std::string_view key, std::uint32_t limit, OpenName* name) const;
  bool take_second_field(std::string_view key, std::uint32_t limit, OpenName* name) const;

  const grammar::Rule* head_;
  const grammar::Rule* term_;
  const grammar::Rule* suffix_;
  const grammar::Rule* inner_;
  const grammar::Rule* second_field_;
  const grammar::Rule* of_several_;
  const grammar::Rule* type_;
  const grammar::Rule* type_code_;
  const grammar::Rule* called_after_persons_;
  const grammar::Rule* no_person_;
  const grammar::Rule* no_type_;
  const grammar::Lexicon* provinces_;
  NameTable heads_;
  NameTable surnames_;
  NameTable ministries_;
  NamesByWord stops_;
  grammar::Column head_kind_;
  grammar::Column head_post_;
  grammar::Column stop_name_;
  grammar::Column stop_capital_;
  struct GluedStop {
    std::string folded;
    std::string_view name;  // with its marks
  };
  std::vector<GluedStop> glued_stops_;
};

// The value of a term: XI, 11; 0 where it is none.
int term_value(std::string_view numeral);

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_BODY_NAME_H_
