// A list of names: one walk over its words, from the first name to what those who are named are to do.

#include <algorithm>

#include "structure/tasks/clause_signs.h"
#include "structure/tasks/description.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/open_name.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_alnum;
using text::is_capitalised;
using text::is_letter;
using text::is_lower;
using text::is_upper;
using text::stands_at;

namespace {

constexpr std::uint32_t kLongestList = 900;
constexpr int kLongestName = 28;  // words

}  // namespace

class NameReader::Pass {
 public:
  Pass(NameReader* names, std::uint32_t begin, std::uint32_t limit)
      : names_(*names),
        rules_(names->rules_),
        key_(names->key_),
        begin_(begin),
        limit_(limit),
        name_(names, rules_, key_, {begin, limit}),
        description_(names, rules_, key_, {begin, limit}) {}

  // `first` stands at the begin.
  std::optional<NameList> run(const NameHead& first) {
    if (is_other_word(first)) return std::nullopt;
    list_.begin = name_.span.begin = name_.span.end = begin_;
    name_.in_class = first.is_class;
    at_ = name_.span.end = first.end;
    while (step()) {
    }
    if (place_end_ != 0 && !is_told_right_behind()) office_end_ = place_end_;
    list_.unknown = close_name();
    if (list_.names.empty()) return std::nullopt;
    list_.end = list_.names.back().end;
    return std::move(list_);
  }

  // Ban hành, Trường hợp, Báo cáo are no bodies; Lãnh đạo is a post, and Thanh tra a body, only before a body, else a
  // verb.
  bool is_other_word(const NameHead& head) const {
    if (!names_.may_be_duty(begin_, limit_, WantedPhrases::all(), head.end - begin_)) return false;
    const DutyPhrase duty = names_.duty_at(begin_, begin_, limit_);
    if (duty.kind == DutyWord::none || duty.kind == DutyWord::inner || duty.end < head.end) return false;
    if (duty.end > head.end) return true;
    const bool inside =
        begin_ >= 2 && key_[begin_ - 1] == ' ' && (is_letter(key_[begin_ - 2]) || key_[begin_ - 2] == ',');
    if (inside) return false;
    if (head.end >= limit_) return true;
    if (key_[head.end] == ',' && names_.head_at(head.end + 2, limit_).is_class) return false;  // Thường trực, các Ban
    const NameHead next = names_.head_at(head.end + 1, limit_);
    if (next.is_class) return !is_charged(head.end + 1);
    return next.end == 0 && !names_.begins_noun(head.end + 1, limit_);
  }

 private:
  // "Lãnh đạo các đơn vị có trách nhiệm ..." names who; "Lãnh đạo các đơn vị thực hiện ..." tells to lead.
  bool is_charged(std::uint32_t at) const {
    const auto rest = names_.read(at, limit_);
    return rest && rest->ended_by == ListEnd::duty &&
           names_.duty_at(rest->next, rest->next, limit_).kind == DutyWord::modal;
  }

  // "Ủy ban nhân dân xã miền núi rà soát ...": all words before a known duty are the name.
  bool is_told_right_behind() const {
    return list_.ended_by == ListEnd::duty && list_.next == name_.span.end + 1 &&
           find_sign(key_, ',', {place_end_, list_.next}) == list_.next &&
           names_.duty_at(list_.next, begin_, limit_).kind != DutyWord::frame;  // "trước ngày"
  }

  bool finish(ListEnd how, std::uint32_t next) {
    list_.ended_by = how;
    list_.next = next;
    return false;
  }

  // Takes the next word or sign; false where the list has ended.
  bool step() {
    while (at_ < limit_ && key_[at_] == ' ') ++at_;
    if (at_ >= limit_) return finish(ListEnd::text_end, limit_);
    switch (key_[at_]) {
      case ',':
      case ';':
        return take_comma();
      case ':':
        return take_colon();
      case '(':
        return take_bracket();
      case '-':
      case '/':
      case '&':
        name_.span.end = ++at_;
        return true;
      case '.':
        return abbreviates() ? take_point() : finish(ListEnd::stop, at_);
      default:
        return is_alnum(key_[at_]) ? take_word() : finish(ListEnd::stop, at_);
    }
  }

  // Ủy ban nhân dân TP. Hà Lâm
  bool abbreviates() const {
    const bool two =
        at_ >= name_.span.begin + 3 && is_upper(key_[at_ - 1]) && is_upper(key_[at_ - 2]) && key_[at_ - 3] == ' ';
    return two && at_ + 2 < limit_ && key_[at_ + 1] == ' ' && is_upper(key_[at_ + 2]);
  }

