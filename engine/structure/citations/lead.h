// The line over a list of acts tells what becomes of them: "Bãi bỏ các quyết định sau đây:".
#ifndef VANBAN_STRUCTURE_CITATIONS_LEAD_H_
#define VANBAN_STRUCTURE_CITATIONS_LEAD_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "structure/citations/citing_text.h"

namespace vanban::structure {

// Asked about one block after the other.
class CitationLead {
 public:
  CitationLead(const CitingText& text, const layout::Blocks& blocks)
      : text_(text), key_(text.key), cues_(text.cues), drafts_(text.drafts), blocks_(blocks) {}

  // Is the draft an item under such a line? Sets its relation if so.
  bool sets(Draft* draft, const layout::Block& block);
  // Does the item begin with words of the act: "a) Cụm từ “...” tại khoản 2 Điều 6 Thông tư số 5"? Or do they stand
  // behind it?
  bool names_phrase(const Draft& draft, const layout::Block& block) const;
  // Such an item under a line that changes or corrects words.
  bool sets_by_phrase(Draft* draft, const layout::Block& block);
  bool sets_passive(Draft* draft, const layout::Block& block) const;

  // Behind the block's citations [first, end): it may itself be the line over acts that amended the last one it names.
  void note_passive(const layout::Block& block, std::size_t first, std::size_t end);
  // "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư A": the act whose articles change under this heading.
  void note_changed(const layout::Block& block, std::size_t first, std::size_t end);
  // "1. Sửa đổi Điều 3 đã được sửa đổi theo Thông tư B": with its relation told, B has changed that act.
  void give_changed(Draft* draft, const layout::Block& block) const;

  // A block without any: no such line goes on over it.
  void pass(const layout::Block& block) {
    if (!block.span.empty()) passive_lead_ = nullptr;
  }

 private:
  const recognise::CueMention* lead_over(const layout::Block& block);
  bool leads(const layout::Block& block) const;
  const recognise::CueMention* cue_of(const layout::Block& block) const;
  std::uint32_t begin_of_last_sentence(Span block) const;
  bool carries_out(const recognise::CueMention& cue, const layout::Block& block) const;
  bool is_at_begin(const Draft& draft, const layout::Block& block) const;
  bool is_whole_item(const Draft& draft, const layout::Block& block) const;
  bool quotes_below(const layout::Block& block) const;
  bool in_a_title(const recognise::CueMention& cue, const layout::Block& block) const;

  const CitingText& text_;
  std::string_view key_;
  const Cues& cues_;
  std::vector<Draft>& drafts_;
  const layout::Blocks& blocks_;
  std::size_t seen_ = 0;                         // blocks that were asked whether they lead
  const recognise::CueMention* lead_ = nullptr;  // the cue of the last of these that does, if it has one
  const recognise::CueMention* passive_lead_ = nullptr;
  int passive_subject_ = -1;  // what the acts below it amend
  int changed_ = -1;          // the act that the last heading says is changed
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_LEAD_H_
