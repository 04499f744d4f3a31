#include "structure/citations/naming_text.h"

#include "structure/citations/small_words.h"

namespace vanban::structure {

bool NamingText::says_about(std::uint32_t at) const {
  constexpr std::string_view kWord = at_begin(kAbout);
  return key.substr(at, kWord.size()) == kWord && origin.marks_agree({at, at + 2}, "về");
}

std::uint32_t NamingText::end_of_basis(Span block) const {
  grammar::Match match;
  return rules.basis->match_at(key, block.begin, block.end, &match) ? match.whole.end : 0;
}

}  // namespace vanban::structure