  bool take_point() {
    ++at_;
    return true;
  }

  bool take_comma() {
    std::uint32_t next = at_ + 1;
    while (next < limit_ && key_[next] == ' ') ++next;
    if (next >= limit_) return finish(ListEnd::stop, at_);
    // KH,CN and "các ông, bà" are one.
    const bool glued =
        next == at_ + 1 && key_[at_] == ',' && (is_upper(key_[at_ - 1]) || names_.head_at(next, limit_).end == 0);
    if (glued || is_couple(next)) return take_plain(next);
    if (names_.is_and(next)) {
      next = text::word_end(key_, next);
      while (next < limit_ && key_[next] == ' ') ++next;
    }
    const bool listed = (in_colon_list_ && is_upper(key_[next])) || (key_[at_] == ',' && begins_place(next));
    if ((listed || name_.ends_before(next, key_[at_])) && !name_.is_everybody(next)) return begin_name(next);
    if (key_[at_] == ';') return finish(ListEnd::stop, at_);
    const DutyPhrase duty = names_.duty_at(next, begin_, limit_);
    if (duty.kind == DutyWord::verb && is_in_matter()) return take_matter(duty.end);
    if (is_duty(duty.kind) && joins_charge(duty.end)) {
      at_ = name_.span.end = duty.end;
      return true;
    }
    if (is_duty(duty.kind) && !is_listed_noun(next)) {
      // "Cơ quan có thẩm quyền cấp, thu hồi thẻ có trách nhiệm ..."
      const bool kind =
          duty.kind == DutyWord::verb && key_[at_] == ',' && description_.is_kind(name_.span, name_.in_class);
      const std::uint32_t end = kind ? description_.end(name_.span, name_.in_class, next) : 0;
      if (end == 0) return finish(ListEnd::duty, next);
      at_ = name_.span.end = end;
      return true;
    }
    const bool stops = duty.kind == DutyWord::stop && !is_listed_person(next, duty.end);
    if (stops || !is_letter(key_[next])) return finish(ListEnd::stop, at_);
    at_ = next;
    return take_plain(next);
  }

  // "Đoàn kiểm tra, giám sát của Tỉnh", "Cơ quan thanh tra, kiểm toán và ...", "Đoàn kiểm tra, giám sát làm việc với":
  // what a body is for may be several verbs.
  bool joins_charge(std::uint32_t end) const {
    const bool ends_name =
        end >= limit_ || key_[end] == ',' || key_.substr(end, 5) == " cua " || key_.substr(end, 4) == " va ";
    if (!ends_name && names_.duty_at(end + 1, begin_, limit_).kind == DutyWord::none) return false;
    std::uint32_t from = at_;
    for (int words = 0; words < 2; ++words) {
      while (from > name_.span.begin && key_[from - 1] == ' ') --from;
      while (from > name_.span.begin && is_letter(key_[from - 1])) --from;
    }
    const DutyPhrase before = names_.duty_at(from, from, limit_);
    return from > name_.span.begin && before.kind == DutyWord::verb && before.end == at_;
  }

  // "Cá nhân có liên quan đến việc giữ, mở kho": a verb right behind such words, or behind a comma, tells what they are
  // concerned with, and so does another right behind it if they are charged behind that; else it tells them something.
  bool begins_matter(std::uint32_t verb_end) const {
    if (matter_end_ + 1 == at_) return charge_behind(verb_end) != 0;
    return rules_.words.matter.stands_before_end(key_, {name_.span.begin, at_});
  }

  bool is_in_matter() const { return matter_end_ > name_.span.begin; }

  bool take_matter(std::uint32_t end) {
    if (++words_ > kLongestName) return finish(ListEnd::stop, at_);
    at_ = name_.span.end = matter_end_ = end;
    return true;
  }

  // ông, bà
  bool is_couple(std::uint32_t next) const {
    return rules_.words.couple.begin_of_last(key_, {begin_, text::word_end(key_, next)}) < at_;
  }

  // tổ chức in "các cơ quan, tổ chức, đơn vị" is a noun.
  bool is_listed_noun(std::uint32_t at) const {
    grammar::Match match;
    return rules_.listed_noun->match_at(key_, at, limit_, &match);
  }

