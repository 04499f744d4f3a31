#include "structure/tasks/open_name.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_capitalised;
using text::is_digit;
using text::is_letter;
using text::is_lower;
using text::is_upper;
using text::stands_at;

bool OpenName::ends_with(std::string_view ending) const {
  return span.size() >= ending.size() && stands_at(key_, span.end - ending.size(), ending);
}

// "Ban Chỉ huy quân sự các ngành, các cấp" is one; "Yêu cầu các ngành, các cấp" are two.
bool OpenName::is_everybody(std::uint32_t next) const {
  if (!rules_.words.everybody.stands_at(key_, next)) return false;
  const std::uint32_t last = rules_.words.everybody.begin_of_last(key_, span);
  return last > span.begin && last < span.end;
}

bool OpenName::ends_before(std::uint32_t next, char sign) const {
  const NameHead head = names_.head_at(next, list_.end);
  if (sign == ',' && is_anybody_concerned(next)) return true;
  if (is_beside_ministries() && begins_member(next, head)) return true;
  if (in_class && sign == ',' && is_upper(key_[next]) && rules_.words.concerned.ends(key_, span)) return true;
  if (in_class && !head.is_class && is_in_capitals(next)) return head.end != 0 && sign == ';';
  if (sign == ',' && !in_class) {
    if (head.end == 0 && is_lower(key_[next])) return repeats_head(next);
    if (is_upper(key_[next]) && names_person() && begins_post(next)) return false;
    const bool named = head.end != 0 && names_.phrase_at(next, list_.end) != nullptr;
    if (is_upper(key_[next]) && !named && names_places()) return false;
  }
  if (head.end == 0) {
    if (sign == ';') return is_unknown_member(next);
    return sign == ',' && is_upper(key_[next]) && !in_class && !goes_on(next) && !is_field_of_body(next) &&
           !is_kind_of_place(next);
  }
  if (sign == ';') return true;
  if (sign == ',' && (is_ministry_of_office(next, head) || are_people_of_ministries(next))) return false;
  if (head.common && sign == ',' && is_body_of_its_own()) return true;
  if (!head.splits || waits_for_body(next, head)) return false;
  if (sign == ',' && is_lower(key_[next]) && !head.is_class && is_set_over_plain_body(next)) return false;
  return head.is_class || !is_bare(next, head);
}

// "Sở Y tế; Kiểm ngư vùng; Công an tỉnh": between names and semicolons what has a capital and no word of duty is one
// more.
bool OpenName::is_unknown_member(std::uint32_t next) const {
  constexpr std::uint32_t kLongest = 60;
  constexpr std::string_view kSigns = ",.:()";
  if (in_class || !is_capitalised(key_, next)) return false;
  const std::uint32_t last = std::min(list_.end, next + kLongest);
  for (std::uint32_t at = next; at + 2 < last; at = text::word_at(key_, at).end) {
    if (key_[at] == ';') return names_.head_at(at + 2, list_.end).end != 0;
    if (kSigns.find(key_[at]) != std::string_view::npos) return false;
    if (is_letter(key_[at]) && names_.duty_at(at, at, last).kind != DutyWord::none) return false;
  }
  return false;
}

// Công đoàn cơ sở, công đoàn các khu công nghiệp: the same word in small letters begins another name.
bool OpenName::repeats_head(std::uint32_t next) const {
  if (!is_upper(key_[span.begin]) || text::to_lower(key_[span.begin]) != key_[next]) return false;
  const Phrase* other = names_.phrase_at(next, list_.end);
  const Phrase* head = other == nullptr ? nullptr : names_.phrase_at(span.begin, list_.end);
  return head != nullptr && head->key == other->key && head->kind == PhraseKind::body;
}

// Cục Đường thủy(, Bộ Xây dựng): an office of a ministry, which follows.
bool OpenName::is_ministry_of_office(std::uint32_t next, const NameHead& head) const {
  if (in_class || head.is_class || !is_upper(key_[next]) || !rules_.words.ministry.is(key_, {next, head.end}))
    return false;
  for (std::uint32_t at = span.begin; at < span.end; at = text::word_at(key_, at).end) {
    if (is_upper(key_[at]) && rules_.words.of_ministry.begins(key_, {at, span.end})) return true;
  }
  return false;
}

