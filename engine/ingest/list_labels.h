// The labels that word processors make for the items of lists: how each level looks, and what was counted so far.
#ifndef VANBAN_INGEST_LIST_LABELS_H_
#define VANBAN_INGEST_LIST_LABELS_H_

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::ingest {

// The number of an item as Word's name of a format writes it: upperRoman, lowerLetter, decimalZero; 1 for others.
std::string list_number(int number, std::string_view format);
// The sign of a bulleted item as text. Those of symbol fonts stand in the private area; what they look like is a dot.
std::string list_bullet(std::string_view sign);

struct ListLevel {
  std::string format = "decimal";  // or bullet
  std::string text;                // %1 to %9: the number of that level
  std::string font;                // "" where the level names none
  int start = 1;
  bool in_digits = false;            // numbers of outer levels are written 1, whatever their format
  std::optional<int> restart_limit;  // counts on unless a level before this one came between; none: any outer one
};

struct ListLabel {
  std::string text;  // "" for none
  std::string font;
};

class ListLabels {
 public:
  static constexpr int kLevels = 9;
  using Look = std::array<ListLevel, kLevels>;
  struct List {
    std::string look;                 // lists of one look go on counting
    std::map<int, int> starts;        // by level: where this list begins anew
    std::map<int, ListLevel> levels;  // by level: what looks otherwise in this list
  };

  Look& look(const std::string& name) { return looks_[name]; }
  List& list(const std::string& name) { return lists_[name]; }

  // The label of the next paragraph of that list and level: `1.`, `a)`, `Điều 3.`, `-`.
  ListLabel next(const std::string& list, int level);

 private:
  using Counts = std::array<std::optional<int>, kLevels>;  // none: not counted since an outer level was

  std::map<std::string, Look> looks_;
  std::map<std::string, List> lists_;
  std::map<std::string, Counts> counts_;  // by look
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_LIST_LABELS_H_