  // "cán bộ, đảng viên, hội viên"
  bool is_listed_person(std::uint32_t at, std::uint32_t end) const {
    const Phrase* noun = is_lower(key_[at]) ? names_.phrase_at(at, limit_) : nullptr;
    return noun != nullptr && at + noun->key.size() >= end;
  }

  bool begin_name(std::uint32_t next) {
    close_name();
    name_.span.begin = next;
    const NameHead head = names_.head_at(next, limit_);
    name_.in_class = head.is_class;
    name_.ends_in_class = false;
    in_colon_list_ = in_colon_list_ && head.end == 0;
    in_place_list_ = in_place_list_ && begins_place(next);
    words_ = 0;
    office_end_ = named_office_ = place_end_ = 0;
    at_ = name_.span.end = head.end != 0 ? head.end : listed_name_end(next);
    return at_ - begin_ < kLongestList ? true : finish(ListEnd::stop, at_);
  }

  // Where a name without a head ends, as far as that is known: its first word, or a whole office behind "các Sở:".
  std::uint32_t listed_name_end(std::uint32_t at) const {
    const std::uint32_t office = in_colon_list_ ? names_.office_end(at, limit_) : 0;
    return office != 0 ? office : text::word_end(key_, at);
  }

  // các Sở: Tài chính, Kế hoạch và Đầu tư
  bool take_colon() {
    std::uint32_t next = at_ + 1;
    while (next < limit_ && key_[next] == ' ') ++next;
    if (next >= limit_ || !is_upper(key_[next])) return finish(ListEnd::colon, at_);
    if (is_place_list(next)) {
      in_place_list_ = true;
      name_.in_class = true;
      at_ = name_.span.end = next;
      return true;
    }
    if (rules_.words.offices.ends(key_, {begin_, at_})) {
      in_colon_list_ = true;
    } else if (!is_addressed()) {
      return finish(ListEnd::colon, at_);
    }
    name_.in_class = false;
    at_ = name_.span.end = next;
    return true;
  }

  // "đồng chí (:)", but not "Ông/Bà (:)"
  bool is_addressed() const {
    const std::uint32_t word = rules_.words.addressed.begin_of_last(key_, {begin_, at_});
    return word < at_ && (word == begin_ || key_[word - 1] == ' ');
  }

  // "Sông Đáy", "thành phố Hà Lâm" in a list of places.
  bool begins_place(std::uint32_t at) const {
    if (!in_place_list_ || at >= limit_) return false;
    const auto is_kind = [&](const std::string& kind) {
      const std::size_t own = at + kind.size() + 1;
      return stands_at(key_, at, kind) && own < limit_ && key_[own - 1] == ' ' && is_upper(key_[own]);
    };
    if (std::any_of(rules_.places.begin(), rules_.places.end(), is_kind)) return true;
    return is_capitalised(key_, at) && names_.head_at(at, limit_).end == 0;
  }

  // Chủ tịch Ủy ban nhân dân các huyện: Sông Đáy, Bản Mận và thành phố Hà Lâm; not "các xã: Rà soát hộ nghèo".
  bool is_place_list(std::uint32_t next) const {
    const std::uint32_t second = text::word_end(key_, next) + 1;
    if (!is_capitalised(key_, next) || second >= limit_ || key_[second - 1] != ' ' || !is_capitalised(key_, second))
      return false;
    const std::string before = text::lower(key_.substr(name_.span.begin, at_ - name_.span.begin));
    return std::any_of(rules_.places.begin(), rules_.places.end(), [&](const std::string& kind) {
      return before.ends_with("cac " + kind) ||
             (before.ends_with(", " + kind) && before.find("cac ") != std::string::npos);
    });
  }

  bool take_bracket() {
    constexpr std::size_t kLongest = 160;
    const std::size_t close = key_.substr(0, std::min<std::size_t>(limit_, at_ + kLongest)).find(')', at_);
    if (close == std::string_view::npos) return finish(ListEnd::stop, at_);
    // "các ông (bà)" goes on, and "Bộ Công Thương (Cục Công nghiệp)" says which office of it; what else a longer
    // bracket adds is no part of the name.
    if (close - at_ <= 5 || is_office_of(at_ + 1, static_cast<std::uint32_t>(close)))
      name_.span.end = static_cast<std::uint32_t>(close) + 1;
    at_ = static_cast<std::uint32_t>(close) + 1;
    return true;
  }

