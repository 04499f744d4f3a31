// Runs of properties in a Word 97 file: which font, style and table a place in the file belongs to.
#ifndef VANBAN_INGEST_DOC_PROPERTIES_H_
#define VANBAN_INGEST_DOC_PROPERTIES_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::ingest {

// Calls `take` with each property modifier (sprm) and its operand.
void each_modifier(std::string_view list,
                   const std::function<void(std::uint32_t sprm, std::string_view operand)>& take);

struct DocCharacters {
  std::optional<std::uint32_t> font;
  std::optional<bool> capitals, hidden, deleted;
  std::optional<std::uint32_t> style;
  std::optional<std::uint32_t> symbol_font, symbol;

  void read(std::string_view list);
  void override_with(const DocCharacters& other);
};

// Which list a paragraph is an item of (doc_lists.h), and how deep.
struct DocItem {
  std::optional<std::uint32_t> list;  // 0: of none
  std::optional<std::uint32_t> level;

  void override_with(const DocItem& other);
};

struct DocParagraph {
  std::uint32_t style = 0;
  DocItem item;
  bool in_table = false;
  bool row_end = false;
  bool inner_cell = false;
};

// Runs by where their text is in the file.
template <typename Properties>
class DocRuns {
 public:
  void add(std::uint32_t begin, std::uint32_t end, Properties properties) {
    if (end > begin) runs_[begin] = {end, std::move(properties)};
  }
  // Those of the place; the default where none is known.
  const Properties& at(std::uint32_t place) const {
    auto run = runs_.upper_bound(place);
    if (run == runs_.begin()) return none_;
    --run;
    return place < run->second.first ? run->second.second : none_;
  }

 private:
  std::map<std::uint32_t, std::pair<std::uint32_t, Properties>> runs_;
  Properties none_;
};

// The pages of runs that a table of pages (PlcfBteChpx, PlcfBtePapx) names.
void read_character_runs(std::string_view document, std::string_view pages, DocRuns<DocCharacters>* runs);
void read_paragraph_runs(std::string_view document, std::string_view pages, DocRuns<DocParagraph>* runs);

// Fonts by number (SttbfFfn).
std::vector<std::string> read_font_names(std::string_view table);

// What styles say of characters and paragraphs (STSH), with what they are based on.
class DocStyles {
 public:
  void read(std::string_view table);
  DocCharacters at(std::uint32_t style) const;
  DocItem item_at(std::uint32_t style) const;

 private:
  struct Style {
    std::uint32_t based_on = 0xFFF;
    DocCharacters characters;
    DocItem item;
  };
  std::vector<const Style*> chain(std::uint32_t style) const;  // outermost first

  std::vector<Style> styles_;
  std::optional<std::uint32_t> default_font_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_DOC_PROPERTIES_H_
