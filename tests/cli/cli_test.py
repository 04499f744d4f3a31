"""The program from outside: what it prints where, and how it exits.

The program is named by the environment variable VANBAN. Standard library only; where python3-jsonschema is there,
the documents are also checked against the contract.
"""
import hashlib
import importlib.util
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "ingest"))
from left_out import needs  # noqa: E402

VANBAN = os.environ.get("VANBAN", "vanban")
VALIDATE = pathlib.Path(__file__).parent.parent / "contract" / "validate.py"
GRAMMARS = pathlib.Path(__file__).parent.parent.parent / "grammars"
LETTER = (
    "ỦY BAN NHÂN DÂN\nSố: 12/QĐ-UBND\n\nHà Nội, ngày 07 tháng 3 năm 2022\n\n"
    "1. Giao Sở Y tế 😀 báo cáo trước ngày 25/12/2024.\n"
)
RED = b"\x1b[1;31m"


def vanban(*args, stdin=b"", **options):
    environment = {**os.environ, **options.pop("env", {})}
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    return subprocess.run([VANBAN, *args], input=stdin, env=environment, timeout=60, **options)


class CliTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def assert_done(self, run):
        self.assertEqual((run.returncode, run.stderr), (0, b""))

    def assert_misused(self, run, message):
        lines = run.stderr.decode().splitlines()
        self.assertEqual((run.returncode, run.stdout), (2, b""))
        self.assertEqual(lines[0], "vanban: " + message)
        self.assertRegex(lines[1], "^usage: vanban ")
        self.assertRegex(lines[2], "^try: vanban .*--help$")

    def documents(self, run):
        self.assertTrue(run.stdout == b"" or run.stdout.endswith(b"\n"))
        return [json.loads(line) for line in run.stdout.decode().split("\n")[:-1]]

    def document(self, *args, stdin=b""):
        run = vanban("extract", *args, stdin=stdin)
        self.assert_done(run)
        (document,) = self.documents(run)
        return document


class Inputs(CliTest):
    def test_a_file(self):
        path = self.file("letter.txt", LETTER)
        source = self.document(path)["source"]
        digest = hashlib.sha256(LETTER.encode()).hexdigest()
        self.assertEqual(
            source,
            {
                "uri": path,
                "sha256": digest,
                "media_type": "text/plain",
                "encoding": "UTF-8",
                "via": "text",
                "bytes": len(LETTER.encode()),
                "pages": None,
            },
        )

    def test_standard_input_by_default_and_by_name(self):
        for args in ([], ["-"], ["--", "-"]):
            with self.subTest(args):
                document = self.document(*args, stdin=LETTER.encode())
                self.assertEqual(document["source"]["uri"], "-")
                self.assertEqual(document["source"]["bytes"], len(LETTER.encode()))

    def test_standard_input_can_be_named_once(self):
        self.assert_misused(vanban("extract", "-", "-"), "standard input can be read only once: name - once")

    def test_empty_and_binary_files_are_documents(self):
        everything = bytes(range(256)) * 40
        for name, content in [("empty", b""), ("zeros", bytes(5000)), ("binary", everything), ("blank", b" \n\t")]:
            with self.subTest(name):
                document = self.document(self.file(name, content))
                self.assertEqual(document["schema"], "vanban/document/1")
                self.assertEqual(document["source"]["sha256"], hashlib.sha256(content).hexdigest())

    def test_utf16(self):
        for encoding, name in [("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE")]:
            for mark in ("\ufeff", ""):
                with self.subTest(name, mark=bool(mark)):
                    document = self.document(self.file("letter.txt", (mark + LETTER).encode(encoding)))
                    self.assertEqual(document["source"]["encoding"], name)
                    self.assertEqual(document["text"].lstrip("\ufeff"), LETTER)

    def test_text_is_included_where_the_bytes_are_not_utf8_or_on_request(self):
        self.assertIsNone(self.document(stdin=LETTER.encode())["text"])
        self.assertEqual(self.document("--text", stdin=LETTER.encode())["text"], LETTER)
        self.assertEqual(self.document(stdin=b"S\xe1\xbb 12")["text"], "S\ufffd 12")

    def test_file_names_that_look_like_options(self):
        self.file("--pretty", LETTER)
        run = vanban("extract", "--", "--pretty", cwd=self.folder)
        self.assert_done(run)
        self.assertEqual(self.documents(run)[0]["source"]["uri"], "--pretty")

    def test_a_file_name_that_is_not_utf8(self):
        path = os.fsencode(self.file("a", LETTER)) + b"\xff"
        os.rename(path[:-1], path)
        run = vanban("extract", path)
        self.assert_done(run)
        self.assertTrue(self.documents(run)[0]["source"]["uri"].endswith("a\ufffd"))


