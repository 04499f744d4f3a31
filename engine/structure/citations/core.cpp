// The core of a citation: the number, and around it the type word, the date and the issuer, shared along lists.

#include <algorithm>
#include <map>

#include "structure/citations/draft.h"
#include "text/ascii.h"
#include "text/folded_words.h"

namespace vanban::structure {
namespace {

using recognise::BodyName;
using recognise::DateMention;
using recognise::Mentions;
using recognise::NumberMention;
using recognise::TypeMention;

// Between a type and its number there may stand a law's name or the issuer; no more than this.
constexpr std::uint32_t kLongestName = 180;
constexpr std::uint32_t kLongestLead = 120;
constexpr std::uint32_t kLookBack = 240;
constexpr std::uint32_t kLongestJoint = 64;  // between a body and the type of what it has issued
constexpr std::uint32_t kLongestRow = 600;   // of bodies, each with its letter in brackets

class CoreFinder {
 public:
  CoreFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules)
      : origin_(origin), key_(origin.reading().key), mentions_(mentions), rules_(rules) {}

  std::vector<Draft> run() {
    for (const NumberMention& number : mentions_.numbers) add(number);
    share_backwards();
    for (Draft& draft : drafts_) set_whole(&draft);
    return std::move(drafts_);
  }

 private:
  void add(const NumberMention& number) {
    Draft draft;
    draft.number = &number;
    const layout::Block& block = origin_.reading().blocks[origin_.reading().block_at(number.span.begin)];
    draft.block_begin = block.span.begin;
    draft.block_end = block.span.end;
    find_type(&draft);
    if (!draft.own_type) join_list(&draft);
    if (draft.own_type && !drafts_.empty()) link_to_last(&draft);
    find_date(&draft);
    if (!draft.own_date) find_date_behind_title(&draft);
    if (!draft.issuer && draft.title.empty()) find_issuer(&draft);
    if (draft.own_issuer && draft.date == nullptr) find_date_after_issuer(&draft);
    if (number.number->symbol.empty() && !tells_whose(draft)) {
      waiting_ = draft;
      return;
    }
    if (!draft.issuer) find_issuer_before(&draft);
    if (number.number->symbol.empty()) add_waiting(draft);
    note_announced_list(draft);
    drafts_.push_back(draft);
    remember_last();
  }

  // "Kế hoạch số 5 của năm học", "dự án số 3 của Ban Quản lý": without its symbol a number says nothing, if neither a
  // day nor, behind a type with its capital, a body tells whose it is.
  bool tells_whose(const Draft& draft) const {
    if (draft.own_date && draft.date->value.day != 0) return true;
    return draft.own_issuer && draft.type != nullptr && text::is_upper(key_[draft.type->span.begin]);
  }

  // "Quy định số 253 và Kết luận số 255 của Bộ Chính trị": the body is told behind the last.
  void add_waiting(const Draft& next) {
    if (!waiting_ || !next.own_issuer || !waiting_->own_type || !next.own_type) return;
    const bool beside =
        waiting_->block_begin == next.block_begin && gap_is(rules_.close_gap, end_of(*waiting_), next.type->span.begin);
    if (beside && text::is_upper(key_[waiting_->type->span.begin])) {
      waiting_->issuer = next.issuer;
      drafts_.push_back(*waiting_);
      remember_last();
    }
    waiting_.reset();
  }

  bool gap_is(const GapRule& rule, std::uint32_t begin, std::uint32_t end) const {
    return rule.fills(key_, begin, end);
  }

  std::uint32_t end_of_last() const { return drafts_.empty() ? 0 : end_of(drafts_.back()); }
  static std::uint32_t end_of(const Draft& draft) {
    std::uint32_t end = draft.number->span.end;
    if (draft.own_date) end = std::max(end, draft.date->span.end);
    if (draft.own_issuer) end = std::max(end, draft.issuer->span.end);
    return end;
  }

  // The nearest type name to the left whose words lead up to the number.
  void find_type(Draft* draft) {
    const std::uint32_t begin = draft->number->span.begin;
    auto after = std::upper_bound(mentions_.types.begin(), mentions_.types.end(), begin,
                                  [](std::uint32_t at, const TypeMention& type) { return at < type.span.end; });
    while (after != mentions_.types.begin()) {
      const TypeMention& type = *--after;
      if (type.span.begin < draft->block_begin || type.span.end + kLongestName < begin ||
          type.span.begin < end_of_last())
        return;
      if (!fits(type, *draft) || !leads_to(type, draft)) continue;
      const TypeMention* coded = type_of_code(type, draft);
      draft->type = coded != nullptr ? coded : &wider_type(type, *draft);
      draft->own_type = true;
      return;
    }
  }

  // "Báo cáo giám sát, đánh giá dự án số 1187/BC-BQL": the number's code is none of the nearest type, but of one that
  // stands before it and is what the words between tell of. Null where there is none.
  const TypeMention* type_of_code(const TypeMention& nearest, Draft* draft) const {
    const std::optional<std::string>& code = draft->number->number->type_code;
    if (!code || nearest.name == "văn bản" || rules_.codes.type_name(*code, false) == nearest.name) return nullptr;
    if (rules_.doctypes->lists(rules_.doctypes->rows()[nearest.row], "codes", *code)) return nullptr;
    const std::uint32_t begin = draft->number->span.begin;
    for (const TypeMention* type = &nearest; type != mentions_.types.data();) {
      --type;
      if (type->span.begin < std::max(draft->block_begin, end_of_last()) || type->span.end + kLongestLead < begin)
        break;
      if (rules_.codes.type_name(*code, false) != type->name) continue;
      Draft other;  // what leads from the nearest type to the number says nothing of this one
      other.number = draft->number;
      other.block_begin = draft->block_begin;
      other.block_end = draft->block_end;
      if (!leads_to(*type, &other)) continue;
      *draft = std::move(other);
      return type;
    }
    return nullptr;
  }

