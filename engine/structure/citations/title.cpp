// Where the title of a cited document begins and ends: the hardest boundary, since titles hold commas, other citations
// and whole clauses. It ends at the words of citation.title_end, at a new citation that is not part of it, or with the
// sentence.

#include <algorithm>
#include <limits>
#include <map>

#include "structure/citations/draft.h"
#include "text/ascii.h"
#include "text/packed_word.h"

namespace vanban::structure {
namespace {

using text::is_lower;
using text::is_upper;

constexpr std::uint32_t kLongestTitle = 900;
constexpr std::string_view kBy = "do ";
constexpr std::string_view kOf = "cua ";
constexpr std::string_view kThen = "thi ";

class TitleFinder {
 public:
  TitleFinder(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts)
      : origin_(origin), key_(origin.reading().key), rules_(rules), drafts_(*drafts) {}

  void run() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      if (draft.form == Form::back) continue;
      if (!draft.name.empty()) {
        draft.title = draft.name;
      } else if (draft.title.empty()) {
        find(i);
      }
      if (draft.told_by_title) draft.whole.end = std::max(draft.whole.end, draft.title.end);
    }
    share_backwards();
    lengthen_names();
  }

 private:
  void find(std::size_t index) {
    Draft& draft = drafts_[index];
    grammar::Match match;
    std::uint32_t at = draft.whole.end;
    if (draft.date == nullptr && rules_.day_alone->match_at(key_, at, draft.block_end, &match)) at = match.whole.end;
    if (draft.own_issuer && rules_.session->match_at(key_, at, draft.block_end, &match)) at = match.whole.end;
    at = behind_issuer_again(draft, at);
    if (draft.own_issuer) at = behind_short_name(at, draft.block_end);
    const bool bracket = in_bracket_behind_body(draft, at);
    const bool comma = !bracket && at < draft.block_end && key_[at] == ',';
    at = behind_blanks(comma || bracket ? at + 1 : at, draft.block_end);
    if (at >= draft.block_end || (index + 1 < drafts_.size() && drafts_[index + 1].begin() == at)) return;
    if (const std::uint32_t words = behind_glued_about(draft, at); words != 0) {
      draft.title = trim({words, end_of_title(index, words)});
      return;
    }
    const bool quoted = key_[at] == '"';
    const bool starts = rules_.title_start->match_at(key_, quoted ? at + 1 : at, draft.block_end, &match);
    if (!starts && !quoted && (comma || !begins_title_of_preamble(index, at))) return;
    // "quy định tại khoản 1" begins no title.
    if (starts && key_.substr(match.whole.end, 5) == " tai ") return;
    if (starts && !draft.pinpoint.empty() && is_told_there(draft, match.whole)) return;
    grammar::Match other;
    if (starts && rules_.title_end->match_at(key_, at, draft.block_end, &other)) return;  // tiếp tục được thực hiện
    // After a comma only "về việc" leads on to a title, or what an act amends; another verb begins the next clause.
    const bool about = starts && match.has(match.rule->group("about"));
    if (bracket && !about) return;
    if (about && (tells_of_part(draft, match.whole) || is_matter_of_circular(index))) return;
    if (comma && !quoted && !about && !begins_amendment(at, draft.block_end) && !provides(draft, match.whole)) return;
    const std::uint32_t begin = behind_blanks(about ? match.whole.end : quoted ? at + 1 : at, draft.block_end);
    const std::uint32_t end = end_of_title(index, quoted ? at : begin);
    // A verb alone is none: "thông qua tại ...".
    const bool only_verb = starts && begin != match.whole.end && end <= match.whole.end + 1;
    if (end <= begin + 3 || only_verb) return;
    draft.title = trim({begin, end});
    take_known_title(&draft);
    if (!draft.issuer) draft.issuer = issuer_behind(draft, end, draft.block_end);
  }

  // "Thông tư số 13/2015/TT-BTC quy định về kiểm tra hải quan; kiểm soát hàng giả": in a sentence the semicolon may end
  // the title; where it was read to its end before, it is as long here.
  void take_known_title(Draft* draft) {
    if (draft->number == nullptr || draft->number->number->issuer_code == std::nullopt) return;
    Span& known = known_titles_.try_emplace(draft->number->number->canonical, draft->title).first->second;
    const std::string_view words = key_.substr(known.begin, known.size());
    const bool longer = known.size() > draft->title.size();
    const bool same =
        draft->title.begin + known.size() <= draft->block_end && key_.substr(draft->title.begin, known.size()) == words;
    if (longer && same && words[draft->title.size()] == ';') {
      draft->title.end = draft->title.begin + known.size();
    } else if (!longer) {
      known = draft->title;
    }
  }

