#!/usr/bin/env python3
"""The tables: what stands in which column. Of job.py, which makes them on Spark; and from one machine, by pyarrow, the same:

    vanban extract *.txt | tools/spark/tables.py --output TABLES [--vanban PROGRAM]
    vanban export office.db | tools/spark/tables.py --output TABLES

Reads what `vanban extract` or `vanban export` printed, from standard input or the files that are named, and has `vanban graph` link it. Writes a folder of
Parquet for each of documents, citations, tasks, assignments, edges, unresolved and failures; a line that is no document is a row of failures. Needs pyarrow.
"""
import argparse
import contextlib
import fileinput
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SCHEMA = "vanban/document/1"
ROWS = 10_000  # that are held in memory, for each table

# Each table: the list of the document that has its rows (none: the document is a row), and columns: name, where it stands, type. A path goes through lists:
# assignments.id is a list of ids. Before these columns stand uri, and ord, the place in the list.
TABLES = {
    "documents": (None, [
        ("sha256", "source.sha256", "string"), ("media_type", "source.media_type", "string"), ("encoding", "source.encoding", "string"),
        ("bytes", "source.bytes", "long"), ("key", "key", "string"), ("partial_key", "partial_key", "string"), ("family", "header.family", "string"),
        ("doc_type", "header.doc_type", "string"), ("number", "header.number.canonical", "string"), ("issuer", "header.issuer.text", "string"),
        ("issuer_id", "header.issuer.id", "string"), ("parent", "header.parent.text", "string"), ("place", "header.place.text", "string"),
        ("date", "header.date.value", "string"), ("title", "header.title.text", "string"), ("signer", "signatures.name[0]", "string"),
        ("urgency", "header.urgency.text", "string"), ("secrecy", "header.secrecy.text", "string"), ("effective", "header.effective.date", "string"),
        ("territory", "territory.id", "string")]),
    "citations": ("citations", [
        ("id", "id", "string"), ("text", "text", "string"), ("form", "form", "string"), ("doc_type", "doc_type", "string"),
        ("number", "number.canonical", "string"), ("date", "date.value", "string"), ("issuer", "issuer.text", "string"), ("title", "title.text", "string"),
        ("relation", "relation", "string"), ("extent", "extent", "string"), ("subject", "subject", "string"), ("key", "key", "string"),
        ("partial_key", "partial_key", "string"), ("unit", "unit", "string"), ("begin", "span[0]", "long"), ("end", "span[1]", "long"),
        ("confidence", "confidence", "double")]),
    "tasks": ("tasks", [
        ("id", "id", "string"), ("unit", "unit", "string"), ("path", "path", "string"), ("begin", "span[0]", "long"), ("end", "span[1]", "long"),
        ("assignments", "assignments.id", "strings"), ("output", "output.text", "string")]),
    "assignments": ("assignments", [
        ("id", "id", "string"), ("unit", "unit", "string"), ("tasks", "tasks", "strings"), ("lead", "lead.text", "strings"), ("with", "with.text", "strings"),
        ("deadline", "deadline.text", "string"), ("due", "deadline.due", "string"), ("recurrence", "deadline.recurrence", "string"),
        ("begin", "span[0]", "long"), ("end", "span[1]", "long")]),
}


def parts_of(path):
    """A path without its index, and the index: signatures.name[0]."""
    found = re.fullmatch(r"([\w.]+)(?:\[(\d+)\])?", path)
    return found[1], None if found[2] is None else int(found[2])


def no_document(line):
    """What the table of failures says of a line."""
    return "no_document", f"no document in the form {SCHEMA}: {line[:80]}"


# From one machine ---------------------------------------------------------------------------------------------------------------------------

def reader(path):
    """Of an object, what stands at the path; None where nothing does."""
    names, index = parts_of(path)
    names = names.split(".")

    def read(node):
        for name in names:
            if isinstance(node, list):
                node = [None if item is None else item.get(name) for item in node]
            elif node is not None:
                node = node.get(name)
        if index is not None:
            node = node[index] if node and len(node) > index else None
        return node
    return read


READERS = {table: [(name, reader(path)) for name, path, _ in columns] for table, (_, columns) in TABLES.items()}


def rows_of(table, document):
    uri = document["source"]["uri"]
    part = TABLES[table][0]
    if part is None:
        yield {"uri": uri, **{name: read(document) for name, read in READERS[table]}}
        return
    for place, item in enumerate(document.get(part) or []):
        yield {"uri": uri, "ord": place, **{name: read(item) for name, read in READERS[table]}}


