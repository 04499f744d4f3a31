// The core of a citation: the number, and around it the type word, the date and the issuer (core_type.cpp,
// core_issuer.cpp), shared along lists.

#include <algorithm>
#include <map>

#include "structure/citations/core_parts.h"
#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

using recognise::DateMention;
using recognise::Mentions;
using recognise::NumberMention;
using recognise::TypeMention;

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
    find_type(origin_, mentions_, rules_, end_of_last(), &draft);
    if (!draft.own_type) join_list(&draft);
    if (draft.own_type && !drafts_.empty()) link_to_last(&draft);
    find_date(&draft);
    if (!draft.own_date) find_date_behind_title(&draft);
    if (!draft.issuer && draft.title.empty()) find_issuer_behind(origin_, mentions_, rules_, &draft);
    if (draft.own_issuer && draft.date == nullptr) find_date_after_issuer(&draft);
    if (number.number->symbol.empty() && !tells_whose(draft)) {
      waiting_ = draft;
      return;
    }
    if (!draft.issuer) find_other_issuer(&draft);
    if (number.number->symbol.empty()) add_waiting(draft);
    note_announced_list(draft);
    drafts_.push_back(draft);
    remember_last();
  }

  // "Kế hoạch số 5 của năm học", "dự án số 3 của Ban Quản lý": without its symbol a number says nothing, if neither a
  // day nor, behind a type with its capital, a body tells whose it is; but all know "Đề án 1816".
  bool tells_whose(const Draft& draft) const {
    if (draft.own_date && draft.date->value.day != 0) return true;
    const bool said = draft.own_issuer || draft.number->rule == rules_.serial_known;
    return said && draft.type != nullptr && text::is_upper(key_[draft.type->span.begin]);
  }

  // "Quy định số 253 và Kết luận số 255 của Bộ Chính trị": the body is told behind the last.
  void add_waiting(const Draft& next) {
    if (!waiting_ || !next.own_issuer || !waiting_->own_type || !next.own_type) return;
    const bool beside = waiting_->block_begin == next.block_begin &&
                        rules_.close_gap.fills(key_, end_of_core(*waiting_), next.type->span.begin);
    if (beside && text::is_upper(key_[waiting_->type->span.begin])) {
      waiting_->issuer = next.issuer;
      drafts_.push_back(*waiting_);
      remember_last();
    }
    waiting_.reset();
  }

  std::uint32_t end_of_last() const { return drafts_.empty() ? 0 : end_of_core(drafts_.back()); }

  // A number without a type of its own goes on the list of the one before it.
  void join_list(Draft* draft) {
    if (drafts_.empty() || drafts_.back().block_begin != draft->block_begin) return;
    const std::uint32_t to = draft->number->span.begin;
    if (const TypeMention* announced = announced_list(*draft)) {
      draft->link = ListLink::loose;
      draft->type = announced;
    } else if (rules_.list_gap.fills(key_, end_of_last(), to)) {
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
    if (drafts_.back().type == list_ && rules_.list_gap.fills(key_, end_of_last(), draft.number->span.begin))
      return nullptr;
    const std::uint32_t from = std::max(end_of_last(), list_->span.end);
    const std::uint32_t begin = draft.number->span.begin;
    if (begin < from + 5 || !text::is_folded(key_.substr(begin - 3, 3), at_begin(kNumbered))) return nullptr;
    const std::string_view before = key_.substr(from, begin - 3 - from);
    return before.ends_with(", ") || before.ends_with("; ") || before.ends_with(kAnd) ? list_ : nullptr;
  }

  // Remembers "các Công văn: số ..." and "các Công văn của Tỉnh ủy: số ...".
  void note_announced_list(const Draft& draft) {
    if (!draft.own_type || draft.type->span.begin < draft.block_begin + 4) return;
    if (!text::ends_folded(key_.substr(0, draft.type->span.begin), at_begin(kSeveral))) return;
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
    if (!rules_.list_gap.fills(key_, at, to)) return false;
    const auto type = first_from(mentions_.types, at);
    return type == mentions_.types.end() || type->span.end > to;
  }

  // Nghị định A và Nghị định B: neighbours with types of their own may still share date and issuer.
  void link_to_last(Draft* draft) {
    const Draft& last = drafts_.back();
    if (last.block_begin == draft->block_begin &&
        rules_.close_gap.fills(key_, end_of_core(last), draft->type->span.begin))
      draft->link = ListLink::close;
  }

  void find_date(Draft* draft) {
    const std::uint32_t end = draft->number->span.end;
    const auto date = first_from(mentions_.dates, end);
    if (date == mentions_.dates.end() || date->span.begin >= draft->block_end || date->span.begin > end + 24) return;
    // "70-TB/TWngày 06 tháng 01": glued to the number.
    constexpr std::string_view kDay = "ngay ";
    const bool glued = key_.substr(end, date->span.begin - end) == kDay;
    if (!glued && !rules_.date_lead.fills(key_, end, date->span.begin) && date->span.begin != end) return;
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
    const auto date = first_from(mentions_.dates, begin);
    if (date == mentions_.dates.end() || date->span.begin >= limit || date->value.day == 0) return;
    const Span title{begin, date->span.begin - 1};
    const std::string_view words = key_.substr(title.begin, title.size());
    if (key_[title.end] != ' ' || words.find_first_of(".;:(/\"") != std::string_view::npos) return;
    // "Luật số 36/2009/QH12 sửa đổi ..., có hiệu lực kể từ ngày", "được Quốc hội thông qua ngày": another day.
    if (rules_.clause.another_day.stands_in(key_, title)) return;
    draft->title = title;
    draft->date = &*date;
    draft->own_date = true;
  }

  // "Nghị định số 77-CP của Chính phủ ngày 18/6/1997", "của liên Bộ Tài chính - Bộ Y tế ban hành ngày 04/10/2006".
  void find_date_after_issuer(Draft* draft) const {
    const std::uint32_t end = draft->issuer->span.end;
    const auto date = first_from(mentions_.dates, end);
    if (date == mentions_.dates.end() || date->value.month == 0) return;
    const std::string_view gap = key_.substr(end, date->span.begin - end);
    const std::uint32_t verb = end + (gap.starts_with(", ") ? 2 : 1);
    const bool said = rules_.clause.on_that_day.behind_first(key_, {verb, date->span.begin}) == date->span.begin &&
                      verb < date->span.begin;
    if (gap != " " && gap != ", " && !said) return;
    draft->date = &*date;
    draft->own_date = true;
  }

  // Where no body is named behind it: that of its list or of the citation beside it, else the one before its type.
  void find_other_issuer(Draft* draft) {
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
    find_issuer_before(origin_, mentions_, rules_, drafts_.empty() ? nullptr : &drafts_.back(), draft);
  }

  // The member of the same list, or of the same row of citations after a colon, whose issuer stands before them all.
  const Draft* leader_of(const Draft& draft) const {
    const std::uint32_t begin = draft.own_type ? draft.type->span.begin : draft.number->span.begin;
    const std::string_view sign = begin > 2 ? key_.substr(begin - 2, 2) : std::string_view();
    // "tại Tờ trình số 5/TTr-STC về giá đất, Công văn số 7/STC-VP về nhà ở": of that office too, by the code.
    const bool own_item = sign == "; " || (sign == ", " && draft.own_type && draft.number->number->issuer_code);
    if (draft.link == ListLink::none && !own_item) return nullptr;
    const Draft* leader = last_of_body(last_leader_, draft);
    if (leader == nullptr || own_item || !draft.own_type) return leader;
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
    const bool letter =
        rules_.roles.has(*draft.type, DoctypeRole::letter) || rules_.roles.has(*draft.type, DoctypeRole::general);
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
      Draft& next = drafts_[i];
      Draft& draft = drafts_[i - 1];
      if (next.link != ListLink::close) {
        if (is_cited_beside(draft, next)) draft.issuer = next.issuer;
        share_over_note(i);
        continue;
      }
      if (!same_body(draft, next)) share_two_bodies(&draft, &next);
      if (!same_body(draft, next) && !lacks_body(draft, next)) continue;
      const bool named_law = !draft.name.empty();
      if (draft.date == nullptr && !draft.own_issuer && !named_law && may_have(draft, next.date))
        draft.date = next.date;
      if (!draft.issuer && next.issuer) draft.issuer = next.issuer;
    }
  }

  // "Thông tư số 106/2025/TT-BQP và Thông tư số 148/2018/TT-BQP ngày 04/10/2018": the number says another year.
  static bool may_have(const Draft& draft, const DateMention* date) {
    const std::optional<int>& year = draft.number->number->year;
    return date == nullptr || !year || *year == date->value.year;
  }

  // "các Nghị định 87, 88/CP và Chỉ thị 814/TTg của Chính phủ, Thủ tướng Chính phủ": in the order in which the acts are
  // named. Where the sentence goes on, it does with what the second body does.
  void share_two_bodies(Draft* first, Draft* second) const {
    if (!second->own_issuer || first->issuer) return;
    const std::uint32_t end = second->issuer->span.end;
    std::uint32_t begin = 0;
    for (const std::string_view joint : {std::string_view(", "), kAnd}) {
      if (key_.substr(end, joint.size()) == joint) begin = end + static_cast<std::uint32_t>(joint.size());
    }
    if (begin == 0 || begin >= second->block_end || !text::is_upper(key_[begin])) return;
    const auto body = rules_.bodies.read(origin_, begin, second->block_end, false);
    if (!body) return;
    const bool ends = body->span.end >= second->block_end ||
                      std::string_view(",;.:").find(key_[body->span.end]) != std::string_view::npos;
    if (!ends) return;
    first->issuer = second->issuer;
    second->issuer = body;
  }

  // "Nghị định A (được sửa đổi bởi Nghị định B) và Nghị định C của Chính phủ": A is of that body too.
  void share_over_note(std::size_t index) {
    const Draft& next = drafts_[index];
    if (!next.own_issuer || !next.own_type || index < 2) return;
    const std::string_view before = key_.substr(next.block_begin, next.type->span.begin - next.block_begin);
    const std::size_t joint = before.ends_with(", ") ? 2 : before.ends_with(kAnd) ? kAnd.size() : 0;
    if (joint == 0 || !before.substr(0, before.size() - joint).ends_with(')')) return;
    const std::uint32_t open = next.block_begin + static_cast<std::uint32_t>(before.rfind('('));
    for (std::size_t i = index - 1; i-- > 0 && drafts_[i].block_begin == next.block_begin;) {
      Draft& noted = drafts_[i];
      if (end_of_core(noted) + 1 != open) continue;
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
           rules_.place_gap.fills(key_, end_of_core(draft), next.type->span.begin);
  }

  void set_whole(Draft* draft) const {
    draft->whole = {draft->own_type ? draft->type->span.begin : draft->number->span.begin, end_of_core(*draft)};
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