  // "của Ban Thường vụ Tỉnh ủyvề tăng cường", "15/TTr-SNVvề biên chế": where its words begin; 0 where no such word
  // clings to the body's name or the number.
  std::uint32_t behind_glued_about(const Draft& draft, std::uint32_t at) const {
    constexpr std::string_view kAbout = "ve ";
    constexpr std::string_view kMatter = "viec ";
    const bool behind_body = draft.own_issuer && at == draft.issuer->span.end;
    const bool behind_number = draft.number != nullptr && at == draft.number->span.end;
    const bool clings = at > 0 && (behind_body || behind_number) && text::is_alnum(key_[at - 1]);
    if (!clings || key_.substr(at, kAbout.size()) != kAbout) return 0;
    const std::uint32_t words = at + static_cast<std::uint32_t>(kAbout.size());
    const bool matter = key_.substr(words, kMatter.size()) == kMatter;
    return words + static_cast<std::uint32_t>(matter ? kMatter.size() : 0);
  }

  // "Tại khoản 1 Điều 30 Nghị định A của Chính phủ quy định khu chế xuất được ...": the verb of the sentence.
  bool is_told_there(const Draft& draft, Span words) const {
    constexpr std::uint32_t kLead = 12;
    const std::uint32_t begin = draft.begin();
    std::string before = text::lower(key_.substr(begin - std::min(kLead, begin), std::min(kLead, begin)));
    const bool leads = begin == draft.block_begin || before.ends_with(". ") || before.ends_with("- ") ||
                       (before.ends_with("tai ") && (begin < draft.block_begin + 7 || before.ends_with(". tai ")));
    return leads && rules_.clause.rules_there.is(key_, words) &&
           !rules_.clause.title_of_rules.begins(key_, {words.end + 1, draft.block_end});
  }

  // "Bộ X đã ban hành Thông tư số 14-TT/HCVX ngày 10/8/1976, quy định chế độ ...": what the act does that was issued;
  // other verbs go on with what the body does.
  bool provides(const Draft& draft, Span words) const {
    const bool issued_before = draft.issuer && !draft.own_issuer && draft.issuer->span.end <= draft.begin();
    return issued_before && text::lower(key_.substr(words.begin, words.size())) == "quy dinh";
  }

  // "Khoản 5 Điều 4 Luật số 144/2025/QH15 về việc ...": a law has a name; so that is what the clause is about.
  bool tells_of_part(const Draft& draft, Span about) const {
    return !draft.pinpoint.empty() && draft.type != nullptr && rules_.roles.is_law(*draft.type) &&
           rules_.clause.matter.begins(key_, about);
  }

  // "Thông tư A quy định chi tiết một số điều của Luật B và Nghị định C về thuốc": what both are made exact for.
  bool is_matter_of_circular(std::size_t index) const {
    constexpr std::size_t kMostInside = 40;
    constexpr std::string_view kAnd = " va ";
    const Draft& decree = drafts_[index];
    if (index == 0 || decree.begin() != drafts_[index - 1].whole.end + kAnd.size()) return false;
    for (std::size_t i = index; i-- > 0 && index - i < kMostInside && drafts_[i].block_begin == decree.block_begin;) {
      const bool inside = drafts_[i].title.begin <= decree.begin() && decree.whole.end <= drafts_[i].title.end;
      if (inside) return is_guided_with_law(drafts_[i], index);
    }
    return false;
  }

  // "Thông tư A hướng dẫn Luật B và Nghị định C": a decree that is cited for itself stands before a circular.
  bool is_guided_with_law(const Draft& outer, std::size_t inner) const {
    if (inner == 0 || outer.type == nullptr || drafts_[inner].type == nullptr || drafts_[inner - 1].type == nullptr)
      return false;
    return outer.type->name.starts_with("thông tư") && rules_.roles.is_law(*drafts_[inner - 1].type) &&
           drafts_[inner].type->name == "nghị định" &&
           rules_.close_gap.fills(key_, drafts_[inner - 1].whole.end, drafts_[inner].begin());
  }

  std::uint32_t behind_blanks(std::uint32_t at, std::uint32_t limit) const {
    while (at < limit && key_[at] == ' ') ++at;
    return at;
  }

  // "Về đề nghị của Bộ X (văn bản số 5/BX-VP) về việc ...": the title stands behind the bracket.
  bool in_bracket_behind_body(const Draft& draft, std::uint32_t end) const {
    const std::uint32_t begin = draft.begin();
    return draft.issuer_leads && begin > 0 && key_[begin - 1] == '(' && end < draft.block_end && key_[end] == ')';
  }

