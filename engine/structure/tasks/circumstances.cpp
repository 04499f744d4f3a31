#include "structure/tasks/circumstances.h"

#include <algorithm>
#include <string>

#include "recognise/date.h"
#include "structure/tasks/clause_signs.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {

using text::is_lower;
using text::is_upper;

// "Theo Kế hoạch này"; but "theo dõi" is what to do.
bool Circumstances::begins(Span clause) {
  if (!rules_.circumstance->match_at(key_, clause.begin, clause.end, &match_)) return begins_surroundings(clause);
  if (!names_.may_be_duty(clause.begin, clause.end, WantedPhrases::only(PhraseKind::verb))) return true;
  const DutyPhrase verb = names_.duty_at(clause.begin, clause.begin, clause.end);
  return verb.kind != DutyWord::verb || verb.end <= match_.whole.end;
}

// "Tại phòng khám", "Bằng nguồn thu phí"; not "Tải lượng", "Bảng giá", and "từ chối" is what to do.
bool Circumstances::begins_surroundings(Span clause) {
  if (clause.size() < 3 || !rules_.around.may_begin(key_[clause.begin], key_[clause.begin + 1])) return false;
  match_.whole = {clause.begin, text::word_end(key_, clause.begin)};
  if (!rules_.around.has(origin_, match_.whole)) return false;
  const DutyPhrase verb = names_.duty_at(clause.begin, clause.begin, clause.end);
  return verb.kind != DutyWord::verb || verb.end <= match_.whole.end;
}

// "Để đò chạy đúng giờ"; not "Đề án".
bool Circumstances::begins_event(Span clause) {
  return rules_.event->match_at(key_, clause.begin, clause.end, &match_) &&
         rules_.events.has(origin_, {clause.begin, text::word_end(key_, clause.begin)});
}

// Before what follows from a condition a name behind a comma belongs to the condition, where it is one of a list
// there or in small letters.
bool Circumstances::is_in_condition(bool event, Span comma_to_then, std::uint32_t end, std::uint32_t limit) {
  if (comma_to_then.end >= end) return false;
  const std::uint32_t name = comma_to_then.begin + 2;
  return (event && is_lower(key_[name]) && !asks_again(comma_to_then)) || is_only_framed(name, limit);
}

// "đề nghị phải được Hội đồng Dân tộc, Ủy ban của Quốc hội thẩm tra": the comma stands between those by whom.
bool Circumstances::is_among_agents(Span before, std::uint32_t limit) {
  constexpr std::string_view kBy = " duoc ";
  constexpr std::string_view kTo = " cho ";
  constexpr std::uint32_t kFarthest = 200;
  before.begin = std::max(before.begin, before.end - std::min(before.end, kFarthest));
  const std::string_view words = key_.substr(before.begin, before.size());
  const bool small = is_lower(key_[before.end + 2]);  // "giao dự toán cho từng bộ, cơ quan ngang bộ"
  for (const std::string_view word : {kBy, kTo}) {
    if (!small && word != kBy) continue;
    // Hardly ever: the library's search from behind compares at every byte.
    if (text::find_word(words, word.substr(1)) == std::string_view::npos) continue;
    const std::size_t by = words.rfind(word);
    if (by == std::string_view::npos) continue;
    const std::uint32_t agent = before.begin + static_cast<std::uint32_t>(by + word.size());
    if (word == kBy && tells_what_they_did({agent, before.end})) continue;
    const auto list = names_.read(agent, limit);
    if (list && list->end > before.end && (small || list->names.size() > 1)) return true;
  }
  return false;
}

// "được các cơ quan có thẩm quyền kết luận(, Sở Nội vụ ...)": what they did stands before the comma.
bool Circumstances::tells_what_they_did(Span agents) const {
  const Span competent = rules_.names.words.competent.find(key_, agents);
  return competent.end < agents.end && !text::stands_at(key_, competent.end, " cua ");
}

// "Trường hợp cần thiết, cơ quan thanh tra kiểm tra lại, nếu sai thì ...": the consequence is that of another
// condition.
bool Circumstances::asks_again(Span words) const { return !rules_.names.words.if_so.find(key_, words).empty(); }

