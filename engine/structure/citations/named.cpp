// Documents cited by name: laws (Luật Đất đai năm 2024), laws that amend laws, resolutions of congresses and plenums.

#include <algorithm>
#include <iterator>
#include <string>

#include "structure/citations/block_cursor.h"
#include "structure/citations/draft.h"
#include "text/ascii.h"
#include "text/folded_words.h"
#include "text/key.h"
#include "text/utf8.h"

namespace vanban::structure {
namespace {

using recognise::CueMention;
using recognise::DateMention;
using recognise::Mentions;
using recognise::NameMention;
using recognise::TypeMention;

constexpr int kLongestUnknownName = 10;
constexpr std::string_view kAbout = "ve ";
constexpr std::string_view kAnd = " va ";
constexpr std::string_view kOf = " cua ";
constexpr std::uint32_t kShortRest = 24;     // of a law's name, behind what is known of it
constexpr std::uint32_t kLongestGap = 4;     // " đề ", between a type and its day
constexpr std::uint32_t kLongestBody = 400;  // with all that may stand between the type and the day

class NameFinder {
 public:
  NameFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
             std::vector<Draft>* drafts)
      : origin_(origin),
        key_(origin.reading().key),
        mentions_(mentions),
        rules_(rules),
        drafts_(*drafts),
        blocks_(origin.reading()),
        next_date_(mentions.dates.begin()) {}

  std::uint32_t run(std::size_t most) {
    std::uint32_t read_to = 0xffffffff;
    std::size_t next = 0;  // the draft that does not begin before the type
    for (const TypeMention& type : mentions_.types) {
      if (found_.size() > most) {
        read_to = type.span.begin;
        break;
      }
      if (taken(type.span, &next)) continue;
      if (rules_.roles.is_law(type)) {
        add_law(type);
      } else if (!is_read_over(type) && !add_dated_act(type) && !add_act_of_body(type) && !add_plan(type) &&
                 !add_treaty(type)) {
        add_amending_act(type);
      }
    }
    next = 0;
    for (const NameMention& name : mentions_.names) {
      if (!taken(name.span, &next)) add_name(name);
    }
    std::sort(found_.begin(), found_.end(), before);
    give_dates_to_amending_laws();
    drafts_.insert(drafts_.end(), found_.begin(), found_.end());
    std::sort(drafts_.begin(), drafts_.end(), before);
    return read_to;
  }

 private:
  // In order of place; where two begin together, the longer first.
  static bool before(const Draft& a, const Draft& b) {
    return a.whole.begin != b.whole.begin ? a.whole.begin < b.whole.begin : a.whole.end > b.whole.end;
  }

  // Is it the type word of a numbered citation? Spans are shown in their order, with one `next`.
  bool taken(Span span, std::size_t* next) const {
    while (*next < drafts_.size() && drafts_[*next].whole.begin <= span.begin) ++*next;
    return *next != 0 && drafts_[*next - 1].whole.end > span.begin;
  }

  // "Thông báo kết luận cuộc họp ngày 5/3/2024": the second word for a type stands in what the first one began.
  bool is_read_over(const TypeMention& type) const {
    return !found_.empty() && found_.back().own_issuer && found_.back().whole.end > type.span.end;
  }

  void add_law(const TypeMention& type) {
    const bool is_short = type.span.size() != type_size(type.name);  // "BLHS": a name itself, behind which none stands
    if (is_short || key_.substr(type.span.end, 1) != " ") return;
    const std::uint32_t block_end = blocks_.at(type.span.begin).span.end;
    if (type.span.end + 2 >= block_end) return;
    const std::uint32_t begin = type.span.end + 1;
    if (const AmendingLaw law = read_amending_law(begin, block_end); law.end != 0) {
      if (!enacted_here(type.span.begin)) add_amending_law(type, law);
      return;
    }
    const auto listed =
        std::find_if(listed_.rbegin(), listed_.rend(), [&](Span member) { return member.begin <= type.span.begin; });
    if (listed != listed_.rend() && listed->begin == type.span.begin) return add(type, {begin, listed->end});
    if (is_draft(type.span.begin)) return;  // no law yet, though one of its name may be in force
    if (const std::uint32_t end = end_of_law_name(begin, block_end, type.name); end != 0) {
      add(type, {begin, end});
    } else if (const Span about = law_about(type, block_end); !about.empty()) {
      add(type, about);
    }
  }

  // "Pháp lệnh về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân ngày 25/6/1996", "Pháp lệnh bổ sung điều lệ về thuế
  // hàng hóa ngày 3/3/1989": with such words the name is a whole sentence, and only its day says where it ends. Empty
  // where there is none.
  Span law_about(const TypeMention& type, std::uint32_t limit) const {
    constexpr std::uint32_t kLongest = 160;
    std::uint32_t begin = type.span.end + 1;
    if (!text::is_upper(key_[type.span.begin])) return {};
    if (key_.substr(begin, kAbout.size()) == kAbout && origin_.marks_agree({begin, begin + 2}, "về")) {
      begin += static_cast<std::uint32_t>(kAbout.size());
    } else if (!rules_.amending_law->may_match_at(key_, begin, limit)) {
      return {};
    }
    const DateMention* date = next_date(begin, std::min(limit, begin + kLongest));
    if (date == nullptr || date->value.day == 0 || date->span.begin <= begin) return {};
    const Span name{begin, date->span.begin};
    return is_plain_name(name) && !is_told(name) ? Span{begin, name.end - 1} : Span{};
  }

