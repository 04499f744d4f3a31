#include "link/json_reader.h"

#include <charconv>
#include <cstring>

#include "text/utf8.h"

namespace vanban::link {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

char JsonReader::next() {
  while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  return at_ < text_.size() && !failed() ? text_[at_] : '\0';
}

bool JsonReader::take(char expected) {
  if (next() != expected) return false;
  ++at_;
  return true;
}

bool JsonReader::take_null() {
  if (next() != 'n' || text_.substr(at_, 4) != "null") return false;
  at_ += 4;
  return true;
}

bool JsonReader::fail(std::string_view fault) {
  if (!failed()) fault_ = fault;
  return false;
}

bool JsonReader::begin(char bracket) {
  if (take(bracket)) return true;
  if (!take_null()) fail(std::string("'") + bracket + "' or null expected");
  return false;
}

bool JsonReader::name(std::string_view* out) {
  if (!take('"')) return fail("a member's name expected");
  const std::size_t begin = at_;
  const std::size_t quote = text_.find('"', at_);
  const std::string_view plain = text_.substr(begin, quote == std::string_view::npos ? 0 : quote - begin);
  if (quote != std::string_view::npos && plain.find('\\') == std::string_view::npos) {
    at_ = quote + 1;
    *out = plain;
  } else {
    name_.clear();
    if (!string_body(&name_)) return false;
    *out = name_;
  }
  return take(':') || fail("':' expected");
}

bool JsonReader::string(std::string* out) {
  out->clear();
  if (take('"')) return string_body(out);
  return take_null() || fail("a string or null expected");
}

bool JsonReader::string_body(std::string* out) {
  while (true) {
    const std::size_t stop = text_.find_first_of("\"\\", at_);
    if (stop == std::string_view::npos) return fail("the string does not end");
    out->append(text_.substr(at_, stop - at_));
    at_ = stop + 1;
    if (text_[stop] == '"') return true;
    if (!escape(out)) return false;
  }
}

bool JsonReader::escape(std::string* out) {
  constexpr std::string_view kWritten = "\"\\/bfnrt";
  constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
  const char c = at_ < text_.size() ? text_[at_++] : '\0';
  if (const std::size_t known = kWritten.find(c); c != '\0' && known != std::string_view::npos) {
    out->push_back(kMeant[known]);
    return true;
  }
  std::uint32_t unit = 0;
  if (c != 'u' || !code_unit(&unit)) return fail("no such escape");
  if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(at_, 2) == "\\u") {
    at_ += 2;
    std::uint32_t low = 0;
    if (!code_unit(&low)) return fail("no such escape");
    if (low >= 0xDC00 && low < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    } else {
      text::append_utf8(text::kReplacement, out);
      unit = low;
    }
  }
  text::append_utf8(unit >= 0xD800 && unit < 0xE000 ? text::kReplacement : unit, out);
  return true;
}

bool JsonReader::code_unit(std::uint32_t* out) {
  const std::string_view digits = text_.substr(at_, 4);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), *out, 16);
  if (digits.size() < 4 || error != std::errc() || end != digits.data() + 4) return false;
  at_ += 4;
  return true;
}

bool JsonReader::number(double* out) {
  next();
  const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), *out);
  if (failed() || error != std::errc()) return fail("a number expected");
  at_ = static_cast<std::size_t>(end - text_.data());
  return true;
}

bool JsonReader::skip_string() {
  while (true) {
    const void* found = at_ < text_.size() ? std::memchr(text_.data() + at_, '"', text_.size() - at_) : nullptr;
    if (found == nullptr) return fail("the string does not end");
    const auto quote = static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    std::size_t strokes = 0;
    while (quote - strokes > at_ && text_[quote - strokes - 1] == '\\') ++strokes;
    at_ = quote + 1;
    if (strokes % 2 == 0) return true;
  }
}

bool JsonReader::skip() {
  std::size_t depth = 0;
  do {
    const char c = next();
    if (c == '\0') return fail("a value expected");
    ++at_;
    if (c == '"') {
      if (!skip_string()) return false;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return fail("a value expected");
      --depth;
    } else if (c != ',' && c != ':') {
      while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '}' && text_[at_] != ']') ++at_;
    } else if (depth == 0) {
      return fail("a value expected");
    }
  } while (depth > 0);
  return true;
}

bool JsonReader::end() {
  if (failed()) return false;
  return next() == '\0' && at_ >= text_.size() ? true : fail("more than one value in the line");
}

}  // namespace vanban::link
