#include "emit/svg.h"

#include <array>

#include "emit/markup_text.h"
#include "emit/relation_colours.h"
#include "text/utf8.h"

namespace vanban::emit {
namespace {

constexpr auto kActive = std::to_array<Relation>(
    {Relation::based_on, Relation::implements, Relation::guides, Relation::amends, Relation::replaces,
     Relation::repeals, Relation::issues, Relation::responds_to, Relation::extends, Relation::corrects,
     Relation::suspends, Relation::consolidates, Relation::cites});

// Only what a page of its own needs.
constexpr std::string_view kStyle = R"(
body{margin:0;font-family:Arial,"Noto Sans",sans-serif;color:#202124;background:#fff}
header{position:sticky;top:0;background:#fff;border-bottom:1px solid #dadce0;padding:8px 16px;display:flex;gap:16px;align-items:center}
h1{font-size:16px;margin:0;flex:1}
input{font-size:14px;padding:6px 8px;width:18em}
main{overflow:auto;padding:8px}
.dim{opacity:.12}
.node{cursor:pointer}
.marked>rect:first-of-type{stroke-width:3}
)";

constexpr std::string_view kScript = R"(
const nodes=[...document.querySelectorAll('.node')],edges=[...document.querySelectorAll('.edge')];
const fold=s=>s.normalize('NFD').replace(/\p{M}/gu,'').replace(/đ/gi,'d').toLowerCase();
const texts=nodes.map(n=>fold(n.textContent+' '+n.dataset.key));
let chosen=null;
function show(){
  const words=fold(document.querySelector('input').value.trim());
  const near=new Set();
  if(chosen){near.add(chosen);for(const e of edges){if(e.dataset.from===chosen)near.add(e.dataset.to);if(e.dataset.to===chosen)near.add(e.dataset.from);}}
  nodes.forEach((n,i)=>{const hidden=(words&&!texts[i].includes(words))||(chosen&&edges.length&&!near.has(n.dataset.key));
    n.classList.toggle('dim',Boolean(hidden));n.classList.toggle('marked',n.dataset.key===chosen);});
  edges.forEach(e=>e.classList.toggle('dim',Boolean(chosen&&e.dataset.from!==chosen&&e.dataset.to!==chosen)));
}
document.querySelector('input').addEventListener('input',show);
nodes.forEach(n=>n.addEventListener('click',()=>{chosen=chosen===n.dataset.key?null:n.dataset.key;show();}));
)";

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += text::is_continuation(c) ? 0 : 1;
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!text::is_continuation(text[at]) && count-- == 0) break;
    ++at;
  }
  return text.substr(0, at);
}

void append_attribute(std::string_view name, int value, std::string* out) {
  emit::append_attribute(name, std::to_string(value), out);
}

void tooltip(std::string_view words, std::string* out) {
  if (words.empty()) return;
  *out += "<title>";
  append_markup_text(words, out);
  *out += "</title>";
}

// An arrow head in each relation's colour.
void arrow_heads(std::string* out) {
  *out += "<defs>";
  for (const Relation relation : kActive) {
    *out += "<marker id=\"r" + std::to_string(static_cast<int>(relation)) +
            "\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" "
            "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"";
    out->append(colour_of(relation)).append("\"/></marker>");
  }
  *out += "</defs>\n";
}

}  // namespace

void Svg::text(int x, int y, std::string_view words, TextStyle style) {
  body_ += "<text";
  append_attribute("x", x, &body_);
  append_attribute("y", y, &body_);
  append_attribute("font-size", style.size, &body_);
  append_attribute("fill", style.colour, &body_);
  if (style.bold) append_attribute("font-weight", "bold", &body_);
  body_ += ">";
  append_markup_text(words, &body_);
  body_ += "</text>\n";
}

void Svg::rectangle(Box box, std::string_view fill, std::string_view stroke, bool broken, int stroke_width) {
  body_ += "<rect";
  append_attribute("x", box.x, &body_);
  append_attribute("y", box.y, &body_);
  append_attribute("width", box.width, &body_);
  append_attribute("height", box.height, &body_);
  append_attribute("rx", 4, &body_);
  append_attribute("fill", fill, &body_);
  append_attribute("stroke", stroke, &body_);
  append_attribute("stroke-width", stroke_width, &body_);
  if (broken) append_attribute("stroke-dasharray", "4 3", &body_);
  body_ += "/>\n";
}

