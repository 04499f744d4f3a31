// What pictures are drawn with: SVG elements appended to one string, text cut to a width, relations in Vietnamese.
#ifndef VANBAN_EMIT_SVG_H_
#define VANBAN_EMIT_SVG_H_

#include <string>
#include <string_view>
#include <vector>

#include "vanban/graph.h"
#include "vanban/graph_picture.h"

namespace vanban::emit {

struct Box {
  int x = 0, y = 0, width = 0, height = 0;
  int middle() const { return x + width / 2; }
  int bottom() const { return y + height; }
};

struct TextStyle {
  int size = 13;
  bool bold = false;
  std::string_view colour = "#202124";
};

class Svg {
 public:
  // One line; `y` is its baseline.
  void text(int x, int y, std::string_view words, TextStyle style);
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
  std::string page(int width, int height, std::string_view title) const;

 private:
  std::string body_;
};

std::string finished(const Svg& svg, int width, int height, std::string_view title, PictureFormat format);

// The words in lines of at most `width` characters; what is over `lines` is cut with "…".
std::vector<std::string> wrapped(std::string_view words, std::size_t width, std::size_t lines);
std::string cut(std::string_view words, std::size_t width);

// căn cứ, thực hiện ...
std::string_view vietnamese(Relation relation);
// Nghị định 30/2020/NĐ-CP; for what has no number its title; for what says nothing of itself its file, or its key.
std::string name_of(const Graph& graph, NodeId id);
// The name of the file of a document without a key of its own, without folders; "" of others.
std::string_view file_of(const Graph& graph, NodeId id);
// Whose document it is, as its key says it: xa-kim-lu, bac-kan; "" of central bodies and where it is not known.
std::string_view unit_of(const Node& node);
// What a box cannot hold: name, day, title, key.
std::string tooltip_of(const Graph& graph, NodeId id);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_SVG_H_