  // In brackets behind a name, another with a capital, and nothing else; "Cơ quan thường trực" is a part that it plays.
  bool is_office_of(std::uint32_t begin, std::uint32_t end) const {
    grammar::Match match;
    if (!is_capitalised(key_, begin) || rules_.plain_office->match_at(key_, begin, end, &match)) return false;
    const auto inside = names_.read(begin, end);
    return inside && inside->ended_by == ListEnd::text_end && inside->names.size() == 1;
  }

  bool take_word() {
    const bool in_office = is_upper(key_[at_]) && (in_colon_list_ || names_.follows_office_word(at_));
    if (const std::uint32_t office = in_office ? names_.office_end(at_, limit_) : 0) {
      ++words_;
      at_ = name_.span.end = named_office_ = office;
      if (begins_unknown_words(office)) office_end_ = office;
      return true;
    }
    if (names_.is_and(at_) && names_.duty_at(at_, begin_, limit_).kind != DutyWord::inner) return take_and();
    if (const std::uint32_t next = name_behind_along()) return begin_name(next);
    const DutyPhrase duty = names_.duty_at(at_, begin_, limit_);
    // "Đồng chí Lò Văn Thảo phụ trách thôn", but "chuyên viên phụ trách tổng hợp";
    // "Phòng Kinh tế phụ trách hậu cần".
    if (duty.kind == DutyWord::inner && is_lower(key_[at_]) && rules_.words.in_charge.stands_at(key_, at_) &&
        (name_.names_person() || (name_.names_body() && charge_behind(duty.end) == 0)))
      return finish(ListEnd::duty, at_);
    if (duty.kind == DutyWord::inner) return take_inner(duty.end);
    if (duty.kind == DutyWord::stop && !name_.is_range(at_)) {
      if (const std::uint32_t other = other_behind_or(duty.end)) return begin_name(other);
      std::uint32_t end = charged_by_other_end();
      if (end == 0) end = relative_end();
      if (end == 0) end = kind_end();
      if (end == 0) end = seat_end();
      if (end == 0) return finish(ListEnd::stop, at_);
      at_ = name_.span.end = end;
      return true;
    }
    if (may_describe(duty.kind)) {
      const std::uint32_t work = duty.kind == DutyWord::verb ? work_end() : 0;
      const std::uint32_t charged = duty.kind == DutyWord::verb && work == 0 ? charged_verb_end({at_, duty.end}) : work;
      if (const std::uint32_t told = charged != 0 ? charged : described_end()) {
        at_ = name_.span.end = told;
        return true;
      }
    }
    if (duty.kind == DutyWord::verb && begins_matter(duty.end)) return take_matter(duty.end);
    if (is_duty(duty.kind) && at_ > name_.span.begin) return finish(ListEnd::duty, at_);
    name_.ends_in_class = name_.ends_in_class || begins_class_of_names(at_);
    return take_plain(at_);
  }

  // Sở Nội vụ (trả sổ trước ngày 15/6): small words that are neither a place nor known belong to no office, though the
  // list goes on to the duty.
  bool begins_unknown_words(std::uint32_t office) const {
    const std::uint32_t next = office + 1;
    return begins_small_word(office) && !names_.is_and(next) &&
           names_.duty_at(next, begin_, limit_).kind == DutyWord::none && !names_.begins_noun(next, limit_);
  }

  bool begins_small_word(std::uint32_t end) const {
    return end + 1 < limit_ && key_[end] == ' ' && is_lower(key_[end + 1]);
  }

  // Công an tỉnh (gỡ biển báo cũ): three at least, and no capital behind them; not "xã miền núi", "tỉnh khóa XVI".
  bool are_several_small_words(std::uint32_t end) const {
    constexpr int kFewest = 3;
    int words = 0;
    std::uint32_t at = end;
    for (; at < limit_ && (key_[at] == ' ' || is_lower(key_[at])); ++at) words += key_[at] == ' ' ? 1 : 0;
    return words >= kFewest && (at >= limit_ || !is_upper(key_[at]));
  }

