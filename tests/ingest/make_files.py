"""Files of each format, made from text: small ones, for tests. Standard library only."""
import base64
import io
import re
import struct
import textwrap
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


def archive(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def rewritten(data, name, change):
    """The archive with one of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {each: file.read(each) for each in file.namelist()}
    return archive({**parts, name: change(parts[name])})


def docx(body, parts=None, sections="", relations=""):
    """A Word file. `parts`: further parts by type (styles, numbering, footnotes, header ...), as the inside of their root.
    `relations`: what its .rels hold before those of the parts."""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header": "hdr", "footer": "ftr"}
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships>{relations}<Relationship Id="r1" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}{sections}</w:body></w:document>",
    }
    for kind, inside in (parts or {}).items():
        relations += f'<Relationship Id="{kind}" Type="{RELATION}{kind}" Target="{kind}.xml"/>'
        files[f"word/{kind}.xml"] = f"<w:{roots[kind]} {W}>{inside}</w:{roots[kind]}>"
    files["word/_rels/document.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    return archive(files)


def docx_of_text(text):
    return docx("".join(paragraph(line) for line in text.splitlines()))


ODF = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in
               (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("fo", "xsl-fo-compatible"), ("draw", "drawing")))


def odt(body, styles="", page_heads="", kind="text", manifest=""):
    """An OpenDocument file: the inside of office:text, of its automatic styles, and of a master page."""
    return archive({
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
                       f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {ODF}><office:master-styles><style:master-page>{page_heads}</style:master-page></office:master-styles>"
                      "</office:document-styles>",
        "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
    })


def odt_of_text(text):
    def written(line):
        return re.sub("  +", lambda blanks: f' <text:s text:c="{len(blanks[0]) - 1}"/>', escape(line))
    return odt("".join(f"<text:p>{written(line)}</text:p>" for line in text.splitlines()))


def html_of_text(text):
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in text.splitlines())
    return f"<html><head><title>x</title></head><body>{lines}</body></html>".encode()


def xlsx(sheets, shared=(), formats=()):
    """`sheets`: name -> rows of XML cells. Style 1 is a date; from style 2 on come the number formats given."""
    files = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": "<workbook xmlns:r='x'><sheets>" + "".join(
            f'<sheet name="{escape(name)}" r:id="r{i}"/>' for i, name in enumerate(sheets)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships>" + "".join(
            f'<Relationship Id="r{i}" Target="worksheets/s{i}.xml"/>' for i in range(len(sheets))) + "</Relationships>",
        "xl/sharedStrings.xml": "<sst>" + "".join(f"<si><t>{escape(text)}</t></si>" for text in shared) + "</sst>",
        "xl/styles.xml": "<styleSheet><numFmts>" + "".join(
            f"<numFmt numFmtId='{170 + i}' formatCode='{escape(code, {chr(39): '&apos;'})}'/>" for i, code in enumerate(formats)) + "</numFmts>"
            "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>" + "".join(f"<xf numFmtId='{170 + i}'/>" for i in range(len(formats))) + "</cellXfs></styleSheet>",
    }
    for i, rows in enumerate(sheets.values()):
        files[f"xl/worksheets/s{i}.xml"] = "<worksheet><sheetData>" + "".join(
            "<row>" + "".join(row) + "</row>" for row in rows) + "</sheetData></worksheet>"
    return archive(files)


def pdf(pages, password=False):
    """A PDF of pages; a page is a list of (x, y, text), points from the bottom left, each character 5 points wide; or a scan: the
    bytes of a JPEG in grey with its width and height in pixels, or other bytes and behind the height how they are coded; or any
    content, as bytes."""
    texts = [page for page in pages if isinstance(page, list)]
    characters = sorted({c for page in texts for _, _, text in page for c in text})
    codes = {c: i + 1 for i, c in enumerate(characters)}
    assert len(codes) < 256, "one font has 255 characters"
    mapped = "".join(f"<{code:02X}> <{c.encode('utf-16-be').hex()}>\n" for c, code in codes.items())
    cmap = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange\n"
            + "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in
                      [mapped.splitlines(True)[i:i + 100] for i in range(0, len(codes), 100)])
            + "endcmap end end")
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    widths = " ".join(["500"] * 256)
    objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 /Widths [{widths}] /ToUnicode 4 0 R >>".encode())
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap.encode()))
    pictures = []
    for i, page in enumerate(pages):
        resources = "/Font << /F1 3 0 R >>"
        if isinstance(page, list):
            content = "".join(f"BT /F1 10 Tf {x} {y} Td <{''.join(f'{codes[c]:02X}' for c in text)}> Tj ET\n" for x, y, text in page).encode()
        elif isinstance(page, tuple):
            stored, width, height, *coding = page
            content = b"q 595 0 0 842 0 0 cm /Scan Do Q"
            resources = f"/XObject << /Scan {5 + 2 * len(pages) + len(pictures)} 0 R >>"
            coded = coding[0] if coding else b"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
            pictures.append(b"<< /Type /XObject /Subtype /Image /Width %d /Height %d %s /Length %d >>\nstream\n%s\nendstream" %
                            (width, height, coded, len(stored), stored))
        else:
            content = page
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents {6 + 2 * i} 0 R >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    objects += pictures
    if password:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O <" + b"11" * 32 + b"> /U <" + b"22" * 32 + b"> /P -4 >>")
    out = b"%PDF-1.4\n"
    places = []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    encrypt = b"/Encrypt %d 0 R /ID [<00> <00>]" % len(objects) if password else b""
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, encrypt, len(out))


def pdf_of_text(text, lines_a_page=60):
    """Words where they stand in the lines, 5 points a column."""
    pages, page = [], []
    lines = [part for line in text.splitlines() for part in (textwrap.wrap(line, 100) if len(line) > 105 else [line])]
    for number, line in enumerate(lines):
        if number % lines_a_page == 0 and page:
            pages.append(page)
            page = []
        for word in re.finditer(r"\S+", line):
            page.append((40 + 5 * word.start(), 800 - 12 * (number % lines_a_page), word[0]))
    return pdf(pages + [page])


def rtf(body, fonts=("Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times")):
    table = "".join(f"{{\\f{i}\\fnil {name};}}" for i, name in enumerate(fonts))
    return (f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{table}}}{{\\colortbl;}}" + body + "}").encode("latin-1")


def rtf_of_text(text):
    def coded(c):
        return c if c.isascii() and c not in "\\{}" else f"\\u{ord(c)}?"
    return rtf("".join("".join(map(coded, line)) + "\\par\n" for line in text.splitlines()))


def compound(streams):
    """A compound file (OLE2) of streams, each of 4096 bytes or more, so that none is a mini stream."""
    sectors, chains, places = [], [], {}

    def put(data):
        first = len(sectors)
        count = max(1, -(-len(data) // 512))
        for i in range(count):
            sectors.append(data[512 * i:512 * (i + 1)].ljust(512, b"\0"))
            chains.append(first + i + 1 if i + 1 < count else 0xFFFFFFFE)
        return first
    for name, data in streams.items():
        assert len(data) >= 4096
        places[name] = (put(data), len(data))

    def entry(name, kind, start, size, child=0xFFFFFFFF, right=0xFFFFFFFF):
        raw = name.encode("utf-16-le") + b"\0\0"
        return struct.pack("<64sHBBIII16sIQQIII", raw, len(raw), kind, 1, 0xFFFFFFFF, right, child, b"", 0, 0, 0, start, size, 0)
    names = list(places)
    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)
    for i, name in enumerate(names):
        directory += entry(name, 2, *places[name], right=i + 2 if i + 1 < len(names) else 0xFFFFFFFF)
    directory_at = put(directory)
    tables = -(-(len(sectors) + 8) // 128)
    table_at = len(sectors)
    chains += [0xFFFFFFFD] * tables
    raw = struct.pack(f"<{len(chains)}I", *chains).ljust(512 * tables, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, tables, directory_at, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack(f"<{tables}I", *range(table_at, table_at + tables)).ljust(4 * 109, b"\xff")
    return head + b"".join(sectors) + raw


def doc_level(text, kind=0, start=1, restart_limit=None, font=None, in_digits=False):
    """A level of a list (LVL). `text`: %1 to %9 stand for the numbers of the levels; `kind`: 0 for 1, 1 for I, 4 for a, 23 for a bullet."""
    characters = b"" if font is None else struct.pack("<HH", 0x4A4F, font)
    places = [i - text[:i].count("%") + 1 for i, c in enumerate(text) if c == "%"]
    words = re.sub("%([1-9])", lambda level: chr(int(level[1]) - 1), text)
    flags = (4 if in_digits else 0) | (8 if restart_limit is not None else 0)
    head = struct.pack("<iBB9sBIIBBBB", start, kind, flags, bytes(places), 0, 0, 0, len(characters), 0, restart_limit or 0, 0)
    return head + characters + struct.pack("<H", len(words)) + words.encode("utf-16-le")


def doc_lists(looks, lists):
    """The tables of lists. `looks`: of each, its levels, one or nine; `lists`: of each, the number of its look and where levels begin anew, {level: start}."""
    formats = b"".join(struct.pack("<II18sBB", 100 + i, 0, b"\xff\x0f" * 9, len(levels) == 1, 0) for i, levels in enumerate(looks))
    levels = b"".join(b"".join(levels) for levels in looks)
    heads = b"".join(struct.pack("<IIIBBBB", 100 + look, 0, 0, len(starts), 0, 0, 0) for look, starts in lists)
    own = b"".join(b"\xff" * 4 + b"".join(struct.pack("<II", start, level | 0x10) for level, start in starts.items()) for _, starts in lists)
    return struct.pack("<H", len(looks)) + formats, levels, struct.pack("<I", len(lists)) + heads + own


def doc(runs, fonts=("Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times"), heads="", looks=(), lists=(), items=None):
    """A Word 97 file of (text, number of font). Text is kept in 16 bits; '\\r' ends paragraphs. `heads`: what stands over and below each
    page. `looks` and `lists`: see doc_lists; `items`: which paragraphs are items, {paragraph: (list from 1, level)}."""
    main_size = sum(len(words) for words, _ in runs)
    runs = [*runs, (heads, 0)] if heads else runs
    text_at = 1024
    whole = "".join(words for words, _ in runs)
    text = whole.encode("utf-16-le")
    main = text.ljust(-(-len(text) // 512) * 512, b"\0")
    page_at = (text_at + len(main)) // 512

    def page_of(places, entry_size, properties):
        """A page of runs (FKP): where each begins, and what it says."""
        page, offsets, lists = struct.pack(f"<{len(places)}I", *places), b"", b""
        begin = len(page) + entry_size * len(properties)
        begin += begin % 2
        for each in properties:
            offsets += bytes([(begin + len(lists)) // 2]).ljust(entry_size, b"\0")
            lists += each + bytes(len(each) % 2)
        page = ((page + offsets).ljust(begin, b"\0") + lists).ljust(511, b"\0") + bytes([len(properties)])
        assert len(page) == 512
        return page
    places = [text_at]
    for words, _ in runs:
        places.append(places[-1] + 2 * len(words))
    page = page_of(places, 1, [b"\x04" + struct.pack("<HH", 0x4A4F, font) for _, font in runs])
    paragraphs = re.findall("[^\r\x07]*[\r\x07]|[^\r\x07]+$", whole) if items else []
    ends = [text_at]
    for words in paragraphs:
        ends.append(ends[-1] + 2 * len(words))
    look_pages = b""
    if items:
        said = [struct.pack("<HHHHB", 0, 0x460B, *(items[i][:1]), 0x260A, items[i][1]) if i in items else struct.pack("<HHB", 0, 0x2403, 0)
                for i in range(len(paragraphs))]
        page += page_of(ends, 13, [bytes([(len(each) + 1) // 2]) + each for each in said])
        look_pages = struct.pack("<III", text_at, ends[-1], page_at + 1)
    pieces = struct.pack("<II", 0, len(text) // 2) + struct.pack("<HIH", 0, text_at, 0)
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    pages = struct.pack("<III", places[0], places[-1], page_at)
    names = struct.pack("<HH", len(fonts), 0)
    for name in fonts:
        raw = bytes(39) + name.encode("utf-16-le") + b"\0\0"
        names += bytes([len(raw)]) + raw
    formats, levels, own = doc_lists(looks, lists) if looks else (b"", b"", b"")
    head = bytearray(1024)
    struct.pack_into("<HH", head, 0, 0xA5EC, 0xC1)
    struct.pack_into("<I", head, 0x4C, main_size)
    struct.pack_into("<I", head, 0x54, len(heads))
    table = b""
    for field, part in ((0x1A2, clx), (0xFA, pages), (0x112, names), (0x102, look_pages), (0x2E2, formats), (None, levels), (0x2EA, own)):
        if field:
            struct.pack_into("<II", head, field, len(table), len(part))
        table += part
    return compound({"WordDocument": (bytes(head) + main + page).ljust(4096, b"\0"), "0Table": table.ljust(4096, b"\0")})


def old_look(kind=0, before=b"", after=b".", start=1, with_outer=False):
    """How Word 6 writes a number (ANLD). `kind`: 0 for 1, 1 for I, 2 for i, 3 for A, 4 for a."""
    return struct.pack("<BBBB6xH8x", kind, len(before), len(after), 4 if with_outer else 0, start) + (before + after).ljust(32, b"\0")


def old_doc(paragraphs):
    """A Word 6 file of (bytes, how it is numbered or 0, look or None): 1 to 9 in an outline, 10 in a list, 11 by a bullet, 12 not, though in a list."""
    text_at, per_page = 1024, 5
    text = b"".join(words + b"\r" for words, _, _ in paragraphs)
    places = [text_at]
    for words, _, _ in paragraphs:
        places.append(places[-1] + len(words) + 1)
    main = bytearray(text.ljust(-(-len(text) // 512) * 512, b"\0"))
    pages, begins = [], []
    for first in range(0, len(paragraphs), per_page):
        part = paragraphs[first:first + per_page]
        page = struct.pack(f"<{len(part) + 1}I", *places[first:first + len(part) + 1])
        entries, lists = b"", b""
        begin = (len(page) + 7 * len(part) + 1) // 2 * 2
        for _, kind, look in part:
            said = b"" if look is None else bytes([12, len(look)]) + look
            said += bytes([5, 0, 17]) + struct.pack("<h", 360)  # how it is set, which is passed over
            said += bytes([13, kind]) if kind else b""
            size = 3 + len(said)
            entries += bytes([(begin + len(lists)) // 2]) + bytes(6)
            lists += bytes([(size + 1) // 2, 0, 0]) + said + bytes(size % 2)
        pages.append((page + entries).ljust(begin, b"\0") + lists)
        assert len(pages[-1]) < 511
        pages[-1] = pages[-1].ljust(511, b"\0") + bytes([len(part)])
        begins.append(places[first])
    page_at = (text_at + len(main)) // 512
    table = struct.pack(f"<{len(begins) + 1}I", *begins, places[-1]) + struct.pack(f"<{len(pages)}H", *range(page_at, page_at + len(pages)))
    head = bytearray(text_at)
    struct.pack_into("<HH", head, 0, 0xA5DC, 0x65)
    struct.pack_into("<II", head, 0x18, text_at, text_at + len(text))
    struct.pack_into("<I", head, 0x4C, len(text))
    struct.pack_into("<II", head, 0xC0, 512 * (page_at + len(pages)), len(table))
    return compound({"WordDocument": (bytes(head) + bytes(main) + b"".join(pages) + table).ljust(4096, b"\0")})


def xls(rows, fonts=("Arial", ".VnTime"), formats=(), since_1904=False):
    """A BIFF8 workbook. A cell is a number, or text, or (text in Latin-1, number of font), or (number, format): its built-in id, or one of
    `formats`, codes of one's own."""
    def record(kind, data):
        return struct.pack("<HH", kind, len(data)) + data

    def string(text, size="<H"):
        wide = any(ord(c) > 255 for c in text)
        return struct.pack(size, len(text)) + bytes([wide]) + text.encode("utf-16-le" if wide else "latin-1")
    book = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    for name in fonts:
        book += record(0x31, bytes(14) + string(name, "<B"))
    book += record(0x22, struct.pack("<H", since_1904))
    first_own = 164
    for i, code in enumerate(formats):
        book += record(0x41E, struct.pack("<H", first_own + i) + string(code))
    asked = sorted({cell[1] for row in rows for cell in row if isinstance(cell, tuple) and not isinstance(cell[0], str)}, key=str)
    looks = {asking: len(fonts) + i for i, asking in enumerate(asked)}
    for font, asking in [*((i, 0) for i in range(len(fonts))), *((0, asking) for asking in asked)]:
        book += record(0xE0, struct.pack("<HH", font, first_own + formats.index(asking) if isinstance(asking, str) else asking) + bytes(16))
    texts = [cell[0] if isinstance(cell, tuple) else cell for row in rows for cell in row
             if not isinstance(cell[0] if isinstance(cell, tuple) else cell, (int, float))]
    book += record(0xFC, struct.pack("<II", len(texts), len(texts)) + b"".join(map(string, texts)))
    book += record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    at = 0
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if isinstance(cell, tuple) and not isinstance(cell[0], str):
                book += record(0x203, struct.pack("<HHHd", r, c, looks[cell[1]], cell[0]))
            elif isinstance(cell, (int, float)):
                book += record(0x203, struct.pack("<HHHd", r, c, 0, cell))
            else:
                book += record(0xFD, struct.pack("<HHHI", r, c, cell[1] if isinstance(cell, tuple) else 0, at))
                at += 1
    return compound({"Workbook": (book + record(0x0A, b"")).ljust(4096, b"\0")})


def edxml(number, symbol, date, files, issuer="UBND tỉnh Hà Lâm"):
    """A message of the national document axis with its files, each packed in a ZIP in base64."""
    references = "".join(f"<edXML:Reference><edXML:AttachmentName>{escape(name)}</edXML:AttachmentName></edXML:Reference>" for name in files)
    attachments = "".join(f"<edXML:Attachment><edXML:ContentTransferEncoded>{base64.b64encode(archive({name: data})).decode()}"
                          "</edXML:ContentTransferEncoded></edXML:Attachment>" for name, data in files.items())
    return (f'<?xml version="1.0" encoding="utf-8"?><edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope>'
            f"<edXML:edXMLHeader><edXML:MessageHeader><edXML:From><edXML:OrganName>{issuer}</edXML:OrganName></edXML:From>"
            f"<edXML:Code><edXML:CodeNumber>{number}</edXML:CodeNumber><edXML:CodeNotation>{symbol}</edXML:CodeNotation></edXML:Code>"
            f"<edXML:PromulgationInfo><edXML:PromulgationDate>{date}</edXML:PromulgationDate></edXML:PromulgationInfo>"
            f"</edXML:MessageHeader></edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest>{references}</edXML:edXMLManifest></edXML:edXMLBody>"
            f"</edXML:edXMLEnvelope><edXML:AttachmentEncoded>{attachments}</edXML:AttachmentEncoded></edXML:edXML>").encode()
