"""vanban import and status from outside: nothing is lost, whatever happens meanwhile.

The program is named by the environment variable VANBAN. With FILES in the environment (tests/full), the resumption is tried on
so many files.
"""
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

import make_files
from left_out import WITHOUT, needs

VANBAN = os.environ.get("VANBAN", "vanban")
CORPUS = sorted((pathlib.Path(__file__).parents[2] / "corpus").glob("*.txt"))
GRAMMARS = CORPUS[0].parent.parent / "grammars"
SECRET = CORPUS[0].parent / "state-report-secret.txt"
OPEN = [path for path in CORPUS if path != SECRET]
OFFICE_FILES = [(".docx", make_files.docx_of_text)] + ([] if "PDF" in WITHOUT else [(".pdf", make_files.pdf_of_text)])


def dump(archive):
    """All that an archive holds, but for the time that it took and the numbers of its documents: their bytes name them."""
    with sqlite3.connect(archive) as database:
        named = dict(database.execute("SELECT id, sha256 FROM documents"))
        tables = {"documents": sorted((row[1:] for row in database.execute("SELECT * FROM documents")), key=lambda row: row[0])}
        for table in ("citations", "tasks", "pieces"):
            rows = database.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
            tables[table] = sorted(((named[row[0]], *row[1:]) for row in rows), key=lambda row: row[:2])
        files = database.execute("SELECT path, member, depth, size, modified, sha256, state, code, document_id FROM files ORDER BY path")
        tables["files"] = [(*row[:-1], named.get(row[-1])) for row in files]
        tables["evidence"] = database.execute("SELECT path, source, field, value, says, verdict FROM evidence JOIN files ON files.id = file_id "
                                              "ORDER BY 1, 2, 3, 4").fetchall()
        tables["numbers"] = sorted((named[row[0]], *row[1:]) for row in database.execute("SELECT document_id, item, cited FROM numbers"))
        tables["doubts"] = sorted((named[row[0]], row[1]) for row in database.execute("SELECT * FROM doubts"))
        for index in ("search_folded", "search_exact"):  # each word, in how many documents and how often
            database.execute(f"CREATE VIRTUAL TABLE temp.{index}_words USING fts5vocab(main, {index}, row)")
            tables[index] = database.execute(f"SELECT * FROM temp.{index}_words ORDER BY 1").fetchall()
        return tables


class Importing(unittest.TestCase):
    files_timeout = int(os.environ.get("FILES", 0)) // 10

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.office = self.home / "office"
        self.office.mkdir()
        self.archive = self.home / "a.db"

    def put(self, name, data):
        path = self.office / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def run_import(self, *options, into=None, paths=None, **more):
        return subprocess.run([VANBAN, "import", "--into", into or self.archive, *options, *([self.office] if paths is None else paths)],
                              capture_output=True, timeout=600 + self.files_timeout, **more)

    def rows(self, sql, *values):
        with sqlite3.connect(self.archive) as database:
            return database.execute(sql, values).fetchall()

    def states(self):
        home = str(self.office) + "/"
        return {(os.fsdecode(path) if isinstance(path, bytes) else path).removeprefix(home): (state, code)
                for path, state, code in self.rows("SELECT path, state, code FROM files")}


