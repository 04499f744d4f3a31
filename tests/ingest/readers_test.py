"""Each reader from outside: the text that vanban extract reads out of a file.

The program is named by the environment variable VANBAN. Files are made here, from the project's own words.
"""
import email.message
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import zipfile

import make_files
from left_out import WITHOUT, needs
from make_files import paragraph, run, table

VANBAN = os.environ.get("VANBAN", "vanban")
CORPUS = pathlib.Path(__file__).parents[2] / "corpus"


def extract(data, name="file"):
    """All documents of a file, what standard error said, and the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        path.write_bytes(data)
        done = subprocess.run([VANBAN, "extract", "--text", path], capture_output=True, timeout=60)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode(), done.returncode


def peak_memory(data):
    """Bytes that reading a file takes at most."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        process = subprocess.Popen([VANBAN, "extract", file.name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss * 1024


def text_of(data):
    documents, errors, code = extract(data)
    assert code == 0, errors
    return documents[0]["text"]


@needs("OFFICE")
class Docx(unittest.TestCase):
    def test_is_known_by_its_bytes_and_reads_like_the_text(self):
        text = (CORPUS / "state-letter-left-block.txt").read_text(encoding="utf-8")
        documents, _, _ = extract(make_files.docx_of_text(text), "letter.txt")
        self.assertEqual(documents[0]["source"]["via"], "docx")
        self.assertEqual([line.split() for line in documents[0]["text"].splitlines()], [line.split() for line in text.splitlines()])

    def test_the_head_of_a_document_stands_side_by_side(self):
        head = table([[["UBND TỈNH HÀ LÂM", "Số: 12/QĐ-UBND"],
                       ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Lâm, ngày 05 tháng 3 năm 2024"]]])
        documents, _, _ = extract(make_files.docx(head + paragraph("QUYẾT ĐỊNH") + paragraph("Về việc nghỉ chợ phiên")))
        header = documents[0]["header"]
        self.assertEqual((header["number"]["canonical"], header["date"]["value"]), ("12/QĐ-UBND", "2024-03-05"))
        self.assertRegex(documents[0]["text"], r"UBND TỈNH HÀ LÂM {3,}CỘNG HÒA")

    def test_a_table_of_content_is_a_line_a_row(self):
        rows = [[["TT"], ["Nhiệm vụ"], ["Chủ trì"]], [["1"], ["Rà soát", "chợ | bến"], ["Sở Công Thương"]]]
        self.assertIn("| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát chợ ¦ bến | Sở Công Thương |\n", text_of(make_files.docx(table(rows))))

    def test_text_boxes_come_once(self):
        box = f"<w:txbxContent>{paragraph('Hộp chữ')}</w:txbxContent>"
        drawn = (f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
                 f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
        self.assertEqual(text_of(make_files.docx(paragraph(run("Trước") + drawn) + paragraph("Sau"))), "Trước\nHộp chữ\nSau\n")

    def test_tracked_changes_are_accepted(self):
        changed = (run("Điều ") + f"<w:del>{run('4').replace('w:t', 'w:delText')}</w:del>" + f"<w:ins>{run('5')}</w:ins>")
        self.assertEqual(text_of(make_files.docx(paragraph(changed))), "Điều 5\n")

    def test_word_s_own_numbers_are_written(self):
        levels = ('<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
                  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>'
                  '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>')

        def numbered(text, level):
            return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')
        body = numbered("Mục tiêu", 0) + numbered("Chung", 1) + numbered("Riêng", 1) + numbered("Việc", 0) + numbered("Đầu", 1)
        self.assertEqual(text_of(make_files.docx(body, {"numbering": levels})),
                         "I. Mục tiêu\nI.1. Chung\nI.2. Riêng\nII. Việc\nII.1. Đầu\n")

    def test_articles_count_on_from_chapter_to_chapter(self):
        levels = ('<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Chương %1:"/></w:lvl>'
                  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Điều %2."/></w:lvl>'
                  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3."/></w:lvl></w:abstractNum>'
                  '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2">'
                  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:lvlOverride></w:num>')

        def item(text, level, number=3):
            return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
        body = item("Chung", 0) + item("Phạm vi", 1) + item("bến", 2) + item("Riêng", 0) + item("Mức phí", 1) + item("đò", 2) + item("phà", 2, 4)
        self.assertEqual(text_of(make_files.docx(body, {"numbering": levels})),
                         "Chương I: Chung\nĐiều 1. Phạm vi\n1.1. bến\nChương II: Riêng\nĐiều 2. Mức phí\n2.1. đò\nb) phà\n")

    def test_notes_and_heads_come_behind_page_numbers_not_at_all(self):
        note = f'<w:footnote w:id="1">{paragraph("Chú thích")}</w:footnote>'
        parts = {"footnotes": note, "header": paragraph("Công báo Hà Lâm"), "footer": paragraph("- 2 -")}
        section = ('<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
                   '<w:footerReference w:type="default" r:id="footer"/></w:sectPr>')
        self.assertEqual(text_of(make_files.docx(paragraph("Thân"), parts, section)), "Thân\n\nChú thích\nCông báo Hà Lâm\n")

    def test_fonts_tell_the_encoding(self):
        def widened(data):
            return data.decode("latin-1")
        tcvn3 = run(widened(b"\xfb ban nh\xa9n d\xa9n "), ".VnTime") + run(widened(b"s\xe8 "), ".VnTimeH") + run("Uỷ ban số", ".VnTime")
        documents, _, _ = extract(make_files.docx(paragraph(run("U", ".VnTime") + tcvn3)))
        self.assertEqual((documents[0]["text"], documents[0]["source"]["encoding"]), ("Uỷ ban nhân dân SỐ Uỷ ban số\n", "TCVN3"))
        vni = run(widened(b"Uy"), "VNI-Times") + run(widened(b"\xfb ban nha\xe2n da\xe2n"), "VNI-Times", "<w:b/>")
        self.assertEqual(text_of(make_files.docx(paragraph(vni))), "Uỷ ban nhân dân\n")

    def test_the_soft_hyphen_of_tcvn3_is_a_letter(self):
        lost = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>tr</w:t><w:softHyphen/><w:t>\xebng</w:t></w:r>'
        self.assertEqual(text_of(make_files.docx(paragraph(lost))), "trưởng\n")

    def test_bombs_and_ruins_are_refused_with_a_reason(self):
        bomb = make_files.archive({"word/document.xml": b"<w:p/>" + b" " * (80 << 20)})
        self.assertRegex(extract(bomb)[1], "more than 64 MB")
        whole = make_files.docx_of_text("Thân")
        documents, errors, code = extract(whole[:len(whole) // 2])
        self.assertEqual((documents, code), ([], 1))
        self.assertRegex(errors, "not whole")
        deep = "<w:tbl><w:tr><w:tc>" * 50000
        self.assertEqual(extract(make_files.docx(deep + "</w:tc></w:tr></w:tbl>" * 50000))[2], 0)
        entities = make_files.archive({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body>'
                                       + paragraph("&b;").replace("&amp;", "&") + "</w:body></w:document>"})
        self.assertLess(len(text_of(entities)), 100)

    def test_relations_without_number_are_read_and_not_kept(self):
        many = 1_000_000  # the tree of the XML takes 64 bytes for each
        relations = "<a/>" * many
        plain, full = (make_files.docx(paragraph("Thân"), {"footnotes": ""}, relations=inside) for inside in ("", relations))
        self.assertLess(len(full), 50_000)
        self.assertEqual(text_of(full), text_of(plain))
        self.assertLess(peak_memory(full) - peak_memory(plain), 100 * many)


@needs("HTML")
class Html(unittest.TestCase):
    def test_reads_like_the_text(self):
        text = (CORPUS / "state-letter-left-block.txt").read_text(encoding="utf-8")
        got = text_of(make_files.html_of_text(text))
        self.assertEqual([line.split() for line in got.splitlines() if line.strip()], [line.split() for line in text.splitlines() if line.strip()])

    def test_only_the_document_of_a_page(self):
        page = "<html><body><div>Trang chủ</div><div id=divContentDoc><p>Điều 1.</p><script>x</script></div><div>Liên hệ</div></body></html>"
        self.assertEqual(text_of(page.encode()).strip(), "Điều 1.")

    def test_text_with_a_tag_here_and_there_stays_text(self):
        text = "<div align=\"center\">\n\n**ỦY BAN NHÂN DÂN**  \nSố: 32/QĐ-UBND\n\n---\n\n# QUYẾT ĐỊNH\n\n</div>\n\nĐiều 1. Ban hành.\n"
        self.assertEqual(extract(text.encode())[0][0]["source"]["via"], "text")

    def test_cells_and_old_fonts(self):
        page = b"<html><body><table><tr><td>TT<td>Vi\xd6c</table><font face='.VnTime'>U\xfb ban nh\xa9n d\xa9n, s\xe8 m\xe9t</font></body></html>"
        self.assertIn("Uỷ ban nhân dân, số một", text_of(page))

    def test_deep_pages_are_no_crash(self):
        self.assertEqual(extract(b"<html><body>" + b"<div>" * 20000 + b"x")[2], 0)


@needs("OFFICE")
class Xlsx(unittest.TestCase):
    def test_values_as_they_show(self):
        rows = [['<c r="A1" t="s"><v>0</v></c>', '<c r="C1" t="inlineStr"><is><t>Ngày</t></is></c>'],
                ['<c r="A2"><v>12</v></c>', '<c r="B2"><v>0.5</v></c>', '<c r="C2" s="1"><v>45356</v></c>']]
        file = make_files.xlsx({"Sổ": rows}, ["Số"])
        self.assertEqual(text_of(file), "| Số |  | Ngày |\n| 12 | 0.5 | 05/03/2024 |\n\n")
        self.assertEqual(text_of(make_files.rewritten(file, "xl/_rels/workbook.xml.rels", lambda part: part.replace(b"<R", b"\n  <R"))), text_of(file))

    def test_numbers_show_what_their_format_makes_of_them(self):
        for value, code, shown in ((5, "00", "05"), (12, '0"/QĐ-UBND"', "12/QĐ-UBND"), (12, "00\\/\\T\\B", "12/TB"), (0.15, "0%", "15%"), (0.155, "0.0#%", "15.5%"),
                                   (1234567, "#,##0", "1234567"), (-3, "0;(0)", "(3)"), (0, '0;-0;"không"', "không"), (2.5, "0.00", "2.50"), (7, "General", "7"),
                                   (0.5, "# ?/?", "0.5"), (12345, "0.00E+00", "12345"), (45356, "mm/yyyy", "03/2024"), (45356, "yyyy", "2024"),
                                   (45356, "m/d/yyyy", "05/03/2024"), (45356, '"ngày" d "tháng" m', "05/03/2024"), (3, '"số" 0', "số 3"), (3, '"', "3")):
            with self.subTest(code):
                rows = [[f'<c r="A1" s="2"><v>{value}</v></c>', '<c r="B1"><v>1</v></c>']]
                self.assertEqual(text_of(make_files.xlsx({"Sổ": rows}, formats=[code])), f"| {shown} | 1 |\n\n")


@needs("OFFICE")
class Odt(unittest.TestCase):
    def test_reads_like_the_text(self):
        for name in ("state-letter-left-block", "party-directive", "state-decision-two-columns"):
            text = (CORPUS / (name + ".txt")).read_text(encoding="utf-8")
            (document, *_), errors, code = extract(make_files.odt_of_text(text), "letter.odt")
            self.assertEqual((code, errors, document["source"]["via"]), (0, "", "odt"))
            self.assertEqual([line.split() for line in document["text"].splitlines()], [line.split() for line in text.splitlines()])

    def test_the_labels_of_lists_are_written(self):
        styles = ('<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
                  '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2" text:start-value="3"/>'
                  '<text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>')
        inner = "<text:list><text:list-item><text:p>ba</text:p><text:list><text:list-item><text:p>gạch</text:p></text:list-item></text:list></text:list-item></text:list>"
        body = (f'<text:list text:style-name="L"><text:list-item><text:p>một</text:p><text:p>tiếp</text:p></text:list-item><text:list-item><text:p>hai</text:p>{inner}'
                '</text:list-item></text:list><text:p>giữa</text:p>'
                '<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>sau</text:p></text:list-item></text:list>')
        self.assertEqual(text_of(make_files.odt(body, styles)), "I. một\ntiếp\nII. hai\nII.3. ba\n- gạch\ngiữa\nIII. sau\n")

    def test_tables_notes_boxes_and_what_is_no_text(self):
        cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("TT", "Việc", "Chủ trì"))
        body = ("<text:tracked-changes><text:changed-region><text:deletion><text:p>bỏ</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                "<text:p>Trước<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích</text:p></text:note-body></text:note>"
                " <office:annotation><text:p>lời bàn</text:p></office:annotation>sau<text:line-break/>\n   dòng<text:tab/>mới"
                "<draw:frame><draw:text-box><text:p>Hộp</text:p></draw:text-box></draw:frame></text:p>"
                f"<table:table><table:table-row>{cells}</table:table-row><table:table-row>{cells}</table:table-row></table:table>")
        heads = "<style:header><text:p><text:page-number>2</text:page-number></text:p></style:header><style:footer><text:p>Mật danh A</text:p></style:footer>"
        text = text_of(make_files.odt(body, page_heads=heads))
        self.assertEqual(text, "Trước sau\ndòng\tmới\nHộp\n| TT | Việc | Chủ trì |\n| TT | Việc | Chủ trì |\n\n\nChú thích\nMật danh A\n")

    def test_fonts_tell_the_encoding(self):
        styles = '<style:style style:name="T"><style:text-properties fo:font-family="\'.VnTime\'"/></style:style>'
        document = extract(make_files.odt(f'<text:p><text:span text:style-name="T">{UBND}</text:span></text:p>', styles))[0][0]
        self.assertEqual(document["text"].strip(), "Uỷ ban nhân dân")

    def test_what_is_not_to_be_read_is_named(self):
        for data, message in ((make_files.odt("", kind="spreadsheet"), "save tables as XLSX"), (make_files.odt("", manifest="<file-entry><encryption-data/></file-entry>"), "has a password"),
                              (make_files.archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a"}), "not whole")):
            documents, errors, code = extract(data)
            self.assertEqual((documents, code), ([], 1))
            self.assertIn(message, errors)
        deep = "<text:section>" * 5000 + "</text:section>" * 5000
        self.assertEqual(extract(make_files.odt(deep))[2], 0)


@needs("PDF")
class Pdf(unittest.TestCase):
    def test_documents_read_as_their_text_does(self):
        for name in ("state-letter-left-block", "state-report", "party-directive", "state-decision-commune"):
            with self.subTest(name):
                text = (CORPUS / (name + ".txt")).read_text(encoding="utf-8")
                (document, *_), errors, code = extract(make_files.pdf_of_text(text))
                self.assertEqual((code, errors, document["source"]["via"]), (0, "", "pdf"))
                (plain, *_), _, _ = extract(text.encode())
                self.assertEqual(document["text"].split(), text.split())
                for field in ("number", "date", "issuer", "title", "doc_type"):
                    got, expected = document["header"][field], plain["header"][field]
                    words = [value["text"] if isinstance(value, dict) else value for value in (got, expected)]
                    self.assertEqual(words[0], words[1], field)
                self.assertEqual([s["name"] for s in document["signatures"]], [s["name"] for s in plain["signatures"]])
                self.assertEqual([c["key"] for c in document["citations"]], [c["key"] for c in plain["citations"]])

    def test_columns_that_nearly_touch_are_parted_at_the_nation_s_title(self):
        page = [(40, 800, "ỦY BAN NHÂN DÂN XÃ THẠCH LŨNG"), (190, 800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (40, 788, "Số: 12/QĐ-UBND"),
                (200, 788, "Thạch Lũng, ngày 05 tháng 3 năm 2024"), (180, 760, "QUYẾT ĐỊNH"), (100, 748, "Về việc nghỉ chợ phiên"),
                (40, 720, "Điều 1. Chợ phiên nghỉ một buổi vào ngày mùng tám tháng ba, các thôn báo cho dân biết.")]
        words = [(x + 5 * match.start(), y, match[0]) for x, y, text in page for match in re.finditer(r"\S+", text)]
        (document, *_), _, _ = extract(make_files.pdf([words]))
        self.assertEqual((document["header"]["issuer"]["text"], document["header"]["number"]["canonical"], document["header"]["date"]["value"]),
                         ("ỦY BAN NHÂN DÂN XÃ THẠCH LŨNG", "12/QĐ-UBND", "2024-03-05"))

    def test_what_is_no_text(self):
        body = (CORPUS / "state-report.txt").read_text(encoding="utf-8")
        garbled = body.translate(str.maketrans("aeiouyăâêôơưnhtg", "#$%&*+<=>?@[]^{}"))
        for data, message in ((make_files.pdf([[]]), "pictures of pages"), (make_files.pdf([[(40, 40, "SAO Y; Giờ ký: 03/07/2025")]]), "but a stamp"),
                              (make_files.pdf_of_text(garbled), "broken character map"), (make_files.pdf([[]], password=True), "has a password"),
                              (b"%PDF-1.4\nrubbish", "not whole"), (make_files.pdf_of_text(body)[:500], "not whole")):
            with self.subTest(message):
                documents, errors, code = extract(data)
                self.assertEqual((documents, code), ([], 1))
                self.assertIn(message, errors)

    def test_its_reader_may_crash(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = pathlib.Path(folder) / "reader"
            reader.write_text("#!/bin/sh\nkill -SEGV $$\n")
            reader.chmod(0o755)
            done = subprocess.run([VANBAN, "extract", "-"], input=b"%PDF-1.4", capture_output=True, env={**os.environ, "VANBAN_READ_PDF": str(reader)})
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"its reader crashed", done.stderr)


UBND = b"U\xfb ban nh\xa9n d\xa9n ".decode("latin-1")  # Uỷ ban nhân dân, in TCVN3
VNI = b"Uy\xfb ban nha\xe2n da\xe2n ".decode("latin-1")


class Rtf(unittest.TestCase):
    def test_reads_like_the_text(self):
        text = (CORPUS / "state-letter-left-block.txt").read_text(encoding="utf-8")
        (document, *_), errors, code = extract(make_files.rtf_of_text(text), "letter.doc")
        self.assertEqual((code, errors, document["source"]["via"]), (0, "", "rtf"))
        self.assertEqual([line.split() for line in document["text"].splitlines()], [line.split() for line in text.splitlines()])

    def test_fonts_tell_the_encoding(self):
        self.assertEqual(text_of(make_files.rtf(r"\f1 U\'fb ban nh\'a9n d\'a9n {\f2 s\'e8 }tr\-\'ebng\par")), "Uỷ ban nhân dân SỐ trưởng\n")
        self.assertEqual(text_of(make_files.rtf(r"\f3 Uy\'fb {\b ban }nha\'e2n da\'e2n\par")), "Uỷ ban nhân dân\n")

    def test_tables_labels_and_what_is_no_text(self):
        body = (r"{\info{\title X}}{\*\unknown x}{\pict 00}{\v hidden}\pard Truoc\par\trowd\intbl TT\cell Viec\cell\row"
                r"\trowd\pard\intbl 1\cell Ra soat\par lan hai\cell\row\pard{\listtext 1.\tab}Sau\par")
        self.assertEqual(text_of(make_files.rtf(body)), "Truoc\n| TT | Viec |\n| 1 | Ra soat lan hai |\n\n1. Sau\n")

    def test_ruins(self):
        self.assertIn("ends in the middle", extract(make_files.rtf(r"{\b x")[:-1])[1])
        self.assertEqual(extract(b"{\\rtf1 " + b"{" * 100000)[2], 1)
        extract(b"{\\rtf1 \\u-99999999999999 \\bin999999999 x")


class Doc(unittest.TestCase):
    def test_reads_like_the_text(self):
        text = (CORPUS / "state-letter-left-block.txt").read_text(encoding="utf-8")
        (document, *_), errors, code = extract(make_files.doc([(text.replace("\n", "\r"), 0)]), "letter.txt")
        self.assertEqual((code, errors, document["source"]["via"]), (0, "", "doc"))
        self.assertEqual([line.split() for line in document["text"].splitlines()], [line.split() for line in text.splitlines()])

    def test_fonts_tell_the_encoding(self):
        runs = [(UBND, 1), ("s\xe8", 2), ("\r", 0), (VNI, 3), ("tỉnh số 5\r", 0)]
        self.assertEqual(text_of(make_files.doc(runs)), "Uỷ ban nhân dân SỐ\nUỷ ban nhân dân tỉnh số 5\n")

    def test_codes_of_fields_are_no_text(self):
        self.assertEqual(text_of(make_files.doc([("Trang \x13PAGE\x145\x15, hết\r", 0)])), "Trang 5, hết\n")

    def test_ruins_are_refused(self):
        whole = make_files.doc([("Một\r", 0)])
        for data in (whole[:512], whole[:600], whole[:4000]):
            self.assertEqual(extract(data)[2], 1)
        for at in range(40, len(whole), 61):  # nothing crashes it
            extract_status = extract(whole[:at] + b"\xff\xff\xff" + whole[at + 3:])[2] if at % 976 == 40 else 0
            self.assertIn(extract_status, (0, 1))


    def test_word_s_own_numbers_are_written(self):
        level = make_files.doc_level
        outline = [level("%1.", 1), level("%1.%2.", in_digits=True), *[level("") for _ in range(7)]]
        chapters = [level("Chương %1:", 1), level("§iÒu %2.", font=1, restart_limit=0), level("%3)", 4), level("\uf0b7", 23), *[level("") for _ in range(5)]]
        again = [level("%1. ")]
        cases = (
            ("levels", [outline], [(0, {})], "Mục tiêu|Chung|Riêng|Việc|Đầu", [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
             "I. Mục tiêu|1.1. Chung|1.2. Riêng|II. Việc|2.1. Đầu"),
            ("a level that goes on below an outer one, in a font of old; letters, bullets", [chapters], [(0, {})],
             "Chung|Phạm vi|bến|thuyền|neo|Riêng|Mức phí|đò", [(1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 0), (1, 1), (1, 2)],
             "Chương I: Chung|Điều 1. Phạm vi|a) bến|b) thuyền|• neo|Chương II: Riêng|Điều 2. Mức phí|a) đò"),
            ("lists of one look go on, or begin anew", [again], [(0, {}), (0, {}), (0, {0: 5})], "a|b|giữa|c|d|e",
             [(1, 0), (1, 0), None, (2, 0), (3, 0), (3, 0)], "1. a|2. b|giữa|3. c|5. d|6. e"),
            ("no list, a list that was left, one that is not there", [again], [(0, {})], "a|b|c|d", [(0, 0), (0xF801, 0), (9, 0), (1, 0)], "a|b|c|1. d"),
        )
        for name, looks, lists, text, items, read in cases:
            with self.subTest(name):
                data = make_files.doc([(text.replace("|", "\r") + "\r", 0)], looks=looks, lists=lists,
                                      items={i: item for i, item in enumerate(items) if item})
                self.assertEqual(text_of(data).rstrip("\n").replace("\n", "|"), read)

    def test_word_6_s_own_numbers_are_written(self):
        look = make_files.old_look
        one, letter = look(), look(4, after=b")")
        cases = (
            ("a list, which what has no number ends", [(10, one), (10, one), (0, None), (10, one)], "1. a|2. b|c|1. d"),
            ("one that is passed over", [(10, one), (12, None), (10, one)], "1. a|b|2. c"),
            ("letters, from the third on", [(10, look(4, after=b")", start=3)), (10, letter)], "c) a|d) b"),
            ("Roman numbers, words before them", [(10, look(1, b"Muc ", b":")), (10, look(1, b"Muc ", b":"))], "Muc I: a|Muc II: b"),
            ("bullets", [(11, look(0xFF, b"\xb7", b"")), (11, look(0xFF, b"-", b""))], "• a|- b"),
            ("an outline", [(1, look(1)), (2, one), (2, one), (0, None), (1, look(1)), (2, one)], "I. a|1. b|2. c|d|II. e|1. f"),
            ("with the numbers of outer levels", [(1, one), (2, look(with_outer=True)), (2, look(with_outer=True)), (1, one), (2, look(with_outer=True))],
             "1. a|1.1. b|1.2. c|2. d|2.1. e"),
            ("a look that only the style tells is not guessed", [(10, None), (0, None)], "a|b"),
            ("many", [(10, one)] * 12, "|".join(f"{i + 1}. {'abcdefghijkl'[i]}" for i in range(12))),
        )
        for name, numbers, read in cases:
            with self.subTest(name):
                data = make_files.old_doc([(b"abcdefghijkl"[i:i + 1], *number) for i, number in enumerate(numbers)])
                self.assertEqual(text_of(data).rstrip("\n").replace("\n", "|"), read)

    def test_word_6_s_numbers_are_in_the_encoding_of_its_text(self):
        look = make_files.old_look(0, b"\xa7i\xd2u ")
        paragraphs = [(UBND.encode("latin-1"), 10, look), (b"huy\xd6n C\xf1 Chi th\xf9c hi\xd6n", 10, look), (b"Th\xb5nh ph\xe8 H\xe5 Ch\xdd Minh", 0, None)]
        self.assertEqual(text_of(make_files.old_doc(paragraphs)).split("\n")[:3],
                         ["Điều 1. Uỷ ban nhân dân ", "Điều 2. huyện Củ Chi thực hiện", "Thành phố Hồ Chí Minh"])

    def test_word_6_s_ruins_are_read_without_numbers_or_refused(self):
        whole = make_files.old_doc([(b"Mot", 10, make_files.old_look()), (b"Hai", 10, make_files.old_look())])
        # Where its header points, the page of runs with their modifiers and how many they are, and the table of pages.
        for at in (*range(704, 712), *range(2048, 2204, 3), 2559, *range(2560, 2574)):
            for bad in (b"\xff", b"\x00", b"\xff\xff\xff", b"\x17\xff\xff"):
                with self.subTest(at=at, bad=bad):
                    self.assertIn(extract(whole[:at] + bad + whole[at + len(bad):])[2], (0, 1))

    def test_heads_and_feet_of_pages_are_no_text(self):
        self.assertEqual(text_of(make_files.doc([("Một\r", 0), ("Hai\r", 0)], heads="UBND xã - Trang 1\r")), "Một\nHai\n")


class Xls(unittest.TestCase):
    def test_values_with_their_fonts(self):
        rows = [["TT", "Tên"], [1, (UBND, 1)], [2.5, "Sở Y tế"]]
        self.assertEqual(text_of(make_files.xls(rows)), "| TT | Tên |\n| 1 | Uỷ ban nhân dân |\n| 2.5 | Sở Y tế |\n\n")

    def test_numbers_and_days_as_their_formats_show_them(self):
        for value, form, shown in ((45356, 14, "05/03/2024"), (45356, "dd/mm/yyyy", "05/03/2024"), (45356, '"ngày" d "tháng" m', "05/03/2024"),
                                   (45356, "mm/yyyy", "03/2024"), (5, "00", "05"), (12, '0"/QĐ-UBND"', "12/QĐ-UBND"), (0.15, 9, "15%"),
                                   (1234567, 3, "1234567"), (45356, 0, "45356")):
            with self.subTest(form):
                formats = [form] if isinstance(form, str) else []
                self.assertEqual(text_of(make_files.xls([[(value, form), "x"]], formats=formats)), f"| {shown} | x |\n\n")

    def test_days_of_the_other_calendar(self):
        self.assertEqual(text_of(make_files.xls([[(45356 - 1462, 14), "x"]], since_1904=True)), "| 05/03/2024 | x |\n\n")


class Archives(unittest.TestCase):
    @needs("OFFICE")
    def test_a_mail_gives_itself_and_what_it_carries(self):
        message = email.message.EmailMessage()
        message["Subject"] = "Gửi báo cáo tháng 3"
        message["From"] = "a@example.vn"
        message["Message-ID"] = "<1@example.vn>"
        message.set_content("Kính gửi Văn phòng, phòng gửi báo cáo.")
        message.add_attachment(make_files.docx_of_text("Một"), maintype="application", subtype="octet-stream", filename="báo cáo.docx")
        message.add_attachment("Hai", filename="../x.txt")
        documents, errors, code = extract(bytes(message), "m.eml")
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual([(d["source"]["uri"].split("m.eml")[1], d["source"]["via"], d["text"].strip()) for d in documents],
                         [("!/báo cáo.docx", "docx", "Một"), ("!/x.txt", "text", "Hai"), ("", "text", "Kính gửi Văn phòng, phòng gửi báo cáo.")])

    @needs("OFFICE")
    def test_a_message_of_the_axis_gives_its_files(self):
        documents, errors, code = extract(make_files.edxml("12", "QĐ-UBND", "2024-03-05", {"qd.docx": make_files.docx_of_text("Một")}))
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual([(d["source"]["uri"][-9:], d["text"]) for d in documents], [("!/qd.docx", "Một\n")])

    @needs("OFFICE")
    def test_a_zip_gives_each_of_its_files(self):
        inner = make_files.archive({"c.txt": "Trong cùng"})
        data = make_files.archive({"a.docx": make_files.docx_of_text("Một"), "../../b.txt": "Hai", "in.zip": inner})
        documents, errors, code = extract(data, "all.zip")
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual([(d["source"]["uri"].split("all.zip")[1], d.get("text", "")) for d in documents],
                         [("!/a.docx", "Một\n"), ("!/../../b.txt", "Hai"), ("!/in.zip!/c.txt", "Trong cùng")])

    @needs("OFFICE", "PDF")
    def test_a_zip_that_stores_a_pdf_as_it_is_is_a_zip(self):
        data = make_files.archive({"a.pdf": make_files.pdf_of_text("Xã báo cáo việc chợ phiên với Ủy ban nhân dân huyện.\n" * 5)}, zipfile.ZIP_STORED)
        documents, errors, code = extract(data, "stored.zip")
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual([d["source"]["uri"].split("stored.zip")[1] for d in documents], ["!/a.pdf"])


@unittest.skipUnless(WITHOUT, "nothing was left out of this build")
class LeftOut(unittest.TestCase):
    FILES = {"HTML": [b"<html><body><p>Theo</p></body></html>"], "OFFICE": [make_files.docx_of_text("x"), make_files.archive({"a.txt": "x"})],
             "PDF": [make_files.pdf_of_text("Theo")]}

    def test_what_is_left_out_is_named_with_the_option_that_brings_it_back(self):
        for option in WITHOUT.intersection(self.FILES):
            for data in self.FILES[option]:
                documents, errors, code = extract(data)
                self.assertEqual((documents, code), ([], 1))
                self.assertIn(f"left out of this build: build with VANBAN_{option}=ON", errors)

    def test_commands_too(self):
        commands = {"ARCHIVE": ("import", "status", "search", "export", "register"), "SERVE": ("serve",)}
        for option in WITHOUT.intersection(commands):
            for command in commands[option]:
                done = subprocess.run([VANBAN, command], capture_output=True, text=True)
                self.assertEqual(done.returncode, 2)
                self.assertIn(f"'{command}' was left out of this build: build with VANBAN_{option}=ON", done.stderr)


if __name__ == "__main__":
    unittest.main()
