// The small words that join the parts of a citation, as a key has them between two others. They are the language's own;
// what an expert of the documents would add to or take away stands in clause_words.tsv.
#ifndef VANBAN_STRUCTURE_CITATIONS_SMALL_WORDS_H_
#define VANBAN_STRUCTURE_CITATIONS_SMALL_WORDS_H_

#include <string_view>

namespace vanban::structure {

inline constexpr std::string_view kAbout = " ve ";
inline constexpr std::string_view kAnd = " va ";
inline constexpr std::string_view kAt = " tai ";
inline constexpr std::string_view kBy = " do ";
inline constexpr std::string_view kNumbered = " so ";
inline constexpr std::string_view kOf = " cua ";
inline constexpr std::string_view kOr = " hoac ";
inline constexpr std::string_view kSeveral = " cac ";

// The word where words begin with it, and where they end with it: without the blank on that side.
constexpr std::string_view at_begin(std::string_view word) { return word.substr(1); }
constexpr std::string_view at_end(std::string_view word) { return word.substr(0, word.size() - 1); }

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_SMALL_WORDS_H_