  // Does "Căn cứ" begin its block, and a citation follow at once?
  bool is_preamble(std::size_t index) const {
    constexpr std::uint32_t kLongestLead = 24;  // "Căn cứ các quy định tại"
    const Draft& draft = drafts_[index];
    grammar::Match match;
    if (!rules_.basis->match_at(key_, draft.block_begin, draft.block_end, &match)) return false;
    const auto first = std::lower_bound(drafts_.begin(), drafts_.end(), draft.block_begin,
                                        [](const Draft& d, std::uint32_t begin) { return d.whole.begin < begin; });
    return first != drafts_.end() && first->begin() <= draft.block_begin + kLongestLead;
  }

  // "Xét Tờ trình số 5317/TTr-UBND ... về thông qua danh mục; dự án ...": the proposal that the block begins with.
  bool is_considered(std::size_t index) const {
    const Draft& draft = drafts_[index];
    const std::uint32_t begin = rules_.clause.considered.end_of_first(key_, {draft.block_begin, draft.begin()});
    return begin != draft.block_begin && begin + 1 == draft.begin();
  }

  // "a) Thông tư số 38/2015/TT-BTC quy định về thủ tục hải quan; kiểm tra, giám sát hải quan": one of listed acts.
  bool is_item(std::size_t index) const {
    constexpr std::size_t kLongestLabel = 6;
    const Draft& draft = drafts_[index];
    const std::string_view label = key_.substr(draft.block_begin, draft.begin() - draft.block_begin);
    return !label.empty() && label.size() <= kLongestLabel && draft.own_date &&
           (label.ends_with(") ") || label.ends_with(". ") || label.ends_with("- "));
  }

  // "Bộ trưởng ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư A quy định về ...; kiểm soát ...": the act
  // that an enacting formula amends.
  bool is_amended_by_formula(std::size_t index) const {
    const Draft& draft = drafts_[index];
    if (!rules_.clause.some_articles.stands_before_end(key_, {draft.block_begin, draft.begin()})) return false;
    const std::string before = text::lower(key_.substr(draft.block_begin, draft.begin() - draft.block_begin));
    return before.find(" ban hanh ") != std::string::npos;
  }

  // "Căn cứ Nghị định số 81/2021/NĐ-CP ngày ... của Chính phủ cơ chế thu ...": nothing else can follow there.
  bool begins_title_of_preamble(std::size_t index, std::uint32_t at) const {
    const Draft& draft = drafts_[index];
    if (!draft.own_issuer && !draft.own_date) return false;
    if (!is_lower(key_[at]) || at != draft.whole.end + 1 || !is_preamble(index)) return false;
    grammar::Match match;
    return !rules_.no_title->match_at(key_, at, draft.block_end, &match);
  }

  // "của Bộ Giáo dục và Đào tạo (GDĐT) ban hành": letters that stand for the body, in brackets. Else `at`.
  std::uint32_t behind_short_name(std::uint32_t at, std::uint32_t limit) const {
    constexpr std::uint32_t kLongest = 12;
    std::uint32_t i = at + 2;
    if (i >= limit || key_.substr(at, 2) != " (") return at;
    while (i < limit && i < at + kLongest && (is_upper(key_[i]) || key_[i] == '&')) ++i;
    return i > at + 3 && i + 1 < limit && key_.substr(i, 2) == ") " ? i + 1 : at;
  }

  // "Thông tư số 5 của Bộ Y tế ngày 1/2/2007 của Bộ Y tế hướng dẫn"
  std::uint32_t behind_issuer_again(const Draft& draft, std::uint32_t at) const {
    if (!draft.own_issuer) return at;
    const std::string again = " cua " + std::string(key_.substr(draft.issuer->span.begin, draft.issuer->span.size()));
    return key_.substr(at, again.size()) == again ? at + static_cast<std::uint32_t>(again.size()) : at;
  }

  // "Thông tư số 42/2022/TT-BTC, sửa đổi, bổ sung một số điều của Thông tư số 338/2016/TT-BTC".
  bool begins_amendment(std::uint32_t at, std::uint32_t limit) const {
    grammar::Match match;
    return rules_.amending_law->match_at(key_, at, limit, &match) &&
           rules_.clause.some_articles.stands_in(key_, match.whole);
  }

  // Where a title is read.
  struct Walk {
    std::size_t index;  // of its draft
    std::uint32_t begin;
    std::uint32_t limit;
    std::size_t next;              // draft that does not end before the place
    std::uint32_t next_begin = 0;  // with its pinpoint; behind all where there is none
    std::uint32_t next_end = 0;
    int brackets = 0;  // open ones
  };
  struct Step {
    std::uint32_t at;
    bool ends;  // the title, there
  };

