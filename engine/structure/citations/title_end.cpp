#include "structure/citations/title_end.h"

#include <algorithm>
#include <limits>

#include "structure/citations/quotation.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/packed_word.h"

namespace vanban::structure {

using text::is_lower;
using text::is_upper;

bool is_preamble(const layout::Origin& origin, const CitationRules& rules, const std::vector<Draft>& drafts,
                 std::size_t index) {
  constexpr std::uint32_t kLongestLead = 24;  // "Căn cứ các quy định tại"
  const Draft& draft = drafts[index];
  grammar::Match match;
  if (!rules.basis->match_at(origin.reading().key, draft.block_begin, draft.block_end, &match)) return false;
  const auto first = first_from(drafts, draft.block_begin);
  return first != drafts.end() && first->begin() <= draft.block_begin + kLongestLead;
}

// "Thông tư A hướng dẫn Luật B và Nghị định C": a decree that is cited for itself stands before a circular.
bool is_guided_with_law(std::string_view key, const CitationRules& rules, const std::vector<Draft>& drafts,
                        const Draft& outer, std::size_t inner) {
  if (inner == 0 || outer.type == nullptr || drafts[inner].type == nullptr || drafts[inner - 1].type == nullptr)
    return false;
  return outer.type->name.starts_with("thông tư") && rules.roles.is_law(*drafts[inner - 1].type) &&
         drafts[inner].type->name == "nghị định" &&
         rules.close_gap.fills(key, drafts[inner - 1].whole.end, drafts[inner].begin());
}

// "của Bộ Giáo dục và Đào tạo (GDĐT) ban hành": letters that stand for the body, in brackets. Else `at`.
std::uint32_t behind_short_name(std::string_view key, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t kLongest = 12;
  std::uint32_t i = at + 2;
  if (i >= limit || key.substr(at, 2) != " (") return at;
  while (i < limit && i < at + kLongest && (is_upper(key[i]) || key[i] == '&')) ++i;
  return i > at + 3 && i + 1 < limit && key.substr(i, 2) == ") " ? i + 1 : at;
}

namespace {

constexpr std::uint32_t kLongestTitle = 900;
constexpr std::string_view kBy = "do ";
constexpr std::string_view kOf = "cua ";
constexpr std::string_view kThen = "thi ";

class EndFinder {
 public:
  EndFinder(const layout::Origin& origin, const CitationRules& rules, const std::vector<Draft>& drafts)
      : origin_(origin), key_(origin.reading().key), rules_(rules), drafts_(drafts) {}

