#include "structure/closing/columns.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure::closing {
namespace {

using text::is_alnum;
using text::is_blank;
using text::is_upper;

constexpr std::uint32_t kLookAhead = 40;  // lines in which the right column shows itself
constexpr std::uint32_t kNarrowest = 16;  // of a left column, in characters
constexpr std::uint32_t kCentring = 14;   // lines of the right column are centred: they begin this far apart

constexpr std::uint32_t kLongestItem = 600;

// Several recipients with a bullet each on one line: "- Như trên; - Lưu: VT."
template <typename Visit>
void for_each_item(const ClosingCues& cues, Span cell, Visit visit) {
  const std::string_view key = cues.key();
  std::uint32_t begin = cell.begin;
  for (std::uint32_t i = begin + 2; i + 2 < cell.end; ++i) {
    const char stop = key[i - 1];
    if (!is_blank(key[i]) || (stop != ';' && stop != ',' && stop != '.' && stop != ':')) continue;
    const bool bullet = key[i + 1] == '-' && (is_blank(key[i + 2]) || is_upper(key[i + 2]));
    if (!bullet && (stop != ';' || !cues.filing({i + 1, cell.end}))) continue;
    visit(Span{begin, i});
    begin = i + 1;
  }
  visit(Span{begin, cell.end});
}

// PHÓ G Đ: what a scanner left of PHÓ GIÁM ĐỐC. Whole words behind it may be the name of a town (THÀNH PHỐ ...).
bool is_rest_of_deputy(std::string_view words) {
  constexpr std::string_view kDeputy = "PHO ";
  constexpr std::size_t kMost = 2;  // letters of each word
  if (!words.starts_with(kDeputy) || words.size() == kDeputy.size()) return false;
  const Span rest{static_cast<std::uint32_t>(kDeputy.size()), static_cast<std::uint32_t>(words.size())};
  const Words all = words_of(words, rest);
  return std::all_of(all.begin(), all.end(), [&](Span word) {
    return word.size() <= kMost && std::all_of(words.begin() + word.begin, words.begin() + word.end, is_upper);
  });
}

}  // namespace

ClosingColumns::ClosingColumns(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t heading,
                               std::uint32_t column)
    : layout_(layout), cues_(cues) {
  std::uint32_t nearest = column + kNarrowest * 2 + kCentring;
  const auto end = std::min<std::size_t>(layout.lines.size(), heading + kLookAhead);
  for (std::size_t i = heading; i < end; ++i) {
    const layout::Line& line = layout.lines[i];
    if (!line.is_text() || line.cell_count < 2) continue;
    const layout::Cell& cell = layout.cell(line, 1);
    if (cell.column > column + kNarrowest) nearest = std::min(nearest, cell.column);
  }
  right_from_ = std::max(column + kNarrowest, nearest - std::min(nearest, kCentring));
}

bool ClosingColumns::on_the_right(const Piece& cell) const {
  return cell.column >= right_from_ && !has_bullet(cues_.key(), cell.span);
}

ClosingColumns::Parts ClosingColumns::divide(std::uint32_t index) const {
  Parts parts;
  const layout::Line& line = layout_.lines[index];
  for (std::uint32_t i = 0; i < line.cell_count; ++i) {
    const layout::Cell& cell = layout_.cell(line, i);
    for_each_fragment(cues_.key(), cell.span, [&](Span span) {
      const Piece piece{span, index, cell.column};
      const bool right = i == 0 ? on_the_right(piece)
                                : !goes_on(layout_.cell(line, i - 1).span, span) &&
                                      (!has_bullet(cues_.key(), span) || cell.column >= right_from_);
      if (right) {
        parts.right.push_back(piece);
      } else {
        divide_cell(piece, &parts);
      }
    });
  }
  return parts;
}

// "- Phòng Văn hóa     các huyện, thành phố;": wide blanks within a recipient, who ends behind them.
bool ClosingColumns::goes_on(Span before, Span cell) const {
  const std::string_view key = cues_.key();
  return has_bullet(key, before) && is_alnum(key[before.end - 1]) && text::is_lower(key[cell.begin]) &&
         (key[cell.end - 1] == ';' || key[cell.end - 1] == ',');
}

void ClosingColumns::divide_cell(const Piece& cell, Parts* parts) const {
  for_each_item(cues_, cell.span, [&](Span item) {
    if (item.begin > cell.span.begin && is_scrap(item)) return;
    const std::uint32_t divide = item.size() > kLongestItem ? item.end : signature_begin(item);
    const auto column = [&](std::uint32_t at) { return cell.column + at - cell.span.begin; };
    const Span left = content(cues_.key(), {item.begin, divide});
    if (!left.empty()) parts->left.push_back({left, cell.line, column(left.begin)});
    if (divide < item.end) parts->right.push_back({{divide, item.end}, cell.line, column(divide)});
  });
}

bool ClosingColumns::is_scrap(Span item) const {
  const std::string_view key = cues_.key();
  const std::uint32_t begin = after_bullet(key, item);
  const char last = key[item.end - 1];
  return begin < item.end && text::is_lower(key[begin]) && last != ';' && last != ',' && last != '.' && last != ')';
}

// Where in a cell the other column begins: at an authority, an office in capitals or a name that ends the line.
std::uint32_t ClosingColumns::signature_begin(Span cell) const {
  const std::string_view key = cues_.key();
  // The signature's alone: the recipients' reader takes it whole.
  if (!has_bullet(key, cell) && is_signing(elements_of(cues_, {cell, 0, 0}))) return cell.end;
  for (std::uint32_t i = cell.begin + 1; i < cell.end; ++i) {
    const bool begins = (is_alnum(key[i]) && !is_alnum(key[i - 1])) || key[i] == '(';
    if (begins && begins_signature(i, cell)) return i;
  }
  return cell.end;
}

bool ClosingColumns::begins_signature(std::uint32_t at, Span cell) const {
  const std::string_view key = cues_.key();
  const Span rest{at, cell.end};
  if (cues_.authority_at(at, cell.end)) return is_signing(elements_of(cues_, {rest, 0, 0}));
  if (cues_.signed_at(at, cell.end) == cell.end) return true;
  const char last = key[cell.end - 1];
  if (last == ';') return false;  // as most recipients end
  const std::size_t before = key.substr(cell.begin, at - cell.begin).find_last_not_of(' ');
  const char stop = before == std::string_view::npos ? ' ' : key[cell.begin + before];
  const bool stopped = stop == ';' || stop == '.' || stop == ',' || stop == ')';
  if (last == ',' && !stopped && stop != ':') return false;
  // A small letter alone tells that it is none in capitals, but for the l that a scanner made of an I.
  const bool small = text::is_lower(key[at]) && key[at] != 'l';
  if (!small && in_capitals(cues_.at(rest)) && cues_.begins_office(at, cell.end)) return true;
  if (is_rest_of_deputy(cues_.at(rest))) return true;
  if (last == ',' || !is_blank(key[at - 1])) return false;
  const auto name = cues_.person_at(at, cell.end);
  if (!name) return false;
  const bool long_name = FirstWords<3>(key, *name).count > 2;
  // The filing line ends with codes and a drafter, often without a stop: a whole name after them is the signer's.
  if (cues_.filing({after_bullet(key, cell), cell.end})) return stop != ',' && long_name;
  return stopped && (stop != ',' || long_name);
}

}  // namespace vanban::structure::closing
