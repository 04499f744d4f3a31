// How the document, or a cited one, stands to a cited document: told by the nearest cue before the citation.
//
// A citation inside another's title has that other as subject; one behind "được sửa đổi, bổ sung bởi" amends the one
// before. In a list the members share the relation of the first; items under "Bãi bỏ các nghị định sau đây:" share that
// line's.

#include <algorithm>
#include <tuple>

#include "structure/citation_draft.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

using recognise::CueMention;
using recognise::Mentions;

bool is_passive(Relation relation) {
  return relation == Relation::amended_by || relation == Relation::replaced_by || relation == Relation::repealed_by;
}

class RelationFinder {
 public:
  RelationFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                 std::vector<Draft>* drafts)
      : origin_(origin), key_(origin.reading().key), mentions_(mentions), rules_(rules), drafts_(*drafts) {}

  void run() {
    const auto& blocks = origin_.reading().blocks;
    std::size_t next = 0;
    for (const layout::Block& block : blocks) {
      note_lead(block);
      const std::size_t first = next;
      for (; next < drafts_.size() && drafts_[next].whole.begin < block.span.end; ++next) find(next, block);
      spread_expiry(first, next);
      note_passive_lead(block, first, next);
    }
  }

 private:
  // The line over a list: "Bãi bỏ toàn bộ các quyết định sau đây:", or an article's heading. It holds till the next
  // one.
  void note_lead(const layout::Block& block) {
    const std::string_view words = key_.substr(block.span.begin, block.span.size());
    constexpr std::size_t kNumber = 5;  // of an article; "Điều chỉnh dự toán" is none
    const bool heading = (words.starts_with("Dieu ") || words.starts_with("DIEU ")) && words.size() > kNumber &&
                         text::is_digit(words[kNumber]);
    const bool row = words.starts_with('|');  // what ends with a colon in a cell leads to nothing below the row
    const bool leads = heading || (!words.empty() && words.back() == ':' && !row);
    if (!leads) return;
    lead_ = nullptr;
    const std::size_t stop = words.rfind(". ");
    std::uint32_t from = block.span.begin;
    if (!heading && stop != std::string_view::npos) from += static_cast<std::uint32_t>(stop);
    for (const CueMention* cue = first_cue(from, block.span.end); cue != nullptr;
         cue = first_cue(cue->span.end, block.span.end)) {
      if (changes(cue->relation) && !in_a_title(*cue, block)) lead_ = cue;
    }
  }

  // The line over the acts that amended one: "Nghị định số 134/2016/NĐ-CP ..., được sửa đổi, bổ sung bởi:". It holds as
  // long as the lines begin with an act.
  void note_passive_lead(const layout::Block& block, std::size_t first, std::size_t end) {
    const bool goes_on = first < end && is_at_begin(drafts_[first], block);
    if (!goes_on && !key_.substr(block.span.begin, block.span.size()).empty()) passive_lead_ = nullptr;
    const CueMention* cue = last_cue(block.span.begin, block.span.end);
    if (cue == nullptr || !is_passive(cue->relation) ||
        key_.substr(cue->span.end, block.span.end - cue->span.end) != ":")
      return;
    for (std::size_t i = end; i-- > first;) {
      if (drafts_[i].subject >= 0 || drafts_[i].whole.end > cue->span.begin) continue;
      passive_lead_ = cue;
      passive_subject_ = static_cast<int>(i);
      return;
    }
  }

  // Behind a label at most: "1. Luật số", "- Nghị định số"; no word before it.
  bool is_at_begin(const Draft& draft, const layout::Block& block) const {
    if (draft.begin() - block.span.begin > 8) return false;
    for (std::uint32_t i = block.span.begin; i + 1 < draft.begin(); ++i) {
      if (text::is_letter(key_[i]) && text::is_letter(key_[i + 1])) return false;
    }
    return true;
  }

  // "Kể từ ngày Nghị định A sửa đổi Nghị định B có hiệu lực, các thông tư sau đây tiếp tục được áp dụng:" changes none.
  bool in_a_title(const CueMention& cue, const layout::Block& block) const {
    auto draft = std::lower_bound(drafts_.begin(), drafts_.end(), block.span.begin,
                                  [](const Draft& d, std::uint32_t at) { return d.whole.begin < at; });
    for (; draft != drafts_.end() && draft->whole.begin < cue.span.begin; ++draft) {
      if (draft->title.begin <= cue.span.begin && cue.span.end <= draft->title.end) return true;
    }
    return false;
  }

  static bool changes(Relation relation) {
    return relation == Relation::repeals || relation == Relation::replaces || relation == Relation::amends;
  }

  const CueMention* first_cue(std::uint32_t from, std::uint32_t to) const {
    const auto cue = std::lower_bound(mentions_.cues.begin(), mentions_.cues.end(), from,
                                      [](const CueMention& c, std::uint32_t at) { return c.span.begin < at; });
    return cue != mentions_.cues.end() && cue->span.end <= to ? &*cue : nullptr;
  }

  // The last cue that ends in [from, to].
  const CueMention* last_cue(std::uint32_t from, std::uint32_t to) const {
    auto cue = std::upper_bound(mentions_.cues.begin(), mentions_.cues.end(), to,
                                [](std::uint32_t at, const CueMention& c) { return at < c.span.end; });
    if (cue == mentions_.cues.begin()) return nullptr;
    --cue;
    return cue->span.begin >= from ? &*cue : nullptr;
  }

  // "theo Quy định về bổ nhiệm", "Căn cứ Điều lệ": words of the cue "theo quy định", "căn cứ điều" are the act's name.
  const CueMention* cue_over(std::uint32_t at) const {
    const auto cue = std::upper_bound(mentions_.cues.begin(), mentions_.cues.end(), at,
                                      [](std::uint32_t place, const CueMention& c) { return place < c.span.end; });
    const bool over = cue != mentions_.cues.end() && cue->span.begin < at && cue->relation == Relation::cites;
    return over ? &*cue : nullptr;
  }

  void set(Draft* draft, const CueMention& cue) const {
    draft->relation = cue.only_directives && !is_directive(*draft) ? Relation::cites : cue.relation;
    draft->cue = cue.span;
    // "Căn cứ khoản 1 Điều 104 Bộ luật Lao động": with a capital it begins the sentence, and is the basis.
    if (key_.substr(cue.span.begin, 6) == "Can cu") draft->relation = Relation::based_on;
  }

  // What is carried out, not merely followed: directives, resolutions, conclusions, programmes, and all that the Party
  // numbers.
  bool is_directive(const Draft& draft) const {
    if (draft.number != nullptr) {
      const Number& number = draft.number->number;
      const std::size_t serial = number.serial ? number.serial->size() : 0;
      if (number.canonical.size() > serial && number.canonical[serial] == '-' && !number.year && number.issuer_code)
        return true;
      if (!number.type_code) return false;
    }
    return draft.type != nullptr && rules_.roles.has(draft.type->name, DoctypeRole::directive);
  }

  // The cue before the draft that tells its relation, where the nearest one only says how the earlier one is meant:
  // "quy định chi tiết thi hành một số điều", "thay thế Phụ lục I ban hành kèm theo", "Nghị quyết bãi bỏ Nghị quyết
  // số".
  const CueMention* telling_cue(std::uint32_t from, const Draft& draft) const {
    const CueMention* cue = last_cue(from, draft.whole.begin);
    if (cue == nullptr || !reaches(*cue, draft.begin())) return nullptr;
    if (cue->passes_on) {
      const CueMention* governing = last_governing(from, *cue);
      return governing != nullptr ? governing : cue;
    }
    const CueMention* earlier = last_cue(from, cue->span.begin);
    if (cue->relation == Relation::guides && is_guidance_of(*cue)) {
      return earlier != nullptr && earlier->relation == Relation::implements ? earlier : nullptr;
    }
    if (earlier == nullptr || ends_clause(earlier->span.end, cue->span.begin)) return cue;
    constexpr std::uint32_t kLongestObject = 60;  // "gia hạn thời gian thực hiện các dự án theo"
    const bool guides = (earlier->relation == Relation::guides || earlier->relation == Relation::extends) &&
                        cue->span.begin - earlier->span.end <= kLongestObject;
    if (cue->relation == Relation::implements && guides) return earlier;
    if (cue->relation == Relation::issued_by) {
      // "sửa đổi mức thuế quy định tại Biểu thuế ban hành kèm theo"
      const CueMention* acting = earlier->passes_on ? last_governing(from, *earlier) : earlier;
      if (acting != nullptr && changes(acting->relation)) return acting;
    }
    return cue;
  }

  // A full stop or a semicolon; that in "nhóm 07.14" is none.
  bool ends_clause(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      if (ends_clause_at(i)) return true;
    }
    return false;
  }
  bool ends_clause_at(std::uint32_t i) const {
    return key_[i] == ';' || (key_[i] == '.' && (i + 1 >= key_.size() || !text::is_digit(key_[i + 1])));
  }

  // "Thực hiện hướng dẫn của Bộ X tại Công văn số 5": the guidance is a thing there; "hướng dẫn Luật" is what is done.
  bool is_guidance_of(const CueMention& cue) const {
    const std::string words = text::lower(key_.substr(cue.span.begin, cue.span.size()));
    return words == "huong dan" && key_.substr(cue.span.end, 5) == " cua ";
  }

  // A cue in a closed bracket, or before a semicolon, governs nothing behind it; the draft's places may have semicolons
  // themselves: "quy định chi tiết khoản 2 Điều 4; khoản 3 Điều 5 của Luật".
  bool reaches(const CueMention& cue, std::uint32_t to) const {
    int depth = 0;
    for (std::uint32_t i = cue.span.end; i < to; ++i) {
      if (key_[i] == ';') return false;
      depth += key_[i] == '(' ? 1 : key_[i] == ')' ? -1 : 0;
      if (depth < 0) return false;
    }
    return true;
  }

  // A full stop, a semicolon, or a bracket that is still open between them; "thủ tục hành chính (TTHC) công bố" is one.
  bool is_apart(std::uint32_t from, std::uint32_t to) const {
    int depth = 0;
    for (std::uint32_t i = from; i < to; ++i) {
      if (ends_clause_at(i)) return true;
      depth += key_[i] == '(' ? 1 : key_[i] == ')' ? -1 : 0;
    }
    return depth != 0;
  }

  // Before "quy định tại": the nearest cue of change or of carrying out, in the same sentence.
  const CueMention* last_governing(std::uint32_t from, const CueMention& cue) const {
    constexpr std::uint32_t kShortObject = 12;  // "hướng dẫn thi hành một số quy định của Nghị định"
    for (const CueMention* c = last_cue(from, cue.span.begin); c != nullptr; c = last_cue(from, c->span.begin)) {
      if (is_apart(c->span.end, cue.span.begin)) return nullptr;
      if (changes(c->relation)) return c;
      if (c->relation == Relation::guides && cue.span.begin - c->span.end <= kShortObject) return c;
      // "Thực hiện quy định tại khoản 3 Điều 52 Luật ...", but not "thực hiện bình ổn giá quy định tại".
      if (c->relation == Relation::implements && !c->only_directives && c->span.end + 1 == cue.span.begin) return c;
      if (c->relation == Relation::cites && !c->passes_on) return nullptr;
    }
    return nullptr;
  }

  // "xây dựng Nghị quyết của HĐND tỉnh bãi bỏ Nghị quyết số ...": what changes it is another act than this document;
  // but "Chính phủ ban hành Nghị định sửa đổi" is said of this one.
  bool is_of_another_act(const CueMention& cue, std::uint32_t from) const {
    auto after =
        std::upper_bound(mentions_.types.begin(), mentions_.types.end(), cue.span.begin,
                         [](std::uint32_t at, const recognise::TypeMention& type) { return at < type.span.end; });
    if (after == mentions_.types.begin()) return false;
    const recognise::TypeMention& type = *--after;
    if (type.span.begin < from || type.span.end + 40 < cue.span.begin) return false;
    const std::string_view between = key_.substr(type.span.end, cue.span.begin - type.span.end);
    if (between.find_first_of(",.;:") != std::string_view::npos ||
        text::lower(between).find(" nay") != std::string::npos)
      return false;
    // "các Quyết định sau đây của Ủy ban nhân dân tỉnh hết hiệu lực": these are what is changed.
    const std::string before = text::lower(key_.substr(from, type.span.begin - from));
    return !before.ends_with("ban hanh ") && !before.ends_with("cac ");
  }

  void find(std::size_t index, const layout::Block& block) {
    Draft& draft = drafts_[index];
    const int outer = container_of(index);
    if (outer >= 0) {
      find_inside(&draft, index, static_cast<std::size_t>(outer));
      return;
    }
    if (draft.relation == Relation::issues) return;  // told where it was found
    if (passive_lead_ != nullptr && is_at_begin(draft, block)) {
      set(&draft, *passive_lead_);
      draft.subject = passive_subject_;
      return;
    }
    if (index > 0 && issues(draft, index - 1)) return;
    const CueMention* expiry = expiry_after(draft, block.span.end);
    const int before = neighbour(index, block);
    if (before >= 0 && follows_passive(&draft, amended_before(index, static_cast<std::size_t>(before)))) {
      // "A đã được sửa đổi theo B, C hết hiệu lực": A is what ends.
      Draft& amended = drafts_[static_cast<std::size_t>(draft.subject)];
      if (expiry != nullptr && amended.subject < 0 && amended.relation == Relation::cites) set(&amended, *expiry);
      return;
    }
    if (expiry != nullptr) {
      set(&draft, *expiry);
      draft.in_part = names_parts({sentence_begin(draft.begin(), block.span.begin, index), draft.begin()});
      return;
    }
    if (before >= 0 && joins(drafts_[static_cast<std::size_t>(before)], draft)) {
      // Behind "A (sửa đổi bởi B)" the list goes on with A.
      std::size_t head = static_cast<std::size_t>(before);
      if (is_passive(drafts_[head].relation) && drafts_[head].subject >= 0)
        head = static_cast<std::size_t>(drafts_[head].subject);
      const Draft& member = drafts_[head];
      draft.relation = member.relation;
      draft.cue = member.cue;
      draft.subject = member.subject;
      return;
    }
    if (before >= 0 && goes_on(drafts_[static_cast<std::size_t>(before)], draft)) {
      draft.relation = drafts_[static_cast<std::size_t>(before)].relation;
      draft.cue = drafts_[static_cast<std::size_t>(before)].cue;
      return;
    }
    find_in_sentence(&draft, index, block);
  }

  // "Về đề nghị của Bộ X (văn bản số 5/BX-VP)": what stands before the body is said of its letter in the bracket.
  const CueMention* cue_of_body(const Draft& draft, std::uint32_t from) const {
    if (!draft.issuer_leads || !draft.issuer || draft.issuer->span.end > draft.begin()) return nullptr;
    const CueMention* cue = last_cue(from, draft.issuer->span.begin);
    if (cue == nullptr || (cue->relation != Relation::responds_to && cue->relation != Relation::implements))
      return nullptr;
    const std::string_view gap = key_.substr(cue->span.end, draft.issuer->span.begin - cue->span.end);
    return gap == " cua " || gap == " " ? cue : nullptr;
  }

  // "Quy chế làm việc ban hành kèm theo Quyết định số 5": the decision issued the text before it.
  bool issues(Draft& draft, std::size_t text) const {
    if (!drafts_[text].issued_text || drafts_[text].relation == Relation::issues) return false;
    const CueMention* cue = last_cue(drafts_[text].whole.end, draft.whole.begin);
    if (cue == nullptr || cue->relation != Relation::issued_by) return false;
    set(&draft, *cue);
    draft.subject = static_cast<int>(text);
    return true;
  }

  // "Nghị định A sửa đổi Nghị định B đã được sửa đổi bởi Nghị định C": C amends B, which stands before it and is a
  // decree too; but "Nghị định A hướng dẫn Luật B được sửa đổi bởi Nghị định C" says it of A.
  std::size_t amended_before(std::size_t index, std::size_t before) const {
    const Draft& last = drafts_[index - 1];
    const Draft& draft = drafts_[index];
    if (!may_amend(draft, drafts_[before])) return same_kind_before(index, before);
    if (index - 1 == before || !is_same_kind(last, draft)) return before;
    const CueMention* cue = last_cue(last.whole.end, draft.whole.begin);
    const bool direct = cue != nullptr && is_passive(cue->relation) && cue->span.begin <= last.whole.end + 2;
    return direct ? index - 1 : before;
  }

  static bool is_same_kind(const Draft& a, const Draft& b) {
    return a.type != nullptr && b.type != nullptr && a.type->name == b.type->name;
  }

  // "Nghị định A (2024) sửa đổi Nghị định B (2016) hướng dẫn Luật C được sửa đổi theo Nghị định D (2020)": D amends B,
  // for A is younger. The nearest of the kind that is not; `before` where none is.
  std::size_t same_kind_before(std::size_t index, std::size_t before) const {
    for (std::size_t i = index; i-- > before + 1;) {
      if (is_same_kind(drafts_[i], drafts_[index]) && may_amend(drafts_[index], drafts_[i])) return i;
    }
    return before;
  }

  // Nothing is amended by what is older, or of its day.
  static bool may_amend(const Draft& amending, const Draft& amended) {
    const auto day = [](const Draft& draft) {
      const bool has_day = draft.own_date && draft.date != nullptr && draft.date->value.day != 0;
      return has_day ? std::tuple(draft.date->value.year, draft.date->value.month, draft.date->value.day)
                     : std::tuple(0, 0, 0);
    };
    const auto year = [](const Draft& draft) {
      if (draft.own_date && draft.date != nullptr) return draft.date->value.year;
      return draft.number == nullptr ? 0 : draft.number->number.year.value_or(0);
    };
    if (std::get<0>(day(amending)) != 0 && std::get<0>(day(amended)) != 0) return day(amending) > day(amended);
    return year(amending) == 0 || year(amended) == 0 || year(amending) >= year(amended);
  }

  // "Thực hiện Thông báo số 9 của trường năm 2017; Kế hoạch số 16 của Sở": behind the semicolon the row goes on.
  bool goes_on(const Draft& before, const Draft& draft) const {
    constexpr std::uint32_t kLongestRest = 200;
    if (before.relation != Relation::implements && before.relation != Relation::responds_to) return false;
    const std::uint32_t from = end_of(before, draft.begin());
    if (names_next_body(before, draft)) return true;
    if (!draft.own_type || draft.begin() < from + 2 || draft.begin() > from + kLongestRest) return false;
    const std::string_view rest = key_.substr(from, draft.begin() - from);
    const CueMention* cue = first_cue(from, draft.begin());
    return rest.ends_with("; ") && rest.find(". ") == std::string_view::npos && (cue == nullptr || names(cue->span));
  }

  // "Theo đề nghị của Sở A tại Công văn số 7 và của Sở B tại Công văn số 8": the next body's letter is answered too.
  bool names_next_body(const Draft& before, const Draft& draft) const {
    if (!draft.issuer_leads || !draft.issuer) return false;
    const std::uint32_t from = end_of(before, draft.begin());
    const Span body = draft.issuer->span;
    if (body.begin < from || body.end > draft.begin()) return false;
    std::string_view joint = key_.substr(from, body.begin - from);
    const std::string_view lead = key_.substr(body.end, draft.begin() - body.end);
    while (!joint.empty() && (joint[0] == ',' || joint[0] == ' ')) joint.remove_prefix(1);
    if (lead != " tai ") return false;
    if (joint == "va cua " || joint == "cua " || joint == "va ") return true;
    // "và hướng dẫn của Bộ X tại", "và ý kiến chỉ đạo của Tỉnh ủy tại".
    constexpr std::size_t kLongest = 30;
    const CueMention* cue = last_cue(from, body.begin);
    const bool said = cue != nullptr && changes(cue->relation);
    return joint.starts_with("va ") && joint.ends_with(" cua ") && joint.size() <= kLongest && !said &&
           std::all_of(joint.begin(), joint.end(), [](char c) { return c == ' ' || text::is_lower(c); });
  }

  // The innermost citation whose title (or name) this one stands in; its end may lie a few blocks back.
  int container_of(std::size_t index) const {
    const Draft& draft = drafts_[index];
    for (std::size_t i = index; i-- > 0 && index - i < 40;) {
      const Draft& outer = drafts_[i];
      if (outer.block_begin != draft.block_begin) break;
      if (outer.title.begin <= draft.whole.begin && draft.whole.end <= outer.title.end && outer.title != draft.title)
        return static_cast<int>(i);
    }
    return -1;
  }

  void find_inside(Draft* draft, std::size_t index, std::size_t outer) {
    draft->subject = static_cast<int>(outer);
    const Span title = drafts_[outer].title;
    // The passive note about an inner citation belongs to that one.
    const int before = neighbour_inside(index, outer);
    if (before >= 0 && follows_passive(draft, static_cast<std::size_t>(before))) return;
    if (before >= 0 && joins(drafts_[static_cast<std::size_t>(before)], *draft)) {
      draft->relation = drafts_[static_cast<std::size_t>(before)].relation;
      draft->cue = drafts_[static_cast<std::size_t>(before)].cue;
      return;
    }
    const std::uint32_t from =
        before >= 0 ? std::max(title.begin, drafts_[static_cast<std::size_t>(before)].whole.end) : title.begin;
    const CueMention* cue = telling_cue(from, *draft);
    if (cue == nullptr) cue = telling_cue(title.begin, *draft);
    if (cue != nullptr && cue->relation != Relation::based_on) {
      set(draft, *cue);
      if (enforces(drafts_[outer], *draft, *cue)) draft->relation = Relation::guides;
    }
  }

  // "Nghị định số 23/2006/NĐ-CP về thi hành Luật X": a decree that has a law enforced says how.
  bool enforces(const Draft& outer, const Draft& law, const CueMention& cue) const {
    if (outer.type == nullptr || law.type == nullptr || cue.relation != Relation::implements) return false;
    const bool decree = outer.type->name == "nghị định" || outer.type->name.starts_with("thông tư");
    return decree && rules_.roles.is_law(law.type->name) &&
           text::lower(key_.substr(cue.span.begin, cue.span.size())) == "thi hanh";
  }

  int neighbour_inside(std::size_t index, std::size_t outer) const {
    for (std::size_t i = index; i-- > outer + 1;) {
      if (drafts_[i].subject == static_cast<int>(outer) || is_passive(drafts_[i].relation)) return static_cast<int>(i);
    }
    return -1;
  }

  // The citation before this one in the block that is not part of a title.
  int neighbour(std::size_t index, const layout::Block& block) const {
    for (std::size_t i = index; i-- > 0 && drafts_[i].whole.begin >= block.span.begin;) {
      if (is_short_name(i)) continue;
      if (drafts_[i].subject < 0 || is_passive(drafts_[i].relation)) return static_cast<int>(i);
    }
    return -1;
  }

  // "(gọi tắt là Nghị quyết 26)", "Nghị quyết số 26-NQ/TW về rừng (Nghị quyết số 26-NQ/TW)": what comes next goes on
  // with what has the name.
  bool is_short_name(std::size_t index) const {
    const Draft& draft = drafts_[index];
    if (draft.cue.size() > 3 && names(draft.cue)) return true;
    const std::uint32_t begin = draft.begin();
    const bool bracket = begin > 0 && key_[begin - 1] == '(' && key_.substr(draft.whole.end, 1) == ")";
    if (!bracket || index == 0 || draft.number == nullptr || drafts_[index - 1].number == nullptr) return false;
    return draft.number->number.canonical == drafts_[index - 1].number->number.canonical;
  }
  bool names(Span cue) const { return text::lower(key_.substr(cue.end - 3, 3)) == " la"; }

  // A title that two citations share stands behind the last of them.
  static std::uint32_t end_of(const Draft& draft, std::uint32_t limit) {
    return draft.title.end <= limit ? std::max(draft.whole.end, draft.title.end) : draft.whole.end;
  }

  // "Luật A (đã được sửa đổi, bổ sung bởi Luật B, Luật C)": B and C amend A.
  bool follows_passive(Draft* draft, std::size_t before) {
    const Draft& last = drafts_[before];
    const std::uint32_t from = last.whole.end;
    const CueMention* cue = last_cue(from, draft->whole.begin);
    if (cue != nullptr && is_passive(cue->relation) && draft->whole.begin - cue->span.end <= 6) {
      set(draft, *cue);
      draft->subject = static_cast<int>(before);
      return true;
    }
    if (!is_passive(last.relation) || last.subject < 0) return false;
    // Members of one list are alike: all with a place (Điều 1 Thông tư A; Điều 2 Thông tư B), or none.
    const bool alike = last.pinpoint.empty() == draft->pinpoint.empty();
    const bool is_younger = may_amend(*draft, drafts_[static_cast<std::size_t>(last.subject)]);
    if (!alike || !is_younger || is_amended_too(*draft) || !joins(last, *draft)) return false;
    const bool semicolon = key_.substr(from, draft->whole.begin - from).find(';') != std::string_view::npos;
    if (semicolon && draft->pinpoint.empty()) return false;
    draft->relation = last.relation;
    draft->cue = last.cue;
    draft->subject = last.subject;
    return true;
  }

  // "Luật A đã được sửa đổi theo Luật B và Luật C đã được sửa đổi theo Luật D": C stands beside A.
  bool is_amended_too(const Draft& draft) const {
    const CueMention* cue = first_cue(draft.whole.end, draft.whole.end + 60);
    if (cue == nullptr || !is_passive(cue->relation) || cue->span.begin > draft.whole.end + 2) return false;
    const auto by = std::lower_bound(drafts_.begin(), drafts_.end(), cue->span.end,
                                     [](const Draft& d, std::uint32_t at) { return d.whole.begin < at; });
    return by != drafts_.end() && by->whole.begin <= cue->span.end + 6;
  }

  // Do only a comma, a semicolon, `và` and places (Điều 5, khoản 2) stand between them?
  bool joins(const Draft& before, const Draft& draft) const {
    const std::uint32_t from = end_of(before, draft.whole.begin);
    const std::uint32_t to = draft.begin();
    if (from > to) return false;
    if (draft.link != ListLink::none) return true;
    if (to - from > 60) return false;
    // "sửa đổi theo Luật A và theo Luật B"; elsewhere the preposition is a cue of its own.
    const std::string_view joint = key_.substr(from, to - from);
    const bool preposition = joint.ends_with(" theo ") || joint.ends_with(" boi ");
    if (preposition && !is_passive(before.relation)) return false;
    grammar::Match match;
    return rules_.list_joint->match_at(key_, from, to, &match) && match.whole.end == to;
  }

  void find_in_sentence(Draft* draft, std::size_t index, const layout::Block& block) {
    const std::uint32_t from = sentence_begin(draft->whole.begin, block.span.begin, index);
    if (const CueMention* cue = cue_over(draft->whole.begin)) {
      set(draft, *cue);
      draft->cue.end = draft->whole.begin - 1;
      if (draft->relation == Relation::cites && is_directive(*draft)) draft->relation = Relation::implements;
      return;
    }
    const CueMention* cue = telling_cue(from, *draft);
    if (draft->whole.begin > from && key_[draft->whole.begin - 1] == '(') {
      if (const CueMention* of_body = cue_of_body(*draft, from)) set(draft, *of_body);
      return;
    }
    if (is_basis(*draft, cue, from, block.span.begin)) {
      draft->relation = Relation::based_on;
      if (const CueMention* opening = first_cue(block.span.begin, draft->whole.begin)) draft->cue = opening->span;
      return;
    }
    if (cue != nullptr && cue->relation == Relation::implements && is_of_another_matter(cue->span, draft->begin()))
      return;
    const bool own_cue = cue != nullptr && !cue->passes_on;
    if (!own_cue && lead_ != nullptr && is_whole_item(*draft, block)) {
      set(draft, *lead_);
      return;
    }
    if (cue == nullptr) {
      follow_type(draft, from);
      return;
    }
    if (changes(cue->relation) && (is_of_another_act(*cue, from) || is_a_day(*draft, from) || is_proposal(*draft)))
      return;
    if (cue->relation == Relation::issued_by && !is_source(*draft, *cue, block) && !issues_text(*cue, from)) return;
    if (cue->relation == Relation::guides && is_by_the_way({cue->span.end, draft->begin()})) return;
    // "Bãi bỏ văn bản quy định tại khoản 11 Điều 4 Luật ...": a law by its name is only the place.
    const bool place =
        changes(cue->relation) && draft->form == Form::named && last_cue(from, draft->whole.begin)->passes_on;
    if (place) return;
    set(draft, *cue);
    draft->in_part = changes(cue->relation) && names_parts({cue->span.end, draft->begin()});
  }

  // "Hướng dẫn các trường tiếp nhận tài trợ theo đúng Thông tư số ...": others are guided, and not in that act.
  bool is_by_the_way(Span between) const {
    const std::string words = text::lower(key_.substr(between.begin, between.size()));
    return words.ends_with(" theo ") || words.ends_with(" theo dung ");
  }

  // "điều chỉnh quy hoạch tại Tờ trình số 74": a proposal tells what is changed, and is not changed itself.
  bool is_proposal(const Draft& draft) const {
    if (draft.type == nullptr || !rules_.roles.has(draft.type->name, DoctypeRole::proposal)) return false;
    return draft.begin() >= 4 && key_.substr(draft.begin() - 4, 4) == "tai ";
  }

  // "thay thế các bản kê khai trước khi Nghị định số ... có hiệu lực": it only tells when.
  bool is_a_day(const Draft& draft, std::uint32_t from) const {
    const std::string before = text::lower(key_.substr(from, draft.begin() - from));
    constexpr std::string_view kWhen[] = {"truoc khi ", "sau khi ",  "den khi ",  "ke tu khi ",
                                          "tu ngay ",   "den ngay ", "sau ngay ", "truoc ngay "};
    return std::any_of(std::begin(kWhen), std::end(kWhen), [&](std::string_view w) { return before.ends_with(w); });
  }

  // In the sentence that "Căn cứ" begins all is a basis, unless a cue behind other words says how it is meant: "Căn cứ
  // kết quả rà soát theo quy định tại Nghị định số ...".
  bool is_basis(const Draft& draft, const CueMention* cue, std::uint32_t from, std::uint32_t block) const {
    if (!begins_with(block, "can cu")) return false;
    if (cue == nullptr) return true;
    if (tells_more(*cue) || begins_sentence(*cue, block)) return false;
    constexpr std::uint32_t kLongestObject = 24;  // Căn cứ các quy định tại ...
    const bool first = from == block && cue->span.begin > block + kLongestObject;
    const bool points = cue->relation == Relation::cites && !cue->passes_on;
    return !(first && points && draft.begin() <= cue->span.end + kLongestObject);
  }

  // "Căn cứ Luật A Thực hiện Nghị quyết B": a line end was lost, and with a capital the next sentence begins.
  bool begins_sentence(const CueMention& cue, std::uint32_t block) const {
    constexpr std::string_view kOpenings[] = {"thuc hien", "theo", "trien khai", "thi hanh"};
    if (cue.span.begin == block || !text::is_upper(key_[cue.span.begin])) return false;
    const std::string words = text::lower(key_.substr(cue.span.begin, cue.span.size()));
    return std::any_of(std::begin(kOpenings), std::end(kOpenings),
                       [&](std::string_view opening) { return words.starts_with(opening); });
  }

  // "thực hiện đánh giá tác động tại Quyết định số ...": what is carried out is not the act. It is where the words
  // between speak of what an act contains, or a short way leads there.
  bool is_of_another_matter(Span cue, std::uint32_t to) const {
    constexpr std::uint32_t kShort = 30;
    const std::uint32_t from = cue.end;
    if (to < from + kShort) return false;
    const std::string_view between = key_.substr(from, to - from);
    const std::size_t colon = between.rfind(':');
    if (colon != std::string_view::npos && between.size() - colon > kShort) return true;
    return between.ends_with(" tai ") && !finds(rules_.carried_out, {cue.begin, to});
  }

  // Does a rule match at the begin of a word in there?
  bool finds(const grammar::Rule* rule, Span span) const {
    grammar::Match match;
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      const bool word = text::is_alnum(key_[at]) && (at == 0 || !text::is_alnum(key_[at - 1]));
      if (word && rule->match_at(key_, at, span.end, &match)) return true;
    }
    return false;
  }

  // "bãi bỏ một số điều, khoản của Luật": no label, but a part all the same.
  bool names_parts(Span between) const {
    constexpr std::uint32_t kFar = 100;
    constexpr std::uint32_t kNear =
        30;  // "một số điều của Quy chế ... ban hành kèm theo Thông tư", however long its name
    if (between.begin < between.end && between.size() > kFar) between.end = between.begin + kNear;
    return between.begin < between.end && finds(rules_.parts, between);
  }

  // "theo Quy định số 96-QĐ/TW": the type word has made a phrase with the word before it (theo quy định).
  void follow_type(Draft* draft, std::uint32_t from) const {
    const CueMention* cue = last_cue(from, draft->whole.end);
    if (cue == nullptr || cue->span.begin >= draft->whole.begin || cue->span.end <= draft->whole.begin) return;
    if (text::lower(key_.substr(cue->span.begin, 5)) != "theo " || !is_directive(*draft)) return;
    draft->relation = Relation::implements;
    draft->cue = {cue->span.begin, cue->span.begin + 4};
  }

  // Does an item say nothing but the citation (and what it is about)?
  bool is_whole_item(const Draft& draft, const layout::Block& block) const {
    if (draft.begin() - block.span.begin > 40) return false;
    const std::string_view rest =
        key_.substr(end_of(draft, block.span.end), block.span.end - end_of(draft, block.span.end));
    const std::size_t words = rest.find_first_not_of(" .,;:/\"");
    if (words == std::string_view::npos) return true;
    const std::string tail = text::lower(rest.substr(words));
    if (tail.find("co hieu luc") != std::string::npos) return false;
    // Directly behind its label it is what the item is about, whatever its title goes on to say.
    if (draft.begin() - block.span.begin <= 8) return true;
    return tail[0] == '(' || tail.starts_with("da duoc ") || tail.starts_with("duoc ") || tail.starts_with("va ");
  }

  // "(Ban hành kèm theo Quyết định số ...)" below a heading: the text under it is what was issued. A letter issues
  // none.
  bool is_source(const Draft& draft, const CueMention& cue, const layout::Block& block) const {
    if (draft.type != nullptr && draft.type->name == "công văn") return false;
    const std::string_view before = key_.substr(block.span.begin, cue.span.begin - block.span.begin);
    return before.find_first_not_of(" (|*") == std::string_view::npos;
  }

  // Quy chế ... ban hành kèm theo: a text with a name; forms and annexes (Mẫu, Phụ lục, Danh mục) have none of their
  // own.
  bool issues_text(const CueMention& cue, std::uint32_t from) const {
    auto after =
        std::upper_bound(mentions_.types.begin(), mentions_.types.end(), cue.span.begin,
                         [](std::uint32_t at, const recognise::TypeMention& type) { return at < type.span.end; });
    if (after == mentions_.types.begin()) return false;
    const recognise::TypeMention& type = *--after;
    if (type.span.begin < from || type.span.end + 200 < cue.span.begin) return false;
    const std::string between = text::lower(key_.substr(type.span.end, cue.span.begin - type.span.end));
    return between.find("phu luc") == std::string::npos && between.find(" mau ") == std::string::npos &&
           between.find("danh muc") == std::string::npos && between.find(" bieu ") == std::string::npos;
  }

  // In a preamble "Căn cứ" says based_on for all but proposals and amendments.
  static bool tells_more(const CueMention& cue) {
    return cue.relation == Relation::responds_to || cue.relation == Relation::issued_by || is_passive(cue.relation);
  }

  // "Thông tư số ... hết hiệu lực kể từ ngày ...": the cue stands behind.
  const CueMention* expiry_after(const Draft& draft, std::uint32_t limit) const {
    const std::uint32_t from = end_of(draft, limit);
    const std::uint32_t to = std::min(limit, from + 60);
    const CueMention* cue = first_cue(from, to);
    while (cue != nullptr && cue->relation == Relation::cites) cue = first_cue(cue->span.end, to);  // trái với
    if (cue == nullptr || cue->relation != Relation::repeals || is_a_term(draft)) return nullptr;
    // "Thông tư số ... bị bãi bỏ", but "... quy định tại Luật ... bị hủy bỏ quyết định".
    const std::string words = text::lower(key_.substr(cue->span.begin, cue->span.size()));
    const bool passive = words == "bai bo" && text::lower(key_.substr(cue->span.begin - 3, 3)) == "bi ";
    if (!passive && !words.ends_with("hieu luc")) return nullptr;
    return key_.substr(from, cue->span.begin - from).find_first_of(".;") == std::string_view::npos ? cue : nullptr;
  }

  // "thực hiện đến khi Nghị quyết số 55/2022/QH15 hết hiệu lực": its end is a date here, nobody ends it.
  bool is_a_term(const Draft& draft) const {
    constexpr std::uint32_t kFar = 160;
    const std::uint32_t from = std::max(draft.block_begin, draft.begin() > kFar ? draft.begin() - kFar : 0);
    const std::string before = text::lower(key_.substr(from, draft.begin() - from));
    const std::size_t until = before.rfind(" den khi ");
    return until != std::string::npos && before.find_first_of(".;", until) == std::string::npos;
  }

  // "A ...; B ...; C ... hết hiệu lực": what is said behind the last is said of all in the sentence.
  void spread_expiry(std::size_t first, std::size_t end) {
    const Draft* expired = nullptr;
    std::uint32_t searched = 0;  // from here to `expired` no sentence ends
    for (std::size_t i = end; i-- > first;) {
      Draft& draft = drafts_[i];
      if (draft.subject >= 0) continue;
      const bool behind = draft.relation == Relation::repeals && draft.cue.begin > draft.whole.begin;
      if (behind) {
        expired = &draft;
        searched = draft.begin();
        continue;
      }
      if (expired == nullptr) continue;
      const std::uint32_t from = std::min(end_of(draft, expired->whole.begin), searched);
      const std::uint32_t to = std::min(searched + 1, expired->begin());
      if (key_.substr(from, to - from).find(". ") != std::string_view::npos || draft.relation != Relation::cites) {
        expired = nullptr;
        continue;
      }
      searched = from;
      draft.relation = Relation::repeals;
      draft.cue = expired->cue;
    }
  }

  bool begins_with(std::uint32_t at, std::string_view folded) const {
    return text::lower(key_.substr(at, folded.size())) == folded;
  }

  // Is it the point behind "2." or "Chương IV."?
  bool ends_label(std::uint32_t point) const {
    if (text::is_digit(key_[point - 1])) return true;
    std::uint32_t begin = point;
    while (begin > 0 && (key_[begin - 1] == 'I' || key_[begin - 1] == 'V' || key_[begin - 1] == 'X')) --begin;
    return begin < point && begin > 0 && key_[begin - 1] == ' ';
  }

  // A full stop, or the end of the citation before: no cue counts beyond.
  std::uint32_t sentence_begin(std::uint32_t at, std::uint32_t floor, std::size_t index) const {
    if (index > 0) floor = std::max(floor, end_of(drafts_[index - 1], at));
    for (std::uint32_t i = at; i-- > floor;) {
      const bool stop = key_[i] == '.' && i + 1 < at && key_[i + 1] == ' ' && i > 0 && !ends_label(i);
      if (stop || key_[i] == '|') return i + 1;  // or a cell of a table begins
    }
    return floor;
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const Mentions& mentions_;
  const CitationRules& rules_;
  std::vector<Draft>& drafts_;
  const CueMention* lead_ = nullptr;
  const CueMention* passive_lead_ = nullptr;
  int passive_subject_ = -1;  // what the acts below it amend
};

}  // namespace

void find_relations(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                    std::vector<Draft>* drafts) {
  RelationFinder(origin, mentions, rules, drafts).run();
}

}  // namespace vanban::structure