  // "Sở Nông lâm ngư nghiệp chủ trì": what charges an office right behind a few small words makes them its field's,
  // unless a word before the office says what is done to it ("gửi Sở Tài chính hồ sơ đề nghị ...").
  bool is_whole_field(std::uint32_t end) {
    if (list_.ended_by != ListEnd::duty || list_.next != end + 1) return false;
    if (begin_ >= 2 && is_letter(key_[begin_ - 2])) return false;
    const DutyWord duty = names_.duty_at(list_.next, begin_, limit_).kind;
    if (duty == DutyWord::frame) return false;  // "trước ngày"
    const bool charged = duty == DutyWord::modal || rules_.words.must.stands_at(key_, list_.next);
    const std::ptrdiff_t most_words = charged ? 8 : 3;
    const std::string_view rest = key_.substr(office_end_, end - office_end_);
    return std::all_of(rest.begin(), rest.end(), [](char c) { return c == ' ' || is_lower(c); }) &&
           std::count(rest.begin(), rest.end(), ' ') <= most_words;
  }

  // Sở Tài chính cùng (đơn vị liên quan); 0 where no name stands behind such a word.
  std::uint32_t name_behind_along() const {
    if (!is_lower(key_[at_])) return 0;
    const std::uint32_t next = rules_.words.along.behind_first(key_, {at_, limit_});
    return next != at_ && next < limit_ && names_.head_at(next, limit_).end != 0 ? next : 0;
  }

  // "Cơ quan được giao lập Chiến lược có trách nhiệm ...": what they are charged with belongs to their name where they
  // are told to do something else; "Sở Y tế được giao lập đề án": else that is what they are told.
  bool take_inner(std::uint32_t end) {
    ++words_;
    grammar::Match match;
    if (rules_.named_in->match_at(key_, at_, limit_, &match)) {
      at_ = name_.span.end = match.whole.end;
      return true;
    }
    if (rules_.words.where.end_of_first(key_, {at_, limit_}) == end) {  // not "nói trên"
      at_ = name_.span.end = place_end(end);
      return true;
    }
    const std::uint32_t charge = rules_.words.charged.end_of_first(key_, {at_, limit_});
    const DutyPhrase verb = charge != at_ ? duty_behind(end) : DutyPhrase{};
    const bool charged = verb.kind == DutyWord::verb || (verb.kind == DutyWord::manner && !is_charge(end + 1));
    const std::uint32_t told = charged ? charge_behind(verb.end) : 0;
    const bool plainly = end == charge;  // not "được giao nhiệm vụ"
    // Without what it is charged with: "đơn vị được giao quản lý bến".
    const bool names_none = charged && (name_.is_plain_office() || name_.is_joined_plain_office());
    if (charged && told == 0 && plainly && !names_none) return finish(ListEnd::duty, at_);
    at_ = name_.span.end = std::max(told, names_none ? verb.end : end);
    return true;
  }

  // "(nơi) có đất / tổ chức họp", "(nơi) tiếp nhận / kiểm tra", "(nơi) có kho bị thu hồi": one phrase says which place
  // is meant; the verb behind it is the duty.
  std::uint32_t place_end(std::uint32_t end) const {
    const DutyPhrase verb = duty_behind(end);
    const bool tells = verb.kind == DutyWord::verb || verb.kind == DutyWord::stop || verb.kind == DutyWord::inner;
    return tells ? verb.end : end;
  }

  DutyPhrase duty_behind(std::uint32_t end) const {
    return end < limit_ ? names_.duty_at(end + 1, begin_, limit_) : DutyPhrase{};
  }

  // "Đơn vị được Bộ trưởng phân công giữ kho lập biên bản": the end of what such an office is charged with by another;
  // 0 where it is not.
  std::uint32_t charged_by_other_end() const {
    grammar::Match match;
    if (!stands_at(key_, at_, "duoc ") || !name_.is_plain_office() ||
        !rules_.charged_by->match_at(key_, at_, limit_, &match))
      return 0;
    const DutyPhrase verb = duty_behind(match.whole.end);
    return verb.kind == DutyWord::verb ? std::max(charge_behind(verb.end), verb.end) : 0;
  }

  // "người có thẩm quyền ra quyết định phải ...", "cơ quan sử dụng công chức có trách nhiệm ...": what they may do, or
  // what such an office does, belongs to the name where they are told to do something else. The name's end; 0 where the
  // verb is what they are told.
  std::uint32_t charged_verb_end(Span verb) const {
    if (const std::uint32_t decided = decided_end(verb.begin)) return decided;
    const bool competent = rules_.words.competent.ends(key_, name_.span);
    if (!competent && !name_.is_plain_office() && !name_.are_plain_offices()) return 0;
    const std::uint32_t told = charge_behind(competent ? behind_listed_verbs(verb.end) : verb.end);
    // "cấp có thẩm quyền bổ nhiệm xem xét, quyết định"
    if (told == 0 && competent && rules_.words.considers.stands_at(key_, verb.end + 1)) return verb.end;
    if (told == 0 && competent) {
      constexpr std::uint32_t kLongest = 80;
      const Span ahead{verb.end, std::min(verb.end + kLongest, limit_)};
      if (const std::uint32_t decides = charge_in(rules_.decides_in_power, ahead, SignSet(",;:.("))) return decides;
    }
    if (told == 0 && competent && holds_object(verb) && names_.begins_verb(verb.end + 1, limit_)) return verb.end;
    return told;
  }

