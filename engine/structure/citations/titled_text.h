// A text with its citations while their titles are found: what all ask who look for the end of one.
#ifndef VANBAN_STRUCTURE_CITATIONS_TITLED_TEXT_H_
#define VANBAN_STRUCTURE_CITATIONS_TITLED_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "structure/citations/draft.h"
#include "structure/citations/rules.h"

namespace vanban::structure {

// All are kept by reference; the drafts stand in their order, and have all but their titles.
struct TitledText {
  TitledText(const layout::Origin& from, const CitationRules& by, const std::vector<Draft>& cited)
      : origin(from), key(from.reading().key), rules(by), drafts(cited) {}

  bool begins(std::uint32_t at, std::string_view words) const {
    return key[at] == words[0] && key.substr(at, words.size()) == words;
  }
  // Do words stand there that end a title, whichever it is?
  bool is_title_end(std::uint32_t at, std::uint32_t limit, grammar::Match* match) const {
    return rules.title_end->match_at(key, at, limit, match);
  }
  // "đảng viên do ... quản lý theo Quy định số 296-QĐ/TW về kỷ luật của Đảng thì chuyển đến ...": told by its marks
  // from thi (đua, tuyển, hành).
  bool says_then(std::uint32_t at, std::uint32_t limit) const { return may_say_then(at) && is_then(at, limit); }
  bool may_say_then(std::uint32_t at) const { return begins(at, "thi "); }
  // Does "Căn cứ" begin the block of a draft, and a citation follow at once?
  bool is_preamble(std::size_t index) const;
  // "của Bộ Giáo dục và Đào tạo (GDĐT) ban hành": behind letters in brackets that stand for the body. Else `at`.
  std::uint32_t behind_short_name(std::uint32_t at, std::uint32_t limit) const;

  const layout::Origin& origin;
  const std::string_view key;
  const CitationRules& rules;
  const std::vector<Draft>& drafts;

 private:
  bool is_then(std::uint32_t at, std::uint32_t limit) const;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_TITLED_TEXT_H_