  // "Thông báo kết luận số 77-TB/TU": where two names stand side by side, the number's code says which is the type.
  const TypeMention& wider_type(const TypeMention& type, const Draft& draft) const {
    if (&type == mentions_.types.data()) return type;
    const TypeMention& before = *(&type - 1);
    if (before.span.end + 1 != type.span.begin || before.name == type.name) return type;
    // "Công văn thỏa thuận số 234/STC-QLNS"
    if (!draft.number->number->type_code) return before.name == "công văn" ? before : type;
    const std::string& code = *draft.number->number->type_code;
    return rules_.codes.type_name(code, false) == before.name ? before : type;
  }

  // A number of the legislature (31/2024/QH15) has no type code: what stands before it is a law, an ordinance or a
  // resolution, and other type names belong to the law's own name (Luật Quy hoạch, Luật Ban hành văn bản ...).
  bool fits(const TypeMention& type, const Draft& draft) const {
    const Number& number = *draft.number->number;
    const std::string_view code = number.issuer_code ? std::string_view(*number.issuer_code) : std::string_view();
    const bool legislature =
        !number.type_code && (code.starts_with("QH") || code.starts_with("UBTVQH")) && text::is_digit(code.back());
    // Its office writes letters and reports as well: Công văn số 179/UBTVQH10.
    return !legislature || rules_.roles.is_law(type) || type.name == "nghị quyết" || type.name == "công văn" ||
           rules_.roles.has(type, DoctypeRole::proposal);
  }

  bool leads_to(const TypeMention& type, Draft* draft) const {
    const std::uint32_t end = draft->number->span.begin;
    const std::uint32_t gap = type.span.end;
    if (gap == end || (gap + 1 == end && key_[gap] == ' ') || gap_is(rules_.number_lead, gap, end)) return true;
    // Words in between: the name of a law, an adjective (Báo cáo thẩm tra số), the issuer (Nghị định của Chính phủ:
    // Số).
    const std::string between = text::lower(key_.substr(gap, end - gap));
    std::size_t lead = between.rfind(" so");
    // "Luật Các tổ chức tín dụng s 47/2010/QH12": a page that has lost letters.
    constexpr std::string_view kTorn = " s ";
    if (lead == std::string::npos && between.ends_with(kTorn)) lead = between.size() - kTorn.size();
    if (lead == std::string::npos || !gap_is(rules_.number_lead, gap + static_cast<std::uint32_t>(lead), end))
      return false;
    const Span name{gap + 1, gap + static_cast<std::uint32_t>(lead)};
    if (name.begin >= name.end || key_[gap] != ' ') return false;
    std::uint32_t name_end = name.end;
    while (name_end > name.begin && (key_[name_end - 1] == ':' || key_[name_end - 1] == ' ')) --name_end;
    const std::string_view words = key_.substr(name.begin, name_end - name.begin);
    if (rules_.roles.is_law(type)) {
      const bool known = rules_.laws->find(text::lower(words)) != nullptr;
      if (!known && (words.find_first_of(";.") != std::string_view::npos || words.size() > kLongestName)) return false;
      constexpr std::string_view kAbout = "ve ";  // "Pháp lệnh về phí và lệ phí số 38/2001/PL-UBTVQH10"
      const bool about = words.starts_with(kAbout) && !known && origin_.marks_agree({name.begin, name.begin + 2}, "về");
      draft->name = {name.begin + static_cast<std::uint32_t>(about ? kAbout.size() : 0), name_end};
      return true;
    }
    if (take_joint_issuers_between({name.begin, name_end}, type, draft)) return true;
    if (words.size() > kLongestLead) return false;
    const bool divided = words.find_first_of(",;.") != std::string_view::npos;
    const bool coded = says_kind_of_coded(words, type, *draft);
    if (divided) return coded || gap_is(rules_.kind_of_report, name.begin, name_end);
    if (take_issuer_between({name.begin, name_end}, type, draft)) return true;
    if (!is_adjective(words)) return coded;
    if (rules_.roles.has(type, DoctypeRole::named)) draft->name = {name.begin, name_end};
    return true;
  }

  // Nghị định của Chính phủ: Số ..., báo cáo thẩm định của Sở Tư pháp số ...
  bool take_issuer_between(Span words, const TypeMention& type, Draft* draft) const {
    const std::size_t of = key_.substr(words.begin, words.size()).find("cua ");
    if (of == std::string_view::npos || of > 40) return false;
    const std::uint32_t at = words.begin + static_cast<std::uint32_t>(of) + 4;
    const auto body = rules_.bodies.read(origin_, at, words.end, type.name.find("liên") != std::string_view::npos);
    if (!body || body->span.end != words.end) return false;
    draft->issuer = body;
    draft->issuer_leads = true;
    return true;
  }

  // Thông tư liên tịch Bộ Y tế - Bộ Tài chính số ...: the issuers of a joint act without `của`.
  bool take_joint_issuers_between(Span words, const TypeMention& type, Draft* draft) const {
    if (type.name.find("liên") == std::string_view::npos || words.size() > kLongestLead) return false;
    const auto body = rules_.bodies.read(origin_, words.begin, words.end, true);
    if (!body || body->span.end != words.end) return false;
    draft->issuer = body;
    draft->issuer_leads = true;
    return true;
  }

