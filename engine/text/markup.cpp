// Escapes and emphasis. Both rules look only at characters that they never drop, so doing it twice changes nothing.
#include "text/markup.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/characters.h"
#include "text/compose.h"

namespace vanban::text {
namespace {

// What a character beside an emphasis mark is.
enum class Side {
  blank,   // or a line end, or the end of the text
  word,    // letter, digit
  open,    // “ ( [ «
  close,   // ” ) ] »
  quote,   // " and ', which may be either
  hyphen,  // also a sign or an item's dash: emphasis may begin with it
  other,   // other punctuation
  joined   // combines with what stands before it: that must stay
};

Side side_of(char32_t c) {
  if (c == ' ' || c == '\n') return Side::blank;
  if (is_latin_letter(c) || is_ascii_digit(c)) return Side::word;
  switch (c) {
    case '"':
    case '\'':
      return Side::quote;
    case '-':
    case '+':
      return Side::hyphen;
    case '(':
    case '[':
    case '{':
    case '<':
    case 0x201C:
    case 0x2018:
    case 0xAB:
    case 0x201E:
      return Side::open;
    case ')':
    case ']':
    case '}':
    case '>':
    case 0x201D:
    case 0x2019:
    case 0xBB:
      return Side::close;
    default:
      break;
  }
  if (c < 0x80) return Side::other;
  if (!begins_cluster(c)) return Side::joined;
  return u_isalnum(static_cast<UChar32>(c)) ? Side::word : Side::other;
}

Side side_before(std::string_view utf8, std::size_t at) {
  if (at == 0) return Side::blank;
  const Side side = side_of(code_point_at(utf8, start_before(utf8, at)).value);
  return side == Side::joined ? Side::word : side;  // a mark ends a word
}

Side side_after(std::string_view utf8, std::size_t at) {
  return at == utf8.size() ? Side::blank : side_of(code_point_at(utf8, at).value);
}

bool opens(Side before, Side after) {
  const bool may_begin = after == Side::word || after == Side::open || after == Side::quote || after == Side::hyphen;
  return may_begin && before != Side::word && (after == Side::word || before == Side::blank);
}

bool closes(Side before, Side after) {
  const bool may_end = before != Side::blank && before != Side::open;
  return may_end && after != Side::word && (before == Side::word || after == Side::blank);
}

constexpr bool is_emphasis_sign(char c) { return c == '*' || c == '_'; }

// Has the group a run of three or more underscores: a drawn rule or a blank to be filled in?
bool has_rule(std::string_view group) { return group.find("___") != std::string_view::npos; }

bool is_emphasis(std::string_view group, Side before, Side after) {
  if (after == Side::joined) return false;
  // Bold may begin inside a word, and converters leave blanks inside it.
  if (group == "**") return !(before == Side::open && after == Side::close);
  return opens(before, after) || closes(before, after);
}

void drop_group(std::string_view utf8, std::size_t begin, std::size_t end, Rewriter* out) {
  const std::string_view group = utf8.substr(begin, end - begin);
  const Side after = side_after(utf8, end);
  if (!has_rule(group)) {
    if (is_emphasis(group, side_before(utf8, begin), after)) out->drop(begin, end);
    return;
  }
  if (after == Side::joined) return;
  for (std::size_t at = begin; at < end; ++at) {
    if (utf8[at] == '*') out->drop(at, at + 1);
  }
}

}  // namespace

void drop_escapes(std::string_view utf8, Rewriter* out) {
  for (std::size_t at = utf8.find('\\'); at != std::string_view::npos; at = utf8.find('\\', at + 1)) {
    const char next = at + 1 < utf8.size() ? utf8[at + 1] : '\n';
    if (next == '\n' || is_ascii_punctuation(static_cast<unsigned char>(next))) out->drop(at, at + 1);
  }
}

void drop_emphasis(std::string_view utf8, Rewriter* out) {
  std::size_t star = utf8.find('*');
  std::size_t underscore = utf8.find('_');
  for (std::size_t at = std::min(star, underscore); at != std::string_view::npos; at = std::min(star, underscore)) {
    std::size_t end = at + 1;
    while (end < utf8.size() && is_emphasis_sign(utf8[end])) ++end;
    drop_group(utf8, at, end, out);
    if (star < end) star = utf8.find('*', end);
    if (underscore < end) underscore = utf8.find('_', end);
  }
}

}  // namespace vanban::text
