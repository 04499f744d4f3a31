#include "structure/header/broken_number.h"

#include <utility>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

// "Số: ", "Luật số: ": what stands in a number line before its number. A sign between them may be a digit that no
// scanner could read.
bool is_label(const HeaderRules& rules, std::string_view key, Span before) {
  while (!before.empty() && (text::is_blank(key[before.end - 1]) || key[before.end - 1] == ':')) --before.end;
  grammar::Match label;
  return begins(rules.number_label, key, before, &label) && label.whole.end == before.end;
}

bool goes_beyond(Span whole, Span part) { return whole.contains(part) && whole != part; }

}  // namespace

void mend_broken_number(const layout::Origin& origin, const HeaderRules& rules, const recognise::Mentions& mentions,
                        HeaderReading* header) {
  const layout::Reading& reading = origin.reading();
  for (const recognise::NumberMention& mention : mentions.numbers) {
    const layout::Block& block = reading.blocks[reading.block_at(mention.span.begin)];
    if (block.first_line >= header->first_body_line) return;
    const Span before{block.span.begin, mention.span.begin};
    if (block.first_line == block.last_line || !is_label(rules, reading.key, before)) continue;
    Quoted quoted = origin.quote_reading(mention.span);
    // What was read on its own line was read with more care.
    if (header->header.number && !goes_beyond(quoted.span, header->header.number->span)) return;
    Number number = *mention.number;
    number.text = std::move(quoted.text);
    number.span = quoted.span;
    number.parts = std::move(quoted.parts);
    if (!header->header.number)
      std::erase_if(header->diagnostics, [](const Diagnostic& d) { return d.code == "header.number.unreadable"; });
    header->header.number = std::move(number);
    return;
  }
}

}  // namespace vanban::structure
