#!/usr/bin/env python3
"""tools/spark/job.py on a cluster of two worker processes: the edges are those of one machine, whatever happens meanwhile.

    VANBAN=build/vanban LINK_BENCH=build/bench/link_bench DOCUMENTS=2000 spark_test.py

Needs pyspark, pyarrow and Java; tests/spark/check installs them.
"""
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import pyarrow.dataset
import pyspark

ROOT = pathlib.Path(__file__).resolve().parents[2]
VANBAN = pathlib.Path(os.environ["VANBAN"]).resolve()
LINK_BENCH = pathlib.Path(os.environ["LINK_BENCH"]).resolve()
DOCUMENTS = int(os.environ.get("DOCUMENTS", 2000))
HOME = pathlib.Path(pyspark.__file__).parent
MASTER = os.environ.get("MASTER", "local-cluster[2,1,1400]")


def executors(parent):
    """The processes below a process that are executors, by their ids."""
    found, below = [], [parent]
    while below:
        children = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(below.pop())], capture_output=True, text=True).stdout
        for line in children.splitlines():
            pid, args = line.split(None, 1)
            below.append(int(pid))
            if "CoarseGrainedExecutorBackend" in args and "java" in args.split()[0]:
                found.append(int(pid))
    return found


def cpu_of_children():
    """Seconds of CPU of all processes that were started from here and have ended."""
    return sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def write_documents(path):
    """Documents of the made country of bench/, every other one of which cites one law besides: the skew that laws have."""
    law = {"id": "law", "span": [0, 1], "text": "Luật", "form": "numbered", "doc_type": "luật", "number": {"canonical": "69/2003/QH11"}, "relation": "based_on",
           "key": "vn/69-2003-luat-qh11", "confidence": 1.0}
    law = json.dumps(law, ensure_ascii=False).encode()
    with open(path, "wb") as out, subprocess.Popen([LINK_BENCH, "write", str(DOCUMENTS)], stdout=subprocess.PIPE) as made:
        for i, line in enumerate(made.stdout):
            citations, end, rest = line.rpartition(b'],"dates":')
            assert end, line[-200:]
            between = b"" if citations.endswith(b"[") else b","
            out.write(b"".join((citations, between, law, end, rest)) if i % 2 else line)


def plain(kind):
    """A type without what its writer adds: the name of a list's items, and that none is missing."""
    return str(kind).replace("element:", "item:").replace(" not null", "")


