// Gaps: where the words of a line stand further apart than one blank.
#ifndef VANBAN_TEXT_GAP_H_
#define VANBAN_TEXT_GAP_H_

#include <cstdint>
#include <string_view>

namespace vanban::text {

// The first blank in [begin, end) of a key that another follows, or a tab; `end` where blanks are single. All lines are
// read by this and most have none, so it looks at sixteen bytes at a time: byte by byte it was a third of the layout.
std::uint32_t find_gap(std::string_view key, std::uint32_t begin, std::uint32_t end);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_GAP_H_
