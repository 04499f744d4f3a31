// [MS-DOC]: sprms 2.6, STSH 2.9.271, FFN 2.9.86.
#include "ingest/doc_properties.h"

#include <algorithm>

#include "ingest/code_points.h"
#include "ingest/doc_pages.h"
#include "ingest/little_endian.h"

namespace vanban::ingest {
namespace {

// Bytes of an operand, by the kind that the modifier's upper bits say.
std::size_t operand_size(std::uint32_t sprm, std::string_view rest) {
  switch (sprm >> 13) {
    case 0:
    case 1:
      return 1;
    case 3:
      return 4;
    case 6:
      if (sprm == 0xD608) return u16_at(rest, 0) + 1;  // a table's definition: two bytes of size
      return u8_at(rest, 0) + 1;
    case 7:
      return 3;
    default:
      return 2;
  }
}

std::string utf16(std::string_view bytes) {
  std::u32string out;
  for (std::size_t i = 0; i + 2 <= bytes.size() && u16_at(bytes, i) != 0; i += 2)
    out += static_cast<char32_t>(u16_at(bytes, i));
  return to_utf8(out);
}

// A switch: 0 off, 1 on, 0x80 as the style, 0x81 not as the style (which is off nearly always).
std::optional<bool> switch_of(std::string_view operand) {
  const std::uint32_t value = u8_at(operand, 0);
  if (value == 0x80) return std::nullopt;
  return value != 0;
}

void read_item(std::uint32_t sprm, std::string_view operand, DocItem* item) {
  if (sprm == 0x260A) item->level = u8_at(operand, 0);
  // Above 0xF800 stand lists that the paragraph has left.
  if (sprm == 0x460B) item->list = u16_at(operand, 0) > 0xF800 ? 0 : u16_at(operand, 0);
}

}  // namespace

void each_modifier(std::string_view list, const std::function<void(std::uint32_t, std::string_view)>& take) {
  while (list.size() > 2) {
    const std::uint32_t sprm = u16_at(list, 0);
    list.remove_prefix(2);
    const std::size_t size = std::min(operand_size(sprm, list), list.size());
    take(sprm, list.substr(0, size));
    list.remove_prefix(size);
  }
}

void DocCharacters::read(std::string_view list) {
  each_modifier(list, [this](std::uint32_t sprm, std::string_view operand) {
    switch (sprm) {
      case 0x4A4F:
        font = u16_at(operand, 0);
        break;
      case 0x4A30:
        style = u16_at(operand, 0);
        break;
      case 0x083B:
        if (const auto on = switch_of(operand)) capitals = *on;
        break;
      case 0x083C:
        if (const auto on = switch_of(operand)) hidden = *on;
        break;
      case 0x0800:
        if (const auto on = switch_of(operand)) deleted = *on;
        break;
      case 0x6A09:
        symbol_font = u16_at(operand, 0);
        symbol = u16_at(operand, 2);
        break;
      default:
        break;
    }
  });
}

void DocCharacters::override_with(const DocCharacters& other) {
  if (other.font) font = other.font;
  if (other.capitals) capitals = other.capitals;
  if (other.hidden) hidden = other.hidden;
  if (other.deleted) deleted = other.deleted;
  if (other.symbol) {
    symbol = other.symbol;
    symbol_font = other.symbol_font;
  }
}

void DocItem::override_with(const DocItem& other) {
  if (other.list) list = other.list;
  if (other.level) level = other.level;
}

void read_character_runs(std::string_view document, std::string_view pages, DocRuns<DocCharacters>* runs) {
  each_run(document, pages, {.number_size = 4, .entry_size = 1}, [runs](const DocPageRun& run) {
    DocCharacters characters;
    if (run.properties != 0) characters.read(run.page.substr(run.properties + 1, u8_at(run.page, run.properties)));
    runs->add(run.begin, run.end, characters);
  });
}

namespace {

// The properties that stand at `at` in a page of paragraphs: their size in two notations, the style, modifiers.
DocParagraph paragraph_at(std::string_view page, std::size_t at) {
  DocParagraph paragraph;
  std::size_t size = std::size_t{2} * u8_at(page, at);
  if (size == 0) {
    size = std::size_t{2} * u8_at(page, ++at);
  } else {
    --size;
  }
  const std::string_view properties = page.substr(at + 1, size);
  paragraph.style = u16_at(properties, 0);
  each_modifier(properties.substr(std::min<std::size_t>(2, properties.size())),
                [&](std::uint32_t sprm, std::string_view operand) {
                  read_item(sprm, operand, &paragraph.item);
                  const bool on = u8_at(operand, 0) != 0;
                  if (sprm == 0x2416) paragraph.in_table = on;
                  if (sprm == 0x2417) paragraph.row_end = on;
                  if (sprm == 0x244B) paragraph.inner_cell = on;
                  if (sprm == 0x6649) paragraph.in_table = u32_at(operand, 0) > 0;
                });
  return paragraph;
}

}  // namespace

void read_paragraph_runs(std::string_view document, std::string_view pages, DocRuns<DocParagraph>* runs) {
  each_run(document, pages, {.number_size = 4, .entry_size = 13}, [runs](const DocPageRun& run) {
    runs->add(run.begin, run.end, run.properties != 0 ? paragraph_at(run.page, run.properties) : DocParagraph());
  });
}

std::vector<std::string> read_font_names(std::string_view table) {
  std::vector<std::string> names;
  constexpr std::size_t kHead = 39;  // of an entry, before the name
  const std::size_t count = u16_at(table, 0);
  std::size_t at = 4;
  for (std::size_t i = 0; i < count && at < table.size(); ++i) {
    const std::size_t size = u8_at(table, at);
    const std::string_view entry = table.substr(at + 1, size);
    names.push_back(entry.size() > kHead ? utf16(entry.substr(kHead)) : std::string());
    at += size + 1;
  }
  return names;
}

void DocStyles::read(std::string_view table) {
  const std::size_t head = u16_at(table, 0);
  const std::size_t count = u16_at(table, 2);
  const std::size_t base = u16_at(table, 4);
  if (head >= 14) default_font_ = u16_at(table, 2 + 12);
  std::size_t at = 2 + head;
  for (std::size_t i = 0; i < count && at + 2 <= table.size(); ++i) {
    const std::size_t size = u16_at(table, at);
    const std::string_view entry = table.substr(at + 2, size);
    at += 2 + size;
    Style style;
    if (entry.size() > base) {
      const std::uint32_t kind = u16_at(entry, 2) & 0xF;
      style.based_on = u16_at(entry, 2) >> 4;
      const std::size_t lists = u16_at(entry, 4) & 0xF;
      std::size_t place = base + 2 + 2 * (std::size_t{u16_at(entry, base)} + 1);
      for (std::size_t list = 0; list < lists && place + 2 <= entry.size(); ++list) {
        const std::size_t bytes = u16_at(entry, place);
        const bool of_characters = (kind == 1 && list == 1) || (kind == 2 && list == 0);
        if (of_characters) style.characters.read(entry.substr(place + 2, bytes));
        if (kind == 1 && list == 0 && bytes > 2)  // behind the number of the style itself
          each_modifier(entry.substr(place + 4, bytes - 2),
                        [&](std::uint32_t sprm, std::string_view operand) { read_item(sprm, operand, &style.item); });
        place += 2 + bytes + bytes % 2;
      }
    }
    styles_.push_back(style);
  }
}

std::vector<const DocStyles::Style*> DocStyles::chain(std::uint32_t style) const {
  std::vector<const Style*> chain;
  constexpr std::size_t kLongest = 12;
  for (std::uint32_t at = style; at < styles_.size() && chain.size() < kLongest; at = styles_[at].based_on)
    chain.push_back(&styles_[at]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

DocCharacters DocStyles::at(std::uint32_t style) const {
  DocCharacters characters;
  characters.font = default_font_;
  for (const Style* each : chain(style)) characters.override_with(each->characters);
  return characters;
}

DocItem DocStyles::item_at(std::uint32_t style) const {
  DocItem item;
  for (const Style* each : chain(style)) item.override_with(each->item);
  return item;
}

}  // namespace vanban::ingest