  // The first date that begins there and before `limit`; null where there is none.
  const DateMention* next_date(std::uint32_t begin, std::uint32_t limit) const {
    const auto date = first_from(mentions_.dates, begin);
    return date != mentions_.dates.end() && date->span.begin < limit ? &*date : nullptr;
  }

  // Up to a date: words of one law alone.
  bool is_plain_name(Span name) const {
    const std::string_view words = key_.substr(name.begin, name.size());
    return words.find_first_of(";.:(/\"") == std::string_view::npos && words.ends_with(" ") && !names_law(words);
  }

  // Where a type of law stands behind a blank.
  static std::size_t begin_of_law(std::string_view words, std::string_view law, std::size_t from = 0) {
    std::size_t at = words.find(law, from);
    while (at != std::string_view::npos && (at == 0 || words[at - 1] != ' ')) at = words.find(law, at + 1);
    return at;
  }

  // A second one: Luật, Bộ luật or Pháp lệnh.
  bool names_law(std::string_view words) const {
    return std::any_of(rules_.law_types.begin(), rules_.law_types.end(),
                       [&](const std::string& law) { return begin_of_law(words, law) != std::string_view::npos; });
  }

  // "Luật về hội đã được trình": a sentence, no name.
  bool is_told(Span name) const {
    grammar::Match match;
    for (std::uint32_t at = name.begin; at < name.end; at = text::word_end(key_, at) + 1) {
      if (text::is_lower(key_[at]) && rules_.no_text_name->match_at(key_, at, name.end, &match)) return true;
    }
    return false;
  }

  void add(const TypeMention& type, Span name) {
    Draft draft = make(type.span.begin, with_edition(name));
    draft.type = &type;
    found_.push_back(draft);
  }

  // "trình Quốc hội thông qua Luật Hộ tịch (sửa đổi)": the new law of a name, and not the one in force. Its day tells
  // that as well: "Luật Công ty (sửa đổi) ngày 22/6/1994".
  Span with_edition(Span name) {
    if (key_.substr(name.end, 2) != " (") return name;
    grammar::Match match;
    const std::uint32_t limit = blocks_.at(name.begin).span.end;
    if (!rules_.law_edition->match_at(key_, name.end, limit, &match)) return name;
    const DateMention* date = next_date(match.whole.end, std::min(limit, match.whole.end + kLongestGap));
    return date == nullptr ? Span{name.begin, match.whole.end} : name;
  }

  // The name of a law that amends others: "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C số 90/2025/QH15".
  struct AmendingLaw {
    std::uint32_t end = 0;    // of the last law named, with its number; 0 where it is no such name
    int members = 0;          // laws named in it
    Draft* number = nullptr;  // the last of them, where it alone has a number
    bool counted = false;     // "của 11 luật có liên quan đến quy hoạch": they are not named
  };

  // A number that only the last law has is the amending law's own. In a list where each has one, and in a draft of a
  // law, they are those of the laws amended.
  void add_amending_law(const TypeMention& type, const AmendingLaw& law) {
    const std::uint32_t begin = type.span.end + 1;
    if (law.number == nullptr || is_draft(type.span.begin)) {
      amending_.push_back({type.span.begin, law.end});
      add(type, {begin, law.end});
      return;
    }
    Draft own = *law.number;
    own.type = &type;
    own.name = {begin, law.counted ? law.end : law.number->name.end};
    own.whole.begin = type.span.begin;
    if (law.counted) {
      *law.number = own;
      return;
    }
    found_.push_back(own);
    Draft& inner = *law.number;
    inner.form = Form::named;
    inner.number = nullptr;
    inner.date = nullptr;
    inner.own_date = inner.own_issuer = false;
    inner.issuer.reset();
    inner.whole.end = inner.name.end;
  }

  // "dự thảo Luật sửa đổi ...": it has no number yet.
  bool is_draft(std::uint32_t type) const { return rules_.clause.draft.stands_before_end(key_, {0, type}); }

  // "dự thảo Quyết định sửa đổi, bổ sung một số điều của Quyết định số 15/...": an act known by what it amends.
  void add_amending_act(const TypeMention& type) {
    const auto size = static_cast<std::uint32_t>(key_.size());
    if (!text::is_upper(key_[type.span.begin]) || !rules_.amending_law->may_match_at(key_, type.span.end + 1, size) ||
        enacted_here(type.span.begin))
      return;
    const std::uint32_t limit = blocks_.at(type.span.begin).span.end;
    grammar::Match match;
    if (type.span.end + 2 >= limit || !rules_.amending_law->match_at(key_, type.span.end + 1, limit, &match)) return;
    if (!match.has(match.rule->group("some"))) return;
    const auto inner = first_from(drafts_, match.whole.end);
    if (inner == drafts_.end() || inner->whole.begin != match.whole.end) return;
    Draft draft = make(type.span.begin, {type.span.end + 1, inner->whole.end});
    draft.type = &type;
    found_.push_back(draft);
  }

