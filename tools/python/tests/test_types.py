"""The types say what the contract says: each field, no other, and which of them may be missing."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest
from vanban import types

CONTRACT = pathlib.Path(__file__).resolve().parents[3] / "tests/contract"
DOCUMENT = json.loads((CONTRACT / "document.schema.json").read_text(encoding="utf-8"))
CHUNK = json.loads((CONTRACT / "chunk.schema.json").read_text(encoding="utf-8"))


def properties(schema: Any) -> set[str]:
    """All fields of an object, those of what it refers to and is composed of too."""
    found = set(schema.get("properties", {}))
    if "$ref" in schema:
        found |= properties(DOCUMENT["$defs"][schema["$ref"].rsplit("/", 1)[1]])
    for part in schema.get("allOf", []) + [p for p in schema.get("anyOf", []) if p.get("type") != "null"]:
        found |= properties(part)
    return found


FIELDS = DOCUMENT["properties"]
CASES = [
    (types.Document, DOCUMENT),
    (types.Source, FIELDS["source"]),
    (types.Header, FIELDS["header"]),
    (types.Signature, FIELDS["signatures"]["items"]),
    (types.Recipient, FIELDS["recipients"]["items"]),
    (types.Task, FIELDS["tasks"]["items"]),
    (types.Assignment, FIELDS["assignments"]["items"]),
    (types.Citation, FIELDS["citations"]["items"]),
    (types.Diagnostic, FIELDS["diagnostics"]["items"]),
    (types.Territory, FIELDS["territory"]),
    (types.Quoted, DOCUMENT["$defs"]["quoted_fields"]),
    (types.Number, DOCUMENT["$defs"]["number"]),
    (types.Body, DOCUMENT["$defs"]["body"]),
    (types.Date, DOCUMENT["$defs"]["date"]),
    (types.Deadline, DOCUMENT["$defs"]["deadline"]),
    (types.Pinpoint, DOCUMENT["$defs"]["pinpoint"]),
    (types.Scan, FIELDS["scan"]),
    (types.ScanPage, FIELDS["scan"]["properties"]["pages"]["items"]),
    (types.Chunk, CHUNK),
    (types.ChunkCitation, CHUNK["properties"]["citations"]["items"]),
]


@pytest.mark.parametrize(("type_", "schema"), CASES, ids=lambda case: getattr(case, "__name__", ""))
def test_fields(type_: Any, schema: Any) -> None:
    # The schema allows "parts" of a unit for the time when there will be some.
    assert set(type_.__annotations__) == properties(schema)


def test_unit() -> None:
    assert set(types.Unit.__annotations__) == properties(DOCUMENT["$defs"]["unit"]) - {"parts"}
