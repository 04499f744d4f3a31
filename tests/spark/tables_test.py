#!/usr/bin/env python3
"""tools/spark/tables.py: the tables of one machine, read back by pyarrow. Env VANBAN is the program; tests/spark/tables installs pyarrow.

That they are the tables of the Spark job, row for row, is tested in spark_test.py.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import pyarrow.dataset

ROOT = pathlib.Path(__file__).resolve().parents[2]
VANBAN = pathlib.Path(os.environ["VANBAN"]).resolve()


def extracted():
    return subprocess.run([VANBAN, "extract", *sorted((ROOT / "corpus").glob("*.txt"))], capture_output=True, check=True).stdout


def rows(folder, table):
    return pyarrow.dataset.dataset(str(folder / table), format="parquet").to_table().to_pylist()


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.home = pathlib.Path(folder.name)
        cls.lines = extracted()

    def make(self, name, lines, *options):
        run = subprocess.run([sys.executable, ROOT / "tools/spark/tables.py", "--output", self.home / name, "--vanban", VANBAN, *options],
                             input=lines, capture_output=True)
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        return self.home / name

    def test_a_row_for_each_thing_of_a_document(self):
        tables = self.make("all", self.lines)
        documents = [json.loads(line) for line in self.lines.splitlines()]
        self.assertEqual([row["uri"] for row in rows(tables, "documents")], [d["source"]["uri"] for d in documents])
        for table in ("citations", "tasks", "assignments"):
            found = [(row["uri"], row["ord"], row["id"], row["begin"], row["end"]) for row in rows(tables, table)]
            self.assertEqual(found, [(d["source"]["uri"], place, item["id"], *item["span"]) for d in documents for place, item in enumerate(d[table])])
        directive = next(row for row in rows(tables, "documents") if row["uri"].endswith("party-directive.txt"))
        of = next(d for d in documents if d["source"]["uri"].endswith("party-directive.txt"))
        self.assertEqual((directive["number"], directive["signer"], directive["date"]), ("14-CT/TU", of["signatures"][0]["name"], of["header"]["date"]["value"]))

    def test_edges_are_those_of_vanban_graph(self):
        tables = self.make("edges", self.lines)
        graph = subprocess.run([VANBAN, "graph", "--format", "ndjson", "-"], input=self.lines, capture_output=True, check=True).stdout
        done = subprocess.run([sys.executable, ROOT / "tools/spark/compare.py", tables], input=graph, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stdout.decode())

    def test_what_is_no_document_is_a_failure(self):
        tables = self.make("bad", b'{\n\n{"schema":"vanban/document/1"}\nrubbish \xff\n' + self.lines)
        self.assertEqual([row["code"] for row in rows(tables, "failures")], ["no_document"] * 3)
        self.assertEqual(len(rows(tables, "documents")), len(self.lines.splitlines()))

    def test_no_document_at_all_gives_empty_tables(self):
        tables = self.make("none", b"")
        self.assertEqual((rows(tables, "documents"), rows(tables, "edges")), ([], []))

    def test_a_table_that_is_not_whole_has_no_name(self):
        run = subprocess.run([sys.executable, ROOT / "tools/spark/tables.py", "--output", self.home / "half", "--vanban", "/bin/false"], input=self.lines,
                             capture_output=True)
        self.assertEqual((run.returncode, run.stderr), (1, b"tables: /bin/false graph ended with 1\n"))
        self.assertEqual(list((self.home / "half").glob("*/*.parquet")), [])


if __name__ == "__main__":
    unittest.main()
