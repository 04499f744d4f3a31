#!/usr/bin/env python3
"""vanban import against plain programs that put the same texts into the same tables.

    bench/import_bench.py build/vanban [DOCUMENTS [ROUNDS]]     # 3000 documents, 3 rounds

Three programs in turn, each into a new file, from the same folder of plain texts (the project's corpus, with other numbers each time):

import    vanban import --jobs 2 --no-ocr: walks, reads, hashes, extracts, keeps the ledger
insert    one process that reads the files and inserts rows that somebody else made beforehand: what SQLite costs, and nothing of the work
extract   the filter at hand: vanban extract --jobs 2, and a process that inserts what it prints, with rows made beforehand

The tables, the indices and the rows are those of the first import, the full-text indexes too: their words, as the import made them, stand ready in
memory. Pragmas are the same, and so is the length of a transaction (a quarter of a second, or two hundred documents where that takes longer). Wall time
says what a user waits, on a machine at rest; CPU time, of all processes, what it costs on any. Of the rounds the least counts: neighbours make nothing faster.
"""
import pathlib
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time

TABLES = ("files", "documents", "citations", "tasks", "pieces", "evidence", "doubts", "numbers")
FULL_TEXT = ("search_folded", "search_exact")


def words(database, index):
    """What each document has in a full-text index, word by word: {rowid: [title, text]}."""
    database.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, instance)")
    columns = {}
    for word, document, column, _ in database.execute("SELECT * FROM temp.words ORDER BY doc, col, offset"):
        columns.setdefault(document, {"title": [], "text": []})[column].append(word)
    database.execute("DROP TABLE temp.words")
    return {document: [" ".join(each) for each in columns.values()] for document, columns in columns.items()}


def fill(office, count):
    texts = [path.read_text(encoding="utf-8") for path in sorted((pathlib.Path(__file__).parents[1] / "corpus").glob("*.txt"))
             if "secret" not in path.name]
    chance = random.Random(7)
    for i in range(count):
        folder = office / str(i % 50)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{i}.txt").write_text(f"{chance.choice(texts)}\n{i}\n", encoding="utf-8")


def measured(run):
    """What it took: wall and CPU seconds, of this process and of those that it waited for."""
    def used():
        return sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
    before, begun = used(), time.monotonic()
    run()
    return time.monotonic() - begun, used() - before


class Made:
    """What an import made, in memory: the schema, and the rows of each file in the order in which they were stored."""

    def __init__(self, archive):
        with sqlite3.connect(archive) as database:
            # FTS5 makes the tables of an index itself, and the one trigger is for what is deleted.
            self.schema = [sql for name, sql in database.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger'")
                           if name in FULL_TEXT or not name.startswith(FULL_TEXT)]
            owned = {}
            for table in TABLES[1:]:
                columns = [name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")]
                owner = columns.index("document_id") if "document_id" in columns else 0
                for row in database.execute(f"SELECT * FROM {table}"):
                    owned.setdefault((table, row[owner]), []).append(row)
            for table in FULL_TEXT:
                for document, texts in words(database, table).items():
                    owned[table, document] = [(document, *texts)]
            columns = [name for _, name, *_ in database.execute("PRAGMA table_info(documents)")]
            self.text, self.json = columns.index("text"), columns.index("json")
            self.marks = {table: ", ".join("?" * len(database.execute(f"PRAGMA table_info({table})").fetchall())) for table in TABLES}
            self.files = []
            columns = [name for _, name, *_ in database.execute("PRAGMA table_info(files)")]
            own, path, document = (columns.index(name) for name in ("id", "path", "document_id"))
            for row in database.execute("SELECT * FROM files ORDER BY path"):
                rows = {table: owned.get((table, row[own] if table == "evidence" else row[document]), []) for table in (*TABLES[1:], *FULL_TEXT)}
                self.files.append((row[path], {"files": [row], **rows}))

    def insert(self, into, outputs=None):
        database = sqlite3.connect(into, isolation_level=None)
        for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = NORMAL"):
            database.execute("PRAGMA " + pragma)
        for sql in self.schema:
            database.execute(sql)
        statements = [(table, f"INSERT INTO {table} VALUES ({self.marks[table]})") for table in ("documents", "files", *TABLES[2:])]
        statements += [(table, f"INSERT INTO {table}(rowid, title, text) VALUES (?, ?, ?)") for table in FULL_TEXT]
        database.execute("BEGIN")
        opened, stored = time.monotonic(), 0
        for path, rows in self.files:
            text = pathlib.Path(path).read_text(encoding="utf-8")
            document = list(rows["documents"][0])
            document[self.text] = text
            if outputs:
                document[self.json] = next(outputs)
            for table, sql in statements:
                database.executemany(sql, [document] if table == "documents" else rows[table])
            stored += 1
            if time.monotonic() - opened > 0.25 and stored >= 200:
                database.execute("COMMIT")
                database.execute("BEGIN")
                opened, stored = time.monotonic(), 0
        database.execute("COMMIT")
        database.close()


def main(vanban, count=3000, rounds=3):
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        fill(home / "office", count)

        def run_import(into):
            # Plain text needs no recogniser of scans; to load one takes a tenth of a second at the beginning.
            subprocess.run([vanban, "import", "--no-ocr", "--jobs", "2", "--into", into, home / "office"], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
        run_import(home / "made.db")
        made = Made(home / "made.db")
        paths = home / "paths"  # a file: down a pipe they would wait for xargs, which waits for what it prints to be read
        paths.write_text("\n".join(path for path, _ in made.files))

        def extract(into):
            with subprocess.Popen(["xargs", "-a", paths, "-d", "\n", "-n", "1000", vanban, "extract", "--jobs", "2"], text=True,
                                  stdout=subprocess.PIPE) as printing:
                made.insert(into, (line.rstrip("\n") for line in printing.stdout))
        programs = {"import": run_import, "insert": made.insert, "extract": extract}
        took = {name: [] for name in programs}
        for i in range(rounds):
            for name, program in programs.items():
                took[name].append(measured(lambda: program(home / f"{name}{i}.db")))
                (home / f"{name}{i}.db").unlink()
        least = {name: [min(each) for each in zip(*pairs)] for name, pairs in took.items()}
        for name, (wall, cpu) in least.items():
            print(f"{name:8} {count / wall:7.0f} documents/s  {1e6 * wall / count:6.0f} us wall  {1e6 * cpu / count:6.0f} us CPU a document")
        for name, cores in (("insert", 1), ("extract", 2)):
            # Where nothing else runs: import keeps two cores busy, insert one of them.
            at_rest = least[name][1] / cores / (least["import"][1] / 2)
            print(f"throughput of import over {name}: {least[name][0] / least['import'][0]:.2f} by the clock, {at_rest:.2f} by CPU time on two cores")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