  // "giám sát việc thực hiện Kế hoạch thực hiện Chương trình số 5-CTr/TU của Tỉnh ủy về ...": a plan that is carried
  // out, known by what it carries out itself.
  bool add_plan(const TypeMention& type) {
    if (!text::is_upper(key_[type.span.begin]) || !rules_.roles.has(type, DoctypeRole::issued)) return false;
    const Span block = blocks_.at(type.span.begin).span;
    grammar::Match match;
    if (!rules_.clause.carried.stands_before_end(key_, {block.begin, type.span.begin})) return false;
    // "Chương trình của UBND tỉnh về thực hiện Nghị quyết số 5"
    std::optional<recognise::BodyName> body;
    if (key_.substr(type.span.end, kOf.size()) == kOf)
      body = rules_.bodies.read(origin_, type.span.end + static_cast<std::uint32_t>(kOf.size()), block.end, false);
    const std::uint32_t end = body ? body->span.end : type.span.end;
    if (!rules_.plan_of->match_at(key_, end, block.end, &match) || !drafted_at(match.whole.end)) return false;
    Draft draft = make(type.span.begin, {type.span.end, type.span.end});
    draft.name = {};
    draft.type = &type;
    draft.told_by_title = !body;
    if (body) {
      draft.issuer = body;
      draft.own_issuer = true;
      draft.whole.end = body->span.end;
    }
    found_.push_back(draft);
    return true;
  }

  // "theo Hiệp định về quy chế biên giới": one for certain; "các Hiệp định về hàng hải" are many.
  bool add_treaty(const TypeMention& type) {
    const std::uint32_t end = type.span.end;
    const bool name = text::is_upper(key_[type.span.begin]) && text::is_lower(key_[type.span.begin + 1]) &&
                      rules_.roles.has(type, DoctypeRole::treaty);
    if (!name || key_.substr(end + 1, kAbout.size()) != kAbout || !origin_.marks_agree({end + 1, end + 3}, "về") ||
        rules_.clause.several.stands_before_end(key_, {0, type.span.begin}))
      return false;
    Draft draft = make(type.span.begin, {end, end});
    draft.name = {};
    draft.type = &type;
    draft.told_by_title = true;
    found_.push_back(draft);
    return true;
  }

  // Does a numbered act begin there?
  bool drafted_at(std::uint32_t begin) const {
    const auto draft = first_from(drafts_, begin);
    return draft != drafts_.end() && draft->whole.begin == begin;
  }

  // "Nghị quyết của Hội đồng Chính phủ ngày 27-3-1969", "Công văn ngày 5/3/2024 của Sở Y tế": without a number, body
  // and day together say which one it is.
  bool add_dated_act(const TypeMention& type) {
    const std::uint32_t meeting = end_of_meeting(type);
    // "Lập Biên bản họp Hội đồng nhân dân xã ngày 5/3/2024": a paper still to be made.
    if (is_meeting(meeting) && !follows_cue(type) && !opens_basis(type)) return false;
    const std::uint32_t number = meeting != type.span.end ? meeting : end_of_unreadable(type);
    const std::uint32_t first_body = begin_of_body(meeting);
    const bool body_first = first_body != 0;
    const bool has_day = may_have_day(type, body_first ? kLongestBody : number - type.span.end + kLongestGap);
    if (!has_day && !(body_first && opens_basis(type))) return false;
    const std::uint32_t limit = blocks_.at(type.span.begin).span.end;
    std::uint32_t at = number;
    const bool unreadable = number != meeting;
    const DateMention* date = body_first ? nullptr : day_behind(at, limit, unreadable);
    if (date != nullptr) at = date->span.end;
    if (!body_first && (date == nullptr || key_.substr(at, kOf.size()) != kOf)) return false;
    const std::uint32_t name = body_first ? first_body : at + static_cast<std::uint32_t>(kOf.size());
    if (name >= limit) return false;
    const auto body = rules_.bodies.read(origin_, name, limit, false);
    if (!body) return false;
    if (body_first) date = day_behind(body->span.end, limit);
    if (date == nullptr && !is_told_by_subject(type, body->span.end, limit)) return false;
    Draft draft = make(type.span.begin, {type.span.end, type.span.end});
    if (unreadable) draft.form = Form::numbered;
    draft.name = {};
    draft.type = &type;
    draft.date = date;
    draft.own_date = date != nullptr;
    draft.own_issuer = true;
    draft.issuer = body;
    draft.whole.end = std::max(date != nullptr ? date->span.end : 0, body->span.end);
    found_.push_back(draft);
    return true;
  }

