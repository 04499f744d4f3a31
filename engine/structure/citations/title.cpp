// The titles of cited documents: whether one stands behind a citation, where it begins, and which citations share it.

#include <algorithm>
#include <map>

#include "structure/citations/small_words.h"
#include "structure/citations/title_end.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

using text::is_lower;
using text::is_upper;

class TitleFinder {
 public:
  TitleFinder(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts)
      : origin_(origin), key_(origin.reading().key), rules_(rules), drafts_(*drafts), text_(origin, rules, *drafts) {}

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
    end_at_whole_titles();
  }

 private:
  void find(std::size_t index) {
    Draft& draft = drafts_[index];
    grammar::Match match;
    std::uint32_t at = draft.whole.end;
    if (draft.date == nullptr && rules_.day_alone->match_at(key_, at, draft.block_end, &match)) at = match.whole.end;
    if (draft.own_issuer && rules_.session->match_at(key_, at, draft.block_end, &match)) at = match.whole.end;
    at = behind_issuer_again(draft, at);
    if (draft.own_issuer) at = text_.behind_short_name(at, draft.block_end);
    if (draft.own_issuer && rules_.body_note->match_at(key_, at, draft.block_end, &match)) at = match.whole.end;
    if (at == draft.block_end) return find_in_next_cell(&draft);
    const bool bracket = in_bracket_behind_body(draft, at);
    const bool comma = !bracket && at < draft.block_end && key_[at] == ',';
    at = behind_blanks(comma || bracket ? at + 1 : at, draft.block_end);
    if (at >= draft.block_end || (index + 1 < drafts_.size() && drafts_[index + 1].begin() == at)) return;
    if (const std::uint32_t words = behind_glued_about(draft, at); words != 0) {
      draft.title = trim({words, end_of_title(text_, inner_, issuers_, index, words)});
      return;
    }
    const bool quoted = key_[at] == '"';
    const bool starts = rules_.title_start->match_at(key_, quoted ? at + 1 : at, draft.block_end, &match);
    if (!starts && !quoted && (comma || !begins_title_of_preamble(index, at))) return;
    // "quy định tại khoản 1" begins no title.
    if (starts && key_.substr(match.whole.end, kAt.size()) == kAt) return;
    if (starts && !draft.pinpoint.empty() && is_told_there(draft, match.whole)) return;
    grammar::Match other;
    if (starts && rules_.title_end->match_at(key_, at, draft.block_end, &other)) return;  // tiếp tục được thực hiện
    // After a comma only "về việc" leads on to a title, or what an act amends; another verb begins the next clause.
    const bool about = starts && match.has(match.rule->group("about"));
    if (bracket && !about) return;
    if (about && (tells_of_part(draft, match.whole) || is_matter_of_circular(index))) return;
    if (comma && !quoted && !about && !begins_amendment(at, draft.block_end) && !provides(draft, match.whole)) return;
    const std::uint32_t begin = behind_blanks(about ? match.whole.end : quoted ? at + 1 : at, draft.block_end);
    const std::uint32_t end = end_of_title(text_, inner_, issuers_, index, quoted ? at : begin);
    // A verb alone is none: "thông qua tại ...".
    const bool only_verb = starts && begin != match.whole.end && end <= match.whole.end + 1;
    if (end <= begin + 3 || only_verb) return;
    draft.title = trim({begin, end});
    take_known_title(&draft);
    if (!draft.issuer) draft.issuer = issuers_.issuer_at(draft, end, draft.block_end);
  }

  // "| Quyết định số 5/2019/QĐ-UBND | Về việc quản lý bến đò |": the next cell of the row, where it begins like a
  // title.
  void find_in_next_cell(Draft* draft) {
    constexpr std::uint32_t kLongestCell = 900;
    const auto& blocks = origin_.reading().blocks;
    const std::uint32_t own = origin_.reading().block_at(draft->whole.begin);
    if (own + 1 >= blocks.size() || !blocks[own + 1].stands_beside(blocks[own])) return;
    const Span cell = blocks[own + 1].span;
    grammar::Match match;
    if (cell.empty() || !rules_.title_start->match_at(key_, cell.begin, cell.end, &match)) return;
    const bool about = match.has(match.rule->group("about"));
    const Span title = trim({behind_blanks(about ? match.whole.end : cell.begin, cell.end), cell.end});
    if (title.size() <= kLongestCell) draft->title = title;
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
    constexpr std::string_view kGlued = at_begin(kAbout);
    constexpr std::string_view kMatter = "viec ";
    const bool behind_body = draft.own_issuer && at == draft.issuer->span.end;
    const bool behind_number = draft.number != nullptr && at == draft.number->span.end;
    const bool clings = at > 0 && (behind_body || behind_number) && text::is_alnum(key_[at - 1]);
    if (!clings || key_.substr(at, kGlued.size()) != kGlued) return 0;
    const std::uint32_t words = at + static_cast<std::uint32_t>(kGlued.size());
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
    return issued_before && rules_.clause.rules_there.is(key_, words);
  }

  // "Khoản 5 Điều 4 Luật số 144/2025/QH15 về việc ...": a law has a name; so that is what the clause is about.
  bool tells_of_part(const Draft& draft, Span about) const {
    return !draft.pinpoint.empty() && draft.type != nullptr && rules_.roles.is_law(*draft.type) &&
           rules_.clause.matter.begins(key_, about);
  }

  // "Thông tư A quy định chi tiết một số điều của Luật B và Nghị định C về thuốc": what both are made exact for.
  bool is_matter_of_circular(std::size_t index) const {
    constexpr std::size_t kMostInside = 40;
    const Draft& decree = drafts_[index];
    if (index == 0 || decree.begin() != drafts_[index - 1].whole.end + kAnd.size()) return false;
    for (std::size_t i = index; i-- > 0 && index - i < kMostInside && drafts_[i].block_begin == decree.block_begin;) {
      const bool inside = drafts_[i].title.begin <= decree.begin() && decree.whole.end <= drafts_[i].title.end;
      if (inside) return inner_.is_guided_with_law(drafts_[i], index);
    }
    return false;
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

  // "Căn cứ Nghị định số 81/2021/NĐ-CP ngày ... của Chính phủ cơ chế thu ...": nothing else can follow there.
  bool begins_title_of_preamble(std::size_t index, std::uint32_t at) const {
    const Draft& draft = drafts_[index];
    if (!draft.own_issuer && !draft.own_date) return false;
    if (!is_lower(key_[at]) || at != draft.whole.end + 1 || !text_.is_preamble(index)) return false;
    grammar::Match match;
    return !rules_.no_title->match_at(key_, at, draft.block_end, &match);
  }

  // "Thông tư số 5 của Bộ Y tế ngày 1/2/2007 của Bộ Y tế hướng dẫn"
  std::uint32_t behind_issuer_again(const Draft& draft, std::uint32_t at) const {
    if (!draft.own_issuer) return at;
    const std::string again =
        std::string(kOf) + std::string(key_.substr(draft.issuer->span.begin, draft.issuer->span.size()));
    return key_.substr(at, again.size()) == again ? at + static_cast<std::uint32_t>(again.size()) : at;
  }

  // "Thông tư số 42/2022/TT-BTC, sửa đổi, bổ sung một số điều của Thông tư số 338/2016/TT-BTC".
  bool begins_amendment(std::uint32_t at, std::uint32_t limit) const {
    grammar::Match match;
    return rules_.amending_law->match_at(key_, at, limit, &match) &&
           rules_.clause.some_articles.stands_in(key_, match.whole);
  }

  Span trim(Span title) const {
    const auto loose = [&](char c) { return c == ' ' || c == ',' || c == ';' || c == '.' || c == ':' || c == '"'; };
    const bool opened = std::count(key_.begin() + title.begin, key_.begin() + title.end, '"') % 2 == 0;
    // "Tại Điều 4 Thông tư A hướng dẫn về hóa đơn quy định:": the verb that leads to the quoted words.
    if (title.end < key_.size() && key_[title.end] == ':') {
      const std::uint32_t verb = rules_.clause.rules_there.begin_of_last(key_, title);
      if (verb != title.end && verb != title.begin) title.end = verb - 1;
    }
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

  // "Thông tư hướng dẫn Nghị định số 5 về bến đò thuộc thẩm quyền của Bộ Xây dựng": in its preamble the decree is cited
  // by its whole title, and what goes on behind that is what the circular does.
  void end_at_whole_titles() {
    std::map<std::string_view, Span> whole;  // by number
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& draft = drafts_[i];
      if (!has_own_title(draft) || !ends_item(draft) || !text_.is_preamble(i)) continue;
      Span& longest = whole.try_emplace(draft.number->number->canonical, draft.title).first->second;
      if (longest.size() < draft.title.size()) longest = draft.title;
    }
    if (whole.empty()) return;
    for (Draft& draft : drafts_) {
      if (!has_own_title(draft)) continue;
      const auto found = whole.find(draft.number->number->canonical);
      if (found != whole.end() && goes_beyond(draft, found->second))
        draft.title.end = draft.title.begin + found->second.size();
    }
  }

  static bool has_own_title(const Draft& draft) {
    return draft.number != nullptr && draft.number->number->issuer_code && !draft.title.empty() && draft.name.empty();
  }

  // Does nothing of its item, "Căn cứ ...;", stand behind its title?
  bool ends_item(const Draft& draft) const {
    return draft.title.end >= draft.block_end || key_[draft.title.end] == ';' ||
           (key_[draft.title.end] == '.' && draft.title.end + 1 == draft.block_end);
  }

  bool goes_beyond(const Draft& draft, Span whole) const {
    if (draft.title.size() <= whole.size() + 1 || key_[draft.title.begin + whole.size()] != ' ') return false;
    const auto words = [&](std::uint32_t begin) { return text::lower(key_.substr(begin, whole.size())); };
    return words(draft.title.begin) == words(whole.begin) &&
           rules_.clause.beyond.begins(key_, {draft.title.begin + whole.size() + 1, draft.title.end});
  }

  static bool have_one_leader(const Draft& a, const Draft& b) {
    return a.issuer_leads && !b.own_issuer && b.issuer && a.issuer->span == b.issuer->span;
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const CitationRules& rules_;
  std::vector<Draft>& drafts_;
  const TitledText text_;
  const InnerCitations inner_{text_};
  const TitleIssuers issuers_{text_};
  std::map<std::string_view, Span> known_titles_;  // the longest of each number so far
};

}  // namespace

void find_titles(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts) {
  TitleFinder(origin, rules, drafts).run();
}

}  // namespace vanban::structure
