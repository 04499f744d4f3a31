"""vanban search from outside: what people type, and what they must find.

The program is named by the environment variable VANBAN.
"""
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import tempfile
import unicodedata
import unittest

import jsonschema

VANBAN = os.environ.get("VANBAN", "vanban")
SCHEMA = json.loads((pathlib.Path(__file__).parents[1] / "contract/search.schema.json").read_text(encoding="utf-8"))


def document(number, kind, title, body, place="Hà Giang", issuer="TỈNH ỦY HÀ GIANG", day="06 tháng 4 năm 2023"):
    return (f"{issuer:<36}ĐẢNG CỘNG SẢN VIỆT NAM\n         *\n   Số {number:<30}{place}, ngày {day}\n\n                    {kind}\n"
            f"               {title}\n\n{body}\n\nNơi nhận:                              T/M BAN THƯỜNG VỤ\n"
            "- Các ban đảng;                         PHÓ BÍ THƯ\n\n                                    Nông Đức Thuận\n")


DOCUMENTS = {
    "directive": document("14-CT/TU", "CHỈ THỊ", "về cải cách hành chính", "Thực hiện Nghị quyết số 30-NQ/TW, ngày 02/3/2022 của Bộ Chính trị.\n"
                          "1- Giao Sở Nội vụ chủ trì làm việc này, báo cáo trước ngày 25/12/2023.\n2- Cải cách lề lối làm việc."),
    "plan": document("31-KH/TU", "KẾ HOẠCH", "thực hiện Chỉ thị 14-CT/TU", "Thực hiện Chỉ thị số 14-CT/TU, ngày 06/4/2023 của Tỉnh ủy.\n"
                     "Giao các huyện ủy tỉnh Hoà Bình lo việc cải cạch (viết sai), cách cải tạo đường bộ.", day="05 tháng 6 năm 2024"),
    "decision": document("0331-QĐ/TU", "QUYẾT ĐỊNH", "ban hành quy chế", "Căn cứ quy chế; xét đề nghị của Văn phòng.\nĐiều 1. Ban hành quy chế.", day="07 tháng 8 năm 2021"),
    "letter": document("40-CV/TU", "CÔNG VĂN", "về quyết định 331", "Theo Quyết định số 331 -QĐ/TU của Tỉnh ủy, các ban thi hành.\n", day="01 tháng 9 năm 2021"),
    "other": "Xin chào.\nDuong bo chua di den.\n",
}