  // "Biên bản cuộc họp", "Thông báo kết luận cuộc họp": the end of the type where nothing of the kind stands behind it.
  std::uint32_t end_of_meeting(const TypeMention& type) const {
    grammar::Match match;
    const auto size = static_cast<std::uint32_t>(key_.size());
    return rules_.meeting->match_at(key_, type.span.end, size, &match) ? match.whole.end : type.span.end;
  }

  // " của Sở Y tế", behind a meeting also " Hội đồng nhân dân xã"; 0 where no body stands at once behind these words.
  std::uint32_t begin_of_body(std::uint32_t words) const {
    if (key_.substr(words, kOf.size()) == kOf) return words + static_cast<std::uint32_t>(kOf.size());
    const bool body = words + 1 < key_.size() && key_[words] == ' ' && text::is_upper(key_[words + 1]);
    return body && is_meeting(words) ? words + 1 : 0;
  }

  // "Biên bản họp", "Thông báo kết luận cuộc họp": of the words up to there.
  bool is_meeting(std::uint32_t end) const { return rules_.clause.meeting.ends(key_, {0, end}); }

  // "Chỉ thị số 1UC1-TTg ngày 5/3/2021 của Thủ tướng": what a scan has left of a number is none, but that it had one,
  // its day and its body say enough. The end of the type where nothing of the kind stands behind it.
  std::uint32_t end_of_unreadable(const TypeMention& type) const {
    constexpr std::string_view kNumber = " so ";
    constexpr std::uint32_t kLongest = 24;
    const std::uint32_t begin = type.span.end + static_cast<std::uint32_t>(kNumber.size());
    if (key_.substr(type.span.end, kNumber.size()) != kNumber || begin >= key_.size() || !text::is_digit(key_[begin]))
      return type.span.end;
    const std::string_view ahead = key_.substr(begin, kLongest);
    const std::size_t size = ahead.find_first_of(" ,;:()\n");
    const bool letters = size != std::string_view::npos &&
                         std::any_of(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(size), text::is_letter);
    return letters ? begin + static_cast<std::uint32_t>(size) : type.span.end;
  }

  // "thực hiện Nghị quyết của HĐND tỉnh thông qua Quy hoạch bến đò", "sửa đổi Nghị quyết HĐND tỉnh về ...": one that
  // exists, for something is done to it or by it; with its capital, its body and its subject it is one for certain.
  bool add_act_of_body(const TypeMention& type) {
    const std::uint32_t end = type.span.end;
    if (!text::is_upper(key_[type.span.begin]) || !rules_.roles.has(type, DoctypeRole::by_body)) return false;
    const bool capitals = text::is_upper(key_[type.span.begin + 1]);
    const bool announced = rules_.clause.announces.stands_before_end(key_, {0, type.span.begin});
    if (!announced && (capitals || !follows_cue(type))) return false;
    const std::uint32_t limit = blocks_.at(type.span.begin).span.end;
    const std::uint32_t at = end + static_cast<std::uint32_t>(key_.substr(end, kOf.size()) == kOf ? kOf.size() : 1);
    if (at >= limit || key_[end] != ' ') return false;
    const auto body = rules_.bodies.read(origin_, at, limit, false);
    grammar::Match match;
    if (!body || body->span.end + 1 >= limit || key_[body->span.end] != ' ' ||
        !rules_.title_start->match_at(key_, body->span.end + 1, limit, &match))
      return false;
    Draft draft = make(type.span.begin, {end, end});
    draft.name = {};
    draft.type = &type;
    draft.date = nullptr;
    draft.own_date = false;
    draft.own_issuer = true;
    draft.issuer = body;
    draft.whole.end = body->span.end;
    found_.push_back(draft);
    return true;
  }

  // Does the nearest cue end right before it, or but for a word for the place ("theo quy định tại")?
  bool follows_cue(const TypeMention& type) const {
    const auto behind = first_ending_behind(mentions_.cues, type.span.begin);
    if (behind == mentions_.cues.begin()) return false;
    const Span cue = std::prev(behind)->span;
    const Span words{cue.begin, type.span.begin - 1};
    return cue.end == words.end || rules_.clause.provided.begin_of_last(key_, words) < cue.end;
  }

  // "Căn cứ Nghị quyết của Quốc hội về chủ trương đầu tư dự án": in a preamble body and subject say which one it is. In
  // a sentence the same words may mean any act of the kind.
  bool is_told_by_subject(const TypeMention& type, std::uint32_t end, std::uint32_t limit) {
    if (end + 1 >= limit || key_[end] != ' ' || !opens_basis(type)) return false;
    grammar::Match match;
    return rules_.title_start->match_at(key_, end + 1, limit, &match) && match.has(match.rule->group("about"));
  }

