#!/usr/bin/env python3
"""vanban extract --ndjson and vanban chunks from outside.

The program is named by the environment variable VANBAN. Standard library only.
"""
import base64
import hashlib
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

VANBAN = os.environ.get("VANBAN", "vanban")
ROOT = pathlib.Path(__file__).resolve().parents[2]
LETTER = "Thực hiện Quyết định số 12/QĐ-UBND ngày 07/3/2022 của UBND tỉnh Hà Lâm;\n1. Giao Sở Y tế báo cáo trước ngày 25/12/2024.\n"


def vanban(*args, stdin=b"", **options):
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([VANBAN, *args], input=stdin, stderr=subprocess.PIPE, timeout=120, **options)


def answers(*lines, args=()):
    """What is given back for the lines, which are bytes, or records to be written as JSON."""
    stdin = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    run = vanban("extract", "--ndjson", *args, stdin=stdin)
    assert (run.returncode, run.stderr) == (0, b""), run
    return [json.loads(line) for line in run.stdout.decode().split("\n")[:-1]]


class Records(unittest.TestCase):
    def test_a_record_is_read_like_a_file(self):
        (answer,) = answers({"id": "a", "text": LETTER, "more": {"text": "x", "id": [1, {"id": 2}]}})
        self.assertEqual((answer["id"], answer["status"]), ("a", "ok"))
        alone = json.loads(vanban("extract", stdin=LETTER.encode()).stdout)
        alone["source"]["uri"] = "a"
        self.assertEqual(answer["document"], alone)

    def test_bytes_in_base64(self):
        content = ("\ufeff" + LETTER).encode("utf-16-le")
        answer, empty = answers({"id": 1, "uri": "b.txt", "base64": base64.b64encode(content).decode()}, {"id": 2, "base64": ""})
        source = answer["document"]["source"]
        self.assertEqual((source["uri"], source["encoding"]), ("b.txt", "UTF-16LE"))
        self.assertEqual(source["sha256"], hashlib.sha256(content).hexdigest())
        self.assertEqual(answer["document"]["text"], "\ufeff" + LETTER)
        self.assertEqual(empty["document"]["source"]["bytes"], 0)

    @unittest.skipIf("HTML" in os.environ.get("VANBAN_WITHOUT", ""), "left out of this build")
    def test_bytes_are_read_like_a_file(self):
        page = "<html><body><p>Theo Nghị định số 30/2020/NĐ-CP</p></body></html>"
        for member, via in [("base64", "html"), ("text", "text")]:
            content = base64.b64encode(page.encode()).decode() if member == "base64" else page
            (answer,) = answers({"id": 1, member: content})
            self.assertEqual(answer["document"]["source"]["via"], via)
            self.assertEqual(answer["document"]["citations"][0]["key"], "vn/30-2020-nd-cp")
        (answer,) = answers({"id": 1, "base64": base64.b64encode(b"%PDF-1.7\n%%EOF\n").decode()})
        self.assertEqual((answer["id"], answer["status"]), (1, "error"))
        self.assertTrue(answer["error"]["message"])

    def test_text_is_not_taken_for_another_encoding(self):
        (answer,) = answers({"id": 1, "text": "a\0b\0c\0d\0"})
        self.assertEqual(answer["document"]["source"]["encoding"], "UTF-8")

    def test_the_id_comes_back_as_it_was(self):
        for literal in [b'"x\\ny"', b"-3", b"18446744073709551615", b"1.50", b"null", b"true", '"số 1"'.encode()]:
            with self.subTest(literal):
                (answer,) = answers(b'{"id": ' + literal + b', "text": ""}')
                self.assertEqual(answer["id"], json.loads(literal))
        (answer,) = answers({"text": ""})
        self.assertIsNone(answer["id"])

    def test_a_faulty_record_is_an_answer(self):
        for line, id_, code in [
            (b"", None, "json"), (b"[]", None, "json"), (b"3", None, "json"), (b'{"id": 4, "text": "a"', 4, "json"),
            (b'{"id": 5, "text": "\xff"}', 5, "json"), (b'{"id": [6], "text": ""}', None, "id"), (b'{"id": 7}', 7, "input"),
            (b'{"id": 8, "text": null}', 8, "input"), (b'{"id": 9, "text": "", "base64": ""}', 9, "input"),
            (b'{"id": 10, "base64": "AAA"}', 10, "base64"), (b'{"id": 11, "base64": "A*=="}', 11, "base64"),
            (b'{"id": 12, "text": ""} x', 12, "json"), (b'{"id": 13, "text": "", "more": tru}', 13, "json"),
        ]:
            with self.subTest(line):
                first, answer, last = answers({"id": 0, "text": ""}, line, {"id": 99, "text": ""})
                self.assertEqual((first["status"], last["status"]), ("ok", "ok"))
                self.assertEqual((answer["id"], answer["status"], answer["error"]["code"]), (id_, "error", code))
                self.assertEqual(answer["error"]["line"], 2)
                self.assertTrue(answer["error"]["message"])

    def test_one_line_for_each_in_order_whatever_the_jobs(self):
        records = [{"id": i, "text": LETTER * (1 + i * 37 % 50)} for i in range(300)]
        records[7] = records[299] = b"nothing"
        alone = answers(*records)
        self.assertEqual([a["id"] for a in alone], [None if i in (7, 299) else i for i in range(300)])
        for jobs in ("2", "5", "256"):
            self.assertEqual(answers(*records, args=["--jobs", jobs]), alone)

    def test_nothing_gives_nothing_and_the_last_line_needs_no_end(self):
        self.assertEqual(answers(), [])
        self.assertEqual(vanban("extract", "--ndjson", stdin=b'{"text": ""}').stdout.count(b"\n"), 1)

    def test_records_from_files(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "r.ndjson"
            path.write_bytes(b'{"id": 1, "text": ""}\n' * 2)
            run = vanban("extract", "--ndjson", str(path), folder + "/missing", "-", stdin=b'{"id": 2, "text": ""}')
            self.assertEqual([json.loads(line)["id"] for line in run.stdout.splitlines()], [1, 1, 2])
            self.assertEqual(run.returncode, 1)
            self.assertIn(b"missing: No such file", run.stderr)

    def test_an_answer_does_not_wait_for_the_next_record(self):
        for jobs in ("1", "3"):
            with self.subTest(jobs), subprocess.Popen([VANBAN, "extract", "--ndjson", "--jobs", jobs], stdin=subprocess.PIPE,
                                                      stdout=subprocess.PIPE) as process:
                watch = threading.Timer(60, process.kill)
                watch.start()
                for i in range(3):
                    process.stdin.write(json.dumps({"id": i, "text": LETTER}).encode() + b"\n")
                    process.stdin.flush()
                    self.assertEqual(json.loads(process.stdout.readline())["id"], i)
                process.stdin.close()
                self.assertEqual(process.wait(60), 0)
                watch.cancel()

    def test_quiet_and_at_once_when_the_reader_has_left(self):
        for jobs in ("1", "3"):
            with self.subTest(jobs):
                reader, writer = os.pipe()
                os.close(reader)
                with subprocess.Popen([VANBAN, "extract", "--ndjson", "--jobs", jobs], stdin=subprocess.PIPE, stdout=writer,
                                      stderr=subprocess.PIPE, restore_signals=False) as process:
                    os.close(writer)
                    process.stdin.write(b'{"text": ""}\n')
                    process.stdin.flush()  # and stays open
                    self.assertEqual(process.wait(60), 1)
                    self.assertEqual(process.stderr.read(), b"")

    def test_not_with_pretty(self):
        run = vanban("extract", "--ndjson", "--pretty")
        self.assertEqual((run.returncode, run.stdout), (2, b""))
        self.assertTrue(run.stderr.startswith(b"vanban: --ndjson gives one line a record: not with --pretty\n"))


class Chunks(unittest.TestCase):
    def test_jobs_do_not_change_the_bytes_and_the_others_are_still_done(self):
        files = [str(path) for path in sorted((ROOT / "corpus").glob("*.txt"))]
        files.insert(3, "no-such-file")
        alone = vanban("chunks", *files)
        self.assertEqual(alone.returncode, 1)
        self.assertEqual(alone.stderr, b"vanban: no-such-file: No such file or directory: check the name\n")
        self.assertEqual(vanban("chunks", "--jobs", "3", *files).stdout, alone.stdout)
        uris = [json.loads(line)["uri"] for line in alone.stdout.splitlines()]
        self.assertEqual(list(dict.fromkeys(uris)), [file for file in files if file != "no-such-file"])

    @unittest.skipUnless(importlib.util.find_spec("jsonschema"), "python3-jsonschema is not installed")
    def test_chunks_are_of_the_contract(self):
        files = [str(path) for path in sorted((ROOT / "corpus").glob("*.txt"))]
        run = vanban("chunks", *files)
        check = subprocess.run([sys.executable, ROOT / "tests/contract/validate.py"], input=run.stdout, capture_output=True)
        self.assertEqual((check.returncode, check.stderr.decode()), (0, ""))

    @unittest.skipIf("HTML" in os.environ.get("VANBAN_WITHOUT", ""), "left out of this build")
    def test_other_formats_are_read_too(self):
        run = vanban("chunks", stdin="<html><body><p>Điều 1. Một</p><p>Điều 2. Hai</p></body></html>".encode())
        self.assertEqual([json.loads(line)["path"] for line in run.stdout.splitlines()], ["Điều 1", "Điều 2"])

    def test_standard_input_and_wrong_use(self):
        self.assertEqual(json.loads(vanban("chunks", stdin=b"A").stdout)["text"], "A")
        self.assertEqual(vanban("chunks", stdin=b" ").stdout, b"")
        for args, message in [(["--most", "0"], b"--most is a number from 1 to 1000000000, not '0'"),
                              (["--mst=1"], b"unknown option '--mst'; did you mean '--most'?"),
                              (["-", "-"], b"standard input can be read only once: name - once")]:
            run = vanban("chunks", *args)
            self.assertEqual((run.returncode, run.stderr.split(b"\n")[0]), (2, b"vanban: " + message))


if __name__ == "__main__":
    unittest.main()
