#include "structure/citations/law_name.h"

#include <algorithm>
#include <string>

#include "structure/citations/small_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace vanban::structure {

using recognise::DateMention;
using recognise::TypeMention;

std::size_t find_law_type(std::string_view words, std::string_view type, std::size_t from) {
  std::size_t at = words.find(type, from);
  while (at != std::string_view::npos && (at == 0 || words[at - 1] != ' ')) at = words.find(type, at + 1);
  return at;
}

std::uint32_t letters_of(std::string_view type) {
  return static_cast<std::uint32_t>(
      std::count_if(type.begin(), type.end(), [](char c) { return !text::is_continuation(c); }));
}

std::uint32_t LawNames::end_of(std::uint32_t begin, std::uint32_t limit, std::string_view type) const {
  if (const std::uint32_t known = end_of_known(begin, limit); known != 0) return with_words_behind(begin, known, limit);
  const bool capitals = begin >= 5 && text::is_upper(key_[begin]) && text::is_upper(key_[begin - 1 - letters_of(type)]);
  if (!capitals) return 0;
  const std::uint32_t dated = end_before_date(begin, limit);
  return dated != 0 ? dated : type == "pháp lệnh" ? 0 : end_of_unknown(begin, limit);
}

std::uint32_t LawNames::end_of_known(std::uint32_t begin, std::uint32_t limit) const {
  return rules_.law_names.longest_at(key_, begin, limit, [&](const grammar::Lexicon::Row& law, std::uint32_t end) {
    return origin_.marks_agree({begin, end}, rules_.law_name.of(law));
  });
}

// "Luật Doanh nghiệp Nhà nước ngày 20/4/1995": a known name that a capital continues is another law's, up to its day.
// Small words may be the sentence's, if they are many; a few, and in a preamble all, are the name's: "Căn cứ Luật Du
// lịch cộng đồng năm 2030".
std::uint32_t LawNames::with_words_behind(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) const {
  if (end + 1 >= limit || key_[end] != ' ' || !text::is_lower(key_[end - 1])) return end;
  if (key_.substr(end, kAnd.size()) == kAnd) return end;
  if (text::is_upper(key_[end + 1])) return std::max(end, end_before_date(begin, limit));
  if (!text::is_lower(key_[end + 1])) return end;
  const std::uint32_t dated = end_before_date(begin, limit);
  return dated > end && (is_basis_alone(begin) || is_short_rest({end, dated})) ? dated : end;
}

// " cộng đồng", up to a year; a day may be the sentence's: "họp về Luật Đất đai buổi sáng ngày 12/3".
bool LawNames::is_short_rest(Span rest) const {
  constexpr std::uint32_t kLongestRest = 24;
  const DateMention* date = text_.date_in({rest.end, rest.end + 2});
  return rest.size() <= kLongestRest && date != nullptr && date->value.month == 0;
}

// "Căn cứ Luật ...": the first act of a preamble's item; `name` begins behind its type.
bool LawNames::is_basis_alone(std::uint32_t name) const {
  const std::uint32_t basis = text_.end_of_basis(text_.block_at(name));
  return basis != 0 && name <= basis + 1 + rules_.longest_law_type();
}

// "Luật Hợp tác xã năm 1996": a name that the lexicon does not know ends at its date.
std::uint32_t LawNames::end_before_date(std::uint32_t begin, std::uint32_t limit) const {
  constexpr std::uint32_t kLongest = 100;
  const DateMention* date = text_.date_in({begin, std::min(limit, begin + kLongest + 1)});
  if (date == nullptr) return 0;
  const Span name{begin, date->span.begin};
  if (!is_plain(name) && !is_specked_basis(name, date->span.end, limit)) return 0;
  for (std::uint32_t at = begin; at < date->span.begin; at = text::word_end(key_, at) + 1) {
    if (at > begin && text::is_letter(key_[at]) && rules_.bodies.ends_name(origin_, at, limit) &&
        at + 1 < date->span.begin)
      return 0;
  }
  return date->span.begin - 1;
}

// Up to a date: words of one law alone.
bool LawNames::is_plain(Span name) const {
  const std::string_view words = text_.words(name);
  return words.find_first_of(";.:(/\"") == std::string_view::npos && words.ends_with(" ") && !names_law(words);
}

