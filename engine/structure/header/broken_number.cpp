#include "structure/header/broken_number.h"

#include <utility>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

// A block that is a number line: "Số: 15/...", "Luật số: 140/...".
bool leads_number_line(std::string_view before) {
  const std::string words = text::lower(before);
  for (std::string_view line : {"so: ", "so:", "so ", "luat so: ", "luat so ", "bo luat so: "}) {
    if (words == line) return true;
  }
  return false;
}

}  // namespace

void mend_broken_number(const layout::Origin& origin, const recognise::Mentions& mentions, HeaderReading* header) {
  const layout::Reading& reading = origin.reading();
  for (const recognise::NumberMention& mention : mentions.numbers) {
    const layout::Block& block = reading.blocks[reading.block_at(mention.span.begin)];
    if (block.first_line >= header->first_body_line) return;
    const std::string_view before =
        std::string_view(reading.key).substr(block.span.begin, mention.span.begin - block.span.begin);
    if (block.first_line == block.last_line || !leads_number_line(before)) continue;
    Quoted quoted = origin.quote_reading(mention.span);
    if (header->header.number && !header->header.number->span.overlaps(quoted.span)) return;
    Number number = mention.number;
    number.text = std::move(quoted.text);
    number.span = quoted.span;
    number.parts = std::move(quoted.parts);
    header->header.number = std::move(number);
    return;
  }
}

}  // namespace vanban::structure