  std::uint32_t end_of_title(std::size_t index, std::uint32_t begin) {
    Walk walk{index, begin, std::min(drafts_[index].block_end, begin + kLongestTitle), index};
    walk_to_next(&walk);
    Step step{begin, false};
    while (!step.ends && step.at < walk.limit) {
      const char c = key_[step.at];
      if (c == ' ') {
        ++step.at;
      } else if (text::is_alnum(c)) {
        const bool passed = step.at < walk.next_begin && !may_end_at_word(step.at, walk.limit);
        step = passed ? Step{word_end(walk, step.at), false} : over_word(&walk, step.at);
      } else {
        step = c == '"' ? over_quotation(walk, step.at) : over_sign(&walk, step.at);
      }
    }
    return step.ends ? step.at : walk.limit;
  }

  // At most words of a title nothing can end it, and nobody looks closer.
  bool may_end_at_word(std::uint32_t at, std::uint32_t limit) const {
    return text::is_letter(key_[at]) &&
           (begins(at, kThen) || begins(at, kBy) || begins(at, kOf) || rules_.title_end->may_match_at(key_, at, limit));
  }
  bool begins(std::uint32_t at, std::string_view words) const {
    return key_[at] == words[0] && key_.substr(at, words.size()) == words;
  }

  std::uint32_t word_end(const Walk& walk, std::uint32_t at) const {
    return std::min(text::word_at(key_, at).end, walk.limit);
  }

  void walk_to_next(Walk* walk) const {
    ++walk->next;
    const bool some = walk->next < drafts_.size();
    walk->next_begin = some ? drafts_[walk->next].begin() : std::numeric_limits<std::uint32_t>::max();
    walk->next_end = some ? drafts_[walk->next].whole.end : std::numeric_limits<std::uint32_t>::max();
  }

  // Quoted passages are stepped over whole; a title that begins with one ends with it.
  Step over_quotation(const Walk& walk, std::uint32_t at) const {
    const std::size_t close = key_.find('"', at + 1);
    if (close == std::string_view::npos || close >= walk.limit) {
      // One that nothing closes: it ends the title, or stands before it.
      return at > walk.begin ? Step{at, true} : Step{at + 1, false};
    }
    const auto behind = static_cast<std::uint32_t>(close) + 1;
    if (key_[walk.begin] == '"') return {behind - 1, true};
    return {behind, ends_with_quotation(behind, walk.limit)};
  }

  Step over_sign(Walk* walk, std::uint32_t at) const {
    const char c = key_[at];
    if (ends_sentence(walk->index, at, walk->limit) || (c == ')' && walk->brackets == 0)) return {at, true};
    if (c == '(' && names_again(drafts_[walk->index], walk->next, at + 1)) return {at, true};
    walk->brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
    return over_word(walk, at);
  }

  Step over_word(Walk* walk, std::uint32_t at) const {
    while (walk->next_end <= at) walk_to_next(walk);
    if (at == walk->next_begin) {
      if (!nested(walk->index, walk->next, walk->begin)) return {before_joint(at), true};
      return {walk->next_end, false};
    }
    std::uint32_t listed = 0;
    if (ends_here(drafts_[walk->index], at, walk->limit, walk->begin, &listed)) {
      const std::uint32_t behind = behind_bracket(at, walk->limit);
      return behind != 0 ? Step{behind, false} : Step{at, true};
    }
    return {listed != 0 ? listed : word_end(*walk, at), false};
  }

  // "về “Đổi mới công tác dân vận”, công tác dân vận đã có": the comma behind a quotation ends the title, but
  // "Đề án “An toàn học đường”, giai đoạn 2021 - 2025" goes on.
  bool ends_with_quotation(std::uint32_t at, std::uint32_t limit) const {
    if (at + 2 >= limit || key_[at] != ',' || key_[at + 1] != ' ' || !is_lower(key_[at + 2])) return false;
    grammar::Match match;
    return !rules_.title_behind_bracket->match_at(key_, at + 2, limit, &match);
  }

  // "... chuyển đổi số quốc gia (Nghị quyết số 57-NQ/TW), để": the short name of what has the title.
  bool names_again(const Draft& draft, std::size_t next, std::uint32_t at) const {
    while (next < drafts_.size() && drafts_[next].whole.begin < at) ++next;
    if (next >= drafts_.size() || drafts_[next].whole.begin != at) return false;
    const Draft& again = drafts_[next];
    return draft.number != nullptr && again.number != nullptr &&
           draft.number->number->canonical == again.number->number->canonical;
  }

