#include "structure/citations/act_of_body.h"

#include <algorithm>

#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {

using recognise::CueMention;
using recognise::DateMention;
using recognise::TypeMention;

namespace {

constexpr std::uint32_t kLongestGap = 4;     // " đề ", between a type and its day
constexpr std::uint32_t kLongestBody = 400;  // with all that may stand between the type and the day

}  // namespace

// "Nghị quyết của Hội đồng Chính phủ ngày 27-3-1969", "Công văn ngày 5/3/2024 của Sở Y tế": without a number, body and
// day together say which one it is.
std::optional<ActOfBody> ActsOfBodies::with_day(const TypeMention& type, Span block) {
  const std::uint32_t meeting = end_of_meeting(type);
  // "Lập Biên bản họp Hội đồng nhân dân xã ngày 5/3/2024": a paper still to be made.
  if (is_meeting(meeting) && !follows_cue(type) && !opens_basis(type, block)) return std::nullopt;
  const std::uint32_t number = meeting != type.span.end ? meeting : end_of_unreadable(type);
  const std::uint32_t first_body = begin_of_body(meeting);
  const bool body_first = first_body != 0;
  const bool has_day = may_have_day(type, body_first ? kLongestBody : number - type.span.end + kLongestGap);
  if (!has_day && !(body_first && opens_basis(type, block))) return std::nullopt;
  const bool unreadable = number != meeting;
  std::uint32_t at = number;
  const DateMention* date = body_first ? nullptr : day_behind(at, block.end, unreadable);
  if (date != nullptr) at = date->span.end;
  if (!body_first && (date == nullptr || key_.substr(at, kOf.size()) != kOf)) return std::nullopt;
  const std::uint32_t name = body_first ? first_body : at + static_cast<std::uint32_t>(kOf.size());
  if (name >= block.end) return std::nullopt;
  const auto body = rules_.bodies.read(text_.origin, name, block.end, false);
  if (!body) return std::nullopt;
  if (body_first) date = day_behind(body->span.end, block.end, false);
  // "Căn cứ Nghị quyết của Quốc hội về chủ trương đầu tư dự án": in a preamble body and matter say which one it is. In
  // a sentence the same words may mean any act of the kind.
  if (date == nullptr && !(is_about(body->span.end, block.end) && opens_basis(type, block))) return std::nullopt;
  return ActOfBody{*body, date, unreadable};
}

// "Biên bản cuộc họp", "Thông báo kết luận cuộc họp": the end of the type where nothing of the kind stands behind it.
std::uint32_t ActsOfBodies::end_of_meeting(const TypeMention& type) const {
  grammar::Match match;
  const auto size = static_cast<std::uint32_t>(key_.size());
  return rules_.meeting->match_at(key_, type.span.end, size, &match) ? match.whole.end : type.span.end;
}

// " của Sở Y tế", behind a meeting also " Hội đồng nhân dân xã"; 0 where no body stands at once behind these words.
std::uint32_t ActsOfBodies::begin_of_body(std::uint32_t words) const {
  if (key_.substr(words, kOf.size()) == kOf) return words + static_cast<std::uint32_t>(kOf.size());
  const bool body = words + 1 < key_.size() && key_[words] == ' ' && text::is_upper(key_[words + 1]);
  return body && is_meeting(words) ? words + 1 : 0;
}

// "Chỉ thị số 1UC1-TTg ngày 5/3/2021 của Thủ tướng": what a scan has left of a number is none, but that it had one, its
// day and its body say enough. The end of the type where nothing of the kind stands behind it.
std::uint32_t ActsOfBodies::end_of_unreadable(const TypeMention& type) const {
  constexpr std::uint32_t kLongest = 24;
  const std::uint32_t begin = type.span.end + static_cast<std::uint32_t>(kNumbered.size());
  if (key_.substr(type.span.end, kNumbered.size()) != kNumbered || begin >= key_.size() || !text::is_digit(key_[begin]))
    return type.span.end;
  const std::string_view ahead = key_.substr(begin, kLongest);
  const std::size_t size = ahead.find_first_of(" ,;:()\n");
  const bool letters = size != std::string_view::npos &&
                       std::any_of(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(size), text::is_letter);
  return letters ? begin + static_cast<std::uint32_t>(size) : type.span.end;
}

