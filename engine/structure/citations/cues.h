// The words that tell how a document stands to another ("Căn cứ", "sửa đổi"), asked for by their place.
#ifndef VANBAN_STRUCTURE_CITATIONS_CUES_H_
#define VANBAN_STRUCTURE_CITATIONS_CUES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "recognise/scan.h"
#include "structure/citations/draft.h"

namespace vanban::structure {

// đã được sửa đổi bởi, được thay thế bởi: what stands behind does it to what stands before.
inline bool is_passive(Relation relation) {
  return relation == Relation::amended_by || relation == Relation::replaced_by || relation == Relation::repealed_by;
}
inline bool changes(Relation relation) {
  return relation == Relation::repeals || relation == Relation::replaces || relation == Relation::amends;
}

// Places are characters of the reading's key. Key, mentions and rules must outlive it; pointers are into the mentions,
// null where there is no such cue.
class Cues {
 public:
  Cues(std::string_view key, const recognise::Mentions& mentions, const CitationRules& rules)
      : key_(key), mentions_(mentions), rules_(rules) {}

  // The first that begins at `from` or later and ends by `to`.
  const recognise::CueMention* first(std::uint32_t from, std::uint32_t to) const;
  // The last that ends by `to`, if it begins at `from` or later.
  const recognise::CueMention* last(std::uint32_t from, std::uint32_t to) const;
  // "theo Quy định về bổ nhiệm", "Căn cứ Điều lệ": words of the cue "theo quy định", "căn cứ điều" are the act's name.
  const recognise::CueMention* over(std::uint32_t at) const;
  // The cue before the draft that tells its relation, where the nearest one only says how the earlier one is meant:
  // "quy định chi tiết thi hành một số điều", "thay thế Phụ lục I ban hành kèm theo", "Nghị quyết bãi bỏ Nghị quyết
  // số".
  const recognise::CueMention* telling(std::uint32_t from, const Draft& draft) const;
  // The type word before it, not before `from`: what is it that changes, or is issued?
  const recognise::TypeMention* type_before(const recognise::CueMention& cue, std::uint32_t from) const;
  // A full stop, a semicolon, or a bracket that is still open between them; "thủ tục hành chính (TTHC) công bố" is one.
  bool is_apart(std::uint32_t from, std::uint32_t to) const;
  // "gọi tắt là": it gives what stands before it a short name.
  bool names(Span cue) const;
  // Is it the point behind "Chương IV."?
  bool ends_numeral(std::uint32_t point) const;
  // "số... của": words are left out there.
  bool is_in_ellipsis(std::uint32_t point) const;
  // In small letters.
  std::string words(const recognise::CueMention& cue) const;

 private:
  bool is_of_what_is_told(const recognise::CueMention& change, const recognise::CueMention& place) const;
  const recognise::CueMention* last_governing(std::uint32_t from, const recognise::CueMention& cue) const;
  bool is_guidance_of(const recognise::CueMention& cue) const;
  bool is_plan(const Draft& draft) const;
  bool reaches(const recognise::CueMention& cue, const Draft& draft) const;
  bool ends_clause(std::uint32_t from, std::uint32_t to) const;
  bool ends_clause_at(std::uint32_t i) const;

  std::string_view key_;
  const recognise::Mentions& mentions_;
  const CitationRules& rules_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_CUES_H_