  // "Báo cáo kết quả thẩm tra quyết toán công trình hoàn thành số 90/BC-STC": any small words, where the number's code
  // is the type's.
  bool says_kind_of_coded(std::string_view words, const TypeMention& type, const Draft& draft) const {
    const std::optional<std::string>& code = draft.number->number->type_code;
    if (!code || rules_.codes.type_name(*code, false) != type.name) return false;
    return !words.starts_with("so ") && words.find(" so ") == std::string_view::npos &&
           std::all_of(words.begin(), words.end(), [](char c) { return text::is_lower(c) || c == ' ' || c == ','; });
  }

  // A few small words that say what kind of report or rules it is: "thẩm tra", "Thẩm tra", "làm việc".
  static bool is_adjective(std::string_view words) {
    return words.size() <= 40 && std::count(words.begin(), words.end(), ' ') <= 5 &&
           std::none_of(words.begin() + 1, words.end(), text::is_upper) &&
           std::none_of(words.begin(), words.end(), text::is_digit);
  }

  // A number without a type of its own goes on the list of the one before it.
  void join_list(Draft* draft) {
    if (drafts_.empty() || drafts_.back().block_begin != draft->block_begin) return;
    const std::uint32_t to = draft->number->span.begin;
    if (const TypeMention* announced = announced_list(*draft)) {
      draft->link = ListLink::loose;
      draft->type = announced;
    } else if (gap_is(rules_.list_gap, end_of_last(), to)) {
      draft->link = ListLink::close;
      draft->type = drafts_.back().type;
    } else if (is_list_with_titles(end_of_last(), to)) {
      // Citations inside the last member's title are none of the list's: its leader is of the same body.
      if (const Draft* member = last_of_body(last_typed_, *draft)) {
        draft->link = ListLink::loose;
        draft->type = member->type;
      }
    }
  }

  // "các Công văn: số 87/A về việc ..., số 208/A về việc ..., số 222/A": a list that a plural and a colon announce goes
  // on at each `số` of the same body, whatever the members' titles cite in between. Null where none does.
  const TypeMention* announced_list(const Draft& draft) const {
    if (list_ == nullptr || list_block_ != draft.block_begin || list_body_ != draft.number->number->issuer_code)
      return nullptr;
    if (drafts_.back().type == list_ && gap_is(rules_.list_gap, end_of_last(), draft.number->span.begin))
      return nullptr;
    const std::uint32_t from = std::max(end_of_last(), list_->span.end);
    const std::uint32_t begin = draft.number->span.begin;
    if (begin < from + 5 || text::lower(key_.substr(begin - 3, 3)) != "so ") return nullptr;
    const std::string_view before = key_.substr(from, begin - 3 - from);
    return before.ends_with(", ") || before.ends_with("; ") || before.ends_with(" va ") ? list_ : nullptr;
  }

  // Remembers "các Công văn: số ..." and "các Công văn của Tỉnh ủy: số ...".
  void note_announced_list(const Draft& draft) {
    if (!draft.own_type || draft.type->span.begin < draft.block_begin + 4) return;
    if (text::lower(key_.substr(draft.type->span.begin - 4, 4)) != "cac ") return;
    const std::uint32_t from = draft.type->span.end;
    if (key_.substr(from, draft.number->span.begin - from).find(':') == std::string_view::npos) return;
    list_ = draft.type;
    list_block_ = draft.block_begin;
    list_body_ = draft.number->number->issuer_code;
  }

  // "các Nghị định: Số 71/... quy định về giá đất; số 103/...": each member has its own title before the next `; số`.
  bool is_list_with_titles(std::uint32_t from, std::uint32_t to) const {
    if (from > to || to - from > 400) return false;
    const std::string_view between = key_.substr(from, to - from);
    const std::size_t semicolon = between.rfind(';');
    if (semicolon == std::string_view::npos || between.find(". ") != std::string_view::npos) return false;
    const auto at = from + static_cast<std::uint32_t>(semicolon);
    if (!gap_is(rules_.list_gap, at, to)) return false;
    const auto type = std::lower_bound(mentions_.types.begin(), mentions_.types.end(), at,
                                       [](const TypeMention& t, std::uint32_t begin) { return t.span.begin < begin; });
    return type == mentions_.types.end() || type->span.end > to;
  }

  // Nghị định A và Nghị định B: neighbours with types of their own may still share date and issuer.
  void link_to_last(Draft* draft) {
    const Draft& last = drafts_.back();
    if (last.block_begin == draft->block_begin && gap_is(rules_.close_gap, end_of(last), draft->type->span.begin))
      draft->link = ListLink::close;
  }

  void find_date(Draft* draft) {
    const std::uint32_t end = draft->number->span.end;
    const auto date = std::lower_bound(mentions_.dates.begin(), mentions_.dates.end(), end,
                                       [](const DateMention& d, std::uint32_t at) { return d.span.begin < at; });
    if (date == mentions_.dates.end() || date->span.begin >= draft->block_end || date->span.begin > end + 24) return;
    // "70-TB/TWngày 06 tháng 01": glued to the number.
    constexpr std::string_view kDay = "ngay ";
    const bool glued = key_.substr(end, date->span.begin - end) == kDay;
    if (!glued && !gap_is(rules_.date_lead, end, date->span.begin) && date->span.begin != end) return;
    // "Nghị quyết số 5-NQ/TW, năm 2022 toàn tỉnh ...": a bare year is a date only where it clings to the number.
    const bool year_only = date->value.month == 0;
    if (year_only && key_.substr(end, date->span.begin - end) != " ") return;
    draft->date = &*date;
    draft->own_date = true;
  }

