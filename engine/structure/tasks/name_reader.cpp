#include "structure/tasks/name_reader.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure {

using text::is_capitalised;
using text::is_letter;
using text::is_lower;
using text::is_upper;

namespace {

// A small syllable behind a capitalised one is its second: Ngoại giao, Thường trực; not where two more stand before it:
// Báo Hà Lâm mở chuyên mục.
bool ends_compound(std::string_view key, std::uint32_t begin, std::uint32_t at) {
  if (at < begin + 2 || key[at - 1] != ' ' || !is_lower(key[at])) return false;
  std::uint32_t before = at;
  for (int capitals = 0; capitals < 3; ++capitals) {
    if (before < begin + 2 || key[before - 1] != ' ') return capitals > 0;
    --before;
    while (before > begin && is_letter(key[before - 1])) --before;
    if (!is_capitalised(key, before)) return capitals > 0;
  }
  return false;
}

// Does the word before begin with a small letter?
bool follows_small_word(std::string_view key, std::uint32_t begin, std::uint32_t at) {
  if (at < begin + 2 || key[at - 1] != ' ') return false;
  std::uint32_t before = at - 1;
  while (before > begin && is_letter(key[before - 1])) --before;
  return is_lower(key[before]);
}

// tổ chức in "Phòng Hành chính tổ chức - Quản trị".
bool joins_capital(std::string_view key, std::uint32_t end, std::uint32_t limit) {
  return end + 3 < limit && key[end] == ' ' && key[end + 1] == '-' && key[end + 2] == ' ' && is_upper(key[end + 3]);
}

// Does a capital begin the word behind?
bool has_name_behind(std::string_view key, std::uint32_t end, std::uint32_t limit) {
  return end + 1 < limit && key[end] == ' ' && is_upper(key[end + 1]);
}

// "Phòng Khách", "Đội Hình" begin a name as "phòng khách", "đội hình" do not: a capital stands behind the first word.
// All that stands in capitals has none.
bool has_inner_capital(std::string_view key, Span words) {
  const std::uint32_t first = text::word_end(key, words.begin);
  return !is_upper(key[first - 1]) && std::any_of(key.begin() + first, key.begin() + words.end, is_upper);
}

// VNPT, NCS, UBND: letters that are all capitals, two or more, VC&NLĐ too; VIII is a label, and so is a line in
// capitals.
bool is_initials(std::string_view key, std::uint32_t at, std::uint32_t limit) {
  if (at + 1 >= limit || !is_upper(key[at]) || !is_upper(key[at + 1])) return false;
  const std::uint32_t end = text::word_end(key, at);
  if (key.substr(at, end - at).find_first_not_of("IVX") == std::string_view::npos) return false;
  return end <= limit && std::all_of(key.begin() + at, key.begin() + end, is_upper) &&
         !(end + 2 < limit && key[end] != '&' && is_upper(key[end + 1]) && is_upper(key[end + 2]));
}

bool tells(DutyWord word) { return word == DutyWord::verb || word == DutyWord::manner || word == DutyWord::modal; }

}  // namespace

NameReader::NameReader(const NameRules& rules, const layout::Origin& origin)
    : rules_(rules), key_(origin.reading().key), phrases_(rules.phrases, origin) {}

bool NameReader::is_name_of_office(std::string_view folded) const {
  return std::binary_search(rules_.offices.begin(), rules_.offices.end(), folded);
}

bool NameReader::follows_office_word(std::uint32_t at) const {
  return rules_.words.office.stands_before_end(key_, {0, at});
}

std::uint32_t NameReader::office_end(std::uint32_t at, std::uint32_t limit) const {
  if (at >= limit || !is_upper(key_[at])) return 0;
  const auto stands = [&](const std::string& office) {
    return std::equal(office.begin(), office.end(), key_.begin() + at,
                      [](char folded, char own) { return folded == text::to_lower(own); });
  };
  const char first = text::to_lower(key_[at]);
  const auto begin = std::lower_bound(rules_.offices.begin(), rules_.offices.end(), std::string_view(&first, 1));
  std::uint32_t end = 0;
  for (auto office = begin; office != rules_.offices.end() && office->front() == first; ++office) {
    const auto last = at + static_cast<std::uint32_t>(office->size());
    const bool fits = last > end && last <= limit && (last == key_.size() || !is_letter(key_[last]));
    if (fits && stands(*office)) end = last;
  }
  return end;
}

