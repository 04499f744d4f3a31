// Blanks that a bad extraction has lost, where it took a line end for nothing: "của BộGiao thông vận tải", "ngày04/02",
// "trìnhcủa".
#ifndef VANBAN_LAYOUT_LOST_BLANKS_H_
#define VANBAN_LAYOUT_LOST_BLANKS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/reading_rules.h"
#include "text/key.h"

namespace vanban::layout {

// The key positions before which a blank is missing, in order; empty for almost every text.
//
// A seam shows by its form: a syllable with marks, and a capital right behind it; `ngày` and a digit. In a text that
// has seams blanks are lost between small letters too, where no form tells: a word with two vowels apart is two (a
// syllable of Vietnamese has them together), and it is cut where all its parts stand as words of their own in the same
// text.
//
// Linear time, sixty-four bytes at a time: all texts are asked, and few have any.
std::vector<std::uint32_t> find_lost_blanks(const text::Key& key, std::string_view norm_text,
                                            const ReadingRules& rules);

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_LOST_BLANKS_H_