def row_of_edge(line):
    said = [{"uri": m["uri"], "begin": m["span"][0], "end": m["span"][1], "citation": m["citation"], "document": m["document"]} for m in line["asserted_by"]]
    return {**{name: line[name] for name in ("from", "to", "relation", "extent", "confidence")}, "mentions": len(said),
            "pinpoints": sorted(set(line["pinpoints"])), "asserted_by": sorted(said, key=lambda m: tuple(m.values()))}


def row_of_unresolved(line):
    return {**{name: line[name] for name in ("relation", "uri", "document", "citation", "partial_key", "candidate_count")},
            "begin": line["span"][0], "end": line["span"][1]}


def schemas():
    import pyarrow as pa
    types = {"string": pa.string(), "long": pa.int64(), "double": pa.float64(), "strings": pa.list_(pa.string())}
    of = {table: pa.schema([("uri", pa.string()), *([("ord", pa.int32())] if part else []), *((name, types[kind]) for name, _, kind in columns)])
          for table, (part, columns) in TABLES.items()}
    said = pa.struct([("uri", pa.string()), ("begin", pa.int64()), ("end", pa.int64()), ("citation", pa.string()), ("document", pa.string())])
    of["edges"] = pa.schema([("from", pa.string()), ("to", pa.string()), ("relation", pa.string()), ("extent", pa.string()), ("confidence", pa.float64()),
                             ("mentions", pa.int64()), ("pinpoints", pa.list_(pa.string())), ("asserted_by", pa.list_(said))])
    of["unresolved"] = pa.schema([("relation", pa.string()), ("uri", pa.string()), ("document", pa.string()), ("citation", pa.string()), ("begin", pa.int64()),
                                  ("end", pa.int64()), ("partial_key", pa.string()), ("candidate_count", pa.int64())])
    of["failures"] = pa.schema([("uri", pa.string()), ("code", pa.string()), ("message", pa.string())])
    return of


class Table:
    """A folder with one file of Parquet, written piece by piece. The file has its name when it is whole."""

    def __init__(self, folder, name, schema):
        import pyarrow.parquet
        self.path = pathlib.Path(folder) / name / "part-00000.parquet"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.part = self.path.with_suffix(".part")
        self.schema, self.rows, self.count = schema, [], 0
        self.writer = pyarrow.parquet.ParquetWriter(self.part, schema)

    def add(self, rows):
        self.rows.extend(rows)
        if len(self.rows) >= ROWS:
            self.flush()

    def flush(self):
        import pyarrow as pa
        self.writer.write_batch(pa.RecordBatch.from_pylist(self.rows, schema=self.schema))
        self.count += len(self.rows)
        self.rows = []

    def close(self):
        self.flush()
        self.writer.close()
        self.part.rename(self.path)


def document_of(line):
    try:
        document = json.loads(line)
    except ValueError:
        return None
    return document if isinstance(document, dict) and document.get("schema") == SCHEMA and "source" in document else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--output", required=True)
    parser.add_argument("--vanban", default="vanban")
    parser.add_argument("inputs", nargs="*", help="lines of `vanban extract`; standard input without any")
    args = parser.parse_args()
    tables = {name: Table(args.output, name, schema) for name, schema in schemas().items()}
    with tempfile.TemporaryFile() as graph:
        with subprocess.Popen([args.vanban, "graph", "--format", "ndjson", "-"], stdin=subprocess.PIPE, stdout=graph) as linking:
            with contextlib.suppress(BrokenPipeError), contextlib.closing(linking.stdin), fileinput.input(args.inputs, mode="rb") as lines:
                for line in filter(bytes.strip, lines):
                    document = document_of(line)
                    if document is None:
                        code, message = no_document(line.decode("utf-8", "replace").rstrip("\n"))
                        tables["failures"].add([{"uri": None, "code": code, "message": message}])
                        continue
                    linking.stdin.write(line if line.endswith(b"\n") else line + b"\n")
                    for name in TABLES:
                        tables[name].add(rows_of(name, document))
        if linking.returncode != 0:
            print(f"tables: {args.vanban} graph ended with {linking.returncode}", file=sys.stderr)
            return 1
        graph.seek(0)
        for line in map(json.loads, graph):
            if line["kind"] == "edge":
                tables["edges"].add([row_of_edge(line)])
            elif line["kind"] == "unresolved":
                tables["unresolved"].add([row_of_unresolved(line)])
    for name, table in tables.items():
        table.close()
        print(f"{name}: {table.count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