  bool opens_basis(const TypeMention& type) {
    if (!text::is_upper(key_[type.span.begin])) return false;
    const Span block = blocks_.at(type.span.begin).span;
    grammar::Match match;
    return rules_.basis->match_at(key_, block.begin, block.end, &match) && match.whole.end + 1 == type.span.begin;
  }

  // Does the next date stand close enough behind? Types come in their order, and so do dates.
  bool may_have_day(const TypeMention& type, std::uint32_t gap) {
    const std::uint32_t end = type.span.end;
    while (next_date_ != mentions_.dates.end() && next_date_->span.begin < end) ++next_date_;
    return next_date_ != mentions_.dates.end() && next_date_->span.begin <= end + gap;
  }

  // The whole date that follows at once; null where none does. In a scan the day may be lost.
  const DateMention* day_behind(std::uint32_t end, std::uint32_t limit, bool scanned = false) const {
    const auto date = first_from(mentions_.dates, end);
    if (date == mentions_.dates.end() || date->span.end > limit) return nullptr;
    if (date->value.day == 0 && !(scanned && date->value.month != 0)) return nullptr;
    const std::uint32_t size = date->span.begin - end;
    if (size > kLongestGap) return nullptr;
    const std::string_view gap = key_.substr(end, size);
    return gap == " " || gap == ", " || gap == " de " ? &*date : nullptr;
  }

  // "Quốc hội ban hành Luật sửa đổi, bổ sung ...": the document itself.
  bool enacted_here(std::uint32_t type) const { return rules_.clause.issues.stands_before_end(key_, {0, type}); }

  Draft make(std::uint32_t begin, Span name) const {
    Draft draft;
    draft.form = Form::named;
    draft.own_type = true;
    draft.name = name;
    const layout::Block& block = origin_.reading().blocks[origin_.reading().block_at(begin)];
    draft.block_begin = block.span.begin;
    draft.block_end = block.span.end;
    draft.whole = {begin, name.end};
    take_date(&draft);
    return draft;
  }

  void take_date(Draft* draft) const {
    const std::uint32_t end = draft->whole.end;
    const DateMention* date = next_date(end, draft->block_end);
    if (date == nullptr) return take_bare_year(draft);
    const std::string_view gap = key_.substr(end, date->span.begin - end);
    if (gap != " " && gap != ", " && !says_passed({end, date->span.begin})) return take_bare_year(draft);
    if (gap == ", " && date->value.month == 0) return;
    draft->date = date;
    draft->own_date = true;
    draft->whole.end = date->span.end;
  }

  // "Luật Bảo vệ rừng ban hành ngày 19/8/1991": words between name and day that are part of neither.
  bool says_passed(Span gap) const { return rules_.passed.fills(key_, gap.begin, gap.end); }

  // "Luật Đất đai 2013": a year of which the list has a law of the name; another one may be that of a plan.
  void take_bare_year(Draft* draft) const {
    constexpr std::uint32_t kYear = 4;
    const std::uint32_t begin = draft->whole.end + 1;
    const std::uint32_t end = begin + kYear;
    if (end > draft->block_end || key_[begin - 1] != ' ' || text::word_end(key_, begin) != end) return;
    const std::string_view year = key_.substr(begin, kYear);
    if (!std::all_of(year.begin(), year.end(), text::is_digit)) return;
    // 2013/QH13, 2013-2015
    if (end < draft->block_end && std::string_view("/-").find(key_[end]) != std::string_view::npos) return;
    if (!has_law_of(text::lower(key_.substr(draft->name.begin, draft->name.size())), year)) return;
    draft->bare_year = DateMention{{begin, end}, {std::stoi(std::string(year)), 0, 0}, nullptr};
    draft->whole.end = end;
  }

  // `name`: folded. Of a name that is short for another, that one's laws count.
  bool has_law_of(std::string_view name, std::string_view year) const {
    return has_dated(name, year) || any_law(name, [&](const grammar::Lexicon::Row& law) {
             const std::string_view full = rules_.laws->cell(law, "short_of");
             return !full.empty() && has_dated(text::key_of(full), year);
           });
  }
  bool has_dated(std::string_view name, std::string_view year) const {
    return any_law(name,
                   [&](const grammar::Lexicon::Row& law) { return rules_.laws->cell(law, "date").starts_with(year); });
  }
  template <typename Is>
  bool any_law(std::string_view name, Is is) const {
    const auto laws = rules_.laws->find_all(name);
    return std::any_of(laws.begin(), laws.end(), [&](const auto* law) { return is(*law); });
  }

  // The longest known name that stands here; else a name in capitals up to a word that ends it.
  std::uint32_t end_of_law_name(std::uint32_t begin, std::uint32_t limit, std::string_view type) const {
    if (const std::uint32_t known = end_of_known_name(begin, limit); known != 0)
      return with_words_behind(begin, known, limit);
    const bool capitals =
        begin >= 5 && text::is_upper(key_[begin]) && text::is_upper(key_[begin - 1 - type_size(type)]);
    if (!capitals) return 0;
    const std::uint32_t dated = end_before_date(begin, limit);
    return dated != 0 ? dated : type == "pháp lệnh" ? 0 : end_of_unknown_name(begin, limit);
  }