  // "Ủy ban nhân dân ra quyết định giải thể lập hội đồng"
  std::uint32_t decided_end(std::uint32_t at) const {
    grammar::Match match;
    if (!stands_at(key_, at, "ra quyet dinh ")) return 0;
    if (!rules_.decided->match_at(key_, at, limit_, &match)) return 0;
    const std::uint32_t end = match.whole.end;
    return end < limit_ && key_[end] == ' ' && names_.begins_verb(end + 1, limit_) ? end : 0;
  }

  // "người có thẩm quyền tiếp nhận, giải quyết hồ sơ": where the last of several verbs ends.
  std::uint32_t behind_listed_verbs(std::uint32_t end) const {
    constexpr int kMostVerbs = 3;
    for (int count = 0; count < kMostVerbs && end + 2 < limit_ && key_[end] == ','; ++count) {
      const DutyPhrase next = names_.duty_at(end + 2, end + 2, limit_);
      if (next.kind != DutyWord::verb) break;
      end = next.end;
    }
    return end;
  }

  // "ra quyết định thanh tra", not "quyết định": all that they may do is said.
  bool holds_object(Span verb) const { return std::count(key_.begin() + verb.begin, key_.begin() + verb.end, ' ') > 3; }

  bool is_charge(std::uint32_t at) const {
    grammar::Match match;
    return rules_.charge->match_at(key_, at, limit_, &match);
  }

  // Where a duty follows within the clause; 0 where none does.
  std::uint32_t charge_behind(std::uint32_t at) const {
    constexpr std::uint32_t kLongest = 120;
    return charge_in(rules_.charge, {at, std::min(at + kLongest, limit_)}, SignSet(",;:.("));
  }

  // The blank before the first words that charge somebody, by a rule, before any of the signs; 0 where there are none.
  // "biệt phái" charges nobody.
  std::uint32_t charge_in(const grammar::Rule* charge, Span words, SignSet signs) const {
    grammar::Match match;
    for (std::uint32_t at = words.begin; at + 1 < words.end; ++at) {
      if (signs.has(key_[at])) return 0;
      if (key_[at] != ' ' || !rules_.charges.admits(key_, at + 1, words.end)) continue;
      if (!charge->match_at(key_, at + 1, words.end, &match)) continue;
      const bool denied = rules_.words.denies.ends(key_, {begin_, at});
      // "sẽ hết hạn": what will happen to them; "sẽ nộp phí" is what they will do.
      const bool happens =
          rules_.words.will.stands_at(key_, at + 1) && !names_.begins_verb(match.whole.end + 1, limit_);
      return !denied && !happens && is_duty(names_.duty_at(at + 1, begin_, limit_).kind) ? at : 0;
    }
    return 0;
  }

  // "các cơ sở đã công bố dán nhãn cho phương tiện, thiết bị có trách nhiệm ...", "cơ quan khác được Ủy ban phân công
  // có trách nhiệm ...": what says which of a class are meant. Its end, 0 where the class is told nothing behind it.
  std::uint32_t relative_end() {
    constexpr std::uint32_t kLongest = 160;
    grammar::Match match;
    if (!rules_.relatives.admits(key_, at_, limit_) || !rules_.relative->match_at(key_, at_, limit_, &match) ||
        !(name_.in_class || names_.head_at(name_.span.begin, limit_).common || is_kind_of_persons()))
      return 0;
    const std::uint32_t told =
        charge_in(rules_.charge_of_class, {at_, std::min(at_ + kLongest, limit_)}, SignSet(";:.("));
    for (std::uint32_t at = at_; at + 2 < told; ++at) {
      if (key_[at] == ',' && names_.head_at(at + 2, limit_).end != 0) return 0;
    }
    return told != 0 && (ends_in_stop({at_, told}) || ends_in_and({at_, told})) ? 0 : told;
  }

