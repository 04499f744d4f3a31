// What pictures are drawn with: SVG elements appended to one string, text cut to a width. Lengths are pixels at the
// picture's own size, widths of text characters.
#ifndef VANBAN_EMIT_SVG_H_
#define VANBAN_EMIT_SVG_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.h"
#include "vanban/graph_picture.h"

namespace vanban::emit {

inline constexpr int kPictureWidth = 1240;

namespace colours {
inline constexpr std::string_view kInk = "#202124";
inline constexpr std::string_view kGrey = "#5f6368";  // what is said beside
inline constexpr std::string_view kPaper = "#ffffff";
inline constexpr std::string_view kInQuestion = "#fdf6e3";  // the document that the picture is of
inline constexpr std::string_view kBand = "#f6f8fb";        // behind every other row
inline constexpr std::string_view kRowName = "#3c4043";
inline constexpr std::string_view kTrunk = "#9aa0a6";  // from which lines go to the boxes
}  // namespace colours

struct Box {
  int x = 0, y = 0, width = 0, height = 0;
  int middle() const { return x + width / 2; }
  int bottom() const { return y + height; }
};

struct TextStyle {
  int size = 13;
  bool bold = false;
  std::string_view colour = colours::kInk;
};

class Svg {
 public:
  // One line; `y` is its baseline.
  void text(int x, int y, std::string_view words, TextStyle style);
  // `broken`: with a dashed border.
  void rectangle(Box box, std::string_view fill, std::string_view stroke, bool broken, int stroke_width = 1);
  void line(int x1, int y1, int x2, int y2, std::string_view colour, int width);
  // An S from one point to another, with an arrow head in the relation's colour at its end.
  void arrow(int x1, int y1, int x2, int y2, Relation relation, std::string_view from, std::string_view to,
             std::string_view tooltip);
  // A group that belongs to a node: pages filter and mark by it.
  void begin_node(std::string_view key, std::string_view tooltip);
  void end_node();

  // The whole picture; `title` is what a screen reader says.
  std::string svg(int width, int height, std::string_view title) const;
  // The same in an HTML page that filters and marks its nodes.
  std::string page(int width, int height, std::string_view title) const;

 private:
  std::string body_;
};

// The picture in the format that is asked for.
std::string finished(const Svg& svg, int width, int height, std::string_view title, PictureFormat format);

// The words in lines of at most `width` characters; what is over `lines` is cut with "…".
std::vector<std::string> wrapped(std::string_view words, std::size_t width, std::size_t lines);
// The same in one line.
std::string cut(std::string_view words, std::size_t width);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_SVG_H_