  // "Pháp lệnh số 10-LCT/HĐNN7 sửa đổi một số điều về thuế ngày 26 tháng 02 năm 1983": what a law changes stands before
  // its day.
  void find_date_behind_title(Draft* draft) const {
    constexpr std::uint32_t kLongest = 160;
    const std::uint32_t begin = draft->number->span.end + 1;
    if (draft->type == nullptr || !rules_.roles.is_law(*draft->type) || begin >= draft->block_end) return;
    const std::uint32_t limit = std::min(draft->block_end, begin + kLongest);
    grammar::Match match;
    if (key_[begin - 1] != ' ' || !rules_.amending_law->match_at(key_, begin, limit, &match)) return;
    const auto date = std::lower_bound(mentions_.dates.begin(), mentions_.dates.end(), begin,
                                       [](const DateMention& d, std::uint32_t at) { return d.span.begin < at; });
    if (date == mentions_.dates.end() || date->span.begin >= limit || date->value.day == 0) return;
    const Span title{begin, date->span.begin - 1};
    const std::string_view words = key_.substr(title.begin, title.size());
    if (key_[title.end] != ' ' || words.find_first_of(".;:(/\"") != std::string_view::npos) return;
    // "Luật số 36/2009/QH12 sửa đổi ..., có hiệu lực kể từ ngày", "được Quốc hội thông qua ngày": another day.
    for (const std::string_view said : {"hieu luc", "thong qua", "ap dung", "ke tu"}) {
      if (words.find(said) != std::string_view::npos) return;
    }
    draft->title = title;
    draft->date = &*date;
    draft->own_date = true;
  }

  void find_issuer(Draft* draft) {
    constexpr std::string_view kGluedOf = "cua ";  // "57-NQ/TWcủa Bộ Chính trị"
    const std::uint32_t end = end_of(*draft);
    bool joint = is_joint(*draft);
    grammar::Match match;
    // "ngày 21 tháng 02 năm 2012 Sở Y tế về việc": the word `của` left out.
    std::uint32_t at = end + 1;
    if (rules_.issuer_lead->match_at(key_, end, draft->block_end, &match)) {
      // "Chương trình phối hợp số 02/CTPH ngày 14/02/2020 giữa Mặt trận huyện và Ủy ban nhân dân huyện"
      const bool between = match.has(match.rule->group("joint"));
      if (!joint && between && !draft->own_date) return;
      joint = joint || between;
      at = match.whole.end;
      while (at < draft->block_end && key_[at] == ' ') ++at;
      if (const std::uint32_t first = behind_joint_word(at, draft->block_end); first != at) {
        at = first;
        joint = true;
      }
    } else if (key_.substr(end, kGluedOf.size()) == kGluedOf) {
      at = end + static_cast<std::uint32_t>(kGluedOf.size());
    } else if (key_.substr(end, 1) != " " || (!draft->own_date && !names_plenum({end + 1, draft->block_end}))) {
      return;
    }
    if (at >= draft->block_end) return;
    draft->issuer = rules_.bodies.read(origin_, at, draft->block_end, joint);
    if (!draft->issuer && key_.substr(0, at).ends_with(" cua ")) {
      draft->issuer = rules_.bodies.read_small(origin_, at, draft->block_end);
    }
    if (draft->issuer && !joint) take_second_issuer(at, draft);
    if (draft->issuer && key_[end] == ',' && leads_to_next(*draft->issuer)) draft->issuer.reset();
    draft->own_issuer = draft->issuer.has_value();
  }

  // "của liên Bộ Nội vụ, Bộ Tài chính", "liên bộ Bộ Nội vụ và": where the first one begins. Else `at`.
  std::uint32_t behind_joint_word(std::uint32_t at, std::uint32_t limit) const {
    if (!text::is_lower(key_[at])) return at;
    const std::uint32_t end = rules_.clause.together.end_of_first(key_, {at, limit});
    if (end == at || end + 1 >= limit) return at;
    // "liên Bộ Nội vụ": the last of the words is the first of the name's.
    const auto last_word = static_cast<std::uint32_t>(key_.rfind(' ', end - 1) + 1);
    if (last_word > at && text::is_upper(key_[last_word]) && text::is_alnum(key_[end - 1])) return last_word;
    return text::is_upper(key_[end + 1]) ? end + 1 : at;
  }

  bool names_plenum(Span clause) const {
    return !clause.empty() && text::is_upper(key_[clause.begin]) && rules_.clause.plenum.begins(key_, clause);
  }

  // "Thông báo số 36/TB-UBND của UBND tỉnh, Ban Chỉ đạo tỉnh về việc": both have issued it, for its subject stands
  // behind the second. Without one the sentence may go on with what the second body does.
  void take_second_issuer(std::uint32_t begin, Draft* draft) const {
    const std::uint32_t end = draft->issuer->span.end;
    const std::uint32_t next = end + 2;
    if (next >= draft->block_end || key_[end] != ',' || key_[end + 1] != ' ' || !text::is_upper(key_[next])) return;
    const auto row = rules_.bodies.read(origin_, begin, draft->block_end, true);
    if (!row || row->span.end <= end || key_.substr(row->span.end, 1) != " ") return;
    grammar::Match match;
    if (rules_.title_start->match_at(key_, row->span.end + 1, draft->block_end, &match) &&
        match.has(match.rule->group("about")))
      draft->issuer = row;
  }