class Job(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)

    def run_job(self, *options, when=()):
        """Runs the job; at each of the moments `when`, told by a file below the tables, kills one of the two executors."""
        env = {**os.environ, "SPARK_HOME": str(HOME), "SPARK_SCALA_VERSION": "2.12", "PYSPARK_PYTHON": sys.executable}
        command = [HOME / "bin/spark-submit", "--master", MASTER, "--conf", "spark.executor.memory=1400m", "--py-files", f"{ROOT}/tools/spark/keys.py,{ROOT}/tools/spark/tables.py",
                   ROOT / "tools/spark/job.py", "--output", self.home / "tables", "--vanban", VANBAN, *options]
        killed = []
        with open(self.home / "log", "wb") as log, subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=log) as job:
            def kill():
                for moment in when:
                    while job.poll() is None and not (self.home / "tables" / moment).exists():
                        time.sleep(0.2)
                    for pid in executors(job.pid)[:1]:
                        os.kill(pid, signal.SIGKILL)
                        killed.append(pid)
            killer = threading.Thread(target=kill)
            killer.start()
            output = job.stdout.read().decode()
            job.wait()
            killer.join()
        log = (self.home / "log").read_text(errors="replace")
        self.assertEqual(job.returncode, 0, log[-3000:])
        self.assertEqual(len(set(killed)), len(when))
        if killed:
            self.assertRegex(log, "Lost executor|Executor lost|ExecutorLost")
        return {name: int(count) for name, count in re.findall(r"(\w+): (\d+)", output)}

    def compare(self, graph):
        """The tables against what `vanban graph` printed into a file."""
        with open(graph, "rb") as lines:
            done = subprocess.run([sys.executable, ROOT / "tools/spark/compare.py", self.home / "tables"], stdin=lines, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stdout.decode())
        print(done.stdout.decode(), end="")

    def test_edges_are_those_of_one_machine_though_a_worker_is_killed_and_records_are_bad(self):
        lines, graph = self.home / "documents.ndjson", self.home / "graph.ndjson"
        write_documents(lines)
        begun = cpu_of_children()
        with open(graph, "wb") as out:
            subprocess.run([VANBAN, "graph", "--format", "ndjson", lines], stdout=out, check=True)
        alone = cpu_of_children() - begun
        with open(lines, "ab") as out:
            out.write(b'{\n{"schema":"vanban/document/1"\nrubbish \xff\n{"id":1}\n')
        begun, clock = cpu_of_children(), time.monotonic()
        counts = self.run_job("--form", "extracted", "--input", lines, "--batch", str(min(10000, max(100, DOCUMENTS // 20))), when=("documents/_SUCCESS", "mentions/_temporary"))
        spent = cpu_of_children() - begun
        print(f"{DOCUMENTS} documents: CPU of vanban graph {alone:.0f} s, of the job {spent:.0f} s in {time.monotonic() - clock:.0f} s; {counts}")
        self.assertEqual((counts["documents"], counts["failures"]), (DOCUMENTS, 4))
        self.compare(graph)

    def test_cost_of_a_document_beside_the_plain_filters(self):
        """Texts in, tables out, and the same texts through `vanban extract --ndjson` and `vanban graph`, in one run."""
        texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus").glob("*.txt"))]
        records, answers, extracted, graph = self.home / "records", self.home / "answers.ndjson", self.home / "extracted.ndjson", self.home / "graph.ndjson"
        records.mkdir()
        with open(records / "records.json", "w", encoding="utf-8") as out:
            for i in range(DOCUMENTS):
                # Numbers of their own, so that no two texts are one document.
                text = re.sub(r"(?m)^(\s*Số:? *)\d+", lambda head: head[1] + str(i + 1), texts[i % len(texts)], count=1)
                out.write(json.dumps({"id": i, "uri": f"made/{i}", "text": text}, ensure_ascii=False) + "\n")
        begun = cpu_of_children()
        with open(records / "records.json", "rb") as lines, open(answers, "wb") as out:
            subprocess.run([VANBAN, "extract", "--ndjson"], stdin=lines, stdout=out, check=True)
        filtered = cpu_of_children() - begun
        with open(answers, "rb") as lines, open(extracted, "wb") as out:
            for line in lines:  # {"id":0,"status":"ok","document":{...}}
                out.write(line.split(b'"document":', 1)[1].rstrip()[:-1] + b"\n")
        begun = cpu_of_children()
        with open(graph, "wb") as out:
            subprocess.run([VANBAN, "graph", "--format", "ndjson", extracted], stdout=out, check=True)
        linked = cpu_of_children() - begun
        begun = cpu_of_children()
        counts = self.run_job("--form", "json", "--input", records)
        spent = cpu_of_children() - begun
        size = (records / "records.json").stat().st_size / DOCUMENTS
        print(f"{DOCUMENTS} texts of {size / 1000:.1f} kB: ms of CPU a document: filter {filtered / DOCUMENTS * 1e3:.2f}, graph {linked / DOCUMENTS * 1e3:.2f}, "
              f"job {spent / DOCUMENTS * 1e3:.2f}: {spent / (filtered + linked):.1f} times")
        self.assertEqual((counts["documents"], counts["failures"]), (DOCUMENTS, 0))
        self.compare(graph)

    def test_files_of_a_folder_from_their_bytes(self):
        office = self.home / "office"
        office.mkdir()
        texts = [path for path in sorted((ROOT / "corpus").glob("*.txt"))]
        for path in texts:
            (office / path.name).write_bytes(path.read_bytes())
        (office / "half.docx").write_bytes(b"PK\x03\x04half")
        (office / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
        graph = self.home / "graph.ndjson"
        with open(graph, "wb") as out:
            subprocess.run([VANBAN, "graph", "--format", "ndjson", *(office / path.name for path in texts)], stdout=out, check=True)
        counts = self.run_job("--form", "files", "--input", office, "--batch", "10")
        self.assertEqual((counts["documents"], counts["failures"]), (len(texts), 2))
        self.compare(graph)
        self.assert_tables_are_those_of_one_machine(subprocess.run([VANBAN, "extract", *(office / path.name for path in texts)], stdout=subprocess.PIPE, check=True).stdout)

    def assert_tables_are_those_of_one_machine(self, lines):
        alone = self.home / "alone"
        subprocess.run([sys.executable, ROOT / "tools/spark/tables.py", "--output", alone, "--vanban", VANBAN], input=lines, stdout=subprocess.DEVNULL, check=True)
        for table in ("documents", "citations", "tasks", "assignments", "edges", "unresolved"):
            found, wanted = (pyarrow.dataset.dataset(sorted(map(str, (folder / table).glob("*.parquet"))), format="parquet").to_table() for folder in (self.home / "tables", alone))
            self.assertEqual(*([(field.name, plain(field.type)) for field in each.schema] for each in (found, wanted)), table)
            self.assertEqual(sorted(map(repr, found.to_pylist())), sorted(map(repr, wanted.to_pylist())), table)


class Keys(unittest.TestCase):
    def test_a_partial_key_and_the_full_keys_that_it_fits_share_a_signature(self):
        sys.path.insert(0, str(ROOT / "tools/spark"))
        import keys
        for partial, full, other in (("~/14-ct-tu/2023", "ha-giang/14-ct-tu/2023", "ha-giang/14-ct-tu/2024"), ("~/~/12-skts-vp/~", "ha-giang/xa-a/12-skts-vp/2020", None),
                                     ("vn/30-2020-~-cp", "vn/30-2020-nd-cp", "vn/30-2020-nd-ttg"), ("ha-giang/~-kh-ubnd/2024", "ha-giang/77-kh-ubnd/2024", "ben-tre/77-kh-ubnd/2024"),
                                     ("vn/luat-dat-dai/~", "vn/luat-dat-dai/2013", None), ("~/5-ct-tu/k11", "ben-tre/5-ct-tu/2021", None), ("~/7-qd-ubnd/2025~", "a/7-qd-ubnd/2025b", None)):
            kinds = [keys.kind_of(partial)]
            self.assertIn(keys.signature_of_partial(partial), keys.signatures_of_full(full, kinds), partial)
            if other:
                self.assertNotIn(keys.signature_of_partial(partial), keys.signatures_of_full(other, kinds), partial)
        self.assertIsNone(keys.kind_of("~/~-kh-ubnd/2024"))
        self.assertEqual(keys.signatures_of_full("a/1-qd/2020/_quy-che", [("", False, False)]), [])


if __name__ == "__main__":
    unittest.main()
