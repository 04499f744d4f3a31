// Who has issued a numbered citation: named behind it, or in the words that lead up to its type.

#include <algorithm>

#include "structure/citations/core_parts.h"
#include "structure/citations/small_words.h"
#include "text/ascii.h"
#include "text/folded_words.h"

namespace vanban::structure {
namespace {

using recognise::BodyName;
using recognise::DateMention;
using recognise::Mentions;
using recognise::TypeMention;

constexpr std::string_view kColonSeveral = ": cac ";
constexpr std::uint32_t kLookBack = 240;
constexpr std::uint32_t kLongestJoint = 64;  // between a body and the type of what it has issued
constexpr std::uint32_t kLongestRow = 600;   // of bodies, each with its letter in brackets

class IssuerFinder {
 public:
  // `last`: the citation before, null where there is none.
  IssuerFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules, const Draft* last)
      : origin_(origin), key_(origin.reading().key), mentions_(mentions), rules_(rules), last_(last) {}

  void find_behind(Draft* draft) const {
    constexpr std::string_view kGluedOf = at_begin(kOf);  // "57-NQ/TWcủa Bộ Chính trị"
    const std::uint32_t end = end_of_core(*draft);
    bool joint = is_joint(*draft);
    std::uint32_t row = 0;  // where the word begins that makes one issuer of them, if it is a part of the first name
    grammar::Match match;
    // "ngày 21 tháng 02 năm 2012 Sở Y tế về việc": the word `của` left out.
    std::uint32_t at = end + 1;
    bool specked = false;
    if (rules_.issuer_lead->match_at(key_, end, draft->block_end, &match)) {
      specked = match.has(match.rule->group("speck"));
      // "Chương trình phối hợp số 02/CTPH ngày 14/02/2020 giữa Mặt trận huyện và Ủy ban nhân dân huyện"
      const bool between = match.has(match.rule->group("joint"));
      if (!joint && between && !draft->own_date) return;
      joint = joint || between;
      at = match.whole.end;
      while (at < draft->block_end && key_[at] == ' ') ++at;
      if (const std::uint32_t first = behind_joint_word(at, draft->block_end); first != at) {
        if (begins_row(at, first)) row = at;
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
    if (draft->issuer && row != 0) draft->issuer->span.begin = row;
    if (!draft->issuer && key_.substr(0, at).ends_with(kOf)) {
      draft->issuer = rules_.bodies.read_small(origin_, at, draft->block_end);
    }
    if (!draft->issuer && draft->own_date) draft->issuer = spoilt_name({at, draft->block_end});
    if (draft->issuer && !joint) take_second_issuer(at, draft);
    if (draft->issuer && key_[end] == ',' && leads_to_next(*draft->issuer)) draft->issuer.reset();
    // "của: Bộ-trưởng - Bộ Y tế": of a name that a scan has spoilt the first word alone is none.
    if (draft->issuer && specked && key_.substr(draft->issuer->span.end, 1) == "-") draft->issuer.reset();
    draft->own_issuer = draft->issuer.has_value();
  }

  // Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số ...; các chủ trương của Ban Thường vụ Tỉnh ủy: Quyết định số
  // ...; Ngày 22/12/2024, Bộ Chính trị đã ban hành Nghị quyết số ...
  void find_before(Draft* draft) const {
    const std::uint32_t type = draft->type->span.begin;
    std::uint32_t from = std::max(draft->block_begin, type > kLookBack ? type - kLookBack : 0);
    if (last_ != nullptr) from = std::max(from, last_->number->span.end);
    if (const auto name = short_name_before(from, type)) {
      draft->issuer = name;
      draft->issuer_leads = true;
      return;
    }
    if (!may_be_led({from, type}) && !may_be_proposed({from, type}, *draft->type)) return;
    if (!find_leading_body(from, type, draft)) take_proposer_at_length({from, type}, draft);
  }

 private:
  // The body nearest to the type that the words between join to it.
  bool find_leading_body(std::uint32_t from, std::uint32_t type, Draft* draft) const {
    for (std::uint32_t at = type; at-- > from;) {
      const bool stop =
          key_[at] == '.' && at + 1 < type && key_[at + 1] == ' ' && !recognise::ends_abbreviation(key_, at);
      if (key_[at] == ';' || stop) return false;
      if (!text::is_upper(key_[at]) || (at > from && text::is_alnum(key_[at - 1]))) continue;
      auto body = rules_.bodies.read(origin_, at, type, false);
      if (!body) continue;
      const auto longer = longer_name(*body, from, type);
      if (take_issuer_before(longer ? *longer : *body, type, draft)) return true;
      // "tham mưu của Tổng Liên đoàn, Bộ Chính trị đã ban hành": no row of names.
      if (longer && take_issuer_before(*body, type, draft)) return true;
    }
    return false;
  }

  // "Theo đề nghị của Chủ tịch Hội đồng thẩm định địa bàn trọng điểm, phức tạp được lựa chọn tại Tờ trình số 5": a
  // council whose name says at length what it is for. Between the two words nothing else can stand.
  void take_proposer_at_length(Span before, Draft* draft) const {
    constexpr std::uint32_t kLongestProposer = 160;
    if (!key_.substr(before.begin, before.size()).ends_with(kAt)) return;
    const std::uint32_t end = before.end - static_cast<std::uint32_t>(kAt.size());
    grammar::Match match;
    for (std::uint32_t at = std::max(before.begin, end - std::min(end, kLongestProposer)); at < end;
         at = text::word_end(key_, at) + 1) {
      if (!rules_.proposed_by->match_at(key_, at, end, &match) || match.whole.end + 1 >= end) continue;
      const Span name{match.whole.end + 1, end};
      const std::string_view words = key_.substr(name.begin, name.size());
      if (!text::is_upper(words[0]) || words.find_first_of(";.:(") != std::string_view::npos ||
          words.find(kAt) != std::string_view::npos || !rules_.bodies.read(origin_, name.begin, end, false))
        continue;
      draft->issuer = BodyName{name, std::nullopt};
      draft->issuer_leads = true;
      return;
    }
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

  // "liên Bộ Nội vụ, Bộ Tài chính": one word, which the first name goes on with; but "liên bộ: Bộ Nội vụ".
  bool begins_row(std::uint32_t word, std::uint32_t name) const {
    return key_.substr(word, name - word).find(' ') == name - word - 1;
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

  // "ngày 05/3/2024 của ử ban Quốc gia Bến đò về việc": between its day and its subject stands who issued an act,
  // whatever a scan has made of the name's first letters.
  std::optional<BodyName> spoilt_name(Span words) const {
    constexpr std::uint32_t kLongestName = 100;
    if (!key_.substr(0, words.begin).ends_with(kOf)) return std::nullopt;
    const Span ahead{words.begin, words.begin + std::min(words.size(), kLongestName)};
    const Span matter = rules_.clause.matter.find(key_, ahead);
    if (matter.empty() || matter.begin == words.begin) return std::nullopt;
    const Span whole{words.begin, matter.begin - 1};
    const std::string_view name = key_.substr(whole.begin, whole.size());
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return c == ' ' || text::is_letter(c); });
    if (!plain || !may_be_spoilt_name(whole)) return std::nullopt;
    return BodyName{whole, std::nullopt};
  }

  // One of the first words keeps its capital, and none leads on to another body: "đơn vị gửi Sở Y tế" is no name.
  bool may_be_spoilt_name(Span name) const {
    constexpr int kMostSpoilt = 2;
    int spoilt = 0;
    bool named = false;
    for (std::uint32_t at = name.begin; at < name.end; at = text::word_end(key_, at) + 1) {
      const bool capital = text::is_upper(key_[at]);
      named = named || capital;
      if (!named && ++spoilt > kMostSpoilt) return false;
      if (!capital && rules_.clause.no_name.begins(key_, {at, name.end})) return false;
    }
    return named;
  }

  // "Theo đề nghị của Bộ A tại Công văn số 5, của Bộ B tại Tờ trình số 6": Bộ B has issued what comes next.
  bool leads_to_next(const recognise::BodyName& body) const {
    if (key_.substr(body.span.end, kAt.size()) != kAt) return false;
    const std::uint32_t next = body.span.end + static_cast<std::uint32_t>(kAt.size());
    return one_at(mentions_.types, next) != nullptr;
  }

  bool is_joint(const Draft& draft) const {
    if (draft.type != nullptr && rules_.roles.has(*draft.type, DoctypeRole::joint)) return true;
    const std::optional<std::string>& code = draft.number->number->type_code;
    const auto& codes = rules_.joint_codes;
    return code && std::find(codes.begin(), codes.end(), *code) != codes.end();
  }

  // Do the words right before the type join a body to it? Before most types they do not, and then no name is read: that
  // costs some thousand instructions for each capital. True also where a closer look finds that they do not.
  bool may_be_led(Span before) const {
    const std::string_view words = key_.substr(before.begin, before.size());
    if (words.ends_with(": ") || words.ends_with(kColonSeveral) || words.ends_with(kAt)) return true;
    const std::uint32_t type = before.end;
    const std::uint32_t from = type - std::min(kLongestJoint, before.size());
    bool bracket = false;
    for (std::uint32_t at = type; at-- > from;) {
      if (text::is_alnum(key_[at])) continue;
      bracket = bracket || key_[at] == '(';
      if (rules_.issuer_before.fills(key_, at, type - 1) || says_act({at + 1, type})) return true;
      if (bracket && rules_.issuer_before.fills(key_, at, type)) return true;
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
    return gap == " " || gap == kSeveral;
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
    constexpr std::string_view kNext = at_begin(kAnd);
    if (key_.substr(begin, kNext.size()) == kNext) begin += static_cast<std::uint32_t>(kNext.size());
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
    constexpr std::string_view kSigns = ",.;:-";
    if (key_[at - 1] == ' ' && kSigns.find(key_[at - 2]) != std::string_view::npos) return true;
    return rules_.clause.no_row.stands_before_end(key_, {from, at});
  }

  // The body counts only if its name reaches up to the words that join it to the type.
  bool take_issuer_before(const BodyName& body, std::uint32_t type, Draft* draft) const {
    const std::uint32_t end = behind_bracket_of_name(rules_.bodies.behind_person(key_, body.span.end, type), type);
    const std::string_view joint = key_.substr(end, type - end);
    const std::uint32_t begin = body.span.begin;
    const std::string_view before = key_.substr(0, begin);
    const bool of = rules_.clause.act_of.stands_before_end(key_, {draft->block_begin, begin});
    // "gửi Bộ Y tế (Văn bản số 127/...)": who receives a letter has not issued it.
    const bool receives = rules_.clause.receives.stands_before_end(key_, {draft->block_begin, begin});
    const bool bracket = !receives && !joint.empty() && joint.find('(') != std::string_view::npos &&
                         rules_.issuer_before.fills(key_, end, type);
    // "theo đề nghị của Giám đốc Sở A Tờ trình số 5": a proposal needs no word between.
    const bool bare =
        joint == " " && text::is_upper(key_[type]) && rules_.roles.has(*draft->type, DoctypeRole::proposal);
    const bool leads =
        of && (bare || leads_list(begin, joint, *draft) || rules_.issuer_before.fills(key_, end, type - 1));
    if (leads || bracket || (!receives && goes_on_with_body(begin, before, joint))) {
      draft->issuer = body;
      draft->issuer_leads = true;
      return true;
    }
    grammar::Match match;
    // "đồng chí A, Thường trực Ban Bí thư, vừa ký ban hành"
    const bool apart = joint.starts_with(", ") && rules_.clause.did.stands_at(key_, end + 2);
    if (of || joint.empty() || (joint[0] != ' ' && !apart)) return false;
    if (!rules_.act_verb->match_at(key_, end + (apart ? 2 : 1), type, &match)) return false;
    const std::string_view gap = key_.substr(match.whole.end, type - match.whole.end);
    const bool direct = gap == " " || gap == kSeveral;
    // "Thủ tướng Chính phủ phê duyệt Quy hoạch ... tại Quyết định số": what is approved is the title.
    const bool at =
        joint.ends_with(kAt) && joint.find(';') == std::string_view::npos && match.has(match.rule->group("act"));
    if (!direct && !at) return false;
    draft->issuer = body;
    draft->issuer_leads = gap == kSeveral || match.has(match.rule->group("told"));
    // "Bộ Y tế ban hành tại Quyết định số": a verb alone is no title.
    // "đã" before it neither.
    if (at && !direct && match.whole.end + kAt.size() < type) {
      const Span verb = match.groups[static_cast<std::size_t>(match.rule->group("act"))];
      draft->title = {verb.begin, type - static_cast<std::uint32_t>(kAt.size())};
    }
    take_date_before(begin, draft);
    return true;
  }

  // "Tổ Tư vấn kinh tế của Thủ tướng Chính phủ (Tổ Tư vấn) có Báo cáo số 4": a bracket that closes at once and is
  // followed by more than the type. Else `end`.
  std::uint32_t behind_bracket_of_name(std::uint32_t end, std::uint32_t type) const {
    constexpr std::uint32_t kLongest = 80;
    if (key_.substr(end, 2) != " (") return end;
    const std::size_t close = key_.substr(end, std::min(kLongest, type - end)).find(')');
    if (close == std::string_view::npos) return end;
    const auto behind = end + static_cast<std::uint32_t>(close) + 1;
    return behind + 1 < type && key_[behind] == ' ' ? behind : end;
  }

  // "Theo đề nghị của Sở A tại Tờ trình số 1 và Giám đốc Sở B tại Văn bản số 2": the word `của` said once for both.
  bool goes_on_with_body(std::uint32_t body, std::string_view before, std::string_view joint) const {
    if (joint != kAt || last_ == nullptr || !last_->issuer_leads) return false;
    if (!text::ends_folded(before, at_begin(kAnd)) && !before.ends_with(", ")) return false;
    const std::uint32_t from = end_of_core(*last_);
    if (from > body) return false;
    const std::string_view gap = key_.substr(from, body - from);
    return gap == ", " || gap == kAnd || ((gap.starts_with(',') || gap.starts_with(';')) && gap.substr(1) == kAnd);
  }

  // "các chủ trương của Tỉnh ủy: Quyết định số", "Các Quyết định sau đây của Ủy ban nhân dân tỉnh hết hiệu lực: Quyết
  // định số".
  bool leads_list(std::uint32_t body, std::string_view joint, const Draft& draft) const {
    if (joint == ": " || joint == kColonSeveral) return true;
    if (!joint.ends_with(": ") || joint.size() > 60 || joint.find_first_of(".;(") != std::string_view::npos)
      return false;
    if (draft.type == nullptr) return false;
    const TypeMention* type = last_ending_by(mentions_.types, body);
    return type != nullptr && type->name == draft.type->name && body - type->span.end <= 30;
  }

  // "Ngày 22/11/2023, Thủ tướng Chính phủ phê duyệt": the day of the act.
  void take_date_before(std::uint32_t body, Draft* draft) const {
    if (draft->date != nullptr) return;
    const DateMention* date = last_ending_by(mentions_.dates, body);
    if (date == nullptr) return;
    const std::string_view gap = key_.substr(date->span.end, body - date->span.end);
    if (gap == ", " || gap == " ") draft->date = date;
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const Mentions& mentions_;
  const CitationRules& rules_;
  const Draft* const last_;
};

}  // namespace

void find_issuer_behind(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                        Draft* draft) {
  IssuerFinder(origin, mentions, rules, nullptr).find_behind(draft);
}

void find_issuer_before(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                        const Draft* last, Draft* draft) {
  IssuerFinder(origin, mentions, rules, last).find_before(draft);
}

}  // namespace vanban::structure
