// Who has issued a cited document, where that is told behind its title: "quy định về chợ do Bộ Công Thương ban hành".
#ifndef VANBAN_STRUCTURE_CITATIONS_TITLE_ISSUER_H_
#define VANBAN_STRUCTURE_CITATIONS_TITLE_ISSUER_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "recognise/body_name.h"
#include "structure/citations/small_words.h"
#include "structure/citations/titled_text.h"

namespace vanban::structure {

class TitleIssuers {
 public:
  explicit TitleIssuers(const TitledText& text) : text_(text), key_(text.key), rules_(text.rules) {}

  // Of a draft whose title may end at `at`; nothing where no such words stand there.
  std::optional<recognise::BodyName> issuer_at(const Draft& draft, std::uint32_t at, std::uint32_t limit) const;
  // Hardly any word lets one look closer.
  bool may_stand_at(std::uint32_t at) const { return text_.begins(at, kByWhom) || text_.begins(at, kWhose); }

 private:
  static constexpr std::string_view kByWhom = at_begin(kBy);
  static constexpr std::string_view kWhose = at_begin(kOf);

  std::optional<recognise::BodyName> post_behind(const Draft& draft, std::uint32_t at, std::uint32_t limit) const;
  std::optional<recognise::BodyName> council_behind_place(const Draft& draft, std::uint32_t at,
                                                          std::uint32_t limit) const;
  bool ends_words(std::uint32_t at, std::uint32_t limit) const;

  const TitledText& text_;
  std::string_view key_;
  const CitationRules& rules_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_TITLE_ISSUER_H_
