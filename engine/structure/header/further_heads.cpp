#include "structure/header/further_heads.h"

#include <algorithm>
#include <string_view>

#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kFarthest = 160;     // from a title to what stands below it, with what stands beside them
constexpr std::size_t kLongestBody = 60;   // before a title on its line
constexpr std::string_view kDay = "ngay";  // below the Party's title

// Do a title's words stand in capitals, and nothing but a body in capitals before them on their line: "BỘ Y TẾ CỘNG HÒA
// XÃ HỘI CHỦ NGHĨA VIỆT NAM"?
bool stands_in_head(std::string_view key, std::size_t at, std::size_t size) {
  const std::string_view words = key.substr(at, size);
  if (std::any_of(words.begin(), words.end(), text::is_lower)) return false;
  std::string_view before = key.substr(0, at);
  before.remove_prefix(at - std::min(at, kLongestBody));
  const std::size_t line = before.rfind('\n');
  if (line != std::string_view::npos) before.remove_prefix(line + 1);
  return before.size() < kLongestBody && std::none_of(before.begin(), before.end(), text::is_lower);
}

// ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH is no head.
bool ends_line(std::string_view key, std::size_t end) {
  const std::string_view rest = key.substr(end, kLongestBody);
  const std::string_view line = rest.substr(0, rest.find('\n'));
  return std::none_of(line.begin(), line.end(), text::is_letter);
}

bool stands_below(std::string_view key, std::size_t end, std::string_view words) {
  return text::find_folded(key.substr(end, kFarthest), words) != std::string_view::npos;
}

// Calls visit(place) for each place of the reading where `title` stands in a head.
template <typename Visit>
void each_head(std::string_view key, std::string_view title, Visit visit) {
  if (title.empty()) return;
  for (std::size_t at = 0; at < key.size(); at += title.size()) {
    const std::size_t found = text::find_folded(key.substr(at), title);
    if (found == std::string_view::npos) return;
    at += found;
    if (stands_in_head(key, at, title.size())) visit(at);
  }
}

}  // namespace

std::vector<std::uint32_t> find_further_heads(const layout::Origin& origin, const HeaderReading& header,
                                              const NationalTitle& titles) {
  const std::string_view key = origin.reading().key;
  const layout::Lines& lines = origin.layout().lines;
  if (header.first_body_line >= lines.size()) return {};
  std::uint32_t first = origin.from_norm(lines[header.first_body_line].span).begin;
  if (!header.header.addressees.empty()) first = std::max(first, header.header.addressees.back().span.end);
  std::vector<std::uint32_t> heads;
  const auto add = [&](std::size_t at) {
    const auto begin = static_cast<std::uint32_t>(at);
    const std::uint32_t place = origin.from_reading({begin, begin + 1}).begin;
    if (place >= first) heads.push_back(place);
  };
  each_head(key, titles.begin, [&](std::size_t at) {
    if (!titles.motto_begin.empty() && stands_below(key, at, titles.motto_begin)) add(at);
  });
  each_head(key, titles.party, [&](std::size_t at) {
    const std::size_t end = at + titles.party.size();
    if (ends_line(key, end) && stands_below(key, end, kDay)) add(at);
  });
  std::sort(heads.begin(), heads.end());
  return heads;
}

}  // namespace vanban::structure
