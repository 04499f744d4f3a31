#include "ingest/read_html.h"

#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "ingest/read_text.h"
#include "ingest/styled_text.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr int kDeepest = 400;  // nested elements; what is deeper is passed over

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

// The part of a page that holds the document, by what the sites of laws call it.
bool holds_document(const GumboElement& element) {
  if (gumbo_get_attribute(&element.attributes, "data-vbpl-content-root") != nullptr) return true;
  constexpr std::string_view kIds[] = {"divContentDoc", "toanvancontent", "divNoiDung", "content1"};
  const std::string_view id = attribute(element, "id");
  if (std::find(std::begin(kIds), std::end(kIds), id) != std::end(kIds)) return true;
  const std::string_view of_class = attribute(element, "class");
  return of_class.find("toanvancontent") != std::string_view::npos ||
         of_class.find("the-document-body") != std::string_view::npos;
}

const GumboNode* find_document(const GumboNode* node, int depth) {
  if (node->type != GUMBO_NODE_ELEMENT || depth > kDeepest) return nullptr;
  if (holds_document(node->v.element)) return node;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    if (const GumboNode* found = find_document(static_cast<GumboNode*>(children.data[i]), depth + 1)) return found;
  }
  return nullptr;
}

// font-family of a style, or the face of <font>: the first name.
std::string font_of(const GumboElement& element, const std::string& inherited) {
  std::string value(attribute(element, "face"));
  const std::string_view style = attribute(element, "style");
  if (value.empty() && !style.empty()) {
    const std::string lower = text::lower(style);
    const std::size_t at = lower.find("font-family:");
    if (at != std::string::npos) value = std::string(style.substr(at + 12, style.find(';', at) - at - 12));
  }
  if (value.empty()) return inherited;
  value = value.substr(0, value.find(','));
  std::erase_if(value, [](char c) { return c == '"' || c == '\'' || c == ' '; });
  return value.empty() ? inherited : value;
}

bool ends_line(GumboTag tag) {
  constexpr GumboTag kBlocks[] = {
      GUMBO_TAG_P,  GUMBO_TAG_DIV,    GUMBO_TAG_H1,     GUMBO_TAG_H2,     GUMBO_TAG_H3,      GUMBO_TAG_H4,
      GUMBO_TAG_H5, GUMBO_TAG_H6,     GUMBO_TAG_LI,     GUMBO_TAG_UL,     GUMBO_TAG_OL,      GUMBO_TAG_BLOCKQUOTE,
      GUMBO_TAG_HR, GUMBO_TAG_PRE,    GUMBO_TAG_DT,     GUMBO_TAG_DD,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
      GUMBO_TAG_TR, GUMBO_TAG_CENTER, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_CAPTION};
  return std::find(std::begin(kBlocks), std::end(kBlocks), tag) != std::end(kBlocks);
}

bool is_hidden(const GumboElement& element) {
  constexpr GumboTag kSilent[] = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_HEAD,     GUMBO_TAG_TITLE,
                                  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SELECT, GUMBO_TAG_OPTION,   GUMBO_TAG_BUTTON,
                                  GUMBO_TAG_TEXTAREA, GUMBO_TAG_SVG,    GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME};
  if (std::find(std::begin(kSilent), std::end(kSilent), element.tag) != std::end(kSilent)) return true;
  const std::string style = text::lower(attribute(element, "style"));
  std::string packed;
  std::copy_if(style.begin(), style.end(), std::back_inserter(packed), [](char c) { return c != ' '; });
  return packed.find("display:none") != std::string::npos || packed.find("mso-hide:all") != std::string::npos;
}

// Gumbo frees a tree by recursion, which deep pages turn into a crash. What it allocates here is freed all at once.
class Arena {
 public:
  static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
  static void release(void* /*arena*/, void* /*memory*/) {}

 private:
  void* take(std::size_t size) {
    constexpr std::size_t kBlock = 1 << 20;
    constexpr std::size_t kAligned = alignof(std::max_align_t);
    size = (size + kAligned - 1) / kAligned * kAligned;
    if (size > left_) {
      blocks_.push_back(std::make_unique<std::byte[]>(std::max(size, kBlock)));
      at_ = blocks_.back().get();
      left_ = std::max(size, kBlock);
    }
    void* taken = at_;
    at_ += size;
    left_ -= size;
    return taken;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* at_ = nullptr;
  std::size_t left_ = 0;
};

class Walker {
 public:
  explicit Walker(StyledText* out) : out_(out) {}

