#!/usr/bin/env python3
"""Are the edges of a Spark run those of one machine?

    vanban graph --format ndjson DOCUMENTS.ndjson | tools/spark/compare.py TABLES

Compares edges (from, to, relation, extent, confidence, pinpoints, who asserts them) and what stayed unresolved. Needs pyarrow. Exit 1 if anything differs.
Of what one machine says it holds a digest for each edge, so that millions of them fit; the tables are read piece by piece.
"""
import collections
import hashlib
import json
import pathlib
import sys

import pyarrow.dataset

SHOWN = 3  # differences of each kind that are told in full


def digest(facts):
    return hashlib.blake2b(repr(facts).encode(), digest_size=12).digest()


def of_graph(lines):
    """Edges by their ends and relation, each with the digest of its facts; how often each unresolved mention is there."""
    edges, unresolved = {}, collections.Counter()
    for line in map(json.loads, lines):
        if line["kind"] == "edge":
            said = sorted((m["uri"], *m["span"], m["citation"], m["document"]) for m in line["asserted_by"])
            edges["\t".join((line["from"], line["to"], line["relation"]))] = digest((line["extent"], line["confidence"], sorted(set(line["pinpoints"])), said))
        elif line["kind"] == "unresolved":
            unresolved[digest((line["uri"], line["citation"], *line["span"], line["partial_key"], line["candidate_count"]))] += 1
    return edges, unresolved


def rows_of(table):
    files = sorted(map(str, pathlib.Path(table).glob("*.parquet")))
    for batch in pyarrow.dataset.dataset(files, format="parquet").to_batches(batch_size=5000):
        yield from batch.to_pylist()


def compare_edges(edges, table):
    """Takes from `edges` what the table has too; (only there, with other facts), as lines to read."""
    more, other = [], []
    for row in rows_of(table):
        key = "\t".join((row["from"], row["to"], row["relation"]))
        said = [(m["uri"], m["begin"], m["end"], m["citation"], m["document"]) for m in row["asserted_by"]]
        facts = (row["extent"], row["confidence"], row["pinpoints"], said)
        expected = edges.pop(key, None)
        if expected is None:
            more.append(f"{key} {str(facts)[:300]}")
        elif expected != digest(facts):
            other.append(f"{key} {str(facts)[:300]}")
    return more, other


def compare_unresolved(unresolved, table):
    more = []
    for row in rows_of(table):
        facts = tuple(row[name] for name in ("uri", "citation", "begin", "end", "partial_key", "candidate_count"))
        unresolved[digest(facts)] -= 1
        if unresolved[digest(facts)] < 0:
            more.append(str(facts))
    return more


def main(folder):
    edges, unresolved = of_graph(sys.stdin)
    counts = len(edges), unresolved.total()
    more, other = compare_edges(edges, f"{folder}/edges")
    missing = list(edges)
    print(f"edges: {counts[0]} on one machine; {len(missing)} missing, {len(more)} more, {len(other)} with other facts")
    for note, told in (("missing", missing), ("more", more), ("other", other)):
        for line in told[:SHOWN]:
            print(f"  {note}: {line}")
    loose = compare_unresolved(unresolved, f"{folder}/unresolved")
    lost = sum(count for count in unresolved.values() if count > 0)
    print(f"unresolved mentions: {counts[1]} on one machine; {lost} missing, {len(loose)} more")
    for line in loose[:SHOWN]:
        print(f"  more: {line}")
    return 1 if missing or more or other or lost or loose else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