  // "nhận đơn chậm thì (phải ...)": the words say in which case.
  bool ends_in_stop(Span words) const {
    std::uint32_t last = words.end;
    while (last > words.begin && is_letter(key_[last - 1])) --last;
    return last > words.begin && names_.duty_at(last, begin_, limit_).kind == DutyWord::stop;
  }

  // "được thu phí và (phải niêm yết giá)": what they may, and what they have to do.
  bool ends_in_and(Span words) const { return words.size() > 3 && names_.is_and(words.end - 2); }

  // "Ban Quản lý dự án xây dựng nhà ở (kiểm tra bến)": the end of the work that a body is named by, where it is told
  // something right behind it; else 0.
  std::uint32_t work_end() const {
    constexpr std::uint32_t kLongest = 160;
    grammar::Match match;
    // The rule looks for its words in all that it may: the rest of the line would be too much at each verb.
    const std::uint32_t limit = std::min(limit_, at_ + kLongest);
    if (!rules_.named_by_work->match_at(key_, name_.span.begin, limit, &match)) return 0;
    const int verb = rules_.named_by_work->group("verb");
    if (match.groups[static_cast<std::size_t>(verb)].begin != at_) return 0;
    for (std::uint32_t at = match.whole.end; at < limit; at = text::word_at(key_, at).end) {
      if (key_[at] == ' ') continue;
      if (stands_at(key_, at, "(sau day ")) return at - 1;  // what it is called further on
      if (!is_letter(key_[at]) || rules_.of_work->match_at(key_, at, limit_, &match)) return 0;
      const DutyWord word = names_.duty_at(at, begin_, limit_).kind;
      if (word == DutyWord::stop || word == DutyWord::frame) return 0;
      if (is_duty(word)) return at - 1;
    }
    return 0;
  }

  // A verb, or "(thủ trưởng đơn vị) trực tiếp": other words of manner tell him something.
  bool may_describe(DutyWord word) const {
    const bool manner = word == DutyWord::manner && stands_at(key_, at_, "truc tiep ");
    return at_ > name_.span.begin && (word == DutyWord::verb || manner);
  }

  // What a body chairs says hardly ever who it is.
  std::uint32_t described_end() {
    return rules_.words.leads.stands_at(key_, at_) ? 0 : description_.end(name_.span, name_.in_class, at_);
  }

  // "tổ chức, cá nhân chở khách tại các bến phải ...": of what is only of a kind more may be said.
  std::uint32_t kind_end() {
    grammar::Match match;
    if (description_.is_named(name_.span, name_.in_class)) return 0;
    if (!rules_.said_of_kind->match_at(key_, at_, limit_, &match) && !rules_.lacks->match_at(key_, at_, limit_, &match))
      return 0;
    return description_.is_kind(name_.span, name_.in_class) ? description_.end(name_.span, name_.in_class, at_) : 0;
  }

  // "Cơ quan điều hành Khu kinh tế tại tỉnh Hà Lâm tiếp nhận hồ sơ": where a clause begins with an office that has no
  // name of its own, the places of its seat belong to it. What is joined with somebody ("phối hợp với Công an tỉnh tại
  // xã ...") is done there, and so is what a named body does.
  std::uint32_t seat_end() const {
    grammar::Match match;
    if (!stands_at(key_, at_, "tai ") || !name_.begins_plain_office() || (begin_ >= 2 && is_letter(key_[begin_ - 2])))
      return 0;
    if (!rules_.seat->match_at(key_, at_, limit_, &match)) return 0;
    const DutyWord word = duty_behind(match.whole.end).kind;
    return word == DutyWord::verb || word == DutyWord::manner || word == DutyWord::modal ? match.whole.end : 0;
  }

  // "VC là đảng viên phải ..."
  bool is_kind_of_persons() { return stands_at(key_, at_, "la ") && description_.is_kind(name_.span, name_.in_class); }

  // "cơ quan chủ trì thẩm tra hoặc cơ quan khác có trách nhiệm ...": where the other begins whom the duty may fall to.
  std::uint32_t other_behind_or(std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 160;
    if (!stands_at(key_, at_, "hoac ") || names_.head_at(end + 1, limit_).end == 0) return 0;
    const Span ahead{end, std::min(end + kLongest, limit_)};
    return charge_in(rules_.charge_of_class, ahead, SignSet(";:.(")) != 0 ? end + 1 : 0;
  }