bool NameReader::has_field(std::string_view head) const {
  return std::any_of(rules_.fields.begin(), rules_.fields.end(), [&](const std::string& field) {
    return head.starts_with(field) && (head.size() == field.size() || head[field.size()] == ' ');
  });
}

// Does one of the words stand right before a place, and not as the end of a longer one: Bộ Quốc phòng (kiểm tra) is no
// Phòng Kiểm tra?
bool NameReader::follows(const PrecedingWords& words, std::uint32_t begin, std::uint32_t at) const {
  return words.stand_before(key_, begin, at) && !rules_.longer_words.stand_before(key_, begin, at);
}

// What a word of the list is at this place: itself, or a part of a name.
DutyWord NameReader::sense(const Phrase& entry, Span words, std::uint32_t begin, std::uint32_t limit) {
  const DutyWord word = entry.kind;
  if (word == DutyWord::inner) return word;
  if (joins_capital(key_, words.end, limit)) return DutyWord::inner;
  if (words.begin == begin) return word;  // no name stands before it
  if (follows(entry.after, begin, words.begin) && !directs_class(words, begin, limit) && !serves_others(words, limit))
    return DutyWord::inner;
  if (word == DutyWord::verb && is_work_of_board(words, begin, limit)) return DutyWord::inner;
  if (is_charge({begin, words.begin})) return DutyWord::inner;
  if (entry.ends_compound && ends_compound(key_, begin, words.begin)) return DutyWord::none;
  if (!is_upper(key_[words.begin])) return word;
  // Chủ trì with a capital, where the typist began a new line; but Ban Chỉ đạo, xã Tân Lập, Công ty Xây dựng Hà An.
  if (!entry.capital || !follows_small_word(key_, begin, words.begin)) return DutyWord::none;
  if (words.end + 1 < limit && is_upper(key_[words.end + 1])) return DutyWord::none;
  return follows(rules_.heads_of_names, begin, words.begin) ? DutyWord::none : word;
}

// Cục Quản lý (đấu thầu), Vụ Quản lý (đào tạo): what is managed. Chuyên viên phụ trách (tổng hợp), but Phó Chủ tịch
// trực tiếp phụ trách. Nearly all names are refused by their last letter.
bool NameReader::is_charge(Span before) const {
  if (before.empty() || key_[before.end - 1] != ' ') return false;
  const Span name{before.begin, before.end - 1};
  const std::uint32_t manages = rules_.words.manages.begin_of_last(key_, name);
  if (manages != name.end) return manages > name.begin && is_upper(key_[manages]);
  const std::uint32_t charge = rules_.words.in_charge.begin_of_last(key_, name);
  return charge != name.end && charge > name.begin && is_lower(key_[charge]) &&
         !rules_.words.directly.stands_before_end(key_, {name.begin, charge});
}

// "Ban Chỉ đạo cải cách hành chính tỉnh có trách nhiệm ...": the board's work, up to its place, before the duty; but
// "Ban Chỉ đạo kiểm tra các xã thực hiện ..."
bool NameReader::is_work_of_board(Span words, std::uint32_t begin, std::uint32_t limit) {
  constexpr int kLongestWork = 8;  // words
  if (!follows(rules_.boards, begin, words.begin)) return false;
  std::uint32_t at = words.end;
  for (int count = 0; count < kLongestWork && at + 1 < limit && key_[at] == ' '; ++count) {
    const std::uint32_t end = text::word_end(key_, at + 1);
    const std::string word = text::lower(key_.substr(at + 1, end - at - 1));
    const bool of_class = rules_.words.plural.ends(key_, {begin, at});
    const bool place = std::any_of(rules_.places.begin(), rules_.places.end(), [&](const std::string& kind) {
      if (!kind.ends_with(word)) return false;
      return kind.size() == word.size() || kind[kind.size() - word.size() - 1] == ' ';  // xã, (thành) phố
    });
    const bool ends = end + 1 < limit && (key_[end] == ':' || is_duty(duty_at(end + 1, end + 1, limit).kind));
    if (place && !of_class && ends) return true;
    at = end;
  }
  return false;
}

