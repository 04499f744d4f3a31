// Acts without a number that are known by whoever issued them, and by the day, the meeting or the matter beside that.
#ifndef VANBAN_STRUCTURE_CITATIONS_ACT_OF_BODY_H_
#define VANBAN_STRUCTURE_CITATIONS_ACT_OF_BODY_H_

#include <cstdint>
#include <optional>

#include "recognise/body_name.h"
#include "structure/citations/naming_text.h"

namespace vanban::structure {

// What stands behind the type of such an act.
struct ActOfBody {
  recognise::BodyName body;
  const recognise::DateMention* date = nullptr;
  bool spoilt_number = false;  // it had one, of which a scan has left nothing to read
};

// Where the types of a text are asked for in their order, each once.
class ActsOfBodies {
 public:
  explicit ActsOfBodies(const NamingText& text)
      : text_(text), key_(text.key), rules_(text.rules), next_date_(text.mentions.dates.begin()) {}

  // `block`: the one in which the type begins.
  std::optional<ActOfBody> read(const recognise::TypeMention& type, Span block) {
    if (!leads_on(type.span.end, block.end)) return std::nullopt;
    auto act = with_day(type, block);
    return act ? act : with_matter(type, block.end);
  }

 private:
  std::optional<ActOfBody> with_day(const recognise::TypeMention& type, Span block);
  std::optional<ActOfBody> with_matter(const recognise::TypeMention& type, std::uint32_t limit) const;

  // Nothing but these leads from a type to its day or its body.
  bool leads_on(std::uint32_t end, std::uint32_t limit) const {
    return end < limit && (key_[end] == ' ' || key_[end] == ',');
  }
  std::uint32_t end_of_meeting(const recognise::TypeMention& type) const;
  bool is_meeting(std::uint32_t end) const { return rules_.clause.meeting.ends(key_, {0, end}); }
  std::uint32_t begin_of_body(std::uint32_t words) const;
  std::uint32_t end_of_unreadable(const recognise::TypeMention& type) const;
  bool may_have_day(const recognise::TypeMention& type, std::uint32_t gap);
  const recognise::DateMention* day_behind(std::uint32_t end, std::uint32_t limit, bool scanned) const;
  bool opens_basis(const recognise::TypeMention& type, Span block) const;
  bool follows_cue(const recognise::TypeMention& type) const;
  bool is_about(std::uint32_t at, std::uint32_t limit) const;

  const NamingText& text_;
  std::string_view key_;
  const CitationRules& rules_;
  const recognise::DateMention* next_date_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_ACT_OF_BODY_H_