  // "an toàn xã hội (viết tắt là TTATXH) giai đoạn 2021 - 2025": 0 where the title does not go on behind the bracket.
  std::uint32_t behind_bracket(std::uint32_t at, std::uint32_t limit) const {
    constexpr std::uint32_t kLongestBracket = 80;
    while (at < limit && (key_[at] == ' ' || key_[at] == ',')) ++at;
    if (at >= limit || key_[at] != '(') return 0;
    const std::string_view ahead = key_.substr(at, std::min(kLongestBracket, limit - at));
    const std::size_t close = ahead.find(')');
    if (close == std::string_view::npos || ahead.substr(close, 2) != ") ") return 0;
    const auto behind = at + static_cast<std::uint32_t>(close) + 2;
    const auto cited =
        std::lower_bound(drafts_.begin(), drafts_.end(), at,
                         [](const Draft& draft, std::uint32_t begin) { return draft.whole.begin < begin; });
    if (cited != drafts_.end() && cited->whole.begin < behind) return 0;
    grammar::Match match;
    return rules_.title_behind_bracket->match_at(key_, behind, limit, &match) && is_lower(key_[behind]) ? behind : 0;
  }

  // A full stop, a semicolon or a colon that ends the sentence; abbreviations and list-like titles go on.
  bool ends_sentence(std::size_t index, std::uint32_t at, std::uint32_t limit) const {
    const char c = key_[at];
    if (c == '.') {
      if (at + 1 >= limit || key_[at + 1] == '/') return true;
      if (key_[at + 1] == '.') return false;
      if (key_[at + 1] != ' ' || recognise::ends_abbreviation(key_, at)) return false;
      return at + 2 >= limit || !is_lower(key_[at + 2]);
    }
    if (c == ':' && at + 1 < limit && text::is_digit(key_[at + 1])) return false;  // 1:50.000, ISO 9001:2015
    if (c == ':' && at + 2 < limit && is_preamble(index)) return false;            // các nước: Anh, Pháp
    if (c == ':') return at + 2 >= limit || !(is_lower(key_[at + 2]) || lists_examples(at) || names_project(at));
    if (c == ';') return !goes_on_after_semicolon(index, at, limit);
    return false;
  }

  bool lists_examples(std::uint32_t colon) const {
    return is_lower(key_[colon - 1]) && rules_.clause.such_as.ends(key_, {0, colon});
  }

  // "phê duyệt dự án: Cải tạo bến đò", "Dự án: “An toàn đường thủy”": its name.
  bool names_project(std::uint32_t colon) const {
    return (is_upper(key_[colon + 2]) || key_[colon + 2] == '"') && rules_.clause.project.ends(key_, {0, colon});
  }

  // "quy định về ...; quy định chi tiết ...", "tổ chức hội nghị cử tri; việc giới thiệu ...".
  bool goes_on_after_semicolon(std::size_t index, std::uint32_t at, std::uint32_t limit) const {
    if (at + 2 >= limit || key_[at + 1] != ' ' || !is_lower(key_[at + 2])) return false;
    grammar::Match match;
    if (rules_.title_goes_on->match_at(key_, at + 2, limit, &match)) return true;
    return (is_preamble(index) || is_considered(index) || is_item(index) || is_amended_by_formula(index)) &&
           !rules_.new_item->match_at(key_, at + 2, limit, &match);
  }

  // `listed`: where words end that would end a title, but tell what is listed in this one; else it stays.
  bool ends_here(const Draft& draft, std::uint32_t at, std::uint32_t limit, std::uint32_t begin,
                 std::uint32_t* listed) const {
    if (at == begin) return false;
    const char c = key_[at];
    const bool edge = c == ',' || c == '(' || (text::is_letter(c) && !text::is_alnum(key_[at - 1]));
    if (!edge) return false;
    if (is_consequence(at, limit)) return true;
    grammar::Match match;
    if (is_title_end(at, limit, &match)) {
      if (match.has(match.rule->group("change"))) return is_changed_first(draft, begin, limit);
      if (!tells_what_is_listed(match, begin, limit)) return true;
      *listed = match.whole.end;
      return false;
    }
    // Who issued the act itself is known: "... bãi bỏ một số văn bản do Ủy ban nhân dân tỉnh ban hành".
    if (!draft.own_issuer && issuer_behind(draft, at, limit)) return true;
    return c == ',' && begins_clause(at, limit);
  }

  // "thay thế Thông tư A về bến đò và bãi bỏ Điều 5 Thông tư B": both are changed here. Else the title tells what its
  // act changes: "Quyết định A ban hành Quy chế và bãi bỏ Quyết định B".
  bool is_changed_first(const Draft& draft, std::uint32_t title, std::uint32_t limit) const {
    const bool changes =
        rules_.amending_law->may_match_at(key_, title, limit) || rules_.clause.changed.begins(key_, {title, limit});
    return !changes && rules_.clause.changed.stands_before_end(key_, {draft.block_begin, draft.begin()});
  }

  bool is_title_end(std::uint32_t at, std::uint32_t limit, grammar::Match* match) const {
    return rules_.title_end->may_match_at(key_, at, limit) && rules_.title_end->match_at(key_, at, limit, match);
  }