  void walk(const GumboNode* node, const std::string& font, int depth) {
    if (depth > kDeepest) return;
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        add_text(node->v.text.text, font);
        return;
      case GUMBO_NODE_ELEMENT:
        walk_element(node->v.element, font, depth);
        return;
      default:
        return;
    }
  }

  void end() { end_line(false); }

 private:
  void walk_children(const GumboElement& element, const std::string& font, int depth) {
    for (unsigned i = 0; i < element.children.length; ++i)
      walk(static_cast<GumboNode*>(element.children.data[i]), font, depth + 1);
  }

  void walk_element(const GumboElement& element, const std::string& inherited, int depth) {
    if (is_hidden(element)) return;
    const std::string font = font_of(element, inherited);
    switch (element.tag) {
      case GUMBO_TAG_BR:
        end_line(true);
        return;
      case GUMBO_TAG_TABLE:
        end_line(false);
        out_->begin_table();
        walk_children(element, font, depth);
        out_->end_table();
        return;
      case GUMBO_TAG_TR:
        if (out_->table_depth() == 0) break;
        walk_children(element, font, depth);
        out_->end_row();
        return;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        if (out_->table_depth() == 0) break;
        walk_children(element, font, depth);
        end_line(false);
        out_->end_cell(span_of(element));
        return;
      case GUMBO_TAG_PRE: {
        const bool before = preformatted_;
        preformatted_ = true;
        walk_children(element, font, depth);
        preformatted_ = before;
        end_line(false);
        return;
      }
      default:
        break;
    }
    if (ends_line(element.tag)) end_line(false);
    walk_children(element, font, depth);
    if (ends_line(element.tag)) end_line(false);
    // A paragraph of its own is set off, as on the page.
    if (element.tag == GUMBO_TAG_P && out_->table_depth() == 0 && !out_->empty()) out_->end_paragraph();
  }

  static std::uint32_t span_of(const GumboElement& element) {
    const std::string value(attribute(element, "colspan"));
    const int span = std::atoi(value.c_str());
    return static_cast<std::uint32_t>(std::clamp(span, 1, 64));
  }

  void add_text(const char* utf8, const std::string& font) {
    const std::string_view bytes(utf8, std::strlen(utf8));
    std::u32string text;
    for (std::size_t at = 0; at < bytes.size();) {
      const text::CodePoint c = text::code_point_at(bytes, at);
      at += c.size;
      const bool blank = c.value == ' ' || c.value == '\t' || c.value == '\r' || c.value == '\n';
      if (preformatted_ && c.value == '\n') {
        out_->add(text, font);
        text.clear();
        end_line(true);
      } else if (!blank || preformatted_) {
        text += c.value;
        line_begun_ = true;
        after_blank_ = blank;
      } else if (line_begun_ && !after_blank_) {
        text += U' ';
        after_blank_ = true;
      }
    }
    out_->add(text, font);
  }

  void end_line(bool even_empty) {
    if (line_begun_ || even_empty) out_->end_paragraph();
    line_begun_ = false;
    after_blank_ = false;
  }

  StyledText* out_;
  bool line_begun_ = false;
  bool after_blank_ = false;
  bool preformatted_ = false;
};

// The page in UTF-8; old encodings are kept widened. What the page claims of itself is believed only where it must be
// true: UTF-8 that is well-formed.
std::string page_text(std::string_view bytes) {
  const Decoded decoded = decode(bytes);
  if (decoded.ill_formed_count == 0) return decoded.text;
  const std::string head = text::lower(bytes.substr(0, 4096));
  const bool claims_utf8 = head.find("utf-8") != std::string::npos;
  if (claims_utf8 && decoded.ill_formed_count * 200 < bytes.size()) return decoded.text;
  const std::u32string wide = widen(bytes);
  const Charset charset = head.find("windows-1258") != std::string::npos ? Charset::windows1258 : Charset::unicode;
  return to_utf8(charset == Charset::unicode ? wide : convert(wide, charset));
}

}  // namespace

FileText read_html(std::string_view bytes) {
  FileText file({"text/html", "html"});
  const std::string page = page_text(bytes);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  Arena arena;
  options.allocator = Arena::allocate;
  options.deallocator = Arena::release;
  options.userdata = &arena;
  GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
  StyledText styled;
  Walker walker(&styled);
  const GumboNode* document = find_document(output->root, 0);
  walker.walk(document != nullptr ? document : output->root, "", 0);
  walker.end();
  styled.finish(&file);
  if (!file.encoding) file.encoding = "UTF-8";
  return file;
}

}  // namespace vanban::ingest