// bộ, cơ quan ngang bộ(, địa phương): among such names each is one.
bool OpenName::is_beside_ministries() const { return rules_.words.beside_ministries.is(key_, span); }

// "(cơ quan ngang bộ,) tổ chức, cá nhân", not "(cơ quan ngang bộ,) tổ chức rà soát"
bool OpenName::begins_member(std::uint32_t next, const NameHead& head) const {
  if (head.end == 0 && !names_.begins_noun(next, list_.end)) return false;
  grammar::Match match;
  return !is_duty(names_.duty_at(next, list_.begin, list_.end).kind) ||
         rules_.listed_noun->match_at(key_, next, list_.end, &match);
}

// Công chức của Bộ(, cơ quan ngang Bộ)
bool OpenName::are_people_of_ministries(std::uint32_t next) const {
  return rules_.words.beside_ministries.stands_at(key_, next) && begins_with_post() &&
         words().find(" cua ") != std::string_view::npos;
}

bool OpenName::begins_post(std::uint32_t at) const {
  grammar::Match match;
  return rules_.post->match_at(key_, at, list_.end, &match);
}

// Hiệu trưởng các trường Mầm non(, Tiểu học), Chủ tịch các xã Hà Lâm(, Bản Mận): the places of a class go on.
bool OpenName::names_places() const {
  const std::string_view name = words();
  if (name.find(" cac ") == std::string_view::npos) return false;
  return std::any_of(rules_.places.begin(), rules_.places.end(), [&](const std::string& place) {
    const std::size_t at = name.find(" cac " + place + ' ');
    return at != std::string_view::npos && is_upper(key_[span.begin + at + place.size() + 6]);
  });
}

// Đồng chí Lò Văn Thảo(, Phó Bí thư): a person, whose posts follow.
bool OpenName::names_person() const {
  const Phrase* head = names_.phrase_at(span.begin, list_.end);
  if (head == nullptr || head->kind != PhraseKind::person) return false;
  const auto first = span.begin + static_cast<std::uint32_t>(head->key.size()) + 1;
  if (first >= span.end || !is_capitalised(key_, first)) return false;
  const std::uint32_t second = text::word_end(key_, first) + 1;
  return second < span.end && is_capitalised(key_, second) && names_.phrase_at(first, list_.end) == nullptr;
}

// Phòng Kinh tế, Ủy ban nhân dân xã, Văn phòng; not Giám đốc Sở Y tế, and not "Phòng phụ trách bến".
bool OpenName::names_body() const {
  if (begins_with_post()) return false;
  const NameHead head = names_.head_at(span.begin, list_.end);
  const bool alone =
      is_upper(key_[span.begin]) && head.end == span.end && !head.common && words().find(' ') < span.size();
  return alone || is_body_of_its_own();
}

// Người đứng đầu cấp ủy(, chính quyền các cấp): what a post is set over may be several.
bool OpenName::is_set_over_plain_body(std::uint32_t next) const {
  const Phrase* post = names_.phrase_at(span.begin, list_.end);
  const Phrase* other = post != nullptr && post->kind == PhraseKind::post ? names_.phrase_at(next, list_.end) : nullptr;
  if (other == nullptr || other->kind != PhraseKind::body) return false;
  const std::uint32_t from = span.begin + static_cast<std::uint32_t>(post->key.size()) + 1;
  if (from >= span.end || !is_lower(key_[from])) return false;
  const Phrase* body = names_.phrase_at(from, span.end);
  return body != nullptr && body->kind == PhraseKind::body && from + body->key.size() == span.end;
}

// CÁC CƠ QUAN, TỔ CHỨC, ĐƠN VỊ: where all is in capitals they begin no name of a class.
bool OpenName::is_in_capitals(std::uint32_t next) const {
  const std::string_view name = key_.substr(span.begin, text::word_end(key_, next) - span.begin);
  return std::none_of(name.begin(), name.end(), is_lower);
}