  // "công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung lĩnh vực đất đai", "Danh mục văn bản hết hiệu lực năm
  // 2017"; but what stands behind "được sửa đổi bởi" did it to the act.
  bool tells_what_is_listed(const grammar::Match& end, std::uint32_t begin, std::uint32_t limit) const {
    constexpr std::uint32_t kByWhom = 40;
    grammar::Match match;
    if (!end.has(end.rule->group("state")) || !rules_.announced->match_at(key_, begin, limit, &match)) return false;
    const Span behind{end.whole.end, std::min(limit, end.whole.end + kByWhom)};
    // "... hết hiệu lực kể từ ngày Quyết định này có hiệu lực": that is said of the act.
    const std::string_view words = key_.substr(behind.begin, behind.size());
    if (words.find("ke tu ngay ") != std::string_view::npos && words.find(" nay ") != std::string_view::npos)
      return false;
    return !rules_.clause.by_whom.stands_in(key_, behind);
  }

  // "Thông tư số 5 quy định về chợ do Bộ trưởng Bộ Công Thương ban hành": who issued it stands behind the title.
  std::optional<recognise::BodyName> issuer_behind(const Draft& draft, std::uint32_t at, std::uint32_t limit) const {
    constexpr std::string_view kIssued = " ban hanh";
    if (at + kBy.size() >= limit) return std::nullopt;
    if (begins(at, kOf)) {
      const auto post = post_behind(draft, at, limit);
      return post ? post : council_behind_place(draft, at, limit);
    }
    if (!begins(at, kBy)) return std::nullopt;
    const auto body = rules_.bodies.read(origin_, at + static_cast<std::uint32_t>(kBy.size()), limit, false);
    return body && key_.substr(body->span.end, kIssued.size()) == kIssued ? body : std::nullopt;
  }

  bool ends_words(std::uint32_t at, std::uint32_t limit) const {
    grammar::Match match;
    return at >= limit || std::string_view(",;.)/").find(key_[at]) != std::string_view::npos ||
           (key_[at] == ' ' && is_title_end(at + 1, limit, &match));
  }

  // "Quyết định số 110/2002/QĐ-BTC về việc sửa đổi Chế độ sử dụng hóa đơn của Bộ trưởng Bộ Tài chính": one who signs
  // such acts, at the end; but "... thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh" is what it is about.
  std::optional<recognise::BodyName> post_behind(const Draft& draft, std::uint32_t at, std::uint32_t limit) const {
    if (draft.number == nullptr || !draft.number->number->issuer_code || !draft.number->number->type_code)
      return std::nullopt;
    grammar::Match match;
    const std::uint32_t begin = at + static_cast<std::uint32_t>(kOf.size());
    if (!rules_.signing_post->match_at(key_, begin, limit, &match)) return std::nullopt;
    const std::string& code = *draft.number->number->issuer_code;
    const bool council = match.has(match.rule->group("council"));
    if (council != code.starts_with("UB")) return std::nullopt;
    if (!council && !code.starts_with("B") && code != "TTg") return std::nullopt;
    constexpr std::uint32_t kLongestMatter = 24;
    const std::uint32_t from = at - std::min(at, kLongestMatter);
    for (std::uint32_t word = from; word < at; word = std::max(word + 1, text::word_end(key_, word) + 1)) {
      if (text::is_alnum(key_[word]) && rules_.of_a_post->match_at(key_, word, at, &match)) return std::nullopt;
    }
    const auto body = rules_.bodies.read(origin_, begin, limit, false);
    return body && ends_words(body->span.end, limit) ? body : std::nullopt;
  }

  // "Quyết định số 5/2020/QĐ-UBND về quản lý chợ trên địa bàn tỉnh của Ủy ban nhân dân tỉnh": the ground is nobody's,
  // so the words name who issued the act, if they are the last.
  std::optional<recognise::BodyName> council_behind_place(const Draft& draft, std::uint32_t at,
                                                          std::uint32_t limit) const {
    constexpr std::uint32_t kLongestPlace = 60;
    if (draft.number == nullptr || !draft.number->number->issuer_code) return std::nullopt;
    const std::string& code = *draft.number->number->issuer_code;
    if (!code.starts_with("UB") && !code.starts_with("HĐND")) return std::nullopt;
    const std::uint32_t from = at - std::min(at, kLongestPlace);
    const std::size_t sign = key_.substr(from, at - from).find_last_of(",;:(\"");
    const std::uint32_t clause = sign == std::string_view::npos ? from : from + static_cast<std::uint32_t>(sign);
    if (!rules_.clause.ground.stands_in(key_, {clause, at})) return std::nullopt;
    const auto body = rules_.bodies.read(origin_, at + static_cast<std::uint32_t>(kOf.size()), limit, false);
    if (!body) return std::nullopt;
    return ends_words(body->span.end, limit) ? body : std::nullopt;
  }

