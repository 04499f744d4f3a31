// The words of a closing: each question about a stretch of the key that the grammar's expert answers.
#ifndef VANBAN_STRUCTURE_CLOSING_CUES_H_
#define VANBAN_STRUCTURE_CLOSING_CUES_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "layout/layout.h"
#include "structure/closing/rules.h"
#include "structure/closing/text.h"
#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure::closing {

struct Purpose {
  Span whole;  // with its brackets
  Span words;
};

class KnownElements;

class ClosingCues {
 public:
  // Both are kept by reference.
  ClosingCues(const layout::Layout& layout, const ClosingRules& rules);
  ~ClosingCues();
  ClosingCues(const ClosingCues&) = delete;
  ClosingCues& operator=(const ClosingCues&) = delete;

  std::string_view key() const { return layout_.key.bytes(); }
  std::string_view at(Span span) const { return layout_.at(span); }

  // False only where heading() finds nothing, told by the first letter of a cell as the layout has it: so that nearly
  // all cells of a text need not be trimmed.
  bool may_be_heading(Span cell) const {
    const std::string_view key = this->key();
    if (rules_.heading == nullptr || cell.empty()) return false;
    const std::uint32_t begin = letter_at_begin(cell);
    return key[cell.begin] == '<' || begin >= cell.end || rules_.heading->first_bytes().allows(0, key[begin]);
  }
  // Nơi nhận at the begin of a cell: where its words end.
  std::optional<std::uint32_t> heading(Span cell) const {
    if (rules_.heading == nullptr) return {};
    const std::uint32_t begin = letter_at_begin(cell);
    if (!rules_.heading->may_match_at(key(), begin, cell.end)) return {};
    return read_heading(cell, begin);
  }
  // Lưu: VT ... : what stands after the word. Asked of all lines of a text.
  std::optional<Span> filing(Span line) const {
    if (rules_.filing == nullptr || line.empty() || key()[line.begin] != 'L') return {};
    return read_filing(line);
  }
  // Does what stands after Lưu begin as usual: VT, Văn thư?
  bool is_filed(Span rest) const;
  // The registry, which keeps a copy: for read_filing.
  const grammar::Rule* registry() const { return rules_.registry; }
  // Gửi bản điện tử: over several recipients.
  bool group(Span line) const;
  // "VPUB: CVP, các PCVP": an office with its parts; "Trung tâm Tin học": one of them.
  bool parted_office(Span item) const;
  bool office_part(Span line) const;
  // Does a line name another recipient, whatever stands above it?
  bool another(Span line) const;
  // Do words end with one that wants more?
  bool ends_open(Span words) const;
  // Căn cứ ...: the body begins, or goes on.
  bool basis(Span line) const;
  // An annex or a form.
  bool annex(Span line) const;
  // The head of an annex, and not a sentence or a note that begins like one.
  bool annex_head(Span line) const;
  // The same, the text of an act or the head of another document: the closing is over.
  bool next_document(Span line) const;
  std::optional<Purpose> purpose_at(std::uint32_t begin, std::uint32_t end) const;
  std::optional<Purpose> purpose_after_colon(std::uint32_t colon, std::uint32_t end) const;
  // The same of words that were put together: a bracket over two lines.
  bool is_purpose(std::string_view words) const;

  struct Authority {
    Span word;           // TM.
    std::uint32_t body;  // where the words after it begin
  };
  // Before words in capitals, or before those of a body or office.
  std::optional<Authority> authority_at(std::uint32_t begin, std::uint32_t end) const {
    const char first = text::to_lower(key()[begin]);
    if (rules_.authority == nullptr || (first != 't' && first != 'k' && first != 'q')) return {};
    if (!rules_.authority->may_match_at(key(), begin, end)) return {};
    return read_authority(begin, end);
  }
  std::optional<std::uint32_t> office_at(std::uint32_t begin, std::uint32_t end) const {
    return rules_.offices.at(key(), {begin, end});
  }
  // The same, and with a scanner's wrong letters.
  bool begins_office(std::uint32_t begin, std::uint32_t end) const {
    return rules_.offices.begins(key(), {begin, end});
  }
  // PHÓ ..., THỨ ...
  bool is_deputy(Span office) const { return Offices::is_deputy(at(office)); }
  bool is_deputy_of(Span deputy, Span chief) const { return Offices::is_deputy_of(at(deputy), at(chief)); }
  bool is_rest_of_deputy(Span words, Span chief) const { return Offices::is_rest_of_deputy(at(words), at(chief)); }
  // (Đã ký): where the mark ends.
  std::optional<std::uint32_t> signed_at(std::uint32_t begin, std::uint32_t end) const {
    if (rules_.signed_mark == nullptr || !rules_.signed_mark->may_match_at(key(), begin, end)) return {};
    return read_signed(begin, end);
  }
  // Does it make a body's name of the office after it: ĐOÀN CHỦ TỊCH?
  bool collective(Span word) const;
  bool stamp(Span line) const;
  // What elements_of has read already.
  KnownElements& known_elements() const { return *known_elements_; }
  std::optional<Span> person(Span span) const { return rules_.names.find(key(), span); }
  std::optional<Span> person_at(std::uint32_t begin, std::uint32_t end) const {
    return rules_.names.find_at_begin(key(), {begin, end});
  }

 private:
  static constexpr std::uint32_t kHeadingDebris = 4;  // bytes before Nơi nhận that are no letters

  std::uint32_t letter_at_begin(Span cell) const {
    const std::string_view key = this->key();
    std::uint32_t begin = cell.begin;
    while (begin < cell.end && begin < cell.begin + kHeadingDebris && !text::is_letter(key[begin])) ++begin;
    return begin;
  }
  std::optional<std::uint32_t> read_heading(Span cell, std::uint32_t begin) const;
  std::optional<Span> read_filing(Span line) const;
  std::optional<Authority> read_authority(std::uint32_t begin, std::uint32_t end) const;
  std::optional<std::uint32_t> read_signed(std::uint32_t begin, std::uint32_t end) const;
  bool signs_behind(Span rest) const;
  bool begins_with(const grammar::Rule* rule, Span line) const;

  const layout::Layout& layout_;
  const ClosingRules& rules_;
  std::unique_ptr<KnownElements> known_elements_;
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_CUES_H_