// Chính phủ, cơ quan có thẩm quyền; Bảo hiểm xã hội Việt Nam, cơ quan thuế: behind a name of one body small words
// name another; but bộ, cơ quan ngang bộ.
bool OpenName::is_body_of_its_own() const {
  if (in_class || ends_in_class || !is_upper(key_[span.begin])) return false;
  const Phrase* head = names_.phrase_at(span.begin, list_.end);
  if (head == nullptr || (head->key.size() < span.size() && ends_in_common_word())) return false;
  const std::uint32_t own = span.begin + static_cast<std::uint32_t>(head->key.size()) + 1;
  const bool named = own < span.end && is_upper(key_[own]) && !begins_plain_office();
  return named || (head->capital && head->key.find(' ') != std::string::npos);
}

// Cơ quan Điều tra(, cơ quan được giao điều tra)
bool OpenName::begins_plain_office() const {
  grammar::Match match;
  return rules_.plain_office->match_at(key_, span.begin, span.end, &match);
}

// Bộ Quốc phòng và cơ quan; Công an đơn vị
bool OpenName::ends_in_common_word() const {
  std::uint32_t from = span.end;
  for (int count = 0; count < 2 && from > span.begin; ++count) {
    while (from > span.begin && key_[from - 1] == ' ') --from;
    while (from > span.begin && is_letter(key_[from - 1])) --from;
    const Phrase* last = names_.phrase_at(from, span.end);
    if (from > span.begin && last != nullptr && from + last->key.size() == span.end) return true;
  }
  return false;
}

// Giám đốc, thủ trưởng các sở; Giám đốc, Thủ trưởng các sở; Thủ trưởng, các sở: a post without a body waits for the
// next one's.
bool OpenName::waits_for_body(std::uint32_t next, const NameHead& head) const {
  const std::size_t comma = words().rfind(", ");
  const std::uint32_t last =
      comma == std::string_view::npos ? span.begin : span.begin + static_cast<std::uint32_t>(comma) + 2;
  const Phrase* post = names_.phrase_at(last, list_.end);
  if (post == nullptr || post->kind != PhraseKind::post || last + post->key.size() != span.end)
    return false;  // it has one
  if (head.joins || (post->joins && head.is_class)) return true;
  const Phrase* other = post->waits ? names_.phrase_at(next, list_.end) : nullptr;
  if (other == nullptr || rules_.words.deputy.stands_at(other->key, 0)) return false;
  const auto is_chief = [&](std::string_view key) {
    return rules_.words.chief.ends(key, {0, static_cast<std::uint32_t>(key.size())});
  };
  return other->joins || (other->waits && is_chief(post->key) && is_chief(other->key));
}

// các Vụ, Cục thuộc Bộ; các Sở, Ban ngành; các Thôn, Tổ dân phố: the heads of a class, without a name of their own.
bool OpenName::is_bare(std::uint32_t next, const NameHead& head) const {
  const std::uint32_t end = head.end;
  if (!(in_class || ends_in_class) || !is_upper(key_[next])) return false;
  const bool of_body = rules_.words.belonging.stands_at(key_, end + 1);
  if (!head.common && !of_body && key_.substr(next, end - next).find(' ') != std::string_view::npos) return false;
  if (end >= list_.end || key_[end] == ',' || key_[end] == ';' || key_[end] == ':') return true;
  if (is_duty(names_.duty_at(end + 1, list_.begin, list_.end).kind)) return true;  // các Bộ, Ngành chịu trách nhiệm
  return of_body || rules_.words.goes_on.stands_at(key_, end + 1);
}

// Ủy ban nhân dân Quận, Huyện: kinds of places, none by its name.
bool OpenName::is_kind_of_place(std::uint32_t next) const {
  constexpr std::uint32_t kLongestKind = 10;
  const std::string_view ahead = key_.substr(next, std::min(list_.end - next, kLongestKind));
  const auto stands_ahead = [&](const std::string& kind) {
    return stands_at(ahead, 0, kind) && (ahead.size() == kind.size() || !is_letter(ahead[kind.size()]));
  };
  const auto stands_before = [&](const std::string& kind) {
    return ends_with(kind) && span.end - span.begin > kind.size() && key_[span.end - kind.size() - 1] == ' ';
  };
  const std::vector<std::string>& kinds = rules_.places;
  if (std::none_of(kinds.begin(), kinds.end(), stands_ahead) || std::none_of(kinds.begin(), kinds.end(), stands_before))
    return false;
  const std::uint32_t behind = text::word_end(key_, next) + 1;
  return behind >= list_.end || !is_upper(key_[behind]);
}