  std::uint32_t end_of_known_name(std::uint32_t begin, std::uint32_t limit) const {
    return rules_.law_names.longest_at(key_, begin, limit, [&](const grammar::Lexicon::Row& law, std::uint32_t end) {
      return origin_.marks_agree({begin, end}, rules_.law_name.of(law));
    });
  }

  // "Luật Doanh nghiệp Nhà nước ngày 20/4/1995": a known name that a capital continues is another law's, up to its day.
  // Small words may be the sentence's, if they are many; a few, and in a preamble all, are the name's: "Căn cứ Luật Du
  // lịch cộng đồng năm 2030".
  std::uint32_t with_words_behind(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) const {
    if (end + 1 >= limit || key_[end] != ' ' || !text::is_lower(key_[end - 1])) return end;
    if (key_.substr(end, kAnd.size()) == kAnd) return end;
    if (text::is_upper(key_[end + 1])) return std::max(end, end_before_date(begin, limit));
    if (!text::is_lower(key_[end + 1])) return end;
    const std::uint32_t dated = end_before_date(begin, limit);
    return dated > end && (is_basis_alone(begin) || is_short_rest({end, dated})) ? dated : end;
  }

  // " cộng đồng", up to a year; a day may be the sentence's: "họp về Luật Đất đai buổi sáng ngày 12/3".
  bool is_short_rest(Span rest) const {
    const DateMention* date = next_date(rest.end, rest.end + 2);
    return rest.size() <= kShortRest && date != nullptr && date->value.month == 0;
  }

  bool is_in_basis(std::uint32_t at) const {
    const Span block = origin_.reading().blocks[origin_.reading().block_at(at)].span;
    grammar::Match match;
    return rules_.basis->match_at(key_, block.begin, block.end, &match);
  }

  // "Căn cứ Luật ...": the first act of a preamble's item; `name` begins behind its type.
  bool is_basis_alone(std::uint32_t name) const {
    const layout::Block& block = origin_.reading().blocks[origin_.reading().block_at(name)];
    grammar::Match match;
    return rules_.basis->match_at(key_, block.span.begin, block.span.end, &match) &&
           name <= match.whole.end + 1 + rules_.longest_law_type();
  }

  // Key positions of a type's name: one for each letter.
  static std::uint32_t type_size(std::string_view type) {
    return static_cast<std::uint32_t>(
        std::count_if(type.begin(), type.end(), [](char c) { return !text::is_continuation(c); }));
  }

  // "Luật Hợp tác xã năm 1996": a name that the lexicon does not know ends at its date.
  std::uint32_t end_before_date(std::uint32_t begin, std::uint32_t limit) const {
    constexpr std::uint32_t kLongest = 100;
    const DateMention* date = next_date(begin, std::min(limit, begin + kLongest + 1));
    if (date == nullptr) return 0;
    const Span name{begin, date->span.begin};
    if (!is_plain_name(name) && !is_specked_basis(name, date->span.end, limit)) return 0;
    for (std::uint32_t at = begin; at < date->span.begin; at = text::word_end(key_, at) + 1) {
      if (at > begin && text::is_letter(key_[at]) && rules_.bodies.ends_name(origin_, at, limit) &&
          at + 1 < date->span.begin)
        return 0;
    }
    return date->span.begin - 1;
  }

  // "Căn cứ Luật B: ến đò ngày 19/6/2015;": an item of a preamble with a law and its day alone, and a scan's specks.
  bool is_specked_basis(Span name, std::uint32_t end, std::uint32_t limit) const {
    const std::string_view words = key_.substr(name.begin, name.size());
    return (end == limit || key_[end] == ';') && is_basis_alone(name.begin) && words.ends_with(" ") &&
           words.find_first_of(";(/\"") == std::string_view::npos && !names_law(words) &&
           std::none_of(words.begin(), words.end(), text::is_digit);
  }

  std::uint32_t end_of_unknown_name(std::uint32_t begin, std::uint32_t limit) const {
    std::uint32_t end = begin;
    std::uint32_t at = begin;
    for (int words = 0; words < kLongestUnknownName && at < limit && text::is_letter(key_[at]); ++words) {
      if (rules_.bodies.ends_name(origin_, at, limit) || begins_next_act(begin, at)) break;
      if (at > begin && text::is_upper(key_[at]) && text::is_lower(key_[at - 2])) {
        // A second capital begins a new name only behind a small word that is not part of one.
        const std::string_view before = key_.substr(begin, at - begin);
        if (!before.ends_with(" va ") && !text::is_upper(key_[begin])) break;
      }
      end = text::word_end(key_, at);
      if (end >= limit || key_[end] != ' ') break;
      at = end + 1;
    }
    if (end > begin + 3 && key_.substr(0, end).ends_with(" va")) end -= 3;
    return end > begin + 1 ? end : 0;
  }

