#include "structure/citations/title_end.h"

#include <algorithm>
#include <limits>

#include "structure/citations/next_clause.h"
#include "structure/citations/quotation.h"
#include "structure/citations/small_words.h"
#include "structure/citations/title_sign.h"
#include "text/ascii.h"
#include "text/packed_word.h"

namespace vanban::structure {
namespace {

using text::is_lower;

constexpr std::uint32_t kLongestTitle = 900;

class EndFinder {
 public:
  EndFinder(const TitledText& text, const InnerCitations& inner, const TitleIssuers& issuers)
      : text_(text),
        key_(text.key),
        rules_(text.rules),
        inner_(inner),
        issuers_(issuers),
        signs_(text),
        clauses_(text) {}

  std::uint32_t find(std::size_t index, std::uint32_t begin) const {
    Walk walk{index, begin, std::min(text_.drafts[index].block_end, begin + kLongestTitle), index};
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

  // At most words of a title nothing can end it, and nobody looks closer.
  bool may_end_at_word(std::uint32_t at, std::uint32_t limit) const {
    return text::is_letter(key_[at]) &&
           (text_.may_say_then(at) || issuers_.may_stand_at(at) || rules_.title_end->may_match_at(key_, at, limit));
  }

  std::uint32_t word_end(const Walk& walk, std::uint32_t at) const {
    return std::min(text::word_at(key_, at).end, walk.limit);
  }

  void walk_to_next(Walk* walk) const {
    ++walk->next;
    const bool some = walk->next < text_.drafts.size();
    walk->next_begin = some ? text_.drafts[walk->next].begin() : std::numeric_limits<std::uint32_t>::max();
    walk->next_end = some ? text_.drafts[walk->next].whole.end : std::numeric_limits<std::uint32_t>::max();
  }

  // Quoted passages are stepped over whole; a title that begins with one ends with it.
  Step over_quotation(const Walk& walk, std::uint32_t at) const {
    const std::size_t close = key_.find('"', at + 1);
    if (close == std::string_view::npos || close >= walk.limit) {
      // One that nothing closes: it ends the title, or stands before it; where no quotation is open a scan has it of
      // dirt.
      constexpr std::uint32_t kNear = 2 * kLongestTitle;
      const std::uint32_t block = text_.drafts[walk.index].block_begin;
      return at > walk.begin && is_in_quotation(key_, block, at, kNear) ? Step{at, true} : Step{at + 1, false};
    }
    const auto behind = static_cast<std::uint32_t>(close) + 1;
    if (key_[walk.begin] == '"') return {behind - 1, true};
    return {behind, ends_with_quotation(behind, walk.limit)};
  }

  Step over_sign(Walk* walk, std::uint32_t at) const {
    const char c = key_[at];
    if (signs_.ends_title(walk->index, at, walk->limit) || (c == ')' && walk->brackets == 0)) return {at, true};
    if (c == '(' && names_again(text_.drafts[walk->index], walk->next, at + 1)) return {at, true};
    walk->brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
    return over_word(walk, at);
  }

  Step over_word(Walk* walk, std::uint32_t at) const {
    while (walk->next_end <= at) walk_to_next(walk);
    if (at == walk->next_begin) {
      if (!inner_.nested(walk->index, walk->next, walk->begin)) return {before_joint(at), true};
      if (const std::uint32_t joint = inner_.before_like_clause(walk->index, walk->next, walk->begin); joint != 0)
        return {joint, true};
      return {walk->next_end, false};
    }
    std::uint32_t listed = 0;
    if (ends_here(text_.drafts[walk->index], at, walk->limit, walk->begin, &listed)) {
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
    while (next < text_.drafts.size() && text_.drafts[next].whole.begin < at) ++next;
    if (next >= text_.drafts.size() || text_.drafts[next].whole.begin != at) return false;
    const Draft& again = text_.drafts[next];
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
    const auto cited = first_from(text_.drafts, at);
    if (cited != text_.drafts.end() && cited->whole.begin < behind) return 0;
    grammar::Match match;
    return rules_.title_behind_bracket->match_at(key_, behind, limit, &match) && is_lower(key_[behind]) ? behind : 0;
  }

  // `listed`: where words end that would end a title, but tell what is listed in this one; else it stays.
  bool ends_here(const Draft& draft, std::uint32_t at, std::uint32_t limit, std::uint32_t begin,
                 std::uint32_t* listed) const {
    if (at == begin) return false;
    const char c = key_[at];
    const bool edge = c == ',' || c == '(' || (text::is_letter(c) && !text::is_alnum(key_[at - 1]));
    if (!edge) return false;
    if (text_.says_then(at, limit)) return true;
    grammar::Match match;
    if (text_.is_title_end(at, limit, &match)) {
      if (match.has(match.rule->group("change"))) return is_changed_first(draft, begin, limit);
      if (!tells_what_is_listed(match, begin, limit)) return true;
      *listed = match.whole.end;
      return false;
    }
    // Who issued the act itself is known: "... bãi bỏ một số văn bản do Ủy ban nhân dân tỉnh ban hành".
    if (!draft.own_issuer && issuers_.issuer_at(draft, at, limit)) return true;
    return c == ',' && clauses_.begins_behind(draft, at, limit);
  }

  // "thay thế Thông tư A về bến đò và bãi bỏ Điều 5 Thông tư B": both are changed here. Else the title tells what its
  // act changes: "Quyết định A ban hành Quy chế và bãi bỏ Quyết định B".
  bool is_changed_first(const Draft& draft, std::uint32_t title, std::uint32_t limit) const {
    const bool changes =
        rules_.amending_law->may_match_at(key_, title, limit) || rules_.clause.changed.begins(key_, {title, limit});
    return !changes && rules_.clause.changed.stands_before_end(key_, {draft.block_begin, draft.begin()});
  }

  // "công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung lĩnh vực đất đai", "Danh mục văn bản hết hiệu lực năm
  // 2017"; but what stands behind "được sửa đổi bởi" did it to the act.
  bool tells_what_is_listed(const grammar::Match& end, std::uint32_t begin, std::uint32_t limit) const {
    constexpr std::uint32_t kByWhom = 40;
    grammar::Match match;
    if (!end.has(end.rule->group("state")) || !rules_.announced->match_at(key_, begin, limit, &match)) return false;
    const Span behind{end.whole.end, std::min(limit, end.whole.end + kByWhom)};
    // "... hết hiệu lực kể từ ngày Quyết định này có hiệu lực": that is said of the act.
    if (rules_.clause.when.stands_in(key_, behind) && rules_.clause.this_act.stands_in(key_, behind)) return false;
    return !rules_.clause.by_whom.stands_in(key_, behind);
  }

  // Steps back over the ", và các" or ", số" that leads to the next citation.
  std::uint32_t before_joint(std::uint32_t at) const {
    for (const std::string_view joint : {at_end(kNumbered), at_end(kSeveral), at_end(kAnd), at_end(kOr)}) {
      while (at > 0 && (key_[at - 1] == ' ' || key_[at - 1] == ',' || key_[at - 1] == ';')) --at;
      if (key_.substr(0, at).ends_with(joint)) at -= static_cast<std::uint32_t>(joint.size());
    }
    while (at > 0 && (key_[at - 1] == ' ' || key_[at - 1] == ',' || key_[at - 1] == ';')) --at;
    return at;
  }

  const TitledText& text_;
  std::string_view key_;
  const CitationRules& rules_;
  const InnerCitations& inner_;
  const TitleIssuers& issuers_;
  const TitleSigns signs_;
  const NextClauses clauses_;
};

}  // namespace

std::uint32_t end_of_title(const TitledText& text, const InnerCitations& inner, const TitleIssuers& issuers,
                           std::size_t index, std::uint32_t begin) {
  return EndFinder(text, inner, issuers).find(index, begin);
}

}  // namespace vanban::structure
