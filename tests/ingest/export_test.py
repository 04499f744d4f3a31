"""vanban export and register from outside.

The program is named by the environment variable VANBAN. Workbooks are read back with the standard library.
"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree
import zipfile

from left_out import needs

VANBAN = os.environ.get("VANBAN", "vanban")
CORPUS = pathlib.Path(__file__).parents[2] / "corpus"
REPORT = (CORPUS / "state-report.txt").read_text(encoding="utf-8")

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def letter(serial, day, title="nghỉ chợ phiên", body="UBND XÃ MỸ HÒA ĐÔNG"):
    return (f"{body:<36}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{'':<36}     Độc lập - Tự do - Hạnh phúc\n\n   Số: {serial}/QĐ-UBND"
            f"                   Mỹ Hòa Đông, ngày {day:02} tháng 3 năm 2024\n\n                    QUYẾT ĐỊNH\n               Về việc {title}\n\n"
            "Điều 1. Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Văn phòng làm việc này trước ngày 25/12/2024.\n\n"
            "Nơi nhận:                              CHỦ TỊCH\n- Các thôn;\n- Lưu: VT, VX (05b).\n                                    Hoàng Seo Pín\n")


class Exporting(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.archive = self.home / "a.db"

    def keep(self, **files):
        office = self.home / "office"
        office.mkdir(exist_ok=True)
        for name, text in files.items():
            (office / f"{name}.txt").write_text(text, encoding="utf-8")
        subprocess.run([VANBAN, "import", "--into", self.archive, office], check=True, capture_output=True)

    def export(self, *options):
        return subprocess.run([VANBAN, "export", *options, self.archive], check=True, capture_output=True).stdout

    def rows(self, form, *options):
        return list(csv.reader(io.StringIO(self.export("--form", form, "--format", "csv", *options).decode("utf-8-sig"))))


class Forms(Exporting):
    def test_the_register_of_outgoing_documents(self):
        self.keep(a=letter(12, 5), b=REPORT)
        head, *rows = self.rows("so-di", "--body", "UBND xã Mỹ Hòa Đông")
        self.assertEqual(head, ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản",
                                "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú"])
        self.assertEqual(rows, [["12/QĐ-UBND", "05/03/2024", "Quyết định về việc nghỉ chợ phiên", "Hoàng Seo Pín", "Các thôn", "VX", "5", "", "", ""]])

    def test_the_register_of_incoming_documents_has_those_of_others(self):
        self.keep(a=letter(12, 5), b=REPORT)
        head, *rows = self.rows("so-den", "--body", "UBND xã Mỹ Hòa Đông")
        self.assertEqual(len(head), 10)
        self.assertEqual([row[2:6] for row in rows], [["PHÒNG VĂN HÓA - XÃ HỘI", "15/BC-VHXH", "27/11/2025",
                                                       "Báo cáo Kết quả 02 năm thực hiện Kế hoạch số 211/KH-UBND ngày 30/11/2023 của UBND tỉnh về xóa nhà tạm vùng bãi ngang"]])

    def test_each_form_has_its_columns(self):
        self.keep(a=letter(12, 5))
        for form, columns in (("theo-doi", 7), ("muc-luc-van-ban", 7), ("muc-luc-ho-so", 7), ("nd30-vi", 20), ("so-hoa", 46), ("nhiem-vu", 9)):
            with self.subTest(form):
                head, *rows = self.rows(form)
                self.assertEqual((len(head), len(rows), {len(row) for row in rows}), (columns, 1, {columns}))
        self.assertEqual(self.rows("nhiem-vu")[1][2:5], ["Phòng Văn hóa - Xã hội", "Văn phòng", "25/12/2024"])
        self.assertEqual(self.rows("theo-doi")[1][3], "25/12/2024")
        digitised = dict(zip(self.rows("so-hoa")[0][24:], self.rows("so-hoa")[1][24:]))
        self.assertEqual([digitised[name] for name in ("Số của văn bản", "Ký hiệu của văn bản", "Ngày", "Tháng", "Năm văn bản")], ["12", "QĐ-UBND", "05", "03", "2024"])

    def test_annex_six_keeps_to_its_lengths(self):
        self.keep(a=letter(12, 5, "rất dài " * 120))
        row = dict(zip(*self.rows("nd30-vi")))
        self.assertEqual(len(row["Subject"]), 500)

    def test_versions_are_one_row(self):
        self.keep(a=letter(12, 5), b=letter(12, 5) + "\nbản sao\n")
        self.assertEqual(len(self.rows("so-di")), 2)


class Formats(Exporting):
    @needs("OFFICE")
    def test_a_workbook_opens_and_holds_text_only(self):
        self.keep(a=letter(12, 5, "=HYPERLINK(1) & <x>"))
        book = self.home / "so-di.xlsx"
        self.export("--form", "so-di", "-o", book)
        with zipfile.ZipFile(book) as file:
            self.assertIsNone(file.testzip())
            for name in file.namelist():
                xml.etree.ElementTree.fromstring(file.read(name))
            sheet = file.read("xl/worksheets/sheet1.xml").decode()
        self.assertNotIn("<f>", sheet)
        self.assertEqual(set(re.findall(r' t="(\w+)"', sheet)), {"inlineStr"})
        read = json.loads(subprocess.run([VANBAN, "extract", "--text", book], check=True, capture_output=True).stdout)["text"]
        self.assertIn("| 12/QĐ-UBND | 05/03/2024 | Quyết định", read)
        self.assertEqual(list(self.home.glob("*.part")), [])

    def test_no_cell_of_a_csv_is_a_formula(self):
        self.keep(a="=1+1\n", b=letter(12, 5))
        (self.home / "office" / "=cmd.txt").write_text(REPORT, encoding="utf-8")
        subprocess.run([VANBAN, "import", "--into", self.archive, "office"], cwd=self.home, check=True, capture_output=True)
        for line in csv.reader(io.StringIO(self.export("--format", "csv").decode("utf-8-sig"))):
            for cell in line:
                self.assertNotRegex(cell, r"^[=+@-]")

    def test_the_ending_of_a_file_says_the_format(self):
        self.keep(a=letter(12, 5))
        for options, name, begins in [(["--form", "so-di"], "x.csv", b"\xef\xbb\xbf\"S"), (["--form", "so-di"], "x.XLSX", b"PK"), (["--form", "so-di"], "x.part", b"PK"),
                                      ([], "y.xlsx", b"PK"), ([], "y.csv", b"\xef\xbb\xbf"), ([], "y.ics", b"BEGIN:VCALENDAR"), ([], "y.ndjson", b"{"), ([], "y", b"{"),
                                      (["--format", "csv"], "z.xlsx", b"\xef\xbb\xbf")]:
            with self.subTest(name, options=options):
                self.export(*options, "-o", self.home / name)
                self.assertEqual((self.home / name).read_bytes()[:len(begins)], begins)

    def test_json_lines_are_the_documents(self):
        self.keep(a=letter(12, 5), b=REPORT)
        documents = [json.loads(line) for line in self.export().splitlines()]
        self.assertEqual([document["header"]["number"]["canonical"] for document in documents], ["12/QĐ-UBND", "15/BC-VHXH"])
        self.assertEqual(len(self.export("--from", "2025-01-01").splitlines()), 1)

    def test_the_calendar_has_the_deadlines(self):
        self.keep(a=letter(12, 5))
        calendar = self.export("--format", "ics").decode()
        self.assertIn("DTSTART;VALUE=DATE:20241225\r\n", calendar)
        self.assertTrue(all(len(line.encode()) <= 75 for line in calendar.split("\r\n")))
        self.assertIn("SUMMARY:Phòng Văn hóa - Xã hội: Điều 1. Giao Phòng", calendar.replace("\r\n ", ""))

    def akoma_ntoso(self, **files):
        """The root elements of the files written, by file name."""
        self.keep(**files)
        self.export("--format", "akn", "-o", self.home / "akn")
        return {path.name: xml.etree.ElementTree.parse(path).getroot() for path in sorted((self.home / "akn").iterdir())}

    def test_akoma_ntoso_marks_what_a_document_is_and_cites(self):
        (name, root), = self.akoma_ntoso(a=(CORPUS / "party-directive.txt").read_text(encoding="utf-8")).items()
        self.assertEqual(name, "document-1.xml")  # whose key is not known in whole
        number, = root.iter(AKN + "docNumber")
        date, = root.iter(AKN + "docDate")
        self.assertEqual((number.text, date.get("date")), ("14-CT/TU", "2023-04-06"))
        ref = next(ref for ref in root.iter(AKN + "ref") if ref.get("href") == "/akn/vn/doc/vn/13-ct-tw/2017")
        self.assertRegex("".join(ref.itertext()), "^Chỉ thị số 13-CT/TW")
        self.assertIn(("implements", "/akn/vn/doc/vn/13-ct-tw/2017"), {(r.get("name"), r.get("to")) for r in root.iter("{urn:vanban:document:1}relation")})

    def test_akoma_ntoso_has_units_in_units_named_by_the_standard(self):
        (root,) = self.akoma_ntoso(a=(CORPUS / "state-law.txt").read_text(encoding="utf-8")).values()
        ids = [unit.get("eId") for unit in root.iter() if unit.get("eId")]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertIn("chp_i__art_2__cl_1", ids)
        article = next(unit for unit in root.iter(AKN + "article") if unit.get("eId") == "chp_i__art_2")
        self.assertEqual(article.find(AKN + "num").text, "Điều 2.")
        self.assertEqual([child.tag.removeprefix(AKN) for child in article], ["num", "heading", "intro", "clause", "clause"])

    def test_akoma_ntoso_keeps_every_word_in_its_place_and_is_valid(self):
        texts = {path.stem: path.read_text(encoding="utf-8") for path in CORPUS.glob("*.txt") if "secret" not in path.stem}
        texts["odd"] = "Điều 1. a < b & \"c\" \x0b\ufffe\uffff ]]>\n1. x\n"
        roots = self.akoma_ntoso(**texts)
        with sqlite3.connect(self.archive) as database:
            stored = [unicodedata.normalize("NFC", text) for text, in database.execute("SELECT text FROM documents")]
        written = ["".join("".join(part.itertext()) for part in root[0] if part.tag != AKN + "meta") for root in roots.values()]
        self.assertEqual(sorted("".join(re.findall(r"\w", text)) for text in written), sorted("".join(re.findall(r"\w", text)) for text in stored))
        schema = CORPUS.parents[1] / "shared/contract/akoma-ntoso/akomantoso30.xsd"
        if schema.exists() and shutil.which("xmllint"):
            done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, *(self.home / "akn").iterdir()], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_wrong_use_is_told(self):
        self.keep(a="x")
        for options in (["--form", "so-x"], ["--format", "pdf"], ["--form", "so-di", "--format", "ics"], ["--form", "so-di", "-o", "x.ics"], ["--from", "2024"],
                        ["--from", "2024-02-31"], ["--to", "2023-02-29"], ["--to", ""], ["--format", "akn"]):
            self.assertEqual(subprocess.run([VANBAN, "export", *options, self.archive], capture_output=True).returncode, 2, options)
        self.assertEqual(subprocess.run([VANBAN, "export", "none.db"], capture_output=True).returncode, 1)
        self.assertEqual(subprocess.run([VANBAN, "export", "-o", self.home / "no" / "x", self.archive], capture_output=True).returncode, 1)


class Register(Exporting):
    def check(self, *options):
        done = subprocess.run([VANBAN, "register", "--check", *options, self.archive], capture_output=True, text=True)
        return done.returncode, [line.split("\t") for line in done.stdout.splitlines()]

    def test_a_whole_series_is_silent(self):
        self.keep(a=letter(1, 5), b=letter(2, 5, "mở chợ"), c=letter("03", 7))
        self.assertEqual(self.check(), (0, []))

    def test_missing_doubled_and_out_of_order(self):
        self.keep(a=letter(1, 5), b=letter(2, 9), c=letter(4, 8, "x y"), d=letter(4, 8, "y z"), e=letter(8, 10))
        code, lines = self.check("--body", "UBND xã Mỹ Hòa Đông")
        self.assertEqual(code, 3)
        self.assertEqual([[line[0], line[4]] for line in lines], [["missing", "3, 5-7"], ["out of order", "4"], ["doubled", "4"]])
        self.assertEqual(self.check("--body", "UBND xã khác"), (0, []))

    def test_the_party_numbers_by_terms(self):
        def directive(serial, year, month):
            return (f"TỈNH ỦY HÀ LÂM                      ĐẢNG CỘNG SẢN VIỆT NAM\n          *                 Hà Lâm, ngày 05 tháng {month:02} năm {year}\n"
                    f"Số {serial:02}-CT/TU\n\n                         CHỈ THỊ\n               về nghỉ chợ phiên lần {serial} năm {year}\n\n   Tỉnh ủy yêu cầu nghỉ chợ.\n\n"
                    "Nơi nhận:                              T/M TỈNH ỦY\n- Các huyện ủy.                          BÍ THƯ\n\n                                    Hoàng Seo Pín\n")
        # A term ends in the autumn before the national congress of 2021, and numbers begin again.
        told = [(1, 2018, 1), (2, 2019, 2), (3, 2020, 3), (4, 2020, 9), (1, 2020, 11), (3, 2021, 5), (2, 2022, 1)]
        self.keep(**{f"d{i}": directive(*each) for i, each in enumerate(told)})
        code, lines = self.check()
        self.assertEqual((code, [[line[0], *line[3:5]] for line in lines]), (3, [["out of order", "2020-2022", "3"]]))
        self.assertEqual(self.check("--year", "2019"), (0, []))

    def test_a_few_documents_of_another_body_are_no_series(self):
        self.keep(a=letter(100, 5), b=letter(312, 9))
        self.assertEqual(self.check(), (0, []))


if __name__ == "__main__":
    unittest.main()
