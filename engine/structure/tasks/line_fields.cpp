#include "structure/tasks/line_fields.h"

#include "structure/tasks/clause_signs.h"

namespace vanban::structure {

void LineFields::find(Span line) {
  line_ = line;
  fields_.clear();
  const std::string_view words = key_.substr(0, line.end);
  std::uint32_t free = line.begin;
  std::size_t at = words.find(':', line.begin);
  first_colon_ = static_cast<std::uint32_t>(std::min<std::size_t>(at, line.end));
  for (; at != std::string_view::npos; at = words.find(':', at + 1)) {
    const auto colon = static_cast<std::uint32_t>(at);
    const std::uint32_t begin = begin_of_label({free, colon});
    if (begin < colon && is_label({begin, colon})) fields_.push_back(begin);
    free = colon + 1;
  }
}

// Behind the last sign before a colon; where that is too far for a label, the end.
std::uint32_t LineFields::begin_of_label(Span before) const {
  constexpr std::uint32_t kLongestLabel = 60;
  std::uint32_t begin = before.end;
  while (begin > before.begin && !is_end_sign(key_[begin - 1]) && key_[begin - 1] != '(') {
    if (before.end - --begin > kLongestLabel + 1) return before.end;  // with a blank before it
  }
  while (begin < before.end && key_[begin] == ' ') ++begin;
  return before.end - begin <= kLongestLabel ? begin : before.end;
}

bool LineFields::is_label(Span words) {
  if (!rules_.field_labels.admits(key_, words.begin, words.end)) return false;
  while (key_[words.end - 1] == ' ') --words.end;
  const auto is = [&](const grammar::Rule* rule) {
    return rule->match_at(key_, words.begin, words.end, &match_) && match_.whole.end == words.end;
  };
  return is(rules_.field_with) || is(rules_.field_lead) || is(rules_.field_deadline) || is(rules_.field_output);
}

}  // namespace vanban::structure
