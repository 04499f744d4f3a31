"""Files of each format, made from text: small ones, for tests. Standard library only."""
import io
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' \
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' \
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' \
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def run(text, font=None, more=""):
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else ""
    return f'<w:r><w:rPr>{fonts}{more}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content, properties=""):
    """`content`: text, or runs as XML (what begins with '<')."""
    runs = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(rows):
    """Rows of cells; a cell is a list of paragraphs."""
    def cell(paragraphs):
        return "<w:tc>" + "".join(paragraph(text) for text in paragraphs) + "</w:tc>"
    return "<w:tbl>" + "".join("<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in rows) + "</w:tbl>"


def archive(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def docx(body, parts=None, sections=""):
    """A Word file. `parts`: further parts by type (styles, numbering, footnotes, header ...), as the inside of their root."""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header": "hdr", "footer": "ftr"}
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}{sections}</w:body></w:document>",
    }
    relations = ""
    for kind, inside in (parts or {}).items():
        relations += f'<Relationship Id="{kind}" Type="{RELATION}{kind}" Target="{kind}.xml"/>'
        files[f"word/{kind}.xml"] = f"<w:{roots[kind]} {W}>{inside}</w:{roots[kind]}>"
    files["word/_rels/document.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    return archive(files)


def docx_of_text(text):
    return docx("".join(paragraph(line) for line in text.splitlines()))


def html_of_text(text):
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in text.splitlines())
    return f"<html><head><title>x</title></head><body>{lines}</body></html>".encode()


def xlsx(sheets, shared=()):
    """`sheets`: name -> rows of XML cells."""
    files = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": "<workbook xmlns:r='x'><sheets>" + "".join(
            f'<sheet name="{escape(name)}" r:id="r{i}"/>' for i, name in enumerate(sheets)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships>" + "".join(
            f'<Relationship Id="r{i}" Target="worksheets/s{i}.xml"/>' for i in range(len(sheets))) + "</Relationships>",
        "xl/sharedStrings.xml": "<sst>" + "".join(f"<si><t>{escape(text)}</t></si>" for text in shared) + "</sst>",
        "xl/styles.xml": "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
    }
    for i, rows in enumerate(sheets.values()):
        files[f"xl/worksheets/s{i}.xml"] = "<worksheet><sheetData>" + "".join(
            "<row>" + "".join(row) + "</row>" for row in rows) + "</sheetData></worksheet>"
    return archive(files)
