#include "page/html.h"

#include "emit/markup_text.h"
#include "text/utf8.h"

namespace vanban::page {
namespace {

bool is_disruptive(char32_t c) {
  if (c < 0x20) return c != '\n' && c != '\t' && c != '\r' && c != '\f';
  return c == 0x7F || (c >= 0x80 && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
}

std::string number_of(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[c >> shift & 0xF];
  return out;
}

}  // namespace

Html& Html::open(std::string_view tag, Attributes attributes) {
  (out_ += '<') += tag;
  for (const auto& [name, value] : attributes) {
    if (value.data() == nullptr) continue;
    if (value.empty()) {
      (out_ += ' ') += name;
    } else {
      emit::append_attribute(name, value, &out_);
    }
  }
  out_ += '>';
  return *this;
}

Html& Html::close(std::string_view tag) {
  ((out_ += "</") += tag) += '>';
  return *this;
}

Html& Html::text(std::string_view words) {
  emit::append_markup_text(words, &out_);
  return *this;
}

Html& Html::source(std::string_view words) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < words.size();) {
    const vanban::text::CodePoint c = vanban::text::code_point_at(words, at);
    if (is_disruptive(c.value)) {
      text(words.substr(plain, at - plain));
      element("span", number_of(c.value), {{"class", "control"}});
      plain = at + c.size;
    }
    at += c.size;
  }
  return text(words.substr(plain));
}

Html& Html::element(std::string_view tag, std::string_view words, Attributes attributes) {
  return open(tag, attributes).source(words).close(tag);
}

Html& Html::markup(std::string_view html) {
  out_ += html;
  return *this;
}

}  // namespace vanban::page
