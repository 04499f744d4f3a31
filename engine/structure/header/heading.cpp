#include "structure/header/heading.h"

#include <algorithm>
#include <string>

#include "structure/confidence.h"
#include "structure/header/bodies.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr int kMostParts = 4;  // issuer, number, date, and the issuer where it stands last

class HeadingReader {
 public:
  HeadingReader(const HeaderRules& rules, const layout::Origin& origin, const recognise::Codes& codes,
                const JoinedText& text, bool has_number)
      : rules_(rules), origin_(origin), codes_(codes), text_(text), key_(text.text()), has_number_(has_number) {
    parts_.rest = text.whole();
  }

  HeadingParts read() {
    for (int i = 0; i < kMostParts && (take_issuer() || take_number() || take_date()); ++i) {
      Span& rest = parts_.rest;
      while (!rest.empty() && (key_[rest.begin] == ' ' || key_[rest.begin] == ',')) ++rest.begin;
    }
    return std::move(parts_);
  }

 private:
  bool take_issuer() {
    grammar::Match match;
    if (!parts_.issuer.empty() || !begins(rules_.of_issuer, key_, parts_.rest, &match)) return false;
    const Span issuer = capitals_of(group(match, "issuer"));
    if (!begins_body(rules_, key_, issuer)) return false;
    parts_.issuer = text_.source(issuer);
    parts_.rest.begin = issuer.end;
    return true;
  }

  // An issuer in capitals ends where the small letters of the title begin.
  Span capitals_of(Span issuer) const {
    if (!is_capitals(key_.substr(issuer.begin, key_.find(' ', issuer.begin) - issuer.begin))) return issuer;
    std::uint32_t end = issuer.begin;
    for (std::uint32_t i = issuer.begin; i < issuer.end;) {
      std::uint32_t word = i;
      while (word < issuer.end && key_[word] != ' ') ++word;
      if (std::any_of(key_.begin() + i, key_.begin() + word, text::is_lower)) break;
      end = word;
      i = word + 1;
    }
    return {issuer.begin, end};
  }

  bool take_number() {
    grammar::Match match;
    if (stepped_over_ || parts_.number || !begins(rules_.heading_number, key_, parts_.rest, &match)) return false;
    const std::vector<Span> source = text_.source(group(match, "number"));
    std::string words;
    for (const Span piece : source) words += origin_.norm_text(piece);
    std::optional<Number> number = recognise::interpret_number(words, codes_);
    if (!number || !number->serial) return false;
    if (has_number_) {  // the head has it too
      parts_.rest.begin = match.whole.end;
      return stepped_over_ = true;
    }
    const Quoted quoted = origin_.quote_norm(source);
    number->text = quoted.text;
    number->span = quoted.span;
    number->parts = quoted.parts;
    number->confidence = confidence::kNumberInHeading;
    parts_.number = std::move(number);
    parts_.number_norm = source;
    parts_.rest.begin = match.whole.end;
    return true;
  }

  bool take_date() {
    grammar::Match match;
    if (parts_.date || (!parts_.names_document() && !stepped_over_) ||
        !begins(rules_.heading_date, key_, parts_.rest, &match))
      return false;
    parts_.date = recognise::interpret_date(match, key_);
    if (!parts_.date) return false;
    Span span = match.whole;
    while (key_[span.end - 1] == ' ' || key_[span.end - 1] == ',') --span.end;
    parts_.date_norm = text_.source(span);
    parts_.rest.begin = match.whole.end;
    return true;
  }

  const HeaderRules& rules_;
  const layout::Origin& origin_;
  const recognise::Codes& codes_;
  const JoinedText& text_;
  std::string_view key_;
  bool has_number_;
  bool stepped_over_ = false;  // the number
  HeadingParts parts_;
};

}  // namespace

HeadingParts read_heading_parts(const HeaderRules& rules, const layout::Origin& origin, const recognise::Codes& codes,
                                const JoinedText& text, bool has_number) {
  return HeadingReader(rules, origin, codes, text, has_number).read();
}

}  // namespace vanban::structure