  // "đảng viên do ... quản lý theo Quy định số 296-QĐ/TW về kỷ luật của Đảng thì chuyển đến ...": told by its marks
  // from thi (đua, tuyển).
  bool is_consequence(std::uint32_t at, std::uint32_t limit) const {
    if (at + 5 >= limit || !begins(at, kThen) || key_.substr(at + kThen.size(), 4) == "hanh") return false;
    return origin_.norm_text_of_reading({at, at + 3}) == "thì";
  }

  // "văn bản do Chính phủ, Thủ tướng Chính phủ ban hành": the comma between those who issued what a title speaks of.
  bool issues_with_next(std::uint32_t comma) const {
    constexpr std::uint32_t kLongestBody = 50;
    constexpr std::string_view kIssuer = " do ";
    const std::uint32_t from = comma - std::min(comma, kLongestBody);
    const std::size_t by = key_.substr(from, comma - from).rfind(kIssuer);
    if (by == std::string_view::npos) return false;
    const auto body = rules_.bodies.read(origin_, from + static_cast<std::uint32_t>(by + kIssuer.size()), comma, false);
    return body && body->span.end == comma;
  }

  // ", Ban Thường vụ Đảng ủy Khối ... đề nghị": a body that does something.
  bool begins_clause(std::uint32_t comma, std::uint32_t limit) const {
    const std::uint32_t at = comma + 2;
    if (at >= limit || key_[comma + 1] != ' ') return false;
    if (!is_upper(key_[at])) return begins_small_clause(at, limit);
    const auto body = rules_.bodies.read(origin_, at, limit, false);
    if (!body) return false;
    // ", Phó Thủ tướng Trần Văn An có ý kiến", ", Phòng Giáo dục và Đào tạo (GDĐT) hướng dẫn"
    std::uint32_t verb = behind_short_name(rules_.bodies.behind_person(key_, body->span.end, limit), limit);
    while (verb < limit && key_[verb] == ' ') ++verb;
    grammar::Match match;
    if (verb >= limit || !rules_.clause_verb->match_at(key_, verb, limit, &match)) return false;
    return !key_.substr(verb).starts_with("ban hanh") || !issues_with_next(comma);
  }

  // "về việc rà soát đội ngũ, trường THPT An Sơn báo cáo như sau": the writer in small letters. What he does stands a
  // few words behind, and the sentence leads on to what he says.
  bool begins_small_clause(std::uint32_t at, std::uint32_t limit) const {
    constexpr std::uint32_t kLongestSubject = 60;
    grammar::Match match;
    if (!rules_.clause_subject->match_at(key_, at, limit, &match)) return false;
    const std::uint32_t name = match.whole.end + 1;
    if (name >= limit || key_[match.whole.end] != ' ') return false;
    // "của cá nhân, tổ chức": a class of bodies; who writes has a name.
    if (!match.has(match.rule->group("whole")) && !is_upper(key_[name])) return false;
    if (!rules_.clause.leads_on.stands_in(key_, {at, limit})) return false;
    const std::uint32_t to = std::min(limit, name + kLongestSubject);
    for (std::uint32_t word = name; word < to && std::string_view(",;.:(").find(key_[word]) == std::string_view::npos;
         word = key_[word] == ' ' ? word + 1 : std::max(word + 1, text::word_end(key_, word))) {
      if (is_lower(key_[word]) && key_[word - 1] == ' ' && rules_.clause_verb->match_at(key_, word, limit, &match))
        return true;
    }
    return false;
  }

  // Is the citation `inner` part of the title of `outer`? Not where it begins a new member of the sentence:
  // after a comma or `và`, unless the title amends or ends a list of acts of which it is one.
  bool nested(std::size_t outer, std::size_t inner, std::uint32_t begin) const {
    const Draft& draft = drafts_[inner];
    // A member of a list is inside if the list begins inside.
    if (!draft.own_type) {
      return draft.link == ListLink::none || draft.type == nullptr || draft.type->span.begin >= begin;
    }
    const std::string_view before = key_.substr(begin, draft.begin() - begin);
    const bool after_and = before.ends_with(" va ") || before.ends_with(" va cac ");
    const bool after_comma = before.ends_with(", ") || before.ends_with("; ");
    if (!after_and && !after_comma) return true;
    // Directly behind another inner citation: a list of the acts that the title is about.
    if (inner <= outer + 1) return false;
    if (is_guided_with_law(drafts_[outer], inner)) return true;
    if (after_and && is_alike(drafts_[inner - 1], draft) &&
        (!is_alike(drafts_[outer], draft) || leaves_body_out(drafts_[outer], drafts_[inner - 1], draft)))
      return true;
    const recognise::TypeMention* before_type = drafts_[inner - 1].type;
    if (before_type == nullptr || draft.type == nullptr || before_type->name != draft.type->name) return false;
    const std::uint32_t from = drafts_[inner - 1].whole.end;
    return rules_.close_gap.fills(key_, from, draft.begin());
  }