  // "Luật Khai thác cát và Luật Bến đò", "... và Nghị định số 5": the name that began at `begin` is over before "và".
  bool begins_next_act(std::uint32_t begin, std::uint32_t at) const {
    if (!text::is_upper(key_[at]) || !key_.substr(begin, at - begin).ends_with(kAnd)) return false;
    return type_at(at) != nullptr;
  }

  AmendingLaw read_amending_law(std::uint32_t begin, std::uint32_t limit) {
    AmendingLaw law;
    grammar::Match match;
    if (rules_.amending_several->match_at(key_, begin, limit, &match)) {
      law.end = match.whole.end;
      law.counted = true;
      law.number = numbered_behind(law.end);
      return law;
    }
    if (!rules_.amending_law->match_at(key_, begin, limit, &match)) return law;
    std::uint32_t at = match.whole.end;
    const std::uint32_t row_end = end_of_dated_row(begin, at, limit);
    int numbered = 0;
    for (;;) {
      Draft* draft = law_at(at);
      std::uint32_t end = draft != nullptr ? draft->number->span.end : end_of_member(at, limit);
      if (draft == nullptr && row_end > at && row_end != end && is_law_at(at)) end = end_in_row(at, end, row_end);
      if (end == 0) break;
      law.end = end;
      law.number = draft;
      numbered += draft != nullptr ? 1 : 0;
      ++law.members;
      if (!rules_.close_gap->match_at(key_, end, limit, &match) || match.whole.empty()) break;
      at = match.whole.end;
    }
    if (numbered > 1) law.number = nullptr;
    return law;
  }

  // "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Phòng, chống bến đò ngày 29/11/2024;": where the last
  // of the names ends, before the day. 0 where it is no item of a preamble, or more stands between. `at`: the first of
  // them.
  std::uint32_t end_of_dated_row(std::uint32_t begin, std::uint32_t at, std::uint32_t limit) const {
    constexpr std::uint32_t kLongestRow = 1000;
    if (!is_in_basis(begin)) return 0;
    const DateMention* date = next_date(at, std::min(limit, at + kLongestRow));
    if (date == nullptr || date->value.day == 0 || date->span.begin == at || key_[date->span.begin - 1] != ' ')
      return 0;
    const std::string_view row = key_.substr(at, date->span.begin - at);
    const bool plain =
        std::all_of(row.begin(), row.end(), [](char c) { return c == ' ' || c == ',' || text::is_letter(c); });
    return plain ? date->span.begin - 1 : 0;
  }

  // A name that the list does not know goes on to the next law of the row: "Luật Phòng" is none, "Luật Phòng, chống bến
  // đò" is.
  std::uint32_t end_in_row(std::uint32_t at, std::uint32_t end, std::uint32_t row_end) {
    grammar::Match match;
    const std::uint32_t from = std::max(end, at);
    if (from >= row_end) return end;
    if (end != 0 && rules_.close_gap->match_at(key_, end, row_end, &match) && !match.whole.empty() &&
        is_law_at(match.whole.end))
      return end;
    const std::uint32_t whole = begin_of_next_law(from, row_end);
    if (end != 0 && (key_.substr(end, kAnd.size()) == kAnd || names_type({end, whole}))) return end;
    listed_.push_back({at, whole});
    return whole;
  }

  // The joint before it in the row; the end of the row where none follows.
  std::uint32_t begin_of_next_law(std::uint32_t from, std::uint32_t row_end) const {
    std::string_view rest = key_.substr(from, row_end - from);
    for (const std::string& law : rules_.law_types) {
      for (std::size_t at = begin_of_law(rest, law); at != std::string_view::npos;
           at = begin_of_law(rest, law, at + 1)) {
        const std::string_view before = rest.substr(0, at);
        const std::size_t joint = before.ends_with(", ") ? 2 : before.ends_with(kAnd) ? kAnd.size() : 0;
        if (joint == 0) continue;
        rest = rest.substr(0, at - joint);
        break;
      }
    }
    return from + static_cast<std::uint32_t>(rest.size());
  }

  // "Luật Giá và Nghị định của Chính phủ", "Luật Giá và các văn bản hướng dẫn": more than the name of a law.
  bool names_type(Span words) const {
    const auto type = first_from(mentions_.types, words.begin);
    return type != mentions_.types.end() && type->span.begin < words.end;
  }

  bool is_law_at(std::uint32_t begin) const {
    const TypeMention* type = type_at(begin);
    return type != nullptr && rules_.roles.is_law(*type);
  }

  // The law with a number that begins here; null where none does.
  Draft* law_at(std::uint32_t begin) {
    const auto draft = first_from(drafts_, begin);
    const bool here = draft != drafts_.end() && draft->whole.begin == begin && draft->number != nullptr &&
                      draft->type != nullptr && rules_.roles.is_law(*draft->type) && !draft->name.empty();
    return here ? &*draft : nullptr;
  }

