#!/usr/bin/env python3
"""The search tool of tools/examples, as its user types: on the corpus. Env VANBAN is the program. Standard library only."""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEARCH = ROOT / "tools/examples/search.py"


def has_fts5():
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5 (a)")
    except sqlite3.OperationalError:
        return False
    return True


class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="vanban-search-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.files = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "corpus").glob("*.txt"))]
        cls.indexed = cls.search("index", *cls.files)

    @classmethod
    def search(cls, command, *words):
        done = subprocess.run([sys.executable, SEARCH, command, cls.folder / "db", *words], cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(done.stderr)
        return done.stdout

    def first(self, *words):
        return "\n".join(self.search("find", *words).split("\n\n")[0].split("\n"))

    def test_the_index_takes_what_is_new_only(self):
        self.assertRegex(self.indexed, rf"^{len(self.files)} documents added, 0 unchanged, \d+ passages\n$")
        self.assertEqual(self.search("index", *self.files), f"0 documents added, {len(self.files)} unchanged, 0 passages\n")

    def test_a_changed_document_is_read_again(self):
        path = self.folder / "a.txt"
        path.write_text("1. Trồng mía lau ở bãi bồi.\n", encoding="utf-8")
        self.search("index", str(path))
        self.assertIn("[mía lau]", self.search("find", "mía lau"))
        path.write_text("1. Trồng khoai môn ở bãi bồi.\n", encoding="utf-8")
        self.search("index", str(path))
        self.assertEqual(self.search("find", "mía lau"), "0 passages\n")
        self.assertIn("[khoai mon]".replace("mon", "môn"), self.search("find", "khoai mon"))

    def test_what_is_not_there_is_named(self):
        def run(*words):
            return subprocess.run([sys.executable, SEARCH, *words], capture_output=True, text=True)
        file, database = self.folder / "here.txt", self.folder / "other.db"
        file.write_text("1. Nuôi ong lấy mật.\n", encoding="utf-8")
        done = run("find", database, "ong")
        self.assertEqual((done.returncode, done.stderr), (1, f"{database}: there is no such file; search.py index makes it\n"))
        self.assertFalse(database.exists())
        done = run("index", database, self.folder / "gone.txt", file)  # the others are read
        self.assertEqual((done.returncode, done.stderr), (1, f"{self.folder / 'gone.txt'}: No such file or directory\n"))
        self.assertIn("[ong]", run("find", database, "ong").stdout)

    def test_a_passage_with_its_document_and_place(self):
        found = self.first("chua chay")
        self.assertIn("Chỉ thị 14-CT/TU (2023-04-06)", found)
        self.assertRegex(found, r"corpus/party-directive\.txt:\d+")
        self.assertIn("[chữa cháy]", found)

    def test_the_line_is_that_of_the_passage(self):
        found = self.first("đường băng cản lửa")
        line = int(found.split("party-directive.txt:")[1].split()[0])
        text = (ROOT / "corpus/party-directive.txt").read_text(encoding="utf-8").split("\n")
        self.assertTrue(text[line - 1].startswith("2- Ban cán sự"), text[line - 1])

    def test_numbers_are_found_as_they_are_written(self):
        self.assertIn("[61-KL/TW]", self.first("61-kl/tw"))

    def test_who_cites(self):
        found = self.search("cites", "vn/13-ct-tw/2017")
        self.assertIn("[implements] Chỉ thị 14-CT/TU", found)

    def test_narrowed_by_type_and_date(self):
        everything = self.search("find", "phòng cháy", "--limit", "100")
        self.assertIn("Chỉ thị", everything)
        self.assertNotIn("Chỉ thị 14-CT/TU", self.search("find", "phòng cháy", "--type", "nghị định", "--limit", "100"))
        self.assertNotIn("Chỉ thị 14-CT/TU", self.search("find", "phòng cháy", "--since", "2024", "--limit", "100"))

    def test_any_query_is_answered(self):
        for query in ['"', "*", "AND", "a OR b NOT", "folded:x", "(", "NEAR(a b)", "'", "đ-", '"a" "b']:
            with self.subTest(query):
                try:
                    self.search("find", query)
                except AssertionError as error:
                    self.assertEqual(str(error), "name the words to be found\n")


if __name__ == "__main__":
    if not has_fts5():
        print("this Python's SQLite has no FTS5: skipped")
        sys.exit(77)
    os.environ.setdefault("VANBAN", str(ROOT / "build/vanban"))
    os.environ["VANBAN"] = str(pathlib.Path(os.environ["VANBAN"]).resolve())
    unittest.main()