// "Ủy ban Tài chính, Ngân sách" is one body; "Sở Tài chính, Nội vụ" are two offices, and so are "Đội kiểm tra tỉnh,
// Kiểm ngư vùng", the first of which has no capital in its field.
bool OpenName::is_field_of_body(std::uint32_t next) const {
  if (!is_capitalised(key_, next)) return false;
  const Phrase* head = names_.phrase_at(span.begin, list_.end);
  if (head == nullptr || !names_.has_field(head->name)) return false;
  const std::uint32_t own = span.begin + static_cast<std::uint32_t>(head->key.size()) + 1;
  return own < span.end && std::any_of(key_.begin() + own, key_.begin() + span.end, is_upper);
}

// Văn hóa, Thể thao và Du lịch: the comma stands in a name.
bool OpenName::goes_on(std::uint32_t next) const {
  std::uint32_t end = next;
  for (int count = 0; count < 6 && end < list_.end; ++count) {
    end = text::word_end(key_, end);
    if (end >= list_.end || key_[end] != ' ') return false;
    if (names_.is_and(end + 1)) {
      const std::uint32_t after = text::word_end(key_, end + 1) + 1;
      return after < list_.end && is_upper(key_[after]) && names_.head_at(after, list_.end).end == 0;
    }
    ++end;
  }
  return false;
}

// các tỉnh (từ) Quảng Trị (đến) Khánh Hòa; các cơ quan (từ) tỉnh (đến) cơ sở
bool OpenName::is_range(std::uint32_t at) const {
  const std::string_view next = key_.substr(at, text::word_end(key_, at) - at);
  if (next != "tu" && next != "den") return false;
  const std::string name = text::lower(words());
  const std::size_t place = at + next.size() + 1;
  const bool of_class = text::lower(key_.substr(list_.begin, 4)) == "cac " || name.find(" cac ") != std::string::npos;
  if (next == "tu" && place < list_.end && of_class) return is_level(place) && reaches(place);
  return place < list_.end && ((is_upper(key_[place]) && name.find(" cac tinh tu ") != std::string::npos) ||
                               (is_level(place) && name.find(" tu ") != std::string::npos));
}

// cấp tỉnh, trung ương, thành phố, Hà Lâm
bool OpenName::is_level(std::size_t at) const {
  const std::string ahead = text::lower(key_.substr(at, 12));
  const auto stands = [&](const std::string& level) { return ahead.starts_with(level + ' '); };
  return is_upper(key_[at]) || rules_.words.level.stands_at(key_, static_cast<std::uint32_t>(at)) ||
         std::any_of(rules_.places.begin(), rules_.places.end(), stands);
}

// Does "đến" follow within the clause?
bool OpenName::reaches(std::size_t at) const {
  constexpr std::size_t kLongestRange = 40;
  const std::string_view ahead = key_.substr(at, std::min<std::size_t>(kLongestRange, list_.end - at));
  return ahead.substr(0, ahead.find_first_of(",;:.")).find(" den ") != std::string_view::npos;
}

// "Chủ tịch Ủy ban nhân dân các tỉnh và tổ chức, cá nhân có liên quan": the last of a list, but not of a class.
bool OpenName::is_anybody(std::uint32_t next) const {
  return !in_class && (rules_.words.anybody.stands_at(key_, next) ||
                       (rules_.words.persons.stands_at(key_, next) && begins_with_post() && !ends_in_common_word()));
}

// "Chủ tịch Ủy ban nhân dân các tỉnh, cơ quan, tổ chức, cá nhân khác có liên quan": the same behind a comma.
bool OpenName::is_anybody_concerned(std::uint32_t next) const {
  grammar::Match match;
  return !in_class && rules_.anybody_concerned->match_at(key_, next, list_.end, &match) && begins_with_post() &&
         !ends_in_common_word();
}

// Giám đốc Sở Y tế (và cá nhân có tên tại Điều 1)
bool OpenName::begins_with_post() const {
  const Phrase* head = names_.phrase_at(span.begin, list_.end);
  return head != nullptr && head->kind == PhraseKind::post;
}

