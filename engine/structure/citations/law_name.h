// How far the name of a law goes, behind its type: "Luật Đất đai / năm 2024", "Pháp lệnh về phí và lệ phí / ngày ...".
#ifndef VANBAN_STRUCTURE_CITATIONS_LAW_NAME_H_
#define VANBAN_STRUCTURE_CITATIONS_LAW_NAME_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "structure/citations/naming_text.h"

namespace vanban::structure {

class LawNames {
 public:
  explicit LawNames(const NamingText& text) : text_(text), key_(text.key), rules_(text.rules), origin_(text.origin) {}

  // Of the name that begins at `begin`, behind a type of this name in doctypes.tsv: the longest that is known there,
  // else words with a capital, up to their day or to a word that ends them. 0 where none stands there.
  std::uint32_t end_of(std::uint32_t begin, std::uint32_t limit, std::string_view type) const;

  // "Pháp lệnh về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân ngày 25/6/1996", "Pháp lệnh bổ sung điều lệ về thuế
  // hàng hóa ngày 3/3/1989": with such words the name is a whole sentence, and only its day says where it ends. Empty
  // where there is none.
  Span sentence_behind(const recognise::TypeMention& type, std::uint32_t limit) const;

  // "trình Quốc hội thông qua Luật Hộ tịch (sửa đổi)": the new law of a name, and not the one in force. Its day tells
  // that as well: "Luật Công ty (sửa đổi) ngày 22/6/1994".
  Span with_edition(Span name, std::uint32_t limit) const;

 private:
  std::uint32_t end_of_known(std::uint32_t begin, std::uint32_t limit) const;
  std::uint32_t end_of_unknown(std::uint32_t begin, std::uint32_t limit) const;
  std::uint32_t end_before_date(std::uint32_t begin, std::uint32_t limit) const;
  std::uint32_t with_words_behind(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) const;
  bool is_short_rest(Span rest) const;
  bool is_basis_alone(std::uint32_t name) const;
  bool is_plain(Span name) const;
  bool is_specked_basis(Span name, std::uint32_t end, std::uint32_t limit) const;
  bool is_told(Span name) const;
  bool names_law(std::string_view words) const;
  bool begins_next_act(std::uint32_t begin, std::uint32_t at) const;

  const NamingText& text_;
  std::string_view key_;
  const CitationRules& rules_;
  const layout::Origin& origin_;
};

// Where a type of law, as CitationRules::law_types has it, stands behind a blank; npos where it does not.
std::size_t find_law_type(std::string_view words, std::string_view type, std::size_t from = 0);

// Letters of a type's name, which are as many places of a key.
std::uint32_t letters_of(std::string_view type);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_LAW_NAME_H_