  // "các Vụ" in "Cục trưởng các Vụ, Cục thuộc Bộ"; not "các xã".
  bool begins_class_of_names(std::uint32_t at) const {
    constexpr WantedPhrases kClass = WantedPhrases::only(PhraseKind::class_word);
    if (!is_lower(key_[at]) || !names_.phrases_.may_stand(PhraseList::heads, at, kClass)) return false;
    const NameHead head = names_.head_at(at, limit_);
    return head.is_class && head.end + 1 < limit_ && is_upper(key_[head.end + 1]);
  }

  bool take_plain(std::uint32_t at) {
    if (++words_ > kLongestName) return finish(ListEnd::stop, at);
    at_ = name_.span.end = std::min(text::word_at(key_, at).end, limit_);
    if (office_end_ == 0 && place_end_ == 0 && begins_small_word(at_) && name_.is_body_of_place() &&
        begins_unknown_words(at_) && are_several_small_words(at_))
      place_end_ = at_;
    return true;
  }

  bool take_and() {
    std::uint32_t next = text::word_end(key_, at_);
    while (next < limit_ && key_[next] == ' ') ++next;
    if (next >= limit_) return finish(ListEnd::stop, at_);
    const NameHead head = names_.head_at(next, limit_);
    const bool split =
        in_colon_list_
            ? name_.ends_office()
            : head.end != 0 && (name_.is_closed() || name_.is_concerned(head) || name_.is_beside_ministries() ||
                                (head.common && name_.is_named_in_full(named_office_)) ||
                                (head.splits && !name_.is_bare(next, head) && !name_.is_post_with_members(next)));
    if (split || begins_place(next) || name_.is_anybody(next)) return begin_name(next);
    const DutyPhrase duty = names_.duty_at(next, begin_, limit_);
    if (duty.kind == DutyWord::modal || rules_.words.must.stands_at(key_, next)) return finish(ListEnd::duty, next);
    if (duty.kind == DutyWord::stop && is_upper(key_[next])) return finish(ListEnd::stop, at_);  // và Thông tư này
    if (++words_ > kLongestName) return finish(ListEnd::stop, at_);
    // Pháp chế và cải cách hành chính: nobody writes a verb here.
    at_ = std::max(duty.end, text::word_end(key_, next));
    name_.span.end = at_ = std::min(at_, limit_);
    return true;
  }

  // Where a name begins behind "các ông", "đồng chí".
  std::uint32_t behind_address(Span name) const {
    grammar::Match match;
    if (!rules_.address->match_at(key_, name.begin, name.end, &match)) return name.begin;
    return match.groups[static_cast<std::size_t>(match.rule->group("rest"))].begin;
  }

  // Where small words begin that it ends before; 0 where none do.
  std::uint32_t close_name() {
    Span name = name_.span;
    const bool cut = office_end_ != 0 && office_end_ < name.end && !is_whole_field(name.end);
    if (cut) name.end = office_end_;
    if (rules_.address->may_match_at(key_, name.begin, name.end)) name.begin = behind_address(name);
    while (!name.empty() && !is_alnum(key_[name.end - 1]) && key_[name.end - 1] != ')') --name.end;
    if (!name.empty()) list_.names.push_back(name);
    return cut ? office_end_ + 1 : 0;
  }

  NameReader& names_;
  const NameRules& rules_;
  std::string_view key_;
  std::uint32_t begin_;
  std::uint32_t limit_;
  NameList list_;
  OpenName name_;
  Description description_;
  std::uint32_t at_ = 0;
  int words_ = 0;
  std::uint32_t named_office_ = 0;  // where the field ends by which an office is known
  std::uint32_t matter_end_ = 0;    // where the last verb ends of what it is concerned with
  std::uint32_t office_end_ = 0;    // where words that are no part of its name follow
  std::uint32_t place_end_ = 0;     // where they may follow the place of a body
  bool in_colon_list_ = false;
  bool in_place_list_ = false;  // behind "các xã:"
};

std::optional<NameList> NameReader::read(std::uint32_t begin, std::uint32_t limit) {
  const NameHead first = head_at(begin, limit);
  if (first.end == 0) return std::nullopt;  // at most places nobody is named
  return Pass(this, begin, limit).run(first);
}

bool NameReader::begins_list(std::uint32_t at, std::uint32_t limit) {
  const NameHead first = head_at(at, limit);
  return first.end != 0 && !Pass(this, at, limit).is_other_word(first);
}

}  // namespace vanban::structure