  // "Theo đề nghị của Bộ A tại Công văn số 5, của Bộ B tại Tờ trình số 6": Bộ B has issued what comes next.
  bool leads_to_next(const recognise::BodyName& body) const {
    constexpr std::string_view kAt = " tai ";
    if (key_.substr(body.span.end, kAt.size()) != kAt) return false;
    const std::uint32_t next = body.span.end + static_cast<std::uint32_t>(kAt.size());
    const auto type = std::lower_bound(mentions_.types.begin(), mentions_.types.end(), next,
                                       [](const TypeMention& t, std::uint32_t begin) { return t.span.begin < begin; });
    return type != mentions_.types.end() && type->span.begin == next;
  }

  // "Nghị định số 77-CP của Chính phủ ngày 18/6/1997", "của liên Bộ Tài chính - Bộ Y tế ban hành ngày 04/10/2006".
  void find_date_after_issuer(Draft* draft) const {
    const std::uint32_t end = draft->issuer->span.end;
    const auto date = std::lower_bound(mentions_.dates.begin(), mentions_.dates.end(), end,
                                       [](const DateMention& d, std::uint32_t at) { return d.span.begin < at; });
    if (date == mentions_.dates.end() || date->value.month == 0) return;
    const std::string_view gap = key_.substr(end, date->span.begin - end);
    const bool said = gap == " ban hanh " || gap == ", ban hanh " || gap == " ky " || gap == " ky ban hanh ";
    if (gap != " " && gap != ", " && !said) return;
    draft->date = &*date;
    draft->own_date = true;
  }

  static bool is_joint(const Draft& draft) {
    if (draft.type != nullptr && draft.type->name.find("liên") != std::string_view::npos) return true;
    const std::string& symbol = draft.number->number->symbol;
    return symbol.find("TTLT") != std::string::npos || symbol.find("NQLT") != std::string::npos ||
           symbol.find("TTLB") != std::string::npos;
  }

  // Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số ...; các chủ trương của Ban Thường vụ Tỉnh ủy: Quyết định số
  // ...; Ngày 22/12/2024, Bộ Chính trị đã ban hành Nghị quyết số ...
  void find_issuer_before(Draft* draft) {
    if (const Draft* leader = leader_of(*draft)) {
      draft->issuer = leader->issuer;
      return;
    }
    if (!draft->own_type) return;
    if (shares_leader(*draft)) {
      draft->issuer = drafts_.back().issuer;
      draft->issuer_leads = true;
      return;
    }
    if (goes_on_from_writer(*draft)) {
      draft->issuer = drafts_.back().issuer;
      return;
    }
    const std::uint32_t type = draft->type->span.begin;
    std::uint32_t from = std::max(draft->block_begin, type > kLookBack ? type - kLookBack : 0);
    if (!drafts_.empty()) from = std::max(from, drafts_.back().number->span.end);
    if (const auto name = short_name_before(from, type)) {
      draft->issuer = name;
      draft->issuer_leads = true;
      return;
    }
    if (!may_be_led({from, type}) && !may_be_proposed({from, type}, *draft->type)) return;
    for (std::uint32_t at = type; at-- > from;) {
      const bool stop =
          key_[at] == '.' && at + 1 < type && key_[at + 1] == ' ' && !recognise::ends_abbreviation(key_, at);
      if (key_[at] == ';' || stop) return;
      if (!text::is_upper(key_[at]) || (at > from && text::is_alnum(key_[at - 1]))) continue;
      auto body = rules_.bodies.read(origin_, at, type, false);
      if (!body) continue;
      const auto longer = longer_name(*body, from, type);
      if (take_issuer_before(longer ? *longer : *body, type, draft)) return;
      // "tham mưu của Tổng Liên đoàn, Bộ Chính trị đã ban hành": no row of names.
      if (longer && take_issuer_before(*body, type, draft)) return;
    }
  }

  // Do the words right before the type join a body to it? Before most types they do not, and then no name is read: that
  // costs some thousand instructions for each capital. True also where a closer look finds that they do not.
  bool may_be_led(Span before) const {
    const std::string_view words = key_.substr(before.begin, before.size());
    if (words.ends_with(": ") || words.ends_with(": cac ") || words.ends_with(" tai ")) return true;
    const std::uint32_t type = before.end;
    const std::uint32_t from = type - std::min(kLongestJoint, before.size());
    bool bracket = false;
    for (std::uint32_t at = type; at-- > from;) {
      if (text::is_alnum(key_[at])) continue;
      bracket = bracket || key_[at] == '(';
      if (gap_is(rules_.issuer_before, at, type - 1) || says_act({at + 1, type})) return true;
      if (bracket && gap_is(rules_.issuer_before, at, type)) return true;
    }
    return false;
  }

  // "đề nghị của Giám đốc Sở A Tờ trình số 5": whose it is stands right before it, and that it is somebody's.
  bool may_be_proposed(Span before, const TypeMention& type) const {
    if (!rules_.roles.has(type, DoctypeRole::proposal) || before.size() < 2) return false;
    const bool behind_word = key_[before.end - 1] == ' ' && text::is_alnum(key_[before.end - 2]);
    return behind_word && text::is_upper(key_[before.end]) && rules_.clause.act_of.stands_in(key_, before);
  }

  // "đã ban hành", "ký các": a verb, and nothing behind it but a plural.
  bool says_act(Span words) const {
    if (!rules_.act_verb->may_match_at(key_, words.begin, words.end)) return false;
    grammar::Match match;
    if (!rules_.act_verb->match_at(key_, words.begin, words.end, &match)) return false;
    const std::string_view gap = key_.substr(match.whole.end, words.end - match.whole.end);
    return gap == " " || gap == " cac ";
  }