  std::uint32_t find(std::size_t index, std::uint32_t begin) {
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

 private:
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

  // "Xét Tờ trình số 5317/TTr-UBND ... về thông qua danh mục; dự án ...": the proposal that the block begins with.
  bool is_considered(std::size_t index) const {
    const Draft& draft = drafts_[index];
    const std::uint32_t begin = rules_.clause.considered.end_of_first(key_, {draft.block_begin, draft.begin()});
    return begin != draft.block_begin && begin + 1 == draft.begin();
  }

  // "Thực hiện Nghị quyết số 5/NQ-HĐND về dịch vụ văn hóa, thể thao; lao động;": an item of a preamble too, by its last
  // sign.
  bool is_recital(std::size_t index) const {
    const Draft& draft = drafts_[index];
    if (key_[draft.block_end - 1] != ';' || !is_upper(key_[draft.block_begin])) return false;
    const std::uint32_t begin = rules_.clause.opening.end_of_first(key_, {draft.block_begin, draft.begin()});
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
    // It is asked at each semicolon of a title.
    constexpr std::uint32_t kLongestFormula = 400;
    const std::uint32_t from = std::max(draft.block_begin, draft.begin() - std::min(draft.begin(), kLongestFormula));
    return rules_.clause.issues.stands_in(key_, {from, draft.begin()});
  }

  // "Thông tư này thay thế Thông tư số 38/2015/TT-BTC quy định về bến đò; kiểm tra tàu thuyền.": behind the semicolon
  // stands nothing but more of the title, and what is changed next.
  bool goes_on_changed(std::size_t index, std::uint32_t at, std::uint32_t limit) const {
    const Draft& draft = drafts_[index];
    const ClauseWords& clause = rules_.clause;
    if (!clause.changed.stands_before_end(key_, {draft.block_begin, draft.begin()})) return false;
    const Span rest{at, limit};
    grammar::Match match;
    if (clause.changed.begins(key_, rest) || clause.when.begins(key_, rest) || clause.other_case.begins(key_, rest) ||
        rules_.clause_verb->match_at(key_, at, limit, &match))
      return false;
    const auto next = first_from(drafts_, at);
    const std::uint32_t end = next == drafts_.end() ? limit : std::min(limit, next->begin());
    if (is_sentence({at, end})) return false;
    return end == limit || clause.changed.stands_before_end(key_, {at, end});
  }

  // "; tàu đã đăng ký vẫn được hoạt động": up to the next sign somebody does, or has to do, something.
  bool is_sentence(Span words) const {
    for (const std::string_view sign : {";", ". "}) {
      const std::size_t at = key_.substr(0, words.end).find(sign, words.begin);
      if (at != std::string_view::npos) words.end = static_cast<std::uint32_t>(at);
    }
    if (rules_.clause.finite.stands_in(key_, words)) return true;
    for (std::uint32_t at = words.begin; at < words.end; at = text::word_end(key_, at) + 1) {
      if (is_consequence(at, words.end)) return true;
    }
    return false;
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
      // One that nothing closes: it ends the title, or stands before it; where no quotation is open a scan has it of
      // dirt.
      constexpr std::uint32_t kNear = 2 * kLongestTitle;
      const std::uint32_t block = drafts_[walk.index].block_begin;
      return at > walk.begin && is_in_quotation(key_, block, at, kNear) ? Step{at, true} : Step{at + 1, false};
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
      if (const std::uint32_t joint = before_like_clause(*walk); joint != 0) return {joint, true};
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
    const auto cited = first_from(drafts_, at);
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
    if (c == ':' && at + 2 < limit && is_preamble(origin_, rules_, drafts_, index))
      return false;  // các nước: Anh, Pháp
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
    if (at + 3 >= limit || key_[at + 1] != ' ') return false;
    if (is_upper(key_[at + 2]))
      return is_lower(key_[at + 3]) && is_preamble(origin_, rules_, drafts_, index) && !begins_matter(at + 2, limit);
    if (!is_lower(key_[at + 2])) return false;
    grammar::Match match;
    if (rules_.title_goes_on->match_at(key_, at + 2, limit, &match)) return true;
    return (is_preamble(origin_, rules_, drafts_, index) || is_considered(index) || is_recital(index) ||
            is_item(index) || is_amended_by_formula(index) || goes_on_changed(index, at + 2, limit)) &&
           !rules_.new_item->match_at(key_, at + 2, limit, &match);
  }

  // "; Hiến pháp", "; Thường trực Tỉnh ủy thống nhất": with its capital it is the next that a preamble names.
  bool begins_matter(std::uint32_t at, std::uint32_t limit) const {
    grammar::Match match;
    return rules_.new_item->match_at(key_, at, limit, &match) || rules_.new_matter->match_at(key_, at, limit, &match);
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
    return c == ',' && (begins_clause(at, limit) || begins_main_clause(draft, at, limit));
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
    if (words.find("ke tu ngay ") != std::string_view::npos && rules_.clause.this_act.stands_in(key_, behind))
      return false;
    return !rules_.clause.by_whom.stands_in(key_, behind);
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
    std::uint32_t verb = behind_short_name(key_, rules_.bodies.behind_person(key_, body->span.end, limit), limit);
    while (verb < limit && key_[verb] == ' ') ++verb;
    grammar::Match match;
    if (verb >= limit || !rules_.clause_verb->match_at(key_, verb, limit, &match)) return false;
    return !key_.substr(verb).starts_with("ban hanh") || !issues_with_next(comma);
  }

  // "Theo Thông tư số 5 về quản lý kho sách, các thư viện lập danh mục": what somebody does, where the sentence has
  // told no more than what it goes by.
  bool begins_main_clause(const Draft& draft, std::uint32_t comma, std::uint32_t limit) const {
    grammar::Match match;
    return comma + 2 < limit && rules_.main_clause->may_match_at(key_, comma + 2, limit) &&
           rules_.main_clause->match_at(key_, comma + 2, limit, &match) && opens_sentence(draft);
  }

  // Nothing but "Theo", "Căn cứ quy định tại" stands before it in its sentence. An item of a preamble ends with its
  // act.
  bool opens_sentence(const Draft& draft) const {
    constexpr std::uint32_t kLongestLead = 32;
    constexpr std::string_view kStop = ". ";
    if (key_[draft.block_end - 1] == ';') return false;
    const std::uint32_t from = std::max(draft.block_begin, draft.begin() - std::min(draft.begin(), kLongestLead));
    const std::size_t stop = key_.substr(from, draft.begin() - from).rfind(kStop);
    if (stop == std::string_view::npos && from != draft.block_begin) return false;
    const std::uint32_t begin =
        stop == std::string_view::npos ? from : from + static_cast<std::uint32_t>(stop + kStop.size());
    grammar::Match match;
    return is_upper(key_[begin]) && (rules_.clause.opening.begins(key_, {begin, draft.begin()}) ||
                                     rules_.basis->match_at(key_, begin, draft.begin(), &match));
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
    if (is_guided_with_law(key_, rules_, drafts_, drafts_[outer], inner)) return true;
    if (after_and && is_alike(drafts_[inner - 1], draft) &&
        (!is_alike(drafts_[outer], draft) || leaves_body_out(drafts_[outer], drafts_[inner - 1], draft)))
      return true;
    if (is_amended_too(outer, inner, begin)) return true;
    const recognise::TypeMention* before_type = drafts_[inner - 1].type;
    if (before_type == nullptr || draft.type == nullptr || before_type->name != draft.type->name) return false;
    const std::uint32_t from = drafts_[inner - 1].whole.end;
    return rules_.close_gap.fills(key_, from, draft.begin());
  }

  // "Thủ thư quy định tại Nghị định A quy định về thư viện và lưu trữ viên quy định tại Nghị định B": two acts of one
  // type, each behind what it provides for. Where the second of these begins; 0 where it is in the title.
  std::uint32_t before_like_clause(const Walk& walk) const {
    constexpr std::uint32_t kLongestSubject = 60;
    const Draft& outer = drafts_[walk.index];
    const Draft& inner = drafts_[walk.next];
    const bool alike = outer.type != nullptr && inner.type != nullptr && outer.type->name == inner.type->name &&
                       rules_.clause.provided.stands_before_end(key_, {outer.block_begin, outer.begin()});
    if (!alike || !rules_.clause.provided.stands_before_end(key_, {walk.begin, inner.begin()})) return 0;
    const std::uint32_t from = std::max(walk.begin, inner.begin() - std::min(inner.begin(), kLongestSubject));
    const std::string_view subject = key_.substr(from, inner.begin() - from);
    const std::size_t joint = subject.rfind(" va ");
    if (joint == std::string_view::npos || subject.find_first_of(",;.:(", joint) != std::string_view::npos) return 0;
    return from + static_cast<std::uint32_t>(joint);
  }

  // "Căn cứ Nghị định A sửa đổi, bổ sung một số điều của Nghị định B về giá đất, Nghị định C về nhà ở;": in a preamble
  // another basis stands behind a semicolon. C is amended like B, for it is older than A.
  bool is_amended_too(std::size_t outer, std::size_t inner, std::uint32_t begin) const {
    const Draft& draft = drafts_[inner];
    if (!key_.substr(begin, draft.begin() - begin).ends_with(", ") || !is_alike(drafts_[outer + 1], draft))
      return false;
    grammar::Match match;
    return rules_.amending_law->match_at(key_, begin, draft.begin(), &match) && match.has(match.rule->group("some")) &&
           match.whole.end == drafts_[outer + 1].begin() && is_older(draft, drafts_[outer]) &&
           is_preamble(origin_, rules_, drafts_, outer);
  }

  // By the years of their numbers, or by their days.
  static bool is_older(const Draft& a, const Draft& b) {
    if (a.number != nullptr && b.number != nullptr && a.number->number->year && b.number->number->year &&
        *a.number->number->year != *b.number->number->year)
      return *a.number->number->year < *b.number->number->year;
    return a.own_date && b.own_date && a.date->value.iso() < b.date->value.iso();
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

  const layout::Origin& origin_;
  std::string_view key_;
  const CitationRules& rules_;
  const std::vector<Draft>& drafts_;
};

}  // namespace

std::uint32_t end_of_title(const layout::Origin& origin, const CitationRules& rules, const std::vector<Draft>& drafts,
                           std::size_t index, std::uint32_t begin) {
  return EndFinder(origin, rules, drafts).find(index, begin);
}

std::optional<recognise::BodyName> issuer_behind_title(const layout::Origin& origin, const CitationRules& rules,
                                                       const std::vector<Draft>& drafts, const Draft& draft,
                                                       std::uint32_t at) {
  return EndFinder(origin, rules, drafts).issuer_behind(draft, at, draft.block_end);
}

}  // namespace vanban::structure