void Svg::line(int x1, int y1, int x2, int y2, std::string_view colour, int width) {
  body_ += "<line";
  append_attribute("x1", x1, &body_);
  append_attribute("y1", y1, &body_);
  append_attribute("x2", x2, &body_);
  append_attribute("y2", y2, &body_);
  append_attribute("stroke", colour, &body_);
  append_attribute("stroke-width", width, &body_);
  body_ += "/>\n";
}

void Svg::arrow(int x1, int y1, int x2, int y2, Relation relation, std::string_view from, std::string_view to,
                std::string_view words) {
  const bool level = y1 == y2;  // then the arrow goes round above
  const int bend = level ? -36 : (y2 - y1) / 2;
  body_ += "<path class=\"edge\"";
  append_attribute("data-from", from, &body_);
  append_attribute("data-to", to, &body_);
  append_attribute("d",
                   "M" + std::to_string(x1) + " " + std::to_string(y1) + "C" + std::to_string(x1) + " " +
                       std::to_string(y1 + bend) + " " + std::to_string(x2) + " " +
                       std::to_string(level ? y2 + bend : y2 - bend) + " " + std::to_string(x2) + " " +
                       std::to_string(y2),
                   &body_);
  append_attribute("fill", "none", &body_);
  append_attribute("stroke", colour_of(relation), &body_);
  append_attribute("stroke-width", "1.4", &body_);
  append_attribute("stroke-opacity", "0.65", &body_);
  append_attribute("marker-end", "url(#r" + std::to_string(static_cast<int>(relation)) + ")", &body_);
  body_ += ">";
  tooltip(words, &body_);
  body_ += "</path>\n";
}

void Svg::begin_node(std::string_view key, std::string_view words) {
  body_ += "<g class=\"node\"";
  append_attribute("data-key", key, &body_);
  body_ += ">";
  tooltip(words, &body_);
  body_ += "\n";
}

void Svg::end_node() { body_ += "</g>\n"; }

std::string Svg::svg(int width, int height, std::string_view title) const {
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
  append_attribute("width", width, &out);
  append_attribute("height", height, &out);
  append_attribute("viewBox", "0 0 " + std::to_string(width) + " " + std::to_string(height), &out);
  out += " font-family=\"Arial, 'Noto Sans', sans-serif\" role=\"img\"";
  append_attribute("aria-label", title, &out);
  out += ">\n";
  arrow_heads(&out);
  out += "<rect width=\"100%\" height=\"100%\"";
  append_attribute("fill", colours::kPaper, &out);
  return out + "/>\n" + body_ + "</svg>\n";
}

std::string Svg::page(int width, int height, std::string_view title) const {
  std::string out = "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
  append_markup_text(title, &out);
  out.append("</title>\n<style>").append(kStyle).append("</style>\n</head>\n<body>\n<header><h1>");
  append_markup_text(title, &out);
  out += "</h1><input type=\"search\" aria-label=\"Lọc\" placeholder=\"Lọc theo số, tên, ngày\"></header>\n<main>\n";
  out += svg(width, height, title);
  return out.append("</main>\n<script>").append(kScript).append("</script>\n</body>\n</html>\n");
}

std::string finished(const Svg& svg, int width, int height, std::string_view title, PictureFormat format) {
  return format == PictureFormat::html ? svg.page(width, height, title) : svg.svg(width, height, title);
}

std::string cut(std::string_view words, std::size_t width) {
  if (characters(words) <= width) return std::string(words);
  return std::string(first_characters(words, width - 1)) + "…";
}

std::vector<std::string> wrapped(std::string_view words, std::size_t width, std::size_t lines) {
  std::vector<std::string> out;
  while (!words.empty() && out.size() + 1 < lines && characters(words) > width) {
    std::string_view line = first_characters(words, width);
    const std::size_t blank = line.rfind(' ');
    if (blank != std::string_view::npos && blank > 0) line = line.substr(0, blank);
    out.emplace_back(line);
    words.remove_prefix(line.size());
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  }
  if (!words.empty()) out.push_back(cut(words, width));
  return out;
}

}  // namespace vanban::emit