// Sở Tài chính (và đơn vị liên quan)
bool OpenName::is_concerned(const NameHead& head) const {
  // Thủ trưởng các cơ quan có liên quan (và cán bộ thuê nhà): a class ends with those concerned.
  if (rules_.words.concerned.ends(key_, span) && begins_with_post()) return true;
  return head.common && rules_.words.concerned.stands_at(key_, head.end + 1) && is_upper(key_[span.begin]) &&
         !in_class && !ends_in_class && !begins_with_post() && !ends_in_common_word();
}

// Trưởng ban và các thành viên Ban Chỉ đạo tỉnh: the body behind both is that of the post, too.
bool OpenName::is_post_with_members(std::uint32_t next) const {
  const Phrase* post = names_.phrase_at(span.begin, list_.end);
  return post != nullptr && post->kind == PhraseKind::post && span.begin + post->key.size() == span.end &&
         rules_.words.members.stands_at(key_, next);
}

// "các xã có tên tại Điều 1" needs nothing more.
bool OpenName::is_closed() const {
  std::uint32_t number = span.end;
  while (number > span.begin && is_digit(key_[number - 1])) --number;
  return number < span.end && rules_.words.listed_in.stands_before_end(key_, {span.begin, number});
}

// Is what the colon's list has since its last comma the whole name of an office?
bool OpenName::ends_office() const {
  std::uint32_t from = span.begin;
  const std::size_t colon = words().find(": ");
  if (colon != std::string_view::npos) from = span.begin + static_cast<std::uint32_t>(colon) + 2;
  return names_.is_name_of_office(text::lower(key_.substr(from, span.end - from)));
}

// "cơ quan" or "đơn vị" and nothing else, or him who heads it, where a clause begins: "yêu cầu đơn vị nộp ngay các
// khoản phải nộp" tells it something.
bool OpenName::is_plain_office() const {
  if (!matches_plain_office()) return false;
  return span.begin < 2 || key_[span.begin - 1] != ' ' || !is_letter(key_[span.begin - 2]) ||
         key_.substr(0, span.begin).ends_with(" thi ");
}

bool OpenName::matches_plain_office() const {
  grammar::Match match;
  return !in_class && rules_.plain_office->match_at(key_, span.begin, span.end, &match) && match.whole.end == span.end;
}

bool OpenName::is_joined_plain_office() const {
  return matches_plain_office() && rules_.words.joining.stands_before_end(key_, {0, span.begin});
}

// Sở Xây dựng (và doanh nghiệp khai thác bến); Công an tỉnh (và đơn vị vận tải); not Cục Thị trường (và doanh nghiệp).
bool OpenName::is_named_in_full(std::uint32_t office) const {
  if (in_class || ends_in_class || !is_upper(key_[span.begin]) || begins_with_post()) return false;
  return span.end == office || ends_in_place();
}

bool OpenName::is_body_of_place() const {
  if (in_class || ends_in_class || !is_upper(key_[span.begin])) return false;
  std::uint32_t end = span.end;  // of the place's kind, before its own name
  for (std::uint32_t word = end; word > span.begin && key_[word - 1] != ' ';) {
    while (word > span.begin && key_[word - 1] != ' ') --word;
    if (!is_upper(key_[word]) || word < span.begin + 2) break;
    end = --word;
  }
  return std::any_of(rules_.places.begin(), rules_.places.end(), [&](const std::string& kind) {
    if (end - span.begin <= kind.size() || text::to_lower(key_[end - 1]) != kind.back()) return false;
    if (!stands_at(key_, end - kind.size(), kind)) return false;
    return rules_.words.of_place.stands_before_end(key_, {span.begin, end - static_cast<std::uint32_t>(kind.size())});
  });
}

// xã, tỉnh
bool OpenName::ends_in_place() const {
  const auto ends = [&](const std::string& kind) {
    return span.size() > kind.size() + 1 && ends_with(kind) && key_[span.end - kind.size() - 1] == ' ';
  };
  return std::any_of(rules_.places.begin(), rules_.places.end(), ends);
}

// Tổ chức, cá nhân (vận chuyển thuốc)
bool OpenName::are_plain_offices() const {
  grammar::Match match;
  return rules_.plain_offices->match_at(key_, span.begin, span.end, &match) && match.whole.end == span.end;
}

}  // namespace vanban::structure
