// [MS-DOC]: LSTF 2.9.147, LVL 2.9.150, LFO 2.9.131, LFOLVL 2.9.132.
#include "ingest/doc_lists.h"

#include <algorithm>

#include "ingest/code_points.h"
#include "ingest/doc_properties.h"
#include "ingest/little_endian.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kFormat = 28, kLevelHead = 28, kList = 16, kOwnLevel = 8;  // bytes of each entry

// Names as list_number knows them.
std::string format_of(std::uint32_t kind) {
  switch (kind) {
    case 1:
      return "upperRoman";
    case 2:
      return "lowerRoman";
    case 3:
      return "upperLetter";
    case 4:
      return "lowerLetter";
    case 22:
      return "decimalZero";
    case 23:
      return "bullet";
    case 0xFF:
      return "none";
    default:
      return "decimal";
  }
}

class Levels {
 public:
  Levels(std::string_view bytes, const std::vector<std::string>& fonts) : bytes_(bytes), fonts_(fonts) {}

  bool empty() const { return bytes_.empty(); }
  void skip(std::size_t size) { bytes_.remove_prefix(std::min(size, bytes_.size())); }
  std::uint32_t number(std::size_t at) const { return u32_at(bytes_, at); }

  ListLevel next() {
    const std::string_view head = take(kLevelHead);
    ListLevel level;
    level.start = static_cast<int>(std::min<std::uint32_t>(u32_at(head, 0), 1000000));
    level.format = format_of(u8_at(head, 4));
    const std::uint32_t flags = u8_at(head, 5);
    level.in_digits = (flags & 0x04) != 0;
    if ((flags & 0x08) != 0) level.restart_limit = static_cast<int>(u8_at(head, 26));
    take(u8_at(head, 25));  // of paragraphs
    DocCharacters characters;
    characters.read(take(u8_at(head, 24)));
    if (characters.font && *characters.font < fonts_.size()) level.font = fonts_[*characters.font];
    const std::string_view text = take(2 * std::size_t{u16_at(take(2), 0)});
    std::u32string words;
    for (std::size_t i = 0; i + 2 <= text.size(); i += 2) {
      const char32_t c = u16_at(text, i);
      if (c < ListLabels::kLevels) {  // the number of that level
        words += {U'%', static_cast<char32_t>(U'1' + c)};
      } else if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF)) {
        words += c;
      }
    }
    level.text = to_utf8(words);
    return level;
  }

 private:
  std::string_view take(std::size_t size) {
    const std::string_view taken = bytes_.substr(0, size);
    skip(size);
    return taken;
  }

  std::string_view bytes_;
  const std::vector<std::string>& fonts_;
};

}  // namespace

void read_lists(std::string_view looks, std::string_view lists, const std::vector<std::string>& fonts,
                ListLabels* labels) {
  const std::size_t formats = u16_at(looks, 0);
  Levels levels(looks, fonts);
  levels.skip(2 + kFormat * formats);
  for (std::size_t i = 0; i < formats && !levels.empty(); ++i) {
    const std::size_t at = 2 + kFormat * i;
    ListLabels::Look& look = labels->look(std::to_string(u32_at(looks, at)));
    const bool is_simple = (u8_at(looks, at + 26) & 0x01) != 0;
    for (ListLevel& level : look) {
      level = levels.next();
      if (is_simple) break;
    }
  }
  const std::size_t count = std::min<std::size_t>(u32_at(lists, 0), lists.size() / kList);
  Levels own(lists, fonts);
  own.skip(4 + kList * count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = 4 + kList * i;
    ListLabels::List& list = labels->list(std::to_string(i + 1));
    list.look = std::to_string(u32_at(lists, at));
    own.skip(4);  // where the list begins in the text: unused
    for (std::size_t left = u8_at(lists, at + 12); left > 0 && !own.empty(); --left) {
      const std::uint32_t start = own.number(0);
      const std::uint32_t flags = own.number(4);
      const int level = static_cast<int>(flags & 0xF);
      own.skip(kOwnLevel);
      if ((flags & 0x20) != 0) list.levels[level] = own.next();
      if ((flags & 0x10) != 0)
        list.starts[level] =
            (flags & 0x20) != 0 ? list.levels[level].start : static_cast<int>(std::min<std::uint32_t>(start, 1000000));
    }
  }
}

}  // namespace vanban::ingest
