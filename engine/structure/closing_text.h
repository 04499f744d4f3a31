// Stretches of the key as a closing is made of them: words, cells, what stands between tags.
#ifndef VANBAN_STRUCTURE_CLOSING_TEXT_H_
#define VANBAN_STRUCTURE_CLOSING_TEXT_H_

#include <cstdint>
#include <string_view>
#include <vector>

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

// Where the words of a recipient begin, behind its bullet or the debris of one.
std::uint32_t after_bullet(std::string_view key, Span span);
inline bool has_bullet(std::string_view key, Span span) { return after_bullet(key, span) > span.begin; }

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_TEXT_H_
