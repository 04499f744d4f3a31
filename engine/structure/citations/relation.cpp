// How the document, or a cited one, stands to a cited document: told by the nearest cue before the citation.
//
// A citation inside another's title has that other as subject; one behind "được sửa đổi, bổ sung bởi" amends the one
// before. In a list the members share the relation of the first; items under "Bãi bỏ các nghị định sau đây:" share that
// line's. Each of these has a file of its own; here stands in which order they are asked.

#include <algorithm>

#include "structure/citations/amended.h"
#include "structure/citations/citing_text.h"
#include "structure/citations/expiry.h"
#include "structure/citations/lead.h"
#include "structure/citations/rows.h"
#include "structure/citations/sentence.h"

namespace vanban::structure {
namespace {

using recognise::CueMention;

class RelationFinder {
 public:
  RelationFinder(const CitingText& text, const layout::Blocks& blocks)
      : text_(text),
        cues_(text.cues),
        drafts_(text.drafts),
        blocks_(blocks),
        rows_(text),
        amendments_(text, rows_),
        expiry_(text),
        sentence_(text),
        lead_(text, blocks) {}

  void run() {
    std::size_t next = 0;
    for (const layout::Block& block : blocks_) {
      const std::size_t first = next;
      for (; next < drafts_.size() && drafts_[next].whole.begin < block.span.end; ++next) find(next, block);
      lead_.note_changed(block, first, next);
      if (next == first) {
        lead_.pass(block);
        continue;
      }
      expiry_.spread(first, next);
      part_from_next(first, next);
      lead_.note_passive(block, first, next);
    }
  }

 private:
  // "Nghị định A được sửa đổi bởi Nghị định B và Nghị định C của Chính phủ về bến đò": C stands beside A, and what is
  // told of it alone, who issued it and its title, is not told of B.
  void part_from_next(std::size_t first, std::size_t end) const {
    for (std::size_t i = first + 1; i < end; ++i) {
      Draft& before = drafts_[i - 1];
      const Draft& draft = drafts_[i];
      if (!is_passive(before.relation) || before.subject == draft.subject) continue;
      const bool shared = !draft.title.empty() && before.title == draft.title && before.title.begin > draft.whole.end;
      if (shared) before.title = {};
      const bool of_one_body = draft.own_issuer && before.issuer && before.issuer->span == draft.issuer->span;
      if (of_one_body && before.issuer->span.begin > draft.begin()) before.issuer.reset();
    }
  }

  void find(std::size_t index, const layout::Block& block) {
    Draft& draft = drafts_[index];
    if (index > 0 && issues(draft, index - 1)) return;
    const int outer = container_of(index);
    if (outer >= 0) {
      find_inside(&draft, index, static_cast<std::size_t>(outer));
      return;
    }
    if (draft.relation == Relation::issues) return;  // told where it was found
    if (lead_.sets_passive(&draft, block)) return;
    if (const Span force = expiry_.stays_in_force(index, block.span); !force.empty()) {
      draft.relation = Relation::extends;
      draft.cue = force;
      return;
    }
    const CueMention* expiry = expiry_of(index, block.span.end);
    const int before = rows_.neighbour(index, block);
    if (before >= 0 &&
        amendments_.follows_passive(&draft, amendments_.amended_before(index, static_cast<std::size_t>(before)))) {
      // "A đã được sửa đổi theo B, C hết hiệu lực": A is what ends.
      Draft& amended = drafts_[static_cast<std::size_t>(draft.subject)];
      if (expiry != nullptr && amended.subject < 0 && amended.relation == Relation::cites) text_.set(&amended, *expiry);
      return;
    }
    if (before < 0 && is_done_by(draft, block)) {
      const int first = rows_.first_of_table_row(index, block, blocks_);
      if (first >= 0 && amendments_.follows_passive(&draft, static_cast<std::size_t>(first))) return;
    }
    if (expiry != nullptr) {
      text_.set(&draft, *expiry);
      draft.in_part = sentence_.names_parts({sentence_.begin(draft.begin(), block.span.begin, index), draft.begin()});
      return;
    }
    if (before >= 0 && rows_.joins(drafts_[static_cast<std::size_t>(before)], draft)) {
      // Behind "A (sửa đổi bởi B)" the list goes on with A.
      std::size_t head = static_cast<std::size_t>(before);
      if (is_passive(drafts_[head].relation) && drafts_[head].subject >= 0)
        head = static_cast<std::size_t>(drafts_[head].subject);
      const Draft& member = drafts_[head];
      draft.relation = member.relation;
      draft.cue = member.cue;
      draft.subject = member.subject;
      draft.in_part = member.in_part && rows_.is_one_clause(member, draft);
      return;
    }
    if (before >= 0 && (rows_.goes_on(drafts_[static_cast<std::size_t>(before)], draft) ||
                        expiry_.stays_in_force_with(drafts_[static_cast<std::size_t>(before)], draft))) {
      draft.relation = drafts_[static_cast<std::size_t>(before)].relation;
      draft.cue = drafts_[static_cast<std::size_t>(before)].cue;
      return;
    }
    sentence_.find(&draft, index, block, &lead_);
    lead_.give_changed(&draft, block);
  }

