#include "link/sentence.h"

#include <algorithm>

#include "text/utf8.h"

namespace vanban::link {
namespace {

constexpr std::size_t kMostBytes = 500;  // on either side

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// A stop, and no short form before it: "TP." and "TM." are no ends.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] == ';') return true;
  if (text[at] != '.' || (at + 1 < text.size() && !is_blank(text[at + 1]))) return false;
  std::size_t letters = 0;
  while (letters < at && !is_blank(text[at - letters - 1])) ++letters;
  return letters > 3;
}

// An empty line, or a line that begins an item: what stands before is another paragraph.
bool ends_paragraph(std::string_view text, std::size_t at) {
  if (text[at] != '\n') return false;
  std::size_t next = at + 1;
  while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
  return next == text.size() || text[next] == '\n' || text[next] == '-' || text[next] == '+';
}

std::size_t begin_of(std::string_view text, std::size_t at) {
  const std::size_t least = at > kMostBytes ? at - kMostBytes : 0;
  while (at > least && !ends_sentence(text, at - 1) && !ends_paragraph(text, at - 1)) --at;
  while (at < text.size() && text::is_continuation(text[at])) ++at;
  return at;
}

std::size_t end_of(std::string_view text, std::size_t at) {
  const std::size_t most = std::min(text.size(), at + kMostBytes);
  while (at < most && !ends_sentence(text, at) && !ends_paragraph(text, at)) ++at;
  if (at < most && text[at] != '\n') ++at;
  while (at < text.size() && text::is_continuation(text[at])) ++at;
  return at;
}

}  // namespace

std::string sentence_around(std::string_view text, Span span) {
  std::string out;
  if (span.begin > span.end || span.end > text.size()) return out;
  const std::size_t begin = begin_of(text, span.begin);
  for (const char c : text.substr(begin, end_of(text, span.end) - begin)) {
    if (!is_blank(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace vanban::link