class Keys(CliTest):
    def test_the_youth_union_of_a_province_numbers_for_itself(self):
        for text, key in (("Kế hoạch số 31/KH-TĐTN-BTG ngày 05/3/2025 của Tỉnh Đoàn Bến Tre về việc này", "ben-tre/doan/31-kh-tdtn-btg/2025"),
                          ("Kế hoạch số 31-KH/TĐTN-BTG ngày 05/3/2025 của Tỉnh đoàn", "~/doan/31-kh-tdtn-btg/2025")):
            citation, = json.loads(vanban("extract", stdin=f"Thực hiện {text};".encode()).stdout)["citations"]
            self.assertEqual(citation["key"] or citation["partial_key"], key)


class BadInputs(CliTest):
    def test_a_missing_file_and_a_folder(self):
        for name, what in [("missing.txt", "No such file or directory: check the name"),
                           (".", "Is a directory: name the files in it")]:
            with self.subTest(name):
                run = vanban("extract", name, cwd=self.folder)
                self.assertEqual((run.returncode, run.stdout), (1, b""))
                self.assertEqual(run.stderr.decode(), f"vanban: {name}: {what}\n")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_file_without_permission(self):
        path = self.file("secret.txt", LETTER)
        os.chmod(path, 0)
        run = vanban("extract", path)
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertIn(b"Permission denied: ", run.stderr)

    def test_the_others_are_still_done(self):
        paths = [self.file("a", "A"), str(self.folder / "missing"), self.file("b", "B"), str(self.folder)]
        for jobs in ("1", "3"):
            with self.subTest(jobs=jobs):
                run = vanban("extract", "--jobs", jobs, *paths)
                self.assertEqual(run.returncode, 1)
                self.assertEqual([d["source"]["uri"] for d in self.documents(run)], [paths[0], paths[2]])
                complaints = [line.split(": ")[1] for line in run.stderr.decode().splitlines()]
                self.assertEqual(complaints, [paths[1], paths[3]])

    def test_a_message_plays_no_tricks_on_the_terminal(self):
        run = vanban("extract", "no\x1b[2J\nfile")
        self.assertTrue(run.stderr.startswith(b"vanban: no?[2J?file: "), run.stderr)

    def test_the_grammars_of_a_folder(self):
        built_in = vanban("extract", stdin=LETTER.encode())
        from_folder = vanban("extract", "--grammars", str(GRAMMARS), stdin=LETTER.encode())
        self.assert_done(from_folder)
        self.assertEqual(from_folder.stdout, built_in.stdout)

    def test_broken_grammars(self):
        self.file("bad.grammar", "this is no grammar\n")
        run = vanban("extract", "--grammars", str(self.folder), stdin=LETTER.encode())
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertRegex(run.stderr.decode(), r"^vanban: .*bad\.grammar:\d+:\d+: .+\n$")

    def test_grammars_that_lack_what_the_engine_asks_for(self):
        for file, old, new, told in [
            ("surnames.tsv", None, None, "surnames.tsv: the file is missing"),
            ("task.grammar", None, None, "task.grammar: the rule 'accomplished' is missing"),
            ("citation.grammar", "rule clause_verb", "rule clause_verbs", "citation.grammar: the rule 'clause_verb' is missing"),
        ]:
            own = self.folder / "own"
            shutil.copytree(GRAMMARS, own)
            if old is None:
                (own / file).unlink()
            else:
                text = (own / file).read_text(encoding="utf-8")
                self.assertIn(old, text)
                (own / file).write_text(text.replace(old, new, 1), encoding="utf-8")
            run = vanban("extract", "--grammars", str(own), stdin=LETTER.encode())
            self.assertEqual((run.returncode, run.stdout), (1, b""), file)
            self.assertIn(told, run.stderr.decode())
            shutil.rmtree(own)

    def test_rules_that_nobody_asks_for(self):
        rule = "\nrule {}\n  match   phiên chợ\n  example [phiên chợ]\n"
        for file, name, status, told in [
            ("header.grammar", "market", 1, r"^header\.grammar:\d+: nobody asks for a rule 'header\.market'.*`match` lines of one of the rules"),
            ("relation.grammar", "visits", 1, r"^relation\.grammar:\d+: nobody asks for a rule 'relation\.visits'"),
            ("doctype.grammar", "market", 0, "^$"),
        ]:
            own = self.folder / "own"
            shutil.copytree(GRAMMARS, own)
            with open(own / file, "a", encoding="utf-8") as grammar:
                grammar.write(rule.format(name))
            run = vanban("grammar", "check", "--grammars", str(own))
            self.assertEqual(run.returncode, status, (file, run.stderr))
            self.assertRegex(run.stderr.decode(), told)
            shutil.rmtree(own)

    def test_a_rule_that_is_asked_for_and_missing(self):
        own = self.folder / "own"
        shutil.copytree(GRAMMARS, own)
        rules = (own / "assignment.grammar").read_text(encoding="utf-8")
        begin = rules.index("\nrule cue\n")
        (own / "assignment.grammar").write_text(rules[:begin] + rules[rules.index("\n\n", begin):], encoding="utf-8")
        for command in [("grammar", "check"), ("extract", "-")]:
            run = vanban(*command, "--grammars", str(own), stdin=LETTER.encode())
            self.assertEqual(run.returncode, 1, command)
            self.assertIn("assignment.grammar: the rule 'cue' is missing", run.stderr.decode())

    def test_grammars_that_are_not_there(self):
        run = vanban("extract", "--grammars", str(self.folder / "missing"), stdin=LETTER.encode())
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertRegex(run.stderr.decode(), r"^vanban: .*missing.*\n$")


