// "Thông tư số ... hết hiệu lực kể từ ngày ...", "công bố Thông tư số ... tiếp tục có hiệu lực": what is told of its
// force stands behind the act.
#ifndef VANBAN_STRUCTURE_CITATIONS_EXPIRY_H_
#define VANBAN_STRUCTURE_CITATIONS_EXPIRY_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/citations/citing_text.h"

namespace vanban::structure {

class Expiry {
 public:
  explicit Expiry(const CitingText& text)
      : text_(text), key_(text.key), clause_(text.rules.clause), cues_(text.cues), drafts_(text.drafts) {}

  // The cue that ends the act, between it and `limit`; null where it does not end.
  const recognise::CueMention* after(const Draft& draft, std::uint32_t limit) const;
  // "Công bố Nghị định số 5 về bến đò tiếp tục có hiệu lực": the words that say so; empty where nobody makes it known.
  Span stays_in_force(std::size_t index, Span block) const;
  // Does what is told behind the row of the force of `before` tell it of `draft`, too?
  bool stays_in_force_with(const Draft& before, const Draft& draft) const;
  // "A ...; B ...; C ... hết hiệu lực": what is said behind the last is said of all in the sentence. Of the drafts
  // [first, end).
  void spread(std::size_t first, std::size_t end) const;

 private:
  bool is_a_term(const Draft& draft) const;
  bool is_where_announced(const Draft& draft) const;
  bool is_told_of_another(std::size_t index, std::uint32_t to) const;

  const CitingText& text_;
  std::string_view key_;
  const ClauseWords& clause_;
  const Cues& cues_;
  std::vector<Draft>& drafts_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_EXPIRY_H_