  // "ý kiến của các Bộ: Tài chính (Công văn số 5), Công nghiệp (Công văn số 6)": a list that says the ministries' class
  // once. The words between the last comma, colon or `và` and the bracket, in which the draft stands alone.
  std::optional<BodyName> short_name_before(std::uint32_t from, std::uint32_t type) const {
    constexpr std::uint32_t kLongestShortName = 60;
    if (type < from + 3 || key_[type - 1] != '(' || key_[type - 2] != ' ') return std::nullopt;
    const std::uint32_t end = type - 2;
    std::uint32_t begin = end;
    while (begin > from && key_[begin - 1] != ',' && key_[begin - 1] != ':' && key_[begin - 1] != ';' &&
           key_[begin - 1] != ')')
      --begin;
    while (begin < end && key_[begin] == ' ') ++begin;
    constexpr std::string_view kAnd = "va ";
    if (key_.substr(begin, kAnd.size()) == kAnd) begin += static_cast<std::uint32_t>(kAnd.size());
    if (begin >= end || end - begin > kLongestShortName || !text::is_upper(key_[begin])) return std::nullopt;
    return list_of_bodies(begin) ? std::optional<BodyName>({{begin, end}, std::nullopt}) : std::nullopt;
  }

  // Does "các Bộ:" (or "các Sở:") stand before it in the sentence?
  bool list_of_bodies(std::uint32_t at) const {
    const std::uint32_t from = at > kLongestRow ? at - kLongestRow : 0;
    for (std::uint32_t i = at; i-- > from;) {
      const bool colon = key_[i] == ':' && key_[i + 1] == ' ';
      if (colon && rules_.clause.row.ends(key_, {from, i + 1})) return true;
      if (key_[i] == ';' || key_[i] == '\n' || (key_[i] == '.' && key_[i + 1] == ' ')) return false;
    }
    return false;
  }

  // "Thủ tướng Chính phủ" ends as "Chính phủ" does, and "Bí thư Trần A" begins within "Ban Bí thư": the name that
  // begins first is meant.
  std::optional<BodyName> longer_name(const BodyName& body, std::uint32_t from, std::uint32_t limit) const {
    std::optional<BodyName> longest;
    const std::uint32_t start = std::max(from, body.span.begin > 90 ? body.span.begin - 90 : 0);
    for (std::uint32_t at = body.span.begin; at-- > start;) {
      if (!text::is_alnum(key_[at]) && key_[at] != ' ' && key_[at] != ',' && key_[at] != '-') break;
      if (!text::is_upper(key_[at]) || (at > from && text::is_alnum(key_[at - 1]))) continue;
      const auto name = rules_.bodies.read(origin_, at, limit, true);
      // "Thay mặt Bộ Chính trị, Thường trực Ban Bí thư", "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư"
      if (rules_.clause.member.stands_before_end(key_, {start, at})) break;
      if (name && key_.substr(at, body.span.begin - at).find(',') != std::string_view::npos && !begins_clause(from, at))
        continue;
      const bool covers = name && name->span.end > body.span.begin && name->span.end < body.span.end;
      if (covers || (name && name->span.end == body.span.end)) longest = name;
    }
    return longest;
  }

  // Behind a sign, or with the words from `from` on: what is a row of bodies there is no end of something else ("tiến
  // tới Đại hội lần thứ XIII của Đảng, Ban Tổ chức Trung ương ban hành").
  bool begins_clause(std::uint32_t from, std::uint32_t at) const {
    if (at <= from + 1) return true;
    const std::string before = text::lower(key_.substr(from, at - from));
    constexpr std::string_view kLeads[] = {", ", ". ", "; ", ": ", "- ", "cua ", "de nghi ", "va "};
    return std::any_of(std::begin(kLeads), std::end(kLeads),
                       [&](std::string_view lead) { return before.ends_with(lead); });
  }

  // The body counts only if its name reaches up to the words that join it to the type.
  bool take_issuer_before(const BodyName& body, std::uint32_t type, Draft* draft) const {
    const std::uint32_t end = behind_short_name(rules_.bodies.behind_person(key_, body.span.end, type), type);
    const std::string_view joint = key_.substr(end, type - end);
    const std::uint32_t begin = body.span.begin;
    const std::string_view before = key_.substr(0, begin);
    const bool of = rules_.clause.act_of.stands_before_end(key_, {draft->block_begin, begin});
    // "gửi Bộ Y tế (Văn bản số 127/...)": who receives a letter has not issued it.
    const bool receives = rules_.clause.receives.stands_before_end(key_, {draft->block_begin, begin});
    const bool bracket = !receives && !joint.empty() && joint.find('(') != std::string_view::npos &&
                         gap_is(rules_.issuer_before, end, type);
    // "theo đề nghị của Giám đốc Sở A Tờ trình số 5": a proposal needs no word between.
    const bool bare =
        joint == " " && text::is_upper(key_[type]) && rules_.roles.has(*draft->type, DoctypeRole::proposal);
    const bool leads = of && (bare || leads_list(begin, joint, *draft) || gap_is(rules_.issuer_before, end, type - 1));
    if (leads || bracket || (!receives && goes_on_with_body(begin, before, joint))) {
      draft->issuer = body;
      draft->issuer_leads = true;
      return true;
    }
    grammar::Match match;
    // "đồng chí A, Thường trực Ban Bí thư, vừa ký ban hành"
    const bool apart = joint.starts_with(", vua ") || joint.starts_with(", da ");
    if (of || joint.empty() || (joint[0] != ' ' && !apart)) return false;
    if (!rules_.act_verb->match_at(key_, end + (apart ? 2 : 1), type, &match)) return false;
    const std::string_view gap = key_.substr(match.whole.end, type - match.whole.end);
    const bool direct = gap == " " || gap == " cac ";
    // "Thủ tướng Chính phủ phê duyệt Quy hoạch ... tại Quyết định số": what is approved is the title.
    const bool at =
        joint.ends_with(" tai ") && joint.find(';') == std::string_view::npos && match.has(match.rule->group("act"));
    if (!direct && !at) return false;
    draft->issuer = body;
    draft->issuer_leads = gap == " cac " || match.has(match.rule->group("told"));
    constexpr std::uint32_t kAt = 5;
    // "Bộ Y tế ban hành tại Quyết định số": a verb alone is no title.
    // "đã" before it neither.
    if (at && !direct && match.whole.end + kAt < type) {
      const Span verb = match.groups[static_cast<std::size_t>(match.rule->group("act"))];
      draft->title = {verb.begin, type - kAt};
    }
    take_date_before(begin, draft);
    return true;
  }

