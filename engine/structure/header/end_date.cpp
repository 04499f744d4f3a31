#include "structure/header/end_date.h"

#include <algorithm>
#include <optional>

#include "structure/confidence.h"
#include "structure/header/date.h"
#include "structure/header/lines.h"

namespace vanban::structure {
namespace {

bool is_silent(const HeaderReading& header) {
  return std::none_of(header.diagnostics.begin(), header.diagnostics.end(),
                      [](const Diagnostic& d) { return d.code.starts_with("header.date"); });
}

// The last line with text above the closing.
std::optional<std::uint32_t> line_above(const layout::Layout& layout, const std::vector<bool>& closing_lines) {
  const auto first = std::find(closing_lines.begin(), closing_lines.end(), true);
  if (first == closing_lines.end()) return std::nullopt;
  for (auto i = static_cast<std::uint32_t>(first - closing_lines.begin()); i-- > 0;) {
    if (layout.lines[i].is_text()) return i;
  }
  return std::nullopt;
}

}  // namespace

void read_end_date(const layout::Origin& origin, const HeaderRules& rules, const std::vector<bool>& closing_lines,
                   HeaderReading* header) {
  if (!header->header.doc_type || header->header.date || header->header.place || !is_silent(*header)) return;
  const layout::Layout& layout = origin.layout();
  const auto line = line_above(layout, closing_lines);
  if (!line || *line < header->first_body_line) return;
  const std::vector<Piece> pieces = HeaderLines(layout, rules).cut_line(*line);
  if (pieces.size() != 1 || pieces[0].role != Role::place_date || pieces[0].place.empty()) return;
  grammar::Match match;
  if (!begins(rules.place_date, layout.key.bytes(), pieces[0].date, &match)) return;
  const std::optional<HeaderDate> date = read_header_date(match, layout.key.bytes());
  if (!date || date->day != DatePart::read || date->month != DatePart::read || date->impossible) return;
  header->header.place = origin.quote_norm(pieces[0].place);
  header->header.place->rule = rules.place_date->full_name();
  const Quoted quoted = origin.quote_norm(pieces[0].date);
  header->header.date = Date{quoted.text, date->value.iso(), date->value.precision(),
                             quoted.span, quoted.parts,      confidence::kDateOfAdoption};
}

}  // namespace vanban::structure
