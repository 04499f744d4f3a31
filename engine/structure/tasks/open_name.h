// A name of a list while it is read: what it consists of so far, and whether what follows still belongs to it.
#ifndef VANBAN_STRUCTURE_TASKS_OPEN_NAME_H_
#define VANBAN_STRUCTURE_TASKS_OPEN_NAME_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "structure/tasks/name_reader.h"
#include "structure/tasks/name_rules.h"
#include "vanban/span.h"

namespace vanban::structure {

class OpenName {
 public:
  // `list`: where its list begins, and how far that may reach.
  OpenName(NameReader* names, const NameRules& rules, std::string_view key, Span list)
      : names_(*names), rules_(rules), key_(key), list_(list) {}

  Span span;                   // its words so far
  bool in_class = false;       // it is one of a class: các Sở
  bool ends_in_class = false;  // or a class stands in it: Giám đốc các Sở

  // Does another name begin at `next`, behind a comma, a semicolon or `và`?
  bool ends_before(std::uint32_t next, char sign) const;
  bool ends_with(std::string_view ending) const;  // in small letters
  bool names_person() const;
  bool names_body() const;
  bool is_plain_office() const;
  bool are_plain_offices() const;
  // Does it begin as one, whatever follows: "Cơ quan điều hành bến đò"?
  bool begins_plain_office() const;
  // The same as is_plain_office where others stand before it: "phối hợp với (doanh nghiệp)".
  bool is_joined_plain_office() const;
  // Does it go on as a range, where "từ" or "đến" stands?
  bool is_range(std::uint32_t at) const;
  // What stands at `next`, or begins with the head there, and how it hangs together with the name.
  bool is_everybody(std::uint32_t next) const;
  bool is_anybody(std::uint32_t next) const;
  bool is_bare(std::uint32_t next, const NameHead& head) const;
  bool is_concerned(const NameHead& head) const;
  // Is nothing missing from it?
  bool is_closed() const;
  bool is_beside_ministries() const;
  // The same of a body that is named down to its field, which ends at `office`, or to its place.
  bool is_named_in_full(std::uint32_t office) const;
  // The same of a body that nothing but its place belongs to: Công an tỉnh, Chủ tịch Ủy ban nhân dân xã Hà Lâm.
  bool is_body_of_place() const;
  bool is_post_with_members(std::uint32_t next) const;
  bool ends_office() const;

 private:
  std::string_view words() const { return key_.substr(span.begin, span.size()); }
  bool is_unknown_member(std::uint32_t next) const;
  bool repeats_head(std::uint32_t next) const;
  bool is_ministry_of_office(std::uint32_t next, const NameHead& head) const;
  bool begins_post(std::uint32_t at) const;
  bool names_places() const;
  bool is_set_over_plain_body(std::uint32_t next) const;
  bool begins_member(std::uint32_t next, const NameHead& head) const;
  bool are_people_of_ministries(std::uint32_t next) const;
  bool is_in_capitals(std::uint32_t next) const;
  bool is_body_of_its_own() const;
  bool matches_plain_office() const;
  bool ends_in_place() const;
  bool ends_in_common_word() const;
  bool waits_for_body(std::uint32_t next, const NameHead& head) const;
  bool is_kind_of_place(std::uint32_t next) const;
  bool is_field_of_body(std::uint32_t next) const;
  bool goes_on(std::uint32_t next) const;
  bool is_level(std::size_t at) const;
  bool reaches(std::size_t at) const;
  bool is_anybody_concerned(std::uint32_t next) const;
  bool begins_with_post() const;

  NameReader& names_;
  const NameRules& rules_;
  std::string_view key_;
  Span list_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_OPEN_NAME_H_
