// Microsoft Word 6 binary format: sprms 12 (sprmPAnld) and 13 (sprmPNLvlAnm), ANLD, FKPs of paragraphs.
#include "ingest/old_doc_numbers.h"

#include <algorithm>
#include <iterator>

#include "ingest/doc_pages.h"
#include "ingest/list_labels.h"
#include "ingest/little_endian.h"

namespace vanban::ingest {
namespace {

constexpr std::uint32_t kLook = 12, kKind = 13;

// From one modifier to another: those whose operand has two bytes.
struct Range {
  std::uint32_t first, last;
};
constexpr Range kTwoBytes[] = {{2, 2},     {16, 19},   {21, 22},   {26, 28},   {30, 36},   {38, 43},   {45, 49},
                               {69, 69},   {72, 72},   {80, 80},   {93, 93},   {96, 97},   {99, 99},   {101, 101},
                               {105, 107}, {109, 110}, {121, 124}, {140, 141}, {144, 145}, {148, 149}, {154, 157},
                               {160, 161}, {164, 171}, {182, 184}, {189, 189}, {195, 195}, {197, 198}};

std::size_t operand_size(std::uint32_t sprm, std::string_view rest) {
  switch (sprm) {
    case 3:
    case 12:
    case 15:
    case 81:
    case 103:
    case 108:
    case 191:
      return u8_at(rest, 0) + 1;
    case 23:  // of tabs that go and come: more than a byte can tell, 255
      if (u8_at(rest, 0) == 255) {
        const std::size_t gone = 4 * std::size_t{u8_at(rest, 1)};
        return 3 + gone + 3 * std::size_t{u8_at(rest, 2 + gone)};
      }
      return u8_at(rest, 0) + 1;
    case 188:
    case 190:
      return u16_at(rest, 0) + 1;
    case 73:
    case 95:
    case 136:
    case 137:
      return 3;
    case 20:
    case 70:
    case 74:
    case 192:
    case 194:
    case 196:
    case 200:
      return 4;
    case 68:
    case 193:
    case 199:
      return 5;
    case 120:
    case 187:
      return 12;
    default:
      return std::any_of(std::begin(kTwoBytes), std::end(kTwoBytes),
                         [&](const Range& range) { return sprm >= range.first && sprm <= range.last; })
                 ? 2
                 : 1;
  }
}

std::string format_of(std::uint32_t kind) {
  constexpr const char* kFormats[] = {"decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter"};
  return kind < std::size(kFormats) ? kFormats[kind] : kind == 0xFF ? "none" : "decimal";
}

// `look`: an ANLD.
void read_look(std::string_view look, OldNumber* number) {
  constexpr std::size_t kWords = 20;
  if (look.size() < kWords) return;
  number->has_look = true;
  number->format = format_of(u8_at(look, 0));
  const std::size_t before = u8_at(look, 1);
  number->with_outer = (u8_at(look, 3) & 0x04) != 0;
  number->start = static_cast<int>(u16_at(look, 10));
  const std::string_view words = look.substr(kWords);
  number->before = words.substr(0, before);
  number->after = words.substr(std::min(before, words.size()), u8_at(look, 2));
}

OldNumber number_of(std::string_view modifiers) {
  OldNumber number;
  while (modifiers.size() > 1) {
    const std::uint32_t sprm = u8_at(modifiers, 0);
    modifiers.remove_prefix(1);
    const std::string_view operand = modifiers.substr(0, operand_size(sprm, modifiers));
    modifiers.remove_prefix(operand.size());
    if (sprm == kKind) number.kind = static_cast<std::uint8_t>(u8_at(operand, 0));
    if (sprm == kLook) read_look(operand.substr(std::min<std::size_t>(1, operand.size())), &number);
  }
  return number;
}

// The words of a label are bytes of the file's encoding, and its number is ASCII.
std::string label_of(const OldNumber& number, int count) {
  return number.before + list_number(count, number.format) + number.after;
}

}  // namespace

void OldDocNumbers::read(std::string_view document, std::string_view pages) {
  each_run(document, pages, {.number_size = 2, .entry_size = 7}, [this](const DocPageRun& run) {
    constexpr std::size_t kHead = 3;  // half its size, and its style
    const std::size_t size = std::size_t{2} * u8_at(run.page, run.properties);
    if (run.properties == 0 || size <= kHead || run.properties + size > kDocPage - 1) return;
    OldNumber number = number_of(run.page.substr(run.properties + kHead, size - kHead));
    if (number.kind != OldNumber::kNone) numbers_.add(run.begin, run.end, std::move(number));
  });
}

OldDocNumbers::Label OldDocNumbers::next(std::uint32_t place) {
  const OldNumber& number = numbers_.at(place);
  if (number.kind == OldNumber::kPassedOver) return {};
  if (number.kind == OldNumber::kNumbered && number.has_look) {
    count_ = counts_ ? count_ + 1 : number.start;
    counts_ = true;
    return {label_of(number, count_)};
  }
  counts_ = false;
  if (!number.has_look) return {};
  if (number.kind == OldNumber::kBullet) return {number.before, true};
  if (number.kind < OldNumber::kOutermost || number.kind > OldNumber::kInnermost) return {};
  return {next_of_outline(number)};
}

std::string OldDocNumbers::next_of_outline(const OldNumber& number) {
  const std::size_t at = number.kind - std::size_t{OldNumber::kOutermost};
  Level& level = levels_[at];
  level.count = level.label.empty() ? number.start : level.count + 1;
  const std::string outer = number.with_outer && at > 0 ? levels_[at - 1].label : std::string();
  level.label = outer + label_of(number, level.count);
  std::fill(levels_.begin() + static_cast<std::ptrdiff_t>(at) + 1, levels_.end(), Level());
  return level.label;
}

}  // namespace vanban::ingest
