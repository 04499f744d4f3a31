// Word 6 and 95 have no lists: each paragraph that is numbered says so, and how its number looks.
#ifndef VANBAN_INGEST_OLD_DOC_NUMBERS_H_
#define VANBAN_INGEST_OLD_DOC_NUMBERS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/doc_properties.h"

namespace vanban::ingest {

// How a paragraph is numbered.
struct OldNumber {
  // 1 to 9: of an outline; the others by what Word calls them.
  enum : std::uint8_t { kNone = 0, kOutermost = 1, kInnermost = 9, kNumbered = 10, kBullet = 11, kPassedOver = 12 };

  std::uint8_t kind = kNone;
  bool has_look = false;  // else it is the style's
  std::string format;     // as list_number knows it
  std::string before, after;
  int start = 1;
  bool with_outer = false;  // the numbers of outer levels stand before it
};

class OldDocNumbers {
 public:
  // `pages`: the table of pages of paragraphs' runs (PlcfBtePapx).
  void read(std::string_view document, std::string_view pages);

  struct Label {
    std::string text;  // bytes of the file's own encoding; "" for none
    bool is_bullet = false;
  };
  // That of the paragraph at a place in the file. Asked once for each, in their order: what has no number ends a list,
  // and the next one begins anew.
  Label next(std::uint32_t place);

 private:
  std::string next_of_outline(const OldNumber& number);

  static constexpr std::size_t kLevels = OldNumber::kInnermost;
  struct Level {
    int count = 0;  // 0: not counted since an outer level was
    std::string label;
  };

  DocRuns<OldNumber> numbers_;
  int count_ = 0;  // of the list that is being counted; 0: none is
  bool counts_ = false;
  std::array<Level, kLevels> levels_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_OLD_DOC_NUMBERS_H_
