#include "structure/closing/introduction.h"

#include <optional>
#include <string>
#include <utility>

#include "recognise/date.h"
#include "structure/confidence.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kLongest = 1200;  // of a paragraph that introduces
constexpr int kMostParagraphs = 3;        // below the heading

class IntroductionReader {
 public:
  IntroductionReader(const layout::Origin& origin, const HeaderRules& rules, const closing::ClosingRules& signing,
                     const recognise::Codes& codes, HeaderReading* header, Closing* closing)
      : origin_(origin),
        key_(origin.reading().key),
        rules_(rules),
        signing_(signing),
        codes_(codes),
        header_(*header),
        closing_(*closing) {}

  void read() {
    int left = kMostParagraphs;
    for (const layout::Block& block : origin_.reading().blocks) {
      if (block.span.empty() || block.first_line < header_.first_body_line) continue;
      grammar::Match match;
      if (block.span.size() <= kLongest && contains(rules_.introduction, key_, block.span, &match) && is_own(match))
        return take(match);
      if (--left == 0) return;
    }
  }

 private:
  bool is_own(const grammar::Match& match) const {
    const std::string words = origin_.norm_text_of_reading(group(match, "number"));
    const std::optional<Number> number = recognise::interpret_number(words, codes_);
    return number && number->canonical == header_.header.number->canonical;
  }

  void take(const grammar::Match& match) {
    Header& header = header_.header;
    const auto value = recognise::interpret_date(match, key_);
    if (value && !header.date) {
      const Quoted quoted = origin_.quote_reading({group(match, "day").begin, group(match, "year").end});
      header.date =
          Date{quoted.text, value->iso(), value->precision(), quoted.span, quoted.parts, confidence::kDateInHeading};
    }
    const Span body = group(match, "body");
    const Span issuer = group(match, "issuer");
    if (!header.issuer && !(issuer.empty() && body.empty())) header.issuer = body_of(issuer.empty() ? body : issuer);
    if (closing_.signatures.empty()) take_signer(group(match, "signer"), match);
  }

  Body body_of(Span words) const {
    const Quoted quoted = origin_.quote_reading(words);
    Body body;
    body.text = quoted.text;
    body.span = quoted.span;
    body.parts = quoted.parts;
    body.confidence = confidence::kBodyInHeading;
    return body;
  }

  // "Tổng Bí thư Lê Văn An": the name is the last words.
  std::optional<Span> name_in(Span signer) const {
    for (std::uint32_t at = signer.begin + 1; at < signer.end; ++at) {
      if (!text::is_blank(key_[at - 1]) || !text::is_upper(key_[at])) continue;
      const auto name = signing_.names.find_at_begin(key_, {at, signer.end});
      if (name && name->end == signer.end) return name;
    }
    return std::nullopt;
  }

  void take_signer(Span signer, const grammar::Match& match) {
    const std::optional<Span> name = name_in(signer);
    if (!name) return;
    std::uint32_t office_end = name->begin;
    while (office_end > signer.begin && text::is_blank(key_[office_end - 1])) --office_end;
    Signature signature;
    signature.name = origin_.quote_reading(*name).text;
    signature.position = origin_.quote_reading({signer.begin, office_end}).text;
    Span whole{signer.begin, name->end};
    const Span body = group(match, "body");
    if (!body.empty()) {
      signature.authority = origin_.quote_reading(group(match, "for")).text;
      signature.body = origin_.quote_reading(body).text;
      signature.chain.push_back(*signature.authority + ' ' + *signature.body);
      whole.begin = group(match, "for").begin;
    }
    signature.span = origin_.quote_reading(whole).span;
    closing_.signatures.push_back(std::move(signature));
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const HeaderRules& rules_;
  const closing::ClosingRules& signing_;
  const recognise::Codes& codes_;
  HeaderReading& header_;
  Closing& closing_;
};

}  // namespace

void read_introduction(const layout::Origin& origin, const HeaderRules& rules, const closing::ClosingRules& signing,
                       const recognise::Codes& codes, HeaderReading* header, Closing* closing) {
  // Behind a head of its own it would be a document's own words.
  const bool is_headless = header->header.number && !header->header.place && !header->header.date;
  if (is_headless) IntroductionReader(origin, rules, signing, codes, header, closing).read();
}

}  // namespace vanban::structure