  // "Tổ Tư vấn kinh tế của Thủ tướng Chính phủ (Tổ Tư vấn) có Báo cáo số 4": a bracket that closes at once and is
  // followed by more than the type. Else `end`.
  std::uint32_t behind_short_name(std::uint32_t end, std::uint32_t type) const {
    constexpr std::uint32_t kLongest = 80;
    if (key_.substr(end, 2) != " (") return end;
    const std::size_t close = key_.substr(end, std::min(kLongest, type - end)).find(')');
    if (close == std::string_view::npos) return end;
    const auto behind = end + static_cast<std::uint32_t>(close) + 1;
    return behind + 1 < type && key_[behind] == ' ' ? behind : end;
  }

  // "Theo đề nghị của Sở A tại Tờ trình số 1 và Giám đốc Sở B tại Văn bản số 2": the word `của` said once for both.
  bool goes_on_with_body(std::uint32_t body, std::string_view before, std::string_view joint) const {
    if (joint != " tai " || drafts_.empty() || !drafts_.back().issuer_leads) return false;
    if (!text::ends_folded(before, "va ") && !before.ends_with(", ")) return false;
    const std::uint32_t from = end_of_last();
    if (from > body) return false;
    const std::string_view gap = key_.substr(from, body - from);
    return gap == ", " || gap == " va " || gap == ", va " || gap == "; va ";
  }

  // "các chủ trương của Tỉnh ủy: Quyết định số", "Các Quyết định sau đây của Ủy ban nhân dân tỉnh hết hiệu lực: Quyết
  // định số".
  bool leads_list(std::uint32_t body, std::string_view joint, const Draft& draft) const {
    if (joint == ": " || joint == ": cac ") return true;
    if (!joint.ends_with(": ") || joint.size() > 60 || joint.find_first_of(".;(") != std::string_view::npos)
      return false;
    if (draft.type == nullptr) return false;
    auto after = std::upper_bound(mentions_.types.begin(), mentions_.types.end(), body,
                                  [](std::uint32_t at, const TypeMention& type) { return at < type.span.end; });
    if (after == mentions_.types.begin()) return false;
    const TypeMention& type = *--after;
    return type.name == draft.type->name && body - type.span.end <= 30;
  }

  // "Ngày 22/11/2023, Thủ tướng Chính phủ phê duyệt": the day of the act.
  void take_date_before(std::uint32_t body, Draft* draft) const {
    if (draft->date != nullptr) return;
    auto after = std::upper_bound(mentions_.dates.begin(), mentions_.dates.end(), body,
                                  [](std::uint32_t at, const DateMention& date) { return at < date.span.end; });
    if (after == mentions_.dates.begin()) return;
    const DateMention& date = *--after;
    const std::string_view gap = key_.substr(date.span.end, body - date.span.end);
    if (gap == ", " || gap == " ") draft->date = &date;
  }

  // The member of the same list, or of the same row of citations after a colon, whose issuer stands before them all.
  const Draft* leader_of(const Draft& draft) const {
    const std::uint32_t begin = draft.own_type ? draft.type->span.begin : draft.number->span.begin;
    const bool behind_semicolon = begin > 2 && key_.substr(begin - 2, 2) == "; ";
    if (draft.link == ListLink::none && !behind_semicolon) return nullptr;
    const Draft* leader = last_of_body(last_leader_, draft);
    if (leader == nullptr || behind_semicolon || !draft.own_type) return leader;
    // "Quyết định A ... ban hành Công văn B về Nghị định C và Thông tư D": D is in a list with C, not with A.
    for (const Draft* member = &drafts_.back(); member != leader; --member) {
      if (member->link == ListLink::none) return nullptr;
    }
    return leader;
  }

  // "Theo đề nghị của Sở Xây dựng tại Tờ trình số 8/TTr-XD và văn bản số 9/SXD-KTXD": the office writes its code in two
  // ways. A letter whose code is no body's that we know is of whoever wrote beside it.
  bool shares_leader(const Draft& draft) const {
    if (draft.link != ListLink::close || drafts_.empty()) return false;
    const Draft& last = drafts_.back();
    const std::string a = last.number->number->issuer_code.value_or("");
    const std::string b = draft.number->number->issuer_code.value_or("");
    if (!last.issuer_leads || !last.issuer || a.empty() || b.empty()) return false;
    const bool letter = draft.type->name == "văn bản" || draft.type->name == "công văn";
    if (letter && !draft.number->number->type_code && !rules_.codes.is_body(b)) return true;
    return a.ends_with(b) || b.ends_with(a);
  }