class Explain(CliTest):
    def test_why_a_reference_was_missed(self):
        for words, told in [
            ("Theo Quyết định số 12/QĐ-UBND-1LDL của xã.", '? "12/QĐ-UBND"  ends before "-1LDL"'),
            ("Theo 3{/QĐ-UBND của xã.", '? "3{/QĐ-UBND"  looks like a number, and no rule of number.grammar matches it'),
            ("Theo Quyết định số 2{/201 của xã.", '? "Quyết định"  makes no citation: "2{/201" is no number'),
            ("Các xã thực hiện Đề án phát triển chợ phiên giai đoạn mới.", '? "Đề án"  makes no citation: it has no number, and no rule of named'),
            ("Ba công ước của nhiều nước nói khác.", '? "công ước"  makes no citation: it has no number and no day'),
            ("Theo Quyết định nêu trên, các xã mở chợ.", '? "Quyết định"  makes no citation: no document of this type'),
        ]:
            run = vanban("explain", "-", stdin=words.encode())
            self.assert_done(run)
            self.assertIn(told, run.stdout.decode(), words)

    def test_the_number_in_the_head_is_the_document_s_own(self):
        for number, told in [("12/QĐ-UBND", "own number"), ("l2/QĐ-UBND", "own number"), ("3{/QĐ-UBND", None)]:
            head = f"ỦY BAN NHÂN DÂN\nXÃ HỒNG THÁI\nSố: {number}\nHồng Thái, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc mở chợ\n"
            run = vanban("explain", "-", stdin=head.encode())
            doubts = [line for line in run.stdout.decode().splitlines() if line.startswith("    ? ")]
            self.assertEqual(len(doubts), int(told is not None), (number, doubts))
            self.assertIn(told or "", "".join(doubts))

    def test_behind_the_last_citation_that_a_document_may_have_nothing_is_doubted(self):
        run = vanban("explain", "-", stdin="Theo Quyết định số 12/QĐ-UBND của xã.\n".encode() * 4000)
        doubts = [line for line in run.stdout.decode().splitlines() if line.startswith("    ? ")]
        self.assertEqual(len(doubts), 1, doubts[:3])
        self.assertRegex(doubts[0], "^    \\? more citations than one document has")

    def test_a_reason_is_as_short_where_no_blank_ends_the_words(self):
        for words in ["12/QĐ-UBND+", "12/QĐ-UBND/Z.", "Quyết định số 1{."]:
            sizes = [len(vanban("explain", "-", stdin=words.encode() * count).stdout) for count in (1000, 2000)]
            self.assertLess(sizes[1], 2.5 * sizes[0], words)

    def test_what_is_cited_whole_is_not_doubted(self):
        run = vanban("explain", "-", stdin="Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2024. Quyết định này có hiệu lực.".encode())
        self.assertNotIn("    ? ", run.stdout.decode())
        for behind in ["” của xã", "’ của xã", "…", "»", "\u00a0của xã", ".Các xã báo cáo.", ": các xã báo cáo."]:
            run = vanban("explain", "-", stdin=f"Thực hiện “Quyết định số 12/QĐ-UBND{behind}".encode())
            self.assertNotIn("    ? ", run.stdout.decode(), behind)


