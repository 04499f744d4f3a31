// How much is read of one document. The memory that a document costs is bounded by its size: at most eight times as
// much, and a megabyte, whatever the bytes are. No words that are found can be held in that room where a text is
// nothing but citations or labels, so there is an end to what one document may have of each thing: at least three times
// what any real document was seen to have. What there always may be takes most of the megabyte: short texts are the
// dense ones (a table of tasks, a list of what is repealed), and long ones that are as dense hold many documents.
//
// Behind it nothing of that kind is read, and nothing is left out silently: a Diagnostic (`text.limit`, an error) says
// what there is too much of, and its span is what was not read. A file that meets a limit holds many documents, and is
// to be cut into them.
#ifndef VANBAN_LIMITS_H_
#define VANBAN_LIMITS_H_

#include <cstddef>

namespace vanban {

// A text of so many bytes may have `of(bytes)`.
struct Limit {
  std::size_t always = 0;
  std::size_t bytes_for_each = 1;  // beyond these

  constexpr std::size_t of(std::size_t text_bytes) const { return always + text_bytes / bytes_for_each; }
};

namespace limits {

inline constexpr Limit kCitations{1200, 1200};  // the densest of 24 kB has 135, of 120 kB 147
inline constexpr Limit kDates{2000, 1000};      // 81 in 26 kB, 131 in 71 kB
inline constexpr Limit kImpossibleDates{200, 2000};
inline constexpr Limit kUnits{2500, 125};            // 269 in 35 kB, 733 in 160 kB
inline constexpr Limit kTasks{1000, 600};            // 176 in 63 kB, 267 in 103 kB; as many assignments
inline constexpr Limit kTaskNames{2000, 80};         // of those charged, and of those who join: 212 in 101 kB
inline constexpr Limit kCells{10'000, 16};           // of tables and columns: 4995 in 125 kB
inline constexpr Limit kLines{20'000, 16};           // that are not blank: 1800 in 23 kB
inline constexpr Limit kIrregularLines{10'000, 24};  // other than words from edge to edge: indented, first of a page
inline constexpr Limit kTypeNames{4000, 64};         // luật, nghị định: the words themselves
inline constexpr Limit kCueWords{12'000, 64};        // theo, căn cứ, giao, trước ngày

}  // namespace limits
}  // namespace vanban

#endif  // VANBAN_LIMITS_H_