class Searching(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.home = pathlib.Path(cls.folder.name)
        cls.archive = cls.home / "a.db"
        cls.keep(DOCUMENTS)

    @classmethod
    def keep(cls, documents):
        office = cls.home / "office"
        office.mkdir(exist_ok=True)
        for name, text in documents.items():
            (office / f"{name}.txt").write_text(text, encoding="utf-8")
        subprocess.run([VANBAN, "import", "--into", cls.archive, office], check=True, capture_output=True)

    def ask(self, *words):
        run = subprocess.run([VANBAN, "search", "--json", self.archive, *words], capture_output=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        answer = json.loads(run.stdout)
        jsonschema.validate(answer, SCHEMA)
        return answer

    def found(self, *words):
        return [pathlib.Path(hit["uri"]).stem for hit in self.ask(*words)["hits"]]


class Words(Searching):
    def test_what_people_type(self):
        for query, expected in {
            "cải cách hành chính": ["directive"],  # all words
            "cai cach hanh chinh": ["directive"],
            "CẢI CÁCH HÀNH CHÍNH": ["directive"],
            "hòa bình": ["plan"],                  # tone placement either way
            "hoà bình": ["plan"],
            unicodedata.normalize("NFD", "hòa bình"): ["plan"],
            "đường bộ": ["plan", "other"],         # as typed first, then with other marks
            "duong bo": ["other", "plan"],
            "cải cạch": ["plan", "directive"],
            '"cải cách"': ["directive", "plan"],   # a phrase: what the other document has is cải cạch
            '"cách cải tạo"': ["plan"],
            "lề lối": ["directive"],
            '"lề lố*': ["directive"],              # the beginning of a word, in a phrase that does not end
            "hành chín*": ["directive"],
            "nghị quyết số 30": ["directive"],
            "xyz": [],
        }.items():
            with self.subTest(query):
                self.assertEqual(self.found(query), expected)

    def test_exact_comes_before_folded(self):
        hits = self.ask('"cải cách"')["hits"]
        self.assertEqual([hit["found"] for hit in hits], ["exact", "folded"])

    def test_a_number_in_any_notation_finds_its_document_then_what_cites_it(self):
        for query in ("331-QĐ/TU", "331 qd tu", "331/QĐ-TU", "0331 QĐ TU", "331 -Qđ/tU"):
            with self.subTest(query):
                answer = self.ask(query)
                self.assertEqual([(pathlib.Path(hit["uri"]).stem, hit["found"]) for hit in answer["hits"]], [("decision", "number"), ("letter", "cites")])
        self.assertEqual(self.found("14-CT/TU")[0], "directive")
        self.assertEqual(self.found("chỉ thị 14 ct tu")[0], "directive")  # with other words

    def test_snippets_show_the_words(self):
        snippet = self.ask("duong bo")["hits"][1]["snippet"]
        self.assertEqual("".join(piece["text"] for piece in snippet if piece["match"]), "đườngbộ")

    def test_any_bytes_are_a_query(self):
        chance = random.Random(5)
        signs = ['"', "*", "^", ":", "(", ")", "AND", "OR", "NOT", "NEAR(", "title:", "-", "+", "{", "}", "'", ";", "--", "\\", "đ", "331", "\u202e", "\x01", "%", "?"]
        queries = ['"', '""', "*", "a*b*", "NEAR(a b, 5)", "title : x", "^cải", "cải AND", "x" * 100000, "a " * 5000]
        queries += ["".join(chance.choice(signs) + " " * chance.randrange(2) for _ in range(chance.randrange(1, 9))) for _ in range(25)]
        for query in queries:
            with self.subTest(query[:60]):
                self.ask("--", query)
        run = subprocess.run([VANBAN, "search", self.archive, b"c\xff\xfei"], capture_output=True)
        self.assertEqual(run.returncode, 0, run.stderr)


class Filters(Searching):
    def test_each_narrows(self):
        for options, expected in {
            ("--type", "chi thi"): ["directive"],
            ("--type", "chỉ thị", "cải cách"): ["directive"],
            ("--issuer", "tinh uy"): ["plan", "directive", "letter", "decision"],
            ("--province", "Hà Giang", "--year", "2021"): ["letter", "decision"],
            ("--from", "2023-04-06", "--to", "2024-06-04"): ["directive"],
            ("--cites", "14-CT/TU"): ["plan"],
            ("--cites", "vn/30-nq-tw/2022"): ["directive"],
            ("--cited-by", "31-KH/TU"): ["directive"],
            ("--assigned-to", "sở nội vụ"): ["directive"],
            ("--due-before", "2023-12-26"): ["directive"],
            ("--due-before", "2023-12-25"): [],
            ("--in-force-on", "2022-01-01"): ["letter", "decision"],
        }.items():
            with self.subTest(options):
                self.assertEqual(self.found(*options), expected)

    def test_facets_count_what_is_found(self):
        facets = self.ask("--province", "ha-giang")["facets"]
        self.assertEqual(facets["year"], [{"value": "2021", "count": 2}, {"value": "2023", "count": 1}, {"value": "2024", "count": 1}])
        self.assertEqual(facets["province"], [{"value": "ha-giang", "count": 4}])
        self.assertEqual({each["value"] for each in facets["type"]}, {"chỉ thị", "kế hoạch", "quyết định", "công văn"})

    def test_pages(self):
        whole = self.found()
        self.assertEqual(len(whole), 5)
        self.assertEqual(self.found("--limit", "2") + self.found("--limit", "3", "--offset", "2"), whole)

    def test_wrong_use(self):
        for options in ([], ["--from", "yesterday", "a.db"], ["--limit", "0", "a.db"], ["--kind", "x", "a.db"]):
            with self.subTest(options):
                self.assertEqual(subprocess.run([VANBAN, "search", *options], capture_output=True).returncode, 2)
        run = subprocess.run([VANBAN, "search", "/nowhere.db", "x"], capture_output=True)
        self.assertEqual(run.returncode, 1)


class Following(Searching):
    """The index follows the archive."""

    def test_what_changed_is_found_as_it_is_now(self):
        self.keep({"new": document("50-TB/TU", "THÔNG BÁO", "về chợ phiên", "Mở chợ phiên Thạch Lũng.")})
        self.assertEqual(self.found("chợ phiên"), ["new"])
        self.keep({"new": document("51-TB/TU", "THÔNG BÁO", "về chợ nổi", "Mở chợ nổi Thạch Lũng.")})
        self.assertEqual(self.found("chợ phiên"), [])
        self.assertEqual(self.found("51 tb tu"), ["new"])
        self.assertEqual(self.found("50-TB/TU"), [])

    def test_an_archive_of_the_first_version_is_brought_up_to_date(self):
        old = self.home / "old.db"
        subprocess.run([VANBAN, "import", "--into", old, self.home / "office"], check=True, capture_output=True)
        with sqlite3.connect(old) as database:
            for kind, name in database.execute("SELECT type, name FROM sqlite_schema WHERE type = 'trigger' OR name IN "
                                               "('search_folded', 'search_exact', 'numbers', 'corrections', 'doubts', 'documents_facts', 'tasks_due', 'tasks_bodies')").fetchall():
                database.execute(f"DROP {kind} IF EXISTS {name}")
            database.execute("ALTER TABLE files DROP COLUMN grammar")
            database.execute("PRAGMA user_version = 1")
        self.assertEqual(subprocess.run([VANBAN, "search", old, "x"], capture_output=True).returncode, 1)
        subprocess.run([VANBAN, "import", "--into", old, self.home / "office"], check=True, capture_output=True)

        def answer(archive):
            return subprocess.run([VANBAN, "search", "--json", archive, "14 ct tu"], check=True, capture_output=True).stdout

        self.assertEqual(answer(old), answer(self.archive))


if __name__ == "__main__":
    unittest.main()