// "các đơn vị kiểm tra việc thực hiện": of a class a verb tells something, but not before another verb: "các doanh
// nghiệp khai thác lắp đặt camera", nor before a comma and another body: "các cơ sở sản xuất, doanh nghiệp nhập khẩu".
bool NameReader::directs_class(Span words, std::uint32_t begin, std::uint32_t limit) {
  const bool has_object = rules_.words.object.stands_at(key_, words.end + 1);  // "cơ quan nghiên cứu các chính sách"
  const PrecedingWords& classes = has_object ? rules_.heads_of_classes : rules_.classes;
  if (!follows(classes, begin, words.begin)) return false;
  if (key_.substr(words.end, 2) == ", " && begins_noun(words.end + 2, limit)) return false;
  const DutyPhrase next = duty_at(words.end + 1, words.end + 1, limit);
  return !is_duty(next.kind);
}

// "Trung tâm hỗ trợ các xã lập dự toán": of a name in small letters the verb that could end it has an object.
bool NameReader::serves_others(Span words, std::uint32_t limit) {
  grammar::Match match;
  return is_lower(key_[words.begin]) && rules_.verb_with_object->match_at(key_, words.begin, limit, &match);
}

DutyPhrase NameReader::duty_at(std::uint32_t at, std::uint32_t begin, std::uint32_t limit) {
  if (at >= limit || !is_letter(key_[at])) return {};
  DutyPhrase best;
  phrases_.longest(PhraseList::duty_words, at, limit, [&](const Phrase& phrase, Span words) {
    best = {sense(phrase, words, begin, limit), words.end};
    return best.kind != DutyWord::none;
  });
  return best.kind != DutyWord::none ? best : DutyPhrase{};
}

NameHead NameReader::head_at(std::uint32_t at, std::uint32_t limit) {
  if (at >= limit || !is_letter(key_[at])) return {};
  const bool capital = is_upper(key_[at]);
  constexpr WantedPhrases kHeads = WantedPhrases::all().but(PhraseKind::noun);
  const WantedPhrases wanted = capital ? kHeads : kHeads.in_small_letters();
  const Phrase* head = phrases_.longest(PhraseList::heads, at, limit, wanted, [&](const Phrase& phrase, Span words) {
    if (phrase.kind == PhraseKind::thing && has_inner_capital(key_, words)) return false;
    return phrase.kind != PhraseKind::noun && (capital || !phrase.capital);
  });
  if (head == nullptr) {
    // Not THCS, a kind of school, unless its name follows: THCS Hà Lâm.
    const std::uint32_t word = text::word_end(key_, at);
    const bool initials =
        is_initials(key_, at, limit) && (phrase_at(at, limit) == nullptr || has_name_behind(key_, word, limit));
    const bool unit = initials || rules_.words.ministries.stands_at(key_, at);
    return unit ? NameHead{word, true, false} : NameHead{};
  }
  const std::uint32_t end = at + static_cast<std::uint32_t>(head->key.size());
  if (head->kind == PhraseKind::thing) return {};
  if (head->kind == PhraseKind::class_word) return class_at(at, end, limit);
  return {end, head->splits || capital, false, head->joins && !capital, !head->splits && !head->capital};
}

bool NameReader::begins_noun(std::uint32_t at, std::uint32_t limit) {
  if (at >= limit || !is_letter(key_[at])) return false;
  return phrase_at(at, limit) != nullptr;
}

const Phrase* NameReader::phrase_at(std::uint32_t at, std::uint32_t limit) {
  return phrases_.longest(PhraseList::heads, at, limit, [](const Phrase&, Span) { return true; });
}

