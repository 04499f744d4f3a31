// What the styles and the numbering of a Word file say about its text.
#ifndef VANBAN_INGEST_DOCX_STYLES_H_
#define VANBAN_INGEST_DOCX_STYLES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "ingest/xml_part.h"

namespace vanban::ingest {

// Is a switch such as w:caps on? It is if it stands there without saying no.
bool is_on(const pugi::xml_node& node);

// The number of an item as Word's name of a format writes it: upperRoman, lowerLetter, decimalZero; 1 for others.
std::string list_number(int number, std::string_view format);
// The sign of a bulleted item as text. Those of symbol fonts stand in the private area; what they look like is a dot.
std::string list_bullet(std::string_view sign);

// Font and capitals of a run or a style; what is not said is inherited.
struct RunLook {
  std::optional<std::string> font;
  std::optional<bool> capitals;
  std::optional<bool> hidden;

  void override_with(const RunLook& other);
};
RunLook look_of(const pugi::xml_node& run_properties);

struct NumberedBy {
  std::optional<std::string> list;  // w:numId
  std::optional<int> level;
};

class DocxStyles {
 public:
  void load(const pugi::xml_node& styles);

  RunLook paragraph_look(const std::string& style) const;  // with the document's defaults
  RunLook character_look(const std::string& style) const;
  NumberedBy numbering(const std::string& style) const;

 private:
  struct Style {
    std::string based_on;
    RunLook look;
    NumberedBy numbering;
  };
  RunLook chain(const std::string& id) const;

  std::map<std::string, Style> styles_;
  std::string default_paragraph_;
  RunLook defaults_;
};

class DocxNumbering {
 public:
  void load(const pugi::xml_node& numbering);
  // The label of the next paragraph of that list and level: `1.`, `a)`, `Điều 3.`, `-`; "" for none.
  std::string next(const std::string& list, int level);

 private:
  static constexpr int kLevels = 9;
  struct Level {
    std::string format = "decimal";
    std::string text;
    int start = 1;
  };
  struct Abstract {
    std::vector<Level> levels{kLevels};
  };
  struct List {
    std::string abstract;
    std::map<int, int> starts;  // level -> w:startOverride
    bool started = false;
  };

  std::map<std::string, Abstract> abstracts_;
  std::map<std::string, List> lists_;
  std::map<std::string, std::vector<int>> counters_;  // by abstract: lists of one abstract go on counting
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_DOCX_STYLES_H_