  // The draft whose number follows at once: " số 28/2018/QH14".
  Draft* numbered_behind(std::uint32_t end) {
    const auto draft = first_ending_behind(drafts_, end);
    const bool behind = draft != drafts_.end() && draft->number != nullptr && draft->number->span.begin > end &&
                        draft->number->span.begin <= end + 5;
    return behind ? &*draft : nullptr;
  }

  // One law of that list, by its name.
  std::uint32_t end_of_member(std::uint32_t at, std::uint32_t limit) const {
    const TypeMention* type = type_at(at);
    if (type == nullptr || !rules_.roles.is_law(*type) || type->span.end + 1 >= limit) return 0;
    return end_of_law_name(type->span.end + 1, limit, type->name);
  }

  const TypeMention* type_at(std::uint32_t begin) const {
    const auto type = first_from(mentions_.types, begin);
    return type != mentions_.types.end() && type->span.begin == begin ? &*type : nullptr;
  }

  void add_name(const NameMention& mention) {
    const auto group = [&](std::string_view name) {
      const int index = mention.match.rule->group(name);
      return mention.match.has(index) ? mention.match.groups[static_cast<std::size_t>(index)] : Span{};
    };
    if (heads_text(mention.span)) return;
    const Span more = group("more");
    std::uint32_t end = more.empty() ? mention.span.end : more.begin;
    // "Các chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững" are several, of which the first
    // has the words of one; the singular has both aims.
    const Span further = group("further");
    const bool several = !further.empty() && rules_.clause.several.stands_before_end(key_, {0, mention.span.begin});
    if (several) end = further.begin;
    const bool is_short = group("type").empty();  // "BLHS": a name without the word for its type
    Draft draft = make(mention.span.begin, {is_short ? mention.span.begin : end, end});
    draft.name = group("name");
    if (several) draft.name.end = end;
    while (!draft.name.empty() && key_[draft.name.begin] == ' ') ++draft.name.begin;
    const Span body = group("body");
    if (!body.empty()) draft.issuer = recognise::BodyName{body, std::nullopt};
    draft.type = type_at(is_short ? mention.span.begin : group("type").begin);
    // "thực hiện pháp luật" is no Hiến pháp.
    if (draft.type == nullptr ||
        !(is_short || draft.type->by_code || origin_.marks_agree(draft.type->span, draft.type->name)))
      return;
    found_.push_back(draft);
    add_members(more, draft);
  }

  // NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ HUYỆN AN SƠN LẦN THỨ XXIII: in capitals at the begin of its block it is the
  // head of the document itself.
  bool heads_text(Span name) const {
    const Span block = origin_.reading().blocks[origin_.reading().block_at(name.begin)].span;
    const std::string_view words = key_.substr(name.begin, name.size());
    return name.begin == block.begin && std::none_of(words.begin(), words.end(), text::is_lower);
  }

  // "Nghị quyết Trung ương 4 khóa XI, XII và XIII": one for each; the type word is said once.
  void add_members(Span list, const Draft& first) {
    for (std::uint32_t at = list.begin; at < list.end;) {
      const std::uint32_t begin = at + static_cast<std::uint32_t>(key_[at] == ',' ? 2 : kAnd.size());
      const std::string_view rest = key_.substr(begin, list.end - begin);
      const std::size_t joint = std::min(rest.find(','), rest.find(kAnd));
      at = joint == std::string_view::npos ? list.end : begin + static_cast<std::uint32_t>(joint);
      Draft member = make(begin, {at, at});
      member.name = {};
      member.type = first.type;
      member.own_type = false;
      member.issuer = recognise::BodyName{{begin, at}, std::nullopt};
      found_.push_back(member);
    }
  }

  // The date behind the last law of that list is the amending law's own.
  void give_dates_to_amending_laws() {
    std::sort(amending_.begin(), amending_.end(), [](Span a, Span b) { return a.end < b.end; });
    for (Draft& draft : drafts_)
      give_away_date(draft.number != nullptr ? draft.number->span.end : draft.name.end, &draft);
    for (Draft& draft : found_) give_away_date(draft.name.end, &draft);
  }

  void give_away_date(std::uint32_t end, Draft* inner) const {
    const auto outer = std::lower_bound(amending_.begin(), amending_.end(), end,
                                        [](Span span, std::uint32_t at) { return span.end < at; });
    if (outer == amending_.end() || outer->end != end || outer->begin >= inner->whole.begin || !inner->own_date) return;
    inner->date = nullptr;
    inner->own_date = false;
    inner->whole.end = end;
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const Mentions& mentions_;
  const CitationRules& rules_;
  std::vector<Draft>& drafts_;
  BlockCursor blocks_;
  const DateMention* next_date_;
  std::vector<Draft> found_;
  std::vector<Span> listed_;    // laws that an amending one names, as the row says where they end, in order
  std::vector<Span> amending_;  // from the type word to the end of the last law named
};

}  // namespace

std::uint32_t add_named(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                        std::size_t most, std::vector<Draft>* drafts) {
  return NameFinder(origin, mentions, rules, drafts).run(most);
}

}  // namespace vanban::structure
