#include "structure/header/bodies.h"

#include <algorithm>
#include <string>

#include "structure/header/text.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

// The letters of a body's lines: for comparison.
std::string letters_of(std::string_view key, const HeaderBody& body) {
  std::string letters;
  for (const Span line : body.lines) letters += Letters(key, line).text;
  return letters;
}

class BodyReader {
 public:
  BodyReader(const HeaderRules& rules, const layout::Origin& origin)
      : rules_(rules), origin_(origin), key_(origin.layout().key.bytes()) {}

  void take(Span span) {
    while (!span.empty() && (key_[span.end - 1] == '"' || key_[span.end - 1] == ' ')) --span.end;
    const grammar::Lexicon::Row* row = body_row(rules_, key_, &span);
    if (row == nullptr && !bodies_.empty() && is_speck(span)) return;
    const std::string_view kind = row != nullptr ? rules_.bodies->cell(*row, "class") : std::string_view();
    // KHÓA XXII is no KHOA.
    const bool term = !bodies_.empty() && structure::begins(rules_.term, key_, span);
    const bool begins = !term && (kind == "body" || kind == "post");
    open_ = take_dash(&span) || open_;
    if (!bodies_.empty() && goes_on(begins, kind, span)) {
      append(span);
    } else {
      HeaderBody body;
      body.known = begins;
      body.family = family_of(rules_, key_, span);
      body.lines.push_back(span);
      bodies_.push_back(std::move(body));
    }
    open_ = ends_open(row, span);
  }

  std::vector<HeaderBody> finish() {
    std::vector<HeaderBody> bodies;
    for (HeaderBody& body : bodies_) {
      if (!bodies.empty() && letters_of(key_, bodies.back()) == letters_of(key_, body)) bodies.pop_back();
      bodies.push_back(std::move(body));
    }
    return bodies;
  }

 private:
  // What a scanner or a drawn frame left: short bits, none of them a word of a name.
  bool is_speck(Span span) const {
    std::uint32_t longest = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      std::uint32_t letters = 0;
      for (; i < span.end && !text::is_blank(key_[i]); ++i) letters += text::is_letter(key_[i]) ? 1 : 0;
      longest = std::max(longest, letters);
    }
    return longest <= 2;
  }

  // A line goes on the name above it unless it begins a body of its own.
  bool goes_on(bool begins, std::string_view kind, Span span) const {
    return open_ || kind == "territory" || !begins || is_broken_name(span);
  }

  // ỦY BAN THƯỜNG VỤ QUỐC / HỘI: a narrow column broke a name that is known as a whole.
  bool is_broken_name(Span span) const {
    JoinedText joined;
    joined.add(key_, bodies_.back().lines.back());
    const auto first = static_cast<std::uint32_t>(joined.text().size());
    joined.add(key_, span);
    std::uint32_t end = 0;
    return longest_name(rules_.bodies, joined.text(), joined.whole(), &end) != nullptr && end > first;
  }

  // The next body of a joint document: - BỘ CÔNG AN.
  bool take_dash(Span* span) const {
    std::uint32_t i = span->begin;
    while (i > 0 && text::is_blank(key_[i - 1])) --i;
    if (bodies_.empty() || i == 0 || key_[i - 1] != '-' || (i > 1 && key_[i - 2] == '-')) return false;
    span->begin = i - 1;
    return true;
  }

  void append(Span span) {
    std::vector<Span>& lines = bodies_.back().lines;
    // The dash between the bodies of a joint document was taken for noise at the line's end.
    while (lines.back().end < span.begin && (text::is_blank(key_[lines.back().end]) || key_[lines.back().end] == '-'))
      ++lines.back().end;
    while (text::is_blank(key_[lines.back().end - 1])) --lines.back().end;
    lines.push_back(span);
  }

  bool ends_open(const grammar::Lexicon::Row* row, Span span) const {
    std::uint32_t end = 0;
    if (row != nullptr && longest_name(rules_.bodies, key_, span, &end) == row && end == span.end) {
      return rules_.bodies->cell(*row, "open") == "yes";
    }
    return ends_with_dash(span) || is_open_name(rules_, origin_, span) || ends_with_territory(span);
  }

  // BỘ TƯ PHÁP - at the end of its line; before another column a dash is a scanner's.
  bool ends_with_dash(Span span) const {
    const std::size_t dash = key_.find_first_not_of(" \t", span.end);
    if (dash == std::string_view::npos || key_[dash] != '-') return false;
    const std::size_t next = key_.find_first_not_of(" \t", dash + 1);
    return next == std::string_view::npos || key_[next] == '\n' || next > dash + 3;
  }

  // ỦY BAN NHÂN DÂN XÃ: its name stands on the next line.
  bool ends_with_territory(Span span) const {
    std::uint32_t begin = span.end;
    while (begin > span.begin && !text::is_blank(key_[begin - 1])) --begin;
    std::uint32_t end = 0;
    const auto* row = longest_name(rules_.bodies, key_, {begin, span.end}, &end);
    const std::string_view before = key_.substr(span.begin, begin - span.begin);
    if (before.ends_with("HAI ")) return false;  // HẢI QUAN is no QUẬN
    return row != nullptr && rules_.bodies->cell(*row, "class") == "territory" &&
           rules_.bodies->cell(*row, "open") == "yes";
  }

  const HeaderRules& rules_;
  const layout::Origin& origin_;
  std::string_view key_;
  std::vector<HeaderBody> bodies_;
  bool open_ = false;
};

}  // namespace

const grammar::Lexicon::Row* body_row(const HeaderRules& rules, std::string_view key, Span* span) {
  std::uint32_t end = 0;
  if (const auto* row = longest_name(rules.bodies, key, *span, &end)) return row;
  // A scanner's speck read as a letter or two: -Ý UBND TỈNH.
  std::uint32_t i = span->begin;
  while (i < span->end && !text::is_blank(key[i])) ++i;
  if (i - span->begin > 2) return nullptr;
  const Span rest = without_noise(key, {i, span->end});
  const auto* row = longest_name(rules.bodies, key, rest, &end);
  const bool sure = row != nullptr && rules.bodies->cell(*row, "class") == "body" && end - rest.begin >= 4;
  if (!sure) return nullptr;
  *span = rest;
  return row;
}

bool begins_body(const HeaderRules& rules, std::string_view key, Span span) {
  const grammar::Lexicon::Row* row = body_row(rules, key, &span);
  if (row == nullptr) return false;
  const std::string_view kind = rules.bodies->cell(*row, "class");
  return kind == "body" || kind == "post";
}

std::vector<HeaderBody> read_bodies(const HeaderRules& rules, const layout::Origin& origin,
                                    const std::vector<Piece>& pieces) {
  BodyReader reader(rules, origin);
  for (const Piece& piece : pieces) reader.take(piece.span);
  return reader.finish();
}

std::string_view family_of(const HeaderRules& rules, std::string_view key, Span span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (!text::is_alnum(key[i]) || (i > span.begin && !text::is_blank(key[i - 1]))) continue;
    std::uint32_t end = 0;
    const grammar::Lexicon::Row* row = longest_name(rules.bodies, key, {i, span.end}, &end);
    if (row == nullptr) continue;
    // Inside a name one word tells nothing: hội is in xã hội too.
    const bool telling = i == span.begin || row->cells[0].find(' ') != std::string::npos;
    const std::string_view family = rules.bodies->cell(*row, "family");
    if (telling && !family.empty()) return family;
  }
  return {};
}

}  // namespace vanban::structure
