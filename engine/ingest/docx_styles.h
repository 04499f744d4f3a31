// What the styles and the numbering of a Word file say about its text.
#ifndef VANBAN_INGEST_DOCX_STYLES_H_
#define VANBAN_INGEST_DOCX_STYLES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "ingest/list_labels.h"
#include "ingest/xml_part.h"

namespace vanban::ingest {

// Is a switch such as w:caps on? It is if it stands there without saying no.
bool is_on(const pugi::xml_node& node);

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

// Fills `labels` with the lists of a part "numbering".
void load_lists(const pugi::xml_node& numbering, ListLabels* labels);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_DOCX_STYLES_H_
