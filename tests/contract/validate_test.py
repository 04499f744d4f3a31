"""The strict contract: a document of the contract passes, one with a misspelt, missing or wrong field does not."""
import importlib.util
import json
import pathlib
import subprocess
import sys
import unittest

VALIDATE = pathlib.Path(__file__).with_name("validate.py")
QUOTED = {"text": "x", "span": [0, 1]}
DOCUMENT = {
    "schema": "vanban/document/1",
    "source": {"uri": "a", "sha256": "0" * 64, "media_type": "text/plain", "encoding": "UTF-8", "via": "text",
               "bytes": 1, "pages": None},
    "offset_unit": "utf8",
    "key": None,
    "partial_key": None,
    "territory": {"id": "vn", "span": [0, 1], "from": "text"},
    "header": {"family": "state", "doc_type": None, "number": None, "issuer": {**QUOTED, "level": "central"},
               "parent": None, "place": QUOTED, "date": None, "title": None, "addressees": [QUOTED]},
    "signatures": [],
    "recipients": [{**QUOTED, "purpose": None, "group": "g"}],
    "outline": [{"id": "u1", "kind": "item", "label": "1", "label_span": [0, 1], "heading": None, "span": [0, 1],
                 "children": []}],
    "tasks": [],
    "assignments": [],
    "citations": [],
    "dates": [{"text": "x", "value": "2022-03", "precision": "month", "span": [0, 1]}],
    "diagnostics": [],
}

GRAPH = {
    "schema": "vanban/graph/1",
    "offset_unit": "utf8",
    "nodes": [{"key": "vn/1-nq-tw/2024", "doc_type": None, "number": "01-NQ/TW", "issuer": None, "date": None,
               "title": None, "documents": ["a"]}],
    "edges": [{"from": "a", "to": "b", "relation": "amends", "extent": None, "pinpoints": [], "confidence": 1.0,
               "asserted_by": [{"document": "a", "uri": "a", "citation": "c1", "span": [0, 1]}]}],
    "unresolved": [{"document": "a", "uri": "a", "citation": "c2", "span": [0, 1], "text": "x", "relation": "cites",
                    "partial_key": None, "candidates": [], "candidate_count": 0}],
}

CHUNK = {"schema": "vanban/chunk/1", "uri": "a", "sha256": "0" * 64, "id": "k1", "part": "unit", "unit": "u1", "kind": "clause",
         "label": "1", "path": "Điều 2.1", "headings": ["x"], "span": [0, 1], "offset_unit": "utf8", "key": None,
         "partial_key": None, "doc_type": None, "number": None, "issuer": None, "date": "2024-03", "effective_date": None,
         "title": None, "tasks": ["t1"], "text": "x", "folded": "x",
         "citations": [{"id": "c1", "span": [0, 1], "text": "x", "relation": "cites", "key": None, "partial_key": None}]}


def validate(*lines):
    return subprocess.run([sys.executable, VALIDATE], input="\n".join(lines), capture_output=True, text=True)


def changed(path, value, of=DOCUMENT):
    """The document with another value at `path`; None as value takes the field away."""
    document = json.loads(json.dumps(of))
    *parents, last = path
    place = document
    for step in parents:
        place = place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return json.dumps(document)


@unittest.skipUnless(importlib.util.find_spec("jsonschema"), "python3-jsonschema is not installed")
class ValidateTest(unittest.TestCase):
    def test_documents_of_the_contract_pass(self):
        run = validate(json.dumps(DOCUMENT), json.dumps(DOCUMENT))
        self.assertEqual((run.returncode, run.stderr), (0, ""))

    def test_faults_are_found_where_they_are(self):
        for path, value, fault in [
            (["extra"], 1, ".: Unevaluated properties are not allowed ('extra' was unexpected)"),
            (["source", "url"], "a", ".source: Unevaluated properties"),
            (["territory", "form"], "text", ".territory: Unevaluated properties"),
            (["header", "isuer"], QUOTED, ".header: Unevaluated properties"),
            (["header", "issuer", "levle"], "unit", ".header.issuer: Unevaluated properties"),
            (["header", "place", "rul"], "x", ".header.place: Unevaluated properties"),
            (["header", "addressees", 0, "purpose"], "x", ".header.addressees[0]: Unevaluated properties"),
            (["recipients", 0, "purpos"], "x", ".recipients[0]: Unevaluated properties"),
            (["outline", 0, "child"], [], ".outline[0]: Unevaluated properties"),
            (["key"], None, ".: 'key' is a required property"),
            (["header", "place", "span"], None, ".header.place: 'span' is a required property"),
            (["header", "family"], "army", ".header.family: 'army' is not one of"),
            (["dates", 0, "value"], "3/2022", ".dates[0].value: '3/2022' does not match"),
            (["dates", 0, "span"], [0, -1], ".dates[0].span[1]: -1 is less than the minimum"),
        ]:
            with self.subTest(path):
                run = validate(json.dumps(DOCUMENT), changed(path, value))
                self.assertEqual(run.returncode, 1)
                self.assertEqual(len(run.stderr.splitlines()), 1, run.stderr)
                self.assertTrue(run.stderr.startswith("-:2: " + fault), run.stderr)

    def test_graphs_are_told_by_their_schema(self):
        self.assertEqual(validate(json.dumps(GRAPH)).returncode, 0)
        for path, value, fault in [
            (["edges", 0, "relation"], "amended_by", ".edges[0].relation: 'amended_by' is not one of"),
            (["edges", 0, "asserted_by"], [], ".edges[0].asserted_by: [] "),
            (["nodes", 0, "uri"], "x", ".nodes[0]: Unevaluated properties"),
            (["unresolved", 0, "candidates"], None, ".unresolved[0]: 'candidates' is a required property"),
        ]:
            with self.subTest(path):
                run = validate(changed(path, value, GRAPH))
                self.assertEqual(run.returncode, 1)
                self.assertTrue(run.stderr.startswith("-:1: " + fault), run.stderr)

    def test_chunks_are_told_by_their_schema(self):
        self.assertEqual(validate(json.dumps(CHUNK)).returncode, 0)
        for path, value, fault in [
            (["part"], "body", ".part: 'body' is not one of"),
            (["text"], "", ".text: '' "),
            (["citations", 0, "key"], 1, ".citations[0].key: 1 is not of type"),
        ]:
            with self.subTest(path):
                run = validate(changed(path, value, CHUNK))
                self.assertEqual(run.returncode, 1)
                self.assertTrue(run.stderr.startswith("-:1: " + fault), run.stderr)

    def test_what_is_no_json_is_said(self):
        run = validate("{")
        self.assertEqual(run.returncode, 1)
        self.assertTrue(run.stderr.startswith("-:1: not JSON: "), run.stderr)


if __name__ == "__main__":
    unittest.main()
