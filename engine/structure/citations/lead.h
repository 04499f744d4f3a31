// The line over a list of acts tells what becomes of them: "Bãi bỏ các quyết định sau đây:".
#ifndef VANBAN_STRUCTURE_CITATIONS_LEAD_H_
#define VANBAN_STRUCTURE_CITATIONS_LEAD_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "structure/citations/citing_text.h"

namespace vanban::structure {

// Shown one block after the other.
class CitationLead {
 public:
  explicit CitationLead(const CitingText& text) : text_(text), key_(text.key), cues_(text.cues), drafts_(text.drafts) {}

  // Before the block's citations [first, ...) are asked for.
  void note(const layout::Block& block);
  // Behind them: the block may itself be the line over acts that amended the last one it names.
  void note_passive(const layout::Block& block, std::size_t first, std::size_t end);

  // Is the draft an item under such a line? Sets its relation if so.
  bool sets(Draft* draft, const layout::Block& block) const;
  bool sets_passive(Draft* draft, const layout::Block& block) const;

 private:
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
  std::size_t next_cue_ = 0;  // none before it begins in a block that is yet to come
  const recognise::CueMention* lead_ = nullptr;
  const recognise::CueMention* passive_lead_ = nullptr;
  int passive_subject_ = -1;  // what the acts below it amend
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_LEAD_H_