  // "Nghị định A ngày 30/8/2019 của Chính phủ sửa đổi Nghị định B ngày ... về giá đất và Nghị định C ngày 6/5/2015":
  // whose B and C are was said with A, and what is changed is older.
  static bool leaves_body_out(const Draft& outer, const Draft& first, const Draft& draft) {
    const bool older = draft.own_date && outer.own_date && draft.date->value.iso() < outer.date->value.iso();
    return older && outer.own_issuer && !first.issuer && !draft.issuer;
  }

  // "Thông tư A hướng dẫn Nghị định B về giá đất và Nghị định C": of one type and one body.
  static bool is_alike(const Draft& a, const Draft& b) {
    return a.type != nullptr && b.type != nullptr && a.type->name == b.type->name && a.number != nullptr &&
           b.number != nullptr && a.number->number->issuer_code == b.number->number->issuer_code;
  }

  // Steps back over the ", và các" or ", số" that leads to the next citation.
  std::uint32_t before_joint(std::uint32_t at) const {
    for (std::string_view joint :
         {std::string_view(" so"), std::string_view(" cac"), std::string_view(" va"), std::string_view(" hoac")}) {
      while (at > 0 && (key_[at - 1] == ' ' || key_[at - 1] == ',' || key_[at - 1] == ';')) --at;
      if (key_.substr(0, at).ends_with(joint)) at -= static_cast<std::uint32_t>(joint.size());
    }
    while (at > 0 && (key_[at - 1] == ' ' || key_[at - 1] == ',' || key_[at - 1] == ';')) --at;
    return at;
  }

  Span trim(Span title) const {
    const auto loose = [&](char c) { return c == ' ' || c == ',' || c == ';' || c == '.' || c == ':' || c == '"'; };
    const bool opened = std::count(key_.begin() + title.begin, key_.begin() + title.end, '"') % 2 == 0;
    // "Tại Điều 4 Thông tư A hướng dẫn về hóa đơn quy định:": the verb that leads to the quoted words.
    constexpr std::string_view kSays = " quy dinh";
    const bool says =
        title.end < key_.size() && key_[title.end] == ':' && key_.substr(title.begin, title.size()).ends_with(kSays);
    if (says) title.end -= static_cast<std::uint32_t>(kSays.size());
    while (title.end > title.begin && loose(key_[title.end - 1]) && !(key_[title.end - 1] == '"' && opened))
      --title.end;
    while (title.begin < title.end && loose(key_[title.begin]) && !(key_[title.begin] == '"' && opened)) ++title.begin;
    // "Đẩy mạnh ...": quotes around the whole are no part of it.
    if (title.size() > 2 && key_[title.begin] == '"' && key_[title.end - 1] == '"' &&
        key_.find('"', title.begin + 1) == title.end - 1) {
      ++title.begin;
      --title.end;
    }
    return title;
  }

  // Quyết định A và Quyết định B của X quy định ...; theo đề nghị của X tại Tờ trình A và văn bản B về việc ...: one
  // title for both.
  void share_backwards() {
    for (std::size_t i = drafts_.size(); i-- > 1;) {
      const Draft& next = drafts_[i];
      Draft& draft = drafts_[i - 1];
      if (next.link == ListLink::close && draft.title.empty() && !next.title.empty() && next.name.empty() &&
          !draft.own_issuer && draft.issuer && draft.type != nullptr && next.type != nullptr &&
          (draft.type->name == next.type->name || have_one_leader(draft, next))) {
        draft.title = next.title;
      }
    }
  }

  // "Quyết định sửa đổi, bổ sung một số điều của Quyết định số 5 về quản lý bến đò": the title of the act that is
  // amended is the end of the other's.
  void lengthen_names() {
    for (std::size_t i = 0; i + 1 < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      const Draft& amended = drafts_[i + 1];
      const bool named_after = draft.number == nullptr && !draft.name.empty() && draft.type != nullptr &&
                               !rules_.roles.is_law(*draft.type) && draft.name.end == amended.whole.end;
      if (named_after) draft.title.end = std::max(draft.title.end, amended.title.end);
    }
  }

  static bool have_one_leader(const Draft& a, const Draft& b) {
    return a.issuer_leads && !b.own_issuer && b.issuer && a.issuer->span == b.issuer->span;
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const CitationRules& rules_;
  std::vector<Draft>& drafts_;
  std::map<std::string_view, Span> known_titles_;  // the longest of each number so far
};

}  // namespace

void find_titles(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts) {
  TitleFinder(origin, rules, drafts).run();
}

}  // namespace vanban::structure