  // "Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW và Nghị quyết số 59-NQ/TW": both acts of the body before them.
  bool goes_on_from_writer(const Draft& draft) const {
    if (draft.link != ListLink::close || drafts_.empty()) return false;
    const Draft& last = drafts_.back();
    const bool before = last.issuer && !last.own_issuer && last.issuer->span.end <= last.number->span.begin;
    return before && draft.number->number->issuer_code && same_body(last, draft);
  }

  // The last draft, by the code of its issuer: a paragraph may hold so many that looking back over them costs too much.
  using Code = std::optional<std::string_view>;
  using LastOfBody = std::map<Code, std::size_t>;

  static Code body_of(const Draft& draft) {
    const std::optional<std::string>& code = draft.number->number->issuer_code;
    return code ? Code(*code) : Code();
  }

  void remember_last() {
    const Draft& last = drafts_.back();
    const Code body = body_of(last);
    if (last.type != nullptr) last_typed_[body] = drafts_.size() - 1;
    if (last.issuer_leads && last.issuer) last_leader_[body] = drafts_.size() - 1;
  }

  // Of the same body as `draft` and in its block; null where there is none.
  const Draft* last_of_body(const LastOfBody& last, const Draft& draft) const {
    const auto found = last.find(body_of(draft));
    if (found == last.end() || drafts_[found->second].block_begin != draft.block_begin) return nullptr;
    return &drafts_[found->second];
  }

  // What stands behind the last member of a close list is said of the ones before it too, if they are of one body.
  void share_backwards() {
    for (std::size_t i = drafts_.size(); i-- > 1;) {
      const Draft& next = drafts_[i];
      Draft& draft = drafts_[i - 1];
      if (next.link != ListLink::close) {
        if (is_cited_beside(draft, next)) draft.issuer = next.issuer;
        share_over_note(i);
        continue;
      }
      if (!same_body(draft, next) && !lacks_body(draft, next)) continue;
      const bool named_law = !draft.name.empty();
      if (draft.date == nullptr && !draft.own_issuer && !named_law) draft.date = next.date;
      if (!draft.issuer && next.issuer) draft.issuer = next.issuer;
    }
  }

  // "Nghị định A (được sửa đổi bởi Nghị định B) và Nghị định C của Chính phủ": A is of that body too.
  void share_over_note(std::size_t index) {
    const Draft& next = drafts_[index];
    if (!next.own_issuer || !next.own_type || index < 2) return;
    const std::string_view before = key_.substr(next.block_begin, next.type->span.begin - next.block_begin);
    if (!before.ends_with(") va ") && !before.ends_with("), ")) return;
    const std::uint32_t open = next.block_begin + static_cast<std::uint32_t>(before.rfind('('));
    for (std::size_t i = index - 1; i-- > 0 && drafts_[i].block_begin == next.block_begin;) {
      Draft& noted = drafts_[i];
      if (end_of(noted) + 1 != open) continue;
      if (!noted.issuer && same_body(noted, next) && same_type(noted, next)) noted.issuer = next.issuer;
      return;
    }
  }

  static bool same_body(const Draft& a, const Draft& b) {
    return a.number->number->issuer_code == b.number->number->issuer_code;
  }

  static bool same_type(const Draft& a, const Draft& b) {
    return a.type != nullptr && b.type != nullptr && a.type->name == b.type->name;
  }

  // "Nghị định số 372-TC/NĐ ngày ... và Nghị định số 133-NĐ ngày ... của Bộ Tài chính": one office, two ways to number.
  static bool lacks_body(const Draft& a, const Draft& b) {
    return same_type(a, b) && b.own_issuer && (!a.number->number->issuer_code || !b.number->number->issuer_code);
  }

  // "Điều 14 Thông tư A ngày ...; khoản 1 Điều 16 Thông tư B của Bộ Tài chính": the body is named behind the last.
  bool is_cited_beside(const Draft& draft, const Draft& next) const {
    return !draft.issuer && next.issuer && !next.issuer_leads && next.own_type && same_type(draft, next) &&
           draft.number->number->issuer_code && same_body(draft, next) && draft.block_begin == next.block_begin &&
           gap_is(rules_.place_gap, end_of(draft), next.type->span.begin);
  }

  void set_whole(Draft* draft) const {
    draft->whole = {draft->own_type ? draft->type->span.begin : draft->number->span.begin, end_of(*draft)};
    // Công văn (số 5/SYT-VP)
    const std::string_view lead = key_.substr(draft->whole.begin, draft->number->span.begin - draft->whole.begin);
    const bool opened = lead.find('(') != std::string_view::npos && lead.find(')') == std::string_view::npos;
    if (opened && draft->whole.end < draft->block_end && key_[draft->whole.end] == ')') ++draft->whole.end;
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const Mentions& mentions_;
  const CitationRules& rules_;
  std::vector<Draft> drafts_;
  std::optional<Draft> waiting_;  // a serial alone: whose it is may be told behind the next
  LastOfBody last_typed_;
  LastOfBody last_leader_;
  const TypeMention* list_ = nullptr;  // the type of the last list that was announced
  std::uint32_t list_block_ = 0;
  std::optional<std::string> list_body_;
};

}  // namespace

std::vector<Draft> find_cores(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules) {
  return CoreFinder(origin, mentions, rules).run();
}

}  // namespace vanban::structure
