#!/usr/bin/env python3
"""Every block of tools/recipes/README.md, run as it stands: SQLite, PostgreSQL where a server is installed, OpenSearch's forms.

Env VANBAN is the program. Standard library only; sqlite3 and jq must be there, or all of it is skipped (exit 77).
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
VANBAN = pathlib.Path(os.environ.get("VANBAN", ROOT / "build/vanban")).resolve()
PAGE = (ROOT / "tools/recipes/README.md").read_text(encoding="utf-8")


def blocks(title):
    """The sh blocks of a section; "" for what stands before the first one."""
    section = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    text = section[0] if not title else next(s for s in section[1:] if s.startswith(title))
    return re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def postgres_folder():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return found[-1] if found and shutil.which("psql") else None


class Recipes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="vanban-recipes-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        (cls.folder / "bin").mkdir()
        (cls.folder / "bin/vanban").symlink_to(VANBAN)
        for name in ("corpus", "tools"):
            (cls.folder / name).symlink_to(ROOT / name)
        cls.environment = {**os.environ, "PATH": f"{cls.folder / 'bin'}:{os.environ['PATH']}"}
        for block in blocks(""):
            cls.sh(block)

    @classmethod
    def sh(cls, script, **environment):
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=cls.folder, capture_output=True, text=True,
                              env={**cls.environment, **environment}, timeout=300)
        if done.returncode:
            raise AssertionError(f"exit {done.returncode}: {script}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def lines(self, name):
        return [json.loads(line) for line in (self.folder / name).read_text(encoding="utf-8").split("\n")[:-1]]

    def count(self, name):
        return len(self.lines(name))

    def expected_counts(self):
        documents = self.lines("documents.ndjson")
        kinds = [line["kind"] for line in self.lines("graph.ndjson")]
        return {"document": len(documents), "chunk": self.count("chunks.ndjson"), "node": kinds.count("node"),
                "edge": kinds.count("edge"), "citation": sum(len(d["citations"]) for d in documents),
                "task": sum(max(1, len(t["assignments"])) for d in documents for t in d["tasks"])}

    def chain(self):
        """What `vanban graph --chain` says of the documents that carry out one, as (depth, key), the first depth of each."""
        answer = json.loads(self.sh("vanban graph --chain vn/13-ct-tw/2017 documents.ndjson"))
        found = {}
        for step in answer["down"]:
            found[step["from"]] = min(step["depth"], found.get(step["from"], 99))
        return {(depth, key) for key, depth in found.items()}

    def test_sqlite(self):
        first, questions = blocks("SQLite")
        self.sh(first)
        for table, count in self.expected_counts().items():
            self.assertEqual(int(self.sh(f"sqlite3 vanban.db 'SELECT count(*) FROM {table}'")), count, table)
        self.assertEqual(self.sh("sqlite3 vanban.db 'PRAGMA foreign_key_check; SELECT count(*) FROM document WHERE node IS NULL'"), "0\n")
        printed = self.sh(questions)
        chain = {(int(depth), key) for depth, key in re.findall(r"^(\d)\|([^|]+)\|[a-z_]+$", printed, re.MULTILINE)}
        self.assertEqual(chain, self.chain())
        self.assertRegex(printed, r"(?m)^\d{4}-\d\d-\d\d\|")
        found = "SELECT count(*) FROM chunk_folded WHERE chunk_folded MATCH '\"duong thuy\"'"
        self.assertGreater(int(self.sh(f"""sqlite3 vanban.db {json.dumps(found)}""")), 0)

    @unittest.skipUnless(postgres_folder(), "no PostgreSQL server is installed")
    def test_postgresql(self):
        binaries, data = postgres_folder(), self.folder / "data"
        data.mkdir()
        as_other = []
        if os.geteuid() == 0:  # a server does not run as root
            shutil.chown(data, "postgres")
            self.folder.chmod(0o755)
            as_other = ["runuser", "-u", "postgres", "--"]
        server = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        subprocess.run([*as_other, binaries / "initdb", "-D", data / "db", "-A", "trust", "-U", "vanban", "-E", "UTF8"], check=True,
                       capture_output=True, env=server, cwd=data)
        options = f"-c listen_addresses= -c unix_socket_directories={data} -c fsync=off"
        subprocess.run([*as_other, binaries / "pg_ctl", "-D", data / "db", "-w", "-l", data / "log", "-o", options, "start"], check=True,
                       stdout=subprocess.DEVNULL, env=server, cwd=data)
        try:
            connection = {"PGHOST": str(data), "PGUSER": "vanban", "PGDATABASE": "postgres"}
            first, questions = blocks("PostgreSQL")
            self.sh(first, **connection)
            for table, count in self.expected_counts().items():
                self.assertEqual(int(self.sh(f"psql -At -c 'SELECT count(*) FROM {table}'", **connection)), count, table)
            printed = self.sh(questions, **connection)
            chain = {(int(depth), key) for depth, key in re.findall(r"^(\d)\|([^|]+)\|[a-z_]+$", printed, re.MULTILINE)}
            self.assertEqual(chain, self.chain())
        finally:
            subprocess.run([*as_other, binaries / "pg_ctl", "-D", data / "db", "-m", "immediate", "stop"], check=True,
                           stdout=subprocess.DEVNULL, env=server, cwd=data)

    def test_opensearch(self):
        (block,) = blocks("OpenSearch")
        self.sh(block)
        lines, chunks = self.lines("bulk.ndjson"), self.lines("chunks.ndjson")
        self.assertEqual(lines[1::2], chunks)
        ids = [line["index"]["_id"] for line in lines[::2]]
        self.assertEqual(len(set(ids)), len(chunks))
        mapping = json.loads((ROOT / "tools/recipes/opensearch-mapping.json").read_text(encoding="utf-8"))["mappings"]
        self.assertEqual(mapping["dynamic"], "strict")
        schema = json.loads((ROOT / "tests/contract/chunk.schema.json").read_text(encoding="utf-8"))["properties"]
        self.assertEqual(set(mapping["properties"]), set(schema))
        self.assertEqual(set(mapping["properties"]["citations"]["properties"]), set(schema["citations"]["items"]["properties"]))

    def test_a_filter(self):
        (block,) = blocks("Spark")
        self.assertRegex(self.sh(block), r"^1\tok\t\S+/14-ct-tu/2023\n$")


if __name__ == "__main__":
    if not shutil.which("sqlite3") or not shutil.which("jq"):
        print("sqlite3 or jq is missing: skipped")
        sys.exit(77)
    unittest.main()