// "Căn cứ Luật B: ến đò ngày 19/6/2015;": an item of a preamble with a law and its day alone, and a scan's specks.
bool LawNames::is_specked_basis(Span name, std::uint32_t end, std::uint32_t limit) const {
  const std::string_view words = text_.words(name);
  return (end == limit || key_[end] == ';') && is_basis_alone(name.begin) && words.ends_with(" ") &&
         words.find_first_of(";(/\"") == std::string_view::npos && !names_law(words) &&
         std::none_of(words.begin(), words.end(), text::is_digit);
}

// A second one: Luật, Bộ luật or Pháp lệnh.
bool LawNames::names_law(std::string_view words) const {
  return std::any_of(rules_.law_types.begin(), rules_.law_types.end(),
                     [&](const std::string& type) { return find_law_type(words, type) != std::string_view::npos; });
}

std::uint32_t LawNames::end_of_unknown(std::uint32_t begin, std::uint32_t limit) const {
  constexpr int kMostWords = 10;
  std::uint32_t end = begin;
  std::uint32_t at = begin;
  for (int words = 0; words < kMostWords && at < limit && text::is_letter(key_[at]); ++words) {
    if (rules_.bodies.ends_name(origin_, at, limit) || begins_next_act(begin, at)) break;
    if (at > begin && text::is_upper(key_[at]) && text::is_lower(key_[at - 2])) {
      // A second capital begins a new name only behind a small word that is not part of one.
      if (!text_.words({begin, at}).ends_with(kAnd) && !text::is_upper(key_[begin])) break;
    }
    end = text::word_end(key_, at);
    if (end >= limit || key_[end] != ' ') break;
    at = end + 1;
  }
  constexpr std::string_view kJoint = at_end(kAnd);
  if (end > begin + kJoint.size() && key_.substr(0, end).ends_with(kJoint))
    end -= static_cast<std::uint32_t>(kJoint.size());
  return end > begin + 1 ? end : 0;
}

// "Luật Khai thác cát và Luật Bến đò", "... và Nghị định số 5": the name that began at `begin` is over before "và".
bool LawNames::begins_next_act(std::uint32_t begin, std::uint32_t at) const {
  return text::is_upper(key_[at]) && text_.words({begin, at}).ends_with(kAnd) && text_.type_at(at) != nullptr;
}

Span LawNames::sentence_behind(const TypeMention& type, std::uint32_t limit) const {
  constexpr std::uint32_t kLongest = 160;
  std::uint32_t begin = type.span.end + 1;
  if (!text::is_upper(key_[type.span.begin])) return {};
  if (text_.says_about(begin)) {
    begin += static_cast<std::uint32_t>(at_begin(kAbout).size());
  } else if (!rules_.amending_law->may_match_at(key_, begin, limit)) {
    return {};
  }
  const DateMention* date = text_.date_in({begin, std::min(limit, begin + kLongest)});
  if (date == nullptr || date->value.day == 0 || date->span.begin <= begin) return {};
  const Span name{begin, date->span.begin};
  return is_plain(name) && !is_told(name) ? Span{begin, name.end - 1} : Span{};
}

// "Luật về hội đã được trình": a sentence, no name.
bool LawNames::is_told(Span name) const {
  grammar::Match match;
  for (std::uint32_t at = name.begin; at < name.end; at = text::word_end(key_, at) + 1) {
    if (text::is_lower(key_[at]) && rules_.no_text_name->match_at(key_, at, name.end, &match)) return true;
  }
  return false;
}

Span LawNames::with_edition(Span name, std::uint32_t limit) const {
  constexpr std::uint32_t kLongestGap = 4;
  if (key_.substr(name.end, 2) != " (") return name;
  grammar::Match match;
  if (!rules_.law_edition->match_at(key_, name.end, limit, &match)) return name;
  const DateMention* date = text_.date_in({match.whole.end, std::min(limit, match.whole.end + kLongestGap)});
  return date == nullptr ? Span{name.begin, match.whole.end} : name;
}

}  // namespace vanban::structure
