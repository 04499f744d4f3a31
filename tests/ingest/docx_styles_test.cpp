// What styles and numbering of a Word file say, from a few lines of XML.
#include "ingest/docx_styles.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vanban::ingest {
namespace {

pugi::xml_document parsed(std::string_view xml) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_buffer(xml.data(), xml.size())) << xml;
  return document;
}

DocxStyles loaded(std::string_view xml) {
  const pugi::xml_document document = parsed(xml);
  DocxStyles styles;
  styles.load(document.first_child());
  return styles;
}

// "Arial, capitals, hidden"; what is not said is left out.
std::string shown(const RunLook& look) {
  std::string out = look.font.value_or("-");
  if (look.capitals) out += *look.capitals ? ", capitals" : ", no capitals";
  if (look.hidden) out += *look.hidden ? ", hidden" : ", not hidden";
  return out;
}

TEST(DocxStyles, SwitchesAreOnUnlessTheySayNo) {
  const struct {
    std::string_view node;
    bool on;
  } rows[] = {{"<w:caps/>", true},
              {"<w:caps w:val='1'/>", true},
              {"<w:caps w:val='true'/>", true},
              {"<w:caps w:val='0'/>", false},
              {"<w:caps w:val='false'/>", false},
              {"<w:caps w:val='off'/>", false}};
  for (const auto& row : rows) EXPECT_EQ(is_on(parsed(row.node).first_child()), row.on) << row.node;
  EXPECT_FALSE(is_on({}));
}

TEST(DocxStyles, InheritWhatTheyDoNotSay) {
  const DocxStyles styles = loaded(
      "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Times'/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:rPr><w:rFonts "
      "w:hAnsi='Arial'/></w:rPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='Title'><w:basedOn w:val='Normal'/><w:rPr><w:caps/></w:rPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='Note'><w:basedOn w:val='Title'/><w:rPr><w:caps w:val='0'/><w:vanish/>"
      "</w:rPr></w:style>"
      "<w:style w:type='character' w:styleId='A'><w:basedOn w:val='B'/><w:rPr><w:caps/></w:rPr></w:style>"
      "<w:style w:type='character' w:styleId='B'><w:basedOn w:val='A'/><w:rPr><w:vanish/></w:rPr></w:style>"
      "</w:styles>");
  EXPECT_EQ(shown(styles.paragraph_look("Title")), "Arial, capitals");
  EXPECT_EQ(shown(styles.paragraph_look("Note")), "Arial, no capitals, hidden");
  EXPECT_EQ(shown(styles.paragraph_look("")), "Arial");          // the one that is the default
  EXPECT_EQ(shown(styles.paragraph_look("nobody's")), "Times");  // the document's defaults
  EXPECT_EQ(shown(styles.character_look("nobody's")), "-");
  EXPECT_EQ(shown(styles.character_look("A")), "-, capitals, hidden");  // a circle
}

TEST(DocxStyles, NumberTheirParagraphs) {
  const DocxStyles styles = loaded(
      "<w:styles><w:style w:styleId='Item'><w:pPr><w:numPr><w:ilvl w:val='2'/><w:numId w:val='7'/></w:numPr></w:pPr>"
      "</w:style><w:style w:styleId='Sub'><w:basedOn w:val='Item'/></w:style><w:style w:styleId='Plain'/></w:styles>");
  EXPECT_EQ(styles.numbering("Sub").list, "7");
  EXPECT_EQ(styles.numbering("Sub").level, 2);
  EXPECT_FALSE(styles.numbering("Plain").list);
}

TEST(DocxStyles, ListsHaveALookAndTheirOwnBegin) {
  const pugi::xml_document numbering = parsed(
      "<w:numbering><w:abstractNum w:abstractNumId='0'>"
      "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>"
      "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>"
      "<w:lvl w:ilvl='99'><w:lvlText w:val='none so deep'/></w:lvl></w:abstractNum>"
      "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
      "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>"
      "</w:lvlOverride></w:num></w:numbering>");
  ListLabels labels;
  load_lists(numbering.first_child(), &labels);
  EXPECT_EQ(labels.next("1", 0).text, "I.");
  EXPECT_EQ(labels.next("1", 1).text, "a)");
  EXPECT_EQ(labels.next("1", 0).text, "II.");
  EXPECT_EQ(labels.next("2", 0).text, "V.");
}

}  // namespace
}  // namespace vanban::ingest