// "(Cơ quan thuế ấn định) số thuế phải nộp": the charge at the end of some words says which tax.
Span NameReader::owed_in(Span words, std::uint32_t limit) const {
  grammar::Match match;
  for (std::uint32_t at = words.begin; at < words.end; at = text::word_at(key_, at).end) {
    if (is_letter(key_[at]) && rules_.owed->match_at(key_, at, limit, &match) && match.whole.end > words.end)
      return match.whole;
  }
  return {};
}

// Does a stretch end with a noun that a verb behind it may say more of: "nội dung (thanh tra)"?
bool NameReader::is_matter_of_noun(Span words) const {
  constexpr int kLongest = 2;  // words
  grammar::Match match;
  std::uint32_t from = words.end - 1;
  for (int count = 0; count < kLongest && from > words.begin; ++count) {
    if (count > 0) --from;
    while (from > words.begin && is_letter(key_[from - 1])) --from;
    if (rules_.noun_of_work->match_at(key_, from, words.end, &match) && match.whole.end + 1 == words.end) return true;
  }
  return false;
}

std::vector<Span> NameReader::divide(Span words) {
  constexpr std::uint32_t kLongest = 1000;
  if (words.size() > kLongest) return {words};
  std::vector<Span> names;
  std::uint32_t begin = words.begin;
  for (std::uint32_t at = words.begin; at <= words.end; ++at) {
    if (at < words.end && key_[at] != ',') continue;
    if (at < begin + 2 || !begins_name(begin, words.end)) return {words};
    names.push_back({begin, at});
    begin = std::min(at + 2, words.end);
  }
  const Span last = names.back();
  const bool own_name = is_upper(key_[last.begin]) && !head_at(last.begin, words.end).is_class;
  return own_name && !head_at(words.begin, words.end).is_class ? names : std::vector<Span>{words};
}

void NameReader::end_behind_relative(std::uint32_t limit, NameList* list) {
  constexpr std::uint32_t kLongest = 160;
  constexpr std::string_view kSigns = ";:.(";
  const std::uint32_t name = list->names.back().begin;
  const NameHead head = head_at(name, limit);
  grammar::Match match;
  if (!(head.is_class || head.common) || !rules_.said_of_class->match_at(key_, list->next, limit, &match)) return;
  const std::uint32_t farthest = std::min(limit, list->next + kLongest);
  const std::uint32_t own = match.whole.end + 1;  // what is said of them: "được (cấp) xuồng"
  if (own >= limit) return;
  const std::uint32_t from = begins_verb(own, limit) ? duty_at(own, own, limit).end : text::word_end(key_, own);
  for (std::uint32_t at = from; at < farthest; at = text::word_at(key_, at).end) {
    if (kSigns.find(key_[at]) != std::string_view::npos) return;
    if (!is_lower(key_[at])) continue;
    if (rules_.said_with_verbs->match_at(key_, at, limit, &match)) return;
    const DutyPhrase told = duty_at(at, name, limit);
    if (!tells(told.kind)) continue;
    // "các trạm có nội dung thanh tra (cung cấp hồ sơ)": what some noun is about is no duty before another verb.
    const std::uint32_t next = told.end + 1;
    const bool noun = begins_verb(next, limit) && is_matter_of_noun({list->next, at});
    const std::uint32_t duty = noun ? next : at;
    return list->lead_to(duty, key_[duty - 2] == ',' ? duty - 2 : duty - 1);
  }
}

// A class word needs the word for a body behind it: các sở, not các nội dung.
NameHead NameReader::class_at(std::uint32_t at, std::uint32_t end, std::uint32_t limit) {
  const std::uint32_t noun = end + 1;
  if (noun >= limit || key_[end] != ' ') return {};
  const DutyPhrase other = duty_at(at, at, limit);
  if (other.kind == DutyWord::stop && other.end > end) return {};
  // Behind another class word, too ("các các sở"): that one is not asked what stands behind it, else a row of them
  // would be a call for each.
  return begins_noun(noun, limit) || is_initials(key_, noun, limit) ? NameHead{end, true, true} : NameHead{};
}

}  // namespace vanban::structure
