// The relation of a citation that stands for itself in a sentence: what the cue before it says, unless the cue is said
// of something else.
#ifndef VANBAN_STRUCTURE_CITATIONS_SENTENCE_H_
#define VANBAN_STRUCTURE_CITATIONS_SENTENCE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/citations/citing_text.h"
#include "structure/citations/lead.h"

namespace vanban::structure {

class CitingSentence {
 public:
  explicit CitingSentence(const CitingText& text)
      : text_(text), key_(text.key), clause_(text.rules.clause), cues_(text.cues), drafts_(text.drafts) {}

  // `lead`: the line over the block, which holds where the draft has no cue of its own.
  void find(Draft* draft, std::size_t index, const layout::Block& block, CitationLead* lead) const;
  // A full stop, or the end of the citation before: no cue counts beyond. Not before `floor`.
  std::uint32_t begin(std::uint32_t at, std::uint32_t floor, std::size_t index) const;
  // "bãi bỏ một số điều, khoản của Luật": no label, but a part all the same.
  bool names_parts(Span between) const;

 private:
  using Cue = recognise::CueMention;
  Span reworded_behind(const Draft& draft, std::size_t index, const layout::Block& block,
                       const CitationLead& lead) const;
  bool is_only_told_of(const Draft& draft) const;
  bool stands_in_bracket(const Draft& draft, std::uint32_t from) const;
  bool is_of_another_act(const Cue& cue, std::uint32_t from) const;
  const Cue* cue_of_body(const Draft& draft, std::uint32_t from) const;
  const Cue* carries_out(const Cue& place, std::uint32_t from) const;
  bool is_by_the_way(Span between) const;
  bool is_proposal(const Draft& draft) const;
  bool is_a_day(const Draft& draft, std::uint32_t from) const;
  bool is_of_act_before(const Cue& cue, std::uint32_t from, std::size_t index) const;
  bool is_received_act(const Draft& draft, const Cue& cue) const;
  bool is_of_spoilt_type(const Cue& cue, std::uint32_t from) const;
  bool is_basis(const Draft& draft, const Cue* cue, std::uint32_t from, std::uint32_t block) const;
  bool is_of_this_act(Span before) const;
  bool begins_sentence(const Cue& cue, std::uint32_t block) const;
  static bool is_far_manner(const Cue& cue, const Draft& draft);
  bool is_of_another_matter(Span cue, std::uint32_t to) const;
  void follow_type(Draft* draft, std::uint32_t from) const;
  bool is_source(const Draft& draft, const Cue& cue, const layout::Block& block) const;
  bool issues_text(const Cue& cue, std::uint32_t from) const;
  bool begins_with(std::uint32_t at, std::string_view folded) const;
  bool ends_label(std::uint32_t point) const;
  bool is_speck(std::uint32_t point, std::uint32_t draft, std::uint32_t floor) const;

  const CitingText& text_;
  std::string_view key_;
  const ClauseWords& clause_;
  const Cues& cues_;
  std::vector<Draft>& drafts_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_SENTENCE_H_