class Output(CliTest):
    def test_jobs_do_not_change_the_bytes(self):
        paths = [self.file(f"{i:03}.txt", LETTER * (1 + i * 37 % 101)) for i in range(200)]
        alone = vanban("extract", "--jobs", "1", *paths)
        self.assert_done(alone)
        self.assertEqual([d["source"]["uri"] for d in self.documents(alone)], paths)
        for jobs in ("2", "4", "256"):
            together = vanban("extract", f"--jobs={jobs}", *paths)
            self.assert_done(together)
            self.assertEqual(together.stdout, alone.stdout)

    def test_locale_and_order_of_the_files_do_not_change_the_bytes(self):
        paths = [self.file(f"{i:03}.txt", LETTER * (1 + i)) for i in range(9)]
        lines = vanban("extract", *paths).stdout.splitlines()
        self.assertEqual(len(lines), len(paths))
        for locale in ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "vi_VN.TCVN"):  # a comma in numbers, no i for I
            run = vanban("extract", *paths, env={"LC_ALL": locale, "LANG": locale})
            self.assertEqual(run.stdout.splitlines(), lines, locale)
        backwards = vanban("extract", "--jobs", "3", *reversed(paths))
        self.assertEqual(backwards.stdout.splitlines(), lines[::-1])

    def test_offsets_count_what_they_say(self):
        for unit, encoding, size in [("utf8", "utf-8", 1), ("utf16", "utf-16-le", 2), ("codepoint", "utf-32-le", 4)]:
            with self.subTest(unit):
                document = self.document("--offsets", unit, stdin=LETTER.encode())
                text = LETTER.encode(encoding)
                self.assertEqual(document["offset_unit"], unit)
                self.assertTrue(document["dates"])
                for date in document["dates"]:
                    begin, end = date["span"]
                    self.assertEqual(text[begin * size:end * size].decode(encoding), date["text"])

    def test_pretty_is_the_same_document(self):
        compact = vanban("extract", stdin=LETTER.encode())
        pretty = vanban("extract", "--pretty", stdin=LETTER.encode())
        self.assertEqual(json.loads(pretty.stdout), json.loads(compact.stdout))
        self.assertTrue(pretty.stdout.startswith(b'{\n  "schema": "vanban/document/1",\n  "source": {\n    "uri"'))
        self.assertEqual(compact.stdout.count(b"\n"), 1)

    def test_help_and_version(self):
        for args, beginning in [(["--help"], "vanban reads"), (["-h"], "vanban reads"), (["--version"], "vanban "),
                                (["extract", "--help"], "NAME\n  vanban extract - "),
                                (["grammar", "--help"], "NAME\n  vanban grammar check - ")]:
            with self.subTest(args):
                run = vanban(*args)
                self.assert_done(run)
                self.assertTrue(run.stdout.decode().startswith(beginning))

    def test_every_option_of_the_usage_line_is_explained(self):
        usage = vanban("extract", "--wrong").stderr.decode().splitlines()[1]
        help_text = vanban("extract", "--help").stdout.decode()
        for option in re.findall(r"--[a-z]+", usage):
            self.assertRegex(help_text, rf"(?m)^  {option}\b")

    @unittest.skipUnless(importlib.util.find_spec("jsonschema"), "python3-jsonschema is not installed")
    def test_documents_are_of_the_contract(self):
        paths = [self.file("a", LETTER), self.file("b", b""), self.file("c", bytes(range(256)))]
        run = vanban("extract", "--text", *paths)
        check = subprocess.run([sys.executable, VALIDATE], input=run.stdout, capture_output=True)
        self.assertEqual((check.returncode, check.stderr.decode()), (0, ""))


