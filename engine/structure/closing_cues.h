// The words of a closing: each question about a stretch of the key that the grammar's expert answers.
#ifndef VANBAN_STRUCTURE_CLOSING_CUES_H_
#define VANBAN_STRUCTURE_CLOSING_CUES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "vanban/span.h"

namespace vanban::structure::closing {

// The blank-divided words of a stretch.
std::vector<Span> words_of(std::string_view key, Span span);
// Without the bytes at its ends that are neither letters, digits nor brackets.
Span bare(std::string_view key, Span span);
// Without blanks and HTML tags at its ends.
Span content(std::string_view key, Span span);
// The stretches between HTML tags: a cell may hold many lines, divided by <br>. None is empty.
std::vector<Span> fragments(std::string_view key, Span span);
// Has it capitals and no small letter?
bool in_capitals(std::string_view text);
std::uint32_t count_letters(std::string_view text);

struct Purpose {
  Span whole;  // with its brackets
  Span words;
};

class ClosingCues {
 public:
  // Both are kept by reference.
  ClosingCues(const layout::Layout& layout, const grammar::Grammar& grammar);

  std::string_view key() const { return layout_.key.bytes(); }
  std::string_view at(Span span) const { return layout_.at(span); }

  // Nơi nhận at the begin of a cell: where its words end.
  std::optional<std::uint32_t> heading(Span cell) const;
  // Lưu: VT ... : what stands after the word.
  std::optional<Span> filing(Span line) const;
  bool group(Span line) const;
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
  std::optional<Authority> authority_at(std::uint32_t begin, std::uint32_t end) const;
  // Where an office that begins here ends; `damaged` allows for a wrong letter or two.
  std::optional<std::uint32_t> office_at(std::uint32_t begin, std::uint32_t end, bool damaged) const;
  // PHÓ GIÁM ĐỐC below GIÁM ĐỐC, whose KT. was lost.
  bool is_deputy_of(Span deputy, Span chief) const;
  // (Đã ký): where the mark ends.
  std::optional<std::uint32_t> signed_at(std::uint32_t begin, std::uint32_t end) const;
  // Does it make a body's name of the office after it: ĐOÀN CHỦ TỊCH?
  bool collective(Span word) const;
  bool stamp(Span line) const;
  // A person's name that fills the stretch, ranks and debris at its ends apart. Without a known family name it must
  // have three words.
  std::optional<Span> person(Span span) const;

 private:
  const grammar::Rule* rule(std::string_view name) const;
  bool is_surname(Span word) const;
  bool may_precede_name(Span before) const;
  bool names_a_body(Span span) const;
  std::optional<Span> name_from(const std::vector<Span>& words, std::size_t first) const;
  std::optional<std::uint32_t> damaged_office_at(std::uint32_t begin, std::uint32_t end) const;

  const layout::Layout& layout_;
  const grammar::Recogniser* rules_;
  const grammar::Rule *heading_, *filing_, *group_, *purpose_, *purpose_after_colon_, *authority_, *office_, *body_,
      *collective_, *signed_, *rank_, *next_document_, *motto_, *stamp_;
  const grammar::Lexicon *surnames_, *no_names_;
  std::vector<std::string> offices_;  // keys in capitals, of two words or more
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_CUES_H_