// "(Ngay sau hội nghị,) gửi biên bản"; but "(Trường hợp cần thiết,) chậm nhất 10 ngày, các xã ...", "(nếu) cơ quan, tổ
// chức" and "(Trường hợp bến hỏng,) Thanh tra Sở phải ...".
bool Circumstances::begins_own_duty(Span words) {
  return begins_verb(words) && !is_listed_noun(words.begin, words.end) && !begins(words) && !is_listed_event(words);
}

// "(Trường hợp chia,) tách, hợp nhất, giải thể, bến đò phải ...": a verb between commas is one of the cases.
bool Circumstances::is_listed_event(Span words) {
  const std::uint32_t end = names_.duty_at(words.begin, words.begin, words.end).end;
  return end < words.end && key_[end] == ',';
}

// "lập biên bản", not "Thanh tra Sở": within a sentence a name has a capital.
bool Circumstances::begins_verb(Span words) {
  const bool named =
      words.begin < words.end && is_upper(key_[words.begin]) && names_.begins_name(words.begin, words.end);
  return !named && names_.begins_verb(words.begin, words.end);
}

// "Đối với dự án đã lựa chọn nhà đầu tư, chủ đầu tư theo quy định của pháp luật thì ...": before what follows from a
// condition a name without a verb is one of those that the condition lists.
bool Circumstances::is_only_framed(std::uint32_t at, std::uint32_t limit) {
  const auto list = names_.read(at, limit);
  return list && list->ended_by == ListEnd::duty && is_lower(key_[at]) &&
         names_.duty_at(list->next, list->next, limit).kind == DutyWord::frame;
}

// "cơ quan, tổ chức, đơn vị"
bool Circumstances::is_listed_noun(std::uint32_t at, std::uint32_t limit) {
  return rules_.names.listed_noun->match_at(key_, at, limit, &match_);
}

std::uint32_t Circumstances::next_break(std::uint32_t at, std::uint32_t end, std::uint32_t then) const {
  std::uint32_t comma = find_sign(key_, ',', {at, end});
  while (comma + 1 < end && key_[comma + 1] != ' ') comma = find_sign(key_, ',', {comma + 1, end});
  const std::uint32_t first = std::min({comma, then, end});
  return first + 5 < end ? first : end;
}

// Where " thì " stands in a stretch, else its end; "thị trường" is another word. Its letters are looked for: many
// words have blanks four apart.
std::uint32_t Circumstances::find_then(std::uint32_t at, std::uint32_t end) const {
  constexpr std::string_view kThen = "thi ";
  const std::string_view stretch = key_.substr(0, end);
  for (std::size_t i = text::find_word(stretch, kThen, at + 1); i != std::string_view::npos;
       i = text::find_word(stretch, kThen, i + 1)) {
    const auto word = static_cast<std::uint32_t>(i);
    if (key_[word - 1] == ' ' && origin_.marks_agree({word, word + 3}, "thì")) return word - 1;
  }
  return end;
}

// "Trường hợp các sở, ngành phải xin ý kiến thì ...": a condition may have a list of names of its own.
std::uint32_t Circumstances::behind_own_subject(Span clause) {
  if (!rules_.circumstance->match_at(key_, clause.begin, clause.end, &match_)) return clause.begin;
  const auto list = names_.read(match_.whole.end + 1, clause.end);
  return list && list->ended_by == ListEnd::duty ? list->end : clause.begin;
}

// "Cuối năm 2025" is past in a document of 2026, "tháng 3/2026" is not yet in one of 04/3/2026: the last date counts.
bool Circumstances::is_past(Span time) {
  std::string last;
  for (std::uint32_t at = time.begin; at < time.end;) {
    const bool date = text::is_alnum(key_[at]) && rules_.dates->match_at(key_, at, time.end, &match_);
    const auto value = date ? recognise::interpret_date(match_, key_) : std::nullopt;
    if (value) last = value->iso();
    at = date ? match_.whole.end : text::word_end(key_, at);
  }
  return !last.empty() && last < issued_.substr(0, last.size());
}

}  // namespace vanban::structure