  // "Được thay thế bởi Nghị quyết số 5": with such words a cell tells what became of the act in another one.
  bool is_done_by(const Draft& draft, const layout::Block& block) const {
    if (&block == blocks_.data() || !(&block - 1)->stands_beside(block)) return false;
    const CueMention* cue = cues_.last(block.span.begin, draft.begin());
    return cue != nullptr && is_passive(cue->relation) && cue->span.begin == block.span.begin;
  }

  // Of a text that an act issued it stands behind the act: "Quy chế ... ban hành kèm theo Quyết định số 5 hết hiệu
  // lực".
  const CueMention* expiry_of(std::size_t index, std::uint32_t limit) const {
    const Draft& draft = drafts_[index];
    const bool with_act = draft.issued_text && draft.relation != Relation::issues && index + 1 < drafts_.size() &&
                          drafts_[index + 1].block_begin == draft.block_begin;
    return expiry_.after(with_act ? drafts_[index + 1] : draft, limit);
  }

  // "Quy chế làm việc ban hành kèm theo Quyết định số 5": the decision issued the text before it.
  bool issues(Draft& draft, std::size_t text) const {
    if (!drafts_[text].issued_text || drafts_[text].relation == Relation::issues) return false;
    const CueMention* cue = cues_.last(drafts_[text].whole.end, draft.whole.begin);
    if (cue == nullptr || cue->relation != Relation::issued_by) return false;
    text_.set(&draft, *cue);
    draft.subject = static_cast<int>(text);
    return true;
  }

  // The innermost citation whose title (or name) this one stands in; its end may lie a few blocks back.
  int container_of(std::size_t index) const {
    const Draft& draft = drafts_[index];
    for (std::size_t i = index; i-- > 0 && index - i < 40;) {
      const Draft& outer = drafts_[i];
      if (outer.title.begin <= draft.whole.begin && draft.whole.end <= outer.title.end && outer.title != draft.title)
        return static_cast<int>(i);
      if (outer.block_begin != draft.block_begin) break;  // the title may stand in the next cell of a table
    }
    return -1;
  }

  void find_inside(Draft* draft, std::size_t index, std::size_t outer) {
    draft->subject = static_cast<int>(outer);
    const Span title = drafts_[outer].title;
    // The passive note about an inner citation belongs to that one.
    const int before = rows_.neighbour_inside(index, outer);
    if (before >= 0 && amendments_.follows_passive(draft, static_cast<std::size_t>(before))) return;
    if (before >= 0 && rows_.joins(drafts_[static_cast<std::size_t>(before)], *draft)) {
      draft->relation = drafts_[static_cast<std::size_t>(before)].relation;
      draft->cue = drafts_[static_cast<std::size_t>(before)].cue;
      return;
    }
    const std::uint32_t from =
        before >= 0 ? std::max(title.begin, drafts_[static_cast<std::size_t>(before)].whole.end) : title.begin;
    const CueMention* cue = cues_.telling(from, *draft);
    if (cue == nullptr) cue = cues_.telling(title.begin, *draft);
    if (cue != nullptr && cue->relation != Relation::based_on) {
      text_.set(draft, *cue);
      if (enforces(drafts_[outer], *draft, *cue)) draft->relation = Relation::guides;
    }
  }

  // "Nghị định số 23/2006/NĐ-CP về thi hành Luật X": a decree that has a law enforced says how.
  bool enforces(const Draft& outer, const Draft& law, const CueMention& cue) const {
    if (outer.type == nullptr || law.type == nullptr || cue.relation != Relation::implements) return false;
    const CitationRules& rules = text_.rules;
    return rules.roles.has(*outer.type, DoctypeRole::details) && rules.roles.is_law(*law.type) &&
           rules.clause.enforces.is(text_.key, cue.span);
  }

  const CitingText& text_;
  const Cues& cues_;
  std::vector<Draft>& drafts_;
  const layout::Blocks& blocks_;
  CitationRows rows_;
  Amendments amendments_;
  Expiry expiry_;
  CitingSentence sentence_;
  CitationLead lead_;
};

}  // namespace

void find_relations(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
                    std::vector<Draft>* drafts) {
  const std::string_view key = origin.reading().key;
  const CitingText text{key, rules, *drafts, Cues(key, mentions, rules)};
  RelationFinder(text, origin.reading().blocks).run();
}

}  // namespace vanban::structure