// Does the next date stand close enough behind? Types come in their order, and so do dates.
bool ActsOfBodies::may_have_day(const TypeMention& type, std::uint32_t gap) {
  const std::uint32_t end = type.span.end;
  const auto& dates = text_.mentions.dates;
  while (next_date_ != dates.end() && next_date_->span.begin < end) ++next_date_;
  return next_date_ != dates.end() && next_date_->span.begin <= end + gap;
}

// The whole date that follows at once; null where none does. In a scan the day may be lost.
const DateMention* ActsOfBodies::day_behind(std::uint32_t end, std::uint32_t limit, bool scanned) const {
  const DateMention* date = text_.date_in({end, limit});
  if (date == nullptr || date->span.end > limit) return nullptr;
  if (date->value.day == 0 && !(scanned && date->value.month != 0)) return nullptr;
  const std::uint32_t size = date->span.begin - end;
  if (size > kLongestGap) return nullptr;
  const std::string_view gap = key_.substr(end, size);
  const bool dated = gap.starts_with(' ') && gap.ends_with(' ') && size > 2 &&
                     rules_.clause.dated.is(key_, {end + 1, date->span.begin - 1});
  return gap == " " || gap == ", " || dated ? date : nullptr;
}

bool ActsOfBodies::opens_basis(const TypeMention& type, Span block) const {
  if (!text::is_upper(key_[type.span.begin])) return false;
  const std::uint32_t basis = text_.end_of_basis(block);
  return basis != 0 && basis + 1 == type.span.begin;
}

// "thực hiện Nghị quyết của HĐND tỉnh thông qua Quy hoạch bến đò", "sửa đổi Nghị quyết HĐND tỉnh về ...": one that
// exists, for something is done to it or by it; with its capital, its body and its matter it is one for certain.
std::optional<ActOfBody> ActsOfBodies::with_matter(const TypeMention& type, std::uint32_t limit) const {
  const std::uint32_t end = type.span.end;
  if (!text::is_upper(key_[type.span.begin]) || !rules_.roles.has(type, DoctypeRole::by_body)) return std::nullopt;
  const bool capitals = text::is_upper(key_[type.span.begin + 1]);
  const bool announced = rules_.clause.announces.stands_before_end(key_, {0, type.span.begin});
  if (!announced && (capitals || !follows_cue(type))) return std::nullopt;
  const std::uint32_t at = end + static_cast<std::uint32_t>(key_.substr(end, kOf.size()) == kOf ? kOf.size() : 1);
  if (at >= limit || key_[end] != ' ') return std::nullopt;
  const auto body = rules_.bodies.read(text_.origin, at, limit, false);
  grammar::Match match;
  if (!body || body->span.end + 1 >= limit || key_[body->span.end] != ' ' ||
      !rules_.title_start->match_at(key_, body->span.end + 1, limit, &match))
    return std::nullopt;
  return ActOfBody{*body};
}

// Does the nearest cue end right before it, or but for a word for the place ("theo quy định tại")?
bool ActsOfBodies::follows_cue(const TypeMention& type) const {
  const CueMention* cue = last_ending_by(text_.mentions.cues, type.span.begin);
  if (cue == nullptr) return false;
  const Span words{cue->span.begin, type.span.begin - 1};
  return cue->span.end == words.end || rules_.clause.provided.begin_of_last(key_, words) < cue->span.end;
}

// " về chủ trương đầu tư dự án": what the act is about, behind its body.
bool ActsOfBodies::is_about(std::uint32_t at, std::uint32_t limit) const {
  grammar::Match match;
  return at + 1 < limit && key_[at] == ' ' && rules_.title_start->match_at(key_, at + 1, limit, &match) &&
         match.has(match.rule->group("about"));
}

}  // namespace vanban::structure