class Outcomes(Importing):
    def test_documents_with_all_that_they_say(self):
        self.put("12_letter.txt", (CORPUS[0].parent / "party-directive.txt").read_bytes())
        done = self.run_import()
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout, b"1 files found, 0 unchanged, 1 ok\n")
        self.assertEqual(self.rows("SELECT number, issued_on, via, encoding FROM documents"), [("14-CT/TU", "2023-04-06", "text", "UTF-8")])
        self.assertIn(("vn/13-ct-tw/2017", "implements"), self.rows("SELECT key, relation FROM citations"))
        self.assertEqual(self.rows("SELECT says, verdict FROM evidence WHERE field = 'serial'"), [("14", "contradicts")])
        begin, end, text, quoted = self.rows("SELECT c.begin, c.end, d.text, c.text FROM citations c JOIN documents d ON d.id = document_id")[0]
        self.assertEqual("".join(text.encode()[begin:end].decode().split()), "".join(quoted.split()))

    @needs("OFFICE")
    def test_each_file_has_its_outcome_and_one_bad_file_costs_itself(self):
        self.put("a.txt", OPEN[0].read_bytes())
        self.put("sub/copy of a.txt", OPEN[0].read_bytes())
        self.put("b.docx", make_files.docx_of_text(OPEN[1].read_text(encoding="utf-8")))
        self.put("half.docx", make_files.docx_of_text("x")[:300])
        self.put("bomb.docx", make_files.archive({"word/document.xml": b"<w:p/>" + b" " * (80 << 20)}))
        self.put("empty.txt", b"")
        self.put("scan.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
        self.put("program", bytes(range(256)) * 10)
        self.put("secret.txt", SECRET.read_bytes())
        self.put(".hidden", "x")
        inner = make_files.archive({"../../../etc/evil.txt": OPEN[2].read_bytes(), "copy.txt": OPEN[0].read_bytes()})
        self.put("all.zip", make_files.archive({"inner.zip": inner, "secret.txt": SECRET.read_bytes(), "x.docx": b"PK\x03\x04rubbish"}))
        self.assertEqual(self.run_import("--no-ocr").returncode, 1)
        self.assertEqual(self.states(), {
            "a.txt": ("ok", None), "sub/copy of a.txt": ("duplicate", None), "b.docx": ("ok", None), "half.docx": ("damaged", "bad_zip"),
            "bomb.docx": ("too_large", "zip_bomb"), "empty.txt": ("ok", None), "scan.png": ("needs_ocr", "image"), "program": ("unsupported", "binary"),
            "secret.txt": ("secret", "secret"), "all.zip": ("container", None), "all.zip!/inner.zip": ("container", None),
            "all.zip!/inner.zip!/../../../etc/evil.txt": ("ok", None), "all.zip!/inner.zip!/copy.txt": ("duplicate", None),
            "all.zip!/secret.txt": ("secret", "secret"), "all.zip!/x.docx": ("damaged", "bad_zip")})
        self.assertFalse((self.home.parent / "etc").exists())
        status = subprocess.run([VANBAN, "status", self.archive], capture_output=True, text=True, check=True).stdout
        self.assertRegex(status, r"(?m)^2\tdamaged\tbad_zip\t.*not whole")
        listed = subprocess.run([VANBAN, "status", "--files", "too_large", self.archive], capture_output=True, text=True, check=True).stdout
        self.assertRegex(listed, r"bomb\.docx\tzip_bomb\t")

    @needs("OFFICE")
    def test_the_header_of_a_message_stands_beside_what_its_file_says(self):
        text = (CORPUS[0].parent / "state-report.txt").read_bytes()
        self.put("m.edxml", make_files.edxml("15", "BC-VHXH", "2025/11/28", {"bc.txt": text}))
        self.assertEqual(self.run_import().returncode, 0)
        self.assertEqual(self.rows("SELECT field, value, says, verdict FROM evidence WHERE source = 'edxml' AND field IN ('number', 'date') ORDER BY 1"),
                         [("date", "2025-11-28", "2025-11-27", "contradicts"), ("number", "15/BC-VHXH", "15/BC-VHXH", "agrees")])
        said = subprocess.run([VANBAN, "status", "--versions", self.archive], capture_output=True, text=True, check=True).stdout
        self.assertRegex(said, "contradicted\t.*bc.txt\tedxml date\t2025-11-28\tthe text says 2025-11-27")

    @needs("OFFICE")
    def test_versions_of_one_document_are_found(self):
        text = (CORPUS[0].parent / "state-report.txt").read_text(encoding="utf-8")
        self.put("draft.docx", make_files.docx_of_text(text))
        self.put("signed.txt", text)
        self.run_import()
        said = subprocess.run([VANBAN, "status", "--versions", self.archive], capture_output=True, text=True, check=True).stdout
        self.assertRegex(said, r"^15/BC-VHXH\t2025-11-27\t.*\t2 versions\n\t.*draft.docx\tdocx\n\t.*signed.txt\ttext\n")

    def test_nothing_of_a_secret_document_is_kept(self):
        self.put("x.txt", SECRET.read_bytes())
        self.assertEqual(self.run_import().returncode, 0)
        for file in self.home.glob("a.db*"):
            for line in SECRET.read_text(encoding="utf-8").split("\n"):
                if len(line.strip()) > 12:
                    self.assertNotIn(line.strip().encode(), file.read_bytes())
        self.assertEqual(self.rows("SELECT count(*) FROM documents"), [(0,)])
        self.assertEqual(self.rows("SELECT length(sha256) FROM files"), [(64,)])
        self.assertEqual(self.run_import("--allow-secret", "--retry", "secret").returncode, 0)
        self.assertEqual(self.rows("SELECT count(*) FROM documents"), [(1,)])

    def test_readers_that_hang_crash_or_eat_memory_cost_their_file(self):
        for name, does, seconds, outcomes in (("hang", "sleep 100", 3, ("timeout",)), ("crash", "kill -SEGV $$", 60, ("failed", "damaged")),
                                              ("eat", "exec tail /dev/zero", 60, ("failed", "oom", "damaged", "too_large"))):
            with self.subTest(name):
                self.archive = self.home / f"{name}.db"
                reader = self.home / name
                reader.write_text(f"#!/bin/sh\n{does}\n")
                reader.chmod(0o755)
                self.put("a.pdf", b"%PDF-1.4 " + name.encode())
                self.put("b.txt", OPEN[0].read_bytes())
                begun = time.monotonic()
                done = self.run_import("--timeout", str(seconds), "--memory", "600", env={**os.environ, "VANBAN_READ_PDF": str(reader)})
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertLess(time.monotonic() - begun, 60)
                states = self.states()
                self.assertEqual(states["b.txt"], ("ok", None))
                self.assertIn(states["a.pdf"][0], outcomes)

    @needs("OFFICE", "PDF")
    def test_locked_and_hostile_files_are_refused_each_with_its_reason(self):
        nested = b"x"
        for _ in range(10):  # archives in archives
            nested = make_files.archive({"z.zip": nested})
        locked = bytearray(make_files.archive({"a.txt": "x"}))
        for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            locked[locked.index(head) + flags] |= 1
        self.put("deep.zip", nested)
        self.put("locked.zip", bytes(locked))
        self.put("locked.docx", make_files.compound({"EncryptionInfo": bytes(4096), "EncryptedPackage": bytes(8192)}))
        self.put("locked.pdf", make_files.pdf([[]], password=True))
        self.put("bombs.zip", make_files.archive({"big.txt": b" " * (300 << 20)}))
        self.put("laughs.docx", make_files.archive({"word/document.xml": "<!DOCTYPE x [<!ENTITY a '" + "ha" * 1000 + "'>" + "".join(
            f"<!ENTITY {chr(b)} '{('&' + chr(b - 1) + ';') * 10}'>" for b in range(ord("b"), ord("k"))) + "]><w:document><w:body><w:p><w:r><w:t>&j;</w:t>"
            "</w:r></w:p></w:body></w:document>"}))
        (self.office / "itself").symlink_to("itself")
        self.put("good.txt", OPEN[0].read_bytes())
        done = self.run_import("--memory", "1500")
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        states = self.states()
        self.assertEqual({name: states[name] for name in states if "z.zip" not in name}, {
            "deep.zip": ("container", None), "locked.zip": ("container", None), "locked.zip!/a.txt": ("encrypted", "password"),
            "locked.docx": ("encrypted", "password"), "locked.pdf": ("encrypted", "password"), "bombs.zip": ("container", None),
            "bombs.zip!/big.txt": ("too_large", "zip_bomb"), "laughs.docx": ("ok", None), "itself": ("failed", "unreadable"), "good.txt": ("ok", None)})
        self.assertEqual([states[name] for name in states if name.count("z.zip") == 8], [("too_large", "too_deep")])
        self.assertLess(max(len(text) for text, in self.rows("SELECT text FROM documents")), 100000)  # no entity was expanded

    def test_what_goes_while_others_are_read_is_named(self):
        reader = self.home / "reader"
        reader.write_text(f"#!/bin/sh\nrm {self.office}/b.txt\n")
        reader.chmod(0o755)
        self.put("a.pdf", b"%PDF-1.4 ")
        self.put("b.txt", "x")
        self.put("c.txt", OPEN[0].read_bytes())
        self.assertEqual(self.run_import("--jobs", "1", env={**os.environ, "VANBAN_READ_PDF": str(reader)}).returncode, 1)
        states = self.states()
        self.assertEqual((states["b.txt"], states["c.txt"]), (("failed", "vanished"), ("ok", None)))

    def test_a_process_that_dies_costs_the_file_that_it_read(self):
        for signal_name, outcome in (("SEGV", ("failed", "signal_11")), ("KILL", ("oom", "killed"))):
            with self.subTest(signal_name):
                reader = self.home / "reader"
                reader.write_text(f"#!/bin/sh\nkill -{signal_name} $PPID\n")
                reader.chmod(0o755)
                for i in range(40):
                    self.put(f"{i:02}.txt", OPEN[i % len(OPEN)].read_text(encoding="utf-8") + f"\n{i}\n")
                self.put("07a.pdf", b"%PDF-1.4 ")
                self.put("20a.pdf", b"%PDF-1.4 other")
                self.assertEqual(self.run_import("--jobs", "2", env={**os.environ, "VANBAN_READ_PDF": str(reader)}).returncode, 1)
                states = self.states()
                self.assertEqual({name: states[name] for name in states if states[name] != ("ok", None)}, {"07a.pdf": outcome, "20a.pdf": outcome})
                self.archive.unlink()

    def test_odd_names_loops_links_and_pipes(self):
        strange = os.path.join(os.fsencode(self.office), b"v\xa8n b\xb6n.txt")
        with open(strange, "wb") as file:
            file.write(OPEN[0].read_bytes())
        (self.office / "loop").symlink_to(self.office)
        (self.office / "link.txt").symlink_to(OPEN[1])
        (self.office / "broken").symlink_to("nowhere")
        os.mkfifo(self.office / "pipe")
        self.assertEqual(self.run_import().returncode, 1)
        self.assertEqual(self.states(), {os.fsdecode(b"v\xa8n b\xb6n.txt"): ("ok", None), "link.txt": ("ok", None),
                                         "broken": ("failed", "vanished"), "pipe": ("unsupported", "special_file")})
        self.assertEqual(subprocess.run([VANBAN, "status", self.archive], capture_output=True, check=True).stderr, b"")

    def test_what_may_not_be_read_is_named(self):
        self.put("closed/a.txt", "x")
        self.put("closed.txt", "x").chmod(0)
        (self.office / "closed").chmod(0)
        self.addCleanup((self.office / "closed").chmod, 0o700)
        program, anybody = VANBAN, {}
        if os.getuid() == 0:  # root may read everything: somebody else tries, with a program within reach
            self.home.chmod(0o777)
            program = shutil.copy(VANBAN, self.home)
            anybody = {"user": 65534, "group": 65534, "extra_groups": []}
        done = subprocess.run([program, "import", "--into", self.archive, self.office], capture_output=True, timeout=60, **anybody)
        self.assertEqual((done.returncode, done.stderr), (3, b""))
        self.assertEqual(self.states(), {"closed": ("failed", "no_permission"), "closed.txt": ("failed", "no_permission")})

    def test_nothing_to_read_and_wrong_use(self):
        self.assertEqual(self.run_import(paths=[self.home / "none"]).returncode, 3)
        self.assertEqual(self.run_import(paths=[]).returncode, 2)
        for option, values, code in [("--jobs", "0 65", 2), ("--timeout", "0 86401", 2), ("--memory", "-1 1048577", 2),
                                     ("--jobs", "1 64", 3), ("--timeout", "1 86400", 3), ("--memory", "0 1048576", 3)]:
            for value in values.split():
                self.assertEqual(self.run_import(option, value, paths=[self.home / "none"]).returncode, code, (option, value))
        other = self.home / "other.db"
        with sqlite3.connect(other) as database:
            database.execute("CREATE TABLE mine (x)")
        self.assertEqual(self.run_import(into=other).returncode, 4)
        with sqlite3.connect(self.archive) as database:
            database.execute("PRAGMA user_version = 99")
            database.execute("PRAGMA application_id = 1986158962")
        later = self.run_import()
        self.assertEqual(later.returncode, 4)
        self.assertIn(b"made by a later version of vanban: use that one", later.stderr)


class Again(Importing):
    def test_what_is_unchanged_is_not_read_and_what_changed_is(self):
        first = self.put("a.txt", OPEN[0].read_bytes())
        self.put("b.txt", OPEN[1].read_bytes())
        self.run_import()
        self.assertEqual(self.run_import().stdout, b"2 files found, 2 unchanged\n")
        first.write_bytes(OPEN[2].read_bytes())
        self.assertEqual(self.run_import().stdout, b"2 files found, 1 unchanged, 1 ok\n")
        self.assertEqual(self.rows("SELECT count(*) FROM documents"), [(2,)])  # what no file holds any more is gone
        self.assertEqual(self.rows("SELECT text FROM documents JOIN files ON document_id = documents.id WHERE path LIKE '%a.txt'"),
                         [(OPEN[2].read_text(encoding="utf-8"),)])

    @needs("OFFICE")
    def test_a_changed_archive_loses_what_it_lost(self):
        self.put("z.zip", make_files.archive({"a.txt": "Một", "b.txt": "Hai"}))
        self.run_import()
        self.put("z.zip", make_files.archive({"b.txt": "Hai", "c.txt": "Ba đó"}))
        self.run_import()
        self.assertEqual(self.states(), {"z.zip": ("container", None), "z.zip!/b.txt": ("ok", None), "z.zip!/c.txt": ("ok", None)})
        self.assertEqual(sorted(self.rows("SELECT text FROM documents")), [("Ba đó",), ("Hai",)])

    def test_what_other_grammars_have_read_is_read_again_when_told(self):
        own = self.home / "grammars"
        shutil.copytree(GRAMMARS, own)
        self.put("a.txt", OPEN[0].read_bytes())
        self.put("b.txt", "Mẫu đơn")
        self.run_import()
        same = b"2 files found, 2 unchanged\n"
        self.assertEqual(self.run_import("--reread", "--grammars", own).stdout, same)  # they say the same
        with open(own / "doctypes.tsv", "a", encoding="utf-8") as types:
            types.write("thông báo liên tịch\tTBLT\tboth\tjoint notice\n")
        self.assertEqual(self.run_import("--grammars", own).stdout, same)
        self.assertEqual(self.run_import("--reread", "--grammars", own).stdout, b"2 files found, 0 unchanged, 2 ok\n")
        self.assertEqual(self.run_import("--reread", "--grammars", own).stdout, same)
        self.assertEqual(self.run_import().stdout, same)
        self.put("c.txt", OPEN[0].read_bytes())
        self.assertEqual(self.run_import("--reread").stdout, b"3 files found, 0 unchanged, 1 duplicate, 2 ok\n")
        self.assertEqual(self.rows("SELECT count(*) FROM documents"), [(2,)])
        self.assertEqual(self.run_import("--reread", paths=[]).returncode, 2)

    def test_a_second_copy_is_as_the_first_was_read(self):
        own = self.home / "grammars"
        shutil.copytree(GRAMMARS, own)
        with open(own / "doctypes.tsv", "a", encoding="utf-8") as types:
            types.write("thông báo liên tịch\tTBLT\tboth\tjoint notice\n")
        first = self.put("a.txt", "Một")
        self.run_import()
        self.put("b.txt", "Một")
        self.assertEqual(self.run_import("--grammars", own).stdout, b"2 files found, 1 unchanged, 1 duplicate\n")
        first.unlink()
        self.assertEqual(self.run_import("--reread", "--grammars", own).stdout, b"1 files found, 0 unchanged, 1 ok\n")
        self.assertEqual(self.run_import("--reread", "--grammars", own).stdout, b"1 files found, 1 unchanged\n")

    @needs("OFFICE")
    def test_what_cannot_be_read_again_keeps_what_it_had(self):
        text = self.put("a.txt", "Một")
        packed = self.put("z.zip", make_files.archive({"b.txt": "Hai"}))
        self.run_import()
        with sqlite3.connect(self.archive) as database:  # as --reread does, until it is killed
            database.execute("UPDATE files SET state = 'queued' WHERE depth = 0")
        text.unlink()
        packed.unlink()
        self.run_import("--retry-failed", paths=[])
        self.assertEqual(self.states(), {"a.txt": ("failed", "vanished"), "z.zip": ("failed", "vanished"), "z.zip!/b.txt": ("ok", None)})
        self.assertEqual(sorted(self.rows("SELECT text FROM documents")), [("Hai",), ("Một",)])
        self.put("a.txt", "Một nữa")
        self.put("z.zip", make_files.archive({"c.txt": "Ba"}))
        self.assertEqual(self.run_import().stdout, b"2 files found, 0 unchanged, 1 container, 2 ok\n")
        self.assertEqual(self.states(), {"a.txt": ("ok", None), "z.zip": ("container", None), "z.zip!/c.txt": ("ok", None)})
        self.assertEqual(sorted(self.rows("SELECT text FROM documents")), [("Ba",), ("Một nữa",)])

    @needs("OFFICE")
    def test_failures_are_tried_again_when_told(self):
        self.put("a.txt", "x")
        gone = self.put("b.docx", make_files.docx_of_text("x")[:200])
        self.run_import()
        self.assertEqual(self.run_import("--retry-failed", paths=[]).stdout, b"0 files found, 0 unchanged, 1 damaged\n")
        gone.unlink()
        self.run_import("--retry", "bad_zip", paths=[])
        self.assertEqual(self.states()["b.docx"], ("failed", "vanished"))
        self.assertEqual(self.rows("SELECT attempts FROM files WHERE path LIKE '%b.docx'"), [(3,)])


class Older(Importing):
    def test_an_archive_of_the_first_version_is_brought_up_to_date(self):
        for number, path in enumerate(OPEN[:6]):
            self.put(f"{number}.txt", path.read_bytes())
        new = self.home / "new.db"
        self.run_import(into=new)
        with sqlite3.connect(self.archive) as old:
            old.executescript((pathlib.Path(__file__).parent / "archive-version-1.sql").read_text(encoding="utf-8"))
            old.execute("ATTACH ? AS new", (str(new),))
            for table in ("documents", "citations", "tasks", "pieces", "files", "evidence"):
                columns = ", ".join(row[1] for row in old.execute(f"PRAGMA main.table_info({table})"))
                old.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")
            # One file had not been read when the old program was stopped.
            for table in ("citations", "tasks", "pieces"):
                old.execute(f"DELETE FROM main.{table} WHERE document_id = 3")
            old.execute("DELETE FROM main.documents WHERE id = 3")
            old.execute("UPDATE main.files SET state = 'queued', document_id = NULL WHERE path LIKE '%/2.txt'")
        version = sqlite3.connect(new).execute("PRAGMA user_version").fetchone()[0]
        if version > 1:
            asked = subprocess.run([VANBAN, "status", self.archive], capture_output=True, text=True)
            self.assertIn("made by an earlier version of vanban: run vanban import --into it once", asked.stderr)
        done = self.run_import()
        self.assertEqual((done.returncode, done.stderr, done.stdout), (0, b"", b"6 files found, 6 unchanged, 1 ok\n"))
        self.assertEqual(self.rows("PRAGMA user_version"), [(version,)])
        self.assertEqual(self.rows("PRAGMA integrity_check") + self.rows("PRAGMA foreign_key_check"), [("ok",)])
        self.assertEqual(dump(self.archive), dump(new))
        self.assertEqual(self.form(self.archive), self.form(new))

    @staticmethod
    def form(archive):
        """Tables with their columns, indices with theirs, and whatever else there is by name."""
        with sqlite3.connect(archive) as database:
            things = database.execute("SELECT type, name, tbl_name FROM sqlite_schema ORDER BY 1, 2").fetchall()
            return things, [database.execute(f"PRAGMA {kind}_xinfo('{name}')").fetchall() for kind, name, _ in things if kind in ("table", "index")]


@needs("OFFICE")
class Killed(Importing):
    files = int(os.environ.get("FILES", 150))
    kills = int(os.environ.get("KILLS", 4))

    def fill(self):
        chance = random.Random(7)
        for i in range(self.files):
            text = OPEN[chance.randrange(len(OPEN))].read_text(encoding="utf-8")
            if chance.random() < 0.9:
                text += f"\n{i}\n"
            name = f"{chance.randrange(10)}/{i}"
            if chance.random() < 0.1:
                kind, made = OFFICE_FILES[i % len(OFFICE_FILES)]
                self.put(name + kind, made(text))
            elif chance.random() < 0.05:
                self.put(name + ".zip", make_files.archive({"a.txt": text, "b.txt": OPEN[0].read_bytes()}))
            else:
                self.put(name + ".txt", text)

    def test_killed_at_any_moment_it_ends_as_if_it_had_not_been(self):
        self.fill()
        whole = self.home / "whole.db"
        begun = time.monotonic()
        self.assertEqual(self.run_import("--jobs", "2", into=whole).returncode, 0)
        took = time.monotonic() - begun
        chance = random.Random(11)
        at_work = 0
        for _ in range(self.kills):
            process = subprocess.Popen([VANBAN, "import", "--jobs", "2", "--into", self.archive, self.office], stdout=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.02, 2 * took / (self.kills + 1)))  # the last before all is done
            at_work += process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.wait()
            if self.archive.exists() and self.archive.stat().st_size > 0:
                self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertGreaterEqual(at_work, self.kills // 2)
        self.assertEqual(self.run_import("--jobs", "2").returncode, 0)
        one, other = dump(self.archive), dump(whole)
        self.assertEqual([table for table in one if one[table] != other[table]], [])

    def test_interrupted_it_stores_what_was_begun(self):
        self.fill()
        process = subprocess.Popen([VANBAN, "import", "--jobs", "1", "--into", self.archive, self.office], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.1)
            try:
                if self.rows("SELECT count(*) FROM files WHERE state = 'ok'")[0][0] > 0:
                    break
            except sqlite3.OperationalError:
                pass
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        if process.returncode != 0:  # else it was faster
            self.assertEqual((process.returncode, errors), (130, b"vanban: interrupted: the same command goes on where it was\n"))
        self.assertEqual(self.run_import().returncode, 0)

    @staticmethod
    def stored(archive):
        """How many files the archive holds in each state, but for those that wait: as the summary writes it."""
        with sqlite3.connect(archive) as database:
            return {state: str(count) for state, count in database.execute("SELECT state, count(*) FROM files WHERE state <> 'queued' GROUP BY state")}

    def test_a_full_disk_stops_it_and_costs_nothing(self):
        self.fill()
        os.mkfifo(self.office / "pipe")  # is stored before the first file is read
        whole = self.home / "whole.db"
        self.run_import(into=whole)
        for room in (300000, 600000, 1200000, 2000000):
            def small_disk():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            with self.subTest(room):
                archive = self.home / f"{room}.db"
                stopped = self.run_import("--jobs", "2", into=archive, preexec_fn=small_disk)
                self.assertEqual(stopped.returncode, 4, stopped.stderr)
                said = dict(reversed(each.split()) for each in stopped.stdout.decode().split(", ")[2:])
                self.assertEqual(said, self.stored(archive))
                self.assertEqual(said["unsupported"], "1")
                self.assertEqual(self.run_import("--jobs", "2", into=archive).returncode, 0)
                one, other = dump(archive), dump(whole)
                self.assertEqual([table for table in one if one[table] != other[table]], [])


if __name__ == "__main__":
    unittest.main()
