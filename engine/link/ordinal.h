// Numbers as the names of congresses, sessions and terms write them: XIII, 13, tư.
#ifndef VANBAN_LINK_ORDINAL_H_
#define VANBAN_LINK_ORDINAL_H_

#include <optional>
#include <span>

#include "link/slug.h"

namespace vanban::link {

// XI, 11, tư; empty where the word is no number. "năm" is 5 here, so it is to be asked only where a number is expected.
std::optional<int> ordinal(const Word& word);
// The N of the first "khóa N" in the words.
std::optional<int> term_of(std::span<const Word> words);

}  // namespace vanban::link

#endif  // VANBAN_LINK_ORDINAL_H_