class WrongUse(CliTest):
    def test_messages(self):
        for args, message in [
            ([], "name a command"),
            (["extrat"], "unknown command 'extrat'; did you mean 'extract'?"),
            (["x"], "unknown command 'x'"),
            (["extract", "--prety"], "unknown option '--prety'; did you mean '--pretty'?"),
            (["extract", "-x"], "unknown option '-x'"),
            (["extract", "--pretty=yes"], "option '--pretty' takes no value"),
            (["extract", "--jobs"], "option '--jobs' needs a value"),
            (["extract", "--jobs", "0"], "--jobs is a number from 1 to 256, not '0'"),
            (["extract", "--jobs", "2x"], "--jobs is a number from 1 to 256, not '2x'"),
            (["extract", "--jobs=-1"], "--jobs is a number from 1 to 256, not '-1'"),
            (["extract", "--jobs="], "--jobs is a number from 1 to 256, not ''"),
            (["extract", "--offsets", "bytes"], "--offsets is utf8, utf16 or codepoint, not 'bytes'"),
            (["grammar"], "say what to do with the grammars: check"),
        ]:
            with self.subTest(args):
                self.assert_misused(vanban(*args), message)

    def test_the_last_of_an_option_counts(self):
        document = self.document("--offsets", "utf16", "--offsets=codepoint", stdin=LETTER.encode())
        self.assertEqual(document["offset_unit"], "codepoint")


class Streams(CliTest):
    def standard_error_on_a_terminal(self, **env):
        leader, follower = pty.openpty()
        try:
            vanban("extract", "missing", stderr=follower, cwd=self.folder, env=env)
            return os.read(leader, 1000)
        finally:
            os.close(leader)
            os.close(follower)

    def test_colour_only_on_a_terminal_and_without_no_color(self):
        self.assertIn(RED, self.standard_error_on_a_terminal(NO_COLOR=""))
        self.assertNotIn(RED, self.standard_error_on_a_terminal(NO_COLOR="1"))
        self.assertNotIn(RED, vanban("extract", "missing", cwd=self.folder, env={"NO_COLOR": ""}).stderr)

    @needs("ARCHIVE")
    def test_search_marks_the_words_found_only_on_a_terminal_and_without_no_color(self):
        archive = str(self.folder / "a.db")
        self.assertEqual(vanban("import", "--into", archive, self.file("letter.txt", LETTER)).returncode, 0)
        bold = b"\x1b[1m"
        for no_color, is_marked in (("", True), ("1", False)):
            leader, follower = pty.openpty()
            try:
                vanban("search", archive, "báo cáo", stdout=follower, env={"NO_COLOR": no_color})
                self.assertEqual(bold in os.read(leader, 4000), is_marked, no_color)
            finally:
                os.close(leader)
                os.close(follower)
        self.assertNotIn(bold, vanban("search", archive, "báo cáo", env={"NO_COLOR": ""}).stdout)

    def test_a_slow_reader_of_a_non_blocking_pipe_gets_everything(self):
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        text = LETTER * 5000  # more than a pipe holds
        with subprocess.Popen([VANBAN, "extract", "--text", self.file("a", text)], stdout=writer) as process:
            os.close(writer)
            time.sleep(0.2)
            with open(reader, "rb") as results:
                document = json.load(results)
        self.assertEqual(process.returncode, 0)
        self.assertEqual(document["text"], text)

    def run_with_a_reader_that_left(self, **options):
        reader, writer = os.pipe()
        os.close(reader)
        try:
            return vanban("extract", stdin=LETTER.encode(), stdout=writer, **options)
        finally:
            os.close(writer)

    def test_quiet_when_the_reader_has_left(self):
        killed = self.run_with_a_reader_that_left()
        self.assertEqual((killed.returncode, killed.stderr), (-signal.SIGPIPE, b""))
        signal_ignored = self.run_with_a_reader_that_left(restore_signals=False)
        self.assertEqual((signal_ignored.returncode, signal_ignored.stderr), (1, b""))

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_a_full_disk_is_told(self):
        for args in (["extract"], ["extract", "--help"], ["--version"]):
            with self.subTest(args), open("/dev/full", "wb") as full:
                run = vanban(*args, stdin=LETTER.encode(), stdout=full)
                message = b"vanban: standard output: No space left on device: the results are not complete\n"
                self.assertEqual((run.returncode, run.stderr), (1, message))

    def test_a_closed_standard_output_is_told(self):
        path = self.file("a", LETTER)
        run = vanban("extract", path, stdout=None, preexec_fn=lambda: os.close(1))
        self.assertEqual(run.returncode, 1)
        self.assertIn(b"vanban: standard output: Bad file descriptor", run.stderr)


if __name__ == "__main__":
    unittest.main()
